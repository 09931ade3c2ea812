//! Types that stand for types of the GraphQL schema.

use apollo_compiler::Schema;
use apollo_compiler::ast::Type;
use apollo_compiler::schema::ExtendedType;

use super::context::{Context, Found, Ty, Typed};
use super::graphql_compat;
use crate::diagnostic::{Code, Near, nearest};
use crate::spec::{Field, TypeKind};

/// Compares a type with the one that it stands for.
pub(super) fn against_schema(context: &Context<'_>, ty: &Ty<'_>, found: &mut Found) {
    let Some(name) = &ty.entry.graphql else { return };
    let site = ty.site.field("graphql");
    let Some(schema) = context.schema else { return };
    match (ty.entry.kind, schema.types.get(name.as_str())) {
        (_, None) => {
            let known =
                schema.types.keys().map(|known| known.as_str()).filter(|known| !known.starts_with("__"));
            let message = format!("the schema has no type `{name}`");
            found.push(
                site.error(Code::UnknownSchemaType, message)
                    .did_you_mean(nearest(name, known), "name one of its types, or leave it out"),
            );
        }
        (TypeKind::Enum, Some(ExtendedType::Enum(definition))) => {
            let list = ty.site.field("values");
            for (index, value) in ty.entry.values.iter().enumerate() {
                if !definition.values.contains_key(value.value.as_str()) {
                    let known = definition.values.keys().map(|known| known.as_str());
                    let message = format!("the schema's enum `{name}` has no value `{}`", value.value);
                    let error = list.item(index).field("value").error(Code::UnknownSchemaValue, message);
                    found.push(
                        error
                            .did_you_mean(nearest(&value.value, known), "remove it, or add it to the schema"),
                    );
                }
            }
        }
        (TypeKind::Input, Some(ExtendedType::InputObject(_))) => input(context, schema, ty, name, found),
        (TypeKind::Object, Some(ExtendedType::Object(_) | ExtendedType::Interface(_))) => {
            object(context, schema, ty, name, found);
        }
        (_, Some(other)) => {
            let message =
                format!("the schema's type `{name}` is {}, not {}", kind_of(other), wanted(ty.entry.kind));
            found.push(site.error(Code::SchemaType, message).help("change the `kind`, or name another type"));
        }
    }
}

fn kind_of(definition: &ExtendedType) -> &'static str {
    match definition {
        ExtendedType::Scalar(_) => "a scalar",
        ExtendedType::Object(_) => "an object",
        ExtendedType::Interface(_) => "an interface",
        ExtendedType::Union(_) => "a union",
        ExtendedType::Enum(_) => "an enum",
        ExtendedType::InputObject(_) => "an input object",
    }
}

fn wanted(kind: TypeKind) -> &'static str {
    match kind {
        TypeKind::Object => "an object",
        TypeKind::Input => "an input object",
        TypeKind::Enum => "an enum",
    }
}

fn input(context: &Context<'_>, schema: &Schema, ty: &Ty<'_>, name: &str, found: &mut Found) {
    let Some(definition) = schema.get_input_object(name) else { return };
    for field in &ty.fields {
        let Some(known) = definition.fields.get(field.wire.as_str()) else {
            unknown(field, name, definition.fields.keys().map(|known| known.as_str()), found);
            continue;
        };
        let fits =
            field.ty.as_ref().map_or(true, |ty| graphql_compat::given(context, schema, ty, None, &known.ty));
        if !fits {
            misfit(context, schema, field, (name, &known.ty), found);
        }
        if known.is_required() && !field.entry.required {
            let message =
                format!("the schema demands `{}` of `{name}`, but the field may be missing", field.wire);
            found.push(
                field
                    .site
                    .field("name")
                    .error(Code::OptionalSchemaArgument, message)
                    .help("add `required: true`"),
            );
        }
        if known.ty.is_non_null() && field.entry.clearable {
            let message = format!("`{}` of `{name}` can't be null in the schema", field.wire);
            found.push(
                field
                    .site
                    .field("clearable")
                    .key()
                    .error(Code::SchemaNull, message)
                    .help("leave `clearable` out"),
            );
        }
    }
    for known in definition.fields.values().filter(|known| known.is_required()) {
        if ty.field_on_wire(&known.name).is_none() {
            let message = format!(
                "the schema demands `{}` of `{name}`, which `{}` does not have",
                known.name, ty.entry.name
            );
            found.push(
                ty.site
                    .field("fields")
                    .key()
                    .error(Code::MissingSchemaArgument, message)
                    .help("add the field"),
            );
        }
    }
}

fn object(context: &Context<'_>, schema: &Schema, ty: &Ty<'_>, name: &str, found: &mut Found) {
    for field in &ty.fields {
        let Ok(known) = schema.type_field(name, &field.wire) else {
            let known = match schema.types.get(name) {
                Some(ExtendedType::Object(object)) => {
                    object.fields.keys().map(|name| name.as_str()).collect()
                }
                _ => Vec::new(),
            };
            unknown(field, name, known.into_iter(), found);
            continue;
        };
        let fits =
            field.ty.as_ref().map_or(true, |ty| graphql_compat::answered(context, schema, ty, &known.ty));
        if !fits {
            misfit(context, schema, field, (name, &known.ty), found);
        }
        if let Some(argument) = known.arguments.iter().find(|argument| argument.is_required()) {
            let message = format!(
                "`{}` of `{name}` can't be asked for: it needs the argument `{}`",
                field.wire, argument.name
            );
            let help = "leave the field out; an operation whose path ends there can give the argument";
            found.push(field.site.field("name").error(Code::FieldWithArgument, message).help(help));
        }
    }
}

fn unknown<'k>(
    field: &Typed<'_, Field>,
    name: &str,
    known: impl Iterator<Item = &'k str>,
    found: &mut Found,
) {
    let key = if field.entry.wire.is_some() { "wire" } else { "name" };
    let message = format!("the schema's type `{name}` has no field `{}`", field.wire);
    let help = "give the field a `wire` name that it has, or remove it";
    let meant = nearest(&field.wire, known);
    // A name that is no name on the wire follows the rule of the service.
    let is_written = key == "wire" || meant.is_some_and(|near| near.word.to_lowercase() == near.word);
    let meant = if is_written { meant } else { meant.map(Near::as_advice) };
    found.push(field.site.field(key).error(Code::UnknownSchemaField, message).did_you_mean(meant, help));
}

fn misfit(
    context: &Context<'_>,
    schema: &Schema,
    field: &Typed<'_, Field>,
    (name, ty): (&str, &Type),
    found: &mut Found,
) {
    let site = field.site.field("type");
    let message = format!("`{}` of `{name}` is `{ty}` in the schema, not `{}`", field.wire, field.entry.ty);
    let unsaid = field.ty.as_ref().ok().and_then(|own| graphql_compat::unsaid(context, own, ty, site));
    found.push(unsaid.unwrap_or_else(|| {
        site.error(Code::SchemaType, message).help(graphql_compat::advice(context, schema, ty))
    }));
}
