//! Resets of passwords, by a code or by a token.

use std::time::Duration;

use authing_emulator::Emulator;
use serde_json::{Value, json};

use crate::tool::{BOB_EMAIL, BOB_PHONE, Outcome, PASSWORD, code, login, run, sealed, sms, start};
use crate::verification::send_email;

const NEW: &str = "new_passw0rd";

async fn reset(emulator: &Emulator, to: Value, text: &str, password: &str) -> Outcome {
    let query = "mutation ($phone: String, $email: String, $code: String!, $newPassword: String!) {
        resetPassword(phone: $phone, email: $email, code: $code, newPassword: $newPassword) { code message } }";
    let mut variables = json!({ "code": text, "newPassword": sealed(emulator, password) });
    variables.as_object_mut().unwrap().extend(to.as_object().unwrap().clone());
    run(emulator, query, variables).await
}

async fn email_code(emulator: &Emulator, email: &str) -> String {
    send_email(emulator, email, "RESET_PASSWORD").await.unwrap();
    emulator.last_code(email).unwrap()
}

#[tokio::test]
async fn a_code_replaces_a_password() {
    let emulator = start().await;
    let text = sms(&emulator, BOB_PHONE).await;
    let answer = reset(&emulator, json!({ "phone": BOB_PHONE }), &text, NEW).await.unwrap();
    assert_eq!(answer["code"], 200);
    assert_eq!(code(login(&emulator, "bob", PASSWORD).await), 2006);
    login(&emulator, "bob", NEW).await.unwrap();
    let text = email_code(&emulator, BOB_EMAIL).await;
    reset(&emulator, json!({ "email": BOB_EMAIL, "phone": null }), &text, PASSWORD).await.unwrap();
    login(&emulator, "bob", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn a_reset_by_a_code_is_refused_with_a_reason() {
    let emulator = start().await;
    let unknown = [json!({ "phone": "17699999999" }), json!({ "email": "no@example.com" })];
    let bob = [json!({ "phone": BOB_PHONE }), json!({ "email": BOB_EMAIL })];
    for (unknown, bob) in unknown.into_iter().zip(bob) {
        let text = match bob.get("phone") {
            Some(_) => sms(&emulator, BOB_PHONE).await,
            None => email_code(&emulator, BOB_EMAIL).await,
        };
        assert_eq!(code(reset(&emulator, unknown, "0", NEW).await), 2004);
        assert_eq!(code(reset(&emulator, bob.clone(), "0", NEW).await), 2001);
        assert_eq!(code(reset(&emulator, bob.clone(), &text, "short").await), 2029);
        emulator.advance(Duration::from_secs(6 * 60));
        assert_eq!(code(reset(&emulator, bob.clone(), &text, NEW).await), 2300);
    }
    send_email(&emulator, BOB_EMAIL, "CHANGE_EMAIL").await.unwrap();
    let other = emulator.last_code(BOB_EMAIL).unwrap();
    assert_eq!(code(reset(&emulator, json!({ "email": BOB_EMAIL }), &other, NEW).await), 2001);
    let query =
        "mutation { resetPassword(phone: \"17612345678\", code: \"1\", newPassword: \"clear\") { code } }";
    assert_eq!(code(run(&emulator, query, json!({})).await), 2016);
}

/// Signs in, and gives the token of the refusal.
async fn reset_token(emulator: &Emulator, username: &str, expected: i64) -> String {
    let error = login(emulator, username, PASSWORD).await.unwrap_err();
    assert_eq!(error["code"], expected);
    error["data"]["token"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_first_sign_in_demands_a_password() {
    let query = "mutation ($token: String!, $password: String!) {
        resetPasswordByFirstLoginToken(token: $token, password: $password) { code message } }";
    let emulator = start().await;
    let set = async |token: &str, password: &str| {
        run(&emulator, query, json!({ "token": token, "password": sealed(&emulator, password) })).await
    };
    assert_eq!(code(login(&emulator, "new", "wrong").await), 2006);
    let token = reset_token(&emulator, "new", 1639).await;
    let another = reset_token(&emulator, "new", 1639).await;
    assert_eq!(code(set(&token, "short").await), 2029);
    let clear = json!({ "token": token, "password": NEW });
    assert_eq!(code(run(&emulator, query, clear).await), 2016);
    assert_eq!(set(&token, NEW).await.unwrap()["code"], 200);
    assert_eq!(code(set(&token, NEW).await), 2207, "a token is good once");
    assert_eq!(code(set(&another, "stolen_passw0rd").await), 2207, "nothing is to be set any more");
    login(&emulator, "new", NEW).await.unwrap();
    let forced = reset_token(&emulator, "stale", 2058).await;
    assert_eq!(code(set(&forced, NEW).await), 2207, "it is a token for something else");
}

#[tokio::test]
async fn a_password_must_be_replaced() {
    let query = "mutation ($token: String!, $old: String!, $new: String!) {
        resetPasswordByForceResetToken(token: $token, oldPassword: $old, newPassword: $new) { code message } }";
    let emulator = start().await;
    let set = async |token: &str, old: &str, new: &str| {
        let (old, new) = (sealed(&emulator, old), sealed(&emulator, new));
        run(&emulator, query, json!({ "token": token, "old": old, "new": new })).await
    };
    let token = reset_token(&emulator, "stale", 2058).await;
    let another = reset_token(&emulator, "stale", 2058).await;
    assert_eq!(code(set(&token, "wrong", NEW).await), 2203);
    assert_eq!(code(set(&token, PASSWORD, "short").await), 2029);
    let clear = json!({ "token": token, "old": PASSWORD, "new": NEW });
    assert_eq!(code(run(&emulator, query, clear).await), 2016);
    assert_eq!(set(&token, PASSWORD, NEW).await.unwrap()["code"], 200);
    assert_eq!(code(set(&another, NEW, PASSWORD).await), 2207, "nothing is to be replaced any more");
    assert_eq!(code(set("forged", NEW, NEW).await), 2207);
    login(&emulator, "stale", NEW).await.unwrap();
}

#[tokio::test]
async fn a_token_for_a_reset_expires() {
    let emulator = start().await;
    let token = reset_token(&emulator, "new", 1639).await;
    emulator.advance(Duration::from_secs(60 * 60));
    let query = "mutation ($token: String!, $password: String!) {
        resetPasswordByFirstLoginToken(token: $token, password: $password) { code } }";
    let variables = json!({ "token": token, "password": sealed(&emulator, NEW) });
    assert_eq!(code(run(&emulator, query, variables).await), 2207);
}
