//! What sends requests.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use bytes::Bytes;
use http::Response;

use super::error::TransportError;
use super::request::Request;

/// A future that a transport returns.
pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// What sends the requests of an application.
///
/// The client passes it a complete request and reads the response by itself: a transport adds no header, follows no
/// redirect and sends nothing twice, because each could send secrets to another host, or let something happen twice.
/// The client refuses a response that is a redirect, too long or too late, whatever the transport does.
///
/// What a request holds is secret, and `Debug` does not show it: the authorization header is marked as sensitive, the
/// body is wiped when nobody holds it any longer. [`Request::into_http`] is for those who send it: what that returns
/// prints its URL, in which a secret argument may be.
pub trait Transport: Send + Sync + 'static {
    /// Sends a request and returns the response with all of its body.
    ///
    /// A transport that stops where the body gets longer than [`Limits::max_response_bytes`] spares the memory: it
    /// returns what it has read so far.
    ///
    /// # Errors
    ///
    /// Where there is no complete response; the error says whether the request can have reached the service.
    fn send(&self, request: Request, limits: Limits) -> BoxFuture<Result<Response<Bytes>, TransportError>>;

    /// Waits for a duration. Deadlines use it, so that a test can move the time by hand.
    fn sleep(&self, duration: Duration) -> BoxFuture<()>;
}

/// How far a transport needs to go.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Limits {
    /// How many bytes of a body the client will read.
    pub max_response_bytes: u64,
    /// How long the client will wait for the whole response.
    pub timeout: Duration,
}
