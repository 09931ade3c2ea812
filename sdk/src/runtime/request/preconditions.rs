//! What is validated before anything is sent: the types of the arguments, and the operation's preconditions.

use std::borrow::Cow;

use super::super::error::{Error, Result, joined};
use super::super::metadata::operation::{Input, OperationInfo, Precondition, Source};
use super::super::metadata::types::{EnumInfo, ObjectInfo, ParamType};
use super::super::suggest::Suggestion;
use super::argument::Argument;

/// Refuses a value that is not of its input's type.
pub(crate) fn validate_type(input: &Input, value: &Argument) -> Result<()> {
    let mut path = String::new();
    match mismatch(&input.ty, value, &mut path) {
        None => Ok(()),
        Some(complaint) if path.is_empty() => Err(Error::invalid(input.name, complaint)),
        Some(complaint) => Err(Error::invalid(input.name, format!("is wrong at `{path}`: it {complaint}"))),
    }
}

/// Applies the preconditions of an operation to the values that would be sent, where null and absent are one.
pub(crate) fn validate<'a>(
    info: &OperationInfo,
    value: &dyn Fn(usize) -> Option<Cow<'a, Argument>>,
) -> Result<()> {
    for precondition in info.preconditions {
        match *precondition {
            Precondition::NotEmpty(at) => {
                if let Some(value) = value(at)
                    && value.is_empty()
                {
                    return Err(Error::invalid(info.inputs[at].name, "must not be empty"));
                }
            }
            Precondition::AnyOf(inputs) => {
                let mut is_any = false;
                for at in inputs {
                    is_any |= value(*at).is_some();
                }
                if !is_any {
                    let mut names = Vec::new();
                    for at in inputs {
                        names.push(info.inputs[*at].name);
                    }
                    return Err(Error::none_of(&names));
                }
            }
            Precondition::Known(at, known) => {
                let input = &info.inputs[at];
                if let Some(value) = value(at)
                    && !is_known(known, input, &value)
                {
                    let known = joined(known.values, ", ");
                    return Err(Error::invalid(input.name, format!("must be one of {known}")));
                }
            }
        }
    }
    Ok(())
}

/// Returns `true` if a value is one that its enum declares. An empty string of an optional argument passes and is sent
/// as it was given, because that names no value at all.
fn is_known(known: &EnumInfo, input: &Input, value: &Argument) -> bool {
    let Some(text) = value.as_str() else { return false };
    let is_optional = matches!(input.source, Source::Optional);
    known.values.contains(&text) || (text.is_empty() && is_optional)
}

/// Returns what a value should be, if it is something else; `path` then says where in the value.
fn mismatch(ty: &ParamType, value: &Argument, path: &mut String) -> Option<String> {
    let fits = match (ty, value) {
        (ParamType::Json, Argument::Float(number)) => number.is_finite(),
        (ParamType::Json, _) => true,
        (ParamType::Sensitive(inner), _) => return mismatch(inner, value, path),
        (ParamType::Nullable(_), Argument::Null) => true,
        (ParamType::Nullable(inner), _) => return mismatch(inner, value, path),
        // What is nested deep is given as JSON; the value that comes of it has the parts of the type.
        (_, Argument::Json(json)) => {
            let value = Argument::from_json(json.clone(), ty, false);
            return match value {
                Argument::Json(_) => Some(format!("must be {}", described(ty))),
                value => mismatch(ty, &value, path),
            };
        }
        (ParamType::String | ParamType::DateTime | ParamType::Enum(_), _) => value.as_str().is_some(),
        (ParamType::Boolean, _) => matches!(value, Argument::Boolean(_)),
        (ParamType::Integer, _) => matches!(value, Argument::Integer(_)),
        (ParamType::Float, Argument::Float(number)) => number.is_finite(),
        (ParamType::Float, _) => matches!(value, Argument::Integer(_)),
        (ParamType::List(item), Argument::List(items)) => {
            for (at, value) in items.iter().enumerate() {
                let complaint = within(&at.to_string(), item, value, path);
                if complaint.is_some() {
                    return complaint;
                }
            }
            true
        }
        (ParamType::Map(_) | ParamType::Object(_), Argument::Object(fields)) => {
            for (name, value) in fields {
                let complaint = match ty {
                    ParamType::Object(info) => field_mismatch(info, name, value, path),
                    ParamType::Map(item) => within(name, item, value, path),
                    _ => None,
                };
                if complaint.is_some() {
                    return complaint;
                }
            }
            true
        }
        (ParamType::List(_) | ParamType::Map(_) | ParamType::Object(_), _) => false,
    };
    if fits { None } else { Some(format!("must be {}", described(ty))) }
}

fn field_mismatch(info: &ObjectInfo, name: &str, value: &Argument, path: &mut String) -> Option<String> {
    let Some(ty) = info.field(name) else {
        let mut suggestion = Suggestion::for_name(name);
        for (known, _) in info.fields {
            suggestion.compare(known);
        }
        return Some(format!("has no field `{name}`{}", suggestion.hint()));
    };
    if value.is_null() { None } else { within(name, ty, value, path) }
}

fn within(step: &str, ty: &ParamType, value: &Argument, path: &mut String) -> Option<String> {
    let length = path.len();
    if length > 0 {
        path.push('.');
    }
    path.push_str(step);
    let complaint = mismatch(ty, value, path);
    if complaint.is_none() {
        path.truncate(length);
    }
    complaint
}

fn described(ty: &ParamType) -> &'static str {
    match ty {
        ParamType::String | ParamType::Enum(_) => "a string",
        ParamType::DateTime => "a date and time as a string",
        ParamType::Boolean => "true or false",
        ParamType::Integer => "an integer",
        ParamType::Float => "a finite number",
        ParamType::List(_) => "an array",
        ParamType::Map(_) | ParamType::Object(_) => "an object",
        ParamType::Json | ParamType::Nullable(_) | ParamType::Sensitive(_) => "JSON",
    }
}
