//! How the service's errors are told.

use acme::ApiCode;
use acme::ErrorCode;
use authing_tests::server::Answer;
use serde_json::{Value, json};

use crate::service::{Service, data, json_answer, refusal};

#[tokio::test]
async fn the_envelope_tells_an_error_whatever_the_status_is() {
    for status in [200, 400, 500] {
        let service =
            Service::answering([refusal(status, 31, "The PIN is wrong", json!({ "left": 2 }))]).await;
        let error =
            service.client().enter("ann@acme.example", "4711").await.expect_err("the service refuses");
        assert!(error.is_api(), "{error}");
        assert_eq!(error.code(), Some(ErrorCode::WrongPin));
        assert_eq!(error.api_code(), Some(&ApiCode::Number(31)));
        assert_eq!((error.message(), error.status()), ("The PIN is wrong", Some(status)));
        assert_eq!(error.data().expect("there is data").expose(), &json!({ "left": 2 }));
        assert_eq!(error.to_string(), format!("enter: [31] The PIN is wrong (HTTP {status})"));
    }
}

#[tokio::test]
async fn a_code_that_the_spec_does_not_know_is_kept() {
    let service = Service::answering([refusal(200, 999, "odd", Value::Null)]).await;
    let error = service.client().list_visits().await.expect_err("the service refuses");
    assert_eq!(error.code(), Some(ErrorCode::Other(999)));
}

#[tokio::test]
async fn a_status_that_fails_is_an_error_though_the_envelope_is_content() {
    let service = Service::answering([refusal(503, 0, "fine", json!([])), Answer::json(502, "<html>")]).await;
    for status in [503, 502] {
        let error = service.client().list_visits().await.expect_err("the status fails");
        assert!(error.is_http(), "{error}");
        assert_eq!((error.status(), error.code()), (Some(status), None));
    }
}

#[tokio::test]
async fn a_graphql_error_is_an_object_like_the_envelope_or_a_text() {
    let object = json!({ "message": { "status": 32, "text": "The pass is old", "payload": { "since": 1 } } });
    let second = json!({ "message": { "status": 7, "text": "jammed" } });
    let service = Service::answering([
        json_answer(200, json!({ "errors": [object, second], "data": null })),
        json_answer(400, json!({ "errors": [{ "message": "Cannot query field" }] })),
    ]);
    let service = service.await;
    let client = service.client_of("h-1");
    let error = client.renew_pass().await.expect_err("the service refuses");
    assert!(error.is_api(), "{error}");
    assert_eq!((error.code(), error.message()), (Some(ErrorCode::PassExpired), "The pass is old; jammed"));
    assert_eq!(error.data().expect("there is data").expose(), &json!({ "since": 1 }));
    let error = client.renew_pass().await.expect_err("the service refuses");
    assert!(error.is_api(), "{error}");
    assert_eq!((error.code(), error.message(), error.status()), (None, "Cannot query field", Some(400)));
}

#[tokio::test]
async fn errors_go_before_partial_data() {
    let errors = json!([{ "message": { "status": 7, "text": "jammed" } }]);
    let service =
        Service::answering([json_answer(200, json!({ "data": { "parcel": null }, "errors": errors }))]).await;
    let error = service.client().find_parcel("p-1").await.expect_err("the service refuses");
    assert_eq!(error.code(), Some(ErrorCode::DoorJammed));
}

#[tokio::test]
async fn an_oauth_error_has_a_text_for_a_code() {
    let answer = json!({ "error": "invalid_grant", "error_description": "The code is used" });
    let service = Service::answering([json_answer(400, answer)]).await;
    let builder = service.builder().partner("p-1").partner_secret("hush").return_address("https://p.example");
    let client = builder.build().expect("the options are right");
    let error = client.exchange_code("c-1").await.expect_err("the service refuses");
    assert!(error.is_api(), "{error}");
    assert_eq!(error.api_code(), Some(&ApiCode::Text("invalid_grant".into())));
    assert_eq!((error.code(), error.message()), (None, "The code is used"));
}

#[tokio::test]
async fn an_answer_of_another_shape_is_unexpected_and_says_where() {
    let list = json!({ "holder": { "locker": { "parcels": { "total": 1, "list": [{ "no": [5] }] } } } });
    let service = Service::answering([data(list)]).await;
    let error = service.client_of("h-1").list_parcels("l-1").await.expect_err("the number is an array");
    assert!(error.is_unexpected(), "{error}");
    let expected =
        "list_parcels: unexpected response: at data.holder.locker.parcels.list[0].no: expected a string";
    assert!(error.to_string().starts_with(expected), "{error}");
}

#[tokio::test]
async fn a_connection_that_breaks_is_a_transport_error() {
    let service = Service::answering([Answer::Close, Answer::CutOff(b"{\"status\": 0,".to_vec())]).await;
    for _ in 0..2 {
        let error = service.client().announce_parcel("555").await.expect_err("the connection breaks");
        assert!(error.is_transport(), "{error}");
    }
}
