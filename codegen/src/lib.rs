//! Turns a declarative YAML spec of a service into a typed Rust client.
#![forbid(unsafe_code)]

pub mod diagnostic;
pub mod files;
pub mod load;
pub mod name;
mod schema;
pub mod spec;
pub mod type_expr;
pub mod validate;

pub use schema::json_schema;
