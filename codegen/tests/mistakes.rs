//! Every mistake that the author of a spec can make has a file here, and beside it the message that it gets.
//!
//! A file of `mistakes` is added to the spec in `library`, the spec of a service that does not exist. One that says so
//! in its first line changes lines of `library/service.yaml` instead.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use sdk_codegen::load::Sources;

/// How a file begins that changes lines of the service.
const INSTEAD: &str = "# in place of the lines of service.yaml that begin alike\n";

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

fn library() -> Sources {
    Sources::read(&folder(""), "library").unwrap()
}

/// The names of the files of `mistakes` that end so.
fn names(end: &str) -> BTreeSet<String> {
    let files = fs::read_dir(folder("mistakes")).unwrap().map(|entry| entry.unwrap().file_name());
    files.filter_map(|name| Some(name.to_str()?.strip_suffix(end)?.to_owned())).collect()
}

/// The library with a mistake in it.
fn mistaken(name: &str) -> Sources {
    let text = fs::read_to_string(folder("mistakes").join(format!("{name}.yaml"))).unwrap();
    let library = library();
    match text.strip_prefix(INSTEAD) {
        Some(lines) => {
            let service = with_lines(library.get("service.yaml").unwrap(), lines);
            library.with("service.yaml", &service)
        }
        None => library.with("mistake.yaml", &text),
    }
}

/// Puts lines in place of those that begin alike; one that begins like none is added below the one before it.
fn with_lines(text: &str, changes: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut last = None;
    for change in changes.lines() {
        match lines.iter().position(|line| beginning(line) == beginning(change)) {
            Some(index) => {
                lines[index] = change.to_owned();
                last = Some(index);
            }
            None => {
                let index = last.expect("the first line is like one of the service") + 1;
                lines.insert(index, change.to_owned());
                last = Some(index);
            }
        }
    }
    lines.join("\n") + "\n"
}

/// What makes a line the same line: its key, and the name in it if it is an entry of a list.
fn beginning(line: &str) -> &str {
    let end = if line.trim_start().starts_with('-') { line.find([',', ']']) } else { line.find(':') };
    &line[..end.unwrap_or(line.len())]
}

fn told(sources: &Sources) -> String {
    match sdk_codegen::generate(sources) {
        Ok(_) => panic!("nothing is wrong"),
        Err(mistakes) => mistakes.to_string(),
    }
}

fn settings() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("mistakes");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

#[test]
fn the_library_has_no_mistake() {
    if let Err(mistakes) = sdk_codegen::generate(&library()) {
        panic!("{mistakes}");
    }
}

#[test]
fn every_mistake_is_told() {
    settings().bind(|| {
        for name in names(".yaml") {
            insta::assert_snapshot!(name.as_str(), told(&mistaken(&name)));
        }
    });
}

#[test]
fn every_mistake_has_its_message_and_every_message_its_mistake() {
    assert_eq!(names(".yaml"), names(".snap"));
    assert_eq!(names(".snap.new"), BTreeSet::new(), "review the pending snapshots");
}

/// An author sees all that is wrong in one run: mistakes of shape and of meaning, in one entry and in many files.
#[test]
fn one_run_tells_all_mistakes() {
    let sources = library()
        .with(
            "operations/returning.yaml",
            r#"
group: { name: returning, doc: Bringing books back }
operations:
  - name: return_book
    doc: Brings a book back.
    source: ""
    auth: requird
    colour: green
    params:
      - { name: book, type: strng, doc: The book. }
      - { name: pin, type: string, required: yes, doc: The PIN. }
    endpoint: { rest: { method: POST, path: /returns } }
  - name: extendLoan
    doc: Extends a loan.
    source: The book of the library, page 10
    auth: required
    size: large
    params:
      - { name: loan, type: Lan, doc: The loan. }
      - { name: door_code, type: string, doc: The code of the door. }
    endpoint: { rest: { method: GET, path: "/loans/{loan}/{lon}", json: [door_code] } }
    returns: { type: Laon }
"#,
        )
        .with("types/shelves.yaml", "types:\n  - { name: Shelf, doc: \"\", kind: object, fields: [] }\n")
        .with("types/rooms.yaml", "types:\n  - name: Room\n   doc: A room.\n")
        .with(
            "error_codes.yaml",
            "error_codes:\n  - { code: 11, name: Card-Lost, doc: The card is lost. }\n",
        );
    settings().bind(|| {
        let mut here = insta::Settings::clone_current();
        here.set_snapshot_path("snapshots");
        here.bind(|| insta::assert_snapshot!("one_run_tells_all_mistakes", told(&sources)));
    });
}

#[test]
fn a_second_service_is_told() {
    let library = library();
    let service = library.get("service.yaml").unwrap().to_owned();
    let text = told(&library.with("again.yaml", service.split("\nerror_codes:").next().unwrap()));
    assert!(text.contains("error: the service is described twice\n --> library/service.yaml:1:1"), "{text}");
    assert!(text.contains("merge it with that of library/again.yaml:2\n\n1 mistake in the spec"), "{text}");
}

/// The order in which files and entries are read does not change what is told.
#[test]
fn mistakes_are_told_in_the_order_of_the_files() {
    let text = told(
        &library()
            .with("b.yaml", "types:\n  - { name: b, doc: \"\", kind: object }\n")
            .with("a.yaml", "types:\n  - { name: a, doc: \"\", kind: object }\n"),
    );
    let places: Vec<&str> = text.lines().filter(|line| line.trim_start().starts_with("-->")).collect();
    assert!(places.len() >= 4 && places.is_sorted(), "{text}");
}
