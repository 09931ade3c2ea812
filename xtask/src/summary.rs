//! Reports what a run did, as a list that fits the description of a pull request.

use std::collections::BTreeSet;
use std::time::Duration;

use sdk_codegen::files::GeneratedFiles;

use crate::plan::{Output, Plan, Scope};

/// Reports what the plan changed, and how long it took.
pub(crate) fn of(plan: &Plan, generating: Duration, all: Duration) -> String {
    let mut lines: Vec<String> = plan.changed().flat_map(lines_of).collect();
    let unchanged: usize = plan.outputs.iter().map(|output| output.changes.unchanged.len()).sum();
    if lines.is_empty() {
        lines.push(format!("All {} are up to date.", count(unchanged, "generated file")));
    }
    lines.push(format!("\nGenerated in {} ms, {} ms in all.", generating.as_millis(), all.as_millis()));
    lines.join("\n")
}

fn lines_of(output: &Output) -> Vec<String> {
    let changes = &output.changes;
    let (old, new) = (operations(&output.old), operations(&output.expected.files));
    let missing_in =
        |there: &BTreeSet<String>, here: &BTreeSet<String>| here.difference(there).cloned().collect();
    let (added, removed): (Vec<String>, Vec<String>) = (missing_in(&old, &new), missing_in(&new, &old));
    let totals = match new.len() + removed.len() {
        0 => String::new(),
        _ => format!("{}, {} added, {} removed; ", count(new.len(), "operation"), added.len(), removed.len()),
    };
    let head = format!(
        "- `{}`: {totals}{} written, {} deleted, {} unchanged",
        output.expected.live(),
        count(changes.stale.len() + changes.missing.len(), "file"),
        changes.unexpected.len(),
        changes.unchanged.len(),
    );
    let files = match &output.expected.scope {
        Scope::Folder => changed_files(output),
        Scope::File(_) => Vec::new(),
    };
    let lists = [("added", added), ("removed", removed), ("files", files)];
    let lists = lists.into_iter().filter(|(_, names)| !names.is_empty());
    let lists = lists.map(|(title, names)| format!("  - {title}: `{}`", names.join("`, `")));
    std::iter::once(head).chain(lists).collect()
}

/// The names of the operations, from the rows of the table that is generated for people.
fn operations(files: &GeneratedFiles) -> BTreeSet<String> {
    let rows = files.get("operations.md").unwrap_or_default().lines();
    rows.filter_map(|row| Some(row.strip_prefix("| [`")?.split_once('`')?.0.to_owned())).collect()
}

fn changed_files(output: &Output) -> Vec<String> {
    let changes = &output.changes;
    let stale = changes.stale.iter().map(|file| &file.path);
    let mut files: Vec<String> = stale.chain(&changes.missing).chain(&changes.unexpected).cloned().collect();
    files.sort();
    files
}

fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
