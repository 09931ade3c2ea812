//! Phone numbers.

/// Gives a phone number without the code of mainland China, with which it is the same number.
#[must_use]
pub fn national(number: &str) -> &str {
    number.strip_prefix("+86").unwrap_or(number)
}

/// Tells whether two texts are the same phone number.
#[must_use]
pub fn is_same(one: &str, other: &str) -> bool {
    national(one) == national(other)
}
