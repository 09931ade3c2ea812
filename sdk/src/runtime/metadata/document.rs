//! GraphQL documents, escaped for the JSON that they are sent in.
//!
//! The files that a reviewer reads hold GraphQL; what is sent is derived from them when the crate is compiled.

/// Returns how many bytes a string has as the content of a JSON string.
pub(crate) const fn escaped_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut length, mut at) = (0, 0);
    while at < bytes.len() {
        length += match bytes[at] {
            b'"' | b'\\' | b'\n' | b'\r' | b'\t' => 2,
            0..0x20 => 6,
            _ => 1,
        };
        at += 1;
    }
    length
}

/// Returns a string as the content of a JSON string.
pub(crate) const fn escaped<const LENGTH: usize>(text: &str) -> [u8; LENGTH] {
    let bytes = text.as_bytes();
    let mut escaped = [0; LENGTH];
    let (mut length, mut at) = (0, 0);
    while at < bytes.len() {
        let byte = bytes[at];
        let short = match byte {
            b'"' | b'\\' => byte,
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            _ => 0,
        };
        if short != 0 {
            escaped[length] = b'\\';
            escaped[length + 1] = short;
            length += 2;
        } else if byte < 0x20 {
            let digits = [b'\\', b'u', b'0', b'0', b'0' + (byte >> 4), hexadecimal(byte & 15)];
            let mut digit = 0;
            while digit < digits.len() {
                escaped[length + digit] = digits[digit];
                digit += 1;
            }
            length += digits.len();
        } else {
            escaped[length] = byte;
            length += 1;
        }
        at += 1;
    }
    escaped
}

const fn hexadecimal(digit: u8) -> u8 {
    if digit < 10 { b'0' + digit } else { b'a' + digit - 10 }
}

#[cfg(test)]
mod tests {
    use super::super::super::macros::escaped;

    #[test]
    fn json_reads_back_what_was_escaped() {
        const DOCUMENT: &str = "query {\n\tname(id: \"a\\b\") # \u{1}\u{1f}\r\n  蒸汽\n}";
        const ESCAPED: &str = escaped!(DOCUMENT);
        let read: String = serde_json::from_str(&format!("\"{ESCAPED}\"")).unwrap();
        assert_eq!(read, DOCUMENT);
    }
}
