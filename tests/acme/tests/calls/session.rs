//! What success does to the session, and what the session supplies.

use serde_json::{Value, json};

use crate::service::{Service, arguments, data, json_body, line, pass_of, payload, refusal};

#[tokio::test]
async fn sign_in_remembers_the_pass_and_the_holder() {
    let service = Service::answering([
        payload(json!({ "holder_no": "h-1", "pass": "pass-1" })),
        data(json!({ "preferences": [] })),
    ]);
    let service = service.await;
    let mut client = service.client();
    client.enter("ann@acme.example", "4711").await.expect("the call succeeds");
    assert_eq!(client.session().unverified_user_id().as_deref(), Some("h-1"));
    client.get_preferences().await.expect("the call succeeds");
    let messages = service.received();
    assert_eq!(messages[0].header("authorization"), None);
    assert_eq!(messages[1].header("authorization"), Some("Bearer pass-1"));
    assert_eq!(arguments(&messages[1]), json!({ "holder_no": "h-1" }));
}

#[tokio::test]
async fn a_sign_in_by_graphql_is_remembered_as_well() {
    let answer = data(json!({ "enter_with_badge": { "holder_no": "h-1", "pass": "pass-1" } }));
    let service = Service::answering([answer]).await;
    let mut client = service.builder().device("door-9").build().expect("the options are right");
    client.enter_with_badge("b-1", "4711").await.expect("the call succeeds");
    assert_eq!(client.session().unverified_user_id().as_deref(), Some("h-1"));
    assert_eq!(client.session().token().expect("there is a pass").expose(), "pass-1");
}

#[tokio::test]
async fn a_failed_sign_in_changes_nothing() {
    let service = Service::answering([refusal(200, 31, "wrong", Value::Null)]).await;
    let mut client = service.client_of("h-1");
    client.enter("bob@acme.example", "4711").await.expect_err("the call fails");
    assert_eq!(client.session().unverified_user_id().as_deref(), Some("h-1"));
}

#[tokio::test]
async fn token_replaces_the_pass_and_keeps_the_holder() {
    let service = Service::answering([data(json!({ "renew_pass": { "pass": "pass-2" } }))]).await;
    let client = service.client_of("h-1");
    let renewed = client.renew_pass().await.expect("the call succeeds");
    assert_eq!(renewed.pass.expect("the pass is answered").expose(), "pass-2");
    assert_eq!(client.session().token().expect("there is a pass").expose(), "pass-2");
    assert_eq!(client.session().unverified_user_id().as_deref(), Some("h-1"));
}

#[tokio::test]
async fn sign_out_clears_the_session_when_it_succeeds() {
    let service = Service::answering([refusal(200, 7, "jammed", Value::Null), payload(Value::Null)]).await;
    let mut client = service.client_of("h-1");
    client.leave().await.expect_err("the first call fails");
    assert!(client.session().has_token());
    client.leave().await.expect("the second call succeeds");
    assert!(!client.session().has_token());
    assert_eq!(client.session().unverified_user_id(), None);
    let error = client.leave().await.expect_err("nobody is in");
    assert!(error.is_not_logged_in(), "{error}");
}

#[tokio::test]
async fn the_claim_of_a_pass_says_whose_it_is() {
    let service = Service::answering([payload(json!({ "list": [] }))]).await;
    service.client_of("h 7").list_permits().await.expect("the call succeeds");
    let message = service.only();
    assert_eq!(line(&message), ("GET", "/holders/h%207/permits"));
}

#[tokio::test]
async fn whose_a_pass_is_is_asked_once_where_nothing_says_it() {
    let service = Service::answering([
        payload(json!({ "holder_no": "h-1" })),
        payload(json!({ "list": [] })),
        payload(json!({ "list": [] })),
    ]);
    let service = service.await;
    let client = service.builder().day_pass("opaque").build().expect("the options are right");
    client.list_permits().await.expect("the call succeeds");
    client.list_permits().await.expect("the call succeeds");
    let messages = service.received();
    let lines: Vec<_> = messages.iter().map(line).collect();
    let permits = ("GET", "/holders/h-1/permits");
    assert_eq!(lines, [("GET", "/holders/me"), permits, permits]);
    assert!(messages.iter().all(|message| message.header("authorization") == Some("Bearer opaque")));
}

#[tokio::test]
async fn the_session_supplies_its_pass_as_a_value() {
    let service = Service::answering([payload(Value::Null)]).await;
    let error = service.client().lend_pass("bob@acme.example").await.expect_err("nobody is in");
    assert!(error.is_not_logged_in(), "{error}");
    assert!(service.received().is_empty());
    service.client_with("pass-1").lend_pass("bob@acme.example").await.expect("the call succeeds");
    let message = service.only();
    assert_eq!(
        json_body(&message),
        json!({ "pass": "pass-1", "to": "bob@acme.example", "reason": { "code": 5, "public": true } })
    );
    assert_eq!(message.header("authorization"), None);
}

#[tokio::test]
async fn sessions_of_one_site_are_apart() {
    let service = Service::answering([payload(json!({ "holder_no": "h-1", "pass": "pass-1" }))]).await;
    let site = service.site();
    let (mut first, second) = (site.client(), site.clone().client());
    let third = first.app().client_with_token(pass_of("h-3")).expect("the pass is one");
    first.enter("ann@acme.example", "4711").await.expect("the call succeeds");
    assert_eq!(first.session().unverified_user_id().as_deref(), Some("h-1"));
    assert!(!second.session().has_token());
    assert_eq!(third.session().unverified_user_id().as_deref(), Some("h-3"));
}
