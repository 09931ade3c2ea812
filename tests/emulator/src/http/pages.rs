//! What the service responds to besides its operations: who it is, which keys verify its tokens, its sign-in page, and
//! the renewal of tokens.

use serde_json::{Map, Value, json};

use crate::behaviour;
use crate::crypto::jwt;
use crate::generated::SERVICE;
use crate::request::Caller;
use crate::response::{ApiError, ErrorResponse};
use crate::state::EmulatorState;

mod authorize;

/// The parts of a request that pages read.
pub(super) struct PageRequest<'a> {
    pub(super) method: &'a str,
    pub(super) path: &'a str,
    pub(super) query: &'a str,
    pub(super) form: &'a Map<String, Value>,
}

/// A page.
#[derive(Clone, Copy)]
pub(super) enum Page {
    /// Where a user agrees to a sign-in.
    Authorize,
    /// The discovery document.
    Discovery,
    /// The keys that verify tokens.
    KeySet,
    /// The public key that passwords are encrypted with.
    PublicKey,
    /// The renewal of tokens, by one of the two protocols.
    Renewal { is_oidc: bool },
}

/// The response of a page.
pub(super) enum PageResponse {
    /// JSON.
    Json(Value),
    /// A redirect to another page.
    Redirect(String),
}

impl Page {
    /// Finds the page of a request. One at the endpoint of an operation is chosen by what the request holds.
    pub(super) fn find(request: &PageRequest<'_>) -> Option<Self> {
        let grant_type = || request.form.get("grant_type").and_then(Value::as_str);
        match (request.method, request.path) {
            ("GET", "/oidc/auth") => Some(Self::Authorize),
            ("GET", "/oidc/.well-known/openid-configuration") => Some(Self::Discovery),
            ("GET", "/oidc/.well-known/jwks.json") => Some(Self::KeySet),
            ("GET", "/api/v2/.well-known") => Some(Self::PublicKey),
            ("POST", "/oidc/token" | "/oauth/token") if grant_type() == Some("refresh_token") => {
                Some(Self::Renewal { is_oidc: request.path == "/oidc/token" })
            }
            _ => None,
        }
    }

    /// Returns an error in the form in which the page reports errors.
    pub(super) fn error(self, error: ApiError) -> ErrorResponse {
        match self {
            Self::PublicKey => error.into(),
            Self::Authorize | Self::Discovery | Self::KeySet | Self::Renewal { .. } => error.as_oauth(),
        }
    }

    /// Responds with the page.
    ///
    /// # Errors
    ///
    /// Returns an error of OAuth.
    pub(super) fn respond(
        self,
        state: &EmulatorState,
        request: &PageRequest<'_>,
        caller: &Caller,
    ) -> Result<PageResponse, ErrorResponse> {
        match self {
            Self::Authorize => {
                state.with_context(caller, |context| authorize::authorize(context, request.query))
            }
            Self::Discovery => Ok(PageResponse::Json(discovery(&caller.base))),
            Self::KeySet => Ok(PageResponse::Json(jwt::key_set())),
            Self::PublicKey => Ok(PageResponse::Json(public_key(state))),
            Self::Renewal { is_oidc } => state
                .with_context(caller, |context| behaviour::renew_tokens(context, request.form, is_oidc))
                .map(PageResponse::Json),
        }
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
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["HS256", "RS256"],
        "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic", "none"],
        "code_challenge_methods_supported": ["S256"],
    })
}

/// The public key that passwords are encrypted with.
fn public_key(state: &EmulatorState) -> Value {
    json!({
        SERVICE.envelope.code: SERVICE.envelope.success,
        SERVICE.envelope.message: "success",
        SERVICE.envelope.data: { "publicKey": state.keys.public_key_pem() },
    })
}
