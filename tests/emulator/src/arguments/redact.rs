//! Arguments as they may be printed: what the spec does not call printable is not.

use serde_json::{Map, Value};

use super::Raw;
use crate::table::{Input, OperationInfo};

/// Stands for a value that must not be printed.
pub const REDACTED: &str = "[redacted]";

/// Gives the arguments of a request by the names of the spec, without what is secret.
#[must_use]
pub fn redacted(info: &OperationInfo, raw: &Raw) -> Map<String, Value> {
    let given = info.inputs.iter().filter_map(|input| Some((input, raw.get(input.to)?)));
    given.map(|(input, value)| (input.name.to_owned(), printed(input, value))).collect()
}

fn printed(input: &Input, value: &Value) -> Value {
    match (input.printable, value) {
        _ if input.sensitive => hidden(),
        (None, value) => value.clone(),
        (Some(printable), Value::Object(fields)) => {
            let fields = fields.iter().map(|(name, value)| match printable.contains(&name.as_str()) {
                true => (name.clone(), value.clone()),
                false => (name.clone(), hidden()),
            });
            Value::Object(fields.collect())
        }
        (Some(_), _) => hidden(),
    }
}

fn hidden() -> Value {
    Value::String(REDACTED.to_owned())
}
