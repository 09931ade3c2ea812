//! Sending the codes by which a user shows that a phone number or an email address is theirs.
//!
//! Written by `cargo xtask gen` from `spec/operations/verification.yaml`. Change the spec, not this file.

use crate::arguments::{Arguments, Given, Incomplete};
use crate::table::{Answer, Auth, Endpoint, Input, OperationInfo, SessionEffect, To};

/// Sends an email to a user, with a code or a link.
pub static SEND_EMAIL: OperationInfo = OperationInfo {
    name: "send_email",
    summary: "Sends an email to a user, with a code or a link.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["sendEmail"] },
    auth: Auth::None,
    session: SessionEffect::None,
    inputs: &[
        Input::new("email", To::Argument("email")).required(),
        Input::new("scene", To::Argument("scene")).required(),
    ],
    answer: Answer::Data,
    sample: include_str!("../samples/send_email.json"),
    given: None,
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

impl Arguments for SendEmail {
    const OPERATION: &'static OperationInfo = &SEND_EMAIL;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { email: given.take("email")?, scene: given.take("scene")? })
    }
}

/// Sends a verification code to a phone number.
pub static SEND_SMS_CODE: OperationInfo = OperationInfo {
    name: "send_sms_code",
    summary: "Sends a verification code to a phone number.",
    endpoint: Endpoint::Rest { method: "POST", path: "/api/v2/sms/send" },
    auth: Auth::None,
    session: SessionEffect::None,
    inputs: &[Input::new("phone", To::Json("phone")).required()],
    answer: Answer::Data,
    sample: include_str!("../samples/send_sms_code.json"),
    given: None,
    errors: &[2028],
};

/// The arguments of `send_sms_code`.
#[derive(Clone, PartialEq)]
pub struct SendSmsCode {
    /// The phone number.
    pub phone: String,
}

impl Arguments for SendSmsCode {
    const OPERATION: &'static OperationInfo = &SEND_SMS_CODE;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { phone: given.take("phone")? })
    }
}
