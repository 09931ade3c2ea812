//! What a request is for, found out once, before a fault is injected and before it is run.

use axum::http::StatusCode;
use serde_json::Value;

use super::pages::Page;
use super::request::HttpRequest;
use super::response::HttpResponse;
use super::routes;
use crate::generated::SERVICE;
use crate::metadata::OperationInfo;
use crate::request::RawArguments;
use crate::response::{ApiError, ErrorResponse};
use crate::{dispatch, graphql};

/// The methods that the service has anything for.
const METHODS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/// What a request is for.
pub(super) enum Target {
    /// GraphQL, or the response to a body that is no request of GraphQL.
    GraphQl(Result<Box<graphql::Request>, HttpResponse>),
    /// A page beside the operations.
    Page(Page),
    /// An operation by REST.
    Rest(Box<RestRequest>),
    /// Something that the service has for these methods alone.
    OtherMethods(Vec<&'static str>),
    /// Something that the service does not have.
    NotFound,
}

/// A request for an operation by REST.
pub(super) struct RestRequest {
    /// Those that it may be for, the likeliest first.
    pub(super) operations: Vec<&'static OperationInfo>,
    pub(super) raw: RawArguments,
    /// What is wrong with the body, if anything is.
    pub(super) body: Result<(), ErrorResponse>,
}

impl Target {
    /// Finds out what a request is for.
    pub(super) fn of(request: &HttpRequest) -> Self {
        let method = request.verb();
        if is_graphql(method, &request.path) {
            return Self::GraphQl(graphql_request(request));
        }
        if let Some(page) = Page::find(&request.page_request(method)) {
            return Self::Page(page);
        }
        let Some(route) = routes::find(method, &request.path) else {
            return Self::with_other_methods(request);
        };
        let (raw, body) = request.raw_arguments(route.path);
        let operations = dispatch::candidates(route.operations, &raw);
        Self::Rest(Box::new(RestRequest { operations, raw, body }))
    }

    /// Finds out whether there is something for another method.
    fn with_other_methods(request: &HttpRequest) -> Self {
        let is_there = |method: &str| {
            is_graphql(method, &request.path)
                || Page::find(&request.page_request(method)).is_some()
                || routes::find(method, &request.path).is_some()
        };
        let methods: Vec<&str> = METHODS.iter().copied().filter(|method| is_there(method)).collect();
        if methods.is_empty() { Self::NotFound } else { Self::OtherMethods(methods) }
    }

    /// Returns for each operation that is requested the names of those that it may be; the likeliest comes first.
    pub(super) fn operations(&self) -> Vec<Vec<&'static str>> {
        let names =
            |operations: Vec<&'static OperationInfo>| operations.iter().map(|info| info.name).collect();
        match self {
            Self::GraphQl(Ok(request)) => {
                let fields = request.operations().into_iter();
                fields.map(|(operations, raw)| names(dispatch::candidates(operations, &raw))).collect()
            }
            Self::Rest(request) => vec![names(request.operations.clone())],
            Self::GraphQl(Err(_)) | Self::Page(_) | Self::OtherMethods(_) | Self::NotFound => Vec::new(),
        }
    }

    /// Responds with an error, in the form that belongs to the target.
    pub(super) fn error(&self, error: ApiError) -> HttpResponse {
        match self {
            Self::GraphQl(_) => HttpResponse::graphql_error(&error),
            Self::Page(page) => HttpResponse::error(&page.error(error)),
            Self::Rest(request) => request.error(error.into()),
            Self::OtherMethods(_) | Self::NotFound => HttpResponse::envelope_error(&error),
        }
    }
}

impl RestRequest {
    /// Responds with an error, in the form in which the operation reports errors.
    pub(super) fn error(&self, error: ErrorResponse) -> HttpResponse {
        match self.operations.first() {
            Some(info) => HttpResponse::result(info, &self.raw, dispatch::in_form_of(info, &self.raw, error)),
            None => HttpResponse::error(&error),
        }
    }
}

fn is_graphql(method: &str, path: &str) -> bool {
    method == "POST" && SERVICE.graphql.as_ref().is_some_and(|graphql| graphql.path == path)
}

fn graphql_request(request: &HttpRequest) -> Result<Box<graphql::Request>, HttpResponse> {
    let body: Value = request.json().ok_or_else(|| HttpResponse::status(StatusCode::BAD_REQUEST))?;
    graphql::Request::parse(&body).map(Box::new).map_err(|body| HttpResponse::json(200, body))
}
