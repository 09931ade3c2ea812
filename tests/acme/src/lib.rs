//! The client of an invented service, generated from `spec/`.
//!
//! The service is unlike the one that this workspace is for wherever two services can differ, and its spec uses
//! every word of the format. So this package proves two things: that each word is generated, compiled and
//! called, and that neither the generator nor the runtime knows a service. The runtime is the client's own,
//! compiled a second time.
#![forbid(unsafe_code)]

#[path = "../../../sdk/src/runtime/mod.rs"]
mod runtime;

#[rustfmt::skip]
mod generated;

pub use generated::*;
pub use runtime::{
    ApiCode, Body, Call, DateTime, DynamicCall, Entry, Error, ErrorKind, Extra, Null, Nullable, Operation,
    Request, RequestBody, Result, Secret, SecretJson, Sending, Session, TypedValue, operation, reveal,
    service,
};
