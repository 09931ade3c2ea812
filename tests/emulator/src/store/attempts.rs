//! The sign-ins that failed, so that a captcha is asked for after too many.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::clock::Time;

/// The failed sign-ins, by what they are counted for: an account, an address.
#[derive(Clone, Debug, Default)]
pub struct Attempts(BTreeMap<String, Vec<Time>>);

impl Attempts {
    /// Counts a failure.
    pub fn fail(&mut self, of: &str, now: Time, window: Duration) {
        self.0.retain(|_, failures| {
            failures.retain(|failure| now.since(*failure) < window);
            !failures.is_empty()
        });
        self.0.entry(of.to_owned()).or_default().push(now);
    }

    /// Tells how many failures count still.
    #[must_use]
    pub fn count(&self, of: &str, now: Time, window: Duration) -> usize {
        let failures = self.0.get(of).into_iter().flatten();
        failures.filter(|failure| now.since(**failure) < window).count()
    }

    /// Forgets the failures: a sign-in has succeeded.
    pub fn clear(&mut self, of: &str) {
        self.0.remove(of);
    }
}
