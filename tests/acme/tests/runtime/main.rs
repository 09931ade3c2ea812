//! What the runtime promises, whatever the service: the generated client of the invented service, with a script in
//! place of the network.
//!
//! What is expected follows from `spec/` and from what the documentation says; nothing is copied from an output.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic, in its helpers too")]

mod date_times;
mod dynamic;
mod errors;
mod hosts;
mod options;
mod requests;
mod responses;
mod script;
mod secrets;
mod sessions;
mod transport;
mod types;
mod users;
