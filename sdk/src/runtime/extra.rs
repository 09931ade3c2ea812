//! Fields that the client does not know.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The fields of an object that the client has no name for, by their names on the wire.
///
/// They are kept, so that nothing the service says is lost. `Debug` shows their names alone, because nobody can
/// know whether a value is secret.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Extra(Map<String, Value>);

impl Extra {
    /// Gives the value of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Gives all of them.
    #[must_use]
    pub fn as_map(&self) -> &Map<String, Value> {
        &self.0
    }
}

impl From<Map<String, Value>> for Extra {
    fn from(fields: Map<String, Value>) -> Self {
        Self(fields)
    }
}

impl From<Extra> for Map<String, Value> {
    fn from(extra: Extra) -> Self {
        extra.0
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[derive(Debug, Serialize, Deserialize)]
    struct Holder {
        known: i64,
        #[serde(flatten)]
        extra: Extra,
    }

    #[test]
    fn unknown_fields_are_kept_and_not_printed() {
        let json = json!({"known": 1, "token": "canary", "nested": {"a": [1]}});
        let holder: Holder = serde_json::from_value(json.clone()).unwrap();
        assert_eq!(holder.extra.get("token"), Some(&json!("canary")));
        assert_eq!(format!("{holder:?}"), r#"Holder { known: 1, extra: {"token", "nested"} }"#);
        assert_eq!(serde_json::to_value(&holder).unwrap(), json);
    }
}
