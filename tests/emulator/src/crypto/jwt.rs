//! Signed tokens: JSON Web Tokens in their compact form (RFC 7519), by HS256 or RS256.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use rsa::pkcs1v15::{Signature, SigningKey, VerifyingKey};
use rsa::signature::{SignatureEncoding as _, Signer as _, Verifier as _};
use rsa::traits::PublicKeyParts as _;
use serde_json::{Map, Value, json};
use sha2::Sha256;

use crate::crypto::keys;

/// The name of the key that signs by RS256, in the key set.
const KEY_ID: &str = "emulator";

/// How tokens are signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
pub enum Algorithm {
    /// With the application's secret.
    #[default]
    HS256,
    /// With the emulator's own RSA key, whose public half is in the key set.
    RS256,
}

/// Signs claims. By RS256 nothing comes of it where there is no key.
#[must_use]
pub fn sign(claims: &Map<String, Value>, algorithm: Algorithm, secret: &str) -> Option<String> {
    let header = match algorithm {
        Algorithm::HS256 => json!({ "alg": "HS256", "typ": "JWT" }),
        Algorithm::RS256 => json!({ "alg": "RS256", "typ": "JWT", "kid": KEY_ID }),
    };
    let text = format!("{}.{}", part(&header), part(&Value::Object(claims.clone())));
    let signature = match algorithm {
        Algorithm::HS256 => hmac(secret, &text)?.finalize().into_bytes().to_vec(),
        Algorithm::RS256 => signing_key()?.sign(text.as_bytes()).to_vec(),
    };
    Some(format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature)))
}

/// Returns the claims of a token, if its signature is good.
#[must_use]
pub fn verify(token: &str, secret: &str) -> Option<Map<String, Value>> {
    let (text, signature) = token.rsplit_once('.')?;
    let (header, claims) = text.split_once('.')?;
    let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
    match read(header)?.get("alg")?.as_str()? {
        "HS256" => hmac(secret, text)?.verify_slice(&signature).ok()?,
        "RS256" => {
            let key: VerifyingKey<Sha256> = VerifyingKey::new(keys::token_key().ok()?.to_public_key());
            key.verify(text.as_bytes(), &Signature::try_from(&signature[..]).ok()?).ok()?;
        }
        _ => return None,
    }
    read(claims)
}

/// Returns the set of keys that verify tokens (RFC 7517); it is empty where there is no key.
#[must_use]
pub fn key_set() -> Value {
    let keys: Vec<Value> = keys::token_key().map(|key| jwk(&key.to_public_key())).into_iter().collect();
    json!({ "keys": keys })
}

/// Returns the audience that a token claims to be for, whether or not its signature is good.
#[must_use]
pub fn audience(token: &str) -> Option<String> {
    read(token.split('.').nth(1)?)?.get("aud")?.as_str().map(str::to_owned)
}

fn jwk(key: &rsa::PublicKey) -> Value {
    let number = |bytes: Box<[u8]>| {
        let start = bytes.iter().position(|byte| *byte != 0).unwrap_or(bytes.len());
        URL_SAFE_NO_PAD.encode(&bytes[start..])
    };
    let (n, e) = (number(key.n().to_be_bytes()), number(key.e().to_be_bytes()));
    json!({ "kty": "RSA", "use": "sig", "alg": "RS256", "kid": KEY_ID, "n": n, "e": e })
}

fn signing_key() -> Option<SigningKey<Sha256>> {
    Some(SigningKey::new((*keys::token_key().ok()?).clone()))
}

fn hmac(secret: &str, text: &str) -> Option<Hmac<Sha256>> {
    let mut hmac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).ok()?;
    hmac.update(text.as_bytes());
    Some(hmac)
}

fn part(json: &Value) -> String {
    URL_SAFE_NO_PAD.encode(json.to_string())
}

fn read(part: &str) -> Option<Map<String, Value>> {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claims() -> Map<String, Value> {
        json!({ "sub": "u", "exp": 1 }).as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn what_was_signed_verifies_and_nothing_else() {
        for algorithm in [Algorithm::HS256, Algorithm::RS256] {
            let token = sign(&claims(), algorithm, "secret").expect("it is signed");
            assert_eq!(verify(&token, "secret"), Some(claims()), "{algorithm:?}");
            let (text, _) = token.rsplit_once('.').expect("it has parts");
            assert_eq!(verify(&format!("{text}.c2ln"), "secret"), None);
        }
        let token = sign(&claims(), Algorithm::HS256, "secret").expect("it is signed");
        assert_eq!(verify(&token, "another"), None);
        for text in ["", "a.b.c", "..", "e30.e30.e30", "💥.💥.💥"] {
            assert_eq!(verify(text, "secret"), None, "{text}");
        }
    }
}
