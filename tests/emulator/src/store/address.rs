//! Email addresses and phone numbers.

/// How long an email address may be, in bytes (RFC 5321, section 4.5.3.1.3).
const EMAIL_BYTES: usize = 254;

/// Returns `true` if a string is an email address: something, an `@`, and a domain with a dot.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let is_plain = |part: &str| !part.is_empty() && !part.contains([' ', '@']);
    let parts = text.split_once('@');
    parts.is_some_and(|(name, domain)| {
        text.len() <= EMAIL_BYTES
            && is_plain(name)
            && is_plain(domain)
            && domain.split('.').count() > 1
            && !domain.split('.').any(str::is_empty)
    })
}

/// Returns `true` if a string is a mobile phone number of mainland China, with or without the country's code.
///
/// An `x` passes as a digit, because examples mask the digits of a number by it.
#[must_use]
pub fn is_phone(text: &str) -> bool {
    let number = national(text);
    let is_digit = |byte: u8| byte.is_ascii_digit() || byte == b'x';
    number.len() == 11 && number.starts_with('1') && number.bytes().all(is_digit)
}

/// Returns a phone number without the code of mainland China, with which it is the same number.
#[must_use]
pub fn national(number: &str) -> &str {
    number.strip_prefix("+86").unwrap_or(number)
}

/// Returns `true` if two strings are the same phone number.
#[must_use]
pub fn is_same_phone(one: &str, other: &str) -> bool {
    national(one) == national(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_other_texts() {
        assert!(is_email("a@b.c") && is_email("first.last+tag@sub.example.com"));
        assert!(!is_email(&format!("{}@b.c", "a".repeat(1 << 20))));
        for text in ["", "a", "@b.c", "a@b", "a@b.", "a@.c", "a b@c.d", "a@b@c.d"] {
            assert!(!is_email(text), "{text}");
        }
    }

    #[test]
    fn phone_numbers_are_told_from_other_texts() {
        assert!(is_phone("17612345678") && is_phone("+8617612345678") && is_phone("176xxxx6754"));
        for text in ["", "1761234567", "27612345678", "176123456789", "1761234567é", "+117612345678"] {
            assert!(!is_phone(text), "{text}");
        }
    }
}
