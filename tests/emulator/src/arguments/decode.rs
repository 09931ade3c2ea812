//! Undoes what the client did to a value before it sent it.

use serde_json::{Map, Value};

use crate::arguments::Incomplete;
use crate::generated::ErrorCode;
use crate::keys::Keys;
use crate::refusal::Refusal;
use crate::table::{Encode, Input};

/// Decodes a value.
pub(super) fn decode(input: &Input, value: &Value, keys: &Keys) -> Result<Value, Refusal> {
    let decoded = match input.encode {
        None => return Ok(value.clone()),
        Some(Encode::Rsa) => return open(value, keys),
        Some(Encode::JsonText) => json_text(value),
        Some(Encode::KeyValues) => {
            json_text(value).and_then(|items| key_values(&items, |value| Some(value.clone())))
        }
        Some(Encode::KeyValuesJson) => key_values(value, json_text),
    };
    decoded.ok_or_else(|| Incomplete { name: input.name }.into())
}

fn open(value: &Value, keys: &Keys) -> Result<Value, Refusal> {
    let plain = value.as_str().and_then(|text| keys.open(text));
    plain.map(Value::String).ok_or_else(|| Refusal::new(ErrorCode::PasswordUndecryptable))
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
