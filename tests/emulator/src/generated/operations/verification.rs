//! Sending the codes by which a user proves that a phone number or an email address is theirs.
//!
//! Written by `cargo xtask gen` from `spec/operations/verification.yaml`. Change the spec, not this file.

use crate::metadata;
use crate::request;

/// Sends an email to a user, with a code or a link.
pub static SEND_EMAIL: metadata::OperationInfo = metadata::OperationInfo {
    name: "send_email",
    summary: "Sends an email to a user, with a code or a link.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["sendEmail"],
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("email", metadata::ParamIn::Argument("email")).required(),
        metadata::Input::new("scene", metadata::ParamIn::Argument("scene")).required(),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2004, 2204, 2021, 2025, 3014],
};

/// The arguments of `send_email`.
#[derive(Clone, PartialEq)]
pub struct SendEmail {
    /// The email address.
    pub email: String,
    /// What the email is for.
    pub scene: String,
}
impl request::Arguments for SendEmail {
    const OPERATION: &'static metadata::OperationInfo = &SEND_EMAIL;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            email: decoded.take("email")?,
            scene: decoded.take("scene")?,
        })
    }
}

/// Sends a verification code to a phone number.
pub static SEND_SMS_CODE: metadata::OperationInfo = metadata::OperationInfo {
    name: "send_sms_code",
    summary: "Sends a verification code to a phone number.",
    endpoint: metadata::Endpoint::Rest {
        method: "POST",
        path: "/api/v2/sms/send",
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("phone", metadata::ParamIn::Json("phone")).required(),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2028],
};

/// The arguments of `send_sms_code`.
#[derive(Clone, PartialEq)]
pub struct SendSmsCode {
    /// The phone number.
    pub phone: String,
}
impl request::Arguments for SendSmsCode {
    const OPERATION: &'static metadata::OperationInfo = &SEND_SMS_CODE;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            phone: decoded.take("phone")?,
        })
    }
}
