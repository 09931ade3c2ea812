//! Changing a profile, and asking for users.

use authing_emulator::Emulator;
use serde_json::{Value, json};

use crate::people::{sign_in, with_people};
use crate::tool::{code, graphql, graphql_as};

async fn update(emulator: &Emulator, token: &str, updates: Value) -> Value {
    update_of(emulator, token, Value::Null, updates).await
}

async fn update_of(emulator: &Emulator, token: &str, id: Value, updates: Value) -> Value {
    let query = "mutation ($id: String, $input: UpdateUserInput!) { updateUser(id: $id, input: $input)
        { id username nickname company lastIP email token } }";
    graphql_as(emulator, token, query, json!({ "id": id, "input": updates })).await
}

#[tokio::test]
async fn fields_that_are_named_change_and_the_others_stay() {
    let emulator = with_people().start().await.unwrap();
    let token = sign_in(&emulator, "ann").await;
    let updates =
        json!({ "nickname": "Ann", "company": "A", "lastIP": "203.0.113.7", "email": "ann@example.com" });
    let changed = update_of(&emulator, &token, "ann-id".into(), updates).await;
    let user = json!({
        "id": "ann-id", "username": "ann", "nickname": "Ann", "company": "A", "lastIP": "203.0.113.7",
        "email": "ann@example.com", "token": token,
    });
    assert_eq!(changed["data"]["updateUser"], user, "{changed}");
    let changed = update(&emulator, &token, json!({ "company": null, "username": "annie" })).await;
    assert_eq!(changed["data"]["updateUser"]["nickname"], "Ann");
    assert!(changed["data"]["updateUser"]["company"].is_null());
    sign_in(&emulator, "annie").await;
}

#[tokio::test]
async fn what_is_not_the_users_to_change_is_refused() {
    let emulator = with_people().start().await.unwrap();
    emulator.seed("users: [{ username: dan, external_id: ext-1 }]").unwrap();
    let token = sign_in(&emulator, "ann").await;
    for (updates, expected) in [
        (json!({ "email": "new@example.com" }), 2225),
        (json!({ "email": null }), 2225),
        (json!({ "phone": "17600000009" }), 2226),
        (json!({ "nickname": "x", "password": "x" }), 2018),
        (json!({ "blocked": false }), 2018),
        (json!({ "username": "bob" }), 2026),
        (json!({ "externalId": "ext-1" }), 2202),
    ] {
        assert_eq!(code(&update(&emulator, &token, updates.clone()).await), expected, "{updates}");
    }
    let unchanged = update(&emulator, &token, json!({})).await;
    assert!(unchanged["data"]["updateUser"]["nickname"].is_null(), "it was all or nothing");
    let other = update_of(&emulator, &token, "bob-id".into(), json!({ "nickname": "x" })).await;
    assert_eq!(code(&other), 1001);
    assert_eq!(code(&update(&emulator, "forged", json!({ "nickname": "x" })).await), 2020);
    let unknown = update(&emulator, &token, json!({ "lastIp": "203.0.113.7" })).await;
    assert!(unknown["errors"][0]["message"].is_string(), "{unknown}");
    emulator.advance(std::time::Duration::from_secs(15 * 24 * 60 * 60));
    assert_eq!(code(&update(&emulator, &token, json!({ "nickname": "x" })).await), 2206);
}

#[tokio::test]
async fn users_are_looked_for_by_each_of_their_names() {
    let emulator = with_people().start().await.unwrap();
    emulator.seed("users: [{ username: dan, external_id: ext-1 }]").unwrap();
    for (arguments, expected) in [
        ("username: \"ann\"", true),
        ("username: \"Ann\"", false),
        ("email: \"ANN@example.com\"", true),
        ("email: \"bob@example.com\"", false),
        ("phone: \"17600000001\"", true),
        ("phone: \"17600000002\"", false),
        ("externalId: \"ext-1\"", true),
        ("username: \"nobody\", email: \"ann@example.com\"", true),
    ] {
        let answer = graphql(&emulator, &format!("{{ isUserExists({arguments}) }}"), json!({})).await;
        assert_eq!(answer, json!({ "data": { "isUserExists": expected } }), "{arguments}");
    }
    assert_eq!(code(&graphql(&emulator, "{ isUserExists }", json!({})).await), 2231);
}
