//! An HTTP request, and what it holds.

use std::net::SocketAddr;

use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE};
use axum::http::request::Parts;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};

use super::pages::PageRequest;
use crate::generated::{ErrorCode, SERVICE};
use crate::request::{Caller, ClientCredentials, RawArguments};
use crate::response::ErrorResponse;
use crate::secret::Secret;

/// The fields of a form that hold the credentials of a client (RFC 6749, section 2.3.1).
const CLIENT_ID: &str = "client_id";
const CLIENT_SECRET: &str = "client_secret";

/// An HTTP request.
pub(super) struct HttpRequest {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) query: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    /// The fields of the body, if it is a form.
    form: Map<String, Value>,
}

impl HttpRequest {
    /// Converts a request of the server.
    pub(super) fn new(parts: Parts, body: Bytes) -> Self {
        let form = if is_form(&parts.headers) { pairs(&body) } else { Map::new() };
        Self {
            method: parts.method.to_string(),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            headers: parts.headers,
            body,
            form,
        }
    }

    /// Returns the method that the request is handled as: HEAD is GET without the body.
    pub(super) fn verb(&self) -> &str {
        if self.method == "HEAD" { "GET" } else { &self.method }
    }

    /// Reads the body as JSON.
    pub(super) fn json(&self) -> Option<Value> {
        serde_json::from_slice(&self.body).ok()
    }

    /// Returns the arguments of a REST request, and what is wrong with the body.
    pub(super) fn raw_arguments(
        &self,
        path: Map<String, Value>,
    ) -> (RawArguments, Result<(), ErrorResponse>) {
        let mut raw = RawArguments {
            path,
            query: pairs(self.query.as_bytes()),
            form: self.form.clone(),
            ..RawArguments::default()
        };
        if self.body.is_empty() || is_form(&self.headers) {
            return (raw, Ok(()));
        }
        match self.json() {
            Some(Value::Object(fields)) => raw.json = fields,
            _ => {
                let what = "the body is not a JSON object";
                return (raw, Err(ErrorResponse::with_message(ErrorCode::ParametersIncomplete, what)));
            }
        }
        (raw, Ok(()))
    }

    /// Returns the request as pages read it, as if it had a method.
    pub(super) fn page_request<'a>(&'a self, method: &'a str) -> PageRequest<'a> {
        PageRequest { method, path: &self.path, query: &self.query, form: &self.form }
    }

    /// Returns who sends the request.
    pub(super) fn caller(&self, base: &str, peer: SocketAddr) -> Caller {
        let options = SERVICE.option_headers.iter();
        let options = options.filter_map(|(header, option)| Some((*option, self.header(header)?)));
        Caller {
            base: base.to_owned(),
            options: options.collect(),
            token: self.authorization("bearer").map(Secret::from),
            client: self.basic().or_else(|| self.form_client()),
            cookies: self.header(COOKIE.as_str()).map(Secret::from),
            ip: peer.ip().to_string(),
        }
    }

    fn header(&self, name: &str) -> Option<String> {
        header(&self.headers, name).map(str::to_owned)
    }

    /// Returns the credentials of the authorization header, if it has a scheme.
    fn authorization(&self, scheme: &str) -> Option<String> {
        let header = self.header(AUTHORIZATION.as_str())?;
        let (own, rest) = header.split_once(' ')?;
        own.eq_ignore_ascii_case(scheme).then(|| rest.trim().to_owned()).filter(|rest| !rest.is_empty())
    }

    fn basic(&self) -> Option<ClientCredentials> {
        let bytes = STANDARD.decode(self.authorization("basic")?).ok()?;
        let text = String::from_utf8(bytes).ok()?;
        let (id, secret) = text.split_once(':')?;
        Some(ClientCredentials { id: form_decoded(id)?, secret: Some(form_decoded(secret)?) })
    }

    fn form_client(&self) -> Option<ClientCredentials> {
        let text = |name: &str| self.form.get(name).and_then(Value::as_str).map(str::to_owned);
        Some(ClientCredentials { id: text(CLIENT_ID)?, secret: text(CLIENT_SECRET) })
    }
}

/// Reads a query or a form; of a name that comes twice the last value is taken.
fn pairs(text: &[u8]) -> Map<String, Value> {
    let pairs = url::form_urlencoded::parse(text);
    pairs.map(|(name, value)| (name.into_owned(), Value::String(value.into_owned()))).collect()
}

/// The id and the secret are encoded as in a form before they are joined (RFC 6749, section 2.3.1).
fn form_decoded(text: &str) -> Option<String> {
    let text = text.replace('+', " ");
    percent_encoding::percent_decode_str(&text).decode_utf8().ok().map(|text| text.into_owned())
}

fn is_form(headers: &HeaderMap) -> bool {
    let content_type = header(headers, CONTENT_TYPE.as_str());
    content_type.is_some_and(|content_type| content_type.starts_with("application/x-www-form-urlencoded"))
}

/// Returns the value of a header, unless it is empty.
fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let text = std::str::from_utf8(headers.get(name)?.as_bytes()).ok()?;
    Some(text).filter(|text| !text.is_empty())
}
