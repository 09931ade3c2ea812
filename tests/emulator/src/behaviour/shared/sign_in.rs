//! Letting users in.

use serde_json::{Map, Value, json};

use super::{Registration, register, require_custom_data, set_custom_data};
use crate::behaviour::Context;
use crate::crypto::random;
use crate::generated::ErrorCode;
use crate::response::OperationResult;
use crate::response::{ApiError, ErrorResponse};
use crate::store::grants::Grant;
use crate::store::users::{Reset, User};

/// Two error codes that the service's list does not have: a password must be chosen at the first sign-in,
/// or replaced. The data of either holds the token with which that is done.
const FIRST_PASSWORD_NEEDED: i64 = 1639;
const PASSWORD_RESET_NEEDED: i64 = 2058;

/// How a user signs in with a password.
pub(in crate::behaviour) struct PasswordLogin {
    /// The id of the user, if there is one.
    pub user_id: Option<String>,
    /// The user to register where there is none, if one is to be.
    pub new_user: Option<User>,
    /// The password.
    pub password: String,
    /// The answer to a captcha.
    pub captcha: Option<String>,
    /// Values of custom fields to store.
    pub custom_data: Option<Map<String, Value>>,
    /// Where the user is.
    pub client_ip: Option<String>,
}

/// Signs a user in with a password.
pub(in crate::behaviour) fn login_with_password(
    context: &mut Context<'_>,
    login: PasswordLogin,
) -> OperationResult {
    let ip = login.client_ip.unwrap_or_else(|| context.caller.ip.clone());
    require_captcha(context, &ip, login.captcha.as_deref())?;
    let user = login.user_id.as_deref().and_then(|id| context.store.users.get(id));
    if let (None, Some(new_user)) = (user, login.new_user) {
        let registration = Registration {
            password: Some(login.password),
            custom_data: login.custom_data,
            force_login: true,
            client_ip: Some(ip),
            ..Registration::default()
        };
        return register(context, new_user, registration);
    }
    let checked = user.ok_or(ErrorCode::UserNotFound).and_then(|user| check_password(user, &login.password));
    match checked {
        Ok(id) => {
            context.store.attempts.clear(&ip);
            require_no_reset(context, &id)?;
            complete_sign_in(context, &id, login.custom_data, Some(&ip))
        }
        Err(code) => {
            context.store.attempts.record(&ip, context.now, context.config.failure_window);
            Err(code.into())
        }
    }
}

/// Lets in a user who has shown who they are, unless the account is locked or a further factor is needed.
pub(in crate::behaviour) fn complete_sign_in(
    context: &mut Context<'_>,
    user_id: &str,
    custom_data: Option<Map<String, Value>>,
    client_ip: Option<&str>,
) -> OperationResult {
    require_sign_in_allowed(context, user_id, custom_data.as_ref())?;
    let store = &mut *context.store;
    let user = store.users.get_mut(user_id).ok_or(ErrorCode::UserNotFound)?;
    set_custom_data(&store.definitions, user, custom_data.unwrap_or_default())?;
    context.sign_in(user_id, client_ip)
}

/// Fails for a user whose account is locked, or who needs a further factor, and custom data that can't be stored.
pub(in crate::behaviour) fn require_sign_in_allowed(
    context: &Context<'_>,
    user_id: &str,
    custom_data: Option<&Map<String, Value>>,
) -> Result<(), ErrorResponse> {
    let user = context.user(user_id)?;
    if user.blocked {
        return Err(ErrorCode::UserLocked.into());
    }
    if user.mfa {
        let data = json!({ "mfaToken": random::secret() });
        return Err(ErrorResponse::new(ErrorCode::MfaRequired).with_data(data));
    }
    custom_data.map_or(Ok(()), |data| require_custom_data(&context.store.definitions, data))
}

fn require_captcha(context: &Context<'_>, ip: &str, answer: Option<&str>) -> Result<(), ErrorResponse> {
    let failures = context.store.attempts.count(ip, context.now, context.config.failure_window);
    let is_solved = answer == Some(&context.config.captcha_answer);
    match failures < context.config.captcha_threshold || is_solved {
        true => Ok(()),
        false => Err(ErrorCode::CaptchaRequired.into()),
    }
}

fn check_password(user: &User, password: &str) -> Result<String, ErrorCode> {
    if user.blocked {
        return Err(ErrorCode::UserLocked);
    }
    match &user.password {
        None => Err(ErrorCode::PasswordNotSet),
        Some(hash) if hash.is_of(password) => Ok(user.id.clone()),
        Some(_) => Err(ErrorCode::PasswordWrong),
    }
}

/// Fails for a user who must set another password first, and issues the token for it.
fn require_no_reset(context: &mut Context<'_>, user_id: &str) -> Result<(), ErrorResponse> {
    let user_id = user_id.to_owned();
    let (code, message, grant) = match context.user(&user_id)?.must_reset {
        None => return Ok(()),
        Some(Reset::FirstLogin) => {
            (FIRST_PASSWORD_NEEDED, "The first sign-in needs a new password", Grant::FirstLogin { user_id })
        }
        Some(Reset::Forced) => {
            (PASSWORD_RESET_NEEDED, "The password must be replaced", Grant::ForcedReset { user_id })
        }
    };
    let token = context.store.grants.issue("", grant, context.now, context.config.grant_lifetime);
    Err(ApiError { code, message: message.to_owned(), data: Some(json!({ "token": token })) }.into())
}
