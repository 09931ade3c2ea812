//! The exchange of an authorization code for tokens (RFC 6749, section 4.1.3; RFC 7636, section 4.6).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use crate::behaviour::Context;
use crate::generated::operations::session::GetAccessTokenByCode;
use crate::response::ErrorResponse;
use crate::response::OperationResult;
use crate::store::grants::Grant;

/// The path segments of the two protocols.
const OIDC: &str = "oidc";
const OAUTH: &str = "oauth";

/// What tokens are made of.
pub(super) struct Granted {
    pub(super) user_id: String,
    pub(super) app_id: String,
    /// What the user agreed to.
    pub(super) scope: String,
    /// The nonce, which the id token repeats.
    pub(super) nonce: Option<String>,
}

/// Exchanges an authorization code for tokens.
pub(in crate::behaviour) fn get_access_token_by_code(
    context: &mut Context<'_>,
    arguments: GetAccessTokenByCode,
) -> OperationResult {
    let protocol = arguments.protocol.as_deref().unwrap_or(OIDC);
    if ![OIDC, OAUTH].contains(&protocol) {
        return Err(ErrorResponse::oauth(404, "invalid_request", "there is no such protocol"));
    }
    if arguments.grant_type.as_ref().and_then(Value::as_str) != Some("authorization_code") {
        return Err(ErrorResponse::oauth(400, "unsupported_grant_type", "only codes are exchanged"));
    }
    let app_id = client(context)?;
    let is_oidc = protocol == OIDC;
    let granted = redeem(context, &app_id, arguments)?;
    tokens(context, &granted, &granted.scope, is_oidc)
}

/// Returns the id of the application that sends the request. It need not send its secret: it may be one that can't keep
/// any.
pub(super) fn client(context: &Context<'_>) -> Result<String, ErrorResponse> {
    let error = || ErrorResponse::oauth(401, "invalid_client", "the client's id or secret is wrong");
    let client = context.caller.client.as_ref().ok_or_else(error)?;
    let secret = context.store.application_secret(&client.id).ok_or_else(error)?;
    match client.secret.as_ref().is_none_or(|given| given == secret) {
        true => Ok(client.id.clone()),
        false => Err(error()),
    }
}

/// Uses a code up, if it was issued to the application that sends it and everything fits.
fn redeem(
    context: &mut Context<'_>,
    asking: &str,
    arguments: GetAccessTokenByCode,
) -> Result<Granted, ErrorResponse> {
    let error = |why| Err(ErrorResponse::oauth(400, "invalid_grant", why));
    let Some(Grant::AuthorizationCode { user_id, app_id, redirect_uri, scope, nonce, code_challenge }) =
        context.store.grants.peek(&arguments.code, context.now).cloned()
    else {
        return error("the code is unknown, used or too old");
    };
    context.store.grants.take(&arguments.code, context.now);
    if app_id != asking {
        return error("the code was issued to another application");
    }
    if arguments.redirect_uri != Some(redirect_uri) {
        return error("the code was sent to another address");
    }
    if arguments.code_verifier.as_deref().map(challenge) != code_challenge {
        return error("the verifier does not fit the challenge");
    }
    match context.store.users.get(&user_id).is_some_and(|user| !user.blocked) {
        true => Ok(Granted { user_id, app_id, scope, nonce }),
        false => error("the user is gone or locked"),
    }
}

/// The challenge that a verifier fits (RFC 7636, section 4.2).
fn challenge(verifier: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes()))
}

/// Issues tokens for a scope, which may be less than was granted.
pub(super) fn tokens(
    context: &mut Context<'_>,
    granted: &Granted,
    scope: &str,
    is_oidc: bool,
) -> OperationResult {
    let asks_for = |name: &str| has_scope(scope, name);
    let claims = Map::from_iter([("scope".to_owned(), scope.into())]);
    let access_token = context.sign_as(&granted.app_id, &granted.user_id, claims)?.token;
    let mut result = json!({
        "access_token": access_token.expose(),
        "token_type": "Bearer",
        "expires_in": context.config.token_lifetime.as_secs(),
        "scope": scope,
    });
    if is_oidc && asks_for("openid") {
        let claims = identity(context, granted, asks_for)?;
        result["id_token"] =
            context.sign_as(&granted.app_id, &granted.user_id, claims)?.token.expose().into();
    }
    if has_scope(&granted.scope, "offline_access") {
        result["refresh_token"] = refresh_token(context, granted)?.into();
    }
    Ok(result)
}

/// Returns `true` if a list of scopes has one.
pub(super) fn has_scope(scopes: &str, name: &str) -> bool {
    scopes.split(' ').any(|scope| scope == name)
}

fn refresh_token(context: &mut Context<'_>, granted: &Granted) -> Result<String, ErrorResponse> {
    let grant = Grant::RefreshToken {
        user_id: granted.user_id.clone(),
        app_id: granted.app_id.clone(),
        scope: granted.scope.clone(),
        generation: context.user(&granted.user_id)?.token_generation,
    };
    Ok(context.store.grants.issue("", grant, context.now, context.config.refresh_token_lifetime))
}

/// The claims of an id token about a user, by the scopes (OpenID Connect Core 1.0, section 5.4).
fn identity(
    context: &Context<'_>,
    granted: &Granted,
    asks_for: impl Fn(&str) -> bool,
) -> Result<Map<String, Value>, ErrorResponse> {
    let user = context.user(&granted.user_id)?;
    let mut claims = Map::new();
    let mut insert = |name: &str, value: Value| claims.insert(name.to_owned(), value);
    if let Some(nonce) = &granted.nonce {
        insert("nonce", nonce.as_str().into());
    }
    if asks_for("profile") {
        insert("username", user.username.clone().into());
        for name in ["name", "nickname", "gender", "locale"] {
            insert(name, user.profile.get(name).cloned().unwrap_or_default());
        }
    }
    if asks_for("email") {
        insert("email", user.email.clone().into());
        insert("email_verified", user.email_verified.into());
    }
    if asks_for("phone") {
        insert("phone_number", user.phone.clone().into());
        insert("phone_number_verified", user.phone_verified.into());
    }
    Ok(claims)
}
