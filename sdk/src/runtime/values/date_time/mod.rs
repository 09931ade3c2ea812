//! Dates and times that keep the string they came in.

mod calendar;
mod moment;
mod read;
#[cfg(feature = "jiff")]
mod with_jiff;
#[cfg(feature = "time")]
mod with_time;

#[cfg(test)]
mod tests;

use std::fmt;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Deserializer, Serialize, de};

use moment::Moment;

/// A date and time, as the string that the service or the caller wrote.
///
/// The string is kept as it is, so that nothing is lost; [`DateTime::to_system_time`] reads it as an instant. With
/// the feature `jiff` or `time`, it is converted from and to the types of those crates as well.
///
/// # What is read
///
/// - A date with a time, as RFC 3339 and ISO 8601 write it: `2021-09-24T07:43:04Z`, `2021-09-24 15:43:04.25 +08:00`,
///   `20210924T074304Z`. The letter between them may be small, or a space. Seconds may be left out, and may have a
///   fraction of any length, after a dot or a comma, which is read to the nanosecond. The zone is `Z`, `+hh:mm`,
///   `+hhmm` or `+hh`, or the same with a minus sign, and white space may be before it; without a zone it is UTC.
/// - A date alone, `2021-09-24` or `20210924`: its first moment in UTC.
/// - Ten digits: seconds since 1970. Twelve digits or more: milliseconds since 1970, or before it after a minus sign.
///
/// Everything else is unreadable, and so is a time that does not exist: a second 60, an hour 24, a 30th of February.
/// No string is read as another moment than the one that it states.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct DateTime(String);

impl DateTime {
    /// Returns the string.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Reads the string as an instant, to the nanosecond.
    ///
    /// Returns `None` if the string is unreadable, or if the system's clock can't represent the instant.
    #[must_use]
    pub fn to_system_time(&self) -> Option<SystemTime> {
        self.moment()?.to_system_time()
    }

    fn moment(&self) -> Option<Moment> {
        read::read(&self.0).map(|(moment, _)| moment)
    }

    /// Returns `true` if the string can be read; the instant may be beyond what the system's clock represents.
    pub(crate) fn is_readable(&self) -> bool {
        self.moment().is_some()
    }

    /// Returns the instant in RFC 3339 where the string is a number, which is ambiguous without a type beside it.
    ///
    /// Any other string is returned as it is, and so is a number whose instant RFC 3339 can't write.
    pub(crate) fn to_explicit(&self) -> String {
        let moment = if read::is_number(&self.0) { self.moment() } else { None };
        moment.and_then(|moment| moment.rfc3339(0)).unwrap_or_else(|| self.0.clone())
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

impl From<SystemTime> for DateTime {
    /// Writes the instant in RFC 3339, in UTC, with a fraction as short as it is exact.
    ///
    /// An instant before the year 0, or after 9999, which RFC 3339 can't write, is written as milliseconds since 1970.
    fn from(instant: SystemTime) -> Self {
        let nanoseconds = |duration: Duration| i128::try_from(duration.as_nanos()).unwrap_or(i128::MAX);
        Self(moment::written(
            match instant.duration_since(SystemTime::UNIX_EPOCH) {
                Ok(after) => nanoseconds(after),
                Err(before) => -nanoseconds(before.duration()),
            },
            0,
        ))
    }
}

impl<'de> Deserialize<'de> for DateTime {
    /// Reads a string, or an integer, whose digits are the string.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

struct TextVisitor;

impl de::Visitor<'_> for TextVisitor {
    type Value = DateTime;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date-time as a string or an integer")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<DateTime, E> {
        Ok(text.into())
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<DateTime, E> {
        Ok(text.into())
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<DateTime, E> {
        Ok(number.to_string().into())
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<DateTime, E> {
        Ok(number.to_string().into())
    }
}
