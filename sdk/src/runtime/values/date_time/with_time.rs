//! From and to the instants of the crate `time`.

use time::{OffsetDateTime, UtcOffset};

use super::DateTime;
use super::moment;
use super::read::read;

impl DateTime {
    /// Reads the string as an instant of the crate `time`, with the offset that the string has; without one it is UTC.
    ///
    /// Returns `None` if the string is unreadable, or if the instant is outside of the type's range.
    #[must_use]
    pub fn to_offset_date_time(&self) -> Option<OffsetDateTime> {
        let (moment, offset) = read(&self.0)?;
        let instant = OffsetDateTime::from_unix_timestamp_nanos(moment.as_nanoseconds()).ok()?;
        let offset = UtcOffset::from_whole_seconds(offset).ok()?;
        Some(instant.checked_to_offset(offset).unwrap_or(instant))
    }
}

impl From<OffsetDateTime> for DateTime {
    /// Writes the instant in RFC 3339, with its own offset and a fraction as short as it is exact.
    ///
    /// Where RFC 3339 can't write that, because the offset has seconds, it is written in UTC; an instant before the
    /// year 0, or after 9999, as milliseconds since 1970.
    fn from(instant: OffsetDateTime) -> Self {
        Self(moment::written(instant.unix_timestamp_nanos(), instant.offset().whole_seconds()))
    }
}

#[cfg(test)]
mod tests {
    use time::{Date, Month, Time};

    use super::*;

    fn instant(year: i32, month: Month, day: u8, hour: u8) -> OffsetDateTime {
        let date = Date::from_calendar_date(year, month, day).unwrap();
        OffsetDateTime::new_utc(date, Time::from_hms_nano(hour, 43, 4, 120_000_000).unwrap())
    }

    fn offset(hours: i8, minutes: i8, seconds: i8) -> UtcOffset {
        UtcOffset::from_hms(hours, minutes, seconds).unwrap()
    }

    #[test]
    fn an_instant_is_read_with_its_offset() {
        let expected = instant(2021, Month::September, 24, 7).to_offset(offset(-5, -30, 0));
        let read = DateTime::from("2021-09-24 02:13:04.12-0530").to_offset_date_time().unwrap();
        assert_eq!((read, read.offset()), (expected, expected.offset()));
        let read = DateTime::from("2021-09-24T07:43:04,12").to_offset_date_time().unwrap();
        assert_eq!((read, read.offset()), (expected, UtcOffset::UTC));
    }

    #[test]
    fn what_is_no_instant_or_out_of_range_is_none() {
        for text in ["yesterday", "2021-02-29", "999999999999999"] {
            assert_eq!(DateTime::from(text).to_offset_date_time(), None, "{text}");
        }
    }

    #[test]
    fn an_instant_is_written_with_its_offset() {
        let written = |instant: OffsetDateTime| DateTime::from(instant).to_string();
        let summer = instant(2021, Month::September, 24, 7);
        assert_eq!(written(summer), "2021-09-24T07:43:04.12Z");
        assert_eq!(written(summer.to_offset(offset(8, 0, 0))), "2021-09-24T15:43:04.12+08:00");
        assert_eq!(written(summer.to_offset(offset(-5, -30, 0))), "2021-09-24T02:13:04.12-05:30");
        assert_eq!(written(summer.to_offset(offset(0, 0, 30))), "2021-09-24T07:43:04.12Z");
        let early = instant(-1, Month::September, 24, 7);
        assert_eq!(DateTime::from(early).to_offset_date_time(), Some(early));
    }

    #[test]
    fn an_instant_at_the_end_of_the_range_is_read_in_some_offset() {
        for text in ["9999-12-31T23:00:00+08:00", "0000-01-01T00:00:00+23:59", "0000-01-01T00:00:00-23:59"] {
            let read = DateTime::from(text).to_offset_date_time().unwrap();
            assert_eq!(DateTime::from(read).as_str(), text);
        }
    }
}
