//! Three states, where the service has three: absent, null, a value.

use super::date_time::DateTime;
use super::secret::Secret;

/// A value, or null, which the service takes as "clear it".
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Nullable<T> {
    /// Null.
    Null,
    /// A value.
    Value(T),
}

/// Null, which the service takes as "clear it".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Null;

impl<T> From<Null> for Nullable<T> {
    fn from(_: Null) -> Self {
        Self::Null
    }
}

/// A conversion from any `T` would clash with the one from [`Null`], so each is written out.
macro_rules! nullable_from {
    ($($from:ty => $to:ty),* $(,)?) => {$(
        impl From<$from> for Nullable<$to> {
            fn from(value: $from) -> Self {
                Self::Value(value.into())
            }
        }
    )*};
}

nullable_from! {
    String => String,
    &str => String,
    String => Secret,
    &str => Secret,
    Secret => Secret,
    DateTime => DateTime,
    &str => DateTime,
    bool => bool,
    i64 => i64,
    f64 => f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn null_and_values_are_told_apart() {
        assert_eq!(Nullable::<String>::from(Null), Nullable::Null);
        assert_eq!(Nullable::<String>::from(""), Nullable::Value(String::new()));
        assert_eq!(Nullable::<bool>::from(false), Nullable::Value(false));
    }
}
