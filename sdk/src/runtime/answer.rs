//! From an answer to its result, or to the error that it is.

use serde_json::Value;

use super::check::is_empty;
use super::error::{ApiCode, Error, ErrorKind, Result};
use super::operation::{Auth, Endpoint, OperationInfo, Part, Shape};
use super::received::Received;
use super::request::Request;
use super::service::{EnvelopeInfo, ServiceInfo};

/// Finds the result of an operation in its answer.
///
/// The HTTP status is looked at first, because nothing outside 2xx is a success; then GraphQL's errors, then the
/// code of the envelope.
pub(crate) fn find(request: &Request, service: &ServiceInfo, received: &Received) -> Result<Value> {
    let info = request.info;
    let json: Option<Value> = serde_json::from_slice(&received.body).ok();
    if let Some(error) = refusal(info, &service.envelope, received.status, json.as_ref()) {
        return Err(error);
    }
    if let Some(body) = body_by(request, received) {
        return body;
    }
    let json = json.ok_or_else(|| Error::unexpected("", "JSON"))?;
    let result = match (info.endpoint, info.answer.part) {
        (Endpoint::GraphQl { path, .. }, _) => walk(json, path)?,
        (Endpoint::Rest { .. }, Part::Data) => unwrap_envelope(json, &service.envelope)?,
        (Endpoint::Rest { .. }, Part::Body) => (json, String::new()),
    };
    match result {
        (Value::Null, place) if !info.answer.nullable && info.answer.shape != Shape::Unit => {
            Err(Error::unexpected(&place, "a value, which is not null"))
        }
        (value, _) => Ok(value),
    }
}

/// Makes of what was found what the operation answers.
pub(crate) fn shape(request: &Request, found: Value) -> Result<Value> {
    match request.info.answer.shape {
        _ if found.is_null() => Ok(Value::Null),
        Shape::AsIs | Shape::BodyBy { .. } => Ok(found),
        Shape::Unit => Ok(Value::Null),
        Shape::AnyItem { list, field, .. } => {
            let items = found.get(list).and_then(Value::as_array);
            let items = items.ok_or_else(|| Error::unexpected(list, "a list"))?;
            Ok(items.iter().any(|item| item.get(field) == request.deciding.as_ref()).into())
        }
        Shape::WithoutEmpty { list } => Ok(without_empty(found, list)),
    }
}

/// Where in the answer the result stands, as a JSON path.
pub(crate) fn place(info: &OperationInfo, envelope: &EnvelopeInfo) -> String {
    match (info.endpoint, info.answer.part) {
        (Endpoint::GraphQl { path, .. }, _) => graphql_place(path),
        (Endpoint::Rest { .. }, Part::Data) => envelope.data.to_owned(),
        (Endpoint::Rest { .. }, Part::Body) => String::new(),
    }
}

/// The error that an answer is, if it is one.
fn refusal(
    info: &OperationInfo,
    envelope: &EnvelopeInfo,
    status: u16,
    json: Option<&Value>,
) -> Option<Error> {
    let failed = !(200..300).contains(&status);
    let named = json.and_then(|json| match (info.endpoint, info.answer.part) {
        (Endpoint::GraphQl { .. }, _) if json.get("data").is_some() && !failed => {
            graphql_error(json, envelope)
        }
        (Endpoint::GraphQl { .. }, _) => {
            graphql_error(json, envelope).or_else(|| envelope_error(json, envelope))
        }
        (Endpoint::Rest { .. }, Part::Data) => envelope_error(json, envelope),
        (Endpoint::Rest { .. }, Part::Body) if failed => {
            envelope_error(json, envelope).or_else(|| oauth_error(json))
        }
        (Endpoint::Rest { .. }, Part::Body) if info.auth == Auth::Client => oauth_error(json),
        (Endpoint::Rest { .. }, Part::Body) => None,
    });
    named.or_else(|| failed.then(|| http_error(status)))
}

/// The first of GraphQL's errors. Its message is a text, or an object like the service's envelope.
fn graphql_error(json: &Value, envelope: &EnvelopeInfo) -> Option<Error> {
    let message = json.get("errors")?.as_array()?.first()?.get("message");
    match message {
        Some(Value::Object(_)) => {
            let object = message?;
            let code = object.get(envelope.code).and_then(code);
            Some(Error::api(code, message_of(object, envelope.message), object.get(envelope.data).cloned()))
        }
        Some(Value::String(text)) => Some(Error::api(None, Some(text.clone()), None)),
        _ => Some(Error::api(None, None, None)),
    }
}

fn envelope_error(json: &Value, envelope: &EnvelopeInfo) -> Option<Error> {
    let code = code(json.get(envelope.code)?)?;
    if code == ApiCode::Number(envelope.success) {
        return None;
    }
    Some(Error::api(Some(code), message_of(json, envelope.message), json.get(envelope.data).cloned()))
}

/// The error of RFC 6749, section 5.2.
fn oauth_error(json: &Value) -> Option<Error> {
    let code = json.get("error")?.as_str()?;
    Some(Error::api(Some(ApiCode::Text(code.to_owned())), message_of(json, "error_description"), None))
}

fn http_error(status: u16) -> Error {
    let message = match status {
        300..400 => "a redirect, which is not followed",
        _ => "the status is an error, and the answer does not say more",
    };
    Error::new(ErrorKind::Http, message)
}

fn code(value: &Value) -> Option<ApiCode> {
    match value {
        Value::Number(number) => number.as_i64().map(ApiCode::Number),
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => {
            Some(text.parse().map_or_else(|_| ApiCode::Text(text.clone()), ApiCode::Number))
        }
        _ => None,
    }
}

fn message_of(json: &Value, field: &str) -> Option<String> {
    json.get(field)?.as_str().map(str::to_owned)
}

/// Follows the fields of a GraphQL answer down to the result, or to the null on the way.
fn walk(mut json: Value, path: &[&str]) -> Result<(Value, String)> {
    let mut value = match json.get_mut("data") {
        Some(data) => data.take(),
        None => return Err(Error::unexpected("", "an object with `data`")),
    };
    for (depth, step) in path.iter().enumerate() {
        value = match value {
            Value::Object(mut fields) => fields.remove(*step).unwrap_or_default(),
            Value::Null => return Ok((Value::Null, graphql_place(path.get(..depth).unwrap_or_default()))),
            _ => {
                return Err(Error::unexpected(
                    &graphql_place(path.get(..depth).unwrap_or_default()),
                    "an object",
                ));
            }
        };
    }
    Ok((value, graphql_place(path)))
}

fn graphql_place(path: &[&str]) -> String {
    [&["data"], path].concat().join(".")
}

/// Takes the result out of an envelope whose code is that of success.
fn unwrap_envelope(mut json: Value, envelope: &EnvelopeInfo) -> Result<(Value, String)> {
    match json.get(envelope.code).and_then(code) {
        Some(_) => {
            let data = json.get_mut(envelope.data).map(Value::take).unwrap_or_default();
            Ok((data, envelope.data.to_owned()))
        }
        None => Err(Error::unexpected("", format!("an object with `{}`", envelope.code))),
    }
}

/// Reads a body whose format an argument says; gives nothing where the operation has no such body.
fn body_by(request: &Request, received: &Received) -> Option<Result<Value>> {
    let Shape::BodyBy { json, .. } = request.info.answer.shape else { return None };
    let format = request.deciding.as_ref().and_then(Value::as_str).unwrap_or_default();
    Some(if json.contains(&format) {
        serde_json::from_slice(&received.body).map_err(|_| Error::unexpected("", "JSON"))
    } else {
        Ok(String::from_utf8_lossy(&received.body).into())
    })
}

fn without_empty(mut found: Value, list: &str) -> Value {
    let items = found.get_mut(list).and_then(Value::as_array_mut);
    for item in items.into_iter().flatten().filter_map(Value::as_object_mut) {
        item.retain(|_, value| !is_empty(value));
    }
    found
}

#[cfg(test)]
mod tests;
