//! The command `authing`: the client for those who do not write Rust, and for scripts.
//!
//! It is a function of its arguments, its environment and its streams, so that tests call it as the binary does. No
//! operation and no option is named here: both come from the tables of the generated client.

mod answer;
mod arguments;
mod batch;
mod call;
mod command;
mod failure;
mod operations;
mod settings;

use std::ffi::OsString;
use std::future::Future;
use std::io::{Read, Write};

use failure::{Failure, Status};

/// What a process has around it.
pub struct Process<'a> {
    /// Returns a variable of the environment.
    pub env: &'a dyn Fn(&str) -> Option<OsString>,
    /// The standard input. It is read by a thread of its own.
    pub stdin: Box<dyn Read + Send>,
    /// Where results go.
    pub stdout: &'a mut dyn Write,
    /// Where errors go.
    pub stderr: &'a mut dyn Write,
}

/// Runs the command; the first argument is the program's name. Returns the exit status.
pub fn run(arguments: impl IntoIterator<Item = OsString>, mut process: Process<'_>) -> u8 {
    let outcome = match command::command().try_get_matches_from(arguments) {
        Ok(matches) => match matches.subcommand() {
            Some((call::NAME, matches)) => block_on(call::run(matches, &mut process)),
            Some((batch::NAME, matches)) => block_on(batch::run(matches, &mut process)),
            Some((operations::NAME, matches)) => operations::run(matches, process.stdout),
            _ => Err(Failure::usage("a command is missing")),
        },
        Err(error) => command::explain(error, process.stdout),
    };
    failure::conclude(outcome, process.stderr)
}

/// Runs what is asynchronous, on this thread.
fn block_on(run: impl Future<Output = Result<Status, Failure>>) -> Result<Status, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Failure::usage(format!("no runtime can be started: {error}")))?;
    runtime.block_on(run)
}
