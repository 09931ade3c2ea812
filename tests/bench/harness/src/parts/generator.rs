//! CPU time and peak memory of generating a client, as the workspace's own command measures them.

use crate::figure::{Figure, Part};
use crate::{Failure, cargo};

pub fn measure() -> Result<Vec<Figure>, Failure> {
    let arguments = ["run", "--release", "--quiet", "--package", "xtask", "--", "time-generator"];
    let text = cargo::output(cargo::command_in_root(&arguments))?;
    let rows: Vec<Row> = text.lines().filter_map(row).collect();
    let [real, thousand, many] = rows.as_slice() else {
        return Err("`time-generator` has not measured three specs".into());
    };
    let mut figures = vec![
        Figure::alone(Part::Generator, "cpu_ms_of_spec", real.cpu),
        Figure::new(Part::Generator, "cpu_ms_of_10000", many.cpu, "cpu_ms_of_1000", thousand.cpu),
    ];
    if let (Some(peak), Some(smaller)) = (many.peak, thousand.peak) {
        figures.push(Figure::new(Part::Generator, "peak_mib_of_10000", peak, "peak_mib_of_1000", smaller));
    }
    Ok(figures)
}

/// What was measured for a spec.
struct Row {
    /// The median of the CPU times, in milliseconds.
    cpu: f64,
    /// The peak of the memory in MiB, where the system reports it.
    peak: Option<f64>,
}

/// Reads a line of the command's table: the number of operations, the least, median and greatest time, the peak.
fn row(line: &str) -> Option<Row> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [operations, _least, median, _most, peak] = words.as_slice() else { return None };
    let _is_row: u32 = operations.parse().ok()?;
    Some(Row { cpu: median.parse().ok()?, peak: peak.parse().ok() })
}
