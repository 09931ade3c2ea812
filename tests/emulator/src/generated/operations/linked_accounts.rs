//! Linking the accounts that a user has elsewhere, such as at GitHub or WeChat.
//!
//! Written by `cargo xtask gen` from `spec/operations/linked_accounts.yaml`. Change the spec, not this file.

use crate::arguments;
use crate::table;

/// Links a social account to a user's main account.
pub static LINK_ACCOUNT: table::OperationInfo = table::OperationInfo {
    name: "link_account",
    summary: "Links a social account to a user's main account.",
    endpoint: table::Endpoint::Rest {
        method: "POST",
        path: "/api/v2/users/link",
    },
    auth: table::Auth::Optional,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("primary_user_token", table::To::Json("primaryUserToken"))
            .required()
            .sensitive(),
        table::Input::new("secondary_user_token", table::To::Json("secondaryUserToken"))
            .required()
            .sensitive(),
    ],
    answer: table::Answer::Data,
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
impl arguments::Arguments for LinkAccount {
    const OPERATION: &'static table::OperationInfo = &LINK_ACCOUNT;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            primary_user_token: given.take("primary_user_token")?,
            secondary_user_token: given.take("secondary_user_token")?,
        })
    }
}

/// Unlinks a social account from a user's main account.
pub static UNLINK_ACCOUNT: table::OperationInfo = table::OperationInfo {
    name: "unlink_account",
    summary: "Unlinks a social account from a user's main account.",
    endpoint: table::Endpoint::Rest {
        method: "POST",
        path: "/api/v2/users/unlink",
    },
    auth: table::Auth::Optional,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("primary_user_token", table::To::Json("primaryUserToken"))
            .required()
            .sensitive(),
        table::Input::new("provider", table::To::Json("provider")).required(),
    ],
    answer: table::Answer::Data,
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
impl arguments::Arguments for UnlinkAccount {
    const OPERATION: &'static table::OperationInfo = &UNLINK_ACCOUNT;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            primary_user_token: given.take("primary_user_token")?,
            provider: given.take("provider")?,
        })
    }
}
