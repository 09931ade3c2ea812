//! What sends requests: the seam between the client and the network.
//!
//! An application sends with `reqwest` unless its builder is given a [`Transport`]: one that goes through a proxy, that
//! counts, or that plays a script in a test.

pub(crate) mod body;
pub(crate) mod error;
pub(crate) mod request;
pub(crate) mod reqwest;
#[cfg(feature = "mock")]
pub(crate) mod scripted;
pub(crate) mod send;

pub use body::Body;
pub use error::{TransportError, TransportErrorKind};
#[cfg(feature = "mock")]
pub use scripted::Scripted;
pub use send::{BoxFuture, Limits, Transport};

/// The crates whose types a transport handles, in the versions that it needs.
pub use {bytes, http};
