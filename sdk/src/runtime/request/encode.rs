//! How a value is encoded.

use std::borrow::Cow;

use serde_json::Value;

use super::super::config::public_key::PublicKey;
use super::super::error::{Error, Result};
use super::super::metadata::operation::{Encode, Input};
use super::super::metadata::option::OptionInfo;
use super::super::transport::body::Buffer;
use super::argument::Argument;

/// What encoding needs besides the value.
pub(crate) struct Encoder<'a> {
    /// The key, if there is one.
    pub(crate) key: Option<&'a PublicKey>,
    /// The option that holds the key.
    pub(crate) key_option: Option<&'static OptionInfo>,
}

impl Encoder<'_> {
    /// Encodes a value as its input says; returns nothing where it is left out.
    pub(crate) fn encode<'a>(
        &self,
        input: &Input,
        value: Cow<'a, Argument>,
    ) -> Result<Option<Cow<'a, Argument>>> {
        match input.encode {
            Encode::Plain => Ok(Some(value)),
            Encode::Rsa => self.encrypt(input, &value).map(|text| Some(Cow::Owned(text.into()))),
            Encode::JsonText => Ok(Some(Cow::Owned(json_text(&value, input.sensitive)))),
            Encode::KeyValues => {
                let pairs = pairs(input, &value, false)?;
                let text = (!pairs.is_empty()).then(|| json_text(&Argument::List(pairs), input.sensitive));
                Ok(text.map(Cow::Owned))
            }
            Encode::KeyValuesJson => {
                let pairs = pairs(input, &value, true)?;
                Ok(Some(Cow::Owned(Argument::List(pairs))))
            }
        }
    }

    fn encrypt(&self, input: &Input, value: &Argument) -> Result<String> {
        let text = value.as_str().ok_or_else(|| Error::invalid(input.name, "must be a string"))?;
        let key = self.key.ok_or_else(|| {
            let name = self.key_option.map_or(input.name, |option| option.name);
            Error::invalid(name, "is needed: it holds the key to encrypt with")
        })?;
        key.encrypt(text).map_err(|complaint| Error::invalid(input.name, complaint))
    }
}

/// Returns a string that holds the JSON of a value.
fn json_text(value: &Argument, sensitive: bool) -> Argument {
    let mut out = Buffer::default();
    value.write_json(&mut out);
    let text = String::from_utf8_lossy(out.as_slice()).into_owned();
    if sensitive { Argument::Secret(text.into()) } else { Argument::Text(text) }
}

/// Returns the entries of a map as `{key, value}`, each value as it is or as a string that holds its JSON.
fn pairs(input: &Input, value: &Argument, as_text: bool) -> Result<Vec<Argument>> {
    let mut pairs = Vec::new();
    let mut add = |key: &str, value: Argument| {
        let value = if as_text { json_text(&value, input.sensitive) } else { value };
        let fields = vec![("key".to_owned(), key.into()), ("value".to_owned(), value)];
        pairs.push(Argument::Object(fields));
    };
    match value {
        Argument::Object(entries) => {
            for (key, value) in entries {
                add(key, value.clone());
            }
        }
        Argument::Json(Value::Object(entries)) => {
            for (key, value) in entries {
                add(key, Argument::Json(value.clone()));
            }
        }
        _ => return Err(Error::invalid(input.name, "must be an object")),
    }
    Ok(pairs)
}
