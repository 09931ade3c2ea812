//! Decodes the values of arguments: the inverse of what a client does before it sends them.

use serde_json::{Map, Value};

use super::MissingArgument;
use crate::crypto::keys::Keys;
use crate::generated::ErrorCode;
use crate::metadata::{Encode, Input};
use crate::response::ErrorResponse;

/// Decodes a value.
pub(super) fn decode(input: &Input, value: &Value, keys: &Keys) -> Result<Value, ErrorResponse> {
    let decoded = match input.encode {
        None => return Ok(value.clone()),
        Some(Encode::Rsa) => return open(value, keys),
        Some(Encode::JsonText) => json_text(value),
        Some(Encode::KeyValues) => {
            json_text(value).and_then(|items| key_values(&items, |value| Some(value.clone())))
        }
        Some(Encode::KeyValuesJson) => key_values(value, json_text),
    };
    decoded.ok_or_else(|| MissingArgument { name: input.name }.into())
}

fn open(value: &Value, keys: &Keys) -> Result<Value, ErrorResponse> {
    let plain = value.as_str().and_then(|text| keys.open(text));
    plain.map(Value::String).ok_or_else(|| ErrorResponse::new(ErrorCode::PasswordUndecryptable))
}

fn json_text(value: &Value) -> Option<Value> {
    serde_json::from_str(value.as_str()?).ok()
}

fn key_values(items: &Value, read: impl Fn(&Value) -> Option<Value>) -> Option<Value> {
    let pair = |item: &Value| {
        let key = item.get("key")?.as_str()?;
        Some((key.to_owned(), read(item.get("value").unwrap_or(&Value::Null))?))
    };
    items.as_array()?.iter().map(pair).collect::<Option<Map<String, Value>>>().map(Value::Object)
}
