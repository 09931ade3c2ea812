//! Slips that authors were seen to make, each as an overlay of acme's spec, and what must become of it.
//!
//! A folder of `cases` holds `case.json` and files: those below `files` are laid over the spec, those below `beside`
//! stand beside it. `case.json` says what is edited or linked, and what must happen. `cases/README.md` has its keys.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use regex::RegexBuilder;
use sdk_codegen::diagnostic::{Diagnostic, Diagnostics, Place};
use sdk_codegen::files::GeneratedFiles;
use sdk_codegen::load::Sources;
use serde::Deserialize;
use tempfile::TempDir;

/// The folder of the spec, from the project's root on.
const SPEC: &str = "tests/acme/spec";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// The rule that it belongs to.
    #[serde(rename = "kind")]
    _kind: String,
    why: String,
    expect: Expected,
    #[serde(default)]
    at: Option<String>,
    /// Whether what is generated compiles without a warning; see `tests/suite`.
    #[serde(rename = "compiles")]
    _compiles: bool,
    #[serde(default)]
    says: Vec<String>,
    #[serde(default)]
    never: Vec<String>,
    #[serde(default)]
    max_messages: Option<usize>,
    #[serde(default)]
    writes: Vec<String>,
    #[serde(default)]
    writes_never: Vec<String>,
    #[serde(default)]
    links: BTreeMap<String, String>,
    #[serde(default)]
    edits: Vec<Edit>,
    /// The limits of CPU time and memory, which only a process of its own can be held to.
    #[serde(default, rename = "seconds")]
    _seconds: Option<u32>,
    #[serde(default, rename = "megabytes")]
    _megabytes: Option<u32>,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Expected {
    Refused,
    Accepted,
    Either,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    file: String,
    find: String,
    put: String,
    /// Whether `put` has escapes and groups to be filled in.
    #[serde(default)]
    groups: bool,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn matches(pattern: &str, text: &str) -> bool {
    RegexBuilder::new(pattern).multi_line(true).build().unwrap().is_match(text)
}

/// Lays a case over a copy of acme's spec.
fn laid_over(folder: &Path, case: &Case) -> TempDir {
    let copied = tempfile::tempdir().unwrap();
    let spec = copied.path().join(SPEC);
    copy(&root().join(SPEC), &spec);
    for (part, to) in [("files", spec.clone()), ("beside", spec.join("../beside"))] {
        if folder.join(part).is_dir() {
            copy(&folder.join(part), &to);
        }
    }
    for edit in &case.edits {
        let path = spec.join(&edit.file);
        let text = fs::read_to_string(&path).unwrap();
        let find = RegexBuilder::new(&edit.find).multi_line(true).build().unwrap();
        let put = if edit.groups { edit.put.replace("\\\\", "\\") } else { edit.put.clone() };
        assert!(find.is_match(&text), "{} has no `{}`", edit.file, edit.find);
        fs::write(&path, find.replace(&text, regex::NoExpand(&put)).as_ref()).unwrap();
    }
    for (path, target) in &case.links {
        std::os::unix::fs::symlink(target, spec.join(path)).unwrap();
    }
    copied
}

fn generated(project: &Path) -> Result<GeneratedFiles, Diagnostics> {
    Ok(sdk_codegen::generate(&Sources::read(project, SPEC)?)?.files)
}

/// The texts of the generated files that differ from those without the case.
fn changed(files: &GeneratedFiles, before: &GeneratedFiles) -> String {
    let changed = files.iter().filter(|(path, text)| before.get(path) != Some(text));
    changed.map(|(_, text)| text).collect::<Vec<_>>().join("\n")
}

fn is_at(place: &Place, at: &str) -> bool {
    let (file, line) = at.split_once(':').map_or((at, None), |(file, line)| (file, Some(line)));
    let Some(line) = line else { return place.file == format!("{SPEC}/{file}") };
    let range = line.split_once('-').unwrap_or((line, line));
    let is_there = match (range.0.parse::<usize>(), range.1.parse::<usize>()) {
        (Ok(first), Ok(last)) => (first..=last).contains(&place.line),
        _ => place.source.contains(line),
    };
    place.file == format!("{SPEC}/{file}") && is_there
}

fn message(diagnostic: &Diagnostic) -> String {
    format!("{}\n{}", diagnostic.message, diagnostic.help.as_deref().unwrap_or_default())
}

/// What is wrong with a refusal, if anything is.
fn check_refusal(case: &Case, errors: &Diagnostics) -> Option<&'static str> {
    let text: Vec<String> = errors.iter().map(message).collect();
    let text = text.join("\n");
    if case.expect == Expected::Accepted {
        Some("refused")
    } else if errors.len() > case.max_messages.unwrap_or(usize::MAX) {
        Some("more messages than one slip needs")
    } else if !case.says.iter().all(|pattern| matches(pattern, &text)) {
        Some("does not say what it must")
    } else if case.never.iter().any(|pattern| matches(pattern, &text)) {
        Some("says what it must not")
    } else if case.at.as_ref().is_some_and(|at| !errors.iter().any(|error| is_at(&error.place, at))) {
        Some("not at the place")
    } else {
        None
    }
}

fn check_result(case: &Case, files: &GeneratedFiles, before: &GeneratedFiles) -> Option<&'static str> {
    let text = changed(files, before);
    if case.expect == Expected::Refused {
        Some("accepted")
    } else if !case.writes.iter().all(|pattern| matches(pattern, &text)) {
        Some("does not write what it must")
    } else if case.writes_never.iter().any(|pattern| matches(pattern, &text)) {
        Some("writes what it must not")
    } else {
        None
    }
}

#[test]
fn every_case_ends_as_it_must() {
    let before = generated(&root()).unwrap();
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut folders: Vec<PathBuf> = fs::read_dir(cases).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.retain(|folder| folder.is_dir());
    folders.sort();
    assert!(!folders.is_empty());
    let mut wrong = Vec::new();
    for folder in folders {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let case: Case =
            serde_json::from_str(&fs::read_to_string(folder.join("case.json")).unwrap()).unwrap();
        let project = laid_over(&folder, &case);
        let (problem, printed) = match generated(project.path()) {
            Ok(files) => (check_result(&case, &files, &before), String::new()),
            Err(errors) => (check_refusal(&case, &errors), errors.to_string()),
        };
        wrong.extend(problem.map(|problem| format!("{name}: {problem} ({})\n{printed}", case.why)));
    }
    assert!(wrong.is_empty(), "{} cases are wrong:\n\n{}", wrong.len(), wrong.join("\n\n"));
}
