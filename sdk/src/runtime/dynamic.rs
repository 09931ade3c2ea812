//! Operations called by their names, with arguments and results as JSON.

use std::fmt;

use serde::Serialize;
use serde_json::{Map, Value};

use super::argument::Argument;
use super::call::{Call, Operation, Sending};
use super::client::Client;
use super::error::{Error, Result};
use super::hint::did_you_mean;
use super::operation::OperationInfo;
use super::request::Request;
use super::secret::{Secret, reveal};

/// An operation in the table of all operations.
pub struct Entry {
    /// What is known about it.
    pub info: &'static OperationInfo,
    decode: fn(Value) -> Result<Value>,
    decode_revealing: fn(Value) -> Result<Value>,
}

/// A request of an operation that was called by its name; it is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct DynamicCall {
    call: Call,
    entry: &'static Entry,
    revealing: bool,
}

impl Entry {
    /// Makes an entry of an operation.
    #[must_use]
    pub(crate) const fn of<O>() -> Self
    where
        O: Operation,
        O::Output: Serialize,
    {
        Self { info: O::INFO, decode: reencode::<O>, decode_revealing: reencode_revealing::<O> }
    }
}

impl DynamicCall {
    /// Calls the operation of this name. Null is as good as no argument.
    pub(crate) fn new(
        client: &Client,
        entries: &'static [Entry],
        name: &str,
        arguments: Map<String, Value>,
    ) -> Result<Self> {
        let entry = entries.iter().find(|entry| entry.info.name == name).ok_or_else(|| {
            let hint = did_you_mean(name, entries.iter().map(|entry| entry.info.name));
            Error::invalid(name, format!("is not an operation{hint}"))
        })?;
        let mut call = client.call(entry.info);
        for (name, value) in arguments {
            call = give(call, &name, value).map_err(|error| error.with_operation(entry.info.name))?;
        }
        Ok(Self { call, entry, revealing: false })
    }

    /// Lets the result show its secrets, which are left out of it otherwise.
    pub fn reveal_secrets(mut self) -> Self {
        self.revealing = true;
        self
    }

    /// What is known about the operation.
    #[must_use]
    pub fn info(&self) -> &'static OperationInfo {
        self.entry.info
    }

    /// Gives the HTTP request that would be sent now, and sends nothing.
    ///
    /// # Errors
    ///
    /// As [`Operation::request`].
    pub fn request(&self) -> Result<Request> {
        self.call.request()
    }
}

impl IntoFuture for DynamicCall {
    type Output = Result<Value>;
    type IntoFuture = Sending<Value>;

    fn into_future(self) -> Sending<Value> {
        let decode = if self.revealing { self.entry.decode_revealing } else { self.entry.decode };
        Sending::new(self.call, decode)
    }
}

/// Gives an argument by its name; its kind is checked with the others when the request is built.
fn give(call: Call, name: &str, value: Value) -> Result<Call> {
    let parameters = || call.info().inputs.iter().filter(|input| input.is_parameter());
    let Some(input) = parameters().find(|input| input.name == name) else {
        let hint = did_you_mean(name, parameters().map(|input| input.name));
        return Err(Error::invalid(name, format!("is not an argument of the operation{hint}")));
    };
    let argument = match value {
        Value::String(text) if input.sensitive => Argument::from(Secret::from(text)),
        value => Argument::from(value),
    };
    Ok(call.with(input.name, argument))
}

/// Reads a result as its type and writes it again, so that it is JSON and yet checked.
fn reencode<O>(result: Value) -> Result<Value>
where
    O: Operation,
    O::Output: Serialize,
{
    let output = O::decode(result)?;
    serde_json::to_value(output).map_err(|_| Error::unexpected("", "a result that JSON can hold"))
}

fn reencode_revealing<O>(result: Value) -> Result<Value>
where
    O: Operation,
    O::Output: Serialize,
{
    reveal(|| reencode::<O>(result))
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Entry").field(&self.info.name).finish()
    }
}

impl fmt::Debug for DynamicCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.call.fmt(f)
    }
}
