//! The CPU time of commands.

use std::fs;
use std::process::Command;

use crate::{Failure, cargo};

/// How many units of `/proc` make a second, on every Linux.
const TICKS: f64 = 100.0;

/// Runs a command, and gives the CPU seconds that it and those whom it started took.
pub fn cpu_seconds(command: Command) -> Result<f64, Failure> {
    let before = so_far()?;
    cargo::run(command)?;
    Ok(so_far()? - before)
}

/// The CPU seconds that the ended children of this process have taken.
fn so_far() -> Result<f64, Failure> {
    let unknown = "the CPU time of other processes is only known on Linux";
    let text = fs::read_to_string("/proc/self/stat").map_err(|_| unknown)?;
    // The second field, in brackets, may hold anything. After it, the user time of the children is the 14th field,
    // and the system's time for them is the 15th.
    let fields = text.rsplit_once(')').ok_or(unknown)?.1;
    let ticks = fields.split_whitespace().skip(13).take(2).map(str::parse::<f64>);
    Ok(ticks.sum::<Result<f64, _>>()? / TICKS)
}
