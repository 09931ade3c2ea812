//! No secret is printed: every operation is driven with canaries in the place of everything sensitive, through
//! success and every kind of failure, and none of them is found in a log or in anything that can be printed.
#![allow(clippy::expect_used, clippy::panic, reason = "a test tells what failed by a panic")]

mod emulated;
mod printed;
mod scripted;
