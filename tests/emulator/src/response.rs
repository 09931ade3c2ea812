//! What the emulator holds, in the form in which the service returns it.

use serde_json::{Map, Value, json};

use crate::clock::Time;
use crate::config::Config;
use crate::store::tokens::IssuedToken;
use crate::store::users::{Identity, User};

mod access;
mod custom_data;
mod error;

pub use access::{application, department, resource, role};
pub use custom_data::custom_data;
pub use error::{ApiError, ErrorResponse, OperationResult};

/// The fields of a profile that are null where the user has no value, by their names on the wire.
const PROFILE: &[&str] = &[
    "name",
    "givenName",
    "familyName",
    "middleName",
    "nickname",
    "preferredUsername",
    "photo",
    "profile",
    "website",
    "company",
    "birthdate",
    "zoneinfo",
    "locale",
    "address",
    "formatted",
    "streetAddress",
    "locality",
    "city",
    "province",
    "region",
    "postalCode",
    "country",
    "device",
    "browser",
    "oauth",
    "unionid",
    "openid",
];

/// Returns a user.
#[must_use]
pub fn user(user: &User, config: &Config, token: Option<&IssuedToken>) -> Value {
    let mut fields: Map<String, Value> =
        PROFILE.iter().map(|name| ((*name).to_owned(), Value::Null)).collect();
    fields.insert("gender".to_owned(), "U".into());
    fields.extend(user.profile.clone());
    let own = [account(user, config), history(user), session(token)];
    for part in own {
        fields.extend(part.as_object().cloned().unwrap_or_default());
    }
    Value::Object(fields)
}

/// The name of a user as a resource of the service.
#[must_use]
pub fn arn(user_id: &str, config: &Config) -> String {
    format!("arn:cn:authing:{}:user:{user_id}", config.user_pool_id)
}

fn account(user: &User, config: &Config) -> Value {
    let status = user.profile.get("status").and_then(Value::as_str).unwrap_or("Activated");
    json!({
        "id": user.id,
        "arn": arn(&user.id, config),
        "userPoolId": config.user_pool_id,
        "status": status,
        "username": user.username,
        "email": user.email,
        "emailVerified": user.email_verified,
        "phone": user.phone,
        "phoneVerified": user.phone_verified,
        "externalId": user.external_id,
        "password": user.password.as_ref().map(|hash| hash.as_str()),
        "registerSource": user.register_source,
        "blocked": user.blocked,
        "isDeleted": false,
        "identities": user.identities.iter().map(identity).collect::<Vec<_>>(),
    })
}

fn history(user: &User) -> Value {
    json!({
        "loginsCount": user.logins_count,
        "lastLogin": user.last_login.map(Time::to_rfc3339),
        "lastIP": user.last_ip,
        "signedUp": user.created.to_rfc3339(),
        "createdAt": user.created.to_rfc3339(),
        "updatedAt": user.updated.to_rfc3339(),
    })
}

fn session(token: Option<&IssuedToken>) -> Value {
    json!({
        "token": token.map(|issued| issued.token.expose()),
        "tokenExpiredAt": token.map(|issued| Time::from_seconds(issued.claims.expires).to_rfc3339()),
    })
}

fn identity(identity: &Identity) -> Value {
    json!({
        "provider": identity.provider,
        "userIdInIdp": identity.user_id_in_idp,
        // Directories are linked too, but they are no social providers.
        "isSocial": !["ldap", "ad"].contains(&identity.provider.as_str()),
    })
}
