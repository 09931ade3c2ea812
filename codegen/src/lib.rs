//! Turns a declarative YAML spec of a service into a typed Rust client.
#![forbid(unsafe_code)]

pub mod diagnostic;
pub mod load;
pub mod name;
pub mod spec;
pub mod type_expr;
pub mod validate;
