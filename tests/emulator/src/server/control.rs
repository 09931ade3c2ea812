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

use super::body::{self, Unread};
use crate::clock::Time;
use crate::core::Core;
use crate::error::Error;
use crate::faults::Fault;
use crate::store::grants::Authorization;

/// Where the control API is.
pub(super) const PATH: &str = "/__emulator";

type Answer = Result<Json<Value>, Wrong>;

/// What is wrong with a request.
struct Wrong {
    status: StatusCode,
    message: String,
}

impl Wrong {
    fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, message: message.into() }
    }

    fn senseless(message: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, message)
    }
}

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        (self.status, Json(json!({ "error": self.message }))).into_response()
    }
}

impl From<Error> for Wrong {
    fn from(error: Error) -> Self {
        Self::senseless(error.to_string())
    }
}

impl From<Unread> for Wrong {
    fn from(unread: Unread) -> Self {
        let status = unread.status();
        Self::new(status, status.canonical_reason().unwrap_or_default())
    }
}

impl From<JsonRejection> for Wrong {
    fn from(rejection: JsonRejection) -> Self {
        Self::new(rejection.status(), rejection.body_text())
    }
}

impl From<QueryRejection> for Wrong {
    fn from(rejection: QueryRejection) -> Self {
        Self::new(rejection.status(), rejection.body_text())
    }
}

impl From<StringRejection> for Wrong {
    fn from(rejection: StringRejection) -> Self {
        Self::new(rejection.status(), rejection.body_text())
    }
}

/// A body of JSON, or what is wrong with it.
type Given<T> = Result<Json<T>, JsonRejection>;

/// Gives the routes.
pub(super) fn router<S: Clone + Send + Sync + 'static>(core: Arc<Core>) -> Router<S> {
    Router::new()
        .route("/info", get(info))
        .route("/messages", get(messages))
        .route("/requests", get(requests))
        .route("/clock", post(clock))
        .route("/seed", post(plant))
        .route("/reset", post(reset))
        .route("/faults", post(fault))
        .route("/codes", post(code))
        .route("/tickets", post(ticket))
        .fallback(|| async { Wrong::new(StatusCode::NOT_FOUND, "the control API has nothing there") })
        .method_not_allowed_fallback(|| async {
            Wrong::new(StatusCode::METHOD_NOT_ALLOWED, "the control API wants another method there")
        })
        .layer(middleware::from_fn_with_state(Arc::clone(&core), with_body))
        .with_state(core)
}

/// Reads the body of a request, as those to the service are read.
async fn with_body(State(core): State<Arc<Core>>, request: Request, next: Next) -> Result<Response, Wrong> {
    let (parts, body) = request.into_parts();
    let bytes = body::read(body, &core.initial).await?;
    Ok(next.run(Request::from_parts(parts, bytes.into())).await)
}

/// Tells what a client must be built with.
async fn info(State(core): State<Arc<Core>>) -> Json<Value> {
    let config = &core.initial;
    let options: Map<String, Value> =
        core.client_options().into_iter().map(|(name, text)| (name.to_owned(), text.into())).collect();
    Json(json!({
        "client_options": options,
        "url": core.base,
        "app_id": config.app_id,
        "app_secret": config.app_secret,
        "user_pool_id": config.user_pool_id,
        "public_key": core.keys.public_key_pem(),
        "now": core.store().clock.now().text(),
    }))
}

/// Which messages are asked for.
#[derive(Deserialize)]
struct Wanted {
    to: Option<String>,
}

async fn messages(State(core): State<Arc<Core>>, wanted: Result<Query<Wanted>, QueryRejection>) -> Answer {
    let Query(wanted) = wanted?;
    let store = core.store();
    let is_wanted = |to: &str| wanted.to.as_ref().is_none_or(|wanted| to.eq_ignore_ascii_case(wanted));
    let messages: Vec<_> = store.inbox.iter().filter(|message| is_wanted(&message.to)).collect();
    Ok(Json(json!({ "messages": messages })))
}

async fn requests(State(core): State<Arc<Core>>) -> Json<Value> {
    let requests = core.log().requests();
    Json(json!({ "requests": requests }))
}

/// How far the clock is moved.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Advance {
    advance_seconds: u64,
}

async fn clock(State(core): State<Arc<Core>>, advance: Given<Advance>) -> Answer {
    let Json(Advance { advance_seconds }) = advance?;
    let (mut store, by) = (core.store(), Duration::from_secs(advance_seconds));
    if store.clock.now().after(by) > Time::LAST {
        return Err(Wrong::senseless("the clock ends with the year 9999"));
    }
    store.clock.advance(by);
    Ok(Json(json!({ "now": store.clock.now().text() })))
}

/// Plants a seed, whose YAML is the body.
async fn plant(State(core): State<Arc<Core>>, text: Result<String, StringRejection>) -> Answer {
    core.plant(&text?)?;
    Ok(done())
}

async fn reset(State(core): State<Arc<Core>>) -> Json<Value> {
    core.reset();
    done()
}

async fn fault(State(core): State<Arc<Core>>, fault: Given<Fault>) -> Answer {
    let Json(fault) = fault?;
    core.faults().add(fault)?;
    Ok(done())
}

/// Whose CAS ticket is wanted, and for which service.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TicketFor {
    user: String,
    service: String,
}

async fn ticket(State(core): State<Arc<Core>>, wanted: Given<TicketFor>) -> Answer {
    let Json(wanted) = wanted?;
    let ticket = core.store().issue_ticket(&wanted.user, &wanted.service);
    issued("ticket", ticket)
}

async fn code(State(core): State<Arc<Core>>, wanted: Given<Authorization>) -> Answer {
    let Json(wanted) = wanted?;
    let code = core.store().issue_code(wanted);
    issued("code", code)
}

fn issued(name: &str, text: Option<String>) -> Answer {
    match text {
        Some(text) => Ok(Json(json!({ name: text }))),
        None => Err(Wrong::new(StatusCode::NOT_FOUND, "there is no such user")),
    }
}

fn done() -> Json<Value> {
    Json(json!({ "done": true }))
}
