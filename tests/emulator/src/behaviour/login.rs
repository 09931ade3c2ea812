//! Signing a user in.

use crate::behaviour::Context;
use crate::behaviour::shared::{
    PasswordLogin, Registration, complete_sign_in, is_email, is_phone, login_with_password, new_user,
    register, require_code, require_sign_in_allowed,
};
use crate::generated::ErrorCode;
use crate::generated::operations::login::{
    LoginByEmail, LoginByPhoneCode, LoginByPhonePassword, LoginBySubAccount, LoginByUsername,
};
use crate::response::OperationResult;
use crate::store::users::User;

mod external;

pub(super) use external::{login_by_ad, login_by_ldap, wechat_login};

/// Converts arguments of several types, which differ only in how they name the user, to a sign-in.
macro_rules! password_login {
    ($arguments:ident, $user_id:expr, $new_user:expr) => {
        PasswordLogin {
            user_id: $user_id,
            new_user: $arguments.auto_register.then(|| $new_user),
            password: $arguments.password,
            captcha: $arguments.captcha_code,
            custom_data: $arguments.custom_data,
            client_ip: $arguments.client_ip,
        }
    };
}

/// Signs a user in with an email address and a password.
pub(super) fn login_by_email(context: &mut Context<'_>, arguments: LoginByEmail) -> OperationResult {
    if !is_email(&arguments.email) {
        return Err(ErrorCode::EmailMalformed.into());
    }
    let user_id = id(context.store.users.by_email(&arguments.email));
    let login = password_login!(
        arguments,
        user_id,
        User { email: Some(arguments.email), ..new_user(context, "basic:email") }
    );
    login_with_password(context, login)
}

/// Signs a user in with a username and a password.
pub(super) fn login_by_username(context: &mut Context<'_>, arguments: LoginByUsername) -> OperationResult {
    let user_id = id(context.store.users.by_username(&arguments.username));
    let login = password_login!(
        arguments,
        user_id,
        User { username: Some(arguments.username), ..new_user(context, "basic:username-password") }
    );
    login_with_password(context, login)
}

/// Signs a user in with a phone number and a password.
pub(super) fn login_by_phone_password(
    context: &mut Context<'_>,
    arguments: LoginByPhonePassword,
) -> OperationResult {
    let user_id = id(context.store.users.by_phone(&arguments.phone));
    if user_id.is_none() && arguments.auto_register && !is_phone(&arguments.phone) {
        return Err(ErrorCode::PhoneOrEmailRequired.into());
    }
    let login = password_login!(
        arguments,
        user_id,
        User { phone: Some(arguments.phone), ..new_user(context, "basic:phone-password") }
    );
    login_with_password(context, login)
}

/// Signs a user in with a sub-account and its password.
pub(super) fn login_by_sub_account(
    context: &mut Context<'_>,
    arguments: LoginBySubAccount,
) -> OperationResult {
    let account = context.store.users.by_username(&arguments.account);
    let login = PasswordLogin {
        user_id: id(account.filter(|user| user.sub_account)),
        new_user: None,
        password: arguments.password,
        captcha: arguments.captcha_code,
        custom_data: None,
        client_ip: arguments.client_ip,
    };
    login_with_password(context, login)
}

/// Signs a user in with a phone number and a code, and registers the user on the way if there is none.
pub(super) fn login_by_phone_code(context: &mut Context<'_>, arguments: LoginByPhoneCode) -> OperationResult {
    let LoginByPhoneCode { phone, code, client_ip, custom_data, .. } = arguments;
    if !is_phone(&phone) {
        return Err(ErrorCode::PhoneOrEmailRequired.into());
    }
    let purpose = require_code(context, &phone, &[None], &code)?;
    let Some(user_id) = id(context.store.users.by_phone(&phone)) else {
        let new_user =
            User { phone: Some(phone), phone_verified: true, ..new_user(context, "basic:phone-code") };
        let registration =
            Registration { custom_data, client_ip, force_login: true, ..Registration::default() };
        let registered = register(context, new_user, registration)?;
        context.store.codes.use_up(&purpose);
        return Ok(registered);
    };
    require_sign_in_allowed(context, &user_id, custom_data.as_ref())?;
    context.store.codes.use_up(&purpose);
    context.user_mut(&user_id)?.phone_verified = true;
    complete_sign_in(context, &user_id, custom_data, client_ip.as_deref())
}

fn id(user: Option<&User>) -> Option<String> {
    user.map(|user| user.id.clone())
}
