//! Whether what happened is what a case expects.

use serde_json::{Map, Value, json};

use crate::instant::instant;

/// The words that stand for more than one value.
const WORDS: [&str; 5] = ["contains", "lacks", "one_of", "between", "instant"];

/// What a step did.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// The line that answers it.
    pub(crate) line: Option<String>,
    /// The exit status, if the process ended without an answer.
    pub(crate) status: Option<u8>,
    /// What it wrote to standard error then.
    pub(crate) stderr: String,
    /// The last request, as an object of strings.
    pub(crate) sent: Value,
}

/// Checks what was seen. The error describes what is not as expected.
pub(crate) fn check(expect: &Map<String, Value>, seen: &Seen) -> Result<(), String> {
    if expect.is_empty() {
        return Err("nothing is expected".to_owned());
    }
    expect.iter().try_for_each(|(name, pattern)| match name.as_str() {
        "ok" => matches("ok", pattern, &outcome("ok", seen)?),
        "error" => matches_error(pattern, &outcome("error", seen)?),
        "exit" => match (seen.status, &seen.line) {
            (Some(status), None) => matches("exit", pattern, &status.into()),
            _ => Err(format!("exit: expected {pattern}, got {}", described(seen))),
        },
        "stderr" => matches("stderr", pattern, &seen.stderr.as_str().into()),
        "sent" => matches("sent", pattern, &seen.sent),
        "line" => matches("line", pattern, &json!(seen.line)),
        "any" => any(pattern, seen),
        _ => Err(format!("the case expects `{name}`, which has no meaning")),
    })
}

/// Checks the alternatives of a whole step.
fn any(alternatives: &Value, seen: &Seen) -> Result<(), String> {
    let alternatives = alternatives.as_array().ok_or("`any` is a list")?;
    let checks = alternatives.iter().map(|alternative| match alternative {
        Value::Object(expect) => check(expect, seen),
        _ => Err("`any` is a list of objects".to_owned()),
    });
    first_success(checks)
}

/// Returns what the line holds under `ok` or `error`.
fn outcome(name: &str, seen: &Seen) -> Result<Value, String> {
    let line = seen.line.as_deref().map(serde_json::from_str::<Value>);
    match line {
        Some(Ok(Value::Object(mut fields))) if fields.contains_key(name) => {
            Ok(fields.remove(name).unwrap_or_default())
        }
        _ => Err(format!("{name}: expected it, got {}", described(seen))),
    }
}

fn described(seen: &Seen) -> String {
    match (&seen.line, seen.status) {
        (Some(line), _) => line.clone(),
        (None, Some(status)) => format!("the end with status {status}: {}", seen.stderr.trim_end()),
        (None, None) => "nothing".to_owned(),
    }
}

/// Matches an error, in whose fields a list holds alternatives.
fn matches_error(pattern: &Value, error: &Value) -> Result<(), String> {
    let fields = pattern.as_object().ok_or("`error` is an object")?;
    let error = error.as_object().ok_or_else(|| format!("error: expected an object, got {error}"))?;
    fields.iter().try_for_each(|(name, pattern)| {
        let (at, actual) = (format!("error.{name}"), error.get(name).unwrap_or(&Value::Null));
        match pattern {
            Value::Array(alternatives) => one_of(&at, alternatives, actual),
            _ => matches(&at, pattern, actual),
        }
    })
}

/// Matches a value: an object holds at least what is expected, and what is absent is null.
pub(crate) fn matches(at: &str, pattern: &Value, actual: &Value) -> Result<(), String> {
    let differs = || format!("{at}: expected {pattern}, got {actual}");
    match (pattern, actual) {
        (Value::Object(words), _) if has_words(words) => {
            words.iter().try_for_each(|(word, operand)| matches_word(at, word, operand, actual))
        }
        (Value::Object(fields), Value::Object(actual)) => fields.iter().try_for_each(|(name, pattern)| {
            matches(&format!("{at}.{name}"), pattern, actual.get(name).unwrap_or(&Value::Null))
        }),
        (Value::Array(patterns), Value::Array(items)) if patterns.len() == items.len() => {
            let mut pairs = patterns.iter().zip(items).enumerate();
            pairs.try_for_each(|(index, (pattern, item))| matches(&format!("{at}[{index}]"), pattern, item))
        }
        (Value::Number(_), Value::Number(_)) if pattern.as_f64() == actual.as_f64() => Ok(()),
        _ if pattern == actual => Ok(()),
        _ => Err(differs()),
    }
}

fn has_words(fields: &Map<String, Value>) -> bool {
    !fields.is_empty() && fields.keys().all(|name| WORDS.contains(&name.as_str()))
}

fn matches_word(at: &str, word: &str, operand: &Value, actual: &Value) -> Result<(), String> {
    let holds = match (word, operand) {
        ("one_of", Value::Array(alternatives)) => return one_of(at, alternatives, actual),
        ("contains", _) => has(actual, operand, |whole, part| whole.contains(part))?,
        ("lacks", _) => has(actual, operand, |whole, part| !whole.contains(part))?,
        ("between", Value::Array(limits)) => between(limits, actual)?,
        ("instant", Value::String(text)) => {
            let expected = instant(text).ok_or_else(|| format!("{text} is no instant"))?;
            actual.as_str().and_then(instant) == Some(expected)
        }
        _ => return Err(format!("the case expects `{word}` of {operand}, which has no meaning")),
    };
    if holds { Ok(()) } else { Err(format!("{at}: expected {word} {operand}, got {actual}")) }
}

/// Whether a text and each of one or more parts of it are as they should be, in small letters.
fn has(actual: &Value, parts: &Value, is_right: impl Fn(&str, &str) -> bool) -> Result<bool, String> {
    let parts = match parts {
        Value::Array(parts) => parts.as_slice(),
        part => std::slice::from_ref(part),
    };
    let parts: Option<Vec<String>> = parts.iter().map(|part| part.as_str().map(str::to_lowercase)).collect();
    let parts = parts.filter(|parts| !parts.is_empty()).ok_or("parts of a text are strings")?;
    let whole = actual.as_str().map(str::to_lowercase);
    Ok(whole.is_some_and(|whole| parts.iter().all(|part| is_right(&whole, part))))
}

fn between(limits: &[Value], actual: &Value) -> Result<bool, String> {
    match limits.iter().map(Value::as_f64).collect::<Option<Vec<f64>>>().as_deref() {
        Some([first, last]) => Ok(actual.as_f64().is_some_and(|number| (*first..=*last).contains(&number))),
        _ => Err("`between` has two numbers".to_owned()),
    }
}

fn one_of(at: &str, alternatives: &[Value], actual: &Value) -> Result<(), String> {
    first_success(alternatives.iter().map(|alternative| matches(at, alternative, actual)))
}

/// Succeeds with the first success; otherwise fails with all failures.
fn first_success(checks: impl IntoIterator<Item = Result<(), String>>) -> Result<(), String> {
    let mut failures = Vec::new();
    for check in checks {
        match check {
            Ok(()) => return Ok(()),
            Err(failure) => failures.push(failure),
        }
    }
    Err(failures.join("; or "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(line: &Value) -> Seen {
        let sent = json!({ "authorization": "Bearer T", "path": "/a", "body": "x=1" });
        Seen { line: Some(line.to_string()), sent, ..Seen::default() }
    }

    fn ended(status: u8, stderr: &str) -> Seen {
        Seen { status: Some(status), stderr: stderr.to_owned(), ..Seen::default() }
    }

    fn holds(expect: &Value, seen: &Seen) -> bool {
        check(expect.as_object().expect("an object"), seen).is_ok()
    }

    #[test]
    fn a_value_matches_what_it_holds() {
        for (pattern, actual) in [
            (json!({}), json!({ "a": 1 })),
            (json!({ "a": 1 }), json!({ "a": 1.0, "b": 2 })),
            (json!({ "a": null }), json!({})),
            (json!({ "a": { "b": [1, "x"] } }), json!({ "a": { "b": [1, "x"], "c": 0 } })),
            (json!({ "contains": "Wrong" }), json!("it is wRONG")),
            (json!({ "contains": ["a", "b"], "lacks": "c" }), json!("ab")),
            (json!({ "lacks": ["c", "d"] }), json!("ab")),
            (json!({ "one_of": [null, "7", { "between": [1, 3] }] }), json!(3)),
            (json!({ "one_of": [true, null] }), json!(null)),
            (json!({ "between": [85, 91] }), json!(85.0)),
            (json!({ "instant": "1990-01-01" }), json!("1990-01-01T08:00:00+08:00")),
        ] {
            assert_eq!(matches("it", &pattern, &actual), Ok(()));
        }
    }

    #[test]
    fn a_value_does_not_match_anything_else() {
        for (pattern, actual) in [
            (json!({}), json!(null)),
            (json!({}), json!([])),
            (json!(null), json!(false)),
            (json!(null), json!("")),
            (json!({ "a": null }), json!({ "a": 0 })),
            (json!({ "a": 1 }), json!({})),
            (json!(7), json!("7")),
            (json!("7"), json!(7)),
            (json!(true), json!("true")),
            (json!([1]), json!([1, 2])),
            (json!([1, 2]), json!([2, 1])),
            (json!("A"), json!("a")),
            (json!({ "contains": "x" }), json!(null)),
            (json!({ "contains": ["a", "x"] }), json!("ab")),
            (json!({ "contains": "a", "lacks": "B" }), json!("ab")),
            (json!({ "lacks": "x" }), json!(null)),
            (json!({ "lacks": ["x", "A"] }), json!("ab")),
            (json!({ "one_of": [1, "2"] }), json!(2)),
            (json!({ "one_of": [] }), json!(null)),
            (json!({ "between": [85, 91] }), json!(92)),
            (json!({ "between": [85, 91] }), json!("90")),
            (json!({ "instant": "1990-01-01" }), json!("1990-01-01T08:00:00")),
            (json!({ "instant": "1990-01-01" }), json!("19900101x")),
        ] {
            assert!(matches("it", &pattern, &actual).is_err(), "{pattern} matches {actual}");
        }
    }

    #[test]
    fn an_expectation_without_meaning_is_none() {
        for (pattern, actual) in [
            (json!({ "contains": 1 }), json!("1")),
            (json!({ "lacks": [] }), json!("a")),
            (json!({ "between": [1] }), json!(1)),
            (json!({ "instant": "soon" }), json!("soon")),
            (json!({ "one_of": 1 }), json!(1)),
        ] {
            assert!(matches("it", &pattern, &actual).is_err(), "{pattern}");
        }
        let seen = answered(&json!({ "ok": 1 }));
        assert!(!holds(&json!({}), &seen));
        assert!(!holds(&json!({ "result": 1 }), &seen));
        assert!(!holds(&json!({ "any": [] }), &seen));
    }

    #[test]
    fn a_result_is_no_error_and_an_error_no_result() {
        let ok = answered(&json!({ "operation": "o", "ok": null }));
        assert!(holds(&json!({ "ok": null }), &ok));
        assert!(!holds(&json!({ "ok": {} }), &ok) && !holds(&json!({ "error": {} }), &ok));
        let error = answered(&json!({ "operation": "o", "error": { "kind": "http", "code": null } }));
        assert!(holds(&json!({ "error": { "kind": ["api", "http"], "code": null } }), &error));
        assert!(!holds(&json!({ "error": { "kind": ["api", "transport"] } }), &error));
        assert!(!holds(&json!({ "error": { "kind": "http", "status": 500 } }), &error));
        assert!(!holds(&json!({ "ok": null }), &error) && !holds(&json!({ "ok": {} }), &error));
    }

    #[test]
    fn the_line_and_the_request_are_matched_as_well() {
        let seen = answered(&json!({ "ok": "CANARY" }));
        assert!(holds(&json!({ "line": { "contains": "canary" }, "sent": { "path": "/a" } }), &seen));
        assert!(!holds(&json!({ "line": { "lacks": "CANARY" } }), &seen));
        assert!(holds(&json!({ "sent": { "authorization": "Bearer T", "cookie": null } }), &seen));
        assert!(!holds(&json!({ "sent": { "authorization": "Bearer U" } }), &seen));
        assert!(!holds(&json!({ "sent": { "body": { "contains": "x=1", "lacks": "X" } } }), &seen));
        assert!(!holds(&json!({ "sent": {} }), &Seen { sent: Value::Null, ..answered(&json!({})) }));
    }

    #[test]
    fn a_process_that_ended_is_matched_by_its_status() {
        let expect =
            json!({ "any": [{ "exit": 2, "stderr": { "contains": ["token"] } }, { "ok": { "id": "1" } }] });
        assert!(holds(&expect, &ended(2, "error: the Token is wrong\n")));
        assert!(!holds(&expect, &ended(1, "error: the token is wrong\n")));
        assert!(!holds(&expect, &ended(2, "error: something is wrong\n")));
        assert!(holds(&expect, &answered(&json!({ "ok": { "id": "1" } }))));
        assert!(!holds(&expect, &answered(&json!({ "ok": { "id": "2" } }))));
        assert!(!holds(&json!({ "ok": {} }), &ended(0, "")));
    }
}
