//! What is kept of an answer, and what an input says.

use std::time::{Duration, SystemTime};

use acme::types::{AddressEntry, DoorSide, Holder, HolderChanges, Parcel, ParcelState, Preference, Shelf};
use acme::{DateTime, Null, TaggedValue};
use serde_json::{Value, json};

use crate::service::{Service, arguments, data, payload};

fn read<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("the value is read")
}

fn written(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).expect("the value is written")
}

#[test]
fn fields_have_their_types_and_wire_names() {
    let parcel: Parcel = read(json!({
        "no": "p-1",
        "state": "WAITING",
        "weight": 2,
        "fragile": true,
        "arrived": "2030-05-01T10:00:00.120+02:00",
        "lines": ["To Ann", null],
        "address": { "town": "Acme Falls" }
    }));
    assert_eq!(parcel.parcel_no, "p-1");
    assert_eq!(parcel.state, Some(ParcelState::Waiting));
    assert_eq!((parcel.weight, parcel.fragile), (Some(2.0), Some(true)));
    assert_eq!(parcel.lines, Some(vec![Some("To Ann".to_owned()), None]));
    assert_eq!(parcel.address.expect("there is an address").town.as_deref(), Some("Acme Falls"));
    let arrived = parcel.arrived.expect("it arrived");
    assert_eq!(arrived.as_str(), "2030-05-01T10:00:00.120+02:00", "the text is kept");
    assert!(arrived.to_system_time().is_some());
}

#[test]
fn a_field_is_optional_unless_it_is_required() {
    let parcel: Parcel = read(json!({ "no": "p-1", "weight": null }));
    assert_eq!((parcel.weight, parcel.state), (None, None));
    serde_json::from_value::<Parcel>(json!({ "weight": 1 })).expect_err("the number is required");
    serde_json::from_value::<Parcel>(json!({ "no": null })).expect_err("the number is never null");
}

#[test]
fn fields_that_nobody_described_are_kept() {
    let value =
        json!({ "holder_no": "h-1", "limits": { "boxes": 3 }, "shoe_size": 43, "nested": { "a": [1] } });
    let holder: Holder = read(value.clone());
    assert_eq!(holder.extra.get("shoe_size"), Some(&json!(43)));
    assert_eq!(holder.limits.as_ref().expect("there are limits")["boxes"], 3);
    assert_eq!(written(&holder), json!({ "holder_no": "h-1", "limits": { "boxes": 3 } }));
    assert_eq!(acme::reveal(|| written(&holder)), value);
}

#[test]
fn an_enum_keeps_what_it_does_not_know() {
    let value = json!(["WAITING", "PICKED_UP", "RETURN_1", "LOST", "waiting"]);
    let states: Vec<ParcelState> = read(value.clone());
    assert_eq!(states[..3], [ParcelState::Waiting, ParcelState::PickedUp, ParcelState::Returned]);
    assert_eq!(states[3], ParcelState::Other("LOST".into()));
    assert_eq!(written(&states), value);
    assert_eq!(ParcelState::from("RETURN_1"), ParcelState::Returned);
    assert_eq!(
        (ParcelState::Returned.as_str(), ParcelState::from("x").to_string().as_str()),
        ("RETURN_1", "x")
    );
}

#[test]
fn a_typed_field_is_read_as_the_field_beside_it_says() {
    let value = |kind: &str, value: Value| {
        let preference: Preference = read(json!({ "key": "k", "kind": kind, "value": value }));
        assert_eq!(preference.value_kind, kind);
        preference.value.expect("there is a value")
    };
    assert_eq!(value("WORD", json!("3")), TaggedValue::Text("3".into()));
    assert_eq!(value("CHOICE", json!("true")), TaggedValue::Text("true".into()));
    assert_eq!(value("COUNT", json!("3")), TaggedValue::Json(json!(3)));
    assert_eq!(value("YESNO", json!("true")), TaggedValue::Json(json!(true)));
    assert_eq!(value("SHAPE", json!("{\"a\":[1]}")), TaggedValue::Json(json!({ "a": [1] })));
    let moment = TaggedValue::DateTime(DateTime::from("2030-05-01T00:00:00Z"));
    assert_eq!(value("MOMENT", json!("2030-05-01T00:00:00Z")), moment);
    let TaggedValue::DateTime(moment) = value("MOMENT", json!("1903824000000")) else {
        panic!("it is a moment")
    };
    let instant = SystemTime::UNIX_EPOCH + Duration::from_secs(1_903_824_000);
    assert_eq!(moment.to_system_time(), Some(instant));
    assert_eq!(value("COUNT", json!("many")), TaggedValue::Unreadable("many".into()));
    assert_eq!(value("MOMENT", json!("soon")), TaggedValue::Unreadable("soon".into()));
    assert_eq!(value("SOMETHING_NEW", json!("3")), TaggedValue::Text("3".into()));
}

#[test]
fn a_typed_field_that_is_missing_is_none() {
    let preference: Preference = read(json!({ "key": "k", "kind": "COUNT", "value": null }));
    assert_eq!(preference.value, None);
}

#[test]
fn a_typed_field_is_written_so_that_it_is_read_again() {
    for (kind, value) in
        [("WORD", json!("3")), ("COUNT", json!("3")), ("MOMENT", json!("2030-05-01T00:00:00Z"))]
    {
        let preference: Preference = read(json!({ "key": "k", "kind": kind, "value": value }));
        assert_eq!(read::<Preference>(written(&preference)), preference);
    }
}

#[tokio::test]
async fn an_object_can_hold_objects_of_its_own_type() {
    let tree = json!({
        "name": "all",
        "shelves": [{ "name": "left", "doors": { "a": { "open": true } }, "shelves": [{ "name": "top" }] }]
    });
    let service = Service::answering([payload(tree.clone())]).await;
    let all: Shelf = service.client().list_shelves().await.expect("the call succeeds");
    assert_eq!(written(&all), tree);
    let left = &all.shelves.as_ref().expect("there are shelves")[0];
    assert_eq!(left.doors.as_ref().expect("there are doors")["a"], json!({ "open": true }));
    assert_eq!(left.shelves.as_ref().expect("there are shelves")[0].name.as_deref(), Some("top"));
    assert_eq!(service.only().query, "deep=true");
}

#[tokio::test]
async fn an_input_tells_null_from_absent() {
    let service = Service::answering([data(json!({ "update_holder": { "holder_no": "h-1" } }))]).await;
    let changes = HolderChanges::new().email(Null).phone_number("555");
    service.client_of("h-1").update_holder(changes).await.expect("the call succeeds");
    assert_eq!(arguments(&service.only()), json!({ "changes": { "email": null, "phone": "555" } }));
}

#[tokio::test]
async fn an_input_takes_every_type() {
    let service = Service::answering([data(json!({ "update_holder": { "holder_no": "h-1" } }))]).await;
    let changes = HolderChanges::new()
        .email("ann@acme.example")
        .pin("4711")
        .floor(3_i64)
        .height(1.75)
        .quiet(true)
        .since("2030-05-01T00:00:00Z")
        .side(DoorSide::Left)
        .address(AddressEntry::new("Acme Falls"))
        .nicknames(["Ann", "Annie"])
        .limits([("boxes", 3)]);
    service.client_of("h-1").update_holder(changes).await.expect("the call succeeds");
    assert_eq!(
        arguments(&service.only()),
        json!({
            "changes": {
                "email": "ann@acme.example",
                "pin": "4711",
                "floor": 3,
                "height": 1.75,
                "quiet": true,
                "since": "2030-05-01T00:00:00Z",
                "side": "LEFT",
                "address": { "town": "Acme Falls" },
                "nicknames": ["Ann", "Annie"],
                "limits": { "boxes": 3 }
            }
        })
    );
}
