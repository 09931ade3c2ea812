//! What the emulator does for all operations alike, seen from the network.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that can't go on fails")]

mod control;
mod documented;
mod faults;
mod graphql;
mod hostile;
mod life;
mod model;
mod program;
mod rest;
mod seed;
mod tool;
mod wire;
