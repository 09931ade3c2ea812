//! Signing in users whom the service does not know itself: those of a directory, and those of WeChat.

use serde_json::{Map, Value};

use crate::behaviour::Context;
use crate::behaviour::shared::{ExternalUser, complete_sign_in, import, require_registration};
use crate::generated::ErrorCode;
use crate::generated::operations::login::{LoginByAd, LoginByLdap, WechatLogin};
use crate::response::ErrorResponse;
use crate::response::OperationResult;
use crate::store::directory::{Entry, WechatUser};

/// Signs a user of the LDAP directory in.
pub(in crate::behaviour) fn login_by_ldap(
    context: &mut Context<'_>,
    arguments: LoginByLdap,
) -> OperationResult {
    let profile = find(&context.store.directories.ldap, &arguments.username, &arguments.password)?;
    enter(context, "ldap", arguments.username, profile)
}

/// Signs a user of the Active Directory in.
pub(in crate::behaviour) fn login_by_ad(context: &mut Context<'_>, arguments: LoginByAd) -> OperationResult {
    let entries = &context.store.directories.active_directory;
    let profile = find(entries, &arguments.username, &arguments.password)?;
    enter(context, "ad", arguments.username, profile)
}

/// Signs a user of WeChat in, and registers the user on the way if there is none.
pub(in crate::behaviour) fn wechat_login(
    context: &mut Context<'_>,
    arguments: WechatLogin,
) -> OperationResult {
    if arguments.user_pool_id.as_ref() != Some(&context.config.user_pool_id) {
        return Err(ErrorCode::UserPoolNotFound.into());
    }
    let mut known = context.store.directories.wechat.iter();
    let user =
        known.find(|user| user.code.expose() == arguments.code).ok_or(ErrorCode::LoginInvalid)?.clone();
    let id = user.unionid.as_ref().unwrap_or(&user.openid).clone();
    if context.store.users.by_identity("wechat", &id).is_none() {
        require_registration(context, &context.caller.ip)?;
    }
    let profile = wechat_profile(user, arguments.country, arguments.lang);
    let external_user =
        ExternalUser { provider: "wechat", id, username: None, source: "social:wechat", profile };
    let user_id = import(context, external_user)?;
    complete_sign_in(context, &user_id, None, None)
}

/// Finds an account of a directory, and returns its profile.
fn find(entries: &[Entry], username: &str, password: &str) -> Result<Map<String, Value>, ErrorResponse> {
    let entry = entries.iter().find(|entry| entry.username == username).ok_or(ErrorCode::UserNotFound)?;
    match entry.password.expose() == password {
        true => Ok(entry.profile.clone()),
        false => Err(ErrorCode::PasswordWrong.into()),
    }
}

/// Lets an account of a directory in, under the name that it has there.
fn enter(
    context: &mut Context<'_>,
    provider: &'static str,
    name: String,
    profile: Map<String, Value>,
) -> OperationResult {
    let external_user =
        ExternalUser { provider, id: name.clone(), username: Some(name), source: provider, profile };
    let user_id = import(context, external_user)?;
    complete_sign_in(context, &user_id, None, None)
}

fn wechat_profile(user: WechatUser, country: Option<String>, lang: Option<String>) -> Map<String, Value> {
    let mut profile = user.profile;
    profile.insert("openid".to_owned(), user.openid.into());
    profile.insert("unionid".to_owned(), user.unionid.into());
    for (name, value) in [("country", country), ("locale", lang)] {
        if let Some(value) = value {
            profile.entry(name).or_insert_with(|| value.into());
        }
    }
    profile
}
