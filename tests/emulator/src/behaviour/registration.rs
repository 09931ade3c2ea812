//! Registering a user.

use crate::behaviour::Outcome;
use crate::behaviour::shared::{Registration, demand_code, is_email, is_phone, register};
use crate::context::Context;
use crate::generated::ErrorCode;
use crate::generated::operations::registration::{RegisterByEmail, RegisterByPhoneCode, RegisterByUsername};
use crate::store::users::User;

/// Registers a user with an email address that nobody has yet.
pub(super) fn register_by_email(context: &mut Context<'_>, arguments: RegisterByEmail) -> Outcome {
    if !is_email(&arguments.email) {
        return Err(ErrorCode::EmailMalformed.into());
    }
    let user = User {
        email: Some(arguments.email),
        register_source: vec!["basic:email".to_owned()],
        ..User::new(context.now)
    };
    let registration = Registration {
        password: Some(arguments.password),
        profile: arguments.profile,
        custom_data: arguments.custom_data,
        force_login: arguments.force_login,
        generate_token: arguments.generate_token,
        client_ip: arguments.client_ip,
    };
    register(context, user, registration)
}

/// Registers a user with a name that nobody has yet.
pub(super) fn register_by_username(context: &mut Context<'_>, arguments: RegisterByUsername) -> Outcome {
    if arguments.username.is_empty() {
        return Err(ErrorCode::UsernameMissing.into());
    }
    let user = User {
        username: Some(arguments.username),
        register_source: vec!["basic:username-password".to_owned()],
        ..User::new(context.now)
    };
    let registration = Registration {
        password: Some(arguments.password),
        profile: arguments.profile,
        custom_data: arguments.custom_data,
        force_login: arguments.force_login,
        generate_token: arguments.generate_token,
        client_ip: arguments.client_ip,
    };
    register(context, user, registration)
}

/// Registers a user with a phone number that nobody has yet, and the code that was sent to it.
pub(super) fn register_by_phone_code(context: &mut Context<'_>, arguments: RegisterByPhoneCode) -> Outcome {
    if !is_phone(&arguments.phone) {
        return Err(ErrorCode::PhoneOrEmailRequired.into());
    }
    let purpose = demand_code(context, &arguments.phone, &[None], &arguments.code)?;
    let user = User {
        phone: Some(arguments.phone),
        phone_verified: true,
        register_source: vec!["basic:phone-code".to_owned()],
        ..User::new(context.now)
    };
    let registration = Registration {
        password: arguments.password,
        profile: arguments.profile,
        custom_data: arguments.custom_data,
        force_login: arguments.force_login,
        generate_token: arguments.generate_token,
        client_ip: arguments.client_ip,
    };
    let registered = register(context, user, registration)?;
    // Only who is registered has used the code.
    context.store.codes.use_up(&purpose);
    Ok(registered)
}
