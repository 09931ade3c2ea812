//! Bodies whose format an argument selects.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The body of a response, in the format that was asked for. That of a request is a
/// [`transport::Body`](crate::transport::Body).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Body {
    /// A string, XML for example.
    Text(String),
    /// JSON.
    Json(Value),
}

impl Body {
    /// Returns the string, if the body is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Json(_) => None,
        }
    }

    /// Returns the JSON, if the body is JSON.
    #[must_use]
    pub fn as_json(&self) -> Option<&Value> {
        match self {
            Self::Text(_) => None,
            Self::Json(json) => Some(json),
        }
    }
}

impl From<Value> for Body {
    /// Converts a string to [`Body::Text`] and all else to [`Body::Json`].
    fn from(json: Value) -> Self {
        match json {
            Value::String(text) => Self::Text(text),
            json => Self::Json(json),
        }
    }
}

impl<'de> Deserialize<'de> for Body {
    /// Reads a string as [`Body::Text`], also one that was a JSON body, and all else as [`Body::Json`].
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_written_is_read_again() {
        for body in [Body::Text("<ok/>".into()), Body::Json(json!({"a": [null]})), Body::Json(json!(null))] {
            let written = serde_json::to_value(&body).unwrap();
            assert_eq!(serde_json::from_value::<Body>(written).unwrap(), body);
        }
    }
}
