//! Registering, signing in, codes, passwords and tokens: what succeeds, and what is refused with which code.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that can't go on fails")]

#[allow(dead_code, reason = "not every test binary needs all of it")]
#[path = "../foundation/tool.rs"]
mod base;

mod custom_data;
mod exchange;
mod external;
mod login;
mod password;
mod registration;
mod renewal;
mod reset;
mod seeded;
mod session;
mod tool;
mod verification;
