//! What is measured: the parts of the benchmark, and the lines of its table.

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
            Self::Generator => "generator",
        }
    }
}

/// What was measured of the SDK, beside the same of a peer.
pub struct Figure {
    pub part: Part,
    /// What is measured: an operation, or a way to compile.
    pub name: String,
    pub ours: f64,
    /// The peer, and its value.
    pub peer: Option<(&'static str, f64)>,
    /// The ratio, where it is not that of the two values but, say, the median of many.
    pub measured_ratio: Option<f64>,
}

impl Figure {
    pub fn new(part: Part, name: &str, ours: f64, peer: &'static str, value: f64) -> Self {
        Self { part, name: name.to_owned(), ours, peer: Some((peer, value)), measured_ratio: None }
    }

    pub fn alone(part: Part, name: &str, ours: f64) -> Self {
        Self { part, name: name.to_owned(), ours, peer: None, measured_ratio: None }
    }

    pub fn with_ratio(self, ratio: f64) -> Self {
        Self { measured_ratio: Some(ratio), ..self }
    }

    pub fn ratio(&self) -> Option<f64> {
        self.measured_ratio.or(self.peer.map(|(_, value)| self.ours / value))
    }
}

/// The value in the middle.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
