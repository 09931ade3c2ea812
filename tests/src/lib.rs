//! What the workspace promises, as tests.
#![forbid(unsafe_code)]
