//! Why a request or its response did not get through.

use std::error::Error;
use std::fmt;

/// Why a transport could not send a request or receive its response.
///
/// What matters to a caller is whether the request can have reached the service: the constructors say it.
pub struct TransportError {
    kind: TransportErrorKind,
    source: Box<dyn Error + Send + Sync>,
}

/// What is known about a request that did not get through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// It was never sent: no connection was made. It is safe to send it again.
    NeverSent,
    /// It was sent, or may have been; it may have taken effect.
    MaybeSent,
    /// There was no complete response in time; it may have taken effect.
    Timeout,
}

impl TransportError {
    /// Creates the error of a request that certainly did not reach the service: the host is unknown, the connection was
    /// refused, TLS failed.
    pub fn never_sent(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { kind: TransportErrorKind::NeverSent, source: source.into() }
    }

    /// Creates the error of a request that may have reached the service: the connection was lost.
    pub fn maybe_sent(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { kind: TransportErrorKind::MaybeSent, source: source.into() }
    }

    /// Creates the error of a request to which there was no complete response in time.
    pub fn timeout(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { kind: TransportErrorKind::Timeout, source: source.into() }
    }

    /// Returns what is known about the request.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// Returns the message of the innermost source, which says most.
    pub(crate) fn reason(&self) -> String {
        let mut innermost: &dyn Error = &*self.source;
        while let Some(source) = innermost.source() {
            innermost = source;
        }
        innermost.to_string()
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::NeverSent => "the request was not sent",
            TransportErrorKind::MaybeSent => "the request or its response was lost",
            TransportErrorKind::Timeout => "there was no complete response in time",
        })
    }
}

impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportError")
            .field("kind", &self.kind)
            .field("source", &self.source.to_string())
            .finish()
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.source)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_source_is_kept_and_named() {
        let error = TransportError::never_sent(std::io::Error::other("connection refused"));
        assert_eq!(error.kind(), TransportErrorKind::NeverSent);
        assert_eq!(error.reason(), "connection refused");
        assert!(error.source().is_some_and(|source| source.is::<std::io::Error>()));
    }
}
