//! The users of a seed whom a directory or a provider outside of the service holds.

use super::require_new;
use crate::store::Store;
use crate::store::directory::{Entry, WechatUser};

pub(super) fn insert_ldap(entry: Entry, store: &mut Store) -> Result<(), String> {
    insert(entry, &mut store.directories.ldap)
}

pub(super) fn insert_active_directory(entry: Entry, store: &mut Store) -> Result<(), String> {
    insert(entry, &mut store.directories.active_directory)
}

pub(super) fn insert_wechat(user: WechatUser, store: &mut Store) -> Result<(), String> {
    let known = &mut store.directories.wechat;
    require_new(known.iter().any(|other| other.code == user.code), || "a user with this code".to_owned())?;
    known.push(user);
    Ok(())
}

fn insert(entry: Entry, entries: &mut Vec<Entry>) -> Result<(), String> {
    let is_known = entries.iter().any(|other| other.username == entry.username);
    require_new(is_known, || format!("a user {}", entry.username))?;
    entries.push(entry);
    Ok(())
}
