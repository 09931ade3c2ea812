//! The tests are in `tests/numbers.rs`.
