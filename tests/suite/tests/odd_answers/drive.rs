//! Plays a case: a server, a process, and one line after the other.

use std::fs;
use std::path::Path;
use std::time::Duration;

use authing_tests::message::Message;
use authing_tests::process::{Conversation, Run};
use authing_tests::server::{Answer, Server};
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use tokio::time::{sleep, timeout};

use crate::case::{Case, Step};
use crate::expect::{self, Seen};
use crate::response;

/// The name under which the server is known.
const HOST: &str = "$HOST";

/// The name of the folder with the files.
const FILES: &str = "$FILES";

/// The variables of every case, unless it has them.
const ENV: [(&str, &str); 3] =
    [("AUTHING_APP_ID", "APP"), ("AUTHING_APP_HOST", HOST), ("AUTHING_TIMEOUT", "5")];

/// How long a line may take: longer than any client tries.
const PATIENCE: Duration = Duration::from_secs(30);

/// Plays a case. Says what is not as it expects.
pub(crate) async fn play(case: &Case) -> Result<(), String> {
    let server = Server::start(&[HOST], []).await.map_err(|error| error.to_string())?;
    let folder = folder(case).map_err(|error| error.to_string())?;
    let mut process = Some(run(case, &server, folder.path()).converse());
    for (index, step) in case.steps.iter().enumerate() {
        let outcome = take(step, &server, &mut process).await;
        outcome.map_err(|complaint| format!("line {}: {complaint}", index + 1))?;
    }
    match process {
        Some(process) => process.end().await.map(drop).map_err(|error| error.to_string()),
        None => Ok(()),
    }
}

fn folder(case: &Case) -> std::io::Result<TempDir> {
    let folder = tempfile::tempdir()?;
    case.files.iter().try_for_each(|(name, text)| fs::write(folder.path().join(name), text))?;
    Ok(folder)
}

fn run(case: &Case, server: &Server, folder: &Path) -> Run {
    let filled =
        |text: &str| text.replace(HOST, &server.url(HOST)).replace(FILES, &folder.display().to_string());
    let run = ENV.iter().fold(Run::new(&["batch"]), |run, (name, value)| run.env(name, filled(value)));
    let run = case.env.iter().fold(run, |run, (name, value)| run.env(name, filled(value)));
    case.flags.iter().fold(run, |run, flag| run.and(&[filled(flag).as_str()]))
}

/// Writes one line, and checks what comes of it.
async fn take(step: &Step, server: &Server, process: &mut Option<Conversation>) -> Result<(), String> {
    let answers: Result<Vec<Answer>, String> = step.answer.in_order().iter().map(response::played).collect();
    sleep(Duration::from_millis(step.pause_ms)).await;
    server.play(answers?);
    let line = ask(step, process).await?;
    let received = server.take_received();
    let mut seen = Seen { line, sent: received.last().map(sent).unwrap_or_default(), ..Seen::default() };
    match (&seen.line, process.take()) {
        (None, Some(ended)) => {
            let ran = ended.end().await.map_err(|error| error.to_string())?;
            (seen.status, seen.stderr) = (Some(ran.status), ran.stderr);
        }
        (_, running) => *process = running,
    }
    expect::check(&step.expect, &seen)?;
    match &step.requests {
        Some(pattern) => expect::matches("requests", pattern, &received.len().into()),
        None => Ok(()),
    }
}

/// Returns the line that answers the step, which is that of its operation.
async fn ask(step: &Step, process: &mut Option<Conversation>) -> Result<Option<String>, String> {
    let Some(conversation) = process else {
        return Err("the process has ended before".to_owned());
    };
    let mut line = json!({ "operation": step.operation });
    if let Some(args) = &step.args {
        line["args"] = args.clone();
    }
    let answer = timeout(PATIENCE, conversation.ask(&line)).await;
    let answer = answer.map_err(|_| format!("no answer in {} seconds", PATIENCE.as_secs()))?;
    match answer.as_deref().map(serde_json::from_str::<Value>) {
        Some(Ok(value)) if value["operation"] == *step.operation => Ok(answer),
        Some(_) => Err(format!("no answer of {}: {}", step.operation, answer.unwrap_or_default())),
        None => Ok(None),
    }
}

/// A request as an object: its headers, `path` and `body`.
fn sent(message: &Message) -> Value {
    let mut fields = Map::new();
    for (name, value) in &message.headers {
        fields.insert(name.clone(), value.as_str().into());
    }
    fields.insert("path".to_owned(), message.path.as_str().into());
    fields.insert("body".to_owned(), String::from_utf8_lossy(&message.body).into());
    fields.into()
}
