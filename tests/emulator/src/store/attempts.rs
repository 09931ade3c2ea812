//! What happens too often if it happens many times within a while: sign-ins that fail, registrations.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::clock::Time;

/// When it happened, by what it is counted for, such as an IP address.
#[derive(Clone, Debug, Default)]
pub struct Attempts(BTreeMap<String, Vec<Time>>);

impl Attempts {
    /// Counts one more.
    pub fn record(&mut self, of: &str, now: Time, window: Duration) {
        self.0.retain(|_, times| {
            times.retain(|time| now.since(*time) < window);
            !times.is_empty()
        });
        self.0.entry(of.to_owned()).or_default().push(now);
    }

    /// Tells how many count still.
    #[must_use]
    pub fn count(&self, of: &str, now: Time, window: Duration) -> usize {
        let times = self.0.get(of).into_iter().flatten();
        times.filter(|time| now.since(**time) < window).count()
    }

    /// Forgets them.
    pub fn clear(&mut self, of: &str) {
        self.0.remove(of);
    }
}
