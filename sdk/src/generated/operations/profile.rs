//! What a user has told of themselves, and whether there is such a user.
//!
//! Written by `cargo xtask gen` from `spec/operations/profile.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::types;
use crate::runtime;
use crate::runtime::operation as op;

/// What a user has told of themselves, and whether there is such a user.
impl client::AuthenticationClient {
    /// Tells whether the user pool has a user with this name, email address, phone number or external id.
    ///
    /// At least one of them must be given. The token of the session is sent if there is one.
    ///
    /// Optional: [`user_name`](IsUserExists::user_name), [`email`](IsUserExists::email),
    /// [`phone`](IsUserExists::phone), [`external_id`](IsUserExists::external_id).
    ///
    /// The session's token is sent if there is one. It changes nothing to send it twice.
    ///
    /// Documented as: authentication-client.md, Determine if the user exists.
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
    /// let answer = client.is_user_exists().email("fptvmzqyxn@authing.cn").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn is_user_exists(&self) -> IsUserExists {
        IsUserExists(self.call(&IS_USER_EXISTS))
    }
    /// Changes the profile of the signed-in user.
    ///
    /// Only the fields that are set are changed; one that is set to `Null` is cleared. A phone number, an email address and
    /// a password cannot be changed in this way: `update_phone`, `update_email` and `update_password` do it, after a proof
    /// that they are the user's.
    ///
    /// * `updates`: The fields to change.
    ///
    /// A user must be signed in: without a token nothing is sent. The session takes the user and the token of the
    /// answer. Sent exactly once: it is never repeated.
    ///
    /// Documented as: authentication-client.md, Modify user profile.
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
        UpdateProfile(self.call(&UPDATE_PROFILE).with("updates", updates))
    }
}

pub(crate) static IS_USER_EXISTS: op::OperationInfo = op::OperationInfo {
    name: "is_user_exists",
    summary: "Tells whether the user pool has a user with this name, email address, phone number or external id.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::IS_USER_EXISTS,
        path: &["isUserExists"],
    },
    auth: op::Auth::Optional,
    idempotent: true,
    inputs: &[
        op::Input::optional("user_name", op::Kind::String).variable("username"),
        op::Input::optional("email", op::Kind::String).variable("email"),
        op::Input::optional("phone", op::Kind::String).variable("phone"),
        op::Input::optional("external_id", op::Kind::String).variable("externalId"),
    ],
    refuse: &[op::Refusal::NoneOf(&["user_name", "email", "phone", "external_id"])],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::is_user_exists`](client::AuthenticationClient::is_user_exists); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct IsUserExists(runtime::Call);
runtime::operation!(IsUserExists, IS_USER_EXISTS => bool);
impl IsUserExists {
    /// Sets the username, in the right case.
    pub fn user_name(self, user_name: impl Into<String>) -> Self {
        Self(self.0.with("user_name", user_name.into()))
    }
    /// Sets the email address.
    pub fn email(self, email: impl Into<String>) -> Self {
        Self(self.0.with("email", email.into()))
    }
    /// Sets the phone number.
    pub fn phone(self, phone: impl Into<String>) -> Self {
        Self(self.0.with("phone", phone.into()))
    }
    /// Sets the id that the user has in the source of the data.
    pub fn external_id(self, external_id: impl Into<String>) -> Self {
        Self(self.0.with("external_id", external_id.into()))
    }
}

pub(crate) static UPDATE_PROFILE: op::OperationInfo = op::OperationInfo {
    name: "update_profile",
    summary: "Changes the profile of the signed-in user.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::UPDATE_PROFILE,
        path: &["updateUser"],
    },
    auth: op::Auth::Required,
    session: op::SessionEffect::SignIn,
    inputs: &[
        op::Input::required("updates", op::Kind::Object(&types::PROFILE_UPDATE))
            .variable("input"),
        op::Input::session("id", op::SessionPart::UserId).variable("id"),
    ],
    errors: &[2225, 2226, 2018, 2020, 2206],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::update_profile`](client::AuthenticationClient::update_profile); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UpdateProfile(runtime::Call);
runtime::operation!(UpdateProfile, UPDATE_PROFILE => types::User);
