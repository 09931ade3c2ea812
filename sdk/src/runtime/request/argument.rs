//! The arguments of a call, on their way into a request.

use std::fmt;

use serde_json::{Map, Value};

use super::super::metadata::operation::OperationInfo;
use super::super::metadata::types::ParamType;
use super::super::transport::body::Buffer;
use super::super::values::date_time::DateTime;
use super::super::values::json::is_empty;
use super::super::values::nullable::Nullable;
use super::super::values::secret::Secret;

/// The value of one argument. It is never printed, and a secret in it stays one.
#[derive(Clone, PartialEq)]
pub(crate) enum Argument {
    Null,
    Boolean(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    Secret(Secret),
    List(Vec<Argument>),
    Object(Vec<(String, Argument)>),
    /// Any other JSON.
    Json(Value),
}

/// The arguments of a call: the inputs that the caller has given, by their positions.
#[derive(Clone)]
pub(crate) struct Arguments {
    pub(crate) info: &'static OperationInfo,
    given: Vec<(usize, Argument)>,
}

/// The fields of an object that the caller passes, by their names on the wire. Their values are never printed.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Fields(Vec<(String, Argument)>);

/// Creates an argument from the items of an array.
pub(crate) fn list<T: Into<Argument>>(items: impl IntoIterator<Item = impl Into<T>>) -> Argument {
    let mut list = Vec::new();
    for item in items {
        let item: T = item.into();
        list.push(item.into());
    }
    Argument::List(list)
}

/// Creates an argument from the entries of a map; of two entries with one key, the last takes precedence.
pub(crate) fn map<T: Into<Argument>>(
    entries: impl IntoIterator<Item = (impl Into<String>, impl Into<T>)>,
) -> Argument {
    let mut map = Vec::new();
    for (key, value) in entries {
        let value: T = value.into();
        set(&mut map, key.into(), value.into());
    }
    Argument::Object(map)
}

fn set(fields: &mut Vec<(String, Argument)>, key: String, value: Argument) {
    for (known, earlier) in &mut *fields {
        if *known == key {
            *earlier = value;
            return;
        }
    }
    fields.push((key, value));
}

impl Arguments {
    pub(crate) fn new(info: &'static OperationInfo) -> Self {
        Self { info, given: Vec::with_capacity(info.inputs.len()) }
    }

    /// Sets an argument; a second value for the same one replaces the first.
    pub(crate) fn set(&mut self, index: usize, value: Argument) {
        for (known, earlier) in &mut self.given {
            if *known == index {
                *earlier = value;
                return;
            }
        }
        self.given.push((index, value));
    }

    /// Returns the value that was given for an input.
    pub(crate) fn get(&self, index: usize) -> Option<&Argument> {
        for (known, value) in &self.given {
            if *known == index {
                return Some(value);
            }
        }
        None
    }

    /// Calls a function with each secret among them.
    pub(crate) fn each_secret(&self, visit: &mut dyn FnMut(&Secret)) {
        for (_, value) in &self.given {
            value.each_secret(visit);
        }
    }
}

impl fmt::Debug for Arguments {
    /// Shows which arguments were given, and not what.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut names = Vec::new();
        for (index, _) in &self.given {
            names.push(self.info.inputs[*index].name);
        }
        f.debug_struct("Call")
            .field("operation", &self.info.name)
            .field("arguments", &names)
            .finish_non_exhaustive()
    }
}

impl Fields {
    /// Sets a field, by its name on the wire.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        set(&mut self.0, name.to_owned(), value.into());
        self
    }
}

impl Argument {
    /// Takes JSON as an argument of a type; strings that the type marks as sensitive become secrets.
    pub(crate) fn from_json(json: Value, ty: &ParamType, sensitive: bool) -> Self {
        match (ty, json) {
            (ParamType::Sensitive(inner), json) => Self::from_json(json, inner, true),
            (ParamType::Nullable(inner), json) => Self::from_json(json, inner, sensitive),
            (_, Value::Null) => Self::Null,
            (_, Value::Bool(flag)) => Self::Boolean(flag),
            (_, Value::String(text)) if sensitive => Self::Secret(text.into()),
            (_, Value::String(text)) => Self::Text(text),
            (ParamType::Integer | ParamType::Float, Value::Number(number)) => {
                match (number.as_i64(), number.as_f64()) {
                    (Some(number), _) => Self::Integer(number),
                    (None, Some(number)) => Self::Float(number),
                    (None, None) => Self::Json(number.into()),
                }
            }
            (ParamType::List(item), Value::Array(items)) => Self::array(items, item, sensitive),
            (_, Value::Array(items)) if sensitive => Self::array(items, &ParamType::Json, true),
            (_, Value::Object(fields)) if sensitive || !matches!(ty, ParamType::Json) => {
                Self::object(fields, ty, sensitive)
            }
            (_, json) => Self::Json(json),
        }
    }

    fn array(items: Vec<Value>, ty: &ParamType, sensitive: bool) -> Self {
        let mut list = Vec::with_capacity(items.len());
        for json in items {
            list.push(Self::from_json(json, ty, sensitive));
        }
        Self::List(list)
    }

    fn object(fields: Map<String, Value>, ty: &ParamType, sensitive: bool) -> Self {
        let mut object = Vec::with_capacity(fields.len());
        for (name, json) in fields {
            let ty = match ty {
                ParamType::Map(item) => item,
                ParamType::Object(info) => info.field(&name).unwrap_or(&ParamType::Json),
                _ => &ParamType::Json,
            };
            object.push((name, Self::from_json(json, ty, sensitive)));
        }
        Self::Object(object)
    }

    /// Returns the string that it is.
    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Secret(secret) => Some(secret.expose()),
            Self::Json(Value::String(text)) => Some(text),
            _ => None,
        }
    }

    /// Returns `true` if it is null.
    pub(crate) fn is_null(&self) -> bool {
        matches!(self, Self::Null | Self::Json(Value::Null))
    }

    /// Returns `true` if nothing is in it: an empty string, array or object, or null.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Text(text) => text.is_empty(),
            Self::Secret(secret) => secret.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Object(fields) => fields.is_empty(),
            Self::Json(json) => is_empty(json),
            Self::Boolean(_) | Self::Integer(_) | Self::Float(_) => false,
        }
    }

    /// Writes it as JSON.
    pub(crate) fn write_json(&self, out: &mut Buffer) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Boolean(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Self::Integer(number) => write_value(number, out),
            Self::Float(number) => write_value(number, out),
            Self::Text(text) => write_value(text.as_str(), out),
            Self::Secret(secret) => write_value(secret.expose(), out),
            Self::Json(json) => write_value(json, out),
            Self::List(items) => {
                out.push_str("[");
                for (at, item) in items.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    item.write_json(out);
                }
                out.push_str("]");
            }
            Self::Object(fields) => {
                out.push_str("{");
                for (at, (name, value)) in fields.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    write_value(name.as_str(), out);
                    out.push_str(":");
                    value.write_json(out);
                }
                out.push_str("}");
            }
        }
    }

    /// Writes it as a string, for a path, a query or a form: a string as it is, all else as JSON.
    pub(crate) fn write_text(&self, out: &mut Buffer) {
        match self.as_str() {
            Some(text) => out.push_str(text),
            None => self.write_json(out),
        }
    }

    /// Calls a function with each secret in it.
    pub(crate) fn each_secret(&self, visit: &mut dyn FnMut(&Secret)) {
        match self {
            Self::Secret(secret) => visit(secret),
            Self::List(items) => {
                for item in items {
                    item.each_secret(visit);
                }
            }
            Self::Object(fields) => {
                for (_, value) in fields {
                    value.each_secret(visit);
                }
            }
            _ => {}
        }
    }
}

/// Writes a value as JSON. What the types here hold can be written, and a buffer takes everything.
pub(crate) fn write_value<T: serde::Serialize + ?Sized>(value: &T, out: &mut Buffer) {
    if serde_json::to_writer(&mut *out, value).is_err() {
        out.push_str("null");
    }
}

impl From<Value> for Argument {
    fn from(json: Value) -> Self {
        Self::Json(json)
    }
}

impl From<Secret> for Argument {
    fn from(secret: Secret) -> Self {
        Self::Secret(secret)
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<bool> for Argument {
    fn from(flag: bool) -> Self {
        Self::Boolean(flag)
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<f64> for Argument {
    fn from(number: f64) -> Self {
        Self::Float(number)
    }
}

impl From<DateTime> for Argument {
    fn from(value: DateTime) -> Self {
        value.as_str().into()
    }
}

impl From<Fields> for Argument {
    fn from(fields: Fields) -> Self {
        Self::Object(fields.0)
    }
}

impl<T: Into<Argument>> From<Nullable<T>> for Argument {
    fn from(value: Nullable<T>) -> Self {
        match value {
            Nullable::Null => Self::Null,
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
        f.debug_set().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::metadata::types::ObjectInfo;
    use super::super::super::values::nullable::Null;
    use super::*;
    use serde_json::json;

    fn json_of(argument: &Argument) -> Value {
        let mut buffer = Buffer::default();
        argument.write_json(&mut buffer);
        serde_json::from_slice(buffer.as_slice()).unwrap()
    }

    #[test]
    fn every_type_of_value_becomes_json() {
        for (argument, json) in [
            (Argument::from("a\"\n"), json!("a\"\n")),
            (Argument::from(Secret::from("a\\")), json!("a\\")),
            (Argument::from(true), json!(true)),
            (Argument::from(-3), json!(-3)),
            (Argument::from(1.5), json!(1.5)),
            (Argument::from(DateTime::from("2021")), json!("2021")),
            (list::<String>(["a", "b"]), json!(["a", "b"])),
            (list::<Nullable<String>>([Nullable::from("a"), Null.into()]), json!(["a", null])),
            (map::<Value>([("b", 1), ("a", 2), ("b", 3)]), json!({"b": 3, "a": 2})),
            (
                Fields::default().with("x", Nullable::<String>::Null).with("y", 1).into(),
                json!({"x": null, "y": 1}),
            ),
        ] {
            assert_eq!(json_of(&argument), json);
        }
    }

    #[test]
    fn a_number_is_of_the_type_that_is_wanted() {
        for (json, ty, argument) in [
            (json!(0), ParamType::Integer, Argument::Integer(0)),
            (json!(-7), ParamType::Float, Argument::Integer(-7)),
            (json!(1.5), ParamType::Float, Argument::Float(1.5)),
            (json!(1.5), ParamType::Integer, Argument::Float(1.5)),
            (json!(7), ParamType::String, Argument::Json(json!(7))),
            (json!(7), ParamType::Nullable(&ParamType::Integer), Argument::Integer(7)),
        ] {
            assert!(Argument::from_json(json.clone(), &ty, false) == argument, "{json}");
        }
    }

    #[test]
    fn sensitive_strings_are_secrets_at_any_depth() {
        static INNER: ObjectInfo = ObjectInfo {
            name: "Inner",
            fields: &[
                ("open", ParamType::String),
                ("closed", ParamType::Sensitive(&ParamType::Nullable(&ParamType::String))),
            ],
        };
        static LIST: ParamType = ParamType::List(&ParamType::Object(&INNER));
        let json = json!([{"open": "no", "closed": "yes 1"}, {"closed": null, "unknown": "no"}]);
        let list = Argument::from_json(json.clone(), &LIST, false);
        let sensitive = json!({"x": ["yes 2", {"y": "yes 3"}], "z": 1});
        let map = Argument::from_json(sensitive.clone(), &ParamType::Map(&ParamType::Json), true);
        let mut secrets = Vec::new();
        for argument in [&list, &map] {
            argument.each_secret(&mut |secret| secrets.push(secret.expose().to_owned()));
        }
        assert_eq!(secrets, ["yes 1", "yes 2", "yes 3"]);
        assert_eq!((json_of(&list), json_of(&map)), (json, sensitive));
    }

    #[test]
    fn values_are_not_printed() {
        let fields = Fields::default().with("password", "canary");
        let text = format!("{fields:?} {:?} {:?}", Argument::from("canary"), Argument::from(fields.clone()));
        assert_eq!(text, "{\"password\"} [argument] [argument]");
    }
}
