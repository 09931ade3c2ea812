//! Changing the profile of a user, and looking for one.
//!
//! Written by `cargo xtask gen` from `spec/operations/profile.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::types;
use crate::runtime;
use crate::runtime::metadata as meta;

/// Changing the profile of a user, and looking for one.
impl client::AuthenticationClient {
    /// Returns `true` if the user pool has a user with this name, email address, phone number or external id.
    ///
    /// At least one of them must be given. The token of the session is sent if there is one.
    ///
    /// Returns a `bool`.
    ///
    /// Optional: [`user_name`](IsUserExists::user_name), [`email`](IsUserExists::email),
    /// [`phone`](IsUserExists::phone), [`external_id`](IsUserExists::external_id).
    ///
    /// The session's token is sent if there is one. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as [Determine if the user exists](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Example
    ///
    /// Looks for an email address:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("is_user_exists").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let result = client.is_user_exists().email("fptvmzqyxn@authing.cn").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn is_user_exists(&self) -> IsUserExists {
        IsUserExists(self.call(&IS_USER_EXISTS))
    }
    /// Changes the profile of the signed-in user.
    ///
    /// Only the fields that are set are changed; one that is set to `Null` is cleared. The session stays the same user's.
    ///
    /// A phone number, an email address and a password cannot be changed in this way: `update_phone`, `update_email` and
    /// `update_password` change them, after a proof that they are the user's.
    ///
    /// Returns a [`User`](crate::types::User).
    ///
    /// * `updates`: The fields to change.
    ///
    /// A user must be signed in: without a token nothing is sent. The session stays the same user's, and takes the
    /// token of the result if there is one; a result that names another user is an error. It is not idempotent:
    /// sending it twice may have a second effect.
    ///
    /// Documented as [Modify user profile](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::EmailNotUpdatable`](crate::generated::ErrorCode::EmailNotUpdatable) (2225): Change the email address by `update_email`.
    /// - [`ErrorCode::PhoneNotUpdatable`](crate::generated::ErrorCode::PhoneNotUpdatable) (2226): Change the phone number by `update_phone`.
    /// - [`ErrorCode::ItemNotModifiable`](crate::generated::ErrorCode::ItemNotModifiable) (2018): Leave this field out.
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Changes the nickname and the address of the last sign-in:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("update_profile").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// use authing::types::ProfileUpdate;
    ///
    /// let user = client
    ///     .update_profile(ProfileUpdate::new().last_ip("111.111.111.111").nickname("Nick"))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_profile(&self, updates: types::ProfileUpdate) -> UpdateProfile {
        UpdateProfile(self.call(&UPDATE_PROFILE).with(0, updates))
    }
}

pub(crate) static IS_USER_EXISTS: meta::OperationInfo = meta::OperationInfo {
    name: "is_user_exists",
    summary: "Returns `true` if the user pool has a user with this name, email address, phone number or external id.",
    endpoint: meta::Endpoint::GraphQl(&graphql::IS_USER_EXISTS),
    auth: meta::Auth::Optional,
    idempotent: true,
    inputs: &[
        meta::Input::optional("user_name", meta::ParamType::String).variable("username"),
        meta::Input::optional("email", meta::ParamType::String).variable("email"),
        meta::Input::optional("phone", meta::ParamType::String).variable("phone"),
        meta::Input::optional("external_id", meta::ParamType::String)
            .variable("externalId"),
    ],
    preconditions: &[meta::Precondition::AnyOf(&[0, 1, 2, 3])],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::is_user_exists`](client::AuthenticationClient::is_user_exists); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct IsUserExists(runtime::Call);
runtime::operation!(IsUserExists, IS_USER_EXISTS => bool);
impl IsUserExists {
    /// Sets the username, in the right case.
    pub fn user_name(self, user_name: impl Into<String>) -> Self {
        Self(self.0.with(0, user_name.into()))
    }
    /// Sets the email address.
    pub fn email(self, email: impl Into<String>) -> Self {
        Self(self.0.with(1, email.into()))
    }
    /// Sets the phone number.
    pub fn phone(self, phone: impl Into<String>) -> Self {
        Self(self.0.with(2, phone.into()))
    }
    /// Sets the id that the user has in the source of the data.
    pub fn external_id(self, external_id: impl Into<String>) -> Self {
        Self(self.0.with(3, external_id.into()))
    }
}

pub(crate) static UPDATE_PROFILE: meta::OperationInfo = meta::OperationInfo {
    name: "update_profile",
    summary: "Changes the profile of the signed-in user.",
    endpoint: meta::Endpoint::GraphQl(&graphql::UPDATE_PROFILE),
    auth: meta::Auth::Required,
    session: meta::SessionEffect::Renew,
    inputs: &[
        meta::Input::required("updates", meta::ParamType::Object(&types::PROFILE_UPDATE))
            .variable("input"),
        meta::Input::session("id", meta::SessionPart::UserId).variable("id"),
    ],
    errors: &[2225, 2226, 2018, 2020, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::update_profile`](client::AuthenticationClient::update_profile); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UpdateProfile(runtime::Call);
runtime::operation!(UpdateProfile, UPDATE_PROFILE => types::User);
