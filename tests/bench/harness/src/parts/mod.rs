//! What is measured.

mod allocations;
mod compile;
mod dependencies;
mod generator;
mod instructions;
mod size;
mod throughput;

use crate::Failure;
use crate::figure::Figure;

/// A part of the benchmark, which can be run alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Instructions,
    Allocations,
    Throughput,
    Compile,
    Size,
    Dependencies,
    Generator,
}

impl Part {
    pub const ALL: [Self; 7] = [
        Self::Instructions,
        Self::Allocations,
        Self::Throughput,
        Self::Compile,
        Self::Size,
        Self::Dependencies,
        Self::Generator,
    ];

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Instructions => "instructions",
            Self::Allocations => "allocations",
            Self::Throughput => "throughput",
            Self::Compile => "compile",
            Self::Size => "size",
            Self::Dependencies => "dependencies",
            Self::Generator => "generator",
        }
    }

    /// The name in the table, with the unit.
    pub fn title(self) -> &'static str {
        match self {
            Self::Instructions => "instructions per call",
            Self::Allocations => "allocations per call",
            Self::Throughput => "throughput, calls/s",
            Self::Compile => "compile, CPU s",
            Self::Size => "size, KiB",
            Self::Dependencies => "dependencies",
            Self::Generator => "generator, CPU ms",
        }
    }

    pub fn measure(self) -> Result<Vec<Figure>, Failure> {
        match self {
            Self::Instructions => instructions::measure(),
            Self::Allocations => allocations::measure(),
            Self::Throughput => throughput::measure(),
            Self::Compile => compile::measure(),
            Self::Size => size::measure(),
            Self::Dependencies => dependencies::measure(),
            Self::Generator => generator::measure(),
        }
    }
}

/// The operations, each with the peers that do the same. Progenitor's client does the same by REST; in
/// `login_by_email`, those who do not encrypt are no peers. The first one is what an author would write instead.
const OPERATIONS: [(&str, &[&str]); 3] = [
    ("get_current_user", &["typed", "tuned", "raw", "progenitor"]),
    ("login_by_email", &["typed_rsa", "tuned", "progenitor"]),
    ("check_password_strength", &["typed", "tuned", "raw", "progenitor"]),
];
