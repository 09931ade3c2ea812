//! A token, and what it says about itself.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use http::HeaderValue;
use serde_json::Value;

use super::super::transport::body::Buffer;

/// A bearer token, ready to be sent.
pub(crate) struct Token {
    /// The token behind its scheme, as the header has it.
    bearer: Bytes,
    /// The value of the authorization header, which is the same bytes; none where they can't be one.
    authorization: Option<HeaderValue>,
}

/// The scheme of a bearer token.
const SCHEME: &str = "Bearer ";

impl Token {
    pub(crate) fn new(token: &str) -> Self {
        let mut value = Buffer::with_capacity(SCHEME.len() + token.len());
        value.push_str(SCHEME);
        value.push_str(token);
        let bearer = value.finish();
        Self { authorization: sensitive(bearer.clone()), bearer }
    }

    /// Returns the token.
    pub(crate) fn expose(&self) -> &str {
        self.bearer.get(SCHEME.len()..).and_then(|token| str::from_utf8(token).ok()).unwrap_or_default()
    }

    pub(crate) fn authorization(&self) -> Option<&HeaderValue> {
        self.authorization.as_ref()
    }
}

impl PartialEq for Token {
    fn eq(&self, other: &Self) -> bool {
        self.bearer == other.bearer
    }
}

/// Returns the value of a header that is secret; none where it can't be one.
pub(crate) fn sensitive(value: Bytes) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_maybe_shared(value).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// Reads a claim of a JSON Web Token: a string that is not empty.
///
/// The signature is not verified, so the claim may only be sent to the service that issued the token, together with
/// the token.
pub(crate) fn claim(token: &str, name: &str) -> Option<String> {
    let (payload, _signature) = token.split_once('.')?.1.split_once('.')?;
    let payload = URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).ok()?;
    let claims: Value = serde_json::from_str(str::from_utf8(&payload).ok()?).ok()?;
    claims.get(name)?.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(payload: &str) -> String {
        format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(payload))
    }

    #[test]
    fn the_header_is_marked_as_sensitive() {
        let token = Token::new("canary");
        let header = token.authorization().unwrap();
        assert!(header.is_sensitive());
        assert_eq!(header.as_bytes(), b"Bearer canary");
        assert_eq!(token.expose(), "canary");
        assert!(!format!("{header:?}").contains("canary"));
        assert!(Token::new("a\nb").authorization().is_none());
    }

    #[test]
    fn a_claim_is_read() {
        assert_eq!(claim(&token(r#"{"sub":"613872"}"#), "sub").as_deref(), Some("613872"));
        assert_eq!(claim(&token(r#"{"sub":"名前?>~"}"#), "sub").as_deref(), Some("名前?>~"));
    }

    #[test]
    fn padding_is_no_hindrance() {
        let token = format!("e30.{}==.", URL_SAFE_NO_PAD.encode(r#"{"sub":"a"}"#));
        assert_eq!(claim(&token, "sub").as_deref(), Some("a"));
    }

    #[test]
    fn all_else_has_none() {
        for text in ["", ".", "..", "a.b", "a.b.c", "opaque", &token("{}"), &token("[]"), &token("nonsense")]
        {
            assert_eq!(claim(text, "sub"), None, "{text}");
        }
        for payload in [r#"{"sub":1}"#, r#"{"sub":null}"#, r#"{"sub":""}"#] {
            assert_eq!(claim(&token(payload), "sub"), None, "{payload}");
        }
    }
}
