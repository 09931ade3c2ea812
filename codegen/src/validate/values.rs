//! Free-form values: that a default, a sample, an argument or an answer is of its type.

use serde_json::{Map, Value};

use super::context::{Context, Found, Ty, Typed};
use super::date_time;
use super::types::known_value;
use crate::diagnostic::{Code, listed, nearest};
use crate::load::Cursor;
use crate::spec::{ClientOption, Field, OptionKind, TypeKind};
use crate::type_expr::TypeExpr;

/// Which way a value goes.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Way {
    /// The caller gives it: what is known about its type holds exactly.
    Given,
    /// The service answers it: it may hold more, and enums may have other values.
    Answered,
}

/// Checks a value against its type; `what` is how it is called.
pub(super) fn check(
    context: &Context<'_>,
    (ty, way): (&TypeExpr, Way),
    value: &Value,
    what: &str,
    site: Cursor<'_>,
    found: &mut Found,
) {
    match (ty, value) {
        (TypeExpr::Nullable(_), Value::Null) => {}
        (TypeExpr::Nullable(inner), _) => check(context, (inner, way), value, what, site, found),
        (TypeExpr::List(inner), Value::Array(items)) => {
            for (index, item) in items.iter().enumerate() {
                let what = format!("an item of {what}");
                check(context, (inner, way), item, &what, site.item(index), found);
            }
        }
        (TypeExpr::Map(inner), Value::Object(entries)) => {
            for (key, entry) in entries {
                check(context, (inner, way), entry, &format!("`{key}`"), site.field(key), found);
            }
        }
        (TypeExpr::Named(name), _) => {
            if let Some(ty) = context.ty(name) {
                named(context, ty, (value, way), what, site, found);
            }
        }
        _ if fits(ty, value, way) => {}
        _ => found.push(wrong(&kind_of_type(ty), value, what, site)),
    }
}

/// Checks a value against a type of the spec.
fn named(
    context: &Context<'_>,
    ty: &Ty<'_>,
    (value, way): (&Value, Way),
    what: &str,
    site: Cursor<'_>,
    found: &mut Found,
) {
    match (ty.entry.kind, value) {
        (TypeKind::Enum, Value::String(text)) if way == Way::Given => {
            known_value(Some(ty), text, site, found)
        }
        (TypeKind::Enum, Value::String(_)) => {}
        (TypeKind::Enum, _) => found.push(wrong("a string", value, what, site)),
        (_, Value::Object(entries)) => object(context, ty, (entries, way), site, found),
        _ => found.push(wrong("a mapping", value, what, site)),
    }
}

fn object(
    context: &Context<'_>,
    ty: &Ty<'_>,
    (entries, way): (&Map<String, Value>, Way),
    site: Cursor<'_>,
    found: &mut Found,
) {
    for (key, entry) in entries {
        match ty.field_on_wire(key) {
            Some(field) => member(context, field, (entry, way), site.field(key), found),
            None if way == Way::Given => unknown_member(ty, key, site.field(key).key(), found),
            None => {}
        }
    }
    // A name that is misspelt is not missing too.
    let misspelt: Vec<&str> = entries
        .keys()
        .filter(|key| way == Way::Given && ty.field_on_wire(key).is_none())
        .filter_map(|key| Some(nearest(key, ty.fields.iter().map(|field| field.wire.as_str()))?.word))
        .collect();
    let is_missing = |wire: &str| !entries.contains_key(wire) && !misspelt.contains(&wire);
    for field in ty.fields.iter().filter(|field| field.entry.required && is_missing(&field.wire)) {
        let message = format!("`{}` is missing, which every `{}` has", field.wire, ty.entry.name);
        found.push(site.error(Code::MissingField, message).help(format!("add `{}`", field.wire)));
    }
}

fn member(
    context: &Context<'_>,
    field: &Typed<'_, Field>,
    (entry, way): (&Value, Way),
    site: Cursor<'_>,
    found: &mut Found,
) {
    let may_be_null = if way == Way::Given { field.entry.clearable } else { !field.entry.required };
    if let Ok(ty) = &field.ty
        && !(may_be_null && entry.is_null())
    {
        check(context, (ty, way), entry, &format!("`{}`", field.wire), site, found);
    }
}

fn unknown_member(ty: &Ty<'_>, key: &str, site: Cursor<'_>, found: &mut Found) {
    let message = format!("`{}` has no field that is sent as `{key}`", ty.entry.name);
    let error = match ty.field(key) {
        Some(field) => site
            .error(Code::UnknownField, message)
            .help(format!("write the name that it has on the wire, `{}`", field.wire))
            .fix_word(&field.wire),
        None => {
            let known = ty.fields.iter().map(|field| field.wire.as_str());
            site.error(Code::UnknownField, message)
                .did_you_mean(nearest(key, known), "name one of its fields")
        }
    };
    found.push(error);
}

fn fits(ty: &TypeExpr, value: &Value, way: Way) -> bool {
    match ty {
        TypeExpr::String => value.is_string(),
        TypeExpr::Boolean => value.is_boolean(),
        TypeExpr::Integer => value.is_i64(),
        TypeExpr::Float => value.is_number(),
        TypeExpr::DateTime if way == Way::Answered => value.is_string() || value.is_number(),
        TypeExpr::DateTime => value.as_str().is_some_and(date_time::is_valid),
        TypeExpr::Typed => !value.is_null(),
        TypeExpr::Json | TypeExpr::Unit | TypeExpr::Body => true,
        _ => false,
    }
}

fn wrong(wanted: &str, value: &Value, what: &str, site: Cursor<'_>) -> crate::diagnostic::Diagnostic {
    let written = site.written();
    let quoted = matches!(value, Value::Bool(_) | Value::Number(_)) && wanted == "a string";
    let help = match value {
        _ if quoted => format!("put it in quotes: \"{written}\""),
        Value::Number(_) if wanted == INTEGER && value.is_u64() => {
            return site
                .error(
                    Code::NumberOutOfRange,
                    format!("{what} can't be {written}: it is out of the range of 64 bits"),
                )
                .help("write an integer from -2^63 to 2^63-1");
        }
        _ => meant(wanted, value).map_or_else(|| format!("write {wanted}"), |meant| format!("write {meant}")),
    };
    let given = match value {
        Value::Number(_) => format!("the number {written}"),
        other => kind_of_value(other),
    };
    let error = site.error(Code::WrongValue, format!("{what} takes {wanted}, not {given}")).help(help);
    if quoted { error.fix(format!("\"{written}\"")) } else { error }
}

/// What was probably meant by a value of another kind.
fn meant(wanted: &str, value: &Value) -> Option<String> {
    match (wanted, value) {
        ("true or false", Value::String(text)) => match text.to_lowercase().as_str() {
            "yes" | "on" | "true" | "y" => Some("`true`".to_owned()),
            "no" | "off" | "false" | "n" => Some("`false`".to_owned()),
            _ => None,
        },
        (INTEGER, Value::String(text)) => {
            text.parse::<i64>().ok().map(|number| format!("{number}, without quotes"))
        }
        (INTEGER, Value::Number(number)) => {
            let number = number.as_f64().filter(|number| number.fract() == 0.0 && number.abs() < 1e15)?;
            Some(format!("{number}"))
        }
        ("a number", Value::String(text)) => text
            .parse::<f64>()
            .ok()
            .filter(|number| number.is_finite())
            .map(|_| format!("{text}, without quotes")),
        ("a list", Value::String(text)) => Some(format!("it in brackets: [{text}]")),
        _ => None,
    }
}

/// What an integer is called.
const INTEGER: &str = "an integer";

/// What values of a type are called.
pub(super) fn kind_of_type(ty: &TypeExpr) -> String {
    match ty {
        TypeExpr::String => "a string".to_owned(),
        TypeExpr::Boolean => "true or false".to_owned(),
        TypeExpr::Integer => INTEGER.to_owned(),
        TypeExpr::Float => "a number".to_owned(),
        TypeExpr::DateTime => "a date-time, such as \"2030-01-31T12:00:00Z\"".to_owned(),
        TypeExpr::Typed => "a value".to_owned(),
        TypeExpr::List(_) => "a list".to_owned(),
        TypeExpr::Map(_) => "a mapping".to_owned(),
        other => format!("`{other}`"),
    }
}

/// What a value is called.
pub(super) fn kind_of_value(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(number) => format!("the number {number}"),
        Value::String(text) => format!("the string `{text}`"),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "a mapping".to_owned(),
    }
}

/// Checks that a value is of the kind of an option.
pub(super) fn option_value(option: &ClientOption, value: &Value, site: Cursor<'_>, found: &mut Found) {
    let (fits, wanted) = match option.kind {
        OptionKind::String | OptionKind::Secret | OptionKind::PublicKey => {
            (value.is_string(), "a string".to_owned())
        }
        OptionKind::Url => {
            (value.as_str().is_some_and(is_address), "an address, such as `https://example.com`".into())
        }
        OptionKind::Duration => (is_positive(value), "a number of seconds above zero".to_owned()),
        OptionKind::Integer => (value.is_u64(), "an integer that is not negative".to_owned()),
        OptionKind::Flag => (value.is_boolean(), "true or false".to_owned()),
        OptionKind::Choice => {
            let fits = value.as_str().is_some_and(|text| option.values.iter().any(|known| known == text));
            (fits, listed(option.values.iter().map(String::as_str), "or"))
        }
    };
    if !fits {
        let message = format!("the option `{}` takes {wanted}, not {}", option.name, kind_of_value(value));
        found.push(site.error(Code::WrongValue, message).help(format!("write {wanted}")));
    }
}

fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && !rest.contains(char::is_whitespace))
}

fn is_positive(value: &Value) -> bool {
    value.as_f64().is_some_and(|seconds| seconds > 0.0)
}
