//! Keys, signed tokens, hashes of passwords, and random values.

pub mod jwt;
pub mod keys;
pub mod password;
pub mod random;
