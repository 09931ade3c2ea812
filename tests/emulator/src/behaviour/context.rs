//! What a behaviour works with: the store, the configuration, who calls, and what is done with tokens and users.

use serde_json::{Map, Value, json};

use crate::clock::Time;
use crate::config::Config;
use crate::crypto::{jwt, random};
use crate::generated::{ErrorCode, SERVICE};
use crate::request::Caller;
use crate::response::{self, ErrorResponse};
use crate::store::Store;
use crate::store::tokens::{Claims, IssuedToken};
use crate::store::users::User;

/// The claim that holds how often all tokens of the user had been revoked when the token was issued.
const GENERATION: &str = "generation";

/// What a behaviour works with.
pub struct Context<'a> {
    /// What the emulator stores.
    pub store: &'a mut Store,
    /// The configuration.
    pub config: &'a Config,
    /// Who calls.
    pub caller: &'a Caller,
    /// The time of the request.
    pub now: Time,
}

/// What is wrong with a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadToken {
    /// It is none of the emulator's, or was revoked.
    Invalid,
    /// It has expired.
    Expired,
    /// Its user is locked.
    Locked,
}

impl From<BadToken> for ErrorResponse {
    fn from(bad: BadToken) -> Self {
        Self::new(match bad {
            BadToken::Invalid => ErrorCode::NotLoggedIn,
            BadToken::Expired => ErrorCode::LoginExpired,
            BadToken::Locked => ErrorCode::UserLocked,
        })
    }
}

impl Context<'_> {
    /// Returns the id of the user whose token the request carries.
    ///
    /// # Errors
    ///
    /// Fails for a request without a valid token: 2020, or 2206 where it has expired, or 2005 where its user is locked.
    pub fn signed_in(&self) -> Result<String, ErrorResponse> {
        Ok(self.claims()?.user_id)
    }

    /// Returns the id of the user that a request is about, who must be the one whose token it carries.
    ///
    /// # Errors
    ///
    /// As [`signed_in`](Self::signed_in), and 1001 where it is about another user.
    pub fn own_id(&self, id: Option<&str>) -> Result<String, ErrorResponse> {
        let own = self.signed_in()?;
        match id.is_none_or(|id| id == own) {
            true => Ok(own),
            false => Err(ErrorCode::PermissionDenied.into()),
        }
    }

    /// Returns the user whose token the request carries, as the service returns it, with the token of the request.
    ///
    /// # Errors
    ///
    /// As [`signed_in`](Self::signed_in).
    pub fn signed_in_user(&self) -> Result<Value, ErrorResponse> {
        let claims = self.claims()?;
        let token = self.caller.token.clone().unwrap_or_default();
        let user_id = claims.user_id.clone();
        self.user_with_token(&user_id, Some(&IssuedToken { token, claims }))
    }

    /// Returns the claims of the token of the request.
    ///
    /// # Errors
    ///
    /// As [`signed_in`](Self::signed_in).
    pub fn claims(&self) -> Result<Claims, ErrorResponse> {
        let token = self.caller.token.as_ref().ok_or(BadToken::Invalid)?;
        Ok(self.inspect(token.expose())?)
    }

    /// Returns the claims of a token, if it is valid.
    ///
    /// # Errors
    ///
    /// Reports what is wrong with it.
    pub fn inspect(&self, token: &str) -> Result<Claims, BadToken> {
        let chosen = self.store.tokens.chosen(token).cloned();
        let claims = chosen.or_else(|| self.signed_claims(token)).ok_or(BadToken::Invalid)?;
        let user = self.store.users.get(&claims.user_id).ok_or(BadToken::Invalid)?;
        if self.store.tokens.is_revoked(&claims.id) || user.token_generation != claims.generation {
            return Err(BadToken::Invalid);
        }
        if claims.expires <= self.now.seconds() {
            return Err(BadToken::Expired);
        }
        match user.blocked {
            true => Err(BadToken::Locked),
            false => Ok(claims),
        }
    }

    /// Reads the claims of a token that one of the applications signed, here: emulators of one process share a key.
    fn signed_claims(&self, token: &str) -> Option<Claims> {
        let secret = self.store.application_secret(&jwt::audience(token)?)?;
        let claims = jwt::verify(token, secret)?;
        let text = |name: &str| claims.get(name).and_then(Value::as_str).map(str::to_owned);
        if text("iss")? != self.issuer() {
            return None;
        }
        let number = |name: &str| claims.get(name).and_then(Value::as_u64);
        Some(Claims {
            id: text("jti")?,
            user_id: text(SERVICE.user_claim)?,
            issued: number("iat")?,
            expires: number("exp")?,
            generation: number(GENERATION)?,
        })
    }

    /// The issuer of tokens.
    fn issuer(&self) -> String {
        format!("{}/oidc", self.caller.base)
    }

    /// Returns the id of the application that calls: the one that clients are built with, unless the request names
    /// another.
    #[must_use]
    pub fn app_id(&self) -> &str {
        self.caller.options.get("app_id").unwrap_or(&self.config.app_id)
    }

    /// Demands that the application and the user pool that the request names are there.
    ///
    /// # Errors
    ///
    /// Fails with 2011 for an application, and with 2224 for a user pool, that does not exist.
    pub fn require_caller(&self) -> Result<(), ErrorResponse> {
        if self.store.application_secret(self.app_id()).is_none() {
            return Err(ErrorCode::AppNotFound.into());
        }
        match self.caller.options.get("user_pool_id").is_none_or(|id| *id == self.config.user_pool_id) {
            true => Ok(()),
            false => Err(ErrorCode::UserPoolNotFound.into()),
        }
    }

    /// Creates a token for a user of the application that calls.
    ///
    /// # Errors
    ///
    /// Fails as the service does when it is busy, if there is no key to sign with.
    pub fn issue_token(&self, user_id: &str) -> Result<IssuedToken, ErrorResponse> {
        let more = json!({ "data": { "id": user_id, "userPoolId": self.config.user_pool_id } });
        self.sign_as(self.app_id(), user_id, more.as_object().cloned().unwrap_or_default())
    }

    /// Creates a token for a user of one of the applications, signed with its secret, with further claims.
    ///
    /// # Errors
    ///
    /// As [`issue_token`](Self::issue_token), and where there is no such application.
    pub fn sign_as(
        &self,
        app_id: &str,
        user_id: &str,
        more: Map<String, Value>,
    ) -> Result<IssuedToken, ErrorResponse> {
        let secret = self.store.application_secret(app_id).ok_or(ErrorCode::OidcAppNotFound)?;
        let claims = Claims {
            id: random::id(),
            user_id: user_id.to_owned(),
            issued: self.now.seconds(),
            expires: self.now.after(self.config.token_lifetime).seconds(),
            generation: self.user(user_id)?.token_generation,
        };
        let mut all = more;
        all.insert(SERVICE.user_claim.to_owned(), user_id.into());
        all.insert("iss".to_owned(), self.issuer().into());
        all.insert("aud".to_owned(), app_id.into());
        all.insert("iat".to_owned(), claims.issued.into());
        all.insert("exp".to_owned(), claims.expires.into());
        all.insert("jti".to_owned(), claims.id.as_str().into());
        all.insert(GENERATION.to_owned(), claims.generation.into());
        let token = jwt::sign(&all, self.config.algorithm, secret);
        Ok(IssuedToken { token: token.ok_or(ErrorCode::SystemBusy)?.into(), claims })
    }

    /// Signs a user in: counts it, makes a token, and returns the user as the service returns it.
    ///
    /// # Errors
    ///
    /// Fails for a user who does not exist.
    pub fn sign_in(&mut self, user_id: &str, ip: Option<&str>) -> Result<Value, ErrorResponse> {
        let (now, ip) = (self.now, ip.unwrap_or(&self.caller.ip).to_owned());
        let user = self.user_mut(user_id)?;
        user.logins_count += 1;
        user.last_login = Some(now);
        user.last_ip = Some(ip);
        let issued = self.issue_token(user_id)?;
        self.user_with_token(user_id, Some(&issued))
    }

    /// Returns a user as the service returns it, with a token if there is one.
    ///
    /// # Errors
    ///
    /// Fails for a user who does not exist.
    pub fn user_with_token(
        &self,
        user_id: &str,
        token: Option<&IssuedToken>,
    ) -> Result<Value, ErrorResponse> {
        let user = self.user(user_id)?;
        let mut result = response::user(user, self.config, token);
        result["customData"] = response::custom_data(user, &self.store.definitions);
        Ok(result)
    }

    /// Finds a user.
    ///
    /// # Errors
    ///
    /// Fails with 2004 where there is none.
    pub fn user(&self, id: &str) -> Result<&User, ErrorResponse> {
        self.store.users.get(id).ok_or_else(|| ErrorCode::UserNotFound.into())
    }

    /// Finds a user, to change it.
    ///
    /// # Errors
    ///
    /// Fails with 2004 where there is none.
    pub fn user_mut(&mut self, id: &str) -> Result<&mut User, ErrorResponse> {
        self.store.users.get_mut(id).ok_or_else(|| ErrorCode::UserNotFound.into())
    }
}
