//! Carries out plans in a workspace of files that no generator wrote.

use std::fs;
use std::time::Duration;

use sdk_codegen::files::GeneratedFiles;

use super::*;

const FOLDER: &str = "sdk/src/generated";
const FILE: &str = "spec/schema.json";

/// Makes the table of the operations of these names.
fn table(operations: &[&str]) -> String {
    let rows = operations.iter().map(|name| format!("| [`{name}`](path) | What it does. |\n"));
    format!("### A group\n\n| Operation | What it does |\n|---|---|\n{}", rows.collect::<String>())
}

fn expected(files: &[(&str, &str)], schema: &str) -> Vec<Expected> {
    let mut folder = GeneratedFiles::new();
    for (path, text) in files {
        folder.insert(*path, *text).unwrap();
    }
    vec![Expected::single(FILE, schema), Expected::whole(FOLDER, folder)]
}

/// Makes a workspace in which these files were generated.
fn workspace(expected: Vec<Expected>) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join("sdk/src")).unwrap();
    fs::create_dir_all(root.path().join("spec")).unwrap();
    fs::write(root.path().join("spec/service.yaml"), "name: x\n").unwrap();
    carry_out(root.path(), &Plan::compare(root.path(), expected).unwrap()).unwrap();
    root
}

fn summary(plan: &Plan) -> String {
    summary::of(plan, Duration::from_millis(20), Duration::from_millis(31))
}

#[test]
fn a_change_is_written_told_and_then_up_to_date() {
    let (old, new) = (table(&["goes", "stays"]), table(&["comes", "stays"]));
    let root = workspace(expected(&[("operations.md", &old), ("types.rs", "1\n"), ("mod.rs", "m\n")], "{}"));
    let new = expected(&[("operations.md", &new), ("types.rs", "2\n"), ("mod.rs", "m\n")], "{}");

    let plan = Plan::compare(root.path(), new.clone()).unwrap();
    assert_eq!(
        summary(&plan),
        "- `sdk/src/generated`: 2 operations, 1 added, 1 removed; 2 files written, 0 deleted, 1 unchanged\n\
         \x20 - added: `comes`\n\
         \x20 - removed: `goes`\n\
         \x20 - files: `operations.md`, `types.rs`\n\
         \n\
         Generated in 20 ms, 31 ms in all."
    );
    carry_out(root.path(), &plan).unwrap();

    let plan = Plan::compare(root.path(), new).unwrap();
    assert_eq!(drift(&plan), None);
    assert_eq!(summary(&plan), "All 4 generated files are up to date.\n\nGenerated in 20 ms, 31 ms in all.");
    assert_eq!(fs::read_to_string(root.path().join("spec/service.yaml")).unwrap(), "name: x\n");
}

#[test]
fn drift_names_each_file_and_the_command_that_mends_it() {
    let root = workspace(expected(&[("mod.rs", "a\nold\n"), ("unexpected.rs", "x\n")], "{}"));
    fs::write(root.path().join(FILE), "{}\r\n").unwrap();
    let plan = Plan::compare(root.path(), expected(&[("mod.rs", "a\nnew\n"), ("missing.rs", "x\n")], "{}\n"));
    assert_eq!(
        drift(&plan.unwrap()).unwrap(),
        "stale: spec/schema.json only the line endings differ: was the file checked out or saved with CRLF?\n\
         stale: sdk/src/generated/mod.rs from line 2 on:\n  - old\n  - \n  + new\n  + \n\
         missing: sdk/src/generated/missing.rs\n\
         unexpected: sdk/src/generated/unexpected.rs\n\
         \n\
         4 generated files differ from what the spec says. Run `cargo xtask gen` and commit what it writes."
    );
}

#[test]
fn an_output_that_is_up_to_date_is_not_touched() {
    let root = workspace(expected(&[("mod.rs", "m\n")], "{}"));
    let folder = root.path().join(FOLDER);
    let made = fs::metadata(&folder).unwrap().modified().unwrap();
    let parent = fs::metadata(root.path().join("sdk/src")).unwrap().modified().unwrap();
    let plan = Plan::compare(root.path(), expected(&[("mod.rs", "m\n")], "{\"new\": 1}")).unwrap();
    carry_out(root.path(), &plan).unwrap();
    assert_eq!(fs::read_to_string(root.path().join(FILE)).unwrap(), "{\"new\": 1}");
    assert_eq!(fs::metadata(&folder).unwrap().modified().unwrap(), made);
    assert_eq!(fs::metadata(root.path().join("sdk/src")).unwrap().modified().unwrap(), parent);
}

#[test]
fn what_is_deleted_leaves_no_empty_folder() {
    let root = workspace(expected(&[("mod.rs", "m\n"), ("graphql/a.graphql", "query\n")], "{}"));
    let plan = Plan::compare(root.path(), expected(&[("mod.rs", "m\n")], "{}")).unwrap();
    assert!(summary(&plan).starts_with("- `sdk/src/generated`: 0 files written, 1 deleted, 1 unchanged"));
    carry_out(root.path(), &plan).unwrap();
    assert!(!root.path().join(FOLDER).join("graphql").exists());
}

#[cfg(unix)]
#[test]
fn a_generated_folder_that_is_a_link_is_refused() {
    let elsewhere = tempfile::tempdir().unwrap();
    let expected = expected(&[("types.rs", "text")], "schema");
    let root = tempfile::tempdir().unwrap();
    let link = root.path().join(FOLDER);
    std::fs::create_dir_all(link.parent().unwrap()).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), &link).unwrap();
    let error = Plan::compare(root.path(), expected).unwrap_err().to_string();
    assert!(error.contains("is a symbolic link"), "{error}");
    assert!(link.is_symlink() && std::fs::read_dir(elsewhere.path()).unwrap().next().is_none());
}
