//! A client of few lines, which encrypts as real ones do.

use authing_emulator::Emulator;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use getrandom::SysRng;
use reqwest::Response;
use rsa::pkcs8::DecodePublicKey as _;
use rsa::{Pkcs1v15Encrypt, PublicKey};
use serde_json::{Value, json};

pub(crate) const EMAIL: &str = "test@example.com";
pub(crate) const PASSWORD: &str = "passw0rd";

/// Encrypts a password for an emulator.
pub(crate) fn sealed(emulator: &Emulator, password: &str) -> String {
    let key = PublicKey::from_public_key_pem(&emulator.public_key_pem()).unwrap();
    STANDARD.encode(key.encrypt(&mut SysRng, Pkcs1v15Encrypt, password.as_bytes()).unwrap())
}

/// Posts a GraphQL document, and gives the body of the answer.
pub(crate) async fn graphql(emulator: &Emulator, query: &str, variables: Value) -> Value {
    post(emulator, "/graphql/v2", json!({ "query": query, "variables": variables }))
        .await
        .json()
        .await
        .unwrap()
}

/// Posts a GraphQL document as the user of a token, and gives the body of the answer.
pub(crate) async fn graphql_as(emulator: &Emulator, token: &str, query: &str, variables: Value) -> Value {
    let request = reqwest::Client::new().post(format!("{}/graphql/v2", emulator.url()));
    let request = request.bearer_auth(token).json(&json!({ "query": query, "variables": variables }));
    request.send().await.unwrap().json().await.unwrap()
}

pub(crate) async fn post(emulator: &Emulator, path: &str, body: Value) -> Response {
    reqwest::Client::new().post(format!("{}{path}", emulator.url())).json(&body).send().await.unwrap()
}

pub(crate) async fn get(emulator: &Emulator, path: &str, token: Option<&str>) -> Response {
    let request = reqwest::Client::new().get(format!("{}{path}", emulator.url()));
    let request = match token {
        Some(token) => request.bearer_auth(token),
        None => request,
    };
    request.send().await.unwrap()
}

/// Asks who is signed in, and gives the envelope.
pub(crate) async fn me(emulator: &Emulator, token: &str) -> Value {
    get(emulator, "/api/v2/users/me", Some(token)).await.json().await.unwrap()
}

pub(crate) async fn register(emulator: &Emulator, email: &str) -> Value {
    let query =
        "mutation ($input: RegisterByEmailInput!) { registerByEmail(input: $input) { id email token } }";
    let input = json!({ "email": email, "password": sealed(emulator, PASSWORD), "forceLogin": false });
    graphql(emulator, query, json!({ "input": input })).await
}

pub(crate) async fn login(emulator: &Emulator, email: &str, password: &str) -> Value {
    let query = "mutation ($input: LoginByEmailInput!) { loginByEmail(input: $input) { id email token } }";
    let input = json!({ "email": email, "password": sealed(emulator, password) });
    graphql(emulator, query, json!({ "input": input })).await
}

/// Registers a user, signs the user in, and gives the token.
pub(crate) async fn token(emulator: &Emulator) -> String {
    register(emulator, EMAIL).await;
    let answer = login(emulator, EMAIL, PASSWORD).await;
    answer["data"]["loginByEmail"]["token"].as_str().unwrap().to_owned()
}

/// The code of the first error of a GraphQL answer.
pub(crate) fn code(answer: &Value) -> i64 {
    answer["errors"][0]["message"]["code"].as_i64().unwrap_or_else(|| panic!("no service error: {answer}"))
}
