//! Registering.

use std::time::Duration;

use authing_emulator::Emulator;
use serde_json::json;

use crate::tool::{BOB_EMAIL, BOB_PHONE, PASSWORD, code, input, login, me, sealed, sms, start};

#[tokio::test]
async fn a_user_registers_by_username() {
    let emulator = start().await;
    let (password, params) = (sealed(&emulator, PASSWORD), r#"[{ "key": "source", "value": "google" }]"#);
    let profile = json!({ "nickname": "Zed", "email": "zed@example.com" });
    let fields = json!({ "username": "zed", "password": password, "profile": profile, "params": params, "clientIp": "1.2.3.4" });
    let user = input(&emulator, "registerByUsername", fields).await.unwrap();
    assert_eq!(user["username"], "zed");
    assert_eq!(user["nickname"], "Zed");
    assert_eq!(user["email"], "zed@example.com", "a profile may hold an address");
    assert_eq!(user["registerSource"], json!(["basic:username-password"]));
    assert!(user["token"].is_null());
    assert_eq!(user["loginsCount"], 0);
    let source = emulator.with_store(|store| {
        store.users.by_username("zed").and_then(|user| user.custom_data.get("source").cloned())
    });
    assert_eq!(source, Some("google".into()));
    login(&emulator, "zed", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn a_registration_can_be_a_sign_in_too() {
    let emulator = start().await;
    let password = sealed(&emulator, PASSWORD);
    let fields = json!({ "username": "a", "password": password, "generateToken": true });
    let user = input(&emulator, "registerByUsername", fields).await.unwrap();
    assert_eq!(user["loginsCount"], 0);
    assert_eq!(me(&emulator, user["token"].as_str().unwrap()).await["data"]["username"], "a");
    let fields = json!({ "username": "b", "password": password, "forceLogin": true, "clientIp": "1.2.3.4" });
    let user = input(&emulator, "registerByUsername", fields).await.unwrap();
    assert_eq!([&user["loginsCount"], &user["lastIP"]], [&json!(1), &json!("1.2.3.4")]);
    assert!(user["token"].is_string());
}

#[tokio::test]
async fn a_registration_by_username_is_refused_with_a_reason() {
    let emulator = start().await;
    let register = async |name: &str, password: &str, profile: serde_json::Value| {
        let password = sealed(&emulator, password);
        let fields = json!({ "username": name, "password": password, "profile": profile });
        code(input(&emulator, "registerByUsername", fields).await)
    };
    assert_eq!(register("bob", PASSWORD, json!(null)).await, 2026);
    assert_eq!(register("Bob", "short", json!(null)).await, 2029, "case matters, so it is another name");
    assert_eq!(register("", PASSWORD, json!(null)).await, 2211);
    assert_eq!(register("c", PASSWORD, json!({ "email": BOB_EMAIL })).await, 2026);
    let fields = json!({ "username": "c", "password": PASSWORD });
    assert_eq!(code(input(&emulator, "registerByUsername", fields).await), 2016);
}

#[tokio::test]
async fn a_user_registers_by_phone_code() {
    let emulator = start().await;
    let phone = "17699999999";
    let text = sms(&emulator, phone).await;
    let fields = json!({ "phone": phone, "code": text, "password": sealed(&emulator, PASSWORD) });
    let user = input(&emulator, "registerByPhoneCode", fields).await.unwrap();
    assert_eq!([&user["phone"], &user["phoneVerified"]], [&json!(phone), &json!(true)]);
    assert_eq!(user["registerSource"], json!(["basic:phone-code"]));
    let fields = json!({ "phone": phone, "password": sealed(&emulator, PASSWORD) });
    input(&emulator, "loginByPhonePassword", fields).await.unwrap();
}

#[tokio::test]
async fn a_registration_by_phone_code_is_refused_with_a_reason() {
    let emulator = start().await;
    let register = async |phone: &str, text: &str, password: &str| {
        let fields = json!({ "phone": phone, "code": text, "password": sealed(&emulator, password) });
        code(input(&emulator, "registerByPhoneCode", fields).await)
    };
    let phone = "17699999999";
    assert_eq!(register("12345", "0", PASSWORD).await, 2028);
    assert_eq!(register(phone, "0", PASSWORD).await, 2001);
    let text = sms(&emulator, phone).await;
    assert_eq!(register(phone, &text, "short").await, 2029);
    emulator.advance(Duration::from_secs(60 * 60));
    assert_eq!(register(phone, &text, PASSWORD).await, 2300);
    let text = sms(&emulator, BOB_PHONE).await;
    assert_eq!(register(BOB_PHONE, &text, PASSWORD).await, 2026);
}

#[tokio::test]
async fn registrations_can_be_forbidden_and_limited() {
    let closed = Emulator::builder().configure(|config| config.registration = false).start().await.unwrap();
    let limited =
        Emulator::builder().configure(|config| config.registration_limit = Some(1)).start().await.unwrap();
    let register = async |emulator: &Emulator, name: &str| {
        let fields = json!({ "username": name, "password": sealed(emulator, PASSWORD) });
        input(emulator, "registerByUsername", fields).await
    };
    assert_eq!(code(register(&closed, "a").await), 2031);
    register(&limited, "a").await.unwrap();
    assert_eq!(code(register(&limited, "b").await), 2100);
    limited.advance(Duration::from_secs(2 * 60 * 60));
    register(&limited, "b").await.unwrap();
    for (emulator, expected) in [(&closed, 2031), (&limited, 2100)] {
        let fields = json!({ "phone": "17699999999", "code": sms(emulator, "17699999999").await });
        assert_eq!(code(input(emulator, "registerByPhoneCode", fields).await), expected);
        let fields = json!({ "email": "a@example.com", "password": sealed(emulator, PASSWORD) });
        assert_eq!(code(input(emulator, "registerByEmail", fields).await), expected);
    }
}

#[tokio::test]
async fn nobody_has_a_name_that_is_empty_or_malformed() {
    let emulator = start().await;
    let register = async |name: &str, profile: serde_json::Value| {
        let fields = json!({ "username": name, "password": sealed(&emulator, PASSWORD), "profile": profile });
        input(&emulator, "registerByUsername", fields).await
    };
    for name in ["a", "b"] {
        let user = register(name, json!({ "username": "", "email": "", "phone": "" })).await.unwrap();
        assert_eq!(
            [&user["username"], &user["email"], &user["phone"]],
            [&json!(name), &json!(null), &json!(null)]
        );
    }
    assert_eq!(code(register("c", json!({ "email": "nonsense" })).await), 2003);
    assert_eq!(code(register("c", json!({ "phone": "1" })).await), 2028);
    let entering = async |field: &str, name: &str, text: &str| {
        let fields = json!({ name: text, "password": sealed(&emulator, PASSWORD), "autoRegister": true });
        code(input(&emulator, field, fields).await)
    };
    assert_eq!(entering("loginByUsername", "username", "").await, 2211);
    assert_eq!(entering("loginByPhonePassword", "phone", "").await, 2028);
    assert_eq!(entering("loginByPhonePassword", "phone", "1").await, 2028);
    assert_eq!(entering("loginByEmail", "email", "").await, 2003);
    emulator.with_store(|store| assert!(store.users.by_username("").is_none()));
}
