//! Names: how one is written in Rust and on the wire.

use crate::spec::WireNames;

/// Whether a name is snake_case: lower-case words, each of letters and digits, joined by single underscores.
#[must_use]
pub fn is_snake(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.split('_').all(|word| {
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

/// Whether a name is PascalCase: letters and digits, the first a capital.
#[must_use]
pub fn is_pascal(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Makes `captcha_code`, of any of `captchaCode`, `CaptchaCode`, `CAPTCHA_CODE` and `captcha-code`.
#[must_use]
pub fn snake(name: &str) -> String {
    joined(name, "_", |word, out| out.extend(word.chars().map(|letter| letter.to_ascii_lowercase())))
}

/// Makes `CAPTCHA_CODE`.
#[must_use]
pub fn screaming(name: &str) -> String {
    joined(name, "_", |word, out| out.extend(word.chars().map(|letter| letter.to_ascii_uppercase())))
}

/// Makes `CaptchaCode`.
#[must_use]
pub fn pascal(name: &str) -> String {
    joined(name, "", capitalised)
}

/// Makes `captchaCode`.
#[must_use]
pub fn camel(name: &str) -> String {
    if is_snake(name) {
        return camel_of_snake(name);
    }
    joined(name, "", |word, out| {
        if out.is_empty() {
            out.extend(word.chars().map(|letter| letter.to_ascii_lowercase()));
        } else {
            capitalised(word, out);
        }
    })
}

/// The name on the wire: the one that the spec gives, else the one that the service's rule makes.
#[must_use]
pub fn wire(name: &str, given: Option<&str>, rule: WireNames) -> String {
    match (given, rule) {
        (Some(given), _) => given.to_owned(),
        (None, WireNames::CamelCase) => camel(name),
        (None, WireNames::SnakeCase) => name.to_owned(),
    }
}

/// Whether a name can't be an identifier in Rust, of any edition: also the words that are only reserved.
#[must_use]
pub fn is_keyword(name: &str) -> bool {
    KEYWORDS.binary_search(&name).is_ok()
}

/// The words of a name, split at everything that is no letter or digit, and where the case says so.
///
/// ```
/// # use sdk_codegen::name::words;
/// assert_eq!(words("lastIPAddress"), ["last", "IP", "Address"]);
/// assert_eq!(words("RESET_PASSWORD"), ["RESET", "PASSWORD"]);
/// ```
#[must_use]
pub fn words(name: &str) -> Vec<&str> {
    name.split(|letter: char| !letter.is_alphanumeric()).flat_map(split_at_case).collect()
}

/// Sorted, so that it can be searched.
const KEYWORDS: [&str; 53] = [
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do",
    "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static",
    "struct", "super", "trait", "true", "try", "type", "typeof", "union", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// The same without looking for words: most names are written in snake_case, and there are many.
fn camel_of_snake(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut begins = false;
    for letter in name.chars() {
        match letter {
            '_' => begins = true,
            _ if begins => {
                out.push(letter.to_ascii_uppercase());
                begins = false;
            }
            _ => out.push(letter),
        }
    }
    out
}

fn joined(name: &str, separator: &str, mut push: impl FnMut(&str, &mut String)) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for word in words(name) {
        if !out.is_empty() {
            out.push_str(separator);
        }
        push(word, &mut out);
    }
    out
}

fn capitalised(word: &str, out: &mut String) {
    let mut letters = word.chars();
    out.extend(letters.next().map(|first| first.to_ascii_uppercase()));
    out.extend(letters.map(|letter| letter.to_ascii_lowercase()));
}

/// Splits `lastIPAddress` before `IP` and before `Address`: where a small letter or a digit meets a capital, and
/// before the last of several capitals that a small letter follows.
fn split_at_case(part: &str) -> Vec<&str> {
    let letters: Vec<(usize, char)> = part.char_indices().collect();
    let mut words = Vec::new();
    let mut start = 0;
    for index in 1..letters.len() {
        let (at, letter) = letters[index];
        let before = letters[index - 1].1;
        let after = letters.get(index + 1).map(|next| next.1);
        let rises = !before.is_uppercase() && letter.is_uppercase();
        let last_capital =
            before.is_uppercase() && letter.is_uppercase() && after.is_some_and(char::is_lowercase);
        if rises || last_capital {
            words.push(&part[start..at]);
            start = at;
        }
    }
    if start < part.len() {
        words.push(&part[start..]);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cased() {
        for (name, as_snake, as_camel, as_pascal, as_screaming) in [
            ("captcha_code", "captcha_code", "captchaCode", "CaptchaCode", "CAPTCHA_CODE"),
            ("captchaCode", "captcha_code", "captchaCode", "CaptchaCode", "CAPTCHA_CODE"),
            ("RESET_PASSWORD", "reset_password", "resetPassword", "ResetPassword", "RESET_PASSWORD"),
            ("lastIP", "last_ip", "lastIp", "LastIp", "LAST_IP"),
            ("UDFDataType", "udf_data_type", "udfDataType", "UdfDataType", "UDF_DATA_TYPE"),
            ("Suspended", "suspended", "suspended", "Suspended", "SUSPENDED"),
            ("ticket_v2", "ticket_v2", "ticketV2", "TicketV2", "TICKET_V2"),
            ("text-plain", "text_plain", "textPlain", "TextPlain", "TEXT_PLAIN"),
            ("straße", "straße", "straße", "Straße", "STRAßE"),
            ("", "", "", "", ""),
        ] {
            assert_eq!(snake(name), as_snake, "snake of {name}");
            assert_eq!(camel(name), as_camel, "camel of {name}");
            assert_eq!(pascal(name), as_pascal, "pascal of {name}");
            assert_eq!(screaming(name), as_screaming, "screaming of {name}");
        }
    }

    #[test]
    fn snake_case_is_told_from_the_rest() {
        for name in ["a", "lend", "lend_by_card", "check_card_v2", "i18n"] {
            assert!(is_snake(name), "{name}");
        }
        for name in ["", "_a", "a_", "a__b", "2nd", "Lend", "lendByCard", "lend-by", "länd"] {
            assert!(!is_snake(name), "{name}");
        }
    }

    #[test]
    fn pascal_case_is_told_from_the_rest() {
        for name in ["A", "User", "UserV2", "UDFType"] {
            assert!(is_pascal(name), "{name}");
        }
        for name in ["", "user", "User_V2", "2User", "Üser"] {
            assert!(!is_pascal(name), "{name}");
        }
    }

    #[test]
    fn keywords_are_sorted_and_found() {
        assert!(KEYWORDS.is_sorted());
        assert!(is_keyword("type") && is_keyword("gen") && is_keyword("yield"));
        assert!(!is_keyword("types"));
    }

    #[test]
    fn a_given_wire_name_wins() {
        assert_eq!(wire("last_ip", Some("lastIP"), WireNames::CamelCase), "lastIP");
        assert_eq!(wire("last_ip", None, WireNames::CamelCase), "lastIp");
        assert_eq!(wire("last_ip", None, WireNames::SnakeCase), "last_ip");
    }
}
