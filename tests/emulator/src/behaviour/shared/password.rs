//! Setting passwords.

use crate::behaviour::Context;
use crate::config::Config;
use crate::generated::ErrorCode;
use crate::response::ErrorResponse;

/// Fails for a password that is too short.
pub(in crate::behaviour) fn require_length(config: &Config, password: &str) -> Result<(), ErrorResponse> {
    match password.chars().count() < config.password_min_length {
        true => Err(ErrorCode::PasswordTooShort.into()),
        false => Ok(()),
    }
}

/// Returns a user another password, if it is good enough.
pub(in crate::behaviour) fn replace_password(
    context: &mut Context<'_>,
    user_id: &str,
    password: &str,
) -> Result<(), ErrorResponse> {
    require_length(context.config, password)?;
    let now = context.now;
    context.user_mut(user_id)?.set_password(password, now);
    Ok(())
}
