//! The one error of every operation.

use std::error::Error as StdError;
use std::fmt;

use bytes::Bytes;
use http::Response;
use serde_json::Value;

use super::transport::error::{TransportError, TransportErrorKind};
use super::values::secret_json::SecretJson;

/// The result of an operation.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// How many bytes of a response an error keeps.
const BODY_CAP: usize = 64 * 1024;

/// How many characters of a message are printed.
const MESSAGE_CAP: usize = 2000;

/// Why a call failed.
///
/// The predicates (`is_api`, `is_not_logged_in`, …) distinguish the kinds, and [`delivery`](Self::delivery) whether the
/// request can have reached the service. Printing it shows the operation, the service's code and message, the HTTP
/// status and the request's id; the rest of the response is never shown.
///
/// Services quote in their messages what they refuse. Tokens, codes of digits, and passwords of at least 8 bytes that
/// are not letters alone are taken out of a message where it has them as whole words, for `[secret]`. Any other text
/// stays as the service wrote it: a short password, or one that could be a word, is readable where it is quoted, and
/// what is missing does not reveal what was secret.
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    operation: Option<&'static str>,
    /// Where in the response something else was expected.
    path: String,
    message: String,
    code: Option<ApiCode>,
    data: Option<SecretJson>,
    /// The response, with the beginning of its body.
    response: Option<Response<Bytes>>,
    /// How long the body was.
    length: usize,
    delivery: Delivery,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// The kinds of error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The service answered with an error of its own.
    Api,
    /// The operation needs a signed-in user, and no user is signed in. Nothing was sent.
    NotLoggedIn,
    /// The request was made for a user who is not signed in any more. Nothing was sent.
    UserChanged,
    /// An argument or an option is wrong or missing. Nothing was sent.
    InvalidArgument,
    /// The response is not what the operation promises.
    Unexpected,
    /// The HTTP status is that of a failure, and the response does not say more.
    Http,
    /// The request or its response did not get through.
    Transport,
    /// There was no complete response in time. Whether the request had its effect is not known.
    Timeout,
}

/// Whether a request can have reached the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Delivery {
    /// It certainly did not: nothing was sent, or no connection was made.
    NotSent,
    /// It may have, and may have taken effect: the connection was lost, or the time was up.
    MaybeSent,
    /// It did: the service, or something before it, answered.
    Answered,
}

/// The code by which the service names an error.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ApiCode {
    /// A number.
    Number(i64),
    /// A string, as OAuth has it (`invalid_grant`).
    Text(String),
}

impl Error {
    /// Returns the kind of error.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Returns `true` if the service answered with an error of its own.
    #[must_use]
    pub fn is_api(&self) -> bool {
        self.kind() == ErrorKind::Api
    }

    /// Returns `true` if no user is signed in.
    #[must_use]
    pub fn is_not_logged_in(&self) -> bool {
        self.kind() == ErrorKind::NotLoggedIn
    }

    /// Returns `true` if the request was made for a user who is not signed in any more.
    #[must_use]
    pub fn is_user_changed(&self) -> bool {
        self.kind() == ErrorKind::UserChanged
    }

    /// Returns `true` if an argument or an option is wrong or missing.
    #[must_use]
    pub fn is_invalid_argument(&self) -> bool {
        self.kind() == ErrorKind::InvalidArgument
    }

    /// Returns `true` if the response is not what the operation promises.
    #[must_use]
    pub fn is_unexpected(&self) -> bool {
        self.kind() == ErrorKind::Unexpected
    }

    /// Returns `true` if the HTTP status is that of a failure, and the response does not say more.
    #[must_use]
    pub fn is_http(&self) -> bool {
        self.kind() == ErrorKind::Http
    }

    /// Returns `true` if the request or its response did not get through.
    #[must_use]
    pub fn is_transport(&self) -> bool {
        self.kind() == ErrorKind::Transport
    }

    /// Returns `true` if there was no complete response in time.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::Timeout
    }

    /// Returns whether the request can have reached the service.
    #[must_use]
    pub fn delivery(&self) -> Delivery {
        self.0.delivery
    }

    /// Returns the service's code, if it answered with an error that has one.
    #[must_use]
    pub fn api_code(&self) -> Option<&ApiCode> {
        self.0.code.as_ref()
    }

    /// Returns what went wrong, without the operation's name and the status.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Returns the JSON path at which the response is not what was expected; none where it is no JSON at all.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        Some(self.0.path.as_str()).filter(|path| !path.is_empty())
    }

    /// Returns what the service reports beyond code and message, if it does.
    #[must_use]
    pub fn data(&self) -> Option<&SecretJson> {
        self.0.data.as_ref()
    }

    /// Returns the HTTP status of the response, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.response.as_ref().map(|response| response.status().as_u16())
    }

    /// Returns the operation that failed; none where a client could not be built.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation
    }

    /// Returns the id by which the service's log has the request (the header `x-request-id`), if it sent one.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.expose_header("x-request-id")
    }

    /// Returns a header of the response, if it is a string. It may hold secrets.
    #[must_use]
    pub fn expose_header(&self, name: &str) -> Option<&str> {
        self.0.response.as_ref()?.headers().get(name)?.to_str().ok()
    }

    /// Returns the body of the response, cut after 64 KiB. It may hold secrets.
    #[must_use]
    pub fn expose_body(&self) -> Option<&[u8]> {
        self.0.response.as_ref().map(|response| response.body().as_ref())
    }

    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            operation: None,
            path: String::new(),
            message: message.into(),
            code: None,
            data: None,
            response: None,
            length: 0,
            delivery: Delivery::NotSent,
            source: None,
        }))
    }

    /// Creates the error of an argument or an option, by its name.
    pub(crate) fn invalid(name: &str, complaint: impl fmt::Display) -> Self {
        Self::new(ErrorKind::InvalidArgument, format!("`{name}` {complaint}"))
    }

    /// Creates the error of several arguments or options, none of which was given.
    pub(crate) fn none_of(names: &[&str]) -> Self {
        match names {
            [name] => Self::invalid(name, "is needed"),
            names => {
                let message = format!("one of `{}` is needed", joined(names, "`, `"));
                Self::new(ErrorKind::InvalidArgument, message)
            }
        }
    }

    /// Creates the error of a response that is not what was promised: at which JSON path, and what was expected there.
    pub(crate) fn unexpected(path: &str, expected: impl fmt::Display) -> Self {
        Self::new(ErrorKind::Unexpected, format!("expected {expected}")).at(path)
    }

    fn at(mut self, path: &str) -> Self {
        self.0.path = path.to_owned();
        self
    }

    pub(crate) fn api(code: Option<ApiCode>, message: Option<String>, data: Option<Value>) -> Self {
        let mut error = Self::new(ErrorKind::Api, message.unwrap_or_else(|| "no message".into()));
        error.0.code = code;
        error.0.data = data.filter(|data| !data.is_null()).map(SecretJson::from);
        error
    }

    /// Creates the error of a request that did not get through.
    pub(crate) fn transport(source: TransportError) -> Self {
        let (kind, delivery) = match source.kind() {
            TransportErrorKind::NeverSent => (ErrorKind::Transport, Delivery::NotSent),
            TransportErrorKind::MaybeSent => (ErrorKind::Transport, Delivery::MaybeSent),
            TransportErrorKind::Timeout => (ErrorKind::Timeout, Delivery::MaybeSent),
        };
        let mut error = Self::new(kind, format!("{source}: {}", source.reason()));
        error.0.delivery = delivery;
        error.0.source = Some(Box::new(source));
        error
    }

    /// Records what is known of the request of the call, where the error itself was made without it.
    pub(crate) fn with_delivery(mut self, delivery: Delivery) -> Self {
        self.0.delivery = delivery;
        self
    }

    pub(crate) fn with_operation(mut self, operation: &'static str) -> Self {
        self.0.operation = Some(operation);
        self
    }

    /// Puts the path of the JSON that the path begins at before it.
    pub(crate) fn below(mut self, prefix: &str) -> Self {
        let dot = if prefix.is_empty() || self.0.path.is_empty() || self.0.path.starts_with('[') {
            ""
        } else {
            "."
        };
        self.0.path = format!("{prefix}{dot}{}", self.0.path);
        self
    }

    /// Adds the response, of whose body it keeps the beginning.
    pub(crate) fn with_response(mut self, response: Response<Bytes>) -> Self {
        self.0.length = response.body().len();
        self.0.delivery = Delivery::Answered;
        self.0.response = Some(response.map(|body| match body.get(..BODY_CAP) {
            Some(beginning) => Bytes::copy_from_slice(beginning),
            None => body,
        }));
        self
    }

    /// Puts what was being done before the message.
    pub(crate) fn while_doing(mut self, what: &str) -> Self {
        self.0.message = format!("{what}: {}", self.0.message);
        self
    }

    /// Rewrites the strings that come from the service and that are printed.
    pub(crate) fn map_texts(mut self, rewrite: impl Fn(&str) -> String) -> Self {
        self.0.message = rewrite(&self.0.message);
        if let Some(ApiCode::Text(code)) = &mut self.0.code {
            *code = rewrite(code);
        }
        self
    }
}

impl ErrorKind {
    /// Returns the kind's name, in snake_case.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Api => "api",
            Self::NotLoggedIn => "not_logged_in",
            Self::UserChanged => "user_changed",
            Self::InvalidArgument => "invalid_argument",
            Self::Unexpected => "unexpected",
            Self::Http => "http",
            Self::Transport => "transport",
            Self::Timeout => "timeout",
        }
    }

    /// Returns what is printed before the message; the service's own message needs nothing.
    fn prefix(self) -> &'static str {
        match self {
            Self::Api => "",
            Self::NotLoggedIn => "not logged in: ",
            Self::UserChanged => "another user: ",
            Self::InvalidArgument => "invalid argument: ",
            Self::Unexpected => "unexpected response: ",
            Self::Http => "failed: ",
            Self::Transport => "no response: ",
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
        write_line(&self.0.message, f)?;
        let Some(status) = self.status() else { return Ok(()) };
        write!(f, " (HTTP {status}")?;
        if self.0.kind != ErrorKind::Api {
            write!(f, ", {} bytes", self.0.length)?;
        }
        if let Some(id) = self.request_id() {
            write!(f, ", request id {id}")?;
        }
        f.write_str(")")
    }
}

/// Joins names. That of the standard library is a thousand lines of LLVM.
pub(crate) fn joined(names: &[&str], separator: &str) -> String {
    let mut joined = String::new();
    for (at, name) in names.iter().enumerate() {
        joined.push_str(if at == 0 { "" } else { separator });
        joined.push_str(name);
    }
    joined
}

/// Writes a message of the service's on one line, and not more of it than can be read.
fn write_line(message: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (at, letter) in message.chars().enumerate() {
        if at == MESSAGE_CAP {
            return f.write_str("…");
        }
        match letter.is_control() {
            true => write!(f, "{}", letter.escape_default())?,
            false => fmt::Write::write_char(f, letter)?,
        }
    }
    Ok(())
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
            .field("delivery", &self.0.delivery)
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

    fn response(status: u16, body: &str) -> Response<Bytes> {
        let response = Response::builder().status(status).header("x-request-id", "r-1");
        response.body(Bytes::from(body.to_owned())).unwrap()
    }

    #[test]
    fn an_error_of_the_service_shows_code_message_status_and_request_id() {
        let error = Error::api(Some(ApiCode::Number(2006)), Some("wrong pin".into()), None)
            .with_operation("open_box")
            .with_response(response(200, "{\"secret\": 1}"));
        assert_eq!(error.to_string(), "open_box: [2006] wrong pin (HTTP 200, request id r-1)");
        assert!(error.is_api());
        assert_eq!(error.status(), Some(200));
        assert_eq!(error.expose_body(), Some(&b"{\"secret\": 1}"[..]));
    }

    #[test]
    fn an_unexpected_response_shows_path_expectation_and_length_but_not_the_response() {
        let error = Error::unexpected("id", "a string")
            .below("data.user")
            .with_operation("me")
            .with_response(response(200, "the answer"));
        let text = "me: unexpected response: at data.user.id: expected a string (HTTP 200, 10 bytes, request id r-1)";
        assert_eq!(error.to_string(), text);
        assert!(!format!("{error:?}").contains("the answer"));
    }

    #[test]
    fn data_is_returned_and_not_printed() {
        let error = Error::api(None, None, Some(serde_json::json!({"mfaToken": "canary"})));
        assert!(!format!("{error:?} {error}").contains("canary"));
        assert_eq!(error.data().unwrap().expose()["mfaToken"], "canary");
    }

    #[test]
    fn a_long_body_is_cut_and_its_length_kept() {
        let error = Error::new(ErrorKind::Http, "x").with_response(response(500, &"x".repeat(BODY_CAP + 5)));
        assert_eq!(error.expose_body().unwrap().len(), BODY_CAP);
        assert!(error.to_string().contains("65541 bytes"));
    }

    #[test]
    fn a_message_is_printed_on_one_line() {
        let message = format!("no\n\u{1b}[31m{}", "x".repeat(MESSAGE_CAP));
        let error = Error::api(None, Some(message.clone()), None);
        let shown = error.to_string();
        assert!(shown.starts_with("no\\n\\u{1b}[31mx") && shown.ends_with("x…"), "{shown}");
        assert_eq!(error.message(), message);
    }

    #[test]
    fn it_is_small_and_can_be_sent() {
        fn sendable<T: Send + Sync + 'static>() {}
        sendable::<Error>();
        assert_eq!(size_of::<Error>(), size_of::<usize>());
    }
}
