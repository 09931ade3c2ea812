//! Runs cargo in the benchmark's workspace.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Failure;

/// The folder of the benchmark.
pub fn bench() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The folder of the SDK's workspace.
pub fn root() -> PathBuf {
    bench().join("../..")
}

/// A program that was built in release.
pub fn binary(name: &str) -> PathBuf {
    target().join("release").join(name)
}

/// Where cargo puts what it makes for the benchmark: a place of its own, so that nothing else is compiled again.
pub fn target() -> PathBuf {
    bench().join("target")
}

/// Makes a command of cargo's, in the benchmark's workspace.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.current_dir(bench()).args(arguments).arg("--locked");
    // What is depended on is never compiled incrementally, and this is about what it takes others.
    command.env("CARGO_TARGET_DIR", target()).env("CARGO_INCREMENTAL", "0");
    command
}

/// Makes a command of cargo's, in the SDK's workspace.
pub fn command_in_root(arguments: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.current_dir(root()).args(arguments);
    command
}

/// Builds in a profile.
pub fn build(package: &str, profile: &str) -> Result<(), Failure> {
    run(command(&["build", "--quiet", "--package", package, "--profile", profile]))
}

/// Runs a command, and demands that it succeeds.
pub fn run(mut command: Command) -> Result<(), Failure> {
    let status = command.status().map_err(|error| format!("{command:?}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{command:?}: {status}").into()) }
}

/// Runs a command, and gives what it printed.
pub fn output(mut command: Command) -> Result<String, Failure> {
    let output = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{command:?}: {}: {}", output.status, complaint.trim()).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Cargo names itself to what it runs.
fn program() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}
