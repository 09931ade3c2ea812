//! Where the parameters of a REST operation go.

use acme::types::ParcelState;
use authing_tests::message::Message;
use serde_json::{Value, json};

use crate::service::{Service, form_body, json_body, line, pairs, payload};

#[tokio::test]
async fn get_sends_its_parameters_in_the_query_in_the_order_of_the_spec() {
    let service = Service::answering([payload(json!([]))]).await;
    service
        .client()
        .search_parcels("salt & pepper+ü")
        .state(ParcelState::Returned)
        .since("2030-05-01T10:00:00+02:00")
        .fragile(false)
        .heavier_than(0.5)
        .page(2)
        .await
        .expect("the call succeeds");
    let message = service.only();
    assert_eq!(line(&message), ("GET", "/parcels"));
    assert_eq!((message.media_type(), message.body.as_slice()), (None, &b""[..]));
    assert_eq!(
        message.decoded_query(),
        pairs(&[
            ("q", "salt & pepper+ü"),
            ("page", "2"),
            ("heavier_than", "0.5"),
            ("fragile", "false"),
            ("since", "2030-05-01T10:00:00+02:00"),
            ("state", "RETURN_1"),
        ])
    );
}

#[tokio::test]
async fn of_what_is_not_given_only_the_documented_default_is_sent() {
    let service = Service::answering([payload(json!([]))]).await;
    service.client().search_parcels("salt").await.expect("the call succeeds");
    assert_eq!(service.only().decoded_query(), pairs(&[("q", "salt"), ("page", "1")]));
}

#[tokio::test]
async fn an_empty_text_that_is_given_is_sent() {
    let service = Service::answering([payload(json!([]))]).await;
    service.client().search_parcels("").await.expect("the call succeeds");
    assert_eq!(service.only().decoded_query(), pairs(&[("q", ""), ("page", "1")]));
}

#[tokio::test]
async fn post_sends_its_parameters_as_json() {
    let service = Service::answering([payload(json!({ "holder_no": "h-1" }))]).await;
    let client = service.builder().sealing_key(authing_tests::key::public_key()).build();
    let mut client = client.expect("the options are right");
    client.enter("ann@acme.example", "4711").captcha_code("x7").await.expect("the call succeeds");
    let message = service.only();
    assert_eq!(line(&message), ("POST", "/entries"));
    assert_eq!(message.media_type(), Some("application/json"));
    assert_eq!(
        json_body(&message),
        json!({ "email": "ann@acme.example", "pin": { "$rsa": "4711" }, "captcha": "x7", "remember": false })
    );
}

#[tokio::test]
async fn put_sends_a_path_and_a_body() {
    let service = Service::answering([payload(Value::Null)]).await;
    service.client_of("h-1").hold_parcel("p-1", "2030-05-01T00:00:00Z").await.expect("the call succeeds");
    let message = service.only();
    assert_eq!(line(&message), ("PUT", "/parcels/p-1/hold"));
    assert_eq!(json_body(&message), json!({ "until": "2030-05-01T00:00:00Z" }));
}

#[tokio::test]
async fn patch_sends_lists_maps_and_any_json() {
    let service = Service::answering([payload(Value::Null)]).await;
    service
        .client_of("h-1")
        .relabel_parcel("p-1")
        .lines(["To Bob"])
        .stickers([("top", "fragile"), ("side", "up")])
        .contents(json!([1, "two", { "three": null }]))
        .count(3)
        .await
        .expect("the call succeeds");
    let message = service.only();
    assert_eq!(line(&message), ("PATCH", "/parcels/p-1"));
    assert_eq!(
        json_body(&message),
        json!({
            "lines": ["To Bob"],
            "stickers": { "top": "fragile", "side": "up" },
            "contents": [1, "two", { "three": null }],
            "count": 3
        })
    );
}

#[tokio::test]
async fn delete_sends_a_path_that_a_client_option_is_part_of() {
    let service = Service::answering([payload(Value::Null)]).await;
    let client = service.builder().tenant("north wing/?#").day_pass("pass-1").build();
    client.expect("the options are right").leave().await.expect("the call succeeds");
    let message = service.only();
    assert_eq!(line(&message), ("DELETE", "/tenants/north%20wing%2F%3F%23/passes/current"));
    assert!(message.body.is_empty());
}

#[tokio::test]
async fn a_form_is_sent_as_a_form() {
    let service = Service::answering([payload(Value::Null)]).await;
    let call =
        service.client().announce_parcel("+31 20 555&x=1").express(true).weight(1.25).postal_code("1011 AB");
    call.await.expect("the call succeeds");
    let message = service.only();
    assert_eq!(line(&message), ("POST", "/announcements"));
    assert_eq!(message.media_type(), Some("application/x-www-form-urlencoded"));
    let expected = pairs(&[
        ("phone", "+31 20 555&x=1"),
        ("pieces", "1"),
        ("weight", "1.25"),
        ("express", "true"),
        ("zip", "1011 AB"),
    ]);
    assert_eq!(form_body(&message), expected);
}

#[tokio::test]
async fn whatever_stands_in_a_path_can_not_leave_its_place() {
    let service = Service::answering([payload(json!({ "total": 0, "list": [] }))]).await;
    let call = service.client().list_neighbours("a/b?c=d#e%2F", "é;=&+ ");
    call.await.expect("the call succeeds");
    let message: Message = service.only();
    assert_eq!(message.path, "/shelves/a%2Fb%3Fc%3Dd%23e%252F/parcels/%C3%A9%3B%3D%26%2B%20/neighbours");
    assert_eq!(message.query, "");
}

#[tokio::test]
async fn a_path_segment_that_means_another_path_is_refused() {
    let service = Service::answering([]).await;
    for segment in ["", ".", ".."] {
        let error = service.client().list_neighbours(segment, "p-1").await.expect_err("the call is refused");
        assert!(error.is_invalid_argument(), "{segment:?}: {error}");
    }
    assert!(service.received().is_empty());
}
