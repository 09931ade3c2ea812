//! The examples of the spec, against the emulator: each is understood and succeeds, and one that is answered yes or no
//! is answered so here. What exactly it sends is tested in `examples.rs`, with a server that answers whatever an example wants.
#![allow(clippy::expect_used, clippy::panic, reason = "a test tells what failed by a panic")]

use std::collections::BTreeSet;

use authing::{AuthenticationClient, Error, ErrorCode};
use authing_emulator::Emulator;
use authing_tests::client::{self, Options};
use authing_tests::spec;
use sdk_codegen::spec::{Example, Operation};
use serde_json::Value;

/// The examples that the service refuses, which is what they show.
const REFUSED: &[(&str, &str, ErrorCode)] = &[
    ("register_by_phone_code", "Encrypts an empty password like any other", ErrorCode::PasswordTooShort),
    (
        "update_profile",
        "Asks for another phone number, which the service refuses",
        ErrorCode::PhoneNotUpdatable,
    ),
];

#[tokio::test]
async fn every_example_does_what_it_says() {
    let mut failures = Vec::new();
    let mut played = BTreeSet::new();
    for operation in spec::operations() {
        for example in operation.examples.iter().filter(|example| example.refused.is_none()) {
            let title = &example.title;
            played.insert((operation.name.as_str(), title.as_str()));
            if let Some(surprise) = surprise(operation, example, play(operation, example).await) {
                failures.push(format!("{}: {title}: {surprise}", operation.name));
            }
        }
    }
    assert!(failures.is_empty(), "these examples are not true:\n{}", failures.join("\n"));
    let listed = REFUSED.iter().map(|(operation, title, _)| (*operation, *title));
    let gone: Vec<_> = listed.filter(|example| !played.contains(example)).collect();
    assert!(gone.is_empty(), "there are no such examples: {gone:?}");
}

/// An operation that the emulator has no behaviour for is answered with its sample, which its client understands: this
/// is so of every operation, as if none had a behaviour.
#[tokio::test]
async fn every_operation_works_with_nothing_but_its_sample() {
    let emulator = Emulator::builder().documented().configure(|config| config.samples_only = true);
    let emulator = emulator.start().await.expect("a port is free");
    let mut failures = Vec::new();
    for operation in spec::operations() {
        let Some(example) = operation.examples.iter().find(|example| example.refused.is_none()) else {
            continue;
        };
        let client = client(&emulator, example).app().client_with_token("anybody");
        let mut client = client.expect("it can be a token");
        if let Err(error) = client::call(&mut client, &operation.name, &example.args).await {
            failures.push(error.to_string());
        }
    }
    assert!(failures.is_empty(), "these operations can't do with a sample:\n{}", failures.join("\n"));
}

/// Tells what is not as it should be.
fn surprise(operation: &Operation, example: &Example, outcome: Result<Value, Error>) -> Option<String> {
    let is_this =
        |(name, title, _): &&(&str, &str, ErrorCode)| *name == operation.name && *title == example.title;
    let refusal = REFUSED.iter().find(is_this).map(|(_, _, code)| *code);
    match outcome {
        Ok(result) => match (refusal, &example.answer) {
            (Some(code), _) => Some(format!("gives {result}, and should be refused with {code:?}")),
            (None, Some(Value::Bool(yes))) if result != *yes => {
                Some(format!("gives {result}, and not {yes}"))
            }
            (None, _) => None,
        },
        Err(error) if refusal.is_some() && error.code() == refusal => None,
        Err(error) => Some(error.to_string()),
    }
}

async fn play(operation: &Operation, example: &Example) -> Result<Value, Error> {
    let given = Value::from(spec::service().given_for(&example.given));
    let emulator = Emulator::builder().documented().seed(given.to_string()).start().await;
    let emulator = emulator.expect("what an example is given is a seed");
    let mut client = client(&emulator, example);
    for call in &example.before {
        client::call(&mut client, &call.call, &call.args).await?;
    }
    client::call(&mut client, &operation.name, &example.args).await
}

fn client(emulator: &Emulator, example: &Example) -> AuthenticationClient {
    let options = Options::of_example(example).with_all(emulator.client_options());
    options.build().expect("the options of an example are right")
}
