//! `REPORT.md`, and the plot that it shows.

use std::fmt::Write;
use std::fs;

use crate::figure::{Figure, Part};
use crate::limits::Limits;
use crate::plot::{Bars, plot};
use crate::{Failure, cargo, machine, table};

/// Writes the report of these figures.
pub fn write(figures: &[Figure], limits: &Limits) -> Result<(), Failure> {
    let instructions = Bars::of(figures, Part::Instructions, "Instructions per call, in thousands", 1000.0);
    let compile = Bars::of(figures, Part::Compile, "CPU time of compiling, in seconds", 1.0);
    fs::write(cargo::bench().join("report.svg"), plot(&[instructions, compile]))?;
    fs::write(cargo::bench().join("REPORT.md"), markdown(figures, limits)?)?;
    Ok(())
}

fn markdown(figures: &[Figure], limits: &Limits) -> Result<String, Failure> {
    let mut text =
        String::from("# Figures\n\nWritten by `cargo xtask bench --report`; [README](README.md) tells what ");
    writeln!(text, "they mean.\n\n![The figures as bars](report.svg)\n")?;
    writeln!(text, "| {} |", table::COLUMNS.join(" | "))?;
    writeln!(text, "|---|---|--:|---|--:|--:|---|--:|")?;
    for figure in figures {
        writeln!(text, "| {} |", table::row(figure, limits).join(" | "))?;
    }
    writeln!(text, "\n- Date: {}", machine::date())?;
    writeln!(text, "- Machine: {}", machine::processor())?;
    writeln!(text, "- Versions: {}", machine::versions().join(", "))?;
    Ok(text)
}
