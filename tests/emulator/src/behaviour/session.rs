//! Who is signed in, for how long, and signing out.

use serde_json::Value;

use crate::behaviour::Outcome;
use crate::clock::Time;
use crate::context::{Context, Issued};
use crate::generated::operations::session::{GetCurrentUser, Logout};

/// Tells whose token the request carries; the answer repeats the token.
pub(super) fn get_current_user(context: &mut Context<'_>, _arguments: GetCurrentUser) -> Outcome {
    let claims = context.claims()?;
    let token = context.caller.token.clone().unwrap_or_default();
    let user_id = claims.user_id.clone();
    context.user_with_token(&user_id, Some(&Issued { token, claims }))
}

/// Revokes the token of the request.
pub(super) fn logout(context: &mut Context<'_>, _arguments: Logout) -> Outcome {
    let claims = context.claims()?;
    context.store.tokens.revoke(&claims.id, Time::from_seconds(claims.expires), context.now);
    Ok(Value::Null)
}
