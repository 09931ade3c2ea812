//! The client of an invented service, generated from `spec/`.
#![forbid(unsafe_code)]
