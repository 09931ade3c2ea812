//! Who is signed in, for how long, and signing out.
//!
//! A sign-in sets the client's session; the operations of this group check it, renew it and end it.
//!
//! Written by `cargo xtask gen` from `spec/operations/session.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::service;
use crate::generated::types;
use crate::runtime;
use crate::runtime::metadata as meta;

/// Who is signed in, for how long, and signing out.
///
/// A sign-in sets the client's session; the operations of this group check it, renew it and end it.
impl client::AuthenticationClient {
    /// Checks that a user is signed in, and returns that user.
    ///
    /// It asks the service, so a token that has expired in the meantime is an error too. The session stays the same user's:
    /// it takes the user's id and, if the result holds one, the token.
    ///
    /// Returns a [`User`](crate::types::User).
    ///
    /// A user must be signed in: without a token nothing is sent. The session stays the same user's, and takes the
    /// token of the result if there is one; a result that names another user is an error. It is idempotent: it is
    /// safe to send it twice.
    ///
    /// Documented as [Detect the current login status](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Checks that a user is signed in:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("check_logged_in").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.check_logged_in().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn check_logged_in(&self) -> CheckLoggedIn {
        CheckLoggedIn(self.call(&CHECK_LOGGED_IN))
    }
    /// Returns whether a token still belongs to a signed-in user.
    ///
    /// A token that does not is a result as well, with `status` false and a code that is the reason; 2206 is an expired one.
    /// Without `token` it asks about the session's. The token is sent as an argument, not in the authorization header.
    ///
    /// Returns a [`LoginStatus`](crate::types::LoginStatus), or `None` if there is none.
    ///
    /// Optional: [`token`](CheckLoginStatus::token).
    ///
    /// No authorization is sent. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as [Detect Token login status](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Example
    ///
    /// Asks about any token:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("check_login_status").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let login_status = client.check_login_status().token("TOKEN").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn check_login_status(&self) -> CheckLoginStatus {
        CheckLoginStatus(self.call(&CHECK_LOGIN_STATUS))
    }
    /// Exchanges an authorization code for tokens.
    ///
    /// The service's sign-in page sends the user back with the code to the address of the option `redirect_uri`, which must
    /// be set. The option `protocol` selects OpenID Connect or OAuth 2.0, and `token_endpoint_auth_method` how the client
    /// authenticates: with the application's `secret`, unless it is `none`.
    ///
    /// It leaves the session alone; `client.app().client_with_token(id_token)` returns a client for the user. A code is valid
    /// for one exchange, so the request is sent exactly once. The service reports an OAuth error, whose code is a string
    /// such as `invalid_grant`.
    ///
    /// Returns an [`AccessToken`](crate::types::AccessToken).
    ///
    /// * `code`: The authorization code.
    ///
    /// Optional: [`code_verifier`](GetAccessTokenByCode::code_verifier).
    ///
    /// The client itself is authenticated, by its secret. It is not idempotent: sending it twice may have a second
    /// effect.
    ///
    /// Documented as [introduction; RFC 6749, section 4.1.3; RFC 7636, section 4.5](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Example
    ///
    /// Exchanges a code:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("get_access_token_by_code")
    /// #     .await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option("app_id", "AUTHING_APP_ID")
    /// #     .option("secret", "AUTHING_APP_SECRET")
    /// #     .option("redirect_uri", "https://example.com/callback")
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let access_token = client.get_access_token_by_code("AUTHORIZATION_CODE").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_access_token_by_code(
        &self,
        code: impl Into<runtime::Secret>,
    ) -> GetAccessTokenByCode {
        GetAccessTokenByCode(self.call(&GET_ACCESS_TOKEN_BY_CODE).with(0, code.into()))
    }
    /// Returns the user who is signed in.
    ///
    /// The session stays the same user's: it takes the user's id and, if the result holds one, the token. A call with
    /// `token` returns the user that this token belongs to, and leaves the session alone.
    ///
    /// Returns a [`User`](crate::types::User).
    ///
    /// Optional: [`token`](GetCurrentUser::token).
    ///
    /// A user must be signed in: without a token nothing is sent. A call with `token` sends that token in place of
    /// the session's, and leaves the session alone. The session stays the same user's, and takes the token of the
    /// result if there is one; a result that names another user is an error. It is idempotent: it is safe to send it
    /// twice.
    ///
    /// Documented as [Get the user information of current login](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Returns the user who has just signed in:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("get_current_user").await?;
    /// # let mut client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client.login_by_username("bob", "passw0rd").await?;
    /// let user = client.get_current_user().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_current_user(&self) -> GetCurrentUser {
        GetCurrentUser(self.call(&GET_CURRENT_USER))
    }
    /// Signs the user out.
    ///
    /// The service revokes the token, and the session is cleared. If the service answers with an error, the session stays as
    /// it is. A browser that has signed in at the service's own pages keeps its cookie: this client has no cookies.
    ///
    /// Returns nothing.
    ///
    /// A user must be signed in: without a token nothing is sent. It changes which user is signed in: the session is
    /// cleared. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [sign out](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Clear the session; the service does not take its token any more.
    ///
    /// # Example
    ///
    /// Signs out:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("logout").await?;
    /// # let mut client = authing::AuthenticationClient::builder()
    /// #     .option("app_id", "AUTHING_APP_ID")
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client.logout().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn logout(&mut self) -> Logout<'_> {
        Logout(self.exclusive(&LOGOUT))
    }
    /// Exchanges the token of the signed-in user for a new one.
    ///
    /// The session takes the new token and stays the same user's. A call with `token` renews that one and leaves the session
    /// alone. The request is sent exactly once, because the old token may not be valid a second time.
    ///
    /// Returns a [`RefreshedToken`](crate::types::RefreshedToken).
    ///
    /// Optional: [`token`](RefreshToken::token).
    ///
    /// A user must be signed in: without a token nothing is sent. A call with `token` sends that token in place of
    /// the session's, and leaves the session alone. The session stays the same user's, and takes the token of the
    /// result if there is one; a result that names another user is an error. It is not idempotent: sending it twice
    /// may have a second effect.
    ///
    /// Documented as [Refresh the current user's token](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Renews the token of the user who has just signed in:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("refresh_token").await?;
    /// # let mut client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client.login_by_email("test@example.com", "passw0rd").await?;
    /// let refreshed_token = client.refresh_token().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn refresh_token(&self) -> RefreshToken {
        RefreshToken(self.call(&REFRESH_TOKEN))
    }
}

pub(crate) static CHECK_LOGGED_IN: meta::OperationInfo = meta::OperationInfo {
    name: "check_logged_in",
    summary: "Checks that a user is signed in, and returns that user.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_BASE,
        path: "/api/v2/users/me",
        parts: &[meta::PathPart::Literal("/api/v2/users/me")],
    },
    auth: meta::Auth::Required,
    idempotent: true,
    session: meta::SessionEffect::Renew,
    errors: &[2020, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::check_logged_in`](client::AuthenticationClient::check_logged_in); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CheckLoggedIn(runtime::Call);
runtime::operation!(CheckLoggedIn, CHECK_LOGGED_IN => types::User);

pub(crate) static CHECK_LOGIN_STATUS: meta::OperationInfo = meta::OperationInfo {
    name: "check_login_status",
    summary: "Returns whether a token still belongs to a signed-in user.",
    endpoint: meta::Endpoint::GraphQl(&graphql::CHECK_LOGIN_STATUS),
    idempotent: true,
    inputs: &[
        meta::Input::optional("token", meta::ParamType::String)
            .variable("token")
            .sensitive()
            .or_session(meta::SessionPart::Token),
    ],
    response: meta::ResponseInfo::data().nullable(),
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::check_login_status`](client::AuthenticationClient::check_login_status); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CheckLoginStatus(runtime::Call);
runtime::operation!(
    CheckLoginStatus, CHECK_LOGIN_STATUS => Option < types::LoginStatus >
);
impl CheckLoginStatus {
    /// Sets the token to ask about; the session's if it is not set or empty.
    pub fn token(self, token: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with(0, token.into()))
    }
}

pub(crate) static GET_ACCESS_TOKEN_BY_CODE: meta::OperationInfo = meta::OperationInfo {
    name: "get_access_token_by_code",
    summary: "Exchanges an authorization code for tokens.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Post,
        host: &service::HOST_BASE,
        path: "/{protocol}/token",
        parts: &[
            meta::PathPart::Literal("/"),
            meta::PathPart::Input(4),
            meta::PathPart::Literal("/token"),
        ],
    },
    auth: meta::Auth::Client,
    inputs: &[
        meta::Input::required("code", meta::ParamType::String).form("code").sensitive(),
        meta::Input::optional("code_verifier", meta::ParamType::String)
            .form("code_verifier")
            .sensitive(),
        meta::Input::constant("grant_type", "\"authorization_code\"").form("grant_type"),
        meta::Input::option("redirect_uri", &service::OPTION_REDIRECT_URI)
            .form("redirect_uri"),
        meta::Input::option("protocol", &service::OPTION_PROTOCOL).path(),
    ],
    response: meta::ResponseInfo::body(),
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::get_access_token_by_code`](client::AuthenticationClient::get_access_token_by_code); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetAccessTokenByCode(runtime::Call);
runtime::operation!(
    GetAccessTokenByCode, GET_ACCESS_TOKEN_BY_CODE => types::AccessToken
);
impl GetAccessTokenByCode {
    /// Sets the secret whose hash was shown when the code was asked for (PKCE).
    pub fn code_verifier(self, code_verifier: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with(1, code_verifier.into()))
    }
}

pub(crate) static GET_CURRENT_USER: meta::OperationInfo = meta::OperationInfo {
    name: "get_current_user",
    summary: "Returns the user who is signed in.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_BASE,
        path: "/api/v2/users/me",
        parts: &[meta::PathPart::Literal("/api/v2/users/me")],
    },
    auth: meta::Auth::Required,
    token_override: Some(0),
    idempotent: true,
    session: meta::SessionEffect::Renew,
    inputs: &[
        meta::Input::optional("token", meta::ParamType::String)
            .authorization()
            .sensitive(),
    ],
    errors: &[2020, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::get_current_user`](client::AuthenticationClient::get_current_user); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetCurrentUser(runtime::Call);
runtime::operation!(GetCurrentUser, GET_CURRENT_USER => types::User);
impl GetCurrentUser {
    /// Sets the id token to ask about in place of the session's; an empty string is no token.
    pub fn token(self, token: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with(0, token.into()))
    }
}

pub(crate) static LOGOUT: meta::OperationInfo = meta::OperationInfo {
    name: "logout",
    summary: "Signs the user out.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_BASE,
        path: "/api/v2/logout",
        parts: &[meta::PathPart::Literal("/api/v2/logout")],
    },
    auth: meta::Auth::Required,
    session: meta::SessionEffect::SignOut,
    inputs: &[meta::Input::option("app_id", &service::OPTION_APP_ID).query("app_id")],
    response: meta::ResponseInfo::data().transform(meta::Transform::Unit),
    errors: &[2020],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::logout`](client::AuthenticationClient::logout); it is sent when it is awaited.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct Logout<'c>(runtime::ExclusiveCall<'c>);
runtime::operation!(Logout < 'c >, LOGOUT => ());

pub(crate) static REFRESH_TOKEN: meta::OperationInfo = meta::OperationInfo {
    name: "refresh_token",
    summary: "Exchanges the token of the signed-in user for a new one.",
    endpoint: meta::Endpoint::GraphQl(&graphql::REFRESH_TOKEN),
    auth: meta::Auth::Required,
    token_override: Some(0),
    session: meta::SessionEffect::Renew,
    inputs: &[
        meta::Input::optional("token", meta::ParamType::String)
            .authorization()
            .sensitive(),
    ],
    errors: &[2020, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::refresh_token`](client::AuthenticationClient::refresh_token); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RefreshToken(runtime::Call);
runtime::operation!(RefreshToken, REFRESH_TOKEN => types::RefreshedToken);
impl RefreshToken {
    /// Sets the token to renew in place of the session's; an empty string is no token.
    pub fn token(self, token: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with(0, token.into()))
    }
}
