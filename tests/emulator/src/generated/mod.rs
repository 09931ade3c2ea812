//! What the spec says of Authing.
//!
//! Written by `cargo xtask gen` from `spec`. Change the spec, not this file.

pub mod error_code;
pub mod operations;
mod service;

pub use error_code::ErrorCode;
pub use operations::OPERATIONS;
pub use service::SERVICE;
