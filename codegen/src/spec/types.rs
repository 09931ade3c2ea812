//! The types that operations take and answer.

use schemars::JsonSchema;
use serde::Deserialize;

/// A type of the spec.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TypeEntry {
    /// The Rust name, in PascalCase.
    pub name: String,
    /// What it is. The first line is one sentence.
    pub doc: String,
    /// What kind of type it is.
    pub kind: TypeKind,
    /// The type of the GraphQL schema that it stands for, if it travels by GraphQL.
    pub graphql: Option<String>,
    /// The fields of an `object` or an `input`.
    #[serde(default)]
    pub fields: Vec<Field>,
    /// The values of an `enum`. It stays open: an answer may hold another.
    #[serde(default)]
    pub values: Vec<EnumValue>,
}

/// What kind of type it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TypeKind {
    /// An object that the service answers.
    Object,
    /// An object that the caller gives.
    Input,
    /// A text with known values.
    Enum,
}

/// A field of a type.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// The snake_case name.
    pub name: String,
    /// The name on the wire, where the service's rule does not make it.
    pub wire: Option<String>,
    /// The type, as of a parameter; `typed` where another field of the object says it (`typed_by`).
    #[serde(rename = "type")]
    pub ty: String,
    /// What it means.
    pub doc: String,
    /// Whether it is always there and never null.
    #[serde(default)]
    pub required: bool,
    /// Whether the caller may send null, to clear it (fields of an `input`).
    #[serde(default)]
    pub clearable: bool,
    /// Whether its value must never be printed.
    #[serde(default)]
    pub sensitive: bool,
    /// States that its value may be printed although its name looks secret.
    #[serde(default)]
    pub public: bool,
    /// How a `typed` field is read.
    pub typed_by: Option<TypedBy>,
}

/// A field whose text is read as another field says.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TypedBy {
    /// The field that says it.
    pub field: String,
    /// Its values with which the text stays a text.
    #[serde(default)]
    pub text: Vec<String>,
    /// Its values with which the text is JSON.
    #[serde(default)]
    pub json: Vec<String>,
    /// Its values with which the text is a date-time: RFC 3339, or milliseconds since 1970.
    #[serde(default)]
    pub date_time: Vec<String>,
}

/// A value of an enum.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnumValue {
    /// The text on the wire.
    pub value: String,
    /// The Rust name, where it is not the PascalCase of the value.
    pub name: Option<String>,
    /// What it means.
    pub doc: String,
}
