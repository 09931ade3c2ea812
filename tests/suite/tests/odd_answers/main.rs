//! Responses, connections and options as other clients of such services have met them. Each case is one process of
//! `authing batch` and a scripted server; `tests/suite/fixtures/odd-answers/README.md` describes the cases.
#![allow(clippy::expect_used, clippy::panic, reason = "a test reports what failed by a panic")]

mod case;
mod drive;
mod expect;
mod instant;
mod response;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use authing_tests::known_failures::KnownFailures;

use crate::case::Case;

fn fixture(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/odd-answers").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The open cases, and those that the project adds.
fn cases() -> Vec<Case> {
    let files = ["open.jsonl", "own.jsonl"].map(|name| (name, fixture(name)));
    let lines = files.iter().flat_map(|(name, text)| text.lines().enumerate().map(move |line| (name, line)));
    let cases = lines.map(|(name, (index, line))| {
        serde_json::from_str(line).unwrap_or_else(|error| panic!("{name}, line {}: {error}", index + 1))
    });
    cases.collect()
}

#[tokio::test]
async fn odd_answers_are_met_as_a_correct_client_does() {
    let known = KnownFailures::read(&fixture("known-failures.txt")).expect("each line has a reason");
    let mut outcomes = Vec::new();
    for case in cases() {
        let (id, about) = (case.id.clone(), format!("{} ({}: {})", case.id, case.kind, case.why));
        // A case that panics ends its task, and has failed like another.
        let outcome = tokio::spawn(async move { drive::play(&case).await }).await;
        let failure = outcome.unwrap_or_else(|error| Err(error.to_string())).err();
        outcomes.push((id, failure.map(|failure| format!("{about}\n    {failure}"))));
    }
    let complaints = known.complaints(&outcomes).join("\n");
    let failures: Vec<&str> = outcomes.iter().filter_map(|(_, failure)| failure.as_deref()).collect();
    assert!(
        complaints.is_empty(),
        "not as expected:\n{complaints}\n\n{} of {} cases hold; these do not:\n{}",
        outcomes.len() - failures.len(),
        outcomes.len(),
        failures.join("\n")
    );
}

#[test]
fn every_case_has_a_name_of_its_own() {
    let mut names = BTreeSet::new();
    for case in cases() {
        assert!(names.insert(case.id.clone()), "two cases are called {}", case.id);
    }
}
