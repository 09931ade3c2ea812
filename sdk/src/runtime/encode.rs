//! How a value is written into a request.

use serde_json::{Map, Value, json};

use super::encrypt::PublicKey;
use super::error::{Error, Result};
use super::operation::{Encode, Input};

/// What encoding needs besides the value.
pub(crate) struct Encoder<'a> {
    /// The key, if there is one.
    pub(crate) key: Option<&'a PublicKey>,
    /// The option that gives the key.
    pub(crate) key_option: Option<&'static str>,
}

impl Encoder<'_> {
    /// Writes a value as its input says; gives nothing where it is left out.
    pub(crate) fn encode(&self, input: &Input, value: Value) -> Result<Option<Value>> {
        match input.encode {
            Encode::Plain => Ok(Some(value)),
            Encode::Rsa => self.encrypt(input, &value).map(Some),
            Encode::JsonText => Ok(Some(value.to_string().into())),
            Encode::KeyValues => {
                let entries = entries(input, value)?;
                let pairs: Vec<_> =
                    entries.into_iter().map(|(key, value)| json!({"key": key, "value": value})).collect();
                Ok(if pairs.is_empty() { None } else { Some(Value::from(pairs).to_string().into()) })
            }
            Encode::KeyValuesJson => {
                let pairs = entries(input, value)?
                    .into_iter()
                    .map(|(key, value)| json!({"key": key, "value": value.to_string()}));
                Ok(Some(pairs.collect()))
            }
        }
    }

    fn encrypt(&self, input: &Input, value: &Value) -> Result<Value> {
        let text = value.as_str().ok_or_else(|| Error::invalid(input.name, "must be a text"))?;
        let key = self.key.ok_or_else(|| {
            Error::invalid(
                self.key_option.unwrap_or(input.name),
                "is needed: it gives the key to encrypt with",
            )
        })?;
        key.encrypt(text).map(Value::from).map_err(|complaint| Error::invalid(input.name, complaint))
    }
}

fn entries(input: &Input, value: Value) -> Result<Map<String, Value>> {
    match value {
        Value::Object(entries) => Ok(entries),
        _ => Err(Error::invalid(input.name, "must be an object")),
    }
}

/// Writes a value as text, for a path, a query or a form: a text as it is, all else as JSON.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
