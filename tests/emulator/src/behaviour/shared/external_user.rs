//! Users whom a directory or a provider outside of the service holds.

use serde_json::{Map, Value};

use super::{new_user, require_sign_in_allowed};
use crate::behaviour::Context;
use crate::response::ErrorResponse;
use crate::store::users::{Identity, User, Users};

/// A user as a directory or a provider outside of the service holds them.
pub(in crate::behaviour) struct ExternalUser {
    /// The directory or the provider.
    pub provider: &'static str,
    /// The id there.
    pub id: String,
    /// The name to sign in with, if there is one.
    pub username: Option<String>,
    /// The way of registering that a new copy is marked with.
    pub source: &'static str,
    /// The profile of the user there.
    pub profile: Map<String, Value>,
}

/// Copies a user into the user pool, or brings the copy up to date; returns the id of the copy.
///
/// A user of the same name who is no copy yet becomes one. One who may not sign in stays as they are.
pub(in crate::behaviour) fn import(
    context: &mut Context<'_>,
    external_user: ExternalUser,
) -> Result<String, ErrorResponse> {
    let known = known(&context.store.users, &external_user).cloned();
    if let Some(user) = &known {
        require_sign_in_allowed(context, &user.id, None)?;
    }
    let mut user = known.unwrap_or_else(|| copy(context, &external_user));
    if !has_account(&user, external_user.provider) {
        let identity =
            Identity { provider: external_user.provider.to_owned(), user_id_in_idp: external_user.id };
        user.identities.push(identity);
    }
    update(&context.store.users, &mut user, external_user.profile);
    user.updated = context.now;
    let id = user.id.clone();
    context.store.add_user(user);
    Ok(id)
}

/// Finds the copy of a user, or who is to become it. Who is the copy of another user is not, whatever the name.
fn known<'a>(users: &'a Users, external_user: &ExternalUser) -> Option<&'a User> {
    let of_name = || external_user.username.as_deref().and_then(|name| users.by_username(name));
    let is_free = |user: &&User| !has_account(user, external_user.provider);
    users.by_identity(external_user.provider, &external_user.id).or_else(|| of_name().filter(is_free))
}

/// Creates the copy of a user who is new. It has the name, unless another user has it.
fn copy(context: &Context<'_>, external_user: &ExternalUser) -> User {
    let is_free = |name: &String| context.store.users.by_username(name).is_none();
    User {
        username: external_user.username.clone().filter(is_free),
        ..new_user(context, external_user.source)
    }
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
