//! Dates and times that keep the text they came in.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::format_description::well_known::{Iso8601, Rfc3339};
use time::{Date, OffsetDateTime, PrimitiveDateTime, Time};

/// A date and time, as the text that the service or the caller wrote.
///
/// The text is kept as it is, so that nothing is lost; [`DateTime::to_offset_date_time`] reads it as an instant.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DateTime(String);

impl DateTime {
    /// Gives the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Reads the text as an instant: ISO 8601, or milliseconds since 1970. A text without a zone is UTC, and a
    /// date alone is its first moment.
    ///
    /// Gives none where the text is neither.
    #[must_use]
    pub fn to_offset_date_time(&self) -> Option<OffsetDateTime> {
        let text = self.0.trim();
        if let Ok(instant) = OffsetDateTime::parse(text, &Rfc3339) {
            return Some(instant);
        }
        if let Ok(milliseconds) = text.parse::<i64>() {
            return OffsetDateTime::from_unix_timestamp_nanos(i128::from(milliseconds) * 1_000_000).ok();
        }
        let text = text.replacen(' ', "T", 1);
        let zoned = OffsetDateTime::parse(&text, &Iso8601::DEFAULT);
        let local = || PrimitiveDateTime::parse(&text, &Iso8601::DEFAULT);
        let date = || Date::parse(&text, &Iso8601::DEFAULT).map(|date| date.with_time(Time::MIDNIGHT));
        zoned.or_else(|_| local().or_else(|_| date()).map(PrimitiveDateTime::assume_utc)).ok()
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<String> for DateTime {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for DateTime {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<OffsetDateTime> for DateTime {
    /// Writes the instant in RFC 3339, with its own offset.
    ///
    /// The few instants that RFC 3339 has no text for (before the year 0) are written as `time` prints them.
    fn from(instant: OffsetDateTime) -> Self {
        Self(instant.format(&Rfc3339).unwrap_or_else(|_| instant.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(text: &str) -> Option<i64> {
        DateTime::from(text).to_offset_date_time().map(OffsetDateTime::unix_timestamp)
    }

    #[test]
    fn texts_with_and_without_zone_are_instants() {
        let expected = Some(1_632_469_384);
        for text in [
            "2021-09-24T07:43:04+00:00",
            "2021-09-24T07:43:04Z",
            "2021-09-24T15:43:04+08:00",
            "2021-09-24T15:43:04.000+0800",
            "2021-09-24T07:43:04.25",
            "2021-09-24T07:43:04",
            "2021-09-24 07:43:04",
            "20210924T074304Z",
            "1632469384000",
        ] {
            assert_eq!(seconds(text), expected, "{text}");
        }
    }

    #[test]
    fn a_date_is_its_first_moment() {
        assert_eq!(seconds("2021-09-24"), Some(1_632_441_600));
    }

    #[test]
    fn other_texts_are_not() {
        for text in ["", "yesterday", "2021-13-40T00:00:00Z", "99999999999999999999", "9223372036854775807"] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }

    #[test]
    fn the_text_is_kept() {
        let text = "2021-09-24T07:43:04.120+00:00";
        let read: DateTime = serde_json::from_value(text.into()).unwrap();
        assert_eq!(read.as_str(), text);
        assert_eq!(serde_json::to_value(&read).unwrap(), text);
    }

    #[test]
    fn an_instant_is_written_with_its_offset() {
        let instant = DateTime::from("2021-09-24T15:43:04+08:00").to_offset_date_time().unwrap();
        assert_eq!(DateTime::from(instant).as_str(), "2021-09-24T15:43:04+08:00");
    }
}
