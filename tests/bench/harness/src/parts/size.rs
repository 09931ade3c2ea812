//! Size of a program, without its symbols: built in release by a user who says nothing, and by one who cares.

use std::fs;
use std::process::Command;

use crate::figure::{Figure, Part};
use crate::{Failure, cargo};

/// The names of the figures, each with its profile and the programs beside which it stands.
const FIGURES: [(&str, &str, &[&str]); 2] = [
    ("program", "release", &["program-reqwest", "program-progenitor"]),
    ("program_with_lto", "lto", &["program-reqwest"]),
];

pub fn measure() -> Result<Vec<Figure>, Failure> {
    let mut figures = Vec::new();
    for (name, profile, peers) in FIGURES {
        let ours = kibibytes("program-authing", profile)?;
        for &peer in peers {
            figures.push(Figure::new(Part::Size, name, ours, peer, kibibytes(peer, profile)?));
        }
    }
    Ok(figures)
}

fn kibibytes(package: &str, profile: &str) -> Result<f64, Failure> {
    cargo::build(package, profile)?;
    let folder = cargo::target().join(profile);
    let stripped = folder.join(format!("{package}.stripped"));
    let mut strip = Command::new("strip");
    strip.arg("-o").arg(&stripped).arg(folder.join(package));
    cargo::run(strip)?;
    Ok(fs::metadata(stripped)?.len() as f64 / 1024.0)
}
