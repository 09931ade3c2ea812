//! What is refused before anything is sent.

use acme::types::LabelFormat;
use serde_json::{Value, json};

use crate::house::{House, data, payload};

#[tokio::test]
async fn an_argument_that_must_not_be_empty_is_refused_where_it_is() {
    let house = House::answering([data(json!({ "set_preferences": [] }))]).await;
    let client = house.client_of("h-1");
    let nothing: [(&str, Value); 0] = [];
    let error = client.set_preferences(nothing).await.expect_err("the call is refused");
    assert!(error.is_invalid_argument() && error.message().contains("values"), "{error}");
    assert!(house.received().is_empty());
    client.set_preferences([("shelf", 3)]).await.expect("the call succeeds");
}

#[tokio::test]
async fn one_of_several_arguments_must_be_given() {
    let house = House::answering([payload(Value::Null), payload(Value::Null)]).await;
    let client = house.client();
    let error = client.find_holder().await.expect_err("the call is refused");
    assert!(error.is_invalid_argument(), "{error}");
    assert!(error.message().contains("email") && error.message().contains("phone"), "{error}");
    assert!(house.received().is_empty());
    client.find_holder().email("ann@acme.example").await.expect("the call succeeds");
    client.find_holder().phone("555").await.expect("the call succeeds");
}

#[tokio::test]
async fn a_value_that_the_enum_does_not_declare_is_refused_where_the_spec_says_so() {
    let house = House::answering([]).await;
    let error = house.client().parcel_label("p-1").format("PDF").await.expect_err("the call is refused");
    assert!(error.is_invalid_argument() && error.message().contains("format"), "{error}");
    assert!(error.message().contains("ZPL") && error.message().contains("JSON"), "{error}");
    let other = LabelFormat::from("PDF");
    house.client().parcel_label("p-1").format(other).await.expect_err("the call is refused");
    assert!(house.received().is_empty());
}

#[tokio::test]
async fn elsewhere_an_enum_is_open() {
    let house = House::answering([payload(json!([]))]).await;
    house.client().search_parcels("salt").state("LOST").await.expect("the call succeeds");
    assert!(house.only().query.contains("state=LOST"));
}

#[tokio::test]
async fn arguments_are_checked_before_the_session() {
    let house = House::answering([]).await;
    let nothing: [(&str, Value); 0] = [];
    let error = house.client().set_preferences(nothing).await.expect_err("the call is refused");
    assert!(error.is_invalid_argument(), "{error}");
}

#[tokio::test]
async fn a_client_option_that_a_request_needs_is_asked_for() {
    let house = House::answering([]).await;
    let error = house.client().enter_with_badge("b-1", "4711").await.expect_err("the call is refused");
    assert!(error.is_invalid_argument() && error.message().contains("device"), "{error}");
    let client = house.builder().tenant("").device("door-9").build().expect("the options are right");
    let error = client.list_shelves().await.expect_err("the call is refused");
    assert!(error.is_invalid_argument() && error.message().contains("tenant"), "{error}");
    assert!(house.received().is_empty());
}
