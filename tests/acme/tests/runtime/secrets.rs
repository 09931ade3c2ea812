//! What is never printed or written unless somebody asks for it.

use acme::transport::Scripted;
use acme::types::{Holder, PartnerGrant, RenewedPass};
use acme::{Operation, Secret, SecretJson, reveal};
use serde_json::{Value, json};

use crate::script::*;

fn written(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).expect("it is written")
}

#[test]
fn a_result_leaves_out_its_secrets_and_unknown_fields() {
    let json = json!({
        "holder_no": "h-1", "pass": "canary", "limits": { "boxes": 3 }, "api_key": "canary", "phone": ["canary"]
    });
    let holder: Holder = serde_json::from_value(json.clone()).expect("it is read");
    assert_eq!(written(&holder), json!({ "holder_no": "h-1", "limits": { "boxes": 3 } }));
    assert_eq!(reveal(|| written(&holder)), json);
    assert!(!serde_json::to_string(&holder).expect("it is written").contains("canary"));
    assert!(!format!("{holder:?} {holder:#?}").contains("canary"));
    assert!(format!("{holder:?}").contains("api_key"), "the names of unknown fields are shown");
    let again: Holder = serde_json::from_value(reveal(|| written(&holder))).expect("it is read");
    assert_eq!(again, holder);
}

#[test]
fn results_inside_of_others_leave_their_secrets_out_too() {
    let holder = |pass: &str| json!({ "holder_no": "h-1", "pass": pass, "x": 1 });
    let holders: Vec<Holder> =
        serde_json::from_value(json!([holder("a"), holder("b")])).expect("they are read");
    assert_eq!(written(&holders), json!([{ "holder_no": "h-1" }, { "holder_no": "h-1" }]));
    assert_eq!(reveal(|| written(&holders)), json!([holder("a"), holder("b")]));
}

#[test]
fn a_secret_that_is_required_is_missed_where_it_was_left_out() {
    let grant: PartnerGrant =
        serde_json::from_value(json!({ "access_token": "canary" })).expect("it is read");
    assert_eq!(written(&grant), json!({}));
    let error = serde_json::from_value::<PartnerGrant>(written(&grant)).expect_err("the token is missing");
    assert!(
        error.to_string().contains("`access_token`") && error.to_string().contains("`reveal`"),
        "{error}"
    );
}

#[test]
fn a_secret_alone_is_not_written() {
    for error in [
        serde_json::to_string(&Secret::from("canary")).expect_err("it is secret"),
        serde_json::to_string(&SecretJson::from(json!({ "a": "canary" }))).expect_err("it is secret"),
        serde_json::to_string(&[Some(Secret::from("canary"))]).expect_err("it is secret"),
    ] {
        assert!(error.to_string().contains("`reveal`") && !error.to_string().contains("canary"), "{error}");
    }
    let renewed: RenewedPass =
        serde_json::from_value(json!({ "pass": "canary", "x": 1 })).expect("it is read");
    serde_json::to_string(&renewed.pass).expect_err("it is secret");
    serde_json::to_string(&renewed.extra).expect_err("it may be secret");
    assert_eq!(reveal(|| written(&renewed.pass)), "canary");
    assert_eq!(reveal(|| written(&renewed.extra)), json!({ "x": 1 }));
}

#[test]
fn revealing_ends_with_the_function_and_is_of_its_thread() {
    let secret = Secret::from("canary");
    reveal(|| {
        let other = std::thread::spawn(|| serde_json::to_string(&Secret::from("canary")).is_err());
        assert!(other.join().expect("no panic"), "another thread does not reveal");
        written(&secret);
    });
    serde_json::to_string(&secret).expect_err("it is secret again");
}

#[tokio::test]
async fn nothing_secret_is_printed_on_the_way() {
    let script = Scripted::new().json(200, "canary");
    let builder =
        builder(&script).day_pass("canary-token").partner_secret("canary").option("langage", "canary");
    assert!(!format!("{builder:?}").contains("canary"));
    let mut client = client_with(&script, "canary-token");
    let site = client.app();
    let call = client.enter("canary@acme.example", "canary-pin").captcha_code("canary");
    let request = call.request().expect("the request is built");
    let text = format!("{call:?} {request:?} {request:#?} {site:?}");
    assert!(!text.contains("canary"), "{text}");
    let future = call.into_future();
    assert!(!format!("{future:?}").contains("canary"));
    let error = future.await.expect_err("it is no JSON");
    assert!(!format!("{error:?} {client:?} {:?}", client.session()).contains("canary"));
    let request = client.current_holder().request().expect("the request is built");
    assert!(!format!("{request:?} {:?}", request.clone().into_http()).contains("canary"));
}

#[test]
fn a_request_shows_the_template_of_its_path() {
    let client = client(&Scripted::new());
    let request = client.list_neighbours("s-1", "canary").request().expect("the request is built");
    let text = format!("{request:?}");
    assert!(text.contains("/shelves/{shelf}/parcels/{parcel_no}/neighbours"), "{text}");
    assert!(!text.contains("canary"), "{text}");
}
