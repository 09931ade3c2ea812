//! An emulator with users, and calls that give a result or the error of the service.

use authing_emulator::Emulator;
use serde_json::{Value, json};

pub(crate) use crate::base::{PASSWORD, get, me, post, sealed};
use crate::base::{graphql, graphql_as};

/// A result, or the error as the service tells it.
pub(crate) type Outcome = Result<Value, Value>;

pub(crate) const BOB_EMAIL: &str = "bob@example.com";
pub(crate) const BOB_PHONE: &str = "17612345678";

/// One user of each kind that is treated in a way of its own.
const SEED: &str = r#"
users:
  - { id: bob, username: bob, email: bob@example.com, phone: "17612345678", password: passw0rd }
  - { username: locked, phone: "17600000001", email: locked@example.com, password: passw0rd, blocked: true }
  - { username: social, phone: "17600000002", email: social@example.com }
  - { username: careful, phone: "17600000003", email: careful@example.com, password: passw0rd, mfa: true }
  - { username: new, password: passw0rd, must_reset: first_login }
  - { username: stale, password: passw0rd, must_reset: forced }
  - { username: "100", password: passw0rd, sub_account: true }
  - { username: "101", password: passw0rd, sub_account: true, blocked: true }
ldap:
  - { username: anna, password: secret, profile: { name: Anna, email: anna@example.com } }
  - { username: locked, password: secret }
active_directory:
  - { username: carl, password: secret, profile: { name: Carl } }
  - { username: locked, password: secret }
wechat:
  - { code: wx, openid: o1, unionid: u1, profile: { nickname: Wei } }
  - { code: wx-locked, openid: o2 }
custom_fields:
  - { key: source, type: STRING }
  - { key: age, type: NUMBER }
"#;

/// Starts an emulator with users, in which no failure asks for a captcha.
pub(crate) async fn start() -> Emulator {
    Emulator::builder().configure(|config| config.captcha_threshold = 100).seed(SEED).start().await.unwrap()
}

/// Runs a mutation that takes an input object.
pub(crate) async fn input(emulator: &Emulator, field: &str, input: Value) -> Outcome {
    let (first, rest) = field.split_at(1);
    let kind = format!("{}{rest}Input", first.to_uppercase());
    let query = format!(
        "mutation ($input: {kind}!) {{ {field}(input: $input) {{
            id username email phone phoneVerified nickname registerSource loginsCount lastIP token }} }}"
    );
    run(emulator, &query, json!({ "input": input })).await
}

/// Runs a document of one field.
pub(crate) async fn run(emulator: &Emulator, query: &str, variables: Value) -> Outcome {
    outcome(&graphql(emulator, query, variables).await)
}

/// Returns the result of the only field, or the first error.
fn outcome(answer: &Value) -> Outcome {
    match answer["errors"].as_array().and_then(|errors| errors.first()) {
        Some(error) => Err(error["message"].clone()),
        None => Ok(answer["data"].as_object().unwrap().values().next().unwrap().clone()),
    }
}

/// Reads an envelope.
pub(crate) async fn envelope(response: reqwest::Response) -> Outcome {
    let answer: Value = response.json().await.unwrap();
    match answer["code"] == 200 {
        true => Ok(answer["data"].clone()),
        false => Err(answer),
    }
}

/// Returns the code of a refusal.
pub(crate) fn code(outcome: Outcome) -> i64 {
    let error = outcome.expect_err("it is refused");
    error["code"].as_i64().unwrap_or_else(|| panic!("no service error: {error}"))
}

/// Signs a user in by name.
pub(crate) async fn login(emulator: &Emulator, username: &str, password: &str) -> Outcome {
    let password = sealed(emulator, password);
    input(emulator, "loginByUsername", json!({ "username": username, "password": password })).await
}

/// Signs a user in by name, and gives the token.
pub(crate) async fn token(emulator: &Emulator, username: &str) -> String {
    login(emulator, username, PASSWORD).await.unwrap()["token"].as_str().unwrap().to_owned()
}

/// Sends a code to a phone, and gives it.
pub(crate) async fn sms(emulator: &Emulator, phone: &str) -> String {
    envelope(post(emulator, "/api/v2/sms/send", json!({ "phone": phone })).await).await.unwrap();
    emulator.last_code(phone).unwrap()
}

/// Posts a GraphQL document with a token.
pub(crate) async fn run_as(emulator: &Emulator, token: &str, query: &str, variables: Value) -> Outcome {
    outcome(&graphql_as(emulator, token, query, variables).await)
}
