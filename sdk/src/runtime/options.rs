//! What a client is built from.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use super::client::Client;
use super::error::{Error, Result};
use super::hint::did_you_mean;
use super::secret::Secret;
use super::service::{HeaderSource, OptionInfo, OptionKind, ServiceInfo};
use super::{host, transport};

/// The options that were given, not yet checked.
#[derive(Clone)]
pub(crate) struct OptionValues {
    service: &'static ServiceInfo,
    given: Vec<(String, Setting)>,
}

/// The value of one option. Every text is treated as a secret, because some are.
#[derive(Clone)]
pub(crate) enum Setting {
    /// A text; of an option of another kind, the text to read it from.
    Text(Secret),
    /// A length of time.
    Duration(Duration),
    /// A whole number.
    Integer(u64),
    /// On or off.
    Flag(bool),
}

/// The options of a client, checked: each has the kind that it should have.
pub(crate) struct Options {
    given: BTreeMap<&'static str, Setting>,
    defaults: BTreeMap<&'static str, Setting>,
}

impl OptionValues {
    pub(crate) fn new(service: &'static ServiceInfo) -> Self {
        Self { service, given: Vec::new() }
    }

    /// Gives an option; the last of several values for one option counts.
    pub(crate) fn with(mut self, name: &str, value: impl Into<Setting>) -> Self {
        self.given.retain(|(known, _)| known != name);
        self.given.push((name.to_owned(), value.into()));
        self
    }

    /// Gives an option as text, which is read when the client is built; so is a name that no option has.
    pub(crate) fn with_text(self, name: &str, text: impl Into<String>) -> Self {
        self.with(name, text.into())
    }

    /// Checks the options and makes a client of them.
    pub(crate) fn build(self) -> Result<Client> {
        let options = Options::check(self.service, self.given)?;
        Client::new(self.service, options)
    }
}

impl Options {
    pub(crate) fn check(service: &'static ServiceInfo, given: Vec<(String, Setting)>) -> Result<Self> {
        let mut options = Self { given: BTreeMap::new(), defaults: BTreeMap::new() };
        for info in service.options {
            if let Some(text) = info.default {
                options.defaults.insert(info.name, read(info, text)?);
            }
        }
        for (name, setting) in given {
            let info = service.option(&name).ok_or_else(|| unknown(service, &name))?;
            if !matches!(&setting, Setting::Text(text) if text.is_empty()) {
                options.given.insert(info.name, accept(info, setting)?);
            }
        }
        options.check_required(service)?;
        options.check_headers(service)?;
        options.normalise_urls(service)?;
        Ok(options)
    }

    /// The text of an option, or its default. An empty text counts as none.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.given_text(name).or_else(|| self.default_text(name))
    }

    /// The text of an option that was given.
    pub(crate) fn given_text(&self, name: &str) -> Option<&str> {
        text_of(self.given.get(name))
    }

    /// The default text of an option.
    pub(crate) fn default_text(&self, name: &str) -> Option<&str> {
        text_of(self.defaults.get(name))
    }

    pub(crate) fn duration(&self, name: &str) -> Option<Duration> {
        match self.setting(name) {
            Some(Setting::Duration(duration)) => Some(*duration),
            _ => None,
        }
    }

    pub(crate) fn integer(&self, name: &str) -> Option<u64> {
        match self.setting(name) {
            Some(Setting::Integer(number)) => Some(*number),
            _ => None,
        }
    }

    pub(crate) fn flag(&self, name: &str) -> bool {
        matches!(self.setting(name), Some(Setting::Flag(true)))
    }

    fn setting(&self, name: &str) -> Option<&Setting> {
        self.given.get(name).or_else(|| self.defaults.get(name))
    }

    fn check_required(&self, service: &ServiceInfo) -> Result<()> {
        for names in service.require_one_of {
            if !names.iter().any(|name| self.setting(name).is_some()) {
                return Err(Error::none_of(names));
            }
        }
        Ok(())
    }

    /// Refuses values that can't be sent in the header that they are meant for.
    fn check_headers(&self, service: &ServiceInfo) -> Result<()> {
        let sent = service.headers.iter().filter_map(|header| match header.value {
            HeaderSource::Option(name) => Some(name),
            HeaderSource::Constant(_) | HeaderSource::Version(_) => None,
        });
        for name in sent.chain([service.session.token_option]) {
            if self.text(name).is_some_and(|text| !transport::fits_header(text)) {
                return Err(Error::invalid(name, "holds letters that can't be sent in a header"));
            }
        }
        Ok(())
    }

    fn normalise_urls(&mut self, service: &ServiceInfo) -> Result<()> {
        let plain = self.flag(service.connection.allow_plain_http);
        for info in service.options.iter().filter(|info| info.kind == OptionKind::Url) {
            for settings in [&mut self.given, &mut self.defaults] {
                if let Some(Setting::Text(text)) = settings.get_mut(info.name) {
                    *text = host::normalise(info.name, text.expose(), plain, service)?.into();
                }
            }
        }
        Ok(())
    }
}

/// Takes a value that was given, if it is of the option's kind or a text that can be read as it.
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

/// Reads the text form of an option.
fn read(info: &OptionInfo, text: &str) -> Result<Setting> {
    let setting = match info.kind {
        OptionKind::Duration => {
            let seconds = text.parse().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
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

/// Says what an option takes, and not what it was given.
fn wrong(info: &OptionInfo) -> Error {
    let expected = match info.kind {
        OptionKind::Duration => {
            "must be a length of time above zero, in seconds where it is a text".to_owned()
        }
        OptionKind::Integer => "must be a whole number that is not negative".to_owned(),
        OptionKind::Flag => "must be true or false".to_owned(),
        OptionKind::Choice => format!("must be one of {}", info.values.join(", ")),
        _ => "must be a text".to_owned(),
    };
    Error::invalid(info.name, expected)
}

fn unknown(service: &ServiceInfo, name: &str) -> Error {
    let hint = did_you_mean(name, service.options.iter().map(|option| option.name));
    Error::invalid(name, format!("is not an option{hint}"))
}

impl fmt::Debug for OptionValues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.given.iter().map(|(name, _)| name)).finish()
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
    use super::super::ErrorKind;
    use super::super::fixture::{self, SERVICE};
    use super::*;

    fn refusal(options: OptionValues) -> String {
        fixture::complaint(options.build(), ErrorKind::InvalidArgument)
    }

    fn options() -> OptionValues {
        fixture::options()
    }

    #[test]
    fn one_of_the_required_options_is_needed_and_empty_is_none() {
        let none = OptionValues::new(&SERVICE);
        assert_eq!(refusal(none.clone()), "one of `app`, `pool` is needed");
        assert_eq!(refusal(none.clone().with("app", "")), "one of `app`, `pool` is needed");
        none.with("pool", "P").build().unwrap();
    }

    #[test]
    fn an_unknown_name_is_refused_with_the_nearest_one() {
        let text = refusal(options().with_text("app_hots", "https://a.example"));
        assert_eq!(text, "`app_hots` is not an option (did you mean `app_host`?)");
    }

    #[test]
    fn a_text_is_read_as_the_kind_of_its_option() {
        let values = options()
            .with_text("timeout", "2.5")
            .with_text("max_bytes", "7")
            .with_text("insecure", "true")
            .with_text("method", "none");
        let client = values.build().unwrap();
        assert_eq!(client.options().duration("timeout"), Some(Duration::from_millis(2500)));
        assert_eq!(client.options().integer("max_bytes"), Some(7));
        assert!(client.options().flag("insecure"));
        assert_eq!(client.options().text("method"), Some("none"));
    }

    #[test]
    fn a_wrong_value_is_refused_by_what_is_right() {
        for (name, text, expected) in [
            ("timeout", "soon", "must be a length of time above zero, in seconds where it is a text"),
            ("timeout", "0", "must be a length of time above zero, in seconds where it is a text"),
            ("timeout", "-1", "must be a length of time above zero, in seconds where it is a text"),
            ("timeout", "inf", "must be a length of time above zero, in seconds where it is a text"),
            ("max_bytes", "-1", "must be a whole number that is not negative"),
            ("insecure", "yes", "must be true or false"),
            ("method", "guess", "must be one of client_secret_post, client_secret_basic, none"),
        ] {
            assert_eq!(refusal(options().with_text(name, text)), format!("`{name}` {expected}"), "{text}");
        }
        let zero = options().with("timeout", Duration::ZERO);
        assert!(refusal(zero).starts_with("`timeout` must be"));
        assert_eq!(refusal(options().with("app", true)), "`app` must be a text");
        assert!(refusal(options().with("key", "no key")).starts_with("`key` is not a public key"));
    }

    #[test]
    fn what_does_not_fit_a_header_is_refused_by_name_and_not_shown() {
        for name in ["app", "lang", "token"] {
            for value in ["蒸汽", "a\r\nx-admin: 1", "a\u{7f}", " a"] {
                let text = refusal(options().with(name, value));
                assert_eq!(text, format!("`{name}` holds letters that can't be sent in a header"));
            }
        }
        options().with("pool", "蒸汽").build().unwrap();
    }

    #[test]
    fn values_are_not_printed() {
        let text = format!("{:?}", options().with("token", "canary"));
        assert_eq!(text, r#"{"app", "key", "token"}"#);
        let client = options().with("token", "canary").with("secret", "canary").build().unwrap();
        assert!(!format!("{client:?}").contains("canary"));
    }

    #[test]
    fn the_last_value_counts() {
        let client = options().with("app", "first").with("app", "last").build().unwrap();
        assert_eq!(client.options().text("app"), Some("last"));
    }
}
