//! Bodies whose format an argument decides.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The body of an answer, in the format that was asked for.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Body {
    /// Text, XML for example.
    Text(String),
    /// JSON.
    Json(Value),
}

impl Body {
    /// Gives the text, where the body is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Json(_) => None,
        }
    }

    /// Gives the JSON, where the body is that.
    #[must_use]
    pub fn as_json(&self) -> Option<&Value> {
        match self {
            Self::Text(_) => None,
            Self::Json(json) => Some(json),
        }
    }
}

impl<'de> Deserialize<'de> for Body {
    /// Reads a string as text and all else as JSON; a JSON body that is one string is its text.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Value::deserialize(deserializer)? {
            Value::String(text) => Self::Text(text),
            json => Self::Json(json),
        })
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
