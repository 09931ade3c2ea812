//! The command line.

use crate::figure::Part;

/// How the command is called.
pub const USAGE: &str = "\
Usage: cargo xtask bench [PART...] [--gate] [--report]

Parts (all of them, if none is named):
  instructions  Instructions per call, counted by valgrind
  allocations   Blocks of memory that a call asks for
  throughput    Calls a second with 64 of them under way
  compile       CPU time of compiling the client, and a program with it
  size          Size of a program
  dependencies  Number of crates that the client needs
  generator     CPU time of generating the client

Options:
  --gate        Fails if a limit of kind `gate` in tests/bench/limits.txt is broken, or could not be checked
  --report      Writes tests/bench/REPORT.md and tests/bench/report.svg, of all parts";

/// What is to be done.
pub struct Arguments {
    pub parts: Vec<Part>,
    pub gate: bool,
    pub report: bool,
}

impl Arguments {
    /// Reads the words that follow the program's name.
    pub fn parse(words: &[String]) -> Result<Self, String> {
        let mut arguments = Self { parts: Vec::new(), gate: false, report: false };
        for word in words {
            match word.as_str() {
                "--gate" => arguments.gate = true,
                "--report" => arguments.report = true,
                option if option.starts_with('-') => return Err(format!("there is no option `{option}`")),
                name => arguments.parts.push(Part::named(name).ok_or(format!("there is no part `{name}`"))?),
            }
        }
        if arguments.report && !arguments.parts.is_empty() {
            return Err("a report is one of all parts: name none".to_owned());
        }
        if arguments.parts.is_empty() {
            arguments.parts = Part::ALL.to_vec();
        }
        Ok(arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Arguments, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Arguments::parse(&words)
    }

    #[test]
    fn parts_and_options_are_understood() {
        let arguments = parse("--gate size compile").unwrap();
        assert!(arguments.gate && !arguments.report);
        assert_eq!(arguments.parts, [Part::Size, Part::Compile]);
        assert_eq!(parse("--report").unwrap().parts, Part::ALL);
    }

    #[test]
    fn anything_else_is_refused() {
        for line in ["sizes", "--gates", "size --report"] {
            assert!(parse(line).is_err(), "{line}");
        }
    }
}
