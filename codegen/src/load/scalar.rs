//! What a plain scalar means, by the core schema of YAML 1.2.

use super::tree::Data;

/// Reads a plain scalar. What is none of the other kinds is a text; so are `.inf` and `.nan`, which JSON lacks.
pub(super) fn plain(text: &str) -> Option<Data> {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Some(Data::Null),
        "true" | "True" | "TRUE" => return Some(Data::Boolean(true)),
        "false" | "False" | "FALSE" => return Some(Data::Boolean(false)),
        _ => {}
    }
    let first = text.as_bytes().first()?;
    if !(first.is_ascii_digit() || matches!(first, b'+' | b'-' | b'.')) {
        return None;
    }
    integer(text).map(Data::Integer).or_else(|| float(text).map(Data::Float))
}

fn integer(text: &str) -> Option<i64> {
    if let Some(digits) = text.strip_prefix("0x") {
        return i64::from_str_radix(digits, 16).ok();
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return i64::from_str_radix(digits, 8).ok();
    }
    text.parse().ok()
}

fn float(text: &str) -> Option<f64> {
    let numeric = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.' | b'e' | b'E');
    let digits = text.bytes().any(|byte| byte.is_ascii_digit());
    if digits && text.bytes().all(numeric) {
        text.parse().ok().filter(|number: &f64| number.is_finite())
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_scalars_are_told_apart() {
        for (text, data) in [
            ("~", Data::Null),
            ("True", Data::Boolean(true)),
            ("12", Data::Integer(12)),
            ("+7", Data::Integer(7)),
            ("-3", Data::Integer(-3)),
            ("0x1F", Data::Integer(31)),
            ("0o17", Data::Integer(15)),
            ("2.5", Data::Float(2.5)),
            ("1e3", Data::Float(1000.0)),
        ] {
            assert_eq!(plain(text), Some(data), "{text}");
        }
        for text in
            ["yes", "no", "203.0.113.7", ".inf", ".nan", "-", ".", "+", "1e999", "2030-05-01", "0x", "1_000"]
        {
            assert_eq!(plain(text), None, "{text}");
        }
    }
}
