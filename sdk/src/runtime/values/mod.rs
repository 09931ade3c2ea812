//! The values of requests and results.

pub(crate) mod secret;

pub(crate) mod body;
pub(crate) mod builtin;
pub(crate) mod date_time;
pub(crate) mod extra;
pub(crate) mod field;
pub(crate) mod json;
pub(crate) mod nullable;
pub(crate) mod read;
pub(crate) mod secret_json;
pub(crate) mod tagged;
pub(crate) mod write;
