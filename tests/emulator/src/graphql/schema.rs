//! Builds the schema from its text, with resolvers that ask the operation at each field.

use std::collections::BTreeSet;
use std::sync::Arc;

use async_graphql::Value as GraphQlValue;
use async_graphql::dynamic::{
    Enum, Field, FieldFuture, FieldValue, InputObject, InputValue, Object, ResolverContext, Scalar, Schema,
    SchemaBuilder, TypeRef,
};
use async_graphql::parser::parse_schema;
use async_graphql::parser::types::{
    BaseType, EnumType, FieldDefinition, InputObjectType, InputValueDefinition, ObjectType, Type,
    TypeDefinition, TypeKind, TypeSystemDefinition,
};
use serde_json::{Map, Value};

use super::{Request, answer};
use crate::routes;

/// How deep a document may be: an introspection query, the deepest there is, fits.
const MAX_DEPTH: usize = 20;
/// How many fields a document may have.
const MAX_FIELDS: usize = 2000;
/// How deep the text of a document may be nested.
const MAX_NESTING: usize = 32;
/// How many directives a field may have.
const MAX_DIRECTIVES: usize = 8;

const QUERY: &str = "Query";
const MUTATION: &str = "Mutation";

/// An object in an answer, and how it was reached.
struct Node {
    json: Value,
    mutation: bool,
    path: Vec<String>,
    arguments: Map<String, Value>,
}

/// Builds a schema.
pub(super) fn build(text: &str) -> Result<Schema, Box<dyn std::error::Error>> {
    let document = parse_schema(text)?;
    let types: Vec<TypeDefinition> = document
        .definitions
        .into_iter()
        .filter_map(|definition| match definition {
            TypeSystemDefinition::Type(definition) => Some(definition.node),
            _ => None,
        })
        .collect();
    let objects = types.iter().filter(|definition| matches!(definition.kind, TypeKind::Object(_)));
    let objects: Arc<BTreeSet<String>> = Arc::new(objects.map(name_of).collect());
    let mutation = objects.contains(MUTATION).then_some(MUTATION);
    let builder = Schema::build(QUERY, mutation, None)
        .limit_depth(MAX_DEPTH)
        .limit_complexity(MAX_FIELDS)
        .limit_recursive_depth(MAX_NESTING)
        .limit_directives(MAX_DIRECTIVES);
    Ok(types.iter().fold(builder, |builder, definition| register(builder, definition, &objects)).finish()?)
}

fn name_of(definition: &TypeDefinition) -> String {
    definition.name.node.to_string()
}

fn register(
    builder: SchemaBuilder,
    definition: &TypeDefinition,
    objects: &BTreeSet<String>,
) -> SchemaBuilder {
    let name = name_of(definition);
    match &definition.kind {
        TypeKind::Object(kind) => builder.register(object(&name, kind, objects)),
        TypeKind::InputObject(kind) => builder.register(input_object(&name, kind)),
        TypeKind::Enum(kind) => builder.register(enumeration(&name, kind)),
        TypeKind::Scalar => builder.register(Scalar::new(name)),
        TypeKind::Interface(_) | TypeKind::Union(_) => builder,
    }
}

fn object(name: &str, kind: &ObjectType, objects: &BTreeSet<String>) -> Object {
    let fields = kind.fields.iter().map(|definition| field(name, &definition.node, objects));
    fields.fold(Object::new(name), Object::field)
}

fn input_object(name: &str, kind: &InputObjectType) -> InputObject {
    kind.fields.iter().map(|field| input_value(&field.node)).fold(InputObject::new(name), InputObject::field)
}

fn enumeration(name: &str, kind: &EnumType) -> Enum {
    let values = kind.values.iter().map(|value| value.node.value.node.to_string());
    values.fold(Enum::new(name), |item, value| item.item(value))
}

fn input_value(definition: &InputValueDefinition) -> InputValue {
    let value = InputValue::new(definition.name.node.to_string(), type_ref(&definition.ty.node));
    match &definition.default_value {
        Some(default) => value.default_value(default.node.clone()),
        None => value,
    }
}

fn field(object: &str, definition: &FieldDefinition, objects: &BTreeSet<String>) -> Field {
    let name = definition.name.node.to_string();
    let step = Arc::new(Step {
        is_object: objects.contains(base_name(&definition.ty.node)),
        mutation: object == MUTATION,
        name: name.clone(),
    });
    let field = Field::new(name, type_ref(&definition.ty.node), move |context| {
        let step = Arc::clone(&step);
        FieldFuture::new(async move { resolve(&context, &step) })
    });
    definition.arguments.iter().map(|argument| input_value(&argument.node)).fold(field, Field::argument)
}

fn base_name(ty: &Type) -> &str {
    match &ty.base {
        BaseType::Named(name) => name,
        BaseType::List(inner) => base_name(inner),
    }
}

fn type_ref(ty: &Type) -> TypeRef {
    let base = match &ty.base {
        BaseType::Named(name) => TypeRef::named(name.to_string()),
        BaseType::List(inner) => TypeRef::List(Box::new(type_ref(inner))),
    };
    if ty.nullable { base } else { TypeRef::NonNull(Box::new(base)) }
}

/// A field, as its resolver knows it.
struct Step {
    name: String,
    is_object: bool,
    mutation: bool,
}

/// Resolves a field: by the operation whose result stands there, else from the object around it.
fn resolve<'a>(context: &ResolverContext<'a>, step: &Step) -> async_graphql::Result<Option<FieldValue<'a>>> {
    let parent = context.parent_value.downcast_ref::<Node>();
    let mut path = parent.map(|node| node.path.clone()).unwrap_or_default();
    path.push(step.name.clone());
    let mutation = parent.map_or(step.mutation, |node| node.mutation);
    let arguments = arguments(context, step, parent);
    let candidates = routes::at_field(mutation, &path);
    let json = match (candidates.is_empty(), parent) {
        (false, _) => {
            let request = context.data::<Arc<Request>>()?;
            request.run(&candidates, arguments.clone()).map_err(|error| answer::marked(&error))?
        }
        (true, Some(node)) => node.json.get(&step.name).cloned().unwrap_or_default(),
        (true, None) => Value::Null,
    };
    if json.is_null() {
        return Ok(None);
    }
    if !step.is_object {
        return Ok(Some(FieldValue::value(GraphQlValue::from_json(json)?)));
    }
    Ok(Some(nodes(json, &|json| Node { json, mutation, path: path.clone(), arguments: arguments.clone() })))
}

/// The arguments of a field and of those on the way to it. Where an inner one has the name of an outer one, it is
/// called by its field too, as clients call the variables.
fn arguments(context: &ResolverContext<'_>, step: &Step, parent: Option<&Node>) -> Map<String, Value> {
    let mut all = parent.map(|node| node.arguments.clone()).unwrap_or_default();
    for (name, value) in context.args.iter() {
        let value = value.as_value().clone().into_json().unwrap_or_default();
        let is_taken = all.contains_key(name.as_str());
        let key = if is_taken { format!("{}{}", step.name, capitalised(name)) } else { name.to_string() };
        all.insert(key, value);
    }
    all
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

fn nodes<'a>(json: Value, node: &dyn Fn(Value) -> Node) -> FieldValue<'a> {
    match json {
        Value::Null => FieldValue::NULL,
        Value::Array(items) => FieldValue::list(items.into_iter().map(|item| nodes(item, node))),
        object => FieldValue::owned_any(node(object)),
    }
}
