//! Who is signed in, for how long, and signing out.

use serde_json::{Value, json};

use crate::answer;
use crate::behaviour::Outcome;
use crate::clock::Time;
use crate::context::{BadToken, Context};
use crate::generated::operations::session::{CheckLoginStatus, GetCurrentUser, Logout, RefreshToken};
use crate::generated::{ErrorCode, SERVICE};
use crate::secret::Secret;

mod exchange;
mod renewal;

pub(super) use exchange::get_access_token_by_code;
pub(crate) use renewal::renew_tokens;

/// Tells whose token the request carries; the answer repeats the token.
pub(super) fn get_current_user(context: &mut Context<'_>, _arguments: GetCurrentUser) -> Outcome {
    context.signed_in_user()
}

/// Tells whether a token is good: that of the argument, or else that of the request. A bad one is a result as well.
pub(super) fn check_login_status(context: &mut Context<'_>, arguments: CheckLoginStatus) -> Outcome {
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
                "arn": answer::arn(&claims.user_id, context.config),
            },
        }),
        // The service tells no reason apart.
        Err(BadToken::Invalid | BadToken::Expired | BadToken::Locked) => no_login(),
    })
}

/// Gives another token for that of the request, which is good no more then.
pub(super) fn refresh_token(context: &mut Context<'_>, _arguments: RefreshToken) -> Outcome {
    let claims = context.claims()?;
    let issued = context.issue_token(&claims.user_id)?;
    context.store.tokens.revoke(&claims.id, Time::from_seconds(claims.expires), context.now);
    Ok(json!({ "token": issued.token.expose(), "iat": issued.claims.issued, "exp": issued.claims.expires }))
}

/// Revokes the token of the request.
pub(super) fn logout(context: &mut Context<'_>, _arguments: Logout) -> Outcome {
    let claims = context.claims()?;
    context.store.tokens.revoke(&claims.id, Time::from_seconds(claims.expires), context.now);
    Ok(Value::Null)
}

fn no_login() -> Value {
    let (number, message) = (ErrorCode::LoginExpired.number(), ErrorCode::LoginExpired.message());
    json!({ "code": number, "message": message, "status": false, "exp": null, "iat": null, "data": null })
}
