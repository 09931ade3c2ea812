//! The client of Acme Lockers, as its spec describes it.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec`. Change the spec, not this file.

pub mod client;
pub mod error_code;
mod graphql;
pub mod operations;
pub(crate) mod service;
pub mod types;

pub use client::{LockerClient, LockerClientBuilder, PartnerProof, Language};
pub use error_code::ErrorCode;
