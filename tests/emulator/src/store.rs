//! Everything that the emulator stores, in memory.
//!
//! Each part of it has its own rules and depends on no request. What expires is dropped when the part is next
//! written to, so that the memory is bounded by what is still good.

use std::sync::Arc;

use crate::clock::Clock;
use crate::config::Config;
use crate::store::grants::{Authorization, Grant};
use crate::store::users::User;

pub mod access;
pub mod address;
pub mod attempts;
mod bounded;
pub mod codes;
pub mod custom_data;
pub mod directory;
pub mod grants;
pub mod inbox;
pub mod tokens;
pub mod users;

pub use access::Access;
pub use attempts::Attempts;
pub use codes::Codes;
pub use custom_data::Definitions;
pub use directory::Directories;
pub use grants::Grants;
pub use inbox::Inbox;
pub use tokens::Tokens;
pub use users::Users;

/// Everything that the emulator stores.
#[derive(Clone, Debug)]
pub struct Store {
    /// The configuration: that of the start, unless a seed has changed it.
    pub config: Arc<Config>,
    /// The time.
    pub clock: Clock,
    /// The users.
    pub users: Users,
    /// The tokens that were revoked.
    pub tokens: Tokens,
    /// The verification codes that can be used.
    pub codes: Codes,
    /// The messages that were sent.
    pub inbox: Inbox,
    /// The sign-ins that failed, by IP address.
    pub attempts: Attempts,
    /// The registrations, by IP address, where they are limited.
    pub registrations: Attempts,
    /// Roles, organizations, resources and applications.
    pub access: Access,
    /// The fields that custom data can have.
    pub definitions: Definitions,
    /// The directories and providers whose users can sign in.
    pub directories: Directories,
    /// What was issued to be exchanged once.
    pub grants: Grants,
}

impl Store {
    /// Creates a store that holds nothing.
    #[must_use]
    pub fn new(config: Arc<Config>, clock: Clock) -> Self {
        Self {
            inbox: Inbox::new(config.inbox_capacity),
            config,
            clock,
            users: Users::default(),
            tokens: Tokens::default(),
            codes: Codes::default(),
            attempts: Attempts::default(),
            registrations: Attempts::default(),
            access: Access::default(),
            definitions: Definitions::default(),
            directories: Directories::default(),
            grants: Grants::default(),
        }
    }

    /// Adds a user, or puts a user in the place of the one with the same id. What waits for somebody of a name of a
    /// user who is new is theirs from now on.
    pub fn add_user(&mut self, user: User) {
        let users = &self.users;
        if users.get(&user.id).is_none() {
            let is_this = |name: &str| users.get(name).is_none() && user.is_called(name);
            self.access.resolve(|name| is_this(name).then(|| user.id.clone()));
        }
        self.users.insert(user);
    }

    /// Takes a user out, with all that was theirs.
    pub fn remove_user(&mut self, id: &str) -> Option<User> {
        self.access.forget(id);
        self.users.remove(id)
    }

    /// Adds roles, organizations, resources and applications, as made now. Names of users may be any.
    pub fn add_access(&mut self, mut more: Access) {
        more.resolve(|name| self.users.called(name).map(|user| user.id.clone()));
        self.access.add(more, self.clock.now());
    }

    /// Returns the secret of an application: the one that clients are built with, or one of the seed.
    #[must_use]
    pub fn application_secret(&self, app_id: &str) -> Option<&str> {
        let mut applications = self.access.applications.iter();
        match app_id == self.config.app_id {
            true => Some(&self.config.app_secret),
            false => applications
                .find(|application| application.id == app_id)
                .map(|application| application.secret.expose()),
        }
    }

    /// Issues an authorization code, as a browser brings it back to an application; none if there is no such user.
    pub fn issue_code(&mut self, authorization: Authorization) -> Option<String> {
        let grant = self.authorization(authorization)?;
        Some(self.grants.issue("", grant, self.clock.now(), self.config.grant_lifetime))
    }

    /// Returns what an authorization code grants; `None` if there is no such user.
    #[must_use]
    pub fn authorization(&self, authorization: Authorization) -> Option<Grant> {
        Some(Grant::AuthorizationCode {
            user_id: self.users.called(&authorization.user)?.id.clone(),
            app_id: authorization.app_id.unwrap_or_else(|| self.config.app_id.clone()),
            redirect_uri: authorization.redirect_uri,
            scope: authorization.scope,
            nonce: authorization.nonce,
            code_challenge: authorization.code_challenge,
        })
    }

    /// Issues a CAS ticket for a user, as a browser brings it to a service; none if there is no such user.
    pub fn issue_ticket(&mut self, user: &str, service: &str) -> Option<String> {
        let user_id = self.users.called(user)?.id.clone();
        let ticket = Grant::Ticket { user_id, service: service.to_owned() };
        Some(self.grants.issue("ST-", ticket, self.clock.now(), self.config.grant_lifetime))
    }
}
