//! What a token says about itself.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

/// Reads a claim of a JSON Web Token: a text that is not empty.
///
/// The signature is not checked, so the claim may only be told to the service that issued the token, together
/// with the token.
pub(crate) fn claim(token: &str, name: &str) -> Option<String> {
    let (payload, _signature) = token.split_once('.')?.1.split_once('.')?;
    let payload = URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).ok()?;
    let claims: Value = serde_json::from_slice(&payload).ok()?;
    claims.get(name)?.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(payload: &str) -> String {
        format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(payload))
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
