//! What there is for the documented example of an operation.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::generated::{OPERATIONS, SERVICE};

/// What there is for the documented examples.
#[derive(Default, Deserialize)]
struct Fixtures {
    service: Map<String, Value>,
    operations: BTreeMap<String, Map<String, Value>>,
}

static FIXTURES: LazyLock<Fixtures> =
    LazyLock::new(|| serde_json::from_str(SERVICE.fixtures).unwrap_or_default());

/// Returns the seed for the documented example of an operation, as JSON: that of the service, in which the entries of
/// the operation replace those of the same name.
///
/// # Errors
///
/// Names the operation where there is none of that name.
pub(crate) fn for_example(operation: &str) -> Result<String> {
    if OPERATIONS.iter().all(|info| info.name != operation) {
        return Err(Error::new(format!("there is no operation `{operation}`")));
    }
    let mut seed = FIXTURES.service.clone();
    seed.extend(FIXTURES.operations.get(operation).cloned().unwrap_or_default());
    Ok(Value::Object(seed).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fixtures_are_read_and_are_of_operations() {
        let is_known = |name: &String| OPERATIONS.iter().any(|info| info.name == name);
        assert!(!FIXTURES.service.is_empty());
        assert!(!FIXTURES.operations.is_empty() && FIXTURES.operations.keys().all(is_known));
    }
}
