//! Behaves like the service, in memory: for tests of what signs its users in with it, and for work without a network.
//!
//! ```
//! # #[tokio::main]
//! # async fn main() -> Result<(), authing_emulator::Error> {
//! let emulator = authing_emulator::Emulator::start().await?;
//! let (host, key) = (emulator.url(), emulator.public_key_pem());
//! // Build a client with this host, this key and `emulator.app_id()`, and let it register a user.
//! emulator.shutdown().await;
//! # Ok(())
//! # }
//! ```
//!
//! # How it is made
//!
//! What the spec describes is generated: [`generated`] holds for each operation a row of constant data ([`metadata`]),
//! a struct of its arguments and a sample of its result, and besides the error codes and the GraphQL schema. What the
//! spec can't describe is written by hand. A module imports only from those above it in this list:
//!
//! - [`config`], [`clock`], [`crypto`] and [`Secret`]: what everything else is built on.
//! - [`store`]: what is stored, in memory, each part with its own rules; [`seed`] fills it from YAML.
//! - [`response`]: users and the rest as JSON, in the form of the service, and its errors.
//! - [`request`]: the arguments of a request, from the wire to what a behaviour takes, and who sent it.
//! - [`behaviour`]: what an operation does, one function each. It takes a [`behaviour::Context`] and the generated
//!   arguments, decoded, and returns the result as JSON, or an [`ErrorResponse`]. An operation without one returns its
//!   sample.
//! - `state`: what all requests share. `dispatch` finds the operation that a request is for, and runs it.
//! - `graphql` and `http`: the two ways in; `http::pages` has what the service responds to besides its operations, and
//!   `http::control` the control API.
//! - [`Emulator`]: the handle of a test.
#![forbid(unsafe_code)]

pub mod behaviour;
pub mod clock;
pub mod config;
pub mod crypto;
mod dispatch;
mod emulator;
mod error;
pub mod faults;
#[rustfmt::skip]
pub mod generated;
mod graphql;
mod http;
pub mod metadata;
pub mod request;
pub mod request_log;
pub mod response;
mod secret;
pub mod seed;
mod state;
pub mod store;

pub use config::Config;
pub use emulator::{Builder, Emulator};
pub use error::{Error, Result};
pub use faults::{Fault, FaultKind};
pub use response::{ApiError, ErrorResponse};
pub use secret::Secret;
pub use store::grants::Authorization;
