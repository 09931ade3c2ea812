//! Changing passwords, and how well an account is protected.

use serde_json::{Value, json};

use crate::behaviour::Context;
use crate::behaviour::shared::{done, replace_password, require_length, use_code};
use crate::generated::ErrorCode;
use crate::generated::operations::password::{
    CheckPasswordStrength, GetSecurityLevel, ResetPasswordByEmailCode, ResetPasswordByFirstToken,
    ResetPasswordByPhoneCode, ResetPasswordWithForceReset, UpdatePassword,
};
use crate::response::ErrorResponse;
use crate::response::OperationResult;
use crate::store::grants::Grant;
use crate::store::users::{Reset, User};

/// The scenes of the emails whose code replaces a password.
const RESET_SCENES: [Option<&str>; 2] = [Some("RESET_PASSWORD"), Some("RESET_PASSWORD_VERIFY_CODE")];

/// The message of a successful reset.
const RESET: &str = "The password was reset";

/// Sets a password with the code that was sent to a phone.
pub(super) fn reset_password_by_phone_code(
    context: &mut Context<'_>,
    arguments: ResetPasswordByPhoneCode,
) -> OperationResult {
    let ResetPasswordByPhoneCode { phone, code, new_password } = arguments;
    let user_id = id(context.store.users.by_phone(&phone))?;
    // A password that is too short does not cost the code.
    require_length(context.config, &new_password)?;
    use_code(context, &phone, &[None], &code)?;
    replace_password(context, &user_id, &new_password)?;
    Ok(done(RESET))
}

/// Sets a password with the code that was sent to an email address.
pub(super) fn reset_password_by_email_code(
    context: &mut Context<'_>,
    arguments: ResetPasswordByEmailCode,
) -> OperationResult {
    let ResetPasswordByEmailCode { email, code, new_password } = arguments;
    let user_id = id(context.store.users.by_email(&email))?;
    require_length(context.config, &new_password)?;
    use_code(context, &email, &RESET_SCENES, &code)?;
    replace_password(context, &user_id, &new_password)?;
    Ok(done(RESET))
}

/// Sets the password of a user who must choose one at the first sign-in.
pub(super) fn reset_password_by_first_token(
    context: &mut Context<'_>,
    arguments: ResetPasswordByFirstToken,
) -> OperationResult {
    let Some(Grant::FirstLogin { user_id }) = context.store.grants.peek(&arguments.token, context.now) else {
        return Err(ErrorCode::LoginInvalid.into());
    };
    let user_id = user_id.clone();
    require_reset_of(context.user(&user_id)?, Reset::FirstLogin)?;
    replace_password(context, &user_id, &arguments.password)?;
    context.store.grants.take(&arguments.token, context.now);
    Ok(done(RESET))
}

/// Replaces a password that must be replaced.
pub(super) fn reset_password_with_force_reset(
    context: &mut Context<'_>,
    arguments: ResetPasswordWithForceReset,
) -> OperationResult {
    let Some(Grant::ForcedReset { user_id }) = context.store.grants.peek(&arguments.token, context.now)
    else {
        return Err(ErrorCode::LoginInvalid.into());
    };
    let user_id = user_id.clone();
    require_reset_of(context.user(&user_id)?, Reset::Forced)?;
    require_present_password(context.user(&user_id)?, Some(&arguments.old_password))?;
    replace_password(context, &user_id, &arguments.new_password)?;
    context.store.grants.take(&arguments.token, context.now);
    Ok(done(RESET))
}

/// Changes the password of the signed-in user, or sets the first one.
pub(super) fn update_password(context: &mut Context<'_>, arguments: UpdatePassword) -> OperationResult {
    let user_id = context.signed_in()?;
    let user = context.user(&user_id)?;
    let is_reachable = user.email_verified || user.phone_verified;
    if context.config.password_change_needs_contact && !is_reachable {
        return Err(ErrorCode::PasswordChangeUnverified.into());
    }
    require_present_password(user, arguments.old_password.as_deref())?;
    replace_password(context, &user_id, &arguments.new_password)?;
    context.signed_in_user()
}

/// Returns whether a password is strong enough to be set.
pub(super) fn check_password_strength(
    context: &mut Context<'_>,
    arguments: CheckPasswordStrength,
) -> OperationResult {
    let least = context.config.password_min_length;
    Ok(match require_length(context.config, &arguments.password) {
        Ok(()) => json!({ "valid": true, "message": "The password is good enough" }),
        Err(_) => json!({ "valid": false, "message": format!("A password has {least} characters at least") }),
    })
}

/// Returns how well the account of the signed-in user is protected.
pub(super) fn get_security_level(context: &mut Context<'_>, _arguments: GetSecurityLevel) -> OperationResult {
    let user_id = context.signed_in()?;
    Ok(security_level(context.user(&user_id)?))
}

/// Weighs what protects an account: everything together is 100.
fn security_level(user: &User) -> Value {
    let has_password = user.password.is_some();
    let level = user.password_level.filter(|_| has_password);
    let password = if has_password { 35 + 5 * u32::from(level.unwrap_or(1)) } else { 0 };
    let parts = [(user.email.is_some(), 25), (user.phone.is_some(), 15), (user.mfa, 10)];
    let rest: u32 = parts.iter().map(|(is_there, points)| if *is_there { *points } else { 0 }).sum();
    json!({
        "score": password + rest,
        "email": user.email.is_some(),
        "phone": user.phone.is_some(),
        "password": has_password,
        "passwordSecurityLevel": level,
        "mfa": user.mfa,
    })
}

/// Fails for the token of a reset that is done already: each failed sign-in issues a token.
fn require_reset_of(user: &User, kind: Reset) -> Result<(), ErrorResponse> {
    match user.must_reset == Some(kind) {
        true => Ok(()),
        false => Err(ErrorCode::LoginInvalid.into()),
    }
}

/// Fails where the user has a password and the argument is missing or wrong.
fn require_present_password(user: &User, given: Option<&str>) -> Result<(), ErrorResponse> {
    match (&user.password, given) {
        (None, _) => Ok(()),
        (Some(_), None) => Err(ErrorCode::OriginalPasswordRequired.into()),
        (Some(hash), Some(given)) if hash.is_of(given) => Ok(()),
        (Some(_), Some(_)) => Err(ErrorCode::OriginalPasswordWrong.into()),
    }
}

fn id(user: Option<&User>) -> Result<String, ErrorResponse> {
    Ok(user.ok_or(ErrorCode::UserNotFound)?.id.clone())
}
