//! Types: that they exist, that they stand where they can, and that they can be made.

use std::collections::HashSet;

use super::context::{Context, Found, Op, Ty, Typed};
use crate::diagnostic::{Code, Edit, Near, nearest};
use crate::load::Cursor;
use crate::name;
use crate::spec::{Field, TypeKind};
use crate::type_expr::{TypeError, TypeExpr, in_own_words};

/// Where a type stands, which decides what it may be.
#[derive(Clone, Copy, PartialEq)]
enum Stand {
    /// A parameter, or a field of an input.
    Given,
    /// A field of an object.
    Field,
    /// The result of an operation.
    Result,
}

/// The types of parameters and of the result.
pub(super) fn operation(context: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    for param in &op.params {
        expression(context, &param.ty, &param.entry.ty, param.site.field("type"), Stand::Given, found);
    }
    let site = op.site.field("returns");
    expression(context, &op.returned, &op.entry.returns.ty, site.field("type"), Stand::Result, found);
    if let Some((of, text)) = op.of.as_ref().zip(op.entry.returns.of.as_deref()) {
        expression(context, of, text, site.field("of"), Stand::Result, found);
    }
}

/// The types of fields.
pub(super) fn fields(context: &Context<'_>, ty: &Ty<'_>, found: &mut Found) {
    let stand = if ty.entry.kind == TypeKind::Input { Stand::Given } else { Stand::Field };
    for field in &ty.fields {
        expression(context, &field.ty, &field.entry.ty, field.site.field("type"), stand, found);
    }
}

/// Whether a type has what its kind needs, and nothing else.
pub(super) fn kind(_: &Context<'_>, ty: &Ty<'_>, found: &mut Found) {
    let name = &ty.entry.name;
    let (fields, values) = (!ty.entry.fields.is_empty(), !ty.entry.values.is_empty());
    let (kind, wanted, has, unwanted, has_unwanted) = match ty.entry.kind {
        TypeKind::Object => ("object", "fields", fields, "values", values),
        TypeKind::Input => ("input", "fields", fields, "values", values),
        TypeKind::Enum => ("enum", "values", values, "fields", fields),
    };
    if has_unwanted && !has {
        let other = if unwanted == "fields" { "object` or `input" } else { "enum" };
        let message = format!("the type `{name}` is an `{kind}`, which has `{wanted}`, and no `{unwanted}`");
        let help = format!("write `kind: {other}`, or list `{wanted}`");
        found.push(ty.site.field(unwanted).key().error(Code::MembersOfType, message).help(help));
    } else if !has {
        let message = format!("the type `{name}` has no {wanted}");
        let help = format!("add `{wanted}`, or remove the type");
        found.push(ty.site.field("name").error(Code::MembersOfType, message).help(help));
    } else if has_unwanted {
        let message = format!("the type `{name}` is an `{kind}`, which has no {unwanted}");
        let help = "change its `kind`, or leave this out";
        found.push(ty.site.field(unwanted).key().error(Code::MembersOfType, message).help(help));
    }
    for field in &ty.fields {
        if field.entry.clearable && ty.entry.kind != TypeKind::Input {
            let message =
                format!("the field `{}` can't be `clearable`: no caller gives it", field.entry.name);
            let help = "leave it out; only a field of an `input` can be cleared";
            found.push(field.site.field("clearable").key().error(Code::ClearableField, message).help(help));
        }
    }
}

/// Fields that another field decides how to read.
pub(super) fn typed_fields(context: &Context<'_>, ty: &Ty<'_>, found: &mut Found) {
    for field in &ty.fields {
        let is_typed = matches!(field.ty.as_ref().map(TypeExpr::not_null), Ok(TypeExpr::Typed));
        match &field.entry.typed_by {
            None if is_typed => {
                let message = format!("nothing says how the field `{}` is read", field.entry.name);
                found.push(
                    field
                        .site
                        .field("type")
                        .error(Code::TypedField, message)
                        .help("add `typed_by: { field: …, text: […], json: […] }`, or name the type"),
                );
            }
            Some(_) if !is_typed => {
                let message = format!(
                    "the field `{}` is not `typed`, so nothing decides how it is read",
                    field.entry.name
                );
                let help = "make it `type: typed`, or leave `typed_by` out";
                found.push(field.site.field("typed_by").key().error(Code::TypedField, message).help(help));
            }
            Some(_) => typed_by(context, ty, field, found),
            None => {}
        }
    }
}

fn typed_by(context: &Context<'_>, ty: &Ty<'_>, field: &Typed<'_, Field>, found: &mut Found) {
    let Some(by) = &field.entry.typed_by else { return };
    let site = field.site.field("typed_by");
    let Some(decider) = ty.field(&by.field) else {
        let known = ty.entry.fields.iter().map(|field| field.name.as_str());
        let message = format!("`{}` has no field `{}`", ty.entry.name, by.field);
        found.push(
            site.field("field")
                .error(Code::UnknownField, message)
                .did_you_mean(nearest(&by.field, known), "name one of its fields"),
        );
        return;
    };
    let Ok(decides) = &decider.ty else { return };
    let values = context.named(decides).filter(|ty| ty.entry.kind == TypeKind::Enum);
    if values.is_none() && *decides.not_null() != TypeExpr::String {
        let message = format!("the field `{}` can't decide how another is read: it is no string", by.field);
        found.push(
            site.field("field")
                .error(Code::TypedField, message)
                .help("name a field that is a `string` or an enum"),
        );
    }
    let mut seen = HashSet::new();
    for (key, list) in [("text", &by.text), ("json", &by.json), ("date_time", &by.date_time)] {
        for (index, value) in list.iter().enumerate() {
            let site = site.field(key).item(index);
            if !seen.insert(value) {
                let message = format!("the value `{value}` is there twice");
                found.push(site.error(Code::Duplicate, message).help("keep the one that is true"));
            }
            known_value(values, value, site, found);
        }
    }
    if seen.is_empty() {
        let message = format!("nothing says which values of `{}` mean what", by.field);
        let help = "add `text`, `json` or `date_time` with the values that mean it";
        found.push(site.key().error(Code::TypedField, message).help(help));
    }
}

/// Reports a value that an enum does not have.
pub(super) fn known_value(of: Option<&Ty<'_>>, value: &str, site: Cursor<'_>, found: &mut Found) {
    let Some(ty) = of.filter(|ty| !ty.entry.values.is_empty()) else { return };
    let known = || ty.entry.values.iter().map(|known| known.value.as_str());
    if !known().any(|known| known == value) {
        let message = format!("the enum `{}` has no value `{value}`", ty.entry.name);
        let named = ty.entry.values.iter().find(|known| known.name.as_deref() == Some(value));
        let meant = named.map(|known| Near::certain(&known.value)).or_else(|| nearest(value, known()));
        found.push(
            site.error(Code::UnknownEnumValue, message)
                .did_you_mean(meant, "write one of its values, or add this one"),
        );
    }
}

/// Every type is of use to an operation.
pub(super) fn unused(context: &Context<'_>, found: &mut Found) {
    if !context.spec.unread.is_empty() {
        return;
    }
    let params = context.operations.iter().flat_map(|op| op.params.iter().map(|param| &param.ty));
    let results = context.operations.iter().flat_map(|op| op.of.iter().chain([&op.returned]));
    let mut waiting: Vec<&str> = params.chain(results).filter_map(name_of).collect();
    let mut used = HashSet::new();
    while let Some(name) = waiting.pop() {
        let ty = context.ty(name).or_else(|| context.ty(nearest(name, names(context))?.word));
        if let Some(ty) = ty
            && used.insert(ty.entry.name.as_str())
        {
            waiting.extend(ty.fields.iter().filter_map(|field| name_of(&field.ty)));
        }
    }
    for ty in context.types.iter().filter(|ty| !used.contains(ty.entry.name.as_str())) {
        let message = format!("the type `{}` is used by no operation", ty.entry.name);
        found.push(ty.site.field("name").error(Code::UnusedType, message).help("use it, or remove it"));
    }
}

/// No type contains itself by fields that must be there: no value of it could ever be made.
pub(super) fn endless(context: &Context<'_>, found: &mut Found) {
    let mut finite: HashSet<&str> = HashSet::new();
    loop {
        let before = finite.len();
        for ty in &context.types {
            let held = ty.fields.iter().filter(|field| field.entry.required);
            let mut held = held.filter_map(|field| context.named(field.ty.as_ref().ok()?));
            if held.all(|held| finite.contains(held.entry.name.as_str())) {
                finite.insert(&ty.entry.name);
            }
        }
        if finite.len() == before {
            break;
        }
    }
    for ty in context.types.iter().filter(|ty| !finite.contains(ty.entry.name.as_str())) {
        let message = format!(
            "the type `{}` contains itself by fields that are `required`, so it never ends",
            ty.entry.name
        );
        found.push(
            ty.site
                .field("name")
                .error(Code::EndlessType, message)
                .help("make one of the fields optional, or a list"),
        );
    }
}

fn names<'c>(context: &'c Context<'_>) -> impl Iterator<Item = &'c str> {
    context.types.iter().map(|ty| ty.entry.name.as_str())
}

fn name_of(ty: &Result<TypeExpr, TypeError>) -> Option<&str> {
    ty.as_ref().ok()?.named()
}

/// Checks a type where it stands.
fn expression(
    context: &Context<'_>,
    ty: &Result<TypeExpr, TypeError>,
    text: &str,
    site: Cursor<'_>,
    stand: Stand,
    found: &mut Found,
) {
    let ty = match ty {
        Ok(ty) => ty,
        Err(error) => {
            let site = site.part(error.at.start, error.at.end);
            let written = text.get(error.at.clone()).unwrap_or_default();
            let meant = names(context).find(|known| name::snake(known) == name::snake(written));
            let help = meant.map_or_else(|| error.help.clone(), |meant| format!("did you mean `{meant}`?"));
            let edit = meant.or(error.meant.as_deref()).and_then(|word| Edit::of_word(site.place(), word));
            return found.push(site.error(Code::InvalidType, &error.message).help(help).fix_by(edit));
        }
    };
    if let Some(word) = misplaced(ty, stand) {
        let message = format!("`{word}` can't be here");
        found.push(
            site.error(Code::MisplacedType, message)
                .help(PLACES.iter().find(|(known, _)| *known == word).map_or("", |(_, help)| help)),
        );
    }
    if let Some(name) = ty.named() {
        let start = text.find(name).unwrap_or(0);
        named(context, name, site.part(start, start + name.len()), stand, found);
    }
}

/// Where words that can't stand everywhere belong.
const PLACES: [(&str, &str); 4] = [
    ("unit", "only the result of an operation as a whole can be `unit`"),
    ("body", "only the result of an operation as a whole can be `body`"),
    ("typed", "only a field of an `object`, and a map that is made by `map`, can be `typed`"),
    ("?", "leave it out: what is not `required` may be null; a result that may be null is `nullable`"),
];

/// The word of a type that can't stand where it does.
fn misplaced(ty: &TypeExpr, stand: Stand) -> Option<&'static str> {
    match ty {
        TypeExpr::Nullable(_) => Some("?"),
        TypeExpr::Unit if stand != Stand::Result => Some("unit"),
        TypeExpr::Body if stand != Stand::Result => Some("body"),
        TypeExpr::Typed if stand != Stand::Field => Some("typed"),
        TypeExpr::Map(inner) if stand == Stand::Result && **inner == TypeExpr::Typed => None,
        TypeExpr::Map(inner) | TypeExpr::List(inner) => misplaced_inside(inner),
        _ => None,
    }
}

fn misplaced_inside(ty: &TypeExpr) -> Option<&'static str> {
    match ty {
        TypeExpr::Unit => Some("unit"),
        TypeExpr::Body => Some("body"),
        TypeExpr::Typed => Some("typed"),
        TypeExpr::Nullable(inner) if matches!(**inner, TypeExpr::Nullable(_)) => Some("?"),
        TypeExpr::Nullable(inner) | TypeExpr::Map(inner) | TypeExpr::List(inner) => misplaced_inside(inner),
        _ => None,
    }
}

/// Checks a type that is named: that it exists, and that it goes the way that it is used in.
fn named(context: &Context<'_>, name: &str, site: Cursor<'_>, stand: Stand, found: &mut Found) {
    let Some(ty) = context.ty(name) else {
        // A type whose name is written otherwise is reported where it is defined.
        let is_misnamed = names(context).any(|known| known != name && name::pascal(known) == name);
        if !context.has_type(name) && !is_misnamed {
            let own = in_own_words(name);
            let own = Some(own.as_str()).filter(|own| *own != name).map(Near::certain);
            let meant =
                own.or_else(|| nearest(name, names(context))).or_else(|| nearest(name, TypeExpr::words()));
            found.push(
                site.error(Code::UnknownType, format!("unknown type `{name}`"))
                    .did_you_mean(meant, "add it under `types`"),
            );
        }
        return;
    };
    match (ty.entry.kind, stand) {
        (TypeKind::Object, Stand::Given) => {
            let message =
                format!("the type `{name}` is an `object`, which the service returns; it can't be given");
            found.push(site.error(Code::DirectionOfType, message).help("make a type of the kind `input`"));
        }
        (TypeKind::Input, Stand::Field | Stand::Result) => {
            let message =
                format!("the type `{name}` is an `input`, which the caller gives; it can't be returned");
            found.push(site.error(Code::DirectionOfType, message).help("make a type of the kind `object`"));
        }
        _ => {}
    }
}
