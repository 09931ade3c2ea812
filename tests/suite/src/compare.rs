//! Compares what happened with what a recording or the spec says, and tells every difference.

use std::fmt;

use serde_json::{Map, Value};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::normalise::RSA;

/// The key of a string that holds JSON: `{"$json": value}`.
const JSON: &str = "$json";
/// The key of a point in time: `{"$datetime": text}`; without a zone it is UTC.
const DATETIME: &str = "$datetime";

/// One difference: where it is and both values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The field, with dots between the names.
    pub at: String,
    /// What should be there.
    pub expected: String,
    /// What is there.
    pub actual: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: expected {}, got {}", self.at, self.expected, self.actual)
    }
}

/// How strictly two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// More fields than expected are fine.
    pub more_fields: bool,
    /// A field that is null counts as absent.
    pub null_is_absent: bool,
}

/// The rules for a request: it holds what is expected and nothing else.
pub const REQUEST: Rules = Rules { more_fields: false, null_is_absent: true };

/// The rules for a result: it holds at least what is expected.
pub const RESULT: Rules = Rules { more_fields: true, null_is_absent: true };

/// The rules for JSON inside of a string: it is the caller's, so that null is a value like another.
const INNER: Rules = Rules { more_fields: false, null_is_absent: false };

/// The differences between two values.
#[must_use]
pub fn values(at: &str, expected: &Value, actual: &Value, rules: Rules) -> Vec<Difference> {
    let mut comparison = Comparison { rules, differences: Vec::new() };
    comparison.value(at, expected, actual);
    comparison.differences
}

/// The differences between two lists of pairs whose order does not count.
#[must_use]
pub fn pairs(at: &str, expected: &[(String, String)], actual: &[(String, String)]) -> Vec<Difference> {
    let sorted = |pairs: &[(String, String)]| {
        let mut pairs = pairs.to_vec();
        pairs.sort();
        pairs
    };
    let (expected, actual) = (sorted(expected), sorted(actual));
    if expected == actual {
        Vec::new()
    } else {
        vec![difference(at, &format!("{expected:?}"), &format!("{actual:?}"))]
    }
}

/// The difference between two texts, if there is one.
#[must_use]
pub fn texts(at: &str, expected: Option<&str>, actual: Option<&str>) -> Option<Difference> {
    let show = |text: Option<&str>| text.map_or_else(|| "nothing".to_owned(), |text| format!("{text:?}"));
    (expected != actual).then(|| difference(at, &show(expected), &show(actual)))
}

/// Makes a difference.
#[must_use]
pub fn difference(at: &str, expected: &str, actual: &str) -> Difference {
    Difference { at: at.to_owned(), expected: expected.to_owned(), actual: actual.to_owned() }
}

/// The differences of something as an indented list.
#[must_use]
pub fn report(name: &str, differences: &[Difference]) -> String {
    differences.iter().fold(name.to_owned(), |text, difference| format!("{text}\n    {difference}"))
}

struct Comparison {
    rules: Rules,
    differences: Vec<Difference>,
}

impl Comparison {
    fn value(&mut self, at: &str, expected: &Value, actual: &Value) {
        match (expected, actual) {
            (Value::Object(fields), _) if fields.len() == 1 && self.special(at, fields, actual) => {}
            (Value::Object(expected), Value::Object(actual)) => self.fields(at, expected, actual),
            (Value::Array(expected), Value::Array(actual)) => self.items(at, expected, actual),
            (Value::Number(one), Value::Number(other)) if same_number(one, other) => {}
            _ if expected == actual => {}
            _ => self.differ(at, expected, actual),
        }
    }

    fn differ(&mut self, at: &str, expected: &Value, actual: &Value) {
        self.differences.push(difference(at, &expected.to_string(), &actual.to_string()));
    }

    /// Compares with one of the values that stand for something else; false if it is none of them.
    fn special(&mut self, at: &str, expected: &Map<String, Value>, actual: &Value) -> bool {
        let whole = || Value::Object(expected.clone());
        if let Some(inner) = expected.get(JSON) {
            match actual.as_str().map(serde_json::from_str::<Value>) {
                Some(Ok(held)) => {
                    let rules = std::mem::replace(&mut self.rules, INNER);
                    self.value(&format!("{at}.{JSON}"), inner, &held);
                    self.rules = rules;
                }
                _ => self.differ(at, &whole(), actual),
            }
        } else if let Some(text) = expected.get(DATETIME).and_then(Value::as_str) {
            if instant(text).is_none() || instant(text) != actual.as_str().and_then(instant) {
                self.differ(at, &whole(), actual);
            }
        } else if expected.contains_key(RSA) {
            if Value::Object(expected.clone()) != *actual {
                self.differ(at, &whole(), actual);
            }
        } else {
            return false;
        }
        true
    }

    fn fields(&mut self, at: &str, expected: &Map<String, Value>, actual: &Map<String, Value>) {
        for (name, value) in expected {
            let at = format!("{at}.{name}");
            match actual.get(name) {
                Some(other) => self.value_or_absent(&at, value, other),
                None if self.absent(value) => {}
                None => self.differences.push(difference(&at, &value.to_string(), "nothing")),
            }
        }
        for (name, value) in actual {
            if !self.rules.more_fields && !expected.contains_key(name) && !self.absent(value) {
                self.differences.push(difference(&format!("{at}.{name}"), "nothing", &value.to_string()));
            }
        }
    }

    fn value_or_absent(&mut self, at: &str, expected: &Value, actual: &Value) {
        match (expected.is_null(), actual.is_null()) {
            (true, false) => self.differences.push(difference(at, "nothing", &actual.to_string())),
            _ => self.value(at, expected, actual),
        }
    }

    fn absent(&self, value: &Value) -> bool {
        self.rules.null_is_absent && value.is_null()
    }

    fn items(&mut self, at: &str, expected: &[Value], actual: &[Value]) {
        if expected.len() != actual.len() {
            let count = |items: &[Value]| format!("{} items: {}", items.len(), Value::from(items));
            self.differences.push(difference(at, &count(expected), &count(actual)));
            return;
        }
        let (expected, actual) = (in_order(expected), in_order(actual));
        for (index, (expected, actual)) in expected.into_iter().zip(actual).enumerate() {
            self.value(&format!("{at}[{index}]"), expected, actual);
        }
    }
}

/// The items of a list; those of a list of `{key, value}`, whose order means nothing, by their keys.
fn in_order(items: &[Value]) -> Vec<&Value> {
    let mut items: Vec<&Value> = items.iter().collect();
    if items.iter().all(|item| item.get("key").is_some_and(Value::is_string)) {
        items.sort_by_key(|item| item.get("key").and_then(Value::as_str));
    }
    items
}

fn same_number(one: &serde_json::Number, other: &serde_json::Number) -> bool {
    one == other || (one.is_f64() || other.is_f64()) && one.as_f64() == other.as_f64()
}

/// The instant that a text names: RFC 3339, or the same without a zone, which is UTC.
fn instant(text: &str) -> Option<OffsetDateTime> {
    let read = |text: &str| OffsetDateTime::parse(text, &Rfc3339).ok();
    read(text).or_else(|| read(&format!("{text}Z")))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_counts_as_equal_is_equal() {
        for (expected, actual) in [
            (json!({ "a": null }), json!({})),
            (json!({}), json!({ "a": null })),
            (json!({ "n": 20 }), json!({ "n": 20.0 })),
            (json!({ "$json": { "a": [1, null] } }), json!("{\"a\": [1, null]}")),
            (json!({ "$rsa": "secret" }), json!({ "$rsa": "secret" })),
            (json!({ "$datetime": "2021-09-24T07:43:04" }), json!("2021-09-24T09:43:04+02:00")),
            (
                json!([{ "key": "a" }, { "key": "b", "value": 1 }]),
                json!([{ "key": "b", "value": 1 }, { "key": "a" }]),
            ),
        ] {
            assert_eq!(values("it", &expected, &actual, REQUEST), []);
        }
        assert_eq!(values("it", &json!({ "a": 1 }), &json!({ "a": 1, "b": 2 }), RESULT), []);
    }

    #[test]
    fn every_difference_is_told_with_both_values() {
        for (expected, actual, told) in [
            (json!({ "a": { "b": 1 } }), json!({ "a": { "b": 2 } }), "it.a.b: expected 1, got 2"),
            (json!({ "a": 1 }), json!({}), "it.a: expected 1, got nothing"),
            (json!({}), json!({ "a": "" }), "it.a: expected nothing, got \"\""),
            (json!({ "a": null }), json!({ "a": 0 }), "it.a: expected nothing, got 0"),
            (json!([1, 2]), json!([1]), "it: expected 2 items: [1,2], got 1 items: [1]"),
            (json!(["a", "b"]), json!(["b", "b"]), "it[0]: expected \"a\", got \"b\""),
            (json!({ "$rsa": "a" }), json!("a"), "it: expected {\"$rsa\":\"a\"}, got \"a\""),
            (json!({ "$json": "a" }), json!("a"), "it: expected {\"$json\":\"a\"}, got \"a\""),
            (json!({ "$json": {} }), json!("{\"a\":null}"), "it.$json.a: expected nothing, got null"),
            (
                json!({ "$datetime": "2021-09-24T07:43:04" }),
                json!("2021-09-24T07:43:05Z"),
                "it: expected {\"$datetime\":\"2021-09-24T07:43:04\"}, got \"2021-09-24T07:43:05Z\"",
            ),
        ] {
            let found: Vec<String> =
                values("it", &expected, &actual, REQUEST).iter().map(Difference::to_string).collect();
            assert_eq!(found, [told]);
        }
    }
}
