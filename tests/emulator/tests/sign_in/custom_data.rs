//! Custom data that comes with a registration or a sign-in is checked as any other, and nothing is half-done.

use authing_emulator::Emulator;
use serde_json::{Value, json};

use crate::tool::{BOB_EMAIL, BOB_PHONE, Outcome, PASSWORD, code, input, login, sealed, sms, start};

const NEW_PHONE: &str = "17699999999";

/// Data that is refused, and with which code: a field that is not defined, and one of another type.
const WRONG: [(&str, i64); 2] = [
    (r#"[{ "key": "source", "value": "google" }, { "key": "nothing", "value": 1 }]"#, 2018),
    (r#"[{ "key": "source", "value": "google" }, { "key": "age", "value": "22" }]"#, 2231),
];

const RIGHT: &str = r#"[{ "key": "source", "value": "google" }, { "key": "age", "value": 22 }]"#;

/// Returns the users that there are, and the sources and ages that are known of them.
fn known(emulator: &Emulator) -> (usize, Vec<Value>) {
    emulator.with_store(|store| {
        let data = store.users.iter().flat_map(|user| user.custom_data.values().cloned());
        (store.users.len(), data.collect())
    })
}

/// Calls with wrong data, which changes nothing, and then with the right ones.
async fn checked(emulator: &Emulator, field: &str, fields: Value, new_users: usize) -> Outcome {
    let call = async |params: &str| {
        let mut fields = fields.clone();
        fields["params"] = params.into();
        input(emulator, field, fields).await
    };
    let before = known(emulator);
    for (params, expected) in WRONG {
        assert_eq!(code(call(params).await), expected, "{field} {params}");
        assert_eq!(known(emulator), before, "{field} {params}");
    }
    let user = call(RIGHT).await;
    assert_eq!(known(emulator), (before.0 + new_users, vec![json!(22), json!("google")]), "{field}");
    user
}

#[tokio::test]
async fn a_registration_with_wrong_data_registers_nobody() {
    let password = async |emulator: &Emulator| sealed(emulator, PASSWORD);
    let emulator = start().await;
    let fields = json!({ "username": "zed", "password": password(&emulator).await });
    checked(&emulator, "registerByUsername", fields, 1).await.unwrap();
    let emulator = start().await;
    let fields = json!({ "email": "zed@example.com", "password": password(&emulator).await });
    checked(&emulator, "registerByEmail", fields, 1).await.unwrap();
    let emulator = start().await;
    let fields = json!({ "phone": NEW_PHONE, "code": sms(&emulator, NEW_PHONE).await });
    checked(&emulator, "registerByPhoneCode", fields.clone(), 1).await.unwrap();
    let again = input(&emulator, "registerByPhoneCode", fields).await;
    assert_eq!(code(again), 2001, "the code was good for one registration");
}

#[tokio::test]
async fn a_sign_in_with_wrong_data_is_none() {
    for (field, name, value) in [
        ("loginByUsername", "username", "bob"),
        ("loginByEmail", "email", BOB_EMAIL),
        ("loginByPhonePassword", "phone", BOB_PHONE),
    ] {
        let emulator = start().await;
        let fields = json!({ name: value, "password": sealed(&emulator, PASSWORD) });
        let user = checked(&emulator, field, fields, 0).await.unwrap();
        assert_eq!(user["loginsCount"], 1, "{field}");
    }
    let emulator = start().await;
    let fields = json!({ "phone": BOB_PHONE, "code": sms(&emulator, BOB_PHONE).await });
    let user = checked(&emulator, "loginByPhoneCode", fields, 0).await.unwrap();
    assert_eq!(user["loginsCount"], 1, "the code was good until it was");
}

#[tokio::test]
async fn who_registers_on_the_way_brings_right_data_too() {
    let emulator = start().await;
    let fields = json!({ "phone": NEW_PHONE, "code": sms(&emulator, NEW_PHONE).await });
    checked(&emulator, "loginByPhoneCode", fields, 1).await.unwrap();
    let emulator = start().await;
    let password = sealed(&emulator, PASSWORD);
    let fields = json!({ "username": "zed", "password": password, "autoRegister": true });
    checked(&emulator, "loginByUsername", fields, 1).await.unwrap();
}

#[tokio::test]
async fn a_refusal_does_not_cost_the_code() {
    let emulator = Emulator::builder()
        .configure(|config| config.registration_limit = Some(1))
        .seed("users: [{ username: bob, phone: '17612345678', blocked: true }]")
        .start()
        .await
        .unwrap();
    let sent = sms(&emulator, BOB_PHONE).await;
    let enter =
        async || input(&emulator, "loginByPhoneCode", json!({ "phone": BOB_PHONE, "code": sent })).await;
    assert_eq!(code(enter().await), 2005);
    emulator.with_store(|store| {
        let id = store.users.by_phone(BOB_PHONE).unwrap().id.clone();
        let user = store.users.get_mut(&id).unwrap();
        assert!(!user.phone_verified, "a refused sign-in verifies nothing");
        user.blocked = false;
    });
    assert_eq!(enter().await.unwrap()["phoneVerified"], true);
    input(
        &emulator,
        "registerByUsername",
        json!({ "username": "a", "password": sealed(&emulator, PASSWORD) }),
    )
    .await
    .unwrap();
    let fields = json!({ "phone": NEW_PHONE, "code": sms(&emulator, NEW_PHONE).await });
    assert_eq!(code(input(&emulator, "registerByPhoneCode", fields.clone()).await), 2100);
    emulator.seed("settings: { registration_limit: null }").unwrap();
    input(&emulator, "registerByPhoneCode", fields).await.unwrap();
}

#[tokio::test]
async fn the_fields_of_a_profile_are_texts_and_checked_too() {
    let emulator = start().await;
    let register = async |key: &str, value: &str| {
        let profile = json!({ "udf": [{ "key": "source", "value": "7" }, { "key": key, "value": value }] });
        let fields =
            json!({ "username": "zed", "password": sealed(&emulator, PASSWORD), "profile": profile });
        input(&emulator, "registerByUsername", fields).await
    };
    assert_eq!(code(register("nothing", "x").await), 2018);
    assert_eq!(code(register("age", "old").await), 2231);
    assert_eq!(code(login(&emulator, "zed", PASSWORD).await), 2004);
    register("age", "22").await.unwrap();
    assert_eq!(known(&emulator).1, [json!(22), json!("7")], "each is of the type of its field");
}
