//! Numbers, where another crate of the program has turned on `arbitrary_precision`: `serde_json` then passes each of
//! them on as an object with one private key.

use authing::transport::Scripted;
use authing::types::User;
use authing::{AuthenticationClient, reveal};
use serde_json::{Value, json};

const USER: &str = r#"{"id": 613872, "arn": "arn:1", "userPoolId": 59.0, "loginsCount": 7, "phone": 13800138000,
    "createdAt": 1632469384000, "emailVerified": 1, "nickname": 1.5, "height": 1.80, "big": 123456789012345678901234567890}"#;

fn check(user: &User) {
    assert_eq!((user.id.as_str(), user.user_pool_id.as_str()), ("613872", "59"));
    assert_eq!((user.logins_count, user.phone.as_deref()), (Some(7), Some("13800138000")));
    assert_eq!(user.created_at.as_ref().map(authing::DateTime::as_str), Some("1632469384000"));
    assert_eq!((user.email_verified, user.nickname.as_deref()), (None, Some("1.5")));
    assert_eq!(user.extra.get("emailVerified").map(Value::to_string).as_deref(), Some("1"));
    assert_eq!(user.extra.get("height").map(Value::to_string).as_deref(), Some("1.80"));
    assert_eq!(
        user.extra.get("big").map(Value::to_string).as_deref(),
        Some("123456789012345678901234567890")
    );
}

#[test]
fn a_user_is_read_and_written() {
    assert_eq!(serde_json::from_str::<Value>("1.80").unwrap().to_string(), "1.80", "the feature is on");
    let user: User = serde_json::from_str(USER).unwrap();
    check(&user);
    let again: User = serde_json::from_value(reveal(|| serde_json::to_value(&user)).unwrap()).unwrap();
    assert_eq!(again, user);
}

#[tokio::test]
async fn a_call_reads_its_response() {
    let body = format!(r#"{{"code": 200.0, "data": {USER}}}"#);
    let transport = Scripted::new().json(200, body).json(200, r#"{"code": 2004.0, "message": "no"}"#);
    let client =
        AuthenticationClient::builder().app_id("APP").token("T").transport(transport).build().unwrap();
    check(&client.get_current_user().await.unwrap());
    let error = client.get_current_user().await.unwrap_err();
    assert_eq!(error.code().map(authing::ErrorCode::number), Some(2004));
}

#[tokio::test]
async fn numbers_are_sent_as_they_are() {
    let transport = Scripted::new().json(200, r#"{"code": 200, "data": {"list": [], "totalCount": 0}}"#);
    let mut client = AuthenticationClient::builder()
        .app_id("APP")
        .token("T")
        .transport(transport.clone())
        .build()
        .unwrap();
    let arguments = json!({"page": 2, "limit": 10});
    let Value::Object(arguments) = arguments else { panic!() };
    client.operation("list_applications", arguments).unwrap().await.unwrap();
    assert_eq!(transport.requests()[0].uri().query(), Some("page=2&limit=10"));
}
