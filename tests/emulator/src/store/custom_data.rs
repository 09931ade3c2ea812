//! The fields that custom data can have.

use serde::Deserialize;
use serde_json::Value;
use time::format_description::well_known::Iso8601;
use time::{Date, PrimitiveDateTime};

/// The definitions of fields.
#[derive(Clone, Debug, Default)]
pub struct Definitions(Vec<Definition>);

/// The definition of a field.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// The key.
    pub key: String,
    /// The type: STRING, NUMBER, DATETIME, BOOLEAN, OBJECT or SELECT.
    #[serde(rename = "type")]
    pub data_type: DataType,
    /// The name for people.
    pub label: Option<String>,
    /// The values that a SELECT field offers; any string will do where there are none.
    #[serde(default)]
    pub options: Vec<String>,
}

/// The type of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum DataType {
    /// A string.
    String,
    /// A number.
    Number,
    /// A date and time.
    Datetime,
    /// True or false.
    Boolean,
    /// Any JSON.
    Object,
    /// One of the values that the definition offers.
    Select,
}

impl DataType {
    /// Returns the name on the wire.
    #[must_use]
    pub fn wire(self) -> &'static str {
        match self {
            Self::String => "STRING",
            Self::Number => "NUMBER",
            Self::Datetime => "DATETIME",
            Self::Boolean => "BOOLEAN",
            Self::Object => "OBJECT",
            Self::Select => "SELECT",
        }
    }
}

impl Definition {
    /// Returns `true` if the field can hold a value.
    #[must_use]
    pub fn takes(&self, value: &Value) -> bool {
        match (self.data_type, value) {
            (DataType::String, Value::String(_))
            | (DataType::Number | DataType::Datetime, Value::Number(_))
            | (DataType::Boolean, Value::Bool(_))
            | (DataType::Object, _) => true,
            (DataType::Datetime, Value::String(text)) => is_datetime(text),
            (DataType::Select, Value::String(text)) => self.options.is_empty() || self.options.contains(text),
            _ => false,
        }
    }

    /// Writes a value of the field as the service returns it: a string as it is, unless it is the JSON of an OBJECT,
    /// and anything else as JSON.
    #[must_use]
    pub fn write(&self, value: &Value) -> String {
        match (self.data_type, value) {
            (DataType::Object, value) => value.to_string(),
            (_, Value::String(text)) => text.clone(),
            (_, value) => value.to_string(),
        }
    }
}

/// Returns `true` if a string is a date, with a time or without, or the milliseconds since 1970.
fn is_datetime(text: &str) -> bool {
    PrimitiveDateTime::parse(text, &Iso8601::DEFAULT).is_ok()
        || Date::parse(text, &Iso8601::DEFAULT).is_ok()
        || text.parse::<i64>().is_ok()
}

impl Definitions {
    /// Returns the definitions, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = &Definition> {
        self.0.iter()
    }

    /// Adds a definition, in place of an earlier one of the same key.
    pub fn define(&mut self, definition: Definition) {
        self.0.retain(|known| known.key != definition.key);
        self.0.push(definition);
    }

    /// Finds the definition of a field.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Definition> {
        self.0.iter().find(|definition| definition.key == key)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn field(data_type: DataType) -> Definition {
        Definition { key: "k".to_owned(), data_type, label: None, options: vec!["a".to_owned()] }
    }

    #[test]
    fn a_field_takes_only_values_of_its_type() {
        let fits = [
            (DataType::String, json!("x")),
            (DataType::Number, json!(1.5)),
            (DataType::Boolean, json!(true)),
            (DataType::Object, json!({ "x": 1 })),
            (DataType::Select, json!("a")),
            (DataType::Datetime, json!(1_632_468_591_000_i64)),
            (DataType::Datetime, json!("1632468591000")),
            (DataType::Datetime, json!("2021-09-24")),
            (DataType::Datetime, json!("2021-09-24T07:29:51.123456")),
            (DataType::Datetime, json!("2021-09-24T07:29:51.123Z")),
            (DataType::Datetime, json!("2021-09-24T07:29:51+08:00")),
        ];
        for (data_type, value) in fits {
            assert!(field(data_type).takes(&value), "{value}");
        }
        let misfits = [
            (DataType::String, json!(1)),
            (DataType::Number, json!("1")),
            (DataType::Boolean, json!("true")),
            (DataType::Select, json!("b")),
            (DataType::Datetime, json!("yesterday")),
            (DataType::Datetime, json!({})),
        ];
        for (data_type, value) in misfits {
            assert!(!field(data_type).takes(&value), "{value}");
        }
    }

    #[test]
    fn strings_are_returned_as_they_are_and_the_rest_as_json() {
        assert_eq!(field(DataType::String).write(&json!("x")), "x");
        assert_eq!(field(DataType::Number).write(&json!(22)), "22");
        assert_eq!(field(DataType::Number).write(&json!("22")), "22", "a seed is not checked");
        assert_eq!(field(DataType::Object).write(&json!("x")), "\"x\"");
    }
}
