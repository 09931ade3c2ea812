//! What every operation shares: requests, answers, sessions, errors.
//!
//! It knows REST, GraphQL and OAuth; the service, its options and its operations it knows from constant data
//! alone ([`service::ServiceInfo`], [`operation::OperationInfo`]). So one copy of it serves any generated client.
//!
//! The way of a call: [`Call`] holds the arguments, `check` refuses wrong ones, `encode` writes them, `request`
//! puts them in their places, `transport` sends, `answer` finds the result, `decode` reads it, and `session`
//! remembers what a sign-in means.

pub(crate) mod argument;
pub mod operation;
pub mod service;

mod answer;
mod body;
mod build;
mod call;
mod check;
mod client;
mod client_auth;
mod decode;
mod dynamic;
mod encode;
mod encrypt;
mod error;
mod exchange;
mod extra;
mod hint;
mod host;
mod nullable;
mod open_enum;
mod options;
mod percent;
mod place;
mod received;
mod request;
mod secret;
mod secret_json;
mod secrets;
mod session;
mod token;
mod transport;
mod typed;
mod values {
    pub(super) mod date_time;
}

pub use body::Body;
pub use call::{Call, Operation, Sending};
pub use dynamic::{DynamicCall, Entry};
pub use error::{ApiCode, Error, ErrorKind, Result};
pub use extra::Extra;
pub use nullable::{Null, Nullable};
pub use request::{Request, RequestBody};
pub use secret::{Secret, reveal};
pub use secret_json::SecretJson;
pub use session::Session;
pub use typed::TypedValue;
pub use values::date_time::DateTime;

pub(crate) use argument::input_object;
pub(crate) use call::operation;
pub(crate) use client::Client;
pub(crate) use decode::decode;
pub(crate) use open_enum::open_enum;
pub(crate) use options::OptionValues;
pub(crate) use secret::{hides, hides_or_none};

use values::date_time;

#[cfg(test)]
mod fixture;
