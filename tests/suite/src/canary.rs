//! Values that are easy to find where they should not be: they take the place of everything sensitive.

use sdk_codegen::spec::{JsonMap, Operation};
use sdk_codegen::type_expr::TypeExpr;
use serde_json::{Map, Value};

use crate::spec::{field_wire, named, type_of};

/// What every canary holds. No encoding of a URL changes it.
pub const MARK: &str = "c4n4ry";

/// A canary, with the name of what it takes the place of.
#[must_use]
pub fn canary(name: &str) -> String {
    format!("{MARK}-{name}")
}

/// The same arguments with a canary in every sensitive parameter, and in every sensitive field of an object.
#[must_use]
pub fn in_arguments(operation: &Operation, args: &JsonMap) -> JsonMap {
    let place = |(name, value): (&String, &Value)| {
        let param = operation.params.iter().find(|param| param.name == *name);
        let value = match param {
            Some(param) if param.sensitive => all_texts(value, name),
            Some(param) => in_value(&type_of(&param.ty), value),
            None => value.clone(),
        };
        (name.clone(), value)
    };
    args.iter().map(place).collect()
}

/// The same result of an operation, as the service writes it, with a canary in every sensitive field.
#[must_use]
pub fn in_answer(operation: &Operation, answer: &Value) -> Value {
    let returns = &operation.returns;
    in_value(&type_of(returns.of.as_deref().unwrap_or(&returns.ty)), answer)
}

fn in_value(ty: &TypeExpr, value: &Value) -> Value {
    match (ty, value) {
        (TypeExpr::List(inner), Value::Array(items)) => {
            items.iter().map(|item| in_value(inner, item)).collect()
        }
        (TypeExpr::Map(inner), Value::Object(fields)) => {
            let fields = fields.iter().map(|(key, value)| (key.clone(), in_value(inner, value)));
            fields.collect::<Map<_, _>>().into()
        }
        (TypeExpr::Nullable(inner), value) => in_value(inner, value),
        (TypeExpr::Named(name), Value::Object(fields)) => in_object(name, fields).into(),
        _ => value.clone(),
    }
}

/// Sensitive fields that the object does not have, although it could, get a canary as well.
fn in_object(name: &str, object: &Map<String, Value>) -> Map<String, Value> {
    let mut object = object.clone();
    for field in &named(name).fields {
        let wire = field_wire(field);
        let ty = type_of(&field.ty);
        match (field.sensitive, object.get(&wire)) {
            (true, None | Some(Value::Null)) if *ty.not_null() == TypeExpr::String => {
                object.insert(wire, canary(&field.name).into());
            }
            (true, Some(value)) => {
                let value = all_texts(value, &field.name);
                object.insert(wire, value);
            }
            (false, Some(value)) => {
                let value = in_value(&ty, value);
                object.insert(wire, value);
            }
            (_, None) => {}
        }
    }
    object
}

/// The same JSON with a canary in the place of every text.
fn all_texts(value: &Value, name: &str) -> Value {
    match value {
        Value::String(_) => canary(name).into(),
        Value::Array(items) => items.iter().map(|item| all_texts(item, name)).collect(),
        Value::Object(fields) => {
            let fields = fields.iter().map(|(key, value)| (key.clone(), all_texts(value, name)));
            fields.collect::<Map<_, _>>().into()
        }
        other => other.clone(),
    }
}
