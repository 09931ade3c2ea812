//! Registering a user.

use crate::behaviour::Context;
use crate::behaviour::shared::{Registration, is_email, is_phone, new_user, register, require_code};
use crate::generated::ErrorCode;
use crate::generated::operations::registration::{RegisterByEmail, RegisterByPhoneCode, RegisterByUsername};
use crate::response::OperationResult;
use crate::store::users::User;

/// Converts arguments of several types, which differ only in how they name the user, to a registration.
macro_rules! registration {
    ($arguments:ident) => {
        Registration {
            password: $arguments.password.into(),
            profile: $arguments.profile,
            custom_data: $arguments.custom_data,
            force_login: $arguments.force_login,
            generate_token: $arguments.generate_token,
            client_ip: $arguments.client_ip,
        }
    };
}

/// Registers a user with an email address that no other user has.
pub(super) fn register_by_email(context: &mut Context<'_>, arguments: RegisterByEmail) -> OperationResult {
    if !is_email(&arguments.email) {
        return Err(ErrorCode::EmailMalformed.into());
    }
    let user = User { email: Some(arguments.email), ..new_user(context, "basic:email") };
    register(context, user, registration!(arguments))
}

/// Registers a user with a name that no other user has.
pub(super) fn register_by_username(
    context: &mut Context<'_>,
    arguments: RegisterByUsername,
) -> OperationResult {
    if arguments.username.is_empty() {
        return Err(ErrorCode::UsernameMissing.into());
    }
    let user = User { username: Some(arguments.username), ..new_user(context, "basic:username-password") };
    register(context, user, registration!(arguments))
}

/// Registers a user with a phone number that no other user has, and the code that was sent to it.
pub(super) fn register_by_phone_code(
    context: &mut Context<'_>,
    arguments: RegisterByPhoneCode,
) -> OperationResult {
    if !is_phone(&arguments.phone) {
        return Err(ErrorCode::PhoneOrEmailRequired.into());
    }
    let purpose = require_code(context, &arguments.phone, &[None], &arguments.code)?;
    let user =
        User { phone: Some(arguments.phone), phone_verified: true, ..new_user(context, "basic:phone-code") };
    let registered = register(context, user, registration!(arguments))?;
    // Only who is registered has used the code.
    context.store.codes.use_up(&purpose);
    Ok(registered)
}
