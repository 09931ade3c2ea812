//! Makes the example that an operation's documentation shows.

use serde_json::{Map, Value};

use super::doc::as_text;
use super::{Context, ident, types};
use crate::api::{Example, ExampleCall, Expression, Ident, Type};
use crate::markdown;
use crate::name;
use crate::spec::{self, Field, JsonMap, Operation, Param, TypeEntry, TypeKind};
use crate::type_expr::TypeExpr;

/// Makes an example of the first one that is not refused; where there is none, of the samples.
pub(super) fn example(context: &Context<'_>, operation: &Operation) -> Example {
    let shown = operation.examples.iter().find(|example| example.refused.is_none());
    let mut calls = shown.map_or_else(Vec::new, |example| calls_before(context, example));
    let result = result_name(context, operation);
    let args = shown.map(|example| example.args.clone()).unwrap_or_default();
    calls.push(ExampleCall { result, ..call(context, operation, &args) });
    Example {
        title: shown.map(|example| markdown::inline(&example.title)),
        options: shown.map_or_else(Vec::new, |example| options(&example.options)),
        given: shown.map(|example| example.given.clone()).unwrap_or_default(),
        changes_user: changes_user(context, operation, shown),
        calls,
    }
}

/// Whether an example calls an operation that can change which user is signed in.
fn changes_user(context: &Context<'_>, operation: &Operation, shown: Option<&spec::Example>) -> bool {
    let before = shown.map_or(&[][..], |example| &example.before);
    let names = before.iter().map(|before| &before.call);
    let operations = context.spec.groups.iter().flat_map(|file| &file.operations);
    let mut called =
        operations.filter(|known| names.clone().any(|name| *name == known.name)).chain([operation]);
    called.any(|called| called.session.is_some_and(spec::SessionEffect::changes_user))
}

/// A sample of what the service answers: that of an example, or else one made from the type.
pub(super) fn answer(context: &Context<'_>, operation: &Operation) -> Value {
    let returns = &operation.returns;
    let answered = operation.examples.iter().find_map(|example| example.answer.clone());
    answered.unwrap_or_else(|| sample(context, returns.of.as_ref().unwrap_or(&returns.ty), &operation.name))
}

fn calls_before(context: &Context<'_>, example: &spec::Example) -> Vec<ExampleCall> {
    let operations = || context.spec.groups.iter().flat_map(|file| &file.operations);
    let before = example.before.iter().filter_map(|before| {
        let operation = operations().find(|operation| operation.name == before.call)?;
        Some(call(context, operation, &before.args))
    });
    before.collect()
}

/// A call whose result is not looked at.
fn call(context: &Context<'_>, operation: &Operation, given: &JsonMap) -> ExampleCall {
    let required = operation.params.iter().filter(|param| param.required);
    let optional = operation.params.iter().filter(|param| !param.required);
    ExampleCall {
        method: ident(&operation.name),
        arguments: required.map(|param| required_argument(context, param, given)).collect(),
        setters: optional.filter_map(|param| setter(context, param, given)).collect(),
        result: None,
    }
}

/// Options as the texts that they are read from.
fn options(given: &JsonMap) -> Vec<(String, String)> {
    given.iter().map(|(name, value)| (name.clone(), as_text(value))).collect()
}

fn required_argument(context: &Context<'_>, param: &Param, given: &Map<String, Value>) -> Expression {
    let made = sample(context, &param.ty, &param.name);
    let value = given.get(&param.name).or(param.sample.as_ref()).unwrap_or(&made);
    expression(context, &param.ty, value)
}

/// What is not given, or given as null, is not set.
fn setter(context: &Context<'_>, param: &Param, given: &Map<String, Value>) -> Option<(Ident, Expression)> {
    let value = given.get(&param.name).filter(|value| !value.is_null())?;
    Some((ident(&param.name), expression(context, &param.ty, value)))
}

/// A value of a type, for want of a better one.
fn sample(context: &Context<'_>, ty: &str, name: &str) -> Value {
    match TypeExpr::parse(ty) {
        Ok(ty) => Sampler { context, within: Vec::new(), left: MOST_SAMPLED }.value(&ty, name),
        Err(_) => Value::Null,
    }
}

/// How many values a sample has at most. Types that hold each other by many fields would make it grow without end.
const MOST_SAMPLED: usize = 1000;

struct Sampler<'c, 'a> {
    context: &'c Context<'a>,
    /// The objects that the value is in.
    within: Vec<String>,
    /// How many values may still be made.
    left: usize,
}

impl Sampler<'_, '_> {
    fn value(&mut self, ty: &TypeExpr, name: &str) -> Value {
        let Some(left) = self.left.checked_sub(1) else { return Value::Null };
        self.left = left;
        match ty.not_null() {
            TypeExpr::Boolean => Value::Bool(true),
            TypeExpr::Integer => 1.into(),
            TypeExpr::Float => 1.5.into(),
            TypeExpr::DateTime => "2030-01-01T00:00:00Z".into(),
            // A list or a map ends what would go on without end.
            TypeExpr::List(inner) if self.is_within(inner) => Value::Array(Vec::new()),
            TypeExpr::Map(inner) if self.is_within(inner) => Value::Object(Map::new()),
            TypeExpr::List(inner) => Value::Array(vec![self.value(inner, name)]),
            TypeExpr::Map(inner) => {
                Value::Object([("key".to_owned(), self.value(inner, name))].into_iter().collect())
            }
            TypeExpr::Unit => Value::Null,
            TypeExpr::Named(type_name) => self.named(type_name),
            _ => Value::String(name.to_owned()),
        }
    }

    fn is_within(&self, ty: &TypeExpr) -> bool {
        ty.named().is_some_and(|name| self.within.iter().any(|outer| outer == name))
    }

    fn named(&mut self, name: &str) -> Value {
        let context = self.context;
        let Some(entry) = context.types.get(name) else { return Value::Null };
        if entry.kind == TypeKind::Enum {
            return entry.values.first().map_or(Value::Null, |value| Value::String(value.value.clone()));
        }
        self.within.push(name.to_owned());
        let mut object = Map::new();
        for field in entry.fields.iter().filter(|field| field.required) {
            let ty = TypeExpr::parse(&field.ty).unwrap_or(TypeExpr::Json);
            object.insert(context.wire(&field.name, field.wire.as_deref()), self.value(&ty, &field.name));
        }
        self.within.pop();
        Value::Object(object)
    }
}

fn expression(context: &Context<'_>, ty: &str, value: &Value) -> Expression {
    let expr = TypeExpr::parse(ty).unwrap_or(TypeExpr::Json);
    from_value(context, expr.not_null(), value)
}

fn from_value(context: &Context<'_>, expr: &TypeExpr, value: &Value) -> Expression {
    match (expr, value) {
        (TypeExpr::Json | TypeExpr::Typed | TypeExpr::Unit | TypeExpr::Body, value) => json(value),
        (_, Value::Null) => Expression::Null,
        (TypeExpr::Float, Value::Number(number)) => Expression::Float(number.as_f64().unwrap_or_default()),
        (TypeExpr::Integer, Value::Number(number)) => {
            Expression::Integer(number.as_i64().unwrap_or_default())
        }
        (TypeExpr::List(inner), Value::Array(items)) => list(context, inner, items),
        (TypeExpr::Map(inner), Value::Object(entries)) => map(context, inner, entries),
        (TypeExpr::Nullable(inner), value) => from_value(context, inner, value),
        (TypeExpr::Named(name), value) => named(context, name, value),
        (_, Value::Bool(flag)) => Expression::Boolean(*flag),
        (_, Value::String(text)) => Expression::Text(text.clone()),
        (_, value) => Expression::Text(value.to_string()),
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

fn list(context: &Context<'_>, inner: &TypeExpr, items: &[Value]) -> Expression {
    if items.is_empty() {
        return Expression::Empty(Type::List(Box::new(types::resolve(context, &inner.to_string(), false))));
    }
    Expression::List(alike(items.iter().map(|item| item_of(context, inner, item)), items.iter()))
}

fn map(context: &Context<'_>, inner: &TypeExpr, entries: &Map<String, Value>) -> Expression {
    if entries.is_empty() {
        return Expression::Empty(Type::Map(Box::new(types::resolve(context, &inner.to_string(), false))));
    }
    let values = alike(entries.values().map(|value| item_of(context, inner, value)), entries.values());
    Expression::Map(entries.keys().cloned().zip(values).collect())
}

/// What is in a list or a map; a list or a map in it is given as JSON.
fn item_of(context: &Context<'_>, ty: &TypeExpr, value: &Value) -> Expression {
    match ty.not_null() {
        TypeExpr::List(_) | TypeExpr::Map(_) => Expression::Json(value.clone()),
        ty => from_value(context, ty, value),
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

fn named(context: &Context<'_>, name: &str, value: &Value) -> Expression {
    match (context.types.get(name), value) {
        (Some(entry), Value::Object(given)) if entry.kind == TypeKind::Input => input(context, entry, given),
        (Some(entry), Value::String(text)) => match entry.values.iter().find(|known| known.value == *text) {
            Some(known) => Expression::Variant(ident(name), types::variant_ident(known)),
            None => Expression::Text(text.clone()),
        },
        (_, other) => Expression::Json(other.clone()),
    }
}

fn input(context: &Context<'_>, entry: &TypeEntry, given: &Map<String, Value>) -> Expression {
    let value_of = |field: &Field| given.get(&context.wire(&field.name, field.wire.as_deref()));
    let required = entry.fields.iter().filter(|field| field.required).map(|field| {
        let made = sample(context, &field.ty, &field.name);
        expression(context, &field.ty, value_of(field).unwrap_or(&made))
    });
    let setters = entry
        .fields
        .iter()
        .filter(|field| !field.required)
        .filter_map(|field| Some((ident(&field.name), expression(context, &field.ty, value_of(field)?))));
    Expression::Input { ident: ident(&entry.name), arguments: required.collect(), setters: setters.collect() }
}

/// The variable that takes the result is named after its type.
fn result_name(context: &Context<'_>, operation: &Operation) -> Option<Ident> {
    match types::resolve(context, &operation.returns.ty, false) {
        Type::Unit => None,
        Type::Object(name) | Type::Enum(name) => Some(ident(&name::snake(&name.ident.to_string()))),
        _ => Some(ident("result")),
    }
}
