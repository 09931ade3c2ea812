//! The moment that a text means, for comparison: the client's own reader would agree with itself.

use time::format_description::well_known::Iso8601;
use time::{Date, OffsetDateTime, PrimitiveDateTime, Time};

/// Reads a date, or a date and a time, in UTC where it has no zone. Spaces count for nothing, but for the one between
/// date and time.
pub(crate) fn instant(text: &str) -> Option<OffsetDateTime> {
    let text = text.trim().replacen(' ', "T", 1).replace(' ', "");
    if let Ok(instant) = OffsetDateTime::parse(&text, &Iso8601::DEFAULT) {
        return Some(instant);
    }
    let local = PrimitiveDateTime::parse(&text, &Iso8601::DEFAULT);
    let date = || Date::parse(&text, &Iso8601::DEFAULT).map(|date| date.with_time(Time::MIDNIGHT));
    local.or_else(|_| date()).ok().map(PrimitiveDateTime::assume_utc)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_mean_the_same_are_the_same() {
        let moment = instant("2026-06-23T14:31:49Z");
        assert!(moment.is_some());
        for text in [
            "2026-06-23T14:31:49",
            "2026-06-23 14:31:49 +0000",
            "2026-06-23 14:31:49.000+00",
            "2026-06-23T16:31:49+02:00",
        ] {
            assert_eq!(instant(text), moment, "{text}");
        }
        assert_eq!(instant("2026-06-23"), instant("2026-06-23T00:00:00Z"));
    }

    #[test]
    fn other_texts_are_another_moment_or_none() {
        let moment = instant("2026-06-23T14:31:49Z");
        for text in ["2026-06-23T14:31:49.5Z", "2026-06-23T14:31:49+01:00", "2026-06-23", "soon", ""] {
            assert_ne!(instant(text), moment, "{text}");
        }
    }
}
