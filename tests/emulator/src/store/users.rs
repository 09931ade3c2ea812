//! The users.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::clock::Time;
use crate::crypto::password::{self, Hash};
use crate::crypto::random;
use crate::store::address::is_same_phone;

/// A user.
#[derive(Clone, Debug)]
pub struct User {
    /// The id.
    pub id: String,
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
    /// The hash of the password, if there is one.
    pub password: Option<Hash>,
    /// How good the password is, from 1 to 3, as it was judged when it was set.
    pub password_level: Option<u8>,
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
    /// The ways in which the user registered, such as `basic:email`.
    pub register_source: Vec<String>,
    /// The linked accounts at other providers.
    pub identities: Vec<Identity>,
    /// The values of custom fields, as strings that hold JSON or plain strings, by key.
    pub custom_data: BTreeMap<String, Value>,
    /// How often the user has signed in.
    pub logins_count: u64,
    /// When the user last signed in.
    pub last_login: Option<Time>,
    /// From where the user last signed in.
    pub last_ip: Option<String>,
    /// How often all tokens of the user were revoked: a token that was issued before is invalid.
    pub token_generation: u64,
    /// When the user registered.
    pub created: Time,
    /// When the account was last changed.
    pub updated: Time,
}

/// Why a password must be set before the next sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reset {
    /// It is the first sign-in.
    FirstLogin,
    /// An administrator wants it.
    Forced,
}

/// An account at another provider that is linked to a user.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Identity {
    /// The provider, such as `wechat`.
    pub provider: String,
    /// The user's id there.
    pub user_id_in_idp: String,
}

impl User {
    /// Creates a user who has nothing yet.
    #[must_use]
    pub fn new(now: Time) -> Self {
        Self {
            id: random::id(),
            username: None,
            email: None,
            email_verified: false,
            phone: None,
            phone_verified: false,
            external_id: None,
            password: None,
            password_level: None,
            must_reset: None,
            blocked: false,
            sub_account: false,
            mfa: false,
            profile: Map::new(),
            register_source: Vec::new(),
            identities: Vec::new(),
            custom_data: BTreeMap::new(),
            logins_count: 0,
            last_login: None,
            last_ip: None,
            token_generation: 0,
            created: now,
            updated: now,
        }
    }
}

impl User {
    /// Sets another password: nothing requires another one afterwards.
    pub fn set_password(&mut self, password: &str, now: Time) {
        self.password = Some(Hash::of(password));
        self.password_level = Some(password::level(password));
        self.must_reset = None;
        self.updated = now;
    }

    /// Revokes all tokens of the user.
    pub fn revoke_tokens(&mut self) {
        self.token_generation += 1;
    }

    /// Counts the ways to sign in that can be bound and unbound: an email address, a phone number, linked accounts.
    #[must_use]
    pub fn bound_ways_in(&self) -> usize {
        usize::from(self.email.is_some()) + usize::from(self.phone.is_some()) + self.identities.len()
    }

    /// Returns `true` if a seed means this user by an id, a username, an email address or a phone number.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let has_email = self.email.as_ref().is_some_and(|email| email.to_lowercase() == name.to_lowercase());
        let has_phone = self.phone.as_deref().is_some_and(|phone| is_same_phone(phone, name));
        let names = [Some(self.id.as_str()), self.username.as_deref()];
        has_email || has_phone || names.contains(&Some(name))
    }
}

/// All users, by id.
#[derive(Clone, Debug, Default)]
pub struct Users(BTreeMap<String, User>);

impl Users {
    /// Adds a user, or puts a user in the place of the one with the same id.
    pub fn insert(&mut self, user: User) {
        self.0.insert(user.id.clone(), user);
    }

    /// Takes a user out.
    pub fn remove(&mut self, id: &str) -> Option<User> {
        self.0.remove(id)
    }

    /// Finds a user.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&User> {
        self.0.get(id)
    }

    /// Finds a user, to change it.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut User> {
        self.0.get_mut(id)
    }

    /// Finds the user with an email address, whatever the case of its letters.
    #[must_use]
    pub fn by_email(&self, email: &str) -> Option<&User> {
        let is_it = |address: &String| address.to_lowercase() == email.to_lowercase();
        self.iter().find(|user| user.email.as_ref().is_some_and(is_it))
    }

    /// Finds the user with a phone number, with the code of the country or without.
    #[must_use]
    pub fn by_phone(&self, phone: &str) -> Option<&User> {
        let is_it = |number: &str| is_same_phone(number, phone);
        self.iter().find(|user| user.phone.as_deref().is_some_and(is_it))
    }

    /// Finds the user with a name.
    #[must_use]
    pub fn by_username(&self, username: &str) -> Option<&User> {
        self.iter().find(|user| user.username.as_deref() == Some(username))
    }

    /// Finds the user who is called by an id, a username, an email address or a phone number, in this order: a name
    /// that somebody has chosen does not hide the user with that id.
    #[must_use]
    pub fn called(&self, name: &str) -> Option<&User> {
        let of_name = || self.by_username(name);
        let of_email = || self.by_email(name);
        let of_phone = || self.by_phone(name);
        self.get(name).or_else(of_name).or_else(of_email).or_else(of_phone)
    }

    /// Finds the user who has an id in another system.
    #[must_use]
    pub fn by_external_id(&self, id: &str) -> Option<&User> {
        self.iter().find(|user| user.external_id.as_deref() == Some(id))
    }

    /// Finds the user that an account of another provider is linked to.
    #[must_use]
    pub fn by_identity(&self, provider: &str, id: &str) -> Option<&User> {
        let is_it = |identity: &Identity| identity.provider == provider && identity.user_id_in_idp == id;
        self.iter().find(|user| user.identities.iter().any(is_it))
    }

    /// Finds what a user who is new would have in common with another one and may not: the field, and its value.
    #[must_use]
    pub fn taken<'a>(&self, user: &'a User) -> Option<(&'static str, &'a str)> {
        type Find = for<'u> fn(&'u Users, &str) -> Option<&'u User>;
        let fields: [(&str, Option<&str>, Find); 5] = [
            ("id", Some(&user.id), Self::get),
            ("username", user.username.as_deref(), Self::by_username),
            ("email", user.email.as_deref(), Self::by_email),
            ("phone", user.phone.as_deref(), Self::by_phone),
            ("external_id", user.external_id.as_deref(), Self::by_external_id),
        ];
        let mut given = fields.into_iter().filter_map(|(field, text, find)| Some((field, text?, find)));
        given.find(|(_, text, find)| find(self, text).is_some()).map(|(field, text, _)| (field, text))
    }

    /// Returns all users.
    pub fn iter(&self) -> impl Iterator<Item = &User> {
        self.0.values()
    }

    /// Counts the users.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns `true` if there is no user.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
