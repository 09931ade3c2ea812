//! `authing batch`.

use std::io::{self, Read, Write};
use std::sync::{Arc, Mutex};

use authing_emulator::{Fault, FaultKind};
use serde_json::{Value, json};

use crate::process::{Kept, Run, Service, sign_in};

#[tokio::test]
async fn a_sign_in_counts_for_the_lines_after_it() {
    let service = Service::start().await;
    let who = json!({ "operation": "get_current_user" });
    let lines = [sign_in(), who.clone(), json!({ "operation": "logout", "args": null })];
    let ran = service.run(&["batch"]).lines(&lines).go().await;
    let [signed_in, read, signed_out] = &ran.answers()[..] else { panic!("not three answers: {ran:?}") };
    assert_eq!((&signed_in["operation"], &signed_in["ok"]["id"]), (&json!("login_by_email"), &json!("bob")));
    assert_eq!((&read["operation"], &read["ok"]["id"]), (&json!("get_current_user"), &json!("bob")));
    assert_eq!(*signed_out, json!({ "operation": "logout", "ok": null }));
    assert_eq!(ran.status, 0);

    let token = signed_in["ok"]["token"].as_str().expect("a result is whole, with the user's token");
    let late = service.run(&["batch"]).env("AUTHING_TOKEN", token).lines(&[who]).go().await;
    assert_eq!(late.error()["code"], 2020, "the sign-out counted too");
}

#[tokio::test]
async fn lines_may_come_from_a_file() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("lines.jsonl");
    std::fs::write(&path, "\r\n{\"operation\":\"logout\"}\r\n\n  \n{\"operation\":\"list_roles\"}")
        .expect("is written");
    let ran = Run::offline(&["batch", path.to_str().expect("is UTF-8")]).go().await;
    let names: Vec<_> = ran.answers().iter().map(|answer| answer["operation"].clone()).collect();
    assert_eq!(names, ["logout", "list_roles"], "blank lines have no answer");

    let stdin = Run::offline(&["batch", "-"]).lines(&[json!({ "operation": "logout" })]).go().await;
    assert_eq!(stdin.answers().len(), 1);
    let missing = Run::offline(&["batch", "/no/such/file"]).go().await;
    assert!(missing.complaint().starts_with("the file `/no/such/file` can't be read: "), "{missing:?}");
}

#[tokio::test]
async fn an_answer_arrives_before_the_next_line_is_read() {
    let kept = Kept::default();
    let arrived = Arc::new(Mutex::new(Vec::new()));
    let typist = Typist { left: 3, screen: kept.clone(), arrived: Arc::clone(&arrived) };
    Run::offline(&["batch"]).reading(typist).writing(kept).await;
    assert_eq!(*arrived.lock().expect("nobody panicked"), [0, 1, 2, 3]);
}

/// Types one line each time that something is read, and looks how many answers have arrived.
struct Typist {
    left: usize,
    screen: Kept,
    arrived: Arc<Mutex<Vec<usize>>>,
}

impl Read for Typist {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.arrived.lock().expect("nobody panicked").push(self.screen.text().lines().count());
        let line: &[u8] = if self.left == 0 { b"" } else { b"{\"operation\": \"logout\"}\n" };
        self.left = self.left.saturating_sub(1);
        buffer[..line.len()].copy_from_slice(line);
        Ok(line.len())
    }
}

#[tokio::test]
async fn a_failure_does_not_end_the_batch() {
    let service = Service::start().await;
    let refusal =
        FaultKind::ApiError { code: 2006, message: "no".to_owned(), data: Some(json!({ "left": 2 })) };
    for kind in
        [refusal, FaultKind::BrokenJson, FaultKind::Status(502), FaultKind::Drop, FaultKind::Delay(60_000)]
    {
        service.emulator.inject(Fault::new(kind)).unwrap();
    }
    let lines = [vec![json!({ "operation": "logout" })], vec![sign_in(); 6]].concat();
    let ran = service.run(&["batch", "--timeout", "2"]).lines(&lines).go().await;

    let mut answers = ran.answers();
    assert_eq!(answers.pop().expect("there are answers")["ok"]["id"], "bob", "the last line is run as well");
    let kinds: Vec<_> = answers.iter().map(|answer| answer["error"]["kind"].clone()).collect();
    assert_eq!(kinds, ["not_logged_in", "api", "unexpected", "http", "transport", "timeout"]);
    let api = json!({ "kind": "api", "code": 2006, "message": "no", "status": 200, "data": { "left": 2 } });
    assert_eq!(answers[1], json!({ "operation": "login_by_email", "error": api }));
    let fields = ["kind", "code", "message", "status", "data"];
    for answer in &answers {
        let error = answer["error"].as_object().expect("each answer is an error");
        assert_eq!(error.keys().collect::<Vec<_>>(), fields, "every field is there, though it be null");
    }
    assert_eq!(answers[3]["error"]["status"], 502);
    assert_eq!(answers[4]["error"]["status"], Value::Null);
    assert_eq!(ran.status, 1);
}

#[tokio::test]
async fn one_failure_among_successes_shows_in_the_status() {
    let lines = [json!({ "operation": "logout" }), sign_in()];
    let ran = Service::start().await.run(&["batch"]).lines(&lines).go().await;
    assert_eq!(ran.answers()[1]["ok"]["id"], "bob");
    assert_eq!(ran.status, 1);
}

#[tokio::test]
async fn a_line_that_is_wrong_is_answered_and_the_next_one_is_run() {
    for (line, operation, message) in [
        ("{\"operation\": ", Value::Null, "line 2 is no JSON: see column 13"),
        ("\"logout\"", Value::Null, "line 2 is no JSON object"),
        ("{}", Value::Null, "line 2 has no text `operation`"),
        ("{\"operation\": 7}", Value::Null, "line 2 has no text `operation`"),
        (
            r#"{"operation": "logout", "args": []}"#,
            "logout".into(),
            "line 2 has `args` that are no JSON object",
        ),
        (
            r#"{"operation": "logout", "arg": {}}"#,
            "logout".into(),
            "line 2 has a field `arg`; it should have `operation` and `args` alone",
        ),
        (
            r#"{"operation": "log_out"}"#,
            "log_out".into(),
            "`log_out` is not an operation (did you mean `logout`?)",
        ),
    ] {
        let ran =
            Run::offline(&["batch"]).stdin(format!("\n{line}\n{{\"operation\": \"logout\"}}\n")).go().await;
        let [wrong, next] = &ran.answers()[..] else { panic!("{line}: {ran:?}") };
        let error = json!({
            "kind": "invalid_argument", "code": null, "message": message, "status": null, "data": null
        });
        assert_eq!(*wrong, json!({ "operation": operation, "error": error }), "{line}");
        assert_eq!(next["error"]["kind"], "not_logged_in", "{line}");
        assert_eq!(ran.status, 1);
    }
}

#[tokio::test]
async fn a_line_that_is_no_utf_8_is_wrong_as_well() {
    let ran = Run::offline(&["batch"]).reading(&b"{\"operation\": \"\xff\"}\n"[..]).go().await;
    assert_eq!(ran.error()["kind"], "invalid_argument");
}

#[tokio::test]
async fn nothing_to_do_succeeds() {
    let ran = Run::offline(&["batch"]).stdin("\n \n").go().await;
    assert_eq!((ran.status, ran.answers().len()), (0, 0));
}

#[tokio::test]
async fn input_that_breaks_off_is_told() {
    let ran = Run::offline(&["batch"]).reading(Broken).go().await;
    assert!(ran.complaint().starts_with("the lines can't be read: "), "{ran:?}");
}

#[tokio::test]
async fn a_closed_pipe_ends_the_batch_without_a_word() {
    let lines = [json!({ "operation": "logout" }), json!({ "operation": "logout" })];
    let ran = Run::offline(&["batch"]).lines(&lines).writing(Broken).await;
    assert_eq!((ran.status, ran.stderr.as_str()), (1, ""));
}

/// A stream whose other end is gone.
struct Broken;

impl Read for Broken {
    fn read(&mut self, _buffer: &mut [u8]) -> io::Result<usize> {
        Err(io::ErrorKind::BrokenPipe.into())
    }
}

impl Write for Broken {
    fn write(&mut self, _bytes: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(io::ErrorKind::BrokenPipe.into())
    }
}
