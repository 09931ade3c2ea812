//! The options of an application.

use std::fmt;
use std::time::Duration;

use super::super::error::{Error, Result, joined};
use super::super::metadata::option::{OptionInfo, OptionKind};
use super::super::metadata::service::{HeaderSource, ServiceInfo};
use super::super::suggest::Suggestion;
use super::super::values::json::float;
use super::super::values::secret::Secret;
use super::url_option;

/// The options that were given, not yet validated.
#[derive(Clone)]
pub(crate) struct OptionValues {
    service: &'static ServiceInfo,
    given: Vec<(Name, Setting)>,
}

/// An option, or a name that is not yet known to be one.
#[derive(Clone, PartialEq)]
enum Name {
    Known(usize),
    Text(String),
}

/// The value of one option. Every string is treated as a secret, because some are.
#[derive(Clone)]
pub(crate) enum Setting {
    /// A string; of an option of another type, the string to read it from.
    Text(Secret),
    /// A length of time.
    Duration(Duration),
    /// An integer.
    Integer(u64),
    /// On or off.
    Flag(bool),
}

/// The options of an application, validated: each has the type that it should have.
pub(crate) struct Options {
    given: Vec<Option<Setting>>,
    defaults: Vec<Option<Setting>>,
}

impl OptionValues {
    pub(crate) fn new(service: &'static ServiceInfo) -> Self {
        Self { service, given: Vec::new() }
    }

    /// Sets an option; the last of several values for one option takes precedence.
    pub(crate) fn with(self, option: &'static OptionInfo, value: impl Into<Setting>) -> Self {
        self.set(Name::Known(option.index), value.into())
    }

    /// Sets an option by its name to a string, which is read when the client is built; so is a name that no option has.
    pub(crate) fn with_text(self, name: &str, text: impl Into<String>) -> Self {
        let known = match self.service.option(name) {
            Some(option) => Name::Known(option.index),
            None => Name::Text(name.to_owned()),
        };
        self.set(known, text.into().into())
    }

    fn set(mut self, name: Name, value: Setting) -> Self {
        for (known, earlier) in &mut self.given {
            if *known == name {
                *earlier = value;
                return self;
            }
        }
        self.given.push((name, value));
        self
    }

    pub(crate) fn service(&self) -> &'static ServiceInfo {
        self.service
    }

    /// Validates the options.
    pub(crate) fn validate(self) -> Result<Options> {
        let service = self.service;
        let mut options = Options { given: Vec::new(), defaults: Vec::new() };
        for info in service.options {
            options.given.push(None);
            options.defaults.push(match info.default {
                Some(text) => Some(read(info, text)?),
                None => None,
            });
        }
        for (name, setting) in self.given {
            let info = match name {
                Name::Known(index) => service.options[index],
                Name::Text(name) => return Err(unknown(service, &name)),
            };
            let setting = without_line_end(setting);
            if !matches!(&setting, Setting::Text(text) if text.is_empty()) {
                options.given[info.index] = Some(accept(info, setting)?);
            }
        }
        options.validate(service)?;
        Ok(options)
    }
}

impl Options {
    /// Returns the string of an option, or its default. An empty string is as good as none.
    pub(crate) fn text(&self, option: &OptionInfo) -> Option<&str> {
        self.given_text(option).or(self.default_text(option))
    }

    /// Returns the string of an option that was given.
    pub(crate) fn given_text(&self, option: &OptionInfo) -> Option<&str> {
        text_of(self.given[option.index].as_ref())
    }

    /// Returns the default string of an option.
    pub(crate) fn default_text(&self, option: &OptionInfo) -> Option<&str> {
        text_of(self.defaults[option.index].as_ref())
    }

    pub(crate) fn duration(&self, option: &OptionInfo) -> Option<Duration> {
        match self.setting(option) {
            Some(Setting::Duration(duration)) => Some(*duration),
            _ => None,
        }
    }

    pub(crate) fn integer(&self, option: &OptionInfo) -> Option<u64> {
        match self.setting(option) {
            Some(Setting::Integer(number)) => Some(*number),
            _ => None,
        }
    }

    pub(crate) fn flag(&self, option: &OptionInfo) -> bool {
        matches!(self.setting(option), Some(Setting::Flag(true)))
    }

    fn setting(&self, option: &OptionInfo) -> Option<&Setting> {
        self.given[option.index].as_ref().or(self.defaults[option.index].as_ref())
    }

    fn validate(&mut self, service: &ServiceInfo) -> Result<()> {
        for options in service.require_one_of {
            let mut names = Vec::new();
            for option in *options {
                if self.setting(option).is_some() {
                    names.clear();
                    break;
                }
                names.push(option.name);
            }
            if !names.is_empty() {
                return Err(Error::none_of(&names));
            }
        }
        self.validate_headers(service)?;
        self.normalise_urls(service)
    }

    /// Refuses values that can't be sent in the header that they are meant for.
    fn validate_headers(&self, service: &ServiceInfo) -> Result<()> {
        for header in service.headers {
            if let HeaderSource::Option(option) = header.value
                && let Some(text) = self.text(option)
                && !fits_header(text)
            {
                return Err(Error::invalid(option.name, NOT_IN_HEADER));
            }
        }
        let token = service.session.token_option;
        if let Some(text) = self.text(token)
            && let Some(complaint) = token_mismatch(text)
        {
            return Err(Error::invalid(token.name, complaint));
        }
        Ok(())
    }

    fn normalise_urls(&mut self, service: &ServiceInfo) -> Result<()> {
        let connection = &service.connection;
        let plain = self.flag(connection.allow_plain_http);
        let allow = if plain { None } else { Some(connection.allow_plain_http.name) };
        for info in service.options {
            if info.kind != OptionKind::Url {
                continue;
            }
            for settings in [&mut self.given, &mut self.defaults] {
                if let Some(Setting::Text(text)) = &mut settings[info.index] {
                    *text = url_option::normalise(info.name, text.expose(), allow)?.into();
                }
            }
        }
        Ok(())
    }
}

const NOT_IN_HEADER: &str = "holds letters that can't be sent in a header";

/// Returns `true` if a string can be the value of a header.
fn fits_header(text: &str) -> bool {
    for byte in text.bytes() {
        if !matches!(byte, b' '..=b'~') {
            return false;
        }
    }
    text.trim() == text
}

/// Returns what is wrong with a string that is to be sent as a bearer token, as the end of a sentence about it.
pub(crate) fn token_mismatch(token: &str) -> Option<&'static str> {
    let mut is_graphic = true;
    // All bytes are looked at together: tokens are long, and nearly all of them are right.
    for byte in token.as_bytes() {
        is_graphic &= byte.is_ascii_graphic();
    }
    if let Some((scheme, rest)) = token.split_at_checked(6)
        && scheme.eq_ignore_ascii_case("bearer")
        && (rest.is_empty() || rest.starts_with(char::is_whitespace))
    {
        Some("must be the token alone, without `Bearer`")
    } else if token.starts_with(['"', '\'']) || token.ends_with(['"', '\'']) {
        Some("must be the token alone, without quotes")
    } else if is_graphic {
        None
    } else if token.contains(char::is_whitespace) {
        Some("has white space in it, which no token has")
    } else {
        Some(NOT_IN_HEADER)
    }
}

/// Takes the end of a line away, which a file or a variable of another system may end with.
fn without_line_end(setting: Setting) -> Setting {
    match setting {
        Setting::Text(text) if text.expose().ends_with(['\r', '\n']) => {
            Setting::Text(text.expose().trim_end_matches(['\r', '\n']).into())
        }
        setting => setting,
    }
}

/// Takes a value that was given, if it is of the option's type or a string that can be read as it.
fn accept(info: &OptionInfo, setting: Setting) -> Result<Setting> {
    let setting = match setting {
        Setting::Text(text) => read(info, text.expose())?,
        other => other,
    };
    let fits = match (&setting, info.kind) {
        (Setting::Duration(duration), OptionKind::Duration) => !duration.is_zero(),
        (Setting::Integer(_), OptionKind::Integer) | (Setting::Flag(_), OptionKind::Flag) => true,
        (Setting::Text(_), kind) => is_text(kind),
        _ => false,
    };
    if fits { Ok(setting) } else { Err(wrong(info)) }
}

/// Reads an option from a string.
fn read(info: &OptionInfo, text: &str) -> Result<Setting> {
    let setting = match info.kind {
        OptionKind::Duration => match Duration::try_from_secs_f64(float(text).unwrap_or_default()) {
            Ok(duration) if !duration.is_zero() => Setting::Duration(duration),
            _ => return Err(wrong(info)),
        },
        OptionKind::Integer => match text.parse() {
            Ok(number) => Setting::Integer(number),
            Err(_) => return Err(wrong(info)),
        },
        OptionKind::Flag => match text {
            "true" => Setting::Flag(true),
            "false" => Setting::Flag(false),
            _ => return Err(wrong(info)),
        },
        OptionKind::Choice if !info.values.contains(&text) => return Err(wrong(info)),
        _ => Setting::Text(text.into()),
    };
    Ok(setting)
}

fn is_text(kind: OptionKind) -> bool {
    !matches!(kind, OptionKind::Duration | OptionKind::Integer | OptionKind::Flag)
}

fn text_of(setting: Option<&Setting>) -> Option<&str> {
    match setting {
        Some(Setting::Text(text)) if !text.is_empty() => Some(text.expose()),
        _ => None,
    }
}

/// Returns an error that names what an option takes, and not what it was given.
fn wrong(info: &OptionInfo) -> Error {
    let expected = match info.kind {
        OptionKind::Duration => "must be a length of time above zero, in seconds where it is text".to_owned(),
        OptionKind::Integer => "must be an integer that is not negative".to_owned(),
        OptionKind::Flag => "must be true or false".to_owned(),
        OptionKind::Choice => format!("must be one of {}", joined(info.values, ", ")),
        _ => "must be a string".to_owned(),
    };
    Error::invalid(info.name, expected)
}

fn unknown(service: &ServiceInfo, name: &str) -> Error {
    let mut suggestion = Suggestion::for_name(name);
    for option in service.options {
        suggestion.compare(option.name);
    }
    let hint = suggestion.hint();
    Error::invalid(name, format!("is not an option{hint}"))
}

impl fmt::Debug for OptionValues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.given.iter().map(|(name, _)| match name {
            Name::Known(index) => self.service.options.get(*index).map_or("", |option| option.name),
            Name::Text(name) => name,
        });
        f.debug_set().entries(names).finish()
    }
}

impl From<String> for Setting {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<&str> for Setting {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<Secret> for Setting {
    fn from(text: Secret) -> Self {
        Self::Text(text)
    }
}

impl From<Duration> for Setting {
    fn from(duration: Duration) -> Self {
        Self::Duration(duration)
    }
}

impl From<u64> for Setting {
    fn from(number: u64) -> Self {
        Self::Integer(number)
    }
}

impl From<bool> for Setting {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_hold_visible_ascii() {
        for text in ["", "a", "Bearer a.b-c_d~", "a b"] {
            assert!(fits_header(text), "{text}");
        }
        for text in [" a", "a ", "a\n", "a\r\nb", "ü", "\u{7f}", "\t", "a\0"] {
            assert!(!fits_header(text), "{text:?}");
        }
    }

    #[test]
    fn a_token_is_a_token_alone() {
        for token in ["", "T", "eyJ.a-b_c.~+/==", "Bearer.x", "it's"] {
            assert_eq!(token_mismatch(token), None, "{token}");
        }
        for token in [
            "bearer",
            "Bearer x",
            "bearer x",
            "BEARER\tx",
            "\"x\"",
            "'x'",
            "\"x",
            "a b",
            "a\u{a0}b",
            "a\nb",
            " a",
            "ü",
            "a\0",
        ] {
            assert!(token_mismatch(token).is_some(), "{token:?}");
        }
    }
}
