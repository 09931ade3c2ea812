//! Number of crates that a client needs, with its default features and without itself.

use std::collections::BTreeSet;
use std::process::Command;

use crate::figure::{Figure, Part};
use crate::{Failure, cargo};

const TREE: [&str; 6] = ["tree", "--edges", "normal", "--prefix", "none", "--package"];

pub fn measure() -> Result<Vec<Figure>, Failure> {
    let ours = count(cargo::command_in_root(&[&TREE[..], &["authing"]].concat()))?;
    let compare = |peer| {
        let value = count(cargo::command(&[&TREE[..], &[peer]].concat()))?;
        Ok(Figure::new(Part::Dependencies, "crates", ours, peer, value))
    };
    ["client-builder", "program-reqwest"].into_iter().map(compare).collect()
}

/// Counts the lines of the tree that are not the same; a star marks those that stood there before.
fn count(command: Command) -> Result<f64, Failure> {
    let text = cargo::output(command)?;
    let crates: BTreeSet<&str> = text.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    Ok(crates.len() as f64 - 1.0)
}
