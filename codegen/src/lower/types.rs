//! Decides about types: how each is written in Rust, and which of them are defined.

use std::collections::{BTreeMap, BTreeSet};

use super::{Context, doc, ident, table_ident};
use crate::api::{
    Argument, Enum, InputField, InputObject, Object, ObjectField, TableField, Type, TypeItem, TypeName,
    TypedBy, Variant,
};
use crate::load::Spec;
use crate::name;
use crate::spec::{EnumValue, Field, TypeEntry, TypeKind};
use crate::type_expr::TypeExpr;

/// Decides about a type that the spec defines.
pub(super) fn item(context: &Context<'_>, entry: &TypeEntry) -> TypeItem {
    match entry.kind {
        TypeKind::Object => TypeItem::Object(object(context, entry)),
        TypeKind::Input => TypeItem::Input(input_object(context, entry)),
        TypeKind::Enum => TypeItem::Enum(Enum {
            name: type_name(&entry.name),
            doc: doc::doc(&entry.doc),
            variants: entry.values.iter().map(variant).collect(),
            has_table: context.given.contains(entry.name.as_str()),
        }),
    }
}

/// The type that a text of the spec names.
pub(super) fn resolve(context: &Context<'_>, text: &str, sensitive: bool) -> Type {
    // Nothing that is no type passes the checks; JSON could hold whatever was meant.
    TypeExpr::parse(text).map_or(Type::Json, |expr| from_expr(context, &expr, sensitive))
}

/// The types that callers give: as arguments, or inside of them.
pub(super) fn given<'a>(spec: &'a Spec, types: &BTreeMap<&'a str, &'a TypeEntry>) -> BTreeSet<&'a str> {
    let operations = spec.groups.iter().flat_map(|file| &file.operations);
    let mut waiting: Vec<&str> =
        operations.flat_map(|operation| &operation.params).map(|param| &*param.ty).collect();
    let mut given = BTreeSet::new();
    while let Some(ty) = waiting.pop() {
        let name = TypeExpr::parse(ty).ok().and_then(|expr| expr.named().map(str::to_owned));
        let known =
            name.and_then(|name| types.get_key_value(name.as_str()).map(|(name, entry)| (*name, *entry)));
        if let Some((name, entry)) = known
            && given.insert(name)
        {
            waiting.extend(entry.fields.iter().map(|field| &*field.ty));
        }
    }
    given
}

/// How a parameter or a field of an input is given.
pub(super) fn argument(
    context: &Context<'_>,
    field: &str,
    ty: &str,
    sensitive: bool,
    clearable: bool,
) -> Argument {
    Argument { ident: ident(field), ty: resolve(context, ty, sensitive), clearable }
}

/// The name in Rust of a value of an enum.
pub(super) fn variant_ident(value: &EnumValue) -> crate::api::Ident {
    ident(&value.name.clone().unwrap_or_else(|| name::pascal(&value.value)))
}

fn from_expr(context: &Context<'_>, expr: &TypeExpr, sensitive: bool) -> Type {
    let boxed = |inner: &TypeExpr| Box::new(from_expr(context, inner, sensitive));
    match expr {
        TypeExpr::String if sensitive => Type::Secret,
        TypeExpr::String => Type::Text,
        TypeExpr::Boolean => Type::Boolean,
        TypeExpr::Integer => Type::Integer,
        TypeExpr::Float => Type::Float,
        TypeExpr::DateTime => Type::DateTime,
        TypeExpr::Json if sensitive => Type::SecretJson,
        TypeExpr::Json => Type::Json,
        TypeExpr::Unit => Type::Unit,
        TypeExpr::Body => Type::Body,
        TypeExpr::Typed => Type::Typed,
        TypeExpr::Map(inner) => Type::Map(boxed(inner)),
        TypeExpr::List(inner) => Type::List(boxed(inner)),
        TypeExpr::Nullable(inner) => Type::Optional(boxed(inner)),
        TypeExpr::Named(name) => named(context, name),
    }
}

fn named(context: &Context<'_>, name: &str) -> Type {
    match context.types.get(name).map(|entry| entry.kind) {
        Some(TypeKind::Object) => Type::Object(type_name(name)),
        Some(TypeKind::Input) => Type::Input(type_name(name)),
        Some(TypeKind::Enum) => Type::Enum(type_name(name)),
        None => Type::Json,
    }
}

fn type_name(name: &str) -> TypeName {
    TypeName { ident: ident(name), table: table_ident(name) }
}

fn object(context: &Context<'_>, entry: &TypeEntry) -> Object {
    let fields = entry.fields.iter().map(|field| object_field(context, entry, field));
    Object { ident: ident(&entry.name), doc: doc::doc(&entry.doc), fields: fields.collect() }
}

fn object_field(context: &Context<'_>, entry: &TypeEntry, field: &Field) -> ObjectField {
    let ty = boxed(context, resolve(context, &field.ty, field.sensitive), &entry.name);
    let ty = match ty {
        ty if field.required || matches!(ty, Type::Optional(_)) => ty,
        ty => Type::Optional(Box::new(ty)),
    };
    ObjectField {
        ident: ident(&field.name),
        wire: context.wire(&field.name, field.wire.as_deref()),
        doc: doc::doc(&field.doc),
        ty,
        sensitive: field.sensitive,
        typed_by: field.typed_by.as_ref().and_then(|_| typed_by(context, entry, field)),
    }
}

/// Puts a field elsewhere if it would make its object contain itself.
fn boxed(context: &Context<'_>, ty: Type, owner: &str) -> Type {
    match ty {
        Type::Optional(inner) => Type::Optional(Box::new(boxed(context, *inner, owner))),
        Type::Object(name) if is_within(context, &name.ident.to_string(), owner) => {
            Type::Boxed(Box::new(Type::Object(name)))
        }
        other => other,
    }
}

/// Whether an object holds another one, or itself, in its own memory: lists and maps hold theirs elsewhere.
fn is_within(context: &Context<'_>, outer: &str, inner: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut waiting = vec![outer.to_owned()];
    while let Some(name) = waiting.pop() {
        if name == inner {
            return true;
        }
        let fields = context.types.get(name.as_str()).map_or(&[][..], |entry| &entry.fields);
        if seen.insert(name) {
            waiting.extend(fields.iter().filter_map(
                |field| match TypeExpr::parse(&field.ty).ok()?.not_null() {
                    TypeExpr::Named(name) => Some(name.clone()),
                    _ => None,
                },
            ));
        }
    }
    false
}

fn typed_by(context: &Context<'_>, entry: &TypeEntry, field: &Field) -> Option<TypedBy> {
    let rule = field.typed_by.as_ref()?;
    let deciding = entry.fields.iter().find(|candidate| candidate.name == rule.field)?;
    Some(TypedBy {
        field: ident(&deciding.name),
        ty: object_field(context, entry, deciding).ty,
        text: rule.text.clone(),
        json: rule.json.clone(),
        date_time: rule.date_time.clone(),
    })
}

fn input_object(context: &Context<'_>, entry: &TypeEntry) -> InputObject {
    let wire = |field: &Field| context.wire(&field.name, field.wire.as_deref());
    let input_field = |field: &Field| InputField {
        wire: wire(field),
        argument: argument(context, &field.name, &field.ty, field.sensitive, field.clearable),
        doc: doc::doc(&field.doc),
    };
    let row = |field: &Field| TableField {
        wire: wire(field),
        ty: resolve(context, &field.ty, field.sensitive),
        sensitive: field.sensitive,
    };
    let fields = |required: bool| entry.fields.iter().filter(move |field| field.required == required);
    InputObject {
        name: type_name(&entry.name),
        doc: doc::doc(&entry.doc),
        required: fields(true).map(input_field).collect(),
        setters: fields(false).map(input_field).collect(),
        table: context.given.contains(entry.name.as_str()).then(|| entry.fields.iter().map(row).collect()),
    }
}

fn variant(value: &EnumValue) -> Variant {
    Variant { ident: variant_ident(value), value: value.value.clone(), doc: doc::doc(&value.doc) }
}
