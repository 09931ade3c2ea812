//! Where the parameters of a GraphQL operation go, and what is asked for.

use acme::types::{AddressEntry, DoorSide, ParcelState};
use serde_json::json;

use crate::service::{Service, arguments, asked, data, line};

#[tokio::test]
async fn a_plain_argument_is_an_argument_of_the_root_field() {
    let service = Service::answering([data(json!({ "parcel": { "no": "p-1" } }))]).await;
    let parcel = service.client().find_parcel("p-1").await.expect("the call succeeds");
    assert_eq!(parcel.expect("there is a parcel").parcel_no, "p-1");

    let message = service.only();
    assert_eq!(line(&message), ("POST", "/query"));
    assert_eq!(message.media_type(), Some("application/json"));
    let asked = asked(&message);
    assert_eq!((asked.operation_type.as_str(), asked.root_field.as_str()), ("query", "parcel"));
    assert_eq!(arguments(&message), json!({ "parcel_no": "p-1" }));
}

#[tokio::test]
async fn the_selection_follows_the_type_that_is_returned() {
    let service = Service::answering([data(json!({ "parcel": null }))]).await;
    service.client().find_parcel("p-1").await.expect("the call succeeds");
    let selection: Vec<String> = asked(&service.only()).selection.into_iter().collect();
    let expected = ["address.street", "address.town", "arrived", "fragile", "lines", "no", "state", "weight"];
    assert_eq!(selection, expected);
}

#[tokio::test]
async fn a_field_without_parameters_is_asked_without_arguments() {
    let service =
        Service::answering([data(json!({ "renew_pass": { "pass": "pass-2", "expires": 9 } }))]).await;
    let renewed = service.client_of("h-1").renew_pass().await.expect("the call succeeds");
    assert_eq!(renewed.expires, Some(9));
    let asked = asked(&service.only());
    assert_eq!((asked.operation_type.as_str(), asked.root_field.as_str()), ("mutation", "renew_pass"));
    assert!(asked.arguments.is_empty());
}

#[tokio::test]
async fn fields_of_an_input_object_stand_beside_plain_arguments() {
    let service = Service::answering([data(json!({ "send_parcel": { "no": "p-2" } }))]).await;
    let sent = service
        .client_of("h-1")
        .send_parcel(AddressEntry::new("Acme Falls").street("Main Street 1"))
        .weight(2.5)
        .not_before("2030-05-01T00:00:00Z")
        .lines(["To Bob", "Upstairs"])
        .tags([("colour", json!("red")), ("sizes", json!([1, 2]))])
        .rehearsal(true)
        .await
        .expect("the call succeeds");
    assert_eq!(sent.parcel_no, "p-2");
    assert_eq!(
        arguments(&service.only()),
        json!({
            "parcel": {
                "to": { "town": "Acme Falls", "street": "Main Street 1" },
                "weight": 2.5,
                "not_before": "2030-05-01T00:00:00Z",
                "lines": ["To Bob", "Upstairs"],
                "tags": { "colour": "red", "sizes": [1, 2] },
                "sender": "h-1"
            },
            "rehearsal": true
        })
    );
}

#[tokio::test]
async fn fields_that_are_not_given_are_absent_from_an_input_object() {
    let service = Service::answering([data(json!({ "send_parcel": { "no": "p-2" } }))]).await;
    service.client_of("h-1").send_parcel(AddressEntry::new("Acme Falls")).await.expect("the call succeeds");
    let expected = json!({ "parcel": { "to": { "town": "Acme Falls" }, "sender": "h-1" } });
    assert_eq!(arguments(&service.only()), expected);
}

#[tokio::test]
async fn each_field_of_a_path_has_its_own_arguments() {
    let page = json!({ "total": 1, "list": [{ "no": "p-1" }] });
    let answer = data(json!({ "holder": { "locker": { "parcels": page } } }));
    let service = Service::answering([answer]).await;
    let page = service
        .client_of("h-1")
        .list_parcels("l-1")
        .state(ParcelState::PickedUp)
        .limit(3)
        .await
        .expect("the call succeeds");
    assert_eq!((page.total, page.list.len()), (1, 1));

    let message = service.only();
    let asked = asked(&message);
    assert_eq!((asked.operation_type.as_str(), asked.root_field.as_str()), ("query", "holder"));
    assert_eq!(
        arguments(&message),
        json!({
            "holder_no": "h-1", "locker.locker_no": "l-1", "parcels.state": "PICKED_UP", "parcels.limit": 3
        })
    );
    assert!(asked.selection.contains("locker.parcels.list.no"), "{:?}", asked.selection);
}

#[tokio::test]
async fn a_constant_and_a_client_option_are_fields_of_an_input_object() {
    let service = Service::answering([data(json!({ "enter_with_badge": { "holder_no": "h-1" } }))]).await;
    let client = service.builder().device("door-9").sealing_key(authing_tests::key::public_key()).build();
    let mut client = client.expect("the options are right");
    client.enter_with_badge("b-1", "4711").side(DoorSide::Right).await.expect("the call succeeds");
    assert_eq!(
        arguments(&service.only()),
        json!({
            "entry": {
                "badge": "b-1",
                "pin": { "$rsa": "4711" },
                "side": "RIGHT",
                "remember": true,
                "origin": "RUST",
                "device": "door-9"
            }
        })
    );
}

#[tokio::test]
async fn an_operation_without_a_result_asks_for_what_the_schema_demands_and_drops_it() {
    let service = Service::answering([data(json!({ "forget_preferences": [] }))]).await;
    let () = service.client_of("h-1").forget_preferences().await.expect("the call succeeds");
    let message = service.only();
    assert_eq!(arguments(&message), json!({ "holder_no": "h-1" }));
    assert!(!asked(&message).selection.is_empty());
}
