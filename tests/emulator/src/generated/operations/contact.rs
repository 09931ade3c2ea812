//! Binding a phone number or an email address to the signed-in user, changing and unbinding it.
//!
//! All of them answer the user as they are then, and the session keeps what the answer says. Each is sent exactly once.
//!
//! Written by `cargo xtask gen` from `spec/operations/contact.yaml`. Change the spec, not this file.

use crate::arguments::{Arguments, Given, Incomplete};
use crate::table::{Answer, Auth, Endpoint, Input, OperationInfo, SessionEffect, To};

/// Binds an email address to the signed-in user, who has none yet.
pub static BIND_EMAIL: OperationInfo = OperationInfo {
    name: "bind_email",
    summary: "Binds an email address to the signed-in user, who has none yet.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["bindEmail"] },
    auth: Auth::Required,
    session: SessionEffect::SignIn,
    inputs: &[
        Input::new("email", To::Argument("email")).required(),
        Input::new("email_code", To::Argument("emailCode")).required().sensitive(),
    ],
    answer: Answer::Data,
    sample: include_str!("../samples/bind_email.json"),
    given: Some(include_str!("../given/bind_email.json")),
    errors: &[2001, 2300, 2200, 2204, 2206],
};

/// The arguments of `bind_email`.
#[derive(Clone, PartialEq)]
pub struct BindEmail {
    /// The email address.
    pub email: String,
    /// The code that was sent to it.
    pub email_code: String,
}

impl Arguments for BindEmail {
    const OPERATION: &'static OperationInfo = &BIND_EMAIL;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { email: given.take("email")?, email_code: given.take("email_code")? })
    }
}

/// Binds a phone number to the signed-in user, who has none yet.
pub static BIND_PHONE: OperationInfo = OperationInfo {
    name: "bind_phone",
    summary: "Binds a phone number to the signed-in user, who has none yet.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["bindPhone"] },
    auth: Auth::Required,
    session: SessionEffect::SignIn,
    inputs: &[
        Input::new("phone", To::Argument("phone")).required(),
        Input::new("phone_code", To::Argument("phoneCode")).required().sensitive(),
    ],
    answer: Answer::Data,
    sample: include_str!("../samples/bind_phone.json"),
    given: Some(include_str!("../given/bind_phone.json")),
    errors: &[2001, 2300, 2035, 2206],
};

/// The arguments of `bind_phone`.
#[derive(Clone, PartialEq)]
pub struct BindPhone {
    /// The phone number.
    pub phone: String,
    /// The code that was sent to it.
    pub phone_code: String,
}

impl Arguments for BindPhone {
    const OPERATION: &'static OperationInfo = &BIND_PHONE;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { phone: given.take("phone")?, phone_code: given.take("phone_code")? })
    }
}

/// Unbinds the email address of the signed-in user.
pub static UNBIND_EMAIL: OperationInfo = OperationInfo {
    name: "unbind_email",
    summary: "Unbinds the email address of the signed-in user.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["unbindEmail"] },
    auth: Auth::Required,
    session: SessionEffect::SignIn,
    inputs: &[],
    answer: Answer::Data,
    sample: include_str!("../samples/unbind_email.json"),
    given: None,
    errors: &[2217, 2219, 2206],
};

/// The arguments of `unbind_email`.
#[derive(Clone, PartialEq)]
pub struct UnbindEmail {}

impl Arguments for UnbindEmail {
    const OPERATION: &'static OperationInfo = &UNBIND_EMAIL;
    fn read(_given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {})
    }
}

/// Unbinds the phone number of the signed-in user.
pub static UNBIND_PHONE: OperationInfo = OperationInfo {
    name: "unbind_phone",
    summary: "Unbinds the phone number of the signed-in user.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["unbindPhone"] },
    auth: Auth::Required,
    session: SessionEffect::SignIn,
    inputs: &[],
    answer: Answer::Data,
    sample: include_str!("../samples/unbind_phone.json"),
    given: None,
    errors: &[2217, 2206],
};

/// The arguments of `unbind_phone`.
#[derive(Clone, PartialEq)]
pub struct UnbindPhone {}

impl Arguments for UnbindPhone {
    const OPERATION: &'static OperationInfo = &UNBIND_PHONE;
    fn read(_given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {})
    }
}

/// Changes the email address of the signed-in user.
pub static UPDATE_EMAIL: OperationInfo = OperationInfo {
    name: "update_email",
    summary: "Changes the email address of the signed-in user.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["updateEmail"] },
    auth: Auth::Required,
    session: SessionEffect::SignIn,
    inputs: &[
        Input::new("email", To::Argument("email")).required(),
        Input::new("email_code", To::Argument("emailCode")).required().sensitive(),
        Input::new("old_email", To::Argument("oldEmail")),
        Input::new("old_email_code", To::Argument("oldEmailCode")).sensitive(),
    ],
    answer: Answer::Data,
    sample: include_str!("../samples/update_email.json"),
    given: Some(include_str!("../given/update_email.json")),
    errors: &[2001, 2300, 2200, 2204, 2037, 2227, 2229, 2206],
};

/// The arguments of `update_email`.
#[derive(Clone, PartialEq)]
pub struct UpdateEmail {
    /// The new email address.
    pub email: String,
    /// The code that was sent to the new address.
    pub email_code: String,
    /// The present email address.
    pub old_email: Option<String>,
    /// The code that was sent to the present address.
    pub old_email_code: Option<String>,
}

impl Arguments for UpdateEmail {
    const OPERATION: &'static OperationInfo = &UPDATE_EMAIL;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {
            email: given.take("email")?,
            email_code: given.take("email_code")?,
            old_email: given.take("old_email")?,
            old_email_code: given.take("old_email_code")?,
        })
    }
}

/// Changes the phone number of the signed-in user.
pub static UPDATE_PHONE: OperationInfo = OperationInfo {
    name: "update_phone",
    summary: "Changes the phone number of the signed-in user.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["updatePhone"] },
    auth: Auth::Required,
    session: SessionEffect::SignIn,
    inputs: &[
        Input::new("phone", To::Argument("phone")).required(),
        Input::new("phone_code", To::Argument("phoneCode")).required().sensitive(),
        Input::new("old_phone", To::Argument("oldPhone")),
        Input::new("old_phone_code", To::Argument("oldPhoneCode")).sensitive(),
    ],
    answer: Answer::Data,
    sample: include_str!("../samples/update_phone.json"),
    given: Some(include_str!("../given/update_phone.json")),
    errors: &[2001, 2300, 2035, 2038, 2228, 2230, 2206],
};

/// The arguments of `update_phone`.
#[derive(Clone, PartialEq)]
pub struct UpdatePhone {
    /// The new phone number.
    pub phone: String,
    /// The code that was sent to the new number.
    pub phone_code: String,
    /// The present phone number.
    pub old_phone: Option<String>,
    /// The code that was sent to the present number.
    pub old_phone_code: Option<String>,
}

impl Arguments for UpdatePhone {
    const OPERATION: &'static OperationInfo = &UPDATE_PHONE;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {
            phone: given.take("phone")?,
            phone_code: given.take("phone_code")?,
            old_phone: given.take("old_phone")?,
            old_phone_code: given.take("old_phone_code")?,
        })
    }
}
