//! GraphQL is really parsed, validated and answered by selection.

use authing_emulator::{Emulator, Fault, FaultKind};
use serde_json::json;

use crate::tool::{EMAIL, code, graphql, graphql_as, post, register, sealed, token};

#[tokio::test]
async fn only_what_is_selected_is_answered_by_whatever_name() {
    let emulator = Emulator::start().await.unwrap();
    let query = "mutation M($i: RegisterByEmailInput!) { mine: registerByEmail(input: $i) { ...F } }
        fragment F on User { __typename address: email }";
    let input = json!({ "i": { "email": EMAIL, "password": sealed(&emulator, "passw0rd") } });
    let answer = graphql(&emulator, query, input).await;
    assert_eq!(answer, json!({ "data": { "mine": { "__typename": "User", "address": EMAIL } } }));
}

#[tokio::test]
async fn mistakes_of_a_document_are_told_as_texts() {
    let emulator = Emulator::start().await.unwrap();
    for query in [
        "{ nothing }",
        "{",
        "query { checkPasswordStrength { valid } }",
        "mutation { sendEmail(email: \"a\", scene: NONE) { code } }",
    ] {
        let answer = graphql(&emulator, query, json!({})).await;
        assert!(answer["errors"][0]["message"].is_string(), "{answer}");
        assert!(answer["data"].is_null());
    }
}

#[tokio::test]
async fn the_schema_tells_about_itself() {
    let emulator = Emulator::start().await.unwrap();
    let query = "{ __schema { mutationType { name } types { name kind fields { name args { name type { kind
        ofType { kind ofType { kind ofType { kind name } } } } } } enumValues { name } inputFields { name } } } }";
    let answer = graphql(&emulator, query, json!({})).await;
    assert!(answer["errors"].is_null(), "{answer}");
    let types = answer["data"]["__schema"]["types"].as_array().unwrap();
    for name in ["User", "LoginByEmailInput", "EmailScene", "PaginatedRoles"] {
        assert!(types.iter().any(|item| item["name"] == name), "{name}");
    }
}

#[tokio::test]
async fn nested_results_are_answered_by_their_operation() {
    let seed = "roles: [{ code: a, namespace: n, users: [test@example.com] }]";
    let emulator = Emulator::builder().seed(seed).start().await.unwrap();
    let token = token(&emulator).await;
    let query = "{ user { email roles(namespace: \"n\") { totalCount list { code parent { code } } } } }";
    let answer = graphql_as(&emulator, &token, query, json!({})).await;
    let roles = json!({ "totalCount": 1, "list": [{ "code": "a", "parent": null }] });
    assert_eq!(answer, json!({ "data": { "user": { "email": EMAIL, "roles": roles } } }));
    let operation = emulator.requests().last().and_then(|request| request.operation.clone());
    assert!(["list_roles", "has_role"].map(Some).contains(&operation.as_deref()), "{operation:?}");
}

#[tokio::test]
async fn a_batch_of_fields_fails_field_by_field() {
    let emulator = Emulator::start().await.unwrap();
    register(&emulator, EMAIL).await;
    let query = "mutation ($p: String!, $e: String!) {
        a: registerByEmail(input: { email: $e, password: $p }) { id }
        b: registerByEmail(input: { email: \"other@example.com\", password: $p }) { id } }";
    let variables = json!({ "p": sealed(&emulator, "passw0rd"), "e": EMAIL });
    let answer = graphql(&emulator, query, variables).await;
    assert_eq!(code(&answer), 2026);
    assert!(answer["data"]["a"].is_null() && answer["data"]["b"]["id"].is_string(), "{answer}");
}

#[tokio::test]
async fn a_result_that_does_not_fit_the_schema_is_an_error() {
    let seed =
        "users: [{ username: bob, profile: { nickname: 7, photo: x, status: Lost, loginsCount: many } }]
tokens: [{ token: TOKEN, user: bob }]";
    let emulator = Emulator::builder().seed(seed).start().await.unwrap();
    let ask = async |fields: &str| {
        graphql_as(&emulator, "TOKEN", &format!("{{ user {{ {fields} }} }}"), json!({})).await
    };
    let answer = ask("username nickname photo status").await;
    let user = json!({ "username": "bob", "nickname": null, "photo": "x", "status": null });
    assert_eq!(answer["data"]["user"], user, "{answer}");
    let told: Vec<&str> =
        answer["errors"].as_array().unwrap().iter().map(|error| error["message"].as_str().unwrap()).collect();
    assert_eq!(told.len(), 2, "{answer}");
    assert!(told[0].contains("a number, where the schema has String"), "{answer}");
    assert!(told[1].contains("a string, where the schema has UserStatus"), "{answer}");
    assert_eq!(answer["errors"][0]["path"], json!(["user", "nickname"]));
    let answer = ask("nickname").await;
    assert_eq!(answer["data"], json!({ "user": { "nickname": null } }), "{answer}");
}

#[tokio::test]
async fn a_refusal_tells_where_it_happened_and_leaves_null_there() {
    let emulator = Emulator::builder().seed("users: [{ username: bob }]").start().await.unwrap();
    let ask = async |query: &str| graphql(&emulator, query, json!({})).await;
    let answer = ask("{ a: isUserExists b: isUserExists(username: \"bob\") }").await;
    assert_eq!((code(&answer), &answer["errors"][0]["path"]), (2231, &json!(["a"])), "{answer}");
    assert_eq!(answer["data"], json!({ "a": null, "b": true }));
    let answer =
        ask("{ a: udv(targetType: USER, targetId: \"x\") { key } b: isUserExists(username: \"bob\") }").await;
    assert_eq!((code(&answer), &answer["errors"][0]["path"]), (2020, &json!(["a"])), "{answer}");
    assert!(answer["data"].is_null(), "there is no answer without this list: {answer}");
}

#[tokio::test]
async fn each_operation_of_a_document_is_logged_and_can_meet_a_fault() {
    let emulator = Emulator::start().await.unwrap();
    let query = "query ($on: Boolean = false, $text: String! = \"default\") {
        first: checkLoginStatus { code }
        skipped: isUserExists(email: \"a@example.com\") @include(if: $on)
        ...F
    }
    fragment F on Query { strength: checkPasswordStrength(password: $text) { valid } }";
    let both = [Some("check_login_status"), Some("check_password_strength")];
    let logged = || {
        let requests = emulator.requests();
        requests.iter().map(|request| request.operation.clone()).collect::<Vec<_>>()
    };
    graphql(&emulator, query, json!({})).await;
    assert_eq!(logged(), both.map(|name| name.map(str::to_owned)));
    for (operation, status) in [("is_user_exists", 200), ("check_password_strength", 503)] {
        emulator.reset();
        emulator.inject(Fault::new(FaultKind::Status(503)).of_operation(operation)).unwrap();
        let answer = post(&emulator, "/graphql/v2", json!({ "query": query })).await;
        assert_eq!(answer.status(), status, "{operation}");
        assert_eq!(logged(), both.map(|name| name.map(str::to_owned)), "{operation}");
    }
}

#[tokio::test]
async fn an_operation_on_the_way_to_another_is_not_meant() {
    let emulator = Emulator::start().await.unwrap();
    let query =
        "query ($id: String = \"u\") { user(id: $id) { id list: roles(namespace: \"n\") { totalCount } } }";
    emulator.inject(Fault::new(FaultKind::Status(503)).of_operation("list_departments")).unwrap();
    let answer = post(&emulator, "/graphql/v2", json!({ "query": query })).await;
    assert_eq!(answer.status(), 200);
    emulator.inject(Fault::new(FaultKind::Status(503)).of_operation("list_roles")).unwrap();
    let answer = post(&emulator, "/graphql/v2", json!({ "query": query })).await;
    assert_eq!(answer.status(), 503);
    assert_eq!(emulator.requests().len(), 2);
}
