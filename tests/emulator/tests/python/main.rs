//! The service's official Python client, as it is published, uses the emulator: it runs the examples of its own
//! documentation.
//!
//! The examples are in `reference.py`; `expected.rs` lists those that fail because of the client or of the example.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that can't go on fails")]

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use authing_emulator::Emulator;
use serde::Deserialize;

mod environment;
mod expected;

/// Set where it is an error that there is no Python or that the client can't be installed.
const REQUIRED: &str = "AUTHING_REQUIRE_PYTHON";

/// What became of an example.
#[derive(Debug, Deserialize)]
struct Outcome {
    name: String,
    /// The error that it ended with.
    error: Option<String>,
}

#[tokio::test(flavor = "multi_thread")]
async fn the_official_python_client_runs_its_examples() {
    let python = match environment::python() {
        Ok(python) => python,
        Err(reason) if std::env::var_os(REQUIRED).is_some() => panic!("{reason}"),
        Err(reason) => {
            // Written past the test harness, which keeps what a passing test prints to itself.
            writeln!(std::io::stderr(), "SKIPPED, the official Python client was not run: {reason}").unwrap();
            return;
        }
    };
    let (emulator, lenient) = (start(true).await, start(false).await);
    let outcomes = run(&python, &emulator, &lenient);
    let surprises = surprises(&outcomes);
    assert!(surprises.is_empty(), "{} examples ran; unexpected:\n{}", outcomes.len(), surprises.join("\n"));
}

/// Starts an emulator that knows the codes of the examples.
async fn start(verify_original: bool) -> Emulator {
    let configured = Emulator::builder().configure(|config| {
        config.fixed_code = Some("1234".to_owned());
        config.captcha_answer = "xj72".to_owned();
        config.verify_original = verify_original;
    });
    configured.start().await.unwrap()
}

/// Runs all examples, and gives what became of each.
fn run(python: &Path, emulator: &Emulator, lenient: &Emulator) -> Vec<Outcome> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/python/reference.py");
    let output = Command::new(python)
        .arg(script)
        .env("EMULATOR_URL", emulator.url())
        .env("EMULATOR_LENIENT_URL", lenient.url())
        .env("EMULATOR_APP_ID", emulator.app_id())
        .env("EMULATOR_USER_POOL_ID", emulator.user_pool_id())
        .env("EMULATOR_SECRET", emulator.app_secret())
        .env("EMULATOR_PUBLIC_KEY", emulator.public_key_pem())
        // A proxy has no business between the client and this computer.
        .env("NO_PROXY", "127.0.0.1")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the script failed: {complaint}");
    serde_json::from_slice(&output.stdout).expect("the script reports in JSON")
}

/// Tells what did not go as expected.
fn surprises(outcomes: &[Outcome]) -> Vec<String> {
    let mut surprises: Vec<_> = outcomes.iter().filter_map(surprise).collect();
    let is_gone = |name: &&str| !outcomes.iter().any(|outcome| outcome.name == *name);
    let gone = expected::FAILURES.iter().map(|failure| failure.example).filter(is_gone);
    surprises.extend(gone.map(|name| format!("{name}: is expected to fail, but there is no such example")));
    if outcomes.len() < expected::EXAMPLES {
        surprises.push(format!("there should be {} examples at least", expected::EXAMPLES));
    }
    surprises
}

fn surprise(outcome: &Outcome) -> Option<String> {
    let Outcome { name, error } = outcome;
    let expected = expected::FAILURES.iter().find(|failure| failure.example == name);
    match (error, expected) {
        (None, None) => None,
        (Some(error), Some(failure)) if error.contains(failure.error) => None,
        (Some(error), None) => Some(format!("{name}: {error}")),
        (Some(error), Some(failure)) => {
            Some(format!("{name}: failed with {error}, not with {}", failure.error))
        }
        (None, Some(failure)) => Some(format!("{name}: passed, though {}", failure.reason)),
    }
}

#[test]
fn an_expected_failure_has_to_come_and_has_to_be_the_expected_one() {
    let failure = &expected::FAILURES[0];
    let told = |error: Option<&str>| {
        surprise(&Outcome { name: failure.example.to_owned(), error: error.map(str::to_owned) })
    };
    assert_eq!(told(Some(failure.error)), None);
    assert!(told(None).is_some_and(|text| text.contains(failure.reason)));
    assert!(told(Some("another error")).is_some_and(|text| text.contains("another error")));
}
