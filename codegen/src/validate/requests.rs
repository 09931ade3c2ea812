//! The requests that examples expect: whether the endpoint can make them.

use serde_json::Value;

use super::context::{Carried, Context, Found, Op};
use super::mentions::Target;
use crate::diagnostic::{listed, nearest};
use crate::load::Site;
use crate::spec::{Auth, Encode, ExpectedRequest, GraphQl, JsonMap};

/// Checks a request that an example expects.
pub(super) fn expected(
    context: &Context<'_>,
    op: &Op<'_>,
    request: &ExpectedRequest,
    site: Site<'_>,
    found: &mut Found,
) {
    words(op, request, site, found);
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
        arguments(context, op, (request, graphql), site, found);
        return;
    }
    if let Some(path) = &request.path {
        expected_path(op, path, site.field("path"), found);
    }
    let json = request.json.as_ref().and_then(|json| json.as_object());
    for (part, target, given) in [
        ("query", Target::Query, request.query.as_ref()),
        ("json", Target::Json, json),
        ("form", Target::Form, request.form.as_ref()),
    ] {
        let mut keys = Keys::of(context, op, target, |wire| wire);
        if target == Target::Form && op.entry.auth == Auth::Client {
            keys.known.extend(["client_id", "client_secret"].map(|name| (name.to_owned(), false)));
        }
        keys.compare(part, given, site, found);
    }
}

/// The marks of values that are compared otherwise than as they stand.
const MARKS: [&str; 2] = ["$rsa", "$json"];

/// Checks the marks in a value.
fn marks(value: &Value, site: Site<'_>, found: &mut Found) {
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

fn mark(key: &str, value: &Value, site: Site<'_>, found: &mut Found) {
    if key.starts_with('$') && !MARKS.contains(&key) {
        let message = format!("`{key}` marks nothing");
        let help = "write `$rsa` before an encrypted text, `$json` before what a text holds as JSON";
        found.push(site.key().error(message).did_you_mean(nearest(key, MARKS), help));
    } else if key == "$rsa" && !value.is_string() {
        found.push(
            site.error("only a text is encrypted").help("write the text before its encryption, in quotes"),
        );
    }
}

/// The keys that a part of a request can have, and of each whether it is always there.
struct Keys {
    known: Vec<(String, bool)>,
}

impl Keys {
    fn of(context: &Context<'_>, op: &Op<'_>, target: Target<'_>, name: impl Fn(String) -> String) -> Self {
        let mentions = op.mentions.iter().filter(|mention| mention.to == target);
        let known = mentions.filter_map(|mention| {
            let carried = op.carried(mention.name)?;
            Some((name(carried.wire(context)), is_always_sent(carried)))
        });
        Self { known: known.collect() }
    }

    /// Compares them with what a request is said to hold; `part` is the key of that in the example.
    fn compare(&self, part: &str, given: Option<&JsonMap>, request: Site<'_>, found: &mut Found) {
        let site = request.field(part);
        let known = || self.known.iter().map(|(name, _)| name.as_str());
        let mut told: Vec<&str> = Vec::new();
        for name in given.into_iter().flat_map(JsonMap::keys) {
            told.push(name);
            if !known().any(|known| known == name) {
                let help = match known().next() {
                    Some(_) => format!("what it can hold there is {}", listed(known(), "and")),
                    None => "leave it out".to_owned(),
                };
                let message = format!("the request never holds `{name}` in its `{part}`");
                let meant = nearest(name, known());
                found.push(site.field(name).key().error(message).did_you_mean(meant, help));
                told.extend(meant);
            }
        }
        for (name, _) in self.known.iter().filter(|(name, always)| *always && !told.contains(&name.as_str()))
        {
            let message = format!("the request always holds `{name}` in its `{part}`");
            let site = if request.has(part) { site } else { request };
            found.push(site.key().error(message).help(format!("add `{name}` with the value that is sent")));
        }
    }
}

/// Whether a value is a part of every request. An empty map that is sent as keys and values is left out.
fn is_always_sent(carried: Carried<'_, '_>) -> bool {
    let may_be_empty =
        matches!(carried, Carried::Param(param) if param.entry.encode == Some(Encode::KeyValues));
    carried.is_always_there() && !may_be_empty
}

/// The arguments of a GraphQL request: by their names, those of a nested field by `field.argument`.
fn arguments(
    context: &Context<'_>,
    op: &Op<'_>,
    (request, graphql): (&ExpectedRequest, &GraphQl),
    site: Site<'_>,
    found: &mut Found,
) {
    let Some(given) = &request.arguments else { return };
    let path = graphql.query.as_ref().or(graphql.mutation.as_ref()).map_or("", String::as_str);
    let fields: Vec<&str> = path.split('.').collect();
    let nested = |field: &str, wire: String| {
        if fields.first() == Some(&field) { wire } else { format!("{field}.{wire}") }
    };
    let last = fields.last().copied().unwrap_or_default();
    let mut keys = Keys::of(context, op, Target::Argument, |wire| nested(last, wire));
    for field in graphql.outer_arguments.keys() {
        keys.known
            .extend(Keys::of(context, op, Target::OuterArgument(field), |wire| nested(field, wire)).known);
    }
    if let Some(input) = &graphql.input {
        let name = nested(last, input.argument.clone());
        if let Some(fields) = given.get(&name).and_then(|value| value.as_object()) {
            let inputs = Keys::of(context, op, Target::InputField, |wire| wire);
            inputs.compare(&name, Some(fields), site.field("arguments"), found);
        }
        keys.known.push((name, true));
    }
    keys.compare("arguments", Some(given), site, found);
}

/// A request is told in the words of the way in which it travels.
fn words(op: &Op<'_>, request: &ExpectedRequest, site: Site<'_>, found: &mut Found) {
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
        found.push(site.field(word).key().error(format!("a {kind} request has no `{word}`")).help(help));
    }
    let wanted =
        if is_rest { ("path", request.path.is_none()) } else { ("arguments", request.arguments.is_none()) };
    if wanted.1 {
        let message = format!("the request does not say its `{}`", wanted.0);
        let help = if is_rest {
            "add the path, percent-encoded as it is sent"
        } else {
            "add `arguments: {}` at least"
        };
        found.push(site.key().error(message).help(help));
    }
}

/// The path that is expected is one that the endpoint's template makes.
fn expected_path(op: &Op<'_>, path: &str, site: Site<'_>, found: &mut Found) {
    let template = op.entry.endpoint.rest.as_ref().map_or("", |rest| rest.path.as_str());
    let parts: Vec<&str> = template.split(['{', '}']).step_by(2).collect();
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return };
    let matches = match parts[..] {
        [only] => path == only,
        _ => path.starts_with(first) && path.ends_with(last) && in_order(path, &parts),
    };
    if !matches {
        let message = format!("the endpoint never makes this path: it is `{template}`");
        found.push(site.error(message).help("write the path with the values filled in, percent-encoded"));
    }
}

/// Whether a text holds parts one after the other.
fn in_order(mut text: &str, parts: &[&str]) -> bool {
    parts.iter().all(|part| match text.find(part) {
        Some(at) => {
            text = &text[at + part.len()..];
            true
        }
        None => false,
    })
}
