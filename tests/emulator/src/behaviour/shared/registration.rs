//! Registering users.

use std::time::Duration;

use serde_json::{Map, Value};

use super::{is_email, is_phone, require_length, set_custom_data};
use crate::behaviour::Context;
use crate::generated::ErrorCode;
use crate::response::ErrorResponse;
use crate::response::OperationResult;
use crate::store::custom_data::Definitions;
use crate::store::users::User;

/// How long a registration counts against the limit.
const WINDOW: Duration = Duration::from_secs(60 * 60);

/// What a registration asks for besides the account itself.
#[derive(Default)]
pub(in crate::behaviour) struct Registration {
    /// The password, if there is one.
    pub password: Option<String>,
    /// The other fields of the profile.
    pub profile: Option<Map<String, Value>>,
    /// Values of custom fields.
    pub custom_data: Option<Map<String, Value>>,
    /// Whether it is a complete sign-in too.
    pub force_login: bool,
    /// Whether the result holds a token.
    pub generate_token: bool,
    /// Where the user is.
    pub client_ip: Option<String>,
}

/// Creates a user without a name, with the way of registering.
pub(in crate::behaviour) fn new_user(context: &Context<'_>, source: &str) -> User {
    User { register_source: vec![source.to_owned()], ..User::new(context.now) }
}

/// Registers a user who has what is needed to sign in. Where that fails, nothing has changed.
pub(in crate::behaviour) fn register(
    context: &mut Context<'_>,
    mut user: User,
    registration: Registration,
) -> OperationResult {
    let ip = registration.client_ip.unwrap_or_else(|| context.caller.ip.clone());
    require_registration(context, &ip)?;
    fill_in(&context.store.definitions, &mut user, registration.profile.unwrap_or_default())?;
    set_custom_data(&context.store.definitions, &mut user, registration.custom_data.unwrap_or_default())?;
    require_name(&mut user)?;
    if context.store.users.taken(&user).is_some() {
        return Err(ErrorCode::UserExists.into());
    }
    if let Some(password) = &registration.password {
        require_length(context.config, password)?;
        user.set_password(password, context.now);
    }
    let id = user.id.clone();
    context.store.add_user(user);
    if context.config.registration_limit.is_some() {
        context.store.registrations.record(&ip, context.now, WINDOW);
    }
    if registration.force_login {
        return context.sign_in(&id, Some(&ip));
    }
    let token = if registration.generate_token { Some(context.issue_token(&id)?) } else { None };
    context.user_with_token(&id, token.as_ref())
}

/// Fails where registration is disabled, or where an address has reached its limit.
pub(in crate::behaviour) fn require_registration(
    context: &Context<'_>,
    ip: &str,
) -> Result<(), ErrorResponse> {
    if !context.config.registration {
        return Err(ErrorCode::RegistrationDisabled.into());
    }
    let registered = context.store.registrations.count(ip, context.now, WINDOW);
    match context.config.registration_limit.is_some_and(|limit| registered >= limit) {
        true => Err(ErrorCode::RegisteringTooOften.into()),
        false => Ok(()),
    }
}

/// Puts a profile where it belongs: with what users are found by it may name what the account itself does not.
fn fill_in(
    definitions: &Definitions,
    user: &mut User,
    mut profile: Map<String, Value>,
) -> Result<(), ErrorResponse> {
    let mut text = |name: &str| profile.remove(name).and_then(|value| value.as_str().map(str::to_owned));
    let (username, email, phone, ip) = (text("username"), text("email"), text("phone"), text("ip"));
    user.username = user.username.take().or(username);
    user.email = user.email.take().or(email);
    user.phone = user.phone.take().or(phone);
    user.last_ip = ip;
    let fields = profile.remove("udf").and_then(|fields| fields.as_array().cloned()).unwrap_or_default();
    set_custom_data(
        definitions,
        user,
        fields.iter().filter_map(|field| typed(definitions, field)).collect(),
    )?;
    user.profile.extend(profile);
    Ok(())
}

/// Fails for a user without a name, a malformed address or number. An empty string is no name.
fn require_name(user: &mut User) -> Result<(), ErrorCode> {
    let names = [&mut user.username, &mut user.email, &mut user.phone];
    names.into_iter().for_each(|name| *name = name.take().filter(|text| !text.is_empty()));
    if user.email.as_deref().is_some_and(|email| !is_email(email)) {
        return Err(ErrorCode::EmailMalformed);
    }
    if user.phone.as_deref().is_some_and(|phone| !is_phone(phone)) {
        return Err(ErrorCode::PhoneOrEmailRequired);
    }
    match (&user.username, &user.email, &user.phone) {
        (None, None, None) => Err(ErrorCode::UsernameMissing),
        _ => Ok(()),
    }
}

/// Reads a custom field of a profile, whose value is always a string: the value that its field can hold.
fn typed(definitions: &Definitions, field: &Value) -> Option<(String, Value)> {
    let (key, value) = (field.get("key")?.as_str()?, field.get("value")?);
    let takes = |value: &Value| definitions.get(key).is_some_and(|definition| definition.takes(value));
    let read = || serde_json::from_str(value.as_str()?).ok().filter(takes);
    let value = if takes(value) { value.clone() } else { read().unwrap_or_else(|| value.clone()) };
    Some((key.to_owned(), value))
}
