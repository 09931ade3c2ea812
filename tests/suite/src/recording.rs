//! Recorded conversations: a call, the requests that a correct client sends, the answers, and what the call gives.

use std::collections::BTreeSet;

use sdk_codegen::spec::JsonMap;
use serde::Deserialize;
use serde_json::Value;

use crate::compare::{self, Difference, REQUEST, difference};
use crate::message::Message;
use crate::normalise::{self, Body, graphql::GraphQlRequest};
use crate::server::Answer;
use crate::spec::{operation, service};

/// One recorded case.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What the case is called.
    pub id: String,
    /// The operation.
    pub op: String,
    /// A remark about the case.
    #[serde(default)]
    pub note: Option<String>,
    /// The client's options.
    pub options: JsonMap,
    /// The arguments.
    pub args: JsonMap,
    /// Calls made first by the same client.
    pub before: Vec<Step>,
    /// What is sent and answered, in order; `None` where that is not compared.
    pub exchanges: Option<Vec<Exchange>>,
    /// The call gives this `result`, if one is told.
    #[serde(default)]
    pub ok: Option<JsonMap>,
    /// The call gives this error.
    #[serde(default)]
    pub error: Option<Refused>,
    /// `any`: the call gives a result or an error.
    #[serde(default)]
    pub outcome: Option<String>,
}

/// A call.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The operation.
    pub op: String,
    /// The arguments.
    pub args: JsonMap,
}

/// A request and its answer.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exchange {
    /// The call that it belongs to, counted from 0.
    pub step: usize,
    /// The request.
    pub request: Request,
    /// The answer.
    pub response: Response,
}

/// A recorded request.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The method.
    pub method: String,
    /// The server: `$HOST` or `$WS`.
    pub host: String,
    /// The path, decoded.
    pub path: String,
    /// The pairs of the query, decoded.
    pub query: Vec<(String, String)>,
    /// The headers that are compared.
    pub headers: std::collections::BTreeMap<String, String>,
    /// The body.
    pub body: Option<RecordedBody>,
}

/// A recorded body.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordedBody {
    /// A GraphQL request.
    Graphql(RecordedGraphQl),
    /// JSON.
    Json(Value),
    /// A form.
    Form(Value),
}

/// What a recorded GraphQL request asks for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordedGraphQl {
    /// `query` or `mutation`.
    pub operation_type: String,
    /// The root field.
    pub root_field: String,
    /// The arguments.
    pub values: JsonMap,
    /// The leaves: a client may ask for more.
    pub selection: BTreeSet<String>,
}

/// A recorded answer.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Response {
    /// The connection is closed without an answer.
    #[serde(default)]
    pub close: bool,
    /// The HTTP status.
    #[serde(default)]
    pub status: u16,
    /// The header `content-type`.
    #[serde(default)]
    pub content_type: String,
    /// The body.
    #[serde(default)]
    pub body: String,
}

/// An error that a call gives.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refused {
    /// The kind, or `any`.
    pub kind: String,
    /// The service's code.
    pub code: Option<Value>,
}

impl Case {
    /// The calls in their order, each the operation's name and its arguments.
    pub fn calls(&self) -> impl Iterator<Item = (&str, &JsonMap)> {
        let before = self.before.iter().map(|step| (step.op.as_str(), &step.args));
        before.chain([(self.op.as_str(), &self.args)])
    }

    /// The answers in their order.
    #[must_use]
    pub fn script(&self) -> Vec<Answer> {
        self.exchanges.iter().flatten().map(|exchange| exchange.response.answer()).collect()
    }

    /// Compares what was sent, each message with the call that it belongs to, with what is recorded.
    #[must_use]
    pub fn compare_messages(&self, sent: &[(usize, Message)]) -> Vec<Difference> {
        let Some(exchanges) = &self.exchanges else { return Vec::new() };
        let mut differences = Vec::new();
        let steps = |steps: Vec<usize>| format!("requests of the calls {steps:?}");
        let expected = steps(exchanges.iter().map(|exchange| exchange.step).collect());
        let actual = steps(sent.iter().map(|(step, _)| *step).collect());
        if expected != actual {
            differences.push(difference("exchanges", &expected, &actual));
        }
        for (index, (exchange, (_, message))) in exchanges.iter().zip(sent).enumerate() {
            let known = self.known_tokens(index);
            let at = format!("exchanges[{index}].request");
            differences.extend(exchange.request.compare(&at, message, &known));
        }
        differences
    }

    /// The tokens that the case names before an exchange: the client learnt none elsewhere.
    fn known_tokens(&self, exchange: usize) -> BTreeSet<String> {
        let rules = &service().session;
        let given = self.calls().filter_map(|(name, args)| args.get(operation(name)?.bearer.as_ref()?));
        let tokens = self.options.get(&rules.token_option).into_iter().chain(given);
        let mut tokens: BTreeSet<String> = tokens.filter_map(Value::as_str).map(str::to_owned).collect();
        for earlier in self.exchanges.iter().flatten().take(exchange) {
            if let Ok(body) = serde_json::from_str(&earlier.response.body) {
                collect_fields(&body, &rules.token, &mut tokens);
            }
        }
        tokens
    }
}

/// Collects the texts of all fields of a name.
fn collect_fields(value: &Value, name: &str, texts: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect_fields(item, name, texts)),
        Value::Object(fields) => {
            texts.extend(fields.get(name).and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|field| collect_fields(field, name, texts));
        }
        _ => {}
    }
}

impl Response {
    fn answer(&self) -> Answer {
        if self.close {
            return Answer::Close;
        }
        let (content_type, body) = (self.content_type.clone(), self.body.clone().into_bytes());
        Answer::Response { status: self.status, content_type, body }
    }
}

impl Request {
    fn compare(&self, at: &str, message: &Message, known_tokens: &BTreeSet<String>) -> Vec<Difference> {
        let mut differences = Vec::new();
        for (name, expected, actual) in [
            ("method", &self.method, message.method.clone()),
            ("host", &self.host, message.host.clone()),
            ("path", &self.path, message.decoded_path()),
        ] {
            differences.extend(compare::texts(&format!("{at}.{name}"), Some(expected), Some(&actual)));
        }
        differences.extend(compare::pairs(&format!("{at}.query"), &self.query, &message.decoded_query()));
        differences.extend(self.compare_headers(at, message, known_tokens));
        differences.extend(self.compare_body(&format!("{at}.body"), &normalise::body(message)));
        differences
    }

    fn compare_headers(
        &self,
        at: &str,
        message: &Message,
        known_tokens: &BTreeSet<String>,
    ) -> Vec<Difference> {
        let recorded =
            |name: &str| self.headers.get(name).map(String::as_str).filter(|value| !value.is_empty());
        let mut differences = Vec::new();
        for header in &service().headers {
            let own = header.version.as_ref().map(|prefix| format!("{prefix}{}", env!("CARGO_PKG_VERSION")));
            let expected = own.as_deref().or(recorded(&header.name));
            let at = format!("{at}.headers.{}", header.name);
            differences.extend(compare::texts(&at, expected, message.header(&header.name)));
        }
        let at_type = format!("{at}.headers.content-type");
        differences.extend(compare::texts(&at_type, recorded("content-type"), message.media_type()));
        let at_auth = format!("{at}.headers.authorization");
        let (expected, actual) = (recorded("authorization"), message.header("authorization"));
        if !same_authority(expected, actual, known_tokens) {
            differences.extend(compare::texts(&at_auth, expected, actual));
        }
        differences
    }

    fn compare_body(&self, at: &str, body: &Body) -> Vec<Difference> {
        match (&self.body, body) {
            (None, Body::None) => Vec::new(),
            (Some(RecordedBody::Graphql(expected)), Body::Json(actual)) => expected.compare(at, actual),
            (Some(RecordedBody::Json(expected)), Body::Json(actual)) => {
                compare::values(at, expected, actual, REQUEST)
            }
            (Some(RecordedBody::Form(expected)), Body::Form(actual)) => {
                let expected = form_pairs(expected);
                compare::pairs(at, &expected, actual)
            }
            (expected, actual) => vec![difference(at, &format!("{expected:?}"), &format!("{actual:?}"))],
        }
    }
}

/// A recorded form: a list of pairs or an object of texts.
fn form_pairs(form: &Value) -> Vec<(String, String)> {
    match form {
        Value::Object(fields) => {
            let given = fields.iter().filter(|(_, value)| !value.is_null());
            given.map(|(name, value)| (name.clone(), value.as_str().unwrap_or_default().to_owned())).collect()
        }
        other => serde_json::from_value(other.clone()).unwrap_or_default(),
    }
}

/// Whether a request has the authority that it should have.
///
/// Some recordings hold a token that the recorded client got from a request of its own, which is left out: nobody
/// else can know it. There any token that the case knows is right.
fn same_authority(expected: Option<&str>, actual: Option<&str>, known_tokens: &BTreeSet<String>) -> bool {
    let token = |header: &str| header.strip_prefix("Bearer ").map(str::to_owned);
    match (expected.and_then(token), actual.and_then(token)) {
        (Some(recorded), Some(sent)) if !known_tokens.contains(&recorded) => known_tokens.contains(&sent),
        _ => expected == actual,
    }
}

impl RecordedGraphQl {
    fn compare(&self, at: &str, body: &Value) -> Vec<Difference> {
        let actual = match GraphQlRequest::read(body) {
            Ok(actual) => actual,
            Err(error) => return vec![difference(at, "a GraphQL request", &error)],
        };
        let mut differences = Vec::new();
        for (name, expected, actual) in [
            ("operation_type", &self.operation_type, &actual.operation_type),
            ("root_field", &self.root_field, &actual.root_field),
        ] {
            differences.extend(compare::texts(&format!("{at}.{name}"), Some(expected), Some(actual)));
        }
        let (expected, sent) = (self.values.clone().into(), actual.arguments.into());
        differences.extend(compare::values(&format!("{at}.values"), &expected, &sent, REQUEST));
        let missing: Vec<&String> = self.selection.difference(&actual.selection).collect();
        if !missing.is_empty() {
            differences.push(difference(
                &format!("{at}.selection"),
                &format!("{missing:?} too"),
                "none of these",
            ));
        }
        differences
    }
}
