//! What the README promises: two commands, and a quickstart that fits on a screen. Its code runs as a doc test of
//! this package.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::read_to_string(root.join(path)).expect("the file is there")
}

/// The lines of the fenced blocks of a language.
fn blocks(text: &str, language: &str) -> Vec<Vec<String>> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(found) = line.strip_prefix("```").filter(|found| !found.is_empty()) else { continue };
        let block: Vec<String> =
            lines.by_ref().take_while(|line| *line != "```").map(str::to_owned).collect();
        if found.split(',').next() == Some(language) {
            blocks.push(block);
        }
    }
    blocks
}

#[test]
fn continuous_integration_runs_the_commands_of_the_readme() {
    let readme = read("README.md");
    let script = read(".ci/run");
    let blocks = blocks(&readme, "console");
    let commands: Vec<&str> =
        blocks[0].iter().map(|line| line.split('#').next().unwrap_or_default().trim()).collect();
    assert_eq!(commands.len(), 2, "two commands do everything: {commands:?}");
    for command in commands {
        let step = format!("step {command}");
        assert!(script.lines().any(|line| line.starts_with(&step)), ".ci/run does not run `{command}`");
    }
}

#[test]
fn the_quickstart_has_fifteen_lines() {
    let readme = read("README.md");
    let code = blocks(&readme, "rust");
    let shown = code[0].iter().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).count();
    assert!((1..=15).contains(&shown), "the quickstart shows {shown} lines of code");
}

#[test]
fn the_test_that_the_emulators_readme_shows_is_run() {
    let readme = read("tests/emulator/README.md");
    let test = read("tests/suite/tests/downstream.rs");
    let shown = blocks(&readme, "rust");
    let lines: Vec<&str> = test.lines().collect();
    let (readme, file) = ("tests/emulator/README.md", "tests/suite/tests/downstream.rs");
    assert_eq!(
        shown[0], lines,
        "{file} must be the first Rust block of {readme}: copy the block into the file"
    );
}
