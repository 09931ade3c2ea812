//! Builds the schema from its definition.

use std::sync::Arc;

use async_graphql::dynamic::{
    Enum, Field, FieldFuture, InputObject, InputValue, Object, Scalar, Schema, SchemaBuilder, TypeRef,
};
use async_graphql::parser::parse_schema;
use async_graphql::parser::types::{
    BaseType, EnumType, FieldDefinition, InputObjectType, InputValueDefinition, ObjectType, Type,
    TypeDefinition, TypeKind, TypeSystemDefinition,
};

use super::limits::MAX_FIELDS;
use super::resolve::{FieldInfo, resolve};
use super::type_check::SchemaTypes;

/// How deep a document may be: an introspection query, the deepest there is, fits.
const MAX_DEPTH: usize = 20;
/// How deep the source of a document may be nested.
const MAX_NESTING: usize = 32;
/// How many directives a field may have.
const MAX_DIRECTIVES: usize = 8;

const QUERY: &str = "Query";
const MUTATION: &str = "Mutation";

/// Builds a schema.
pub(super) fn build(text: &str) -> Result<Schema, Box<dyn std::error::Error>> {
    let document = parse_schema(text)?;
    let definitions: Vec<TypeDefinition> = document
        .definitions
        .into_iter()
        .filter_map(|definition| match definition {
            TypeSystemDefinition::Type(definition) => Some(definition.node),
            _ => None,
        })
        .collect();
    let types = Arc::new(SchemaTypes::of(&definitions));
    let mutation = types.has_object(MUTATION).then_some(MUTATION);
    let builder = Schema::build(QUERY, mutation, None)
        .limit_depth(MAX_DEPTH)
        .limit_complexity(MAX_FIELDS)
        .limit_recursive_depth(MAX_NESTING)
        .limit_directives(MAX_DIRECTIVES);
    Ok(definitions
        .iter()
        .fold(builder, |builder, definition| register(builder, definition, &types))
        .finish()?)
}

fn register(builder: SchemaBuilder, definition: &TypeDefinition, types: &Arc<SchemaTypes>) -> SchemaBuilder {
    let name = definition.name.node.to_string();
    match &definition.kind {
        TypeKind::Object(kind) => builder.register(object(&name, kind, types)),
        TypeKind::InputObject(kind) => builder.register(input_object(&name, kind)),
        TypeKind::Enum(kind) => builder.register(enumeration(&name, kind)),
        TypeKind::Scalar => builder.register(Scalar::new(name)),
        TypeKind::Interface(_) | TypeKind::Union(_) => builder,
    }
}

fn object(name: &str, kind: &ObjectType, types: &Arc<SchemaTypes>) -> Object {
    let fields = kind.fields.iter().map(|definition| field(name, &definition.node, types));
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

fn field(object: &str, definition: &FieldDefinition, types: &Arc<SchemaTypes>) -> Field {
    let name = definition.name.node.to_string();
    let info = Arc::new(FieldInfo {
        name: name.clone(),
        ty: definition.ty.node.clone(),
        mutation: object == MUTATION,
        types: Arc::clone(types),
    });
    let field = Field::new(name, type_ref(&definition.ty.node), move |context| {
        let info = Arc::clone(&info);
        FieldFuture::new(async move { resolve(&context, &info) })
    });
    definition.arguments.iter().map(|argument| input_value(&argument.node)).fold(field, Field::argument)
}

fn type_ref(ty: &Type) -> TypeRef {
    let base = match &ty.base {
        BaseType::Named(name) => TypeRef::named(name.to_string()),
        BaseType::List(inner) => TypeRef::List(Box::new(type_ref(inner))),
    };
    if ty.nullable { base } else { TypeRef::NonNull(Box::new(base)) }
}
