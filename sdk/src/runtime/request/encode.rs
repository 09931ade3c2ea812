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
                let pairs = pairs(input, &value, Clone::clone)?;
                let text = (!pairs.is_empty()).then(|| json_text(&Argument::List(pairs), input.sensitive));
                Ok(text.map(Cow::Owned))
            }
            Encode::KeyValuesJson => {
                let pairs = pairs(input, &value, |value| json_text(value, input.sensitive))?;
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

/// Returns the entries of a map as `{key, value}`.
fn pairs(input: &Input, value: &Argument, encode: impl Fn(&Argument) -> Argument) -> Result<Vec<Argument>> {
    let pair = |key: &str, value: &Argument| {
        let fields = [("key".to_owned(), key.into()), ("value".to_owned(), encode(value))];
        Argument::Object(fields.into())
    };
    match value {
        Argument::Object(entries) => Ok(entries.iter().map(|(key, value)| pair(key, value)).collect()),
        Argument::Json(Value::Object(entries)) => {
            Ok(entries.iter().map(|(key, value)| pair(key, &Argument::Json(value.clone()))).collect())
        }
        _ => Err(Error::invalid(input.name, "must be an object")),
    }
}
