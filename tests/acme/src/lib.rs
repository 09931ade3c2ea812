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
