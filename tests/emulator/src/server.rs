//! The emulator on the network: it reads requests, meets them with faults, runs and logs them.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use serde_json::{Map, Value};
use tower_http::cors::CorsLayer;

use crate::arguments::{REDACTED, redacted};
use crate::context::Caller;
use crate::core::Core;
use crate::error::Result;
use crate::faults::FaultKind;
use crate::generated::SERVICE;
use crate::graphql::{self, Ran};
use crate::log::Logged;
use crate::pages::{Page, Shown};
use crate::refusal::ApiError;

mod body;
mod connection;
mod control;
mod incoming;
mod reply;
mod wanted;

pub(crate) use connection::serve;
use incoming::Incoming;
use reply::Reply;
use wanted::{Rest, Wanted};

/// What all connections share.
pub(crate) struct Server {
    core: Arc<Core>,
    graphql: Option<graphql::Endpoint>,
}

/// Says that a connection must be closed without an answer.
#[derive(Clone, Copy, Debug)]
struct Dropped;

/// A request, read.
struct Request<'a> {
    incoming: &'a Incoming,
    caller: Caller,
    wanted: Wanted,
}

/// What was found out about a request.
struct Handled {
    reply: Reply,
    ran: Vec<Ran>,
}

impl Handled {
    /// A reply without an operation that was run.
    fn with(reply: Reply) -> Self {
        Self { reply, ran: Vec::new() }
    }
}

impl Server {
    pub(crate) fn new(core: Arc<Core>) -> Result<Self> {
        let graphql = SERVICE.graphql.as_ref().map(|graphql| graphql::Endpoint::new(graphql.schema));
        Ok(Self { core, graphql: graphql.transpose()? })
    }

    /// Gives the routes: the control API, and everything that the service has.
    pub(crate) fn router(self) -> Router {
        let control = control::router(Arc::clone(&self.core));
        // A page of any origin may use the service, as an application's does; the control API is none of its business.
        let service =
            Router::new().fallback(handle).layer(CorsLayer::very_permissive()).with_state(Arc::new(self));
        Router::new().nest(control::PATH, control).fallback_service(service)
    }
}

/// Handles a request to the service. What was asked for is done even if the client does not wait for the answer.
async fn handle(
    State(server): State<Arc<Server>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: axum::extract::Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let read = body::read(body, &server.core.initial).await;
    let incoming = Incoming::new(parts, read.clone().unwrap_or_default());
    let handling = tokio::spawn(async move {
        match read {
            Ok(_) => server.answer(&incoming, peer).await,
            Err(unread) => {
                let handled = Some(Handled::with(Reply::status(unread.status())));
                server.log(&incoming, &[], &handled);
                handled
            }
        }
    });
    let panicked = |_| Some(Handled::with(Reply::status(StatusCode::INTERNAL_SERVER_ERROR)));
    match handling.await.unwrap_or_else(panicked) {
        Some(handled) => handled.reply.into_response(),
        None => {
            let mut response = Response::new(Body::empty());
            response.extensions_mut().insert(Dropped);
            response
        }
    }
}

impl Server {
    /// Finds out what a request wants, answers it, and logs it.
    async fn answer(&self, incoming: &Incoming, peer: SocketAddr) -> Option<Handled> {
        let caller = incoming.caller(&self.core.base, peer);
        let wanted = Wanted::by(incoming, &self.core);
        let meant = wanted.operations(&self.core);
        let fault = self.core.faults().take(&meant.concat(), &incoming.path);
        let handled = self.meet(fault, Request { incoming, caller, wanted }).await;
        self.log(incoming, &meant, &handled);
        handled
    }

    /// Runs a request, or lets a fault happen to it; gives nothing if the connection is to be dropped.
    async fn meet(&self, fault: Option<FaultKind>, request: Request<'_>) -> Option<Handled> {
        let only = |reply| Some(Handled::with(reply));
        match fault {
            None => Some(self.run(request).await),
            Some(FaultKind::Drop) => None,
            Some(FaultKind::Delay(milliseconds)) => {
                tokio::time::sleep(Duration::from_millis(milliseconds)).await;
                Some(self.run(request).await)
            }
            Some(FaultKind::Status(status)) => only(Reply::page(status)),
            Some(FaultKind::BrokenJson) => {
                let handled = self.run(request).await;
                Some(Handled { reply: handled.reply.halved(), ..handled })
            }
            Some(FaultKind::ApiError { code, message, data }) => {
                only(request.wanted.failed(ApiError { code, message, data }))
            }
        }
    }

    /// Runs a request.
    async fn run(&self, request: Request<'_>) -> Handled {
        match request.wanted {
            Wanted::GraphQl(Ok(asked)) => self.run_graphql(*asked, request.caller).await,
            Wanted::GraphQl(Err(reply)) => Handled::with(reply),
            Wanted::Page(page) => Handled::with(self.show(page, request.incoming, &request.caller)),
            Wanted::Rest(rest) => self.run_rest(*rest, &request.caller),
            Wanted::Otherwise(methods) => Handled::with(Reply::method_not_allowed(&methods)),
            Wanted::Nothing => Handled::with(Reply::status(StatusCode::NOT_FOUND)),
        }
    }

    async fn run_graphql(&self, asked: graphql::Asked, caller: Caller) -> Handled {
        let Some(graphql) = &self.graphql else {
            return Handled::with(Reply::status(StatusCode::NOT_FOUND));
        };
        let answered = graphql.answer(&self.core, caller, asked).await;
        Handled { reply: Reply::json(200, answered.body), ran: answered.ran }
    }

    fn show(&self, page: Page, incoming: &Incoming, caller: &Caller) -> Reply {
        match page.show(&self.core, &incoming.asked(incoming.verb()), caller) {
            Ok(Shown::Json(json)) => Reply::json(200, json),
            Ok(Shown::Redirect(location)) => Reply::redirect(location),
            Err(refusal) => Reply::refused(&refusal),
        }
    }

    fn run_rest(&self, rest: Rest, caller: &Caller) -> Handled {
        let Some(info) = rest.operations.first().copied() else {
            return Handled::with(Reply::status(StatusCode::NOT_FOUND));
        };
        if let Err(refusal) = &rest.read {
            return Handled::with(rest.refused(refusal.clone()));
        }
        let reply = Reply::outcome(info, &rest.raw, self.core.run(info, &rest.raw, caller));
        Handled { reply, ran: vec![(info, rest.raw)] }
    }

    /// Logs a request, once for each operation that was run, or that was meant if none was run.
    fn log(&self, incoming: &Incoming, meant: &[Vec<&'static str>], handled: &Option<Handled>) {
        let ran = handled.iter().flat_map(|handled| &handled.ran);
        let mut rows: Vec<_> = ran.map(|(info, raw)| (Some(info.name), redacted(info, raw))).collect();
        if rows.is_empty() {
            rows.extend(meant.iter().map(|names| (names.first().copied(), Map::new())));
        }
        if rows.is_empty() {
            rows.push((None, Map::new()));
        }
        let time = self.core.store().clock.now().text();
        for (operation, arguments) in rows {
            self.core.log().push(Logged {
                number: 0,
                time: time.clone(),
                method: incoming.method.clone(),
                path: incoming.path.clone(),
                operation: operation.map(str::to_owned),
                arguments,
                headers: printable(&incoming.headers),
                status: handled.as_ref().map(|handled| handled.reply.status),
            });
        }
    }
}

/// The headers that may be printed, besides those that carry an option of the client.
const PRINTABLE: &[&str] = &[
    "accept",
    "accept-encoding",
    "connection",
    "content-length",
    "content-type",
    "host",
    "user-agent",
    "x-authing-request-from",
    "x-authing-sdk-version",
];

/// Gives headers without what is secret: a value that is not known to be harmless may be.
fn printable(headers: &HeaderMap) -> Map<String, Value> {
    let is_option = |name: &str| SERVICE.option_headers.iter().any(|(header, _)| *header == name);
    let is_printable = |name: &str| PRINTABLE.contains(&name) || is_option(name);
    let print = |(name, value): (&HeaderName, &HeaderValue)| {
        let value = match is_printable(name.as_str()) {
            true => String::from_utf8_lossy(value.as_bytes()),
            false => REDACTED.into(),
        };
        (name.to_string(), Value::String(value.into_owned()))
    };
    headers.iter().map(print).collect()
}
