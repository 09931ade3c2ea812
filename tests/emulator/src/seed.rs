//! What the emulator holds from the start: users, roles, organizations and the rest, in YAML.

use std::sync::Arc;

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::store::Store;
use crate::store::access::{Application, Organization, Resource, Role};
use crate::store::custom_data::Definition;
use crate::store::directory::{Entry, WechatUser};

mod access;
mod example;
mod external;
mod issued;
mod settings;
mod users;

use access::Known;
pub(crate) use example::for_example;
pub use issued::{AuthorizationCode, SentCode, Ticket, Token, TokenKind};
pub use settings::Settings;
pub use users::SeedUser;

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
    /// The authorization codes that were issued.
    pub authorization_codes: Vec<AuthorizationCode>,
    /// The CAS tickets that were issued.
    pub tickets: Vec<Ticket>,
    /// The rules that change.
    pub settings: Settings,
}

/// How deep lists and maps of a seed may lie inside of each other; YAML takes ever longer to read them.
const MAX_DEPTH: usize = 100;

/// Reads a seed, given as YAML.
///
/// # Errors
///
/// Reports what is wrong with it and where.
pub(crate) fn read(text: &str) -> Result<Seed> {
    require_shallow(text)?;
    serde_yaml::from_str(text).map_err(|error| Error::new(format!("the seed can't be read: {error}")))
}

/// Fails for YAML with too many brackets that are not closed, those in strings included.
fn require_shallow(text: &str) -> Result<()> {
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

/// Applies a seed, all or nothing.
///
/// # Errors
///
/// Names the entry of a list that can't be applied, and reports why.
pub(crate) fn apply(store: &mut Store, seed: Seed) -> Result<()> {
    let mut copy = store.clone();
    insert_seed(&mut copy, seed)?;
    *store = copy;
    Ok(())
}

fn insert_seed(store: &mut Store, seed: Seed) -> Result<()> {
    seed.settings.apply(Arc::make_mut(&mut store.config));
    insert_all(store, "users", seed.users, SeedUser::insert)?;
    let known = Known::of(store);
    insert_all(store, "roles", seed.roles, access::insert_role)?;
    insert_all(store, "organizations", seed.organizations, access::insert_organization)?;
    insert_all(store, "resources", seed.resources, access::insert_resource)?;
    insert_all(store, "applications", seed.applications, access::insert_application)?;
    known.require_references(store)?;
    seed.custom_fields.into_iter().for_each(|definition| store.definitions.define(definition));
    insert_all(store, "ldap", seed.ldap, external::insert_ldap)?;
    insert_all(store, "active_directory", seed.active_directory, external::insert_active_directory)?;
    insert_all(store, "wechat", seed.wechat, external::insert_wechat)?;
    insert_all(store, "codes", seed.codes, SentCode::insert)?;
    insert_all(store, "tokens", seed.tokens, Token::insert)?;
    insert_all(store, "authorization_codes", seed.authorization_codes, AuthorizationCode::insert)?;
    insert_all(store, "tickets", seed.tickets, Ticket::insert)
}

/// Inserts the entries of a list of the seed.
///
/// # Errors
///
/// Reports which entry is wrong, and why.
fn insert_all<T>(
    store: &mut Store,
    list: &str,
    entries: Vec<T>,
    insert: impl Fn(T, &mut Store) -> Result<(), String>,
) -> Result<()> {
    let results = entries.into_iter().map(|entry| insert(entry, store));
    name_entry(list, results)
}

/// Names the first entry of a list that is wrong.
fn name_entry(list: &str, results: impl Iterator<Item = Result<(), String>>) -> Result<()> {
    let wrong = results.enumerate().find_map(|(index, result)| Some((index, result.err()?)));
    match wrong {
        None => Ok(()),
        Some((index, why)) => Err(Error::new(format!("the seed can't be applied: {list}[{index}]: {why}"))),
    }
}

/// Fails if the entry is there already.
fn require_new(is_known: bool, what: impl FnOnce() -> String) -> Result<(), String> {
    if is_known { Err(format!("there is {} already", what())) } else { Ok(()) }
}
