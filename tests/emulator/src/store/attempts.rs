//! What happens too often if it happens many times within a while: sign-ins that fail, registrations.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use super::bounded::drop_oldest;
use crate::clock::Time;

/// For how many it is counted at once.
const KEYS: usize = 1000;

/// How many times count at most.
const TIMES: usize = 1000;

/// How long the key that it is counted for may be, in bytes; more of it does not matter.
const KEY_BYTES: usize = 64;

/// When it happened, by what it is counted for, such as an IP address. The oldest makes room where there is too much,
/// because a client sends the address of its user.
#[derive(Clone, Debug, Default)]
pub struct Attempts(BTreeMap<String, VecDeque<Time>>);

impl Attempts {
    /// Counts one more.
    pub fn record(&mut self, of: &str, now: Time, window: Duration) {
        self.0.retain(|_, times| times.back().is_some_and(|last| now.since(*last) < window));
        let key = shortened(of);
        if self.0.len() >= KEYS && !self.0.contains_key(key) {
            drop_oldest(&mut self.0, |times| times.back().copied());
        }
        let times = self.0.entry(key.to_owned()).or_default();
        if times.len() >= TIMES {
            times.pop_front();
        }
        times.push_back(now);
    }

    /// Returns how many are still counted.
    #[must_use]
    pub fn count(&self, of: &str, now: Time, window: Duration) -> usize {
        let times = self.0.get(shortened(of)).into_iter().flatten();
        times.filter(|time| now.since(**time) < window).count()
    }

    /// Forgets them.
    pub fn clear(&mut self, of: &str) {
        self.0.remove(shortened(of));
    }
}

/// Returns as much of a key as is compared.
fn shortened(text: &str) -> &str {
    let end = (0..=KEY_BYTES).rev().find(|end| text.is_char_boundary(*end));
    &text[..end.unwrap_or_default()]
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: Duration = Duration::from_secs(100);

    #[test]
    fn what_is_long_ago_counts_no_more() {
        let mut attempts = Attempts::default();
        let [early, late] = [0, 99].map(Time::from_seconds);
        attempts.record("a", early, WINDOW);
        attempts.record("a", late, WINDOW);
        assert_eq!(attempts.count("a", late, WINDOW), 2);
        assert_eq!(attempts.count("a", Time::from_seconds(100), WINDOW), 1);
        attempts.clear("a");
        assert_eq!(attempts.count("a", late, WINDOW), 0);
    }

    #[test]
    fn no_client_fills_the_memory() {
        let mut attempts = Attempts::default();
        let now = Time::from_seconds(0);
        let long = "x".repeat(1 << 20);
        (0..2 * TIMES).for_each(|_| attempts.record(&long, now, WINDOW));
        assert_eq!(attempts.count(&long, now, WINDOW), TIMES);
        for index in 0..KEYS {
            attempts.record(&index.to_string(), Time::from_seconds(1), WINDOW);
        }
        assert_eq!(attempts.0.len(), KEYS);
        assert!(attempts.0.keys().all(|key| key.len() <= KEY_BYTES));
        assert_eq!(attempts.count(&long, now, WINDOW), 0, "the oldest makes room");
        assert_eq!(attempts.count(&"\u{e9}".repeat(KEY_BYTES), now, WINDOW), 0, "a letter is not cut in two");
    }
}
