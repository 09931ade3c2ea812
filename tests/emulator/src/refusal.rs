//! What a behaviour answers where it does not do what it is asked.

use std::fmt;

use serde_json::Value;

use crate::arguments::{Incomplete, Raw};
use crate::behaviour::{self, Outcome};
use crate::generated::ErrorCode;
use crate::table::{Answer, Auth, OperationInfo};

/// A refusal: an error of the service's, or a body of its own.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// An error of the service, in the envelope or among the errors of GraphQL.
    Api(ApiError),
    /// An answer that has a form of its own, such as an OAuth error.
    Body {
        /// The HTTP status.
        status: u16,
        /// The JSON.
        body: Value,
    },
}

/// An error as the service tells it. What more it tells can be a token, and is not printed.
#[derive(Clone, PartialEq)]
pub struct ApiError {
    /// The number.
    pub code: i64,
    /// The text for people.
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

impl Refusal {
    /// Refuses with a code, and says what the code means.
    #[must_use]
    pub fn new(code: ErrorCode) -> Self {
        Self::with_message(code, code.message())
    }

    /// Refuses with a code and another message.
    #[must_use]
    pub fn with_message(code: ErrorCode, message: impl Into<String>) -> Self {
        Self::Api(ApiError { code: code.number(), message: message.into(), data: None })
    }

    /// Tells more about the refusal.
    #[must_use]
    pub fn with_data(mut self, more: Value) -> Self {
        if let Self::Api(error) = &mut self {
            error.data = Some(more);
        }
        self
    }

    /// Gives the refusal in the form in which an operation tells of errors: some protocols have one of their own.
    ///
    /// # Errors
    ///
    /// Refuses, unless the operation tells of errors in a result.
    pub(crate) fn in_form(self, info: &OperationInfo, raw: &Raw) -> Outcome {
        match (self, info.answer) {
            (Self::Api(error), _) if info.auth == Auth::Client => Err(error.as_oauth()),
            (Self::Api(error), Answer::BodyBy { .. }) => {
                Ok(behaviour::invalid_ticket(&error, info.asks_for_text(raw) == Some(true)))
            }
            (refusal, _) => Err(refusal),
        }
    }

    /// Refuses as OAuth does (RFC 6749, section 5.2).
    #[must_use]
    pub fn oauth(status: u16, error: &str, description: &str) -> Self {
        Self::Body { status, body: serde_json::json!({ "error": error, "error_description": description }) }
    }
}

impl ApiError {
    /// Refuses as OAuth does; its errors have no numbers.
    pub(crate) fn as_oauth(&self) -> Refusal {
        Refusal::oauth(400, "invalid_request", &self.message)
    }
}

impl From<ErrorCode> for Refusal {
    fn from(code: ErrorCode) -> Self {
        Self::new(code)
    }
}

impl From<ApiError> for Refusal {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

impl From<Incomplete> for Refusal {
    fn from(incomplete: Incomplete) -> Self {
        Self::with_message(ErrorCode::ParametersIncomplete, incomplete.to_string())
    }
}
