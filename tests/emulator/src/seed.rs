//! What the emulator knows from the start: users, roles, organizations and the rest, in YAML.

use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::password::Hash;
use crate::secret::Secret;
use crate::store::Store;
use crate::store::access::{Access, Application, Organization, Resource, Role};
use crate::store::custom_data::Definition;
use crate::store::directory::{Entry, WechatUser};
use crate::store::users::{Identity, Reset, User};

mod documented;
mod handed_out;
mod settings;

pub(crate) use documented::for_example;
use handed_out::plant_all;
pub use handed_out::{AuthorizationCode, SentCode, Ticket, Token, TokenKind};
pub use settings::Settings;

/// A seed. Everything in it may be left out.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Seed {
    /// The users.
    pub users: Vec<SeedUser>,
    /// The roles.
    pub roles: Vec<Role>,
    /// The organizations.
    pub organizations: Vec<Organization>,
    /// The resources that users may use.
    pub resources: Vec<Resource>,
    /// The applications that users may use.
    pub applications: Vec<Application>,
    /// The fields that custom data can have.
    pub custom_fields: Vec<Definition>,
    /// The users of the LDAP directory.
    pub ldap: Vec<Entry>,
    /// The users of the Active Directory.
    pub active_directory: Vec<Entry>,
    /// The users of WeChat.
    pub wechat: Vec<WechatUser>,
    /// The verification codes that were sent.
    pub codes: Vec<SentCode>,
    /// The tokens that were made.
    pub tokens: Vec<Token>,
    /// The authorization codes that were handed out.
    pub authorization_codes: Vec<AuthorizationCode>,
    /// The CAS tickets that were handed out.
    pub tickets: Vec<Ticket>,
    /// The rules that change.
    pub settings: Settings,
}

/// A user of a seed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SeedUser {
    /// The id; one is made where it is left out.
    pub id: Option<String>,
    /// The name to sign in with.
    pub username: Option<String>,
    /// The email address.
    pub email: Option<String>,
    /// Whether the email address was verified.
    pub email_verified: bool,
    /// The phone number.
    pub phone: Option<String>,
    /// Whether the phone number was verified.
    pub phone_verified: bool,
    /// The id in the system that the user came from.
    pub external_id: Option<String>,
    /// The password, readable; it is kept as a hash.
    pub password: Option<Secret>,
    /// Which kind of reset must come before the next sign-in, if one must.
    pub must_reset: Option<Reset>,
    /// Whether the user is kept from signing in.
    pub blocked: bool,
    /// Whether it is an account below another one.
    pub sub_account: bool,
    /// Whether sign-ins need a further factor.
    pub mfa: bool,
    /// All other fields of the profile, by their names on the wire.
    pub profile: Map<String, Value>,
    /// The linked accounts at other providers.
    pub identities: Vec<Identity>,
    /// The values of custom fields.
    pub custom_data: Map<String, Value>,
}

/// How deep lists and maps of a seed may lie inside of each other; YAML takes ever longer to read them.
const MAX_DEPTH: usize = 100;

/// Reads a seed, given as YAML.
///
/// # Errors
///
/// Tells what is wrong with it and where.
pub(crate) fn read(text: &str) -> Result<Seed> {
    demand_shallow(text)?;
    serde_yaml::from_str(text).map_err(|error| Error::new(format!("the seed can't be read: {error}")))
}

/// Refuses a text with too many brackets that are not closed, be they those of a text inside of it.
fn demand_shallow(text: &str) -> Result<()> {
    let mut depth = 0_usize;
    for (index, byte) in text.bytes().enumerate() {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            let line = text.bytes().take(index).filter(|byte| *byte == b'\n').count() + 1;
            let what = format!("the seed can't be read: it is nested deeper than {MAX_DEPTH} at line {line}");
            return Err(Error::new(what));
        }
    }
    Ok(())
}

/// Plants a seed, all or nothing.
///
/// # Errors
///
/// Names the user who has what another one has, and the entry of a list that can't be planted.
pub(crate) fn sow(store: &mut Store, seed: Seed) -> Result<()> {
    let mut grown = store.clone();
    add(&mut grown, seed)?;
    *store = grown;
    Ok(())
}

fn add(store: &mut Store, seed: Seed) -> Result<()> {
    let now = store.clock.now();
    seed.settings.apply(Arc::make_mut(&mut store.config));
    for user in seed.users {
        let user = user.into_user(User::new(now));
        if let Some(other) = store.users.rival(&user) {
            return Err(Error::new(format!("two users of the seed would be user {}", other.id)));
        }
        store.add_user(user);
    }
    let access = Access {
        roles: seed.roles,
        organizations: seed.organizations,
        resources: seed.resources,
        applications: seed.applications,
    };
    store.add_access(access);
    seed.custom_fields.into_iter().for_each(|definition| store.definitions.define(definition));
    store.directories.ldap.extend(seed.ldap);
    store.directories.active_directory.extend(seed.active_directory);
    store.directories.wechat.extend(seed.wechat);
    plant_all(store, "codes", seed.codes)?;
    plant_all(store, "tokens", seed.tokens)?;
    plant_all(store, "authorization_codes", seed.authorization_codes)?;
    plant_all(store, "tickets", seed.tickets)
}

impl SeedUser {
    fn into_user(self, blank: User) -> User {
        User {
            id: self.id.unwrap_or(blank.id),
            username: self.username,
            email: self.email,
            email_verified: self.email_verified,
            phone: self.phone,
            phone_verified: self.phone_verified,
            external_id: self.external_id,
            password: self.password.as_ref().map(|password| Hash::of(password.expose())),
            must_reset: self.must_reset,
            blocked: self.blocked,
            sub_account: self.sub_account,
            mfa: self.mfa,
            profile: self.profile,
            identities: self.identities,
            custom_data: self.custom_data.into_iter().collect(),
            ..blank
        }
    }
}
