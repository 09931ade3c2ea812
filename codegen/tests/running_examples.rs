//! The examples of the documentation run where the service names a server for them: what the client's documentation
//! then says, and what that server is told.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use sdk_codegen::api::Api;
use sdk_codegen::load::Sources;

/// The lines that make the theatre's service name a server.
const SERVER: &str = "
  examples:
    server: theatre_house::House::open
    given: { visitors: [{ name: Bob }], curtain: open }

error_codes:";

fn house() -> Api {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let theatre = Sources::read(&folder, "theatre").expect("the theatre is there");
    let service = theatre.get("service.yaml").unwrap().replacen("\nerror_codes:", SERVER, 1);
    let sources = theatre
        .with("service.yaml", &service)
        .with("house.yaml", &fs::read_to_string(folder.join("examples/house.yaml")).unwrap());
    sdk_codegen::understand(&sources).unwrap_or_else(|mistakes| panic!("{mistakes}"))
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
    let files = sdk_codegen::client(&house()).files;
    let expected = r#"```
# #[tokio::main]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let server = theatre_house::House::open("book_seats").await?;
# let mut client = theatre::TheatreClient::builder()
#     .option("agency", "north")
#     .option("patience", "3")
#     .options(server.client_options())
#     .build()?;
use theatre::types::Row;

client.sign_in("Ann", "4711").await?;
let result = client.book_seats(["a", "b"]).row(Row::Balcony).await?;
# Ok(())
# }
```"#;
    assert_eq!(doc_test(files.get("operations/house.rs").unwrap()), expected);
}

#[test]
fn the_server_is_told_what_there_is_for_all_and_for_the_example() {
    let files = sdk_codegen::server(&house());
    let json = |path: &str| -> serde_json::Value { serde_json::from_str(files.get(path).unwrap()).unwrap() };
    assert_eq!(json("given.json"), serde_json::json!({ "visitors": [{ "name": "Bob" }], "curtain": "open" }));
    let own = serde_json::json!({ "visitors": [{ "name": "Ann", "pin": "4711" }] });
    assert_eq!(json("given/book_seats.json"), own);
    assert!(
        files
            .get("operations/house.rs")
            .unwrap()
            .contains(r#"given: Some(include_str!("../given/book_seats.json"))"#)
    );
    assert_eq!(files.get("given/sign_in.json"), None);
    assert!(files.get("operations/visitors.rs").unwrap().contains("given: None"));
}

#[test]
fn a_sample_is_made_of_the_type_where_no_example_has_an_answer() {
    let files = sdk_codegen::server(&house());
    let sample: serde_json::Value =
        serde_json::from_str(files.get("samples/book_seats.json").unwrap()).unwrap();
    let seat = serde_json::json!({ "seat": "seat", "row": "STALLS", "until": "2030-01-01T00:00:00Z" });
    assert_eq!(sample, serde_json::json!([seat]));
}
