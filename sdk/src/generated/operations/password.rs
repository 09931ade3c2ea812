//! Changing a password, replacing a forgotten one, and how well an account is protected.
//!
//! Passwords are encrypted with the service's public key before they are sent, but for the one whose strength is checked.
//!
//! Written by `cargo xtask gen` from `spec/operations/password.yaml`. Change the spec, not this file.

use crate::generated::client::AuthenticationClient;
use crate::generated::graphql;
use crate::generated::types::{Message, PasswordStrength, SecurityLevel, User};
use crate::runtime::operation::{Auth, Encode, Endpoint, Input, Kind, OperationInfo, To};
use crate::runtime::{Call, Secret, operation};

/// Changing a password, replacing a forgotten one, and how well an account is protected.
///
/// Passwords are encrypted with the service's public key before they are sent, but for the one whose strength is checked.
impl AuthenticationClient {
    /// Tells whether a password is as strong as the user pool demands.
    ///
    /// A weak password is a result, not an error. The password is sent as it is: the connection alone protects it.
    ///
    /// * `password`: The password to judge.
    ///
    /// No authorization is sent. It changes nothing to send it twice.
    ///
    /// Documented as: authentication-client.md, Check password strength.
    ///
    /// # Example
    ///
    /// Judges a password:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("check_password_strength").await?;
    /// # let client = authing::AuthenticationClient::builder().options(server.client_options()).build()?;
    /// let password_strength = client.check_password_strength("123456").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn check_password_strength(&self, password: impl Into<Secret>) -> CheckPasswordStrength {
        CheckPasswordStrength(self.call(&CHECK_PASSWORD_STRENGTH).with("password", password.into()))
    }

    /// Tells how well the account of the signed-in user is protected.
    ///
    /// It counts what is bound to the account and how strong the password is.
    ///
    /// A user must be signed in: without a token nothing is sent. It changes nothing to send it twice.
    ///
    /// Documented as: authentication-client.md, Get user account security level.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Tells how well an account is protected:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("get_security_level").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option("token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln")
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
    /// The code is the one that `send_email` has sent for the scene `RESET_PASSWORD`. Nobody needs to be signed in, and
    /// nobody is signed in by it.
    ///
    /// * `email`: The email address.
    /// * `code`: The code that was sent to it.
    /// * `new_password`: The new password.
    ///
    /// No authorization is sent. Sent exactly once: it is never repeated.
    ///
    /// Documented as: authentication-client.md, Reset password via mail verification code.
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
    /// # let server = authing_emulator::Emulator::for_example("reset_password_by_email_code").await?;
    /// # let client = authing::AuthenticationClient::builder().options(server.client_options()).build()?;
    /// let message = client.reset_password_by_email_code("test@example.com", "1234", "passw0rd").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset_password_by_email_code(
        &self,
        email: impl Into<String>,
        code: impl Into<Secret>,
        new_password: impl Into<Secret>,
    ) -> ResetPasswordByEmailCode {
        ResetPasswordByEmailCode(
            self.call(&RESET_PASSWORD_BY_EMAIL_CODE)
                .with("email", email.into())
                .with("code", code.into())
                .with("new_password", new_password.into()),
        )
    }

    /// Sets the password of a user who must choose one at the first sign-in.
    ///
    /// The token is the one that the first sign-in was answered with; that of the session is not sent.
    ///
    /// * `token`: The token of the first sign-in.
    /// * `password`: The password to set.
    ///
    /// No authorization is sent. Sent exactly once: it is never repeated.
    ///
    /// Documented as: authentication-client.md, Reset password through the first login Token.
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
    /// # let server = authing_emulator::Emulator::for_example("reset_password_by_first_token").await?;
    /// # let client = authing::AuthenticationClient::builder().options(server.client_options()).build()?;
    /// let message = client.reset_password_by_first_token("FIRST_LOGIN_TOKEN", "passw0rd").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset_password_by_first_token(
        &self,
        token: impl Into<Secret>,
        password: impl Into<Secret>,
    ) -> ResetPasswordByFirstToken {
        ResetPasswordByFirstToken(
            self.call(&RESET_PASSWORD_BY_FIRST_TOKEN).with("token", token.into()).with("password", password.into()),
        )
    }

    /// Sets a new password for the user who has read a code on their phone.
    ///
    /// The code is the one that `send_sms_code` has sent. Nobody needs to be signed in, and nobody is signed in by it.
    ///
    /// * `phone`: The phone number.
    /// * `code`: The code that was sent to it.
    /// * `new_password`: The new password.
    ///
    /// No authorization is sent. Sent exactly once: it is never repeated.
    ///
    /// Documented as: authentication-client.md, Reset password via SMS verification code.
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
    /// # let server = authing_emulator::Emulator::for_example("reset_password_by_phone_code").await?;
    /// # let client = authing::AuthenticationClient::builder().options(server.client_options()).build()?;
    /// let message = client.reset_password_by_phone_code("176xxxx6754", "1234", "passw0rd").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset_password_by_phone_code(
        &self,
        phone: impl Into<String>,
        code: impl Into<Secret>,
        new_password: impl Into<Secret>,
    ) -> ResetPasswordByPhoneCode {
        ResetPasswordByPhoneCode(
            self.call(&RESET_PASSWORD_BY_PHONE_CODE)
                .with("phone", phone.into())
                .with("code", code.into())
                .with("new_password", new_password.into()),
        )
    }

    /// Replaces a password that the service demands to be replaced.
    ///
    /// The token is the temporary one that the sign-in was answered with; that of the session is not sent.
    ///
    /// * `token`: The temporary token.
    /// * `old_password`: The present password.
    /// * `new_password`: The new password.
    ///
    /// No authorization is sent. Sent exactly once: it is never repeated.
    ///
    /// Documented as: authentication-client.md, Mandatory Update Temporary Token Change Password by password.
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
    /// # let server = authing_emulator::Emulator::for_example("reset_password_with_force_reset").await?;
    /// # let client = authing::AuthenticationClient::builder().options(server.client_options()).build()?;
    /// let message = client.reset_password_with_force_reset("FORCE_RESET_TOKEN", "passw0rd", "new_passw0rd").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset_password_with_force_reset(
        &self,
        token: impl Into<Secret>,
        old_password: impl Into<Secret>,
        new_password: impl Into<Secret>,
    ) -> ResetPasswordWithForceReset {
        ResetPasswordWithForceReset(
            self.call(&RESET_PASSWORD_WITH_FORCE_RESET)
                .with("token", token.into())
                .with("old_password", old_password.into())
                .with("new_password", new_password.into()),
        )
    }

    /// Changes the password of the signed-in user.
    ///
    /// A user who has a password must give it. A user who has none, having registered by phone or by a social account, sets
    /// the first one by it. The session keeps its token; if the service does not take it any more, the user signs in again.
    ///
    /// * `new_password`: The new password.
    ///
    /// Optional: [`old_password`](UpdatePassword::old_password).
    ///
    /// A user must be signed in: without a token nothing is sent. Sent exactly once: it is never repeated.
    ///
    /// Documented as: authentication-client.md, Update user password.
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
    /// #     .option("token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln")
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let user = client.update_password("passw0rd").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_password(&self, new_password: impl Into<Secret>) -> UpdatePassword {
        UpdatePassword(self.call(&UPDATE_PASSWORD).with("new_password", new_password.into()))
    }
}

pub(crate) static CHECK_PASSWORD_STRENGTH: OperationInfo = OperationInfo {
    name: "check_password_strength",
    summary: "Tells whether a password is as strong as the user pool demands.",
    endpoint: Endpoint::GraphQl { document: graphql::CHECK_PASSWORD_STRENGTH, path: &["checkPasswordStrength"] },
    auth: Auth::None,
    idempotent: true,
    inputs: &[Input::required("password", Kind::String, To::Variable("password")).sensitive()],
    ..OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::check_password_strength`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CheckPasswordStrength(Call);

operation!(CheckPasswordStrength, CHECK_PASSWORD_STRENGTH => PasswordStrength);

pub(crate) static GET_SECURITY_LEVEL: OperationInfo = OperationInfo {
    name: "get_security_level",
    summary: "Tells how well the account of the signed-in user is protected.",
    endpoint: Endpoint::Rest { method: "GET", host: "base", path: "/api/v2/users/me/security-level" },
    auth: Auth::Required,
    idempotent: true,
    errors: &[2020, 2206],
    ..OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::get_security_level`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetSecurityLevel(Call);

operation!(GetSecurityLevel, GET_SECURITY_LEVEL => SecurityLevel);

pub(crate) static RESET_PASSWORD_BY_EMAIL_CODE: OperationInfo = OperationInfo {
    name: "reset_password_by_email_code",
    summary: "Sets a new password for the user who has read a code in an email.",
    endpoint: Endpoint::GraphQl { document: graphql::RESET_PASSWORD_BY_EMAIL_CODE, path: &["resetPassword"] },
    auth: Auth::None,
    inputs: &[
        Input::required("email", Kind::String, To::Variable("email")),
        Input::required("code", Kind::String, To::Variable("code")).sensitive(),
        Input::required("new_password", Kind::String, To::Variable("newPassword")).sensitive().encode(Encode::Rsa),
    ],
    errors: &[2001, 2300, 2004, 2016, 2029],
    ..OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::reset_password_by_email_code`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ResetPasswordByEmailCode(Call);

operation!(ResetPasswordByEmailCode, RESET_PASSWORD_BY_EMAIL_CODE => Message);

pub(crate) static RESET_PASSWORD_BY_FIRST_TOKEN: OperationInfo = OperationInfo {
    name: "reset_password_by_first_token",
    summary: "Sets the password of a user who must choose one at the first sign-in.",
    endpoint: Endpoint::GraphQl {
        document: graphql::RESET_PASSWORD_BY_FIRST_TOKEN,
        path: &["resetPasswordByFirstLoginToken"],
    },
    auth: Auth::None,
    inputs: &[
        Input::required("token", Kind::String, To::Variable("token")).sensitive(),
        Input::required("password", Kind::String, To::Variable("password")).sensitive().encode(Encode::Rsa),
    ],
    errors: &[2016, 2029],
    ..OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::reset_password_by_first_token`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ResetPasswordByFirstToken(Call);

operation!(ResetPasswordByFirstToken, RESET_PASSWORD_BY_FIRST_TOKEN => Message);

pub(crate) static RESET_PASSWORD_BY_PHONE_CODE: OperationInfo = OperationInfo {
    name: "reset_password_by_phone_code",
    summary: "Sets a new password for the user who has read a code on their phone.",
    endpoint: Endpoint::GraphQl { document: graphql::RESET_PASSWORD_BY_PHONE_CODE, path: &["resetPassword"] },
    auth: Auth::None,
    inputs: &[
        Input::required("phone", Kind::String, To::Variable("phone")),
        Input::required("code", Kind::String, To::Variable("code")).sensitive(),
        Input::required("new_password", Kind::String, To::Variable("newPassword")).sensitive().encode(Encode::Rsa),
    ],
    errors: &[2001, 2300, 2004, 2016, 2029],
    ..OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::reset_password_by_phone_code`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ResetPasswordByPhoneCode(Call);

operation!(ResetPasswordByPhoneCode, RESET_PASSWORD_BY_PHONE_CODE => Message);

pub(crate) static RESET_PASSWORD_WITH_FORCE_RESET: OperationInfo = OperationInfo {
    name: "reset_password_with_force_reset",
    summary: "Replaces a password that the service demands to be replaced.",
    endpoint: Endpoint::GraphQl {
        document: graphql::RESET_PASSWORD_WITH_FORCE_RESET,
        path: &["resetPasswordByForceResetToken"],
    },
    auth: Auth::None,
    inputs: &[
        Input::required("token", Kind::String, To::Variable("token")).sensitive(),
        Input::required("old_password", Kind::String, To::Variable("oldPassword")).sensitive().encode(Encode::Rsa),
        Input::required("new_password", Kind::String, To::Variable("newPassword")).sensitive().encode(Encode::Rsa),
    ],
    errors: &[2203, 2016, 2029],
    ..OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::reset_password_with_force_reset`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ResetPasswordWithForceReset(Call);

operation!(ResetPasswordWithForceReset, RESET_PASSWORD_WITH_FORCE_RESET => Message);

pub(crate) static UPDATE_PASSWORD: OperationInfo = OperationInfo {
    name: "update_password",
    summary: "Changes the password of the signed-in user.",
    endpoint: Endpoint::GraphQl { document: graphql::UPDATE_PASSWORD, path: &["updatePassword"] },
    auth: Auth::Required,
    inputs: &[
        Input::required("new_password", Kind::String, To::Variable("newPassword")).sensitive().encode(Encode::Rsa),
        Input::optional("old_password", Kind::String, To::Variable("oldPassword")).sensitive().encode(Encode::Rsa),
    ],
    errors: &[2201, 2203, 2016, 2029, 2019, 2206],
    ..OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::update_password`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UpdatePassword(Call);

operation!(UpdatePassword, UPDATE_PASSWORD => User);

impl UpdatePassword {
    /// Sets the present password of a user who has one.
    pub fn old_password(self, old_password: impl Into<Secret>) -> Self {
        Self(self.0.with("old_password", old_password.into()))
    }
}
