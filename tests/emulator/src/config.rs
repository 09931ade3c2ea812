//! The configuration of an emulator.

use std::fmt;
use std::time::Duration;

use serde::Deserialize;

use crate::crypto::jwt::Algorithm;

/// The configuration. Each field has a default that suits most tests, which its documentation names.
#[derive(Clone)]
pub struct Config {
    /// The id of the user pool. It looks like one of the service, and is always the same.
    pub user_pool_id: String,
    /// The id of the application that clients are built with. It is always the same too.
    pub app_id: String,
    /// The secret of that application. Each configuration has one of its own.
    pub app_secret: String,
    /// Whether every operation returns the sample of its spec, whatever the arguments are: then nothing is checked
    /// and nothing remembered. Off.
    pub samples_only: bool,
    /// How tokens are signed: with the secret of the application (HS256), by default.
    pub algorithm: Algorithm,
    /// How long a token lives: 14 days.
    pub token_lifetime: Duration,
    /// How long a verification code lives: 5 minutes.
    pub code_lifetime: Duration,
    /// How long an authorization code or a CAS ticket lives: 5 minutes.
    pub grant_lifetime: Duration,
    /// How long a refresh token lives: 30 days.
    pub refresh_token_lifetime: Duration,
    /// The value of every verification code, in place of one that nobody can guess. None.
    pub fixed_code: Option<String>,
    /// Whether emails can be sent. They can.
    pub email_service: EmailService,
    /// How short a password may be, in characters: 6.
    pub password_min_length: usize,
    /// Whether a password is changed only after an email address or a phone number was verified.
    /// Off.
    pub password_change_needs_contact: bool,
    /// Whether a user who changes the email address or the phone number must prove that the present one is theirs.
    /// On.
    pub verify_original: bool,
    /// Whether users may register. They may.
    pub registration: bool,
    /// How many users may register from one IP address within an hour, up to 1000. There is no limit.
    pub registration_limit: Option<usize>,
    /// After how many failed sign-ins from one IP address a captcha is required, up to 1000: 5. With 0, it always is.
    pub captcha_threshold: usize,
    /// What passes as the answer to a captcha: `captcha`.
    pub captcha_answer: String,
    /// How long a failed sign-in counts: 15 minutes.
    pub failure_window: Duration,
    /// How long requests that are under way when the emulator stops may take; then their connections are closed.
    /// 5 seconds.
    pub shutdown_grace: Duration,
    /// How large the body of a request may be, in bytes: 1 MiB.
    pub max_body_bytes: usize,
    /// How long a client may take to send the body of a request: 30 seconds.
    pub body_timeout: Duration,
    /// How many requests the log keeps: 1000. It keeps one at least.
    pub log_capacity: usize,
    /// How many messages the inbox keeps: 1000. It keeps one at least.
    pub inbox_capacity: usize,
}

/// Whether emails can be sent, and why not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EmailService {
    /// They can.
    #[default]
    Working,
    /// There is no template for them (code 2021).
    WithoutTemplate,
    /// The default provider fails (code 2025).
    Failing,
    /// There is nothing to send them with (code 3014).
    Missing,
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Config");
        shown.field("app_id", &self.app_id).field("user_pool_id", &self.user_pool_id).finish_non_exhaustive()
    }
}

impl Default for Config {
    fn default() -> Self {
        const DAY: u64 = 24 * 60 * 60;
        Self {
            user_pool_id: "61384d3e302f1f75e0000001".to_owned(),
            app_id: "61384d3e302f1f75e0000002".to_owned(),
            app_secret: crate::crypto::random::secret(),
            samples_only: false,
            algorithm: Algorithm::HS256,
            token_lifetime: Duration::from_secs(14 * DAY),
            code_lifetime: Duration::from_secs(5 * 60),
            grant_lifetime: Duration::from_secs(5 * 60),
            refresh_token_lifetime: Duration::from_secs(30 * DAY),
            fixed_code: None,
            email_service: EmailService::Working,
            password_min_length: 6,
            password_change_needs_contact: false,
            verify_original: true,
            registration: true,
            registration_limit: None,
            captcha_threshold: 5,
            captcha_answer: "captcha".to_owned(),
            failure_window: Duration::from_secs(15 * 60),
            shutdown_grace: Duration::from_secs(5),
            max_body_bytes: 1 << 20,
            body_timeout: Duration::from_secs(30),
            log_capacity: 1000,
            inbox_capacity: 1000,
        }
    }
}
