//! Whether a token is good, and getting another one.

use std::time::Duration;

use authing_emulator::Emulator;
use authing_emulator::crypto::jwt;
use serde_json::{Value, json};

use crate::tool::{PASSWORD, code, me, run, run_as, sealed, start, token};

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

/// Signs Bob in as an application of a user pool does, if it names either.
async fn login_from(emulator: &Emulator, app: Option<&str>, pool: Option<&str>) -> Value {
    let query = "mutation ($input: LoginByUsernameInput!) { loginByUsername(input: $input) { token } }";
    let input = json!({ "username": "bob", "password": sealed(emulator, PASSWORD) });
    let body = json!({ "query": query, "variables": { "input": input } });
    let mut request = reqwest::Client::new().post(format!("{}/graphql/v2", emulator.url())).json(&body);
    for (header, id) in [("x-authing-app-id", app), ("x-authing-userpool-id", pool)] {
        request = id.into_iter().fold(request, |request, id| request.header(header, id));
    }
    request.send().await.unwrap().json().await.unwrap()
}

#[tokio::test]
async fn a_token_is_for_the_application_that_asks() {
    let emulator = start().await;
    emulator.seed("applications: [{ id: shop, name: Shop, secret: shop-secret }]").unwrap();
    let (own, pool) = (emulator.app_id(), emulator.user_pool_id());
    for (app, pool, audience, secret) in [
        (None, Some(pool), own, emulator.app_secret()),
        (Some(own), None, own, emulator.app_secret()),
        (Some("shop"), Some(pool), "shop", "shop-secret"),
    ] {
        let answer = login_from(&emulator, app, pool).await;
        let token = answer["data"]["loginByUsername"]["token"].as_str().unwrap_or_else(|| panic!("{answer}"));
        let claims = jwt::verify(token, secret).unwrap();
        assert_eq!([&claims["aud"], &claims["sub"]], [audience, "bob"]);
        assert_eq!(me(&emulator, token).await["data"]["id"], "bob");
    }
}

#[tokio::test]
async fn an_unknown_application_or_user_pool_is_refused() {
    let emulator = start().await;
    let refused = async |app, pool| {
        login_from(&emulator, app, pool).await["errors"][0]["message"]["code"].as_i64().unwrap()
    };
    assert_eq!(refused(Some("unknown"), None).await, 2011);
    assert_eq!(refused(None, Some("unknown")).await, 2224);
    let client = reqwest::Client::new().get(format!("{}/api/v2/users/me", emulator.url()));
    let answer: Value =
        client.header("x-authing-app-id", "unknown").send().await.unwrap().json().await.unwrap();
    assert_eq!(answer["code"], 2011);
    emulator.with_store(|store| assert_eq!(store.users.get("bob").unwrap().logins_count, 0));
}
