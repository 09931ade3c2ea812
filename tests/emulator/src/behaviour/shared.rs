//! Rules that several operations have in common.

use serde_json::{Map, Value};

use crate::behaviour::Outcome;
use crate::context::Context;
use crate::generated::ErrorCode;
use crate::password::Hash;
use crate::refusal::Refusal;
use crate::store::users::User;

/// What a registration asks for besides the account itself.
pub(super) struct Registration {
    /// The password, if there is one.
    pub password: Option<String>,
    /// What else is known about the user.
    pub profile: Option<Map<String, Value>>,
    /// Values of custom fields.
    pub custom_data: Option<Map<String, Value>>,
    /// Whether it is a complete sign-in too.
    pub force_login: bool,
    /// Whether the answer holds a token.
    pub generate_token: bool,
    /// Where the user is.
    pub client_ip: Option<String>,
}

/// Registers a user who has what is needed to sign in.
pub(super) fn register(context: &mut Context<'_>, mut user: User, registration: Registration) -> Outcome {
    if !context.config.registration {
        return Err(ErrorCode::RegistrationDisabled.into());
    }
    if let Some(password) = &registration.password {
        set_password(context, &mut user, password)?;
    }
    user.profile.extend(registration.profile.unwrap_or_default());
    user.custom_data.extend(registration.custom_data.unwrap_or_default());
    let id = user.id.clone();
    context.store.users.insert(user);
    if registration.force_login {
        return context.sign_in(&id, registration.client_ip.as_deref());
    }
    let token = if registration.generate_token { Some(context.issue_token(&id)?) } else { None };
    context.user_with_token(&id, token.as_ref())
}

/// Gives a user a password, if it is good enough.
pub(super) fn set_password(context: &Context<'_>, user: &mut User, password: &str) -> Result<(), Refusal> {
    if password.chars().count() < context.config.password_min_length {
        return Err(ErrorCode::PasswordTooShort.into());
    }
    user.password = Some(Hash::of(password));
    user.updated = context.now;
    Ok(())
}

/// Tells whether a text is an email address: something, an `@`, and a domain with a dot.
pub(super) fn is_email(text: &str) -> bool {
    let is_plain = |part: &str| !part.is_empty() && !part.contains([' ', '@']);
    let parts = text.split_once('@');
    parts.is_some_and(|(name, domain)| {
        is_plain(name)
            && is_plain(domain)
            && domain.split('.').count() > 1
            && !domain.split('.').any(str::is_empty)
    })
}

/// How a user signs in with a password.
pub(super) struct PasswordLogin {
    /// What failures are counted for.
    pub account: String,
    /// The id of the user, if there is one.
    pub user_id: Option<String>,
    /// The password.
    pub password: String,
    /// The answer to a captcha.
    pub captcha: Option<String>,
    /// Where the user is.
    pub client_ip: Option<String>,
}

/// Signs a user in with a password.
pub(super) fn login_with_password(context: &mut Context<'_>, login: PasswordLogin) -> Outcome {
    demand_captcha(context, &login)?;
    let user = login.user_id.as_deref().and_then(|id| context.store.users.get(id));
    let outcome = user.ok_or(ErrorCode::UserNotFound).and_then(|user| check_password(user, &login.password));
    match outcome {
        Ok(id) => {
            context.store.attempts.clear(&login.account);
            context.sign_in(&id, login.client_ip.as_deref())
        }
        Err(code) => {
            context.store.attempts.fail(&login.account, context.now, context.config.failure_window);
            Err(code.into())
        }
    }
}

fn demand_captcha(context: &Context<'_>, login: &PasswordLogin) -> Result<(), Refusal> {
    let failures = context.store.attempts.count(&login.account, context.now, context.config.failure_window);
    let is_solved = login.captcha.as_deref() == Some(&context.config.captcha_answer);
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
