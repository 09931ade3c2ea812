//! The binary `authing`: what only a process of its own can show. What the command does is tested in the workspace's
//! package of tests.
#![allow(clippy::unwrap_used, reason = "a test tells what failed by a panic")]

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};

/// Starts the command, with nothing of this process's environment but what it is given.
fn start(arguments: &[&str], env: &[(&str, &str)]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_authing"));
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("AUTHING_") {
            command.env_remove(name);
        }
    }
    command.args(arguments).envs(env.iter().copied());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

#[test]
fn each_line_is_answered_before_the_next_one_is_written() {
    let mut child = start(&["batch"], &[("AUTHING_APP_ID", "APP")]);
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    for name in ["one", "two", "三"] {
        writeln!(input, "{{\"operation\": \"{name}\"}}").unwrap();
        let mut answer = String::new();
        output.read_line(&mut answer).unwrap();
        assert!(answer.starts_with(&format!("{{\"operation\":\"{name}\",\"error\":")), "{answer}");
    }
    drop(input);
    assert_eq!(child.wait().unwrap().code(), Some(1));
}

#[test]
fn the_exit_status_tells_how_it_went() {
    let ended = |arguments: &[&str]| start(arguments, &[]).wait_with_output().unwrap();
    assert_eq!(ended(&["operations"]).status.code(), Some(0));
    let unconfigured = ended(&["call", "anything"]);
    assert_eq!(unconfigured.status.code(), Some(2));
    assert!(unconfigured.stdout.is_empty());
    let complaint = String::from_utf8(unconfigured.stderr).unwrap();
    assert!(complaint.starts_with("error: the configuration is wrong: "), "{complaint}");
}

#[test]
fn a_closed_pipe_ends_it_without_a_word() {
    let mut child = start(&["batch"], &[("AUTHING_APP_ID", "APP")]);
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    writeln!(input, "{{\"operation\": \"one\"}}").unwrap();
    let mut complaint = String::new();
    child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
    assert_eq!(complaint, "");
    assert_eq!(child.wait().unwrap().code(), Some(1));
}
