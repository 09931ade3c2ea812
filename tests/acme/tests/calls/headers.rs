//! What every request carries.

use acme::Language;
use serde_json::json;

use crate::service::{Service, data, payload};

#[tokio::test]
async fn headers_come_from_options_constants_and_the_version() {
    let service = Service::answering([payload(json!([])), data(json!({ "parcel": null }))]).await;
    let client = service.builder().language(Language::Nl).build().expect("the options are right");
    client.list_visits().await.expect("the call succeeds");
    client.find_parcel("p-1").await.expect("the call succeeds");
    for message in service.received() {
        assert_eq!(message.header("acme-tenant"), Some("north"));
        assert_eq!(message.header("acme-language"), Some("nl"));
        assert_eq!(message.header("acme-kind"), Some("locker"));
        let agent = concat!("acme-rust/", env!("CARGO_PKG_VERSION"));
        assert_eq!(message.header("acme-agent"), Some(agent));
    }
}

#[tokio::test]
async fn a_header_whose_option_is_not_set_or_empty_is_absent() {
    let service = Service::answering([payload(json!([]))]).await;
    let client = service.builder().tenant("").device("door-9").build().expect("the options are right");
    client.list_visits().await.expect("the call succeeds");
    let message = service.only();
    assert!(!message.headers.iter().any(|(name, _)| name == "acme-tenant" || name == "acme-language"));
}
