//! What every operation shares: requests, answers, sessions, errors.

pub mod operation;
