//! What looks like a secret is declared: either it is one, or the spec says that it is none.

use super::context::{Context, Found, Op, Ty};
use crate::diagnostic::{Code, Edit};
use crate::load::Cursor;
use crate::name;
use crate::spec::OptionKind;
use crate::type_expr::TypeExpr;

/// The words that make a name look secret.
const SECRET_WORDS: [&str; 33] = [
    "authorization",
    "backup",
    "bearer",
    "code",
    "codes",
    "cookie",
    "cookies",
    "credential",
    "credentials",
    "hotp",
    "jwt",
    "key",
    "keys",
    "mfa",
    "mnemonic",
    "otp",
    "passcode",
    "passphrase",
    "passwd",
    "password",
    "passwords",
    "pin",
    "pwd",
    "recovery",
    "secret",
    "secrets",
    "seed",
    "signature",
    "ticket",
    "token",
    "tokens",
    "totp",
    "verifier",
];

/// The ends of words that make a name look secret where words are run together: `authtoken`.
const SECRET_ENDS: [&str; 16] = [
    "accesskey",
    "apikey",
    "authkey",
    "cookie",
    "credential",
    "credentials",
    "passcode",
    "passphrase",
    "passwd",
    "password",
    "privatekey",
    "secret",
    "secretkey",
    "token",
    "tokens",
    "totp",
];

/// Whether a name looks as if its value were secret.
pub(super) fn looks_secret(name: &str) -> bool {
    let words: Vec<String> = name::words(name).iter().map(|word| word.to_ascii_lowercase()).collect();
    words.iter().any(|word| {
        SECRET_WORDS.binary_search(&word.as_str()).is_ok()
            || SECRET_ENDS.iter().any(|end| word.ends_with(end))
    })
}

/// The options of the client.
pub(super) fn options(context: &Context<'_>, found: &mut Found) {
    for (option, site) in context.options() {
        if option.kind == OptionKind::String && looks_secret(&option.name) {
            let message = format!(
                "the name of the option `{}` looks secret, but its value would be printed",
                option.name
            );
            found.push(
                site.field("type")
                    .error(Code::UndeclaredSecret, message)
                    .help("make it `type: secret`, or choose another name"),
            );
        }
    }
}

/// The parameters of an operation.
pub(super) fn params(_: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    for param in &op.params {
        let flags = (param.entry.sensitive, param.entry.public);
        declared("parameter", (&param.entry.name, can_be_sensitive(&param.ty)), flags, param.site, found);
        graphql_compat(&param.ty, param.entry.sensitive, param.site, found);
    }
}

/// The fields of a type.
pub(super) fn fields(_: &Context<'_>, ty: &Ty<'_>, found: &mut Found) {
    for field in &ty.fields {
        let flags = (field.entry.sensitive, field.entry.public);
        declared("field", (&field.entry.name, can_be_sensitive(&field.ty)), flags, field.site, found);
        graphql_compat(&field.ty, field.entry.sensitive, field.site, found);
    }
}

fn declared(
    what: &str,
    (name, can_be_sensitive): (&str, bool),
    (sensitive, public): (bool, bool),
    site: Cursor<'_>,
    found: &mut Found,
) {
    if sensitive && public {
        let message = format!("the {what} `{name}` is both `sensitive` and `public`");
        found.push(
            site.field("public")
                .key()
                .error(Code::SecretAndPublic, message)
                .help("keep the one that is true"),
        );
    } else if !sensitive && !public && looks_secret(name) {
        let message = format!("the name of the {what} `{name}` looks secret");
        let help = match can_be_sensitive {
            true => "add `sensitive: true` if its value must never be printed, else `public: true`",
            false => {
                "add `public: true` if its value may be printed; what must not be printed is a `string` or `json`"
            }
        };
        found.push(site.field("name").error(Code::UndeclaredSecret, message).help(help));
    }
}

/// How a value is declared to be secret, in place of what is declared.
pub(super) fn declare(site: Cursor<'_>) -> &'static str {
    match (site.has("public"), site.has("sensitive")) {
        (true, _) => "write `sensitive: true` in place of `public`",
        (false, true) => "write `sensitive: true`",
        (false, false) => "add `sensitive: true`",
    }
}

/// The edit that declares a value to be secret that certainly is one.
pub(super) fn mended<E>(ty: &Result<TypeExpr, E>, is_public: bool, site: Cursor<'_>) -> Option<Edit> {
    let is_text = ty.as_ref().is_ok_and(|ty| *ty == TypeExpr::String);
    (is_text && !is_public).then(|| site.set_true("sensitive", "type")).flatten()
}

/// Only what is read as a text or as JSON can be kept from being printed.
fn can_be_sensitive<E>(ty: &Result<TypeExpr, E>) -> bool {
    let fits = |ty: &TypeExpr| matches!(ty.not_null(), TypeExpr::String | TypeExpr::Json | TypeExpr::Map(_));
    ty.as_ref().map_or(true, fits)
}

fn graphql_compat<E>(ty: &Result<TypeExpr, E>, sensitive: bool, site: Cursor<'_>, found: &mut Found) {
    if let Ok(shown) = ty
        && sensitive
        && !can_be_sensitive(ty)
    {
        let message = format!("a value of the type `{shown}` can't be `sensitive`");
        found.push(
            site.field("sensitive")
                .key()
                .error(Code::SensitiveType, message)
                .help("leave `sensitive` out, or make it a `string` or `json` if the service takes that"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secret_words_are_sorted() {
        assert!(SECRET_WORDS.is_sorted() && SECRET_ENDS.is_sorted());
    }

    #[test]
    fn a_name_looks_secret_by_any_of_its_words() {
        for name in [
            "password",
            "new_password",
            "captcha_code",
            "token_type",
            "otp",
            "api_key",
            "idToken",
            "totp",
            "authtoken",
        ] {
            assert!(looks_secret(name), "{name}");
        }
        for name in [
            "email",
            "keyboard",
            "encode",
            "decoded",
            "pinned",
            "monkey",
            "tokenizer",
            "secretary",
            "seedling",
        ] {
            assert!(!looks_secret(name), "{name}");
        }
    }
}
