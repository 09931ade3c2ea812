//! `authing call`.

use authing_tests::canary::{MARK, canary};
use authing_tests::key;
use authing_tests::normalise::graphql::GraphQlRequest;
use authing_tests::normalise::{self, Body};
use authing_tests::server::Server;
use serde_json::{Value, json};

use crate::process::{Ran, Run, failure, server, success, user};

/// The arguments of the only GraphQL request that was received.
fn asked(server: &Server) -> Value {
    let [message] = &server.take_received()[..] else { panic!("not exactly one request was received") };
    let Body::Json(body) = normalise::body(message) else { panic!("the body is no JSON") };
    GraphQlRequest::read(&body).expect("the body is a GraphQL request").arguments.into()
}

async fn refused(arguments: &[&str]) -> Ran {
    Run::offline(arguments).go().await
}

#[tokio::test]
async fn one_operation_is_answered_as_a_line_of_a_batch() {
    let server = server([success("login_by_email", &user())]).await;
    let arguments = r#"{"email": "bob@example.com", "password": "pw"}"#;
    let ran = Run::at(&server, &["call", "login_by_email", "--args", "-"]).stdin(arguments).go().await;
    assert_eq!(ran.answers(), [json!({ "operation": "login_by_email", "ok": user() })]);
    assert_eq!(ran.status, 0);
    assert_eq!(asked(&server)["input"]["email"], "bob@example.com");
}

#[tokio::test]
async fn an_operation_that_fails_is_answered_too() {
    let server = server([failure("login_by_email", 2006, &Value::Null)]).await;
    let arguments = r#"{"email": "bob@example.com", "password": "pw"}"#;
    let ran = Run::at(&server, &["call", "login_by_email", "--args", "-"]).stdin(arguments).go().await;
    let error = json!({ "kind": "api", "code": 2006, "message": "no", "status": 200, "data": null });
    assert_eq!(ran.answers(), [json!({ "operation": "login_by_email", "error": error })]);
    assert_eq!(ran.status, 1);
}

#[tokio::test]
async fn arguments_are_read_by_the_kinds_of_their_parameters() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let (path, key) = (folder.path().join("arguments.json"), folder.path().join("key.pem"));
    std::fs::write(&path, r#"{"password": "pw"}"#).expect("the file is written");
    std::fs::write(&key, key::public_key()).expect("the file is written");
    let server = server([success("register_by_username", &user())]).await;
    let file = format!("@{}", path.display());
    let ran = Run::at(&server, &["call", "register_by_username", "--args", &file])
        .env("AUTHING_PUBLIC_KEY_FILE", key)
        .and(&["--arg", "username=007=bond", "--arg", "force_login=true"])
        .and(&["--arg", r#"profile={"nickname": "James"}"#, "--arg", r#"context={"n": 1}"#]);
    assert_eq!(ran.go().await.status, 0);
    let input = &asked(&server)["input"];
    assert_eq!(input["username"], "007=bond", "a text is taken as it is");
    assert_eq!(input["forceLogin"], true);
    assert_eq!(input["profile"], json!({ "nickname": "James" }));
    assert_eq!(input["password"], json!({ "$rsa": "pw" }), "the file's arguments are given too");
}

#[tokio::test]
async fn a_value_of_the_wrong_kind_is_answered() {
    for (argument, message) in [
        ("force_login=yes", "`force_login` must be true or false"),
        ("profile={", "`profile` must be JSON"),
        ("profile=7", "`profile` must be an object"),
    ] {
        let run = Run::offline(&["call", "register_by_username", "--arg", "username=bob", "--args", "-"]);
        let ran = run.and(&["--arg", argument]).stdin(r#"{"password": "pw"}"#).go().await;
        let error = ran.error();
        assert_eq!(error["kind"], "invalid_argument", "{argument}");
        assert_eq!(error["message"], message, "{argument}");
    }
}

#[tokio::test]
async fn unknown_names_are_answered_with_the_nearest_known_ones() {
    for (arguments, message) in [
        (&["call", "log_out"][..], "`log_out` is not an operation (did you mean `logout`?)"),
        (
            &["call", "login_by_email", "--arg", "emial=x"],
            "`emial` is not an argument of the operation (did you mean `email`?)",
        ),
        (&["call", "login_by_email", "--arg", "email=x"], "`password` is needed"),
    ] {
        let ran = refused(arguments).await;
        let error = json!({
            "kind": "invalid_argument", "code": null, "message": message, "status": null, "data": null
        });
        assert_eq!(ran.answers(), [json!({ "operation": arguments[1], "error": error })]);
        assert_eq!(ran.status, 1);
    }
}

#[tokio::test]
async fn a_secret_is_refused_where_other_programs_see_it() {
    let secret = format!("password={}", canary("password"));
    let ran = refused(&["call", "login_by_email", "--arg", "email=x", "--arg", &secret]).await;
    let complaint = ran.complaint();
    assert!(complaint.starts_with("`password` is secret"), "{complaint}");
    assert!(complaint.contains("`--args @FILE`") && !complaint.contains(MARK), "{complaint}");
}

#[tokio::test]
async fn a_secret_inside_of_an_argument_is_refused_as_well() {
    let ran = refused(&["call", "update_profile", "--arg", r#"updates={"oauth": "c4n4ry"}"#]).await;
    let complaint = ran.complaint();
    assert!(
        complaint.starts_with("`oauth` in `updates` is secret") && !complaint.contains(MARK),
        "{complaint}"
    );
}

#[tokio::test]
async fn a_mistake_in_the_call_is_told_and_no_value_with_it() {
    let mistakes: [(&[&str], &str); 10] = [
        (&[], "requires a subcommand"),
        (&["call"], "required arguments were not provided"),
        (&["call", "logout", "c4n4ry"], "unexpected argument"),
        (&["call", "logout", "--password=c4n4ry"], "unexpected argument '--password' found"),
        (&["call", "logout", "--password", "c4n4ry"], "unexpected argument '--password' found"),
        (&["call", "logout", "-pc4n4ry"], "unexpected argument"),
        (&["call", "logout", "--arg", "c4n4ry"], "`--arg` takes NAME=VALUE"),
        (&["call", "logout", "--arg", "=c4n4ry"], "`--arg` takes NAME=VALUE"),
        (&["call", "logout", "--args", "c4n4ry"], "`--args` takes `@FILE`, or `-`"),
        (&["call", "logout", "--token", "c4n4ry"], "unexpected argument '--token' found"),
    ];
    for (arguments, expected) in mistakes {
        let ran = refused(arguments).await;
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{arguments:?}: {ran:?}");
        assert!(ran.stderr.contains(expected), "{arguments:?}: {}", ran.stderr);
        assert!(!ran.stderr.contains(MARK), "{arguments:?}: {}", ran.stderr);
    }
}

#[tokio::test]
async fn arguments_that_are_no_object_are_told_and_not_shown() {
    for (text, expected) in [
        ("{\"password\": c4n4ry}", "standard input is no JSON: see line 1, column 14"),
        ("\"c4n4ry\"", "standard input must hold a JSON object: {\"NAME\": VALUE}"),
        ("", "standard input is no JSON: see line 1, column 0"),
    ] {
        let ran = Run::offline(&["call", "login_by_email", "--args", "-"]).stdin(text).go().await;
        assert_eq!(ran.complaint().trim_end(), expected, "{text}");
    }
    let missing = refused(&["call", "logout", "--args", "@/no/such/file"]).await;
    assert!(missing.complaint().starts_with("the file `/no/such/file` can't be read: "), "{missing:?}");
}

#[tokio::test]
async fn an_argument_is_given_once() {
    for arguments in [&["--arg", "email=a", "--arg", "email=b"][..], &["--arg", "email=a", "--args", "-"]] {
        let run = Run::offline(&["call", "login_by_email"]).and(arguments).stdin(r#"{"email": "c"}"#);
        assert_eq!(run.go().await.complaint(), "the argument `email` is given twice\n");
    }
}
