//! What the spec calls sensitive is never printed.

use acme::types::{Holder, HolderChanges};
use acme::{Operation as _, reveal};
use serde_json::json;

use crate::service::{Service, json_answer, refusal};

const CANARY: &str = "canary-4711";

#[test]
fn a_sensitive_field_of_an_answer_is_hidden_unless_it_is_revealed() {
    let holder: Holder =
        serde_json::from_value(json!({ "holder_no": "h-1", "pass": CANARY })).expect("it is read");
    assert!(!format!("{holder:?} {holder:#?}").contains(CANARY));
    let hidden = serde_json::to_value(&holder).expect("it is written");
    assert_eq!(hidden, json!({ "holder_no": "h-1" }));
    let revealed = reveal(|| serde_json::to_value(&holder)).expect("it is written");
    assert_eq!(revealed, json!({ "holder_no": "h-1", "pass": CANARY }));
    assert_eq!(holder.pass.expect("there is a pass").expose(), CANARY);
}

#[test]
fn a_sensitive_field_of_an_input_is_hidden() {
    assert!(!format!("{:?}", HolderChanges::new().pin(CANARY)).contains(CANARY));
}

#[tokio::test]
async fn clients_requests_and_errors_hide_sensitive_values() {
    let service = Service::answering([refusal(400, 31, "wrong", json!({ "was": CANARY }))]).await;
    let builder = service.builder().day_pass(CANARY).partner_secret(CANARY);
    assert!(!format!("{builder:?}").contains(CANARY));
    let mut client = builder.build().expect("the options are right");
    assert!(!format!("{client:?} {:?}", client.session()).contains(CANARY));
    let call = client.enter("ann@acme.example", CANARY).captcha_code(CANARY);
    let request = call.request().expect("the request is made");
    assert!(!format!("{call:?} {request:?}").contains(CANARY));
    let error = call.await.expect_err("the service refuses");
    assert!(!format!("{error} {error:?} {error:#?}").contains(CANARY));
    assert_eq!(error.data().expect("there is data").expose()["was"], CANARY);
}

#[tokio::test]
async fn a_service_that_quotes_a_secret_does_not_get_it_printed() {
    let service = Service::answering([refusal(200, 31, &format!("{CANARY} is wrong"), json!(null))]).await;
    let error = service.client().enter("ann@acme.example", CANARY).await.expect_err("the service refuses");
    assert!(!format!("{error} {error:?} {}", error.message()).contains(CANARY));
}

#[tokio::test]
async fn a_service_that_quotes_a_secret_inside_of_an_object_does_not_get_it_printed() {
    let message = json!({ "status": 31, "text": format!("{CANARY} is wrong") });
    let service = Service::answering([json_answer(200, json!({ "errors": [{ "message": message }] }))]).await;
    let changes = HolderChanges::new().pin(CANARY);
    let error = service.client_of("h-1").update_holder(changes).await.expect_err("the service refuses");
    assert!(error.message().ends_with(" is wrong"), "{error}");
    assert!(!format!("{error} {error:?} {}", error.message()).contains(CANARY));
}
