//! Who is signed in, for how long, and signing out.

use serde_json::{Value, json};

use crate::behaviour::{BadToken, Context};
use crate::clock::Time;
use crate::generated::operations::session::{CheckLoginStatus, GetCurrentUser, Logout, RefreshToken};
use crate::generated::{ErrorCode, SERVICE};
use crate::response::{self, OperationResult};
use crate::secret::Secret;

mod exchange;
mod renewal;

pub(super) use exchange::get_access_token_by_code;
pub(crate) use renewal::renew_tokens;

/// Returns the user whose token the request carries; the result holds the same token.
pub(super) fn get_current_user(context: &mut Context<'_>, _arguments: GetCurrentUser) -> OperationResult {
    context.signed_in_user()
}

/// Returns whether a token is valid: that of the argument, or else that of the request.
pub(super) fn check_login_status(context: &mut Context<'_>, arguments: CheckLoginStatus) -> OperationResult {
    let given = arguments.token.filter(|token| !token.is_empty());
    let token = given.map(Secret::from).or_else(|| context.caller.token.clone());
    Ok(match token.ok_or(BadToken::Invalid).and_then(|token| context.inspect(token.expose())) {
        Ok(claims) => json!({
            "code": SERVICE.envelope.success,
            "message": "The user is signed in",
            "status": true,
            "exp": claims.expires,
            "iat": claims.issued,
            "data": {
                "id": claims.user_id,
                "userPoolId": context.config.user_pool_id,
                "arn": response::arn(&claims.user_id, context.config),
            },
        }),
        // The service reports the same for every reason.
        Err(BadToken::Invalid | BadToken::Expired | BadToken::Locked) => no_login(),
    })
}

/// Returns a new token in place of that of the request, which is revoked.
pub(super) fn refresh_token(context: &mut Context<'_>, _arguments: RefreshToken) -> OperationResult {
    let claims = context.claims()?;
    let issued = context.issue_token(&claims.user_id)?;
    context.store.tokens.revoke(&claims.id, Time::from_seconds(claims.expires), context.now);
    Ok(json!({ "token": issued.token.expose(), "iat": issued.claims.issued, "exp": issued.claims.expires }))
}

/// Revokes the token of the request.
pub(super) fn logout(context: &mut Context<'_>, _arguments: Logout) -> OperationResult {
    let claims = context.claims()?;
    context.store.tokens.revoke(&claims.id, Time::from_seconds(claims.expires), context.now);
    Ok(Value::Null)
}

fn no_login() -> Value {
    let (number, message) = (ErrorCode::LoginExpired.number(), ErrorCode::LoginExpired.message());
    json!({ "code": number, "message": message, "status": false, "exp": null, "iat": null, "data": null })
}
