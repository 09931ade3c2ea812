//! The recorded conversations once more, as batches, with a scripted server that plays the recorded answers: the
//! command gives what the client gives.

use std::fs;
use std::path::Path;

use authing_tests::client::text;
use authing_tests::compare::{self, RESULT};
use authing_tests::recording::{Case, Refused};
use authing_tests::server::Server;
use authing_tests::{key, spec};
use serde_json::{Value, json};

use crate::process::{Ran, Run};

/// The names under which the recordings know the servers.
const HOSTS: [&str; 2] = ["$HOST", "$WS"];

fn cases() -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/conformance/open.jsonl");
    let text = fs::read_to_string(path).expect("the recordings can be read");
    text.lines().map(|line| serde_json::from_str(line).expect("a recording is read")).collect()
}

#[tokio::test]
async fn a_batch_gives_what_the_client_gives() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let key = folder.path().join("key.pem");
    fs::write(&key, key::public_key()).expect("the file is written");
    let mut failures = Vec::new();
    for case in cases() {
        let server = Server::start(&HOSTS, case.script()).await.expect("a loopback port is free");
        let lines: Vec<Value> =
            case.calls().map(|(op, args)| json!({ "operation": op, "args": args })).collect();
        let ran = configured(&case, &server, &key).lines(&lines).go().await;
        if let Err(complaint) = check(&case, &server, lines.len(), &ran) {
            failures.push(format!("{}: {complaint}", case.id));
        }
    }
    assert!(failures.is_empty(), "{} cases fail:\n{}", failures.len(), failures.join("\n"));
}

fn configured(case: &Case, server: &Server, key: &Path) -> Run {
    let public_key =
        spec::service().encryption.as_ref().map(|encryption| encryption.public_key.to_uppercase());
    case.options.iter().fold(Run::new(&["batch"]), |run, (name, value)| {
        let text = HOSTS.iter().fold(text(value), |text, host| text.replace(host, &server.url(host)));
        match &public_key {
            Some(option) if text == "$KEY" => run.env(&format!("AUTHING_{option}_FILE"), key),
            _ => run.env(&format!("AUTHING_{}", name.to_uppercase()), text),
        }
    })
}

/// The last line answers the case's own call; the lines before it answer what was called before.
fn check(case: &Case, server: &Server, calls: usize, ran: &Ran) -> Result<(), String> {
    let answers = ran.answers();
    let Some(answer) = answers.last().filter(|_| answers.len() == calls) else {
        return Err(format!("{calls} answers are expected: {answers:?}"));
    };
    if let Some(exchanges) = &case.exchanges {
        let sent = server.take_received();
        if sent.len() != exchanges.len() {
            return Err(format!("{} requests are expected, {} were sent", exchanges.len(), sent.len()));
        }
    }
    let differences = match (&case.ok, &case.error) {
        (Some(ok), _) if answer.get("ok").is_some() => {
            ok.get("result").map(|result| compare::values("ok", result, &answer["ok"], RESULT))
        }
        (_, Some(expected)) if answer.get("error").is_some() => {
            Some(compare_error(expected, &answer["error"]))
        }
        (None, None) => None,
        _ => return Err(format!("another outcome is expected: {answer}")),
    };
    let differences: Vec<_> =
        differences.into_iter().flatten().map(|difference| difference.to_string()).collect();
    if differences.is_empty() { Ok(()) } else { Err(differences.join("; ")) }
}

fn compare_error(expected: &Refused, error: &Value) -> Vec<compare::Difference> {
    if expected.kind == "any" {
        return Vec::new();
    }
    let expected = json!({ "kind": expected.kind, "code": expected.code });
    compare::values("error", &expected, error, RESULT)
}
