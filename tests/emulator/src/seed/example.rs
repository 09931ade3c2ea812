//! What there is for the documented example of an operation.

use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::generated::{OPERATIONS, SERVICE};
use crate::metadata::OperationInfo;

/// Returns the seed for the documented example of an operation, as JSON: that of the service, with the lists that the
/// operation has of its own in place of those.
///
/// # Errors
///
/// Names the operation where there is none of that name.
pub(crate) fn for_example(operation: &str) -> Result<String> {
    let info = OPERATIONS.iter().find(|info| info.name == operation);
    let info = info.ok_or_else(|| Error::new(format!("there is no operation `{operation}`")))?;
    Ok(Value::Object(merged(info)?).to_string())
}

fn merged(info: &OperationInfo) -> Result<Map<String, Value>> {
    let mut seed = read(SERVICE.given)?;
    seed.extend(info.given.map(read).transpose()?.unwrap_or_default());
    Ok(seed)
}

fn read(json: &str) -> Result<Map<String, Value>> {
    serde_json::from_str(json).map_err(|error| Error::new(format!("what the spec gives is no seed: {error}")))
}
