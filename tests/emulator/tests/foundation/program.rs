//! The program: it tells where it listens, and ends when it is told to, after what is under way.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::time::Duration;

use authing_emulator::Emulator;
use serde_json::{Value, json};

/// A program that runs, and is killed if a test fails.
pub(crate) struct Program {
    child: Child,
    lines: std::io::Lines<BufReader<ChildStdout>>,
    pub(crate) url: String,
}

impl Program {
    pub(crate) fn start(arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_authing-emulator"))
            .args(["--port", "0"])
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = lines.next().unwrap().unwrap();
        let url = first.strip_prefix("The emulator listens at ").unwrap().to_owned();
        Self { child, lines, url }
    }

    fn signal(&self, name: &str) {
        let status = Command::new("kill").args([name, &self.child.id().to_string()]).status();
        assert!(status.unwrap().success());
    }

    /// Waits until it has ended, though not for ever.
    async fn ended(&mut self) -> ExitStatus {
        for _ in 0..200 {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("the program goes on")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _reaped = self.child.wait();
    }
}

#[tokio::test]
async fn it_tells_what_a_client_is_built_with() {
    let mut program = Program::start(&[]);
    let info = reqwest::get(format!("{}/__emulator/info", program.url)).await.unwrap();
    let info: Value = info.json().await.unwrap();
    let mut told = String::new();
    while !told.contains("END PUBLIC KEY") {
        told.push_str(&program.lines.next().unwrap().unwrap());
        told.push('\n');
    }
    for (name, text) in info["client_options"].as_object().unwrap() {
        let text = text.as_str().unwrap().trim_end();
        assert!(
            told.contains(&format!("  {name}: {text}\n")) || told.contains(&format!("  {name}:\n{text}\n"))
        );
    }
}

#[tokio::test]
async fn it_is_told_how_it_is_reached_and_with_which_key() {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), include_str!("../../src/crypto/documented_key.pem")).unwrap();
    let documented = Emulator::builder().documented().start().await.unwrap();
    let path = file.path().to_str().unwrap();
    let mut program = Program::start(&["--public-url", "http://emulator.test:3000", "--private-key", path]);
    assert_eq!(program.url, "http://emulator.test:3000");
    let mut told = String::new();
    while !told.contains("END PUBLIC KEY") {
        told.push_str(&program.lines.next().unwrap().unwrap());
        told.push('\n');
    }
    assert!(told.contains(&documented.public_key_pem()), "{told}");
}

#[cfg(unix)]
#[tokio::test]
async fn it_answers_what_is_under_way_and_ends_well() {
    for signal in ["-TERM", "-INT"] {
        let mut program = Program::start(&[]);
        let client = reqwest::Client::new();
        let fault = json!({ "operation": "get_current_user", "kind": { "delay": 1500 } });
        let faults = client.post(format!("{}/__emulator/faults", program.url)).json(&fault);
        assert_eq!(faults.send().await.unwrap().status(), 200);
        let slow = tokio::spawn(client.get(format!("{}/api/v2/users/me", program.url)).send());
        tokio::time::sleep(Duration::from_millis(500)).await;
        program.signal(signal);
        let answer: Value = slow.await.unwrap().unwrap().json().await.unwrap();
        assert_eq!(answer["code"], 2020, "{signal}");
        assert_eq!(program.ended().await.code(), Some(0), "{signal}");
        assert!(reqwest::get(&program.url).await.is_err(), "{signal}");
    }
}

#[tokio::test]
async fn what_it_can_not_do_is_told() {
    let missing = ["--seed", "no/such/seed.yaml"];
    let no_key = ["--private-key", "no/such/key.pem"];
    for (arguments, told) in [
        (&missing[..], "no/such/seed.yaml"),
        (&no_key[..], "no/such/key.pem"),
        (&["--host", "nowhere"], "nowhere"),
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_authing-emulator")).args(arguments).output().unwrap();
        assert!(!output.status.success());
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(complaint.contains(told), "{complaint}");
    }
}
