//! The client and the options that it is built from.
//!
//! Written by `cargo xtask gen` from `spec`. Change the spec, not this file.

use crate::generated::{operations, service};
use crate::runtime::{self, metadata as meta, transport};

/// What all users of an application of Authing share: options, keys and connections.
///
/// It is cheap to clone, and made to be kept in the state of a server. It makes one [`AuthenticationClient`] for
/// each user: a fresh one for somebody who signs in, or one from a token that was stored.
#[derive(Clone, Debug)]
pub struct AuthenticationApp(runtime::Application);
impl AuthenticationApp {
    /// Returns a builder, which has a setter for each option; `build_app` builds the application.
    pub fn builder() -> AuthenticationClientBuilder {
        AuthenticationClient::builder()
    }
    /// Returns a new [`AuthenticationClient`], in which no user is signed in.
    #[must_use]
    pub fn client(&self) -> AuthenticationClient {
        AuthenticationClient(runtime::Client::fresh(&self.0))
    }
    /// Returns the [`AuthenticationClient`] of the user whom a token belongs to. The token is not verified.
    ///
    /// # Errors
    ///
    /// Where it can't be a token: it is empty, begins with `Bearer`, is in quotes, or has white space or characters in it
    /// that a header can't hold.
    pub fn client_with_token(
        &self,
        token: impl Into<runtime::Secret>,
    ) -> runtime::Result<AuthenticationClient> {
        runtime::Client::with_token(&self.0, token).map(AuthenticationClient)
    }
}

/// A client of the part of Authing that an application uses on behalf of its users.
///
/// It registers users, signs them in and out, and lets them see and change what is theirs. A client holds one
/// session: the token of the user who is signed in, if there is one.
///
/// A client acts for one user, and can't be cloned. What can change which user is signed in takes it by `&mut`, and its
/// future borrows the client until it ends; everything else takes `&`, and its future is `Send` and `'static`. A request
/// carries the user that it was made for: if another one is signed in when it would be sent, it fails with
/// [`is_user_changed`](crate::Error::is_user_changed) and sends nothing.
///
/// A server has many users: keep an [`AuthenticationApp`] in its state, and let each request have a client of its own. A client
/// behind an `Arc<Mutex<_>>` compiles, but is wrong in a server: all requests would share one session, and act for whoever
/// signed in last.
#[derive(Debug)]
pub struct AuthenticationClient(runtime::Client);

impl AuthenticationClient {
    /// Returns a builder, which has a setter for each option.
    pub fn builder() -> AuthenticationClientBuilder {
        AuthenticationClientBuilder(
            runtime::Builder::new(runtime::OptionValues::new(&service::SERVICE)),
        )
    }
    /// Returns the application, which makes clients for other users.
    #[must_use]
    pub fn app(&self) -> AuthenticationApp {
        AuthenticationApp(self.0.application().clone())
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

/// Collects the options of one [`AuthenticationClient`], or of the [`AuthenticationApp`].
#[derive(Clone, Debug)]
#[must_use = "`build` makes the client"]
pub struct AuthenticationClientBuilder(runtime::Builder);

impl AuthenticationClientBuilder {
    /// Sets the id of the application. At least one of this and `user_pool_id` must be set.
    pub fn app_id(self, app_id: impl Into<String>) -> Self {
        self.with(&service::OPTION_APP_ID, app_id.into())
    }
    /// Sets the id of the user pool. At least one of this and `app_id` must be set.
    pub fn user_pool_id(self, user_pool_id: impl Into<String>) -> Self {
        self.with(&service::OPTION_USER_POOL_ID, user_pool_id.into())
    }
    /// Sets the address of the application, such as `https://my-app.authing.cn`.
    ///
    /// Every request goes there; without it, to `host`.
    pub fn app_host(self, app_host: impl Into<String>) -> Self {
        self.with(&service::OPTION_APP_HOST, app_host.into())
    }
    /// Sets the address of the service, for a client that has no `app_host`. Default: `https://core.authing.cn`.
    pub fn host(self, host: impl Into<String>) -> Self {
        self.with(&service::OPTION_HOST, host.into())
    }
    /// Sets the address of the service's host for Active Directory.
    ///
    /// Without it, the address is derived from that of the service: `ws` replaces the first label of the name.
    /// None can be derived from an IP address; there it must be set.
    pub fn websocket_host(self, websocket_host: impl Into<String>) -> Self {
        self.with(&service::OPTION_WEBSOCKET_HOST, websocket_host.into())
    }
    /// Sets the token of a user who has signed in before.
    ///
    /// The session starts with it. Without it, no user is signed in at first. An application takes none: a token belongs to one client.
    pub fn token(self, token: impl Into<runtime::Secret>) -> Self {
        self.with(&service::OPTION_TOKEN, token.into())
    }
    /// Sets the RSA public key that passwords are encrypted with, in PEM.
    ///
    /// Without it, the key of the public service is used. A private deployment has a key of its own.
    pub fn public_key(self, public_key: impl Into<String>) -> Self {
        self.with(&service::OPTION_PUBLIC_KEY, public_key.into())
    }
    /// Sets how long one request may take, from its start to the last byte of its response. Default: `10 s`.
    pub fn timeout(self, timeout: std::time::Duration) -> Self {
        self.with(&service::OPTION_TIMEOUT, timeout)
    }
    /// Sets the language of the service's messages, such as `en-US` or `zh-CN`.
    ///
    /// Without it, the choice is the service's.
    pub fn lang(self, lang: impl Into<String>) -> Self {
        self.with(&service::OPTION_LANG, lang.into())
    }
    /// Sets the secret of the application. It is needed where the client itself is authenticated.
    pub fn secret(self, secret: impl Into<runtime::Secret>) -> Self {
        self.with(&service::OPTION_SECRET, secret.into())
    }
    /// Sets the protocol by which the application signs its users in at the service's own pages. Default: `oidc`.
    pub fn protocol(self, protocol: Protocol) -> Self {
        self.with(&service::OPTION_PROTOCOL, protocol.as_str())
    }
    /// Sets the address that the service's sign-in page sends a user back to, as it is registered for the application.
    pub fn redirect_uri(self, redirect_uri: impl Into<String>) -> Self {
        self.with(&service::OPTION_REDIRECT_URI, redirect_uri.into())
    }
    /// Sets how the client is authenticated where a code is exchanged for tokens.
    ///
    /// `client_secret_post` sends the application's id and secret in the form, `client_secret_basic` in a header,
    /// and `none` sends the id alone.
    ///
    /// Default: `client_secret_post`.
    pub fn token_endpoint_auth_method(
        self,
        token_endpoint_auth_method: TokenEndpointAuthMethod,
    ) -> Self {
        self.with(
            &service::OPTION_TOKEN_ENDPOINT_AUTH_METHOD,
            token_endpoint_auth_method.as_str(),
        )
    }
    /// Sets whether the certificate of a server is accepted unchecked.
    ///
    /// If it is, anybody between the client and the service can read and change everything. It is meant for tests.
    pub fn danger_accept_invalid_certificates(
        self,
        danger_accept_invalid_certificates: bool,
    ) -> Self {
        self.with(
            &service::OPTION_DANGER_ACCEPT_INVALID_CERTIFICATES,
            danger_accept_invalid_certificates,
        )
    }
    /// Sets whether plain HTTP is allowed to hosts that are not this computer.
    ///
    /// If it is, tokens and codes can be read on the way. It is meant for a service inside a closed network.
    pub fn danger_allow_plain_http(self, danger_allow_plain_http: bool) -> Self {
        self.with(&service::OPTION_DANGER_ALLOW_PLAIN_HTTP, danger_allow_plain_http)
    }
    /// Sets the greatest size of a response body, in bytes. A longer one is an error. Default: `8388608`.
    pub fn max_response_bytes(self, max_response_bytes: u64) -> Self {
        self.with(&service::OPTION_MAX_RESPONSE_BYTES, max_response_bytes)
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
    pub fn build(self) -> runtime::Result<AuthenticationClient> {
        let (application, session) = self.0.build()?;
        Ok(AuthenticationClient(runtime::Client::new(application, session)))
    }
    /// Builds the application, which makes clients for its users.
    ///
    /// # Errors
    ///
    /// Where an option is missing, unknown or wrong, and where `token` is set: it belongs to one client.
    pub fn build_app(self) -> runtime::Result<AuthenticationApp> {
        self.0.build_application().map(AuthenticationApp)
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

/// The values of the option `protocol`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Protocol {
    /// `oidc`
    Oidc,
    /// `oauth`
    Oauth,
}
impl Protocol {
    /// Returns the value as a string.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Oidc => "oidc",
            Self::Oauth => "oauth",
        }
    }
}
impl std::fmt::Display for Protocol {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The values of the option `token_endpoint_auth_method`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TokenEndpointAuthMethod {
    /// `client_secret_post`
    ClientSecretPost,
    /// `client_secret_basic`
    ClientSecretBasic,
    /// `none`
    None,
}
impl TokenEndpointAuthMethod {
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
impl std::fmt::Display for TokenEndpointAuthMethod {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
