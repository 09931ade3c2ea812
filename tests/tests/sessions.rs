//! Sessions of different users on one client never see each other, however their calls interleave.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use authing::AuthenticationClient;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use tokio::sync::{Barrier, Semaphore};
use tokio::task::JoinSet;

/// How many users are signed in at once.
const USERS: usize = 500;

/// How many of them have a connection at once: a process may not have more files open than the system allows.
const CONNECTIONS: usize = 200;

/// Whose token is whose.
type Tokens = Arc<Mutex<HashMap<String, String>>>;

/// Starts a server that knows its users by their tokens alone, and tells each about nobody else.
async fn start_server() -> String {
    let routes = Router::new()
        .route("/graphql/v2", post(graphql))
        .route("/api/v2/users/me", get(current_user))
        .route("/api/v2/logout", get(logout))
        .with_state(Tokens::default());
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, routes).await });
    url
}

async fn graphql(State(tokens): State<Tokens>, headers: HeaderMap, Json(body): Json<Value>) -> Json<Value> {
    let variables = &body["variables"];
    if let Some(name) = variables["input"]["username"].as_str() {
        let token = format!("token of {name}");
        tokens.lock().unwrap().insert(token.clone(), name.to_owned());
        return Json(json!({ "data": { "loginByUsername": user(name, Some(&token)) } }));
    }
    // The other document asks for the roles of the user that a variable names.
    let name = whose(&tokens, &headers);
    let asked = variables["id"].as_str().unwrap_or_default();
    let code = if asked == name { name.as_str() } else { "a stranger's" };
    let role = json!({ "id": "1", "code": code, "namespace": "default", "arn": "arn:1" });
    Json(json!({ "data": { "user": { "roles": { "totalCount": 1, "list": [role] } } } }))
}

async fn current_user(State(tokens): State<Tokens>, headers: HeaderMap) -> Json<Value> {
    Json(json!({ "code": 200, "message": "ok", "data": user(&whose(&tokens, &headers), None) }))
}

async fn logout(State(tokens): State<Tokens>, headers: HeaderMap) -> Json<Value> {
    let name = whose(&tokens, &headers);
    tokens.lock().unwrap().retain(|_, user| *user != name);
    Json(json!({ "code": 200, "message": "ok" }))
}

fn whose(tokens: &Tokens, headers: &HeaderMap) -> String {
    let token = headers["authorization"].to_str().unwrap().strip_prefix("Bearer ").unwrap();
    tokens.lock().unwrap()[token].clone()
}

fn user(name: &str, token: Option<&str>) -> Value {
    json!({ "id": name, "arn": "arn", "userPoolId": "pool", "username": name, "token": token })
}

/// What the users share besides the client.
struct Crowd {
    all_signed_in: Barrier,
    turns: Semaphore,
}

/// Signs a user in, and looks at what the session and the service say of them once all the others are signed in.
async fn live(client: AuthenticationClient, name: String, crowd: Arc<Crowd>) {
    let turn = crowd.turns.acquire().await.unwrap();
    client.login_by_username(name.as_str(), "passw0rd").await.unwrap();
    drop(turn);
    crowd.all_signed_in.wait().await;
    let _turn = crowd.turns.acquire().await.unwrap();
    assert_eq!(client.session().user_id().as_deref(), Some(name.as_str()));
    assert_eq!(client.session().token().unwrap().expose(), format!("token of {name}"));
    assert_eq!(client.get_current_user().await.unwrap().id, name);
    assert_eq!(client.list_roles().await.unwrap().list[0].code, name);
    // A copy is the same session; a look at it through a token of one's own changes nothing.
    let copy = client.clone();
    copy.get_current_user().token(format!("token of {name}")).await.unwrap();
    assert_eq!(copy.session().user_id().as_deref(), Some(name.as_str()));
    client.logout().await.unwrap();
    assert!(!copy.session().is_signed_in());
    assert!(copy.get_current_user().await.unwrap_err().is_not_logged_in());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn five_hundred_users_on_one_client_never_see_each_other() {
    let client =
        AuthenticationClient::builder().app_id("APP").app_host(start_server().await).build().unwrap();
    let crowd = Arc::new(Crowd { all_signed_in: Barrier::new(USERS), turns: Semaphore::new(CONNECTIONS) });
    let mut users = JoinSet::new();
    for number in 0..USERS {
        let session = client.new_session();
        users.spawn(live(session, format!("user-{number}"), Arc::clone(&crowd)));
    }
    let ended = users.join_all().await;
    assert_eq!(ended.len(), USERS);
    assert!(!client.session().is_signed_in(), "the client's own session is nobody's");
}
