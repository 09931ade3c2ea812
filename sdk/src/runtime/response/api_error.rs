//! The error that a response reports, in every shape that services of this kind use.
//!
//! A service and what is before it put an error in different places: the envelope of a REST response, the `errors` of
//! GraphQL, the `error` of OAuth (RFC 6749, section 5.2), each with variations of the frameworks that write them.

use serde_json::Value;

use super::super::error::{ApiCode, Error};
use super::super::metadata::service::EnvelopeInfo;
use super::super::values::json::integer;

/// The code of success under [`STATUS_CODE`].
const STATUS_OK: i64 = 200;
/// The field under which some frameworks repeat the HTTP status.
pub(crate) const STATUS_CODE: &str = "statusCode";
/// The field under which newer interfaces have their own code, beside the status.
const API_CODE: &str = "apiCode";
/// The errors of GraphQL.
pub(crate) const ERRORS: &str = "errors";
/// The error of OAuth; elsewhere a string.
pub(crate) const ERROR: &str = "error";
const DESCRIPTION: &str = "error_description";
/// The message of an error of GraphQL (section 7.1.2 of its specification), and of most frameworks.
pub(crate) const MESSAGE: &str = "message";

/// Finds the error that a body reports.
///
/// With `is_oauth`, OAuth's `error` takes precedence over a number.
pub(crate) fn find(body: &Value, envelope: &EnvelopeInfo, is_oauth: bool) -> Option<Error> {
    let errors = body.get(ERRORS).filter(|errors| !is_nothing(errors));
    if let Some(errors) = errors {
        return Some(graphql(body, errors, envelope));
    }
    let has_description = matches!(body.get(DESCRIPTION), Some(Value::String(_)));
    if let Some(Value::String(error)) = body.get(ERROR)
        && !error.is_empty()
        && (is_oauth || (has_description && code_of(body, envelope).is_none()))
    {
        let message = text_of(body, &[DESCRIPTION, envelope.message, MESSAGE, ERROR]);
        return Some(Error::api(Some(ApiCode::Text(error.clone())), message, data_of(body, envelope)));
    }
    let has_error = body.get(ERROR).is_some_and(|error| !is_nothing(error));
    if is_success(body, envelope) && !has_error {
        return None;
    }
    let code = code_of(body, envelope).filter(|_| !is_success(body, envelope));
    let message = message_of(body, envelope);
    if code.is_none() && message.is_none() {
        return None;
    }
    Some(Error::api(code, message, data_of(body, envelope)))
}

/// Returns `true` if an envelope has the code of success.
pub(crate) fn is_success(body: &Value, envelope: &EnvelopeInfo) -> bool {
    match body.get(envelope.code).and_then(code) {
        Some(code) => code == ApiCode::Number(envelope.success),
        None => body.get(STATUS_CODE).and_then(code) == Some(ApiCode::Number(STATUS_OK)),
    }
}

/// Returns `true` if a value that could report an error reports none.
pub(crate) fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(true) | Value::Number(_) => false,
    }
}

/// Reads the errors of GraphQL: an array of objects or strings, or one of them. The first code is the code; what an
/// envelope around them says is a part of it.
fn graphql(body: &Value, errors: &Value, envelope: &EnvelopeInfo) -> Error {
    let all = match errors {
        Value::Array(items) => items.as_slice(),
        one => std::slice::from_ref(one),
    };
    let mut messages = Vec::new();
    if let Some(message) = message_of(body, envelope) {
        messages.push(message);
    }
    let (mut code, mut data) = (None, None);
    for error in all {
        if let Some(message) = message_in(error, envelope)
            && !messages.contains(&message)
        {
            messages.push(message);
        }
        if code.is_none() {
            code = code_in(error, envelope);
        }
        if let (None, Some(inner)) = (&data, inner(error)) {
            data = data_of(inner, envelope);
        }
    }
    if code.is_none() && !is_success(body, envelope) {
        code = code_of(body, envelope);
    }
    Error::api(code, joined(&messages), data)
}

/// Joins the texts, if there are any.
fn joined(texts: &[String]) -> Option<String> {
    if texts.is_empty() { None } else { Some(texts.join("; ")) }
}

/// Returns the message of an error of GraphQL, where it is an object.
fn inner(error: &Value) -> Option<&Value> {
    error.get(MESSAGE).filter(|message| message.is_object())
}

/// Returns the code of an error of GraphQL.
fn code_in(error: &Value, envelope: &EnvelopeInfo) -> Option<ApiCode> {
    if let Some(inner) = inner(error)
        && !is_success(inner, envelope)
        && let Some(code) = code_of(inner, envelope)
    {
        return Some(code);
    }
    code(error.get("extensions")?.get("code")?)
}

/// Returns the code of an object: under the envelope's name for it, or under one of the frameworks'.
fn code_of(object: &Value, envelope: &EnvelopeInfo) -> Option<ApiCode> {
    for name in [envelope.code, API_CODE, STATUS_CODE] {
        if let Some(value) = object.get(name)
            && let Some(code) = code(value)
        {
            return Some(code);
        }
    }
    None
}

fn code(value: &Value) -> Option<ApiCode> {
    match value {
        Value::Number(number) => Some(ApiCode::Number(integer(number)?)),
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => Some(match text.parse() {
            Ok(number) => ApiCode::Number(number),
            Err(_) => ApiCode::Text(text.clone()),
        }),
        _ => None,
    }
}

fn data_of(object: &Value, envelope: &EnvelopeInfo) -> Option<Value> {
    object.get(envelope.data).cloned()
}

fn message_of(object: &Value, envelope: &EnvelopeInfo) -> Option<String> {
    text_of(object, &[envelope.message, MESSAGE, DESCRIPTION, ERROR])
}

/// Returns the first string under one of these names.
fn text_of(object: &Value, names: &[&str]) -> Option<String> {
    for (at, name) in names.iter().enumerate() {
        // A name that comes twice would be followed twice, at every level.
        if let Some(value) = object.get(*name)
            && !names[..at].contains(name)
            && let Some(text) = text_in(value, names)
        {
            return Some(text);
        }
    }
    None
}

fn message_in(value: &Value, envelope: &EnvelopeInfo) -> Option<String> {
    text_in(value, &[envelope.message, MESSAGE, DESCRIPTION, ERROR])
}

/// Returns the string in a value: the value itself, that of an object that holds one, or those of an array, joined.
fn text_in(value: &Value, names: &[&str]) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Object(_) => text_of(value, names),
        Value::Array(items) => {
            let mut texts = Vec::new();
            for item in items {
                if let Some(text) = text_in(item, names) {
                    texts.push(text);
                }
            }
            joined(&texts)
        }
        _ => None,
    }
}
