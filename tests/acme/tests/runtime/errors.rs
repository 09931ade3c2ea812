//! Errors as they are found in responses.

use acme::transport::Scripted;
use acme::{ApiCode, Delivery, Error, ErrorKind};
use serde_json::{Value, json};

use crate::responses::{graphql, rest, token, unexpected};
use crate::script::*;

/// Asserts the code and the message of a service's error.
fn assert_api<T: std::fmt::Debug>(
    result: acme::Result<T>,
    code: Option<ApiCode>,
    message: &str,
    what: &str,
) -> Error {
    let error = result.expect_err(what);
    assert_eq!(error.kind(), ErrorKind::Api, "{what}: {error}");
    assert_eq!((error.api_code(), error.message()), (code.as_ref(), message), "{what}");
    assert_eq!(error.delivery(), Delivery::Answered);
    error
}

fn number(code: i64) -> Option<ApiCode> {
    Some(ApiCode::Number(code))
}

fn text(code: &str) -> Option<ApiCode> {
    Some(ApiCode::Text(code.to_owned()))
}

#[tokio::test]
async fn another_code_in_an_envelope_is_an_error_whatever_the_status() {
    let body = r#"{"status": 2020, "text": "not logged in", "payload": {"x": 1}}"#;
    for status in [200, 299, 400, 401, 500] {
        let error = assert_api(rest(status, body).await, number(2020), "not logged in", body);
        assert_eq!(error.status(), Some(status));
        assert_eq!(error.data().expect("there is data").expose(), &json!({ "x": 1 }));
    }
    assert_api(rest(200, r#"{"status": 500}"#).await, number(500), "no message", "no message");
}

#[tokio::test]
async fn a_status_outside_2xx_is_never_a_success() {
    for body in
        ["", "<html>", "{}", "[]", "null", r#"{"status": 0, "payload": {"id": "u"}}"#, r#"{"status": null}"#]
    {
        let error = rest(502, body).await.expect_err("the status fails");
        assert_eq!(
            (error.kind(), error.status(), error.api_code()),
            (ErrorKind::Http, Some(502), None),
            "{body}"
        );
    }
    let error =
        graphql(500, r#"{"data": {"renew_pass": {"pass": "t"}}}"#).await.expect_err("the status fails");
    assert!(error.is_http(), "{error}");
    let error = rest(302, "").await.expect_err("a redirect is no result");
    assert_eq!((error.kind(), error.message()), (ErrorKind::Http, "a redirect, which is not followed"));
}

#[tokio::test]
async fn an_envelope_is_found_at_every_endpoint() {
    for data in ["null", "{}", "[]", "\"\"", "false"] {
        let body = format!(r#"{{"data": {data}, "status": 401, "text": "who?", "payload": {data}}}"#);
        assert_api(rest(200, &body).await, number(401), "who?", &body);
        assert_api(graphql(200, &body).await, number(401), "who?", &body);
        assert_api(graphql(401, &body).await, number(401), "who?", &body);
        assert_api(token(200, &body).await.map(drop), number(401), "who?", &body);
    }
    assert_api(graphql(200, r#"{"status": 401, "text": "who?"}"#).await, number(401), "who?", "no data");
}

#[tokio::test]
async fn the_errors_of_graphql_come_in_many_forms() {
    for (errors, code, message) in [
        (json!([{ "message": "broken" }]), None, "broken"),
        (json!(["broken"]), None, "broken"),
        (json!({ "message": "broken" }), None, "broken"),
        (json!("broken"), None, "broken"),
        (json!([{}]), None, "no message"),
        (json!([1]), None, "no message"),
        (json!([null]), None, "no message"),
        (json!([{ "message": { "status": 31, "text": "wrong" } }]), number(31), "wrong"),
        (json!([{ "message": { "status": "31", "text": "wrong" } }]), number(31), "wrong"),
        (json!([{ "message": { "status": null, "text": { "deep": 1 } } }]), None, "no message"),
        (json!([{ "message": "no", "extensions": { "code": "FORBIDDEN" } }]), text("FORBIDDEN"), "no"),
        (json!([{ "message": "no", "extensions": { "code": 403 } }]), number(403), "no"),
    ] {
        for data in [Value::Null, json!({}), json!({ "renew_pass": { "pass": "t" } }), json!([]), json!(7)] {
            for status in [200, 400, 500] {
                let body = json!({ "data": data, "errors": errors }).to_string();
                assert_api(graphql(status, &body).await, code.clone(), message, &body);
            }
        }
    }
}

#[tokio::test]
async fn of_several_errors_of_graphql_the_first_gives_code_and_data() {
    let first = json!({ "message": { "status": 31, "text": "wrong", "payload": { "left": 2 } } });
    let second = json!({ "message": { "status": 7, "text": "later" } });
    let body = json!({ "errors": [first, second], "data": { "renew_pass": { "pass": "t" } } }).to_string();
    let error = assert_api(graphql(200, &body).await, number(31), "wrong; later", &body);
    assert_eq!(error.data().expect("there is data").expose(), &json!({ "left": 2 }));
}

#[tokio::test]
async fn no_errors_are_no_error() {
    for errors in [json!(null), json!([]), json!({}), json!(""), json!(false)] {
        let body = json!({ "errors": errors, "data": { "renew_pass": { "pass": "t" } } }).to_string();
        graphql(200, &body).await.unwrap_or_else(|error| panic!("{body}: {error}"));
        let body = json!({ "errors": errors, "status": 0, "payload": 1 }).to_string();
        assert_eq!(rest(200, &body).await.expect("a success"), 1, "{body}");
    }
}

#[tokio::test]
async fn errors_beside_a_result_are_an_error() {
    let body = r#"{"status": 0, "payload": 1, "errors": [{"message": "broken"}]}"#;
    assert_api(rest(200, body).await, None, "broken", body);
}

#[tokio::test]
async fn the_code_of_success_is_no_code_of_an_error() {
    for body in [
        r#"{"status": 0, "error": "broken"}"#,
        r#"{"status": "0", "error": "broken", "payload": 1}"#,
        r#"{"statusCode": 200, "error": "broken"}"#,
    ] {
        assert_api(rest(200, body).await, None, "broken", body);
        assert_api(rest(500, body).await, None, "broken", body);
    }
    let errors = json!({ "errors": [{ "message": { "status": 0, "text": "broken" } }] }).to_string();
    assert_api(graphql(200, &errors).await, None, "broken", &errors);
}

#[tokio::test]
async fn the_code_has_several_names_and_an_order() {
    for (fields, code) in [
        (json!({ "status": 1, "apiCode": 2, "statusCode": 3 }), number(1)),
        (json!({ "apiCode": 2, "statusCode": 3 }), number(2)),
        (json!({ "statusCode": 3 }), number(3)),
        (json!({ "status": "E1" }), text("E1")),
        (json!({ "status": "", "apiCode": "12" }), number(12)),
        (json!({ "status": null, "statusCode": 3 }), number(3)),
    ] {
        let mut envelope = fields.clone();
        envelope["text"] = "no".into();
        assert_api(rest(400, &envelope.to_string()).await, code.clone(), "no", &envelope.to_string());
        let errors =
            json!({ "errors": [{ "message": envelope, "extensions": { "code": "LAST" } }] }).to_string();
        assert_api(graphql(200, &errors).await, code, "no", &errors);
    }
    let errors = json!({ "errors": [{ "message": { "text": "no" }, "extensions": { "code": "LAST" } }] });
    assert_api(graphql(200, &errors.to_string()).await, text("LAST"), "no", "the last place");
}

#[tokio::test]
async fn the_message_has_several_names_and_shapes() {
    for (fields, message) in [
        (json!({ "text": "a", "error_description": "b", "error": "c" }), "a"),
        (json!({ "error_description": "b", "error": "c" }), "b"),
        (json!({ "error": "c" }), "c"),
        (json!({ "message": "the framework's" }), "the framework's"),
        (json!({ "text": { "text": "inner" } }), "inner"),
        (json!({ "text": ["a", "b"] }), "a; b"),
        (json!({ "text": [{ "error": "a" }, 7, "b"] }), "a; b"),
        (json!({ "text": "", "error": "c" }), "c"),
        (json!({ "text": 7 }), "no message"),
    ] {
        let mut body = fields;
        body["status"] = 5.into();
        let body = body.to_string();
        assert_api(rest(400, &body).await, number(5), message, &body);
    }
}

#[tokio::test]
async fn an_error_of_oauth_has_a_text_for_its_code() {
    let body = r#"{"error": "invalid_grant", "error_description": "expired"}"#;
    for status in [400, 401, 200] {
        assert_api(token(status, body).await.map(drop), text("invalid_grant"), "expired", body);
    }
    let both = r#"{"error": "invalid_grant", "error_description": "expired", "status": 7, "text": "jammed"}"#;
    assert_api(token(400, both).await.map(drop), text("invalid_grant"), "expired", both);
    let alone = r#"{"error": "invalid_grant"}"#;
    for status in [400, 200] {
        assert_api(token(status, alone).await.map(drop), text("invalid_grant"), "invalid_grant", alone);
    }
    // Elsewhere a number takes precedence, and without one OAuth's own text.
    assert_api(rest(400, both).await, number(7), "jammed", both);
    assert_api(rest(401, body).await, text("invalid_grant"), "expired", body);
    assert_api(rest(200, body).await, text("invalid_grant"), "expired", body);
    assert_api(graphql(401, body).await, text("invalid_grant"), "expired", body);
    // Without a description it is a message.
    assert_api(rest(401, r#"{"error": "Unauthorized"}"#).await, None, "Unauthorized", "no description");
    let error = token(400, r#"{"error": {}}"#).await.expect_err("the status fails");
    assert!(error.is_http(), "{error}");
    let (path, message) = unexpected(token(200, "null").await.map(drop));
    assert_eq!((path, message.as_str()), (None, "expected a value, which is not null"));
    assert_eq!(token(200, r#"{"access_token": "a"}"#).await.expect("a success").access_token.expose(), "a");
}

#[tokio::test]
async fn secrets_that_the_service_quotes_are_not_printed() {
    let quoted = "code \"canary-code1\" of canary-code1-more is wrong for Bearer canary-token1";
    let script = Scripted::new()
        .json(400, json!({ "status": 5, "text": quoted }).to_string())
        .json(400, json!({ "error": "no canary-code1", "error_description": quoted }).to_string());
    let site = builder(&script)
        .partner("P")
        .partner_secret("canary-token1")
        .return_address("https://p.example")
        .build_app()
        .expect("the options are right");
    let mut client = site.client_with_token("canary-token1").expect("the pass is one");
    let call = client.enter("a@acme.example", "1").captcha_code("canary-code1");
    let error = call.await.expect_err("an error");
    assert_eq!(error.message(), "code \"[secret]\" of [secret]-more is wrong for Bearer [secret]");
    let error =
        client.exchange_code("canary-code1").verifier("canary-code1-more").await.expect_err("an error");
    assert_eq!(error.api_code(), Some(&ApiCode::Text("no [secret]".into())));
    assert!(!format!("{error} {error:?}").contains("canary"), "{error:?}");
}

#[tokio::test]
async fn the_token_that_was_sent_is_not_printed_whoever_is_signed_in_by_then() {
    let quoted = json!({ "status": 5, "text": "canary-token1 is out of date" }).to_string();
    let entered = payload(json!({ "holder_no": "h-2", "pass": "t2" })).to_string();
    let script = Scripted::new().json(400, &quoted).json(400, &quoted).json(200, entered);
    let held = Held::new(script.clone());
    let site = builder(&script).transport(held.clone()).build_app().expect("the options are right");
    let mut leaving = site.client_with_token("canary-token1").expect("the pass is one");
    let mut entering = site.client_with_token("canary-token1").expect("the pass is one");
    let mut first = leaving.search_parcels("salt").into_future();
    let mut second = entering.search_parcels("salt").into_future();
    assert!(poll(&mut first).is_pending() && poll(&mut second).is_pending());
    leaving.clear_session();
    held.release(3);
    soon(entering.enter("bob@acme.example", "4711")).await.expect("a success");
    for call in [first, second] {
        let error = soon(call).await.expect_err("an error");
        assert_eq!(error.message(), "[secret] is out of date");
        assert!(!format!("{error} {error:?}").contains("canary"), "{error:?}");
    }
}
