//! What a response does to the session, and how the session gets to know its user.

use std::time::Duration;

use acme::transport::{Scripted, TransportError};
use acme::{Delivery, ErrorKind, LockerClient};
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::script::*;

fn permits() -> Value {
    payload(json!({ "total": 0, "list": [] }))
}

#[tokio::test]
async fn a_sign_in_is_remembered_and_sent_from_then_on() {
    let script =
        playing([payload(json!({ "holder_no": "h-1", "pass": "t1" })), data(json!({ "preferences": [] }))]);
    let mut client = client(&script);
    let holder = client.enter("ann@acme.example", "4711").await.expect("a success");
    assert_eq!((holder.holder_no.as_str(), holder.pass), ("h-1", Some("t1".into())));
    assert_eq!(state(client.session()), is("t1", "h-1"));
    client.get_preferences().await.expect("a success");
    assert_eq!(authorizations(&script), [None, Some("Bearer t1".to_owned())]);
    assert_eq!(json_of(script.requests()[1].body())["variables"], json!({ "holder_no": "h-1" }));
}

#[tokio::test]
async fn what_fails_does_not_touch_the_session() {
    let script = Scripted::new()
        .json(200, json!({ "status": 31, "text": "wrong", "payload": { "pass": "t2" } }).to_string())
        .json(500, payload(json!({ "holder_no": "h-2", "pass": "t2" })).to_string())
        .json(200, json!({ "errors": ["no"], "status": 0, "payload": { "pass": "t2" } }).to_string())
        .json(200, payload(Value::Null).to_string())
        .error(TransportError::maybe_sent("lost"));
    let mut client = client_of(&script, "h-1");
    let before = state(client.session());
    let kinds =
        [ErrorKind::Api, ErrorKind::Http, ErrorKind::Api, ErrorKind::Unexpected, ErrorKind::Transport];
    for kind in kinds {
        let error = client.enter("bob@acme.example", "4711").await.expect_err("it fails");
        assert_eq!((error.kind(), error.operation()), (kind, Some("enter")), "{error}");
        assert_eq!(state(client.session()), before, "{kind}");
    }
}

#[tokio::test]
async fn a_sign_in_that_can_not_be_read_whole_keeps_the_token() {
    for (holder, user, path) in [
        (json!({ "pass": "t2", "holder_no": ["h-2"] }), "", "payload.holder_no"),
        (json!({ "holder_no": {}, "pass": "t2", "email": "b" }), "", "payload.holder_no"),
        (json!({ "pass": "t2" }), "", "payload"),
        (json!({ "pass": pass_of("h-2"), "holder_no": null }), "h-2", "payload.holder_no"),
    ] {
        let mut client = client_of(&playing([payload(holder.clone())]), "h-1");
        let error = client.enter("bob@acme.example", "4711").await.expect_err("the holder can't be read");
        assert!(error.is_unexpected(), "{error}");
        assert_eq!(error.path(), Some(path), "{holder}");
        let token = holder["pass"].as_str().expect("a string");
        assert_eq!(state(client.session()), is(token, user), "{holder}");
    }
}

#[tokio::test]
async fn optional_fields_that_can_not_be_read_do_not_keep_a_sign_in_from_succeeding() {
    let holder = json!({ "email": 5, "limits": "none", "holder_no": 7, "pass": "t1", "since": [] });
    let mut client = client(&playing([payload(holder)]));
    let holder = client.enter("ann@acme.example", "4711").await.expect("a success");
    assert_eq!((holder.holder_no.as_str(), holder.email.as_deref(), holder.limits), ("7", Some("5"), None));
    assert_eq!(state(client.session()), is("t1", "7"));
}

#[tokio::test]
async fn a_renewal_that_can_not_be_read_whole_keeps_the_token() {
    let script = playing([payload(json!({ "holder_no": [], "pass": "t2" }))]);
    let client = client_of(&script, "h-1");
    assert!(client.current_holder().await.expect_err("the number is an array").is_unexpected());
    assert_eq!(state(client.session()), is("t2", "h-1"));
}

#[tokio::test]
async fn a_sign_in_without_a_token_leaves_the_session_alone() {
    for holder in [json!({ "holder_no": "h-2" }), json!({ "holder_no": "h-2", "pass": "" })] {
        let mut client = client_of(&playing([payload(holder)]), "h-1");
        let before = state(client.session());
        client.enter("bob@acme.example", "4711").await.expect("a success");
        assert_eq!(state(client.session()), before);
    }
}

#[tokio::test]
async fn a_renewal_keeps_the_user_and_takes_the_token() {
    let script = playing([
        data(json!({ "renew_pass": { "pass": "t2" } })),
        payload(json!({ "holder_no": "h-1", "pass": "t3" })),
        payload(json!({ "holder_no": "h-1" })),
    ]);
    let client = client_of(&script, "h-1");
    client.renew_pass().await.expect("a success");
    assert_eq!(state(client.session()), is("t2", "h-1"));
    client.current_holder().await.expect("a success");
    assert_eq!(state(client.session()), is("t3", "h-1"));
    client.current_holder().await.expect("a success");
    assert_eq!(state(client.session()), is("t3", "h-1"));
}

#[tokio::test]
async fn a_renewal_for_another_user_is_unexpected_and_leaves_the_session_alone() {
    let script = playing([payload(json!({ "holder_no": "h-2", "pass": "t2" }))]);
    let client = client_of(&script, "h-1");
    let before = state(client.session());
    let error = client.current_holder().await.expect_err("it is another holder");
    assert!(error.is_unexpected(), "{error}");
    assert_eq!(error.path(), Some("payload.holder_no"));
    assert_eq!(state(client.session()), before);
}

#[tokio::test]
async fn a_call_with_a_token_of_the_callers_leaves_the_session_alone() {
    let script = playing([payload(json!({ "holder_no": "h-2", "pass": "t9" }))]);
    let client = client_of(&script, "h-1");
    let before = state(client.session());
    let holder = client.current_holder().other_pass("t2").await.expect("a success");
    assert_eq!(holder.holder_no, "h-2");
    assert_eq!(state(client.session()), before);
    assert_eq!(authorizations(&script), [Some("Bearer t2".to_owned())]);
}

#[tokio::test]
async fn signing_out_takes_effect_when_it_succeeds() {
    let script = playing([json!({ "status": 7, "text": "jammed" }), json!({ "status": 0, "text": "bye" })]);
    let mut client = client_of(&script, "h-1");
    assert!(client.leave().await.expect_err("the door jams").is_api());
    assert!(client.session().has_token());
    client.leave().await.expect("a success");
    assert_eq!(state(client.session()), is("", ""));
    assert!(client.leave().await.expect_err("no user is signed in").is_not_logged_in());
    assert_eq!(lines(&script), ["DELETE /tenants/north/passes/current"; 2]);
}

#[tokio::test]
async fn clearing_the_session_informs_nobody() {
    let script = Scripted::new();
    let mut client = client_of(&script, "h-1");
    client.clear_session();
    assert_eq!(state(client.session()), is("", ""));
    assert!(client.renew_pass().await.expect_err("no user is signed in").is_not_logged_in());
    assert!(script.requests().is_empty());
}

#[tokio::test]
async fn of_many_calls_one_asks_whose_token_it_is() {
    let script = (0..8).fold(playing([payload(json!({ "holder_no": "h-1" }))]), |script, _| {
        script.json(200, permits().to_string())
    });
    let held = Held::new(script.clone());
    let client = builder(&script).transport(held.clone()).day_pass("opaque").build();
    let client = client.expect("the options are right");
    let mut calls = JoinSet::new();
    for _ in 0..8 {
        calls.spawn(client.list_permits().into_future());
    }
    while script.requests().is_empty() {
        tokio::task::yield_now().await;
    }
    tokio::task::yield_now().await;
    assert_eq!(lines(&script), ["GET /holders/me"], "the others wait");
    held.release(9);
    while let Some(call) = soon(calls.join_next()).await {
        call.expect("no panic").expect("a success");
    }
    let mut expected = vec!["GET /holders/me"];
    expected.extend(["GET /holders/h-1/permits"; 8]);
    assert_eq!(lines(&script), expected);
    assert_eq!(state(client.session()), is("opaque", "h-1"));
}

#[tokio::test]
async fn asking_whose_token_it_is_may_bring_a_new_token() {
    let script = playing([payload(json!({ "holder_no": "h-1", "pass": "t2" })), permits(), permits()]);
    let client = client_with(&script, "opaque");
    client.list_permits().await.expect("a success");
    client.list_permits().await.expect("a success");
    let sent = ["opaque", "t2", "t2"].map(|token| Some(format!("Bearer {token}")));
    assert_eq!(authorizations(&script), sent);
    assert_eq!(state(client.session()), is("t2", "h-1"));
}

#[tokio::test]
async fn asking_may_fail_and_is_not_repeated_for_one_call() {
    let script = playing([json!({ "status": 2020, "text": "who?" }), payload(json!({ "holder_no": "" }))])
        .error(TransportError::maybe_sent("lost"));
    let client = client_with(&script, "opaque");
    let error = client.list_permits().await.expect_err("the service refuses");
    assert_eq!(error.to_string(), "list_permits: [2020] asking for the user's id: who? (HTTP 200)");
    assert_eq!(error.delivery(), Delivery::NotSent, "the call itself was not sent");
    let error = client.list_permits().await.expect_err("there is no id");
    assert_eq!((error.kind(), error.path()), (ErrorKind::Unexpected, Some("payload.holder_no")));
    assert_eq!(error.message().matches("asking for the user's id").count(), 1, "{error}");
    assert_eq!(error.delivery(), Delivery::NotSent);
    let error = client.list_permits().await.expect_err("the response is lost");
    assert_eq!((error.kind(), error.delivery()), (ErrorKind::Transport, Delivery::NotSent), "{error}");
    assert_eq!(lines(&script), ["GET /holders/me"; 3]);
    assert_eq!(state(client.session()), is("opaque", ""));
}

#[tokio::test]
async fn a_call_that_is_dropped_does_not_keep_the_others_from_asking() {
    let script = Scripted::new()
        .silence()
        .json(200, payload(json!({ "holder_no": "h-1" })).to_string())
        .json(200, permits().to_string());
    let client = client_with(&script, "opaque");
    let mut dropped = client.list_permits().into_future();
    assert!(poll(&mut dropped).is_pending());
    let mut waiting = client.list_permits().into_future();
    assert!(poll(&mut waiting).is_pending());
    assert_eq!(lines(&script), ["GET /holders/me"]);
    drop(dropped);
    soon(waiting).await.expect("a success");
    assert_eq!(state(client.session()), is("opaque", "h-1"));
}

#[tokio::test]
async fn arguments_are_checked_before_anybody_is_asked() {
    let script = Scripted::new();
    let opaque = client_with(&script, "opaque");
    let nothing: [(&str, Value); 0] = [];
    let error = opaque.set_preferences(nothing).await.expect_err("the values are empty");
    assert_eq!((error.kind(), error.operation()), (ErrorKind::InvalidArgument, Some("set_preferences")));
    let nobody = client(&script);
    let nothing: [(&str, Value); 0] = [];
    assert!(nobody.set_preferences(nothing).await.expect_err("the values are empty").is_invalid_argument());
    assert!(nobody.list_permits().await.expect_err("no user is signed in").is_not_logged_in());
    assert!(script.requests().is_empty());
}

#[tokio::test]
async fn a_user_that_a_renewal_names_is_not_asked_for_again() {
    let script = playing([payload(json!({ "holder_no": "h-1" })), permits()]);
    let client = client_with(&script, "opaque");
    client.current_holder().await.expect("a success");
    client.list_permits().await.expect("a success");
    assert_eq!(lines(&script), ["GET /holders/me", "GET /holders/h-1/permits"]);
}

/// A client in whose session the service has named the holder, because the pass does not.
async fn named(script: &Scripted) -> LockerClient {
    let client = client_with(script, "opaque");
    client.current_holder().await.expect("a success");
    assert_eq!(state(client.session()), is("opaque", "h-1"));
    client
}

#[tokio::test]
async fn a_renewal_that_brings_another_users_token_leaves_the_session_alone() {
    let theirs = pass_of("h-2");
    for holder in [
        json!({ "holder_no": "h-2", "pass": theirs }),
        json!({ "holder_no": "h-2", "pass": "opaque-2" }),
        json!({ "holder_no": "h-1", "pass": theirs }),
        json!({ "pass": theirs }),
    ] {
        let answer = payload(holder.clone());
        let first = payload(json!({ "holder_no": "h-1" }));
        let script = playing([first, answer.clone(), answer]);
        for client in [named(&script).await, client_of(&script, "h-1")] {
            let before = state(client.session());
            let error = client.current_holder().await.expect_err("it is another holder's");
            assert!(error.is_unexpected(), "{holder}: {error}");
            assert_eq!(state(client.session()), before, "{holder}");
        }
    }
    let renewed = data(json!({ "renew_pass": { "pass": theirs } }));
    let script = playing([payload(json!({ "holder_no": "h-1" })), renewed.clone(), renewed]);
    for client in [named(&script).await, client_of(&script, "h-1")] {
        let before = state(client.session());
        let error = client.renew_pass().await.expect_err("it is another holder's");
        assert!(error.is_unexpected(), "{error}");
        assert_eq!(error.path(), Some("data.renew_pass.pass"), "there is no number in the result");
        assert_eq!(state(client.session()), before);
    }
}

#[tokio::test]
async fn a_renewal_whose_token_and_id_disagree_is_unexpected_where_the_user_is_not_known() {
    let holder = || payload(json!({ "holder_no": "h-1", "pass": pass_of("h-2") }));
    let script = playing([holder(), holder()]);
    let client = client_with(&script, "opaque");
    assert!(client.current_holder().await.expect_err("they are of two holders").is_unexpected());
    assert_eq!(state(client.session()), is("opaque", ""));
    let error = client.list_permits().await.expect_err("it is not known whose they are");
    assert!(error.is_unexpected(), "{error}");
    assert_eq!(state(client.session()), is("opaque", ""));
    assert_eq!(lines(&script), ["GET /holders/me"; 2]);
}

#[tokio::test]
async fn a_token_that_can_not_be_sent_is_unexpected_and_not_taken() {
    for token in ["canary\r\nx: y", "canary\n", "Bearer canary", "bearer\tcanary", "Bearer", "\"canary\""] {
        let holder = payload(json!({ "holder_no": "h-1", "pass": token }));
        let renewed = data(json!({ "renew_pass": { "pass": token } }));
        let script = playing([holder.clone(), holder, renewed]);
        let (mut nobody, mut ann) = (client(&script), client_of(&script, "h-1"));
        let before = state(ann.session());
        let enters = nobody.enter("ann@acme.example", "4711").await.expect_err("it is no token");
        let again = ann.enter("ann@acme.example", "4711").await.expect_err("it is no token");
        let renews = ann.renew_pass().await.expect_err("it is no token");
        for (error, path) in
            [(enters, "payload.pass"), (again, "payload.pass"), (renews, "data.renew_pass.pass")]
        {
            assert_eq!((error.kind(), error.path()), (ErrorKind::Unexpected, Some(path)), "{error}");
            assert!(!format!("{error} {error:?}").contains("canary"), "{error:?}");
        }
        assert_eq!((state(nobody.session()), state(ann.session())), (is("", ""), before), "{token}");
    }
}

#[tokio::test]
async fn a_call_asks_by_itself_where_the_one_that_asks_is_not_polled() {
    let script = Scripted::new()
        .silence()
        .json(200, payload(json!({ "holder_no": "h-1" })).to_string())
        .json(200, permits().to_string());
    let client = client_with(&script, "opaque");
    let mut forgotten = client.list_permits().into_future();
    assert!(poll(&mut forgotten).is_pending());
    let mut waiting = client.list_permits().into_future();
    assert!(poll(&mut waiting).is_pending());
    script.advance(Duration::from_millis(19_999));
    assert!(poll(&mut waiting).is_pending());
    assert_eq!(lines(&script), ["GET /holders/me"]);
    script.advance(Duration::from_millis(1));
    soon(waiting).await.expect("a success");
    assert_eq!(lines(&script), ["GET /holders/me", "GET /holders/me", "GET /holders/h-1/permits"]);
    drop(forgotten);
}
