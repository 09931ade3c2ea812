//! What is stored about tokens besides their claims.
//!
//! The claims of a token hold whose it is and when it expires; only those that were revoked before must be remembered,
//! and each only until it would have expired. A token whose string a seed chose has no claims: they are
//! remembered instead.

use std::collections::{BTreeMap, BTreeSet};

use crate::clock::Time;
use crate::secret::Secret;

/// The claims of a token.
#[derive(Clone, Debug, PartialEq)]
pub struct Claims {
    /// The id of the token.
    pub id: String,
    /// The id of the user.
    pub user_id: String,
    /// When it was made, in seconds since 1970.
    pub issued: u64,
    /// When it expires, in seconds since 1970.
    pub expires: u64,
    /// How often all tokens of the user had been revoked when it was made.
    pub generation: u64,
}

/// A token that was issued.
#[derive(Clone, Debug, PartialEq)]
pub struct IssuedToken {
    /// The token.
    pub token: Secret,
    /// Its claims.
    pub claims: Claims,
}

/// The tokens that were revoked, and those of chosen strings.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    revoked: BTreeSet<String>,
    by_expiry: BTreeMap<Time, Vec<String>>,
    chosen: BTreeMap<Secret, Claims>,
}

impl Tokens {
    /// Stores the claims of a token of a chosen string. Returns `false` if there is such a token already.
    pub fn choose(&mut self, text: String, claims: Claims) -> bool {
        let is_new = !self.chosen.contains_key(text.as_str());
        if is_new {
            self.chosen.insert(text.into(), claims);
        }
        is_new
    }

    /// Returns the claims of a token of a chosen string.
    #[must_use]
    pub fn chosen(&self, text: &str) -> Option<&Claims> {
        self.chosen.get(text)
    }

    /// Revokes a token, which would have expired at a time.
    pub fn revoke(&mut self, id: &str, expires: Time, now: Time) {
        self.drop_expired(now);
        if self.revoked.insert(id.to_owned()) {
            self.by_expiry.entry(expires).or_default().push(id.to_owned());
        }
    }

    /// Returns `true` if a token was revoked.
    #[must_use]
    pub fn is_revoked(&self, id: &str) -> bool {
        self.revoked.contains(id)
    }

    /// Returns the number of revocations that are stored.
    #[must_use]
    pub fn len(&self) -> usize {
        self.revoked.len()
    }

    /// Returns `true` if no revocation is stored.
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
