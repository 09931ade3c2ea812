//! The JSON Schema of the format, for editors.

/// The JSON Schema of a file of the spec, as the text of `spec/schema.json`.
#[must_use]
pub fn json_schema() -> String {
    format!("{:#}\n", crate::load::json_schema())
}
