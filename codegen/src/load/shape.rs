//! The shape of a file, as the JSON Schema of the format says it.
//!
//! The schema is what an editor checks a file against while it is typed; compiling that very schema, rather than
//! writing the shape down a second time, keeps the two from ever disagreeing.

use std::sync::LazyLock;

use serde_json::Value;

use crate::spec::SpecFile;

/// What a value may be.
#[derive(Debug)]
pub(super) enum Shape {
    /// Anything.
    Any,
    /// A text.
    Text,
    /// One of some words.
    Word(Vec<String>),
    /// True or false.
    Boolean,
    /// A whole number, not below the least one.
    Integer(Option<i64>),
    /// A number.
    Number,
    /// A list of such values.
    List(Box<Shape>),
    /// A mapping whose keys are the author's.
    Map(Box<Shape>),
    /// A mapping with known keys.
    Object(Vec<Key>),
    /// Nothing, or such a value.
    Nullable(Box<Shape>),
    /// What another part of the format says.
    Ref(usize),
}

/// A key of a mapping.
#[derive(Debug)]
pub(super) struct Key {
    pub(super) name: String,
    pub(super) about: String,
    pub(super) required: bool,
    pub(super) shape: Shape,
}

/// The shape of a file, and of the parts that it refers to.
#[derive(Debug)]
pub(super) struct Format {
    pub(super) file: Shape,
    parts: Vec<Shape>,
}

/// The format, compiled once a process.
pub(super) static FORMAT: LazyLock<Format> = LazyLock::new(|| Format::compile(&schema()));

/// The JSON Schema of a file of the spec.
pub(crate) fn schema() -> Value {
    schemars::schema_for!(SpecFile).to_value()
}

impl Format {
    fn compile(schema: &Value) -> Self {
        let no_parts = serde_json::Map::new();
        let parts = schema["$defs"].as_object().unwrap_or(&no_parts);
        let names: Vec<&str> = parts.keys().map(String::as_str).collect();
        Self { file: shape(schema, &names), parts: parts.values().map(|part| shape(part, &names)).collect() }
    }

    /// What a shape is, once what it refers to is looked up.
    pub(super) fn resolve<'s>(&'s self, mut shape: &'s Shape) -> &'s Shape {
        while let Shape::Ref(index) = shape {
            shape = self.parts.get(*index).unwrap_or(&Shape::Any);
        }
        shape
    }
}

fn shape(schema: &Value, parts: &[&str]) -> Shape {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.trim_start_matches("#/$defs/");
        return parts.iter().position(|part| *part == name).map_or(Shape::Any, Shape::Ref);
    }
    if let Some([one, Value::Object(other)]) = schema["anyOf"].as_array().map(Vec::as_slice)
        && other["type"] == "null"
    {
        return Shape::Nullable(Box::new(shape(one, parts)));
    }
    if let Some(words) = words(schema) {
        return Shape::Word(words);
    }
    match &schema["type"] {
        Value::String(name) => named(name, schema, parts),
        Value::Array(names) if names.len() == 2 && names[1] == "null" => {
            let name = names[0].as_str().unwrap_or_default();
            Shape::Nullable(Box::new(named(name, schema, parts)))
        }
        _ => Shape::Any,
    }
}

fn named(name: &str, schema: &Value, parts: &[&str]) -> Shape {
    match name {
        "string" => Shape::Text,
        "boolean" => Shape::Boolean,
        "integer" => Shape::Integer(schema["minimum"].as_i64()),
        "number" => Shape::Number,
        "array" => Shape::List(Box::new(shape(&schema["items"], parts))),
        "object" => match schema["properties"].as_object() {
            Some(properties) => Shape::Object(keys(properties, &schema["required"], parts)),
            None => Shape::Map(Box::new(shape(&schema["additionalProperties"], parts))),
        },
        _ => Shape::Any,
    }
}

fn keys(properties: &serde_json::Map<String, Value>, required: &Value, parts: &[&str]) -> Vec<Key> {
    let is_required = |name: &str| required.as_array().is_some_and(|all| all.iter().any(|one| one == name));
    let about = |schema: &Value| {
        schema["description"].as_str().and_then(|text| text.lines().next()).map(str::to_owned)
    };
    properties
        .iter()
        .map(|(name, schema)| Key {
            name: name.clone(),
            about: about(schema).unwrap_or_default(),
            required: is_required(name),
            shape: shape(schema, parts),
        })
        .collect()
}

/// The words of an enum, which a schema lists as `enum` or as constants, each with its own description.
fn words(schema: &Value) -> Option<Vec<String>> {
    if let Some(words) = schema["enum"].as_array() {
        return words.iter().map(|word| word.as_str().map(str::to_owned)).collect();
    }
    let constants = schema["oneOf"].as_array()?;
    constants.iter().map(|one| one["const"].as_str().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_the_format_is_understood() {
        let schema = schema();
        let format = Format::compile(&schema);
        let names: Vec<&String> = schema["$defs"].as_object().unwrap().keys().collect();
        for (name, part) in names.iter().zip(&format.parts) {
            match part {
                Shape::Object(keys) => assert!(!keys.is_empty(), "{name}"),
                Shape::Word(words) => assert!(!words.is_empty(), "{name}"),
                other => panic!("{name} is {other:?}"),
            }
        }
        assert!(matches!(format.file, Shape::Object(_)));
    }

    #[test]
    fn only_free_values_may_be_anything() {
        let schema = schema();
        for (name, part) in schema["$defs"].as_object().unwrap() {
            for (key, property) in part["properties"].as_object().into_iter().flatten() {
                let free =
                    ["default", "sample", "constant", "answer", "result", "json"].contains(&key.as_str());
                let any = matches!(shape(property, &["x"; 0]), Shape::Any) && property.get("$ref").is_none();
                assert_eq!(
                    any,
                    free && !matches!(
                        (name.as_str(), key.as_str()),
                        ("Header", "constant") | ("Rest" | "BodyBy" | "TypedBy", "json")
                    ),
                    "{name}.{key}"
                );
            }
        }
    }
}
