//! The control API does what the methods do.

use authing_emulator::{Config, Emulator, Fault, FaultKind};
use serde_json::{Value, json};

use crate::tool::{EMAIL, PASSWORD, code, get, login, me, post, register, token};

const SEED: &str = "
users:
  - { username: bob, email: test@example.com, password: passw0rd, profile: { nickname: Bob } }
roles:
  - { code: admin, users: [bob] }
";

async fn json(emulator: &Emulator, path: &str) -> Value {
    get(emulator, path, None).await.json().await.unwrap()
}

#[tokio::test]
async fn it_tells_what_a_client_is_built_with() {
    let emulator = Emulator::start().await.unwrap();
    let info = json(&emulator, "/__emulator/info").await;
    assert_eq!(info["url"], emulator.url());
    assert_eq!(info["app_id"], emulator.app_id());
    assert_eq!(info["public_key"], emulator.public_key_pem());
}

#[tokio::test]
async fn the_clock_is_moved() {
    let emulator = Emulator::start().await.unwrap();
    let token = token(&emulator).await;
    post(&emulator, "/__emulator/clock", json!({ "advance_seconds": 100 * 24 * 60 * 60 })).await;
    assert_eq!(me(&emulator, &token).await["code"], 2206);
}

#[tokio::test]
async fn seeds_are_applied_and_forgotten() {
    let emulator = Emulator::start().await.unwrap();
    let client = reqwest::Client::new();
    let apply =
        |seed: &'static str| client.post(format!("{}/__emulator/seed", emulator.url())).body(seed).send();
    assert_eq!(apply(SEED).await.unwrap().status(), 200);
    assert!(login(&emulator, EMAIL, PASSWORD).await["errors"].is_null());
    assert_eq!(apply(SEED).await.unwrap().status(), 422, "the users are there");
    let wrong = apply("users:\n  - { usrname: x }").await.unwrap().text().await.unwrap();
    assert!(wrong.contains("usrname") && wrong.contains("line 2"), "{wrong}");
    post(&emulator, "/__emulator/reset", json!({})).await;
    assert_eq!(code(&login(&emulator, EMAIL, PASSWORD).await), 2004);
}

#[tokio::test]
async fn requests_are_logged_without_secrets() {
    let emulator = Emulator::builder().configure(|config| config.log_capacity = 3).start().await.unwrap();
    register(&emulator, EMAIL).await;
    let signed_in = login(&emulator, EMAIL, PASSWORD).await;
    let token = signed_in["data"]["loginByEmail"]["token"].as_str().unwrap().to_owned();
    me(&emulator, &token).await;
    let requests = json(&emulator, "/__emulator/requests").await;
    let operation = |index: usize| requests["requests"][index]["operation"].clone();
    assert_eq!(
        [operation(0), operation(1), operation(2)],
        ["register_by_email", "login_by_email", "get_current_user"]
    );
    assert_eq!(requests["requests"][0]["arguments"]["email"], EMAIL);
    assert_eq!(requests["requests"][0]["arguments"]["password"], "[redacted]");
    assert_eq!(requests["requests"][2]["headers"]["authorization"], "[redacted]");
    assert!(!requests.to_string().contains(&token));
    me(&emulator, &token).await;
    assert_eq!(emulator.requests().len(), 3, "the oldest made room");
}

#[tokio::test]
async fn messages_are_listed() {
    let emulator = Emulator::start().await.unwrap();
    emulator.with_store(|store| {
        let now = store.clock.now();
        let channel = authing_emulator::store::inbox::Channel::Email;
        store.inbox.deliver(channel, EMAIL, Some("RESET_PASSWORD"), Some("123456"), now);
    });
    let messages = json(&emulator, "/__emulator/messages?to=test@example.com").await;
    assert_eq!(messages["messages"][0]["code"], "123456");
    assert_eq!(json(&emulator, "/__emulator/messages?to=nobody").await["messages"], json!([]));
    assert_eq!(emulator.last_code(EMAIL).as_deref(), Some("123456"));
}

#[tokio::test]
async fn faults_that_nothing_could_meet_are_refused() {
    let emulator = Emulator::start().await.unwrap();
    let status = |status: u16| json!({ "kind": { "status": status } });
    let wrong = [
        json!({ "operation": "login_by_emial", "kind": "drop" }),
        json!({ "kind": "drop", "times": 0 }),
        json!({ "kind": "nonsense" }),
        status(0),
        status(101),
        status(600),
        status(65535),
    ];
    for fault in wrong {
        let answer = post(&emulator, "/__emulator/faults", fault.clone()).await;
        assert_eq!(answer.status(), 422, "{fault}");
        assert!(answer.json::<Value>().await.unwrap()["error"].is_string(), "{fault}");
    }
    let misspelt = emulator.inject(Fault::new(FaultKind::Drop).of_operation("login_by_emial")).err().unwrap();
    assert!(misspelt.to_string().contains("login_by_email"), "{misspelt}");
    assert!(emulator.inject(Fault::new(FaultKind::Status(99))).is_err());
    assert!(emulator.inject(Fault::new(FaultKind::Drop).times(0)).is_err());
    assert_eq!(me(&emulator, "forged").await["code"], 2020, "none of them waits");
}

#[tokio::test]
async fn its_own_mistakes_have_one_form() {
    let limit = |config: &mut Config| config.max_body_bytes = 1000;
    let emulator = Emulator::builder().configure(limit).start().await.unwrap();
    let client = reqwest::Client::new();
    for (method, path, content_type, body, status) in [
        ("GET", "nothing", "", "", 404),
        ("GET", "seed", "", "", 405),
        ("GET", "messages?to=%FF", "", "", 200),
        ("GET", "messages?to=a&to=b", "", "", 400),
        ("POST", "clock", "text/plain", "{}", 415),
        ("POST", "clock", "application/json", "{", 400),
        ("POST", "clock", "application/json", "{\"advance\": 1}", 422),
        ("POST", "clock", "application/json", "{\"advance_seconds\": 1000000000000}", 422),
        ("POST", "seed", "text/plain", "users: 7", 422),
        ("POST", "seed", "text/plain", &"#".repeat(1001), 413),
        ("POST", "tickets", "application/json", "{\"user\": \"nobody\", \"service\": \"x\"}", 404),
    ] {
        let url = format!("{}/__emulator/{path}", emulator.url());
        let request = client.request(method.parse().unwrap(), url).header("content-type", content_type);
        let response = request.body(body.to_owned()).send().await.unwrap();
        assert_eq!(response.status(), status, "{method} {path}");
        let answer: Value = response.json().await.unwrap();
        assert_eq!(answer["error"].is_string(), status != 200, "{method} {path}: {answer}");
    }
}

#[tokio::test]
async fn only_headers_that_tell_no_secret_are_logged() {
    let emulator = Emulator::start().await.unwrap();
    let request = reqwest::Client::new().get(format!("{}/api/v2/users/me", emulator.url()));
    let request = request.header("referer", "https://app/cb?code=SECRET").header("x-api-key", "SECRET");
    request.header("x-authing-app-id", emulator.app_id()).header("accept", "a/b").send().await.unwrap();
    let headers = emulator.requests()[0].headers.clone();
    assert_eq!([&headers["referer"], &headers["x-api-key"]], ["[redacted]"; 2]);
    assert_eq!([&headers["x-authing-app-id"], &headers["accept"]], [emulator.app_id(), "a/b"]);
}
