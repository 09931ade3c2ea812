//! Every error that the author of a spec can make has a file here, and beside it the message that it gets.
//!
//! A file of `errors` is added to the spec of the invented service, `tests/acme/spec`. One that says so in its first
//! line changes its `service.yaml` instead, and a file of GraphQL beside one is added as `error.graphql`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use sdk_codegen::diagnostic::{Code, Diagnostic};
use sdk_codegen::explain;
use sdk_codegen::fix;
use sdk_codegen::load::Sources;

/// How a file begins that changes lines of the service: a comment holds the lines, and below it is what replaces them.
const INSTEAD: &str = "# in place of these lines of service.yaml:\n";
const ALL: &str = "# in place of service.yaml\n";

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn acme() -> Sources {
    Sources::read(&root(), "tests/acme/spec").unwrap()
}

/// The names of the files of `errors` that end so.
fn names(end: &str) -> BTreeSet<String> {
    let files = fs::read_dir(folder("errors")).unwrap().map(|entry| entry.unwrap().file_name());
    let names = files.filter_map(|name| Some(name.to_str()?.strip_suffix(end)?.to_owned()));
    names.filter(|name| !name.ends_with(".fixed")).collect()
}

/// The spec with an error in it.
fn with_error(name: &str) -> Sources {
    let path = folder("errors").join(name);
    let text = fs::read_to_string(path.with_extension("yaml")).unwrap();
    laid_over(name, &text)
}

/// The spec with the text of such a file, and with the schema of the error.
fn laid_over(name: &str, text: &str) -> Sources {
    let path = folder("errors").join(name);
    let sources = match fs::read_to_string(path.with_extension("graphql")) {
        Ok(schema) => acme().with("error.graphql", &schema),
        Err(_) => acme(),
    };
    match text.strip_prefix(INSTEAD) {
        Some(change) => {
            let service = changed(sources.get("service.yaml").unwrap(), change);
            sources.with("service.yaml", &service)
        }
        None if text.starts_with(ALL) => sources.with("service.yaml", text),
        None => sources.with("error.yaml", text),
    }
}

/// The text with the lines of the comment that `change` begins with replaced by those below it.
fn changed(text: &str, change: &str) -> String {
    let lines = change.split_inclusive('\n');
    let old: String = lines.clone().map_while(|line| line.strip_prefix('#')).collect();
    let new: String = lines.skip_while(|line| line.starts_with('#')).collect();
    assert_eq!(text.matches(&format!("\n{old}")).count(), 1, "the service has these lines once:\n{old}");
    text.replacen(&format!("\n{old}"), &format!("\n{new}"), 1)
}

fn told(sources: &Sources) -> String {
    match sdk_codegen::generate(sources) {
        Ok(_) => "nothing is wrong".to_owned(),
        Err(errors) => errors.to_string(),
    }
}

fn settings() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("errors");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

#[test]
fn acme_has_no_error() {
    if let Err(errors) = sdk_codegen::generate(&acme()) {
        panic!("{errors}");
    }
}

#[test]
fn every_error_is_reported() {
    settings().bind(|| {
        for name in names(".yaml") {
            insta::assert_snapshot!(name.as_str(), told(&with_error(&name)));
        }
    });
}

#[test]
fn every_error_has_its_message_and_every_message_its_error() {
    assert_eq!(names(".yaml"), names(".snap"));
    assert_eq!(names(".snap.new"), BTreeSet::new(), "review the pending snapshots");
    assert!(names(".graphql").is_subset(&names(".yaml")), "no error needs one of the schemas");
}

/// Every code has a file that gets it, and a page that shows both.
#[test]
fn every_code_has_its_page() {
    // No spec is known that leads to a fault of the generator.
    for code in Code::ALL.iter().filter(|code| **code != Code::Unresolved) {
        let page = explain::page(&root(), *code).unwrap();
        assert!(page.starts_with(&format!("{code}: {}\n\n{}\n", code.title(), code.why())), "{page}");
        assert!(page.contains("\nWrong (codegen/tests/errors/"), "no file of `errors` gets {code}\n{page}");
        assert!(page.contains(&format!("\nerror[{code}]: ")), "{page}");
        if let Some(name) = right_example(&page) {
            let text = fs::read_to_string(folder("errors").join(format!("{name}.fixed.yaml"))).unwrap();
            assert_eq!(told(&laid_over(name, &text)), "nothing is wrong", "{name}");
        }
        assert!(explain::list().contains(&format!("{code}  {}\n", code.title())));
    }
    insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("page_of_a_code", explain::page(&root(), Code::Separator).unwrap());
    });
}

/// The name of the file that a page shows as right.
fn right_example(page: &str) -> Option<&str> {
    let (_, rest) =
        page.split_once("\nRight, as `cargo xtask gen --fix` writes it (codegen/tests/errors/")?;
    Some(rest.split_once(".fixed.yaml):\n")?.0)
}

/// An author sees all that is wrong in one run: errors of shape and of meaning, in one entry and in many files.
#[test]
fn one_run_reports_all_errors() {
    let sources = acme()
        .with(
            "operations/returns.yaml",
            r#"
group: { name: returns, doc: Sending parcels back }
operations:
  - name: return_parcel
    doc: Sends a parcel back.
    source: ""
    auth: requird
    colour: green
    params:
      - { name: parcel, type: strng, doc: The parcel. }
      - { name: pin, type: string, required: yes, doc: The PIN. }
    endpoint: { rest: { method: POST, path: /returns } }
  - name: extendHold
    doc: Keeps a parcel for longer.
    source: The book of parcels, page 21
    auth: required
    size: large
    params:
      - { name: state, type: ParcelStat, doc: The state of the parcel. }
      - { name: door_code, type: string, doc: The code of the door. }
    endpoint: { rest: { method: GET, path: "/holds/{state}/{stat}", json: [door_code] } }
    returns: { type: Holdr }
"#,
        )
        .with("types/racks.yaml", "types:\n  - { name: Rack, doc: \"\", kind: object, fields: [] }\n")
        .with("types/rooms.yaml", "types:\n  - name: Room\n   doc: A room.\n")
        .with("error.yaml", "error_codes:\n  - { code: 31, name: Pass-Lost, doc: The pass is lost. }\n");
    settings().bind(|| {
        let mut here = insta::Settings::clone_current();
        here.set_snapshot_path("snapshots");
        here.bind(|| insta::assert_snapshot!("one_run_reports_all_errors", told(&sources)));
    });
}

#[test]
fn a_second_service_is_told() {
    let acme = acme();
    let service = acme.get("service.yaml").unwrap().to_owned();
    let text = told(&acme.with("again.yaml", &service));
    assert!(
        text.contains("error[E0109]: the service is described twice\n --> tests/acme/spec/service.yaml:2:1"),
        "{text}"
    );
    assert!(
        text.contains("merge it with that of tests/acme/spec/again.yaml:2\n\n1 error in the spec"),
        "{text}"
    );
}

/// The order in which files and entries are read does not change what is reported.
#[test]
fn errors_are_reported_in_the_order_of_the_files() {
    let text = told(
        &acme()
            .with("b.yaml", "types:\n  - { name: b, doc: \"\", kind: object }\n")
            .with("a.yaml", "types:\n  - { name: a, doc: \"\", kind: object }\n"),
    );
    let places: Vec<&str> = text.lines().filter(|line| line.trim_start().starts_with("-->")).collect();
    assert!(places.len() >= 4 && places.is_sorted(), "{text}");
}

/// A file `NAME.fixed.yaml` is what becomes of `NAME.yaml`, to the byte; no other file changes.
#[test]
fn what_has_one_right_answer_is_mended() {
    let fixed = names(".fixed.yaml");
    let mut codes = BTreeSet::new();
    for name in &fixed {
        let text = fs::read_to_string(folder("errors").join(format!("{name}.fixed.yaml"))).unwrap();
        let (mended, meant) = (fix::fix(&with_error(name)), laid_over(name, &text));
        assert!(meant.paths().eq(mended.sources.paths()));
        for path in meant.paths() {
            assert_eq!(mended.sources.get(path), meant.get(path), "{path} of {name}");
        }
        let is_left = |error: &Diagnostic| mended.left.iter().any(|left| left.message == error.message);
        assert!(!mended.errors.is_empty() && !mended.errors.iter().any(is_left), "{name}\n{:?}", mended.left);
        codes.extend(mended.errors.iter().map(|error| error.code));
    }
    assert!(fixed.is_subset(&names(".yaml")) && codes.len() >= 15, "{codes:?}");
}

/// The word that is near is there already, or two are near: either could be right, so a person decides.
#[test]
fn what_has_several_answers_is_left_to_people() {
    for name in
        ["placed_unknown", "path_unknown_parameter", "returns_body_values", "word_far_off", "secret_field"]
    {
        let mended = fix::fix(&with_error(name));
        assert!(mended.errors.is_empty(), "{name}\n{:?}", mended.errors);
    }
}

/// A byte order mark, line ends of Windows, comments, quotes and blanks are the author's.
#[test]
fn what_is_mended_leaves_all_other_bytes_alone() {
    let text = "\u{feff}group: { name: 'Returns',doc: Sending parcels back. }   # a group\r\n\
                operations:\r\n\
                \r\n\
                \x20 - name: \"returnParcel\"  # ¿ré?\r\n\
                \x20   doc:  Sends a parcel back.\r\n\
                \x20   source: \"The book of parcels, page 20\"\r\n\
                \x20   auth: requird   \r\n\
                \x20   bearer: other_pass\r\n\
                \x20   params:\r\n\
                \x20   - type: string   # of the holder\r\n\
                \x20     name: other_pass\r\n\
                \x20     doc: The pass of another holder.\r\n\
                \x20   endpoint: { rest: { method: POST, url: returns } }\r\n\
                \x20   retruns: {type: unit}\r\n\
                \x20   examples: [{ title: Shows it, args: { other_pass: 7 }, request: { path: /returns } }]";
    let meant = text
        .replace("'Returns'", "'returns'")
        .replace("\"returnParcel\"", "\"return_parcel\"")
        .replace("requird", "required")
        .replace("of the holder\r\n", "of the holder\r\n      sensitive: true\r\n")
        .replace("url: returns", "path: /returns")
        .replace("retruns", "returns")
        .replace("other_pass: 7", "other_pass: \"7\"");
    let mended = fix::fix(&acme().with("error.yaml", text));
    assert_eq!(mended.sources.get("error.yaml"), Some(&*meant));
    assert_eq!(mended.errors.len(), 8, "{:?}", mended.errors);
    let again = fix::fix(&mended.sources);
    assert!(again.errors.is_empty() && again.sources.get("error.yaml") == Some(&*meant));
    assert_eq!(told(&mended.sources), "nothing is wrong");
}
