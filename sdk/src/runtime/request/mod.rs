//! From the arguments of a call to a request.

pub(crate) mod argument;
pub(crate) mod assemble;
pub(crate) mod client_auth;
pub(crate) mod encode;
pub(crate) mod preconditions;
pub(crate) mod supply;
pub(crate) mod url;
