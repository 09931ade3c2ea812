//! Texts that must never be printed by accident.

use std::cell::Cell;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroizing;

/// What is printed in place of a secret.
pub(crate) const HIDDEN: &str = "[secret]";

thread_local! {
    static REVEALING: Cell<bool> = const { Cell::new(false) };
}

/// A text that is not printed: a password, a token, a verification code.
///
/// `Debug` and `Display` show a placeholder, serialising leaves it out, and its memory is wiped when it is
/// dropped. [`Secret::expose`] gives the text; [`reveal`] lets serialising write it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Makes a secret of a text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(Zeroizing::new(text.into()))
    }

    /// Gives the text.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether the text is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether serialising would hide it, as it does outside [`reveal`].
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        hides(self)
    }
}

/// Lets secrets be serialised while a function runs, on the thread that runs it.
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

/// Whether a field that holds secrets is left out now: the `skip_serializing_if` of such fields.
pub(crate) fn hides<T: ?Sized>(_field: &T) -> bool {
    !REVEALING.get()
}

/// Whether an optional field that holds secrets is left out: it is empty, or secrets are hidden now.
pub(crate) fn hides_or_none<T>(field: &Option<T>) -> bool {
    field.is_none() || hides(field)
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
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(if self.is_hidden() { HIDDEN } else { self.expose() })
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
    struct Holder {
        #[serde(skip_serializing_if = "hides")]
        always: Secret,
        #[serde(skip_serializing_if = "hides_or_none")]
        sometimes: Option<Secret>,
        list: Vec<Secret>,
    }

    fn holder() -> Holder {
        Holder { always: "a".into(), sometimes: Some("b".into()), list: vec!["c".into()] }
    }

    #[test]
    fn printing_shows_a_placeholder() {
        let secret = Secret::from("hunter2");
        assert_eq!(format!("{secret} {secret:?} {secret:#?}"), "[secret] [secret] [secret]");
    }

    #[test]
    fn serialising_hides_unless_it_is_told_to_reveal() {
        let text = |holder: &Holder| serde_json::to_string(holder).unwrap();
        assert_eq!(text(&holder()), r#"{"list":["[secret]"]}"#);
        assert_eq!(reveal(|| text(&holder())), r#"{"always":"a","sometimes":"b","list":["c"]}"#);
        assert_eq!(text(&holder()), r#"{"list":["[secret]"]}"#);
    }

    #[test]
    fn revealing_ends_with_a_panic_and_nests() {
        let caught = std::panic::catch_unwind(|| reveal(|| panic!("on purpose")));
        assert!(caught.is_err());
        assert!(hides(&()));
        reveal(|| {
            reveal(|| assert!(!hides(&())));
            assert!(!hides(&()));
        });
    }

    #[test]
    fn a_text_is_read_and_anything_else_is_not() {
        assert_eq!(serde_json::from_str::<Secret>("\"x\"").unwrap(), Secret::from("x"));
        assert!(serde_json::from_str::<Secret>("1").is_err());
    }
}
