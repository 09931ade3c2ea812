//! The time, which a test can move.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// Returns the time: that of the system, or a fixed one, moved on as a test wants it.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    fixed: Option<Duration>,
    ahead: Duration,
}

impl Clock {
    /// Creates a clock that does not run until it is moved.
    #[must_use]
    pub fn fixed(since_epoch: Duration) -> Self {
        Self { fixed: Some(since_epoch), ahead: Duration::ZERO }
    }

    /// Moves the clock on, though not beyond the year 9999.
    pub fn advance(&mut self, by: Duration) {
        self.ahead = self.ahead.saturating_add(by);
    }

    /// Returns the time.
    #[must_use]
    pub fn now(&self) -> Time {
        let start = self.fixed.or_else(|| SystemTime::now().duration_since(UNIX_EPOCH).ok());
        Time(start.unwrap_or_default().saturating_add(self.ahead)).min(Time::LAST)
    }
}

/// A point in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(Duration);

impl Time {
    /// The last second that can be written as RFC 3339.
    pub const LAST: Self = Self(Duration::from_secs(253_402_300_799));

    /// Creates a time of the seconds since 1970.
    #[must_use]
    pub fn from_seconds(seconds: u64) -> Self {
        Self(Duration::from_secs(seconds))
    }

    /// Returns the seconds since 1970.
    #[must_use]
    pub fn seconds(self) -> u64 {
        self.0.as_secs()
    }

    /// Returns a later time.
    #[must_use]
    pub fn after(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(duration))
    }

    /// Returns an earlier time, though none before 1970.
    #[must_use]
    pub fn before(self, duration: Duration) -> Self {
        Self(self.0.saturating_sub(duration))
    }

    /// Returns the time that has passed since an earlier one; none if it is not earlier.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        self.0.saturating_sub(earlier.0)
    }

    /// Formats it as RFC 3339, as the service does.
    #[must_use]
    pub fn to_rfc3339(self) -> String {
        let seconds = i64::try_from(self.min(Self::LAST).seconds()).unwrap_or_default();
        let time = OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH);
        time.format(&Rfc3339).unwrap_or_default().replace('Z', "+00:00")
    }
}
