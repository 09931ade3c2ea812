//! The arguments of a request, by the names of the spec.
//!
//! [`RawArguments`] holds the arguments as they were sent. [`DecodedArguments`] holds the same by the names of the
//! spec: ciphertexts are decrypted, strings that hold JSON are parsed, and defaults are filled in. The generated
//! structs take their fields from it.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value};

use super::RawArguments;
use super::decode::decode;
use crate::crypto::keys::Keys;
use crate::generated::ErrorCode;
use crate::metadata::OperationInfo;
use crate::response::ErrorResponse;

/// The arguments of an operation, as a behaviour takes them.
pub trait Arguments: Sized {
    /// The operation.
    const OPERATION: &'static OperationInfo;

    /// Reads the arguments.
    ///
    /// # Errors
    ///
    /// Names the first that is missing or of another type.
    fn read(decoded: &mut DecodedArguments) -> Result<Self, MissingArgument>;
}

/// The arguments by the names of the spec, decoded.
#[derive(Clone, Default)]
pub struct DecodedArguments(BTreeMap<&'static str, Value>);

impl DecodedArguments {
    /// Decodes the arguments of a request.
    ///
    /// # Errors
    ///
    /// Fails for a ciphertext that the key does not decrypt, and for a string that should hold JSON and does not.
    pub fn decode(
        info: &'static OperationInfo,
        raw: &RawArguments,
        keys: &Keys,
    ) -> Result<Self, ErrorResponse> {
        let mut decoded = BTreeMap::new();
        for input in info.inputs {
            let value = match raw.get(input.location) {
                Some(value) => Some(decode(input, value, keys)?),
                None => input.default.and_then(|json| serde_json::from_str(json).ok()),
            };
            decoded.extend(value.map(|value| (input.name, value)));
        }
        Ok(Self(decoded))
    }

    /// Takes an argument out.
    ///
    /// # Errors
    ///
    /// Names it where it is missing or of another type.
    pub fn take<T: FromArgument>(&mut self, name: &'static str) -> Result<T, MissingArgument> {
        T::from_argument(self.0.remove(name)).ok_or(MissingArgument { name })
    }
}

/// An argument is missing, or of another type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingArgument {
    /// The name of the argument.
    pub name: &'static str,
}

impl fmt::Display for MissingArgument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the parameter {} is missing or malformed", self.name)
    }
}

impl From<MissingArgument> for ErrorResponse {
    fn from(missing: MissingArgument) -> Self {
        Self::with_message(ErrorCode::ParametersIncomplete, missing.to_string())
    }
}

/// A type that an argument can have.
pub trait FromArgument: Sized {
    /// Converts the value, if it is of the type.
    fn from_argument(value: Option<Value>) -> Option<Self>;
}

impl<T: FromArgument> FromArgument for Option<T> {
    fn from_argument(value: Option<Value>) -> Option<Self> {
        match value.filter(|value| !value.is_null()) {
            None => Some(None),
            some => T::from_argument(some).map(Some),
        }
    }
}

impl<T: FromArgument> FromArgument for Vec<T> {
    fn from_argument(value: Option<Value>) -> Option<Self> {
        match value? {
            Value::Array(items) => items.into_iter().map(|item| T::from_argument(Some(item))).collect(),
            single => T::from_argument(Some(single)).map(|item| vec![item]),
        }
    }
}

impl FromArgument for String {
    fn from_argument(value: Option<Value>) -> Option<Self> {
        match value? {
            Value::String(string) => Some(string),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }
}

/// Numbers and booleans may be strings, because a query has nothing else.
impl FromArgument for bool {
    fn from_argument(value: Option<Value>) -> Option<Self> {
        match value? {
            Value::Bool(value) => Some(value),
            Value::String(string) => string.parse().ok(),
            _ => None,
        }
    }
}

impl FromArgument for i64 {
    fn from_argument(value: Option<Value>) -> Option<Self> {
        match value? {
            Value::Number(number) => number.as_i64(),
            Value::String(string) => string.parse().ok(),
            _ => None,
        }
    }
}

impl FromArgument for f64 {
    fn from_argument(value: Option<Value>) -> Option<Self> {
        match value? {
            Value::Number(number) => number.as_f64(),
            Value::String(string) => string.parse().ok(),
            _ => None,
        }
    }
}

impl FromArgument for Map<String, Value> {
    fn from_argument(value: Option<Value>) -> Option<Self> {
        match value? {
            Value::Object(fields) => Some(fields),
            _ => None,
        }
    }
}

impl FromArgument for Value {
    fn from_argument(value: Option<Value>) -> Option<Self> {
        value
    }
}
