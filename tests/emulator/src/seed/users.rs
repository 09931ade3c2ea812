//! The users of a seed.

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::crypto::password::Hash;
use crate::secret::Secret;
use crate::store::Store;
use crate::store::address::{is_email, is_phone};
use crate::store::users::{Identity, Reset, User, Users};

/// A user of a seed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SeedUser {
    /// The id; one is generated where it is left out.
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

impl SeedUser {
    /// Inserts the user, whose names no other user has.
    pub(super) fn insert(self, store: &mut Store) -> Result<(), String> {
        let user = self.into_user(User::new(store.clock.now()));
        require_form(&user)?;
        require_free(&store.users, &user)?;
        store.add_user(user);
        Ok(())
    }

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

fn require_form(user: &User) -> Result<(), String> {
    let texts = [("id", Some(&user.id)), ("username", user.username.as_ref())];
    if let Some((field, _)) = texts.iter().find(|(_, text)| text.is_some_and(String::is_empty)) {
        return Err(format!("the {field} is empty"));
    }
    if let Some(email) = user.email.as_ref().filter(|email| !is_email(email)) {
        return Err(format!("{email} is no email address"));
    }
    match user.phone.as_ref().filter(|phone| !is_phone(phone)) {
        Some(phone) => Err(format!("{phone} is no phone number")),
        None => Ok(()),
    }
}

fn require_free(users: &Users, user: &User) -> Result<(), String> {
    if let Some((field, text)) = users.taken(user) {
        return Err(format!("another user has the {field} {text}"));
    }
    let is_taken =
        |identity: &&Identity| users.by_identity(&identity.provider, &identity.user_id_in_idp).is_some();
    match user.identities.iter().find(is_taken) {
        Some(Identity { provider, user_id_in_idp: id }) => {
            Err(format!("another user has the identity {id} at {provider}"))
        }
        None => Ok(()),
    }
}
