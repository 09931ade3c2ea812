#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod runtime;

#[rustfmt::skip]
pub mod generated;

pub use generated::*;
pub use runtime::{
    ApiCode, Body, Call, DateTime, DynamicCall, Entry, Error, ErrorKind, Extra, Null, Nullable, Operation,
    Request, RequestBody, Result, Secret, SecretJson, Sending, Session, TypedValue, operation, reveal,
    service,
};
