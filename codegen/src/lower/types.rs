//! Decides about types: how each is written in Rust.

use super::{doc, ident, table_ident};
use crate::api::{
    Argument, Enum, Ident, InputField, InputObject, Object, ObjectField, TableField, Type, TypeItem,
    TypeName, TypedBy, Variant,
};
use crate::model::{self, FieldDef, Model, TypeDef, TypeId};
use crate::name;
use crate::spec::{EnumValue, TypeKind};

/// Decides about a type that the spec defines.
pub(super) fn item(model: &Model<'_>, ty: &TypeDef<'_>) -> TypeItem {
    match ty.entry.kind {
        TypeKind::Object => TypeItem::Object(object(model, ty)),
        TypeKind::Input => TypeItem::Input(input_object(model, ty)),
        TypeKind::Enum => TypeItem::Enum(Enum {
            name: name_of(ty),
            doc: doc::doc(&ty.entry.doc),
            variants: ty.entry.values.iter().map(variant).collect(),
            has_table: ty.is_given,
        }),
    }
}

/// How a type is written; a string or JSON that is sensitive is a secret.
pub(super) fn written(model: &Model<'_>, ty: &model::Type, is_sensitive: bool) -> Type {
    let boxed = |inner: &model::Type| Box::new(written(model, inner, is_sensitive));
    match ty {
        model::Type::String if is_sensitive => Type::Secret,
        model::Type::String => Type::Text,
        model::Type::Boolean => Type::Boolean,
        model::Type::Integer => Type::Integer,
        model::Type::Float => Type::Float,
        model::Type::DateTime => Type::DateTime,
        model::Type::Json if is_sensitive => Type::SecretJson,
        model::Type::Json => Type::Json,
        model::Type::Unit => Type::Unit,
        model::Type::Body => Type::Body,
        model::Type::Typed => Type::Typed,
        model::Type::Map(inner) => Type::Map(boxed(inner)),
        model::Type::List(inner) => Type::List(boxed(inner)),
        model::Type::Nullable(inner) => Type::Optional(boxed(inner)),
        model::Type::Enum(id) => Type::Enum(type_name(model, *id)),
        model::Type::Object(id) => Type::Object(type_name(model, *id)),
        model::Type::Input(id) => Type::Input(type_name(model, *id)),
    }
}

/// How a parameter or a field of an input is given.
pub(super) fn argument(name: &str, ty: Type, clearable: bool) -> Argument {
    Argument { ident: ident(name), ty, clearable }
}

/// The name in Rust of a value of an enum.
pub(super) fn variant_ident(value: &EnumValue) -> Ident {
    ident(&value.name.clone().unwrap_or_else(|| name::pascal(&value.value)))
}

/// The name of a type in Rust.
pub(super) fn type_name(model: &Model<'_>, id: TypeId) -> TypeName {
    name_of(model.ty(id))
}

fn name_of(ty: &TypeDef<'_>) -> TypeName {
    TypeName { ident: ident(&ty.entry.name), table: table_ident(&ty.entry.name) }
}

fn object(model: &Model<'_>, ty: &TypeDef<'_>) -> Object {
    let fields = ty.fields.iter().map(|field| object_field(model, ty, field));
    Object { ident: ident(&ty.entry.name), doc: doc::doc(&ty.entry.doc), fields: fields.collect() }
}

fn object_field(model: &Model<'_>, owner: &TypeDef<'_>, field: &FieldDef<'_>) -> ObjectField {
    let FieldDef { entry, wire, .. } = field;
    let typed_by = field.typed_by.zip(entry.typed_by.as_ref()).map(|(decider, rule)| TypedBy {
        field: ident(&owner.fields[decider].entry.name),
        ty: field_type(model, &owner.fields[decider]),
        text: rule.text.clone(),
        json: rule.json.clone(),
        date_time: rule.date_time.clone(),
    });
    ObjectField {
        ident: ident(&entry.name),
        wire: wire.clone(),
        doc: doc::doc(&entry.doc),
        ty: field_type(model, field),
        sensitive: entry.sensitive,
        typed_by,
    }
}

/// The type of a field of an object: optional where it need not be there, and boxed where it would make its object
/// contain itself.
fn field_type(model: &Model<'_>, field: &FieldDef<'_>) -> Type {
    let inner = written(model, field.ty.not_null(), field.entry.sensitive);
    let inner = if field.is_recursive { Type::Boxed(Box::new(inner)) } else { inner };
    let is_nullable = matches!(field.ty, model::Type::Nullable(_));
    if field.entry.required && !is_nullable { inner } else { Type::Optional(Box::new(inner)) }
}

fn input_object(model: &Model<'_>, ty: &TypeDef<'_>) -> InputObject {
    let input_field = |field: &FieldDef<'_>| {
        let written = written(model, &field.ty, field.entry.sensitive);
        InputField {
            wire: field.wire.clone(),
            argument: argument(&field.entry.name, written, field.entry.clearable),
            doc: doc::doc(&field.entry.doc),
        }
    };
    let row = |field: &FieldDef<'_>| TableField {
        wire: field.wire.clone(),
        ty: written(model, &field.ty, field.entry.sensitive),
        sensitive: field.entry.sensitive,
    };
    let fields = |required: bool| ty.fields.iter().filter(move |field| field.entry.required == required);
    InputObject {
        name: name_of(ty),
        doc: doc::doc(&ty.entry.doc),
        required: fields(true).map(input_field).collect(),
        setters: fields(false).map(input_field).collect(),
        table: ty.is_given.then(|| ty.fields.iter().map(row).collect()),
    }
}

fn variant(value: &EnumValue) -> Variant {
    Variant { ident: variant_ident(value), value: value.value.clone(), doc: doc::doc(&value.doc) }
}
