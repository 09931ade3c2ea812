//! Checks of the arguments, before anything else happens.

use serde_json::Value;

use super::error::{Error, Result};
use super::hint::did_you_mean;
use super::operation::{Input, Kind, ObjectInfo, OperationInfo, Refusal, Source};

/// Refuses a value that is not of its input's kind.
pub(crate) fn kind(input: &Input, value: &Value) -> Result<()> {
    let mut place = String::new();
    match misfit(&input.kind, value, &mut place) {
        None => Ok(()),
        Some(complaint) if place.is_empty() => Err(Error::invalid(input.name, complaint)),
        Some(complaint) => Err(Error::invalid(input.name, format!("is wrong at `{place}`: it {complaint}"))),
    }
}

/// Applies the checks of an operation to the values that would be sent, where null and absent are one.
pub(crate) fn refusals(info: &OperationInfo, value: impl Fn(&str) -> Option<Value>) -> Result<()> {
    for refusal in info.refuse {
        match refusal {
            Refusal::Empty(name) if value(name).is_some_and(|value| is_empty(&value)) => {
                return Err(Error::invalid(name, "must not be empty"));
            }
            Refusal::NoneOf(names) if names.iter().all(|name| value(name).is_none()) => {
                return Err(Error::none_of(names));
            }
            Refusal::Unknown(name) if value(name).is_some_and(|value| !is_known(info, name, &value)) => {
                let known = known_values(info, name).join(", ");
                return Err(Error::invalid(name, format!("must be one of {known}")));
            }
            Refusal::Empty(_) | Refusal::NoneOf(_) | Refusal::Unknown(_) => {}
        }
    }
    Ok(())
}

/// Whether a value is one that its enum declares. An empty text of an optional argument passes and is sent as it
/// was given, because that names no value at all.
fn is_known(info: &OperationInfo, name: &str, value: &Value) -> bool {
    let Some(text) = value.as_str() else { return false };
    let optional = |input: &Input| input.name == name && input.source == Source::Optional;
    known_values(info, name).contains(&text) || (text.is_empty() && info.inputs.iter().any(optional))
}

/// Whether nothing is in it: an empty text, list or object, or null.
pub(crate) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Says what a value should be, if it is something else; `place` then tells where in the value.
fn misfit(kind: &Kind, value: &Value, place: &mut String) -> Option<String> {
    let fits = match kind {
        Kind::Json => true,
        Kind::String | Kind::DateTime | Kind::Enum(_) => value.is_string(),
        Kind::Boolean => value.is_boolean(),
        Kind::Integer => value.is_i64() || value.is_u64(),
        Kind::Float => value.is_number(),
        Kind::Sensitive(inner) => return misfit(inner, value, place),
        Kind::Nullable(inner) => return if value.is_null() { None } else { misfit(inner, value, place) },
        Kind::List(item) => match value {
            Value::Array(items) => {
                return items
                    .iter()
                    .enumerate()
                    .find_map(|(at, value)| inside(&at.to_string(), item, value, place));
            }
            _ => false,
        },
        Kind::Map(item) => match value {
            Value::Object(entries) => {
                return entries.iter().find_map(|(key, value)| inside(key, item, value, place));
            }
            _ => false,
        },
        Kind::Object(info) => match value {
            Value::Object(fields) => {
                return fields.iter().find_map(|(name, value)| misfit_field(info, name, value, place));
            }
            _ => false,
        },
    };
    if fits { None } else { Some(format!("must be {}", described(kind))) }
}

fn misfit_field(info: &ObjectInfo, name: &str, value: &Value, place: &mut String) -> Option<String> {
    let Some((_, kind)) = info.fields.iter().find(|(known, _)| *known == name) else {
        let hint = did_you_mean(name, info.fields.iter().map(|(known, _)| *known));
        return Some(format!("has no field `{name}`{hint}"));
    };
    if value.is_null() { None } else { inside(name, kind, value, place) }
}

fn inside(step: &str, kind: &Kind, value: &Value, place: &mut String) -> Option<String> {
    let length = place.len();
    if length > 0 {
        place.push('.');
    }
    place.push_str(step);
    let complaint = misfit(kind, value, place);
    if complaint.is_none() {
        place.truncate(length);
    }
    complaint
}

fn described(kind: &Kind) -> &'static str {
    match kind {
        Kind::String | Kind::Enum(_) => "a text",
        Kind::DateTime => "a date and time as a text",
        Kind::Boolean => "true or false",
        Kind::Integer => "a whole number",
        Kind::Float => "a finite number",
        Kind::List(_) => "a list",
        Kind::Map(_) | Kind::Object(_) => "an object",
        Kind::Json | Kind::Nullable(_) | Kind::Sensitive(_) => "JSON",
    }
}

fn known_values(info: &OperationInfo, name: &str) -> &'static [&'static str] {
    let kind = info.inputs.iter().find(|input| input.name == name).map(|input| &input.kind);
    match kind {
        Some(Kind::Enum(info)) => info.values,
        _ => &[],
    }
}
