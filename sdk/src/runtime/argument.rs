//! What the caller gives, on its way into a request.

use std::fmt;

use serde_json::{Map, Value};

use super::date_time::DateTime;
use super::nullable::Nullable;
use super::secret::Secret;

/// The value of one argument. It is never printed.
#[derive(Clone, PartialEq)]
pub(crate) struct Argument(Held);

#[derive(Clone, PartialEq)]
enum Held {
    Json(Value),
    Secret(Secret),
}

/// The fields of an object that the caller gives, by their wire names. Their values are never printed.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Fields(Map<String, Value>);

/// Makes an argument of the items of a list.
pub(crate) fn list<T: Into<Argument>>(items: impl IntoIterator<Item = impl Into<T>>) -> Argument {
    let items = items.into_iter().map(|item| Into::<Argument>::into(item.into()).into_json());
    Value::Array(items.collect()).into()
}

/// Makes an argument of the entries of a map; of two entries with one key, the last counts.
pub(crate) fn map<T: Into<Argument>>(
    entries: impl IntoIterator<Item = (impl Into<String>, impl Into<T>)>,
) -> Argument {
    let entries = entries.into_iter().map(|(key, value)| {
        let value: T = value.into();
        (key.into(), Into::<Argument>::into(value).into_json())
    });
    Value::Object(entries.collect()).into()
}

impl Argument {
    /// Gives the value as JSON.
    pub(crate) fn into_json(self) -> Value {
        match self.0 {
            Held::Json(json) => json,
            Held::Secret(secret) => secret.expose().into(),
        }
    }

    /// Gives the value as JSON, and leaves it where it is.
    pub(crate) fn to_json(&self) -> Value {
        self.clone().into_json()
    }
}

impl Fields {
    /// Sets a field, by its wire name.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.0.insert(name.to_owned(), value.into().into_json());
        self
    }
}

impl From<Value> for Argument {
    fn from(json: Value) -> Self {
        Self(Held::Json(json))
    }
}

impl From<Secret> for Argument {
    fn from(secret: Secret) -> Self {
        Self(Held::Secret(secret))
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Value::from(text).into()
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Value::from(text).into()
    }
}

impl From<bool> for Argument {
    fn from(flag: bool) -> Self {
        Value::from(flag).into()
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Value::from(number).into()
    }
}

impl From<f64> for Argument {
    /// JSON has no infinite numbers. Such a one becomes a text, so that the check of its kind names and refuses
    /// it, where null would be taken for an argument that was not given.
    fn from(number: f64) -> Self {
        if number.is_finite() { Value::from(number).into() } else { number.to_string().into() }
    }
}

impl From<DateTime> for Argument {
    fn from(value: DateTime) -> Self {
        value.as_str().into()
    }
}

impl From<Fields> for Argument {
    fn from(fields: Fields) -> Self {
        Value::Object(fields.0).into()
    }
}

impl<T: Into<Argument>> From<Nullable<T>> for Argument {
    fn from(value: Nullable<T>) -> Self {
        match value {
            Nullable::Null => Value::Null.into(),
            Nullable::Value(value) => value.into(),
        }
    }
}

impl fmt::Debug for Argument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[argument]")
    }
}

impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

/// Lets an input object of the caller's, a newtype around [`Fields`], be an argument.
macro_rules! input_object {
    ($name:ident) => {
        impl ::std::convert::From<$name> for $crate::runtime::argument::Argument {
            fn from(object: $name) -> Self {
                Self::from(object.0)
            }
        }
    };
}
pub(crate) use input_object;

#[cfg(test)]
mod tests {
    use super::super::nullable::Null;
    use super::*;
    use serde_json::json;

    #[test]
    fn every_kind_of_value_becomes_json() {
        assert_eq!(Argument::from("a").into_json(), json!("a"));
        assert_eq!(Argument::from(Secret::from("a")).into_json(), json!("a"));
        assert_eq!(Argument::from(true).into_json(), json!(true));
        assert_eq!(Argument::from(-3).into_json(), json!(-3));
        assert_eq!(Argument::from(1.5).into_json(), json!(1.5));
        assert_eq!(Argument::from(DateTime::from("2021")).into_json(), json!("2021"));
        assert_eq!(list::<String>(["a", "b"]).into_json(), json!(["a", "b"]));
        assert_eq!(
            list::<Nullable<String>>([Nullable::from("a"), Null.into()]).into_json(),
            json!(["a", null])
        );
        assert_eq!(map::<Value>([("b", 1), ("a", 2)]).into_json(), json!({"b": 1, "a": 2}));
        let fields = Fields::default().with("x", Nullable::<String>::Null).with("y", 1);
        assert_eq!(Argument::from(fields).into_json(), json!({"x": null, "y": 1}));
    }

    #[test]
    fn an_infinite_number_is_not_taken_for_null() {
        assert_eq!(Argument::from(f64::NAN).into_json(), json!("NaN"));
    }

    #[test]
    fn values_are_not_printed() {
        let fields = Fields::default().with("password", "canary");
        let text = format!("{fields:?} {:?} {:?}", Argument::from("canary"), Argument::from(fields.clone()));
        assert_eq!(text, "{\"password\"} [argument] [argument]");
    }
}
