//! Binding a phone number or an email address to the signed-in user, changing and unbinding it.
//!
//! Each returns the user as changed, and is sent exactly once. The session stays the same user's: it takes a new token
//! if the result holds one, and a result that names another user is an error.
//!
//! Written by `cargo xtask gen` from `spec/operations/contact.yaml`. Change the spec, not this file.

use crate::metadata;
use crate::request;

/// Binds an email address to the signed-in user, who has none yet.
pub static BIND_EMAIL: metadata::OperationInfo = metadata::OperationInfo {
    name: "bind_email",
    summary: "Binds an email address to the signed-in user, who has none yet.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["bindEmail"],
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::Renew,
    inputs: &[
        metadata::Input::new("email", metadata::ParamIn::Argument("email")).required(),
        metadata::Input::new("email_code", metadata::ParamIn::Argument("emailCode"))
            .required()
            .sensitive(),
    ],
    result_in: metadata::ResultIn::Envelope,
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
impl request::Arguments for BindEmail {
    const OPERATION: &'static metadata::OperationInfo = &BIND_EMAIL;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            email: decoded.take("email")?,
            email_code: decoded.take("email_code")?,
        })
    }
}

/// Binds a phone number to the signed-in user, who has none yet.
pub static BIND_PHONE: metadata::OperationInfo = metadata::OperationInfo {
    name: "bind_phone",
    summary: "Binds a phone number to the signed-in user, who has none yet.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["bindPhone"],
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::Renew,
    inputs: &[
        metadata::Input::new("phone", metadata::ParamIn::Argument("phone")).required(),
        metadata::Input::new("phone_code", metadata::ParamIn::Argument("phoneCode"))
            .required()
            .sensitive(),
    ],
    result_in: metadata::ResultIn::Envelope,
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
impl request::Arguments for BindPhone {
    const OPERATION: &'static metadata::OperationInfo = &BIND_PHONE;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            phone: decoded.take("phone")?,
            phone_code: decoded.take("phone_code")?,
        })
    }
}

/// Unbinds the email address of the signed-in user.
pub static UNBIND_EMAIL: metadata::OperationInfo = metadata::OperationInfo {
    name: "unbind_email",
    summary: "Unbinds the email address of the signed-in user.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["unbindEmail"],
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::Renew,
    inputs: &[],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2217, 2219, 2206],
};

/// The arguments of `unbind_email`.
#[derive(Clone, PartialEq)]
pub struct UnbindEmail {}
impl request::Arguments for UnbindEmail {
    const OPERATION: &'static metadata::OperationInfo = &UNBIND_EMAIL;
    fn read(
        _decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {})
    }
}

/// Unbinds the phone number of the signed-in user.
pub static UNBIND_PHONE: metadata::OperationInfo = metadata::OperationInfo {
    name: "unbind_phone",
    summary: "Unbinds the phone number of the signed-in user.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["unbindPhone"],
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::Renew,
    inputs: &[],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2217, 2206],
};

/// The arguments of `unbind_phone`.
#[derive(Clone, PartialEq)]
pub struct UnbindPhone {}
impl request::Arguments for UnbindPhone {
    const OPERATION: &'static metadata::OperationInfo = &UNBIND_PHONE;
    fn read(
        _decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {})
    }
}

/// Changes the email address of the signed-in user.
pub static UPDATE_EMAIL: metadata::OperationInfo = metadata::OperationInfo {
    name: "update_email",
    summary: "Changes the email address of the signed-in user.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["updateEmail"],
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::Renew,
    inputs: &[
        metadata::Input::new("email", metadata::ParamIn::Argument("email")).required(),
        metadata::Input::new("email_code", metadata::ParamIn::Argument("emailCode"))
            .required()
            .sensitive(),
        metadata::Input::new("old_email", metadata::ParamIn::Argument("oldEmail")),
        metadata::Input::new(
                "old_email_code",
                metadata::ParamIn::Argument("oldEmailCode"),
            )
            .sensitive(),
    ],
    result_in: metadata::ResultIn::Envelope,
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
impl request::Arguments for UpdateEmail {
    const OPERATION: &'static metadata::OperationInfo = &UPDATE_EMAIL;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            email: decoded.take("email")?,
            email_code: decoded.take("email_code")?,
            old_email: decoded.take("old_email")?,
            old_email_code: decoded.take("old_email_code")?,
        })
    }
}

/// Changes the phone number of the signed-in user.
pub static UPDATE_PHONE: metadata::OperationInfo = metadata::OperationInfo {
    name: "update_phone",
    summary: "Changes the phone number of the signed-in user.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["updatePhone"],
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::Renew,
    inputs: &[
        metadata::Input::new("phone", metadata::ParamIn::Argument("phone")).required(),
        metadata::Input::new("phone_code", metadata::ParamIn::Argument("phoneCode"))
            .required()
            .sensitive(),
        metadata::Input::new("old_phone", metadata::ParamIn::Argument("oldPhone")),
        metadata::Input::new(
                "old_phone_code",
                metadata::ParamIn::Argument("oldPhoneCode"),
            )
            .sensitive(),
    ],
    result_in: metadata::ResultIn::Envelope,
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
impl request::Arguments for UpdatePhone {
    const OPERATION: &'static metadata::OperationInfo = &UPDATE_PHONE;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            phone: decoded.take("phone")?,
            phone_code: decoded.take("phone_code")?,
            old_phone: decoded.take("old_phone")?,
            old_phone_code: decoded.take("old_phone_code")?,
        })
    }
}
