//! Every word of the spec's format, called: the generated client of the invented service against a scripted
//! server.
//!
//! What is expected follows from `spec/` and from what its words mean; nothing is copied from an output.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic, in its helpers too")]

mod answers;
mod auth;
mod by_name;
mod certificates;
mod encodings;
mod errors;
mod examples;
mod graphql;
mod headers;
mod hosts;
mod options;
mod refusals;
mod rest;
mod secrets;
mod service;
mod session;
mod types;
