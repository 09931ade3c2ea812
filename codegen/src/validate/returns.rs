//! Results: what an operation answers, and what is made of it.

use super::context::{Context, Found, Op, Ty, Typed};
use super::types::known_value;
use crate::diagnostic::{Code, nearest};
use crate::load::Cursor;
use crate::spec::{AnyItem, BodyBy, Field, ItemMap, TypeKind};
use crate::type_expr::TypeExpr;

/// The words of a result go together.
pub(super) fn words(_: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    let returns = &op.entry.returns;
    let site = op.site.field("returns");
    let given = [
        ("any", returns.any.is_some()),
        ("map", returns.map.is_some()),
        ("without_empty", returns.without_empty.is_some()),
        ("by", returns.by.is_some()),
    ];
    let given: Vec<&str> = given.into_iter().filter(|(_, given)| *given).map(|(word, _)| word).collect();
    if let [first, second, ..] = given[..] {
        let message = format!("a result can't be made by both `{first}` and `{second}`");
        found.push(site.field(second).key().error(Code::TwoTransforms, message).help("keep one of the two"));
    }
    let derived = returns.any.is_some() || returns.map.is_some();
    let is_unit = op.returned == Ok(TypeExpr::Unit);
    if derived && returns.of.is_none() {
        let message = "it is not said what the result is made of";
        found.push(
            site.field("type")
                .error(Code::TransformSource, message)
                .help("add `of` with the type of the response"),
        );
    }
    if !derived && returns.of.is_some() && !(is_unit && op.entry.endpoint.graphql.is_some()) {
        let message = "nothing is made of the type `of`";
        found.push(
            site.field("of")
                .key()
                .error(Code::TransformSource, message)
                .help("leave `of` out, or add `any` or `map`"),
        );
    }
    if is_unit && returns.nullable {
        let message = "a result that does not exist can't be null";
        found.push(
            site.field("nullable").key().error(Code::WordsOfUnit, message).help("leave `nullable` out"),
        );
    }
    if is_unit && let Some(word) = given.first() {
        let message = format!("nothing can be made by `{word}`: there is no result");
        found.push(
            site.field(word)
                .key()
                .error(Code::WordsOfUnit, message)
                .help("leave it out, or return a type other than `unit`"),
        );
    }
    if returns.from.is_some() && op.entry.endpoint.graphql.is_some() {
        let message = "the response of a GraphQL operation has no parts to choose from";
        found.push(site.field("from").key().error(Code::PartsOfGraphQl, message).help("leave `from` out"));
    }
}

/// Whether a result is derived in two ways, which is reported once.
fn has_several(op: &Op<'_>) -> bool {
    let returns = &op.entry.returns;
    let given =
        [returns.any.is_some(), returns.map.is_some(), returns.without_empty.is_some(), returns.by.is_some()];
    given.into_iter().filter(|given| *given).count() > 1
}

/// A result that is whether any item of a list matches.
pub(super) fn any(context: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    let Some(AnyItem { list, field, equals }) = &op.entry.returns.any else { return };
    if has_several(op) {
        return;
    }
    let returns = op.site.field("returns");
    let site = returns.field("any");
    if !matches!(op.returned, Ok(TypeExpr::Boolean) | Err(_)) {
        let message = "whether any item matches is a `boolean`";
        found.push(returns.field("type").error(Code::TransformType, message).help("write `boolean`"));
    }
    let param = op.find_param(equals, site.field("equals"), found);
    if op.of.is_none() {
        return;
    }
    let Some(item) = list_of(context, op, (list, site.field("in")), found) else { return };
    let Some(compared) = find_field(item, field, site.field("field"), found) else { return };
    if let (Ok(field_ty), Some(Ok(param_ty))) = (&compared.ty, param.map(|param| &param.ty))
        && field_ty != param_ty
    {
        let message =
            format!("`{field}` is `{field_ty}`, but `{equals}` is `{param_ty}`: the two are never equal");
        found.push(site.field("equals").error(Code::NeverEqual, message).help("compare values of one type"));
    }
}

/// A result that is a map made from a list.
pub(super) fn map(context: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    let Some(ItemMap { key, value }) = &op.entry.returns.map else { return };
    if has_several(op) {
        return;
    }
    let returns = op.site.field("returns");
    let site = returns.field("map");
    let values = match &op.returned {
        Ok(TypeExpr::Map(values)) => Some(values),
        Ok(other) => {
            let message = format!("what is made by `map` is a `map<T>`, not `{other}`");
            found.push(
                returns
                    .field("type")
                    .error(Code::TransformType, message)
                    .help("write `map<T>` with the type of the values"),
            );
            None
        }
        Err(_) => None,
    };
    let Some(Ok(of)) = &op.of else { return };
    let Some(item) = item_of(context, of, returns.field("of"), found) else { return };
    if let Some(key) = find_field(item, key, site.field("key"), found) {
        let fits = matches!(key.ty, Ok(TypeExpr::String) | Err(_)) && key.entry.required;
        if !fits {
            let message = format!("the field `{}` can't be the key of a map", key.entry.name);
            found.push(
                site.field("key")
                    .error(Code::KeyOfMap, message)
                    .help("name a field that is a `string` and `required`"),
            );
        }
    }
    let Some(value) = find_field(item, value, site.field("value"), found) else { return };
    if let (Some(values), Ok(ty)) = (values, &value.ty)
        && values.not_null() != ty
    {
        let message = format!("the values are `{ty}`, not `{values}`");
        found.push(
            returns.field("type").error(Code::TransformType, message).help(format!("write `map<{ty}>`")),
        );
    }
}

/// A result whose items lose their empty fields.
pub(super) fn without_empty(context: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    let Some(list) = &op.entry.returns.without_empty else { return };
    if has_several(op) {
        return;
    }
    let site = op.site.field("returns").field("without_empty");
    let Some(item) = list_of(context, op, (list, site), found) else { return };
    for field in item.fields.iter().filter(|field| field.entry.required) {
        let message = format!(
            "`without_empty` would drop the field `{}` of `{}`, which is `required`",
            field.entry.name, item.entry.name
        );
        let place = field.site.place();
        let help = format!(
            "leave `required` of the field out, at {}:{}, or `without_empty`",
            place.file, place.line
        );
        found.push(site.key().error(Code::RequiredIsDropped, message).help(help));
    }
}

/// A result whose format an argument decides.
pub(super) fn body(context: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    let returns = op.site.field("returns");
    let is_body = op.returned == Ok(TypeExpr::Body);
    let Some(BodyBy { argument, text, json }) = &op.entry.returns.by else {
        if is_body {
            let message = "nothing says how the body is read";
            found.push(
                returns
                    .field("type")
                    .error(Code::FormatOfBody, message)
                    .help("add `by: { argument: …, text: […], json: […] }`, or name the type of the result"),
            );
        }
        return;
    };
    let site = returns.field("by");
    if !is_body && op.returned.is_ok() {
        let message = "a result whose format an argument decides is a `body`";
        found.push(returns.field("type").error(Code::TransformType, message).help("write `body`"));
    }
    if op.entry.endpoint.graphql.is_some() {
        let message = "the response of a GraphQL operation is always JSON";
        found.push(site.key().error(Code::PartsOfGraphQl, message).help("return a type, and leave `by` out"));
    }
    let Some(param) = op.find_param(argument, site.field("argument"), found) else { return };
    let decides = param.ty.as_ref().ok();
    let values = decides.and_then(|ty| context.named(ty)).filter(|ty| ty.entry.kind == TypeKind::Enum);
    if values.is_none() && decides.is_some_and(|ty| *ty != TypeExpr::String && ty.named().is_none()) {
        let message = format!("the parameter `{argument}` can't decide the format: it is no string");
        found.push(
            site.field("argument")
                .error(Code::FormatOfBody, message)
                .help("name a parameter that is a `string` or an enum"),
        );
    }
    body_values(values, (text, json), site, found);
}

fn body_values(
    of: Option<&Ty<'_>>,
    (text, json): (&[String], &[String]),
    site: Cursor<'_>,
    found: &mut Found,
) {
    for (key, list) in [("text", text), ("json", json)] {
        for (index, value) in list.iter().enumerate() {
            let site = site.field(key).item(index);
            known_value(of, value, site, found);
            if list[..index].contains(value) || (key == "json" && text.contains(value)) {
                let message = format!("the value `{value}` is there twice");
                found.push(site.error(Code::Duplicate, message).help("keep the one that is true"));
            }
        }
    }
    let told = |value: &str| text.iter().chain(json).any(|told| told == value);
    for value in of.iter().flat_map(|ty| &ty.entry.values).filter(|value| !told(&value.value)) {
        let message = format!("it is not said what the body is with `{}`", value.value);
        found.push(site.key().error(Code::FormatOfBody, message).help("add the value to `text` or `json`"));
    }
}

/// The type of the items of a list that is a field of the answer; tells where there is no such list.
fn list_of<'c, 's>(
    context: &'c Context<'s>,
    op: &Op<'s>,
    (name, site): (&str, Cursor<'_>),
    found: &mut Found,
) -> Option<&'c Ty<'s>> {
    let answered = op.answered()?;
    let Some(object) = context.object(answered) else {
        if answered.named().is_none_or(|name| context.ty(name).is_some()) {
            let message = format!("the response, `{answered}`, is no object, so it has no field `{name}`");
            found.push(site.error(Code::NoListOfObjects, message).help("name an object that has the list"));
        }
        return None;
    };
    let field = find_field(object, name, site, found)?;
    item_of(context, field.ty.as_ref().ok()?, site, found)
}

/// The object that the items of a list are; tells where it is no list of objects.
fn item_of<'c, 's>(
    context: &'c Context<'s>,
    ty: &TypeExpr,
    site: Cursor<'_>,
    found: &mut Found,
) -> Option<&'c Ty<'s>> {
    let item = match ty {
        TypeExpr::List(item) => context.object(item),
        _ => None,
    };
    let is_unknown = ty.named().is_some_and(|name| context.ty(name).is_none());
    if item.is_none() && !is_unknown {
        let message = format!("`{ty}` is no list of objects");
        found.push(
            site.error(Code::NoListOfObjects, message)
                .help("name what is `list<T>` with an object of the spec as `T`"),
        );
    }
    item
}

/// Finds a field of an object, or tells that there is none.
fn find_field<'c, 's>(
    ty: &'c Ty<'s>,
    name: &str,
    site: Cursor<'_>,
    found: &mut Found,
) -> Option<&'c Typed<'s, Field>> {
    let field = ty.field(name);
    if field.is_none() {
        let message = format!("`{}` has no field `{name}`", ty.entry.name);
        let known = ty.entry.fields.iter().map(|field| field.name.as_str());
        found.push(
            site.error(Code::UnknownField, message)
                .did_you_mean(nearest(name, known), "name one of its fields"),
        );
    }
    field
}
