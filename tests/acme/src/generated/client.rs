//! The client and the options that it is built from.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec`. Change the spec, not this file.

use crate::generated::{operations, service};
use crate::runtime::{self, metadata as meta, transport};

/// What all users of an application of Acme Lockers share: options, keys and connections.
///
/// It is cheap to clone, and made to be kept in the state of a server. It makes one [`LockerClient`] for
/// each user: a fresh one for somebody who signs in, or one from a token that was stored.
#[derive(Clone, Debug)]
pub struct LockerSite(runtime::Application);
impl LockerSite {
    /// Returns a builder, which has a setter for each option; `build_app` builds the application.
    pub fn builder() -> LockerClientBuilder {
        LockerClient::builder()
    }
    /// Returns a new [`LockerClient`], in which no user is signed in.
    #[must_use]
    pub fn client(&self) -> LockerClient {
        LockerClient(runtime::Client::fresh(&self.0))
    }
    /// Returns the [`LockerClient`] of the user whom a token belongs to. The token is not verified.
    ///
    /// # Errors
    ///
    /// Where it can't be a token: it is empty, begins with `Bearer`, is in quotes, or has white space or characters in it
    /// that a header can't hold.
    pub fn client_with_token(
        &self,
        token: impl Into<runtime::Secret>,
    ) -> runtime::Result<LockerClient> {
        runtime::Client::with_token(&self.0, token).map(LockerClient)
    }
}

/// Opens the parcel lockers of Acme Lockers, a service that does not exist.
///
/// It is made to differ from the service of this workspace wherever two services can differ, and to use every
/// word of the format.
///
/// A client acts for one user, and can't be cloned. What can change which user is signed in takes it by `&mut`, and its
/// future borrows the client until it ends; everything else takes `&`, and its future is `Send` and `'static`. A request
/// carries the user that it was made for: if another one is signed in when it would be sent, it fails with
/// [`is_user_changed`](crate::Error::is_user_changed) and sends nothing.
///
/// A server has many users: keep an [`LockerSite`] in its state, and let each request have a client of its own. A client
/// behind an `Arc<Mutex<_>>` compiles, but is wrong in a server: all requests would share one session, and act for whoever
/// signed in last.
#[derive(Debug)]
pub struct LockerClient(runtime::Client);

impl LockerClient {
    /// Returns a builder, which has a setter for each option.
    pub fn builder() -> LockerClientBuilder {
        LockerClientBuilder(
            runtime::Builder::new(runtime::OptionValues::new(&service::SERVICE)),
        )
    }
    /// Returns the application, which makes clients for other users.
    #[must_use]
    pub fn app(&self) -> LockerSite {
        LockerSite(self.0.application().clone())
    }
    /// Returns the session: the token of the user who is signed in.
    #[must_use]
    pub fn session(&self) -> &runtime::Session {
        self.0.session()
    }
    /// Forgets the token and the user. The service is not informed.
    pub fn clear_session(&mut self) {
        self.0.clear_session();
    }
    /// Calls an operation by its name, with arguments by their names.
    ///
    /// # Errors
    ///
    /// Where there is no such operation, or it has no such argument.
    pub fn operation(
        &mut self,
        name: &str,
        arguments: serde_json::Map<String, serde_json::Value>,
    ) -> runtime::Result<runtime::DynamicCall<'_>> {
        runtime::DynamicCall::new(&mut self.0, operations::ENTRIES, name, arguments)
    }
    pub(crate) fn call(&self, operation: &'static meta::OperationInfo) -> runtime::Call {
        self.0.call(operation)
    }
    pub(crate) fn exclusive(
        &mut self,
        operation: &'static meta::OperationInfo,
    ) -> runtime::ExclusiveCall<'_> {
        self.0.exclusive(operation)
    }
}

/// Collects the options of one [`LockerClient`], or of the [`LockerSite`].
#[derive(Clone, Debug)]
#[must_use = "`build` makes the client"]
pub struct LockerClientBuilder(runtime::Builder);

impl LockerClientBuilder {
    /// Sets the name of the house whose lockers are meant.
    pub fn tenant(self, tenant: impl Into<String>) -> Self {
        self.with(&service::OPTION_TENANT, tenant.into())
    }
    /// Sets the name of the device that asks, where it is not a house.
    pub fn device(self, device: impl Into<String>) -> Self {
        self.with(&service::OPTION_DEVICE, device.into())
    }
    /// Sets the address of a private installation. Without it, `endpoint` counts.
    pub fn site(self, site: impl Into<String>) -> Self {
        self.with(&service::OPTION_SITE, site.into())
    }
    /// Sets the address of the public installation. Default: `https://lockers.api.acme.example`.
    pub fn endpoint(self, endpoint: impl Into<String>) -> Self {
        self.with(&service::OPTION_ENDPOINT, endpoint.into())
    }
    /// Sets where events come from. Without it, the address is made from that of the installation.
    pub fn live_host(self, live_host: impl Into<String>) -> Self {
        self.with(&service::OPTION_LIVE_HOST, live_host.into())
    }
    /// Sets where the couriers' service is. Without it, its operations are refused.
    pub fn courier_host(self, courier_host: impl Into<String>) -> Self {
        self.with(&service::OPTION_COURIER_HOST, courier_host.into())
    }
    /// Sets a pass from an earlier visit.
    pub fn day_pass(self, day_pass: impl Into<runtime::Secret>) -> Self {
        self.with(&service::OPTION_DAY_PASS, day_pass.into())
    }
    /// Sets the key that PINs are sealed with.
    pub fn sealing_key(self, sealing_key: impl Into<String>) -> Self {
        self.with(&service::OPTION_SEALING_KEY, sealing_key.into())
    }
    /// Sets how long one request may take, in seconds. Default: `20 s`.
    pub fn patience(self, patience: std::time::Duration) -> Self {
        self.with(&service::OPTION_PATIENCE, patience)
    }
    /// Sets how many bytes an answer may have. Default: `65536`.
    pub fn answer_limit(self, answer_limit: u64) -> Self {
        self.with(&service::OPTION_ANSWER_LIMIT, answer_limit)
    }
    /// Sets whether certificates go unchecked.
    pub fn trust_any_certificate(self, trust_any_certificate: bool) -> Self {
        self.with(&service::OPTION_TRUST_ANY_CERTIFICATE, trust_any_certificate)
    }
    /// Sets whether plain HTTP may leave this machine.
    pub fn plain_http(self, plain_http: bool) -> Self {
        self.with(&service::OPTION_PLAIN_HTTP, plain_http)
    }
    /// Sets how a partner proves who it is. Default: `client_secret_post`.
    pub fn partner_proof(self, partner_proof: PartnerProof) -> Self {
        self.with(&service::OPTION_PARTNER_PROOF, partner_proof.as_str())
    }
    /// Sets the name of the partner.
    pub fn partner(self, partner: impl Into<String>) -> Self {
        self.with(&service::OPTION_PARTNER, partner.into())
    }
    /// Sets the secret of the partner.
    pub fn partner_secret(self, partner_secret: impl Into<runtime::Secret>) -> Self {
        self.with(&service::OPTION_PARTNER_SECRET, partner_secret.into())
    }
    /// Sets where the partner's holders come back to.
    pub fn return_address(self, return_address: impl Into<String>) -> Self {
        self.with(&service::OPTION_RETURN_ADDRESS, return_address.into())
    }
    /// Sets the language of messages. Without it, the service chooses.
    pub fn language(self, language: Language) -> Self {
        self.with(&service::OPTION_LANGUAGE, language.as_str())
    }
    /// Sets the transport, which sends the requests in place of the HTTP client that is built in.
    ///
    /// Verifying certificates is then the task of the transport.
    pub fn transport(mut self, transport: impl transport::Transport) -> Self {
        self.0.transport = Some(std::sync::Arc::new(transport));
        self
    }
    /// Sets an option by its name; the string is read when the client is built.
    pub fn option(mut self, name: &str, text: impl Into<String>) -> Self {
        self.0.options = self.0.options.with_text(name, text);
        self
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
    /// Builds a client of one user.
    ///
    /// # Errors
    ///
    /// Where an option is missing, unknown or wrong.
    pub fn build(self) -> runtime::Result<LockerClient> {
        let (application, session) = self.0.build()?;
        Ok(LockerClient(runtime::Client::new(application, session)))
    }
    /// Builds the application, which makes clients for its users.
    ///
    /// # Errors
    ///
    /// Where an option is missing, unknown or wrong, and where `day_pass` is set: it belongs to one client.
    pub fn build_app(self) -> runtime::Result<LockerSite> {
        self.0.build_application().map(LockerSite)
    }
    fn with(
        mut self,
        option: &'static meta::OptionInfo,
        value: impl Into<runtime::Setting>,
    ) -> Self {
        self.0.options = self.0.options.with(option, value);
        self
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
    /// Returns the value as a string.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ClientSecretPost => "client_secret_post",
            Self::ClientSecretBasic => "client_secret_basic",
            Self::None => "none",
        }
    }
}
impl std::fmt::Display for PartnerProof {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
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
    /// Returns the value as a string.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
        }
    }
}
impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
