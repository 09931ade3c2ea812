//! An emulator for each documented example.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use authing_emulator::Emulator;
use authing_emulator::generated::OPERATIONS;

use crate::tool::{get, graphql, sealed};

#[tokio::test]
async fn it_has_the_ids_of_the_documentation_and_starts_at_once() {
    let start = Instant::now();
    let emulator = Emulator::builder().documented().start().await.unwrap();
    assert!(start.elapsed() < Duration::from_secs(1));
    let ids = [emulator.app_id(), emulator.user_pool_id(), emulator.app_secret()];
    assert_eq!(ids, ["AUTHING_APP_ID", "AUTHING_USERPOOL_ID", "AUTHING_APP_SECRET"]);
    let other = Emulator::builder().documented().start().await.unwrap();
    assert_eq!(emulator.public_key_pem(), other.public_key_pem(), "the key is always the same");
}

#[tokio::test]
async fn it_tells_the_options_of_a_client() {
    let emulator = Emulator::start().await.unwrap();
    let options: BTreeMap<&str, String> = emulator.client_options().into_iter().collect();
    let expected = BTreeMap::from([
        ("app_id", emulator.app_id().to_owned()),
        ("user_pool_id", emulator.user_pool_id().to_owned()),
        ("app_host", emulator.url().to_owned()),
        ("websocket_host", emulator.url().to_owned()),
        ("secret", emulator.app_secret().to_owned()),
        ("public_key", emulator.public_key_pem()),
    ]);
    assert_eq!(options, expected);
    let info: serde_json::Value = get(&emulator, "/__emulator/info", None).await.json().await.unwrap();
    assert_eq!(info["client_options"], serde_json::to_value(options).unwrap());
}

#[tokio::test]
async fn every_operation_has_an_example_to_run() {
    for info in OPERATIONS {
        let started = Emulator::for_example(info.name).await;
        let emulator = started.unwrap_or_else(|error| panic!("{}: {error}", info.name));
        assert_eq!(emulator.app_id(), "AUTHING_APP_ID");
    }
    let unknown = Emulator::for_example("login_by_magic").await.err().unwrap();
    assert!(unknown.to_string().contains("login_by_magic"), "{unknown}");
}

#[tokio::test]
async fn what_an_example_has_of_its_own_takes_the_place_of_the_rest() {
    let query = "mutation ($input: LoginByUsernameInput!) { loginByUsername(input: $input) { username } }";
    let enter = async |operation: &str| {
        let emulator = Emulator::for_example(operation).await.unwrap();
        let input = serde_json::json!({ "username": "bob", "password": sealed(&emulator, "passw0rd") });
        graphql(&emulator, query, serde_json::json!({ "input": input })).await
    };
    assert_eq!(enter("login_by_username").await["data"]["loginByUsername"]["username"], "bob");
    let registering = enter("register_by_username").await;
    assert_eq!(registering["errors"][0]["message"]["code"], 2004, "nobody is there to be in the way");
}

#[tokio::test]
async fn the_seed_of_the_readme_can_be_applied() {
    let readme = include_str!("../../README.md");
    let seed = readme.split("```yaml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let emulator = Emulator::builder().seed(seed).start().await.unwrap();
    assert_eq!(emulator.with_store(|store| store.config.captcha_threshold), 3);
}

#[tokio::test]
async fn the_seed_with_everything_has_every_section_and_can_be_applied() {
    let seed = include_str!("../../seed.yaml");
    let emulator = Emulator::builder().seed(seed).start().await.unwrap();
    assert_eq!(emulator.with_store(|store| store.config.token_lifetime), Duration::from_secs(3600));
    // What a section could be called is told to whoever calls one otherwise.
    let wrong = Emulator::builder().seed("nonsense: 1").start().await.err().unwrap().to_string();
    let sections: Vec<&str> =
        wrong.split('`').skip(1).step_by(2).filter(|word| *word != "nonsense").collect();
    assert!(sections.len() > 10, "{wrong}");
    let missing: Vec<_> = sections
        .iter()
        .filter(|section| !seed.lines().any(|line| line.starts_with(&format!("{section}:"))))
        .collect();
    assert!(missing.is_empty(), "seed.yaml has no {missing:?}");
}
