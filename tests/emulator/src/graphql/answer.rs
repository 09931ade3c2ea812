//! Answers in the form of the service: the message of an error of its own is an object, and what failed is null.

use async_graphql::{ErrorExtensions as _, Response, Value as GraphQlValue};
use serde_json::{Map, Value, json};

use crate::refusal::ApiError;

/// What an error tells among its extensions until the answer is written: an error of the service's own, where it
/// happened, and what is null because of it.
const SERVICE_ERROR: &str = "serviceError";
const PATH: &str = "failedAt";
const NULL: &str = "nullAt";

/// A place in an answer: the names of fields and the numbers of items on the way to it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Place(pub(super) Vec<Value>);

impl Place {
    /// The place of an item of the list here.
    pub(super) fn at(&self, index: usize) -> Self {
        Self([self.0.as_slice(), &[index.into()]].concat())
    }

    /// Whether another place is here or inside of what stands here.
    pub(super) fn is_around(&self, other: &Self) -> bool {
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

/// Makes an error that carries what the service says.
pub(super) fn marked(error: &ApiError) -> async_graphql::Error {
    with(async_graphql::Error::new(&error.message), SERVICE_ERROR, error_object(error))
}

/// Lets an error tell where it happened, and what becomes null: the nearest place around it that may be.
pub(super) fn failed(error: async_graphql::Error, at: &Place, null: &Place) -> async_graphql::Error {
    with(with(error, PATH, Value::Array(at.0.clone())), NULL, Value::Array(null.0.clone()))
}

fn with(error: async_graphql::Error, name: &str, value: Value) -> async_graphql::Error {
    let value = GraphQlValue::from_json(value).unwrap_or_default();
    error.extend_with(|_, extensions| extensions.set(name, value))
}

/// Gives the body of an answer.
pub(super) fn body(response: Response) -> Value {
    let mut body = serde_json::to_value(&response).unwrap_or_default();
    let Some(errors) = body.get_mut("errors").and_then(Value::as_array_mut) else { return body };
    let mut nulls: Vec<Vec<Value>> = errors.iter_mut().filter_map(unmark).collect();
    // What is around another place comes last, and swallows it.
    nulls.sort_by_key(|place| std::cmp::Reverse(place.len()));
    nulls.iter().for_each(|place| put_null(&mut body["data"], place));
    if body.get("data").and_then(Value::as_object).is_none_or(|data| data.values().all(Value::is_null)) {
        body["data"] = Value::Null;
    }
    body
}

/// Puts what an error carries where it belongs, and gives what is null because of it.
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

/// Makes a place null. An object on the way of which no field is there yet is made.
fn put_null(data: &mut Value, place: &[Value]) {
    let Some((first, rest)) = place.split_first() else {
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

    fn after(mut data: Value, place: Value) -> Value {
        put_null(&mut data, place.as_array().map(Vec::as_slice).unwrap_or_default());
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
        assert_eq!(after(data(), json!(["d", "x", 9])), data(), "there is no such place");
        assert_eq!(after(data(), json!(["a", "b", 7])), data());
    }
}
