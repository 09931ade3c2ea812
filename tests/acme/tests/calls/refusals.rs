//! What is refused before anything is sent.

use acme::types::LabelFormat;
use serde_json::{Value, json};

use crate::service::{Service, data, payload};

#[tokio::test]
async fn an_argument_that_must_not_be_empty_is_refused_where_it_is() {
    let service = Service::answering([data(json!({ "set_preferences": [] }))]).await;
    let client = service.client_of("h-1");
    let nothing: [(&str, Value); 0] = [];
    let error = client.set_preferences(nothing).await.expect_err("the call is refused");
    assert!(error.is_invalid_argument() && error.message().contains("values"), "{error}");
    assert!(service.received().is_empty());
    client.set_preferences([("shelf", 3)]).await.expect("the call succeeds");
}

#[tokio::test]
async fn one_of_several_arguments_must_be_given() {
    let service = Service::answering([payload(Value::Null), payload(Value::Null)]).await;
    let client = service.client();
    let error = client.find_holder().await.expect_err("the call is refused");
    assert!(error.is_invalid_argument(), "{error}");
    assert!(error.message().contains("email") && error.message().contains("phone"), "{error}");
    assert!(service.received().is_empty());
    client.find_holder().email("ann@acme.example").await.expect("the call succeeds");
    client.find_holder().phone("555").await.expect("the call succeeds");
}

#[tokio::test]
async fn a_value_that_the_enum_does_not_declare_is_refused_where_the_spec_says_so() {
    let service = Service::answering([]).await;
    let error = service.client().parcel_label("p-1").format("PDF").await.expect_err("the call is refused");
    assert!(error.is_invalid_argument() && error.message().contains("format"), "{error}");
    assert!(error.message().contains("ZPL") && error.message().contains("JSON"), "{error}");
    let other = LabelFormat::from("PDF");
    service.client().parcel_label("p-1").format(other).await.expect_err("the call is refused");
    assert!(service.received().is_empty());
}

#[tokio::test]
async fn elsewhere_an_enum_is_open() {
    let service = Service::answering([payload(json!([]))]).await;
    service.client().search_parcels("salt").state("LOST").await.expect("the call succeeds");
    assert!(service.only().query.contains("state=LOST"));
}

#[tokio::test]
async fn arguments_are_checked_before_the_session() {
    let service = Service::answering([]).await;
    let nothing: [(&str, Value); 0] = [];
    let error = service.client().set_preferences(nothing).await.expect_err("the call is refused");
    assert!(error.is_invalid_argument(), "{error}");
}

#[tokio::test]
async fn a_client_option_that_a_request_needs_is_asked_for() {
    let service = Service::answering([]).await;
    let error = service.client().enter_with_badge("b-1", "4711").await.expect_err("the call is refused");
    assert!(error.is_invalid_argument() && error.message().contains("device"), "{error}");
    let client = service.builder().tenant("").device("door-9").build().expect("the options are right");
    let error = client.list_shelves().await.expect_err("the call is refused");
    assert!(error.is_invalid_argument() && error.message().contains("tenant"), "{error}");
    assert!(service.received().is_empty());
}
