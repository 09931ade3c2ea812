//! From a response to its result, in one pass over its text.
//!
//! The result is read where it is found, straight into the typed value. Only an error is read a second time, by
//! [`api_error`](super::api_error), and text that is no JSON, once it is mended ([`mend`](super::mend)).

use std::fmt;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::super::error::{Error, ErrorKind};
use super::super::metadata::operation::{Auth, Endpoint, OperationInfo, Part, Transform};
use super::super::metadata::service::EnvelopeInfo;
use super::super::values::field::{Field, Object, Open, Scalar, View};
use super::super::values::json::integer;
use super::super::values::read::{Mismatch, Seed, Taken};
use super::api_error::{self, ERROR, ERRORS, MESSAGE, STATUS_CODE};
use super::mend::mended;
use super::text::text;

/// The field of a GraphQL response that holds the result.
const DATA: &str = "data";

/// What a response is.
pub(crate) enum Frame {
    /// A success, with the result.
    Success,
    /// A success, whose result is not what was promised. What could be read of it is there.
    Broken(Error),
    /// An error.
    Failure(Error),
}

/// Reads a response into the value of the result.
///
/// The HTTP status is looked at first, because nothing outside 2xx is a success.
pub(crate) fn read(
    info: &OperationInfo,
    envelope: &EnvelopeInfo,
    format: Option<&str>,
    response: &Response<Bytes>,
    target: &mut dyn Field,
) -> Frame {
    let is_success = response.status().is_success();
    let text = match text(response) {
        Ok(text) => text,
        Err(error) if !is_success => {
            let message = format!(
                "the status is that of a failure, and the response can't be read: {}",
                error.message()
            );
            return Frame::Failure(Error::new(ErrorKind::Http, message));
        }
        Err(error) => return Frame::Failure(error),
    };
    if !is_success {
        return Frame::Failure(second_look(info, envelope, text).unwrap_or_else(|| http_error(response)));
    }
    if let Transform::Format { json, .. } = info.response.transform
        && !json.contains(&format.unwrap_or_default())
    {
        return plain(info, envelope, response, text, target);
    }
    if text.trim_ascii().is_empty() && info.response.transform == Transform::Unit {
        return Frame::Success;
    }
    let frame = match framed(info, envelope, text, target) {
        Some(frame) => frame,
        // The session takes what can be read, although the call fails.
        None => match framed(info, envelope, &mended(text), target) {
            Some(Frame::Failure(error)) if error.is_api() => Frame::Failure(error),
            Some(Frame::Success | Frame::Broken(_)) => Frame::Broken(not_json()),
            Some(Frame::Failure(_)) | None => Frame::Failure(not_json()),
        },
    };
    if matches!(frame, Frame::Success)
        && let Transform::WithoutEmpty { list } = info.response.transform
    {
        drop_empty(target, list);
    }
    frame
}

/// Reads a response; returns nothing where it is no JSON.
fn framed(
    info: &OperationInfo,
    envelope: &EnvelopeInfo,
    text: &str,
    target: &mut dyn Field,
) -> Option<Frame> {
    match (info.endpoint, info.response.part) {
        (Endpoint::Rest { .. }, Part::Body) => whole(info, envelope, text, target),
        (Endpoint::Rest { .. }, Part::Data) => enveloped(info, envelope, text, &[], target),
        (Endpoint::GraphQl(document), _) => enveloped(info, envelope, text, document.fields, target),
    }
}

/// Reads a body that is text: XML, for example. A page of HTML, or JSON, is what stands before a service.
fn plain(
    info: &OperationInfo,
    envelope: &EnvelopeInfo,
    response: &Response<Bytes>,
    text: &str,
    target: &mut dyn Field,
) -> Frame {
    let content_type = response.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    let start = text.trim_ascii_start();
    if start.is_empty() {
        return Frame::Broken(Error::unexpected("", "text"));
    }
    let begins = |name: &str| start.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    let is_html = content_type.to_ascii_lowercase().starts_with(b"text/html");
    if is_html || begins("<!doctype html") || begins("<html") {
        return Frame::Broken(Error::unexpected("", "text that is no HTML"));
    }
    if start.starts_with('{')
        && let Some(error) = second_look(info, envelope, text)
    {
        return Frame::Failure(error);
    }
    target.set(Scalar::Text(text));
    Frame::Success
}

/// Looks for the error of a response that is none of the usual successes.
fn second_look(info: &OperationInfo, envelope: &EnvelopeInfo, text: &str) -> Option<Error> {
    let body: Value = serde_json::from_str(text).or_else(|_| serde_json::from_str(&mended(text))).ok()?;
    api_error::find(&body, envelope, is_oauth(info))
}

/// Returns `true` if the endpoint is OAuth's, where its errors take precedence.
fn is_oauth(info: &OperationInfo) -> bool {
    info.auth == Auth::Client && info.response.part == Part::Body
}

fn http_error(response: &Response<Bytes>) -> Error {
    let message = match response.status().as_u16() {
        300..400 => "a redirect, which is not followed",
        _ => "the status is that of a failure, and the response does not say more",
    };
    Error::new(ErrorKind::Http, message)
}

fn not_json() -> Error {
    Error::unexpected("", "JSON")
}

/// Reads a body that is the result as a whole.
fn whole(info: &OperationInfo, envelope: &EnvelopeInfo, text: &str, target: &mut dyn Field) -> Option<Frame> {
    let taken = parse(text, Seed(&mut *target)).ok()?;
    let may_report = match target.view() {
        View::Object(object) => is_oauth(info) && may_be_error(object, envelope),
        View::Json(Value::Object(fields)) => {
            [envelope.message, MESSAGE, ERROR, ERRORS].iter().any(|name| fields.contains_key(*name))
        }
        _ => false,
    };
    if (may_report || matches!(taken, Taken::Left(..)))
        && let Some(error) = second_look(info, envelope, text)
    {
        return Some(Frame::Failure(error));
    }
    Some(conclude(info, taken, String::new(), target))
}

/// Returns `true` if the unknown fields of an object are those of an error.
fn may_be_error(object: &dyn Object, envelope: &EnvelopeInfo) -> bool {
    let fields = object.extra();
    [ERROR, ERRORS, STATUS_CODE, envelope.code].iter().any(|name| fields.get(name).is_some())
}

/// Reads the envelope of a REST response, or a GraphQL response, in which fields lead to the result.
fn enveloped(
    info: &OperationInfo,
    envelope: &EnvelopeInfo,
    text: &str,
    fields: &'static [&'static str],
    target: &mut dyn Field,
) -> Option<Frame> {
    let is_graphql = matches!(info.endpoint, Endpoint::GraphQl(_));
    let mut seen = Seen { code: Code::Absent, has_data: false, reports_error: false };
    let data = if is_graphql { DATA } else { envelope.data };
    let seed = EnvelopeSeed { envelope, data, fields, target: &mut *target, seen: &mut seen };
    let (taken, depth) = match parse(text, seed) {
        Ok(result) => result,
        Err(error) if error.is_data() => return Some(Frame::Failure(Error::unexpected("", "an object"))),
        Err(_) => return None,
    };
    let is_clean = match seen.code {
        Code::Success => true,
        Code::Absent => is_graphql && seen.has_data,
        Code::Other => false,
    };
    // GraphQL's own responses have no code: one without a result may be an envelope.
    let has_nothing =
        is_graphql && seen.code == Code::Absent && matches!(taken, Taken::Left(Value::Null, None));
    if (!is_clean || seen.reports_error || has_nothing)
        && let Some(error) = second_look(info, envelope, text)
    {
        return Some(Frame::Failure(error));
    }
    if !is_clean {
        let expected = if is_graphql { data } else { envelope.code };
        return Some(Frame::Failure(Error::unexpected("", format!("an object with `{expected}`"))));
    }
    Some(conclude(info, taken, place(data, fields.get(..depth).unwrap_or(fields)), target))
}

/// Returns where the result of an operation is, as a JSON path.
pub(crate) fn result_path(info: &OperationInfo, envelope: &EnvelopeInfo) -> String {
    match (info.endpoint, info.response.part) {
        (Endpoint::GraphQl(document), _) => place(DATA, document.fields),
        (Endpoint::Rest { .. }, Part::Data) => envelope.data.to_owned(),
        (Endpoint::Rest { .. }, Part::Body) => String::new(),
    }
}

fn place(data: &str, fields: &[&str]) -> String {
    let mut place = data.to_owned();
    for step in fields {
        place.push('.');
        place.push_str(step);
    }
    place
}

/// Converts what became of the result into what the response is; `place` is the path of the result.
fn conclude(info: &OperationInfo, taken: Taken, place: String, target: &mut dyn Field) -> Frame {
    let response = info.response;
    let is_null = match &taken {
        Taken::Left(json, None) => json.is_null(),
        Taken::Left(_, Some(_)) => false,
        Taken::Done => matches!(target.view(), View::Null | View::Absent | View::Json(Value::Null)),
    };
    match taken {
        _ if is_null && (response.nullable || response.transform == Transform::Unit) => Frame::Success,
        _ if is_null => Frame::Broken(Error::unexpected(&place, "a value, which is not null")),
        Taken::Done => Frame::Success,
        Taken::Left(_, mismatch) => {
            let mismatch = mismatch.unwrap_or_else(|| Mismatch::of(target));
            Frame::Broken(Error::unexpected(&mismatch.path, mismatch.expected).below(&place))
        }
    }
}

/// Parses all of a text.
fn parse<'de, S: DeserializeSeed<'de>>(text: &'de str, seed: S) -> serde_json::Result<S::Value> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = seed.deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

/// What an envelope has beside the result.
struct Seen {
    code: Code,
    has_data: bool,
    reports_error: bool,
}

/// The code of an envelope.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Code {
    Absent,
    Success,
    Other,
}

/// Reads an envelope; returns what became of the result, and how many of the fields were followed.
struct EnvelopeSeed<'a> {
    envelope: &'a EnvelopeInfo,
    data: &'static str,
    fields: &'static [&'static str],
    target: &'a mut dyn Field,
    seen: &'a mut Seen,
}

impl<'de> DeserializeSeed<'de> for EnvelopeSeed<'_> {
    type Value = (Taken, usize);

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for EnvelopeSeed<'_> {
    type Value = (Taken, usize);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut result = (Taken::Left(Value::Null, None), 0);
        while let Some(key) = entries.next_key_seed(KeySeed { envelope: self.envelope, data: self.data })? {
            match key {
                Key::Data => {
                    // Of several values, the last takes precedence.
                    if std::mem::replace(&mut self.seen.has_data, true) {
                        self.target.reset();
                    }
                    let path = PathSeed { fields: self.fields, depth: 0, target: &mut *self.target };
                    result = entries.next_value_seed(path)?;
                }
                Key::Code => {
                    let code = code(&entries.next_value()?, self.envelope.success);
                    if code != Code::Absent {
                        self.seen.code = code;
                    }
                }
                // The envelope's own code takes precedence.
                Key::StatusCode => {
                    let code = code(&entries.next_value()?, 200);
                    if self.seen.code == Code::Absent {
                        self.seen.code = code;
                    }
                }
                Key::Error => {
                    let error: Value = entries.next_value()?;
                    self.seen.reports_error |= !api_error::is_nothing(&error);
                }
                Key::Other => {
                    entries.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(result)
    }
}

fn code(value: &Value, success: i64) -> Code {
    let number = match value {
        Value::Number(number) => integer(number),
        Value::String(text) if text.is_empty() => return Code::Absent,
        Value::String(text) => text.parse().ok(),
        _ => return Code::Absent,
    };
    if number == Some(success) { Code::Success } else { Code::Other }
}

/// A key of an envelope.
enum Key {
    Data,
    Code,
    StatusCode,
    Error,
    Other,
}

struct KeySeed<'a> {
    envelope: &'a EnvelopeInfo,
    data: &'static str,
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeySeed<'_> {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: serde::de::Error>(self, key: &str) -> Result<Key, E> {
        Ok(if key == self.data {
            Key::Data
        } else if key == self.envelope.code {
            Key::Code
        } else if key == STATUS_CODE {
            Key::StatusCode
        } else if key == ERRORS || key == ERROR {
            Key::Error
        } else {
            Key::Other
        })
    }
}

/// Follows fields down to the result, or to the null on the way.
struct PathSeed<'a> {
    fields: &'static [&'static str],
    depth: usize,
    target: &'a mut dyn Field,
}

impl<'de> DeserializeSeed<'de> for PathSeed<'_> {
    type Value = (Taken, usize);

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        match self.fields.get(self.depth) {
            None => Ok((Seed(self.target).deserialize(deserializer)?, self.depth)),
            Some(_) => deserializer.deserialize_any(self),
        }
    }
}

impl<'de> Visitor<'de> for PathSeed<'_> {
    type Value = (Taken, usize);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut result = (Taken::Left(Value::Null, None), self.depth + 1);
        let name = self.fields.get(self.depth).copied().unwrap_or_default();
        let mut is_again = false;
        while let Some(key) = entries.next_key::<std::borrow::Cow<'de, str>>()? {
            if key == name {
                if std::mem::replace(&mut is_again, true) {
                    self.target.reset();
                }
                let inner =
                    PathSeed { fields: self.fields, depth: self.depth + 1, target: &mut *self.target };
                result = entries.next_value_seed(inner)?;
            } else {
                entries.next_value::<IgnoredAny>()?;
            }
        }
        Ok(result)
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Self::Value, E> {
        Ok((Taken::Left(Value::Null, None), self.depth))
    }

    fn visit_bool<E: serde::de::Error>(self, _: bool) -> Result<Self::Value, E> {
        Ok(self.no_object())
    }

    fn visit_i64<E: serde::de::Error>(self, _: i64) -> Result<Self::Value, E> {
        Ok(self.no_object())
    }

    fn visit_u64<E: serde::de::Error>(self, _: u64) -> Result<Self::Value, E> {
        Ok(self.no_object())
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Self::Value, E> {
        Ok(self.no_object())
    }

    fn visit_str<E: serde::de::Error>(self, _: &str) -> Result<Self::Value, E> {
        Ok(self.no_object())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(self.no_object())
    }
}

impl PathSeed<'_> {
    /// Returns what becomes of a value on the way that has no fields. Reading goes on, because an error may follow.
    fn no_object(&self) -> (Taken, usize) {
        (Taken::Left(Value::Null, Some(Mismatch::new("an object"))), self.depth)
    }
}

/// Clears the empty fields of the items of an array.
fn drop_empty(target: &mut dyn Field, list: &str) {
    let Open::Object(object) = target.open() else { return };
    let Some(index) = object.info().position(list) else { return };
    let Some(Open::List(items)) = object.field_mut(index).map(|field| field.open()) else { return };
    for item in 0..items.len() {
        let Some(Open::Object(item)) = items.item_mut(item).map(|item| item.open()) else { continue };
        for index in 0..item.info().fields.len() {
            if let Some(field) = item.field_mut(index)
                && field.view().is_empty()
            {
                field.clear();
            }
        }
        item.extra_mut().drop_empty();
    }
}
