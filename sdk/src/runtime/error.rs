//! The one error of every operation.

use std::error::Error as StdError;
use std::fmt;

use serde_json::Value;

use super::received::Received;
use super::secret_json::SecretJson;

/// The result of an operation.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// How many bytes of an answer an error keeps.
const BODY_CAP: usize = 64 * 1024;

/// Why a call failed.
///
/// The predicates (`is_api`, `is_not_logged_in`, …) tell the kinds apart. Printing it shows the operation, the
/// service's code and message, the HTTP status and the request's id. A secret that the message quotes is taken out
/// of it; the rest of the answer is never shown.
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    operation: Option<&'static str>,
    /// Where in the answer something else was expected.
    path: String,
    message: String,
    code: Option<ApiCode>,
    data: Option<SecretJson>,
    received: Option<Received>,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// The kinds of error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The service refused: it answered with an error of its own.
    Api,
    /// The operation needs a signed-in user, and nobody is signed in. Nothing was sent.
    NotLoggedIn,
    /// An argument or an option is wrong or missing. Nothing was sent.
    InvalidArgument,
    /// The service answered something that is not what it promises.
    Unexpected,
    /// The HTTP status says that it failed, and the answer does not say more.
    Http,
    /// The request or its answer did not get through.
    Transport,
    /// There was no complete answer in time. Whether the request had its effect is not known.
    Timeout,
}

/// The code by which the service names an error.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ApiCode {
    /// A number.
    Number(i64),
    /// A text, as OAuth has it (`invalid_grant`).
    Text(String),
}

impl Error {
    /// The kind of error.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Whether the service refused.
    #[must_use]
    pub fn is_api(&self) -> bool {
        self.kind() == ErrorKind::Api
    }

    /// Whether nobody is signed in.
    #[must_use]
    pub fn is_not_logged_in(&self) -> bool {
        self.kind() == ErrorKind::NotLoggedIn
    }

    /// Whether an argument or an option is wrong or missing.
    #[must_use]
    pub fn is_invalid_argument(&self) -> bool {
        self.kind() == ErrorKind::InvalidArgument
    }

    /// Whether the service answered something that is not what it promises.
    #[must_use]
    pub fn is_unexpected(&self) -> bool {
        self.kind() == ErrorKind::Unexpected
    }

    /// Whether the HTTP status alone says that it failed.
    #[must_use]
    pub fn is_http(&self) -> bool {
        self.kind() == ErrorKind::Http
    }

    /// Whether the request or its answer did not get through.
    #[must_use]
    pub fn is_transport(&self) -> bool {
        self.kind() == ErrorKind::Transport
    }

    /// Whether there was no complete answer in time.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::Timeout
    }

    /// The service's code, if the service refused and named one.
    #[must_use]
    pub fn api_code(&self) -> Option<&ApiCode> {
        self.0.code.as_ref()
    }

    /// What went wrong, without the operation's name and the status.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The JSON path at which the answer is not what was expected; none where it is no JSON at all.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        Some(self.0.path.as_str()).filter(|path| !path.is_empty())
    }

    /// What the service says beyond code and message, if it does.
    #[must_use]
    pub fn data(&self) -> Option<&SecretJson> {
        self.0.data.as_ref()
    }

    /// The HTTP status of the answer, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.received.as_ref().map(|received| received.status)
    }

    /// The operation that failed; none where a client could not be built.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation
    }

    /// The id by which the service's log knows the request (the header `x-request-id`), if it gave one.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.expose_header("x-request-id")
    }

    /// A header of the answer. It may hold secrets.
    #[must_use]
    pub fn expose_header(&self, name: &str) -> Option<&str> {
        self.0.received.as_ref().and_then(|received| received.header(name))
    }

    /// The body of the answer, cut after 64 KiB. It may hold secrets.
    #[must_use]
    pub fn expose_body(&self) -> Option<&[u8]> {
        self.0.received.as_ref().map(|received| received.body.as_slice())
    }

    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            operation: None,
            path: String::new(),
            message: message.into(),
            code: None,
            data: None,
            received: None,
            source: None,
        }))
    }

    /// An argument or an option, by its name, and what is wrong with it.
    pub(crate) fn invalid(name: &str, complaint: impl fmt::Display) -> Self {
        Self::new(ErrorKind::InvalidArgument, format!("`{name}` {complaint}"))
    }

    /// Several arguments or options, none of which was given.
    pub(crate) fn none_of(names: &[&str]) -> Self {
        match names {
            [name] => Self::invalid(name, "is needed"),
            names => {
                let message = format!("one of `{}` is needed", names.join("`, `"));
                Self::new(ErrorKind::InvalidArgument, message)
            }
        }
    }

    /// An answer that is not what was promised: at which JSON path, and what was expected there.
    pub(crate) fn unexpected(path: &str, expected: impl fmt::Display) -> Self {
        let mut error = Self::new(ErrorKind::Unexpected, format!("expected {expected}"));
        error.0.path = path.to_owned();
        error
    }

    pub(crate) fn api(code: Option<ApiCode>, message: Option<String>, data: Option<Value>) -> Self {
        let mut error = Self::new(ErrorKind::Api, message.unwrap_or_else(|| "no message".into()));
        error.0.code = code;
        error.0.data = data.filter(|data| !data.is_null()).map(SecretJson::from);
        error
    }

    pub(crate) fn with_operation(mut self, operation: &'static str) -> Self {
        self.0.operation = Some(operation);
        self
    }

    /// Says where in the answer the JSON stands that the path begins at.
    pub(crate) fn below(mut self, prefix: &str) -> Self {
        let dot = if prefix.is_empty() || self.0.path.is_empty() || self.0.path.starts_with('[') {
            ""
        } else {
            "."
        };
        self.0.path = format!("{prefix}{dot}{}", self.0.path);
        self
    }

    pub(crate) fn with_received(mut self, mut received: Received) -> Self {
        received.cut(BODY_CAP);
        self.0.received = Some(received);
        self
    }

    pub(crate) fn with_source(mut self, source: impl StdError + Send + Sync + 'static) -> Self {
        self.0.source = Some(Box::new(source));
        self
    }

    /// Says what was being done when it happened.
    pub(crate) fn while_doing(mut self, what: &str) -> Self {
        self.0.message = format!("{what}: {}", self.0.message);
        self
    }

    /// Rewrites the texts that come from the service and that are printed.
    pub(crate) fn map_texts(mut self, rewrite: impl Fn(&str) -> String) -> Self {
        self.0.message = rewrite(&self.0.message);
        if let Some(ApiCode::Text(code)) = &mut self.0.code {
            *code = rewrite(code);
        }
        self
    }
}

impl ErrorKind {
    /// The kind's name, in snake_case.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Api => "api",
            Self::NotLoggedIn => "not_logged_in",
            Self::InvalidArgument => "invalid_argument",
            Self::Unexpected => "unexpected",
            Self::Http => "http",
            Self::Transport => "transport",
            Self::Timeout => "timeout",
        }
    }

    /// What is printed before the message; the service's own message stands for itself.
    fn prefix(self) -> &'static str {
        match self {
            Self::Api => "",
            Self::NotLoggedIn => "not logged in: ",
            Self::InvalidArgument => "invalid argument: ",
            Self::Unexpected => "unexpected answer: ",
            Self::Http => "failed: ",
            Self::Transport => "no answer: ",
            Self::Timeout => "timed out: ",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.0.operation {
            write!(f, "{operation}: ")?;
        }
        if let Some(code) = &self.0.code {
            write!(f, "[{code}] ")?;
        }
        f.write_str(self.0.kind.prefix())?;
        if let Some(path) = self.path() {
            write!(f, "at {path}: ")?;
        }
        f.write_str(&self.0.message)?;
        let Some(received) = &self.0.received else { return Ok(()) };
        write!(f, " (HTTP {}", received.status)?;
        if self.0.kind != ErrorKind::Api {
            write!(f, ", {} bytes", received.length)?;
        }
        if let Some(id) = self.request_id() {
            write!(f, ", request id {id}")?;
        }
        f.write_str(")")
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("operation", &self.0.operation)
            .field("code", &self.0.code)
            .field("path", &self.path())
            .field("message", &self.0.message)
            .field("status", &self.status())
            .field("request_id", &self.request_id())
            .field("source", &self.0.source.as_ref().map(|source| source.to_string()))
            .finish_non_exhaustive()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for ApiCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => text.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn received(status: u16, body: &str) -> Received {
        let headers = vec![("x-request-id".to_owned(), "r-1".to_owned())];
        Received { status, headers, length: body.len(), body: body.into() }
    }

    #[test]
    fn an_error_of_the_service_shows_code_message_status_and_request_id() {
        let error = Error::api(Some(ApiCode::Number(2006)), Some("wrong pin".into()), None)
            .with_operation("open_box")
            .with_received(received(200, "{\"secret\": 1}"));
        assert_eq!(error.to_string(), "open_box: [2006] wrong pin (HTTP 200, request id r-1)");
        assert!(error.is_api());
        assert_eq!(error.status(), Some(200));
        assert_eq!(error.expose_body(), Some(&b"{\"secret\": 1}"[..]));
    }

    #[test]
    fn an_unexpected_answer_shows_path_expectation_and_length_but_not_the_answer() {
        let error = Error::unexpected("id", "a string")
            .below("data.user")
            .with_operation("me")
            .with_received(received(200, "the answer"));
        let text =
            "me: unexpected answer: at data.user.id: expected a string (HTTP 200, 10 bytes, request id r-1)";
        assert_eq!(error.to_string(), text);
        assert!(!format!("{error:?}").contains("the answer"));
    }

    #[test]
    fn data_is_given_and_not_printed() {
        let error = Error::api(None, None, Some(serde_json::json!({"mfaToken": "canary"})));
        assert!(!format!("{error:?} {error}").contains("canary"));
        assert_eq!(error.data().unwrap().expose()["mfaToken"], "canary");
    }

    #[test]
    fn a_long_body_is_cut_and_its_length_kept() {
        let error = Error::new(ErrorKind::Http, "x").with_received(received(500, &"x".repeat(BODY_CAP + 5)));
        assert_eq!(error.expose_body().unwrap().len(), BODY_CAP);
        assert!(error.to_string().contains("65541 bytes"));
    }

    #[test]
    fn it_is_small_and_can_be_sent() {
        fn sendable<T: Send + Sync + 'static>() {}
        sendable::<Error>();
        assert_eq!(size_of::<Error>(), size_of::<usize>());
    }
}
