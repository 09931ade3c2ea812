//! The page at which a user agrees to a sign-in (OpenID Connect Core 1.0, section 3.1.2).
//!
//! There is nothing to look at: who is signed in by a token, or is named by `login_hint`, agrees at once, so that a
//! test goes the whole way without a browser.

use std::collections::BTreeMap;

use url::Url;

use super::PageResponse;
use crate::behaviour::Context;
use crate::response::ErrorResponse;
use crate::store::grants::Authorization;
use crate::store::users::User;

/// How long a request may be, in bytes: parts of it are remembered.
const MAX_QUERY_BYTES: usize = 4096;

/// What a request asks for, by the names of the protocol.
struct AuthorizationRequest(BTreeMap<String, String>);

/// Why a user is sent back without a code.
struct Denied(&'static str);

/// Sends the user back to the application with a code. A user is never sent to an address that is not the
/// application's.
pub(super) fn authorize(context: &mut Context<'_>, query: &str) -> Result<PageResponse, ErrorResponse> {
    if query.len() > MAX_QUERY_BYTES {
        return problem("invalid_request", "the request is too long");
    }
    let request = AuthorizationRequest(url::form_urlencoded::parse(query.as_bytes()).into_owned().collect());
    let Some(mut back) = request.get("redirect_uri").and_then(|uri| Url::parse(uri).ok()) else {
        return problem("invalid_request", "the redirect_uri is missing or no address");
    };
    if !is_known(context, &request) {
        return problem("invalid_client", "there is no such application with this redirect_uri");
    }
    let (name, text) = match grant(context, &request) {
        Ok(code) => ("code", code),
        Err(Denied(error)) => ("error", error.to_owned()),
    };
    back.query_pairs_mut().append_pair(name, &text);
    if let Some(state) = request.get("state") {
        back.query_pairs_mut().append_pair("state", state);
    }
    Ok(PageResponse::Redirect(back.into()))
}

impl AuthorizationRequest {
    fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str).filter(|text| !text.is_empty())
    }

    fn owned(&self, name: &str) -> Option<String> {
        self.get(name).map(str::to_owned)
    }
}

fn problem(error: &str, description: &str) -> Result<PageResponse, ErrorResponse> {
    Err(ErrorResponse::oauth(400, error, description))
}

/// Returns `true` if the application exists, and may have its users sent back there. One that names no address
/// takes any.
fn is_known(context: &Context<'_>, request: &AuthorizationRequest) -> bool {
    let Some(id) = request.get("client_id").filter(|id| context.store.application_secret(id).is_some())
    else {
        return false;
    };
    let mut applications = context.store.access.applications.iter();
    let uris = applications.find(|application| application.id == id).map(|own| &own.redirect_uris);
    uris.is_none_or(|uris| {
        uris.is_empty() || uris.iter().any(|uri| Some(uri.as_str()) == request.get("redirect_uri"))
    })
}

fn grant(context: &mut Context<'_>, request: &AuthorizationRequest) -> Result<String, Denied> {
    if request.get("response_type") != Some("code") {
        return Err(Denied("unsupported_response_type"));
    }
    let challenge = request.owned("code_challenge");
    if challenge.is_some() && request.get("code_challenge_method") != Some("S256") {
        return Err(Denied("invalid_request"));
    }
    let user = user(context, request).ok_or(Denied("login_required"))?;
    if user.blocked {
        return Err(Denied("access_denied"));
    }
    let authorization = Authorization {
        app_id: request.owned("client_id"),
        scope: request.owned("scope").unwrap_or_default(),
        nonce: request.owned("nonce"),
        code_challenge: challenge,
        ..Authorization::new(&user.id, request.owned("redirect_uri").unwrap_or_default())
    };
    context.store.issue_code(authorization).ok_or(Denied("access_denied"))
}

fn user<'a>(context: &'a Context<'_>, request: &AuthorizationRequest) -> Option<&'a User> {
    let signed_in = context.signed_in().ok().and_then(|id| context.store.users.get(&id));
    signed_in.or_else(|| context.store.users.called(request.get("login_hint")?))
}
