//! Which part of an answer is the result, and what is made of it.

use acme::TaggedValue;
use acme::types::LabelFormat;
use authing_tests::server::Answer;
use serde_json::{Value, json};

use crate::service::{Service, data, json_answer, line, payload};

#[tokio::test]
async fn null_is_none_where_it_is_an_answer() {
    let service = Service::answering([
        data(json!({ "parcel": null })),
        payload(Value::Null),
        json_answer(200, json!({ "status": 0, "text": "fine" })),
    ]);
    let service = service.await;
    assert_eq!(service.client().find_parcel("p-1").await.expect("the call succeeds"), None);
    assert_eq!(service.client().find_holder().phone("5").await.expect("the call succeeds"), None);
    assert_eq!(service.client().find_holder().phone("5").await.expect("the call succeeds"), None);
}

#[tokio::test]
async fn null_is_unexpected_elsewhere() {
    let service = Service::answering([
        data(json!({ "send_parcel": null })),
        payload(Value::Null),
        data(json!({ "holder": { "locker": null } })),
    ]);
    let service = service.await;
    let client = service.client_of("h-1");
    let address = acme::types::AddressEntry::new("Acme Falls");
    let error = client.send_parcel(address).await.expect_err("null is no parcel");
    assert!(error.is_unexpected(), "{error}");
    let error = client.list_shelves().await.expect_err("null is no shelf");
    assert!(error.is_unexpected(), "{error}");
    let error = client.list_parcels("l-1").await.expect_err("null has no parcels");
    assert!(error.is_unexpected(), "{error}");
}

#[tokio::test]
async fn a_whole_body_has_no_envelope() {
    let service = Service::answering([json_answer(200, json!({ "status": 7, "lat": 1.5 }))]).await;
    let client =
        service.builder().courier_host(service.url("courier")).build().expect("the options are right");
    let position = client.courier_position().await.expect("the call succeeds");
    assert_eq!((position["status"], position["lat"]), (7.0, 1.5));
}

#[tokio::test]
async fn any_tells_whether_an_item_matches() {
    let page = || payload(json!({ "total": 2, "list": [{ "no": "p-1" }, { "no": "P-2" }] }));
    let service = Service::answering([page(), page(), payload(json!({ "total": 9, "list": [] }))]).await;
    let client = service.client();
    assert!(client.has_parcel("s-1", "p-1").asked_by("Ann").await.expect("the call succeeds"));
    assert!(!client.has_parcel("s-1", "p-2").await.expect("the call succeeds"));
    assert!(!client.has_parcel("s-1", "p-1").await.expect("the call succeeds"));
    let messages = service.received();
    assert_eq!(line(&messages[0]), ("GET", "/shelves/s-1/parcels"));
    assert_eq!(messages[0].query, "asked_by=Ann");
}

#[tokio::test]
async fn map_makes_a_map_of_a_list() {
    let service = Service::answering([data(json!({
        "preferences": [
            { "key": "shelf", "kind": "COUNT", "value": "3" },
            { "key": "colour", "kind": "WORD", "value": "3" }
        ]
    }))]);
    let service = service.await;
    let preferences = service.client_of("h-1").get_preferences().await.expect("the call succeeds");
    assert_eq!(preferences.len(), 2);
    assert_eq!(preferences["shelf"], TaggedValue::Json(json!(3)));
    assert_eq!(preferences["colour"], TaggedValue::Text("3".into()));
}

#[tokio::test]
async fn without_empty_drops_the_empty_fields_of_the_items() {
    let service = Service::answering([payload(json!({
        "total": 0,
        "list": [
            { "code": "open", "actions": [], "remark": "", "other": null, "room": {} },
            { "code": "lend", "actions": ["give"], "remark": "often", "count": 0, "always": false }
        ]
    }))]);
    let service = service.await;
    let permits = service.client_of("h-1").list_permits().await.expect("the call succeeds");
    assert_eq!(permits.total, Some(0), "only the items are cleaned");
    let items = permits.items.expect("the items are there");
    assert_eq!(items[0].permit_code.as_deref(), Some("open"));
    assert_eq!((&items[0].actions, &items[0].remark, items[0].extra.is_empty()), (&None, &None, true));
    assert_eq!(items[1].actions.as_deref(), Some(&["give".to_owned()][..]));
    assert_eq!(items[1].remark.as_deref(), Some("often"));
}

#[tokio::test]
async fn the_argument_decides_whether_a_body_is_text_or_json() {
    let text = |body: &str| Answer::Response {
        status: 200,
        content_type: "application/json".into(),
        body: body.as_bytes().to_vec(),
    };
    let service =
        Service::answering([text("^XA^XZ"), text(r#"{"a": 1}"#), text(r#"{"a": 1}"#), text("^XA^XZ")]);
    let service = service.await;
    let client = service.client();
    let label = client.parcel_label("p-1").await.expect("the call succeeds");
    assert_eq!(label.as_text(), Some("^XA^XZ"));
    let label = client.parcel_label("p-1").format(LabelFormat::Zpl).await.expect("the call succeeds");
    assert_eq!(label.as_text(), Some(r#"{"a": 1}"#), "the argument decides, not the body");
    let label = client.parcel_label("p-1").format(LabelFormat::Json).await.expect("the call succeeds");
    assert_eq!(label.as_json(), Some(&json!({ "a": 1 })));
    let error = client.parcel_label("p-1").format("JSON").await.expect_err("the body is no JSON");
    assert!(error.is_unexpected(), "{error}");
    let queries: Vec<String> = service.received().into_iter().map(|message| message.query).collect();
    assert_eq!(queries, ["format=ZPL", "format=ZPL", "format=JSON", "format=JSON"]);
}

#[tokio::test]
async fn an_operation_without_a_result_still_checks_the_envelope() {
    let fine = json_answer(200, json!({ "status": 0, "payload": ["whatever"] }));
    let service =
        Service::answering([fine, json_answer(200, json!({ "status": 7, "text": "jammed" }))]).await;
    let client = service.client();
    let () = client.announce_parcel("555").await.expect("the call succeeds");
    let error = client.announce_parcel("555").await.expect_err("the service refuses");
    assert!(error.is_api(), "{error}");
}

#[tokio::test]
async fn what_is_no_envelope_is_unexpected() {
    for body in ["null", "[]", "{}", "\"fine\"", r#"{"status": true, "payload": []}"#, "<html>"] {
        let service = Service::answering([Answer::json(200, body)]).await;
        let error = service.client().list_visits().await.expect_err("the answer is wrong");
        assert!(error.is_unexpected(), "{body}: {error}");
    }
}
