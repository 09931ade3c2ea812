//! The examples of the spec, called over HTTP: each sends the request that it states, and its answer is read.
#![allow(clippy::expect_used, clippy::panic, reason = "a test tells what failed by a panic")]

use authing::{AuthenticationClient, Error};
use authing_tests::client::{self, Options, hosts};
use authing_tests::compare::{self, Difference, REQUEST, Rules, difference};
use authing_tests::message::Message;
use authing_tests::normalise::{self, Body, graphql::GraphQlRequest};
use authing_tests::server::Server;
use authing_tests::{response, sample, spec};
use sdk_codegen::spec::{Example, ExpectedRequest, JsonMap, Operation, RefusedKind};
use serde_json::Value;

/// A result has what is expected and nothing else; null is absent.
const WHOLE: Rules = REQUEST;

/// What an example's call sent, and what it gave.
struct Played {
    sent: Vec<Message>,
    outcome: Result<Value, Error>,
    answered: Value,
}

#[tokio::test]
async fn every_example_sends_the_request_and_returns_the_result_that_it_states() {
    let mut failures = Vec::new();
    for operation in spec::operations() {
        for example in &operation.examples {
            let differences = check(operation, example).await;
            if !differences.is_empty() {
                failures
                    .push(compare::report(&format!("{}: {}", operation.name, example.title), &differences));
            }
        }
    }
    assert!(failures.is_empty(), "these examples are not true:\n{}", failures.join("\n"));
}

/// What is derived from the answer is nowhere derived a second time: each example says what comes of it.
#[test]
fn every_example_of_a_derived_result_states_it() {
    for operation in spec::operations() {
        let returns = &operation.returns;
        let is_derived = returns.any.is_some() || returns.map.is_some() || returns.without_empty.is_some();
        for example in operation.examples.iter().filter(|example| is_derived && example.refused.is_none()) {
            let name = format!("{}: {}", operation.name, example.title);
            assert!(example.answer.is_some() && example.result.is_some(), "{name} states no result");
        }
    }
}

async fn check(operation: &Operation, example: &Example) -> Vec<Difference> {
    let played = play(operation, example).await;
    match example.refused {
        Some(kind) => check_refusal(kind, &played),
        None => check_success(operation, example, &played),
    }
}

async fn play(operation: &Operation, example: &Example) -> Played {
    let server = Server::start(&hosts(), []).await.expect("a loopback port is free");
    let mut client =
        Options::of_example(example).at(&server).build().expect("the options of an example are right");
    for call in &example.before {
        before(&mut client, &server, &call.call, &call.args).await;
    }
    let answered = example.answer.clone().unwrap_or_else(|| one_answer(operation, &example.args));
    server.then(response::success(operation, &answered));
    let outcome = client::call(&mut client, &operation.name, &example.args).await;
    Played { sent: server.take_received(), outcome, answered }
}

/// A call before the example's own. Whether it succeeds does not matter: some examples show what follows a refusal.
async fn before(client: &mut AuthenticationClient, server: &Server, name: &str, args: &JsonMap) {
    let operation = spec::operation(name).expect("the spec names operations that it has");
    server.then(response::success(operation, &one_answer(operation, args)));
    let _ = client::call(client, name, args).await;
    let _ = server.take_received();
}

/// An answer that the operation can get when it is called with these arguments.
fn one_answer(operation: &Operation, args: &JsonMap) -> Value {
    let answers = sample::answers_to(operation, args);
    answers.into_iter().next().unwrap_or_default()
}

fn check_refusal(kind: RefusedKind, played: &Played) -> Vec<Difference> {
    let expected = match kind {
        RefusedKind::InvalidArgument => "invalid_argument",
        RefusedKind::NotLoggedIn => "not_logged_in",
    };
    let actual = match &played.outcome {
        Ok(result) => format!("the result {result}"),
        Err(error) => error.kind().as_str().to_owned(),
    };
    let mut differences = Vec::from_iter(compare::texts("outcome", Some(expected), Some(&actual)));
    if !played.sent.is_empty() {
        differences.push(difference("requests", "none", &format!("{}", played.sent.len())));
    }
    differences
}

fn check_success(operation: &Operation, example: &Example, played: &Played) -> Vec<Difference> {
    let [message] = &played.sent[..] else {
        let outcome = played.outcome.as_ref().err().map(Error::to_string).unwrap_or_default();
        return vec![difference("requests", "one", &format!("{} {outcome}", played.sent.len()))];
    };
    let mut differences = match &example.request {
        Some(request) => check_request(operation, request, message),
        None => Vec::new(),
    };
    match &played.outcome {
        Ok(result) => {
            let expected = expected_result(operation, example, &played.answered);
            differences.extend(compare::values("result", &expected, result, WHOLE));
        }
        Err(error) => differences.push(difference("outcome", "a result", &error.to_string())),
    }
    differences
}

/// The result that an example states, or else the answer as it is.
fn expected_result(operation: &Operation, example: &Example, answered: &Value) -> Value {
    match &example.result {
        _ if operation.returns.ty == "unit" => Value::Null,
        Some(result) => result.clone(),
        None => answered.clone(),
    }
}

fn check_request(operation: &Operation, expected: &ExpectedRequest, message: &Message) -> Vec<Difference> {
    let body = normalise::body(message);
    if operation.endpoint.graphql.is_some() {
        let Body::Json(body) = body else { return vec![difference("body", "JSON", &format!("{body:?}"))] };
        return match GraphQlRequest::read(&body) {
            Ok(actual) => {
                let expected = Value::from(expected.arguments.clone().unwrap_or_default());
                compare::values("arguments", &expected, &actual.arguments.into(), REQUEST)
            }
            Err(error) => vec![difference("body", "a GraphQL request", &error)],
        };
    }
    let mut differences =
        Vec::from_iter(compare::texts("path", expected.path.as_deref(), Some(&message.path)));
    differences.extend(compare::pairs("query", &pairs(expected.query.as_ref()), &message.decoded_query()));
    differences.extend(match (&expected.json, &expected.form, &body) {
        (Some(expected), None, Body::Json(actual)) => compare::values("json", expected, actual, REQUEST),
        (None, Some(expected), Body::Form(actual)) => compare::pairs("form", &pairs(Some(expected)), actual),
        (None, None, Body::None) => Vec::new(),
        (json, form, body) => {
            vec![difference("body", &format!("json {json:?}, form {form:?}"), &format!("{body:?}"))]
        }
    });
    differences
}

/// The stated pairs as texts; null counts as absent.
fn pairs(stated: Option<&JsonMap>) -> Vec<(String, String)> {
    let given = stated.into_iter().flatten().filter(|(_, value)| !value.is_null());
    given.map(|(name, value)| (name.clone(), client::text(value))).collect()
}
