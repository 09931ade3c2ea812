//! The errors that the service responds with.

use std::fmt;

use serde_json::{Value, json};

use crate::generated::ErrorCode;

/// The result of an operation, or the error that the service responds with.
pub type OperationResult = Result<Value, ErrorResponse>;

/// An error that the service responds with.
#[derive(Clone, Debug, PartialEq)]
pub enum ErrorResponse {
    /// An error of the service, in the envelope or among the errors of GraphQL.
    Api(ApiError),
    /// A body of another form, such as an OAuth error.
    Body {
        /// The HTTP status.
        status: u16,
        /// The JSON.
        body: Value,
    },
}

/// An error of the service. Its data can hold a token, and is not printed.
#[derive(Clone, PartialEq)]
pub struct ApiError {
    /// The code.
    pub code: i64,
    /// The message.
    pub message: String,
    /// More about it.
    pub data: Option<Value>,
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("ApiError");
        shown.field("code", &self.code).field("message", &self.message).finish_non_exhaustive()
    }
}

impl ErrorResponse {
    /// Creates an error with a code and its message.
    #[must_use]
    pub fn new(code: ErrorCode) -> Self {
        Self::with_message(code, code.message())
    }

    /// Creates an error with a code and another message.
    #[must_use]
    pub fn with_message(code: ErrorCode, message: impl Into<String>) -> Self {
        Self::Api(ApiError { code: code.number(), message: message.into(), data: None })
    }

    /// Adds data to an error of the service.
    #[must_use]
    pub fn with_data(mut self, more: Value) -> Self {
        if let Self::Api(error) = &mut self {
            error.data = Some(more);
        }
        self
    }

    /// Creates an error of OAuth (RFC 6749, section 5.2).
    #[must_use]
    pub fn oauth(status: u16, error: &str, description: &str) -> Self {
        Self::Body { status, body: json!({ "error": error, "error_description": description }) }
    }
}

impl ApiError {
    /// Returns the error as one of OAuth, whose errors have no numbers.
    pub(crate) fn as_oauth(&self) -> ErrorResponse {
        ErrorResponse::oauth(400, "invalid_request", &self.message)
    }
}

impl From<ErrorCode> for ErrorResponse {
    fn from(code: ErrorCode) -> Self {
        Self::new(code)
    }
}

impl From<ApiError> for ErrorResponse {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}
