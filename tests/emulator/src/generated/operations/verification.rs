//! Sending the codes by which a user proves that a phone number or an email address is theirs.
//!
//! Written by `cargo xtask gen` from `spec/operations/verification.yaml`. Change the spec, not this file.

use crate::arguments;
use crate::table;

/// Sends an email to a user, with a code or a link.
pub static SEND_EMAIL: table::OperationInfo = table::OperationInfo {
    name: "send_email",
    summary: "Sends an email to a user, with a code or a link.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["sendEmail"],
    },
    auth: table::Auth::None,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("email", table::To::Argument("email")).required(),
        table::Input::new("scene", table::To::Argument("scene")).required(),
    ],
    answer: table::Answer::Data,
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
impl arguments::Arguments for SendEmail {
    const OPERATION: &'static table::OperationInfo = &SEND_EMAIL;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            email: given.take("email")?,
            scene: given.take("scene")?,
        })
    }
}

/// Sends a verification code to a phone number.
pub static SEND_SMS_CODE: table::OperationInfo = table::OperationInfo {
    name: "send_sms_code",
    summary: "Sends a verification code to a phone number.",
    endpoint: table::Endpoint::Rest {
        method: "POST",
        path: "/api/v2/sms/send",
    },
    auth: table::Auth::None,
    session: table::SessionEffect::None,
    inputs: &[table::Input::new("phone", table::To::Json("phone")).required()],
    answer: table::Answer::Data,
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
impl arguments::Arguments for SendSmsCode {
    const OPERATION: &'static table::OperationInfo = &SEND_SMS_CODE;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            phone: given.take("phone")?,
        })
    }
}
