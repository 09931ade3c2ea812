//! JSON that may hold secrets.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::secret::{HIDDEN, NOT_SERIALISED, Secret, is_revealing};

/// JSON that is not printed, because it is secret or may be: see [`Secret`].
#[derive(Clone, PartialEq)]
pub struct SecretJson(Value);

impl SecretJson {
    /// Returns the JSON.
    #[must_use]
    pub fn expose(&self) -> &Value {
        &self.0
    }
}

impl From<Value> for SecretJson {
    fn from(json: Value) -> Self {
        Self(json)
    }
}

impl From<Secret> for SecretJson {
    fn from(secret: Secret) -> Self {
        Self(secret.expose().into())
    }
}

impl fmt::Debug for SecretJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HIDDEN)
    }
}

impl Serialize for SecretJson {
    /// Writes the JSON inside [`reveal`](super::secret::reveal), and fails elsewhere.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match is_revealing() {
            true => self.0.serialize(serializer),
            false => Err(serde::ser::Error::custom(NOT_SERIALISED)),
        }
    }
}

impl<'de> Deserialize<'de> for SecretJson {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::super::secret::reveal;
    use super::*;
    use serde_json::json;

    #[test]
    fn it_is_shown_only_where_secrets_are_revealed() {
        let secret: SecretJson = serde_json::from_value(json!({"mfaToken": "canary"})).unwrap();
        assert_eq!(format!("{secret:?}"), "[secret]");
        assert!(serde_json::to_value(&secret).is_err());
        assert_eq!(reveal(|| serde_json::to_value(&secret).unwrap()), json!({"mfaToken": "canary"}));
        assert_eq!(secret.expose()["mfaToken"], "canary");
    }
}
