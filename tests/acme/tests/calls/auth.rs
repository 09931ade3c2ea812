//! Whose authority a request shows.

use acme::PartnerProof;
use authing_tests::server::Answer;
use serde_json::{Value, json};

use crate::service::{Service, arguments, data, form_body, json_answer, line, pairs, payload};

#[tokio::test]
async fn none_never_sends_the_pass() {
    let service = Service::answering([payload(Value::Null)]).await;
    service.client_of("h-1").announce_parcel("555").await.expect("the call succeeds");
    assert_eq!(service.only().header("authorization"), None);
}

#[tokio::test]
async fn optional_sends_the_pass_if_there_is_one() {
    let service = Service::answering([payload(json!([])), payload(json!([]))]).await;
    service.client().search_parcels("salt").await.expect("the call succeeds");
    assert_eq!(service.only().header("authorization"), None);
    service.client_with("pass-1").search_parcels("salt").await.expect("the call succeeds");
    assert_eq!(service.only().header("authorization"), Some("Bearer pass-1"));
}

#[tokio::test]
async fn required_sends_the_pass_or_nothing_at_all() {
    let service = Service::answering([payload(Value::Null)]).await;
    let error = service.client().hold_parcel("p-1", "2030-05-01T00:00:00Z").await.expect_err("nobody is in");
    assert!(error.is_not_logged_in(), "{error}");
    assert!(service.received().is_empty());
    let client = service.client_with("pass-1");
    client.hold_parcel("p-1", "2030-05-01T00:00:00Z").await.expect("the call succeeds");
    assert_eq!(service.only().header("authorization"), Some("Bearer pass-1"));
}

#[tokio::test]
async fn a_bearer_parameter_is_the_authorization_and_stands_nowhere_else() {
    let service = Service::answering([payload(json!({ "holder_no": "h-9", "pass": "pass-10" }))]).await;
    let client = service.client();
    let holder = client.current_holder().other_pass("pass-9").await.expect("the call succeeds");
    assert_eq!(holder.holder_no, "h-9");
    let message = service.only();
    assert_eq!(line(&message), ("GET", "/holders/me"));
    assert_eq!(message.header("authorization"), Some("Bearer pass-9"));
    assert_eq!((message.query.as_str(), message.body.as_slice()), ("", &b""[..]));
    assert!(!client.session().has_token(), "a call with another's pass leaves the session alone");
}

#[tokio::test]
async fn an_empty_bearer_parameter_is_none() {
    let service = Service::answering([payload(json!({ "holder_no": "h-1" }))]).await;
    let client = service.client_with("pass-1");
    client.current_holder().other_pass("").await.expect("the call succeeds");
    assert_eq!(service.only().header("authorization"), Some("Bearer pass-1"));
    let error = service.client().current_holder().other_pass("").await.expect_err("nobody is in");
    assert!(error.is_not_logged_in(), "{error}");
}

#[tokio::test]
async fn the_session_stands_in_for_a_parameter_with_a_fallback() {
    let state = || data(json!({ "pass_state": { "valid": true } }));
    let service = Service::answering([state(), state(), state(), state()]).await;
    let client = service.client_with("pass-1");
    client.check_pass().await.expect("the call succeeds");
    client.check_pass().pass("").await.expect("the call succeeds");
    client.check_pass().pass("pass-9").await.expect("the call succeeds");
    service.client().check_pass().await.expect("the call succeeds");
    let messages = service.received();
    let sent: Vec<Value> = messages.iter().map(arguments).collect();
    assert_eq!(
        sent,
        [json!({ "pass": "pass-1" }), json!({ "pass": "pass-1" }), json!({ "pass": "pass-9" }), json!({})]
    );
    assert!(messages.iter().all(|message| message.header("authorization").is_none()));
}

#[tokio::test]
async fn the_session_knows_its_holder_for_a_parameter_with_a_fallback() {
    let service = Service::answering([payload(json!([])), payload(json!([])), payload(json!([]))]).await;
    let client = service.client_of("h-1");
    client.list_visits().await.expect("the call succeeds");
    client.list_visits().holder_no("h-2").await.expect("the call succeeds");
    service.client().list_visits().await.expect("the call succeeds");
    let sent: Vec<_> = service.received().iter().map(|message| message.decoded_query()).collect();
    assert_eq!(sent, [pairs(&[("holder_no", "h-1")]), pairs(&[("holder_no", "h-2")]), pairs(&[])]);
}

#[tokio::test]
async fn client_shows_id_and_secret_in_the_form_by_default() {
    let (authorization, form) = exchanged(None).await;
    assert_eq!(authorization, None);
    assert_eq!(form, with_grant(&[("client_id", "p-1"), ("client_secret", "hush&:")]));
}

#[tokio::test]
async fn client_can_show_id_and_secret_in_the_authorization() {
    let (authorization, form) = exchanged(Some(PartnerProof::ClientSecretBasic)).await;
    // RFC 6749, section 2.3.1: id and secret are form-encoded, then joined: `p-1:hush%26%3A`.
    assert_eq!(authorization.as_deref(), Some("Basic cC0xOmh1c2glMjYlM0E="));
    assert_eq!(form, with_grant(&[]));
}

#[tokio::test]
async fn client_can_show_its_id_alone() {
    let (authorization, form) = exchanged(Some(PartnerProof::None)).await;
    assert_eq!(authorization, None);
    assert_eq!(form, with_grant(&[("client_id", "p-1")]));
}

#[tokio::test]
async fn client_needs_its_options() {
    let service = Service::answering([]).await;
    let all = || service.builder().partner("p-1").partner_secret("hush").return_address("https://p.example");
    for (client, missing) in [
        (all().partner("").build(), "partner"),
        (all().partner_secret("").build(), "partner_secret"),
        (all().return_address("").build(), "return_address"),
    ] {
        let error =
            client.expect("the client is built").exchange_code("c-1").await.expect_err("it is refused");
        assert!(error.is_invalid_argument() && error.message().contains(missing), "{missing}: {error}");
    }
    assert!(service.received().is_empty());
}

/// Exchanges a code with a client that holds a pass, and gives what was sent: the authorization and the form.
async fn exchanged(proof: Option<PartnerProof>) -> (Option<String>, Vec<(String, String)>) {
    let service = Service::answering([grant()]).await;
    let builder =
        service.builder().partner("p-1").partner_secret("hush&:").return_address("https://p.example/b?c");
    let builder = builder.day_pass("pass-1");
    let builder = match proof {
        Some(proof) => builder.partner_proof(proof),
        None => builder,
    };
    let client = builder.build().expect("the options are right");
    let granted = client.exchange_code("c-1").verifier("v-1").await.expect("the call succeeds");
    assert_eq!(granted.access_token.expose(), "t-1");
    assert_eq!(client.session().token().expect("the session keeps its pass").expose(), "pass-1");
    let message = service.only();
    assert_eq!(line(&message), ("POST", "/partners/token"));
    let mut form = form_body(&message);
    form.sort();
    (message.header("authorization").map(str::to_owned), form)
}

fn grant() -> Answer {
    json_answer(200, json!({ "access_token": "t-1", "token_type": "Bearer", "expires_in": 60 }))
}

/// The form of the grant with what proves who the client is, sorted.
fn with_grant(proof: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut form = pairs(&[
        ("grant_type", "authorization_code"),
        ("code", "c-1"),
        ("code_verifier", "v-1"),
        ("redirect_uri", "https://p.example/b?c"),
    ]);
    form.extend(pairs(proof));
    form.sort();
    form
}
