//! The values of a request: what the caller, a default, a constant, an option or the session supplies.

use std::borrow::Cow;

use serde_json::Value;

use super::super::config::configuration::Configuration;
use super::super::error::{Error, ErrorKind, Result};
use super::super::metadata::operation::{
    Constant, Encode, Input, OperationInfo, SessionPart, Source, Transform,
};
use super::super::metadata::types::ParamType;
use super::super::session::Identity;
use super::super::transport::body::Buffer;
use super::super::values::secret::Secret;
use super::argument::{Argument, Arguments, write_value};
use super::encode::Encoder;
use super::preconditions;

/// A value, ready to be written.
pub(crate) enum Supplied<'a> {
    /// What the caller passed, or what it was encoded to.
    Argument(Cow<'a, Argument>),
    /// A constant or a default.
    Constant(Constant),
    /// What an option or the session holds.
    Text(&'a str),
}

impl Supplied<'_> {
    /// Writes it as JSON.
    pub(crate) fn write_json(&self, out: &mut Buffer) {
        match self {
            Self::Argument(argument) => argument.write_json(out),
            Self::Constant(constant) => out.push_str(constant.json),
            Self::Text(text) => write_value(*text, out),
        }
    }

    /// Writes it as a string, for a path, a query or a form.
    pub(crate) fn write_text(&self, out: &mut Buffer) {
        match self {
            Self::Argument(argument) => argument.write_text(out),
            Self::Constant(constant) => out.push_str(constant.text),
            Self::Text(text) => out.push_str(text),
        }
    }

    /// Calls a function with its string, or with that of each item where it is an array.
    pub(crate) fn each_text(&self, visit: &mut dyn FnMut(&[u8])) {
        let mut one = |argument: &Argument| {
            let mut out = Buffer::default();
            argument.write_text(&mut out);
            visit(out.as_slice());
        };
        match self {
            Self::Argument(argument) => match &**argument {
                Argument::List(items) => {
                    for item in items {
                        one(item);
                    }
                }
                Argument::Json(Value::Array(items)) => {
                    for item in items {
                        one(&Argument::Json(item.clone()));
                    }
                }
                argument => one(argument),
            },
            Self::Constant(constant) => visit(constant.text.as_bytes()),
            Self::Text(text) => visit(text.as_bytes()),
        }
    }

    fn as_argument(&self) -> Cow<'_, Argument> {
        match self {
            Self::Argument(argument) => Cow::Borrowed(argument),
            Self::Constant(constant) => Cow::Owned(argument_of(constant)),
            Self::Text(text) => Cow::Owned(Secret::from(*text).into()),
        }
    }
}

/// Returns what the caller, a default, a constant or an option says, validated and encoded; nothing where the session
/// has to.
pub(crate) fn supply<'a>(
    config: &'a Configuration,
    arguments: &'a Arguments,
) -> Result<Vec<Option<Supplied<'a>>>> {
    let info = arguments.info;
    let mut values = Vec::with_capacity(info.inputs.len());
    for (index, input) in info.inputs.iter().enumerate() {
        values.push(given(config, arguments, index, input)?);
    }
    if !info.preconditions.is_empty() {
        preconditions::validate(info, &|at| Some(values[at].as_ref()?.as_argument()))?;
    }
    let encoder = Encoder { key: config.key(), key_option: config.service().public_key };
    for (input, value) in info.inputs.iter().zip(&mut values) {
        if input.encode != Encode::Plain
            && let Some(given) = value.take()
        {
            *value = encode(&encoder, input, given)?;
        }
    }
    Ok(values)
}

fn given<'a>(
    config: &'a Configuration,
    arguments: &'a Arguments,
    index: usize,
    input: &Input,
) -> Result<Option<Supplied<'a>>> {
    if let Some(value) = arguments.get(index)
        && is_given(arguments.info, index, input, value)
    {
        preconditions::validate_type(input, value)?;
        return Ok(Some(Supplied::Argument(Cow::Borrowed(value))));
    }
    match input.source {
        Source::Option(option) => Ok(Some(Supplied::Text(config.needed(option)?))),
        Source::Constant(constant) | Source::Default(constant) => Ok(Some(Supplied::Constant(constant))),
        Source::Required if input.fallback.is_none() => Err(Error::invalid(input.name, "is needed")),
        Source::Session(_) | Source::Required | Source::Optional => Ok(None),
    }
}

/// Null is no value, unless any JSON is asked for; an empty string is none where the session has one.
fn is_given(info: &OperationInfo, index: usize, input: &Input, value: &Argument) -> bool {
    let has_other = input.fallback.is_some() || info.token_override == Some(index);
    if value.is_null() {
        return input.is_required() && matches!(input.ty, ParamType::Json | ParamType::Nullable(_));
    }
    !(has_other && value.as_str() == Some(""))
}

fn encode<'a>(encoder: &Encoder<'_>, input: &Input, value: Supplied<'a>) -> Result<Option<Supplied<'a>>> {
    let argument = match value {
        Supplied::Argument(argument) => argument,
        Supplied::Constant(constant) => Cow::Owned(argument_of(&constant)),
        Supplied::Text(text) => Cow::Owned(Secret::from(text).into()),
    };
    Ok(encoder.encode(input, argument)?.map(Supplied::Argument))
}

fn argument_of(constant: &Constant) -> Argument {
    serde_json::from_str(constant.json).map_or(Argument::Null, Argument::Json)
}

/// Adds what the session holds. Returns `false` where the user's id is needed and not known.
pub(crate) fn supply_session<'a>(
    info: &OperationInfo,
    values: &mut [Option<Supplied<'a>>],
    identity: &'a Identity,
) -> Result<bool> {
    for (input, value) in info.inputs.iter().zip(values) {
        let (part, is_needed) = match input.source {
            Source::Session(part) => (Some(part), true),
            _ => (input.fallback, input.is_required()),
        };
        let (None, Some(part)) = (&value, part) else { continue };
        let token = identity.token.as_ref();
        let held = match part {
            SessionPart::Token => token.map(|token| token.expose()),
            SessionPart::UserId if token.is_some() && identity.user_id.is_none() => return Ok(false),
            SessionPart::UserId => token.and(identity.user_id.as_deref()),
        };
        if held.is_none() && is_needed {
            return Err(not_logged_in());
        }
        *value = held.map(Supplied::Text);
    }
    Ok(true)
}

pub(crate) fn not_logged_in() -> Error {
    Error::new(ErrorKind::NotLoggedIn, "it acts for a signed-in user, and there is no token")
}

/// Returns the value of the argument by which the response is read, where there is one.
pub(crate) fn format_selector(arguments: &Arguments) -> Option<&str> {
    let Transform::Format { selector, .. } = arguments.info.response.transform else { return None };
    match (arguments.get(selector), arguments.info.inputs[selector].source) {
        (Some(given), _) if given.as_str().is_some() => given.as_str(),
        (_, Source::Default(constant)) => Some(constant.text),
        _ => None,
    }
}

/// Returns `true` if an operation needs the id of the user.
pub(crate) fn needs_user_id(info: &OperationInfo) -> bool {
    for input in info.inputs {
        if matches!(input.source, Source::Session(SessionPart::UserId))
            || input.fallback == Some(SessionPart::UserId)
        {
            return true;
        }
    }
    false
}
