//! The operations as types.

use super::error::Result;
use super::metadata::operation::OperationInfo;
use super::request::argument::Arguments;
use super::transport::request::Request;
use super::values::field::Field;

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

/// How the result of an operation is read.
pub(crate) trait Exchanged {
    /// What a response is read into.
    type Wire: Field;

    /// What awaiting the request returns.
    type Output;

    /// Converts what was read into what is returned.
    fn convert(wire: Self::Wire, arguments: &Arguments) -> Self::Output;
}
