//! What it takes to add a word to the format: the files that name one are those that CONTRIBUTING.md lists.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Where words of the format are named by hand.
const FOLDERS: [&str; 3] = ["codegen/src", "sdk/src", "tests/emulator/src"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The files of a folder that are written by hand, with their code: without their tests.
fn files(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            if !path.ends_with("generated") {
                files(&path, found);
            }
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
            let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            found.push((name, code));
        }
    }
}

/// Whether code names a variant: with its enum, or within the enum.
fn names(code: &str, of: &str, variant: &str) -> bool {
    let within = || code.split(&format!("enum {of} {{")).nth(1).and_then(|rest| rest.split("\n}").next());
    let methods = || code.split(&format!("impl {of} {{")).nth(1).and_then(|rest| rest.split("\n}").next());
    let is_variant = |body: &str| body.lines().any(|line| line.trim() == format!("{variant},"));
    let is_self = |body: &str| body.contains(&format!("Self::{variant}"));
    code.contains(&format!("{of}::{variant}"))
        || within().is_some_and(is_variant)
        || methods().is_some_and(is_self)
}

#[test]
fn a_word_is_named_where_the_contributor_is_told() {
    let mut all = Vec::new();
    FOLDERS.iter().for_each(|folder| files(&root().join(folder), &mut all));
    let text = fs::read_to_string(root().join("CONTRIBUTING.md")).unwrap();
    let rows: Vec<Vec<&str>> = text
        .lines()
        .skip_while(|line| !line.starts_with("| a variant like |"))
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(|row| row.split('`').skip(1).step_by(2).collect())
        .collect();
    assert_eq!(rows.len(), 3);
    for row in rows {
        let (of, variant) = row[0].split_once("::").unwrap();
        let told: BTreeSet<&str> = row[1..].iter().copied().collect();
        let named: BTreeSet<&str> =
            all.iter().filter(|(_, code)| names(code, of, variant)).map(|(path, _)| path.as_str()).collect();
        assert_eq!(named, told, "the files that name {}", row[0]);
    }
}
