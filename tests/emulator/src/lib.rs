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
//! What the spec says is generated: [`generated`] holds a row for each operation ([`table`]), a struct of its
//! arguments, a sample answer, the error codes and the GraphQL schema. What the spec can't say is written by hand:
//!
//! - [`behaviour`]: what an operation does, one function each. It takes a [`context::Context`] and the generated
//!   arguments, decoded; it gives the result as JSON, or a [`Refusal`]. An operation without one is answered with
//!   its sample.
//! - [`store`]: what is remembered, each part with its own rules.
//! - `core` chooses the operation that a request means and runs it; `server` and `graphql` are the two ways in;
//!   `pages` has what the service answers besides its operations.
#![forbid(unsafe_code)]

pub mod answer;
pub mod arguments;
pub mod behaviour;
pub mod clock;
pub mod config;
pub mod context;
mod core;
mod emulator;
mod error;
pub mod faults;
#[rustfmt::skip]
pub mod generated;
mod graphql;
pub mod jwt;
pub mod keys;
pub mod log;
mod pages;
pub mod password;
pub mod random;
mod refusal;
mod routes;
mod secret;
pub mod seed;
mod server;
pub mod store;
pub mod table;

pub use config::Config;
pub use emulator::{Builder, Emulator};
pub use error::{Error, Result};
pub use faults::{Fault, FaultKind};
pub use refusal::{ApiError, Refusal};
pub use secret::Secret;
pub use store::grants::Authorization;
