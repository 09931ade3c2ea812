//! The body of a request, which must be whole, not too large and there in time.

use axum::body::{Body, Bytes, to_bytes};
use axum::http::StatusCode;
use http_body_util::LengthLimitError;

use crate::config::Config;

/// Why there is no body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BodyError {
    TooLarge,
    TooSlow,
    Broken,
}

impl BodyError {
    pub(super) fn status(self) -> StatusCode {
        match self {
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Broken => StatusCode::BAD_REQUEST,
        }
    }
}

/// Reads a body.
pub(super) async fn read(body: Body, config: &Config) -> Result<Bytes, BodyError> {
    let read = tokio::time::timeout(config.body_timeout, to_bytes(body, config.max_body_bytes)).await;
    read.map_err(|_| BodyError::TooSlow)?.map_err(|error| match std::error::Error::source(&error) {
        Some(source) if source.is::<LengthLimitError>() => BodyError::TooLarge,
        _ => BodyError::Broken,
    })
}
