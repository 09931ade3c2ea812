//! What the service answers besides its operations: who it is, which keys verify its tokens, its sign-in page, and
//! the renewal of tokens.

use serde_json::{Map, Value, json};

use crate::behaviour;
use crate::context::Caller;
use crate::core::Core;
use crate::generated::SERVICE;
use crate::jwt;
use crate::refusal::{ApiError, Refusal};

mod authorize;

/// What a request asks for.
pub(crate) struct Asked<'a> {
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) query: &'a str,
    pub(crate) form: &'a Map<String, Value>,
}

/// A page.
#[derive(Clone, Copy)]
pub(crate) enum Page {
    /// Where a user agrees to a sign-in.
    Authorize,
    /// What the service is.
    Discovery,
    /// The keys that verify tokens.
    KeySet,
    /// The public key that passwords are encrypted with.
    PublicKey,
    /// The renewal of tokens, by one of the two protocols.
    Renewal { is_oidc: bool },
}

/// What a page shows.
pub(crate) enum Shown {
    /// JSON.
    Json(Value),
    /// The way to another page.
    Redirect(String),
}

impl Page {
    /// Finds the page that a request asks for. One that an operation answers too is told by what the request holds.
    pub(crate) fn find(asked: &Asked<'_>) -> Option<Self> {
        let grant_type = || asked.form.get("grant_type").and_then(Value::as_str);
        match (asked.method, asked.path) {
            ("GET", "/oidc/auth") => Some(Self::Authorize),
            ("GET", "/oidc/.well-known/openid-configuration") => Some(Self::Discovery),
            ("GET", "/oidc/.well-known/jwks.json") => Some(Self::KeySet),
            ("GET", "/api/v2/.well-known") => Some(Self::PublicKey),
            ("POST", "/oidc/token" | "/oauth/token") if grant_type() == Some("refresh_token") => {
                Some(Self::Renewal { is_oidc: asked.path == "/oidc/token" })
            }
            _ => None,
        }
    }

    /// Fails in the form in which the page tells of errors.
    pub(crate) fn failed(self, error: ApiError) -> Refusal {
        match self {
            Self::PublicKey => error.into(),
            Self::Authorize | Self::Discovery | Self::KeySet | Self::Renewal { .. } => error.as_oauth(),
        }
    }

    /// Shows it.
    ///
    /// # Errors
    ///
    /// Refuses as OAuth does.
    pub(crate) fn show(self, core: &Core, asked: &Asked<'_>, caller: &Caller) -> Result<Shown, Refusal> {
        match self {
            Self::Authorize => {
                core.with_context(caller, |context| authorize::authorize(context, asked.query))
            }
            Self::Discovery => Ok(Shown::Json(discovery(&caller.base))),
            Self::KeySet => Ok(Shown::Json(jwt::key_set())),
            Self::PublicKey => Ok(Shown::Json(public_key(core))),
            Self::Renewal { is_oidc } => core
                .with_context(caller, |context| behaviour::renew_tokens(context, asked.form, is_oidc))
                .map(Shown::Json),
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
fn public_key(core: &Core) -> Value {
    json!({
        SERVICE.envelope.code: SERVICE.envelope.success,
        SERVICE.envelope.message: "success",
        SERVICE.envelope.data: { "publicKey": core.keys.public_key_pem() },
    })
}
