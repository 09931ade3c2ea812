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
    let oauth = body.get(ERROR).and_then(Value::as_str).filter(|text| !text.is_empty());
    let has_description = body.get(DESCRIPTION).is_some_and(Value::is_string);
    if let Some(error) = oauth
        && (is_oauth || (has_description && code_of(body, envelope).is_none()))
    {
        let message = text_of(body, &[DESCRIPTION, envelope.message, MESSAGE, ERROR]);
        return Some(Error::api(Some(ApiCode::Text(error.to_owned())), message, data_of(body, envelope)));
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
    let all: Vec<&Value> = match errors {
        Value::Array(items) => items.iter().collect(),
        one => vec![one],
    };
    let mut messages: Vec<String> = message_of(body, envelope).into_iter().collect();
    for message in all.iter().filter_map(|error| message_in(error, envelope)) {
        if !messages.contains(&message) {
            messages.push(message);
        }
    }
    let message = (!messages.is_empty()).then(|| messages.join("; "));
    let of_envelope = || code_of(body, envelope).filter(|_| !is_success(body, envelope));
    let code = all.iter().find_map(|error| code_in(error, envelope)).or_else(of_envelope);
    let data = all.iter().find_map(|error| data_of(inner(error)?, envelope));
    Error::api(code, message, data)
}

/// Returns the message of an error of GraphQL, where it is an object.
fn inner(error: &Value) -> Option<&Value> {
    error.get(MESSAGE).filter(|message| message.is_object())
}

/// Returns the code of an error of GraphQL.
fn code_in(error: &Value, envelope: &EnvelopeInfo) -> Option<ApiCode> {
    let inner = inner(error).filter(|inner| !is_success(inner, envelope));
    let inner_code = inner.and_then(|inner| code_of(inner, envelope));
    inner_code.or_else(|| code(error.get("extensions")?.get("code")?))
}

/// Returns the code of an object: under the envelope's name for it, or under one of the frameworks'.
fn code_of(object: &Value, envelope: &EnvelopeInfo) -> Option<ApiCode> {
    [envelope.code, API_CODE, STATUS_CODE].iter().find_map(|name| object.get(*name).and_then(code))
}

fn code(value: &Value) -> Option<ApiCode> {
    match value {
        Value::Number(number) => integer(number).map(ApiCode::Number),
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => {
            Some(text.parse().map_or_else(|_| ApiCode::Text(text.clone()), ApiCode::Number))
        }
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
    let mut names_left = names.iter().enumerate();
    // A name that comes twice would be followed twice, at every level.
    names_left.find_map(
        |(at, name)| {
            if names[..at].contains(name) { None } else { text_in(object.get(*name)?, names) }
        },
    )
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
            let texts: Vec<_> = items.iter().filter_map(|item| text_in(item, names)).collect();
            (!texts.is_empty()).then(|| texts.join("; "))
        }
        _ => None,
    }
}
