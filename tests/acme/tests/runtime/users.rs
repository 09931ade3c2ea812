//! Many users of one application, and calls that were made for one of them.

use acme::transport::Scripted;
use acme::{Delivery, ErrorKind, LockerClient, LockerSite, Operation};
use serde_json::{Value, json};

use crate::script::*;

fn holder(number: &str, pass: &str) -> Value {
    payload(json!({ "holder_no": number, "pass": pass }))
}

fn permits() -> Value {
    payload(json!({ "total": 0, "list": [] }))
}

fn assert_user_changed<T: std::fmt::Debug>(result: acme::Result<T>) {
    let error = result.expect_err("another user is signed in");
    assert!(error.is_user_changed(), "{error}");
    assert_eq!((error.kind(), error.delivery()), (ErrorKind::UserChanged, Delivery::NotSent));
}

#[tokio::test]
async fn two_users_of_one_application_are_apart() {
    let script = playing([holder("h-1", "t1"), holder("h-2", "t2"), permits(), permits(), permits()]);
    let site = site(&script);
    let (mut ann, mut bob) = (site.client(), site.clone().client());
    let (ann_enters, bob_enters) = (ann.enter("ann@acme.example", "1"), bob.enter("bob@acme.example", "2"));
    let (first, second) = tokio::join!(ann_enters.into_future(), bob_enters.into_future());
    first.and(second).expect("both are successes");
    bob.list_permits().await.expect("a success");
    ann.list_permits().await.expect("a success");
    bob.clear_session();
    ann.list_permits().await.expect("a success");
    assert_eq!(
        lines(&script)[2..],
        ["GET /holders/h-2/permits", "GET /holders/h-1/permits", "GET /holders/h-1/permits"]
    );
    let sent = ["t2", "t1", "t1"].map(|token| Some(format!("Bearer {token}")));
    assert_eq!(authorizations(&script)[2..], sent);
    assert!(!bob.app().client().session().has_token());
}

#[tokio::test]
async fn a_call_made_for_a_former_user_is_not_sent() {
    let script = playing([holder("h-2", "t2")]);
    let mut client = client_of(&script, "h-1");
    let (call, future) = (client.list_permits(), client.search_parcels("salt").into_future());
    let (checks, lends) = (client.check_pass(), client.lend_pass("eve@acme.example"));
    client.enter("bob@acme.example", "4711").await.expect("a success");
    assert_user_changed(call.request());
    assert_user_changed(call.await);
    assert_user_changed(future.await);
    assert_user_changed(checks.await);
    assert_user_changed(lends.await);
    assert_eq!(lines(&script), ["POST /entries"]);
    assert_eq!(state(client.session()), is("t2", "h-2"));
}

#[tokio::test]
async fn a_call_made_for_nobody_is_not_sent_for_somebody() {
    let script = playing([holder("h-2", "t2")]);
    let mut client = client(&script);
    let call = client.search_parcels("salt");
    client.enter("bob@acme.example", "4711").await.expect("a success");
    assert_user_changed(call.await);
    assert_eq!(script.requests().len(), 1);
}

#[tokio::test]
async fn a_call_made_for_somebody_is_not_sent_for_nobody() {
    let script = Scripted::new();
    let mut client = client_of(&script, "h-1");
    let (optional, required) = (client.search_parcels("salt"), client.list_permits());
    client.clear_session();
    assert_user_changed(optional.await);
    assert!(required.await.expect_err("no user is signed in").is_not_logged_in());
    assert!(script.requests().is_empty());
}

#[tokio::test]
async fn what_holds_nothing_of_the_session_is_sent_whoever_is_signed_in() {
    let label = "^XA";
    let script = playing([holder("h-2", "t2"), payload(Value::Null), holder("h-3", "t3")]).json(200, label);
    let mut client = client_of(&script, "h-1");
    let (find, foreign) = (client.find_holder().phone("5"), client.current_holder().other_pass("t3"));
    let prints = client.parcel_label("p-1");
    client.enter("bob@acme.example", "4711").await.expect("a success");
    assert_eq!(find.await.expect("a success"), None);
    assert_eq!(foreign.await.expect("a success").holder_no, "h-3");
    assert_eq!(prints.await.expect("a success").as_text(), Some(label));
}

#[tokio::test]
async fn an_argument_in_place_of_what_the_session_holds_makes_a_call_independent_of_it() {
    let script = playing([holder("h-2", "t2"), data(json!({ "pass_state": { "valid": true } }))]);
    let mut client = client_of(&script, "h-1");
    let (own, empty) = (client.check_pass().pass("t9"), client.check_pass().pass(""));
    let authorized = client.list_visits().holder_no("h-9");
    client.enter("bob@acme.example", "4711").await.expect("a success");
    assert!(own.await.expect("a success").expect("it is a pass").valid);
    assert_user_changed(empty.await);
    assert_user_changed(authorized.await);
    assert_eq!(script.requests().len(), 2);
    assert_eq!(json_of(script.requests()[1].body())["variables"], json!({ "pass": "t9" }));
}

#[tokio::test]
async fn a_call_goes_on_where_the_same_user_signs_in_again_or_renews() {
    let renewed = data(json!({ "renew_pass": { "pass": "t3" } }));
    let script = playing([holder("h-1", "t2"), renewed, permits()]);
    let mut client = client_of(&script, "h-1");
    let call = client.list_permits();
    client.enter("ann@acme.example", "4711").await.expect("a success");
    client.renew_pass().await.expect("a success");
    call.await.expect("a success");
    assert_eq!(authorizations(&script)[2].as_deref(), Some("Bearer t3"), "it has the token of now");
}

#[tokio::test]
async fn a_call_that_waits_for_the_users_id_is_not_sent_for_another_user() {
    let script = playing([holder("h-1", "t1-next"), holder("h-2", "t2")]);
    let held = Held::new(script.clone());
    let client = builder(&script).transport(held.clone()).day_pass("opaque").build();
    let mut client = client.expect("the options are right");
    let (mut asking, mut waiting) =
        (client.list_permits().into_future(), client.list_permits().into_future());
    assert!(poll(&mut asking).is_pending());
    assert!(poll(&mut waiting).is_pending());
    let mut enters = Box::pin(client.enter("bob@acme.example", "4711").into_future());
    assert!(poll(&mut enters).is_pending());
    held.release(2);
    // The question's response is read after the sign-in.
    soon(enters).await.expect("a success");
    assert_user_changed(soon(asking).await);
    assert_user_changed(soon(waiting).await);
    assert_eq!(lines(&script), ["GET /holders/me", "POST /entries"]);
    assert_eq!(state(client.session()), is("t2", "h-2"));
}

#[tokio::test]
async fn a_response_that_comes_after_a_sign_in_does_not_mix_users() {
    let script = playing([holder("h-1", "t1-next"), holder("h-2", "t2")]);
    let held = Held::new(script.clone());
    let client = builder(&script).transport(held.clone()).day_pass("t1").build();
    let mut client = client.expect("the options are right");
    let mut slow = client.current_holder().into_future();
    assert!(poll(&mut slow).is_pending());
    held.release(2);
    client.enter("bob@acme.example", "4711").await.expect("a success");
    assert_eq!(soon(slow).await.expect("it was asked for the former user").holder_no, "h-1");
    assert_eq!(state(client.session()), is("t2", "h-2"));
}

#[tokio::test]
async fn a_sign_in_that_is_dropped_changes_nothing() {
    let script = Scripted::new().silence();
    let mut client = client_of(&script, "h-1");
    let before = state(client.session());
    let mut future = client.enter("bob@acme.example", "4711").into_future();
    assert!(poll(&mut future).is_pending());
    drop(future);
    assert_eq!(state(client.session()), before);
}

#[test]
fn the_token_of_a_user_belongs_to_a_client() {
    let script = Scripted::new();
    let error = builder(&script).day_pass("t1").build_app().expect_err("it is of one user");
    assert!(error.is_invalid_argument() && error.message().contains("`day_pass`"), "{error}");
    let error = site(&script).client_with_token("").expect_err("it is no token");
    assert!(error.is_invalid_argument(), "{error}");
    for token in ["Bearer canary", "bearer\tcanary", "\"canary\"", "'canary'", "can ary", "can\r\nary"] {
        let error = site(&script).client_with_token(token).expect_err("it is no token");
        assert!(error.is_invalid_argument() && error.message().starts_with("`day_pass` "), "{error}");
        assert!(!error.to_string().contains("canary"), "{error}");
    }
}

#[test]
fn the_user_is_read_from_the_token_and_not_verified() {
    let script = Scripted::new();
    assert_eq!(state(client_of(&script, "名前").session()), is(&pass_of("名前"), "名前"));
    assert_eq!(state(client_with(&script, "opaque").session()), is("opaque", ""));
}

#[tokio::test]
async fn shared_calls_and_their_futures_can_be_sent_to_any_thread() {
    fn sendable<T: Send>(value: T) -> T {
        value
    }
    fn independent<T: Send + 'static>(value: T) -> T {
        value
    }
    fn state_of_a_server<T: Clone + Send + Sync + 'static>(_: &T) {}
    fn shared<T: Send + Sync>(_: &T) {}
    let script = playing([permits(), holder("h-1", "t1")]);
    let site: LockerSite = site(&script);
    state_of_a_server(&site);
    let mut client: LockerClient = client_of(&script, "h-1");
    shared(&client);
    shared(client.session());
    drop(independent(client.list_permits()));
    let future = independent(client.list_permits().into_future());
    tokio::spawn(future).await.expect("no panic").expect("a success");
    let named = client.operation("list_permits", serde_json::Map::new()).expect("it is an operation");
    drop(sendable(named.into_future()));
    sendable(client.enter("a@acme.example", "1").into_future()).await.expect("a success");
    independent(client);
}
