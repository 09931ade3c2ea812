//! What a plain scalar means, by the core schema of YAML 1.2.

use super::data::Data;

/// Reads a plain scalar. What is none of the other kinds is a text; so are `.inf` and `.nan`, which JSON lacks.
pub(super) fn plain(text: &str) -> Option<Data<'static>> {
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
    integer(text).or_else(|| decimal(text))
}

fn integer(text: &str) -> Option<Data<'static>> {
    let (digits, radix) = match (text.strip_prefix("0x"), text.strip_prefix("0o")) {
        (Some(digits), _) => (digits, 16),
        (None, Some(digits)) => (digits, 8),
        (None, None) => (text, 10),
    };
    let unsigned = digits.strip_prefix('+').unwrap_or(digits);
    let is_integer = |digits: &str| !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(radix));
    // Some read a leading zero as the sign of an octal number, and others do not.
    let is_padded = |digits: &str| digits.len() > 1 && digits.starts_with('0');
    if radix == 10
        && is_integer(unsigned.trim_start_matches('-'))
        && is_padded(unsigned.trim_start_matches('-'))
    {
        return Some(Data::Inexact);
    }
    if let Ok(number) = i64::from_str_radix(digits, radix) {
        return Some(Data::Integer(number));
    }
    if let Ok(number) = u64::from_str_radix(unsigned, radix) {
        return Some(Data::Unsigned(number));
    }
    is_integer(unsigned.strip_prefix('-').unwrap_or(unsigned)).then_some(Data::Inexact)
}

fn decimal(text: &str) -> Option<Data<'static>> {
    let numeric = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.' | b'e' | b'E');
    let digits = text.bytes().any(|byte| byte.is_ascii_digit());
    let number: f64 = (digits && text.bytes().all(numeric)).then(|| text.parse().ok()).flatten()?;
    let is_exact = number.is_finite() && Digits::of(text) == Digits::of(&format!("{number:e}"));
    Some(if is_exact { Data::Float(number) } else { Data::Inexact })
}

/// A decimal number, written in one way.
#[derive(PartialEq)]
struct Digits {
    is_negative: bool,
    digits: String,
    exponent: i64,
}

impl Digits {
    fn of(text: &str) -> Option<Self> {
        let unsigned = text.trim_start_matches(['+', '-']);
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = format!("{whole}{fraction}");
        let digits = all.trim_end_matches('0');
        let dropped = i64::try_from(all.len() - digits.len()).ok()?;
        let places = i64::try_from(fraction.len()).ok()?;
        let digits = digits.trim_start_matches('0').to_owned();
        let exponent = exponent.parse::<i64>().ok()?.checked_sub(places)?.checked_add(dropped)?;
        let exponent = if digits.is_empty() { 0 } else { exponent };
        Some(Self { is_negative: text.starts_with('-') && !digits.is_empty(), digits, exponent })
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
            ("1.10", Data::Float(1.1)),
            ("-0.0", Data::Float(-0.0)),
            ("18446744073709551615", Data::Unsigned(u64::MAX)),
            ("18446744073709551616", Data::Inexact),
            ("-9223372036854775809", Data::Inexact),
            ("0.1234567890123456789", Data::Inexact),
            ("1e999", Data::Inexact),
            ("010", Data::Inexact),
            ("-007", Data::Inexact),
            ("0", Data::Integer(0)),
            ("0.5", Data::Float(0.5)),
        ] {
            assert_eq!(plain(text), Some(data), "{text}");
        }
        for text in ["yes", "no", "203.0.113.7", ".inf", ".nan", "-", ".", "+", "2030-05-01", "0x", "1_000"] {
            assert_eq!(plain(text), None, "{text}");
        }
    }
}
