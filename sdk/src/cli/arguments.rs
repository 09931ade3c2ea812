//! The arguments of one operation, as a command line gives them.

use std::fs;
use std::io::{self, Read};

use serde_json::{Map, Value};

use super::answer;
use super::failure::Failure;
use crate::Error;
use crate::generated::operations::OPERATIONS;
use crate::operation::{Input, Kind};

/// What the command line says of arguments.
pub(super) struct Given<'a> {
    /// `NAME=VALUE`, one for each argument.
    pub(super) pairs: Vec<&'a str>,
    /// Where an object with arguments is: `@FILE` or `-`.
    pub(super) source: Option<&'a str>,
}

/// Reads the arguments. An argument whose value can't be read makes the operation fail; anything else that is wrong
/// is a mistake in how the command was called.
pub(super) fn read(
    operation: &str,
    given: &Given<'_>,
    stdin: &mut dyn Read,
) -> Result<Result<Map<String, Value>, Error>, Failure> {
    let mut pairs = Vec::new();
    for pair in &given.pairs {
        let (name, text) = split(pair)?;
        refuse_secret(parameter(operation, name), name)?;
        pairs.push((name, text));
    }
    let mut arguments = match given.source {
        Some(source) => object(source, stdin)?,
        None => Map::new(),
    };
    let mut unread = None;
    for (name, text) in pairs {
        let value = value(parameter(operation, name), text).unwrap_or_else(|complaint| {
            unread.get_or_insert_with(|| answer::invalid(format!("`{name}` {complaint}")));
            Value::Null
        });
        if arguments.insert(name.to_owned(), value).is_some() {
            return Err(Failure::usage(format!("the argument `{name}` is given twice")));
        }
    }
    Ok(unread.map_or(Ok(arguments), Err))
}

/// The text of a mistake is not shown: it may be a secret.
fn split(pair: &str) -> Result<(&str, &str), Failure> {
    let split = pair.split_once('=').filter(|(name, _)| !name.is_empty());
    split.ok_or_else(|| Failure::usage("`--arg` takes NAME=VALUE: a value of it has no name or no `=`"))
}

fn refuse_secret(parameter: Option<&Input>, name: &str) -> Result<(), Failure> {
    match parameter {
        Some(input) if input.sensitive => Err(Failure::usage(format!(
            "`{name}` is secret, and other programs can see what is given to `--arg`: give it with `--args @FILE`, or \
             with `--args -` from standard input"
        ))),
        _ => Ok(()),
    }
}

fn parameter(operation: &str, name: &str) -> Option<&'static Input> {
    let entry = OPERATIONS.iter().find(|entry| entry.info.name == operation)?;
    entry.info.inputs.iter().find(|input| input.is_parameter() && input.name == name)
}

/// Reads a value by the kind of its parameter. Where no parameter has the name, the call will say so.
fn value(parameter: Option<&Input>, text: &str) -> Result<Value, &'static str> {
    match parameter.map(|input| input.kind) {
        None | Some(Kind::String | Kind::DateTime | Kind::Enum(_)) => Ok(text.into()),
        // What is no JSON is kept as a text, so that the call says what it takes instead.
        Some(Kind::Boolean | Kind::Integer | Kind::Float) => {
            Ok(serde_json::from_str(text).unwrap_or_else(|_| text.into()))
        }
        Some(Kind::Json) => serde_json::from_str(text).map_err(|_| "must be JSON (a text in quotes)"),
        Some(Kind::Map(_) | Kind::List(_) | Kind::Object(_) | Kind::Nullable(_)) => {
            serde_json::from_str(text).map_err(|_| "must be JSON")
        }
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
