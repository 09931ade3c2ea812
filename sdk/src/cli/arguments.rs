//! The arguments of one operation, as a command line has them.

use std::fs;
use std::io::{self, Read};

use serde_json::{Map, Value};

use super::answer;
use super::failure::Failure;
use crate::Error;
use crate::metadata::{Input, OPERATIONS, ParamType};

/// The arguments on the command line.
pub(super) struct Given<'a> {
    /// `NAME=VALUE`, one for each argument.
    pub(super) pairs: Vec<&'a str>,
    /// Where an object with arguments is: `@FILE` or `-`.
    pub(super) source: Option<&'a str>,
}

/// Reads the arguments. An argument whose value can't be read makes the operation fail; anything else that is wrong
/// is an error of usage.
pub(super) fn read(
    operation: &str,
    given: &Given<'_>,
    stdin: &mut dyn Read,
) -> Result<Result<Map<String, Value>, Error>, Failure> {
    let mut arguments = Map::new();
    let mut unread = None;
    for pair in &given.pairs {
        let (name, text) = split(pair)?;
        let parameter = parameter(operation, name);
        let value = match value(parameter, text) {
            Ok(value) => value,
            Err(complaint) => {
                unread.get_or_insert_with(|| answer::invalid(format!("`{name}` {complaint}")));
                Value::Null
            }
        };
        refuse_secrets(name, parameter, &value)?;
        add(&mut arguments, name, value)?;
    }
    if let Some(source) = given.source {
        for (name, value) in object(source, stdin)? {
            add(&mut arguments, &name, value)?;
        }
    }
    Ok(unread.map_or(Ok(arguments), Err))
}

/// What could not be read is not shown: it may be a secret.
fn split(pair: &str) -> Result<(&str, &str), Failure> {
    let split = pair.split_once('=').filter(|(name, _)| !name.is_empty());
    split.ok_or_else(|| Failure::usage("`--arg` takes NAME=VALUE: a value of it has no name or no `=`"))
}

fn add(arguments: &mut Map<String, Value>, name: &str, value: Value) -> Result<(), Failure> {
    match arguments.insert(name.to_owned(), value) {
        None => Ok(()),
        Some(_) => Err(Failure::usage(format!("the argument `{name}` is given twice"))),
    }
}

fn refuse_secrets(name: &str, parameter: Option<&Input>, value: &Value) -> Result<(), Failure> {
    let what = match parameter {
        Some(input) if input.sensitive => format!("`{name}` is secret"),
        Some(input) => match secret_field(&input.ty, value) {
            Some(field) => format!("`{field}` in `{name}` is secret"),
            None => return Ok(()),
        },
        None => return Ok(()),
    };
    Err(Failure::usage(format!(
        "{what}, and other programs can see the value of `--arg`: pass it with `--args @FILE`, or with \
         `--args -` from standard input"
    )))
}

/// The first secret field that a value has, however deep.
fn secret_field(kind: &ParamType, value: &Value) -> Option<&'static str> {
    match (kind, value) {
        (ParamType::Nullable(inner) | ParamType::Sensitive(inner), value) => secret_field(inner, value),
        (ParamType::List(item), Value::Array(items)) => {
            items.iter().find_map(|value| secret_field(item, value))
        }
        (ParamType::Map(item), Value::Object(entries)) => {
            entries.values().find_map(|value| secret_field(item, value))
        }
        (ParamType::Object(info), Value::Object(fields)) => info.fields.iter().find_map(|(name, kind)| {
            let value = fields.get(*name)?;
            if matches!(kind, ParamType::Sensitive(_)) { Some(*name) } else { secret_field(kind, value) }
        }),
        _ => None,
    }
}

fn parameter(operation: &str, name: &str) -> Option<&'static Input> {
    let info = OPERATIONS.iter().find(|info| info.name == operation)?;
    info.inputs.iter().find(|input| input.is_parameter() && input.name == name)
}

/// Reads a value by the kind of its parameter. If no parameter has the name, the call reports it.
fn value(parameter: Option<&Input>, text: &str) -> Result<Value, &'static str> {
    match parameter.map(|input| input.ty) {
        None | Some(ParamType::String | ParamType::DateTime | ParamType::Enum(_)) => Ok(text.into()),
        // What is not JSON is kept as a string, so that the call reports what it takes instead.
        Some(ParamType::Boolean | ParamType::Integer | ParamType::Float) => {
            Ok(serde_json::from_str(text).unwrap_or_else(|_| text.into()))
        }
        Some(ParamType::Json) => serde_json::from_str(text).map_err(|_| "must be JSON (a text in quotes)"),
        Some(_) => serde_json::from_str(text).map_err(|_| "must be JSON"),
    }
}

fn object(source: &str, stdin: &mut dyn Read) -> Result<Map<String, Value>, Failure> {
    let (name, bytes) = match source.strip_prefix('@') {
        Some(path) => (format!("the file `{path}`"), fs::read(path)),
        None if source == "-" => ("standard input".to_owned(), read_all(stdin)),
        None => return Err(Failure::usage("`--args` takes `@FILE`, or `-` for standard input")),
    };
    let bytes = bytes.map_err(|error| Failure::usage(format!("{name} can't be read: {error}")))?;
    let value = serde_json::from_slice(&bytes).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        Failure::usage(format!("{name} is no JSON: see line {line}, column {column}"))
    })?;
    match value {
        Value::Object(arguments) => Ok(arguments),
        _ => Err(Failure::usage(format!("{name} must hold a JSON object: {{\"NAME\": VALUE}}"))),
    }
}

fn read_all(stdin: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    stdin.read_to_end(&mut bytes).map(|_| bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::ObjectInfo;
    use serde_json::json;

    static INNER: ObjectInfo = ObjectInfo {
        name: "Inner",
        fields: &[("name", ParamType::String), ("pin", ParamType::Sensitive(&ParamType::String))],
    };
    static OUTER: ObjectInfo = ObjectInfo {
        name: "Outer",
        fields: &[
            ("pin", ParamType::String),
            ("list", ParamType::Nullable(&ParamType::List(&ParamType::Object(&INNER)))),
        ],
    };
    static IN_A_MAP: ParamType = ParamType::Map(&ParamType::Object(&INNER));

    #[test]
    fn a_secret_inside_of_a_value_is_found() {
        for (value, expected) in [
            (json!({ "pin": "this one is none", "list": [{ "name": "a" }] }), None),
            (json!({ "list": [{ "name": "a" }, { "pin": null }] }), Some("pin")),
            (json!({ "list": null }), None),
            (json!("pin"), None),
        ] {
            assert_eq!(secret_field(&ParamType::Object(&OUTER), &value), expected, "{value}");
        }
        assert_eq!(secret_field(&IN_A_MAP, &json!({ "a": { "pin": 1 } })), Some("pin"));
    }
}
