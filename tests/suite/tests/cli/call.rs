//! `authing call`.

use authing_tests::canary::{MARK, canary};
use serde_json::json;

use crate::process::{EMAIL, PASSWORD, Ran, Run, Service, credentials};

async fn refused(arguments: &[&str]) -> Ran {
    Run::offline(arguments).go().await
}

#[tokio::test]
async fn one_operation_is_answered_as_a_line_of_a_batch() {
    let service = Service::start().await;
    let run = service.run(&["call", "login_by_email", "--args", "-"]);
    let ran = run.stdin(credentials().to_string()).go().await;
    let [answer] = &ran.answers()[..] else { panic!("not exactly one answer: {ran:?}") };
    assert_eq!(answer.as_object().map(serde_json::Map::len), Some(2), "{answer}");
    assert_eq!((&answer["operation"], &answer["ok"]["email"]), (&json!("login_by_email"), &json!(EMAIL)));
    assert_eq!(ran.status, 0);
}

#[tokio::test]
async fn an_operation_that_is_refused_is_answered_too() {
    let service = Service::start().await;
    let arguments = json!({ "email": EMAIL, "password": "an0ther" });
    let run = service.run(&["call", "login_by_email", "--args", "-"]);
    let ran = run.stdin(arguments.to_string()).go().await;
    let error = json!({
        "kind": "api", "code": 2006, "message": "The password is wrong", "status": 200, "data": null
    });
    assert_eq!(ran.answers(), [json!({ "operation": "login_by_email", "error": error })]);
    assert_eq!(ran.status, 1);
}

#[tokio::test]
async fn arguments_are_read_by_the_kinds_of_their_parameters() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("arguments.json");
    std::fs::write(&path, json!({ "password": PASSWORD }).to_string()).expect("the file is written");
    let service = Service::start().await;
    let file = format!("@{}", path.display());
    let register = service
        .run(&["call", "register_by_username", "--args", &file])
        .and(&["--arg", "username=007=bond", "--arg", "force_login=true"])
        .and(&["--arg", r#"profile={"nickname": "James"}"#, "--arg", r#"context={"n": 1}"#]);
    let registered = &register.go().await.answers()[0]["ok"];
    assert_eq!(registered["username"], "007=bond", "a text is taken as it is");
    assert_eq!(registered["nickname"], "James");
    assert!(registered["token"].is_string(), "the registration signs the user in: {registered}");
    assert_eq!(service.emulator.requests()[0].arguments["context"], r#"{"n":1}"#);
    let sign_in = service.run(&["call", "login_by_username", "--args", &file, "--arg", "username=007=bond"]);
    assert_eq!(sign_in.go().await.status, 0, "the file's arguments are given too");
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
    let errors: [(&[&str], &str); 10] = [
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
    for (arguments, expected) in errors {
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
