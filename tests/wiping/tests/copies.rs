//! From the argument until the request was handed over, and after everything is gone, no freed memory holds a secret.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use authing::transport::Scripted;
use authing::{AuthenticationApp, AuthenticationClient, Secret, TokenEndpointAuthMethod};
use authing_wiping::Watching;
use serde_json::{Map, Value};

/// What no other memory of the process holds.
const CANARY: &str = "c4n4ry-in-freed-memory";

#[global_allocator]
static MEMORY: Watching = Watching::new(CANARY);

/// Returns a fresh copy, in memory that is exactly as large.
fn canary() -> String {
    CANARY.to_owned()
}

/// Returns how many copies were left behind by a function, which runs in a runtime of its own.
fn left_behind(run: impl AsyncFnOnce()) -> usize {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    MEMORY.count(|| runtime.block_on(run()))
}

fn application(transport: &Scripted) -> AuthenticationApp {
    let builder = AuthenticationApp::builder().app_id("APP").host("https://a.example");
    builder.transport(transport.clone()).build_app().unwrap()
}

/// Whether the last request that a script got has the canary in its body, or in its authorization.
fn is_sent(transport: &Scripted) -> bool {
    let requests = transport.requests();
    let request = requests.last().unwrap();
    let has = |bytes: &[u8]| bytes.windows(CANARY.len()).any(|window| window == CANARY.as_bytes());
    has(request.body().expose()) || request.headers().values().any(|value| has(value.as_bytes()))
}

fn success() -> &'static str {
    r#"{"code":200,"message":"ok","data":{"id":"1","arn":"a","userPoolId":"p"}}"#
}

/// All in one test, because they share the memory.
#[test]
fn no_copy_of_a_secret_is_left_behind() {
    assert_eq!(left_behind(async || drop(canary())), 1, "a copy that is left behind is found");
    assert_eq!(
        left_behind(async || drop(canary() + &"x".repeat(4096))),
        2,
        "and one that a growing string leaves"
    );
    assert_eq!(left_behind(async || drop(Secret::from(canary()))), 0, "what is wiped is not");
    assert_ne!(left_behind(sends_a_name), 0, "a name, which is no secret, is");
    assert_eq!(left_behind(sends_a_password), 0, "a password");
    assert_eq!(left_behind(seals_a_password), 0, "a password that is encrypted");
    assert_eq!(
        left_behind(sends_a_password_by_name),
        0,
        "a password of an operation that is called by its name"
    );
    assert_eq!(left_behind(sends_a_token), 0, "the token of a session");
    assert_eq!(left_behind(sends_a_token_of_the_options), 0, "the token of the options");
    assert_eq!(left_behind(sends_another_token), 0, "the token of a call");
    assert_eq!(left_behind(sends_the_secret_of_the_application), 0, "the application's secret");
    assert_eq!(left_behind(previews_a_password), 0, "a password in a request that is shown and not sent");
    assert_eq!(left_behind(is_refused), 0, "a password that is refused");
}

async fn sends_a_password() {
    let transport = Scripted::new().json(200, success());
    let mut client = application(&transport).client();
    client.login_by_ldap("bob", canary()).await.unwrap();
    assert!(is_sent(&transport));
}

async fn sends_a_name() {
    let transport = Scripted::new().json(200, success());
    let mut client = application(&transport).client();
    client.login_by_ldap(canary(), "passw0rd").await.unwrap();
    assert!(is_sent(&transport));
}

async fn seals_a_password() {
    let transport = Scripted::new().json(200, r#"{"code":2006,"message":"no"}"#);
    let mut client = application(&transport).client();
    client.login_by_email("bob@example.com", canary()).await.unwrap_err();
    assert!(!is_sent(&transport));
}

async fn sends_a_token_of_the_options() {
    let transport = Scripted::new().json(200, success());
    let builder = AuthenticationClient::builder().app_id("APP").host("https://a.example").token(canary());
    let client = builder.transport(transport.clone()).build().unwrap();
    client.get_current_user().await.unwrap();
    assert!(is_sent(&transport));
}

async fn sends_the_secret_of_the_application() {
    for method in [TokenEndpointAuthMethod::ClientSecretPost, TokenEndpointAuthMethod::ClientSecretBasic] {
        let transport = Scripted::new().json(200, r#"{"access_token":"T"}"#);
        let builder = AuthenticationApp::builder().app_id("APP").host("https://a.example").secret(canary());
        let builder = builder.redirect_uri("https://b.example").token_endpoint_auth_method(method);
        let client = builder.transport(transport.clone()).build_app().unwrap().client();
        client.get_access_token_by_code("CODE").await.unwrap();
        assert_eq!(is_sent(&transport), method == TokenEndpointAuthMethod::ClientSecretPost, "or in base64");
    }
}

async fn sends_a_password_by_name() {
    let transport = Scripted::new().json(200, success());
    let mut client = application(&transport).client();
    let mut arguments = Map::new();
    arguments.insert("username".to_owned(), "bob".into());
    arguments.insert("password".to_owned(), Value::String(canary()));
    client.operation("login_by_ldap", arguments).unwrap().await.unwrap();
    assert!(is_sent(&transport));
}

async fn sends_a_token() {
    let transport = Scripted::new().json(200, success());
    let client = application(&transport).client_with_token(canary()).unwrap();
    client.get_current_user().await.unwrap();
    assert!(is_sent(&transport));
}

async fn sends_another_token() {
    let transport = Scripted::new().json(200, success());
    let client = application(&transport).client();
    client.get_current_user().token(canary()).await.unwrap();
    assert!(is_sent(&transport));
}

async fn previews_a_password() {
    use authing::Operation as _;
    let mut client = application(&Scripted::new()).client();
    let call = client.login_by_ldap("bob", Secret::from(canary()));
    let request = call.request().unwrap();
    let shown = format!("{call:?} {request:?} {:?}", request.body());
    assert!(!shown.contains(CANARY) && !request.body().is_empty());
}

async fn is_refused() {
    let transport = Scripted::new().json(200, r#"{"code":2006,"message":"The password is wrong"}"#);
    let mut client = application(&transport).client();
    let error = client.login_by_ldap("bob", canary()).await.unwrap_err();
    assert!(error.is_api() && is_sent(&transport));
}
