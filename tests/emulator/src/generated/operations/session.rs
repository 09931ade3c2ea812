//! Who is signed in, for how long, and signing out.
//!
//! Signing in fills the client's session; the operations of this group ask about it, renew it and end it.
//!
//! Written by `cargo xtask gen` from `spec/operations/session.yaml`. Change the spec, not this file.

use serde_json::Value;

use crate::arguments::{Arguments, Given, Incomplete};
use crate::table::{Answer, Auth, Endpoint, Input, OperationInfo, SessionEffect, To};

/// Makes sure that somebody is signed in, and tells who.
pub static CHECK_LOGGED_IN: OperationInfo = OperationInfo {
    name: "check_logged_in",
    summary: "Makes sure that somebody is signed in, and tells who.",
    endpoint: Endpoint::Rest { method: "GET", path: "/api/v2/users/me" },
    auth: Auth::Required,
    session: SessionEffect::SignIn,
    inputs: &[],
    answer: Answer::Data,
    sample: include_str!("../samples/check_logged_in.json"),
    given: None,
    errors: &[2020, 2206],
};

/// The arguments of `check_logged_in`.
#[derive(Clone, PartialEq)]
pub struct CheckLoggedIn {}

impl Arguments for CheckLoggedIn {
    const OPERATION: &'static OperationInfo = &CHECK_LOGGED_IN;
    fn read(_given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {})
    }
}

/// Tells whether a token still stands for a signed-in user.
pub static CHECK_LOGIN_STATUS: OperationInfo = OperationInfo {
    name: "check_login_status",
    summary: "Tells whether a token still stands for a signed-in user.",
    endpoint: Endpoint::GraphQl { mutation: false, path: &["checkLoginStatus"] },
    auth: Auth::None,
    session: SessionEffect::None,
    inputs: &[Input::new("token", To::Argument("token")).sensitive()],
    answer: Answer::Data,
    sample: include_str!("../samples/check_login_status.json"),
    given: None,
    errors: &[],
};

/// The arguments of `check_login_status`.
#[derive(Clone, PartialEq)]
pub struct CheckLoginStatus {
    /// The token to ask about; the session's where it is not given or empty.
    pub token: Option<String>,
}

impl Arguments for CheckLoginStatus {
    const OPERATION: &'static OperationInfo = &CHECK_LOGIN_STATUS;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { token: given.take("token")? })
    }
}

/// Exchanges an authorization code for tokens.
pub static GET_ACCESS_TOKEN_BY_CODE: OperationInfo = OperationInfo {
    name: "get_access_token_by_code",
    summary: "Exchanges an authorization code for tokens.",
    endpoint: Endpoint::Rest { method: "POST", path: "/{protocol}/token" },
    auth: Auth::Client,
    session: SessionEffect::None,
    inputs: &[
        Input::new("code", To::Form("code")).required().sensitive(),
        Input::new("code_verifier", To::Form("code_verifier")).sensitive(),
        Input::new("grant_type", To::Form("grant_type")).constant("\"authorization_code\""),
        Input::new("redirect_uri", To::Form("redirect_uri")),
        Input::new("protocol", To::Path("protocol")),
    ],
    answer: Answer::Body,
    sample: include_str!("../samples/get_access_token_by_code.json"),
    given: Some(include_str!("../given/get_access_token_by_code.json")),
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
    pub grant_type: Option<Value>,
    /// What the client sends by itself.
    pub redirect_uri: Option<String>,
    /// What the client sends by itself.
    pub protocol: Option<String>,
}

impl Arguments for GetAccessTokenByCode {
    const OPERATION: &'static OperationInfo = &GET_ACCESS_TOKEN_BY_CODE;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {
            code: given.take("code")?,
            code_verifier: given.take("code_verifier")?,
            grant_type: given.take("grant_type")?,
            redirect_uri: given.take("redirect_uri")?,
            protocol: given.take("protocol")?,
        })
    }
}

/// Tells who is signed in.
pub static GET_CURRENT_USER: OperationInfo = OperationInfo {
    name: "get_current_user",
    summary: "Tells who is signed in.",
    endpoint: Endpoint::Rest { method: "GET", path: "/api/v2/users/me" },
    auth: Auth::Required,
    session: SessionEffect::SignIn,
    inputs: &[],
    answer: Answer::Data,
    sample: include_str!("../samples/get_current_user.json"),
    given: None,
    errors: &[2020, 2206],
};

/// The arguments of `get_current_user`.
#[derive(Clone, PartialEq)]
pub struct GetCurrentUser {}

impl Arguments for GetCurrentUser {
    const OPERATION: &'static OperationInfo = &GET_CURRENT_USER;
    fn read(_given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {})
    }
}

/// Signs the user out.
pub static LOGOUT: OperationInfo = OperationInfo {
    name: "logout",
    summary: "Signs the user out.",
    endpoint: Endpoint::Rest { method: "GET", path: "/api/v2/logout" },
    auth: Auth::Required,
    session: SessionEffect::SignOut,
    inputs: &[Input::new("app_id", To::Query("app_id"))],
    answer: Answer::Data,
    sample: include_str!("../samples/logout.json"),
    given: None,
    errors: &[2020],
};

/// The arguments of `logout`.
#[derive(Clone, PartialEq)]
pub struct Logout {
    /// What the client sends by itself.
    pub app_id: Option<String>,
}

impl Arguments for Logout {
    const OPERATION: &'static OperationInfo = &LOGOUT;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { app_id: given.take("app_id")? })
    }
}

/// Exchanges the token of the signed-in user for a new one.
pub static REFRESH_TOKEN: OperationInfo = OperationInfo {
    name: "refresh_token",
    summary: "Exchanges the token of the signed-in user for a new one.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["refreshToken"] },
    auth: Auth::Required,
    session: SessionEffect::Token,
    inputs: &[],
    answer: Answer::Data,
    sample: include_str!("../samples/refresh_token.json"),
    given: None,
    errors: &[2020, 2206],
};

/// The arguments of `refresh_token`.
#[derive(Clone, PartialEq)]
pub struct RefreshToken {}

impl Arguments for RefreshToken {
    const OPERATION: &'static OperationInfo = &REFRESH_TOKEN;
    fn read(_given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {})
    }
}
