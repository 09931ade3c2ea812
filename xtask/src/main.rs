//! Runs the workspace's own commands: `cargo xtask help` lists them.
#![forbid(unsafe_code)]

use std::fmt::Display;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use sdk_codegen::diagnostic::Format;
use sdk_codegen::explain;
use xtask::command::{Command, Mode, USAGE};
use xtask::failure::Failure;
use xtask::{bench, fix, fuzz, generate, generator_time, quickstart, workspace};

/// A third of the generator's time goes into small allocations, which this allocator makes faster than most systems'.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let root = workspace::root();
    let outcome = match Command::parse(&arguments) {
        Err(complaint) => {
            tell(io::stderr(), format_args!("{complaint}\n\n{USAGE}"));
            return ExitCode::from(2);
        }
        Ok(Command::Help) => Ok(USAGE.to_owned()),
        Ok(Command::Explain(None)) => Ok(explain::list()),
        Ok(Command::Explain(Some(code))) => {
            explain::page(&root, code).map_err(Failure::disk("read the examples of", &root))
        }
        Ok(Command::Generate(mode, format)) => return generate(&root, mode, format),
        Ok(Command::Quickstart) => generate::write(&root).and_then(|report| {
            tell(io::stdout(), report);
            tell(io::stdout(), "\nNow the example: compiling it takes a while the first time.");
            quickstart::run(&root)
        }),
        Ok(Command::Bench(arguments)) => bench::run(&root, &arguments),
        Ok(Command::Fuzz(arguments)) => fuzz::run(&root, arguments),
        Ok(Command::TimeGenerator) => generator_time::run(),
        Ok(Command::TimeGeneratorOnce(operations, runs)) => generator_time::measure(&root, operations, runs),
    };
    end(outcome, Format::Text)
}

fn generate(root: &Path, mode: Mode, format: Format) -> ExitCode {
    if mode == Mode::Fix {
        match fix::run(root) {
            Ok(report) if report.is_empty() => {}
            Ok(report) => tell(beside(format), report),
            Err(failure) => return end(Err(failure), format),
        }
    }
    end(if mode == Mode::Check { generate::check(root) } else { generate::write(root) }, format)
}

/// Prints how a command ended. What machines read is alone on the standard output.
fn end(outcome: Result<String, Failure>, format: Format) -> ExitCode {
    match outcome {
        Ok(report) => {
            tell(beside(format), report);
            return ExitCode::SUCCESS;
        }
        Err(Failure::Spec(all)) if format != Format::Text => {
            all.iter().for_each(|errors| tell(io::stdout(), errors.print(format)));
        }
        Err(failure) => tell(io::stderr(), failure),
    }
    ExitCode::FAILURE
}

/// Where reports go that are for people.
fn beside(format: Format) -> Box<dyn Write> {
    if format == Format::Text { Box::new(io::stdout()) } else { Box::new(io::stderr()) }
}

/// Prints a text. A reader that has gone away, such as a closed pipe, is no failure of the command.
fn tell(mut to: impl Write, text: impl Display) {
    let _gone = writeln!(to, "{}", text.to_string().trim_end());
}
