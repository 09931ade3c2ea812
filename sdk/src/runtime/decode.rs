//! From JSON to typed values.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::error::{Error, Result};

/// Reads JSON as a type; where it does not fit, the error tells the path and what was expected there.
pub(crate) fn decode<T: DeserializeOwned>(result: Value) -> Result<T> {
    serde_path_to_error::deserialize(result).map_err(|error| {
        let path = error.path().to_string();
        Error::unexpected(if path == "." { "" } else { &path }, expectation(error.inner()))
    })
}

/// Takes from the library's message what was expected, and leaves out what was there: that may be secret.
fn expectation(error: &serde_json::Error) -> String {
    let text = error.to_string();
    if let Some((_, expected)) = text.rsplit_once(", expected ") {
        return expected.to_owned();
    }
    match text.strip_prefix("missing field ") {
        Some(field) => format!("a field {field}"),
        None => "another value".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;
    use serde_json::{Map, json};

    #[derive(Debug, Deserialize)]
    #[allow(dead_code, reason = "it is only decoded")]
    struct User {
        id: String,
        #[serde(default)]
        friends: Vec<User>,
        #[serde(flatten)]
        extra: Map<String, Value>,
    }

    fn complaint(json: Value) -> (Option<String>, String) {
        let error = decode::<User>(json).unwrap_err();
        (error.path().map(str::to_owned), error.message().to_owned())
    }

    #[test]
    fn the_place_and_the_expectation_are_told_but_not_the_value() {
        let wrong = json!({"id": "a", "friends": [{"id": "b"}, {"id": 4711}]});
        assert_eq!(complaint(wrong), (Some("friends[1].id".into()), "expected a string".into()));
        let tricky = json!({"id": "a", "friends": "canary, expected canary"});
        assert_eq!(complaint(tricky), (Some("friends".into()), "expected a sequence".into()));
        let missing = json!({"friends": [{}]});
        assert_eq!(complaint(missing), (Some("friends[0]".into()), "expected a field `id`".into()));
        assert_eq!(complaint(json!("canary")), (None, "expected struct User".into()));
    }

    #[test]
    fn nothing_is_read_from_null() {
        decode::<()>(Value::Null).unwrap();
        assert!(decode::<()>(json!(1)).is_err());
    }
}
