//! Turns a declarative YAML spec of a service into a typed Rust client.
#![forbid(unsafe_code)]

pub mod spec;
