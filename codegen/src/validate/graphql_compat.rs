//! Whether a type of the spec fits a type of the GraphQL schema.

use apollo_compiler::Schema;
use apollo_compiler::ast::Type;
use apollo_compiler::schema::ExtendedType;
use serde_json::Value;

use super::context::{Context, Ty};
use super::values::Way;
use crate::diagnostic::{Code, Diagnostic, Near, nearest};
use crate::load::Cursor;
use crate::spec::{Encode, OptionKind, TypeKind};
use crate::type_expr::TypeExpr;

/// Whether a value that the caller gives may be sent as a value of the schema's type.
pub(super) fn given(
    context: &Context<'_>,
    schema: &Schema,
    ty: &TypeExpr,
    encode: Option<Encode>,
    wanted: &Type,
) -> bool {
    match encode {
        Some(Encode::Rsa | Encode::JsonText | Encode::KeyValues) => {
            given(context, schema, &TypeExpr::String, None, wanted)
        }
        Some(Encode::KeyValuesJson) => wanted.is_list() && has_key_and_value(schema, wanted.item_type()),
        None => fits(context, schema, ty, wanted, Way::Given),
    }
}

/// Whether a value of the schema's type can be read as a value of the spec's.
pub(super) fn answered(context: &Context<'_>, schema: &Schema, ty: &TypeExpr, told: &Type) -> bool {
    fits(context, schema, ty, told, Way::Answered)
}

/// Whether values of a type of the spec and of one of the schema can stand for each other.
fn fits(context: &Context<'_>, schema: &Schema, ty: &TypeExpr, other: &Type, way: Way) -> bool {
    let name = other.inner_named_type().as_str();
    let definition = schema.types.get(name);
    match (ty.not_null(), other, definition) {
        (ty, Type::Named(_) | Type::NonNullNamed(_), Some(ExtendedType::Scalar(scalar))) => match way {
            _ if !scalar.is_built_in() => {
                context.named(ty).is_none_or(|ty| ty.entry.kind != TypeKind::Object)
            }
            _ if is_enum(context, ty) => name == "String",
            Way::Given => scalar_given(ty, name),
            Way::Answered => scalar_answered(ty, name),
        },
        (TypeExpr::List(inner), Type::List(item) | Type::NonNullList(item), _) => {
            items_fit(inner, item, way) && fits(context, schema, inner, item, way)
        }
        (_, Type::List(_) | Type::NonNullList(_), _) => false,
        (TypeExpr::Named(own), _, _) => {
            context.ty(own).is_none_or(|ty| ty.entry.graphql.as_deref() == Some(name))
        }
        (TypeExpr::String, _, Some(ExtendedType::Enum(_))) => way == Way::Answered,
        _ => false,
    }
}

/// Whether null among the items of a list comes and goes as both sides say.
fn items_fit(inner: &TypeExpr, item: &Type, way: Way) -> bool {
    let may_be_null = matches!(inner, TypeExpr::Nullable(_));
    match way {
        Way::Given => !(may_be_null && item.is_non_null()),
        Way::Answered => may_be_null || item.is_non_null(),
    }
}

/// Whether a type is an enum: where the schema has no enum for it, it travels as a text.
fn is_enum(context: &Context<'_>, ty: &TypeExpr) -> bool {
    context.named(ty).is_some_and(|ty| ty.entry.kind == TypeKind::Enum)
}

fn scalar_given(ty: &TypeExpr, scalar: &str) -> bool {
    match scalar {
        "String" => matches!(ty, TypeExpr::String | TypeExpr::DateTime),
        "ID" => matches!(ty, TypeExpr::String | TypeExpr::Integer),
        "Int" => *ty == TypeExpr::Integer,
        "Float" => matches!(ty, TypeExpr::Integer | TypeExpr::Float),
        "Boolean" => *ty == TypeExpr::Boolean,
        _ => false,
    }
}

fn scalar_answered(ty: &TypeExpr, scalar: &str) -> bool {
    match scalar {
        _ if *ty == TypeExpr::Json => true,
        "String" => matches!(ty, TypeExpr::String | TypeExpr::DateTime | TypeExpr::Typed),
        "ID" => *ty == TypeExpr::String,
        "Int" => matches!(ty, TypeExpr::Integer | TypeExpr::Float),
        "Float" => *ty == TypeExpr::Float,
        "Boolean" => *ty == TypeExpr::Boolean,
        _ => false,
    }
}

/// Whether a type of the schema is an input object of a key and a value, both texts, and of nothing else that must be there.
fn has_key_and_value(schema: &Schema, item: &Type) -> bool {
    let object = schema.get_input_object(item.inner_named_type());
    let is_text = |field: &str| {
        let field = object.and_then(|object| object.fields.get(field));
        field.is_some_and(|field| !field.ty.is_list() && *field.ty.inner_named_type() == "String")
    };
    let others = object.into_iter().flat_map(|object| object.fields.values());
    let is_complete = others
        .filter(|field| field.is_required())
        .all(|field| matches!(field.name.as_str(), "key" | "value"));
    !item.is_list() && is_text("key") && is_text("value") && is_complete
}

/// Whether a constant is a value of the schema's type.
pub(super) fn constant(schema: &Schema, value: &Value, wanted: &Type) -> bool {
    match (wanted, value) {
        (_, Value::Null) => !wanted.is_non_null(),
        (Type::List(item) | Type::NonNullList(item), Value::Array(items)) => {
            items.iter().all(|value| constant(schema, value, item))
        }
        (Type::List(_) | Type::NonNullList(_), _) => false,
        (Type::Named(name) | Type::NonNullNamed(name), _) => match (schema.types.get(name), value) {
            (Some(ExtendedType::Enum(definition)), Value::String(text)) => {
                definition.values.contains_key(text.as_str())
            }
            (Some(ExtendedType::InputObject(object)), Value::Object(entries)) => {
                entries.iter().all(|(key, value)| {
                    object.fields.get(key.as_str()).is_some_and(|field| constant(schema, value, &field.ty))
                })
            }
            (Some(ExtendedType::Scalar(scalar)), _) if !scalar.is_built_in() => true,
            (Some(ExtendedType::Scalar(_)), Value::String(_)) => matches!(name.as_str(), "String" | "ID"),
            (Some(ExtendedType::Scalar(_)), Value::Bool(_)) => name == "Boolean",
            (Some(ExtendedType::Scalar(_)), Value::Number(number)) => {
                name == "Float" || (matches!(name.as_str(), "Int" | "ID") && number.is_i64())
            }
            _ => false,
        },
    }
}

/// The type of the value that an option supplies.
pub(super) fn option(kind: OptionKind) -> TypeExpr {
    match kind {
        OptionKind::Integer | OptionKind::Duration => TypeExpr::Integer,
        OptionKind::Flag => TypeExpr::Boolean,
        _ => TypeExpr::String,
    }
}

/// What to write in the spec for a type of the schema.
pub(super) fn suggestion(context: &Context<'_>, schema: &Schema, wanted: &Type) -> String {
    if let Type::List(item) | Type::NonNullList(item) = wanted {
        let question = if item.is_non_null() { "" } else { "?" };
        return format!("list<{}{question}>", suggestion(context, schema, item));
    }
    let name = wanted.inner_named_type().as_str();
    let word = match name {
        "String" | "ID" => "string",
        "Int" => "integer",
        "Float" => "float",
        "Boolean" => "boolean",
        _ if matches!(schema.types.get(name), Some(ExtendedType::Scalar(_))) => "json",
        _ => return type_for(context, name).map_or(name, |ty| &ty.entry.name).to_owned(),
    };
    word.to_owned()
}

/// The type of the spec that stands for one of the schema.
fn type_for<'c, 's>(context: &'c Context<'s>, name: &str) -> Option<&'c Ty<'s>> {
    context.types.iter().find(|ty| ty.entry.graphql.as_deref() == Some(name))
}

/// Reports that a type of the spec does not say which type of the schema it stands for, where that is all that is wrong.
pub(super) fn unsaid(
    context: &Context<'_>,
    ty: &TypeExpr,
    wanted: &Type,
    site: Cursor<'_>,
) -> Option<Diagnostic> {
    let own = context.ty(ty.named()?)?;
    let name = wanted.inner_named_type();
    let is_unsaid =
        own.entry.graphql.is_none() && (own.entry.name == name.as_str() || type_for(context, name).is_none());
    let message = format!("`{}` does not say that it represents the schema's type `{name}`", own.entry.name);
    is_unsaid.then(|| {
        site.error(Code::UndeclaredSchemaType, message)
            .help(format!("add `graphql: {name}` to the type `{}`", own.entry.name))
    })
}

/// The value of the schema's enum that a constant was probably meant to be.
pub(super) fn enum_value<'c>(
    schema: &'c Schema,
    constant: Option<&Value>,
    wanted: &Type,
) -> Option<Near<'c>> {
    let definition = schema.get_enum(wanted.inner_named_type())?;
    nearest(constant?.as_str()?, definition.values.keys().map(|value| value.as_str())).map(Near::as_advice)
}

/// What to do where a type does not fit: write the right one, and make it if there is none yet.
pub(super) fn advice(context: &Context<'_>, schema: &Schema, wanted: &Type) -> String {
    let name = wanted.inner_named_type();
    let is_missing = !matches!(schema.types.get(name), Some(ExtendedType::Scalar(_)));
    let write = format!("write `{}`", suggestion(context, schema, wanted));
    match is_missing && type_for(context, name).is_none() {
        true => format!("{write}, a type of the spec with `graphql: {name}`"),
        false => write,
    }
}
