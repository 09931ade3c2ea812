//! Linking the accounts that a user has elsewhere, such as at GitHub or WeChat.
//!
//! Written by `cargo xtask gen` from `spec/operations/linked_accounts.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::runtime;
use crate::runtime::operation as op;

/// Linking the accounts that a user has elsewhere, such as at GitHub or WeChat.
impl client::AuthenticationClient {
    /// Links a social account to a user's main account.
    ///
    /// Each account is named by a token of its own, so that nobody needs to be signed in. The token of the session is sent
    /// as well if there is one.
    ///
    /// * `primary_user_token`: The token of the main account.
    /// * `secondary_user_token`: The token of the social account.
    ///
    /// The session's token is sent if there is one. Sent exactly once: it is never repeated.
    ///
    /// Documented as: authentication-client.md, Bind social account.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::OauthLoginAlreadyBound`](crate::generated::ErrorCode::OauthLoginAlreadyBound) (2213): Unlink the social account from its user first.
    /// - [`ErrorCode::AccountAlreadyBound`](crate::generated::ErrorCode::AccountAlreadyBound) (2215): Unlink the account of this provider first.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Let the user sign in to both accounts again.
    ///
    /// # Example
    ///
    /// Links a social account:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("link_account").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client.link_account("PRIMARY_USER_TOKEN", "SECONDARY_USER_TOKEN").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn link_account(
        &self,
        primary_user_token: impl Into<runtime::Secret>,
        secondary_user_token: impl Into<runtime::Secret>,
    ) -> LinkAccount {
        LinkAccount(
            self
                .call(&LINK_ACCOUNT)
                .with("primary_user_token", primary_user_token.into())
                .with("secondary_user_token", secondary_user_token.into()),
        )
    }
    /// Unlinks a social account from a user's main account.
    ///
    /// The main account is named by its token, so that nobody needs to be signed in. The token of the session is sent as well
    /// if there is one.
    ///
    /// * `primary_user_token`: The id token of the main account.
    /// * `provider`: The provider of the social account, such as `github`.
    ///
    /// The session's token is sent if there is one. Sent exactly once: it is never repeated.
    ///
    /// Documented as: authentication-client.md, Solidning the social account.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::OauthLoginNotBound`](crate::generated::ErrorCode::OauthLoginNotBound) (2216): Nothing; no such account is linked.
    /// - [`ErrorCode::OnlyLoginMethod`](crate::generated::ErrorCode::OnlyLoginMethod) (2217): Let the user bind a phone number or an email address first.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Let the user sign in again.
    ///
    /// # Example
    ///
    /// Unlinks a social account:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("unlink_account").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client.unlink_account("xxx", "github").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn unlink_account(
        &self,
        primary_user_token: impl Into<runtime::Secret>,
        provider: impl Into<String>,
    ) -> UnlinkAccount {
        UnlinkAccount(
            self
                .call(&UNLINK_ACCOUNT)
                .with("primary_user_token", primary_user_token.into())
                .with("provider", provider.into()),
        )
    }
}

pub(crate) static LINK_ACCOUNT: op::OperationInfo = op::OperationInfo {
    name: "link_account",
    summary: "Links a social account to a user's main account.",
    endpoint: op::Endpoint::Rest {
        method: "POST",
        host: "base",
        path: "/api/v2/users/link",
    },
    auth: op::Auth::Optional,
    inputs: &[
        op::Input::required("primary_user_token", op::Kind::String)
            .json("primaryUserToken")
            .sensitive(),
        op::Input::required("secondary_user_token", op::Kind::String)
            .json("secondaryUserToken")
            .sensitive(),
    ],
    answer: op::Answer::data().shape(op::Shape::Unit),
    errors: &[2213, 2215, 2206],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::link_account`](client::AuthenticationClient::link_account); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LinkAccount(runtime::Call);
runtime::operation!(LinkAccount, LINK_ACCOUNT => ());

pub(crate) static UNLINK_ACCOUNT: op::OperationInfo = op::OperationInfo {
    name: "unlink_account",
    summary: "Unlinks a social account from a user's main account.",
    endpoint: op::Endpoint::Rest {
        method: "POST",
        host: "base",
        path: "/api/v2/users/unlink",
    },
    auth: op::Auth::Optional,
    inputs: &[
        op::Input::required("primary_user_token", op::Kind::String)
            .json("primaryUserToken")
            .sensitive(),
        op::Input::required("provider", op::Kind::String).json("provider"),
    ],
    answer: op::Answer::data().shape(op::Shape::Unit),
    errors: &[2216, 2217, 2206],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::unlink_account`](client::AuthenticationClient::unlink_account); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UnlinkAccount(runtime::Call);
runtime::operation!(UnlinkAccount, UNLINK_ACCOUNT => ());
