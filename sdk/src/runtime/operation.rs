//! The operations as types.

use bytes::Bytes;
use http::Response;
use serde_json::Value;

use super::error::{Delivery, Error, Result};
use super::exchange::Exchange;
use super::metadata::operation::OperationInfo;
use super::transport::request::Request;
use super::values::field::Field;
use super::values::write::to_json;

/// A request of one operation.
///
/// Such a request is data until it is awaited: it can be printed without its values, and shown as the HTTP request that
/// it would be.
pub trait Operation: Sealed + Sized + Send {
    /// What awaiting the request returns.
    type Output: Send + 'static;

    /// What the client holds about the operation.
    const INFO: &'static OperationInfo;

    /// Returns the HTTP request that would be sent now, and sends nothing.
    ///
    /// # Errors
    ///
    /// Where sending would fail before anything is sent; also where the request holds the user's id, and the session
    /// would have to ask the service for it.
    fn request(&self) -> Result<Request>;
}

/// What only the operations of the generated client are.
pub trait Sealed {}

impl<O: Exchanged> Sealed for O {}

/// How the result of an operation is read. The functions are those of its type, unless it is converted, so that
/// operations with one type of result share them.
pub(crate) trait Exchanged {
    /// What awaiting the request returns.
    type Output;

    /// Reads a response.
    const READ: Read<Self::Output>;

    /// Reads a response, and returns the result as JSON; with its secrets or without.
    const READ_JSON: ReadJson;
}

/// A function that reads a response.
pub(crate) type Read<T> = fn(&mut Exchange, Response<Bytes>) -> Result<T>;

/// A function that reads a response, and returns the result as JSON; with its secrets or without.
pub(crate) type ReadJson = fn(&mut Exchange, Response<Bytes>, bool) -> Result<Value>;

/// Reads a response as a value of a type.
pub(crate) fn read<T: Field>(exchange: &mut Exchange, response: Response<Bytes>) -> Result<T> {
    let mut value = T::empty();
    match exchange.read(response, &mut value) {
        Ok(()) => Ok(value),
        Err(error) => Err(error),
    }
}

/// Reads a response as a value of a type, and returns it as JSON.
pub(crate) fn read_json<T: Field>(
    exchange: &mut Exchange,
    response: Response<Bytes>,
    revealing: bool,
) -> Result<Value> {
    let mut value = T::empty();
    read_json_into(&mut value, exchange, response, revealing)
}

fn read_json_into(
    value: &mut dyn Field,
    exchange: &mut Exchange,
    response: Response<Bytes>,
    revealing: bool,
) -> Result<Value> {
    exchange.read(response, value)?;
    json_of(value, revealing)
}

/// Returns a result as JSON.
pub(crate) fn json_of(result: &dyn Field, revealing: bool) -> Result<Value> {
    to_json(result.view(), revealing).ok_or_else(|| {
        Error::unexpected("", "a result without secrets: `reveal_secrets` returns them")
            .with_delivery(Delivery::Answered)
    })
}

#[cfg(test)]
mod tests {
    use super::super::values::secret::Secret;
    use super::*;

    #[test]
    fn a_result_that_is_secret_is_an_error_after_the_response() {
        let secret = Secret::from("canary");
        let error = json_of(&secret, false).unwrap_err();
        assert_eq!((error.is_unexpected(), error.delivery()), (true, Delivery::Answered));
        assert!(error.message().contains("`reveal_secrets`") && !format!("{error:?}").contains("canary"));
        assert_eq!(json_of(&secret, true).unwrap(), "canary");
    }
}
