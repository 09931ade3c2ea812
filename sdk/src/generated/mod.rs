//! The client of Authing, as its spec describes it.
//!
//! Written by `cargo xtask gen` from `spec`. Change the spec, not this file.

pub(crate) mod client;
pub(crate) mod error_code;
mod graphql;
mod objects;
pub mod operations;
pub(crate) mod service;
pub mod types;

pub use client::{
    AuthenticationApp, AuthenticationClient, AuthenticationClientBuilder, Protocol,
    TokenEndpointAuthMethod,
};
pub use error_code::ErrorCode;
