//! Changing a password, replacing a forgotten one, and how well an account is protected.
//!
//! Passwords are encrypted with the service's public key before they are sent, but for the one whose strength is checked.
//!
//! Written by `cargo xtask gen` from `spec/operations/password.yaml`. Change the spec, not this file.

use crate::arguments;
use crate::table;

/// Returns whether a password is as strong as the user pool requires.
pub static CHECK_PASSWORD_STRENGTH: table::OperationInfo = table::OperationInfo {
    name: "check_password_strength",
    summary: "Returns whether a password is as strong as the user pool requires.",
    endpoint: table::Endpoint::GraphQl {
        mutation: false,
        path: &["checkPasswordStrength"],
    },
    auth: table::Auth::None,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("password", table::To::Argument("password"))
            .required()
            .sensitive(),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/check_password_strength.json"),
    given: None,
    errors: &[],
};

/// The arguments of `check_password_strength`.
#[derive(Clone, PartialEq)]
pub struct CheckPasswordStrength {
    /// The password to judge.
    pub password: String,
}
impl arguments::Arguments for CheckPasswordStrength {
    const OPERATION: &'static table::OperationInfo = &CHECK_PASSWORD_STRENGTH;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            password: given.take("password")?,
        })
    }
}

/// Returns how well the account of the signed-in user is protected.
pub static GET_SECURITY_LEVEL: table::OperationInfo = table::OperationInfo {
    name: "get_security_level",
    summary: "Returns how well the account of the signed-in user is protected.",
    endpoint: table::Endpoint::Rest {
        method: "GET",
        path: "/api/v2/users/me/security-level",
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::None,
    inputs: &[],
    answer: table::Answer::Data,
    sample: include_str!("../samples/get_security_level.json"),
    given: None,
    errors: &[2020, 2206],
};

/// The arguments of `get_security_level`.
#[derive(Clone, PartialEq)]
pub struct GetSecurityLevel {}
impl arguments::Arguments for GetSecurityLevel {
    const OPERATION: &'static table::OperationInfo = &GET_SECURITY_LEVEL;
    fn read(_given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {})
    }
}

/// Sets a new password for the user who has read a code in an email.
pub static RESET_PASSWORD_BY_EMAIL_CODE: table::OperationInfo = table::OperationInfo {
    name: "reset_password_by_email_code",
    summary: "Sets a new password for the user who has read a code in an email.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["resetPassword"],
    },
    auth: table::Auth::None,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("email", table::To::Argument("email")).required(),
        table::Input::new("code", table::To::Argument("code")).required().sensitive(),
        table::Input::new("new_password", table::To::Argument("newPassword"))
            .required()
            .encode(table::Encode::Rsa)
            .sensitive(),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/reset_password_by_email_code.json"),
    given: None,
    errors: &[2001, 2300, 2004, 2016, 2029],
};

/// The arguments of `reset_password_by_email_code`.
#[derive(Clone, PartialEq)]
pub struct ResetPasswordByEmailCode {
    /// The email address.
    pub email: String,
    /// The code that was sent to it.
    pub code: String,
    /// The new password.
    pub new_password: String,
}
impl arguments::Arguments for ResetPasswordByEmailCode {
    const OPERATION: &'static table::OperationInfo = &RESET_PASSWORD_BY_EMAIL_CODE;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            email: given.take("email")?,
            code: given.take("code")?,
            new_password: given.take("new_password")?,
        })
    }
}

/// Sets the password of a user who must choose one at the first sign-in.
pub static RESET_PASSWORD_BY_FIRST_TOKEN: table::OperationInfo = table::OperationInfo {
    name: "reset_password_by_first_token",
    summary: "Sets the password of a user who must choose one at the first sign-in.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["resetPasswordByFirstLoginToken"],
    },
    auth: table::Auth::None,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("token", table::To::Argument("token")).required().sensitive(),
        table::Input::new("password", table::To::Argument("password"))
            .required()
            .encode(table::Encode::Rsa)
            .sensitive(),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/reset_password_by_first_token.json"),
    given: Some(include_str!("../given/reset_password_by_first_token.json")),
    errors: &[2016, 2029],
};

/// The arguments of `reset_password_by_first_token`.
#[derive(Clone, PartialEq)]
pub struct ResetPasswordByFirstToken {
    /// The token of the first sign-in.
    pub token: String,
    /// The password to set.
    pub password: String,
}
impl arguments::Arguments for ResetPasswordByFirstToken {
    const OPERATION: &'static table::OperationInfo = &RESET_PASSWORD_BY_FIRST_TOKEN;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            token: given.take("token")?,
            password: given.take("password")?,
        })
    }
}

/// Sets a new password for the user who has read a code on their phone.
pub static RESET_PASSWORD_BY_PHONE_CODE: table::OperationInfo = table::OperationInfo {
    name: "reset_password_by_phone_code",
    summary: "Sets a new password for the user who has read a code on their phone.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["resetPassword"],
    },
    auth: table::Auth::None,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("phone", table::To::Argument("phone")).required(),
        table::Input::new("code", table::To::Argument("code")).required().sensitive(),
        table::Input::new("new_password", table::To::Argument("newPassword"))
            .required()
            .encode(table::Encode::Rsa)
            .sensitive(),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/reset_password_by_phone_code.json"),
    given: None,
    errors: &[2001, 2300, 2004, 2016, 2029],
};

/// The arguments of `reset_password_by_phone_code`.
#[derive(Clone, PartialEq)]
pub struct ResetPasswordByPhoneCode {
    /// The phone number.
    pub phone: String,
    /// The code that was sent to it.
    pub code: String,
    /// The new password.
    pub new_password: String,
}
impl arguments::Arguments for ResetPasswordByPhoneCode {
    const OPERATION: &'static table::OperationInfo = &RESET_PASSWORD_BY_PHONE_CODE;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            phone: given.take("phone")?,
            code: given.take("code")?,
            new_password: given.take("new_password")?,
        })
    }
}

/// Replaces a password that the service requires the user to replace.
pub static RESET_PASSWORD_WITH_FORCE_RESET: table::OperationInfo = table::OperationInfo {
    name: "reset_password_with_force_reset",
    summary: "Replaces a password that the service requires the user to replace.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["resetPasswordByForceResetToken"],
    },
    auth: table::Auth::None,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("token", table::To::Argument("token")).required().sensitive(),
        table::Input::new("old_password", table::To::Argument("oldPassword"))
            .required()
            .encode(table::Encode::Rsa)
            .sensitive(),
        table::Input::new("new_password", table::To::Argument("newPassword"))
            .required()
            .encode(table::Encode::Rsa)
            .sensitive(),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/reset_password_with_force_reset.json"),
    given: Some(include_str!("../given/reset_password_with_force_reset.json")),
    errors: &[2203, 2016, 2029],
};

/// The arguments of `reset_password_with_force_reset`.
#[derive(Clone, PartialEq)]
pub struct ResetPasswordWithForceReset {
    /// The temporary token.
    pub token: String,
    /// The present password.
    pub old_password: String,
    /// The new password.
    pub new_password: String,
}
impl arguments::Arguments for ResetPasswordWithForceReset {
    const OPERATION: &'static table::OperationInfo = &RESET_PASSWORD_WITH_FORCE_RESET;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            token: given.take("token")?,
            old_password: given.take("old_password")?,
            new_password: given.take("new_password")?,
        })
    }
}

/// Changes the password of the signed-in user.
pub static UPDATE_PASSWORD: table::OperationInfo = table::OperationInfo {
    name: "update_password",
    summary: "Changes the password of the signed-in user.",
    endpoint: table::Endpoint::GraphQl {
        mutation: true,
        path: &["updatePassword"],
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("new_password", table::To::Argument("newPassword"))
            .required()
            .encode(table::Encode::Rsa)
            .sensitive(),
        table::Input::new("old_password", table::To::Argument("oldPassword"))
            .encode(table::Encode::Rsa)
            .sensitive(),
    ],
    answer: table::Answer::Data,
    sample: include_str!("../samples/update_password.json"),
    given: Some(include_str!("../given/update_password.json")),
    errors: &[2201, 2203, 2016, 2029, 2019, 2206],
};

/// The arguments of `update_password`.
#[derive(Clone, PartialEq)]
pub struct UpdatePassword {
    /// The new password.
    pub new_password: String,
    /// The present password of a user who has one.
    pub old_password: Option<String>,
}
impl arguments::Arguments for UpdatePassword {
    const OPERATION: &'static table::OperationInfo = &UPDATE_PASSWORD;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            new_password: given.take("new_password")?,
            old_password: given.take("old_password")?,
        })
    }
}
