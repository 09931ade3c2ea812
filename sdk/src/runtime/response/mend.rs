//! Mends JSON that can't be read, so that a token in it is not lost.

use serde_json::Value;

/// How many digits an escaped code unit has.
const DIGITS: usize = 4;

/// How deep a value may lie in others. It is less than what the reader of JSON takes.
const MAX_DEPTH: usize = 100;

/// Returns a string that can be read, if it is nearly JSON.
///
/// What a string of JSON must not hold (half a surrogate pair, an unknown escape, a control character) is in it as it
/// was written: nothing is filled in for it. A number without a value, an unknown word and what lies too deep is null.
/// What stands behind the value is left out.
pub(crate) fn mended(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    let mut depth = 0_usize;
    while let Some(letter) = rest.chars().next() {
        let length = match letter {
            '"' => string_length(rest),
            _ if is_word(letter) => rest.find(|letter| !is_word(letter)).unwrap_or(rest.len()),
            _ => letter.len_utf8(),
        };
        let (token, behind) = rest.split_at(length);
        rest = behind;
        let outer = depth;
        match letter {
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match outer.max(depth) {
            deep if deep > MAX_DEPTH => out.push_str(if outer == MAX_DEPTH { "null" } else { "" }),
            _ if letter == '"' => write_string(token, &mut out),
            _ if is_word(letter) => out.push_str(readable(token)),
            _ => out.push_str(token),
        }
        if outer == 1 && depth == 0 {
            break;
        }
    }
    out
}

/// Returns `true` if a letter is of a number or of a word.
fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '.')
}

/// Returns a number or a word, or null where it can't be read.
fn readable(token: &str) -> &str {
    if serde_json::from_str::<Value>(token).is_ok() { token } else { "null" }
}

/// Returns the length of the JSON string that a text begins with.
fn string_length(text: &str) -> usize {
    let mut escaped = true;
    for (at, byte) in text.bytes().enumerate() {
        if byte == b'"' && !escaped {
            return at + 1;
        }
        escaped = byte == b'\\' && !escaped;
    }
    text.len()
}

/// Writes a string so that it can be read.
fn write_string(mut token: &str, out: &mut String) {
    while let Some(letter) = token.chars().next() {
        let length = match letter {
            '\\' => escape(token).unwrap_or_else(|| {
                out.push('\\');
                1
            }),
            _ => letter.len_utf8(),
        };
        match letter {
            '\0'..' ' => out.push_str(&format!("\\u{:04x}", u32::from(letter))),
            _ => out.push_str(&token[..length]),
        }
        token = &token[length..];
    }
}

/// Returns the length of the escape that a text begins with, if it can be read.
fn escape(text: &str) -> Option<usize> {
    match text.as_bytes().get(1)? {
        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(2),
        b'u' => match unit(text)? {
            0xD800..0xDC00 => {
                let low = unit(text.get(2 + DIGITS..)?)?;
                (0xDC00..0xE000).contains(&low).then_some(2 * (2 + DIGITS))
            }
            0xDC00..0xE000 => None,
            _ => Some(2 + DIGITS),
        },
        _ => None,
    }
}

/// Returns the code unit of the escape that a text begins with.
fn unit(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..DIGITS)?;
    let mut unit = 0;
    for digit in digits.chars() {
        unit = unit * 16 + digit.to_digit(16)?;
    }
    Some(unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_can_be_read_stays() {
        for text in [
            r#"{"a":["\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00 é😀",{"b":null}]}"#,
            "",
            "1",
            "{",
            "\"a",
            "\"\\\\\"",
            "[]",
        ] {
            assert_eq!(mended(text), text);
        }
    }

    #[test]
    fn what_can_not_be_read_is_there_as_it_was_written_or_null() {
        let inner = (1..MAX_DEPTH).fold(Value::Null, |inner, _| json!([inner]));
        let deep = json!([inner, 2]);
        for (text, value) in [
            (r#"["\ud83d"]"#, json!([r"\ud83d"])),
            (r#"["\ude00 \ud83d\ud83d\ude00"]"#, json!([r"\ude00 \ud83d😀"])),
            (r#"["\ud83dx", "\x", "\u12", "\u+123"]"#, json!([r"\ud83dx", r"\x", r"\u12", r"\u+123"])),
            ("{\"a\tb\":\"c\nd\"}", json!({"a\tb": "c\nd"})),
            (r#"{"a":{"b":1}}<!-- x "} -->"#, json!({"a": {"b": 1}})),
            (
                r#"[NaN,-Infinity,1e999,undefined,-1.5e3,true]"#,
                json!([null, null, null, null, -1500.0, true]),
            ),
            (&format!("[{}1,{{}}{},2]", "[".repeat(200), "]".repeat(200)), deep.clone()),
        ] {
            assert_eq!(serde_json::from_str::<Value>(&mended(text)).unwrap(), value, "{text}");
        }
    }
}
