//! `authing operations`: what there is to call.

use std::io::Write;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};
use serde_json::{Map, Value, json};

use super::failure::{Failure, Status};
use crate::metadata::{Endpoint, Input, OPERATIONS, OperationInfo, ParamType, Source};

/// The name of the subcommand.
pub(super) const NAME: &str = "operations";

const FORMAT: &str = "format";
const JSON: &str = "json";
const TEXT: &str = "text";

/// Describes it for clap.
pub(super) fn command() -> Command {
    Command::new(NAME)
        .about("Lists the operations")
        .long_about(
            "Lists the operations: the name and what it does; as JSON with all that is known about each, such as \
             its parameters.",
        )
        .arg(
            Arg::new(FORMAT)
                .long(FORMAT)
                .value_name("FORMAT")
                .value_parser(PossibleValuesParser::new([TEXT, JSON]))
                .default_value(TEXT)
                .help("How the list is written"),
        )
}

/// Writes the list.
pub(super) fn run(matches: &ArgMatches, stdout: &mut dyn Write) -> Result<Status, Failure> {
    let infos = OPERATIONS.iter().copied();
    let format = matches.get_one::<String>(FORMAT).map(String::as_str);
    let text = if format == Some(JSON) { json_list(infos) } else { text_list(infos) };
    stdout.write_all(text.as_bytes())?;
    stdout.flush()?;
    Ok(Status::Succeeded)
}

fn text_list(infos: impl Iterator<Item = &'static OperationInfo> + Clone) -> String {
    let width = infos.clone().map(|info| info.name.len()).max().unwrap_or_default();
    infos.map(|info| format!("{:width$}  {}\n", info.name, info.summary)).collect()
}

fn json_list(infos: impl Iterator<Item = &'static OperationInfo>) -> String {
    format!("{:#}\n", Value::from_iter(infos.map(described)))
}

fn described(info: &OperationInfo) -> Value {
    let parameters = info.inputs.iter().filter(|input| input.is_parameter());
    json!({
        "name": info.name,
        "summary": info.summary,
        "parameters": Value::from_iter(parameters.map(parameter)),
        "auth": info.auth.word(),
        "endpoint": endpoint(info.endpoint),
        "idempotent": info.idempotent,
        "session": info.session.word(),
        "errors": info.errors,
    })
}

fn parameter(input: &Input) -> Value {
    let mut parameter = Map::new();
    let mut set = |name: &str, value: Value| parameter.insert(name.to_owned(), value);
    set("name", input.name.into());
    set("type", type_name(&input.ty).into());
    set("required", input.is_required().into());
    if let Source::Default(value) = input.source {
        set("default", serde_json::from_str(value.json).unwrap_or_else(|_| value.json.into()));
    }
    set("sensitive", input.sensitive.into());
    match innermost(&input.ty) {
        ParamType::Enum(known) => set("values", json!(known.values)),
        ParamType::Object(known) => {
            set("fields", Value::from_iter(known.fields.iter().map(|(name, kind)| field(name, kind))))
        }
        _ => None,
    };
    Value::Object(parameter)
}

fn field(name: &str, kind: &ParamType) -> Value {
    json!({ "name": name, "type": type_name(kind), "sensitive": matches!(kind, ParamType::Sensitive(_)) })
}

fn type_name(kind: &ParamType) -> String {
    let name = match kind {
        ParamType::String => "string",
        ParamType::Boolean => "boolean",
        ParamType::Integer => "integer",
        ParamType::Float => "float",
        ParamType::DateTime => "date-time",
        ParamType::Json => "json",
        ParamType::Map(item) => return format!("map<{}>", type_name(item)),
        ParamType::List(item) => return format!("list<{}>", type_name(item)),
        ParamType::Nullable(inner) => return format!("{}?", type_name(inner)),
        ParamType::Sensitive(inner) => return type_name(inner),
        ParamType::Enum(info) => info.name,
        ParamType::Object(info) => info.name,
    };
    name.to_owned()
}

/// The type of the items of an array or a map, however deep; else the type itself.
fn innermost(kind: &ParamType) -> &ParamType {
    match kind {
        ParamType::Map(inner)
        | ParamType::List(inner)
        | ParamType::Nullable(inner)
        | ParamType::Sensitive(inner) => innermost(inner),
        kind => kind,
    }
}

fn endpoint(endpoint: Endpoint) -> &'static str {
    match endpoint {
        Endpoint::Rest { .. } => "rest",
        Endpoint::GraphQl(_) => "graphql",
    }
}
