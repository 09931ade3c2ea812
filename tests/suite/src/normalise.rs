//! One way to write a request down, whatever wrote it: what is random becomes what it stands for.

use serde_json::{Map, Value, json};

use crate::key;
use crate::message::Message;

pub mod graphql;

/// The key under which the plaintext of a ciphertext is written.
pub const RSA: &str = "$rsa";

/// A body, read.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// There is none.
    None,
    /// JSON, with ciphertexts as `{"$rsa": plaintext}`.
    Json(Value),
    /// A form, decoded.
    Form(Vec<(String, String)>),
    /// Neither: its media type and its text.
    Other(String, String),
}

/// Reads the body of a request as its media type says.
#[must_use]
pub fn body(message: &Message) -> Body {
    if message.body.is_empty() {
        return Body::None;
    }
    let media_type = message.media_type().unwrap_or_default();
    match (media_type, serde_json::from_slice::<Value>(&message.body)) {
        ("application/json", Ok(value)) => Body::Json(opened(value)),
        ("application/x-www-form-urlencoded", _) => Body::Form(message.decoded_form()),
        _ => Body::Other(media_type.to_owned(), String::from_utf8_lossy(&message.body).into_owned()),
    }
}

/// The same JSON with every ciphertext as `{"$rsa": plaintext}`, or `{"$rsa_hex": …}` if that is no text.
#[must_use]
pub fn opened(value: Value) -> Value {
    match value {
        Value::String(text) => match key::open(&text) {
            Some(bytes) => plaintext(bytes),
            None => Value::String(text),
        },
        Value::Array(items) => items.into_iter().map(opened).collect(),
        Value::Object(fields) => {
            fields.into_iter().map(|(name, value)| (name, opened(value))).collect::<Map<_, _>>().into()
        }
        other => other,
    }
}

fn plaintext(bytes: Vec<u8>) -> Value {
    match String::from_utf8(bytes) {
        Ok(text) => json!({ RSA: text }),
        Err(error) => {
            let hex: String = error.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
            json!({ "$rsa_hex": hex })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_no_ciphertext_stays() {
        let value = json!(["", "AAAA", "A".repeat(171) + "=", { "a": 1 }]);
        assert_eq!(opened(value.clone()), value);
    }
}
