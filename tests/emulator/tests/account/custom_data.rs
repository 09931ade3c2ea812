//! Custom data.

use authing_emulator::Emulator;
use serde_json::{Value, json};

use crate::people::{sign_in, with_people};
use crate::tool::{code, graphql_as};

const FIELDS: &str = "
custom_fields:
  - { key: school, type: STRING, label: School }
  - { key: age, type: NUMBER }
  - { key: size, type: SELECT, options: [small, large] }
";

async fn started() -> (Emulator, String) {
    let emulator = with_people().seed(FIELDS).start().await.unwrap();
    let token = sign_in(&emulator, "bob").await;
    (emulator, token)
}

/// Asks for something about Bob's custom data, and gives the list.
async fn ask(emulator: &Emulator, token: &str, field: &str, more: &str) -> Value {
    ask_of(emulator, token, field, "USER, targetId: \"bob-id\"", more).await
}

async fn ask_of(emulator: &Emulator, token: &str, field: &str, target: &str, more: &str) -> Value {
    let kind = if field == "udv" { "query" } else { "mutation" };
    let query =
        format!("{kind} {{ it: {field}(targetType: {target}{more}) {{ key dataType value label }} }}");
    graphql_as(emulator, token, &query, json!({})).await
}

/// Writes a value as clients do: JSON in a text.
fn sent(value: &Value) -> String {
    Value::String(value.to_string()).to_string()
}

fn set(key: &str, value: &Value) -> String {
    format!(", key: \"{key}\", value: {}", sent(value))
}

fn batch(fields: &[(&str, Value)]) -> String {
    let items = fields.iter().map(|(key, value)| format!("{{ key: \"{key}\", value: {} }}", sent(value)));
    format!(", udvList: [{}]", items.collect::<Vec<_>>().join(", "))
}

#[tokio::test]
async fn values_are_set_read_and_removed() {
    let (emulator, token) = started().await;
    assert_eq!(ask(&emulator, &token, "udv", "").await["data"]["it"], json!([]));
    let school = json!({ "key": "school", "dataType": "STRING", "value": "ucla", "label": "School" });
    let answer = ask(&emulator, &token, "setUdv", &set("school", &json!("ucla"))).await;
    assert_eq!(answer["data"]["it"], json!([school]), "{answer}");
    let age = json!({ "key": "age", "dataType": "NUMBER", "value": "22", "label": null });
    let size = json!({ "key": "size", "dataType": "SELECT", "value": "large", "label": null });
    let fields = batch(&[("size", json!("large")), ("age", json!(22))]);
    let answer = ask(&emulator, &token, "setUdvBatch", &fields).await;
    assert_eq!(answer["data"]["it"], json!([school, age, size]), "{answer}");
    let answer = ask(&emulator, &token, "removeUdv", ", key: \"school\"").await;
    assert_eq!(answer["data"]["it"], json!([age, size]), "{answer}");
    ask(&emulator, &token, "setUdv", &set("size", &Value::Null)).await;
    assert_eq!(ask(&emulator, &token, "udv", "").await["data"]["it"], json!([age]), "null is no value");
    let query = "{ user { customData { key dataType value label } } }";
    let answer = graphql_as(&emulator, &token, query, json!({})).await;
    assert_eq!(answer["data"]["user"]["customData"], json!([age]), "{answer}");
}

#[tokio::test]
async fn a_field_must_be_defined_and_takes_values_of_its_type() {
    let (emulator, token) = started().await;
    for (key, value, expected) in [
        ("nothing", json!("x"), 2018),
        ("school", json!(7), 2231),
        ("age", json!("22"), 2231),
        ("size", json!("medium"), 2231),
    ] {
        let answer = ask(&emulator, &token, "setUdv", &set(key, &value)).await;
        assert_eq!(code(&answer), expected, "{key}");
        let fields = batch(&[("school", json!("ucla")), (key, value)]);
        assert_eq!(code(&ask(&emulator, &token, "setUdvBatch", &fields).await), expected, "{key}");
    }
    let nothing = ask(&emulator, &token, "udv", "").await;
    assert_eq!(nothing["data"]["it"], json!([]), "it was all or nothing");
    let answer = ask(&emulator, &token, "setUdv", ", key: \"school\", value: \"ucla\"").await;
    assert_eq!(code(&answer), 2231, "the text is not JSON");
}

#[tokio::test]
async fn users_reach_only_their_own_data() {
    let (emulator, token) = started().await;
    let calls = [
        ("udv", String::new()),
        ("setUdv", set("age", &json!(1))),
        ("setUdvBatch", batch(&[("age", json!(1))])),
        ("removeUdv", ", key: \"age\"".to_owned()),
    ];
    for (field, more) in &calls {
        for target in ["USER, targetId: \"ann-id\"", "ROLE, targetId: \"bob-id\""] {
            assert_eq!(code(&ask_of(&emulator, &token, field, target, more).await), 1001, "{field} {target}");
        }
        assert_eq!(code(&ask(&emulator, "forged", field, more).await), 2020, "{field}");
    }
    emulator.advance(std::time::Duration::from_secs(15 * 24 * 60 * 60));
    for (field, more) in &calls {
        assert_eq!(code(&ask(&emulator, &token, field, more).await), 2206, "{field}");
    }
}
