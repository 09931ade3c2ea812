//! `authing batch`: operations, one a line, in one session.

use std::fmt::Display;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::mem;

use clap::{Arg, ArgMatches, Command};
use serde_json::{Map, Value};

use super::failure::{Failure, Status};
use super::{Process, answer, settings};
use crate::{AuthenticationClient, Error};

/// The name of the subcommand.
pub(super) const NAME: &str = "batch";

const FILE: &str = "FILE";

/// Describes it for clap.
pub(super) fn command() -> Command {
    Command::new(NAME)
        .about("Runs operations from JSON Lines, in order, in one session")
        .long_about(
            "Runs operations in order, in one session: after a sign-in, the next line acts for that user.\n\n\
             A line of input, blank ones apart:\n  \
             {\"operation\": NAME, \"args\": {NAME: VALUE, …}}\n\n\
             A line of output, written before the next line is read:\n  \
             {\"operation\": …, \"ok\": RESULT}\n  \
             {\"operation\": …, \"error\": {\"kind\": …, \"code\": …, \"message\": …, \"status\": …, \"data\": …}}\n\n\
             An operation that returns nothing prints \"ok\": null. One that fails does not end the batch.\n\n\
             Results are printed whole, with their secrets: after a sign-in, the user's token.",
        )
        .arg(Arg::new(FILE).help("Where the lines are; without it, or where it is `-`, standard input"))
}

/// Runs it.
pub(super) async fn run(matches: &ArgMatches, process: &mut Process<'_>) -> Result<Status, Failure> {
    let mut client = settings::client(matches, process.env)?;
    let mut lines = Lines::new(open(matches, process)?);
    let mut status = Status::Succeeded;
    while let Some(line) = lines.next().await? {
        let (operation, outcome) = perform(&mut client, &line, lines.number).await;
        answer::write(process.stdout, operation.as_deref(), &outcome)?;
        status = status.and(Status::of(&outcome));
    }
    Ok(status)
}

fn open(matches: &ArgMatches, process: &mut Process<'_>) -> Result<Box<dyn Read + Send>, Failure> {
    match matches.get_one::<String>(FILE).map(String::as_str) {
        None | Some("-") => Ok(mem::replace(&mut process.stdin, Box::new(io::empty()))),
        Some(path) => match File::open(path) {
            Ok(file) => Ok(Box::new(file)),
            Err(error) => Err(Failure::usage(format!("the file `{path}` can't be read: {error}"))),
        },
    }
}

/// Runs one line. Returns the operation's name, if the line has it, and the result.
async fn perform(
    client: &mut AuthenticationClient,
    line: &[u8],
    number: usize,
) -> (Option<String>, crate::Result<Value>) {
    let mut fields = match fields(line) {
        Ok(fields) => fields,
        Err(complaint) => return (None, Err(wrong(number, &complaint))),
    };
    let Some(Value::String(operation)) = fields.remove("operation") else {
        return (None, Err(wrong(number, "has no text `operation`")));
    };
    let outcome = match arguments(fields) {
        Ok(arguments) => answer::outcome(client, &operation, arguments).await,
        Err(complaint) => Err(wrong(number, &complaint)),
    };
    (Some(operation), outcome)
}

fn fields(line: &[u8]) -> Result<Map<String, Value>, String> {
    // Where a line breaks off, the error is at its end, not in the line after it.
    match serde_json::from_slice(line.trim_ascii_end()) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err("is no JSON object".to_owned()),
        Err(error) => Err(format!("is no JSON: see column {}", error.column())),
    }
}

fn arguments(mut fields: Map<String, Value>) -> Result<Map<String, Value>, String> {
    let arguments = match fields.remove("args") {
        None | Some(Value::Null) => Map::new(),
        Some(Value::Object(arguments)) => arguments,
        Some(_) => return Err("has `args` that are no JSON object".to_owned()),
    };
    match fields.keys().next() {
        None => Ok(arguments),
        Some(name) => Err(format!("has a field `{name}`; it should have `operation` and `args` alone")),
    }
}

fn wrong(number: usize, complaint: &str) -> Error {
    answer::invalid(format!("line {number} {complaint}"))
}

/// Lines, read by a thread of their own, so that the connections are looked after while no line is written.
struct Lines {
    reader: Option<BufReader<Box<dyn Read + Send>>>,
    number: usize,
}

impl Lines {
    fn new(source: Box<dyn Read + Send>) -> Self {
        Self { reader: Some(BufReader::new(source)), number: 0 }
    }

    /// Returns the next line that is not blank.
    async fn next(&mut self) -> Result<Option<Vec<u8>>, Failure> {
        while let Some(mut reader) = self.reader.take() {
            let read = tokio::task::spawn_blocking(move || {
                let mut line = Vec::new();
                reader.read_until(b'\n', &mut line).map(|length| (length > 0).then_some((reader, line)))
            });
            let line = match read.await {
                Ok(Ok(None)) => return Ok(None),
                Ok(Ok(Some((reader, line)))) => {
                    self.reader = Some(reader);
                    line
                }
                Ok(Err(error)) => return Err(unreadable(&error)),
                Err(error) => return Err(unreadable(&error)),
            };
            self.number += 1;
            if !line.trim_ascii().is_empty() {
                return Ok(Some(line));
            }
        }
        Ok(None)
    }
}

fn unreadable(error: &dyn Display) -> Failure {
    Failure::usage(format!("the lines can't be read: {error}"))
}
