//! Every feature of the format has a spec of its own here, and beside it the code that is generated from it.
//!
//! A file of `features` is added to the spec of the invented service, `tests/acme/spec`. A file of GraphQL beside it is
//! added to its schema.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use sdk_codegen::files::GeneratedFiles;
use sdk_codegen::load::Sources;

/// The most lines of code that an operation may have in its row, its method and the type of its request; setters, docs
/// and empty lines are not counted.
const MOST_LINES: usize = 50;

fn features() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/features")
}

/// The spec in a folder of this workspace.
fn read(folder: &str) -> Sources {
    Sources::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), folder).unwrap()
}

fn acme() -> Sources {
    read("tests/acme/spec")
}

/// The names of the files of `features` that end so.
fn names(end: &str) -> BTreeSet<String> {
    let files = fs::read_dir(features()).unwrap().map(|entry| entry.unwrap().file_name());
    files.filter_map(|name| Some(name.to_str()?.strip_suffix(end)?.to_owned())).collect()
}

/// The spec with a feature.
fn with_feature(sources: Sources, name: &str) -> Sources {
    let path = features().join(name);
    let sources =
        sources.with(&format!("{name}.yaml"), &fs::read_to_string(path.with_extension("yaml")).unwrap());
    match fs::read_to_string(path.with_extension("graphql")) {
        Ok(more) => {
            let schema = format!("{}\n{more}", sources.get("schema.graphql").unwrap());
            sources.with("schema.graphql", &schema)
        }
        Err(_) => sources,
    }
}

fn generate(sources: &Sources) -> GeneratedFiles {
    match sdk_codegen::generate(sources) {
        Ok(generated) => generated.files,
        Err(errors) => panic!("{errors}"),
    }
}

/// The files that are shown, one after the other.
fn shown<'f>(files: impl Iterator<Item = (&'f str, String)>) -> String {
    files.map(|(path, text)| format!("======== {path}\n{text}")).collect::<Vec<_>>().join("\n")
}

/// What a feature adds to the code of the service: its operations, its types and its documents.
fn added(without: &GeneratedFiles, name: &str) -> String {
    let with = generate(&with_feature(acme(), name));
    let files = with.iter().filter(|(path, text)| {
        let is_of_all = !path.contains('/') && *path != "types.rs" || path.ends_with("mod.rs");
        !is_of_all && without.get(path) != Some(text)
    });
    shown(files.map(|(path, text)| match without.get(path) {
        Some(old) => (path, new_items(old, text)),
        None => (path, text.to_owned()),
    }))
}

/// The items that only the new text has: what is parted by an empty line and starts at the margin.
fn new_items(old: &str, new: &str) -> String {
    let old: BTreeSet<&str> = items(old).collect();
    items(new).filter(|item| !old.contains(item)).collect::<Vec<_>>().join("\n\n") + "\n"
}

fn items(text: &str) -> impl Iterator<Item = &str> {
    text.trim_end().split("\n\n")
}

#[test]
fn every_feature_is_generated() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("features");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let without = generate(&acme());
    settings.bind(|| {
        for name in names(".yaml") {
            insta::assert_snapshot!(name.as_str(), added(&without, &name));
        }
    });
}

#[test]
fn every_feature_has_its_code_and_all_code_its_feature() {
    assert_eq!(names(".yaml"), names(".snap"));
    assert_eq!(names(".snap.new"), BTreeSet::new(), "review the pending snapshots");
    let without: Vec<String> = names(".graphql").difference(&names(".yaml")).cloned().collect();
    assert!(without.is_empty(), "no feature needs the schema of {without:?}");
}

/// All features at once: they do not get into each other's way.
fn all_features() -> Sources {
    names(".yaml").iter().fold(acme(), |sources, name| with_feature(sources, name))
}

/// The specs of this workspace, and all features.
fn all_specs() -> [Sources; 3] {
    [read("spec"), acme(), all_features()]
}

#[test]
fn the_same_spec_gives_the_same_bytes() {
    for sources in all_specs() {
        assert_eq!(generate(&sources), generate(&sources));
    }
}

#[test]
fn the_order_of_files_and_entries_does_not_matter() {
    for sources in all_specs() {
        let (files, shuffled) = (generate(&sources), generate(&turned_round(&sources)));
        assert_eq!(files.changes_from(&shuffled), files.changes_from(&files));
    }
}

/// The same spec with each list of entries turned round, and the types and error codes in other files.
fn turned_round(sources: &Sources) -> Sources {
    let mut turned = sources.clone();
    let (mut types, mut error_codes) = (Vec::new(), Vec::new());
    for path in sources.paths().filter(|path| path.ends_with(".yaml")) {
        let mut file: serde_yaml::Mapping = serde_yaml::from_str(sources.get(path).unwrap()).unwrap();
        let mut take = |key: &str| match file.remove(key) {
            Some(serde_yaml::Value::Sequence(entries)) => entries,
            _ => Vec::new(),
        };
        types.extend(take("types"));
        error_codes.extend(take("error_codes"));
        let mut operations = take("operations");
        operations.reverse();
        if !operations.is_empty() {
            file.insert("operations".into(), operations.into());
        }
        turned = turned.with(path, &serde_yaml::to_string(&file).unwrap());
    }
    types.reverse();
    error_codes.reverse();
    let rest = [("types", types), ("error_codes", error_codes)];
    rest.into_iter().fold(turned, |turned, (name, entries)| {
        let file: serde_yaml::Mapping = [(name.into(), entries.into())].into_iter().collect();
        turned.with(&format!("a/{name}.yaml"), &serde_yaml::to_string(&file).unwrap())
    })
}

#[test]
fn an_operation_is_short() {
    for sources in all_specs() {
        let generated = sdk_codegen::generate(&sources).unwrap_or_else(|errors| panic!("{errors}"));
        for name in &generated.operations {
            let lines = code_of(&generated.files, name);
            assert!(lines.len() <= MOST_LINES, "{name} has {} lines:\n{}", lines.len(), lines.join("\n"));
        }
    }
}

/// The lines of code of an operation: its method; its row, its request and all that follows up to the setters or the
/// next row.
fn code_of<'f>(files: &'f GeneratedFiles, name: &str) -> Vec<&'f str> {
    let start = format!("    name: \"{name}\",");
    let groups = files.iter().filter(|(path, _)| path.starts_with("operations/"));
    let text = groups.map(|(_, text)| text).find(|text| text.lines().any(|line| line == start)).unwrap();
    let is_code = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with("//");
    let lines: Vec<&str> = text.lines().filter(is_code).collect();
    let row = lines.iter().position(|line| *line == start).unwrap();
    let is_next = |line: &&str| line.contains(" static ") || line.starts_with("impl ");
    let next = lines[row..].iter().position(is_next).unwrap_or(lines.len() - row);
    let method =
        lines.iter().position(|line| line.trim_start().starts_with(&format!("pub fn {name}("))).unwrap();
    let end = lines[method..].iter().position(|line| *line == "    }").unwrap();
    [&lines[method..=method + end], &lines[row - 1..row + next]].concat()
}

#[test]
fn nothing_is_allowed_and_nothing_is_left_over() {
    for sources in all_specs() {
        for (path, text) in generate(&sources).iter() {
            for sign in ["allow(", "todo!", "unwrap()", "compile_error", " \n", "\n\n\n", "\t"] {
                assert!(!text.contains(sign), "{path} has {sign:?}");
            }
            assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{path} ends as a file should not");
        }
    }
}
