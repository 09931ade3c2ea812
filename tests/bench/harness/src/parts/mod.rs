//! What is measured.

mod allocations;
mod compile;
mod dependencies;
mod generator;
mod instructions;
mod size;
mod throughput;

use crate::Failure;
use crate::figure::{Figure, Part};

/// Measures a part.
pub fn measure(part: Part) -> Result<Vec<Figure>, Failure> {
    match part {
        Part::Instructions => instructions::measure(),
        Part::Allocations => allocations::measure(),
        Part::Throughput => throughput::measure(),
        Part::Compile => compile::measure(),
        Part::Size => size::measure(),
        Part::Dependencies => dependencies::measure(),
        Part::Generator => generator::measure(),
    }
}

/// The operations, each with the peers that do the same. Progenitor's client does the same by REST; in
/// `login_by_email`, those who do not encrypt are no peers. The first one is what an author would write instead.
const OPERATIONS: [(&str, &[&str]); 3] = [
    ("get_current_user", &["typed", "tuned", "raw", "progenitor"]),
    ("login_by_email", &["typed_rsa", "tuned", "progenitor"]),
    ("check_password_strength", &["typed", "tuned", "raw", "progenitor"]),
];
