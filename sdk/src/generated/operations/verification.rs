//! Sending the codes by which a user shows that a phone number or an email address is theirs.
//!
//! Written by `cargo xtask gen` from `spec/operations/verification.yaml`. Change the spec, not this file.

use crate::generated::client::AuthenticationClient;
use crate::generated::graphql;
use crate::generated::types::{EMAIL_SCENE, EmailScene, Message};
use crate::runtime::operation::{Answer, Auth, Endpoint, Input, Kind, OperationInfo, Refusal, Shape, To};
use crate::runtime::{Call, operation};

/// Sending the codes by which a user shows that a phone number or an email address is theirs.
impl AuthenticationClient {
    /// Sends an email to a user, with a code or a link.
    ///
    /// The scene decides which email it is; the user pool can have templates of its own for each, and a mail service of its
    /// own that sends them. A second email needs a second call.
    ///
    /// * `email`: The email address.
    /// * `scene`: What the email is for.
    ///
    /// No authorization is sent. Sent exactly once: it is never repeated.
    ///
    /// Documented as: authentication-client.md, send email.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::UserNotFound`](crate::generated::ErrorCode::UserNotFound) (2004): Ask for another address; no user has this one.
    /// - [`ErrorCode::EmailInvalid`](crate::generated::ErrorCode::EmailInvalid) (2204): Ask for the address again; it is malformed.
    /// - [`ErrorCode::EmailTemplateUnavailable`](crate::generated::ErrorCode::EmailTemplateUnavailable) (2021): Look at the template of this scene in the user pool.
    /// - [`ErrorCode::DefaultEmailProviderFailed`](crate::generated::ErrorCode::DefaultEmailProviderFailed) (2025): Try again later, or give the user pool a mail service of its own.
    /// - [`ErrorCode::EmailTransporterMissing`](crate::generated::ErrorCode::EmailTransporterMissing) (3014): Give the user pool a mail service.
    ///
    /// # Example
    ///
    /// Sends the code for a new password:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("send_email").await?;
    /// # let client = authing::AuthenticationClient::builder().options(server.client_options()).build()?;
    /// use authing::types::EmailScene;
    ///
    /// let message = client.send_email("test@example.com", EmailScene::ResetPassword).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_email(&self, email: impl Into<String>, scene: impl Into<EmailScene>) -> SendEmail {
        SendEmail(self.call(&SEND_EMAIL).with("email", email.into()).with("scene", scene.into()))
    }

    /// Sends a verification code to a phone number.
    ///
    /// The number must be one of mainland China, and the service limits how often it sends. A second code needs a second
    /// call.
    ///
    /// * `phone`: The phone number.
    ///
    /// No authorization is sent. Sent exactly once: it is never repeated.
    ///
    /// Documented as: authentication-client.md, sending text verify code.
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
    /// # let client = authing::AuthenticationClient::builder().options(server.client_options()).build()?;
    /// client.send_sms_code("176xxxx6754").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_sms_code(&self, phone: impl Into<String>) -> SendSmsCode {
        SendSmsCode(self.call(&SEND_SMS_CODE).with("phone", phone.into()))
    }
}

pub(crate) static SEND_EMAIL: OperationInfo = OperationInfo {
    name: "send_email",
    summary: "Sends an email to a user, with a code or a link.",
    endpoint: Endpoint::GraphQl { document: graphql::SEND_EMAIL, path: &["sendEmail"] },
    auth: Auth::None,
    inputs: &[
        Input::required("email", Kind::String, To::Variable("email")),
        Input::required("scene", Kind::Enum(&EMAIL_SCENE), To::Variable("scene")),
    ],
    refuse: &[Refusal::Unknown("scene")],
    errors: &[2004, 2204, 2021, 2025, 3014],
    ..OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::send_email`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SendEmail(Call);

operation!(SendEmail, SEND_EMAIL => Message);

pub(crate) static SEND_SMS_CODE: OperationInfo = OperationInfo {
    name: "send_sms_code",
    summary: "Sends a verification code to a phone number.",
    endpoint: Endpoint::Rest { method: "POST", host: "base", path: "/api/v2/sms/send" },
    auth: Auth::None,
    inputs: &[Input::required("phone", Kind::String, To::Json("phone"))],
    answer: Answer::data().shape(Shape::Unit),
    errors: &[2028],
    ..OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::send_sms_code`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SendSmsCode(Call);

operation!(SendSmsCode, SEND_SMS_CODE => ());
