//! Linking the accounts that a user has elsewhere.

use serde_json::Value;

use crate::behaviour::Context;
use crate::generated::ErrorCode;
use crate::generated::operations::linked_accounts::{LinkAccount, UnlinkAccount};
use crate::response::OperationResult;
use crate::store::users::User;

/// Moves a social account to a user's main account. The user that the social account was is gone then.
pub(super) fn link_account(context: &mut Context<'_>, arguments: LinkAccount) -> OperationResult {
    let primary = context.inspect(&arguments.primary_user_token)?.user_id;
    let secondary = context.inspect(&arguments.secondary_user_token)?.user_id;
    check_link(context.user(&primary)?, context.user(&secondary)?)?;
    let absorbed = context.store.remove_user(&secondary);
    let now = context.now;
    let user = context.user_mut(&primary)?;
    user.identities.extend(absorbed.into_iter().flat_map(|social| social.identities));
    user.updated = now;
    Ok(Value::Null)
}

/// Takes the accounts at a provider from a user who can sign in without them.
pub(super) fn unlink_account(context: &mut Context<'_>, arguments: UnlinkAccount) -> OperationResult {
    let id = context.inspect(&arguments.primary_user_token)?.user_id;
    let now = context.now;
    let user = context.user_mut(&id)?;
    let linked = user.identities.iter().filter(|identity| identity.provider == arguments.provider).count();
    if linked == 0 {
        return Err(ErrorCode::OauthLoginNotBound.into());
    }
    if user.bound_ways_in() == linked {
        return Err(ErrorCode::OnlyLoginMethod.into());
    }
    user.identities.retain(|identity| identity.provider != arguments.provider);
    user.updated = now;
    Ok(Value::Null)
}

/// Fails for what is no social account, one that belongs to another user, and a second one of a provider.
fn check_link(primary: &User, secondary: &User) -> Result<(), ErrorCode> {
    if primary.id == secondary.id {
        return Err(ErrorCode::OauthLoginAlreadyBound);
    }
    if secondary.identities.is_empty() {
        return Err(ErrorCode::OauthLoginUnreadable);
    }
    if secondary.bound_ways_in() > secondary.identities.len() || secondary.password.is_some() {
        return Err(ErrorCode::OauthLoginAlreadyBound);
    }
    let has = |provider: &str| primary.identities.iter().any(|identity| identity.provider == provider);
    match secondary.identities.iter().any(|identity| has(&identity.provider)) {
        true => Err(ErrorCode::AccountAlreadyBound),
        false => Ok(()),
    }
}
