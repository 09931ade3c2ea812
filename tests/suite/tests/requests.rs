//! Snapshots of the requests of every operation, one file an operation, made without a network.
//!
//! `INSTA_UPDATE=always cargo test -p authing-tests --test requests` writes new ones; read each line of the diff
//! against the service's documentation before you commit it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test tells what failed by a panic")]

use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use apollo_compiler::{ExecutableDocument, Schema};
use authing::Error;
use authing_tests::client::{self, Options, USER_ID};
use authing_tests::message::Message;
use authing_tests::{http_text, sample, spec};
use sdk_codegen::spec::{Auth, Example, JsonMap, Operation, RefusedKind};
use serde_json::Value;

/// What stands for the session's token in a snapshot, where the token itself would only be noise.
const TOKEN: &str = "TOKEN_OF_USER_ID";

/// A call that a snapshot shows.
struct Case {
    name: String,
    options: Options,
    args: JsonMap,
    refused: Option<RefusedKind>,
}

fn cases(operation: &Operation) -> Vec<Case> {
    let case = |name: &str, options, args| Case { name: name.to_owned(), options, args, refused: None };
    let mut cases = vec![
        case("required", Options::least(operation), sample::required(operation)),
        case("everything", Options::all(), sample::everything(operation)),
    ];
    if let Some(args) = sample::cleared(operation) {
        cases.push(case("cleared", Options::least(operation), args));
    }
    for (index, example) in operation.examples.iter().enumerate() {
        cases.push(Case {
            name: format!("example {}: {}", index + 1, example.title),
            options: example_options(operation, example),
            args: example.args.clone(),
            refused: example.refused,
        });
    }
    cases
}

/// The options of an example. Where the example signs somebody in first, a token stands in for that call.
fn example_options(operation: &Operation, example: &Example) -> Options {
    let options = Options::of_example(example);
    let token = &spec::service().session.token_option;
    let stands_in =
        operation.auth == Auth::Required && !example.before.is_empty() && options.get(token).is_none();
    if stands_in { options.with(token, client::token(USER_ID)) } else { options }
}

fn request(operation: &Operation, case: &Case) -> Result<Message, Error> {
    client::request(&mut case.options.build()?, &operation.name, &case.args)
}

/// One case as a text: the arguments, then the request or why there is none.
fn render(operation: &Operation, case: &Case) -> String {
    let args = Value::from(case.args.clone());
    let line = args.to_string();
    let args = if line.len() > 200 { format!("{args:#}") } else { line };
    let mut text = format!("### {}\n{}({args})\n\n", case.name, operation.name);
    match request(operation, case) {
        Ok(message) => text.push_str(&http_text::render(&message)),
        Err(error) => text.push_str(&format!("refused: {error}\n")),
    }
    // A release should change no snapshot.
    let versions = spec::service().headers.iter().filter_map(|header| header.version.as_deref());
    let text = text.replace(&client::token(USER_ID), TOKEN);
    versions.fold(text, |text, prefix| {
        text.replace(&format!("{prefix}{}", env!("CARGO_PKG_VERSION")), &format!("{prefix}VERSION"))
    })
}

/// The cases of an operation, each as a text. All have the same GraphQL document, which is shown once.
fn render_all(operation: &Operation) -> String {
    let cases = cases(operation);
    let mut texts: Vec<String> = cases.iter().map(|case| render(operation, case)).collect();
    let sent = cases.iter().find_map(|case| request(operation, case).ok());
    if let Some(document) = sent.as_ref().and_then(http_text::document) {
        for text in texts.iter_mut().filter(|text| text.contains(&document)).skip(1) {
            *text = text.replace(&document, "(the same document)");
        }
    }
    texts.join("\n")
}

fn snapshots() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("snapshots/requests")
}

#[test]
fn every_operation_sends_what_its_snapshot_shows() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(snapshots());
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let mut failed = Vec::new();
    for operation in spec::operations() {
        let text = render_all(operation);
        let compare = || settings.bind(|| insta::assert_snapshot!(operation.name.as_str(), text));
        // One operation that differs should not hide the others.
        if catch_unwind(AssertUnwindSafe(compare)).is_err() {
            failed.push(operation.name.as_str());
        }
    }
    assert!(failed.is_empty(), "these differ from their snapshots, or have none: {failed:?}");
}

#[test]
fn no_snapshot_is_orphaned_or_pending() {
    let known: BTreeSet<String> = spec::operations().iter().map(|one| format!("{}.snap", one.name)).collect();
    let entries = fs::read_dir(snapshots()).expect("the folder of snapshots is read");
    let found =
        entries.map(|entry| entry.expect("the folder is read").file_name().to_string_lossy().into_owned());
    let strange: Vec<String> = found.filter(|name| !known.contains(name)).collect();
    assert!(strange.is_empty(), "these belong to no operation, or wait for a decision: {strange:?}");
}

#[test]
fn every_refused_example_is_refused_before_anything_is_sent() {
    for operation in spec::operations() {
        for case in cases(operation) {
            let kind = match request(operation, &case) {
                Ok(_) => None,
                Err(error) => Some(error.kind().as_str()),
            };
            let expected = case.refused.map(|kind| match kind {
                RefusedKind::InvalidArgument => "invalid_argument",
                RefusedKind::NotLoggedIn => "not_logged_in",
            });
            // What must be given alone may not be enough: an operation can demand one of several arguments.
            let enough = case.name != "required" || operation.refuse.is_empty();
            assert!(!enough || kind == expected, "{}, {}: {kind:?}", operation.name, case.name);
        }
    }
}

#[test]
fn every_document_is_valid_against_the_schema() {
    let Some(graphql) = &spec::service().graphql else { return };
    let text = spec::spec().schema.as_deref().expect("a service with GraphQL has a schema");
    let schema = Schema::parse_and_validate(text, &graphql.schema).expect("the schema is valid");
    for operation in spec::operations().into_iter().filter(|operation| operation.endpoint.graphql.is_some()) {
        for case in cases(operation).iter().filter(|case| case.refused.is_none()) {
            let Ok(message) = request(operation, case) else { continue };
            let document = http_text::document(&message).expect("the body has a document");
            let checked = ExecutableDocument::parse_and_validate(&schema, document, "request.graphql");
            assert!(checked.is_ok(), "{}: {}", operation.name, checked.expect_err("it is no error").errors);
        }
    }
}
