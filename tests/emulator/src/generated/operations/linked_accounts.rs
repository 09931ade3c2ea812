//! Linking the accounts that a user has elsewhere, such as at GitHub or WeChat.
//!
//! Written by `cargo xtask gen` from `spec/operations/linked_accounts.yaml`. Change the spec, not this file.

use crate::arguments::{Arguments, Given, Incomplete};
use crate::table::{Answer, Auth, Endpoint, Input, OperationInfo, SessionEffect, To};

/// Links a social account to a user's main account.
pub static LINK_ACCOUNT: OperationInfo = OperationInfo {
    name: "link_account",
    summary: "Links a social account to a user's main account.",
    endpoint: Endpoint::Rest { method: "POST", path: "/api/v2/users/link" },
    auth: Auth::Optional,
    session: SessionEffect::None,
    inputs: &[
        Input::new("primary_user_token", To::Json("primaryUserToken")).required().sensitive(),
        Input::new("secondary_user_token", To::Json("secondaryUserToken")).required().sensitive(),
    ],
    answer: Answer::Data,
    sample: include_str!("../samples/link_account.json"),
    given: Some(include_str!("../given/link_account.json")),
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

impl Arguments for LinkAccount {
    const OPERATION: &'static OperationInfo = &LINK_ACCOUNT;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {
            primary_user_token: given.take("primary_user_token")?,
            secondary_user_token: given.take("secondary_user_token")?,
        })
    }
}

/// Unlinks a social account from a user's main account.
pub static UNLINK_ACCOUNT: OperationInfo = OperationInfo {
    name: "unlink_account",
    summary: "Unlinks a social account from a user's main account.",
    endpoint: Endpoint::Rest { method: "POST", path: "/api/v2/users/unlink" },
    auth: Auth::Optional,
    session: SessionEffect::None,
    inputs: &[
        Input::new("primary_user_token", To::Json("primaryUserToken")).required().sensitive(),
        Input::new("provider", To::Json("provider")).required(),
    ],
    answer: Answer::Data,
    sample: include_str!("../samples/unlink_account.json"),
    given: Some(include_str!("../given/unlink_account.json")),
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

impl Arguments for UnlinkAccount {
    const OPERATION: &'static OperationInfo = &UNLINK_ACCOUNT;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { primary_user_token: given.take("primary_user_token")?, provider: given.take("provider")? })
    }
}
