//! Against the emulator, in which every secret of the documentation's examples is a canary: neither the client nor
//! the emulator prints one, whether a call succeeds or is refused.

use std::collections::BTreeSet;
use std::process::Command;

use authing::AuthenticationClient;
use authing_emulator::Emulator;
use authing_tests::canary::{self, canary};
use authing_tests::client::{self, Options};
use authing_tests::{log, spec};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sdk_codegen::spec::{Example, JsonMap, Operation, OptionKind};
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::printed::{arguments, assert_clean, assert_log_clean, assert_printed_clean, call};

/// The texts of an example that are secret, each of which becomes a canary wherever it stands.
struct Secrets(BTreeSet<String>);

impl Secrets {
    fn of(operation: &Operation, example: &Example) -> Self {
        let mut secrets = Self(BTreeSet::new());
        secrets.find_in_call(operation, &example.args);
        for before in &example.before {
            let operation = spec::operation(&before.call).expect("the spec names operations that it has");
            secrets.find_in_call(operation, &before.args);
        }
        let options = spec::service().options.iter().filter(|option| option.kind == OptionKind::Secret);
        secrets.0.extend(options.filter_map(|option| example.options.get(&option.name)).map(client::text));
        secrets
    }

    fn find_in_call(&mut self, operation: &Operation, args: &JsonMap) {
        self.find(&args.clone().into(), &canary::in_arguments(operation, args).into());
    }

    /// Finds what differs from the same JSON with canaries in it.
    fn find(&mut self, plain: &Value, marked: &Value) {
        match (plain, marked) {
            (Value::String(plain), Value::String(marked)) if plain != marked && !plain.is_empty() => {
                self.0.insert(plain.clone());
            }
            (Value::Array(plain), Value::Array(marked)) => {
                plain.iter().zip(marked).for_each(|(plain, marked)| self.find(plain, marked));
            }
            (Value::Object(plain), Value::Object(marked)) => {
                plain.iter().for_each(|(name, plain)| self.find(plain, &marked[name]));
            }
            _ => {}
        }
    }

    /// The same JSON with canaries.
    fn marked(&self, value: &Value) -> Value {
        match value {
            Value::String(text) if self.0.contains(text) => canary(text).into(),
            Value::Array(items) => items.iter().map(|item| self.marked(item)).collect(),
            Value::Object(fields) => self.marked_fields(fields).into(),
            other => other.clone(),
        }
    }

    fn marked_fields(&self, fields: &JsonMap) -> JsonMap {
        fields.iter().map(|(name, value)| (name.clone(), self.marked(value))).collect()
    }
}

/// Starts what an example runs against.
async fn start(example: &Example, secrets: &Secrets) -> Emulator {
    let given = spec::service().given_for(&example.given);
    let builder = Emulator::builder().documented().seed(secrets.marked(&given.into()).to_string());
    let builder = builder.configure(|config| config.app_secret = canary(&config.app_secret));
    builder.start().await.expect("what an example is given is a seed")
}

fn build(emulator: &Emulator, example: &Example, secrets: &Secrets) -> AuthenticationClient {
    let example = Example { options: secrets.marked_fields(&example.options), ..example.clone() };
    let options = Options::of_example(&example).with_all(emulator.client_options());
    options.build().expect("the options of an example are right")
}

/// Runs the documented example of an operation, which succeeds, and then calls the operation with all its arguments
/// as the same user, as nobody and with a forged token, which may succeed.
async fn drive(operation: &Operation, example: &Example) {
    log::collect();
    let secrets = Secrets::of(operation, example);
    let emulator = start(example, &secrets).await;
    let mut client = build(&emulator, example, &secrets);
    for before in &example.before {
        let args = secrets.marked_fields(&before.args);
        client::call(&mut client, &before.call, &args).await.expect("what comes before an example succeeds");
    }
    let result = call(&mut client, operation, &secrets.marked_fields(&example.args)).await;
    let result = result.unwrap_or_else(|error| panic!("the example of {} fails: {error}", operation.name));
    assert_clean(&operation.name, &result.to_string());
    let token = client.session().token();
    let application = client.app();
    let forged = application.client_with_token(canary("forged")).expect("it can be a token");
    for client in &mut [client, application.client(), forged] {
        if let Ok(result) = call(client, operation, &arguments(operation)).await {
            assert_clean(&operation.name, &result.to_string());
        }
    }
    let told = told(&emulator).await;
    assert_clean("the emulator's log", &told);
    // These are made up by the emulator or put together by the client, so that they are no canaries.
    let basic = STANDARD.encode(format!("{}:{}", emulator.app_id(), emulator.app_secret()));
    for secret in token.iter().map(|token| token.expose()).chain([basic.as_str()]) {
        for text in [&told, &log::text()] {
            assert!(!text.contains(secret), "{} shows a secret that the emulator made", operation.name);
        }
    }
}

/// Everything that the emulator tells of the requests.
async fn told(emulator: &Emulator) -> String {
    let requests = emulator.requests();
    assert_printed_clean("a request of the log", &requests);
    let host = emulator.url().trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).await.expect("the emulator runs");
    let request = format!("GET /__emulator/requests HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.expect("the request is sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.expect("the answer is text");
    for request in &requests {
        assert!(answer.contains(&request.path), "the request to {} is not told: {answer}", request.path);
    }
    let own = serde_json::to_string(&requests).expect("a log is JSON");
    format!("{own}\n{answer}")
}

#[tokio::test]
async fn no_operation_shows_a_secret() {
    for operation in spec::operations() {
        let example = operation.examples.iter().find(|example| example.refused.is_none());
        drive(operation, example.expect("each operation has an example")).await;
    }
    assert_log_clean();
}

/// The other test once more, as a process whose output is kept.
#[test]
fn nothing_is_printed() {
    let this = std::env::current_exe().expect("a process knows its program");
    let test = "emulated::no_operation_shows_a_secret";
    let ran = Command::new(this).args(["--exact", "--nocapture", test]).output().expect("it runs once more");
    let printed = String::from_utf8_lossy(&[ran.stdout, ran.stderr].concat()).into_owned();
    assert_clean("the output", &printed);
    assert!(printed.contains("1 passed"), "{printed}");
}
