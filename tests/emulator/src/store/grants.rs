//! What was issued to be exchanged once: authorization codes, refresh tokens, CAS tickets, tokens for a reset.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Deserialize;

use super::bounded::drop_oldest;
use crate::clock::Time;
use crate::crypto::random;
use crate::secret::Secret;

/// How many grants are kept.
const CAPACITY: usize = 5_000;

/// What can be exchanged, by its string. The oldest makes room where there are too many.
#[derive(Clone, Debug, Default)]
pub struct Grants {
    held: BTreeMap<Secret, Held>,
    issued: u64,
}

#[derive(Clone, Debug)]
struct Held {
    /// A later one has a greater one.
    number: u64,
    grant: Grant,
    expires: Time,
}

/// Something that was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Grant {
    /// An authorization code.
    AuthorizationCode {
        /// Whose it is.
        user_id: String,
        /// The application that it was issued to.
        app_id: String,
        /// The address that the user was sent back to.
        redirect_uri: String,
        /// The scopes that are requested.
        scope: String,
        /// The nonce, which the id token repeats.
        nonce: Option<String>,
        /// The hash that the verifier must have (PKCE, S256).
        code_challenge: Option<String>,
    },
    /// A token for other tokens, and for another one of its kind.
    RefreshToken {
        /// Whose it is.
        user_id: String,
        /// The application that it was issued to.
        app_id: String,
        /// What was granted.
        scope: String,
        /// How often all tokens of the user had been revoked when it was made.
        generation: u64,
    },
    /// A CAS ticket.
    Ticket {
        /// Whose it is.
        user_id: String,
        /// The service that it is for.
        service: String,
    },
    /// A token with which a password is set at the first sign-in.
    FirstLogin {
        /// Whose it is.
        user_id: String,
    },
    /// A token with which a password is set because it must be.
    ForcedReset {
        /// Whose it is.
        user_id: String,
    },
}

/// The request for an authorization code.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authorization {
    /// Whose it is to be: an id, a username, an email address or a phone number.
    pub user: String,
    /// The application that it is issued to; the one that clients are built with, by default.
    pub app_id: Option<String>,
    /// The address that the user is sent back to.
    pub redirect_uri: String,
    /// The scopes that are requested.
    #[serde(default = "default_scope")]
    pub scope: String,
    /// The nonce, which the id token repeats.
    pub nonce: Option<String>,
    /// The hash that the verifier must have (PKCE, S256).
    pub code_challenge: Option<String>,
}

fn default_scope() -> String {
    "openid profile".to_owned()
}

impl Authorization {
    /// Asks for a code for a user who is sent back to an address.
    #[must_use]
    pub fn new(user: impl Into<String>, redirect_uri: impl Into<String>) -> Self {
        Self {
            user: user.into(),
            app_id: None,
            redirect_uri: redirect_uri.into(),
            scope: default_scope(),
            nonce: None,
            code_challenge: None,
        }
    }
}

impl Grants {
    /// Issues a string for a grant, which starts with a prefix.
    pub fn issue(&mut self, prefix: &str, grant: Grant, now: Time, lifetime: Duration) -> String {
        let text = format!("{prefix}{}", random::secret());
        self.put(text.clone(), grant, now, lifetime);
        text
    }

    /// Stores a grant under a string, in place of any other.
    pub fn put(&mut self, text: String, grant: Grant, now: Time, lifetime: Duration) {
        self.held.retain(|_, held| held.expires > now);
        if self.held.len() >= CAPACITY {
            drop_oldest(&mut self.held, |held| held.number);
        }
        self.issued += 1;
        self.held.insert(text.into(), Held { number: self.issued, grant, expires: now.after(lifetime) });
    }

    /// Returns `true` if there is a grant under a string, or was until it expired.
    #[must_use]
    pub fn holds(&self, text: &str) -> bool {
        self.held.contains_key(text)
    }

    /// Looks at a grant without using it up.
    #[must_use]
    pub fn peek(&self, text: &str, now: Time) -> Option<&Grant> {
        self.held.get(text).filter(|held| held.expires > now).map(|held| &held.grant)
    }

    /// Uses a grant up.
    pub fn take(&mut self, text: &str, now: Time) -> Option<Grant> {
        self.held.remove(text).filter(|held| held.expires > now).map(|held| held.grant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_grant_makes_room() {
        let (now, mut grants) = (Time::from_seconds(0), Grants::default());
        let grant = || Grant::FirstLogin { user_id: "u".to_owned() };
        let first = grants.issue("", grant(), now, Duration::from_secs(100));
        let second = grants.issue("", grant(), now, Duration::from_secs(10));
        (1..CAPACITY).for_each(|_| drop(grants.issue("", grant(), now, Duration::from_secs(50))));
        assert!(!grants.holds(&first) && grants.holds(&second));
        assert_eq!(grants.held.len(), CAPACITY);
    }
}
