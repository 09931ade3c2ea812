//! Takes secrets out of the messages of a service, which likes to quote what it refuses.

use super::super::values::secret::{HIDDEN, Secret};

/// How many digits a code has at least that can't be any number of a message.
const MIN_DIGITS: usize = 4;

/// How many bytes a password has at least that can't be any word of a message.
const MIN_BYTES: usize = 8;

/// Takes those secrets out of a text that can't be words of it.
///
/// What could be a word stays, as the service wrote it: to take `wrong` out of "The password is wrong" would show that
/// it is the password.
pub(crate) fn redact(text: &str, secrets: &[Secret]) -> String {
    let mut text = text.to_owned();
    let mut shorter_than = usize::MAX;
    loop {
        // The longest first: one may be part of another, which would then not be found.
        let mut length = 0;
        for secret in secrets {
            let secret = secret.expose();
            if secret.len() < shorter_than && is_no_word(secret) {
                length = length.max(secret.len());
            }
        }
        if length == 0 {
            return text;
        }
        for secret in secrets {
            let secret = secret.expose();
            if secret.len() == length && is_no_word(secret) {
                text = without(&text, secret);
            }
        }
        shorter_than = length;
    }
}

fn is_no_word(secret: &str) -> bool {
    let is_code = secret.len() >= MIN_DIGITS && secret.bytes().all(|byte| byte.is_ascii_digit());
    is_code || (secret.len() >= MIN_BYTES && !secret.chars().all(char::is_alphabetic))
}

/// Takes the occurrences of a secret out of a text that are not part of a longer word.
fn without(text: &str, secret: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(secret) {
        let (before, after) = (&rest[..at], &rest[at + secret.len()..]);
        let last = before.chars().next_back().or_else(|| kept.chars().next_back());
        kept.push_str(before);
        // Only letters and digits of its own kind make a longer word: Chinese is written without spaces.
        let joins = |letter: char| letter.is_ascii_alphanumeric();
        let is_part = last.is_some_and(joins) || after.starts_with(joins);
        kept.push_str(if is_part { secret } else { HIDDEN });
        rest = after;
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn redacted(text: &str, secret: &str) -> String {
        redact(text, &[secret.into()])
    }

    #[test]
    fn what_can_be_no_word_is_taken_out() {
        assert_eq!(redacted("the code 4711 is wrong", "4711"), "the code [secret] is wrong");
        assert_eq!(redacted("\"passw0rd\" is too weak", "passw0rd"), "\"[secret]\" is too weak");
        let token = "eyJ.a-b.c_d";
        assert_eq!(redacted(&format!("token {token}, {token}"), token), "token [secret], [secret]");
        assert_eq!(redacted("验证码4711不正确", "4711"), "验证码[secret]不正确");
        assert_eq!(redacted("账号或密码passw0rd1错误", "passw0rd1"), "账号或密码[secret]错误");
        let both = [Secret::from("passw0rd"), Secret::from("passw0rd 2026")];
        assert_eq!(redact("no: passw0rd 2026", &both), "no: [secret]");
    }

    #[test]
    fn what_could_be_a_word_stays_and_shows_nothing() {
        for (text, secret) in [
            ("The password is wrong", "wrong"),
            ("The password is wrong", "asswor"),
            ("The password is wrong", "password"),
            ("1 of 3", "1"),
            ("status 404", "404"),
            ("at 2026-11-27T12:30:00Z", "2026-11"),
            ("request r-47110815", "4711"),
            ("no", ""),
        ] {
            assert_eq!(redacted(text, secret), text);
        }
    }
}
