//! The control API: what a test that is not written in Rust does to the emulator.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::rejection::{JsonRejection, QueryRejection, StringRejection};
use axum::extract::{Query, Request, State};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::body::{self, BodyError};
use crate::clock::Time;
use crate::error::Error;
use crate::faults::Fault;
use crate::state::EmulatorState;
use crate::store::grants::Authorization;

/// Where the control API is.
pub(super) const PATH: &str = "/__emulator";

type ControlResult = Result<Json<Value>, ControlError>;

/// What is wrong with a request.
struct ControlError {
    status: StatusCode,
    message: String,
}

impl ControlError {
    fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, message: message.into() }
    }

    fn unprocessable(message: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, message)
    }
}

impl IntoResponse for ControlError {
    fn into_response(self) -> Response {
        (self.status, Json(json!({ "error": self.message }))).into_response()
    }
}

impl From<Error> for ControlError {
    fn from(error: Error) -> Self {
        Self::unprocessable(error.to_string())
    }
}

impl From<BodyError> for ControlError {
    fn from(error: BodyError) -> Self {
        let status = error.status();
        Self::new(status, status.canonical_reason().unwrap_or_default())
    }
}

impl From<JsonRejection> for ControlError {
    fn from(rejection: JsonRejection) -> Self {
        Self::new(rejection.status(), rejection.body_text())
    }
}

impl From<QueryRejection> for ControlError {
    fn from(rejection: QueryRejection) -> Self {
        Self::new(rejection.status(), rejection.body_text())
    }
}

impl From<StringRejection> for ControlError {
    fn from(rejection: StringRejection) -> Self {
        Self::new(rejection.status(), rejection.body_text())
    }
}

/// A body of JSON, or what is wrong with it.
type JsonBody<T> = Result<Json<T>, JsonRejection>;

/// Returns the routes.
pub(super) fn router<S: Clone + Send + Sync + 'static>(state: Arc<EmulatorState>) -> Router<S> {
    Router::new()
        .route("/info", get(info))
        .route("/messages", get(messages))
        .route("/requests", get(requests))
        .route("/clock", post(clock))
        .route("/seed", post(seed))
        .route("/reset", post(reset))
        .route("/faults", post(fault))
        .route("/codes", post(code))
        .route("/tickets", post(ticket))
        .fallback(|| async { ControlError::new(StatusCode::NOT_FOUND, "the control API has nothing there") })
        .method_not_allowed_fallback(|| async {
            ControlError::new(StatusCode::METHOD_NOT_ALLOWED, "the control API wants another method there")
        })
        .layer(middleware::from_fn_with_state(Arc::clone(&state), with_body))
        .with_state(state)
}

/// Reads the body of a request, as those to the service are read.
async fn with_body(
    State(state): State<Arc<EmulatorState>>,
    request: Request,
    next: Next,
) -> Result<Response, ControlError> {
    let (parts, body) = request.into_parts();
    let bytes = body::read(body, &state.initial).await?;
    Ok(next.run(Request::from_parts(parts, bytes.into())).await)
}

/// Returns the options that a client is built with.
async fn info(State(state): State<Arc<EmulatorState>>) -> Json<Value> {
    let config = &state.initial;
    let options: Map<String, Value> =
        state.client_options().into_iter().map(|(name, text)| (name.to_owned(), text.into())).collect();
    Json(json!({
        "client_options": options,
        "url": state.base,
        "app_id": config.app_id,
        "app_secret": config.app_secret,
        "user_pool_id": config.user_pool_id,
        "public_key": state.keys.public_key_pem(),
        "now": state.store().clock.now().to_rfc3339(),
    }))
}

/// Which messages are listed.
#[derive(Deserialize)]
struct MessageFilter {
    to: Option<String>,
}

async fn messages(
    State(state): State<Arc<EmulatorState>>,
    filter: Result<Query<MessageFilter>, QueryRejection>,
) -> ControlResult {
    let Query(filter) = filter?;
    let store = state.store();
    let matches = |to: &str| filter.to.as_ref().is_none_or(|address| to.eq_ignore_ascii_case(address));
    let messages: Vec<_> = store.inbox.iter().filter(|message| matches(&message.to)).collect();
    Ok(Json(json!({ "messages": messages })))
}

async fn requests(State(state): State<Arc<EmulatorState>>) -> Json<Value> {
    let requests = state.log().requests();
    Json(json!({ "requests": requests }))
}

/// How far the clock is moved.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Advance {
    advance_seconds: u64,
}

async fn clock(State(state): State<Arc<EmulatorState>>, advance: JsonBody<Advance>) -> ControlResult {
    let Json(Advance { advance_seconds }) = advance?;
    let (mut store, by) = (state.store(), Duration::from_secs(advance_seconds));
    if store.clock.now().after(by) > Time::LAST {
        return Err(ControlError::unprocessable("the clock ends with the year 9999"));
    }
    store.clock.advance(by);
    Ok(Json(json!({ "now": store.clock.now().to_rfc3339() })))
}

/// Applies a seed, whose YAML is the body.
async fn seed(
    State(state): State<Arc<EmulatorState>>,
    text: Result<String, StringRejection>,
) -> ControlResult {
    state.apply_seed(&text?)?;
    Ok(done())
}

async fn reset(State(state): State<Arc<EmulatorState>>) -> Json<Value> {
    state.reset();
    done()
}

async fn fault(State(state): State<Arc<EmulatorState>>, fault: JsonBody<Fault>) -> ControlResult {
    let Json(fault) = fault?;
    state.faults().add(fault)?;
    Ok(done())
}

/// The user of a CAS ticket, and the service that it is for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TicketRequest {
    user: String,
    service: String,
}

async fn ticket(State(state): State<Arc<EmulatorState>>, request: JsonBody<TicketRequest>) -> ControlResult {
    let Json(request) = request?;
    let ticket = state.store().issue_ticket(&request.user, &request.service);
    issued("ticket", ticket)
}

async fn code(State(state): State<Arc<EmulatorState>>, request: JsonBody<Authorization>) -> ControlResult {
    let Json(request) = request?;
    let code = state.store().issue_code(request);
    issued("code", code)
}

fn issued(name: &str, text: Option<String>) -> ControlResult {
    match text {
        Some(text) => Ok(Json(json!({ name: text }))),
        None => Err(ControlError::new(StatusCode::NOT_FOUND, "there is no such user")),
    }
}

fn done() -> Json<Value> {
    Json(json!({ "done": true }))
}
