//! Hostile input gets an error, never a panic or a hang.

use std::time::Duration;

use authing_emulator::Emulator;
use serde_json::{Value, json};

use crate::program::Program;
use crate::tool::{get, graphql, me, post};

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

async fn send(emulator: &Emulator, path: &str, content_type: &str, body: Vec<u8>) -> u16 {
    let client = reqwest::Client::new();
    let request = client.post(format!("{}{path}", emulator.url())).header("content-type", content_type);
    request.body(body).send().await.unwrap().status().as_u16()
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
async fn json_that_is_nested_too_deep_is_refused() {
    let emulator = Emulator::start().await.unwrap();
    for nested in
        ["[".repeat(100_000), "{\"a\":".repeat(100_000), format!("{}{}", "[".repeat(200), "]".repeat(200))]
    {
        for (body, prefix) in
            [(nested.clone(), ""), (format!("{{\"query\":\"{{a}}\",\"variables\":{nested}"), "q")]
        {
            let status = send(&emulator, "/graphql/v2", JSON, body.into_bytes()).await;
            assert_eq!(status, 400, "{prefix}");
        }
        let envelope = client_post(&emulator, "/api/v2/sms/send", nested.clone()).await;
        assert_eq!(envelope["code"], 2231);
        let status = send(&emulator, "/__emulator/clock", JSON, nested.into_bytes()).await;
        assert!((400..500).contains(&status), "{status}");
    }
    let inside = "[".repeat(100_000);
    let query = "query ($token: String) { checkLoginStatus(token: $token) { code } }";
    let answer = graphql(&emulator, query, json!({ "token": inside })).await;
    assert_eq!(answer["data"]["checkLoginStatus"]["code"], 2206, "a text is a text: {answer}");
}

async fn client_post(emulator: &Emulator, path: &str, body: String) -> Value {
    let request = reqwest::Client::new().post(format!("{}{path}", emulator.url()));
    request.header("content-type", JSON).body(body).send().await.unwrap().json().await.unwrap()
}

#[tokio::test]
async fn documents_that_are_too_deep_are_refused() {
    let emulator = Emulator::start().await.unwrap();
    let parents = |depth: usize| format!("{}code{}", "parent { ".repeat(depth), " }".repeat(depth));
    let deep =
        |depth| format!("{{ user(id: \"1\") {{ roles {{ totalCount list {{ {} }} }} }} }}", parents(depth));
    for depth in [20, 100, 2000, 20_000] {
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

/// Posts something to a program, which may hang or break down, and gives the status and the answer.
async fn dare(program: &Program, path: &str, body: String) -> (u16, Value) {
    let shown: String = body.chars().take(100).collect();
    let request =
        reqwest::Client::new().post(format!("{}{path}", program.url)).timeout(Duration::from_secs(5));
    let response = request.header("content-type", JSON).body(body).send().await;
    let response = response.unwrap_or_else(|error| panic!("no answer to {shown}: {error:?}"));
    (response.status().as_u16(), response.json().await.unwrap())
}

/// Fragments that spread each other so often and so deep.
fn fragments(often: usize, deep: usize) -> String {
    let fragment = |index: usize| {
        format!("fragment F{index} on Query {{ {} }} ", format!("...F{} ", index + 1).repeat(often))
    };
    (0..deep).map(fragment).collect::<String>() + &format!("fragment F{deep} on Query {{ __typename }}")
}

#[tokio::test]
async fn documents_that_stand_for_too_much_are_refused_at_once() {
    let program = Program::start(&[]);
    for document in [
        format!("{{ ...F0 }} {}", fragments(2, 28)),
        format!("{{ ...F0 }} {}", fragments(200, 8)),
        format!("{{ ...F0 }} {}", fragments(1, 15_000)),
        format!("{{ __typename }} {}", fragments(1, 15_000)),
        format!("{{ __typename }} {}", fragments(1, 2000)),
        format!("{{ {} }}", "user { id } ".repeat(50_000)),
        format!("{{ user {} {{ id }} }}", "@skip(if: false) ".repeat(5000)),
        format!(
            "{{ user({}) {{ id }} }}",
            (0..5000).map(|index| format!("a{index}: 1 ")).collect::<String>()
        ),
        format!("{{ user(id: {}) {{ id }} }}", "[".repeat(400_000)),
        format!("{{ user(id: {}{}) {{ id }} }}", "[".repeat(40_000), "]".repeat(40_000)),
        format!("query ($a: {}Int{}) {{ user {{ id }} }}", "[".repeat(40_000), "]".repeat(40_000)),
        format!("{{ user {{ id }} }} #{}", "#".repeat(900_000)),
    ] {
        let shown: String = document.chars().take(100).collect();
        let (_, answer) = dare(&program, "/graphql/v2", json!({ "query": document }).to_string()).await;
        assert!(answer["errors"][0]["message"].is_string() && answer["data"].is_null(), "{shown}: {answer}");
    }
}

#[tokio::test]
async fn what_nobody_asked_for_is_refused_or_left_aside() {
    let emulator = Emulator::start().await.unwrap();
    let answer = graphql(&emulator, "{ checkLoginStatus(nothing: 1) { code } }", json!({ "more": 1 })).await;
    assert!(answer["errors"][0]["message"].is_string());
    let sms = json!({ "phone": "17600000001", "nothing": { "deep": [1] }, "__proto__": null });
    let envelope: Value = post(&emulator, "/api/v2/sms/send", sms).await.json().await.unwrap();
    assert_eq!(envelope["code"], 200);
    let envelope: Value =
        get(&emulator, "/api/v2/users/me?nothing=1&&=&%00=%00&a[]=1", None).await.json().await.unwrap();
    assert_eq!(envelope["code"], 2020);
    let form = b"grant_type=authorization_code&nothing=1&&=&code=a&code=b".to_vec();
    assert_eq!(send(&emulator, "/oidc/token", FORM, form).await, 401);
}

#[tokio::test]
async fn nonsense_for_the_control_api_is_refused() {
    let emulator = Emulator::start().await.unwrap();
    for (path, body) in [
        ("clock", json!({ "advance_seconds": -1 })),
        ("clock", json!({ "advance_seconds": 1.5 })),
        ("clock", json!({ "advance_seconds": u64::MAX })),
        ("clock", json!({ "advance_seconds": 1, "back": true })),
        ("clock", json!([])),
        ("faults", json!({})),
        ("faults", json!({ "kind": "nonsense" })),
        ("faults", json!({ "kind": { "delay": "long" } })),
        ("faults", json!({ "kind": { "status": 70_000 } })),
        ("faults", json!({ "kind": { "status": 99 } })),
        ("faults", json!({ "kind": { "status": 1000 } })),
        ("faults", json!({ "kind": "drop", "times": -1 })),
        ("faults", json!({ "kind": "drop", "operation": "login_by_magic" })),
        ("faults", json!({ "kind": "drop", "nothing": 1 })),
        ("codes", json!({ "user": "bob" })),
        ("codes", json!({ "user": "nobody", "redirect_uri": "u" })),
        ("tickets", json!({ "user": 7, "service": "s" })),
        ("tickets", json!(null)),
    ] {
        let status = post(&emulator, &format!("/__emulator/{path}"), body.clone()).await.status().as_u16();
        assert!([404, 422].contains(&status), "{path} {body}: {status}");
    }
    for path in ["clock", "faults", "codes", "tickets"] {
        assert_eq!(
            send(&emulator, &format!("/__emulator/{path}"), FORM, b"a=b".to_vec()).await,
            415,
            "{path}"
        );
        assert_eq!(get(&emulator, &format!("/__emulator/{path}"), None).await.status(), 405, "{path}");
    }
    assert_eq!(me(&emulator, "forged").await["code"], 2020, "no fault was taken");
    let time = get(&emulator, "/__emulator/info", None).await.json::<Value>().await.unwrap()["now"].clone();
    assert!(time.as_str().unwrap() < "2200", "{time}");
}

#[tokio::test]
async fn nonsense_for_a_seed_is_refused_at_once() {
    let program = Program::start(&[]);
    let bomb: String = ('b'..='m')
        .zip('a'..)
        .map(|(own, other)| format!("     {own}: &{own} [{}]\n", vec![format!("*{other}"); 9].join(", ")))
        .collect();
    for seed in [
        "[".repeat(900_000),
        "{a: ".repeat(200_000),
        "users:\n".to_owned() + &"- ".repeat(100_000),
        "? ".repeat(100_000),
        format!("users:\n - username: bob\n   profile:\n     a: &a [x, x, x, x, x, x, x, x, x]\n{bomb}"),
        "&a ".repeat(100_000),
        "\0\u{1}\u{7f}".to_owned(),
        "--- a\n--- b\n".to_owned(),
        "!!binary x".to_owned(),
        "7".to_owned(),
    ] {
        let shown: String = seed.chars().take(50).collect();
        let (status, answer) = dare(&program, "/__emulator/seed", seed).await;
        assert!(status == 422 && answer["error"].is_string(), "{shown}: {answer}");
    }
}
