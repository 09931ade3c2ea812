//! A spec is read from a folder: its YAML files, and the texts beside them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;

use sdk_codegen::load::Sources;

#[test]
fn all_files_of_the_folder_are_read() {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join("spec/operations")).unwrap();
    fs::write(root.path().join("spec/service.yaml"), "service: {}\n").unwrap();
    fs::write(root.path().join("spec/operations/login.yml"), "operations: []\n").unwrap();
    fs::write(root.path().join("spec/schema.graphql"), "type Query { a: Int }\n").unwrap();
    fs::write(root.path().join("spec/picture.png"), [0xff, 0xfe]).unwrap();
    let sources = Sources::read(root.path(), "spec").unwrap();
    assert_eq!(
        sources.paths().collect::<Vec<_>>(),
        ["operations/login.yml", "schema.graphql", "service.yaml"]
    );
    assert_eq!(sources.get("service.yaml"), Some("service: {}\n"));
    assert_eq!(sources.shown("service.yaml"), "spec/service.yaml");
}

#[test]
fn a_file_that_is_not_utf_8_is_told() {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("spec")).unwrap();
    fs::write(root.path().join("spec/a.yaml"), [b'a', 0xff]).unwrap();
    fs::write(root.path().join("spec/b.yaml"), [0xfe, b'b']).unwrap();
    let told = Sources::read(root.path(), "spec").unwrap_err().to_string();
    assert_eq!(
        told,
        "error[E0001]: this file is not UTF-8\n --> spec/a.yaml\n  = help: save it in the encoding UTF-8\n\n\
         error[E0001]: this file is not UTF-8\n --> spec/b.yaml\n  = help: save it in the encoding UTF-8\n\n\
         2 errors in the spec"
    );
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let root = tempfile::tempdir().unwrap();
    let told = Sources::read(root.path(), "spec").unwrap_err().to_string();
    assert!(told.starts_with("error[E0001]: this folder is not there"), "{told}");
}

#[test]
fn a_folder_without_a_service_is_told() {
    let told = sdk_codegen::generate(&Sources::new("spec")).unwrap_err().to_string();
    assert!(told.contains("no file of the spec describes the service\n --> spec\n"), "{told}");
}

#[test]
fn the_json_schema_is_the_same_every_time() {
    let schema = sdk_codegen::json_schema();
    assert_eq!(schema, sdk_codegen::json_schema());
    assert!(schema.ends_with("}\n") && schema.contains("\"title\": \"A file of the SDK's spec\""));
}

/// Reads a folder `spec` that holds these files.
fn read(files: &[(&str, &str)], links: &[(&str, &str)]) -> Result<Vec<String>, String> {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("spec")).unwrap();
    for (path, text) in files {
        let path = root.path().join("spec").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    #[cfg(unix)]
    for (path, target) in links {
        std::os::unix::fs::symlink(target, root.path().join("spec").join(path)).unwrap();
    }
    match Sources::read(root.path(), "spec") {
        Ok(sources) => Ok(sources.paths().map(str::to_owned).collect()),
        Err(errors) => Err(errors.to_string()),
    }
}

#[test]
fn what_editors_and_systems_leave_behind_is_passed_over() {
    let left = [
        ".#a.yaml",
        "._a.yaml",
        "#a.yaml#",
        "a.yaml~",
        "~$a.yaml",
        ".DS_Store",
        ".a.yaml.swp",
        "a.yaml.orig",
    ];
    let files: Vec<(&str, &str)> =
        left.iter().map(|name| (*name, "x")).chain([("A.YML", "a: b"), ("b.Yaml", "")]).collect();
    let read = read(&files, &[]).unwrap();
    assert!(read.contains(&"A.YML".to_owned()) && read.contains(&"b.Yaml".to_owned()), "{read:?}");
    assert!(
        !read.iter().any(|path| path.starts_with(".#") || path.starts_with('#') || path.ends_with('~')),
        "{read:?}"
    );
}

#[test]
fn a_hidden_file_that_could_hold_spec_is_refused() {
    let errors = read(&[("operations/.login.yaml", "")], &[]).unwrap_err();
    assert!(
        errors.contains("a hidden file is no file of the spec\n --> spec/operations/.login.yaml\n"),
        "{errors}"
    );
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_bad_ones_refused() {
    let files = [("operations/a.yaml", "")];
    assert_eq!(read(&files, &[("more", "operations"), ("b.yaml", "operations/a.yaml")]).unwrap().len(), 3);
    let errors = read(&files, &[("operations/again", ".."), ("b.yaml", "nowhere")]).unwrap_err();
    assert!(
        errors.contains("this link leads to a folder that it is in\n --> spec/operations/again\n"),
        "{errors}"
    );
    assert!(
        errors.contains("this file is not there, or is a link that leads nowhere\n --> spec/b.yaml\n"),
        "{errors}"
    );
}
