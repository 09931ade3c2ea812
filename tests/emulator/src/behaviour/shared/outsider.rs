//! Users whom a directory or a provider outside of the service knows.

use serde_json::{Map, Value};

use super::{demand_admission, newcomer};
use crate::context::Context;
use crate::refusal::Refusal;
use crate::store::users::{Identity, User, Users};

/// A user as a directory or a provider outside of the service knows them.
pub(in crate::behaviour) struct Outsider {
    /// The directory or the provider.
    pub provider: &'static str,
    /// The id there.
    pub id: String,
    /// The name to sign in with, if there is one.
    pub username: Option<String>,
    /// The way of registering that a new copy is marked with.
    pub source: &'static str,
    /// What is known about the user there.
    pub profile: Map<String, Value>,
}

/// Copies a user into the user pool, or brings the copy up to date; gives the id of the copy.
///
/// A user of the same name who is no copy yet becomes one. One who may not sign in stays as they are.
pub(in crate::behaviour) fn import(context: &mut Context<'_>, outsider: Outsider) -> Result<String, Refusal> {
    let known = known(&context.store.users, &outsider).cloned();
    if let Some(user) = &known {
        demand_admission(context, &user.id, None)?;
    }
    let mut user = known.unwrap_or_else(|| copy(context, &outsider));
    if !has_account(&user, outsider.provider) {
        let identity = Identity { provider: outsider.provider.to_owned(), user_id_in_idp: outsider.id };
        user.identities.push(identity);
    }
    update(&context.store.users, &mut user, outsider.profile);
    user.updated = context.now;
    let id = user.id.clone();
    context.store.add_user(user);
    Ok(id)
}

/// Finds the copy of a user, or who is to become it. Who is the copy of another user is not, whatever the name.
fn known<'a>(users: &'a Users, outsider: &Outsider) -> Option<&'a User> {
    let of_name = || outsider.username.as_deref().and_then(|name| users.by_username(name));
    let is_free = |user: &&User| !has_account(user, outsider.provider);
    users.by_identity(outsider.provider, &outsider.id).or_else(|| of_name().filter(is_free))
}

/// Makes the copy of a user who is new. It has the name, unless that is somebody else's.
fn copy(context: &Context<'_>, outsider: &Outsider) -> User {
    let is_free = |name: &String| context.store.users.by_username(name).is_none();
    User { username: outsider.username.clone().filter(is_free), ..newcomer(context, outsider.source) }
}

/// Brings a copy up to date. An address or a number that is somebody else's stays theirs.
fn update(users: &Users, user: &mut User, mut profile: Map<String, Value>) {
    let mut text = |name: &str| profile.remove(name).and_then(|value| value.as_str().map(str::to_owned));
    let is_free = |other: Option<&User>| other.is_none_or(|other| other.id == user.id);
    let email = text("email").filter(|email| is_free(users.by_email(email)));
    let phone = text("phone").filter(|phone| is_free(users.by_phone(phone)));
    user.email = email.or(user.email.take());
    user.phone = phone.or(user.phone.take());
    user.profile.extend(profile);
}

fn has_account(user: &User, provider: &str) -> bool {
    user.identities.iter().any(|identity| identity.provider == provider)
}
