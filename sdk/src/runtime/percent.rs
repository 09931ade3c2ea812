//! Percent-encoding, where a value becomes part of a URL.

/// Encodes a value for a path segment or a query: all but letters, digits, `-`, `.`, `_`, `~` (RFC 3986,
/// section 2.3), so that no value can end its place and begin another.
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(hexadecimal(byte >> 4));
            encoded.push(hexadecimal(byte & 15));
        }
    }
    encoded
}

/// Writes name and value pairs as a query.
pub(crate) fn query(pairs: &[(String, String)]) -> String {
    let pairs: Vec<_> =
        pairs.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    pairs.join("&")
}

/// Writes a number below 16 as a hexadecimal digit.
fn hexadecimal(digit: u8) -> char {
    char::from(if digit < 10 { b'0' + digit } else { b'A' + digit - 10 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_unreserved_letters_stay() {
        assert_eq!(encode("aZ09-._~"), "aZ09-._~");
        assert_eq!(encode("a&b=c+d e/f?g#h%"), "a%26b%3Dc%2Bd%20e%2Ff%3Fg%23h%25");
        assert_eq!(encode("ü蒸"), "%C3%BC%E8%92%B8");
        assert_eq!(encode("\r\n\0"), "%0D%0A%00");
    }

    #[test]
    fn a_query_is_read_back_by_others() {
        let pairs = vec![("a b".to_owned(), "1&2=3".to_owned()), ("x".to_owned(), String::new())];
        let read: Vec<_> = url::form_urlencoded::parse(query(&pairs).as_bytes()).into_owned().collect();
        assert_eq!(read, pairs);
    }
}
