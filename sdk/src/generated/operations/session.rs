//! Who is signed in, for how long, and signing out.
//!
//! Signing in fills the client's session; the operations of this group ask about it, renew it and end it.
//!
//! Written by `cargo xtask gen` from `spec/operations/session.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::types;
use crate::runtime;
use crate::runtime::operation as op;

/// Who is signed in, for how long, and signing out.
///
/// Signing in fills the client's session; the operations of this group ask about it, renew it and end it.
impl client::AuthenticationClient {
    /// Makes sure that somebody is signed in, and tells who.
    ///
    /// It asks the service, so a token that has expired in the meantime is an error here too. The session keeps what the
    /// answer says.
    ///
    /// A user must be signed in: without a token nothing is sent. The session takes the user and the token of the
    /// answer. It changes nothing to send it twice.
    ///
    /// Documented as: authentication-client.md, Detect the current login status.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Makes sure that somebody is signed in:
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
    /// Tells whether a token still stands for a signed-in user.
    ///
    /// A token that does not is a result as well, with `status` false and a code that says why; 2206 is an expired one.
    /// Without a `token` it asks about the session's. Either travels as an argument; the request itself shows no token.
    ///
    /// Optional: [`token`](CheckLoginStatus::token).
    ///
    /// No authorization is sent. It changes nothing to send it twice.
    ///
    /// Documented as: authentication-client.md, Detect Token login status.
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
    /// The code comes with the user's return from the service's sign-in page to the address of the option `redirect_uri`,
    /// which must be given. The option `protocol` says whether OpenID Connect or OAuth 2.0 is spoken, and
    /// `token_endpoint_auth_method` how the client shows who it is: with the application's `secret`, unless it says `none`.
    ///
    /// It does not touch the session; a client for the user is made from the id token. A code is good for one exchange, so
    /// the request is sent exactly once. The service refuses with an OAuth error, whose code is a text such as
    /// `invalid_grant`.
    ///
    /// * `code`: The authorization code.
    ///
    /// Optional: [`code_verifier`](GetAccessTokenByCode::code_verifier).
    ///
    /// The client itself is authenticated, by its secret. Sent exactly once: it is never repeated.
    ///
    /// Documented as: authentication-client.md, introduction; RFC 6749, section 4.1.3; RFC 7636, section 4.5.
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
        GetAccessTokenByCode(
            self.call(&GET_ACCESS_TOKEN_BY_CODE).with("code", code.into()),
        )
    }
    /// Tells who is signed in.
    ///
    /// The session keeps what the answer says: the user's id and, where the answer has one, the token. A call with a
    /// `token` of its own tells whose that one is, and leaves the session alone.
    ///
    /// Optional: [`token`](GetCurrentUser::token).
    ///
    /// A user must be signed in: without a token nothing is sent. A call with `token` sends that token in place of
    /// the session's, and leaves the session alone. The session takes the user and the token of the answer. It
    /// changes nothing to send it twice.
    ///
    /// Documented as: authentication-client.md, Get the user information of current login.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Tells who has just signed in:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("get_current_user").await?;
    /// # let client = authing::AuthenticationClient::builder()
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
    /// The service declares the token void, and the session is cleared. The session stays as it is where the service
    /// answers an error. A browser that has signed in at the service's own pages keeps its cookie: this client has none.
    ///
    /// A user must be signed in: without a token nothing is sent. The session is cleared. Sent exactly once: it is
    /// never repeated.
    ///
    /// Documented as: authentication-client.md, sign out.
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
    /// # let client = authing::AuthenticationClient::builder()
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
    pub fn logout(&self) -> Logout {
        Logout(self.call(&LOGOUT))
    }
    /// Exchanges the token of the signed-in user for a new one.
    ///
    /// The session takes the new token and keeps its user. A call with a `token` of its own renews that one and leaves the
    /// session alone. The request is sent exactly once, because the old token may not be good for a second time.
    ///
    /// Optional: [`token`](RefreshToken::token).
    ///
    /// A user must be signed in: without a token nothing is sent. A call with `token` sends that token in place of
    /// the session's, and leaves the session alone. The session takes the token of the answer. Sent exactly once: it
    /// is never repeated.
    ///
    /// Documented as: authentication-client.md, Refresh the current user's token.
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
    /// # let client = authing::AuthenticationClient::builder()
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

pub(crate) static CHECK_LOGGED_IN: op::OperationInfo = op::OperationInfo {
    name: "check_logged_in",
    summary: "Makes sure that somebody is signed in, and tells who.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "base",
        path: "/api/v2/users/me",
    },
    auth: op::Auth::Required,
    idempotent: true,
    session: op::SessionEffect::SignIn,
    errors: &[2020, 2206],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::check_logged_in`](client::AuthenticationClient::check_logged_in); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CheckLoggedIn(runtime::Call);
runtime::operation!(CheckLoggedIn, CHECK_LOGGED_IN => types::User);

pub(crate) static CHECK_LOGIN_STATUS: op::OperationInfo = op::OperationInfo {
    name: "check_login_status",
    summary: "Tells whether a token still stands for a signed-in user.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::CHECK_LOGIN_STATUS,
        path: &["checkLoginStatus"],
    },
    auth: op::Auth::None,
    idempotent: true,
    inputs: &[
        op::Input::optional("token", op::Kind::String)
            .variable("token")
            .sensitive()
            .or_session(op::SessionPart::Token),
    ],
    answer: op::Answer::data().nullable(),
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::check_login_status`](client::AuthenticationClient::check_login_status); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CheckLoginStatus(runtime::Call);
runtime::operation!(
    CheckLoginStatus, CHECK_LOGIN_STATUS => Option < types::LoginStatus >
);
impl CheckLoginStatus {
    /// Sets the token to ask about; the session's where it is not given or empty.
    pub fn token(self, token: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with("token", token.into()))
    }
}

pub(crate) static GET_ACCESS_TOKEN_BY_CODE: op::OperationInfo = op::OperationInfo {
    name: "get_access_token_by_code",
    summary: "Exchanges an authorization code for tokens.",
    endpoint: op::Endpoint::Rest {
        method: "POST",
        host: "base",
        path: "/{protocol}/token",
    },
    auth: op::Auth::Client,
    inputs: &[
        op::Input::required("code", op::Kind::String).form("code").sensitive(),
        op::Input::optional("code_verifier", op::Kind::String)
            .form("code_verifier")
            .sensitive(),
        op::Input::constant("grant_type", "\"authorization_code\"").form("grant_type"),
        op::Input::option("redirect_uri", "redirect_uri").form("redirect_uri"),
        op::Input::option("protocol", "protocol").path("protocol"),
    ],
    answer: op::Answer::body(),
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::get_access_token_by_code`](client::AuthenticationClient::get_access_token_by_code); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetAccessTokenByCode(runtime::Call);
runtime::operation!(
    GetAccessTokenByCode, GET_ACCESS_TOKEN_BY_CODE => types::AccessToken
);
impl GetAccessTokenByCode {
    /// Sets the secret whose hash was shown when the code was asked for (PKCE).
    pub fn code_verifier(self, code_verifier: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with("code_verifier", code_verifier.into()))
    }
}

pub(crate) static GET_CURRENT_USER: op::OperationInfo = op::OperationInfo {
    name: "get_current_user",
    summary: "Tells who is signed in.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "base",
        path: "/api/v2/users/me",
    },
    auth: op::Auth::Required,
    bearer: Some("token"),
    idempotent: true,
    session: op::SessionEffect::SignIn,
    inputs: &[op::Input::optional("token", op::Kind::String).bearer().sensitive()],
    errors: &[2020, 2206],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::get_current_user`](client::AuthenticationClient::get_current_user); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetCurrentUser(runtime::Call);
runtime::operation!(GetCurrentUser, GET_CURRENT_USER => types::User);
impl GetCurrentUser {
    /// Sets the id token to ask about in place of the session's; an empty one counts as none.
    pub fn token(self, token: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with("token", token.into()))
    }
}

pub(crate) static LOGOUT: op::OperationInfo = op::OperationInfo {
    name: "logout",
    summary: "Signs the user out.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "base",
        path: "/api/v2/logout",
    },
    auth: op::Auth::Required,
    session: op::SessionEffect::SignOut,
    inputs: &[op::Input::option("app_id", "app_id").query("app_id")],
    answer: op::Answer::data().shape(op::Shape::Unit),
    errors: &[2020],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::logout`](client::AuthenticationClient::logout); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct Logout(runtime::Call);
runtime::operation!(Logout, LOGOUT => ());

pub(crate) static REFRESH_TOKEN: op::OperationInfo = op::OperationInfo {
    name: "refresh_token",
    summary: "Exchanges the token of the signed-in user for a new one.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::REFRESH_TOKEN,
        path: &["refreshToken"],
    },
    auth: op::Auth::Required,
    bearer: Some("token"),
    session: op::SessionEffect::Token,
    inputs: &[op::Input::optional("token", op::Kind::String).bearer().sensitive()],
    errors: &[2020, 2206],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::refresh_token`](client::AuthenticationClient::refresh_token); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RefreshToken(runtime::Call);
runtime::operation!(RefreshToken, REFRESH_TOKEN => types::RefreshedToken);
impl RefreshToken {
    /// Sets the token to renew in place of the session's; an empty one counts as none.
    pub fn token(self, token: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with("token", token.into()))
    }
}
