//! The 48 operations as progenitor generates them from OpenAPI, in its builder style.
#![allow(clippy::all, missing_docs, mismatched_lifetime_syntaxes, reason = "the code is progenitor's")]

include!(concat!(env!("OUT_DIR"), "/client.rs"));
