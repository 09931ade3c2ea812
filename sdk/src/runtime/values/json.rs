//! JSON, and the numbers in it.

use serde_json::{Number, Value};

/// The first integer that a float can't tell from its neighbour.
pub(crate) const EXACT: f64 = 9_007_199_254_740_992.0;

/// Returns the integer that a number is.
pub(crate) fn integer(number: &Number) -> Option<i64> {
    number.as_i64().or_else(|| whole(number.as_f64()?))
}

/// Returns the number that a text is, as JSON writes it. The reader of JSON is there already; that of the standard library
/// would be another 15 kB of every program.
pub(crate) fn float(text: &str) -> Option<f64> {
    serde_json::from_str(text).ok().filter(|_| text.trim_ascii() == text)
}

/// Returns the integer that a float holds exactly.
pub(crate) fn whole(number: f64) -> Option<i64> {
    #[allow(clippy::cast_possible_truncation, reason = "it has no fraction, and is small enough to be exact")]
    (number.fract() == 0.0 && number.abs() < EXACT).then_some(number as i64)
}

/// Returns `true` if nothing is in it: an empty string, array or object, or null.
pub(crate) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}
