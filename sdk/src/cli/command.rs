//! Describes the command for clap.

use std::io::Write;

use clap::Command;
use clap::error::{ContextKind, ContextValue};
use serde_json::{Map, Value, json};

use super::failure::{Failure, Status};
use super::{batch, call, operations, settings};
use crate::metadata::{Auth, Endpoint, Input, OPERATIONS, SERVICE, SessionEffect};

const NAME: &str = env!("CARGO_PKG_NAME");

/// The command, its subcommands and the flags of all options.
pub(super) fn command() -> Command {
    Command::new(NAME)
        .version(SERVICE.version)
        .about(format!("Calls the operations of {} from the command line", SERVICE.name))
        .after_help(after_help())
        .subcommand_required(true)
        .subcommands([call::command(), batch::command(), operations::command()])
        .args(SERVICE.options.iter().copied().map(settings::flag))
}

/// Prints what clap reports: the help that was asked for, or what is wrong with the arguments.
pub(super) fn explain(error: clap::Error, stdout: &mut dyn Write) -> Result<Status, Failure> {
    if error.use_stderr() {
        let text = without_values(error).render().to_string();
        return Err(Failure::usage(text.strip_prefix("error: ").unwrap_or(&text)));
    }
    write!(stdout, "{}", error.render())?;
    stdout.flush()?;
    Ok(Status::Succeeded)
}

/// Leaves out an argument that is no flag: it may be a secret whose flag was forgotten. So does the advice to repeat
/// an unknown flag as a value.
fn without_values(mut error: clap::Error) -> clap::Error {
    error.remove(ContextKind::Suggested);
    let is_flag = |text: &str| text.starts_with("--") && !text.contains('=');
    if let Some(ContextValue::String(text)) = error.get(ContextKind::InvalidArg)
        && !is_flag(text)
    {
        error.remove(ContextKind::InvalidArg);
    }
    error
}

fn after_help() -> String {
    let service = SERVICE.name.to_uppercase();
    let mut help = format!(
        "Each option is set as a flag or in the environment, as {service}_ and its name. A flag takes\n\
         precedence, and an empty variable is ignored. Secrets are taken from the environment or from files alone.\n\n\
         Results are printed whole, with their secrets: after a sign-in, the user's token.\n\n\
         The exit status is 0 if all operations succeeded, 1 if one failed, and 2 if the command was called or\n\
         configured wrongly; then there is no result, and standard error reports what is wrong.\n\n\
         Examples:\n  {NAME} operations"
    );
    if let Some(line) = example() {
        help.push_str(&format!("\n  {NAME} batch <<'END'\n{line}\nEND"));
    }
    help
}

/// A line for `batch`: the first operation of the table that signs a user in at the service itself.
fn example() -> Option<Value> {
    let mut infos = OPERATIONS.iter().copied();
    let info = infos.find(|info| {
        info.session == SessionEffect::SignIn && info.auth == Auth::None && is_at_first_host(info.endpoint)
    })?;
    let required = info.inputs.iter().filter(|input| input.is_required());
    let sample = |input: &Input| (input.name.to_owned(), Value::from("…"));
    let arguments: Map<String, Value> = required.map(sample).collect();
    Some(json!({ "operation": info.name, "args": arguments }))
}

fn is_at_first_host(endpoint: Endpoint) -> bool {
    SERVICE.hosts.first().is_some_and(|first| first.name == endpoint.host().name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_and_subcommands_do_not_clash() {
        command().debug_assert();
    }
}
