//! Tells what a run did, as a list that fits the description of a pull request.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::operations::{self, holds_only_operations};
use crate::plan::{Extent, Output, Plan};

/// Tells what the plan changed, and how long it took.
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
    let operations = Operations::between(output);
    let changes = &output.changes;
    let head = format!(
        "- `{}`: {}{} written, {} deleted, {} unchanged",
        output.wanted.live(),
        operations.totals(),
        count(changes.stale.len() + changes.missing.len(), "file"),
        changes.unexpected.len(),
        changes.unchanged.len(),
    );
    let lists = [
        ("added", operations.added),
        ("changed", operations.changed),
        ("removed", operations.removed),
        ("other files", operations.other_files),
    ];
    let lists = lists.into_iter().filter(|(_, names)| !names.is_empty());
    let lists = lists.map(|(title, names)| format!("  - {title}: `{}`", names.join("`, `")));
    std::iter::once(head).chain(lists).collect()
}

/// What a change means for operations.
struct Operations {
    total: usize,
    added: Vec<String>,
    changed: Vec<String>,
    removed: Vec<String>,
    /// Files that changed and are of no operation in particular.
    other_files: Vec<String>,
}

impl Operations {
    fn between(output: &Output) -> Self {
        let old = operations::texts(&output.old);
        let new = operations::texts(&output.wanted.files);
        Self {
            total: new.len(),
            added: names(&new, |name, _| !old.contains_key(name)),
            changed: names(&new, |name, text| old.get(name).is_some_and(|old_text| old_text != text)),
            removed: names(&old, |name, _| !new.contains_key(name)),
            other_files: other_files(output, &[old, new]),
        }
    }

    fn totals(&self) -> String {
        if self.total == 0 && self.removed.is_empty() {
            return String::new();
        }
        let [added, changed, removed] = [&self.added, &self.changed, &self.removed].map(Vec::len);
        format!("{}, {added} added, {changed} changed, {removed} removed; ", count(self.total, "operation"))
    }
}

fn names(texts: &BTreeMap<String, String>, keep: impl Fn(&str, &str) -> bool) -> Vec<String> {
    texts.iter().filter(|(name, text)| keep(name, text)).map(|(name, _)| name.clone()).collect()
}

fn other_files(output: &Output, operations: &[BTreeMap<String, String>]) -> Vec<String> {
    let changes = &output.changes;
    let changed =
        changes.stale.iter().map(|file| &file.path).chain(&changes.missing).chain(&changes.unexpected);
    let is_other = |path: &&String| !operations.iter().any(|texts| holds_only_operations(path, texts));
    let mut files: Vec<String> = match &output.wanted.extent {
        Extent::Folder => changed.filter(is_other).cloned().collect(),
        Extent::File(_) => Vec::new(),
    };
    files.sort();
    files
}

fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
