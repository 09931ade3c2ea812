#![doc = include_str!("../README.md")]
#![doc = "# Operations\n"]
#![doc = include_str!("generated/operations.md")]
#![forbid(unsafe_code)]

mod runtime;

// What the binary runs: not a part of the library that anybody should build on.
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod cli;
#[rustfmt::skip]
mod generated;

#[doc = include_str!("../docs/differences.md")]
pub mod differences {}

pub use generated::*;
pub use runtime::{
    ApiCode, Body, Call, DateTime, DynamicCall, Entry, Error, ErrorKind, Extra, Null, Nullable, Operation,
    Request, RequestBody, Result, Secret, SecretJson, Sending, Session, TypedValue, operation, reveal,
    service,
};
