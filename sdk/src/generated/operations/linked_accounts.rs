//! Linking the accounts that a user has elsewhere, such as at GitHub or WeChat.
//!
//! Written by `cargo xtask gen` from `spec/operations/linked_accounts.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::service;
use crate::runtime;
use crate::runtime::metadata as meta;

/// Linking the accounts that a user has elsewhere, such as at GitHub or WeChat.
impl client::AuthenticationClient {
    /// Links a social account to a user's main account.
    ///
    /// Each account is identified by a token of its own, so no user needs to be signed in. The token of the session is sent
    /// as well if there is one.
    ///
    /// Returns nothing.
    ///
    /// * `primary_user_token`: The token of the main account.
    /// * `secondary_user_token`: The token of the social account.
    ///
    /// The session's token is sent if there is one. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [Bind social account](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
                .with(0, primary_user_token.into())
                .with(1, secondary_user_token.into()),
        )
    }
    /// Unlinks a social account from a user's main account.
    ///
    /// The main account is identified by its token, so no user needs to be signed in. The token of the session is sent as
    /// well if there is one.
    ///
    /// Returns nothing.
    ///
    /// * `primary_user_token`: The id token of the main account.
    /// * `provider`: The provider of the social account, such as `github`.
    ///
    /// The session's token is sent if there is one. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [Solidning the social account](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
                .with(0, primary_user_token.into())
                .with(1, provider.into()),
        )
    }
}

pub(crate) static LINK_ACCOUNT: meta::OperationInfo = meta::OperationInfo {
    name: "link_account",
    summary: "Links a social account to a user's main account.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Post,
        host: &service::HOST_BASE,
        path: "/api/v2/users/link",
        parts: &[meta::PathPart::Literal("/api/v2/users/link")],
    },
    auth: meta::Auth::Optional,
    inputs: &[
        meta::Input::required("primary_user_token", meta::ParamType::String)
            .json("primaryUserToken")
            .sensitive(),
        meta::Input::required("secondary_user_token", meta::ParamType::String)
            .json("secondaryUserToken")
            .sensitive(),
    ],
    response: meta::ResponseInfo::data().transform(meta::Transform::Unit),
    errors: &[2213, 2215, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::link_account`](client::AuthenticationClient::link_account); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LinkAccount(runtime::Call);
runtime::operation!(LinkAccount, LINK_ACCOUNT => ());

pub(crate) static UNLINK_ACCOUNT: meta::OperationInfo = meta::OperationInfo {
    name: "unlink_account",
    summary: "Unlinks a social account from a user's main account.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Post,
        host: &service::HOST_BASE,
        path: "/api/v2/users/unlink",
        parts: &[meta::PathPart::Literal("/api/v2/users/unlink")],
    },
    auth: meta::Auth::Optional,
    inputs: &[
        meta::Input::required("primary_user_token", meta::ParamType::String)
            .json("primaryUserToken")
            .sensitive(),
        meta::Input::required("provider", meta::ParamType::String).json("provider"),
    ],
    response: meta::ResponseInfo::data().transform(meta::Transform::Unit),
    errors: &[2216, 2217, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::unlink_account`](client::AuthenticationClient::unlink_account); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UnlinkAccount(runtime::Call);
runtime::operation!(UnlinkAccount, UNLINK_ACCOUNT => ());
