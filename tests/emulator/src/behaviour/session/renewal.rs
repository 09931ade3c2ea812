//! The renewal of tokens by a refresh token (RFC 6749, section 6).

use serde_json::{Map, Value};

use super::exchange::{Granted, client, has_scope, tokens};
use crate::behaviour::Context;
use crate::response::ErrorResponse;
use crate::response::OperationResult;
use crate::store::grants::Grant;

/// Returns tokens for a refresh token, and another refresh token in place of it. The form is that of the request.
pub(crate) fn renew_tokens(
    context: &mut Context<'_>,
    form: &Map<String, Value>,
    is_oidc: bool,
) -> OperationResult {
    let text = |name: &str| form.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let app_id = client(context)?;
    let token = text("refresh_token").ok_or_else(|| {
        ErrorResponse::oauth(400, "invalid_request", "the parameter refresh_token is missing")
    })?;
    let granted = granted(context, &app_id, token)?;
    let scope = text("scope").unwrap_or(&granted.scope);
    if !scope.split(' ').all(|name| has_scope(&granted.scope, name)) {
        return Err(ErrorResponse::oauth(400, "invalid_scope", "the scope exceeds what was granted"));
    }
    let tokens = tokens(context, &granted, scope, is_oidc)?;
    context.store.grants.take(token, context.now);
    Ok(tokens)
}

/// Returns what a refresh token grants, if it was issued to the application that sends it. It remains valid.
fn granted(context: &Context<'_>, asking: &str, token: &str) -> Result<Granted, ErrorResponse> {
    let error = |why| Err(ErrorResponse::oauth(400, "invalid_grant", why));
    let Some(Grant::RefreshToken { user_id, app_id, scope, generation }) =
        context.store.grants.peek(token, context.now).cloned()
    else {
        return error("the refresh token is unknown, used or too old");
    };
    if app_id != asking {
        return error("the refresh token was issued to another application");
    }
    match context.store.users.get(&user_id) {
        Some(user) if user.blocked => error("the user is locked"),
        Some(user) if user.token_generation == generation => {
            Ok(Granted { user_id, app_id, scope, nonce: None })
        }
        Some(_) => error("the refresh token was revoked"),
        None => error("the user is gone"),
    }
}
