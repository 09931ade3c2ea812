//! `bench`: what the client costs those who use it, beside what its peers cost.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;

/// The workspace of the benchmark. It is one of its own, so that its dependencies are nobody else's.
const WORKSPACE: &str = "tests/bench";

/// Runs the benchmark, which prints its table itself and knows its arguments.
///
/// # Errors
///
/// If the benchmark failed, or `cargo` could not be run.
pub fn run(root: &Path, arguments: &[String]) -> Result<String, Failure> {
    // Cargo names itself to what it runs.
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(&cargo);
    command.current_dir(root.join(WORKSPACE));
    command.args(["run", "--locked", "--quiet", "--release", "--package", "harness"]);
    // A place of its own, as for all that the benchmark compiles.
    command.args(["--target-dir", "target", "--"]).args(arguments);
    let status = command.status().map_err(Failure::disk("run", Path::new(&cargo)))?;
    match status.success() {
        true => Ok(String::new()),
        false => Err(Failure::Bench(status)),
    }
}
