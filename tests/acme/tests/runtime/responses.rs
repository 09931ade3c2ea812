//! Results as they are found in responses.

use acme::transport::Scripted;
use acme::transport::bytes::Bytes;
use acme::transport::http::Response;
use acme::types::{PassState, RenewedPass};
use acme::{Error, Result};
use serde_json::{Value, json};

use crate::script::*;

/// The result of a REST operation that takes any JSON.
pub(crate) async fn rest(status: u16, body: &str) -> Result<Value> {
    client_of(&Scripted::new().json(status, body), "h-1").latest_event().await
}

/// The result of a GraphQL operation.
pub(crate) async fn graphql(status: u16, body: &str) -> Result<RenewedPass> {
    client_of(&Scripted::new().json(status, body), "h-1").renew_pass().await
}

/// The result of the token endpoint.
pub(crate) async fn token(status: u16, body: &str) -> Result<acme::types::PartnerGrant> {
    let builder = builder(&Scripted::new().json(status, body)).partner("P").partner_secret("s3cret");
    let client = builder.return_address("https://p.example").build().expect("the options are right");
    client.exchange_code("c-1").await
}

/// The path and the message of an error about a response.
pub(crate) fn unexpected<T: std::fmt::Debug>(result: Result<T>) -> (Option<String>, String) {
    let error = result.expect_err("it fails");
    assert!(error.is_unexpected(), "{error}");
    (error.path().map(str::to_owned), error.message().to_owned())
}

fn expecting(path: &str, expected: &str) -> (Option<String>, String) {
    (Some(path.to_owned()).filter(|path| !path.is_empty()), format!("expected {expected}"))
}

const NOT_NULL: &str = "a value, which is not null";

#[tokio::test]
async fn the_payload_of_an_envelope_is_the_result() {
    let body = r#"{"status": 0, "text": "", "payload": {"a": 1}}"#;
    assert_eq!(rest(200, body).await.expect("a success"), json!({ "a": 1 }));
    assert_eq!(rest(201, r#"{"payload": 1, "status": "0"}"#).await.expect("a success"), json!(1));
    assert_eq!(rest(200, r#"{"statusCode": 200, "payload": 1}"#).await.expect("a success"), json!(1));
}

#[tokio::test]
async fn what_is_no_envelope_is_unexpected() {
    for body in ["<html>", "", " ", "{", "{} {}", r#"{"status": 0, "payload": 01}"#] {
        assert_eq!(unexpected(rest(200, body).await), expecting("", "JSON"), "{body}");
    }
    for body in ["{}", "[]", "null", "1", r#"{"status": {}}"#, r#"{"data": {"id": "u"}}"#] {
        let (path, message) = unexpected(rest(200, body).await);
        assert!(path.is_none() && message.starts_with("expected an object"), "{body}: {message}");
    }
    let nothing = expecting("payload", NOT_NULL);
    assert_eq!(unexpected(rest(200, r#"{"status": 0}"#).await), nothing);
    assert_eq!(unexpected(rest(200, r#"{"status": 0, "payload": null}"#).await), nothing);
}

#[tokio::test]
async fn a_body_that_is_nested_too_deep_is_unexpected() {
    let deep = "[".repeat(100_000);
    for body in [deep.clone(), format!(r#"{{"status": 0, "payload": {deep}"#), format!(r#"{{"x": {deep}"#)] {
        unexpected(rest(200, &body).await);
    }
}

#[tokio::test]
async fn a_field_of_data_is_the_result_of_graphql() {
    for body in [
        r#"{"data": {"renew_pass": {"pass": "t"}}}"#,
        r#"{"data": {"renew_pass": {"pass": "t"}}, "errors": []}"#,
        r#"{"errors": null, "data": {"other": [1, {}], "renew_pass": {"pass": "t"}}, "extensions": {}}"#,
    ] {
        let renewed = graphql(200, body).await.expect("a success");
        assert_eq!(renewed.pass.expect("there is a pass").expose(), "t", "{body}");
    }
}

#[tokio::test]
async fn what_is_no_response_of_graphql_is_unexpected() {
    assert_eq!(unexpected(graphql(200, "<html>").await), expecting("", "JSON"));
    for body in ["{}", "[]", "null", r#"{"errors": {}}"#] {
        let (path, message) = unexpected(graphql(200, body).await);
        assert!(path.is_none() && message.starts_with("expected an object"), "{body}: {message}");
    }
    for data in ["1", "true", "1.5", "\"x\"", "[]", "[{}]"] {
        let result = graphql(200, &format!(r#"{{"data": {data}}}"#)).await;
        assert_eq!(unexpected(result), expecting("data", "an object"), "{data}");
    }
    let missing = expecting("data.renew_pass", NOT_NULL);
    assert_eq!(unexpected(graphql(200, r#"{"data": {"renew_pass": null}}"#).await), missing);
    assert_eq!(unexpected(graphql(200, r#"{"data": {}}"#).await), missing);
    assert_eq!(unexpected(graphql(200, r#"{"data": null}"#).await), expecting("data", NOT_NULL));
    let result = graphql(200, r#"{"data": {"renew_pass": [1]}}"#).await;
    assert_eq!(unexpected(result), expecting("data.renew_pass", "an object"));
}

#[tokio::test]
async fn on_the_way_to_a_result_an_object_is_expected_at_every_step() {
    for (holder, place, expected) in [
        (json!(null), "data.holder", NOT_NULL),
        (json!({ "locker": null }), "data.holder.locker", NOT_NULL),
        (json!({ "locker": 5 }), "data.holder.locker", "an object"),
        (json!({ "locker": { "parcels": "x" } }), "data.holder.locker.parcels", "an object"),
        (json!({ "locker": { "parcels": { "list": [] } } }), "data.holder.locker.parcels", "a field `total`"),
    ] {
        let script = playing([data(json!({ "holder": holder }))]);
        let result = client_of(&script, "h-1").list_parcels("l-1").await;
        assert_eq!(unexpected(result), expecting(place, expected));
    }
}

#[tokio::test]
async fn null_is_a_result_where_it_may_be() {
    let state = async |body: &str| -> Result<Option<PassState>, Error> {
        client(&Scripted::new().json(200, body)).check_pass().await
    };
    for body in [r#"{"data": {"pass_state": null}}"#, r#"{"data": {}}"#, r#"{"data": null}"#] {
        assert_eq!(state(body).await.expect("a success"), None, "{body}");
    }
    unexpected(state("{}").await);
    let body = r#"{"data": {"pass_state": {"valid": true}}}"#;
    assert!(state(body).await.expect("a success").expect("there is a state").valid);
}

#[tokio::test]
async fn an_operation_without_a_result_still_needs_success() {
    let relabel =
        async |body: &str| client_of(&Scripted::new().json(200, body), "h-1").relabel_parcel("p-1").await;
    relabel(r#"{"status": 0, "text": "bye"}"#).await.expect("a success");
    relabel(r#"{"status": 0, "payload": ["whatever"]}"#).await.expect("a success");
    assert!(relabel(r#"{"status": 7, "text": "no"}"#).await.expect_err("an error").is_api());
    assert_eq!(unexpected(relabel("bye").await), expecting("", "JSON"));
    let forget =
        async |body: &str| client_of(&Scripted::new().json(200, body), "h-1").forget_preferences().await;
    for result in ["null", r#"[{"key": 1}]"#, "7"] {
        let body = format!(r#"{{"data": {{"forget_preferences": {result}}}}}"#);
        forget(&body).await.expect("a success");
    }
    let error = forget(r#"{"data": null, "errors": [{"message": "no"}]}"#).await.expect_err("an error");
    assert!(error.is_api(), "{error}");
}

#[tokio::test]
async fn nothing_is_a_success_where_nothing_is_promised() {
    for status in [200, 202, 204] {
        for body in ["", " \r\n"] {
            let script = Scripted::new().json(status, body);
            let mut client = client_of(&script, "h-1");
            client.leave().await.expect("a success");
            assert!(!client.session().has_token(), "it takes effect on the session");
            client_of(&Scripted::new().json(status, body), "h-1")
                .forget_preferences()
                .await
                .expect("a success");
        }
        assert_eq!(unexpected(rest(status, "").await), expecting("", "JSON"));
        assert_eq!(unexpected(graphql(status, "").await), expecting("", "JSON"));
        assert_eq!(unexpected(token(status, "").await), expecting("", "JSON"));
    }
    let mut client = client_of(&Scripted::new().json(500, ""), "h-1");
    assert!(client.leave().await.expect_err("the status fails").is_http());
    assert!(client.session().has_token());
}

#[tokio::test]
async fn an_item_is_looked_for_in_the_array() {
    let lies = async |page: Value| client(&playing([payload(page)])).has_parcel("s-1", "p-1").await;
    let page = json!({ "total": 0, "list": [{ "no": "x" }, { "no": "p-1" }] });
    assert!(lies(page).await.expect("a success"));
    assert!(!lies(json!({ "total": 9, "list": [{ "no": "P-1" }] })).await.expect("a success"));
    assert_eq!(unexpected(lies(json!({ "total": 0 })).await), expecting("payload", "a field `list`"));
    let null = lies(json!({ "total": 0, "list": null })).await;
    assert_eq!(unexpected(null), expecting("payload.list", "an array"));
    let number = lies(json!({ "total": 0, "list": [{ "no": "x" }, {}] })).await;
    assert_eq!(unexpected(number), expecting("payload.list[1]", "a field `no`"));
}

#[tokio::test]
async fn the_format_of_a_body_is_the_one_asked_for() {
    let label = async |format: &str, status: u16, body: &str| {
        client(&Scripted::new().json(status, body)).parcel_label("p-1").format(format).await
    };
    assert_eq!(label("ZPL", 200, "{}").await.expect("a success").as_text(), Some("{}"));
    assert_eq!(unexpected(label("ZPL", 200, "").await), expecting("", "text"));
    let page = label("ZPL", 200, " <!DOCTYPE HTML><p>CANARY").await;
    assert_eq!(unexpected(page), expecting("", "text that is no HTML"));
    for (format, body) in
        [("ZPL", r#"{"status": 7, "text": "no"}"#), ("JSON", r#"{"status": 7, "text": "no"}"#)]
    {
        let error = label(format, 200, body).await.expect_err("an error");
        assert_eq!((error.code(), error.message()), (Some(acme::ErrorCode::DoorJammed), "no"), "{format}");
    }
    let json = label("JSON", 200, r#"{"status": 1}"#).await.expect("a success");
    assert_eq!(json.as_json(), Some(&json!({ "status": 1 })));
    assert_eq!(unexpected(label("JSON", 200, "^XA").await), expecting("", "JSON"));
    assert!(label("ZPL", 500, "<html>").await.expect_err("the status fails").is_http());
    let error = label("ZPL", 500, r#"{"status": 7, "text": "no"}"#).await.expect_err("an error");
    assert_eq!((error.code(), error.message()), (Some(acme::ErrorCode::DoorJammed), "no"));
}

#[tokio::test]
async fn a_byte_order_mark_is_skipped() {
    let body = "\u{feff}{\"status\": 0, \"payload\": 1}";
    assert_eq!(rest(200, body).await.expect("a success"), json!(1));
    let text = client(&Scripted::new().json(200, "\u{feff}^XA")).parcel_label("p-1").await;
    assert_eq!(text.expect("a success").as_text(), Some("^XA"));
}

/// The error of a response with a header and bytes.
async fn garbled(name: &str, value: &str, body: &'static [u8]) -> Error {
    let response = Response::builder().header(name, value).body(Bytes::from_static(body));
    let script = Scripted::new().response(response.expect("the response is built"));
    client_of(&script, "h-1").latest_event().await.expect_err("it can't be read")
}

#[tokio::test]
async fn an_encoding_that_can_not_be_read_is_named() {
    for encoding in ["gzip", "deflate", "br"] {
        let error = garbled("content-encoding", encoding, b"\x1f\x8b\x08").await;
        assert!(error.is_unexpected() && error.message().contains(encoding), "{error}");
    }
    let error = garbled("content-type", "application/json; charset=GBK", b"{\"a\": \"\xd6\xd0\"}").await;
    assert!(error.is_unexpected() && error.message().contains("GBK"), "{error}");
    let error = garbled("content-type", "application/json", b"{\"status\": 0, \"payload\": \"\xff\"}").await;
    assert!(error.is_unexpected() && error.message().contains("UTF-8"), "{error}");
}

#[tokio::test]
async fn a_web_page_is_unexpected_and_not_quoted() {
    let error = rest(200, "<html><title>canary</title></html>").await.expect_err("it is no JSON");
    assert!(error.is_unexpected());
    assert!(!format!("{error} {error:?}").contains("canary"));
    assert_eq!(error.expose_body(), Some(&b"<html><title>canary</title></html>"[..]));
}

#[tokio::test]
async fn the_place_is_named_and_the_response_is_not_shown() {
    let script = playing([data(json!({ "update_holder": { "holder_no": [4711], "pass": "canary" } }))]);
    let changes = acme::types::HolderChanges::new();
    let error = client_of(&script, "h-1").update_holder(changes).await.expect_err("the number is an array");
    assert_eq!(error.path(), Some("data.update_holder.holder_no"));
    let length = r#"{"data":{"update_holder":{"holder_no":[4711],"pass":"canary"}}}"#.len();
    assert_eq!(
        error.to_string(),
        format!(
            "update_holder: unexpected response: at data.update_holder.holder_no: expected a string \
             (HTTP 200, {length} bytes)"
        )
    );
    assert!(!format!("{error:?}").contains("canary"));
    assert_eq!(error.delivery(), acme::Delivery::Answered);
}

/// An error in an error in an error, without a text in it.
fn nested(name: &str, depth: usize) -> String {
    format!(
        "{{\"status\": 7, \"{name}\": {}{{}}{}}}",
        format!("{{\"{name}\": ").repeat(depth),
        "}".repeat(depth)
    )
}

#[tokio::test]
async fn what_is_nested_or_repeated_is_read_in_little_time() {
    for name in ["text", "message", "error", "errors", "payload"] {
        rest(200, &nested(name, 100)).await.expect_err("it is no result");
    }
    let objects = format!("{{{}\"status\": 0}}", "\"payload\": {\"x\": 1}, ".repeat(3_000));
    assert_eq!(rest(200, &objects).await.expect("a success"), json!({ "x": 1 }));
}

#[tokio::test]
async fn of_several_values_the_last_alone_is_read() {
    let script = Scripted::new().json(
        200,
        r#"{"status": 0, "payload": {"holder_no": "h-1", "pass": "p-1"}, "payload": {"holder_no": "h-2"}}"#,
    );
    let mut client = client(&script);
    let holder = client.enter("ann@acme.example", "4711").await.expect("a success");
    assert_eq!((holder.holder_no.as_str(), holder.pass), ("h-2", None));
    assert!(!client.session().has_token(), "the token of the first one is another user's");
    let script = Scripted::new().json(200, r#"{"status": 0, "payload": {"a": 1}, "payload": null}"#);
    let error = client_of(&script, "h-1").latest_event().await.expect_err("the last one is null");
    assert!(error.is_unexpected(), "{error}");
}
