//! A request as data: everything that will be sent, before it is sent.

use std::fmt;

use serde_json::{Map, Value};

use super::operation::{Endpoint, OperationInfo};
use super::percent;
use super::secret::{HIDDEN, Secret};

/// An HTTP request, as it would be sent.
///
/// It holds the caller's secrets, so that it can be compared and sent; `Debug` does not show them.
#[derive(Clone)]
pub struct Request {
    pub(crate) info: &'static OperationInfo,
    pub(crate) method: &'static str,
    pub(crate) host: String,
    pub(crate) path: String,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: RequestBody,
    /// The session's token, if it is sent as the authorization.
    pub(crate) session_token: Option<Secret>,
    /// Whether a token of the caller's is sent in its place.
    pub(crate) foreign_token: bool,
    /// The value of the argument that the answer is read by.
    pub(crate) deciding: Option<Value>,
    /// The secrets that it holds, as the service may quote them.
    pub(crate) secrets: Vec<Secret>,
}

/// The body of a request.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum RequestBody {
    /// There is none.
    None,
    /// JSON.
    Json(Value),
    /// A form.
    Form(Vec<(String, String)>),
    /// A GraphQL document with its variables.
    GraphQl {
        /// The document.
        document: String,
        /// The variables.
        variables: Map<String, Value>,
    },
}

impl Request {
    /// The name of the operation.
    #[must_use]
    pub fn operation(&self) -> &'static str {
        self.info.name
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(&self) -> &'static str {
        self.method
    }

    /// The address of the host, without a slash at its end.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The path, percent-encoded.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The query: names and values, not encoded.
    #[must_use]
    pub fn query(&self) -> &[(String, String)] {
        &self.query
    }

    /// The headers that the client sets, by their names in lower case.
    #[must_use]
    pub fn headers(&self) -> &[(String, String)] {
        &self.headers
    }

    /// The value of a header.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> &RequestBody {
        &self.body
    }

    /// The whole URL, percent-encoded.
    #[must_use]
    pub fn url(&self) -> String {
        let query =
            if self.query.is_empty() { String::new() } else { format!("?{}", percent::query(&self.query)) };
        format!("{}{}{query}", self.host, self.path)
    }

    /// Takes the secrets of the request out of a text that the service wrote: validators like to quote what
    /// they refuse. Shorter ones stay, because they would be found in innocent words.
    pub(crate) fn scrub(&self, text: &str) -> String {
        let mut secrets: Vec<_> =
            self.secrets.iter().map(Secret::expose).filter(|secret| secret.len() >= 4).collect();
        // One may be part of another, which would then not be found.
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        secrets.iter().fold(text.to_owned(), |text, secret| text.replace(secret, HIDDEN))
    }
}

impl RequestBody {
    /// The bytes that are sent.
    pub(crate) fn to_bytes(&self) -> Option<Vec<u8>> {
        match self {
            Self::None => None,
            Self::Json(json) => Some(json.to_string().into_bytes()),
            Self::Form(pairs) => {
                let pairs = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
                Some(pairs.into_bytes())
            }
            Self::GraphQl { document, variables } => {
                let mut body = Map::new();
                body.insert("query".to_owned(), document.as_str().into());
                if !variables.is_empty() {
                    body.insert("variables".to_owned(), Value::Object(variables.clone()));
                }
                Some(Value::Object(body).to_string().into_bytes())
            }
        }
    }

    /// The media type of the bytes.
    pub(crate) fn content_type(&self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Json(_) | Self::GraphQl { .. } => Some("application/json"),
            Self::Form(_) => Some("application/x-www-form-urlencoded"),
        }
    }
}

impl fmt::Debug for Request {
    /// Shows what is known without the arguments: of a path, the template.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = match self.info.endpoint {
            Endpoint::Rest { path, .. } => path,
            Endpoint::GraphQl { .. } => &self.path,
        };
        let headers: Vec<_> = self.headers.iter().map(|(name, _)| name).collect();
        f.debug_struct("Request")
            .field("operation", &self.info.name)
            .field("method", &self.method)
            .field("host", &self.host)
            .field("path", &path)
            .field("headers", &headers)
            .field("body", &self.body)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for RequestBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "None",
            Self::Json(_) => "Json(..)",
            Self::Form(_) => "Form(..)",
            Self::GraphQl { .. } => "GraphQl(..)",
        })
    }
}
