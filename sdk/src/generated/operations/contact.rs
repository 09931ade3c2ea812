//! Binding a phone number or an email address to the signed-in user, changing and unbinding it.
//!
//! Each returns the user as changed, and is sent exactly once. The session stays the same user's: it takes a new token
//! if the result holds one, and a result that names another user is an error.
//!
//! Written by `cargo xtask gen` from `spec/operations/contact.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::types;
use crate::runtime;
use crate::runtime::metadata as meta;

/// Binding a phone number or an email address to the signed-in user, changing and unbinding it.
///
/// Each returns the user as changed, and is sent exactly once. The session stays the same user's: it takes a new token
/// if the result holds one, and a result that names another user is an error.
impl client::AuthenticationClient {
    /// Binds an email address to the signed-in user, who has none yet.
    ///
    /// The code is the one that `send_email` has sent for the scene `CHANGE_EMAIL`. An address that is bound to a user is
    /// refused by the service. To change an address that is bound already, use `update_email`.
    ///
    /// Returns a [`User`](crate::types::User).
    ///
    /// * `email`: The email address.
    /// * `email_code`: The code that was sent to it.
    ///
    /// A user must be signed in: without a token nothing is sent. The session stays the same user's, and takes the
    /// token of the result if there is one; a result that names another user is an error. It is not idempotent:
    /// sending it twice may have a second effect.
    ///
    /// Documented as [Binding mailbox](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::VerificationCodeWrong`](crate::generated::ErrorCode::VerificationCodeWrong) (2001): Ask for the code again.
    /// - [`ErrorCode::VerificationCodeExpired`](crate::generated::ErrorCode::VerificationCodeExpired) (2300): Send a new code.
    /// - [`ErrorCode::EmailAlreadyBound`](crate::generated::ErrorCode::EmailAlreadyBound) (2200): Ask for another address; this one is bound.
    /// - [`ErrorCode::EmailInvalid`](crate::generated::ErrorCode::EmailInvalid) (2204): Ask for the address again; it is malformed.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Binds an email address:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("bind_email").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.bind_email("test@example.com", "1234").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn bind_email(
        &self,
        email: impl Into<String>,
        email_code: impl Into<runtime::Secret>,
    ) -> BindEmail {
        BindEmail(
            self.call(&BIND_EMAIL).with(0, email.into()).with(1, email_code.into()),
        )
    }
    /// Binds a phone number to the signed-in user, who has none yet.
    ///
    /// The code is the one that `send_sms_code` has sent to the number. A number that is bound to a user is refused by the
    /// service. To change a number that is bound already, use `update_phone`.
    ///
    /// Returns a [`User`](crate::types::User).
    ///
    /// * `phone`: The phone number.
    /// * `phone_code`: The code that was sent to it.
    ///
    /// A user must be signed in: without a token nothing is sent. The session stays the same user's, and takes the
    /// token of the result if there is one; a result that names another user is an error. It is not idempotent:
    /// sending it twice may have a second effect.
    ///
    /// Documented as [Binding mobile phone number](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::VerificationCodeWrong`](crate::generated::ErrorCode::VerificationCodeWrong) (2001): Ask for the code again.
    /// - [`ErrorCode::VerificationCodeExpired`](crate::generated::ErrorCode::VerificationCodeExpired) (2300): Send a new code.
    /// - [`ErrorCode::PhoneAlreadyBound`](crate::generated::ErrorCode::PhoneAlreadyBound) (2035): Ask for another number; this one is bound.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Binds a phone number:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("bind_phone").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.bind_phone("176xxxx6754", "1234").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn bind_phone(
        &self,
        phone: impl Into<String>,
        phone_code: impl Into<runtime::Secret>,
    ) -> BindPhone {
        BindPhone(
            self.call(&BIND_PHONE).with(0, phone.into()).with(1, phone_code.into()),
        )
    }
    /// Unbinds the email address of the signed-in user.
    ///
    /// The service refuses it if the user could not sign in any more: without a phone number and without a social account.
    ///
    /// Returns a [`User`](crate::types::User).
    ///
    /// A user must be signed in: without a token nothing is sent. The session stays the same user's, and takes the
    /// token of the result if there is one; a result that names another user is an error. It is not idempotent:
    /// sending it twice may have a second effect.
    ///
    /// Documented as [Menned mailbox](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::OnlyLoginMethod`](crate::generated::ErrorCode::OnlyLoginMethod) (2217): Bind a phone number or a social account first.
    /// - [`ErrorCode::EmailNotBound`](crate::generated::ErrorCode::EmailNotBound) (2219): Nothing; no address is bound.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Unbinds the email address of a user who has one:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("unbind_email").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client.get_current_user().await?;
    /// let user = client.unbind_email().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn unbind_email(&self) -> UnbindEmail {
        UnbindEmail(self.call(&UNBIND_EMAIL))
    }
    /// Unbinds the phone number of the signed-in user.
    ///
    /// The service refuses it if the user could not sign in any more: without an email address and without a social account.
    ///
    /// Returns a [`User`](crate::types::User).
    ///
    /// A user must be signed in: without a token nothing is sent. The session stays the same user's, and takes the
    /// token of the result if there is one; a result that names another user is an error. It is not idempotent:
    /// sending it twice may have a second effect.
    ///
    /// Documented as [Solution to the mobile number](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::OnlyLoginMethod`](crate::generated::ErrorCode::OnlyLoginMethod) (2217): Bind an email address or a social account first.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Unbinds the phone number:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("unbind_phone").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.unbind_phone().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn unbind_phone(&self) -> UnbindPhone {
        UnbindPhone(self.call(&UNBIND_PHONE))
    }
    /// Changes the email address of the signed-in user.
    ///
    /// The user proves with one code each that the new address and the present one are theirs. A user pool can be configured
    /// not to ask for the code of the present one. The first address of a user is bound by `bind_email`.
    ///
    /// Returns a [`User`](crate::types::User).
    ///
    /// * `email`: The new email address.
    /// * `email_code`: The code that was sent to the new address.
    ///
    /// Optional: [`old_email`](UpdateEmail::old_email), [`old_email_code`](UpdateEmail::old_email_code).
    ///
    /// A user must be signed in: without a token nothing is sent. The session stays the same user's, and takes the
    /// token of the result if there is one; a result that names another user is an error. It is not idempotent:
    /// sending it twice may have a second effect.
    ///
    /// Documented as [Update user mailbox](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::VerificationCodeWrong`](crate::generated::ErrorCode::VerificationCodeWrong) (2001): Ask for the code again.
    /// - [`ErrorCode::VerificationCodeExpired`](crate::generated::ErrorCode::VerificationCodeExpired) (2300): Send a new code.
    /// - [`ErrorCode::EmailAlreadyBound`](crate::generated::ErrorCode::EmailAlreadyBound) (2200): Ask for another address; this one is bound.
    /// - [`ErrorCode::EmailInvalid`](crate::generated::ErrorCode::EmailInvalid) (2204): Ask for the address again; it is malformed.
    /// - [`ErrorCode::OldEmailMismatch`](crate::generated::ErrorCode::OldEmailMismatch) (2037): Ask for the present address again.
    /// - [`ErrorCode::OriginalEmailUnverified`](crate::generated::ErrorCode::OriginalEmailUnverified) (2227): Send a code to the present address too.
    /// - [`ErrorCode::EmailUnchanged`](crate::generated::ErrorCode::EmailUnchanged) (2229): Ask for another address; this one is the present one.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Changes the email address where the present one needs no proof:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("update_email").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.update_email("test1@example.com", "1234").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_email(
        &self,
        email: impl Into<String>,
        email_code: impl Into<runtime::Secret>,
    ) -> UpdateEmail {
        UpdateEmail(
            self.call(&UPDATE_EMAIL).with(0, email.into()).with(1, email_code.into()),
        )
    }
    /// Changes the phone number of the signed-in user.
    ///
    /// The user proves with one code each that the new number and the present one are theirs. A user pool can be configured
    /// not to ask for the code of the present one. The first number of a user is bound by `bind_phone`.
    ///
    /// Returns a [`User`](crate::types::User).
    ///
    /// * `phone`: The new phone number.
    /// * `phone_code`: The code that was sent to the new number.
    ///
    /// Optional: [`old_phone`](UpdatePhone::old_phone), [`old_phone_code`](UpdatePhone::old_phone_code).
    ///
    /// A user must be signed in: without a token nothing is sent. The session stays the same user's, and takes the
    /// token of the result if there is one; a result that names another user is an error. It is not idempotent:
    /// sending it twice may have a second effect.
    ///
    /// Documented as [Update user mobile phone number](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::VerificationCodeWrong`](crate::generated::ErrorCode::VerificationCodeWrong) (2001): Ask for the code again.
    /// - [`ErrorCode::VerificationCodeExpired`](crate::generated::ErrorCode::VerificationCodeExpired) (2300): Send a new code.
    /// - [`ErrorCode::PhoneAlreadyBound`](crate::generated::ErrorCode::PhoneAlreadyBound) (2035): Ask for another number; this one is bound.
    /// - [`ErrorCode::OldPhoneMismatch`](crate::generated::ErrorCode::OldPhoneMismatch) (2038): Ask for the present number again.
    /// - [`ErrorCode::OriginalPhoneUnverified`](crate::generated::ErrorCode::OriginalPhoneUnverified) (2228): Send a code to the present number too.
    /// - [`ErrorCode::PhoneUnchanged`](crate::generated::ErrorCode::PhoneUnchanged) (2230): Ask for another number; this one is the present one.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Changes the phone number where the present one needs no proof:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("update_phone").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.update_phone("15899999999", "1234").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_phone(
        &self,
        phone: impl Into<String>,
        phone_code: impl Into<runtime::Secret>,
    ) -> UpdatePhone {
        UpdatePhone(
            self.call(&UPDATE_PHONE).with(0, phone.into()).with(1, phone_code.into()),
        )
    }
}

pub(crate) static BIND_EMAIL: meta::OperationInfo = meta::OperationInfo {
    name: "bind_email",
    summary: "Binds an email address to the signed-in user, who has none yet.",
    endpoint: meta::Endpoint::GraphQl(&graphql::BIND_EMAIL),
    auth: meta::Auth::Required,
    session: meta::SessionEffect::Renew,
    inputs: &[
        meta::Input::required("email", meta::ParamType::String).variable("email"),
        meta::Input::required("email_code", meta::ParamType::String)
            .variable("emailCode")
            .sensitive(),
    ],
    errors: &[2001, 2300, 2200, 2204, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::bind_email`](client::AuthenticationClient::bind_email); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct BindEmail(runtime::Call);
runtime::operation!(BindEmail, BIND_EMAIL => types::User);

pub(crate) static BIND_PHONE: meta::OperationInfo = meta::OperationInfo {
    name: "bind_phone",
    summary: "Binds a phone number to the signed-in user, who has none yet.",
    endpoint: meta::Endpoint::GraphQl(&graphql::BIND_PHONE),
    auth: meta::Auth::Required,
    session: meta::SessionEffect::Renew,
    inputs: &[
        meta::Input::required("phone", meta::ParamType::String).variable("phone"),
        meta::Input::required("phone_code", meta::ParamType::String)
            .variable("phoneCode")
            .sensitive(),
    ],
    errors: &[2001, 2300, 2035, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::bind_phone`](client::AuthenticationClient::bind_phone); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct BindPhone(runtime::Call);
runtime::operation!(BindPhone, BIND_PHONE => types::User);

pub(crate) static UNBIND_EMAIL: meta::OperationInfo = meta::OperationInfo {
    name: "unbind_email",
    summary: "Unbinds the email address of the signed-in user.",
    endpoint: meta::Endpoint::GraphQl(&graphql::UNBIND_EMAIL),
    auth: meta::Auth::Required,
    session: meta::SessionEffect::Renew,
    errors: &[2217, 2219, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::unbind_email`](client::AuthenticationClient::unbind_email); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UnbindEmail(runtime::Call);
runtime::operation!(UnbindEmail, UNBIND_EMAIL => types::User);

pub(crate) static UNBIND_PHONE: meta::OperationInfo = meta::OperationInfo {
    name: "unbind_phone",
    summary: "Unbinds the phone number of the signed-in user.",
    endpoint: meta::Endpoint::GraphQl(&graphql::UNBIND_PHONE),
    auth: meta::Auth::Required,
    session: meta::SessionEffect::Renew,
    errors: &[2217, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::unbind_phone`](client::AuthenticationClient::unbind_phone); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UnbindPhone(runtime::Call);
runtime::operation!(UnbindPhone, UNBIND_PHONE => types::User);

pub(crate) static UPDATE_EMAIL: meta::OperationInfo = meta::OperationInfo {
    name: "update_email",
    summary: "Changes the email address of the signed-in user.",
    endpoint: meta::Endpoint::GraphQl(&graphql::UPDATE_EMAIL),
    auth: meta::Auth::Required,
    session: meta::SessionEffect::Renew,
    inputs: &[
        meta::Input::required("email", meta::ParamType::String).variable("email"),
        meta::Input::required("email_code", meta::ParamType::String)
            .variable("emailCode")
            .sensitive(),
        meta::Input::optional("old_email", meta::ParamType::String).variable("oldEmail"),
        meta::Input::optional("old_email_code", meta::ParamType::String)
            .variable("oldEmailCode")
            .sensitive(),
    ],
    errors: &[2001, 2300, 2200, 2204, 2037, 2227, 2229, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::update_email`](client::AuthenticationClient::update_email); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UpdateEmail(runtime::Call);
runtime::operation!(UpdateEmail, UPDATE_EMAIL => types::User);
impl UpdateEmail {
    /// Sets the present email address.
    pub fn old_email(self, old_email: impl Into<String>) -> Self {
        Self(self.0.with(2, old_email.into()))
    }
    /// Sets the code that was sent to the present address.
    pub fn old_email_code(self, old_email_code: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with(3, old_email_code.into()))
    }
}

pub(crate) static UPDATE_PHONE: meta::OperationInfo = meta::OperationInfo {
    name: "update_phone",
    summary: "Changes the phone number of the signed-in user.",
    endpoint: meta::Endpoint::GraphQl(&graphql::UPDATE_PHONE),
    auth: meta::Auth::Required,
    session: meta::SessionEffect::Renew,
    inputs: &[
        meta::Input::required("phone", meta::ParamType::String).variable("phone"),
        meta::Input::required("phone_code", meta::ParamType::String)
            .variable("phoneCode")
            .sensitive(),
        meta::Input::optional("old_phone", meta::ParamType::String).variable("oldPhone"),
        meta::Input::optional("old_phone_code", meta::ParamType::String)
            .variable("oldPhoneCode")
            .sensitive(),
    ],
    errors: &[2001, 2300, 2035, 2038, 2228, 2230, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::update_phone`](client::AuthenticationClient::update_phone); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UpdatePhone(runtime::Call);
runtime::operation!(UpdatePhone, UPDATE_PHONE => types::User);
impl UpdatePhone {
    /// Sets the present phone number.
    pub fn old_phone(self, old_phone: impl Into<String>) -> Self {
        Self(self.0.with(2, old_phone.into()))
    }
    /// Sets the code that was sent to the present number.
    pub fn old_phone_code(self, old_phone_code: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with(3, old_phone_code.into()))
    }
}
