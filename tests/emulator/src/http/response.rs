//! Responses in the forms of the service.

use axum::body::Body;
use axum::http::header::{ALLOW, CONTENT_TYPE, HeaderName, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use serde_json::{Map, Value, json};

use crate::generated::SERVICE;
use crate::graphql;
use crate::metadata::{OperationInfo, ResultIn};
use crate::request::RawArguments;
use crate::response::{ApiError, ErrorResponse, OperationResult};

const JSON: &str = "application/json; charset=utf-8";
const XML: &str = "application/xml; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";

/// The message of a success.
const SUCCESS: &str = "success";

/// A response.
pub(super) struct HttpResponse {
    pub(super) status: u16,
    content_type: &'static str,
    header: Option<(HeaderName, String)>,
    body: String,
}

impl HttpResponse {
    /// Responds with JSON.
    pub(super) fn json(status: u16, body: Value) -> Self {
        Self { status, content_type: JSON, header: None, body: body.to_string() }
    }

    /// Responds with a status alone, in an envelope.
    pub(super) fn status(status: StatusCode) -> Self {
        let message = status.canonical_reason().unwrap_or_default();
        Self::json(status.as_u16(), envelope(status.as_u16().into(), message, None))
    }

    /// Responds with the methods that are allowed.
    pub(super) fn method_not_allowed(methods: &[&str]) -> Self {
        let head = methods.contains(&"GET").then_some("HEAD");
        let allowed: Vec<&str> = methods.iter().copied().chain(head).collect();
        Self { header: Some((ALLOW, allowed.join(", "))), ..Self::status(StatusCode::METHOD_NOT_ALLOWED) }
    }

    /// Responds with a page for people.
    pub(super) fn page(status: u16) -> Self {
        let body = format!("<html><body><h1>{status}</h1></body></html>");
        Self { status, content_type: HTML, header: None, body }
    }

    /// Sends a browser elsewhere.
    pub(super) fn redirect(location: String) -> Self {
        Self { header: Some((LOCATION, location)), ..Self::page(StatusCode::FOUND.as_u16()) }
    }

    /// Responds with the result of a REST operation.
    pub(super) fn result(info: &OperationInfo, raw: &RawArguments, result: OperationResult) -> Self {
        match result {
            Ok(result) => Self::success(info, raw, result),
            Err(error) => Self::error(&error),
        }
    }

    fn success(info: &OperationInfo, raw: &RawArguments, result: Value) -> Self {
        match (info.result_in, result) {
            (ResultIn::Envelope, result) => {
                Self::json(200, envelope(SERVICE.envelope.success, SUCCESS, Some(result)))
            }
            (ResultIn::BodyBy { .. }, Value::String(body)) if raw.wants_string(info).unwrap_or(true) => {
                Self { content_type: XML, body, ..Self::page(200) }
            }
            (ResultIn::BodyBy { .. } | ResultIn::Body, result) => Self::json(200, result),
        }
    }

    /// Responds with an error of a REST operation.
    pub(super) fn error(error: &ErrorResponse) -> Self {
        match error {
            ErrorResponse::Api(error) => Self::envelope_error(error),
            ErrorResponse::Body { status, body } => Self::json(*status, body.clone()),
        }
    }

    /// Responds with an error in an envelope.
    pub(super) fn envelope_error(error: &ApiError) -> Self {
        Self::json(200, envelope(error.code, &error.message, error.data.clone()))
    }

    /// Responds with an error of GraphQL.
    pub(super) fn graphql_error(error: &ApiError) -> Self {
        Self::json(200, json!({ "errors": [{ "message": graphql::error_object(error) }], "data": null }))
    }

    /// Loses the second half of the body.
    pub(super) fn halved(mut self) -> Self {
        let mut half = self.body.len() / 2;
        while !self.body.is_char_boundary(half) {
            half -= 1;
        }
        self.body.truncate(half);
        self
    }

    pub(super) fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() =
            StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        let header = self.header.and_then(|(name, text)| Some((name, HeaderValue::try_from(text).ok()?)));
        response.headers_mut().extend(header);
        response
    }
}

fn envelope(code: i64, message: &str, data: Option<Value>) -> Value {
    let names = &SERVICE.envelope;
    let mut fields = Map::new();
    fields.insert(names.code.to_owned(), code.into());
    fields.insert(names.message.to_owned(), message.into());
    fields.extend(data.map(|data| (names.data.to_owned(), data)));
    Value::Object(fields)
}
