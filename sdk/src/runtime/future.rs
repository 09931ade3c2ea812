//! Drives an exchange with an application's transport: what awaiting a request does.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http::Response;
use tokio::sync::OwnedMutexGuard;

use super::call::Call;
use super::error::Result;
use super::exchange::{Event, Exchange, Step};
use super::operation::{Exchanged, Read};
use super::session::Session;
use super::transport::error::TransportError;
use super::transport::send::BoxFuture;

/// The response to a request that was sent: the future of a request that is awaited.
///
/// One that can change which user is signed in borrows the client for `'c`; any other is `'static`.
#[must_use = "futures do nothing unless they are awaited"]
pub struct ResponseFuture<'c, T> {
    driver: Driver,
    read: Read<T>,
    client: PhantomData<&'c mut Session>,
}

/// Does what an exchange asks for. It is not generic over the result.
pub(crate) struct Driver {
    exchange: Exchange,
    waiting: Waiting,
}

/// What a driver waits for.
enum Waiting {
    Start,
    Lock(BoxFuture<OwnedMutexGuard<()>>, BoxFuture<()>),
    Response(BoxFuture<std::result::Result<Response<Bytes>, TransportError>>, BoxFuture<()>),
    /// Nothing more: the call has ended.
    Nothing,
}

impl<T> ResponseFuture<'_, T> {
    pub(crate) fn new<O: Exchanged<Output = T>>(call: Call) -> Self {
        Self { driver: Driver::new(call), read: O::READ, client: PhantomData }
    }
}

impl Driver {
    pub(crate) fn new(call: Call) -> Self {
        Self { exchange: Exchange::new(call), waiting: Waiting::Start }
    }

    pub(crate) fn exchange(&mut self) -> &mut Exchange {
        &mut self.exchange
    }

    /// Goes on until the response to the call is there.
    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Result<Response<Bytes>>> {
        loop {
            let event = ready!(self.event(context));
            self.waiting = Waiting::Nothing;
            match self.exchange.step(event) {
                Step::Read(response) => return Poll::Ready(Ok(response)),
                Step::Fail(error) => return Poll::Ready(Err(error)),
                Step::Lock => {
                    let call = self.exchange.call();
                    let lock = call.session().user_id_lock();
                    let application = call.application();
                    let deadline = application.transport().sleep(application.config().limits().timeout);
                    self.waiting = Waiting::Lock(Box::pin(lock.lock_owned()), deadline);
                }
                Step::Send(request) => {
                    let application = self.exchange.call().application();
                    let (transport, limits) = (application.transport(), application.config().limits());
                    let response = transport.send(request, limits);
                    self.waiting = Waiting::Response(response, transport.sleep(limits.timeout));
                }
            }
        }
    }

    fn event(&mut self, context: &mut Context<'_>) -> Poll<Event> {
        match &mut self.waiting {
            Waiting::Start => Poll::Ready(Event::Start),
            // Whoever holds the lock may never be polled again: then this call asks for itself.
            Waiting::Lock(lock, deadline) => match lock.as_mut().poll(context) {
                Poll::Ready(lock) => Poll::Ready(Event::Locked(Some(lock))),
                Poll::Pending => deadline.as_mut().poll(context).map(|()| Event::Locked(None)),
            },
            Waiting::Response(response, deadline) => {
                if let Poll::Ready(response) = response.as_mut().poll(context) {
                    return Poll::Ready(Event::Response(response));
                }
                ready!(deadline.as_mut().poll(context));
                let timeout = self.exchange.call().application().config().limits().timeout;
                Poll::Ready(Event::Response(Err(too_late(timeout))))
            }
            Waiting::Nothing => Poll::Pending,
        }
    }
}

fn too_late(timeout: Duration) -> TransportError {
    TransportError::timeout(format!("the limit is {timeout:?}"))
}

impl<T> Future for ResponseFuture<'_, T> {
    type Output = Result<T>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let response = ready!(self.driver.poll(context));
        let read = self.read;
        Poll::Ready(match response {
            Ok(response) => read(&mut self.driver.exchange, response),
            Err(error) => Err(error),
        })
    }
}

impl<T> fmt::Debug for ResponseFuture<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseFuture").finish_non_exhaustive()
    }
}
