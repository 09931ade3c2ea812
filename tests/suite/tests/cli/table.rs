//! `authing operations`.

use std::io::{self, Write};

use authing_tests::spec::operations;
use sdk_codegen::spec::{Operation, Param};
use serde_json::{Map, Value, json};

use crate::process::Run;

#[tokio::test]
async fn the_list_has_every_operation_and_what_it_does() {
    let ran = Run::new(&["operations"]).go().await;
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
    let listed: Vec<_> = ran.stdout.lines().filter_map(|line| line.split_once("  ")).collect();
    let summary = |operation: &Operation| operation.doc.lines().next().unwrap_or_default().to_owned();
    let expected: Vec<_> = operations().into_iter().map(|one| (one.name.as_str(), summary(one))).collect();
    let listed: Vec<_> = listed.into_iter().map(|(name, text)| (name, text.trim().to_owned())).collect();
    assert_eq!(listed, expected);
}

#[tokio::test]
async fn the_json_says_what_the_spec_says() {
    let ran = Run::new(&["operations", "--format", "json"]).go().await;
    let listed: Vec<Map<String, Value>> = serde_json::from_str(&ran.stdout).expect("the list is JSON");
    assert_eq!(listed.len(), operations().len());
    for (listed, operation) in listed.iter().zip(operations()) {
        assert_eq!(listed["name"], operation.name);
        assert_eq!(listed["idempotent"], operation.idempotent, "{}", operation.name);
        let endpoint = if operation.endpoint.graphql.is_some() { "graphql" } else { "rest" };
        assert_eq!(listed["endpoint"], endpoint, "{}", operation.name);
        let codes: Vec<_> = operation.errors.iter().map(|error| error.code).collect();
        assert_eq!(listed["errors"], json!(codes), "{}", operation.name);
        let parameters = listed["parameters"].as_array().expect("is a list");
        assert_eq!(parameters.len(), operation.params.len(), "{}", operation.name);
        for param in &operation.params {
            let found = parameters.iter().find(|listed| listed["name"] == param.name.as_str());
            assert_parameter(found.expect("each parameter is listed"), param);
        }
    }
}

fn assert_parameter(listed: &Value, param: &Param) {
    assert_eq!(listed["type"], param.ty, "{}", param.name);
    assert_eq!(listed["required"], param.required, "{}", param.name);
    assert_eq!(listed["sensitive"], param.sensitive, "{}", param.name);
    assert_eq!(listed.get("default"), param.default.as_ref(), "{}", param.name);
}

#[tokio::test]
async fn the_json_tells_what_an_enum_and_an_object_take() {
    let ran = Run::new(&["operations", "--format", "json"]).go().await;
    let listed: Vec<Value> = serde_json::from_str(&ran.stdout).expect("the list is JSON");
    let parameter = |operation: &str, name: &str| {
        let operation = listed.iter().find(|listed| listed["name"] == operation).expect("is listed");
        let parameters = operation["parameters"].as_array().expect("is a list");
        parameters.iter().find(|listed| listed["name"] == name).expect("is listed").clone()
    };
    let scene = parameter("send_email", "scene");
    assert!(
        scene["values"].as_array().is_some_and(|values| values.contains(&json!("RESET_PASSWORD"))),
        "{scene}"
    );
    let profile = parameter("register_by_username", "profile");
    let field = json!({ "name": "nickname", "type": "string", "sensitive": false });
    assert!(profile["fields"].as_array().is_some_and(|fields| fields.contains(&field)), "{profile}");
}

#[tokio::test]
async fn auth_and_session_have_the_words_of_the_spec() {
    let ran = Run::new(&["operations", "--format", "json"]).go().await;
    let listed: Vec<Value> = serde_json::from_str(&ran.stdout).expect("the list is JSON");
    let words = |name: &str| {
        let operation = listed.iter().find(|listed| listed["name"] == name).expect("is listed");
        (operation["auth"].clone(), operation["session"].clone())
    };
    assert_eq!(words("login_by_email"), ("none".into(), "sign_in".into()));
    assert_eq!(words("logout"), ("required".into(), "sign_out".into()));
    assert_eq!(words("refresh_token").1, "renew");
    assert_eq!(words("is_user_exists"), ("optional".into(), "none".into()));
    assert_eq!(words("get_access_token_by_code").0, "client");
}

#[tokio::test]
async fn a_reader_that_has_seen_enough_is_no_error() {
    struct Closed;
    impl Write for Closed {
        fn write(&mut self, _bytes: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    for arguments in [&["operations"][..], &["--help"]] {
        assert_eq!(Run::new(arguments).writing(Closed).await.stderr, "");
    }
}
