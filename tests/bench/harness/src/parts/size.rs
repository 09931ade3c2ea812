//! Size of a program, without its symbols.

use std::fs;
use std::process::Command;

use super::Part;
use crate::figure::Figure;
use crate::{Failure, cargo};

pub fn measure() -> Result<Vec<Figure>, Failure> {
    let ours = kibibytes("program-authing")?;
    let compare = |peer| Ok(Figure::new(Part::Size, "program", ours, peer, kibibytes(peer)?));
    ["program-reqwest", "program-progenitor"].into_iter().map(compare).collect()
}

fn kibibytes(package: &str) -> Result<f64, Failure> {
    cargo::build_release(package)?;
    let stripped = cargo::target().join(format!("{package}.stripped"));
    let mut strip = Command::new("strip");
    strip.arg("-o").arg(&stripped).arg(cargo::binary(package));
    cargo::run(strip)?;
    Ok(fs::metadata(stripped)?.len() as f64 / 1024.0)
}
