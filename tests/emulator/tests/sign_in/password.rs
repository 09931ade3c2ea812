//! Changing a password, and how good it is.

use std::time::Duration;

use authing_emulator::Emulator;
use serde_json::{Value, json};

use crate::tool::{
    Outcome, PASSWORD, code, envelope, get, input, login, run, run_as, sealed, sms, start, token,
};

const NEW: &str = "new_passw0rd";

async fn update(emulator: &Emulator, token: &str, new: &str, old: Option<&str>) -> Outcome {
    let query = "mutation ($new: String!, $old: String) {
        updatePassword(newPassword: $new, oldPassword: $old) { id token } }";
    let old = old.map(|old| sealed(emulator, old));
    run_as(emulator, token, query, json!({ "new": sealed(emulator, new), "old": old })).await
}

#[tokio::test]
async fn a_user_changes_the_password() {
    let emulator = start().await;
    let token = token(&emulator, "bob").await;
    let user = update(&emulator, &token, NEW, Some(PASSWORD)).await.unwrap();
    assert_eq!([&user["id"], &user["token"]], [&json!("bob"), &json!(token)]);
    login(&emulator, "bob", NEW).await.unwrap();
}

#[tokio::test]
async fn a_user_without_a_password_sets_the_first_one() {
    let emulator = start().await;
    let fields = json!({ "phone": "17600000002", "code": sms(&emulator, "17600000002").await });
    let user = input(&emulator, "loginByPhoneCode", fields).await.unwrap();
    update(&emulator, user["token"].as_str().unwrap(), NEW, None).await.unwrap();
    login(&emulator, "social", NEW).await.unwrap();
}

#[tokio::test]
async fn a_change_of_the_password_is_refused_with_a_reason() {
    let emulator = start().await;
    let token = token(&emulator, "bob").await;
    assert_eq!(code(update(&emulator, &token, NEW, None).await), 2201);
    assert_eq!(code(update(&emulator, &token, NEW, Some("wrong")).await), 2203);
    assert_eq!(code(update(&emulator, &token, "short", Some(PASSWORD)).await), 2029);
    let query = "mutation { updatePassword(newPassword: \"clear\") { id } }";
    assert_eq!(code(run_as(&emulator, &token, query, json!({})).await), 2016);
    assert_eq!(code(update(&emulator, "forged", NEW, Some(PASSWORD)).await), 2020);
    emulator.advance(Duration::from_secs(30 * 24 * 60 * 60));
    assert_eq!(code(update(&emulator, &token, NEW, Some(PASSWORD)).await), 2206);
}

#[tokio::test]
async fn a_change_of_the_password_can_need_a_verified_contact() {
    let emulator = Emulator::builder()
        .configure(|config| config.password_change_needs_contact = true)
        .seed("users: [{ username: bob, email: bob@example.com, password: passw0rd }]")
        .start()
        .await
        .unwrap();
    let token = token(&emulator, "bob").await;
    assert_eq!(code(update(&emulator, &token, NEW, Some(PASSWORD)).await), 2019);
    emulator.with_store(|store| {
        let id = store.users.by_username("bob").unwrap().id.clone();
        store.users.get_mut(&id).unwrap().email_verified = true;
    });
    update(&emulator, &token, NEW, Some(PASSWORD)).await.unwrap();
}

#[tokio::test]
async fn a_weak_password_is_a_result() {
    let emulator = start().await;
    let query = "query ($password: String!) { checkPasswordStrength(password: $password) { valid message } }";
    for (password, valid) in [("12345", false), ("123456", true), ("", false)] {
        let verdict = run(&emulator, query, json!({ "password": password })).await.unwrap();
        assert_eq!(verdict["valid"], valid, "{password}");
        assert!(verdict["message"].is_string());
    }
}

#[tokio::test]
async fn the_security_level_counts_what_is_there() {
    let emulator = start().await;
    let level = async |token: &str| -> Value {
        envelope(get(&emulator, "/api/v2/users/me/security-level", Some(token)).await).await.unwrap()
    };
    let token = token(&emulator, "bob").await;
    let before = level(&token).await;
    let expected = json!({ "score": 80, "email": true, "phone": true, "password": true,
        "passwordSecurityLevel": null, "mfa": false });
    assert_eq!(before, expected);
    update(&emulator, &token, "Correct horse 1", Some(PASSWORD)).await.unwrap();
    let after = level(&token).await;
    assert_eq!([&after["score"], &after["passwordSecurityLevel"]], [&json!(90), &json!(3)]);
    let path = "/api/v2/users/me/security-level";
    assert_eq!(code(envelope(get(&emulator, path, None).await).await), 2020);
    emulator.advance(Duration::from_secs(30 * 24 * 60 * 60));
    assert_eq!(code(envelope(get(&emulator, path, Some(&token)).await).await), 2206);
}
