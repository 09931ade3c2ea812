//! The client of Authing, as its spec describes it.
//!
//! Written by `cargo xtask gen` from `spec`. Change the spec, not this file.

pub mod client;
pub mod error_code;
mod graphql;
pub mod operations;
pub(crate) mod service;
pub mod types;

pub use client::{
    AuthenticationClient, AuthenticationClientBuilder, Protocol, TokenEndpointAuthMethod,
};
pub use error_code::ErrorCode;
