//! The emulator on the network: it reads requests, meets them with faults, runs and logs them.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde_json::{Map, Value};

use crate::arguments::{REDACTED, Raw, redacted};
use crate::context::Caller;
use crate::core::Core;
use crate::error::Result;
use crate::faults::FaultKind;
use crate::generated::SERVICE;
use crate::log::Logged;
use crate::pages::{Page, Shown};
use crate::refusal::ApiError;
use crate::table::OperationInfo;
use crate::{graphql, routes};

mod connection;
mod control;
mod incoming;
mod reply;

pub(crate) use connection::serve;
use incoming::Incoming;
use reply::Reply;

/// What all connections share.
pub(crate) struct Server {
    core: Arc<Core>,
    graphql: Option<graphql::Endpoint>,
}

/// Says that a connection must be closed without an answer.
#[derive(Clone, Copy, Debug)]
struct Dropped;

/// What was found out about a request.
struct Handled {
    reply: Reply,
    ran: Option<(&'static OperationInfo, Raw)>,
}

impl Server {
    pub(crate) fn new(core: Arc<Core>) -> Result<Self> {
        let graphql = SERVICE.graphql.as_ref().map(|graphql| graphql::Endpoint::new(graphql.schema));
        Ok(Self { core, graphql: graphql.transpose()? })
    }

    /// Gives the routes: the control API, and everything that the service has.
    pub(crate) fn router(self) -> Router {
        let core = Arc::clone(&self.core);
        Router::new().nest(control::PATH, control::router(core)).fallback(handle).with_state(Arc::new(self))
    }
}

/// Handles a request to the service.
async fn handle(
    State(server): State<Arc<Server>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let (method, path) = (parts.method.to_string(), parts.uri.path().to_owned());
    let Ok(bytes) = to_bytes(body, server.core.initial.max_body_bytes).await else {
        return Reply::status(StatusCode::PAYLOAD_TOO_LARGE).into_response();
    };
    let query = parts.uri.query().unwrap_or_default().to_owned();
    let incoming = Incoming { method, path, query, headers: parts.headers, body: bytes };
    let caller = incoming.caller(&server.core.base, peer);
    let meant = server.meant(&incoming);
    let fault = server.core.faults().take(&meant, &incoming.path);
    let handled = server.meet(fault, &incoming, caller).await;
    server.log(&incoming, meant.first().copied(), &handled);
    match handled {
        Some(handled) => handled.reply.into_response(),
        None => {
            let mut response = Response::new(Body::empty());
            response.extensions_mut().insert(Dropped);
            response
        }
    }
}

impl Server {
    fn is_graphql(&self, incoming: &Incoming) -> bool {
        incoming.method == "POST"
            && SERVICE.graphql.as_ref().is_some_and(|graphql| graphql.path == incoming.path)
    }

    /// Tells which operations a request may mean, before it is run; the likeliest comes first.
    fn meant(&self, incoming: &Incoming) -> Vec<&'static str> {
        let found = if self.is_graphql(incoming) {
            incoming.json().and_then(|body| graphql::meant(&body))
        } else if Page::find(&incoming.asked()).is_some() {
            None
        } else {
            let matched = routes::find(&incoming.method, &incoming.path);
            matched.and_then(|matched| Some((matched.operations, incoming.raw(matched.path).ok()?)))
        };
        let (candidates, raw) = found.unwrap_or_default();
        self.core.meant(candidates, &raw).into_iter().map(|info| info.name).collect()
    }

    /// Runs a request, or lets a fault happen to it; gives nothing if the connection is to be dropped.
    async fn meet(&self, fault: Option<FaultKind>, incoming: &Incoming, caller: Caller) -> Option<Handled> {
        let only = |reply| Some(Handled { reply, ran: None });
        match fault {
            None => Some(self.run(incoming, caller).await),
            Some(FaultKind::Drop) => None,
            Some(FaultKind::Delay(milliseconds)) => {
                tokio::time::sleep(Duration::from_millis(milliseconds)).await;
                Some(self.run(incoming, caller).await)
            }
            Some(FaultKind::Status(status)) => only(Reply::page(status)),
            Some(FaultKind::BrokenJson) => {
                let handled = self.run(incoming, caller).await;
                Some(Handled { reply: handled.reply.halved(), ..handled })
            }
            Some(FaultKind::ApiError { code, message, data }) => {
                let error = ApiError { code, message, data };
                only(match self.is_graphql(incoming) {
                    true => Reply::graphql_error(&error),
                    false => Reply::envelope_error(&error),
                })
            }
        }
    }

    /// Runs a request.
    async fn run(&self, incoming: &Incoming, caller: Caller) -> Handled {
        match &self.graphql {
            Some(graphql) if self.is_graphql(incoming) => self.run_graphql(graphql, incoming, caller).await,
            _ => self.run_rest(incoming, &caller),
        }
    }

    async fn run_graphql(&self, graphql: &graphql::Endpoint, incoming: &Incoming, caller: Caller) -> Handled {
        let Some(body) = incoming.json() else {
            return Handled { reply: Reply::status(StatusCode::BAD_REQUEST), ran: None };
        };
        let answered = graphql.answer(&self.core, caller, &body).await;
        Handled { reply: Reply::json(200, answered.body), ran: answered.ran }
    }

    fn run_rest(&self, incoming: &Incoming, caller: &Caller) -> Handled {
        let asked = incoming.asked();
        if let Some(page) = Page::find(&asked) {
            let reply = match page.show(&self.core, &asked, caller) {
                Ok(Shown::Json(json)) => Reply::json(200, json),
                Ok(Shown::Redirect(location)) => Reply::redirect(location),
                Err(refusal) => Reply::refused(&refusal),
            };
            return Handled { reply, ran: None };
        }
        let Some(matched) = routes::find(&incoming.method, &incoming.path) else {
            return Handled { reply: Reply::status(StatusCode::NOT_FOUND), ran: None };
        };
        let raw = match incoming.raw(matched.path) {
            Ok(raw) => raw,
            Err(refusal) => return Handled { reply: Reply::refused(&refusal), ran: None },
        };
        let Some(info) = self.core.choose(&matched.operations, &raw) else {
            return Handled { reply: Reply::status(StatusCode::NOT_FOUND), ran: None };
        };
        let reply = match self.core.run(info, &raw, caller) {
            Ok(result) => Reply::result(info, &raw, result),
            Err(refusal) => Reply::refused(&refusal),
        };
        Handled { reply, ran: Some((info, raw)) }
    }

    fn log(&self, incoming: &Incoming, operation: Option<&str>, handled: &Option<Handled>) {
        let ran = handled.as_ref().and_then(|handled| handled.ran.as_ref());
        let logged = Logged {
            number: 0,
            time: self.core.store().clock.now().text(),
            method: incoming.method.clone(),
            path: incoming.path.clone(),
            operation: ran.map(|(info, _)| info.name).or(operation).map(str::to_owned),
            arguments: ran.map(|(info, raw)| redacted(info, raw)).unwrap_or_default(),
            headers: printable(&incoming.headers),
            status: handled.as_ref().map(|handled| handled.reply.status),
        };
        self.core.log().push(logged);
    }
}

/// Gives headers without what is secret.
fn printable(headers: &HeaderMap) -> Map<String, Value> {
    let is_secret = |name: &str| ["authorization", "cookie", "proxy-authorization"].contains(&name);
    let print = |(name, value): (&axum::http::HeaderName, &axum::http::HeaderValue)| {
        let value = if is_secret(name.as_str()) {
            REDACTED.into()
        } else {
            String::from_utf8_lossy(value.as_bytes())
        };
        (name.to_string(), Value::String(value.into_owned()))
    };
    headers.iter().map(print).collect()
}
