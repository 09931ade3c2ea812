//! A small server that behaves like the service for the few operations of the quickstart.
//!
//! It holds state: users with their passwords, and the tokens that were handed out. It opens the encrypted
//! passwords with the private half of a key pair that it makes when it starts.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use getrandom::SysRng;
use rsa::PrivateKey;
use rsa::pkcs8::{EncodePublicKey as _, LineEnding};
use serde_json::{Map, Value, json};

/// The service's default is a key of 1024 bits too.
const KEY_BITS: usize = 1024;

/// A server that runs until the program ends.
pub(crate) struct Server {
    url: String,
    public_key: String,
}

impl Server {
    /// Starts a server on a free port of the loopback interface.
    pub(crate) async fn start() -> Result<Self, Box<dyn std::error::Error>> {
        let key = PrivateKey::new(&mut SysRng, KEY_BITS)?;
        let public_key = key.to_public_key().to_public_key_pem(LineEnding::LF)?;
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let service = Service { key, state: Mutex::default() };
        let routes = Router::new()
            .route("/graphql/v2", post(graphql))
            .route("/api/v2/users/me", get(current_user))
            .route("/api/v2/logout", get(logout))
            .with_state(Arc::new(service));
        tokio::spawn(async move { axum::serve(listener, routes).await });
        Ok(Self { url, public_key })
    }

    /// The address for the client's `app_host`.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// The PEM text for the client's `public_key`.
    pub(crate) fn public_key(&self) -> &str {
        &self.public_key
    }
}

struct Service {
    key: PrivateKey,
    state: Mutex<Users>,
}

#[derive(Default)]
struct Users {
    /// Each user as the service shows it, by id.
    users: HashMap<String, Map<String, Value>>,
    /// The passwords, by user id.
    passwords: HashMap<String, String>,
    /// The ids of the signed-in users, by token.
    tokens: HashMap<String, String>,
    /// How many tokens were handed out.
    issued: u64,
}

/// The service's code and message.
type Refusal = (i64, &'static str);

const NOT_LOGGED_IN: Refusal = (2020, "not logged in");

async fn graphql(
    State(service): State<Arc<Service>>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Json<Value> {
    let field = root_field(body["query"].as_str().unwrap_or_default()).to_owned();
    let variables = &body["variables"];
    let answer = match field.as_str() {
        "registerByEmail" => service.register(&variables["input"]),
        "loginByEmail" => service.login(&variables["input"]),
        "updateUser" => service.update(&headers, variables),
        _ => Err((1000, "this small server does not know the operation")),
    };
    Json(match answer {
        Ok(user) => json!({ "data": { field: user } }),
        Err((code, message)) => {
            json!({ "errors": [{ "message": { "code": code, "message": message } }], "data": null })
        }
    })
}

/// The name of the first field that a document selects.
fn root_field(document: &str) -> &str {
    let selection = document.split_once('{').map_or("", |(_, rest)| rest).trim_start();
    let end = selection.find(|c: char| !c.is_alphanumeric()).unwrap_or(selection.len());
    &selection[..end]
}

async fn current_user(State(service): State<Arc<Service>>, headers: HeaderMap) -> Json<Value> {
    let state = service.state();
    envelope(state.signed_in(&headers).map(|id| Value::Object(state.users[&id].clone())))
}

async fn logout(State(service): State<Arc<Service>>, headers: HeaderMap) -> Json<Value> {
    let mut state = service.state();
    let answer = state.signed_in(&headers).map(|id| {
        state.tokens.retain(|_, user| *user != id);
        Value::Null
    });
    envelope(answer)
}

fn envelope(answer: Result<Value, Refusal>) -> Json<Value> {
    Json(match answer {
        Ok(data) => json!({ "code": 200, "message": "ok", "data": data }),
        Err((code, message)) => json!({ "code": code, "message": message }),
    })
}

impl Service {
    fn state(&self) -> MutexGuard<'_, Users> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn register(&self, input: &Value) -> Result<Value, Refusal> {
        let password = self.open(&input["password"])?;
        let email = text(&input["email"]);
        let mut state = self.state();
        if state.id_of(&email).is_some() {
            return Err((2026, "user already exists"));
        }
        let id = format!("user-{}", state.users.len() + 1);
        let mut user = input["profile"].as_object().cloned().unwrap_or_default();
        user.insert("id".to_owned(), json!(id));
        user.insert("arn".to_owned(), json!(format!("arn:cn:authing:example-pool:user:{id}")));
        user.insert("userPoolId".to_owned(), json!("example-pool"));
        user.insert("email".to_owned(), json!(email));
        state.passwords.insert(id.clone(), password);
        state.users.insert(id, user.clone());
        Ok(Value::Object(user))
    }

    fn login(&self, input: &Value) -> Result<Value, Refusal> {
        let password = self.open(&input["password"])?;
        let mut state = self.state();
        let id = state.id_of(&text(&input["email"])).ok_or((2004, "user does not exist"))?;
        if state.passwords[&id] != password {
            return Err((2006, "wrong password"));
        }
        state.issued += 1;
        let token = format!("token-{}", state.issued);
        let mut user = state.users[&id].clone();
        user.insert("token".to_owned(), json!(token));
        state.tokens.insert(token, id);
        Ok(Value::Object(user))
    }

    fn update(&self, headers: &HeaderMap, variables: &Value) -> Result<Value, Refusal> {
        let mut state = self.state();
        let id = state.signed_in(headers)?;
        if text(&variables["id"]) != id {
            return Err((1001, "no permission for this operation"));
        }
        let user = state.users.get_mut(&id).ok_or(NOT_LOGGED_IN)?;
        user.extend(variables["input"].as_object().cloned().unwrap_or_default());
        Ok(Value::Object(user.clone()))
    }

    /// Opens an encrypted password.
    fn open(&self, ciphertext: &Value) -> Result<String, Refusal> {
        const UNREADABLE: Refusal = (2016, "the password could not be decrypted");
        let ciphertext = STANDARD.decode(text(ciphertext)).map_err(|_| UNREADABLE)?;
        let password = self.key.pkcs1v15_decrypt(&ciphertext).map_err(|_| UNREADABLE)?;
        String::from_utf8(password).map_err(|_| UNREADABLE)
    }
}

impl Users {
    fn id_of(&self, email: &str) -> Option<String> {
        self.users.iter().find(|(_, user)| user["email"] == email).map(|(id, _)| id.clone())
    }

    /// The id of the user whose token the request carries.
    fn signed_in(&self, headers: &HeaderMap) -> Result<String, Refusal> {
        let header = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        let token = header.and_then(|value| value.strip_prefix("Bearer "));
        token.and_then(|token| self.tokens.get(token)).cloned().ok_or(NOT_LOGGED_IN)
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
