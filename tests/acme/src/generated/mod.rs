//! The client of Acme Lockers, as its spec describes it.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec`. Change the spec, not this file.

pub(crate) mod client;
pub(crate) mod error_code;
mod graphql;
mod objects;
pub mod operations;
pub(crate) mod service;
pub mod types;

pub use client::{LockerSite, LockerClient, LockerClientBuilder, PartnerProof, Language};
pub use error_code::ErrorCode;
