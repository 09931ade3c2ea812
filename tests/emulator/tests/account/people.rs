//! The users of these tests, and what they do most.

use std::time::Duration;

use authing_emulator::store::codes::Purpose;
use authing_emulator::{Builder, Emulator};
use serde_json::{Value, json};

use crate::tool::{PASSWORD, graphql, graphql_as, sealed};

/// Bob has nothing but a name and a password; Ann has an email address and a phone number too.
pub(crate) const PEOPLE: &str = "
users:
  - { id: bob-id, username: bob, password: passw0rd }
  - { id: ann-id, username: ann, password: passw0rd, email: ann@example.com, phone: '17600000001' }
";

/// Prepares an emulator with Bob and Ann.
pub(crate) fn with_people() -> Builder {
    Emulator::builder().seed(PEOPLE)
}

/// Signs a user in by the username, and gives the token.
pub(crate) async fn sign_in(emulator: &Emulator, username: &str) -> String {
    let query = "mutation ($input: LoginByUsernameInput!) { loginByUsername(input: $input) { token } }";
    let input = json!({ "username": username, "password": sealed(emulator, PASSWORD) });
    let answer = graphql(emulator, query, json!({ "input": input })).await;
    answer["data"]["loginByUsername"]["token"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned()
}

/// Calls a mutation that answers a user.
pub(crate) async fn change(emulator: &Emulator, token: &str, call: &str) -> Value {
    let query = format!("mutation {{ it: {call} {{ id email emailVerified phone phoneVerified token }} }}");
    graphql_as(emulator, token, &query, json!({})).await
}

/// Gives a code that was sent to an address for being bound or proven.
pub(crate) fn code_for(emulator: &Emulator, address: &str) -> String {
    let scene = address.contains('@').then_some("CHANGE_EMAIL");
    emulator.with_store(|store| {
        let now = store.clock.now();
        store.codes.issue(Purpose::new(address, scene), now, Duration::from_secs(300))
    })
}
