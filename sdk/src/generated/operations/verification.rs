//! Sending the codes by which a user proves that a phone number or an email address is theirs.
//!
//! Written by `cargo xtask gen` from `spec/operations/verification.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::service;
use crate::generated::types;
use crate::runtime;
use crate::runtime::metadata as meta;

/// Sending the codes by which a user proves that a phone number or an email address is theirs.
impl client::AuthenticationClient {
    /// Sends an email to a user, with a code or a link.
    ///
    /// The scene selects the email; the user pool can have templates of its own for each, and a mail service of its own that
    /// sends them. A second email needs a second call.
    ///
    /// Returns a [`Message`](crate::types::Message).
    ///
    /// * `email`: The email address.
    /// * `scene`: What the email is for.
    ///
    /// No authorization is sent. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [send email](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::UserNotFound`](crate::generated::ErrorCode::UserNotFound) (2004): Ask for another address; no user has this one.
    /// - [`ErrorCode::EmailInvalid`](crate::generated::ErrorCode::EmailInvalid) (2204): Ask for the address again; it is malformed.
    /// - [`ErrorCode::EmailTemplateUnavailable`](crate::generated::ErrorCode::EmailTemplateUnavailable) (2021): Look at the template of this scene in the user pool.
    /// - [`ErrorCode::DefaultEmailProviderFailed`](crate::generated::ErrorCode::DefaultEmailProviderFailed) (2025): Try again later, or configure a mail service for the user pool.
    /// - [`ErrorCode::EmailTransporterMissing`](crate::generated::ErrorCode::EmailTransporterMissing) (3014): Configure a mail service for the user pool.
    ///
    /// # Example
    ///
    /// Sends the code for a new password:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("send_email").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// use authing::types::EmailScene;
    ///
    /// let message = client
    ///     .send_email("test@example.com", EmailScene::ResetPassword)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_email(
        &self,
        email: impl Into<String>,
        scene: impl Into<types::EmailScene>,
    ) -> SendEmail {
        SendEmail(self.call(&SEND_EMAIL).with(0, email.into()).with(1, scene.into()))
    }
    /// Sends a verification code to a phone number.
    ///
    /// The number must be one of mainland China, and the service limits how often it sends. A second code needs a second
    /// call.
    ///
    /// Returns nothing.
    ///
    /// * `phone`: The phone number.
    ///
    /// No authorization is sent. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [sending text verify code](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::PhoneOrEmailRequired`](crate::generated::ErrorCode::PhoneOrEmailRequired) (2028): Ask for the phone number again.
    ///
    /// # Example
    ///
    /// Sends a code to a phone number:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("send_sms_code").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client.send_sms_code("176xxxx6754").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_sms_code(&self, phone: impl Into<String>) -> SendSmsCode {
        SendSmsCode(self.call(&SEND_SMS_CODE).with(0, phone.into()))
    }
}

pub(crate) static SEND_EMAIL: meta::OperationInfo = meta::OperationInfo {
    name: "send_email",
    summary: "Sends an email to a user, with a code or a link.",
    endpoint: meta::Endpoint::GraphQl(&graphql::SEND_EMAIL),
    inputs: &[
        meta::Input::required("email", meta::ParamType::String).variable("email"),
        meta::Input::required("scene", meta::ParamType::Enum(&types::EMAIL_SCENE))
            .variable("scene"),
    ],
    preconditions: &[meta::Precondition::Known(1, &types::EMAIL_SCENE)],
    errors: &[2004, 2204, 2021, 2025, 3014],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::send_email`](client::AuthenticationClient::send_email); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SendEmail(runtime::Call);
runtime::operation!(SendEmail, SEND_EMAIL => types::Message);

pub(crate) static SEND_SMS_CODE: meta::OperationInfo = meta::OperationInfo {
    name: "send_sms_code",
    summary: "Sends a verification code to a phone number.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Post,
        host: &service::HOST_BASE,
        path: "/api/v2/sms/send",
        parts: &[meta::PathPart::Literal("/api/v2/sms/send")],
    },
    inputs: &[meta::Input::required("phone", meta::ParamType::String).json("phone")],
    response: meta::ResponseInfo::data().transform(meta::Transform::Unit),
    errors: &[2028],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::send_sms_code`](client::AuthenticationClient::send_sms_code); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SendSmsCode(runtime::Call);
runtime::operation!(SendSmsCode, SEND_SMS_CODE => ());
