//! Users whom a directory or a provider outside of the service knows.

use serde_json::{Map, Value};

use crate::context::Context;
use crate::store::users::{Identity, User};

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
/// A user of the same name who is no copy yet becomes one.
pub(in crate::behaviour) fn import(context: &mut Context<'_>, outsider: Outsider) -> String {
    let users = &context.store.users;
    let of_name = || outsider.username.as_deref().and_then(|name| users.by_username(name));
    let known = users.by_identity(outsider.provider, &outsider.id).or_else(of_name);
    let mut user = known.cloned().unwrap_or_else(|| {
        let mut user = User::new(context.now);
        user.register_source.push(outsider.source.to_owned());
        user
    });
    user.username = outsider.username.or(user.username);
    if !user.identities.iter().any(|identity| identity.provider == outsider.provider) {
        let identity = Identity { provider: outsider.provider.to_owned(), user_id_in_idp: outsider.id };
        user.identities.push(identity);
    }
    let mut profile = outsider.profile;
    let mut text = |name: &str| profile.remove(name).and_then(|value| value.as_str().map(str::to_owned));
    // An address or a number that is somebody else's stays theirs.
    let is_free = |other: Option<&User>| other.is_none_or(|other| other.id == user.id);
    let email = text("email").filter(|email| is_free(users.by_email(email)));
    let phone = text("phone").filter(|phone| is_free(users.by_phone(phone)));
    user.email = email.or(user.email);
    user.phone = phone.or(user.phone);
    user.profile.extend(profile);
    user.updated = context.now;
    let id = user.id.clone();
    context.store.add_user(user);
    id
}
