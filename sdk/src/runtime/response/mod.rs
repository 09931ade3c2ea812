//! From a response to a result.

pub(crate) mod api_error;
pub(crate) mod frame;
pub(crate) mod mend;
pub(crate) mod redact;
pub(crate) mod text;
