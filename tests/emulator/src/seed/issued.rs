//! What was issued before the emulator started, as a seed has it: codes, tokens and tickets of chosen strings.

use std::time::Duration;

use serde::Deserialize;

use crate::crypto::random;
use crate::secret::Secret;
use crate::store::Store;
use crate::store::codes::Purpose;
use crate::store::grants::{Authorization, Grant};
use crate::store::tokens::Claims;

/// A verification code that was sent.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SentCode {
    /// The phone number or the email address that it was sent to.
    pub to: String,
    /// The code.
    pub code: Secret,
    /// What an email was sent for, such as `RESET_PASSWORD`; a text message is not sent for anything in particular.
    pub scene: Option<String>,
}

/// A token.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Token {
    /// The string.
    pub token: Secret,
    /// Whose it is: an id, a username, an email address or a phone number.
    pub user: String,
    /// What it is good for.
    #[serde(default)]
    pub kind: TokenKind,
    /// Whether it has just expired.
    #[serde(default)]
    pub expired: bool,
}

/// What a token is good for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TokenKind {
    /// Its user is signed in by it.
    #[default]
    Session,
    /// A password is set with it at the first sign-in.
    FirstLogin,
    /// A password that must be replaced is replaced with it.
    ForcedReset,
}

/// An authorization code that a browser brought back to an application.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuthorizationCode {
    /// The string.
    pub code: Secret,
    /// Whose it is: an id, a username, an email address or a phone number.
    pub user: String,
    /// The application that it was issued to; the one that clients are built with, by default.
    pub app_id: Option<String>,
    /// The address that the user was sent back to.
    pub redirect_uri: String,
    /// The scopes; an id token with the profile, where it is left out.
    pub scope: Option<String>,
    /// The nonce, which the id token repeats.
    pub nonce: Option<String>,
    /// The hash that the verifier must have (PKCE, S256).
    pub code_challenge: Option<String>,
}

/// A CAS ticket.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ticket {
    /// The string.
    pub ticket: Secret,
    /// Whose it is: an id, a username, an email address or a phone number.
    pub user: String,
    /// The service that it is for.
    pub service: String,
}

impl SentCode {
    pub(super) fn insert(self, store: &mut Store) -> Result<(), String> {
        match (self.to.contains('@'), &self.scene) {
            (true, None) => return Err(format!("the email to {} needs a scene", self.to)),
            (false, Some(scene)) => return Err(format!("a text message has no scene, such as {scene}")),
            (true, Some(_)) | (false, None) => {}
        }
        let purpose = Purpose::new(&self.to, self.scene.as_deref());
        store.codes.put(purpose, self.code.into(), store.clock.now(), store.config.code_lifetime);
        Ok(())
    }
}

impl Token {
    pub(super) fn insert(self, store: &mut Store) -> Result<(), String> {
        let user_id = id_of(store, &self.user)?;
        let grant = match self.kind {
            TokenKind::Session => return self.insert_session(store, &user_id),
            TokenKind::FirstLogin => Grant::FirstLogin { user_id },
            TokenKind::ForcedReset => Grant::ForcedReset { user_id },
        };
        let lifetime = if self.expired { Duration::ZERO } else { store.config.grant_lifetime };
        put(store, self.token, grant, lifetime)
    }

    fn insert_session(self, store: &mut Store, user_id: &str) -> Result<(), String> {
        let (now, lifetime) = (store.clock.now(), store.config.token_lifetime);
        let (issued, expires) = match self.expired {
            true => (now.before(lifetime), now),
            false => (now, now.after(lifetime)),
        };
        let generation = store.users.get(user_id).map(|user| user.token_generation).unwrap_or_default();
        let claims = Claims {
            id: random::id(),
            user_id: user_id.to_owned(),
            issued: issued.seconds(),
            expires: expires.seconds(),
            generation,
        };
        match store.tokens.choose(self.token.into(), claims) {
            true => Ok(()),
            false => Err("there is such a value already".to_owned()),
        }
    }
}

impl AuthorizationCode {
    pub(super) fn insert(self, store: &mut Store) -> Result<(), String> {
        id_of(store, &self.user)?;
        require_application(store, self.app_id.as_deref())?;
        let plain = Authorization::new(self.user, self.redirect_uri);
        let authorization = Authorization {
            app_id: self.app_id,
            scope: self.scope.unwrap_or_else(|| plain.scope.clone()),
            nonce: self.nonce,
            code_challenge: self.code_challenge,
            ..plain
        };
        let grant = store.authorization(authorization).ok_or("there is no such user")?;
        put(store, self.code, grant, store.config.grant_lifetime)
    }
}

impl Ticket {
    pub(super) fn insert(self, store: &mut Store) -> Result<(), String> {
        let grant = Grant::Ticket { user_id: id_of(store, &self.user)?, service: self.service };
        put(store, self.ticket, grant, store.config.grant_lifetime)
    }
}

fn id_of(store: &Store, user: &str) -> Result<String, String> {
    let found = store.users.called(user).map(|user| user.id.clone());
    found.ok_or_else(|| format!("there is no user {user}"))
}

fn require_application(store: &Store, id: Option<&str>) -> Result<(), String> {
    match id.filter(|id| store.application_secret(id).is_none()) {
        None => Ok(()),
        Some(id) => Err(format!("there is no application {id}")),
    }
}

fn put(store: &mut Store, text: Secret, grant: Grant, lifetime: Duration) -> Result<(), String> {
    if store.grants.holds(text.expose()) {
        return Err("there is such a value already".to_owned());
    }
    store.grants.put(text.into(), grant, store.clock.now(), lifetime);
    Ok(())
}
