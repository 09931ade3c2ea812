//! Fields that the client has no name for.

use std::fmt;

use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value};

use super::json::is_empty;
use super::secret::{NOT_SERIALISED, is_revealing};

/// The fields of an object that the client has no name for, by their names on the wire, and those whose value is of
/// another type than the field's.
///
/// They are kept, so that nothing is lost of what the service sends. Nobody can know whether one of them is secret:
/// `Debug` shows their names alone, and they are serialised only inside [`reveal`](super::secret::reveal).
#[derive(Clone, Default, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Extra(Map<String, Value>);

impl Extra {
    /// Returns the value of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// Returns `true` if there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns how many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns the names and values.
    pub fn iter(&self) -> serde_json::map::Iter<'_> {
        self.0.iter()
    }

    /// Returns all of them.
    #[must_use]
    pub fn as_map(&self) -> &Map<String, Value> {
        &self.0
    }

    pub(crate) fn insert(&mut self, name: String, value: Value) {
        self.0.insert(name, value);
    }

    pub(crate) fn remove(&mut self, name: &str) {
        self.0.shift_remove(name);
    }

    /// Drops the fields that are empty: an empty string, array or object, or null.
    pub(crate) fn drop_empty(&mut self) {
        let mut empty = Vec::new();
        for (name, value) in &self.0 {
            if is_empty(value) {
                empty.push(name.clone());
            }
        }
        for name in empty {
            self.remove(&name);
        }
    }
}

impl<'a> IntoIterator for &'a Extra {
    type Item = (&'a String, &'a Value);
    type IntoIter = serde_json::map::Iter<'a>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
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

impl Serialize for Extra {
    /// Writes the fields inside [`reveal`](super::secret::reveal), and fails elsewhere.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match is_revealing() {
            true => self.0.serialize(serializer),
            false => Err(serde::ser::Error::custom(NOT_SERIALISED)),
        }
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::super::secret::reveal;
    use super::*;
    use serde_json::json;

    #[test]
    fn values_are_not_printed() {
        let Value::Object(fields) = json!({"token": "canary", "nested": {"a": [1]}}) else { panic!() };
        let extra = Extra::from(fields);
        assert_eq!(extra.get("token"), Some(&json!("canary")));
        assert_eq!(format!("{extra:?}"), r#"{"token", "nested"}"#);
        assert!(serde_json::to_value(&extra).is_err());
    }
    #[test]
    fn they_are_read_and_listed_in_their_order() {
        let extra: Extra = serde_json::from_value(json!({"b": 1, "a": {"x": null}})).unwrap();
        assert_eq!((extra.len(), extra.is_empty()), (2, false));
        let listed: Vec<(&str, &Value)> = extra.iter().map(|(name, value)| (name.as_str(), value)).collect();
        assert_eq!(listed, [("b", &json!(1)), ("a", &json!({"x": null}))]);
        assert!((&extra).into_iter().eq(extra.iter()));
        assert_eq!(Extra::default().len(), 0);
        assert!(serde_json::from_value::<Extra>(json!([1])).is_err());
        let again: Extra = serde_json::from_value(reveal(|| serde_json::to_value(&extra).unwrap())).unwrap();
        assert_eq!(again, extra);
    }
}
