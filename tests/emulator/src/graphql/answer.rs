//! Answers in the form of the service: the message of an error of its own is an object.

use async_graphql::{Response, Value as GraphQlValue};
use serde_json::{Value, json};

use crate::refusal::ApiError;

/// Marks an error of the service's own among the extensions of an error, until the answer is written.
const MARK: &str = "serviceError";

/// The message of an error, as the service sends it.
pub(crate) fn error_object(error: &ApiError) -> Value {
    match &error.data {
        None => json!({ "code": error.code, "message": error.message }),
        Some(data) => json!({ "code": error.code, "message": error.message, "data": data }),
    }
}

/// Makes an error that carries what the service says, for the library to place.
pub(super) fn marked(error: &ApiError) -> async_graphql::Error {
    use async_graphql::ErrorExtensions as _;
    let object = GraphQlValue::from_json(error_object(error)).unwrap_or_default();
    async_graphql::Error::new(&error.message).extend_with(|_, extensions| extensions.set(MARK, object))
}

/// Gives the body of an answer.
pub(super) fn body(response: Response) -> Value {
    let mut body = serde_json::to_value(&response).unwrap_or_default();
    let Some(errors) = body.get_mut("errors").and_then(Value::as_array_mut) else { return body };
    errors.iter_mut().for_each(unmark);
    if body.get("data").and_then(Value::as_object).is_none_or(|data| data.values().all(Value::is_null)) {
        body["data"] = Value::Null;
    }
    body
}

fn unmark(error: &mut Value) {
    let Some(extensions) = error.get_mut("extensions").and_then(Value::as_object_mut) else { return };
    let Some(object) = extensions.remove(MARK) else { return };
    let is_empty = extensions.is_empty();
    if let Some(fields) = error.as_object_mut() {
        fields.insert("message".to_owned(), object);
        if is_empty {
            fields.remove("extensions");
        }
    }
}
