//! Where requests go.

use acme::LockerClient;
use acme::{Operation as _, Request};
use serde_json::json;

use crate::service::{Service, json_answer, payload};

#[tokio::test]
async fn an_operation_that_names_no_host_goes_to_the_first() {
    let service = Service::answering([payload(json!([]))]).await;
    service.client().list_visits().await.expect("the call succeeds");
    assert_eq!(service.only().host, "main");
}

#[tokio::test]
async fn an_operation_that_names_a_host_goes_there() {
    let answers = [payload(json!({ "door": 3 })), json_answer(200, json!({ "lat": 52.1, "lon": 4 }))];
    let service = Service::answering(answers).await;
    let client = service.builder().live_host(service.url("live")).courier_host(service.url("courier"));
    let client = client.day_pass("pass-1").build().expect("the options are right");
    assert_eq!(client.latest_event().await.expect("the call succeeds"), json!({ "door": 3 }));
    let position = client.courier_position().await.expect("the call succeeds");
    assert_eq!((position["lat"], position["lon"]), (52.1, 4.0));
    let hosts: Vec<String> = service.received().into_iter().map(|message| message.host).collect();
    assert_eq!(hosts, ["live", "courier"]);
}

#[test]
fn the_first_option_that_is_set_gives_the_address() {
    let builder = || LockerClient::builder().tenant("north");
    let url =
        |client: LockerClient| client.list_visits().request().expect("the request is made").uri().to_string();
    let default = builder().build().expect("the options are right");
    assert_eq!(url(default), "https://lockers.api.acme.example/visits");
    let second = builder().endpoint("https://two.example/").build().expect("the options are right");
    assert_eq!(url(second), "https://two.example/visits");
    let both = builder().endpoint("https://two.example").site("https://one.example/base/");
    assert_eq!(url(both.build().expect("the options are right")), "https://one.example/base/visits");
}

#[test]
fn an_address_is_derived_where_no_option_gives_it() {
    for (site, expected) in [
        ("https://lockers.api.acme.example", "https://live.api.acme.example/events/latest"),
        ("https://api.acme.example", "https://live.api.acme.example/events/latest"),
        ("https://acme.example:8443/base", "https://live.acme.example/events/latest"),
        ("https://a.b.c.acme.example", "https://live.b.c.acme.example/events/latest"),
        ("http://localhost:3000", "https://live.localhost/events/latest"),
    ] {
        let request = event_request(site).expect("the request is made");
        assert_eq!(request.uri().to_string(), expected, "{site}");
    }
}

#[test]
fn no_address_is_derived_from_one_without_a_name() {
    for site in ["http://127.0.0.1:3000", "https://[::1]"] {
        let error = event_request(site).expect_err("the call is refused");
        assert!(error.is_invalid_argument() && error.message().contains("live_host"), "{site}: {error}");
    }
}

#[test]
fn a_host_that_nothing_gives_is_asked_for() {
    let client = LockerClient::builder().tenant("north").build().expect("the options are right");
    let error = client.courier_position().request().expect_err("the call is refused");
    assert!(error.is_invalid_argument() && error.message().contains("courier_host"), "{error}");
}

fn event_request(site: &str) -> Result<Request, acme::Error> {
    let client = LockerClient::builder().tenant("north").site(site).day_pass("pass-1").build();
    client.expect("the options are right").latest_event().request()
}
