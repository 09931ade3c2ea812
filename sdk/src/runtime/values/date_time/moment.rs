//! A point on the time line, and how it is written.

use std::time::{Duration, SystemTime};

use super::calendar;

/// The seconds of a day.
pub(super) const DAY: i64 = 86_400;

const NANOSECONDS: i128 = 1_000_000_000;

/// A point in time: seconds since 1970 in UTC, and the nanoseconds after that second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) seconds: i64,
    pub(super) nanoseconds: u32,
}

impl Moment {
    /// Returns the moment so many nanoseconds after the beginning of 1970, if its seconds can be counted.
    pub(super) fn from_nanoseconds(nanoseconds: i128) -> Option<Self> {
        let seconds = i64::try_from(nanoseconds.div_euclid(NANOSECONDS)).ok()?;
        let nanoseconds = u32::try_from(nanoseconds.rem_euclid(NANOSECONDS)).ok()?;
        Some(Self { seconds, nanoseconds })
    }

    /// Returns the moment so many milliseconds after the beginning of 1970, if its seconds can be counted.
    pub(super) fn from_milliseconds(milliseconds: i128) -> Option<Self> {
        Self::from_nanoseconds(milliseconds.checked_mul(1_000_000)?)
    }

    /// Returns the nanoseconds since the beginning of 1970.
    #[cfg(any(feature = "jiff", feature = "time", test))]
    pub(super) fn as_nanoseconds(self) -> i128 {
        i128::from(self.seconds) * NANOSECONDS + i128::from(self.nanoseconds)
    }

    /// Returns the same moment on the system's clock, if it reaches so far.
    pub(super) fn to_system_time(self) -> Option<SystemTime> {
        let distance = Duration::from_secs(self.seconds.unsigned_abs());
        let second = if self.seconds < 0 {
            SystemTime::UNIX_EPOCH.checked_sub(distance)
        } else {
            SystemTime::UNIX_EPOCH.checked_add(distance)
        };
        second?.checked_add(Duration::from_nanos(u64::from(self.nanoseconds)))
    }

    /// Writes the moment in RFC 3339, in a zone so many seconds before UTC. The fraction is as short as it is exact.
    ///
    /// Returns `None` if the format can't: a year before 0 or after 9999, or a zone that is not one of minutes.
    pub(super) fn rfc3339(self, offset: i32) -> Option<String> {
        let local = self.seconds.checked_add(i64::from(offset))?;
        let (year, month, day) = calendar::date_of_days(local.div_euclid(DAY));
        if !(0..=9999).contains(&year) || offset % 60 != 0 {
            return None;
        }
        let second = local.rem_euclid(DAY);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        let fraction = match self.nanoseconds {
            0 => String::new(),
            nanoseconds => format!(".{nanoseconds:09}").trim_end_matches('0').to_owned(),
        };
        let zone = zone(offset);
        Some(format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}{zone}"))
    }
}

/// Writes the moment so many nanoseconds after the beginning of 1970 in RFC 3339, in a zone so many seconds before UTC
/// or, where the format can't, in UTC. Where it can't do that either, writes the milliseconds since 1970.
///
/// The milliseconds of such a moment have more than twelve digits, so that they are read again.
pub(super) fn written(nanoseconds: i128, offset: i32) -> String {
    let text = Moment::from_nanoseconds(nanoseconds)
        .and_then(|moment| moment.rfc3339(offset).or_else(|| moment.rfc3339(0)));
    text.unwrap_or_else(|| nanoseconds.div_euclid(1_000_000).to_string())
}

/// Writes a zone of whole minutes.
fn zone(offset: i32) -> String {
    if offset == 0 {
        return "Z".to_owned();
    }
    let sign = if offset < 0 { '-' } else { '+' };
    let minutes = offset.unsigned_abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}
