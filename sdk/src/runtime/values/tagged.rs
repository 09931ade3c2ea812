//! Values whose type another field says.

use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use super::super::metadata::types::TagInfo;
use super::date_time::DateTime;
use super::json::integer;

/// A value that came as a string, read as the type that the field beside it says.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum TaggedValue {
    /// A string.
    Text(String),
    /// A number, a boolean, an object: JSON.
    Json(Value),
    /// A date and time.
    DateTime(DateTime),
    /// A string that is not what the type beside it says, as it came.
    Unreadable(String),
}

impl TaggedValue {
    /// Reads a raw value as a tag says.
    ///
    /// A value that is JSON already, as it is after it was serialised, stays what it is.
    fn read(info: &TagInfo, tag: &str, raw: Self) -> Self {
        let is = |names: &[&str]| names.contains(&tag);
        match raw {
            Self::Text(text) if is(info.json) => match serde_json::from_str(&text) {
                Ok(json) => Self::Json(json),
                Err(_) => Self::Unreadable(text),
            },
            Self::Text(text) if is(info.date_time) => Self::date_time(text),
            Self::Json(Value::Number(number)) if is(info.date_time) => Self::date_time(
                integer(&number).map_or_else(|| number.to_string(), |whole| whole.to_string()),
            ),
            raw => raw,
        }
    }

    fn date_time(text: String) -> Self {
        let value = DateTime::from(text.as_str());
        if value.is_readable() { Self::DateTime(value) } else { Self::Unreadable(text) }
    }

    /// Returns the value as JSON: a string for all but JSON, and for a number of seconds or milliseconds the date and
    /// time that it means.
    #[must_use]
    pub fn to_json(&self) -> Value {
        match self {
            Self::Json(json) => json.clone(),
            Self::Text(text) | Self::Unreadable(text) => text.as_str().into(),
            Self::DateTime(value) => value.to_explicit().into(),
        }
    }

    /// Returns the string, where the value is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Unreadable(text) => Some(text),
            Self::DateTime(value) => Some(value.as_str()),
            Self::Json(json) => json.as_str(),
        }
    }
}

/// A field that may hold a tagged value.
pub(crate) trait Retag {
    /// Reads the raw value that it holds as a tag says.
    fn retag(&mut self, info: &TagInfo, tag: &str);
}

impl Retag for TaggedValue {
    fn retag(&mut self, info: &TagInfo, tag: &str) {
        let raw = std::mem::replace(self, Self::Json(Value::Null));
        *self = Self::read(info, tag, raw);
    }
}

impl Retag for Option<TaggedValue> {
    fn retag(&mut self, info: &TagInfo, tag: &str) {
        if let Some(value) = self {
            value.retag(info, tag);
        }
    }
}

impl From<Value> for TaggedValue {
    /// Takes a value with no type beside it: a string is a string, all else is JSON.
    fn from(json: Value) -> Self {
        match json {
            Value::String(text) => Self::Text(text),
            json => Self::Json(json),
        }
    }
}

impl Serialize for TaggedValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for TaggedValue {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    static INFO: TagInfo =
        TagInfo { text: &["STRING"], json: &["NUMBER", "OBJECT"], date_time: &["DATETIME"] };

    fn read(tag: &str, raw: Value) -> TaggedValue {
        let mut value = TaggedValue::from(raw);
        value.retag(&INFO, tag);
        value
    }

    #[test]
    fn a_string_is_read_as_its_tag_says() {
        assert_eq!(read("STRING", json!("18")), TaggedValue::Text("18".into()));
        assert_eq!(read("NUMBER", json!("18")), TaggedValue::Json(json!(18)));
        assert_eq!(read("OBJECT", json!("{\"a\":[1]}")), TaggedValue::Json(json!({"a": [1]})));
        let milliseconds = TaggedValue::DateTime("1632469384000".into());
        assert_eq!(read("DATETIME", json!("1632469384000")), milliseconds);
        assert_eq!(read("DATETIME", json!(1_632_469_384_000_i64)), milliseconds);
        assert_eq!(read("A_NEW_TYPE", json!("x")), TaggedValue::Text("x".into()));
    }

    #[test]
    fn what_can_not_be_read_is_kept() {
        assert_eq!(read("NUMBER", json!("eighteen")), TaggedValue::Unreadable("eighteen".into()));
        assert_eq!(read("DATETIME", json!("yesterday")), TaggedValue::Unreadable("yesterday".into()));
    }

    #[test]
    fn a_number_is_written_as_the_moment_that_it_means() {
        let value = read("DATETIME", json!("1632469384120"));
        assert_eq!(value.as_str(), Some("1632469384120"));
        assert_eq!(value.to_json(), json!("2021-09-24T07:43:04.12Z"));
        assert_eq!(read("DATETIME", json!("2021-09-24T07:43:04")).to_json(), json!("2021-09-24T07:43:04"));
    }

    #[test]
    fn a_written_value_is_read_again() {
        for (tag, raw) in [
            ("NUMBER", json!("1.5")),
            ("OBJECT", json!("{\"a\":null}")),
            ("DATETIME", json!("2021-09-24T07:43:04Z")),
            ("STRING", json!("x")),
            ("NUMBER", json!(null)),
            ("NUMBER", json!("eighteen")),
        ] {
            let value = read(tag, raw);
            assert_eq!(read(tag, serde_json::to_value(&value).unwrap()), value);
        }
    }
}
