//! Registering a user.

use crate::behaviour::Outcome;
use crate::behaviour::shared::{Registration, is_email, register};
use crate::context::Context;
use crate::generated::ErrorCode;
use crate::generated::operations::registration::RegisterByEmail;
use crate::store::users::User;

/// Registers a user with an email address that nobody has yet.
pub(super) fn register_by_email(context: &mut Context<'_>, arguments: RegisterByEmail) -> Outcome {
    if !is_email(&arguments.email) {
        return Err(ErrorCode::EmailMalformed.into());
    }
    if context.store.users.by_email(&arguments.email).is_some() {
        return Err(ErrorCode::UserExists.into());
    }
    let mut user = User::new(context.now);
    user.email = Some(arguments.email);
    user.register_source.push("basic:email".to_owned());
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
