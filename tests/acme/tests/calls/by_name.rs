//! Operations called by their names, with JSON arguments, as a command line would.

use acme::metadata::{Auth, OPERATIONS, SessionEffect};
use serde_json::{Map, Value, json};

use crate::service::{Service, arguments, data, payload};

fn object(value: Value) -> Map<String, Value> {
    value.as_object().cloned().expect("the value is an object")
}

#[tokio::test]
async fn an_operation_called_by_name_does_the_same() {
    let service = Service::answering([data(json!({ "send_parcel": { "no": "p-2", "weight": 1 } }))]).await;
    let mut client = service.client_of("h-1");
    let args = json!({ "to": { "town": "Acme Falls" }, "lines": ["To Bob"], "rehearsal": false });
    let call = client.operation("send_parcel", object(args)).expect("the arguments are right");
    let result = call.await.expect("the call succeeds");
    assert_eq!((&result["no"], &result["weight"]), (&json!("p-2"), &json!(1.0)));
    assert_eq!(
        arguments(&service.only()),
        json!({
            "parcel": { "to": { "town": "Acme Falls" }, "lines": ["To Bob"], "sender": "h-1" },
            "rehearsal": false
        })
    );
}

#[tokio::test]
async fn what_is_made_of_an_answer_is_made_by_name_as_well() {
    let preference = json!({ "key": "shelf", "kind": "COUNT", "value": "3" });
    let service = Service::answering([
        data(json!({ "preferences": [preference] })),
        payload(json!({ "total": 1, "list": [{ "no": "p-1" }] })),
        payload(json!("whatever")),
    ]);
    let service = service.await;
    let mut client = service.client_of("h-1");
    for (name, args, expected) in [
        ("get_preferences", json!({}), json!({ "shelf": 3 })),
        ("has_parcel", json!({ "shelf": "s-1", "parcel_no": "p-1" }), json!(true)),
        ("announce_parcel", json!({ "phone": "555" }), Value::Null),
    ] {
        let call = client.operation(name, object(args)).expect("the arguments are right");
        assert_eq!(call.await.expect("the call succeeds"), expected, "{name}");
    }
}

#[tokio::test]
async fn secrets_of_a_result_are_hidden_by_name_as_well() {
    let service = Service::answering([payload(json!({ "holder_no": "h-1", "pass": "pass-1" }))]).await;
    let args = object(json!({ "email": "ann@acme.example", "pin": "4711" }));
    let mut client = service.client();
    let result = client.operation("enter", args).expect("the arguments are right").await;
    assert_eq!(result.expect("the call succeeds"), json!({ "holder_no": "h-1" }));
    assert_eq!(client.session().unverified_user_id().as_deref(), Some("h-1"));
}

#[test]
fn wrong_names_and_arguments_are_refused() {
    let mut client = acme::LockerClient::builder().tenant("north").build().expect("the options are right");
    for (name, args, part) in [
        ("find_parcle", json!({}), "find_parcel"),
        ("find_parcel", json!({}), "parcel_no"),
        ("find_parcel", json!({ "parcel_no": null }), "parcel_no"),
        ("find_parcel", json!({ "parcel_no": 5 }), "parcel_no"),
        ("find_parcel", json!({ "parcel_no": "p-1", "parcelno": "p-1" }), "parcelno"),
        ("list_parcels", json!({ "locker_no": "l-1", "holder_no": "h-2" }), "holder_no"),
        ("search_parcels", json!({ "text": "x", "page": 1.5 }), "page"),
        ("send_parcel", json!({ "to": { "town": 5 } }), "to"),
    ] {
        let error = match client.operation(name, object(args.clone())) {
            Err(error) => error,
            Ok(call) => call.request().expect_err("the call is refused"),
        };
        assert!(error.is_invalid_argument() && error.to_string().contains(part), "{name} {args}: {error}");
    }
}

#[test]
fn the_table_knows_what_the_spec_says() {
    let names: Vec<&str> = OPERATIONS.iter().map(|info| info.name).collect();
    assert!(names.is_sorted(), "{names:?}");
    let info = |name| *OPERATIONS.iter().find(|info| info.name == name).expect("it is there");
    assert_eq!(info("enter").session, SessionEffect::SignIn);
    assert_eq!((info("enter").idempotent, info("current_holder").idempotent), (false, true));
    assert_eq!((info("enter").auth, info("exchange_code").auth), (Auth::None, Auth::Client));
    assert_eq!((info("enter").errors, info("leave").errors), (&[31_i64][..], &[][..]));
    let token = info("current_holder").token_override.expect("a token can be given");
    assert_eq!(info("current_holder").inputs[token].name, "other_pass");
}
