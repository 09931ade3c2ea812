//! A transport that plays a script, for tests.

use std::collections::VecDeque;
use std::fmt;
use std::future::{Future, pending};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response, StatusCode};

use super::error::TransportError;
use super::request::Request;
use super::send::{BoxFuture, Limits, Transport};

/// A transport that returns the responses of a script, one for each request in order, and records the requests.
///
/// Clones share the script and the records, so that a test keeps one and passes the other to the application. Its time
/// stands still until [`advance`](Self::advance) moves it: no deadline ends by itself.
#[derive(Clone, Default)]
pub struct Scripted(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    script: VecDeque<Reply>,
    requests: Vec<Request>,
    now: Duration,
    sleeping: Vec<Waker>,
}

/// What is played for one request.
enum Reply {
    Response(Response<Bytes>),
    Error(TransportError),
    Silence,
}

impl Scripted {
    /// Creates a transport without a response.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a JSON response; a status that is none becomes 500.
    #[must_use]
    pub fn json(self, status: u16, body: impl Into<String>) -> Self {
        let mut response = Response::new(Bytes::from(body.into()));
        *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        self.response(response)
    }

    /// Adds a response.
    #[must_use]
    pub fn response(self, response: Response<Bytes>) -> Self {
        self.add(Reply::Response(response))
    }

    /// Adds a failure to send or to receive.
    #[must_use]
    pub fn error(self, error: TransportError) -> Self {
        self.add(Reply::Error(error))
    }

    /// Adds a response that never comes.
    #[must_use]
    pub fn silence(self) -> Self {
        self.add(Reply::Silence)
    }

    fn add(self, reply: Reply) -> Self {
        self.lock().script.push_back(reply);
        self
    }

    /// Returns the requests that were sent so far.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.lock().requests.clone()
    }

    /// Moves the time.
    pub fn advance(&self, duration: Duration) {
        let mut state = self.lock();
        state.now = state.now.saturating_add(duration);
        let sleeping = std::mem::take(&mut state.sleeping);
        drop(state);
        sleeping.into_iter().for_each(Waker::wake);
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Transport for Scripted {
    fn send(&self, request: Request, _limits: Limits) -> BoxFuture<Result<Response<Bytes>, TransportError>> {
        let mut state = self.lock();
        state.requests.push(request);
        match state.script.pop_front() {
            Some(Reply::Response(response)) => Box::pin(async { Ok(response) }),
            Some(Reply::Error(error)) => Box::pin(async { Err(error) }),
            Some(Reply::Silence) => Box::pin(pending()),
            None => Box::pin(async {
                Err(TransportError::never_sent("the script has no response for this request"))
            }),
        }
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<()> {
        let until = self.lock().now.saturating_add(duration);
        Box::pin(Sleep { transport: self.clone(), until })
    }
}

/// Ends when the time has been moved far enough.
struct Sleep {
    transport: Scripted,
    until: Duration,
}

impl Future for Sleep {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let mut state = self.transport.lock();
        if state.now >= self.until {
            return Poll::Ready(());
        }
        if !state.sleeping.iter().any(|waker| waker.will_wake(context.waker())) {
            state.sleeping.push(context.waker().clone());
        }
        Poll::Pending
    }
}

impl fmt::Debug for Scripted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.lock();
        f.debug_struct("Scripted")
            .field("responses", &state.script.len())
            .field("requests", &state.requests.len())
            .finish_non_exhaustive()
    }
}
