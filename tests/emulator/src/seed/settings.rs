//! Rules that a seed changes.

use std::time::Duration;

use serde::{Deserialize, Deserializer};

use crate::config::{Config, EmailService};
use crate::crypto::jwt::Algorithm;
use crate::secret::Secret;

/// Rules in place of those that hold. Each has the name of the field of [`Config`] that it changes; times are given
/// in seconds, and what is left out stays as it is.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// Whether every operation returns the sample of its spec, whatever the arguments are.
    pub samples_only: Option<bool>,
    /// How tokens are signed.
    pub algorithm: Option<Algorithm>,
    /// How long a token lives.
    pub token_lifetime: Option<u64>,
    /// How long a verification code lives.
    pub code_lifetime: Option<u64>,
    /// How long an authorization code or a CAS ticket lives.
    pub grant_lifetime: Option<u64>,
    /// How long a refresh token lives.
    pub refresh_token_lifetime: Option<u64>,
    /// The value of every verification code; null makes them as usual again.
    #[serde(deserialize_with = "present")]
    pub fixed_code: Option<Option<Secret>>,
    /// Whether emails can be sent.
    pub email_service: Option<EmailService>,
    /// How short a password may be.
    pub password_min_length: Option<usize>,
    /// Whether a password is changed only after an email address or a phone number was verified.
    pub password_change_needs_contact: Option<bool>,
    /// Whether a user who changes the email address or the phone number must prove that the present one is theirs.
    pub verify_original: Option<bool>,
    /// Whether users may register.
    pub registration: Option<bool>,
    /// How many users may register from one IP address within an hour; null lifts the limit.
    #[serde(deserialize_with = "present")]
    pub registration_limit: Option<Option<usize>>,
    /// After how many failed sign-ins a captcha is required.
    pub captcha_threshold: Option<usize>,
    /// What passes as the answer to a captcha.
    pub captcha_answer: Option<Secret>,
    /// How long a failed sign-in counts.
    pub failure_window: Option<u64>,
}

impl Settings {
    /// Changes a configuration.
    pub fn apply(self, config: &mut Config) {
        put(&mut config.samples_only, self.samples_only);
        put(&mut config.algorithm, self.algorithm);
        put(&mut config.token_lifetime, self.token_lifetime.map(Duration::from_secs));
        put(&mut config.code_lifetime, self.code_lifetime.map(Duration::from_secs));
        put(&mut config.grant_lifetime, self.grant_lifetime.map(Duration::from_secs));
        put(&mut config.refresh_token_lifetime, self.refresh_token_lifetime.map(Duration::from_secs));
        put(&mut config.fixed_code, self.fixed_code.map(|code| code.map(String::from)));
        put(&mut config.email_service, self.email_service);
        put(&mut config.password_min_length, self.password_min_length);
        put(&mut config.password_change_needs_contact, self.password_change_needs_contact);
        put(&mut config.verify_original, self.verify_original);
        put(&mut config.registration, self.registration);
        put(&mut config.registration_limit, self.registration_limit);
        put(&mut config.captcha_threshold, self.captcha_threshold);
        put(&mut config.captcha_answer, self.captcha_answer.map(String::from));
        put(&mut config.failure_window, self.failure_window.map(Duration::from_secs));
    }
}

fn put<T>(field: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *field = value;
    }
}

/// Reads a rule that null turns off, which is not the same as leaving it out.
fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}
