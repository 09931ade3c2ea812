//! The calls that are measured, made by each contestant, and the server that answers them.

pub mod client;
pub mod contestants;
pub mod operation;
pub mod run;
pub mod sample;
pub mod server;
