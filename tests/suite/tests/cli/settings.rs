//! The client's options, from flags, the environment and files.

use authing_tests::canary::{MARK, canary};
use authing_tests::spec::service;
use sdk_codegen::spec::{ClientOption, OptionKind};
use serde_json::{Value, json};

use crate::process::{PASSWORD, Run, Service};

/// Runs an operation, and tells the language in which its answer was asked for.
async fn language(service: &Service, run: Run) -> Option<Value> {
    run.and(&["call", "check_login_status"]).go().await.answers();
    service.emulator.requests().last()?.headers.get("x-authing-lang").cloned()
}

#[tokio::test]
async fn a_flag_counts_more_than_the_environment() {
    let service = Service::start().await;
    let run = || service.run(&[]).env("AUTHING_LANG", "zh-CN");
    assert_eq!(language(&service, run()).await, Some("zh-CN".into()));
    assert_eq!(language(&service, run().and(&["--lang", "en-US"])).await, Some("en-US".into()));
    assert_eq!(language(&service, run().env("AUTHING_LANG", "")).await, None, "an empty variable is none");
}

#[tokio::test]
async fn a_flag_may_follow_the_subcommand() {
    let service = Service::start().await;
    let run = service.run(&["call", "check_login_status", "--lang=ja-JP"]);
    run.go().await.answers();
    assert_eq!(service.emulator.requests()[0].headers["x-authing-lang"], "ja-JP");
}

/// Signs a user in who is new, and gives the token.
async fn token(service: &Service, name: &str) -> String {
    let seed = format!("users: [{{ id: {name}, username: {name}, password: {PASSWORD} }}]");
    service.emulator.seed(&seed).expect("the seed is right");
    let arguments = json!({ "username": name, "password": PASSWORD }).to_string();
    let ran = service.run(&["call", "login_by_username", "--args", "-"]).stdin(arguments).go().await;
    ran.answers()[0]["ok"]["token"].as_str().expect("a sign-in gives a token").to_owned()
}

#[tokio::test]
async fn a_secret_comes_from_the_environment_or_a_file() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let (path, other) = (folder.path().join("token"), folder.path().join("other"));
    let service = Service::start().await;
    let env = token(&service, "env").await;
    std::fs::write(&path, format!("{}\n", token(&service, "file").await)).expect("the file is written");
    std::fs::write(&other, token(&service, "other").await).expect("the file is written");
    let flag = other.to_str().expect("is UTF-8");

    let run = || service.run(&["call", "get_current_user"]);
    let empty = run().env("AUTHING_TOKEN", "").env("AUTHING_SECRET_FILE", "");
    for (run, user, why) in [
        (run().env("AUTHING_TOKEN", &env), "env", "the variable holds it"),
        (run().env("AUTHING_TOKEN_FILE", &path), "file", "the line's end is no part of it"),
        (empty.env("AUTHING_TOKEN_FILE", &path), "file", "an empty variable counts as none"),
        (run().env("AUTHING_TOKEN", &env).and(&["--token-file", flag]), "other", "a flag counts more"),
    ] {
        assert_eq!(run.go().await.answers()[0]["ok"]["id"], user, "{why}");
    }
}

#[tokio::test]
async fn what_is_wrong_with_the_configuration_is_told_and_nothing_is_answered() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = |name: &str| folder.path().join(name).into_os_string();
    std::fs::write(path("empty"), "\n").expect("the file is written");
    std::fs::write(path("no-key"), canary("key")).expect("the file is written");
    let run = || Run::offline(&["batch"]).lines(&[json!({ "operation": "logout" })]);
    for (run, expected) in [
        (run().env("AUTHING_APP_ID", ""), "one of `app_id`, `user_pool_id` is needed"),
        (run().env("AUTHING_TIMEOUT", canary("timeout")), "`timeout` must be a length of time"),
        (run().and(&["--protocol", "c4n4ry"]), "`protocol` must be one of oidc, oauth"),
        (
            run().env("AUTHING_DANGER_ALLOW_PLAIN_HTTP", "1"),
            "`danger_allow_plain_http` must be true or false",
        ),
        (
            run().env("AUTHING_HOST", "http://c4n4ry.example"),
            "`host` must be https, or `danger_allow_plain_http`",
        ),
        (run().env("AUTHING_TOKEN", "c4n4ry\u{e9}"), "`token` holds letters that can't be sent"),
        (run().env("AUTHING_TOKEN", "bearer c4n4ry"), "`token` must be the token alone"),
        (run().env("AUTHING_TOKEN", "'c4n4ry'"), "`token` must be the token alone"),
        (run().env("AUTHING_TOKEN", "c4n4 c4n4ry"), "`token` has white space in it"),
        (
            run().env("AUTHING_TOKEN", canary("token")).env("AUTHING_TOKEN_FILE", path("empty")),
            "`AUTHING_TOKEN` and `AUTHING_TOKEN_FILE` are both set",
        ),
        (run().env("AUTHING_SECRET_FILE", path("empty")), "/empty` is empty"),
        (run().env("AUTHING_SECRET_FILE", path("missing")), "/missing` can't be read: "),
        (run().env("AUTHING_PUBLIC_KEY_FILE", path("no-key")), "`public_key` is not a public key"),
    ] {
        let ran = run.go().await;
        let complaint = ran.complaint();
        assert!(complaint.contains(expected), "{expected}: {complaint}");
        assert!(!complaint.contains(MARK), "{complaint}");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_variable_that_is_no_utf_8_is_told() {
    use std::os::unix::ffi::OsStringExt as _;
    let secret = std::ffi::OsString::from_vec(b"c4n4ry\xff".to_vec());
    let ran = Run::offline(&["call", "logout"]).env("AUTHING_SECRET", secret).go().await;
    assert_eq!(ran.complaint(), "`AUTHING_SECRET` is no UTF-8 text\n");
}

#[tokio::test]
async fn a_switch_is_turned_on_and_off_by_its_flag() {
    let host = "http://service.example";
    let run = || Run::offline(&["call", "logout"]).env("AUTHING_HOST", host);
    assert_eq!(run().go().await.status, 2);
    let on = run().and(&["--danger-allow-plain-http"]).go().await;
    assert_eq!(on.error()["kind"], "not_logged_in", "the client is built");
    let on = run().env("AUTHING_DANGER_ALLOW_PLAIN_HTTP", "true");
    assert_eq!(on.go().await.status, 1);
    let off = run().env("AUTHING_DANGER_ALLOW_PLAIN_HTTP", "true").and(&["--danger-allow-plain-http=false"]);
    assert_eq!(off.go().await.status, 2);
}

#[tokio::test]
async fn help_tells_how_each_option_is_given() {
    let help = Run::new(&["--help"]).go().await;
    assert_eq!((help.status, help.stderr.as_str()), (0, ""));
    for option in &service().options {
        let (flag, variables) = expected(option);
        for text in [flag, variables] {
            assert!(help.stdout.contains(&text), "the help does not have `{text}`:\n{}", help.stdout);
        }
    }
    for secret in ["--token ", "--secret ", "PRIVATE KEY", "BEGIN PUBLIC KEY"] {
        assert!(!help.stdout.contains(secret), "the help has `{secret}`");
    }
}

/// What the help must say of an option: its flag and its variables.
fn expected(option: &ClientOption) -> (String, String) {
    let flag = format!("--{}", option.name.replace('_', "-"));
    let variable = format!("AUTHING_{}", option.name.to_uppercase());
    match option.kind {
        OptionKind::Secret => (format!("{flag}-file <FILE>"), format!("[env: {variable}, {variable}_FILE]")),
        OptionKind::PublicKey => (format!("{flag}-file <FILE>"), format!("[env: {variable}_FILE]")),
        OptionKind::Flag => (format!("{flag}[=<BOOL>]"), format!("[env: {variable}]")),
        OptionKind::Duration => (format!("{flag} <SECONDS>"), format!("[env: {variable}]")),
        OptionKind::Url => (format!("{flag} <URL>"), format!("[env: {variable}]")),
        _ => (format!("{flag} <{}>", option.name.to_uppercase()), format!("[env: {variable}]")),
    }
}

#[tokio::test]
async fn help_warns_of_the_secrets_in_results() {
    for arguments in [&["--help"][..], &["batch", "--help"], &["call", "--help"], &["help", "batch"]] {
        let help = Run::new(arguments).go().await;
        assert!(help.stdout.contains("with its secrets") || help.stdout.contains("with their secrets"));
        assert_eq!(help.status, 0);
    }
}

#[tokio::test]
async fn the_line_that_help_shows_for_a_batch_can_be_run() {
    let help = Run::new(&["--help"]).go().await.stdout;
    let line = help.lines().find(|line| line.starts_with('{')).expect("there is an example");
    let line: Value = serde_json::from_str(line).expect("it is JSON");
    let ran = Run::offline(&["batch"]).lines(&[line]).go().await;
    assert_eq!(ran.error()["kind"], "transport", "all that it lacks is the service");
}

#[tokio::test]
async fn the_version_is_that_of_the_package() {
    let version = Run::new(&["--version"]).go().await;
    assert_eq!(version.stdout, format!("authing {}\n", env!("CARGO_PKG_VERSION")));
}
