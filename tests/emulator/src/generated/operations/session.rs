//! Who is signed in, for how long, and signing out.
//!
//! A sign-in sets the client's session; the operations of this group check it, renew it and end it.
//!
//! Written by `cargo xtask gen` from `spec/operations/session.yaml`. Change the spec, not this file.

use crate::metadata;
use crate::request;

/// Checks that a user is signed in, and returns that user.
pub static CHECK_LOGGED_IN: metadata::OperationInfo = metadata::OperationInfo {
    name: "check_logged_in",
    summary: "Checks that a user is signed in, and returns that user.",
    endpoint: metadata::Endpoint::Rest {
        method: "GET",
        path: "/api/v2/users/me",
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::Renew,
    inputs: &[],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2020, 2206],
};

/// The arguments of `check_logged_in`.
#[derive(Clone, PartialEq)]
pub struct CheckLoggedIn {}
impl request::Arguments for CheckLoggedIn {
    const OPERATION: &'static metadata::OperationInfo = &CHECK_LOGGED_IN;
    fn read(
        _decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {})
    }
}

/// Returns whether a token still belongs to a signed-in user.
pub static CHECK_LOGIN_STATUS: metadata::OperationInfo = metadata::OperationInfo {
    name: "check_login_status",
    summary: "Returns whether a token still belongs to a signed-in user.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: false,
        path: &["checkLoginStatus"],
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("token", metadata::ParamIn::Argument("token")).sensitive(),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[],
};

/// The arguments of `check_login_status`.
#[derive(Clone, PartialEq)]
pub struct CheckLoginStatus {
    /// The token to ask about; the session's if it is not set or empty.
    pub token: Option<String>,
}
impl request::Arguments for CheckLoginStatus {
    const OPERATION: &'static metadata::OperationInfo = &CHECK_LOGIN_STATUS;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            token: decoded.take("token")?,
        })
    }
}

/// Exchanges an authorization code for tokens.
pub static GET_ACCESS_TOKEN_BY_CODE: metadata::OperationInfo = metadata::OperationInfo {
    name: "get_access_token_by_code",
    summary: "Exchanges an authorization code for tokens.",
    endpoint: metadata::Endpoint::Rest {
        method: "POST",
        path: "/{protocol}/token",
    },
    auth: metadata::Auth::Client,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("code", metadata::ParamIn::Form("code"))
            .required()
            .sensitive(),
        metadata::Input::new("code_verifier", metadata::ParamIn::Form("code_verifier"))
            .sensitive(),
        metadata::Input::new("grant_type", metadata::ParamIn::Form("grant_type"))
            .constant("\"authorization_code\""),
        metadata::Input::new("redirect_uri", metadata::ParamIn::Form("redirect_uri")),
        metadata::Input::new("protocol", metadata::ParamIn::Path("protocol")),
    ],
    result_in: metadata::ResultIn::Body,
    errors: &[],
};

/// The arguments of `get_access_token_by_code`.
#[derive(Clone, PartialEq)]
pub struct GetAccessTokenByCode {
    /// The authorization code.
    pub code: String,
    /// The secret whose hash was shown when the code was asked for (PKCE).
    pub code_verifier: Option<String>,
    /// What the client sends by itself.
    pub grant_type: Option<serde_json::Value>,
    /// What the client sends by itself.
    pub redirect_uri: Option<String>,
    /// What the client sends by itself.
    pub protocol: Option<String>,
}
impl request::Arguments for GetAccessTokenByCode {
    const OPERATION: &'static metadata::OperationInfo = &GET_ACCESS_TOKEN_BY_CODE;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            code: decoded.take("code")?,
            code_verifier: decoded.take("code_verifier")?,
            grant_type: decoded.take("grant_type")?,
            redirect_uri: decoded.take("redirect_uri")?,
            protocol: decoded.take("protocol")?,
        })
    }
}

/// Returns the user who is signed in.
pub static GET_CURRENT_USER: metadata::OperationInfo = metadata::OperationInfo {
    name: "get_current_user",
    summary: "Returns the user who is signed in.",
    endpoint: metadata::Endpoint::Rest {
        method: "GET",
        path: "/api/v2/users/me",
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::Renew,
    inputs: &[],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2020, 2206],
};

/// The arguments of `get_current_user`.
#[derive(Clone, PartialEq)]
pub struct GetCurrentUser {}
impl request::Arguments for GetCurrentUser {
    const OPERATION: &'static metadata::OperationInfo = &GET_CURRENT_USER;
    fn read(
        _decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {})
    }
}

/// Signs the user out.
pub static LOGOUT: metadata::OperationInfo = metadata::OperationInfo {
    name: "logout",
    summary: "Signs the user out.",
    endpoint: metadata::Endpoint::Rest {
        method: "GET",
        path: "/api/v2/logout",
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::SignOut,
    inputs: &[metadata::Input::new("app_id", metadata::ParamIn::Query("app_id"))],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2020],
};

/// The arguments of `logout`.
#[derive(Clone, PartialEq)]
pub struct Logout {
    /// What the client sends by itself.
    pub app_id: Option<String>,
}
impl request::Arguments for Logout {
    const OPERATION: &'static metadata::OperationInfo = &LOGOUT;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            app_id: decoded.take("app_id")?,
        })
    }
}

/// Exchanges the token of the signed-in user for a new one.
pub static REFRESH_TOKEN: metadata::OperationInfo = metadata::OperationInfo {
    name: "refresh_token",
    summary: "Exchanges the token of the signed-in user for a new one.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["refreshToken"],
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::Renew,
    inputs: &[],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2020, 2206],
};

/// The arguments of `refresh_token`.
#[derive(Clone, PartialEq)]
pub struct RefreshToken {}
impl request::Arguments for RefreshToken {
    const OPERATION: &'static metadata::OperationInfo = &REFRESH_TOKEN;
    fn read(
        _decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {})
    }
}
