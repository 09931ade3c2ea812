//! Operations called by their names, with arguments and results as JSON.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use serde_json::{Map, Value};

use super::call::ExclusiveCall;
use super::client::Client;
use super::error::{Error, Result};
use super::future::Driver;
use super::metadata::operation::OperationInfo;
use super::operation::{Exchanged, ReadJson};
use super::request::argument::Argument;
use super::session::Session;
use super::suggest::Suggestion;
use super::transport::request::Request;

/// An operation in the table of all operations.
pub(crate) struct Entry {
    pub(crate) info: &'static OperationInfo,
    read: ReadJson,
}

/// A request of an operation that was called by its name; it is sent when it is awaited.
#[must_use = "a request is sent when it is awaited"]
pub struct DynamicCall<'c> {
    call: ExclusiveCall<'c>,
    entry: &'static Entry,
    revealing: bool,
}

/// The result of a [`DynamicCall`], on its way.
#[must_use = "futures do nothing unless they are awaited"]
pub struct DynamicFuture<'c> {
    driver: Driver,
    entry: &'static Entry,
    revealing: bool,
    client: PhantomData<&'c mut Session>,
}

impl Entry {
    /// Creates the entry of an operation.
    pub(crate) const fn of<O: Exchanged>(info: &'static OperationInfo) -> Self {
        Self { info, read: O::READ_JSON }
    }
}

impl<'c> DynamicCall<'c> {
    /// Calls the operation of this name. Null is as good as no argument.
    pub(crate) fn new(
        client: &'c mut Client,
        entries: &'static [Entry],
        name: &str,
        arguments: Map<String, Value>,
    ) -> Result<Self> {
        let entry = find(entries, name)?;
        let mut call = client.exclusive(entry.info);
        for (name, value) in arguments {
            let (index, argument) =
                argument(entry.info, &name, value).map_err(|error| error.with_operation(entry.info.name))?;
            call = call.with(index, argument);
        }
        Ok(Self { call, entry, revealing: false })
    }

    /// Lets the result show its secrets and the fields that the client has no name for, which it is without otherwise.
    pub fn reveal_secrets(mut self) -> Self {
        self.revealing = true;
        self
    }

    /// Returns what the client holds about the operation.
    #[must_use]
    pub fn info(&self) -> &'static OperationInfo {
        self.entry.info
    }

    /// Returns the HTTP request that would be sent now, and sends nothing.
    ///
    /// # Errors
    ///
    /// As [`Operation::request`](super::operation::Operation::request).
    pub fn request(&self) -> Result<Request> {
        self.call.request()
    }
}

fn find(entries: &'static [Entry], name: &str) -> Result<&'static Entry> {
    for entry in entries {
        if entry.info.name == name {
            return Ok(entry);
        }
    }
    let mut suggestion = Suggestion::for_name(name);
    for entry in entries {
        suggestion.compare(entry.info.name);
    }
    Err(Error::invalid(name, format!("is not an operation{}", suggestion.hint())))
}

/// Takes an argument by its name; its type is validated with the others when the request is built.
fn argument(info: &'static OperationInfo, name: &str, value: Value) -> Result<(usize, Argument)> {
    for (index, input) in info.inputs.iter().enumerate() {
        if input.is_parameter() && input.name == name {
            return Ok((index, Argument::from_json(value, &input.ty, input.sensitive)));
        }
    }
    let mut suggestion = Suggestion::for_name(name);
    for input in info.inputs {
        if input.is_parameter() {
            suggestion.compare(input.name);
        }
    }
    Err(Error::invalid(name, format!("is not an argument of the operation{}", suggestion.hint())))
}

impl<'c> IntoFuture for DynamicCall<'c> {
    type Output = Result<Value>;
    type IntoFuture = DynamicFuture<'c>;

    fn into_future(self) -> DynamicFuture<'c> {
        let (entry, revealing) = (self.entry, self.revealing);
        DynamicFuture { driver: Driver::new(self.call.into_call()), entry, revealing, client: PhantomData }
    }
}

impl Future for DynamicFuture<'_> {
    type Output = Result<Value>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let response = ready!(self.driver.poll(context));
        let (read, revealing) = (self.entry.read, self.revealing);
        Poll::Ready(response.and_then(|response| read(self.driver.exchange(), response, revealing)))
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Entry").field(&self.info.name).finish()
    }
}

impl fmt::Debug for DynamicCall<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.call.fmt(f)
    }
}

impl fmt::Debug for DynamicFuture<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DynamicFuture").finish_non_exhaustive()
    }
}
