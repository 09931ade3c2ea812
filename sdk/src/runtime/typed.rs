//! Values whose text is read as another field says.

use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use super::date_time::DateTime;
use super::operation::TypedBy;

/// A value that came as a text, read as the type that stands beside it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum TypedValue {
    /// A text.
    Text(String),
    /// A number, a boolean, an object: JSON.
    Json(Value),
    /// A date and time.
    DateTime(DateTime),
    /// A text that is not what the type beside it says; here it is as it came.
    Unreadable(String),
}

impl TypedValue {
    /// Reads a raw value, where `type_text` is the text of the field that says its type.
    ///
    /// A value that is JSON already, as it is after it was serialised, stays what it is.
    #[must_use]
    pub fn read(by: &TypedBy, type_text: &str, raw: Value) -> Self {
        let is = |names: &[&str]| names.contains(&type_text);
        match raw {
            Value::String(text) if is(by.json) => match serde_json::from_str(&text) {
                Ok(json) => Self::Json(json),
                Err(_) => Self::Unreadable(text),
            },
            Value::String(text) if is(by.date_time) => Self::date_time(text),
            Value::String(text) => Self::Text(text),
            Value::Number(number) if is(by.date_time) => Self::date_time(number.to_string()),
            json => Self::Json(json),
        }
    }

    fn date_time(text: String) -> Self {
        let value = DateTime::from(text.as_str());
        if value.is_readable() { Self::DateTime(value) } else { Self::Unreadable(text) }
    }

    /// Returns the value as JSON: a string for all but JSON. A date-time of digits alone is written as the instant that
    /// it means, in RFC 3339.
    #[must_use]
    pub fn to_json(&self) -> Value {
        match self {
            Self::Json(json) => json.clone(),
            Self::Text(text) | Self::Unreadable(text) => text.as_str().into(),
            Self::DateTime(value) => value.to_explicit().into(),
        }
    }

    /// Gives the text, where the value is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Unreadable(text) => Some(text),
            Self::DateTime(value) => Some(value.as_str()),
            Self::Json(json) => json.as_str(),
        }
    }
}

impl Serialize for TypedValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for TypedValue {
    /// Reads a value with no type beside it: a text is a text, all else is JSON.
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

    static BY: TypedBy = TypedBy {
        field: "dataType",
        text: &["STRING"],
        json: &["NUMBER", "OBJECT"],
        date_time: &["DATETIME"],
    };

    fn read(type_text: &str, raw: Value) -> TypedValue {
        TypedValue::read(&BY, type_text, raw)
    }

    #[test]
    fn a_text_is_read_as_its_type_says() {
        assert_eq!(read("STRING", json!("18")), TypedValue::Text("18".into()));
        assert_eq!(read("NUMBER", json!("18")), TypedValue::Json(json!(18)));
        assert_eq!(read("OBJECT", json!("{\"a\":[1]}")), TypedValue::Json(json!({"a": [1]})));
        assert_eq!(read("DATETIME", json!("1632469384000")), TypedValue::DateTime("1632469384000".into()));
        assert_eq!(
            read("DATETIME", json!(1_632_469_384_000_i64)),
            TypedValue::DateTime("1632469384000".into())
        );
        assert_eq!(read("A_NEW_TYPE", json!("x")), TypedValue::Text("x".into()));
    }

    #[test]
    fn what_can_not_be_read_is_kept() {
        assert_eq!(read("NUMBER", json!("eighteen")), TypedValue::Unreadable("eighteen".into()));
        for text in ["yesterday", "2026-06-23T12:30:60Z", "2026-06-23T25:00:00Z", "1990", "19901301"] {
            assert_eq!(read("DATETIME", json!(text)), TypedValue::Unreadable(text.into()));
        }
    }

    #[test]
    fn digits_are_written_as_what_they_mean() {
        let value = read("DATETIME", json!("1632469384120"));
        assert_eq!(value.as_str(), Some("1632469384120"));
        assert_eq!(value.to_json(), json!("2021-09-24T07:43:04.12Z"));
        assert_eq!(read("DATETIME", json!(1_632_469_384)).to_json(), json!("2021-09-24T07:43:04Z"));
        assert_eq!(read("DATETIME", json!("19900101")).to_json(), json!("1990-01-01T00:00:00Z"));
        assert_eq!(read("DATETIME", json!("2021-09-24T07:43:04")).to_json(), json!("2021-09-24T07:43:04"));
        let far = read("DATETIME", json!("1632469384000000"));
        assert_eq!(far.to_json(), json!("1632469384000000"), "RFC 3339 has no year 53701");
    }

    #[test]
    fn a_written_value_is_read_again() {
        for (type_text, raw) in [
            ("NUMBER", json!("1.5")),
            ("OBJECT", json!("{\"a\":null}")),
            ("DATETIME", json!("2021-09-24T07:43:04Z")),
            ("STRING", json!("x")),
            ("NUMBER", json!(null)),
            ("NUMBER", json!("eighteen")),
        ] {
            let value = read(type_text, raw);
            assert_eq!(read(type_text, serde_json::to_value(&value).unwrap()), value);
        }
    }
}
