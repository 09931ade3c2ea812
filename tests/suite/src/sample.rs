//! Arguments and answers made from the spec.

use sdk_codegen::spec::{Field, JsonMap, Operation, Param, SessionEffect, TypeEntry, TypeKind};
use sdk_codegen::type_expr::TypeExpr;
use serde_json::{Value, json};

use crate::client::USER_ID;
use crate::spec::{field_wire, named, service, type_of};

/// How deep a type that holds itself is followed.
const MAX_DEPTH: usize = 3;

/// Which fields an object has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fill {
    /// Those that must be there.
    Required,
    /// All of them.
    Everything,
    /// Those that must be there, and those that can be cleared, which are null.
    Cleared,
}

/// The arguments of a call that gives only what must be given.
#[must_use]
pub fn required(operation: &Operation) -> JsonMap {
    arguments(operation, Fill::Required)
}

/// The arguments of a call that gives all that can be given.
#[must_use]
pub fn everything(operation: &Operation) -> JsonMap {
    arguments(operation, Fill::Everything)
}

/// The arguments of a call that clears all that can be cleared, if anything can.
#[must_use]
pub fn cleared(operation: &Operation) -> Option<JsonMap> {
    let clears =
        |param: &Param| input(&param.ty).is_some_and(|ty| ty.fields.iter().any(|field| field.clearable));
    operation.params.iter().any(clears).then(|| arguments(operation, Fill::Cleared))
}

fn arguments(operation: &Operation, fill: Fill) -> JsonMap {
    let wanted = operation.params.iter().filter(|param| param.required || fill == Fill::Everything);
    wanted.map(|param| (param.name.clone(), argument(operation, param, fill))).collect()
}

/// A value for a parameter: its sample, else that of an example, else one made from its type. An input object is
/// always made from its type: samples have the fields that an example is about.
fn argument(operation: &Operation, param: &Param, fill: Fill) -> Value {
    let of_examples = operation.examples.iter().filter(|example| example.refused.is_none());
    let mut given =
        of_examples.filter_map(|example| example.args.get(&param.name)).filter(|value| !value.is_null());
    match param.sample.as_ref().or_else(|| given.next()) {
        Some(value) if input(&param.ty).is_none() => differs(param, value.clone()),
        _ => differs(param, value(&type_of(&param.ty), &param.name, fill, 0)),
    }
}

/// The same value, or another one if it is the parameter's default: one that is given should be seen.
fn differs(param: &Param, value: Value) -> Value {
    match (&param.default, &value) {
        (Some(default), Value::Bool(yes)) if *default == value => (!yes).into(),
        (Some(default), Value::Number(number)) if *default == value => {
            number.as_i64().map_or(value.clone(), |number| (number + 1).into())
        }
        _ => value,
    }
}

/// The input object that a type is, or is made from.
fn input(ty: &str) -> Option<&'static TypeEntry> {
    let entry = named(type_of(ty).named()?);
    (entry.kind == TypeKind::Input).then_some(entry)
}

/// A value of a type; a text is the name of what it is for.
fn value(ty: &TypeExpr, name: &str, fill: Fill, depth: usize) -> Value {
    match ty {
        TypeExpr::String => name.into(),
        TypeExpr::Boolean => true.into(),
        TypeExpr::Integer => 3.into(),
        TypeExpr::Float => 1.5.into(),
        TypeExpr::DateTime => "2021-09-24T07:43:04.123Z".into(),
        TypeExpr::Json => json!({ "text": name, "list": [1, "two", null] }),
        TypeExpr::Unit => Value::Null,
        TypeExpr::Body | TypeExpr::Typed => name.into(),
        TypeExpr::Map(inner) => json!({ "key": value(inner, name, fill, depth) }),
        TypeExpr::List(inner) => json!([value(inner, name, fill, depth)]),
        TypeExpr::Nullable(inner) => value(inner, name, fill, depth),
        TypeExpr::Named(entry) => named_value(named(entry), fill, depth),
    }
}

fn named_value(entry: &TypeEntry, fill: Fill, depth: usize) -> Value {
    if entry.kind == TypeKind::Enum {
        return entry.values.first().map_or(Value::Null, |value| value.value.as_str().into());
    }
    let wanted = entry.fields.iter().filter(|field| match fill {
        Fill::Required => field.required,
        Fill::Everything => depth < MAX_DEPTH || field.required,
        Fill::Cleared => field.clearable || field.required,
    });
    let value = |field: &Field| match fill {
        Fill::Cleared if !field.required => Value::Null,
        _ => field_value(field, &entry.fields, fill, depth + 1),
    };
    wanted.map(|field| (field_wire(field), value(field))).collect::<JsonMap>().into()
}

fn field_value(field: &Field, all: &[Field], fill: Fill, depth: usize) -> Value {
    let Some(typed_by) = &field.typed_by else {
        return value(&type_of(&field.ty), &field.name, fill, depth);
    };
    // The text must be what the field beside it says, which has the first value of its type.
    let decides = all.iter().find(|other| other.name == typed_by.field);
    let decided = decides.map(|field| value(&type_of(&field.ty), &field.name, fill, depth));
    let decided = decided.as_ref().and_then(Value::as_str).unwrap_or_default();
    let is = |values: &[String]| values.iter().any(|value| value == decided);
    match (is(&typed_by.json), is(&typed_by.date_time)) {
        (true, _) => "20".into(),
        (_, true) => "2021-09-24T07:43:04.123Z".into(),
        _ => field.name.as_str().into(),
    }
}

/// Results that the service can answer to a call with these arguments, as it writes them: those of the examples
/// that fit, and one that is made from the type with everything in it.
#[must_use]
pub fn answers_to(operation: &Operation, args: &JsonMap) -> Vec<Value> {
    let wants_text = wants_text(operation, args);
    let of_examples = operation.examples.iter().filter_map(|example| example.answer.clone());
    let mut answers: Vec<Value> =
        of_examples.filter(|answer| wants_text.is_none_or(|yes| yes == answer.is_string())).collect();
    let returns = &operation.returns;
    answers.push(match wants_text {
        Some(false) => json!({ "text": "text" }),
        _ => value(&type_of(returns.of.as_deref().unwrap_or(&returns.ty)), "text", Fill::Everything, 0),
    });
    answers
}

/// The same result, of the user whose token the tests use, where the operation renews the session: the result of
/// another user would be refused.
#[must_use]
pub fn of_signed_in_user(operation: &Operation, mut result: Value) -> Value {
    let name = &service().session.user_id;
    if operation.session == Some(SessionEffect::Renew)
        && let Some(id) = result.get_mut(name)
    {
        *id = USER_ID.into();
        // The token of another user would be refused as well.
        if let Some(fields) = result.as_object_mut() {
            fields.remove(&service().session.token);
        }
    }
    result
}

/// Whether the answer is a text and no JSON, where the arguments decide it.
fn wants_text(operation: &Operation, args: &JsonMap) -> Option<bool> {
    let by = operation.returns.by.as_ref()?;
    let param = operation.params.iter().find(|param| param.name == by.argument)?;
    let value = args.get(&by.argument).or(param.default.as_ref())?.as_str()?;
    Some(by.text.iter().any(|text| text == value))
}
