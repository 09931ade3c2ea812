//! What the service's answer looks like around a result, and what the client makes of the result.

use sdk_codegen::spec::{
    AnswerPart, AnyItem, Endpoint, Field, ItemMap, JsonMap, Operation, Service, TypedBy,
};
use sdk_codegen::type_expr::TypeExpr;
use serde_json::{Map, Value, json};

use crate::server::Answer;
use crate::spec::{field_wire, named, service, type_of};

/// The service's answer that holds a result.
#[must_use]
pub fn success(operation: &Operation, result: &Value) -> Answer {
    success_of(service(), operation, result)
}

/// The answer of any service that holds a result.
#[must_use]
pub fn success_of(service: &Service, operation: &Operation, result: &Value) -> Answer {
    match (result, &operation.returns.by) {
        // A body that is no JSON stands in the spec as a text.
        (Value::String(text), Some(_)) => Answer::Response {
            status: 200,
            content_type: "text/plain".to_owned(),
            body: text.clone().into_bytes(),
        },
        _ => Answer::json(200, framed_by(service, operation, result).to_string()),
    }
}

/// The JSON around a result: the envelope, the GraphQL frame, or nothing.
#[must_use]
pub fn framed(operation: &Operation, result: &Value) -> Value {
    framed_by(service(), operation, result)
}

fn framed_by(service: &Service, operation: &Operation, result: &Value) -> Value {
    if let Some(path) = graphql_path(&operation.endpoint) {
        let data = path.iter().rev().fold(result.clone(), |inner, field| json!({ *field: inner }));
        return json!({ "data": data });
    }
    if operation.returns.from == Some(AnswerPart::Body) || operation.returns.by.is_some() {
        return result.clone();
    }
    let envelope = &service.envelope;
    json!({ &envelope.code: envelope.success, &envelope.message: "fine", &envelope.data: result })
}

/// The service's answer that tells an error of this code, with more about it.
#[must_use]
pub fn failure(operation: &Operation, code: i64, data: &Value) -> Answer {
    let envelope = &service().envelope;
    let told = json!({ &envelope.code: code, &envelope.message: "no", &envelope.data: data });
    let body = match operation.endpoint.graphql {
        Some(_) => json!({ "errors": [{ "message": told }], "data": null }),
        None => told,
    };
    Answer::json(200, body.to_string())
}

fn graphql_path(endpoint: &Endpoint) -> Option<Vec<&str>> {
    let graphql = endpoint.graphql.as_ref()?;
    let path = graphql.query.as_ref().or(graphql.mutation.as_ref())?;
    Some(path.split('.').collect())
}

/// What a call with these arguments should give where the service answers this.
#[must_use]
pub fn result(operation: &Operation, args: &JsonMap, answer: &Value) -> Value {
    let returns = &operation.returns;
    let (ty, of) = (type_of(&returns.ty), type_of(returns.of.as_deref().unwrap_or(&returns.ty)));
    if let Some(any) = &returns.any {
        return any_item(any, &of, args, answer).into();
    }
    if let Some(map) = &returns.map {
        return item_map(map, &of, answer).into();
    }
    match (&ty, &returns.without_empty) {
        (TypeExpr::Unit, _) => Value::Null,
        (_, Some(list)) => without_empty(read(&ty, answer), &wire_of(&ty, list)),
        _ => read(&ty, answer),
    }
}

fn any_item(any: &AnyItem, of: &TypeExpr, args: &JsonMap, answer: &Value) -> bool {
    let wanted = args.get(&any.equals);
    let item_type = type_of(&field_of(of, &any.list).ty);
    let field = wire_of(&item_type, &any.field);
    let items = answer.get(wire_of(of, &any.list)).and_then(Value::as_array);
    items.into_iter().flatten().any(|item| item.get(&field) == wanted)
}

fn item_map(map: &ItemMap, of: &TypeExpr, answer: &Value) -> Map<String, Value> {
    let (key, value) = (wire_of(of, &map.key), wire_of(of, &map.value));
    let items = read(of, answer);
    let items = items.as_array().into_iter().flatten();
    items.filter_map(|item| Some((item.get(&key)?.as_str()?.to_owned(), item.get(&value)?.clone()))).collect()
}

#[allow(clippy::panic, reason = "a valid spec has every field that it names")]
fn field_of(ty: &TypeExpr, name: &str) -> &'static Field {
    let fields = ty.innermost().named().map_or(&[][..], |entry| &named(entry).fields);
    match fields.iter().find(|field| field.name == name) {
        Some(field) => field,
        None => panic!("{ty} has no field {name}"),
    }
}

fn wire_of(ty: &TypeExpr, name: &str) -> String {
    field_wire(field_of(ty, name))
}

/// The answered JSON with its typed fields read.
fn read(ty: &TypeExpr, answer: &Value) -> Value {
    match (ty, answer) {
        (TypeExpr::List(inner), Value::Array(items)) => items.iter().map(|item| read(inner, item)).collect(),
        (TypeExpr::Map(inner), Value::Object(fields)) => {
            let fields = fields.iter().map(|(key, value)| (key.clone(), read(inner, value)));
            fields.collect::<Map<_, _>>().into()
        }
        (TypeExpr::Nullable(inner), answer) => read(inner, answer),
        (TypeExpr::Named(name), Value::Object(fields)) => read_object(name, fields).into(),
        _ => answer.clone(),
    }
}

fn read_object(name: &str, answer: &Map<String, Value>) -> Map<String, Value> {
    let mut object = answer.clone();
    let fields = &named(name).fields;
    for field in fields {
        let wire = field_wire(field);
        let Some(value) = answer.get(&wire) else { continue };
        let typed_by = field.typed_by.as_ref();
        let decides = typed_by.and_then(|by| fields.iter().find(|other| other.name == by.field));
        let value = match (typed_by, decides) {
            (Some(by), Some(decides)) => read_typed(by, answer.get(&field_wire(decides)), value),
            _ => read(&type_of(&field.ty), value),
        };
        object.insert(wire, value);
    }
    object
}

fn read_typed(by: &TypedBy, decides: Option<&Value>, value: &Value) -> Value {
    let decides = decides.and_then(Value::as_str).unwrap_or_default();
    match value.as_str() {
        Some(text) if by.json.iter().any(|one| one == decides) => {
            serde_json::from_str(text).unwrap_or_else(|_| value.clone())
        }
        _ => value.clone(),
    }
}

fn without_empty(mut answer: Value, list: &str) -> Value {
    let items = answer.get_mut(list).and_then(Value::as_array_mut);
    for item in items.into_iter().flatten().filter_map(Value::as_object_mut) {
        item.retain(|_, value| !is_empty(value));
    }
    answer
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(yes) => !yes,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
    }
}
