//! The options of an application.

use std::fmt;
use std::time::Duration;

use super::super::error::{Error, Result};
use super::super::metadata::option::{OptionInfo, OptionKind};
use super::super::metadata::service::{HeaderSource, ServiceInfo};
use super::super::suggest::suggest;
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
        let known = self.service.option(name).map(|option| Name::Known(option.index));
        self.set(known.unwrap_or_else(|| Name::Text(name.to_owned())), text.into().into())
    }

    fn set(mut self, name: Name, value: Setting) -> Self {
        self.given.retain(|(known, _)| *known != name);
        self.given.push((name, value));
        self
    }

    pub(crate) fn service(&self) -> &'static ServiceInfo {
        self.service
    }

    /// Validates the options.
    pub(crate) fn validate(self) -> Result<Options> {
        let service = self.service;
        let mut options = Options {
            given: vec![None; service.options.len()],
            defaults: service.options.iter().map(|info| default(info)).collect::<Result<_>>()?,
        };
        for (name, setting) in self.given {
            let info = match name {
                Name::Known(index) => service.options.get(index).copied(),
                Name::Text(name) => return Err(unknown(service, &name)),
            };
            let Some(info) = info else { continue };
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
        self.given_text(option).or_else(|| self.default_text(option))
    }

    /// Returns the string of an option that was given.
    pub(crate) fn given_text(&self, option: &OptionInfo) -> Option<&str> {
        text_of(self.given.get(option.index)?.as_ref())
    }

    /// Returns the default string of an option.
    pub(crate) fn default_text(&self, option: &OptionInfo) -> Option<&str> {
        text_of(self.defaults.get(option.index)?.as_ref())
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
        let given = self.given.get(option.index)?.as_ref();
        given.or_else(|| self.defaults.get(option.index)?.as_ref())
    }

    fn validate(&mut self, service: &ServiceInfo) -> Result<()> {
        for options in service.require_one_of {
            if !options.iter().any(|option| self.setting(option).is_some()) {
                let names: Vec<_> = options.iter().map(|option| option.name).collect();
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
                && self.text(option).is_some_and(|text| !fits_header(text))
            {
                return Err(Error::invalid(option.name, NOT_IN_HEADER));
            }
        }
        let token = service.session.token_option;
        match self.text(token).and_then(token_mismatch) {
            Some(complaint) => Err(Error::invalid(token.name, complaint)),
            None => Ok(()),
        }
    }

    fn normalise_urls(&mut self, service: &ServiceInfo) -> Result<()> {
        let connection = &service.connection;
        let plain = self.flag(connection.allow_plain_http);
        for info in service.options.iter().filter(|info| info.kind == OptionKind::Url) {
            for settings in [&mut self.given, &mut self.defaults] {
                if let Some(Setting::Text(text)) = &mut settings[info.index] {
                    let allow = (!plain).then_some(connection.allow_plain_http.name);
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
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) && text.trim() == text
}

/// Returns what is wrong with a string that is to be sent as a bearer token, as the end of a sentence about it.
pub(crate) fn token_mismatch(token: &str) -> Option<&'static str> {
    let is_quoted = |quote: char| token.starts_with(quote) || token.ends_with(quote);
    let scheme = token.get(..6).filter(|scheme| scheme.eq_ignore_ascii_case("bearer"));
    if scheme.is_some() && !token[6..].starts_with(|letter: char| !letter.is_whitespace()) {
        Some("must be the token alone, without `Bearer`")
    } else if is_quoted('"') || is_quoted('\'') {
        Some("must be the token alone, without quotes")
    // All bytes are looked at together: tokens are long, and nearly all of them are right.
    } else if token.bytes().fold(true, |is_graphic, byte| is_graphic & byte.is_ascii_graphic()) {
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

fn default(info: &OptionInfo) -> Result<Option<Setting>> {
    info.default.map(|text| read(info, text)).transpose()
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
        OptionKind::Duration => {
            let seconds = float(text).and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
            seconds.filter(|duration| !duration.is_zero()).map(Setting::Duration)
        }
        OptionKind::Integer => text.parse().ok().map(Setting::Integer),
        OptionKind::Flag => text.parse().ok().map(Setting::Flag),
        OptionKind::Choice if !info.values.contains(&text) => None,
        _ => Some(Setting::Text(text.into())),
    };
    setting.ok_or_else(|| wrong(info))
}

fn is_text(kind: OptionKind) -> bool {
    !matches!(kind, OptionKind::Duration | OptionKind::Integer | OptionKind::Flag)
}

fn text_of(setting: Option<&Setting>) -> Option<&str> {
    match setting {
        Some(Setting::Text(text)) => Some(text.expose()).filter(|text| !text.is_empty()),
        _ => None,
    }
}

/// Returns an error that names what an option takes, and not what it was given.
fn wrong(info: &OptionInfo) -> Error {
    let expected = match info.kind {
        OptionKind::Duration => "must be a length of time above zero, in seconds where it is text".to_owned(),
        OptionKind::Integer => "must be an integer that is not negative".to_owned(),
        OptionKind::Flag => "must be true or false".to_owned(),
        OptionKind::Choice => format!("must be one of {}", info.values.join(", ")),
        _ => "must be a string".to_owned(),
    };
    Error::invalid(info.name, expected)
}

fn unknown(service: &ServiceInfo, name: &str) -> Error {
    let hint = suggest(name, service.options.iter().map(|option| option.name));
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
