//! The client and the options that it is built from.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec`. Change the spec, not this file.

use crate::generated::{operations, service};
use crate::runtime::{self, operation as op};

/// Opens the parcel lockers of Acme Lockers, a service that does not exist.
///
/// It is made to differ from the service of this workspace wherever two services can differ, and to use every
/// word of the format.
///
/// A clone shares the connections and the session.
#[derive(Clone, Debug)]
pub struct LockerClient(runtime::Client);

impl LockerClient {
    /// Starts a client; the builder has a setter for each option.
    pub fn builder() -> LockerClientBuilder {
        LockerClientBuilder(runtime::OptionValues::new(&service::SERVICE))
    }
    /// Gives the session: who is signed in.
    pub fn session(&self) -> &runtime::Session {
        self.0.session()
    }
    /// Makes a client for another user: with the same options and connections, but a session of its own, in
    /// which nobody is signed in.
    #[must_use]
    pub fn new_session(&self) -> Self {
        Self(self.0.new_session())
    }
    /// Makes a client for the user whom a token belongs to: with the same options and connections, but a
    /// session of its own.
    #[must_use]
    pub fn with_token(&self, token: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with_token(token))
    }
    /// Calls an operation by its name, with arguments by their names.
    ///
    /// # Errors
    ///
    /// Where there is no such operation, or it has no such argument.
    pub fn operation(
        &self,
        name: &str,
        arguments: serde_json::Map<String, serde_json::Value>,
    ) -> runtime::Result<runtime::DynamicCall> {
        runtime::DynamicCall::new(&self.0, operations::OPERATIONS, name, arguments)
    }
    pub(crate) fn call(&self, operation: &'static op::OperationInfo) -> runtime::Call {
        self.0.call(operation)
    }
}

/// Collects the options of a [`LockerClient`].
#[derive(Clone, Debug)]
#[must_use = "`build` makes the client"]
pub struct LockerClientBuilder(runtime::OptionValues);

impl LockerClientBuilder {
    /// Sets the name of the house whose lockers are meant.
    pub fn tenant(self, tenant: impl Into<String>) -> Self {
        Self(self.0.with("tenant", tenant.into()))
    }
    /// Sets the name of the device that asks, where it is not a house.
    pub fn device(self, device: impl Into<String>) -> Self {
        Self(self.0.with("device", device.into()))
    }
    /// Sets the address of a private installation. Without it, `endpoint` counts.
    pub fn site(self, site: impl Into<String>) -> Self {
        Self(self.0.with("site", site.into()))
    }
    /// Sets the address of the public installation. Default: `https://lockers.api.acme.example`.
    pub fn endpoint(self, endpoint: impl Into<String>) -> Self {
        Self(self.0.with("endpoint", endpoint.into()))
    }
    /// Sets where events come from. Without it, the address is made from that of the installation.
    pub fn live_host(self, live_host: impl Into<String>) -> Self {
        Self(self.0.with("live_host", live_host.into()))
    }
    /// Sets where the couriers' service is. Without it, its operations are refused.
    pub fn courier_host(self, courier_host: impl Into<String>) -> Self {
        Self(self.0.with("courier_host", courier_host.into()))
    }
    /// Sets a pass from an earlier visit.
    pub fn day_pass(self, day_pass: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with("day_pass", day_pass.into()))
    }
    /// Sets the key that PINs are sealed with.
    pub fn sealing_key(self, sealing_key: impl Into<String>) -> Self {
        Self(self.0.with("sealing_key", sealing_key.into()))
    }
    /// Sets how long one request may take, in seconds. Default: `20 s`.
    pub fn patience(self, patience: std::time::Duration) -> Self {
        Self(self.0.with("patience", patience))
    }
    /// Sets how many bytes an answer may have. Default: `65536`.
    pub fn answer_limit(self, answer_limit: u64) -> Self {
        Self(self.0.with("answer_limit", answer_limit))
    }
    /// Sets whether certificates go unchecked.
    pub fn trust_any_certificate(self, trust_any_certificate: bool) -> Self {
        Self(self.0.with("trust_any_certificate", trust_any_certificate))
    }
    /// Sets whether plain HTTP may leave this machine.
    pub fn plain_http(self, plain_http: bool) -> Self {
        Self(self.0.with("plain_http", plain_http))
    }
    /// Sets how a partner proves who it is. Default: `client_secret_post`.
    pub fn partner_proof(self, partner_proof: PartnerProof) -> Self {
        Self(self.0.with("partner_proof", partner_proof.as_str()))
    }
    /// Sets the name of the partner.
    pub fn partner(self, partner: impl Into<String>) -> Self {
        Self(self.0.with("partner", partner.into()))
    }
    /// Sets the secret of the partner.
    pub fn partner_secret(self, partner_secret: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with("partner_secret", partner_secret.into()))
    }
    /// Sets where the partner's holders come back to.
    pub fn return_address(self, return_address: impl Into<String>) -> Self {
        Self(self.0.with("return_address", return_address.into()))
    }
    /// Sets the language of messages. Without it, the service chooses.
    pub fn language(self, language: Language) -> Self {
        Self(self.0.with("language", language.as_str()))
    }
    /// Sets an option by its name; the text is read when the client is built.
    pub fn option(self, name: &str, text: impl Into<String>) -> Self {
        Self(self.0.with_text(name, text))
    }
    /// Sets options by their names, as [`option`](Self::option) does.
    pub fn options(
        self,
        options: impl IntoIterator<Item = (impl AsRef<str>, impl Into<String>)>,
    ) -> Self {
        options
            .into_iter()
            .fold(self, |builder, (name, text)| builder.option(name.as_ref(), text))
    }
    /// Makes the client.
    ///
    /// # Errors
    ///
    /// Where an option is missing, unknown or wrong.
    pub fn build(self) -> runtime::Result<LockerClient> {
        self.0.build().map(LockerClient)
    }
}

/// The values of the option `partner_proof`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PartnerProof {
    /// `client_secret_post`
    ClientSecretPost,
    /// `client_secret_basic`
    ClientSecretBasic,
    /// `none`
    None,
}
impl PartnerProof {
    /// Gives the value as a text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ClientSecretPost => "client_secret_post",
            Self::ClientSecretBasic => "client_secret_basic",
            Self::None => "none",
        }
    }
}

/// The values of the option `language`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Language {
    /// `en`
    En,
    /// `nl`
    Nl,
}
impl Language {
    /// Gives the value as a text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
        }
    }
}
