//! Binding a phone number or an email address to the signed-in user, changing and unbinding it.
//!
//! Each returns the user as changed, and is sent exactly once. The session stays the same user's: it takes a new token
//! if the result holds one, and a result that names another user is an error.
//!
//! Written by `cargo xtask gen` from `spec/operations/contact.yaml`. Change the spec, not this file.

use crate::arguments;
use crate::table;

/// Binds an email address to the signed-in user, who has none yet.
pub static BIND_EMAIL: table::OperationInfo = table::OperationInfo {
    name: "bind_email",
    summary: "Binds an email address to the signed-in user, who has none yet.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["bindEmail"],
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::Renew,
    inputs: &[
        table::Input::new("email", table::To::Argument("email")).required(),
        table::Input::new("email_code", table::To::Argument("emailCode"))
            .required()
            .sensitive(),
    ],
    answer: table::Answer::Data,
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
impl arguments::Arguments for BindEmail {
    const OPERATION: &'static table::OperationInfo = &BIND_EMAIL;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            email: given.take("email")?,
            email_code: given.take("email_code")?,
        })
    }
}

/// Binds a phone number to the signed-in user, who has none yet.
pub static BIND_PHONE: table::OperationInfo = table::OperationInfo {
    name: "bind_phone",
    summary: "Binds a phone number to the signed-in user, who has none yet.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["bindPhone"],
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::Renew,
    inputs: &[
        table::Input::new("phone", table::To::Argument("phone")).required(),
        table::Input::new("phone_code", table::To::Argument("phoneCode"))
            .required()
            .sensitive(),
    ],
    answer: table::Answer::Data,
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
impl arguments::Arguments for BindPhone {
    const OPERATION: &'static table::OperationInfo = &BIND_PHONE;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            phone: given.take("phone")?,
            phone_code: given.take("phone_code")?,
        })
    }
}

/// Unbinds the email address of the signed-in user.
pub static UNBIND_EMAIL: table::OperationInfo = table::OperationInfo {
    name: "unbind_email",
    summary: "Unbinds the email address of the signed-in user.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["unbindEmail"],
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::Renew,
    inputs: &[],
    answer: table::Answer::Data,
    sample: include_str!("../samples/unbind_email.json"),
    given: None,
    errors: &[2217, 2219, 2206],
};

/// The arguments of `unbind_email`.
#[derive(Clone, PartialEq)]
pub struct UnbindEmail {}
impl arguments::Arguments for UnbindEmail {
    const OPERATION: &'static table::OperationInfo = &UNBIND_EMAIL;
    fn read(_given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {})
    }
}

/// Unbinds the phone number of the signed-in user.
pub static UNBIND_PHONE: table::OperationInfo = table::OperationInfo {
    name: "unbind_phone",
    summary: "Unbinds the phone number of the signed-in user.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["unbindPhone"],
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::Renew,
    inputs: &[],
    answer: table::Answer::Data,
    sample: include_str!("../samples/unbind_phone.json"),
    given: None,
    errors: &[2217, 2206],
};

/// The arguments of `unbind_phone`.
#[derive(Clone, PartialEq)]
pub struct UnbindPhone {}
impl arguments::Arguments for UnbindPhone {
    const OPERATION: &'static table::OperationInfo = &UNBIND_PHONE;
    fn read(_given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {})
    }
}

/// Changes the email address of the signed-in user.
pub static UPDATE_EMAIL: table::OperationInfo = table::OperationInfo {
    name: "update_email",
    summary: "Changes the email address of the signed-in user.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["updateEmail"],
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::Renew,
    inputs: &[
        table::Input::new("email", table::To::Argument("email")).required(),
        table::Input::new("email_code", table::To::Argument("emailCode"))
            .required()
            .sensitive(),
        table::Input::new("old_email", table::To::Argument("oldEmail")),
        table::Input::new("old_email_code", table::To::Argument("oldEmailCode"))
            .sensitive(),
    ],
    answer: table::Answer::Data,
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
impl arguments::Arguments for UpdateEmail {
    const OPERATION: &'static table::OperationInfo = &UPDATE_EMAIL;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            email: given.take("email")?,
            email_code: given.take("email_code")?,
            old_email: given.take("old_email")?,
            old_email_code: given.take("old_email_code")?,
        })
    }
}

/// Changes the phone number of the signed-in user.
pub static UPDATE_PHONE: table::OperationInfo = table::OperationInfo {
    name: "update_phone",
    summary: "Changes the phone number of the signed-in user.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["updatePhone"],
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::Renew,
    inputs: &[
        table::Input::new("phone", table::To::Argument("phone")).required(),
        table::Input::new("phone_code", table::To::Argument("phoneCode"))
            .required()
            .sensitive(),
        table::Input::new("old_phone", table::To::Argument("oldPhone")),
        table::Input::new("old_phone_code", table::To::Argument("oldPhoneCode"))
            .sensitive(),
    ],
    answer: table::Answer::Data,
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
impl arguments::Arguments for UpdatePhone {
    const OPERATION: &'static table::OperationInfo = &UPDATE_PHONE;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            phone: given.take("phone")?,
            phone_code: given.take("phone_code")?,
            old_phone: given.take("old_phone")?,
            old_phone_code: given.take("old_phone_code")?,
        })
    }
}
