//! Makes the example that an operation's documentation shows.

use serde_json::{Map, Value};

use super::doc::as_text;
use super::{ident, types};
use crate::api::{Example, ExampleCall, Expression, Ident, Type};
use crate::markdown;
use crate::model::{self, FieldDef, Model, OperationDef, TypeDef, TypeId};
use crate::name;
use crate::spec::{JsonMap, SessionEffect};

/// Makes the example of the first one that is not refused.
pub(super) fn example(model: &Model<'_>, operation: &OperationDef<'_>) -> Example {
    let shown = operation.example;
    let before = operation.before.iter().map(|(id, args)| (model.operation(*id), *args));
    let mut calls: Vec<ExampleCall> =
        before.clone().map(|(operation, args)| call(model, operation, args)).collect();
    calls.push(ExampleCall { result: result_name(model, operation), ..call(model, operation, &shown.args) });
    let mut called = before.map(|(operation, _)| operation).chain([operation]);
    Example {
        title: Some(markdown::inline(&shown.title)),
        options: shown.options.iter().map(|(name, value)| (name.clone(), as_text(value))).collect(),
        given: shown.given.clone(),
        changes_user: called
            .any(|operation| operation.entry.session.is_some_and(SessionEffect::changes_user)),
        calls,
    }
}

/// A sample of what the service answers: that of an example, or else one made from the type.
pub(super) fn answer(model: &Model<'_>, operation: &OperationDef<'_>) -> Value {
    let given = operation.entry.examples.iter().find_map(|example| example.answer.clone());
    given.unwrap_or_else(|| sample(model, operation.result.returned(), &operation.entry.name))
}

/// A call whose result is not looked at.
fn call(model: &Model<'_>, operation: &OperationDef<'_>, given: &JsonMap) -> ExampleCall {
    // What is not given, or given as null, is not set.
    let argument = |name: &str| given.get(name).filter(|value| !value.is_null());
    let required = operation.params().filter(|(_, param, _)| param.required);
    let optional = operation.params().filter(|(_, param, _)| !param.required);
    let setter = |(_, param, ty): (usize, &crate::spec::Param, &model::Type)| {
        Some((ident(&param.name), expression(model, ty, argument(&param.name)?)))
    };
    ExampleCall {
        method: ident(&operation.entry.name),
        arguments: required
            .map(|(_, param, ty)| match given.get(&param.name) {
                Some(value) => expression(model, ty, value),
                None => expression(model, ty, &sample(model, ty, &param.name)),
            })
            .collect(),
        setters: optional.filter_map(setter).collect(),
        result: None,
    }
}

/// A value of a type, for want of a better one.
fn sample(model: &Model<'_>, ty: &model::Type, name: &str) -> Value {
    Sampler { model, within: Vec::new(), left: MOST_SAMPLED }.value(ty, name)
}

/// How many values a sample has at most. Types that hold each other by many fields would make it grow without end.
const MOST_SAMPLED: usize = 1000;

struct Sampler<'m, 's> {
    model: &'m Model<'s>,
    /// The objects that the value is in.
    within: Vec<TypeId>,
    /// How many values may still be made.
    left: usize,
}

impl Sampler<'_, '_> {
    fn value(&mut self, ty: &model::Type, name: &str) -> Value {
        let Some(left) = self.left.checked_sub(1) else { return Value::Null };
        self.left = left;
        match ty.not_null() {
            model::Type::Boolean => Value::Bool(true),
            model::Type::Integer => 1.into(),
            model::Type::Float => 1.5.into(),
            model::Type::DateTime => "2030-01-01T00:00:00Z".into(),
            // A list or a map ends what would go on without end.
            model::Type::List(inner) if self.is_within(inner) => Value::Array(Vec::new()),
            model::Type::Map(inner) if self.is_within(inner) => Value::Object(Map::new()),
            model::Type::List(inner) => Value::Array(vec![self.value(inner, name)]),
            model::Type::Map(inner) => {
                Value::Object([("key".to_owned(), self.value(inner, name))].into_iter().collect())
            }
            model::Type::Unit => Value::Null,
            model::Type::Enum(id) => self
                .model
                .ty(*id)
                .entry
                .values
                .first()
                .map_or(Value::Null, |value| value.value.as_str().into()),
            model::Type::Object(id) | model::Type::Input(id) => self.object(*id),
            _ => Value::String(name.to_owned()),
        }
    }

    fn is_within(&self, ty: &model::Type) -> bool {
        ty.named().is_some_and(|id| self.within.contains(&id))
    }

    fn object(&mut self, id: TypeId) -> Value {
        self.within.push(id);
        let mut object = Map::new();
        for field in self.model.ty(id).fields.iter().filter(|field| field.entry.required) {
            object.insert(field.wire.clone(), self.value(&field.ty, &field.entry.name));
        }
        self.within.pop();
        Value::Object(object)
    }
}

/// A value as it is written in Rust. The rules have found that it is of its type.
fn expression(model: &Model<'_>, ty: &model::Type, value: &Value) -> Expression {
    match (ty.not_null(), value) {
        (model::Type::Json | model::Type::Typed | model::Type::Unit | model::Type::Body, value) => {
            json(value)
        }
        (_, Value::Null) => Expression::Null,
        (model::Type::Float, Value::Number(number)) => {
            number.as_f64().map_or_else(|| json(value), Expression::Float)
        }
        (model::Type::Integer, Value::Number(number)) => {
            number.as_i64().map_or_else(|| json(value), Expression::Integer)
        }
        (model::Type::List(inner), Value::Array(items)) if items.is_empty() => {
            Expression::Empty(Type::List(Box::new(types::written(model, inner, false))))
        }
        (model::Type::List(inner), Value::Array(items)) => {
            Expression::List(alike(items.iter().map(|item| item_of(model, inner, item)), items.iter()))
        }
        (model::Type::Map(inner), Value::Object(entries)) if entries.is_empty() => {
            Expression::Empty(Type::Map(Box::new(types::written(model, inner, false))))
        }
        (model::Type::Map(inner), Value::Object(entries)) => {
            let values = alike(entries.values().map(|value| item_of(model, inner, value)), entries.values());
            Expression::Map(entries.keys().cloned().zip(values).collect())
        }
        (model::Type::Input(id), Value::Object(given)) => input(model, model.ty(*id), given),
        (model::Type::Enum(id), Value::String(text)) => {
            let ty = model.ty(*id);
            match ty.entry.values.iter().find(|known| known.value == *text) {
                Some(known) => Expression::Variant(ident(&ty.entry.name), types::variant_ident(known)),
                None => Expression::Text(text.clone()),
            }
        }
        (_, value) => json(value),
    }
}

/// JSON is written as a literal where that is enough.
fn json(value: &Value) -> Expression {
    match value {
        Value::String(text) => Expression::Text(text.clone()),
        Value::Bool(flag) => Expression::Boolean(*flag),
        other => Expression::Json(other.clone()),
    }
}

/// What is in a list or a map; a list or a map in it is given as JSON.
fn item_of(model: &Model<'_>, ty: &model::Type, value: &Value) -> Expression {
    match ty.not_null() {
        model::Type::List(_) | model::Type::Map(_) => Expression::Json(value.clone()),
        ty => expression(model, ty, value),
    }
}

/// The items of a list in Rust have one type: where they would not, each is written as JSON.
fn alike<'v>(
    expressions: impl Iterator<Item = Expression>,
    values: impl Iterator<Item = &'v Value>,
) -> Vec<Expression> {
    let expressions: Vec<Expression> = expressions.collect();
    let kind = |expression: &Expression| std::mem::discriminant(expression);
    let same = expressions.windows(2).all(|pair| kind(&pair[0]) == kind(&pair[1]));
    if same { expressions } else { values.map(|value| Expression::Json(value.clone())).collect() }
}

fn input(model: &Model<'_>, ty: &TypeDef<'_>, given: &Map<String, Value>) -> Expression {
    let fields = |required: bool| ty.fields.iter().filter(move |field| field.entry.required == required);
    let value_of = |field: &FieldDef<'_>| Some(expression(model, &field.ty, given.get(&field.wire)?));
    Expression::Input {
        ident: ident(&ty.entry.name),
        arguments: fields(true).filter_map(value_of).collect(),
        setters: fields(false)
            .filter_map(|field| Some((ident(&field.entry.name), value_of(field)?)))
            .collect(),
    }
}

/// The variable that takes the result is named after its type.
fn result_name(model: &Model<'_>, operation: &OperationDef<'_>) -> Option<Ident> {
    match &operation.result.ty {
        model::Type::Unit => None,
        model::Type::Object(id) | model::Type::Enum(id) => {
            Some(ident(&name::snake(&model.ty(*id).entry.name)))
        }
        _ => Some(ident("result")),
    }
}
