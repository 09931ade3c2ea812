//! The profile of a user, and whether a user exists.

use serde_json::{Map, Value};

use crate::behaviour::Context;
use crate::generated::ErrorCode;
use crate::generated::operations::profile::{IsUserExists, UpdateProfile};
use crate::response::ErrorResponse;
use crate::response::OperationResult;
use crate::store::users::User;

/// The fields that users can't change by themselves: administrators do, or the service, or other operations.
const FIXED: &[&str] = &[
    "password",
    "emailVerified",
    "phoneVerified",
    "blocked",
    "expiredAt",
    "tokenExpiredAt",
    "loginsCount",
    "lastLogin",
    "mainDepartmentId",
    "mainDepartmentCode",
];

/// Changes the profile of the signed-in user, all of it or nothing.
pub(super) fn update_profile(context: &mut Context<'_>, arguments: UpdateProfile) -> OperationResult {
    let id = context.own_id(arguments.id.as_deref())?;
    check_changeable(context.user(&id)?, &arguments.updates)?;
    check_unique(context, &id, &arguments.updates)?;
    let now = context.now;
    let user = context.user_mut(&id)?;
    for (name, value) in arguments.updates {
        change(user, name, value);
    }
    user.updated = now;
    context.signed_in_user()
}

/// Returns whether a user has any of the names.
pub(super) fn is_user_exists(context: &mut Context<'_>, arguments: IsUserExists) -> OperationResult {
    let users = &context.store.users;
    let wanted = [
        arguments.user_name.map(|name| users.by_username(&name).is_some()),
        arguments.email.map(|email| users.by_email(&email).is_some()),
        arguments.phone.map(|phone| users.by_phone(&phone).is_some()),
        arguments.external_id.map(|id| users.by_external_id(&id).is_some()),
    ];
    let found: Vec<bool> = wanted.into_iter().flatten().collect();
    match found.is_empty() {
        true => Err(ErrorCode::ParametersIncomplete.into()),
        false => Ok(found.contains(&true).into()),
    }
}

/// Fails for what has an operation of its own, and what is not the user's to change.
fn check_changeable(user: &User, updates: &Map<String, Value>) -> Result<(), ErrorResponse> {
    let is_changed =
        |name: &str, present: Option<&str>| updates.get(name).is_some_and(|value| value.as_str() != present);
    if is_changed("email", user.email.as_deref()) {
        return Err(ErrorCode::EmailNotUpdatable.into());
    }
    if is_changed("phone", user.phone.as_deref()) {
        return Err(ErrorCode::PhoneNotUpdatable.into());
    }
    match updates.keys().find(|name| FIXED.contains(&name.as_str())) {
        None => Ok(()),
        Some(name) => {
            let message = format!("a user can't change the field {name}");
            Err(ErrorResponse::with_message(ErrorCode::ItemNotModifiable, message))
        }
    }
}

/// Fails for a username or an external id that another user has.
fn check_unique(context: &Context<'_>, id: &str, updates: &Map<String, Value>) -> Result<(), ErrorResponse> {
    let users = &context.store.users;
    let text = |name: &str| updates.get(name).and_then(Value::as_str);
    let is_other = |user: &User| user.id != id;
    if text("username").and_then(|name| users.by_username(name)).is_some_and(is_other) {
        return Err(ErrorCode::UserExists.into());
    }
    match text("externalId").and_then(|external| users.by_external_id(external)).is_some_and(is_other) {
        true => Err(ErrorCode::InformationOfAnotherUser.into()),
        false => Ok(()),
    }
}

/// Changes a field that may be changed; null and an empty name clear it.
fn change(user: &mut User, name: String, value: Value) {
    let text = value.as_str().filter(|text| !text.is_empty()).map(str::to_owned);
    match name.as_str() {
        // They are as they were, or the change has failed.
        "email" | "phone" => {}
        "username" => user.username = text,
        "externalId" => user.external_id = text,
        "lastIP" => user.last_ip = text,
        _ if value.is_null() => {
            user.profile.shift_remove(&name);
        }
        _ => {
            user.profile.insert(name, value);
        }
    }
}
