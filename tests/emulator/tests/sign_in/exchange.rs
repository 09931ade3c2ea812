//! The exchange of an authorization code.

use std::time::Duration;

use authing_emulator::crypto::jwt;
use authing_emulator::crypto::jwt::Algorithm;
use authing_emulator::{Authorization, Emulator, Fault, FaultKind};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::tool::{me, post, start};

const URI: &str = "https://app.example.com/callback";

fn wanted() -> Authorization {
    Authorization { scope: "openid profile email offline_access".into(), ..Authorization::new("bob", URI) }
}

/// Posts a form to the token endpoint, and gives the status and the answer.
pub(crate) async fn exchange(emulator: &Emulator, protocol: &str, form: &[(&str, &str)]) -> (u16, Value) {
    let request = reqwest::Client::new().post(format!("{}/{protocol}/token", emulator.url()));
    let response = send(request, form).await;
    (response.status().as_u16(), response.json().await.unwrap())
}

async fn send(request: reqwest::RequestBuilder, form: &[(&str, &str)]) -> reqwest::Response {
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    request.body(body).send().await.unwrap()
}

/// The form of a client that shows its secret.
pub(crate) fn form<'a>(emulator: &'a Emulator, code: &'a str) -> Vec<(&'static str, &'a str)> {
    vec![
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", URI),
        ("client_id", emulator.app_id()),
        ("client_secret", emulator.app_secret()),
    ]
}

#[tokio::test]
async fn a_code_is_exchanged_for_tokens() {
    let emulator = start().await;
    let code = emulator.issue_code(Authorization { nonce: Some("n".into()), ..wanted() }).unwrap();
    let (status, tokens) = exchange(&emulator, "oidc", &form(&emulator, &code)).await;
    assert_eq!(status, 200, "{tokens}");
    assert_eq!([&tokens["token_type"], &tokens["expires_in"]], [&json!("Bearer"), &json!(14 * 24 * 60 * 60)]);
    assert_eq!(tokens["scope"], "openid profile email offline_access");
    assert!(tokens["refresh_token"].is_string());
    let id_token = tokens["id_token"].as_str().unwrap();
    let claims = jwt::verify(id_token, emulator.app_secret()).unwrap();
    assert_eq!([&claims["sub"], &claims["nonce"]], [&json!("bob"), &json!("n")]);
    assert_eq!([&claims["aud"], &claims["email"]], [&json!(emulator.app_id()), &json!("bob@example.com")]);
    assert_eq!(claims["iss"], format!("{}/oidc", emulator.url()));
    assert_eq!(me(&emulator, id_token).await["data"]["id"], "bob");
    let (status, again) = exchange(&emulator, "oidc", &form(&emulator, &code)).await;
    assert_eq!((status, &again["error"]), (400, &json!("invalid_grant")), "a code is good once");
}

#[tokio::test]
async fn tokens_can_be_verified_by_the_key_set() {
    let emulator =
        Emulator::builder().configure(|config| config.algorithm = Algorithm::RS256).start().await.unwrap();
    emulator.seed("users: [{ username: bob }]").unwrap();
    let code = emulator.issue_code(wanted()).unwrap();
    let (_, tokens) = exchange(&emulator, "oidc", &form(&emulator, &code)).await;
    let header = tokens["id_token"].as_str().unwrap().split('.').next().unwrap();
    let header: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).unwrap()).unwrap();
    assert_eq!([&header["alg"], &header["kid"]], [&json!("RS256"), &jwt::key_set()["keys"][0]["kid"]]);
}

#[tokio::test]
async fn a_client_says_who_it_is_in_any_way() {
    let emulator = start().await;
    let url = format!("{}/oauth/token", emulator.url());
    let code = emulator.issue_code(wanted()).unwrap();
    let form = [("grant_type", "authorization_code"), ("code", code.as_str()), ("redirect_uri", URI)];
    let request = reqwest::Client::new().post(url).basic_auth(emulator.app_id(), Some(emulator.app_secret()));
    let tokens: Value = send(request, &form).await.json().await.unwrap();
    assert!(tokens["access_token"].is_string(), "{tokens}");
    assert!(tokens["id_token"].is_null(), "OAuth 2.0 has no id token");
    let code = emulator.issue_code(wanted()).unwrap();
    let form = [
        ("grant_type", "authorization_code"),
        ("code", code.as_str()),
        ("redirect_uri", URI),
        ("client_id", emulator.app_id()),
    ];
    assert_eq!(exchange(&emulator, "oidc", &form).await.0, 200);
}

#[tokio::test]
async fn a_challenge_wants_its_verifier() {
    let emulator = start().await;
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(b"verifier"));
    for (verifier, is_challenged, expected) in [
        (Some("verifier"), true, 200),
        (Some("another"), true, 400),
        (None, true, 400),
        (Some("verifier"), false, 400),
    ] {
        let code_challenge = is_challenged.then(|| challenge.clone());
        let code = emulator.issue_code(Authorization { code_challenge, ..wanted() }).unwrap();
        let mut form = form(&emulator, &code);
        form.extend(verifier.map(|verifier| ("code_verifier", verifier)));
        let (status, answer) = exchange(&emulator, "oidc", &form).await;
        assert_eq!(status, expected, "{verifier:?} {answer}");
    }
}

#[tokio::test]
async fn an_exchange_is_refused_as_oauth_does() {
    let emulator = start().await;
    let refused = async |change: (&'static str, &'static str), status: u16, error: &str| {
        let code = emulator.issue_code(wanted()).unwrap();
        let mut form = form(&emulator, &code);
        form.retain(|(name, _)| *name != change.0);
        form.push(change);
        let (got, answer) = exchange(&emulator, "oidc", &form).await;
        assert_eq!((got, &answer["error"]), (status, &json!(error)), "{change:?}");
        assert!(answer["error_description"].is_string());
    };
    refused(("code", "unknown"), 400, "invalid_grant").await;
    refused(("redirect_uri", "https://evil.example.com"), 400, "invalid_grant").await;
    refused(("client_secret", "wrong"), 401, "invalid_client").await;
    refused(("client_id", "unknown"), 401, "invalid_client").await;
    refused(("grant_type", "password"), 400, "unsupported_grant_type").await;
    let missing = [("grant_type", "authorization_code")];
    let (status, answer) = exchange(&emulator, "oidc", &missing).await;
    assert_eq!((status, &answer["error"]), (400, &json!("invalid_request")));
    assert_eq!(exchange(&emulator, "saml", &form(&emulator, "x")).await.0, 404);
}

#[tokio::test]
async fn whatever_is_wrong_with_a_request_is_told_as_oauth_does() {
    let emulator = start().await;
    for protocol in ["oidc", "oauth"] {
        let url = format!("{}/{protocol}/token", emulator.url());
        for (content_type, body) in [
            ("text/plain", "grant_type=authorization_code"),
            ("application/json", "{"),
            ("application/json", "[]"),
            ("application/json", "{\"grant_type\": \"authorization_code\"}"),
            ("application/x-www-form-urlencoded", ""),
        ] {
            let request = reqwest::Client::new().post(&url).header("content-type", content_type).body(body);
            let response = request.send().await.unwrap();
            assert_eq!(response.status(), 400, "{content_type} {body}");
            let answer: Value = response.json().await.unwrap();
            assert_eq!(answer["error"], "invalid_request", "{answer}");
            assert!(answer["error_description"].is_string() && answer["code"].is_null(), "{answer}");
        }
        for grant_type in ["authorization_code", "refresh_token"] {
            let busy = FaultKind::ApiError { code: 1000, message: "busy".to_owned(), data: None };
            emulator.inject(Fault::new(busy)).unwrap();
            let answer = exchange(&emulator, protocol, &[("grant_type", grant_type), ("code", "x")]).await;
            let expected = json!({ "error": "invalid_request", "error_description": "busy" });
            assert_eq!(answer, (400, expected), "{grant_type}");
        }
    }
}

#[tokio::test]
async fn a_code_belongs_to_one_application_and_one_user() {
    let emulator = start().await;
    emulator.seed("applications: [{ id: other, name: Other, secret: s3cret }]").unwrap();
    let for_other = || Authorization { app_id: Some("other".into()), ..wanted() };
    let code = emulator.issue_code(for_other()).unwrap();
    assert_eq!(exchange(&emulator, "oidc", &form(&emulator, &code)).await.0, 400);
    let code = emulator.issue_code(for_other()).unwrap();
    let mut own = form(&emulator, &code);
    own.truncate(3);
    own.extend([("client_id", "other"), ("client_secret", "s3cret")]);
    let (status, tokens) = exchange(&emulator, "oidc", &own).await;
    assert_eq!(status, 200, "{tokens}");
    let id_token = tokens["id_token"].as_str().unwrap();
    assert_eq!(jwt::verify(id_token, "s3cret").unwrap()["aud"], "other");
    assert_eq!(me(&emulator, id_token).await["data"]["id"], "bob");
    assert!(emulator.issue_code(Authorization::new("nobody", URI)).is_none());
    let late = emulator.issue_code(wanted()).unwrap();
    emulator.advance(Duration::from_secs(60 * 60));
    assert_eq!(exchange(&emulator, "oidc", &form(&emulator, &late)).await.0, 400);
}

#[tokio::test]
async fn codes_are_issued_by_the_control_api() {
    let emulator = start().await;
    let wanted = json!({ "user": "bob@example.com", "redirect_uri": URI });
    let answer: Value = post(&emulator, "/__emulator/codes", wanted).await.json().await.unwrap();
    let code = answer["code"].as_str().unwrap();
    assert_eq!(exchange(&emulator, "oidc", &form(&emulator, code)).await.0, 200);
    let unknown = json!({ "user": "nobody", "redirect_uri": URI });
    assert_eq!(post(&emulator, "/__emulator/codes", unknown).await.status(), 404);
}

/// Asks the sign-in page for a code, and gives the status and the address that it leads to.
async fn authorize(emulator: &Emulator, pairs: &[(&str, &str)]) -> (u16, Option<url::Url>) {
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let response = client.get(format!("{}/oidc/auth?{query}", emulator.url())).send().await.unwrap();
    let location =
        response.headers().get("location").map(|location| location.to_str().unwrap().parse().unwrap());
    (response.status().as_u16(), location)
}

/// The value of a name in the query of an address.
fn told(address: &url::Url, name: &str) -> Option<String> {
    address.query_pairs().find(|(known, _)| known == name).map(|(_, value)| value.into_owned())
}

#[tokio::test]
async fn the_sign_in_page_leads_back_with_a_code() {
    let emulator = start().await;
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(b"verifier"));
    let pairs = [
        ("client_id", emulator.app_id()),
        ("redirect_uri", URI),
        ("response_type", "code"),
        ("scope", "openid"),
        ("state", "a b"),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
        ("login_hint", "bob"),
    ];
    let (status, back) = authorize(&emulator, &pairs).await;
    let back = back.unwrap();
    assert_eq!((status, told(&back, "state").as_deref()), (302, Some("a b")));
    assert!(back.as_str().starts_with(URI));
    let code = told(&back, "code").unwrap();
    let mut form = form(&emulator, &code);
    form.push(("code_verifier", "verifier"));
    let (status, tokens) = exchange(&emulator, "oidc", &form).await;
    assert_eq!(status, 200, "{tokens}");
    assert!(tokens["id_token"].is_string());
}

#[tokio::test]
async fn the_sign_in_page_takes_nobody_for_the_user_whose_id_is_their_name() {
    let emulator = Emulator::builder()
        .seed("users: [{ id: a, username: u1, password: passw0rd }, { id: u1, username: ann, password: passw0rd }]")
        .start()
        .await
        .unwrap();
    let named = |user: &'static str| {
        let page = [("redirect_uri", URI), ("response_type", "code"), ("scope", "openid")];
        [&page[..], &[("client_id", emulator.app_id()), ("login_hint", user)]].concat()
    };
    for name in ["ann", "u1"] {
        let (_, back) = authorize(&emulator, &named(name)).await;
        let code = told(&back.unwrap(), "code").unwrap();
        let (_, tokens) = exchange(&emulator, "oidc", &form(&emulator, &code)).await;
        let claims = jwt::verify(tokens["id_token"].as_str().unwrap(), emulator.app_secret()).unwrap();
        assert_eq!(claims["sub"], "u1", "{name}: an id comes before other names");
    }
}

#[tokio::test]
async fn the_sign_in_page_refuses_what_it_must() {
    let emulator = start().await;
    emulator
        .seed("applications: [{ id: strict, name: S, redirect_uris: ['https://strict.example.com/'] }]")
        .unwrap();
    let pairs = |client: &'static str, uri: &'static str, kind: &'static str, user: &'static str| {
        [("client_id", client), ("redirect_uri", uri), ("response_type", kind), ("login_hint", user)]
    };
    for (client, uri) in [("unknown", URI), ("strict", URI), ("strict", "nonsense")] {
        let (status, back) = authorize(&emulator, &pairs(client, uri, "code", "bob")).await;
        assert_eq!((status, back), (400, None), "{client} {uri}");
    }
    let uri = "https://strict.example.com/";
    for (kind, user, error) in [
        ("token", "bob", "unsupported_response_type"),
        ("code", "nobody", "login_required"),
        ("code", "locked", "access_denied"),
    ] {
        let (status, back) = authorize(&emulator, &pairs("strict", uri, kind, user)).await;
        assert_eq!((status, told(&back.unwrap(), "error").as_deref()), (302, Some(error)));
    }
    let nonce = "x".repeat(10_000);
    let long = [&pairs("strict", uri, "code", "bob")[..], &[("nonce", nonce.as_str())]].concat();
    assert_eq!(authorize(&emulator, &long).await, (400, None), "it would be remembered");
    let mut plain = pairs("strict", uri, "code", "bob").to_vec();
    plain.push(("code_challenge", "verifier"));
    let (_, back) = authorize(&emulator, &plain).await;
    assert_eq!(told(&back.unwrap(), "error").as_deref(), Some("invalid_request"));
}
