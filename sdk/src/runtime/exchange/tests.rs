//! Whole calls against a server: what is sent, what comes of it, what the session knows afterwards.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::json;

use super::*;
use crate::runtime::fixture::*;
use crate::runtime::{ApiCode, ErrorKind, Operation, Secret, Session};

fn state(session: &Session) -> (Option<String>, Option<String>) {
    (session.token().map(|token| token.expose().to_owned()), session.user_id())
}

fn is(token: &str, user: &str) -> (Option<String>, Option<String>) {
    (Some(token.to_owned()), Some(user.to_owned()))
}

fn envelope(data: Value) -> Reply {
    Reply::Json(200, json!({"code": 200, "message": "", "data": data}))
}

#[tokio::test]
async fn a_sign_in_is_remembered_and_sent_from_then_on() {
    let server = Server::start(|count, _| match count {
        0 => Reply::Data("signIn", json!({"id": "u1", "token": "t1"})),
        _ => Reply::Data("user", json!({"roles": {"list": [{"code": "admin"}]}})),
    });
    let client = client_of(&server);
    let user = sign_in(&client).await.unwrap();
    assert_eq!((user.id.as_str(), user.token), ("u1", Some(Secret::from("t1"))));
    assert_eq!(state(client.session()), is("t1", "u1"));
    assert!(has_role(&client).await.unwrap());
    let seen = server.seen();
    assert_eq!(seen.len(), 2);
    assert_eq!(seen[0].header("authorization"), None);
    assert_eq!(seen[1].header("authorization"), Some("Bearer t1"));
    let variables = serde_json::from_str::<Value>(&seen[1].body).unwrap()["variables"].clone();
    assert_eq!(variables, json!({"id": "u1"}));
}

#[tokio::test]
async fn what_fails_does_not_touch_the_session() {
    let server = Server::start(|count, _| match count {
        0 => Reply::Json(200, json!({"errors": [{"message": {"code": 2006, "message": "wrong"}}]})),
        1 => Reply::Data("signIn", json!(null)),
        2 => Reply::Data("signIn", json!({"id": 7, "token": "t2"})),
        _ => Reply::Raw(String::new()),
    });
    let client = client_of(&server).with_token("t1");
    for expected in [ErrorKind::Api, ErrorKind::Unexpected, ErrorKind::Unexpected, ErrorKind::Transport] {
        let error = sign_in(&client).await.unwrap_err();
        assert_eq!(error.kind(), expected);
        assert_eq!(error.operation(), Some("sign_in"));
        assert_eq!(client.session().token(), Some("t1".into()));
    }
    assert_eq!(server.seen().len(), 4);
}

#[tokio::test]
async fn a_result_that_does_not_fit_names_the_whole_path() {
    let server = Server::start(|_, _| Reply::Data("signIn", json!({"id": 4711, "token": "canary"})));
    let error = sign_in(&client_of(&server)).await.unwrap_err();
    assert_eq!(error.path(), Some("data.signIn.id"));
    let text = "sign_in: unexpected answer: at data.signIn.id: expected a string (HTTP 200, 48 bytes)";
    assert_eq!(error.to_string(), text);
    assert!(!format!("{error:?}").contains("canary"));
    assert!(error.expose_body().unwrap().ends_with(b"\"canary\"}}}"));
}

#[tokio::test]
async fn a_wrong_place_in_a_shape_names_the_whole_path() {
    let server = Server::start(|_, _| Reply::Data("user", json!({"roles": {"list": null}})));
    let error = has_role(&client_of(&server).with_token(token_of("u"))).await.unwrap_err();
    assert_eq!(error.path(), Some("data.user.roles.list"));
}

#[tokio::test]
async fn secrets_that_the_service_quotes_are_not_printed() {
    let message = "code \"canary-code\" of canary-code-more is wrong for Bearer canary-token";
    let server = Server::start(move |count, _| match count {
        0 => Reply::Json(400, json!({"errors": [{"message": message}]})),
        _ => Reply::Json(400, json!({"error": "no canary-code", "error_description": message})),
    });
    let client = client_of(&server).with_token("canary-token");
    let error = SignIn(sign_in(&client).0.with("code", Secret::from("canary-code"))).await.unwrap_err();
    assert_eq!(error.message(), "code \"[secret]\" of [secret]-more is wrong for Bearer [secret]");
    let call =
        options().with("host", server.url()).with("secret", "canary-token").build().unwrap().call(&TOKEN);
    let call =
        call.with("code", Secret::from("canary-code")).with("verifier", Secret::from("canary-code-more"));
    let error = Token(call).await.unwrap_err();
    assert_eq!(error.api_code(), Some(&ApiCode::Text("no [secret]".into())));
    assert!(!format!("{error} {error:?}").contains("canary"));
}

#[tokio::test]
async fn a_foreign_token_leaves_the_session_alone() {
    let server = Server::start(|count, _| match count {
        0 => envelope(json!({"id": "u2", "token": "t9"})),
        _ => Reply::Data("refresh", json!({"token": "t9"})),
    });
    let client = client_of(&server).with_token(token_of("u1"));
    let before = state(client.session());
    let user = Me(client.call(&ME).with("token", Secret::from("t2"))).await.unwrap();
    assert_eq!(user.id, "u2");
    Refresh(client.call(&REFRESH).with("token", Secret::from("t2"))).await.unwrap();
    assert_eq!(state(client.session()), before);
    assert_eq!(server.seen()[1].header("authorization"), Some("Bearer t2"));
}

#[tokio::test]
async fn refreshing_and_signing_out_change_the_session() {
    let server = Server::start(|count, _| match count {
        0 => Reply::Data("refresh", json!({"token": "t2", "iat": 1})),
        1 => Reply::Json(200, json!({"code": 500, "message": "no"})),
        _ => Reply::Json(200, json!({"code": 200, "message": "bye"})),
    });
    let client = client_of(&server).with_token(token_of("u1"));
    Refresh(client.call(&REFRESH)).await.unwrap();
    assert_eq!(state(client.session()), is("t2", "u1"));
    assert!(SignOut(client.call(&SIGN_OUT)).await.unwrap_err().is_api());
    assert!(client.session().is_signed_in());
    SignOut(client.call(&SIGN_OUT)).await.unwrap();
    assert!(!client.session().is_signed_in());
    assert_eq!(server.lines()[2], "GET /logout?app_id=APP");
    assert!(SignOut(client.call(&SIGN_OUT)).await.unwrap_err().is_not_logged_in());
    assert_eq!(server.seen().len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_calls_one_asks_whose_token_it_is() {
    let server = Server::start(|_, seen| {
        std::thread::sleep(Duration::from_millis(20));
        if seen.line == "GET /me" {
            return envelope(json!({"id": "u1", "token": null}));
        }
        Reply::Data("user", json!({"roles": {"list": []}}))
    });
    let client = client_of(&server).with_token("opaque");
    let calls: Vec<_> = (0..8).map(|_| tokio::spawn(has_role(&client).into_future())).collect();
    for call in calls {
        assert!(!call.await.unwrap().unwrap());
    }
    let lines = server.lines();
    assert_eq!(lines.iter().filter(|line| *line == "GET /me").count(), 1);
    assert_eq!(lines.len(), 9);
    assert_eq!(lines[0], "GET /me");
    assert_eq!(state(client.session()), is("opaque", "u1"));
}

#[tokio::test]
async fn asking_whose_token_it_is_may_bring_a_new_token() {
    let server = Server::start(|count, _| match count {
        0 => envelope(json!({"id": "u1", "token": "t2"})),
        _ => Reply::Data("user", json!({"roles": {"list": []}})),
    });
    let client = client_of(&server).with_token("opaque");
    has_role(&client).await.unwrap();
    assert_eq!(server.seen()[1].header("authorization"), Some("Bearer t2"));
    assert_eq!(state(client.session()), is("t2", "u1"));
}

#[tokio::test]
async fn asking_may_fail_and_is_not_repeated_for_one_call() {
    let server = Server::start(|count, _| match count {
        0 => Reply::Json(200, json!({"code": 2020, "message": "who?"})),
        1 => envelope(json!({"id": ""})),
        _ => Reply::Raw(String::new()),
    });
    let client = client_of(&server).with_token("opaque");
    let error = has_role(&client).await.unwrap_err();
    assert_eq!(error.to_string(), "has_role: [2020] asking for the user's id: who? (HTTP 200)");
    let error = has_role(&client).await.unwrap_err();
    assert_eq!(error.path(), Some("data.id"));
    assert!(has_role(&client).await.unwrap_err().is_transport());
    assert_eq!(server.lines(), ["GET /me"; 3]);
}

#[tokio::test]
async fn a_call_that_is_dropped_does_not_keep_the_others_from_asking() {
    let server = Server::start(|count, seen| match (count, seen.line.as_str()) {
        (0, _) => Reply::Silence,
        (_, "GET /me") => envelope(json!({"id": "u1"})),
        _ => Reply::Data("user", json!({"roles": {"list": []}})),
    });
    let client = client_of(&server).with_token("opaque");
    let dropped = tokio::time::timeout(Duration::from_millis(100), has_role(&client).into_future()).await;
    assert!(dropped.is_err());
    has_role(&client).await.unwrap();
    assert_eq!(client.session().user_id().as_deref(), Some("u1"));
}

#[tokio::test]
async fn wrong_arguments_are_refused_before_anybody_is_asked() {
    let server = Server::start(|_, _| Reply::Silence);
    let client = client_of(&server).with_token("opaque");
    let error = Update(client.call(&UPDATE).with("profile", json!({"x": 1}))).await.unwrap_err();
    assert!(error.is_invalid_argument());
    assert_eq!(error.operation(), Some("update"));
    assert!(HasRole(client.new_session().call(&HAS_ROLE)).await.unwrap_err().is_invalid_argument());
    assert!(has_role(&client.new_session()).await.unwrap_err().is_not_logged_in());
    assert!(server.seen().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_comes_after_the_session_changed_does_not_mix_users() {
    let (arrived, gate) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
    let (told, open) = (Arc::clone(&arrived), Arc::clone(&gate));
    let server = Server::start(move |_, seen| {
        if seen.line == "GET /me" {
            told.store(true, Ordering::SeqCst);
            while !open.load(Ordering::SeqCst) {
                std::thread::sleep(Duration::from_millis(5));
            }
            return envelope(json!({"id": "u1", "token": "t1-next"}));
        }
        Reply::Data("signIn", json!({"id": "u2", "token": "t2"}))
    });
    let client = client_of(&server).with_token("t1");
    let slow = tokio::spawn(Me(client.call(&ME)).into_future());
    while !arrived.load(Ordering::SeqCst) {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    sign_in(&client).await.unwrap();
    gate.store(true, Ordering::SeqCst);
    assert_eq!(slow.await.unwrap().unwrap().id, "u1");
    assert_eq!(state(client.session()), is("t2", "u2"));
}

#[tokio::test]
async fn sessions_of_one_client_are_apart_and_clones_are_not() {
    let server = Server::start(|_, _| Reply::Data("signIn", json!({"id": "u1", "token": "t1"})));
    let client = client_of(&server);
    let (clone, other) = (client.clone(), client.new_session());
    sign_in(&client).await.unwrap();
    assert!(clone.session().is_signed_in());
    assert!(!other.session().is_signed_in());
    other.session().clear();
    assert!(client.session().is_signed_in());
}

#[test]
fn calls_and_their_futures_can_be_sent() {
    fn sendable<T: Send + 'static>(_: &T) {}
    fn shareable<T: Send + Sync + 'static>(_: &T) {}
    let client = client();
    shareable(&client);
    shareable(client.session());
    shareable(&sign_in(&client));
    sendable(&sign_in(&client).into_future());
    sendable(&sign_in(&client).send());
}
