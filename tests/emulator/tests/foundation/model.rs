//! A user registers, signs in, is known, and signs out.

use std::time::Duration;

use authing_emulator::Emulator;
use serde_json::json;

use crate::tool::{EMAIL, PASSWORD, code, get, graphql, login, me, register, token};

#[tokio::test]
async fn a_user_registers_signs_in_is_known_and_signs_out() {
    let emulator = Emulator::start().await.unwrap();
    let registered = register(&emulator, EMAIL).await;
    assert_eq!(registered["data"]["registerByEmail"]["email"], EMAIL);
    assert!(registered["data"]["registerByEmail"]["token"].is_null());
    let signed_in = login(&emulator, "TEST@example.com", PASSWORD).await;
    let token = signed_in["data"]["loginByEmail"]["token"].as_str().unwrap();
    let user = me(&emulator, token).await;
    assert_eq!(user["code"], 200);
    assert_eq!(user["data"]["id"], registered["data"]["registerByEmail"]["id"]);
    assert_eq!(user["data"]["token"], token);
    assert_eq!(user["data"]["loginsCount"], 1);
    let out = get(&emulator, "/api/v2/logout?app_id=x", Some(token)).await;
    assert_eq!(out.json::<serde_json::Value>().await.unwrap()["code"], 200);
    assert_eq!(me(&emulator, token).await["code"], 2020);
}

#[tokio::test]
async fn refusals_have_the_codes_of_the_service() {
    let emulator = Emulator::start().await.unwrap();
    assert_eq!(code(&login(&emulator, EMAIL, PASSWORD).await), 2004);
    register(&emulator, EMAIL).await;
    assert_eq!(code(&register(&emulator, EMAIL).await), 2026);
    assert_eq!(code(&register(&emulator, "nonsense").await), 2003);
    assert_eq!(code(&login(&emulator, EMAIL, "wrong").await), 2006);
    let query = "mutation ($input: LoginByEmailInput!) { loginByEmail(input: $input) { id } }";
    let input = json!({ "input": { "email": EMAIL, "password": PASSWORD } });
    let answer = graphql(&emulator, query, input).await;
    assert_eq!(code(&answer), 2016, "a password that is not encrypted can't be opened");
    assert!(answer["data"].is_null());
}

#[tokio::test]
async fn a_captcha_is_asked_for_after_failures() {
    let emulator =
        Emulator::builder().configure(|config| config.captcha_threshold = 2).start().await.unwrap();
    register(&emulator, EMAIL).await;
    for expected in [2006, 2006, 2000] {
        assert_eq!(code(&login(&emulator, EMAIL, "wrong").await), expected);
    }
    assert_eq!(code(&login(&emulator, EMAIL, PASSWORD).await), 2000);
    emulator.advance(Duration::from_secs(60 * 60));
    assert!(login(&emulator, EMAIL, PASSWORD).await["errors"].is_null());
}

#[tokio::test]
async fn a_token_expires() {
    let emulator = Emulator::start().await.unwrap();
    let token = token(&emulator).await;
    emulator.advance(Duration::from_secs(15 * 24 * 60 * 60));
    assert_eq!(me(&emulator, &token).await["code"], 2206);
    assert_eq!(me(&emulator, "forged").await["code"], 2020);
}
