//! Strings that must never be printed by accident.

use std::cell::Cell;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroizing;

/// What is printed in place of a secret.
pub(crate) const HIDDEN: &str = "[secret]";

/// Why a secret is not serialised.
pub(crate) const NOT_SERIALISED: &str =
    "a secret is not serialised: `reveal` allows it, and `expose` returns what is secret";

thread_local! {
    static REVEALING: Cell<bool> = const { Cell::new(false) };
}

/// A string that is not printed: a password, a token, a verification code.
///
/// `Debug` and `Display` show a placeholder, and its memory is wiped when it is dropped. [`Secret::expose`] returns
/// the string. Serialising it fails unless [`reveal`] allows it, so that it can't get into a file or a log unnoticed;
/// the results of operations leave their secrets out instead.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Creates a secret from a string.
    pub fn new(text: impl Into<String>) -> Self {
        Self(Zeroizing::new(text.into()))
    }

    /// Returns the string.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Returns `true` if the string is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Lets secrets be serialised while a function runs, on the thread that runs it.
///
/// Inside of it, the results of operations are written whole: with their secrets, and with the fields that the client
/// has no name for, which may be secret too.
pub fn reveal<T>(run: impl FnOnce() -> T) -> T {
    /// Restores the former state even where `run` unwinds.
    struct Restore(bool);
    impl Drop for Restore {
        fn drop(&mut self) {
            REVEALING.set(self.0);
        }
    }
    let _restore = Restore(REVEALING.replace(true));
    run()
}

/// Returns `true` if secrets may be serialised now.
pub(crate) fn is_revealing() -> bool {
    REVEALING.get()
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HIDDEN)
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HIDDEN)
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<&String> for Secret {
    fn from(text: &String) -> Self {
        Self::new(text.as_str())
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<&Secret> for Secret {
    fn from(secret: &Secret) -> Self {
        secret.clone()
    }
}

impl Serialize for Secret {
    /// Writes the string inside [`reveal`], and fails elsewhere.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match is_revealing() {
            true => serializer.serialize_str(self.expose()),
            false => Err(serde::ser::Error::custom(NOT_SERIALISED)),
        }
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Web {
        token: Secret,
    }

    #[test]
    fn printing_shows_a_placeholder() {
        let secret = Secret::from("hunter2");
        assert_eq!(format!("{secret} {secret:?} {secret:#?}"), "[secret] [secret] [secret]");
    }

    #[test]
    fn serialising_fails_and_names_the_way_unless_it_is_revealed() {
        let web = Web { token: "canary".into() };
        let error = serde_json::to_string(&web).unwrap_err().to_string();
        assert!(error.contains("`reveal`") && error.contains("`expose`"), "{error}");
        assert!(!error.contains("canary"));
        assert_eq!(reveal(|| serde_json::to_string(&web)).unwrap(), r#"{"token":"canary"}"#);
        assert!(serde_json::to_string(&web).is_err());
    }

    #[test]
    fn revealing_ends_with_a_panic_and_nests() {
        let caught = std::panic::catch_unwind(|| reveal(|| panic!("on purpose")));
        assert!(caught.is_err());
        assert!(!is_revealing());
        reveal(|| {
            reveal(|| assert!(is_revealing()));
            assert!(is_revealing());
        });
    }

    #[test]
    fn a_string_is_read_and_anything_else_is_not() {
        assert_eq!(serde_json::from_str::<Secret>("\"x\"").unwrap(), Secret::from("x"));
        assert!(serde_json::from_str::<Secret>("1").is_err());
    }
}
