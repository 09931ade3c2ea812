//! Replays recorded conversations with the service through the client, over HTTP. The server is scripted: it plays the
//! recorded answers, whatever the emulator would say.
#![allow(clippy::expect_used, clippy::panic, reason = "a test tells what failed by a panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use authing::Error;
use authing_tests::client::{self, Options};
use authing_tests::compare::{self, Difference, RESULT, difference};
use authing_tests::key;
use authing_tests::known_failures::KnownFailures;
use authing_tests::message::Message;
use authing_tests::recording::{Case, Refused};
use authing_tests::server::Server;
use authing_tests::spec;
use serde_json::{Map, Value};

/// The names under which the recordings know the servers.
const HOSTS: [&str; 2] = ["$HOST", "$WS"];

fn fixture(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/conformance").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The recorded cases, and those that the project adds.
fn cases() -> Vec<Case> {
    let files = ["open.jsonl", "own.jsonl"].map(|name| (name, fixture(name)));
    let lines = files.iter().flat_map(|(name, text)| text.lines().enumerate().map(move |line| (name, line)));
    let cases = lines.map(|(name, (index, line))| {
        serde_json::from_str(line).unwrap_or_else(|error| panic!("{name}, line {}: {error}", index + 1))
    });
    cases.collect()
}

#[tokio::test]
async fn every_recorded_case_is_answered_as_a_correct_client_does() {
    let known = KnownFailures::read(&fixture("known-failures.txt")).expect("each line has a reason");
    let mut outcomes = Vec::new();
    for case in cases() {
        let id = case.id.clone();
        // A panic of the client ends the task, and is one case's failure like another.
        let differences = tokio::spawn(replay(case)).await.unwrap_or_else(|error| vec![panicked(&error)]);
        let failure = (!differences.is_empty()).then(|| compare::report(&id, &differences));
        outcomes.push((id, failure));
    }
    let complaints = known.complaints(&outcomes).join("\n");
    assert!(complaints.is_empty(), "of {} cases, these are not as expected:\n{complaints}", outcomes.len());
}

fn panicked(error: &tokio::task::JoinError) -> Difference {
    difference("the call", "no panic", &error.to_string())
}

async fn replay(case: Case) -> Vec<Difference> {
    let server = Server::start(&HOSTS, case.script()).await.expect("a loopback port is free");
    let mut sent = Vec::new();
    let outcome = run(&case, &server, &mut sent).await;
    let mut differences = case.compare_messages(&sent);
    differences.extend(compare_outcome(&case, &outcome));
    differences
}

/// Makes the calls of a case. Errors of the calls before the last one belong to the case.
async fn run(case: &Case, server: &Server, sent: &mut Vec<(usize, Message)>) -> Result<Value, Error> {
    let mut client = options(&case.options, server).build()?;
    let mut outcome = Ok(Value::Null);
    for (step, (op, args)) in case.calls().enumerate() {
        outcome = client::call(&mut client, op, &arguments(args)).await;
        sent.extend(server.take_received().into_iter().map(|message| (step, message)));
    }
    outcome
}

/// The client's options as it calls them, with the scripted server and the tests' key in their places.
fn options(recorded: &Map<String, Value>, server: &Server) -> Options {
    let renamed: BTreeMap<String, String> =
        serde_json::from_str(&fixture("options.json")).expect("the names of the options are read");
    recorded.iter().fold(Options::default(), |options, (name, value)| {
        let name = renamed.get(name).unwrap_or(name);
        let text = HOSTS.iter().fold(client::text(value), |text, host| text.replace(host, &server.url(host)));
        options.with(name, text.replace("$KEY", key::public_key()))
    })
}

/// The arguments; a point in time is given as its text.
fn arguments(recorded: &Map<String, Value>) -> Map<String, Value> {
    fn plain(value: &Value) -> Value {
        match value {
            Value::Array(items) => items.iter().map(plain).collect(),
            Value::Object(fields) => match fields.get("$datetime") {
                Some(text) => text.clone(),
                None => arguments(fields).into(),
            },
            other => other.clone(),
        }
    }
    recorded.iter().map(|(name, value)| (name.clone(), plain(value))).collect()
}

fn compare_outcome(case: &Case, outcome: &Result<Value, Error>) -> Vec<Difference> {
    match (&case.ok, &case.error, outcome) {
        (Some(expected), _, Ok(result)) => {
            let expected = expected.get("result");
            expected.map(|expected| compare::values("result", expected, result, RESULT)).unwrap_or_default()
        }
        (Some(_), _, Err(error)) => vec![difference("outcome", "a result", &format!("the error `{error}`"))],
        (_, Some(expected), Err(error)) => compare_error(expected, error),
        (_, Some(expected), Ok(result)) => {
            vec![difference("outcome", &format!("an error: {expected:?}"), &format!("the result {result}"))]
        }
        (None, None, _) if case.outcome.as_deref() == Some("any") => Vec::new(),
        (None, None, _) => vec![difference("the case", "`ok`, `error` or `outcome: any`", "none of them")],
    }
}

fn compare_error(expected: &Refused, error: &Error) -> Vec<Difference> {
    let mut differences = Vec::new();
    if expected.kind != "any" {
        let actual = format!("{} ({error})", error.kind());
        if expected.kind != error.kind().as_str() {
            differences.push(difference("error.kind", &expected.kind, &actual));
        }
        let code = expected.code.clone().unwrap_or_default();
        differences.extend(compare::values("error.code", &code, &client::code(error), RESULT));
    }
    differences
}

#[test]
fn no_operation_is_forgotten() {
    let recorded: BTreeSet<String> = cases().into_iter().map(|case| case.op).collect();
    for operation in spec::operations() {
        let stated = operation.examples.iter().any(|example| example.request.is_some());
        let name = &operation.name;
        assert!(stated || recorded.contains(name), "nothing says what {name} must send: it needs an example");
    }
    let unknown: Vec<&String> = recorded.iter().filter(|name| spec::operation(name).is_none()).collect();
    assert!(unknown.is_empty(), "these operations are recorded, but not in the spec: {unknown:?}");
}

#[test]
fn every_case_has_a_name_of_its_own() {
    let mut names = BTreeSet::new();
    for case in cases() {
        assert!(names.insert(case.id.clone()), "two cases are called {}", case.id);
    }
}
