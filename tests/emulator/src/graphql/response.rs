//! Responses in the form of the service: the message of an error of its own is an object, and what failed is null.

use async_graphql::{ErrorExtensions as _, Response, Value as GraphQlValue};
use serde_json::{Map, Value, json};

use crate::response::ApiError;

/// The extensions of an error until the response is written: an error of the service's own, where it happened, and
/// what is null because of it.
const SERVICE_ERROR: &str = "serviceError";
const PATH: &str = "failedAt";
const NULL: &str = "nullAt";

/// A path in a response: the names of fields and the indexes of items.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ResponsePath(pub(super) Vec<Value>);

impl ResponsePath {
    /// Returns the path of an item of the list here.
    pub(super) fn item(&self, index: usize) -> Self {
        Self([self.0.as_slice(), &[index.into()]].concat())
    }

    /// Returns `true` if another path is this one, or goes through it.
    pub(super) fn contains(&self, other: &Self) -> bool {
        other.0.starts_with(&self.0)
    }
}

/// The message of an error, as the service sends it.
pub(crate) fn error_object(error: &ApiError) -> Value {
    match &error.data {
        None => json!({ "code": error.code, "message": error.message }),
        Some(data) => json!({ "code": error.code, "message": error.message, "data": data }),
    }
}

/// Creates an error that carries one of the service's own.
pub(super) fn service_error(error: &ApiError) -> async_graphql::Error {
    with(async_graphql::Error::new(&error.message), SERVICE_ERROR, error_object(error))
}

/// Adds to an error where it happened, and what becomes null: the nearest ancestor that may be.
pub(super) fn failed(
    error: async_graphql::Error,
    at: &ResponsePath,
    null: &ResponsePath,
) -> async_graphql::Error {
    with(with(error, PATH, Value::Array(at.0.clone())), NULL, Value::Array(null.0.clone()))
}

fn with(error: async_graphql::Error, name: &str, value: Value) -> async_graphql::Error {
    let value = GraphQlValue::from_json(value).unwrap_or_default();
    error.extend_with(|_, extensions| extensions.set(name, value))
}

/// Returns the body of a response.
pub(super) fn body(response: Response) -> Value {
    let mut body = serde_json::to_value(&response).unwrap_or_default();
    let Some(errors) = body.get_mut("errors").and_then(Value::as_array_mut) else { return body };
    let mut nulls: Vec<Vec<Value>> = errors.iter_mut().filter_map(unmark).collect();
    // A path through which others go comes last, and makes them null too.
    nulls.sort_by_key(|path| std::cmp::Reverse(path.len()));
    nulls.iter().for_each(|path| put_null(&mut body["data"], path));
    if body.get("data").and_then(Value::as_object).is_none_or(|data| data.values().all(Value::is_null)) {
        body["data"] = Value::Null;
    }
    body
}

/// Moves what an error carries to where it belongs, and returns what is null because of it.
fn unmark(error: &mut Value) -> Option<Vec<Value>> {
    let extensions = error.get_mut("extensions").and_then(Value::as_object_mut)?;
    let mut take = |name: &str| extensions.shift_remove(name);
    let (message, path, null) = (take(SERVICE_ERROR), take(PATH), take(NULL));
    let is_empty = extensions.is_empty();
    let fields = error.as_object_mut()?;
    fields.extend(message.map(|message| ("message".to_owned(), message)));
    fields.extend(path.map(|path| ("path".to_owned(), path)));
    if is_empty {
        fields.shift_remove("extensions");
    }
    null?.as_array().cloned()
}

/// Sets the value at a path to null. An object on the path that has no field yet is created.
fn put_null(data: &mut Value, path: &[Value]) {
    let Some((first, rest)) = path.split_first() else {
        *data = Value::Null;
        return;
    };
    if data.is_null() && first.is_string() {
        *data = Value::Object(Map::new());
    }
    let inner = match (data, first) {
        (Value::Object(fields), Value::String(name)) => {
            Some(fields.entry(name.as_str()).or_insert(Value::Null))
        }
        (Value::Array(items), index) => index
            .as_u64()
            .and_then(|index| usize::try_from(index).ok())
            .and_then(|index| items.get_mut(index)),
        _ => None,
    };
    if let Some(inner) = inner {
        put_null(inner, rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(mut data: Value, path: Value) -> Value {
        put_null(&mut data, path.as_array().map(Vec::as_slice).unwrap_or_default());
        data
    }

    #[test]
    fn what_failed_is_null_and_nothing_else() {
        let data = || json!({ "a": { "b": [{ "c": 1 }, { "c": 2 }] }, "d": 3 });
        assert_eq!(after(data(), json!([])), json!(null));
        assert_eq!(after(data(), json!(["a"])), json!({ "a": null, "d": 3 }));
        assert_eq!(
            after(data(), json!(["e"])),
            json!({ "a": { "b": [{ "c": 1 }, { "c": 2 }] }, "d": 3, "e": null })
        );
        assert_eq!(after(data(), json!(["a", "b", 1])), json!({ "a": { "b": [{ "c": 1 }, null] }, "d": 3 }));
        assert_eq!(after(json!({ "a": null }), json!(["a", "b"])), json!({ "a": { "b": null } }));
        assert_eq!(after(data(), json!(["d", "x", 9])), data(), "there is no such path");
        assert_eq!(after(data(), json!(["a", "b", 7])), data());
    }
}
