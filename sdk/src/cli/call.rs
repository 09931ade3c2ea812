//! `authing call`: one operation.

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::arguments::{self, Given};
use super::failure::{Failure, Status};
use super::{Process, answer, settings};

/// The name of the subcommand.
pub(super) const NAME: &str = "call";

const OPERATION: &str = "OPERATION";
const ARG: &str = "NAME=VALUE";
const ARGS: &str = "@FILE|-";

/// Describes it for clap.
pub(super) fn command() -> Command {
    Command::new(NAME)
        .about("Runs one operation")
        .long_about(
            "Runs one operation and prints one line, the same as `batch` does:\n  \
             {\"operation\": …, \"ok\": RESULT}\n  \
             {\"operation\": …, \"error\": {\"kind\": …, \"code\": …, \"message\": …, \"status\": …, \"data\": …}}\n\n\
             An operation that returns nothing prints \"ok\": null.\n\n\
             The result is printed whole, with its secrets: after a sign-in, the user's token.",
        )
        .arg(Arg::new(OPERATION).required(true).help("The operation's name; `operations` lists them"))
        .arg(
            Arg::new(ARG)
                .long("arg")
                .action(ArgAction::Append)
                .value_name(ARG)
                .help("An argument: a text as it is, anything else as JSON. Secrets are refused here"),
        )
        .arg(
            Arg::new(ARGS)
                .long("args")
                .value_name(ARGS)
                .help("Arguments as a JSON object, from a file or from standard input"),
        )
}

/// Runs it.
pub(super) async fn run(matches: &ArgMatches, process: &mut Process<'_>) -> Result<Status, Failure> {
    let operation = matches.get_one::<String>(OPERATION).map(String::as_str).unwrap_or_default();
    let given = Given {
        pairs: matches.get_many::<String>(ARG).into_iter().flatten().map(String::as_str).collect(),
        source: matches.get_one::<String>(ARGS).map(String::as_str),
    };
    let arguments = arguments::read(operation, &given, &mut process.stdin)?;
    let mut client = settings::client(matches, process.env)?;
    let outcome = match arguments {
        Ok(arguments) => answer::outcome(&mut client, operation, arguments).await,
        Err(error) => Err(error),
    };
    answer::write(process.stdout, Some(operation), &outcome)?;
    Ok(Status::of(&outcome))
}
