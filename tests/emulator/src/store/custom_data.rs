//! The fields that custom data can have.

use serde::Deserialize;

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
}

/// The type of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum DataType {
    /// A text.
    String,
    /// A number.
    Number,
    /// A date and time.
    Datetime,
    /// True or false.
    Boolean,
    /// Any JSON.
    Object,
    /// One of several texts.
    Select,
}

impl DataType {
    /// Gives the name on the wire.
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

impl Definitions {
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
