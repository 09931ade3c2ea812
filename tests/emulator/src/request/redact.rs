//! Arguments as they may be printed: without those that the spec does not call printable.

use serde_json::{Map, Value};

use super::RawArguments;
use crate::metadata::{Input, OperationInfo};
use crate::secret::REDACTED;

/// Returns the arguments of a request by the names of the spec, without secrets.
#[must_use]
pub fn redacted(info: &OperationInfo, raw: &RawArguments) -> Map<String, Value> {
    let present = info.inputs.iter().filter_map(|input| Some((input, raw.get(input.location)?)));
    present.map(|(input, value)| (input.name.to_owned(), printed(input, value))).collect()
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
