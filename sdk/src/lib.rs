//! A client for Authing's authentication API.
#![forbid(unsafe_code)]

mod runtime;
