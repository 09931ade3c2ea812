//! The arguments of a request: from what the wire holds to what a behaviour takes.
//!
//! [`Raw`] is what stood in the request, by the names on the wire. [`Given`] holds the same by the names of the
//! spec, with ciphertexts opened, JSON texts read and defaults put in. The generated structs take their fields
//! from it.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value};

use crate::keys::Keys;
use crate::refusal::Refusal;
use crate::table::{OperationInfo, To};

mod decode;
mod redact;

pub use redact::{REDACTED, redacted};

/// The arguments of an operation, as a behaviour takes them.
pub trait Arguments: Sized {
    /// The operation.
    const OPERATION: &'static OperationInfo;

    /// Takes the arguments.
    ///
    /// # Errors
    ///
    /// Names the first that is missing or of another type.
    fn read(given: &mut Given) -> Result<Self, Incomplete>;
}

/// What stood in a request, by the names on the wire.
#[derive(Clone, Default)]
pub struct Raw {
    /// The segments of the path that the template names.
    pub path: Map<String, Value>,
    /// The query.
    pub query: Map<String, Value>,
    /// The fields of the JSON body.
    pub json: Map<String, Value>,
    /// The fields of the form body.
    pub form: Map<String, Value>,
    /// The arguments of the GraphQL field and of those on the way to it.
    pub arguments: Map<String, Value>,
}

impl Raw {
    /// Gives what stands at a place; null counts as nothing.
    pub fn get(&self, to: To) -> Option<&Value> {
        let value = match to {
            To::Argument(name) => self.arguments.get(name),
            To::Field(argument, name) => self.arguments.get(argument).and_then(|object| object.get(name)),
            To::Path(name) => self.path.get(name),
            To::Query(name) => self.query.get(name),
            To::Json(name) => self.json.get(name),
            To::Form(name) => self.form.get(name),
        };
        value.filter(|value| !value.is_null())
    }
}

/// The arguments by the names of the spec, decoded.
#[derive(Clone, Default)]
pub struct Given(BTreeMap<&'static str, Value>);

impl Given {
    /// Decodes what stood in a request.
    ///
    /// # Errors
    ///
    /// Refuses a ciphertext that the key does not open, and a text that is not the JSON it should be.
    pub fn decode(info: &'static OperationInfo, raw: &Raw, keys: &Keys) -> Result<Self, Refusal> {
        let mut given = BTreeMap::new();
        for input in info.inputs {
            let value = match raw.get(input.to) {
                Some(value) => Some(decode::decode(input, value, keys)?),
                None => input.default.and_then(|json| serde_json::from_str(json).ok()),
            };
            given.extend(value.map(|value| (input.name, value)));
        }
        Ok(Self(given))
    }

    /// Takes an argument out.
    ///
    /// # Errors
    ///
    /// Names it where it is missing or of another type.
    pub fn take<T: FromArgument>(&mut self, name: &'static str) -> Result<T, Incomplete> {
        T::from_argument(self.0.remove(name)).ok_or(Incomplete { name })
    }
}

/// Says that an argument is missing or of another type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Incomplete {
    /// The name of the argument.
    pub name: &'static str,
}

impl fmt::Display for Incomplete {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the parameter {} is missing or malformed", self.name)
    }
}

/// A type that an argument can have.
pub trait FromArgument: Sized {
    /// Makes the value, if it is of the type.
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
            Value::String(text) => Some(text),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }
}

/// Numbers and flags may be texts, because a query has nothing else.
impl FromArgument for bool {
    fn from_argument(value: Option<Value>) -> Option<Self> {
        match value? {
            Value::Bool(flag) => Some(flag),
            Value::String(text) => text.parse().ok(),
            _ => None,
        }
    }
}

impl FromArgument for i64 {
    fn from_argument(value: Option<Value>) -> Option<Self> {
        match value? {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.parse().ok(),
            _ => None,
        }
    }
}

impl FromArgument for f64 {
    fn from_argument(value: Option<Value>) -> Option<Self> {
        match value? {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.parse().ok(),
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
