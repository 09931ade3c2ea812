//! The options of an application.

use std::time::Duration;

use acme::transport::Scripted;
use acme::{LockerClient, LockerClientBuilder, Operation};
use authing_tests::key;

use crate::script::*;

fn options() -> LockerClientBuilder {
    LockerClient::builder().tenant("north")
}

#[test]
fn one_of_the_required_options_is_needed_and_empty_is_none() {
    let none = LockerClient::builder;
    assert_eq!(refused(none().build()), "one of `tenant`, `device` is needed");
    assert_eq!(refused(none().tenant("").build()), "one of `tenant`, `device` is needed");
    assert_eq!(refused(none().build_app()), "one of `tenant`, `device` is needed");
    none().device("door-9").build().expect("either is enough");
}

#[test]
fn an_unknown_name_is_refused_with_the_nearest_one() {
    let complaint = refused(options().option("langauge", "canary").build());
    assert_eq!(complaint, "`langauge` is not an option (did you mean `language`?)");
}

#[test]
fn a_wrong_value_is_refused_by_what_is_right() {
    let duration = "must be a length of time above zero, in seconds where it is text";
    for (name, text, expected) in [
        ("patience", "soon", duration),
        ("patience", "0", duration),
        ("patience", "-1", duration),
        ("patience", "inf", duration),
        ("answer_limit", "-1", "must be an integer that is not negative"),
        ("answer_limit", "1.5", "must be an integer that is not negative"),
        ("plain_http", "yes", "must be true or false"),
        ("partner_proof", "guess", "must be one of client_secret_post, client_secret_basic, none"),
    ] {
        assert_eq!(refused(options().option(name, text).build()), format!("`{name}` {expected}"), "{text}");
    }
    assert_eq!(refused(options().patience(Duration::ZERO).build()), format!("`patience` {duration}"));
    let complaint = refused(options().sealing_key("no key").build());
    assert!(complaint.starts_with("`sealing_key` is not a public key"), "{complaint}");
}

#[tokio::test]
async fn a_text_is_read_as_the_type_of_its_option() {
    let script = Scripted::new().silence();
    let client = builder(&script).option("patience", "2.5").build().expect("the options are right");
    let mut call = client.list_visits().into_future();
    assert!(poll(&mut call).is_pending());
    script.advance(Duration::from_millis(2499));
    assert!(poll(&mut call).is_pending());
    script.advance(Duration::from_millis(1));
    assert!(poll(&mut call).is_ready());
}

#[test]
fn what_does_not_fit_a_header_is_refused_by_name_and_not_shown() {
    for value in ["蒸汽", "a\r\nx-admin: 1", "a\u{7f}", " a"] {
        let complaint = refused(options().tenant(value).build());
        assert_eq!(complaint, "`tenant` holds letters that can't be sent in a header");
    }
    // It is in no header.
    options().partner("蒸汽").build().expect("the options are right");
}

#[test]
fn a_token_is_refused_unless_it_is_a_token_alone() {
    for token in
        ["Bearer canary", "BEARER canary", "bearer\tcanary", "\"canary\"", "'canary'", "can ary", "canary\0"]
    {
        for builder in [options().day_pass(token), options().option("day_pass", token)] {
            let error = builder.build().expect_err("it is no token");
            assert!(error.is_invalid_argument() && error.message().starts_with("`day_pass` "), "{error}");
            assert!(!format!("{error} {error:?}").contains("canary"), "{error}");
        }
    }
}

#[test]
fn the_end_of_a_line_is_taken_away() {
    let client = options().day_pass("t1\r\n").tenant("south\r").option("patience", "5\r\n");
    let client = client.option("plain_http", "true\r").endpoint("https://a.example\r").build();
    let client = client.expect("the options are right");
    assert_eq!(client.session().token(), Some("t1".into()));
    let request = client.search_parcels("x").request().expect("the request is built");
    assert_eq!(request.header("acme-tenant"), Some("south"));
    assert_eq!(request.uri(), "https://a.example/parcels?q=x&page=1");
}

#[test]
fn a_key_is_read_however_its_lines_are_broken() {
    for pem in [
        key::public_key().replace('\n', "\\n"),
        key::public_key().replace('\n', "\r\n"),
        key::public_key().replace('\n', "\\r\\n"),
        format!("\n {}\r", key::public_key()),
    ] {
        let mut client = options().sealing_key(pem.as_str()).build().expect("the key is read");
        let request = client.enter("a@acme.example", "4711").request().expect("the request is built");
        let pin = json_of(request.body())["pin"].as_str().expect("a string").to_owned();
        assert_eq!(key::open(&pin).as_deref(), Some(&b"4711"[..]), "{pem}");
    }
}

#[test]
fn the_last_of_several_values_takes_precedence() {
    let client = options().tenant("last").option("language", "en").option("language", "nl").build();
    let request =
        client.expect("the options are right").list_visits().request().expect("the request is built");
    assert_eq!((request.header("acme-tenant"), request.header("acme-language")), (Some("last"), Some("nl")));
    let client = options().day_pass("t1").day_pass("").build().expect("the options are right");
    assert!(!client.session().has_token());
}

#[test]
fn values_are_not_printed() {
    let builder = LockerClient::builder().day_pass("canary").partner_secret("canary");
    assert_eq!(format!("{builder:?}"), r#"LockerClientBuilder({"day_pass", "partner_secret"})"#);
}
