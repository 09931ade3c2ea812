//! What signed-in users do with their account, and what they may see, from the network.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that can't go on fails")]

mod access;
mod contact;
mod custom_data;
mod linked_accounts;
mod people;
mod profile;
mod sso;
#[path = "../foundation/tool.rs"]
#[allow(dead_code, reason = "each test program uses a part of it")]
mod tool;
