//! Changing a password, replacing a forgotten one, and how well an account is protected.
//!
//! Passwords are encrypted with the service's public key before they are sent, but for the one whose strength is checked.
//!
//! Written by `cargo xtask gen` from `spec/operations/password.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::service;
use crate::generated::types;
use crate::runtime;
use crate::runtime::metadata as meta;

/// Changing a password, replacing a forgotten one, and how well an account is protected.
///
/// Passwords are encrypted with the service's public key before they are sent, but for the one whose strength is checked.
impl client::AuthenticationClient {
    /// Returns whether a password is as strong as the user pool requires.
    ///
    /// A weak password is a result, not an error. The password is sent as it is: the connection alone protects it.
    ///
    /// Returns a [`PasswordStrength`](crate::types::PasswordStrength).
    ///
    /// * `password`: The password to judge.
    ///
    /// No authorization is sent. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as [Check password strength](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Example
    ///
    /// Judges a password:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("check_password_strength")
    /// #     .await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let password_strength = client.check_password_strength("123456").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn check_password_strength(
        &self,
        password: impl Into<runtime::Secret>,
    ) -> CheckPasswordStrength {
        CheckPasswordStrength(
            self.call(&CHECK_PASSWORD_STRENGTH).with(0, password.into()),
        )
    }
    /// Returns how well the account of the signed-in user is protected.
    ///
    /// The score depends on what is bound to the account and on the strength of the password.
    ///
    /// Returns a [`SecurityLevel`](crate::types::SecurityLevel).
    ///
    /// A user must be signed in: without a token nothing is sent. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as [Get user account security level](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Reads how well an account is protected:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("get_security_level").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let security_level = client.get_security_level().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_security_level(&self) -> GetSecurityLevel {
        GetSecurityLevel(self.call(&GET_SECURITY_LEVEL))
    }
    /// Sets a new password for the user who has read a code in an email.
    ///
    /// The code is the one that `send_email` has sent for the scene `RESET_PASSWORD`. No user needs to be signed in,
    /// and the call signs nobody in.
    ///
    /// Returns a [`Message`](crate::types::Message).
    ///
    /// * `email`: The email address.
    /// * `code`: The code that was sent to it.
    /// * `new_password`: The new password.
    ///
    /// No authorization is sent. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [Reset password via mail verification code](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::VerificationCodeWrong`](crate::generated::ErrorCode::VerificationCodeWrong) (2001): Ask for the code again.
    /// - [`ErrorCode::VerificationCodeExpired`](crate::generated::ErrorCode::VerificationCodeExpired) (2300): Send a new code.
    /// - [`ErrorCode::UserNotFound`](crate::generated::ErrorCode::UserNotFound) (2004): Ask for another address; no user has this one.
    /// - [`ErrorCode::PasswordUndecryptable`](crate::generated::ErrorCode::PasswordUndecryptable) (2016): Set the option `public_key` to the key of your service.
    /// - [`ErrorCode::PasswordTooShort`](crate::generated::ErrorCode::PasswordTooShort) (2029): Ask for a longer password.
    ///
    /// # Example
    ///
    /// Sets a new password with a code from an email:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("reset_password_by_email_code")
    /// #     .await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let message = client
    ///     .reset_password_by_email_code("test@example.com", "1234", "passw0rd")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset_password_by_email_code(
        &self,
        email: impl Into<String>,
        code: impl Into<runtime::Secret>,
        new_password: impl Into<runtime::Secret>,
    ) -> ResetPasswordByEmailCode {
        ResetPasswordByEmailCode(
            self
                .call(&RESET_PASSWORD_BY_EMAIL_CODE)
                .with(0, email.into())
                .with(1, code.into())
                .with(2, new_password.into()),
        )
    }
    /// Sets the password of a user who must choose one at the first sign-in.
    ///
    /// The token is the one that the response to the first sign-in holds; that of the session is not sent.
    ///
    /// Returns a [`Message`](crate::types::Message).
    ///
    /// * `token`: The token of the first sign-in.
    /// * `password`: The password to set.
    ///
    /// No authorization is sent. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [Reset password through the first login Token](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::PasswordUndecryptable`](crate::generated::ErrorCode::PasswordUndecryptable) (2016): Set the option `public_key` to the key of your service.
    /// - [`ErrorCode::PasswordTooShort`](crate::generated::ErrorCode::PasswordTooShort) (2029): Ask for a longer password.
    ///
    /// # Example
    ///
    /// Sets a password at the first sign-in:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("reset_password_by_first_token")
    /// #     .await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let message = client
    ///     .reset_password_by_first_token("FIRST_LOGIN_TOKEN", "passw0rd")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset_password_by_first_token(
        &self,
        token: impl Into<runtime::Secret>,
        password: impl Into<runtime::Secret>,
    ) -> ResetPasswordByFirstToken {
        ResetPasswordByFirstToken(
            self
                .call(&RESET_PASSWORD_BY_FIRST_TOKEN)
                .with(0, token.into())
                .with(1, password.into()),
        )
    }
    /// Sets a new password for the user who has read a code on their phone.
    ///
    /// The code is the one that `send_sms_code` has sent. No user needs to be signed in, and the call signs nobody in.
    ///
    /// Returns a [`Message`](crate::types::Message).
    ///
    /// * `phone`: The phone number.
    /// * `code`: The code that was sent to it.
    /// * `new_password`: The new password.
    ///
    /// No authorization is sent. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [Reset password via SMS verification code](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::VerificationCodeWrong`](crate::generated::ErrorCode::VerificationCodeWrong) (2001): Ask for the code again.
    /// - [`ErrorCode::VerificationCodeExpired`](crate::generated::ErrorCode::VerificationCodeExpired) (2300): Send a new code.
    /// - [`ErrorCode::UserNotFound`](crate::generated::ErrorCode::UserNotFound) (2004): Ask for another phone number; no user has this one.
    /// - [`ErrorCode::PasswordUndecryptable`](crate::generated::ErrorCode::PasswordUndecryptable) (2016): Set the option `public_key` to the key of your service.
    /// - [`ErrorCode::PasswordTooShort`](crate::generated::ErrorCode::PasswordTooShort) (2029): Ask for a longer password.
    ///
    /// # Example
    ///
    /// Sets a new password with a code from a text message:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("reset_password_by_phone_code")
    /// #     .await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let message = client
    ///     .reset_password_by_phone_code("176xxxx6754", "1234", "passw0rd")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset_password_by_phone_code(
        &self,
        phone: impl Into<String>,
        code: impl Into<runtime::Secret>,
        new_password: impl Into<runtime::Secret>,
    ) -> ResetPasswordByPhoneCode {
        ResetPasswordByPhoneCode(
            self
                .call(&RESET_PASSWORD_BY_PHONE_CODE)
                .with(0, phone.into())
                .with(1, code.into())
                .with(2, new_password.into()),
        )
    }
    /// Replaces a password that the service requires the user to replace.
    ///
    /// The token is the temporary one that the response to the sign-in holds; that of the session is not sent.
    ///
    /// Returns a [`Message`](crate::types::Message).
    ///
    /// * `token`: The temporary token.
    /// * `old_password`: The present password.
    /// * `new_password`: The new password.
    ///
    /// No authorization is sent. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [Mandatory Update Temporary Token Change Password by password](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::OriginalPasswordWrong`](crate::generated::ErrorCode::OriginalPasswordWrong) (2203): Ask for the present password again.
    /// - [`ErrorCode::PasswordUndecryptable`](crate::generated::ErrorCode::PasswordUndecryptable) (2016): Set the option `public_key` to the key of your service.
    /// - [`ErrorCode::PasswordTooShort`](crate::generated::ErrorCode::PasswordTooShort) (2029): Ask for a longer password.
    ///
    /// # Example
    ///
    /// Replaces a password that has to be replaced:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example(
    /// #         "reset_password_with_force_reset",
    /// #     )
    /// #     .await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let message = client
    ///     .reset_password_with_force_reset("FORCE_RESET_TOKEN", "passw0rd", "new_passw0rd")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset_password_with_force_reset(
        &self,
        token: impl Into<runtime::Secret>,
        old_password: impl Into<runtime::Secret>,
        new_password: impl Into<runtime::Secret>,
    ) -> ResetPasswordWithForceReset {
        ResetPasswordWithForceReset(
            self
                .call(&RESET_PASSWORD_WITH_FORCE_RESET)
                .with(0, token.into())
                .with(1, old_password.into())
                .with(2, new_password.into()),
        )
    }
    /// Changes the password of the signed-in user.
    ///
    /// A user who has a password must give it. A user who has none, having registered by phone or by a social account, sets
    /// the first one by it. The session keeps its token; if the service does not take it any more, the user signs in again.
    ///
    /// Returns a [`User`](crate::types::User).
    ///
    /// * `new_password`: The new password.
    ///
    /// Optional: [`old_password`](UpdatePassword::old_password).
    ///
    /// A user must be signed in: without a token nothing is sent. It is not idempotent: sending it twice may have a
    /// second effect.
    ///
    /// Documented as [Update user password](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::OriginalPasswordRequired`](crate::generated::ErrorCode::OriginalPasswordRequired) (2201): Ask for the present password too.
    /// - [`ErrorCode::OriginalPasswordWrong`](crate::generated::ErrorCode::OriginalPasswordWrong) (2203): Ask for the present password again.
    /// - [`ErrorCode::PasswordUndecryptable`](crate::generated::ErrorCode::PasswordUndecryptable) (2016): Set the option `public_key` to the key of your service.
    /// - [`ErrorCode::PasswordTooShort`](crate::generated::ErrorCode::PasswordTooShort) (2029): Ask for a longer password.
    /// - [`ErrorCode::PasswordChangeUnverified`](crate::generated::ErrorCode::PasswordChangeUnverified) (2019): Let the user confirm a phone number or an email address first.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Sets the first password of a user who has none:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("update_password").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.update_password("passw0rd").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_password(
        &self,
        new_password: impl Into<runtime::Secret>,
    ) -> UpdatePassword {
        UpdatePassword(self.call(&UPDATE_PASSWORD).with(0, new_password.into()))
    }
}

pub(crate) static CHECK_PASSWORD_STRENGTH: meta::OperationInfo = meta::OperationInfo {
    name: "check_password_strength",
    summary: "Returns whether a password is as strong as the user pool requires.",
    endpoint: meta::Endpoint::GraphQl(&graphql::CHECK_PASSWORD_STRENGTH),
    idempotent: true,
    inputs: &[
        meta::Input::required("password", meta::ParamType::String)
            .variable("password")
            .sensitive(),
    ],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::check_password_strength`](client::AuthenticationClient::check_password_strength); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CheckPasswordStrength(runtime::Call);
runtime::operation!(
    CheckPasswordStrength, CHECK_PASSWORD_STRENGTH => types::PasswordStrength
);

pub(crate) static GET_SECURITY_LEVEL: meta::OperationInfo = meta::OperationInfo {
    name: "get_security_level",
    summary: "Returns how well the account of the signed-in user is protected.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_BASE,
        path: "/api/v2/users/me/security-level",
        parts: &[meta::PathPart::Literal("/api/v2/users/me/security-level")],
    },
    auth: meta::Auth::Required,
    idempotent: true,
    errors: &[2020, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::get_security_level`](client::AuthenticationClient::get_security_level); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetSecurityLevel(runtime::Call);
runtime::operation!(GetSecurityLevel, GET_SECURITY_LEVEL => types::SecurityLevel);

pub(crate) static RESET_PASSWORD_BY_EMAIL_CODE: meta::OperationInfo = meta::OperationInfo {
    name: "reset_password_by_email_code",
    summary: "Sets a new password for the user who has read a code in an email.",
    endpoint: meta::Endpoint::GraphQl(&graphql::RESET_PASSWORD_BY_EMAIL_CODE),
    inputs: &[
        meta::Input::required("email", meta::ParamType::String).variable("email"),
        meta::Input::required("code", meta::ParamType::String)
            .variable("code")
            .sensitive(),
        meta::Input::required("new_password", meta::ParamType::String)
            .variable("newPassword")
            .rsa(),
    ],
    errors: &[2001, 2300, 2004, 2016, 2029],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::reset_password_by_email_code`](client::AuthenticationClient::reset_password_by_email_code); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ResetPasswordByEmailCode(runtime::Call);
runtime::operation!(
    ResetPasswordByEmailCode, RESET_PASSWORD_BY_EMAIL_CODE => types::Message
);

pub(crate) static RESET_PASSWORD_BY_FIRST_TOKEN: meta::OperationInfo = meta::OperationInfo {
    name: "reset_password_by_first_token",
    summary: "Sets the password of a user who must choose one at the first sign-in.",
    endpoint: meta::Endpoint::GraphQl(&graphql::RESET_PASSWORD_BY_FIRST_TOKEN),
    inputs: &[
        meta::Input::required("token", meta::ParamType::String)
            .variable("token")
            .sensitive(),
        meta::Input::required("password", meta::ParamType::String)
            .variable("password")
            .rsa(),
    ],
    errors: &[2016, 2029],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::reset_password_by_first_token`](client::AuthenticationClient::reset_password_by_first_token); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ResetPasswordByFirstToken(runtime::Call);
runtime::operation!(
    ResetPasswordByFirstToken, RESET_PASSWORD_BY_FIRST_TOKEN => types::Message
);

pub(crate) static RESET_PASSWORD_BY_PHONE_CODE: meta::OperationInfo = meta::OperationInfo {
    name: "reset_password_by_phone_code",
    summary: "Sets a new password for the user who has read a code on their phone.",
    endpoint: meta::Endpoint::GraphQl(&graphql::RESET_PASSWORD_BY_PHONE_CODE),
    inputs: &[
        meta::Input::required("phone", meta::ParamType::String).variable("phone"),
        meta::Input::required("code", meta::ParamType::String)
            .variable("code")
            .sensitive(),
        meta::Input::required("new_password", meta::ParamType::String)
            .variable("newPassword")
            .rsa(),
    ],
    errors: &[2001, 2300, 2004, 2016, 2029],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::reset_password_by_phone_code`](client::AuthenticationClient::reset_password_by_phone_code); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ResetPasswordByPhoneCode(runtime::Call);
runtime::operation!(
    ResetPasswordByPhoneCode, RESET_PASSWORD_BY_PHONE_CODE => types::Message
);

pub(crate) static RESET_PASSWORD_WITH_FORCE_RESET: meta::OperationInfo = meta::OperationInfo {
    name: "reset_password_with_force_reset",
    summary: "Replaces a password that the service requires the user to replace.",
    endpoint: meta::Endpoint::GraphQl(&graphql::RESET_PASSWORD_WITH_FORCE_RESET),
    inputs: &[
        meta::Input::required("token", meta::ParamType::String)
            .variable("token")
            .sensitive(),
        meta::Input::required("old_password", meta::ParamType::String)
            .variable("oldPassword")
            .rsa(),
        meta::Input::required("new_password", meta::ParamType::String)
            .variable("newPassword")
            .rsa(),
    ],
    errors: &[2203, 2016, 2029],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::reset_password_with_force_reset`](client::AuthenticationClient::reset_password_with_force_reset); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ResetPasswordWithForceReset(runtime::Call);
runtime::operation!(
    ResetPasswordWithForceReset, RESET_PASSWORD_WITH_FORCE_RESET => types::Message
);

pub(crate) static UPDATE_PASSWORD: meta::OperationInfo = meta::OperationInfo {
    name: "update_password",
    summary: "Changes the password of the signed-in user.",
    endpoint: meta::Endpoint::GraphQl(&graphql::UPDATE_PASSWORD),
    auth: meta::Auth::Required,
    inputs: &[
        meta::Input::required("new_password", meta::ParamType::String)
            .variable("newPassword")
            .rsa(),
        meta::Input::optional("old_password", meta::ParamType::String)
            .variable("oldPassword")
            .rsa(),
    ],
    errors: &[2201, 2203, 2016, 2029, 2019, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::update_password`](client::AuthenticationClient::update_password); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UpdatePassword(runtime::Call);
runtime::operation!(UpdatePassword, UPDATE_PASSWORD => types::User);
impl UpdatePassword {
    /// Sets the present password of a user who has one.
    pub fn old_password(self, old_password: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with(1, old_password.into()))
    }
}
