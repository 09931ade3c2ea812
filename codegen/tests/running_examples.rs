//! The examples of the documentation run where the service names a server for them: what the client's documentation
//! then says, and what that server is reported.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::Path;

use sdk_codegen::api::Api;
use sdk_codegen::load::Sources;

/// Operations of the invented service whose examples have all that an example can.
const RENTALS: &str = r#"
group: { name: rentals, doc: Lockers and who rents them. }
operations:
  - name: rent_lockers
    doc: Rents lockers.
    source: The book of doors, page 1
    auth: required
    params:
      - { name: lockers, type: list<string>, required: true, doc: The lockers. }
      - { name: size, type: Size, default: SMALL, doc: The size. }
    endpoint: { rest: { method: POST, path: /rentals, json: [lockers, size] } }
    returns: { type: list<Rental> }
    examples:
      - title: Rents nothing where no user is signed in
        args: { lockers: [a] }
        refused: not_logged_in
      - title: Rents two lockers
        options: { partner: north, patience: 3 }
        given: { answers: { enter: { holder_no: h-2, pass: pass-2 } } }
        before:
          - { call: enter, args: { email: bob@acme.example, pin: "4711" } }
        args: { lockers: [a, b], size: LARGE }
        request: { path: /rentals, json: { lockers: [a, b], size: LARGE } }

types:
  - name: Size
    doc: The size of a locker.
    kind: enum
    values:
      - { value: SMALL, doc: For letters. }
      - { value: LARGE, doc: For parcels. }
  - name: Rental
    doc: A locker that was rented.
    kind: object
    fields:
      - { name: locker, type: string, required: true, doc: The locker. }
      - { name: size, type: Size, required: true, doc: The size. }
      - { name: until, type: date-time, required: true, doc: When the rental ends. }
      - { name: note, type: string, doc: What else is known. }
"#;

fn sources() -> Sources {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    Sources::read(&root, "tests/acme/spec").expect("the spec is there")
}

fn understood(sources: &Sources) -> Api {
    sdk_codegen::compile(sources).unwrap_or_else(|errors| panic!("{errors}"))
}

fn acme() -> Api {
    understood(&sources().with("operations/rentals.yaml", RENTALS))
}

/// The documentation test among generated code.
fn doc_test(code: &str) -> String {
    let lines = code.lines().filter_map(|line| line.trim_start().strip_prefix("///"));
    let lines = lines.skip_while(|line| !line.starts_with(" ```")).collect::<Vec<_>>();
    let end = lines.iter().skip(1).position(|line| *line == " ```").expect("the code ends");
    lines[..end + 2].iter().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
}

#[test]
fn an_example_starts_its_server_and_makes_the_calls_before_its_own() {
    let files = sdk_codegen::client(&acme()).files;
    let expected = r#"```
# #[tokio::main]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let server = authing_tests::acme::ExampleServer::start("rent_lockers").await?;
# let mut client = acme::LockerClient::builder()
#     .option("partner", "north")
#     .option("patience", "3")
#     .options(server.client_options())
#     .build()?;
use acme::types::Size;

client.enter("bob@acme.example", "4711").await?;
let result = client.rent_lockers(["a", "b"]).size(Size::Large).await?;
# Ok(())
# }
```"#;
    assert_eq!(doc_test(files.get("operations/rentals.rs").unwrap()), expected);
}

#[test]
fn an_example_is_only_compiled_where_the_service_names_no_server() {
    let sources = sources();
    let (service, _) = sources.get("service.yaml").unwrap().split_once("  examples:\n").unwrap();
    let given =
        "        given:\n          answers:\n            enter: { holder_no: h-1, pass: pass-of-today }\n";
    let (before, after) = sources.get("operations/access.yaml").unwrap().split_once(given).unwrap();
    let without = sources.clone().with("service.yaml", service);
    let api = understood(&without.with("operations/access.yaml", &format!("{before}{after}")));
    let expected = r#"```no_run
# async fn example(client: &acme::LockerClient) -> Result<(), acme::Error> {
client.announce_parcel("+31 20 555").express(true).await?;
# Ok(())
# }
```"#;
    assert_eq!(doc_test(sdk_codegen::client(&api).files.get("operations/parcels.rs").unwrap()), expected);
}

#[test]
fn the_server_is_told_what_there_is_for_all_and_for_the_example() {
    let files = sdk_codegen::server(&acme());
    let fixtures: serde_json::Value = serde_json::from_str(files.get("fixtures.json").unwrap()).unwrap();
    let ann = serde_json::json!({ "holder_no": "h-1", "email": "ann@acme.example", "pass": "pass-1" });
    assert_eq!(fixtures["service"], serde_json::json!({ "answers": { "enter": ann } }));
    let bob = serde_json::json!({ "holder_no": "h-2", "pass": "pass-2" });
    assert_eq!(fixtures["operations"]["rent_lockers"], serde_json::json!({ "answers": { "enter": bob } }));
    assert_eq!(fixtures["operations"].get("find_parcel"), None);
    assert!(files.get("service.rs").unwrap().contains(r#"fixtures: include_str!("fixtures.json")"#));
}

#[test]
fn a_sample_is_made_of_the_type_where_no_example_has_an_answer() {
    let files = sdk_codegen::server(&acme());
    let samples: serde_json::Value = serde_json::from_str(files.get("samples.json").unwrap()).unwrap();
    let rental = serde_json::json!({ "locker": "locker", "size": "SMALL", "until": "2030-01-01T00:00:00Z" });
    assert_eq!(samples["rent_lockers"], serde_json::json!([rental]));
}
