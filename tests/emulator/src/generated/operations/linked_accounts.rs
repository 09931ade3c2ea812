//! Linking the accounts that a user has elsewhere, such as at GitHub or WeChat.
//!
//! Written by `cargo xtask gen` from `spec/operations/linked_accounts.yaml`. Change the spec, not this file.

use crate::metadata;
use crate::request;

/// Links a social account to a user's main account.
pub static LINK_ACCOUNT: metadata::OperationInfo = metadata::OperationInfo {
    name: "link_account",
    summary: "Links a social account to a user's main account.",
    endpoint: metadata::Endpoint::Rest {
        method: "POST",
        path: "/api/v2/users/link",
    },
    auth: metadata::Auth::Optional,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new(
                "primary_user_token",
                metadata::ParamIn::Json("primaryUserToken"),
            )
            .required()
            .sensitive(),
        metadata::Input::new(
                "secondary_user_token",
                metadata::ParamIn::Json("secondaryUserToken"),
            )
            .required()
            .sensitive(),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2213, 2215, 2206],
};

/// The arguments of `link_account`.
#[derive(Clone, PartialEq)]
pub struct LinkAccount {
    /// The token of the main account.
    pub primary_user_token: String,
    /// The token of the social account.
    pub secondary_user_token: String,
}
impl request::Arguments for LinkAccount {
    const OPERATION: &'static metadata::OperationInfo = &LINK_ACCOUNT;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            primary_user_token: decoded.take("primary_user_token")?,
            secondary_user_token: decoded.take("secondary_user_token")?,
        })
    }
}

/// Unlinks a social account from a user's main account.
pub static UNLINK_ACCOUNT: metadata::OperationInfo = metadata::OperationInfo {
    name: "unlink_account",
    summary: "Unlinks a social account from a user's main account.",
    endpoint: metadata::Endpoint::Rest {
        method: "POST",
        path: "/api/v2/users/unlink",
    },
    auth: metadata::Auth::Optional,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new(
                "primary_user_token",
                metadata::ParamIn::Json("primaryUserToken"),
            )
            .required()
            .sensitive(),
        metadata::Input::new("provider", metadata::ParamIn::Json("provider")).required(),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2216, 2217, 2206],
};

/// The arguments of `unlink_account`.
#[derive(Clone, PartialEq)]
pub struct UnlinkAccount {
    /// The id token of the main account.
    pub primary_user_token: String,
    /// The provider of the social account, such as `github`.
    pub provider: String,
}
impl request::Arguments for UnlinkAccount {
    const OPERATION: &'static metadata::OperationInfo = &UNLINK_ACCOUNT;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            primary_user_token: decoded.take("primary_user_token")?,
            provider: decoded.take("provider")?,
        })
    }
}
