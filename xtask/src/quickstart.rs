//! `quickstart`: what somebody who has just cloned the workspace runs first.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;

/// The example that is run, of the package `authing`.
const EXAMPLE: &str = "quickstart";

/// Compiles the generated client and runs the example that signs a user in with it, against the emulator; answers with
/// the place of the example.
///
/// # Errors
///
/// Reports that the example failed, or that `cargo` could not be run.
pub fn run(root: &Path) -> Result<String, Failure> {
    // Cargo names itself to what it runs.
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(&cargo);
    command.current_dir(root).args(["run", "--quiet", "--package", "authing", "--example", EXAMPLE]);
    let status = command.status().map_err(Failure::disk("run", Path::new(&cargo)))?;
    match status.success() {
        true => Ok(format!("\nThat was sdk/examples/{EXAMPLE}.rs, with the client that was generated.")),
        false => Err(Failure::Example(status)),
    }
}
