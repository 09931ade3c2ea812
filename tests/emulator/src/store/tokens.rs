//! Which tokens are good no more.
//!
//! A token says itself whose it is and when it expires; only those that were revoked before must be remembered,
//! and each only until it would have expired.

use std::collections::{BTreeMap, BTreeSet};

use crate::clock::Time;

/// The tokens that were revoked.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    revoked: BTreeSet<String>,
    by_expiry: BTreeMap<Time, Vec<String>>,
    /// The number of the last revocation of all tokens of a user, by the user's id.
    generations: BTreeMap<String, u64>,
}

impl Tokens {
    /// Revokes a token, which would have expired at a time.
    pub fn revoke(&mut self, id: &str, expires: Time, now: Time) {
        self.drop_expired(now);
        if self.revoked.insert(id.to_owned()) {
            self.by_expiry.entry(expires).or_default().push(id.to_owned());
        }
    }

    /// Revokes all tokens of a user.
    pub fn revoke_all(&mut self, user_id: &str) {
        *self.generations.entry(user_id.to_owned()).or_default() += 1;
    }

    /// Tells how often all tokens of a user were revoked: a token is good only as long as this does not change.
    #[must_use]
    pub fn generation(&self, user_id: &str) -> u64 {
        self.generations.get(user_id).copied().unwrap_or_default()
    }

    /// Tells whether a token was revoked.
    #[must_use]
    pub fn is_revoked(&self, id: &str) -> bool {
        self.revoked.contains(id)
    }

    /// Counts what is remembered.
    #[must_use]
    pub fn len(&self) -> usize {
        self.revoked.len()
    }

    /// Tells whether nothing is remembered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.revoked.is_empty()
    }

    fn drop_expired(&mut self, now: Time) {
        let good = self.by_expiry.split_off(&now);
        for id in std::mem::replace(&mut self.by_expiry, good).into_values().flatten() {
            self.revoked.remove(&id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revocation_is_forgotten_when_the_token_has_expired() {
        let [early, late] = [1, 10].map(Time::from_seconds);
        let mut tokens = Tokens::default();
        tokens.revoke("a", late, early);
        assert!(tokens.is_revoked("a") && !tokens.is_revoked("b"));
        tokens.revoke("b", Time::from_seconds(20), Time::from_seconds(11));
        assert!(!tokens.is_revoked("a") && tokens.is_revoked("b"));
        assert_eq!(tokens.len(), 1);
    }
}
