//! The command line, read by hand: a parser for it would take longer to compile than the rest.

use sdk_codegen::diagnostic::{Code, Format};

use crate::fuzz;

/// Reports how the commands are called.
pub const USAGE: &str = "\
Usage: cargo xtask <COMMAND>

Commands:
  gen          Writes the generated files that the spec changed and deletes those it no longer has
  gen --check  Writes nothing; fails if a generated file is stale, missing or unexpected
  gen --fix    Mends the errors of the spec that have one right answer, then generates as `gen` does
  gen --format text|json|github
               Prints the errors of the spec for people, as a line of JSON each, or as annotations of GitHub
  explain [CODE]
               Explains an error of a spec by its code, such as E0012; without one, lists all codes
  quickstart   Generates as `gen` does, then signs a user in with the client, against the emulator
  bench        Measures the client beside its peers; `cargo xtask bench --help` lists parts and options
  fuzz [--files N] [--seed N]
               Lays N random files over a spec, and compiles what is accepted with clippy and rustdoc
  time-generator
               Measures the CPU time and the memory that generating takes; build with --release for it
  help         Prints this text";

/// Names what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Writes the generated files, or compares them with the spec.
    Generate(Mode, Format),
    /// Explains an error, or lists all of them.
    Explain(Option<Code>),
    /// Writes the generated files, and shows the client at work.
    Quickstart,
    /// Measures the client, as the arguments say.
    Bench(Vec<String>),
    /// Compiles what is generated from random specs.
    Fuzz(fuzz::Arguments),
    /// Measures the generator, in a process for each spec.
    TimeGenerator,
    /// Measures the generator on a spec of so many operations, in so many runs.
    TimeGeneratorOnce(usize, usize),
    /// Prints [`USAGE`].
    Help,
}

/// Names what `gen` does with the spec and with what is generated from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Writes the generated files.
    #[default]
    Write,
    /// Compares the generated files with the spec and writes nothing.
    Check,
    /// Mends the spec, and writes the generated files.
    Fix,
}

impl Command {
    /// Reads the arguments that follow the program's name.
    ///
    /// # Errors
    ///
    /// Reports what is wrong with arguments that name no command.
    pub fn parse(arguments: &[String]) -> Result<Self, String> {
        let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
        match words.as_slice() {
            ["explain"] => Ok(Self::Explain(None)),
            ["explain", code] => match Code::parse(code) {
                Some(code) => Ok(Self::Explain(Some(code))),
                None => Err(format!("error: there is no code `{code}`; `cargo xtask explain` lists them")),
            },
            ["quickstart"] => Ok(Self::Quickstart),
            ["bench", ..] => Ok(Self::Bench(arguments.iter().skip(1).cloned().collect())),
            ["fuzz", rest @ ..] => fuzz_arguments(rest).map(Self::Fuzz),
            ["time-generator"] => Ok(Self::TimeGenerator),
            ["time-generator", operations, runs] => {
                let number = |word: &str| word.parse().map_err(|_| format!("error: `{word}` is no number"));
                Ok(Self::TimeGeneratorOnce(number(operations)?, number(runs)?))
            }
            ["help" | "--help" | "-h"] | ["gen", "--help" | "-h"] => Ok(Self::Help),
            ["gen", rest @ ..] => generate(rest),
            [] => Err("error: a command is missing".to_owned()),
            [word, ..] => Err(format!("error: there is no command `{word}`")),
        }
    }
}

fn generate(words: &[&str]) -> Result<Command, String> {
    let (mut mode, mut format) = (Mode::default(), Format::default());
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match *word {
            "--check" if mode == Mode::Write => mode = Mode::Check,
            "--fix" if mode == Mode::Write => mode = Mode::Fix,
            "--check" | "--fix" => return Err("error: `gen` takes one of `--check` and `--fix`".to_owned()),
            "--format" => {
                let word = words.next().copied().unwrap_or_default();
                format = Format::parse(word).ok_or("error: a format is `text`, `json` or `github`")?;
            }
            _ => return Err(format!("error: `gen` does not know the argument `{word}`")),
        }
    }
    Ok(Command::Generate(mode, format))
}

fn fuzz_arguments(words: &[&str]) -> Result<fuzz::Arguments, String> {
    let mut arguments = fuzz::Arguments::default();
    for pair in words.chunks(2) {
        let [word, number] = pair else {
            return Err(format!("error: `fuzz` wants a number after `{}`", pair[0]));
        };
        let wrong = || format!("error: `{number}` is no number for `{word}`");
        match *word {
            "--files" => arguments.files = number.parse().map_err(|_| wrong())?,
            "--seed" => arguments.seed = number.parse().map_err(|_| wrong())?,
            _ => return Err(format!("error: `fuzz` does not know the argument `{word}`")),
        }
    }
    Ok(arguments)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Command, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Command::parse(&words)
    }

    #[test]
    fn the_commands_are_understood() {
        assert_eq!(parse("gen"), Ok(Command::Generate(Mode::Write, Format::Text)));
        assert_eq!(parse("gen --check"), Ok(Command::Generate(Mode::Check, Format::Text)));
        assert_eq!(parse("gen --fix"), Ok(Command::Generate(Mode::Fix, Format::Text)));
        assert_eq!(parse("gen --format json"), Ok(Command::Generate(Mode::Write, Format::Json)));
        assert_eq!(parse("gen --format github --check"), Ok(Command::Generate(Mode::Check, Format::GitHub)));
        assert_eq!(parse("explain"), Ok(Command::Explain(None)));
        assert_eq!(parse("explain e12"), Ok(Command::Explain(Some(Code::Separator))));
        assert_eq!(parse("quickstart"), Ok(Command::Quickstart));
        assert_eq!(parse("bench"), Ok(Command::Bench(Vec::new())));
        assert_eq!(parse("bench size --gate"), Ok(Command::Bench(vec!["size".into(), "--gate".into()])));
        assert_eq!(parse("time-generator"), Ok(Command::TimeGenerator));
        assert_eq!(parse("time-generator 100 3"), Ok(Command::TimeGeneratorOnce(100, 3)));
        assert_eq!(parse("fuzz"), Ok(Command::Fuzz(fuzz::Arguments::default())));
        assert_eq!(
            parse("fuzz --seed 7 --files 3"),
            Ok(Command::Fuzz(fuzz::Arguments { files: 3, seed: 7 }))
        );
        assert_eq!(parse("help"), Ok(Command::Help));
        assert_eq!(parse("gen --help"), Ok(Command::Help));
    }

    #[test]
    fn anything_else_is_refused() {
        assert_eq!(parse("").unwrap_err(), "error: a command is missing");
        assert_eq!(parse("generate").unwrap_err(), "error: there is no command `generate`");
        assert_eq!(parse("gen --chekc").unwrap_err(), "error: `gen` does not know the argument `--chekc`");
        assert_eq!(parse("gen --check now").unwrap_err(), "error: `gen` does not know the argument `now`");
        assert!(parse("gen --check --fix").is_err() && parse("gen --fix --fix").is_err());
        assert!(parse("gen --format").is_err() && parse("gen --format xml").is_err());
        assert!(parse("help gen").is_err());
        assert_eq!(parse("time-generator many 3").unwrap_err(), "error: `many` is no number");
        assert!(parse("explain E9999").unwrap_err().starts_with("error: there is no code `E9999`"));
        assert_eq!(parse("fuzz --files").unwrap_err(), "error: `fuzz` wants a number after `--files`");
        assert_eq!(parse("fuzz --seed x").unwrap_err(), "error: `x` is no number for `--seed`");
    }
}
