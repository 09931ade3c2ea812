//! How values are written.

use acme::LockerClient;
use acme::Operation as _;
use authing_tests::key;
use serde_json::{Map, Value, json};

use crate::service::{Service, arguments, data, json_body, payload};

#[tokio::test]
async fn rsa_seals_with_the_key_of_the_option() {
    let service =
        Service::answering([payload(json!({ "holder_no": "h-1" })), payload(json!({ "holder_no": "h-1" }))]);
    let service = service.await;
    let mut client = service.builder().sealing_key(key::public_key()).build().expect("the options are right");
    for pin in ["4711", "пин-код 🔑"] {
        client.enter("ann@acme.example", pin).await.expect("the call succeeds");
        assert_eq!(json_body(&service.only())["pin"], json!({ "$rsa": pin }));
    }
}

#[test]
fn rsa_seals_with_the_key_of_the_default_file() {
    let mut client = LockerClient::builder().tenant("north").build().expect("the options are right");
    let request = client.enter("ann@acme.example", "4711").request().expect("the request is made");
    let body: Value = serde_json::from_slice(request.body().expose()).expect("the body is JSON");
    let sealed = body["pin"].as_str().expect("a sealed PIN is a text");
    // 2048 bits are 256 bytes, which are 344 letters of base64.
    assert_eq!((sealed.len(), key::open(sealed)), (344, None));
}

#[test]
fn what_is_too_long_for_the_key_is_refused() {
    let builder = LockerClient::builder().tenant("north").sealing_key(key::public_key());
    let mut client = builder.build().expect("the options are right");
    // A key of 1024 bits takes 128 bytes, of which the padding needs 11.
    client.enter("a@acme.example", "x".repeat(117)).request().expect("it fits");
    let error = client.enter("a@acme.example", "x".repeat(118)).request().expect_err("it does not fit");
    assert!(error.is_invalid_argument() && error.message().contains("pin"), "{error}");
}

#[tokio::test]
async fn json_text_and_key_values_are_texts_that_hold_json() {
    let service = Service::answering([data(json!({ "enter_with_badge": { "holder_no": "h-1" } }))]).await;
    let mut client = service.builder().device("door-9").build().expect("the options are right");
    client
        .enter_with_badge("b-1", "4711")
        .visit([("why", json!("fetch")), ("guests", json!([1, null]))])
        .tags([("floor", json!(2)), ("note", json!({ "a": "b" }))])
        .await
        .expect("the call succeeds");
    let entry = &arguments(&service.only())["entry"];
    assert_eq!(held(&entry["visit"]), json!({ "why": "fetch", "guests": [1, null] }));
    let expected = json!([{ "key": "floor", "value": 2 }, { "key": "note", "value": { "a": "b" } }]);
    assert_eq!(held(&entry["labels"]), expected);
}

#[tokio::test]
async fn an_empty_map_is_an_empty_json_text_and_no_key_values() {
    let service = Service::answering([data(json!({ "enter_with_badge": { "holder_no": "h-1" } }))]).await;
    let mut client = service.builder().device("door-9").build().expect("the options are right");
    let nothing = Map::new();
    let call = client.enter_with_badge("b-1", "4711").visit(nothing.clone()).tags(nothing);
    call.await.expect("the call succeeds");
    let entry = &arguments(&service.only())["entry"];
    assert_eq!(held(&entry["visit"]), json!({}));
    assert_eq!(entry.get("labels"), None);
}

#[tokio::test]
async fn key_values_json_is_a_list_whose_values_are_texts() {
    let service = Service::answering([data(json!({ "set_preferences": [] }))]).await;
    let values =
        [("shelf", json!(3)), ("colour", json!("red")), ("sizes", json!([1])), ("gone", Value::Null)];
    service.client_of("h-1").set_preferences(values).await.expect("the call succeeds");
    assert_eq!(
        arguments(&service.only()),
        json!({
            "holder_no": "h-1",
            "values": [
                { "key": "shelf", "value": "3" },
                { "key": "colour", "value": "\"red\"" },
                { "key": "sizes", "value": "[1]" },
                { "key": "gone", "value": "null" }
            ]
        })
    );
}

/// The JSON that a text holds.
fn held(value: &Value) -> Value {
    let text = value.as_str().expect("the value is a text");
    serde_json::from_str(text).expect("the text holds JSON")
}
