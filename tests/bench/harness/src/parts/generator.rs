//! CPU time of generating a client, as the workspace's own command measures it.

use crate::figure::{Figure, Part};
use crate::{Failure, cargo};

pub fn measure() -> Result<Vec<Figure>, Failure> {
    let arguments = ["run", "--release", "--quiet", "--package", "xtask", "--", "time-generator"];
    let text = cargo::output(cargo::command_in_root(&arguments))?;
    let figures = text.lines().filter_map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [spec, _first, _least, median, _most] = words.as_slice() else { return None };
        Some(Figure::alone(Part::Generator, spec, median.parse().ok()?))
    });
    Ok(figures.collect())
}
