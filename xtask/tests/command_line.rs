//! Calls the command as a person does.

use std::io;
use std::process::{Command, Output};

fn xtask(arguments: &[&str]) -> io::Result<Output> {
    Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).output()
}

#[test]
fn help_is_printed() {
    let output = xtask(&["help"]).unwrap();
    assert!(output.status.success());
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("Usage: cargo xtask <COMMAND>"));
    assert!(output.stderr.is_empty());
}

#[test]
fn what_is_not_understood_is_refused_with_the_usage() {
    for arguments in [&[][..], &["generate"], &["gen", "--chekc"]] {
        let output = xtask(arguments).unwrap();
        assert_eq!(output.status.code(), Some(2));
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert!(complaint.starts_with("error: ") && complaint.contains("Usage: "), "{complaint}");
        assert!(output.stdout.is_empty());
    }
}
