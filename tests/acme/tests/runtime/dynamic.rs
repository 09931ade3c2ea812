//! Operations called by their names.

use acme::transport::Scripted;
use acme::{LockerClient, Result};
use serde_json::{Map, Value, json};

use crate::script::*;

fn object(value: Value) -> Map<String, Value> {
    value.as_object().cloned().expect("the value is an object")
}

async fn result_of(client: &mut LockerClient, name: &str, arguments: Value) -> Result<Value> {
    client.operation(name, object(arguments))?.await
}

#[tokio::test]
async fn the_result_is_json_without_secrets_unless_they_are_revealed() {
    let holder = json!({ "holder_no": "h-1", "pass": "t1", "shoe_size": 43, "email": null });
    let script = playing([payload(holder.clone()), payload(holder)]);
    let mut client = client(&script);
    let arguments = json!({ "email": "a@acme.example", "pin": "4711" });
    let hidden = result_of(&mut client, "enter", arguments.clone()).await.expect("a success");
    assert_eq!(hidden, json!({ "holder_no": "h-1" }));
    let call = client.operation("enter", object(arguments)).expect("the arguments are right");
    let revealed = call.reveal_secrets().await.expect("a success");
    assert_eq!(revealed, json!({ "holder_no": "h-1", "pass": "t1", "shoe_size": 43 }));
    assert_eq!(state(client.session()), is("t1", "h-1"));
}

#[tokio::test]
async fn names_are_those_of_the_spec_and_near_ones_are_offered() {
    let mut client = client(&Scripted::new());
    for (name, arguments, expected) in [
        ("find_parcle", json!({}), "`find_parcle` is not an operation (did you mean `find_parcel`?)"),
        ("sing", json!({}), "`sing` is not an operation"),
        (
            "find_parcel",
            json!({ "parcelno": "p-1" }),
            "`parcelno` is not an argument of the operation (did you mean `parcel_no`?)",
        ),
        // What is supplied is no argument, and what the wire calls `q` has a name of its own.
        ("list_permits", json!({ "holder_no": "h-2" }), "`holder_no` is not an argument of the operation"),
        ("search_parcels", json!({ "q": "x" }), "`q` is not an argument of the operation"),
    ] {
        assert_eq!(refused(result_of(&mut client, name, arguments).await), expected);
    }
}

#[tokio::test]
async fn what_fails_fails_by_name_as_well() {
    let script = playing([json!({ "status": 31, "text": "canary-4711 is wrong" })]);
    let mut client = client(&script);
    let arguments = json!({ "email": "a@acme.example", "pin": "canary-4711" });
    let error = result_of(&mut client, "enter", arguments.clone()).await.expect_err("an error");
    assert_eq!(error.to_string(), "enter: [31] [secret] is wrong (HTTP 200)");
    let call = client.operation("enter", object(arguments)).expect("the arguments are right");
    assert_eq!(call.info().name, "enter");
    let request = call.request().expect("the request is built");
    assert!(!format!("{call:?} {request:?}").contains("canary"), "{call:?}");
    drop(call);
    let error = result_of(&mut client, "leave", json!({})).await.expect_err("no user is signed in");
    assert!(error.is_not_logged_in(), "{error}");
}

#[tokio::test]
async fn every_operation_can_be_called_by_its_name() {
    for info in acme::metadata::OPERATIONS {
        let mut client = client(&Scripted::new());
        let call = client.operation(info.name, Map::new()).expect("it is an operation");
        assert_eq!(call.info().name, info.name);
    }
}

#[tokio::test]
async fn a_result_is_made_by_name_as_by_type() {
    let script = playing([
        data(json!({ "preferences": [{ "key": "since", "kind": "MOMENT", "value": "1632469384120" }] })),
        payload(json!({ "total": 1, "list": [{ "no": "p-1" }] })),
        payload(json!("whatever")),
        data(json!({ "parcel": null })),
    ]);
    let mut client = client_of(&script, "h-1");
    for (name, arguments, expected) in [
        ("get_preferences", json!({}), json!({ "since": "2021-09-24T07:43:04.12Z" })),
        ("has_parcel", json!({ "shelf": "s-1", "parcel_no": "p-1" }), json!(true)),
        ("relabel_parcel", json!({ "parcel_no": "p-1" }), Value::Null),
        ("find_parcel", json!({ "parcel_no": "p-1" }), Value::Null),
    ] {
        assert_eq!(result_of(&mut client, name, arguments).await.expect("a success"), expected, "{name}");
    }
}
