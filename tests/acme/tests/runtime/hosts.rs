//! Where requests go.

use acme::{LockerClient, LockerClientBuilder, Operation};

use crate::script::*;

fn options() -> LockerClientBuilder {
    LockerClient::builder().tenant("north").day_pass("t1")
}

/// The address to which an operation is sent that has a host of its own.
fn live(site: &str) -> acme::Result<String> {
    let client = options().plain_http(true).site(site).build().expect("the options are right");
    Ok(client.latest_event().request()?.uri().to_string())
}

fn main(builder: LockerClientBuilder) -> String {
    let client = builder.build().expect("the options are right");
    client.list_visits().holder_no("h").request().expect("the request is built").uri().to_string()
}

#[test]
fn the_first_option_that_is_set_counts_and_a_default_last() {
    assert_eq!(main(options()), "https://lockers.api.acme.example/visits?holder_no=h");
    assert_eq!(main(options().endpoint("https://a.example")), "https://a.example/visits?holder_no=h");
    let both = options().endpoint("https://a.example").site("https://b.example:8443/base/");
    assert_eq!(main(both), "https://b.example:8443/base/visits?holder_no=h");
    let empty = options().endpoint("https://a.example/").site("");
    assert_eq!(main(empty), "https://a.example/visits?holder_no=h");
}

#[test]
fn the_first_label_is_replaced_where_there_are_enough() {
    for (site, expected) in [
        ("https://lockers.api.acme.example", "https://live.api.acme.example"),
        ("https://api.acme.example", "https://live.api.acme.example"),
        ("http://a.b.c.example.com:8443", "https://live.b.c.example.com"),
        ("http://localhost:3000", "https://live.localhost"),
        ("https://蒸汽.api.acme.example/x", "https://live.api.acme.example"),
    ] {
        assert_eq!(live(site).expect("it is derived"), format!("{expected}/events/latest"), "{site}");
    }
    let given = options().live_host("https://events.example/").build().expect("the options are right");
    let request = given.latest_event().request().expect("the request is built");
    assert_eq!(request.uri(), "https://events.example/events/latest");
}

#[test]
fn nothing_is_derived_from_an_ip_address() {
    for site in ["http://127.0.0.1:3000", "https://[::1]", "https://10.1"] {
        let expected = "`live_host` is needed: the address can't be derived from one that has no host name";
        assert_eq!(refused(live(site)), expected, "{site}");
    }
}

#[test]
fn plain_http_is_for_loopback_alone() {
    let loopback =
        ["http://localhost:1", "http://LOCALHOST", "http://127.0.0.1", "http://127.9.9.9", "http://[::1]:8"];
    for site in loopback {
        options().site(site).build().expect(site);
    }
    for site in [
        "http://lockers.acme.example",
        "http://localhost.evil.example",
        "http://127.0.0.1.evil.example",
        "http://evil.example/localhost",
        "http://0.0.0.0",
        "http://[::2]",
    ] {
        let complaint = refused(options().site(site).build());
        assert_eq!(complaint, "`site` must be https, or `plain_http` must be set: what is sent is secret");
        options().site(site).plain_http(true).build().expect("it is allowed");
    }
}

#[test]
fn what_is_no_address_of_a_host_is_refused_and_not_shown() {
    for site in [
        "lockers.acme.example",
        "canary",
        "ftp://a.example",
        "https://",
        "https://canary:pw@a.example",
        "https://user@localhost",
        "https://a.example/?canary",
        "https://a.example#canary",
        "/canary",
    ] {
        let complaint = refused(options().site(site).build());
        assert!(
            complaint.starts_with("`site` must ") && !complaint.contains("canary"),
            "{site}: {complaint}"
        );
    }
}
