//! What a client is built from.

use std::time::{Duration, Instant};

use acme::LockerClient;
use authing_tests::server::Answer;
use serde_json::json;

use crate::service::{Service, payload};

#[test]
fn one_of_the_options_that_are_listed_is_needed() {
    let error = LockerClient::builder().build().expect_err("the options are refused");
    assert!(error.is_invalid_argument(), "{error}");
    assert!(error.message().contains("tenant") && error.message().contains("device"), "{error}");
    LockerClient::builder().device("door-9").build().expect("either is enough");
    LockerClient::builder().tenant("").build().expect_err("an empty text is none");
}

#[tokio::test]
async fn the_timeout_bounds_a_request() {
    let service = Service::answering([Answer::Silence]).await;
    let client =
        service.builder().patience(Duration::from_millis(50)).build().expect("the options are right");
    let start = Instant::now();
    let error = client.announce_parcel("555").await.expect_err("there is no answer");
    assert!(error.is_timeout(), "{error}");
    assert!(start.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn the_size_of_an_answer_is_bounded() {
    let long = || payload(json!([["x".repeat(1000)]]));
    let service = Service::answering([long(), long()]).await;
    let client = service.builder().answer_limit(500).build().expect("the options are right");
    let error = client.list_visits().await.expect_err("the answer is too long");
    assert!(!error.is_api(), "{error}");
    service.client().list_visits().await.expect("the default lets it through");
}

#[test]
fn plain_http_stays_on_this_machine_unless_it_is_allowed() {
    let builder = || LockerClient::builder().tenant("north");
    for address in ["http://lockers.example", "http://localhost.lockers.example", "http://127.0.0.1.example"]
    {
        let error = builder().endpoint(address).build().expect_err("plain HTTP is refused");
        assert!(error.is_invalid_argument() && error.message().contains("plain_http"), "{address}: {error}");
        builder().endpoint(address).plain_http(true).build().expect("it is allowed");
    }
    for address in ["http://localhost:1", "http://127.0.0.1:1", "http://[::1]:1"] {
        builder().endpoint(address).build().expect("it stays on this machine");
    }
}

#[test]
fn options_can_be_given_by_name_as_texts() {
    let builder = || LockerClient::builder().option("tenant", "north");
    for (name, text) in [
        ("device", "door-9"),
        ("site", "https://acme.example"),
        ("day_pass", "pass-1"),
        ("sealing_key", authing_tests::key::public_key()),
        ("patience", "1.5"),
        ("answer_limit", "1000"),
        ("trust_any_certificate", "true"),
        ("partner_proof", "client_secret_basic"),
        ("language", "nl"),
    ] {
        builder().option(name, text).build().unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    for (name, text) in [
        ("site", "nowhere"),
        ("patience", "soon"),
        ("answer_limit", "-1"),
        ("trust_any_certificate", "perhaps"),
        ("partner_proof", "word_of_honour"),
        ("langauge", "nl"),
    ] {
        let error = builder().option(name, text).build().expect_err("the option is refused");
        assert!(error.is_invalid_argument() && error.message().contains(name), "{name}: {error}");
    }
}
