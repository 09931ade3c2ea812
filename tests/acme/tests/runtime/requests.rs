//! Requests as they are built from calls.

use std::collections::BTreeSet;

use acme::types::{AddressEntry, HolderChanges};
use acme::{Operation, Request, Result};
use authing_tests::key;
use serde_json::{Map, Value, json};

use crate::script::*;

/// A client that sends nothing.
fn nobody() -> acme::LockerClient {
    client(&playing([]))
}

fn ann() -> acme::LockerClient {
    client_of(&playing([]), "h-1")
}

/// The variables of a GraphQL request.
fn variables(request: Result<Request>) -> Value {
    json_of(request.expect("the request is built").body())["variables"].take()
}

fn sent(request: Result<Request>) -> Option<String> {
    request.expect("the request is built").header("authorization").map(str::to_owned)
}

/// The request of an operation that is called by its name.
fn named(client: &mut acme::LockerClient, name: &str, arguments: Value) -> Result<Request> {
    let Value::Object(arguments) = arguments else { panic!("the arguments are an object") };
    client.operation(name, arguments)?.request()
}

#[test]
fn a_document_is_posted_with_what_was_given_and_the_defaults() {
    let mut client = nobody();
    let request = client.enter_with_badge("b-1", "passw0rd").request().expect("the request is built");
    assert_eq!(request.method(), "POST");
    assert_eq!(request.uri(), "https://lockers.api.acme.example/query");
    let agent = concat!("acme-rust/", env!("CARGO_PKG_VERSION"));
    let mut headers: Vec<_> = request
        .headers()
        .iter()
        .map(|(name, value)| (name.as_str(), value.to_str().expect("text")))
        .collect();
    headers.sort_unstable();
    let expected = [
        ("acme-agent", agent),
        ("acme-kind", "locker"),
        ("acme-tenant", "north"),
        ("content-type", "application/json"),
    ];
    assert_eq!(headers, expected);
    let body = json_of(request.body());
    assert!(body["query"].as_str().is_some_and(|document| document.starts_with("mutation")), "{body}");
    let pin = body["variables"]["entry"]["pin"].as_str().expect("a sealed PIN is a string");
    assert_eq!(key::open(pin).as_deref(), Some(&b"passw0rd"[..]));
    let entry = json!({ "badge": "b-1", "pin": pin, "remember": true, "origin": "RUST", "device": "door-9" });
    assert_eq!(body["variables"], json!({ "entry": entry }));
}

#[test]
fn the_body_leaves_out_variables_where_there_are_none() {
    let request = ann().renew_pass().request().expect("the request is built");
    let body = json_of(request.body());
    assert_eq!(body.as_object().expect("an object").keys().collect::<Vec<_>>(), ["query"]);
}

#[test]
fn values_are_written_as_their_inputs_say() {
    let mut client = nobody();
    let call =
        client.enter_with_badge("", "").remember(false).tags([("a", json!([1, null])), ("b", json!("二"))]);
    let entry = &variables(call.visit(Map::new()).request())["entry"];
    assert_eq!(key::open(entry["pin"].as_str().expect("a string")).as_deref(), Some(&b""[..]));
    assert_eq!(entry["labels"], r#"[{"key":"a","value":[1,null]},{"key":"b","value":"二"}]"#);
    assert_eq!((&entry["visit"], &entry["badge"]), (&json!("{}"), &json!("")));
    assert_eq!(entry["remember"], false);
}

#[test]
fn null_and_an_empty_map_are_left_out() {
    let arguments =
        json!({ "badge": "b", "pin": "1", "tags": {}, "visit": null, "side": null, "remember": null });
    let request = named(&mut nobody(), "enter_with_badge", arguments);
    let mut names: Vec<_> =
        variables(request)["entry"].as_object().expect("an object").keys().cloned().collect();
    names.sort_unstable();
    // `remember` has a default, which null does not take away.
    assert_eq!(names, ["badge", "device", "origin", "pin", "remember"]);
}

#[test]
fn null_clears_a_field_and_absent_leaves_it() {
    let arguments = json!({ "changes": { "email": null, "floor": 3 } });
    let request = named(&mut ann(), "update_holder", arguments.clone());
    assert_eq!(variables(request), arguments);
}

#[test]
fn numbers_are_taken_by_name_as_their_inputs_say() {
    let request =
        named(&mut nobody(), "search_parcels", json!({ "text": "x", "page": 2, "heavier_than": 1 }));
    let request = request.expect("the request is built");
    assert_eq!(request.uri().query(), Some("q=x&page=2&heavier_than=1"));
    let changes = json!({ "changes": { "floor": -3, "height": 1.75, "limits": { "boxes": 3 } } });
    assert_eq!(variables(named(&mut ann(), "update_holder", changes.clone())), changes);
    for page in [json!(u64::MAX), json!("2")] {
        let request = named(&mut nobody(), "search_parcels", json!({ "text": "x", "page": page }));
        assert_eq!(refused(request), "`page` must be an integer");
    }
}

#[test]
fn wrong_arguments_are_refused_by_name_and_never_shown() {
    for (name, value, expected) in [
        ("badge", json!(["canary"]), "`badge` must be a string"),
        ("badge", json!(null), "`badge` is needed"),
        ("remember", json!("canary"), "`remember` must be true or false"),
        ("visit", json!("canary"), "`visit` must be an object"),
        ("pin", json!("c".repeat(118)), "`pin` is too long to be encrypted: at most 117 bytes fit"),
    ] {
        let mut arguments = json!({ "badge": "b-1", "pin": "1" });
        arguments[name] = value;
        assert_eq!(refused(named(&mut nobody(), "enter_with_badge", arguments)), expected);
    }
    for (changes, expected) in [
        (json!({ "emial": "canary" }), "`changes` has no field `emial` (did you mean `email`?)"),
        (json!({ "email": 1 }), "`changes` is wrong at `email`: it must be a string"),
        (json!({ "address": { "town": 1 } }), "`changes` is wrong at `address.town`: it must be a string"),
        (json!({ "nicknames": ["a", 1] }), "`changes` is wrong at `nicknames.1`: it must be a string"),
        (
            json!({ "limits": { "boxes": 1.5 } }),
            "`changes` is wrong at `limits.boxes`: it must be an integer",
        ),
        (json!("canary"), "`changes` must be an object"),
    ] {
        let request = named(&mut ann(), "update_holder", json!({ "changes": changes }));
        assert_eq!(refused(request), expected);
    }
    let request = named(&mut nobody(), "search_parcels", json!({ "text": "x", "page": 1.5 }));
    assert_eq!(refused(request), "`page` must be an integer");
}

#[test]
fn a_number_that_json_does_not_have_is_refused() {
    for number in [f64::NAN, f64::INFINITY] {
        let call = nobody().search_parcels("x").heavier_than(number);
        assert_eq!(refused(call.request()), "`heavier_than` must be a finite number");
    }
    let changes = HolderChanges::new().height(f64::NAN);
    assert!(refused(ann().update_holder(changes).request()).contains("`height`"));
}

#[test]
fn the_preconditions_of_an_operation_are_checked() {
    assert_eq!(refused(nobody().find_holder().request()), "one of `email`, `phone` is needed");
    assert_eq!(
        refused(nobody().parcel_label("p-1").format("PDF").request()),
        "`format` must be one of ZPL, JSON"
    );
    assert_eq!(refused(nobody().parcel_label("").request()), "`parcel_no` must not be empty");
    let nothing: [(&str, Value); 0] = [];
    assert_eq!(refused(ann().set_preferences(nothing).request()), "`values` must not be empty");
    for segment in ["", ".", ".."] {
        let complaint = refused(nobody().list_neighbours("s-1", segment).request());
        assert!(complaint.starts_with("`parcel_no` can't be in a path"), "{complaint}");
    }
}

#[test]
fn every_value_of_path_and_query_is_encoded() {
    let request = nobody().list_neighbours("P/1", "a b/../%2e?#ü").request().expect("the request is built");
    let path = "/shelves/P%2F1/parcels/a%20b%2F..%2F%252e%3F%23%C3%BC/neighbours";
    assert_eq!(request.uri().path_and_query().expect("a path").as_str(), path);
    assert!(request.body().is_empty());
    assert_eq!(request.header("content-type"), None);
    let request = nobody().search_parcels("a&b=c+d e/f?g#h%").request().expect("the request is built");
    assert_eq!(request.uri().query(), Some("q=a%26b%3Dc%2Bd%20e%2Ff%3Fg%23h%25&page=1"));
}

#[test]
fn a_path_does_not_fill_places_that_a_value_brings() {
    let request = nobody().list_neighbours("{parcel_no}", "1").request().expect("the request is built");
    assert_eq!(request.uri().path(), "/shelves/%7Bparcel_no%7D/parcels/1/neighbours");
}

#[test]
fn an_option_that_is_missing_is_named() {
    let client = acme::LockerClient::builder().device("door-9").build().expect("the options are right");
    assert_eq!(
        refused(client.list_shelves().request()),
        "`tenant` is needed by this operation: it is an option of the client"
    );
}

#[test]
fn the_client_is_authenticated_as_its_option_says() {
    let exchange = |method: &str, secret: &str| {
        let builder = builder(&playing([])).partner("P").return_address("https://p.example");
        let client = builder.partner_secret(secret).option("partner_proof", method).build();
        client.expect("the options are right").exchange_code("c&1").request()
    };
    let form = |request: &Request| {
        let form = String::from_utf8(request.body().expose().to_vec()).expect("text");
        form.split('&').map(str::to_owned).collect::<BTreeSet<_>>()
    };
    let with_grant = |proof: &[&str]| {
        let grant = ["grant_type=authorization_code", "code=c%261", "redirect_uri=https%3A%2F%2Fp.example"];
        grant.iter().chain(proof).map(|pair| (*pair).to_owned()).collect::<BTreeSet<_>>()
    };
    let post = exchange("client_secret_post", "s+ 1").expect("the request is built");
    assert_eq!(form(&post), with_grant(&["client_id=P", "client_secret=s%2B+1"]));
    assert_eq!(post.header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(post.header("authorization"), None);
    let basic = exchange("client_secret_basic", "s:1").expect("the request is built");
    assert_eq!(form(&basic), with_grant(&[]));
    // `P:s%3A1` in base64.
    assert_eq!(basic.header("authorization"), Some("Basic UDpzJTNBMQ=="));
    let none = exchange("none", "").expect("the request is built");
    assert_eq!(form(&none), with_grant(&["client_id=P"]));
    assert!(refused(exchange("client_secret_post", "")).starts_with("`partner_secret` is needed"));
}

#[test]
fn a_token_is_sent_as_the_operation_says() {
    let (mut with, without) = (client_with(&playing([]), "t1"), nobody());
    assert_eq!(sent(with.enter("a@acme.example", "1").request()), None);
    assert_eq!(sent(with.current_holder().request()), Some("Bearer t1".into()));
    assert_eq!(sent(with.search_parcels("x").request()), Some("Bearer t1".into()));
    assert_eq!(sent(without.search_parcels("x").request()), None);
}

#[test]
fn a_token_of_the_callers_is_sent_in_place_of_the_sessions() {
    let (with, without) = (client_with(&playing([]), "t1"), nobody());
    assert_eq!(sent(with.current_holder().other_pass("t2").request()), Some("Bearer t2".into()));
    assert_eq!(sent(with.current_holder().other_pass("").request()), Some("Bearer t1".into()));
    assert_eq!(sent(without.current_holder().other_pass("t2").request()), Some("Bearer t2".into()));
    let error = without.current_holder().other_pass("").request().expect_err("no user is signed in");
    assert!(error.is_not_logged_in(), "{error}");
    for token in ["canary\r\nx: y", "Bearer canary", "'canary'", "canary\0", "canаry"] {
        let complaint = refused(with.current_holder().other_pass(token).request());
        assert!(complaint.starts_with("`other_pass` ") && !complaint.contains("canary"), "{complaint}");
    }
}

#[test]
fn the_session_stands_in_for_an_argument() {
    let (with, without) = (client_with(&playing([]), "t1"), nobody());
    assert_eq!(variables(with.check_pass().request()), json!({ "pass": "t1" }));
    assert_eq!(variables(with.check_pass().pass("").request()), json!({ "pass": "t1" }));
    assert_eq!(variables(with.check_pass().pass("t2").request()), json!({ "pass": "t2" }));
    for request in [without.check_pass().request(), without.check_pass().pass("").request()] {
        assert_eq!(json_of(request.expect("the request is built").body()).get("variables"), None);
    }
    assert_eq!(sent(with.check_pass().request()), None);
}

#[test]
fn the_user_is_the_tokens_own() {
    assert_eq!(variables(ann().get_preferences().request()), json!({ "holder_no": "h-1" }));
    let opaque = client_with(&playing([]), "opaque");
    let error = opaque.get_preferences().request().expect_err("the user's id is not known");
    assert!(error.is_not_logged_in(), "{error}");
    assert!(error.message().contains("does not hold its user's id"), "{error}");
}

#[test]
fn arguments_and_options_are_checked_before_the_session() {
    let mut client = acme::LockerClient::builder().device("door-9").build().expect("the options are right");
    let nothing: [(&str, Value); 0] = [];
    refused(client.set_preferences(nothing).request());
    assert!(refused(client.leave().request()).starts_with("`tenant` is needed"));
    let parcel = client.send_parcel(AddressEntry::new("Acme Falls")).weight(f64::NAN);
    assert!(refused(parcel.request()).starts_with("`weight`"));
    let mut client = nobody();
    assert!(client.leave().request().expect_err("no user is signed in").is_not_logged_in());
    let error = client.set_preferences([("a", 1)]).request().expect_err("no user is signed in");
    assert!(error.is_not_logged_in(), "{error}");
}

#[test]
fn a_request_is_what_the_transport_gets() {
    let script = playing([payload(json!({ "total": 0, "list": [] }))]);
    let client = client_of(&script, "h-1");
    let shown = client.list_permits().request().expect("the request is built").into_http();
    tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime is built")
        .block_on(client.list_permits().into_future())
        .expect("the call succeeds");
    let [sent] = &script.requests()[..] else { panic!("one request is sent") };
    assert_eq!((sent.method(), sent.uri(), sent.headers()), (shown.method(), shown.uri(), shown.headers()));
    assert_eq!(sent.body().expose(), shown.body().expose());
}
