//! Whatever the service answers, a call gives a result or an error, and never a panic. The server is scripted, because
//! nothing that behaves gives such answers.
#![allow(clippy::expect_used, clippy::panic, reason = "a test tells what failed by a panic")]

use authing::AuthenticationApp;
use authing_tests::client::{self, Options, USER_ID, hosts};
use authing_tests::mutate::{Dice, mutated};
use authing_tests::server::{Answer, Server};
use authing_tests::{response, sample, spec};
use sdk_codegen::spec::Operation;
use serde_json::json;

/// How many spoilt responses each operation gets, unless `AUTHING_TEST_ROUNDS` says another number.
const ROUNDS: u64 = 60;

fn rounds() -> u64 {
    let given = std::env::var("AUTHING_TEST_ROUNDS").ok();
    given.map_or(ROUNDS, |rounds| rounds.parse().expect("AUTHING_TEST_ROUNDS is a number"))
}

/// The kinds of error that an answer can lead to.
const KINDS: [&str; 4] = ["api", "unexpected", "http", "transport"];

/// An operation that can be called again and again, each time as the same signed-in user.
struct Bench {
    operation: &'static Operation,
    server: Server,
    app: AuthenticationApp,
}

impl Bench {
    async fn new(operation: &'static Operation) -> Self {
        let server = Server::start(&hosts(), []).await.expect("a loopback port is free");
        let client = Options::least(operation).at(&server).build().expect("the options are right");
        Self { operation, server, app: client.app() }
    }

    /// Calls the operation, with this answer in place of a good one. A panic is an error as well.
    async fn call(&self, played: Answer) -> Result<(), String> {
        self.server.then(played);
        let operation = self.operation;
        let mut client = self.app.client_with_token(client::token(USER_ID)).expect("it can be a token");
        let args = sample::everything(operation);
        let task = tokio::spawn(async move { client::call(&mut client, &operation.name, &args).await });
        match task.await.map_err(|error| format!("no result and no error: {error}"))? {
            Err(error) if !KINDS.contains(&error.kind().as_str()) => {
                Err(format!("an answer is no reason for this error: {error:?}"))
            }
            _ => Ok(()),
        }
    }
}

#[tokio::test]
async fn spoilt_answers_give_a_result_or_an_error() {
    for operation in spec::operations() {
        let bench = Bench::new(operation).await;
        let answers = sample::answers_to(operation, &sample::everything(operation));
        for round in 0..rounds() {
            let mut dice = Dice::new(round);
            let result = &answers[dice.roll(answers.len())];
            let body = mutated(&response::framed(operation, result), &mut dice);
            let status = [200, 200, 200, 200, 200, 200, 201, 204, 302, 400, 401, 500][dice.roll(12)];
            let told = String::from_utf8_lossy(&body).into_owned();
            if let Err(error) = bench.call(Answer::json(status, body)).await {
                panic!("{}, round {round}: {error}\nHTTP {status}\n{told}", operation.name);
            }
        }
    }
}

#[tokio::test]
async fn answers_that_are_no_json_give_an_error_or_their_text() {
    let text = |content_type: &str, body: &[u8]| Answer::Response {
        status: 200,
        content_type: content_type.to_owned(),
        body: body.to_vec(),
    };
    let answers = [
        text("text/html", b"<html>maintenance</html>"),
        text("application/json", b""),
        text("application/json", b"null"),
        text("application/json", b"\xEF\xBB\xBF{}"),
        text("application/json", b"\xFF\xFE"),
        text("application/json", "[".repeat(100_000).as_bytes()),
        text("application/json", json!({ "data": 1, "errors": [] }).to_string().as_bytes()),
        text("application/json", json!({ "errors": [null], "data": null }).to_string().as_bytes()),
        text("application/json", json!({ "errors": "no" }).to_string().as_bytes()),
        Answer::CutOff(b"{\"data\":".to_vec()),
        Answer::Close,
    ];
    for operation in spec::operations() {
        let bench = Bench::new(operation).await;
        for answer in &answers {
            if let Err(error) = bench.call(answer.clone()).await {
                panic!("{}: {error}\n{answer:?}", operation.name);
            }
        }
    }
}

#[tokio::test]
async fn good_answers_give_a_result() {
    for operation in spec::operations() {
        let answers = sample::answers_to(operation, &sample::everything(operation));
        for result in answers {
            let result = sample::of_signed_in_user(operation, result);
            let played = response::success(operation, &result);
            let server = Server::start(&hosts(), [played]).await.expect("a loopback port is free");
            let mut client = Options::least(operation).at(&server).build().expect("the options are right");
            let outcome = client::call(&mut client, &operation.name, &sample::everything(operation)).await;
            assert!(
                outcome.is_ok(),
                "{}: {}\n{result}",
                operation.name,
                outcome.expect_err("it is no result")
            );
        }
    }
}
