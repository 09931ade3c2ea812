//! Calls the command as a person does.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::io;
use std::path::Path;
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

/// Copies a folder of the workspace.
fn copy(folder: &str, to: &Path) {
    fs::create_dir_all(to.join(folder)).unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            copy(&path, to);
        } else {
            fs::copy(entry.path(), to.join(&path)).unwrap();
        }
    }
}

const WRONG: &str = "error_codes:\r\n  - { code: 70, name: passLost, doc: The pass is gone. } # lost\r\n";

/// A workspace with the specs, and an error in one of them.
fn workspace() -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    copy("spec", root.path());
    copy("tests/acme/spec", root.path());
    fs::create_dir(root.path().join("xtask")).unwrap();
    fs::write(root.path().join("tests/acme/spec/lost.yaml"), WRONG).unwrap();
    root
}

fn generate(root: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output =
        command.arg("gen").args(arguments).env("CARGO_MANIFEST_DIR", root.join("xtask")).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn machines_read_errors_on_the_standard_output() {
    let root = workspace();
    for (format, start) in [
        (
            "json",
            r#"{"file":"tests/acme/spec/lost.yaml","line":2,"column":23,"end_column":31,"code":"E0201","#,
        ),
        (
            "github",
            "::error file=tests/acme/spec/lost.yaml,line=2,endLine=2,col=23,endColumn=31,title=E0201::",
        ),
    ] {
        let (status, stdout, stderr) = generate(root.path(), &["--check", "--format", format]);
        assert_eq!((status, stdout.lines().count(), &*stderr), (Some(1), 1, ""), "{stdout}");
        assert!(stdout.starts_with(start), "{stdout}");
    }
    let (status, stdout, stderr) = generate(root.path(), &["--check"]);
    assert_eq!((status, &*stdout), (Some(1), ""));
    assert!(stderr.starts_with("error[E0201]: ") && stderr.contains("`cargo xtask gen --fix`"), "{stderr}");
}

#[test]
fn an_error_is_mended_in_its_file() {
    let root = workspace();
    let spec = root.path().join("tests/acme/spec");
    let files = || fs::read_dir(&spec).unwrap().count();
    let before = files();
    // There is another error, so nothing is generated.
    let left = "types:\n  - { name: Rack, doc: A rack., kind: object }\n";
    fs::write(spec.join("rack.yaml"), left).unwrap();
    let (status, stdout, stderr) = generate(root.path(), &["--fix"]);
    assert_eq!(status, Some(1));
    assert!(
        stdout.starts_with(
            "fixed[E0201] tests/acme/spec/lost.yaml:2:23: the name of the error code, `passLost`, "
        ),
        "{stdout}"
    );
    assert!(stderr.starts_with("error[E0405]: ") && !stderr.contains("E0201"), "{stderr}");
    assert_eq!(fs::read_to_string(spec.join("lost.yaml")).unwrap(), WRONG.replace("passLost", "pass_lost"));
    assert_eq!(fs::read_to_string(spec.join("rack.yaml")).unwrap(), left);
    assert_eq!(files(), before + 1);
    assert_eq!(generate(root.path(), &["--fix"]).1, "");
}
