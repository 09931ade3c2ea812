//! The command `authing`, called in this process as its binary calls it, against the emulator; what was recorded is
//! played by a scripted server.
#![allow(clippy::expect_used, clippy::panic, reason = "a test tells what failed by a panic")]

mod batch;
mod call;
mod process;
mod recorded;
mod settings;
mod table;
