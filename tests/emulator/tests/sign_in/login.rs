//! Signing in with a password, or with a code.

use std::time::Duration;

use authing_emulator::Emulator;
use serde_json::{Value, json};

use crate::tool::{
    BOB_EMAIL, BOB_PHONE, Outcome, PASSWORD, code, input, login, me, run, run_as, sealed, sms, start, token,
};

/// The three sign-ins with a password that are alike: the mutation, its field, and the name of a user there.
const WAYS: [(&str, &str); 3] =
    [("loginByEmail", "email"), ("loginByPhonePassword", "phone"), ("loginByUsername", "username")];

async fn enter(emulator: &Emulator, (mutation, field): (&str, &str), name: &str, password: &str) -> Outcome {
    let password = sealed(emulator, password);
    input(emulator, mutation, json!({ field: name, "password": password })).await
}

fn name_of<'a>(field: &str, names: [&'a str; 3]) -> &'a str {
    let [email, phone, username] = names;
    match field {
        "email" => email,
        "phone" => phone,
        _ => username,
    }
}

#[tokio::test]
async fn a_user_signs_in_with_a_password() {
    let emulator = start().await;
    for way in WAYS {
        let user =
            enter(&emulator, way, name_of(way.1, [BOB_EMAIL, BOB_PHONE, "bob"]), PASSWORD).await.unwrap();
        assert_eq!(user["id"], "bob", "{way:?}");
        assert_eq!(me(&emulator, user["token"].as_str().unwrap()).await["data"]["id"], "bob");
    }
    let user = login(&emulator, "bob", PASSWORD).await.unwrap();
    assert_eq!([&user["loginsCount"], &user["lastIP"]], [&json!(4), &json!("127.0.0.1")]);
}

#[tokio::test]
async fn a_sign_in_with_a_password_is_refused_with_a_reason() {
    let emulator = start().await;
    for way in WAYS {
        let enter = async |names: [&str; 3], password: &str| {
            code(enter(&emulator, way, name_of(way.1, names), password).await)
        };
        assert_eq!(enter(["no@example.com", "17600000009", "no"], PASSWORD).await, 2004, "{way:?}");
        assert_eq!(enter(["locked@example.com", "17600000001", "locked"], PASSWORD).await, 2005, "{way:?}");
        assert_eq!(enter([BOB_EMAIL, BOB_PHONE, "bob"], "wrong").await, 2006, "{way:?}");
        assert_eq!(enter(["social@example.com", "17600000002", "social"], "wrong").await, 2027, "{way:?}");
        assert_eq!(enter(["careful@example.com", "17600000003", "careful"], PASSWORD).await, 1635, "{way:?}");
        let name = name_of(way.1, [BOB_EMAIL, BOB_PHONE, "bob"]);
        let clear = json!({ way.1: name, "password": PASSWORD });
        assert_eq!(code(input(&emulator, way.0, clear).await), 2016, "{way:?}");
    }
    let error = login(&emulator, "careful", PASSWORD).await.unwrap_err();
    assert!(error["data"]["mfaToken"].is_string(), "{error}");
}

#[tokio::test]
async fn who_is_unknown_registers_on_the_way_if_that_is_wanted() {
    let emulator = start().await;
    for way in WAYS {
        let name = name_of(way.1, ["x@example.com", "17699999999", "x"]);
        let fields = |password: &str| json!({ way.1: name, "password": sealed(&emulator, password), "autoRegister": true });
        assert_eq!(code(input(&emulator, way.0, fields("short")).await), 2029, "{way:?}");
        let user = input(&emulator, way.0, fields(PASSWORD)).await.unwrap();
        assert!(user["token"].is_string(), "{way:?}");
        assert_eq!([&user[way.1], &user["loginsCount"]], [&json!(name), &json!(1)]);
        let again = input(&emulator, way.0, fields(PASSWORD)).await.unwrap();
        assert_eq!([&again["id"], &again["loginsCount"]], [&user["id"], &json!(2)]);
        assert_eq!(code(input(&emulator, way.0, fields("wrong!")).await), 2006, "{way:?}");
    }
    let fields = json!({ "phone": "1", "password": sealed(&emulator, PASSWORD), "autoRegister": true });
    assert_eq!(code(input(&emulator, "loginByPhonePassword", fields).await), 2028);
}

#[tokio::test]
async fn failures_from_one_address_ask_for_a_captcha() {
    let emulator = start_with_captcha().await;
    let enter = async |name: &str, password: &str, captcha: Option<&str>, ip: &str| {
        let password = sealed(&emulator, password);
        let fields =
            json!({ "username": name, "password": password, "captchaCode": captcha, "clientIp": ip });
        input(&emulator, "loginByUsername", fields).await
    };
    assert_eq!(code(enter("bob", "wrong", None, "1.1.1.1").await), 2006);
    assert_eq!(code(enter("no", "wrong", None, "1.1.1.1").await), 2004);
    assert_eq!(code(enter("bob", PASSWORD, None, "1.1.1.1").await), 2000);
    enter("bob", PASSWORD, None, "2.2.2.2").await.expect("another address has not failed");
    assert_eq!(code(enter("bob", PASSWORD, Some("wrong"), "1.1.1.1").await), 2000);
    assert_eq!(code(enter("bob", "wrong", Some("captcha"), "1.1.1.1").await), 2006);
    enter("bob", PASSWORD, Some("captcha"), "1.1.1.1").await.unwrap();
    enter("bob", PASSWORD, None, "1.1.1.1").await.expect("a success forgets the failures");
}

#[tokio::test]
async fn failures_are_forgotten_after_a_while() {
    let emulator = start_with_captcha().await;
    for expected in [2006, 2006, 2000] {
        assert_eq!(code(login(&emulator, "bob", "wrong").await), expected);
    }
    emulator.advance(Duration::from_secs(60 * 60));
    login(&emulator, "bob", PASSWORD).await.unwrap();
}

async fn start_with_captcha() -> Emulator {
    let seed = "users: [{ username: bob, password: passw0rd }, { username: '1', password: passw0rd, sub_account: true }]";
    Emulator::builder().configure(|config| config.captcha_threshold = 2).seed(seed).start().await.unwrap()
}

#[tokio::test]
async fn custom_data_is_stored_on_the_way() {
    let emulator = start().await;
    let params = r#"[{ "key": "source", "value": "google" }]"#;
    let password = sealed(&emulator, PASSWORD);
    let fields = json!({ "username": "bob", "password": password, "params": params, "context": "{\"a\":1}" });
    input(&emulator, "loginByUsername", fields).await.unwrap();
    let stored = |phone: &str| -> Option<Value> {
        emulator.with_store(|store| store.users.by_phone(phone)?.custom_data.get("source").cloned())
    };
    assert_eq!(stored(BOB_PHONE), Some("google".into()));
    let phone = "17699999999";
    let fields = json!({ "phone": phone, "code": sms(&emulator, phone).await, "params": params });
    input(&emulator, "loginByPhoneCode", fields).await.unwrap();
    assert_eq!(stored(phone), Some("google".into()));
    let broken = json!({ "username": "bob", "password": password, "params": "{" });
    assert_eq!(code(input(&emulator, "loginByUsername", broken).await), 2231);
}

#[tokio::test]
async fn a_user_signs_in_with_a_code() {
    let emulator = start().await;
    let fields = json!({ "phone": BOB_PHONE, "code": sms(&emulator, BOB_PHONE).await });
    let user = input(&emulator, "loginByPhoneCode", fields.clone()).await.unwrap();
    assert_eq!([&user["id"], &user["phoneVerified"]], [&json!("bob"), &json!(true)]);
    assert!(user["token"].is_string());
    assert_eq!(code(input(&emulator, "loginByPhoneCode", fields).await), 2001, "a code is good once");
    let phone = "17699999999";
    let fields = json!({ "phone": phone, "code": sms(&emulator, phone).await });
    let user = input(&emulator, "loginByPhoneCode", fields).await.unwrap();
    assert_eq!([&user["phone"], &user["loginsCount"]], [&json!(phone), &json!(1)]);
}

#[tokio::test]
async fn a_sign_in_with_a_code_is_refused_with_a_reason() {
    let emulator = start().await;
    let enter = async |phone: &str, text: &str| {
        code(input(&emulator, "loginByPhoneCode", json!({ "phone": phone, "code": text })).await)
    };
    assert_eq!(enter("nonsense", "0").await, 2028);
    assert_eq!(enter(BOB_PHONE, "0").await, 2001);
    let other = sms(&emulator, "17600000001").await;
    assert_eq!(enter(BOB_PHONE, &format!("{other}0")).await, 2001);
    assert_eq!(enter("17600000001", &other).await, 2005);
    let careful = sms(&emulator, "17600000003").await;
    assert_eq!(enter("17600000003", &careful).await, 1635);
    let late = sms(&emulator, BOB_PHONE).await;
    emulator.advance(Duration::from_secs(6 * 60));
    assert_eq!(enter(BOB_PHONE, &late).await, 2300);
}

#[tokio::test]
async fn a_sub_account_signs_in() {
    let query = "mutation ($account: String!, $password: String!, $captcha: String) {
        loginBySubAccount(account: $account, password: $password, captchaCode: $captcha) { username token } }";
    let emulator = start().await;
    let enter = async |emulator: &Emulator, account: &str, password: &str| {
        let password = sealed(emulator, password);
        run(emulator, query, json!({ "account": account, "password": password })).await
    };
    let user = enter(&emulator, "100", PASSWORD).await.unwrap();
    assert!(user["username"] == "100" && user["token"].is_string());
    assert_eq!(code(enter(&emulator, "bob", PASSWORD).await), 2004, "bob is no sub-account");
    assert_eq!(code(enter(&emulator, "101", PASSWORD).await), 2005);
    assert_eq!(code(enter(&emulator, "100", "wrong").await), 2006);
    let clear = json!({ "account": "100", "password": PASSWORD });
    assert_eq!(code(run(&emulator, query, clear).await), 2016);
    let emulator = start_with_captcha().await;
    for expected in [2006, 2006, 2000] {
        assert_eq!(code(enter(&emulator, "1", "wrong").await), expected);
    }
    let password = sealed(&emulator, PASSWORD);
    let solved = json!({ "account": "1", "password": password, "captcha": "captcha" });
    run(&emulator, query, solved).await.unwrap();
}

#[tokio::test]
async fn a_phone_number_is_the_same_with_the_code_of_the_country() {
    let emulator = start().await;
    let long = format!("+86{BOB_PHONE}");
    let password = sealed(&emulator, PASSWORD);
    let user = input(&emulator, "loginByPhonePassword", json!({ "phone": long, "password": password })).await;
    assert_eq!(user.unwrap()["id"], "bob");
    for (sent_to, used_with) in [(long.as_str(), BOB_PHONE), (BOB_PHONE, long.as_str())] {
        let code = sms(&emulator, sent_to).await;
        let user = input(&emulator, "loginByPhoneCode", json!({ "phone": used_with, "code": code })).await;
        assert_eq!(user.unwrap()["id"], "bob");
    }
    let fields = json!({ "phone": long, "code": sms(&emulator, &long).await });
    assert_eq!(code(input(&emulator, "registerByPhoneCode", fields).await), 2026);
    let exists = "query ($phone: String) { isUserExists(phone: $phone) }";
    assert_eq!(run(&emulator, exists, json!({ "phone": long })).await.unwrap(), true);
    let token = token(&emulator, "bob").await;
    let change = "mutation ($phone: String!) { updatePhone(phone: $phone, phoneCode: \"1\") { id } }";
    assert_eq!(code(run_as(&emulator, &token, change, json!({ "phone": long })).await), 2230);
}
