//! The client and the options that it is built from.
//!
//! Written by `cargo xtask gen` from `spec`. Change the spec, not this file.

use crate::generated::{operations, service};
use crate::runtime::{self, operation as op};

/// A client of the part of Authing that an application uses on behalf of its users.
///
/// It registers users, signs them in and out, and lets them see and change what is theirs. A client holds its
/// configuration, a pool of connections and one session: the user who is signed in, if any.
///
/// A clone shares the connections and the session.
#[derive(Clone, Debug)]
pub struct AuthenticationClient(runtime::Client);

impl AuthenticationClient {
    /// Starts a client; the builder has a setter for each option.
    pub fn builder() -> AuthenticationClientBuilder {
        AuthenticationClientBuilder(runtime::OptionValues::new(&service::SERVICE))
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

/// Collects the options of a [`AuthenticationClient`].
#[derive(Clone, Debug)]
#[must_use = "`build` makes the client"]
pub struct AuthenticationClientBuilder(runtime::OptionValues);

impl AuthenticationClientBuilder {
    /// Sets the id of the application. At least one of this and `user_pool_id` must be given.
    pub fn app_id(self, app_id: impl Into<String>) -> Self {
        Self(self.0.with("app_id", app_id.into()))
    }
    /// Sets the id of the user pool. At least one of this and `app_id` must be given.
    pub fn user_pool_id(self, user_pool_id: impl Into<String>) -> Self {
        Self(self.0.with("user_pool_id", user_pool_id.into()))
    }
    /// Sets the address of the application, such as `https://my-app.authing.cn`.
    ///
    /// Every request goes there; without it, to `host`.
    pub fn app_host(self, app_host: impl Into<String>) -> Self {
        Self(self.0.with("app_host", app_host.into()))
    }
    /// Sets the address of the service, for a client that has no `app_host`. Default: `https://core.authing.cn`.
    pub fn host(self, host: impl Into<String>) -> Self {
        Self(self.0.with("host", host.into()))
    }
    /// Sets the address of the service's host for Active Directory.
    ///
    /// Without it, the address is made from that of the service: `ws` takes the place of the first label of
    /// the name. No such address can be made from an IP address; there it must be given.
    pub fn websocket_host(self, websocket_host: impl Into<String>) -> Self {
        Self(self.0.with("websocket_host", websocket_host.into()))
    }
    /// Sets the token of a user who has signed in before.
    ///
    /// The session starts with it. Without it, nobody is signed in at first.
    pub fn token(self, token: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with("token", token.into()))
    }
    /// Sets the RSA public key that passwords are encrypted with, in PEM.
    ///
    /// Without it, the key of the public service is used. A private deployment has a key of its own.
    pub fn public_key(self, public_key: impl Into<String>) -> Self {
        Self(self.0.with("public_key", public_key.into()))
    }
    /// Sets how long one request may take, from its start to the last byte of its answer. Default: `10 s`.
    pub fn timeout(self, timeout: std::time::Duration) -> Self {
        Self(self.0.with("timeout", timeout))
    }
    /// Sets the language of the service's messages, such as `en-US` or `zh-CN`.
    ///
    /// Without it, the choice is the service's.
    pub fn lang(self, lang: impl Into<String>) -> Self {
        Self(self.0.with("lang", lang.into()))
    }
    /// Sets the secret of the application. It is needed where the client itself is authenticated.
    pub fn secret(self, secret: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with("secret", secret.into()))
    }
    /// Sets the protocol by which the application signs its users in at the service's own pages. Default: `oidc`.
    pub fn protocol(self, protocol: Protocol) -> Self {
        Self(self.0.with("protocol", protocol.as_str()))
    }
    /// Sets the address that the service's sign-in page sends a user back to, as it is registered for the application.
    pub fn redirect_uri(self, redirect_uri: impl Into<String>) -> Self {
        Self(self.0.with("redirect_uri", redirect_uri.into()))
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
        Self(
            self
                .0
                .with("token_endpoint_auth_method", token_endpoint_auth_method.as_str()),
        )
    }
    /// Sets whether the certificate of a server is taken unchecked.
    ///
    /// Then anybody between the client and the service can read and change everything. It is meant for tests.
    pub fn danger_accept_invalid_certificates(
        self,
        danger_accept_invalid_certificates: bool,
    ) -> Self {
        Self(
            self
                .0
                .with(
                    "danger_accept_invalid_certificates",
                    danger_accept_invalid_certificates,
                ),
        )
    }
    /// Sets whether plain HTTP is allowed to hosts that are not this computer.
    ///
    /// Then tokens and codes travel readable. It is meant for a service inside a closed network.
    pub fn danger_allow_plain_http(self, danger_allow_plain_http: bool) -> Self {
        Self(self.0.with("danger_allow_plain_http", danger_allow_plain_http))
    }
    /// Sets the greatest size of an answer, in bytes. A longer one is an error. Default: `8388608`.
    pub fn max_response_bytes(self, max_response_bytes: u64) -> Self {
        Self(self.0.with("max_response_bytes", max_response_bytes))
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
    pub fn build(self) -> runtime::Result<AuthenticationClient> {
        self.0.build().map(AuthenticationClient)
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
    /// Gives the value as a text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Oidc => "oidc",
            Self::Oauth => "oauth",
        }
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
    /// Gives the value as a text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ClientSecretPost => "client_secret_post",
            Self::ClientSecretBasic => "client_secret_basic",
            Self::None => "none",
        }
    }
}
