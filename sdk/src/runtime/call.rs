//! An operation, called but not yet sent.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use serde_json::Value;

use super::argument::Argument;
use super::build;
use super::client::Client;
use super::error::Result;
use super::exchange::{self, Answered};
use super::operation::OperationInfo;
use super::request::Request;

/// A request of one operation, with everything that is known about it.
///
/// Such a request is data until it is awaited: it can be cloned, printed without its values, and shown as the
/// HTTP request that it would be.
pub trait Operation: Sized + Send + 'static {
    /// What success gives.
    type Output: Send + 'static;

    /// What is known about the operation.
    const INFO: &'static OperationInfo;

    /// The call itself.
    fn call(&self) -> &Call;

    /// Reads the answer's result.
    ///
    /// # Errors
    ///
    /// Where the JSON is not what the operation answers.
    fn decode(result: Value) -> Result<Self::Output>;

    /// Sends the request, as awaiting it does.
    fn send(self) -> Sending<Self::Output>;

    /// Gives the HTTP request that would be sent now, and sends nothing.
    ///
    /// # Errors
    ///
    /// Where sending would fail before anything is sent; also where the request holds the user's id, and the
    /// session would have to ask the service for it.
    fn request(&self) -> Result<Request> {
        self.call().request()
    }
}

/// A call of an operation: the client, the arguments, and what is known about the operation.
#[derive(Clone)]
pub struct Call {
    client: Client,
    info: &'static OperationInfo,
    arguments: Vec<(&'static str, Argument)>,
}

/// A request on its way: the future that awaiting a request makes.
#[must_use = "futures do nothing unless they are awaited"]
pub struct Sending<T> {
    exchange: Pin<Box<dyn Future<Output = Result<Answered>> + Send>>,
    decode: fn(Value) -> Result<T>,
}

impl Call {
    pub(crate) fn new(client: Client, info: &'static OperationInfo) -> Self {
        Self { client, info, arguments: Vec::new() }
    }

    /// Gives an argument; a second value for the same one replaces the first.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.set(name, value.into());
        self
    }

    fn set(&mut self, name: &'static str, value: Argument) {
        self.arguments.retain(|(known, _)| *known != name);
        self.arguments.push((name, value));
    }

    /// What is known about the operation.
    #[must_use]
    pub fn info(&self) -> &'static OperationInfo {
        self.info
    }

    /// Gives the HTTP request that would be sent now, and sends nothing.
    ///
    /// # Errors
    ///
    /// As [`Operation::request`].
    pub fn request(&self) -> Result<Request> {
        build::preview(self).map_err(|error| error.with_operation(self.info.name))
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// The value given for an argument.
    pub(crate) fn argument(&self, name: &str) -> Option<&Argument> {
        self.arguments.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}

impl<T> Sending<T> {
    pub(crate) fn new(call: Call, decode: fn(Value) -> Result<T>) -> Self {
        Self { exchange: Box::pin(exchange::run(call)), decode }
    }
}

impl<T> Future for Sending<T> {
    type Output = Result<T>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let decode = self.decode;
        self.exchange.as_mut().poll(context).map(|answered| answered?.finish(decode))
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.arguments.iter().map(|(name, _)| name).collect();
        f.debug_struct("Call")
            .field("operation", &self.info.name)
            .field("arguments", &names)
            .finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for Sending<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sending").finish_non_exhaustive()
    }
}

/// Makes an operation of a newtype around [`Call`]: what is known about it, and how its answer is read.
///
/// The second form reads one type and makes the output from it.
macro_rules! operation {
    ($name:ident, $info:ident => $output:ty) => {
        $crate::runtime::operation!($name, $info: $output => $output, |result| result);
    };
    ($name:ident, $info:ident : $wire:ty => $output:ty, $convert:expr) => {
        impl $crate::runtime::Operation for $name {
            type Output = $output;
            const INFO: &'static $crate::runtime::operation::OperationInfo = &$info;

            fn call(&self) -> &$crate::runtime::Call {
                &self.0
            }

            fn decode(result: ::serde_json::Value) -> $crate::runtime::Result<$output> {
                $crate::runtime::decode::<$wire>(result).map($convert)
            }

            fn send(self) -> $crate::runtime::Sending<$output> {
                $crate::runtime::Sending::new(self.0, <Self as $crate::runtime::Operation>::decode)
            }
        }

        impl ::std::future::IntoFuture for $name {
            type Output = $crate::runtime::Result<$output>;
            type IntoFuture = $crate::runtime::Sending<$output>;

            fn into_future(self) -> Self::IntoFuture {
                $crate::runtime::Operation::send(self)
            }
        }
    };
}
pub(crate) use operation;
