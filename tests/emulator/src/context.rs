//! What a behaviour works with: the store, the configuration, who calls, and what is done with tokens and users.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::answer;
use crate::clock::Time;
use crate::config::Config;
use crate::generated::{ErrorCode, SERVICE};
use crate::jwt;
use crate::random;
use crate::refusal::Refusal;
use crate::secret::Secret;
use crate::store::Store;
pub use crate::store::tokens::Claims;
use crate::store::users::User;

/// The claim that says how often all tokens of the user had been revoked when the token was made.
const GENERATION: &str = "generation";

/// What a behaviour works with.
pub struct Context<'a> {
    /// What the emulator remembers.
    pub store: &'a mut Store,
    /// The configuration.
    pub config: &'a Config,
    /// Who calls.
    pub caller: &'a Caller,
    /// The time of the request.
    pub now: Time,
}

/// Who makes a request, as its headers say.
#[derive(Clone, Debug, Default)]
pub struct Caller {
    /// The base URL of the emulator.
    pub base: String,
    /// The options of the client that travel as headers, by their names in the spec, such as `app_id`.
    pub options: BTreeMap<&'static str, String>,
    /// The token of the authorization header.
    pub token: Option<Secret>,
    /// The id and the secret of the client, by the authorization header or the form.
    pub client: Option<ClientCredentials>,
    /// The value of the cookie header.
    pub cookies: Option<Secret>,
    /// The address that the request comes from.
    pub ip: String,
}

/// How a client says who it is.
#[derive(Clone, PartialEq, Eq)]
pub struct ClientCredentials {
    /// The id.
    pub id: String,
    /// The secret, unless the client has none.
    pub secret: Option<String>,
}

impl std::fmt::Debug for ClientCredentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClientCredentials").field("id", &self.id).finish_non_exhaustive()
    }
}

/// A token that was just made.
#[derive(Clone, Debug, PartialEq)]
pub struct Issued {
    /// The token.
    pub token: Secret,
    /// What it says.
    pub claims: Claims,
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

impl From<BadToken> for Refusal {
    fn from(bad: BadToken) -> Self {
        Self::new(match bad {
            BadToken::Invalid => ErrorCode::NotLoggedIn,
            BadToken::Expired => ErrorCode::LoginExpired,
            BadToken::Locked => ErrorCode::UserLocked,
        })
    }
}

impl Context<'_> {
    /// Gives the id of the user whose token the request carries.
    ///
    /// # Errors
    ///
    /// Refuses a request without a good token: 2020, or 2206 where it has expired, or 2005 where its user is locked.
    pub fn signed_in(&self) -> Result<String, Refusal> {
        Ok(self.claims()?.user_id)
    }

    /// Gives the id of the user that a request is about, who must be the one whose token it carries.
    ///
    /// # Errors
    ///
    /// As [`signed_in`](Self::signed_in), and refuses with 1001 where another user is meant.
    pub fn own_id(&self, meant: Option<&str>) -> Result<String, Refusal> {
        let own = self.signed_in()?;
        match meant.is_none_or(|meant| meant == own) {
            true => Ok(own),
            false => Err(ErrorCode::PermissionDenied.into()),
        }
    }

    /// Gives the user whose token the request carries, as the service answers it; the answer repeats the token.
    ///
    /// # Errors
    ///
    /// As [`signed_in`](Self::signed_in).
    pub fn signed_in_user(&self) -> Result<Value, Refusal> {
        let claims = self.claims()?;
        let token = self.caller.token.clone().unwrap_or_default();
        let user_id = claims.user_id.clone();
        self.user_with_token(&user_id, Some(&Issued { token, claims }))
    }

    /// Gives what the token of the request says.
    ///
    /// # Errors
    ///
    /// As [`signed_in`](Self::signed_in).
    pub fn claims(&self) -> Result<Claims, Refusal> {
        let token = self.caller.token.as_ref().ok_or(BadToken::Invalid)?;
        Ok(self.inspect(token.expose())?)
    }

    /// Gives what a token says, if it is good.
    ///
    /// # Errors
    ///
    /// Says what is wrong with it.
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

    /// Reads what a token says, if one of the applications signed it, here: emulators of one process share a key.
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

    /// Who says what a token says.
    fn issuer(&self) -> String {
        format!("{}/oidc", self.caller.base)
    }

    /// Gives the id of the application that calls: the one that clients are built with, unless the request names
    /// another.
    #[must_use]
    pub fn app_id(&self) -> &str {
        self.caller.options.get("app_id").unwrap_or(&self.config.app_id)
    }

    /// Demands that the application and the user pool that the request names are there.
    ///
    /// # Errors
    ///
    /// Refuses with 2011 an application, and with 2224 a user pool that there is not.
    pub fn demand_caller(&self) -> Result<(), Refusal> {
        if self.store.application_secret(self.app_id()).is_none() {
            return Err(ErrorCode::AppNotFound.into());
        }
        match self.caller.options.get("user_pool_id").is_none_or(|id| *id == self.config.user_pool_id) {
            true => Ok(()),
            false => Err(ErrorCode::UserPoolNotFound.into()),
        }
    }

    /// Makes a token for a user of the application that calls.
    ///
    /// # Errors
    ///
    /// Refuses as the service does when it is busy, if there is no key to sign with.
    pub fn issue_token(&self, user_id: &str) -> Result<Issued, Refusal> {
        let more = json!({ "data": { "id": user_id, "userPoolId": self.config.user_pool_id } });
        self.sign_as(self.app_id(), user_id, more.as_object().cloned().unwrap_or_default())
    }

    /// Makes a token for a user of one of the applications, signed with its secret, that says more than whose it is.
    ///
    /// # Errors
    ///
    /// As [`issue_token`](Self::issue_token), and where there is no such application.
    pub fn sign_as(&self, app_id: &str, user_id: &str, more: Map<String, Value>) -> Result<Issued, Refusal> {
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
        Ok(Issued { token: token.ok_or(ErrorCode::SystemBusy)?.into(), claims })
    }

    /// Signs a user in: counts it, makes a token, and gives the user as the service answers it.
    ///
    /// # Errors
    ///
    /// Refuses a user who is gone.
    pub fn sign_in(&mut self, user_id: &str, ip: Option<&str>) -> Result<Value, Refusal> {
        let (now, ip) = (self.now, ip.unwrap_or(&self.caller.ip).to_owned());
        let user = self.user_mut(user_id)?;
        user.logins_count += 1;
        user.last_login = Some(now);
        user.last_ip = Some(ip);
        let issued = self.issue_token(user_id)?;
        self.user_with_token(user_id, Some(&issued))
    }

    /// Gives a user as the service answers it, with a token if there is one.
    ///
    /// # Errors
    ///
    /// Refuses a user who is gone.
    pub fn user_with_token(&self, user_id: &str, token: Option<&Issued>) -> Result<Value, Refusal> {
        let user = self.user(user_id)?;
        let mut answer = answer::user(user, self.config, token);
        answer["customData"] = answer::custom_data(user, &self.store.definitions);
        Ok(answer)
    }

    /// Finds a user.
    ///
    /// # Errors
    ///
    /// Refuses with 2004 where there is none.
    pub fn user(&self, id: &str) -> Result<&User, Refusal> {
        self.store.users.get(id).ok_or_else(|| ErrorCode::UserNotFound.into())
    }

    /// Finds a user, to change it.
    ///
    /// # Errors
    ///
    /// Refuses with 2004 where there is none.
    pub fn user_mut(&mut self, id: &str) -> Result<&mut User, Refusal> {
        self.store.users.get_mut(id).ok_or_else(|| ErrorCode::UserNotFound.into())
    }
}
