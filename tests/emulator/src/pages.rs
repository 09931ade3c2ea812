//! What the service answers besides its operations: who it is, which keys verify its tokens, and its sign-in page.

use serde_json::{Value, json};

use crate::context::Caller;
use crate::core::Core;
use crate::generated::SERVICE;
use crate::jwt;

mod authorize;

/// A page.
pub(crate) enum Page {
    /// JSON, with a status.
    Json(u16, Value),
    /// The way to another page.
    Redirect(String),
}

/// Answers a request that is no operation's, if there is such a page.
pub(crate) fn answer(core: &Core, method: &str, path: &str, query: &str, caller: &Caller) -> Option<Page> {
    let json = |value| Some(Page::Json(200, value));
    match (method, path) {
        ("GET", "/oidc/auth") => {
            Some(core.with_context(caller, |context| authorize::authorize(context, query)))
        }
        ("GET", "/oidc/.well-known/openid-configuration") => json(discovery(&caller.base)),
        ("GET", "/oidc/.well-known/jwks.json") => json(jwt::key_set()),
        ("GET", "/api/v2/.well-known") => json(public_key(core)),
        _ => None,
    }
}

/// The discovery document (OpenID Connect Discovery 1.0, section 3).
fn discovery(base: &str) -> Value {
    json!({
        "issuer": format!("{base}/oidc"),
        "authorization_endpoint": format!("{base}/oidc/auth"),
        "token_endpoint": format!("{base}/oidc/token"),
        "jwks_uri": format!("{base}/oidc/.well-known/jwks.json"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["HS256", "RS256"],
        "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic", "none"],
        "code_challenge_methods_supported": ["S256"],
    })
}

/// The public key that passwords are encrypted with.
fn public_key(core: &Core) -> Value {
    json!({
        SERVICE.envelope.code: SERVICE.envelope.success,
        SERVICE.envelope.message: "success",
        SERVICE.envelope.data: { "publicKey": core.keys.public_key_pem() },
    })
}
