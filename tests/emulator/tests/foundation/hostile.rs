//! Hostile input gets an error, never a panic or a hang.

use authing_emulator::Emulator;
use serde_json::{Value, json};

use crate::tool::{graphql, me};

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

async fn send(emulator: &Emulator, path: &str, content_type: &str, body: Vec<u8>) -> u16 {
    let client = reqwest::Client::new();
    let request = client.post(format!("{}{path}", emulator.url())).header("content-type", content_type);
    request.body(body).send().await.map_or(413, |response| response.status().as_u16())
}

#[tokio::test]
async fn bodies_that_are_no_requests_are_refused() {
    let emulator = Emulator::start().await.unwrap();
    let bodies: [&[u8]; 7] = [b"", b"{", b"[]", b"null", b"\xFF\xFE", b"\"text\"", b"{\"query\": 7}"];
    for body in bodies {
        for (path, content_type) in [
            ("/graphql/v2", JSON),
            ("/api/v2/sms/send", JSON),
            ("/oidc/token", FORM),
            ("/__emulator/clock", JSON),
        ] {
            let status = send(&emulator, path, content_type, body.to_vec()).await;
            assert!(status < 500, "{path}: {status}");
        }
    }
    assert_eq!(me(&emulator, "forged").await["code"], 2020, "it is alive");
}

#[tokio::test]
async fn bodies_that_are_too_large_are_refused() {
    let emulator = Emulator::start().await.unwrap();
    for path in ["/graphql/v2", "/api/v2/sms/send"] {
        assert_eq!(send(&emulator, path, JSON, vec![b' '; 3 << 20]).await, 413);
    }
}

#[tokio::test]
async fn documents_that_are_too_deep_are_refused() {
    let emulator = Emulator::start().await.unwrap();
    let parents = |depth: usize| format!("{}code{}", "parent { ".repeat(depth), " }".repeat(depth));
    let deep =
        |depth| format!("{{ user(id: \"1\") {{ roles {{ totalCount list {{ {} }} }} }} }}", parents(depth));
    for depth in [20, 100, 20_000] {
        let answer = graphql(&emulator, &deep(depth), json!({})).await;
        assert!(answer["errors"][0]["message"].is_string(), "{depth}");
    }
    let wide = format!(
        "{{ {} }}",
        (0..5000).map(|index| format!("f{index}: checkLoginStatus {{ code }} ")).collect::<String>()
    );
    let answer = graphql(&emulator, &wide, json!({})).await;
    assert!(answer["errors"][0]["message"].is_string());
    let circle = "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }";
    assert!(graphql(&emulator, circle, json!({})).await["errors"].is_array());
    let nested: String = std::iter::repeat_n('[', 50_000).collect();
    let answer: Value = graphql(&emulator, &format!("{{ user(id: {nested}"), json!({})).await;
    assert!(answer["errors"].is_array());
}

#[tokio::test]
async fn values_that_are_no_arguments_are_refused() {
    let emulator = Emulator::start().await.unwrap();
    let query = "mutation ($input: LoginByEmailInput!) { loginByEmail(input: $input) { id } }";
    let inputs = [
        json!(null),
        json!({ "email": 7, "password": "x" }),
        json!({ "email": "a@b.c", "password": "x", "unknown": 1 }),
        json!({ "email": "a@b.c", "password": "💥" }),
        json!({ "email": "a@b.c", "password": "" }),
        json!({ "email": "a@b.c", "password": "A".repeat(100_000) }),
    ];
    for input in inputs {
        let answer = graphql(&emulator, query, json!({ "input": input })).await;
        assert!(answer["errors"].is_array(), "{answer}");
    }
}
