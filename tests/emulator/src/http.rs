//! The HTTP server: it reads requests, injects faults, runs and logs them.

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

use crate::dispatch;
use crate::error::Result;
use crate::faults::FaultKind;
use crate::generated::SERVICE;
use crate::graphql::{self, ExecutedOperation};
use crate::request::{Caller, redacted};
use crate::request_log::LoggedRequest;
use crate::response::ApiError;
use crate::secret::REDACTED;
use crate::state::EmulatorState;

mod body;
mod connection;
mod control;
mod pages;
mod request;
mod response;
mod routes;
mod target;

pub(crate) use connection::serve;
use pages::{Page, PageResponse};
use request::HttpRequest;
use response::HttpResponse;
use target::{RestRequest, Target};

/// What all connections share.
pub(crate) struct Server {
    state: Arc<EmulatorState>,
    graphql: Option<graphql::Endpoint>,
}

/// Marks a response in place of which the connection is closed.
#[derive(Clone, Copy, Debug)]
struct Dropped;

/// A request, what it is for, and who sent it.
struct Call<'a> {
    request: &'a HttpRequest,
    caller: Caller,
    target: Target,
}

/// The response to a request, and the operations that were executed for it.
struct Handled {
    response: HttpResponse,
    executed: Vec<ExecutedOperation>,
}

impl Handled {
    /// A response for which no operation was executed.
    fn with(response: HttpResponse) -> Self {
        Self { response, executed: Vec::new() }
    }
}

impl Server {
    pub(crate) fn new(state: Arc<EmulatorState>) -> Result<Self> {
        let graphql = SERVICE.graphql.as_ref().map(|graphql| graphql::Endpoint::new(graphql.schema));
        Ok(Self { state, graphql: graphql.transpose()? })
    }

    /// Returns the routes: the control API, and everything that the service has.
    pub(crate) fn router(self) -> Router {
        let control = control::router(Arc::clone(&self.state));
        // A page of any origin may use the service, as an application's does; the control API is none of its business.
        let service =
            Router::new().fallback(handle).layer(CorsLayer::very_permissive()).with_state(Arc::new(self));
        Router::new().nest(control::PATH, control).fallback_service(service)
    }
}

/// Handles a request to the service. It is executed even if the client does not wait for the response.
async fn handle(
    State(server): State<Arc<Server>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: axum::extract::Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let read = body::read(body, &server.state.initial).await;
    let request = HttpRequest::new(parts, read.clone().unwrap_or_default());
    let handling = tokio::spawn(async move {
        match read {
            Ok(_) => server.respond(&request, peer).await,
            Err(error) => {
                let handled = Some(Handled::with(HttpResponse::status(error.status())));
                server.log(&request, &[], &handled);
                handled
            }
        }
    });
    let panicked = |_| Some(Handled::with(HttpResponse::status(StatusCode::INTERNAL_SERVER_ERROR)));
    match handling.await.unwrap_or_else(panicked) {
        Some(handled) => handled.response.into_response(),
        None => {
            let mut response = Response::new(Body::empty());
            response.extensions_mut().insert(Dropped);
            response
        }
    }
}

impl Server {
    /// Finds out what a request is for, runs it, and logs it.
    async fn respond(&self, request: &HttpRequest, peer: SocketAddr) -> Option<Handled> {
        let caller = request.caller(&self.state.base, peer);
        let target = Target::of(request);
        let candidates = target.operations();
        let fault = self.state.faults().take(&candidates.concat(), &request.path);
        let handled = self.run_with_fault(fault, Call { request, caller, target }).await;
        self.log(request, &candidates, &handled);
        handled
    }

    /// Runs a request, or lets a fault happen to it; returns nothing if the connection is to be dropped.
    async fn run_with_fault(&self, fault: Option<FaultKind>, call: Call<'_>) -> Option<Handled> {
        let only = |response| Some(Handled::with(response));
        match fault {
            None => Some(self.run(call).await),
            Some(FaultKind::Drop) => None,
            Some(FaultKind::Delay(milliseconds)) => {
                tokio::time::sleep(Duration::from_millis(milliseconds)).await;
                Some(self.run(call).await)
            }
            Some(FaultKind::Status(status)) => only(HttpResponse::page(status)),
            Some(FaultKind::BrokenJson) => {
                let handled = self.run(call).await;
                Some(Handled { response: handled.response.halved(), ..handled })
            }
            Some(FaultKind::ApiError { code, message, data }) => {
                only(call.target.error(ApiError { code, message, data }))
            }
        }
    }

    /// Runs a request.
    async fn run(&self, call: Call<'_>) -> Handled {
        match call.target {
            Target::GraphQl(Ok(request)) => self.run_graphql(*request, call.caller).await,
            Target::GraphQl(Err(response)) => Handled::with(response),
            Target::Page(page) => Handled::with(self.page(page, call.request, &call.caller)),
            Target::Rest(request) => self.run_rest(*request, &call.caller),
            Target::OtherMethods(methods) => Handled::with(HttpResponse::method_not_allowed(&methods)),
            Target::NotFound => Handled::with(HttpResponse::status(StatusCode::NOT_FOUND)),
        }
    }

    async fn run_graphql(&self, request: graphql::Request, caller: Caller) -> Handled {
        let Some(graphql) = &self.graphql else {
            return Handled::with(HttpResponse::status(StatusCode::NOT_FOUND));
        };
        let graphql::Execution { body, executed } = graphql.execute(&self.state, caller, request).await;
        Handled { response: HttpResponse::json(200, body), executed }
    }

    fn page(&self, page: Page, request: &HttpRequest, caller: &Caller) -> HttpResponse {
        match page.respond(&self.state, &request.page_request(request.verb()), caller) {
            Ok(PageResponse::Json(json)) => HttpResponse::json(200, json),
            Ok(PageResponse::Redirect(location)) => HttpResponse::redirect(location),
            Err(error) => HttpResponse::error(&error),
        }
    }

    fn run_rest(&self, request: RestRequest, caller: &Caller) -> Handled {
        let Some(info) = request.operations.first().copied() else {
            return Handled::with(HttpResponse::status(StatusCode::NOT_FOUND));
        };
        if let Err(error) = &request.body {
            return Handled::with(request.error(error.clone()));
        }
        let result = dispatch::run(&self.state, info, &request.raw, caller);
        let response = HttpResponse::result(info, &request.raw, result);
        Handled { response, executed: vec![(info, request.raw)] }
    }

    /// Logs a request, once for each operation that was executed, or that it was for if none was executed.
    fn log(&self, request: &HttpRequest, candidates: &[Vec<&'static str>], handled: &Option<Handled>) {
        let executed = handled.iter().flat_map(|handled| &handled.executed);
        let mut rows: Vec<_> = executed.map(|(info, raw)| (Some(info.name), redacted(info, raw))).collect();
        if rows.is_empty() {
            rows.extend(candidates.iter().map(|names| (names.first().copied(), Map::new())));
        }
        if rows.is_empty() {
            rows.push((None, Map::new()));
        }
        let time = self.state.store().clock.now().to_rfc3339();
        for (operation, arguments) in rows {
            self.state.log().push(LoggedRequest {
                number: 0,
                time: time.clone(),
                method: request.method.clone(),
                path: request.path.clone(),
                operation: operation.map(str::to_owned),
                arguments,
                headers: printable(&request.headers),
                status: handled.as_ref().map(|handled| handled.response.status),
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

/// Returns the headers without secrets: a value that is not known to be harmless may be one.
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
