//! Whether a result fits the schema: one that does not is an error of GraphQL, never a broken response.

use std::collections::{BTreeMap, BTreeSet};

use async_graphql::parser::types::{BaseType, Type, TypeDefinition, TypeKind};
use serde_json::Value;

/// The types of a schema, by their names.
pub(super) struct SchemaTypes(BTreeMap<String, SchemaType>);

enum SchemaType {
    Object,
    Enum(BTreeSet<String>),
    Other,
}

impl SchemaTypes {
    /// Collects the types.
    pub(super) fn of(types: &[TypeDefinition]) -> Self {
        let types = types.iter().map(|definition| {
            let kind = match &definition.kind {
                TypeKind::Object(_) => SchemaType::Object,
                TypeKind::Enum(kind) => SchemaType::Enum(
                    kind.values.iter().map(|value| value.node.value.node.to_string()).collect(),
                ),
                _ => SchemaType::Other,
            };
            (definition.name.node.to_string(), kind)
        });
        Self(types.collect())
    }

    /// Returns `true` if a type, or what it is a list of, is an object with fields.
    pub(super) fn is_object(&self, ty: &Type) -> bool {
        match &ty.base {
            BaseType::Named(name) => self.has_object(name),
            BaseType::List(inner) => self.is_object(inner),
        }
    }

    /// Returns `true` if there is an object of a name.
    pub(super) fn has_object(&self, name: &str) -> bool {
        matches!(self.0.get(name), Some(SchemaType::Object))
    }

    /// Checks that a value is of a type; the fields of an object are checked when they are resolved.
    ///
    /// An object in a list must not be null even where the schema has no objection: the library that responds can't
    /// write that.
    ///
    /// # Errors
    ///
    /// Reports what it is and what it should be, without the value.
    pub(super) fn check(&self, ty: &Type, json: &Value) -> Result<(), String> {
        let fits = match (&ty.base, json) {
            (_, Value::Null) => ty.nullable,
            (BaseType::List(inner), Value::Array(items)) => {
                let is_lost = |item: &Value| item.is_null() && self.is_object(inner);
                if items.iter().any(is_lost) {
                    return Err(format!("the result has null inside of {ty}"));
                }
                return items.iter().try_for_each(|item| self.check(inner, item));
            }
            (BaseType::List(_), _) => false,
            (BaseType::Named(name), json) => self.is_a(name, json),
        };
        match fits {
            true => Ok(()),
            false => Err(format!("the result is {}, where the schema has {ty}", kind_of(json))),
        }
    }

    fn is_a(&self, name: &str, json: &Value) -> bool {
        match (self.0.get(name), json) {
            (Some(SchemaType::Object), json) => json.is_object(),
            (Some(SchemaType::Enum(values)), Value::String(string)) => values.contains(string),
            (Some(SchemaType::Enum(_)), _) => false,
            (Some(SchemaType::Other) | None, json) => is_scalar(name, json),
        }
    }
}

/// Integers may be larger than GraphQL has them: the times of tokens are, from 2038 on.
fn is_scalar(name: &str, json: &Value) -> bool {
    match name {
        "Int" => json.is_i64() || json.is_u64(),
        "Float" => json.is_number(),
        "Boolean" => json.is_boolean(),
        "String" => json.is_string(),
        "ID" => json.is_string() || json.is_i64() || json.is_u64(),
        _ => true,
    }
}

fn kind_of(json: &Value) -> &'static str {
    match json {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use async_graphql::parser::parse_schema;
    use async_graphql::parser::types::TypeSystemDefinition;
    use serde_json::json;

    use super::*;

    const SCHEMA: &str = "type A { b: Int } enum E { X Y } scalar Any";

    fn types() -> SchemaTypes {
        let definitions = parse_schema(SCHEMA).expect("it is a schema").definitions.into_iter();
        let types: Vec<_> = definitions
            .filter_map(|definition| match definition {
                TypeSystemDefinition::Type(definition) => Some(definition.node),
                _ => None,
            })
            .collect();
        SchemaTypes::of(&types)
    }

    #[test]
    fn a_value_is_of_its_type_or_an_error() {
        for (ty, fitting, mismatch) in [
            ("Int", vec![json!(1), json!(null), json!(4_000_000_000_u64)], vec![json!(1.5), json!("1")]),
            ("Int!", vec![json!(-1)], vec![json!(null)]),
            ("Float", vec![json!(1), json!(1.5)], vec![json!("1")]),
            ("Boolean", vec![json!(true)], vec![json!("true"), json!(1)]),
            ("String", vec![json!("x")], vec![json!(1), json!({}), json!([])]),
            ("ID", vec![json!("x"), json!(1)], vec![json!(1.5)]),
            ("Any", vec![json!({}), json!(1)], vec![]),
            ("E", vec![json!("X")], vec![json!("Z"), json!(1)]),
            ("A", vec![json!({}), json!(null)], vec![json!("x"), json!([{}])]),
            ("[String]", vec![json!(["x", null])], vec![json!("x"), json!([1])]),
            ("[String!]", vec![json!([]), json!(null)], vec![json!([null])]),
            ("[A!]!", vec![json!([{}])], vec![json!(null), json!([null]), json!([1]), json!({})]),
            ("[A]", vec![json!([{}])], vec![json!([{}, null])]),
            ("[[Int]]", vec![json!([[1], null])], vec![json!([1]), json!([["x"]])]),
        ] {
            let parsed = Type::new(ty).expect("it is a type");
            for json in fitting {
                assert_eq!(types().check(&parsed, &json), Ok(()), "{ty} {json}");
            }
            for json in mismatch {
                assert!(types().check(&parsed, &json).is_err(), "{ty} {json}");
            }
        }
    }
}
