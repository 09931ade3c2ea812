//! The requests that examples expect: whether the endpoint can make them.

use serde_json::{Value, json};

use super::context::{Carried, Context, Found, Op, Typed};
use super::param_uses::Target;
use super::params;
use super::paths;
use super::values::{self, Way};
use crate::diagnostic::{Code, listed, nearest};
use crate::load::Cursor;
use crate::spec::{Auth, Encode, Example, ExpectedRequest, GraphQl, JsonMap, Param, Supplied};
use crate::type_expr::{TypeError, TypeExpr};

/// Checks a request that an example expects.
pub(super) fn expected(
    context: &Context<'_>,
    op: &Op<'_>,
    (example, request): (&Example, &ExpectedRequest),
    site: Cursor<'_>,
    found: &mut Found,
) {
    words(op, request, site, found);
    let call = Call { context, op, example };
    for (part, values) in
        [("arguments", &request.arguments), ("query", &request.query), ("form", &request.form)]
    {
        for (name, value) in values.iter().flatten() {
            marks(value, site.field(part).field(name), found);
        }
    }
    if let Some(json) = &request.json {
        marks(json, site.field("json"), found);
    }
    if let Some(graphql) = &op.entry.endpoint.graphql {
        arguments(&call, (request, graphql), site, found);
        return;
    }
    if let Some(path) = &request.path {
        expected_path(&call, path, site.field("path"), found);
    }
    let json = request.json.as_ref().and_then(|json| json.as_object());
    for (part, target, given) in [
        ("query", Target::Query, request.query.as_ref()),
        ("json", Target::Json, json),
        ("form", Target::Form, request.form.as_ref()),
    ] {
        let mut keys = Keys::of(&call, target, |wire| wire);
        if target == Target::Form && op.entry.auth == Auth::Client {
            let names = ["client_id", "client_secret"];
            keys.known.extend(names.map(|name| Key { name: name.to_owned(), value: Sent::Perhaps }));
        }
        keys.compare(part, given, site, found);
    }
}

/// The marks of values that are compared otherwise than as they stand.
const MARKS: [&str; 2] = ["$rsa", "$json"];

/// Checks the marks in a value.
fn marks(value: &Value, site: Cursor<'_>, found: &mut Found) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                marks(item, site.item(index), found);
            }
        }
        Value::Object(entries) => {
            for (key, entry) in entries {
                mark(key, entry, site.field(key), found);
                marks(entry, site.field(key), found);
            }
        }
        _ => {}
    }
}

fn mark(key: &str, value: &Value, site: Cursor<'_>, found: &mut Found) {
    if key.starts_with('$') && !MARKS.contains(&key) {
        let message = format!("`{key}` marks nothing");
        let help = "write `$rsa` before an encrypted string, `$json` before what a string holds as JSON";
        found.push(site.key().error(Code::InvalidMark, message).did_you_mean(nearest(key, MARKS), help));
    } else if key == "$rsa" && !value.is_string() {
        found.push(
            site.error(Code::InvalidMark, "only a string is encrypted")
                .help("write the string before its encryption, in quotes"),
        );
    }
}

/// The call of an example.
struct Call<'c, 's> {
    context: &'c Context<'s>,
    op: &'c Op<'s>,
    example: &'c Example,
}

/// What a request holds under a name.
enum Sent {
    /// This value.
    Value(Value),
    /// A value that the spec does not say.
    Something,
    /// A value, or nothing.
    Perhaps,
    /// Nothing.
    Nothing,
}

impl Call<'_, '_> {
    /// What the request of this call holds for a parameter or a supplied value, before it is encoded.
    fn sent(&self, carried: Carried<'_, '_>) -> Sent {
        match carried {
            Carried::Param(param) => {
                let given = self.example.args.get(&param.entry.name).filter(|value| !value.is_null());
                let is_empty = given.is_some_and(|value| value.as_str() == Some(""));
                match given.or(param.entry.default.as_ref()) {
                    // What is wrong with it is reported where it is written.
                    Some(value) if !self.fits(&param.ty, value) || !can_encode(param) => Sent::Perhaps,
                    Some(_) if is_empty && param.entry.fallback.is_some() => Sent::Something,
                    Some(value) if param.entry.encode == Some(Encode::KeyValues) && is_empty_map(value) => {
                        Sent::Nothing
                    }
                    Some(value) => Sent::Value(encoded(param.entry.encode, value)),
                    None if param.entry.fallback.is_some() || param.entry.required => Sent::Perhaps,
                    None if self.has_unknown_argument() => Sent::Perhaps,
                    None => Sent::Nothing,
                }
            }
            Carried::Supplied(Supplied { constant: Some(constant), .. }, _) => Sent::Value(constant.clone()),
            Carried::Supplied(Supplied { option: Some(name), .. }, _) => {
                let option = self.context.option(name).filter(|option| params::TEXTS.contains(&option.kind));
                let value =
                    self.example.options.get(name).or(option.and_then(|option| option.default.as_ref()));
                option.and(value).map_or(Sent::Perhaps, |value| Sent::Value(value.clone()))
            }
            Carried::Supplied(Supplied { session: Some(_), .. }, _) => Sent::Something,
            Carried::Supplied(..) => Sent::Perhaps,
        }
    }
}

impl Call<'_, '_> {
    fn fits(&self, ty: &Result<TypeExpr, TypeError>, value: &Value) -> bool {
        let mut found = Found::new();
        if let Ok(ty) = ty {
            values::check(self.context, (ty, Way::Given), value, "", self.op.site, &mut found);
        }
        found.is_empty()
    }

    fn has_unknown_argument(&self) -> bool {
        self.example.args.keys().any(|name| self.op.param(name).is_none())
    }
}

/// Whether values of the type of a parameter can be encoded as it says.
fn can_encode(param: &Typed<'_, Param>) -> bool {
    let (Some(encode), Ok(ty)) = (param.entry.encode, &param.ty) else { return true };
    params::encodable(encode, ty).is_ok()
}

fn is_empty_map(value: &Value) -> bool {
    value.as_object().is_some_and(JsonMap::is_empty)
}

/// A value as it is sent, with the marks for what is compared otherwise than as it is.
fn encoded(encode: Option<Encode>, value: &Value) -> Value {
    let pairs = |mark: bool| {
        let pairs = value.as_object().into_iter().flatten();
        let pairs = pairs.map(|(key, value)| match mark {
            true => json!({ "key": key, "value": { "$json": value } }),
            false => json!({ "key": key, "value": value }),
        });
        Value::Array(pairs.collect())
    };
    match encode {
        None => value.clone(),
        Some(Encode::Rsa) => json!({ "$rsa": value }),
        Some(Encode::JsonText) => json!({ "$json": value }),
        Some(Encode::KeyValues) => json!({ "$json": pairs(false) }),
        Some(Encode::KeyValuesJson) => pairs(true),
    }
}

/// Whether a value as an example writes it is the one that is sent.
fn is_sent(written: &Value, sent: &Value, is_text: bool) -> bool {
    if let Some(inner) = marked(sent, "$json") {
        return match (marked(written, "$json"), written) {
            (Some(written), _) => is_sent(written, inner, false),
            (None, Value::String(text)) => {
                serde_json::from_str(text).is_ok_and(|json: Value| is_sent(&json, inner, false))
            }
            (None, _) => false,
        };
    }
    match (written, sent) {
        (Value::Array(written), Value::Array(sent)) => {
            written.len() == sent.len()
                && written.iter().zip(sent).all(|(written, sent)| is_sent(written, sent, is_text))
        }
        (Value::Object(written), Value::Object(sent)) => {
            written.len() == sent.len()
                && written
                    .iter()
                    .all(|(key, value)| sent.get(key).is_some_and(|sent| is_sent(value, sent, is_text)))
        }
        (Value::Number(written), Value::Number(sent)) => written == sent || written.as_f64() == sent.as_f64(),
        (written, sent) if is_text => as_text(written) == as_text(sent),
        (written, sent) => written == sent,
    }
}

fn has_wrong_mark(written: &Value, site: Cursor<'_>) -> bool {
    let mut found = Found::new();
    marks(written, site, &mut found);
    !found.is_empty()
}

fn marked<'v>(value: &'v Value, mark: &str) -> Option<&'v Value> {
    value.as_object().filter(|object| object.len() == 1)?.get(mark)
}

fn as_text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The keys that a part of a request can have, and what this call sends under each.
struct Keys {
    known: Vec<Key>,
    /// Whether every value is sent as a text.
    are_texts: bool,
}

struct Key {
    name: String,
    value: Sent,
}

impl Keys {
    fn of(call: &Call<'_, '_>, target: Target<'_>, name: impl Fn(String) -> String) -> Self {
        let param_uses = call.op.param_uses.iter().filter(|param_use| param_use.to == target);
        let known = param_uses.filter_map(|param_use| {
            let carried = call.op.carried(param_use.name)?;
            let wire = carried.wire(call.context);
            Some(match wire.trim().is_empty() {
                // An empty name is reported where it is given.
                true => Key { name: name(param_use.name.to_owned()), value: Sent::Perhaps },
                false => Key { name: name(wire), value: call.sent(carried) },
            })
        });
        Self { known: known.collect(), are_texts: matches!(target, Target::Query | Target::Form) }
    }

    /// Compares them with what a request is said to hold; `part` is the key of that in the example.
    fn compare(&self, part: &str, given: Option<&JsonMap>, request: Cursor<'_>, found: &mut Found) {
        let site = request.field(part);
        let known = || self.known.iter().map(|key| key.name.as_str());
        let mut told: Vec<&str> = Vec::new();
        for (name, value) in given.into_iter().flatten() {
            told.push(name);
            self.value(part, (name, value), site.field(name), found);
            if !known().any(|known| known == name) {
                let help = match known().next() {
                    Some(_) => format!("what it can hold there is {}", listed(known(), "and")),
                    None => "leave it out".to_owned(),
                };
                let message = format!("the request never holds `{name}` in its `{part}`");
                let meant = nearest(name, known());
                found.push(
                    site.field(name).key().error(Code::NotInRequest, message).did_you_mean(meant, help),
                );
                told.extend(meant.map(|near| near.word));
            }
        }
        for Key { name, value } in self.known.iter().filter(|key| !told.contains(&key.name.as_str())) {
            let message = match value {
                Sent::Nothing | Sent::Perhaps => continue,
                Sent::Something => {
                    format!("the request holds `{name}` in its `{part}`, and the example does not say so")
                }
                Sent::Value(sent) => {
                    format!(
                        "the request holds `{name}: {sent}` in its `{part}`, and the example does not say so"
                    )
                }
            };
            let site = if request.has(part) { site } else { request };
            found.push(
                site.key()
                    .error(Code::UnsaidInRequest, message)
                    .help(format!("add `{name}` with the value that is sent")),
            );
        }
    }

    /// Compares a value that a request is said to hold with the one that is sent.
    fn value(&self, part: &str, (name, written): (&str, &Value), site: Cursor<'_>, found: &mut Found) {
        let Some(key) = self.known.iter().find(|key| key.name == name) else { return };
        match &key.value {
            Sent::Nothing => {
                let message = format!("the request holds no `{name}` in its `{part}`: the call gives none");
                found.push(
                    site.key()
                        .error(Code::NotInRequest, message)
                        .help("take it out, or add the argument to `args`"),
                );
            }
            // A mark that is wrong is reported as that.
            Sent::Value(sent)
                if !has_wrong_mark(written, site) && !is_sent(written, sent, self.are_texts) =>
            {
                let message = format!("the request holds `{name}: {sent}`, not `{written}`");
                found.push(
                    site.error(Code::OtherInRequest, message)
                        .help(format!("write `{sent}`, or correct the argument in `args`")),
                );
            }
            Sent::Value(_) | Sent::Something | Sent::Perhaps => {}
        }
    }
}

/// The arguments of a GraphQL request: by their names, those of a nested field by `field.argument`.
fn arguments(
    call: &Call<'_, '_>,
    (request, graphql): (&ExpectedRequest, &GraphQl),
    site: Cursor<'_>,
    found: &mut Found,
) {
    let Some(given) = &request.arguments else { return };
    let path = graphql.query.as_ref().or(graphql.mutation.as_ref()).map_or("", String::as_str);
    let fields: Vec<&str> = path.split('.').collect();
    let nested = |field: &str, wire: String| {
        if fields.first() == Some(&field) { wire } else { format!("{field}.{wire}") }
    };
    let last = fields.last().copied().unwrap_or_default();
    let mut keys = Keys::of(call, Target::Argument, |wire| nested(last, wire));
    for field in graphql.outer_arguments.keys() {
        keys.known.extend(Keys::of(call, Target::OuterArgument(field), |wire| nested(field, wire)).known);
    }
    if let Some(input) = &graphql.input {
        let name = nested(last, input.argument.clone());
        if let Some(fields) = given.get(&name).and_then(|value| value.as_object()) {
            let inputs = Keys::of(call, Target::InputField, |wire| wire);
            inputs.compare(&name, Some(fields), site.field("arguments"), found);
        }
        keys.known.push(Key { name, value: Sent::Something });
    }
    keys.compare("arguments", Some(given), site, found);
}

/// A request is reported in the words of the way in which it travels.
fn words(op: &Op<'_>, request: &ExpectedRequest, site: Cursor<'_>, found: &mut Found) {
    let is_rest = op.entry.endpoint.rest.is_some();
    let words = [
        ("arguments", request.arguments.is_some(), false),
        ("path", request.path.is_some(), true),
        ("query", request.query.is_some(), true),
        ("json", request.json.is_some(), true),
        ("form", request.form.is_some(), true),
    ];
    for (word, _, _) in words.into_iter().filter(|(_, given, of_rest)| *given && *of_rest != is_rest) {
        let kind = if is_rest { "REST" } else { "GraphQL" };
        let help = if is_rest { "write `path`, `query`, `json` or `form`" } else { "write `arguments`" };
        found.push(
            site.field(word)
                .key()
                .error(Code::RequestWords, format!("a {kind} request has no `{word}`"))
                .help(help),
        );
    }
    let wanted =
        if is_rest { ("path", request.path.is_none()) } else { ("arguments", request.arguments.is_none()) };
    if wanted.1 {
        let message = format!("the request does not say its `{}`", wanted.0);
        let help = if is_rest {
            "add `path`, percent-encoded as it is sent"
        } else {
            "add `arguments: {}` at least"
        };
        found.push(site.key().error(Code::RequestWords, message).help(help));
    }
}

/// The path that is expected is the one that the endpoint's template makes of the values.
fn expected_path(call: &Call<'_, '_>, path: &str, site: Cursor<'_>, found: &mut Found) {
    let template = call.op.entry.endpoint.rest.as_ref().map_or("", |rest| rest.path.as_str());
    if paths::is_wrong(template, site) {
        return;
    }
    let mut made = String::new();
    for (index, part) in template.split(['{', '}']).enumerate() {
        if index % 2 == 0 {
            made.push_str(&decoded(part));
            continue;
        }
        // What is not known is reported elsewhere.
        let Some(Sent::Value(value)) = call.op.carried(part).map(|carried| call.sent(carried)) else {
            return;
        };
        if value.is_array() || value.is_object() {
            return;
        }
        made.push_str(&as_text(&value));
    }
    if decoded(path) != made {
        let message = format!("the endpoint makes another path of the arguments: it is `{template}`");
        found.push(
            site.error(Code::RequestPath, message)
                .help("write the path with the values filled in, percent-encoded"),
        );
    }
}

/// A path without percent-encoding.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = (*first == b'%')
            .then(|| after.get(..2))
            .flatten()
            .and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
