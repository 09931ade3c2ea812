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

#[doc = include_str!("../docs/users.md")]
pub mod users {}

pub mod metadata {
    #![doc = "What the client holds about the service and its operations, as constant data."]
    #![doc = ""]
    #![doc = "Building a request, reading its response, the session's rules, the command and the documentation all read"]
    #![doc = "these tables."]

    pub use crate::generated::service::{OPERATIONS, SERVICE};
    pub use crate::runtime::metadata::*;
}

pub mod transport {
    #![doc = "What sends requests: the seam between the client and the network."]

    pub use crate::runtime::transport::*;
}

pub use generated::*;
pub use runtime::{
    ApiCode, Body, DateTime, Delivery, DynamicCall, DynamicFuture, Error, ErrorKind, Extra, Null, Nullable,
    Operation, Request, ResponseFuture, Result, Secret, SecretJson, Session, TaggedValue, reveal,
};
