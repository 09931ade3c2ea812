//! A request as data: everything that is sent, before it is sent.

use std::fmt;

use http::{HeaderMap, Method, Uri};

use super::super::metadata::operation::{Endpoint, OperationInfo};
use super::body::Body;

/// The HTTP request of a call.
///
/// It holds the caller's secrets, so that it can be sent and compared; `Debug` does not show them.
#[derive(Clone)]
pub struct Request {
    info: &'static OperationInfo,
    http: http::Request<Body>,
}

impl Request {
    pub(crate) fn new(info: &'static OperationInfo, http: http::Request<Body>) -> Self {
        Self { info, http }
    }

    /// Returns the operation.
    #[must_use]
    pub fn operation(&self) -> &'static OperationInfo {
        self.info
    }

    /// Returns the HTTP method.
    #[must_use]
    pub fn method(&self) -> &Method {
        self.http.method()
    }

    /// Returns the URL. What it has of the arguments may be secret, and `Debug` of a [`Uri`] shows it.
    #[must_use]
    pub fn uri(&self) -> &Uri {
        self.http.uri()
    }

    /// Returns the headers that the client sets. The authorization is marked as sensitive.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.http.headers()
    }

    /// Returns a header, if it is a string.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers().get(name)?.to_str().ok()
    }

    /// Returns the body.
    #[must_use]
    pub fn body(&self) -> &Body {
        self.http.body()
    }

    /// Returns the request as an HTTP library takes it. `Debug` of that shows the URL.
    #[must_use]
    pub fn into_http(self) -> http::Request<Body> {
        self.http
    }
}

impl fmt::Debug for Request {
    /// Shows what is known without the arguments: of a path, the template.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = match self.info.endpoint {
            Endpoint::Rest { path, .. } => path,
            Endpoint::GraphQl(document) => document.api.path,
        };
        let mut headers = Vec::new();
        for name in self.headers().keys() {
            headers.push(name);
        }
        f.debug_struct("Request")
            .field("operation", &self.info.name)
            .field("method", self.method())
            .field("host", &self.uri().authority().map(http::uri::Authority::as_str))
            .field("path", &path)
            .field("headers", &headers)
            .field("body", self.body())
            .finish()
    }
}
