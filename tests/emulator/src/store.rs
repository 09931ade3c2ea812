//! Everything that the emulator remembers, in memory.
//!
//! Each part of it knows its own rules and nothing of requests. What expires is dropped when the part is next
//! written to, so that the memory is bounded by what is still good.

use crate::clock::Clock;

pub mod access;
pub mod attempts;
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

use crate::config::Config;

/// Everything that the emulator remembers.
#[derive(Clone, Debug)]
pub struct Store {
    /// The time.
    pub clock: Clock,
    /// The users.
    pub users: Users,
    /// Which tokens are good no more.
    pub tokens: Tokens,
    /// The verification codes that can be used.
    pub codes: Codes,
    /// The messages that were sent.
    pub inbox: Inbox,
    /// The sign-ins that failed.
    pub attempts: Attempts,
    /// Roles, organizations, resources and applications.
    pub access: Access,
    /// The fields that custom data can have.
    pub definitions: Definitions,
    /// The directories and providers whose users can sign in.
    pub directories: Directories,
    /// What was handed out to be exchanged once.
    pub grants: Grants,
}

impl Store {
    /// Makes a store that holds nothing.
    #[must_use]
    pub fn new(config: &Config, clock: Clock) -> Self {
        Self {
            clock,
            users: Users::default(),
            tokens: Tokens::default(),
            codes: Codes::default(),
            inbox: Inbox::new(config.inbox_capacity),
            attempts: Attempts::default(),
            access: Access::default(),
            definitions: Definitions::default(),
            directories: Directories::default(),
            grants: Grants::default(),
        }
    }
}
