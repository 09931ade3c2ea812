//! Answers in the forms of the service.

use axum::body::Body;
use axum::http::header::{ALLOW, CONTENT_TYPE, HeaderName, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use serde_json::{Map, Value, json};

use crate::arguments::Raw;
use crate::behaviour::Outcome;
use crate::generated::SERVICE;
use crate::graphql;
use crate::refusal::{ApiError, Refusal};
use crate::table::{Answer, OperationInfo};

const JSON: &str = "application/json; charset=utf-8";
const XML: &str = "application/xml; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";

/// What a success says.
const SUCCESS: &str = "success";

/// An answer.
pub(super) struct Reply {
    pub(super) status: u16,
    content_type: &'static str,
    header: Option<(HeaderName, String)>,
    body: String,
}

impl Reply {
    /// Answers with JSON.
    pub(super) fn json(status: u16, body: Value) -> Self {
        Self { status, content_type: JSON, header: None, body: body.to_string() }
    }

    /// Answers with a status alone, in an envelope.
    pub(super) fn status(status: StatusCode) -> Self {
        let message = status.canonical_reason().unwrap_or_default();
        Self::json(status.as_u16(), envelope(status.as_u16().into(), message, None))
    }

    /// Says by which methods there is something.
    pub(super) fn method_not_allowed(methods: &[&str]) -> Self {
        let head = methods.contains(&"GET").then_some("HEAD");
        let allowed: Vec<&str> = methods.iter().copied().chain(head).collect();
        Self { header: Some((ALLOW, allowed.join(", "))), ..Self::status(StatusCode::METHOD_NOT_ALLOWED) }
    }

    /// Answers with a page for people.
    pub(super) fn page(status: u16) -> Self {
        let body = format!("<html><body><h1>{status}</h1></body></html>");
        Self { status, content_type: HTML, header: None, body }
    }

    /// Sends a browser elsewhere.
    pub(super) fn redirect(location: String) -> Self {
        Self { header: Some((LOCATION, location)), ..Self::page(StatusCode::FOUND.as_u16()) }
    }

    /// Answers with what comes of a REST operation.
    pub(super) fn outcome(info: &OperationInfo, raw: &Raw, outcome: Outcome) -> Self {
        match outcome {
            Ok(result) => Self::result(info, raw, result),
            Err(refusal) => Self::refused(&refusal),
        }
    }

    fn result(info: &OperationInfo, raw: &Raw, result: Value) -> Self {
        match (info.answer, result) {
            (Answer::Data, result) => {
                Self::json(200, envelope(SERVICE.envelope.success, SUCCESS, Some(result)))
            }
            (Answer::BodyBy { .. }, Value::String(body)) if info.asks_for_text(raw).unwrap_or(true) => {
                Self { content_type: XML, body, ..Self::page(200) }
            }
            (Answer::BodyBy { .. } | Answer::Body, result) => Self::json(200, result),
        }
    }

    /// Answers with a refusal of a REST operation.
    pub(super) fn refused(refusal: &Refusal) -> Self {
        match refusal {
            Refusal::Api(error) => Self::envelope_error(error),
            Refusal::Body { status, body } => Self::json(*status, body.clone()),
        }
    }

    /// Answers with an error in an envelope.
    pub(super) fn envelope_error(error: &ApiError) -> Self {
        Self::json(200, envelope(error.code, &error.message, error.data.clone()))
    }

    /// Answers with an error of GraphQL.
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
