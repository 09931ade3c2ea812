//! The renewal of tokens by a refresh token.

use std::time::Duration;

use authing_emulator::crypto::jwt;
use authing_emulator::{Authorization, Emulator, Fault, FaultKind};
use serde_json::{Value, json};

use super::exchange::{exchange, form};
use crate::tool::{get, me, start};

const URI: &str = "https://app.example.com/callback";
const SCOPE: &str = "openid email offline_access";

/// Exchanges a code, and gives the tokens.
async fn tokens(emulator: &Emulator, protocol: &str) -> Value {
    let wanted =
        Authorization { scope: SCOPE.into(), nonce: Some("n".into()), ..Authorization::new("bob", URI) };
    let code = emulator.issue_code(wanted).unwrap();
    exchange(emulator, protocol, &form(emulator, &code)).await.1
}

async fn refresh_token(emulator: &Emulator) -> String {
    tokens(emulator, "oidc").await["refresh_token"].as_str().unwrap().to_owned()
}

/// Renews tokens as the application that clients are built with.
async fn renew(emulator: &Emulator, protocol: &str, token: &str, more: &[(&str, &str)]) -> (u16, Value) {
    let mut form = vec![
        ("grant_type", "refresh_token"),
        ("refresh_token", token),
        ("client_id", emulator.app_id()),
        ("client_secret", emulator.app_secret()),
    ];
    form.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    form.extend(more.iter().filter(|(_, value)| !value.is_empty()));
    exchange(emulator, protocol, &form).await
}

fn assert_refused(answer: &(u16, Value), status: u16, error: &str) {
    assert_eq!((answer.0, &answer.1["error"]), (status, &json!(error)), "{answer:?}");
    assert!(answer.1["error_description"].is_string());
}

#[tokio::test]
async fn a_refresh_token_is_good_for_tokens_and_for_another_one() {
    let emulator = start().await;
    for protocol in ["oidc", "oauth"] {
        let old = tokens(&emulator, protocol).await;
        let old = old["refresh_token"].as_str().unwrap();
        emulator.advance(Duration::from_secs(20 * 24 * 60 * 60));
        let (status, new) = renew(&emulator, protocol, old, &[]).await;
        assert_eq!(
            (status, &new["scope"], &new["token_type"]),
            (200, &json!(SCOPE), &json!("Bearer")),
            "{new}"
        );
        assert_eq!(new["expires_in"], 14 * 24 * 60 * 60);
        assert_eq!(me(&emulator, new["access_token"].as_str().unwrap()).await["data"]["id"], "bob");
        assert_eq!(new["id_token"].is_string(), protocol == "oidc", "OAuth 2.0 has no id token");
        if let Some(id_token) = new["id_token"].as_str() {
            let claims = jwt::verify(id_token, emulator.app_secret()).unwrap();
            assert_eq!((&claims["sub"], &claims["email"]), (&json!("bob"), &json!("bob@example.com")));
            assert!(!claims.contains_key("nonce"), "nobody asked with it this time");
        }
        assert_refused(&renew(&emulator, protocol, old, &[]).await, 400, "invalid_grant");
        let next = new["refresh_token"].as_str().unwrap();
        assert_eq!(renew(&emulator, protocol, next, &[]).await.0, 200);
    }
}

#[tokio::test]
async fn the_scope_may_be_less_and_not_more() {
    let emulator = start().await;
    let token = refresh_token(&emulator).await;
    assert_refused(
        &renew(&emulator, "oidc", &token, &[("scope", "openid phone")]).await,
        400,
        "invalid_scope",
    );
    let (status, less) = renew(&emulator, "oidc", &token, &[("scope", "email")]).await;
    assert_eq!((status, &less["scope"]), (200, &json!("email")), "it was not used up");
    assert!(less["id_token"].is_null(), "nobody asked for one");
    let next = less["refresh_token"].as_str().unwrap();
    assert_eq!(renew(&emulator, "oidc", next, &[]).await.1["scope"], SCOPE, "what was granted stays so");
}

#[tokio::test]
async fn a_renewal_is_refused_as_oauth_does() {
    let emulator = start().await;
    emulator.seed("applications: [{ id: other, name: Other, secret: s3cret }]").unwrap();
    let token = refresh_token(&emulator).await;
    for (more, status, error) in [
        (&[("client_secret", "wrong")][..], 401, "invalid_client"),
        (&[("client_id", "unknown")], 401, "invalid_client"),
        (&[("client_id", ""), ("client_secret", "")], 401, "invalid_client"),
        (&[("client_id", "other"), ("client_secret", "s3cret")], 400, "invalid_grant"),
        (&[("refresh_token", "unknown")], 400, "invalid_grant"),
        (&[("refresh_token", "")], 400, "invalid_request"),
    ] {
        assert_refused(&renew(&emulator, "oidc", &token, more).await, status, error);
    }
    let as_code = exchange(&emulator, "oidc", &form(&emulator, &token)).await;
    assert_refused(&as_code, 400, "invalid_grant");
    assert_eq!(renew(&emulator, "oidc", &token, &[]).await.0, 200, "nothing of this used it up");
    let elsewhere = exchange(&emulator, "saml", &[("grant_type", "refresh_token")]).await;
    assert!(elsewhere.1["error"].is_string() && elsewhere.0 < 500, "{elsewhere:?}");
}

#[tokio::test]
async fn a_refresh_token_ends_with_its_time_and_its_user() {
    let emulator = start().await;
    let late = refresh_token(&emulator).await;
    emulator.advance(Duration::from_secs(30 * 24 * 60 * 60));
    assert_refused(&renew(&emulator, "oidc", &late, &[]).await, 400, "invalid_grant");
    let [revoked, locked, gone] =
        [refresh_token(&emulator).await, refresh_token(&emulator).await, refresh_token(&emulator).await];
    emulator.with_store(|store| store.users.get_mut("bob").unwrap().revoke_tokens());
    assert_refused(&renew(&emulator, "oidc", &revoked, &[]).await, 400, "invalid_grant");
    emulator.with_store(|store| {
        let bob = store.users.get_mut("bob").unwrap();
        (bob.token_generation, bob.blocked) = (0, true);
    });
    assert_refused(&renew(&emulator, "oidc", &locked, &[]).await, 400, "invalid_grant");
    emulator.with_store(|store| store.users.remove("bob"));
    assert_refused(&renew(&emulator, "oidc", &gone, &[]).await, 400, "invalid_grant");
}

#[tokio::test]
async fn the_documented_exchange_is_not_disturbed() {
    let emulator = start().await;
    let token = refresh_token(&emulator).await;
    emulator.inject(Fault::new(FaultKind::Status(503)).of_operation("get_access_token_by_code")).unwrap();
    assert_eq!(renew(&emulator, "oidc", &token, &[]).await.0, 200, "it is no such exchange");
    let renewal = emulator.requests().pop().unwrap();
    assert_eq!(renewal.operation, None);
    assert!(!format!("{renewal:?}").contains(&token), "nothing secret is logged");
    let code = emulator.issue_code(Authorization::new("bob", URI)).unwrap();
    let path = format!("{}/oidc/token", emulator.url());
    let body =
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form(&emulator, &code)).finish();
    let request =
        reqwest::Client::new().post(path).header("content-type", "application/x-www-form-urlencoded");
    assert_eq!(request.body(body).send().await.unwrap().status(), 503);
    let discovery = get(&emulator, "/oidc/.well-known/openid-configuration", None).await;
    let supported = discovery.json::<Value>().await.unwrap()["grant_types_supported"].clone();
    assert_eq!(supported, json!(["authorization_code", "refresh_token"]));
}
