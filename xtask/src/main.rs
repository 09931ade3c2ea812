//! Runs the workspace's own commands: `cargo xtask help` lists them.
#![forbid(unsafe_code)]

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

use sdk_codegen::explain;
use xtask::command::{Command, USAGE};
use xtask::failure::Failure;
use xtask::{bench, fuzz, generate, generator_time, quickstart, workspace};

/// A third of the generator's time goes into small allocations, which this allocator makes faster than most systems'.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match Command::parse(&arguments) {
        Err(complaint) => {
            tell(io::stderr(), format_args!("{complaint}\n\n{USAGE}"));
            return ExitCode::from(2);
        }
        Ok(Command::Help) => Ok(USAGE.to_owned()),
        Ok(Command::Explain(None)) => Ok(explain::list()),
        Ok(Command::Explain(Some(code))) => explain::page(&workspace::root(), code)
            .map_err(Failure::disk("read the examples of", &workspace::root())),
        Ok(Command::Generate) => generate::write(&workspace::root()),
        Ok(Command::Quickstart) => generate::write(&workspace::root()).and_then(|report| {
            tell(io::stdout(), report);
            tell(io::stdout(), "\nNow the example: compiling it takes a while the first time.");
            quickstart::run(&workspace::root())
        }),
        Ok(Command::Bench(arguments)) => bench::run(&workspace::root(), &arguments),
        Ok(Command::Fuzz(arguments)) => fuzz::run(&workspace::root(), arguments),
        Ok(Command::TimeGenerator) => generator_time::run(),
        Ok(Command::TimeGeneratorOnce(operations, runs)) => {
            generator_time::measure(&workspace::root(), operations, runs)
        }
        Ok(Command::Check) => generate::check(&workspace::root()),
    };
    match outcome {
        Ok(report) => {
            tell(io::stdout(), report);
            ExitCode::SUCCESS
        }
        Err(failure) => {
            tell(io::stderr(), failure);
            ExitCode::FAILURE
        }
    }
}

/// Prints a text. A reader that has gone away, such as a closed pipe, is no failure of the command.
fn tell(mut to: impl Write, text: impl Display) {
    let _gone = writeln!(to, "{}", text.to_string().trim_end());
}
