//! From and to the instants of the crate `jiff`.

use jiff::Timestamp;

use super::DateTime;
use super::moment;

impl DateTime {
    /// Reads the string as an instant of the crate `jiff`.
    ///
    /// Returns `None` if the string is unreadable, or if the instant is outside of the type's range, which ends some
    /// hours before the year 10000.
    #[must_use]
    pub fn to_timestamp(&self) -> Option<Timestamp> {
        Timestamp::from_nanosecond(self.moment()?.as_nanoseconds()).ok()
    }
}

impl From<Timestamp> for DateTime {
    /// Writes the instant in RFC 3339, in UTC, with a fraction as short as it is exact.
    ///
    /// An instant before the year 0, which RFC 3339 can't write, is written as milliseconds since 1970.
    fn from(instant: Timestamp) -> Self {
        Self(moment::written(instant.as_nanosecond(), 0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn timestamp(text: &str) -> Option<Timestamp> {
        DateTime::from(text).to_timestamp()
    }

    #[test]
    fn an_instant_is_read() {
        let expected: Timestamp = "2021-09-24T07:43:04.000000001Z".parse().unwrap();
        assert_eq!(timestamp("2021-09-24 15:43:04.000000001 +08"), Some(expected));
        let expected: Timestamp = "1969-12-31T23:59:59.75Z".parse().unwrap();
        assert_eq!(timestamp("1969-12-31T23:59:59.75Z"), Some(expected));
        assert_eq!(timestamp("-000000000250"), Some(expected));
    }

    #[test]
    fn what_is_no_instant_or_out_of_range_is_none() {
        for text in ["yesterday", "2021-02-29", "9999-12-31T23:59:59Z", "999999999999999"] {
            assert_eq!(timestamp(text), None, "{text}");
        }
    }

    #[test]
    fn an_instant_is_written() {
        let written = |instant: Timestamp| DateTime::from(instant).to_string();
        assert_eq!(written("2021-09-24T15:43:04.120+08:00".parse().unwrap()), "2021-09-24T07:43:04.12Z");
        assert_eq!(written("1969-12-31T23:59:59.75Z".parse().unwrap()), "1969-12-31T23:59:59.75Z");
        assert_eq!(written(Timestamp::MIN), "-377705023201000");
        for instant in [Timestamp::MIN, Timestamp::MAX, Timestamp::UNIX_EPOCH] {
            assert_eq!(DateTime::from(instant).to_timestamp(), Some(instant));
        }
    }
}
