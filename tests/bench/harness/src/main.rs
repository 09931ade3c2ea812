//! Measures the SDK beside its peers, and tells it as one table: `cargo xtask bench` runs this.

mod arguments;
mod cargo;
mod children;
mod figure;
mod limits;
mod machine;
mod parts;
mod plot;
mod report;
mod server;
mod table;

use std::process::ExitCode;

use arguments::{Arguments, USAGE};
use limits::Limits;

/// Why something could not be measured.
type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if words.iter().any(|word| word == "--help" || word == "-h") {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    let arguments = match Arguments::parse(&words) {
        Ok(arguments) => arguments,
        Err(complaint) => {
            eprintln!("error: {complaint}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Measures, prints the table, and tells whether the limits were kept that had to be.
fn run(arguments: &Arguments) -> Result<bool, Failure> {
    let limits = Limits::read()?;
    let mut figures = Vec::new();
    for part in &arguments.parts {
        eprintln!("measuring: {}", part.name());
        match parts::measure(*part) {
            Ok(measured) => figures.extend(measured),
            Err(failure) => eprintln!("left out: {}: {failure}", part.name()),
        }
    }
    println!("{}", table::text(&figures, &limits));
    if arguments.report {
        report::write(&figures, &limits)?;
    }
    let broken = limits.broken(&arguments.parts, &figures);
    if arguments.gate {
        broken.iter().for_each(|complaint| eprintln!("error: {complaint}"));
    }
    Ok(!arguments.gate || broken.is_empty())
}
