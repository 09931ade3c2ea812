//! REST answers, and the pages beside the operations.

use authing_emulator::Emulator;
use authing_emulator::crypto::jwt::Algorithm;
use authing_emulator::generated::OPERATIONS;
use authing_emulator::metadata::{Endpoint, ResultIn};
use serde_json::{Value, json};

use crate::tool::{get, login, me, post};

#[tokio::test]
async fn every_rest_operation_is_answered_in_its_form() {
    let emulator = Emulator::start().await.unwrap();
    for info in OPERATIONS {
        let Endpoint::Rest { method, path } = info.endpoint else { continue };
        let response = match method {
            "GET" => get(&emulator, path, Some("forged")).await,
            _ => post(&emulator, path, json!({})).await,
        };
        assert!(response.status().as_u16() < 500, "{}", info.name);
        let body = response.text().await.unwrap();
        if info.result_in == ResultIn::Envelope {
            let envelope: Value = serde_json::from_str(&body).unwrap();
            assert!(envelope["code"].is_i64() && envelope["message"].is_string(), "{}: {body}", info.name);
        }
    }
}

#[tokio::test]
async fn unknown_routes_are_not_found() {
    let emulator = Emulator::start().await.unwrap();
    for path in ["/", "/api/v2/nothing", "/api/v2/users/me/", "/%FF", "/__emulator/nothing"] {
        assert_eq!(get(&emulator, path, None).await.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn clients_find_the_keys() {
    let emulator = Emulator::start().await.unwrap();
    let discovery: Value =
        get(&emulator, "/oidc/.well-known/openid-configuration", None).await.json().await.unwrap();
    assert_eq!(discovery["issuer"], format!("{}/oidc", emulator.url()));
    let keys: Value =
        reqwest::get(discovery["jwks_uri"].as_str().unwrap()).await.unwrap().json().await.unwrap();
    assert_eq!(keys["keys"][0]["kty"], "RSA");
    let service: Value = get(&emulator, "/api/v2/.well-known", None).await.json().await.unwrap();
    assert_eq!(service["data"]["publicKey"], emulator.public_key_pem());
}

#[tokio::test]
async fn a_token_of_one_emulator_is_nothing_to_another() {
    for algorithm in [Algorithm::HS256, Algorithm::RS256] {
        let start = || Emulator::builder().configure(|config| config.algorithm = algorithm).start();
        let (one, other) = (start().await.unwrap(), start().await.unwrap());
        let seed = "users: [{ id: ann, email: ann@example.com, password: passw0rd }]";
        for emulator in [&one, &other] {
            emulator.seed(seed).unwrap();
        }
        let answer = login(&one, "ann@example.com", "passw0rd").await;
        let token = answer["data"]["loginByEmail"]["token"].as_str().unwrap();
        assert_eq!(me(&one, token).await["data"]["id"], "ann", "{algorithm:?}");
        assert_eq!(me(&other, token).await["code"], 2020, "{algorithm:?}");
    }
}

async fn ask(emulator: &Emulator, method: &str, path: &str, headers: &[(&str, &str)]) -> reqwest::Response {
    let method = method.parse().unwrap();
    let request = reqwest::Client::new().request(method, format!("{}{path}", emulator.url()));
    headers.iter().fold(request, |request, (name, value)| request.header(*name, *value)).send().await.unwrap()
}

#[tokio::test]
async fn another_method_is_told_the_right_ones() {
    let emulator = Emulator::start().await.unwrap();
    for (method, path, allowed) in [
        ("GET", "/graphql/v2", "POST"),
        ("POST", "/api/v2/users/me", "GET, HEAD"),
        ("DELETE", "/oidc/.well-known/jwks.json", "GET, HEAD"),
    ] {
        let answer = ask(&emulator, method, path, &[]).await;
        assert_eq!(answer.status(), 405, "{method} {path}");
        assert_eq!(answer.headers()["allow"], allowed, "{method} {path}");
    }
    let head = ask(&emulator, "HEAD", "/api/v2/users/me", &[]).await;
    assert_eq!(head.status(), 200);
    assert_eq!(head.text().await.unwrap(), "");
}

#[tokio::test]
async fn a_page_of_any_origin_may_use_the_service_and_not_the_control_api() {
    let emulator = Emulator::start().await.unwrap();
    let asking = [
        ("origin", "https://shop.example.com"),
        ("access-control-request-method", "POST"),
        ("access-control-request-headers", "authorization,x-authing-app-id"),
    ];
    let allowed = ask(&emulator, "OPTIONS", "/graphql/v2", &asking).await;
    assert_eq!(allowed.status(), 200);
    assert_eq!(allowed.headers()["access-control-allow-origin"], "https://shop.example.com");
    assert_eq!(allowed.headers()["access-control-allow-headers"], "authorization,x-authing-app-id");
    let answered = ask(&emulator, "GET", "/api/v2/users/me", &asking[..1]).await;
    assert_eq!(answered.headers()["access-control-allow-origin"], "https://shop.example.com");
    for method in ["OPTIONS", "GET"] {
        let refused = ask(&emulator, method, "/__emulator/info", &asking).await;
        assert_eq!(refused.headers().get("access-control-allow-origin"), None, "{method}");
    }
}
