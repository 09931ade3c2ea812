//! `gen` and `gen --check`.

use std::fmt::Write;
use std::path::Path;
use std::time::Instant;

use crate::failure::Failure;
use crate::lock::{self, Access};
use crate::plan::{Expected, Output, Plan, generate_all};
use crate::replace::{Method, recover, replace_all};
use crate::summary;
use crate::workspace::{JSON_SCHEMA, UNITS, Unit};

#[cfg(test)]
mod tests;

/// Names the command that makes the generated files what the spec says.
const REMEDY: &str = "Run `cargo xtask gen` and commit what it writes.";

/// Writes what the specs changed, deletes what they no longer have, all or nothing; answers with a summary.
///
/// # Errors
///
/// Reports what is wrong with the specs or the disk; then nothing was written.
pub fn write(root: &Path) -> Result<String, Failure> {
    let start = Instant::now();
    let _lock = lock::hold(root, Access::Write).map_err(Failure::disk("lock", root))?;
    mend(root)?;
    let expected = generate_all(root)?;
    let generating = start.elapsed();
    let plan = Plan::compare(root, expected)?;
    carry_out(root, &plan)?;
    Ok(summary::of(&plan, generating, start.elapsed()))
}

/// Compares what is on disk with what the specs say, and writes nothing; answers with a line that all is well.
///
/// # Errors
///
/// Names each file that is stale, missing or unexpected, or tells what is wrong with the specs or the disk.
pub fn check(root: &Path) -> Result<String, Failure> {
    let start = Instant::now();
    let _lock = lock::hold(root, Access::Read).map_err(Failure::disk("lock", root))?;
    let expected = generate_all(root)?;
    let generating = start.elapsed();
    let plan = Plan::compare(root, expected)?;
    match drift(&plan) {
        Some(text) => Err(Failure::Drift(text)),
        None => Ok(summary::of(&plan, generating, start.elapsed())),
    }
}

/// Cleans up after a run that was killed.
fn mend(root: &Path) -> Result<(), Failure> {
    for path in UNITS.iter().flat_map(Unit::folders).chain([JSON_SCHEMA]) {
        let live = root.join(path);
        recover(&live).map_err(Failure::disk("clean up beside", &live))?;
    }
    Ok(())
}

/// Makes what is on disk what is expected; what already is stays untouched.
fn carry_out(root: &Path, plan: &Plan) -> Result<(), Failure> {
    let replacements: Vec<_> = plan.changed().map(|output| output.replacement(root)).collect();
    replace_all(&replacements, Method::Exchange, &mut |_| ())
        .map_err(Failure::disk("replace generated files in", root))
}

/// Reports how what is on disk differs from what is expected, and what mends it.
fn drift(plan: &Plan) -> Option<String> {
    let count: usize = plan.changed().map(|output| output.changes.len()).sum();
    if count == 0 {
        return None;
    }
    let mut text: String = plan.changed().flat_map(lines_of_drift).collect();
    let verb = if count == 1 { "file differs" } else { "files differ" };
    let _infallible = write!(text, "\n{count} generated {verb} from what the spec says. {REMEDY}");
    Some(text)
}

fn lines_of_drift(output: &Output) -> Vec<String> {
    let Expected { folder, .. } = &output.expected;
    let changes = &output.changes;
    let stale =
        changes.stale.iter().map(|file| format!("stale: {folder}/{} {}\n", file.path, file.difference));
    let missing = changes.missing.iter().map(|path| format!("missing: {folder}/{path}\n"));
    let unexpected = changes.unexpected.iter().map(|path| format!("unexpected: {folder}/{path}\n"));
    stale.chain(missing).chain(unexpected).collect()
}
