//! What every operation shares: requests, responses, sessions, errors.
//!
//! It implements REST, GraphQL and OAuth; the service, its options and its operations come from constant data alone
//! ([`metadata`]). So one copy of it serves any generated client.
//!
//! The files are in layers, each of which imports only from those before it: the tables (`metadata`), the values of
//! requests and results (`values`), the seam to the network (`transport`), errors and the configuration (`error`,
//! `suggest`, `config`), the session (`session`), the way of a request (`request`) and of a response (`response`), and
//! what puts them together: what users share (`application`), a call (`call`), its way as a state machine without I/O
//! (`exchange`), the operations as types (`operation`), what drives an exchange (`future`), the client (`client`),
//! operations by name (`dynamic`), and what the generated code is written with (`transform`, `macros`).

pub(crate) mod metadata;

pub(crate) mod values;

pub(crate) mod transport;

pub(crate) mod error;
pub(crate) mod suggest;

pub(crate) mod config;

pub(crate) mod session;

pub(crate) mod request;

pub(crate) mod response;

pub(crate) mod application;
pub(crate) mod call;

pub(crate) mod exchange;

pub(crate) mod future;
pub(crate) mod operation;

pub(crate) mod client;
pub(crate) mod dynamic;
pub(crate) mod macros;
pub(crate) mod transform;

pub use dynamic::{DynamicCall, DynamicFuture};
pub use error::{ApiCode, Delivery, Error, ErrorKind, Result};
pub use future::ResponseFuture;
pub use operation::Operation;
pub use session::Session;
pub use transport::request::Request;
pub use values::body::Body;
pub use values::date_time::DateTime;
pub use values::extra::Extra;
pub use values::nullable::{Null, Nullable};
pub use values::secret::{Secret, reveal};
pub use values::secret_json::SecretJson;
pub use values::tagged::TaggedValue;

// What the generated code is written with.
pub(crate) use application::{Application, Builder};
pub(crate) use call::{Call, ExclusiveCall};
pub(crate) use client::Client;
pub(crate) use config::options::{OptionValues, Setting};
pub(crate) use dynamic::Entry;
pub(crate) use macros::{escaped, input_object, object, open_enum, operation};
pub(crate) use request::argument;
pub(crate) use transform::any_item;
pub(crate) use values::field::{Field, Object};
pub(crate) use values::tagged::Retag;
