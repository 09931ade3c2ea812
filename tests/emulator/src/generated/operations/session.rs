//! Who is signed in, for how long, and signing out.
//!
//! A sign-in sets the client's session; the operations of this group check it, renew it and end it.
//!
//! Written by `cargo xtask gen` from `spec/operations/session.yaml`. Change the spec, not this file.

use crate::arguments;
use crate::table;

/// Checks that a user is signed in, and returns that user.
pub static CHECK_LOGGED_IN: table::OperationInfo = table::OperationInfo {
    name: "check_logged_in",
    summary: "Checks that a user is signed in, and returns that user.",
    endpoint: table::Endpoint::Rest {
        method: "GET",
        path: "/api/v2/users/me",
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::Renew,
    inputs: &[],
    answer: table::Answer::Data,
    sample: include_str!("../samples/check_logged_in.json"),
    given: None,
    errors: &[2020, 2206],
};

/// The arguments of `check_logged_in`.
#[derive(Clone, PartialEq)]
pub struct CheckLoggedIn {}
impl arguments::Arguments for CheckLoggedIn {
    const OPERATION: &'static table::OperationInfo = &CHECK_LOGGED_IN;
    fn read(_given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {})
    }
}

/// Returns whether a token still belongs to a signed-in user.
pub static CHECK_LOGIN_STATUS: table::OperationInfo = table::OperationInfo {
    name: "check_login_status",
    summary: "Returns whether a token still belongs to a signed-in user.",
    endpoint: table::Endpoint::GraphQl {
        mutation: false,
        path: &["checkLoginStatus"],
    },
    auth: table::Auth::None,
    session: table::SessionEffect::None,
    inputs: &[table::Input::new("token", table::To::Argument("token")).sensitive()],
    answer: table::Answer::Data,
    sample: include_str!("../samples/check_login_status.json"),
    given: None,
    errors: &[],
};

/// The arguments of `check_login_status`.
#[derive(Clone, PartialEq)]
pub struct CheckLoginStatus {
    /// The token to ask about; the session's if it is not set or empty.
    pub token: Option<String>,
}
impl arguments::Arguments for CheckLoginStatus {
    const OPERATION: &'static table::OperationInfo = &CHECK_LOGIN_STATUS;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            token: given.take("token")?,
        })
    }
}

/// Exchanges an authorization code for tokens.
pub static GET_ACCESS_TOKEN_BY_CODE: table::OperationInfo = table::OperationInfo {
    name: "get_access_token_by_code",
    summary: "Exchanges an authorization code for tokens.",
    endpoint: table::Endpoint::Rest {
        method: "POST",
        path: "/{protocol}/token",
    },
    auth: table::Auth::Client,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("code", table::To::Form("code")).required().sensitive(),
        table::Input::new("code_verifier", table::To::Form("code_verifier")).sensitive(),
        table::Input::new("grant_type", table::To::Form("grant_type"))
            .constant("\"authorization_code\""),
        table::Input::new("redirect_uri", table::To::Form("redirect_uri")),
        table::Input::new("protocol", table::To::Path("protocol")),
    ],
    answer: table::Answer::Body,
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
    pub grant_type: Option<serde_json::Value>,
    /// What the client sends by itself.
    pub redirect_uri: Option<String>,
    /// What the client sends by itself.
    pub protocol: Option<String>,
}
impl arguments::Arguments for GetAccessTokenByCode {
    const OPERATION: &'static table::OperationInfo = &GET_ACCESS_TOKEN_BY_CODE;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            code: given.take("code")?,
            code_verifier: given.take("code_verifier")?,
            grant_type: given.take("grant_type")?,
            redirect_uri: given.take("redirect_uri")?,
            protocol: given.take("protocol")?,
        })
    }
}

/// Returns the user who is signed in.
pub static GET_CURRENT_USER: table::OperationInfo = table::OperationInfo {
    name: "get_current_user",
    summary: "Returns the user who is signed in.",
    endpoint: table::Endpoint::Rest {
        method: "GET",
        path: "/api/v2/users/me",
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::Renew,
    inputs: &[],
    answer: table::Answer::Data,
    sample: include_str!("../samples/get_current_user.json"),
    given: None,
    errors: &[2020, 2206],
};

/// The arguments of `get_current_user`.
#[derive(Clone, PartialEq)]
pub struct GetCurrentUser {}
impl arguments::Arguments for GetCurrentUser {
    const OPERATION: &'static table::OperationInfo = &GET_CURRENT_USER;
    fn read(_given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {})
    }
}

/// Signs the user out.
pub static LOGOUT: table::OperationInfo = table::OperationInfo {
    name: "logout",
    summary: "Signs the user out.",
    endpoint: table::Endpoint::Rest {
        method: "GET",
        path: "/api/v2/logout",
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::SignOut,
    inputs: &[table::Input::new("app_id", table::To::Query("app_id"))],
    answer: table::Answer::Data,
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
impl arguments::Arguments for Logout {
    const OPERATION: &'static table::OperationInfo = &LOGOUT;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            app_id: given.take("app_id")?,
        })
    }
}

/// Exchanges the token of the signed-in user for a new one.
pub static REFRESH_TOKEN: table::OperationInfo = table::OperationInfo {
    name: "refresh_token",
    summary: "Exchanges the token of the signed-in user for a new one.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["refreshToken"],
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::Renew,
    inputs: &[],
    answer: table::Answer::Data,
    sample: include_str!("../samples/refresh_token.json"),
    given: None,
    errors: &[2020, 2206],
};

/// The arguments of `refresh_token`.
#[derive(Clone, PartialEq)]
pub struct RefreshToken {}
impl arguments::Arguments for RefreshToken {
    const OPERATION: &'static table::OperationInfo = &REFRESH_TOKEN;
    fn read(_given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {})
    }
}
