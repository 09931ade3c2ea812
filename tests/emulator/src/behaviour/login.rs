//! Signing a user in.

use crate::behaviour::Outcome;
use crate::behaviour::shared::{PasswordLogin, is_email, login_with_password};
use crate::context::Context;
use crate::generated::ErrorCode;
use crate::generated::operations::login::LoginByEmail;

/// Signs a user in with an email address and a password.
pub(super) fn login_by_email(context: &mut Context<'_>, arguments: LoginByEmail) -> Outcome {
    if !is_email(&arguments.email) {
        return Err(ErrorCode::EmailMalformed.into());
    }
    let user = context.store.users.by_email(&arguments.email);
    let login = PasswordLogin {
        account: arguments.email.to_lowercase(),
        user_id: user.map(|user| user.id.clone()),
        password: arguments.password,
        captcha: arguments.captcha_code,
        client_ip: arguments.client_ip,
    };
    login_with_password(context, login)
}
