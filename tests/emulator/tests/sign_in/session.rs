//! Whether a token is good, and getting another one.

use std::time::Duration;

use authing_emulator::Emulator;
use serde_json::{Value, json};

use crate::tool::{code, me, run, run_as, start, token};

const STATUS: &str = "query ($token: String) { checkLoginStatus(token: $token) {
    code message status exp iat data { id userPoolId arn } } }";
const REFRESH: &str = "mutation { refreshToken { token iat exp } }";
const LONG: Duration = Duration::from_secs(30 * 24 * 60 * 60);

async fn status(emulator: &Emulator, token: Option<&str>) -> Value {
    run(emulator, STATUS, json!({ "token": token })).await.unwrap()
}

#[tokio::test]
async fn a_good_token_is_told_from_a_bad_one() {
    let emulator = start().await;
    let token = token(&emulator, "bob").await;
    let good = status(&emulator, Some(&token)).await;
    assert_eq!([&good["code"], &good["status"]], [&json!(200), &json!(true)]);
    assert_eq!(good["data"]["id"], "bob");
    assert_eq!(good["exp"].as_u64().unwrap() - good["iat"].as_u64().unwrap(), 14 * 24 * 60 * 60);
    let own = run_as(&emulator, &token, STATUS, json!({})).await.unwrap();
    assert_eq!(own, good, "without an argument it is about the token of the request");
    for bad in [None, Some(""), Some("forged")] {
        let answer = status(&emulator, bad).await;
        assert_eq!([&answer["code"], &answer["status"]], [&json!(2206), &json!(false)]);
        assert!(answer["data"].is_null());
    }
    emulator.advance(LONG);
    assert_eq!(status(&emulator, Some(&token)).await["code"], 2206);
}

#[tokio::test]
async fn a_token_is_exchanged_for_a_new_one() {
    let emulator = start().await;
    let old = token(&emulator, "bob").await;
    emulator.advance(Duration::from_secs(60));
    let answer = run_as(&emulator, &old, REFRESH, json!({})).await.unwrap();
    let new = answer["token"].as_str().unwrap();
    assert_eq!(me(&emulator, new).await["data"]["id"], "bob");
    assert_eq!(me(&emulator, &old).await["code"], 2020, "the old one was given away for it");
    let told = status(&emulator, Some(new)).await;
    assert_eq!([&told["iat"], &told["exp"]], [&answer["iat"], &answer["exp"]]);
    assert_eq!(code(run_as(&emulator, "forged", REFRESH, json!({})).await), 2020);
    assert_eq!(code(run(&emulator, REFRESH, json!({})).await), 2020);
    emulator.advance(LONG);
    assert_eq!(code(run_as(&emulator, new, REFRESH, json!({})).await), 2206);
}

#[tokio::test]
async fn the_token_of_a_locked_user_is_good_for_nothing() {
    let emulator = start().await;
    let token = token(&emulator, "bob").await;
    let lock = |blocked: bool| {
        emulator.with_store(|store| store.users.get_mut("bob").unwrap().blocked = blocked);
    };
    lock(true);
    assert_eq!(me(&emulator, &token).await["code"], 2005);
    assert_eq!(code(run_as(&emulator, &token, REFRESH, json!({})).await), 2005);
    assert_eq!(status(&emulator, Some(&token)).await["code"], 2206);
    lock(false);
    assert_eq!(me(&emulator, &token).await["data"]["id"], "bob", "the user is who was locked, not the token");
}
