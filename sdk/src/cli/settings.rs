//! The client's options, from flags, the environment and files.
//!
//! Each option of the table has a flag and a variable. A secret has no flag of its own, because other programs can see
//! the arguments of a command, but one that names a file; so has a key, which is too long for a line.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, value_parser};

use super::failure::Failure;
use crate::AuthenticationClient;
use crate::metadata::{OptionInfo, OptionKind, SERVICE};

/// What the flag of an option takes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Takes {
    /// The value.
    Text,
    /// Nothing, which switches it on; or whether it is on.
    Switch,
    /// The name of a file that holds the value.
    File,
}

/// The flag of an option.
pub(super) fn flag(option: &'static OptionInfo) -> Arg {
    let name = flag_name(option);
    let arg = Arg::new(option.name).value_name(value_name(option)).help(help(option)).global(true);
    match takes(option) {
        Takes::Text => arg.long(name),
        Takes::Switch => arg.long(name).num_args(0..=1).require_equals(true).default_missing_value("true"),
        Takes::File => arg.long(name).value_parser(value_parser!(PathBuf)),
    }
    .help_heading("Configuration")
}

/// Builds the client that the command line and the environment describe.
pub(super) fn client(
    matches: &ArgMatches,
    env: &dyn Fn(&str) -> Option<OsString>,
) -> Result<AuthenticationClient, Failure> {
    let mut builder = AuthenticationClient::builder();
    for option in SERVICE.options {
        let given = match from_flag(option, matches)? {
            Some(text) => Some(text),
            None => from_environment(option, env)?,
        };
        if let Some(text) = given {
            builder = builder.option(option.name, text);
        }
    }
    builder.build().map_err(|error| {
        let message = error.message();
        Failure::usage(format!(
            "the configuration is wrong: {message}\n\n`--help` describes how an option is set."
        ))
    })
}

fn takes(option: &OptionInfo) -> Takes {
    match option.kind {
        OptionKind::Secret | OptionKind::PublicKey => Takes::File,
        OptionKind::Flag => Takes::Switch,
        _ => Takes::Text,
    }
}

/// What the help calls the value.
fn value_name(option: &OptionInfo) -> String {
    match option.kind {
        OptionKind::Secret | OptionKind::PublicKey => "FILE".to_owned(),
        OptionKind::Flag => "BOOL".to_owned(),
        OptionKind::Duration => "SECONDS".to_owned(),
        OptionKind::Url => "URL".to_owned(),
        OptionKind::String | OptionKind::Integer | OptionKind::Choice => option.name.to_uppercase(),
    }
}

fn flag_name(option: &OptionInfo) -> String {
    let name = option.name.replace('_', "-");
    if takes(option) == Takes::File { format!("{name}-file") } else { name }
}

/// The variable that holds the value; a key has none, because it has many lines.
fn variable(option: &OptionInfo) -> Option<String> {
    (option.kind != OptionKind::PublicKey).then(|| format!("{}_{}", SERVICE.name, option.name).to_uppercase())
}

/// The variable that names a file with the value.
fn file_variable(option: &OptionInfo) -> Option<String> {
    (takes(option) == Takes::File).then(|| format!("{}_{}_FILE", SERVICE.name, option.name).to_uppercase())
}

fn help(option: &OptionInfo) -> String {
    let variables: Vec<String> = [variable(option), file_variable(option)].into_iter().flatten().collect();
    let mut help = format!("{} [env: {}]", option.summary, variables.join(", "));
    if !option.values.is_empty() {
        help.push_str(&format!(" [possible values: {}]", option.values.join(", ")));
    }
    // A default of many lines, such as a key, is not worth printing.
    if let Some(default) = option.default.filter(|text| !text.contains('\n')) {
        help.push_str(&format!(" [default: {default}]"));
    }
    help
}

fn from_flag(option: &OptionInfo, matches: &ArgMatches) -> Result<Option<String>, Failure> {
    match takes(option) {
        Takes::File => matches.get_one::<PathBuf>(option.name).map(|path| from_file(path)).transpose(),
        Takes::Text | Takes::Switch => Ok(matches.get_one::<String>(option.name).cloned()),
    }
}

fn from_environment(
    option: &OptionInfo,
    env: &dyn Fn(&str) -> Option<OsString>,
) -> Result<Option<String>, Failure> {
    let lookup = |name: Option<String>| {
        let name = name?;
        env(&name).filter(|value| !value.is_empty()).map(|value| (name, value))
    };
    match (lookup(variable(option)), lookup(file_variable(option))) {
        (Some((name, _)), Some((file, _))) => {
            Err(Failure::usage(format!("`{name}` and `{file}` are both set: unset one of them")))
        }
        (Some((name, value)), None) => match value.into_string() {
            Ok(text) => Ok(Some(text)),
            Err(_) => Err(Failure::usage(format!("`{name}` is no UTF-8 text"))),
        },
        (None, Some((_, path))) => from_file(Path::new(&path)).map(Some),
        (None, None) => Ok(None),
    }
}

/// Reads a value from a file, without the line's end after it.
fn from_file(path: &Path) -> Result<String, Failure> {
    // A path may have been pasted with the end of its line as well.
    let path = path.to_str().map_or(path, |text| Path::new(text.trim_end_matches(['\r', '\n'])));
    let name = path.display();
    let text = fs::read_to_string(path)
        .map_err(|error| Failure::usage(format!("the file `{name}` can't be read: {error}")))?;
    match text.trim_ascii_end() {
        "" => Err(Failure::usage(format!("the file `{name}` is empty"))),
        text => Ok(text.to_owned()),
    }
}
