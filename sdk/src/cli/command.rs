//! What clap knows of the command.

use std::io::Write;

use clap::Command;
use clap::error::{ContextKind, ContextValue};
use serde_json::{Map, Value, json};

use super::failure::{Failure, Status};
use super::{batch, call, operations, settings};
use crate::generated::operations::OPERATIONS;
use crate::generated::service::SERVICE;
use crate::operation::{Input, SessionEffect, Source};

const NAME: &str = env!("CARGO_PKG_NAME");

/// The command, its subcommands and the flags of all options.
pub(super) fn command() -> Command {
    Command::new(NAME)
        .version(SERVICE.version)
        .about(format!("Calls the operations of {} from the command line", SERVICE.name))
        .after_help(after_help())
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands([call::command(), batch::command(), operations::command()])
        .args(SERVICE.options.iter().map(settings::flag))
}

/// Tells what clap has to tell: the help that was asked for, or what is wrong with the arguments.
pub(super) fn explain(error: clap::Error, stdout: &mut dyn Write) -> Result<Status, Failure> {
    if error.use_stderr() {
        let text = without_values(error).render().to_string();
        return Err(Failure::usage(text.strip_prefix("error: ").unwrap_or(&text)));
    }
    write!(stdout, "{}", error.render())?;
    stdout.flush()?;
    Ok(Status::Succeeded)
}

/// Leaves out an argument that is no flag: it may be a secret whose flag was forgotten.
fn without_values(mut error: clap::Error) -> clap::Error {
    let is_flag = |text: &str| text.starts_with("--") && !text.contains('=');
    if let Some(ContextValue::String(text)) = error.get(ContextKind::InvalidArg) {
        if !is_flag(text) {
            error.remove(ContextKind::InvalidArg);
        }
    }
    error
}

fn after_help() -> String {
    let service = SERVICE.name.to_uppercase();
    let mut help = format!(
        "Each option is given as a flag or in the environment, as {service}_ and its name; a flag counts more, and an \
         empty variable counts as none. Secrets are taken from the environment or from files.\n\n\
         Results are printed whole, with their secrets: after a sign-in, the user's token.\n\n\
         The exit status is 0 if all operations succeeded, 1 if one failed, and 2 if the command was called or \
         configured wrongly.\n\nExamples:\n  {NAME} operations"
    );
    if let Some(line) = example() {
        help.push_str(&format!("\n  {NAME} batch <<'END'\n{line}\nEND"));
    }
    help
}

/// A line for `batch`: the first operation of the table that signs a user in.
fn example() -> Option<Value> {
    let signs_in = |info: &crate::operation::OperationInfo| info.session == SessionEffect::SignIn;
    let info = OPERATIONS.iter().map(|entry| entry.info).find(|info| signs_in(info))?;
    let required = info.inputs.iter().filter(|input| input.source == Source::Required);
    let sample = |input: &Input| (input.name.to_owned(), Value::from("…"));
    let arguments: Map<String, Value> = required.map(sample).collect();
    Some(json!({ "operation": info.name, "args": arguments }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_and_subcommands_do_not_clash() {
        command().debug_assert();
    }
}
