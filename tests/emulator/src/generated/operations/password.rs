//! Changing a password, replacing a forgotten one, and how well an account is protected.
//!
//! Passwords are encrypted with the service's public key before they are sent, but for the one whose strength is checked.
//!
//! Written by `cargo xtask gen` from `spec/operations/password.yaml`. Change the spec, not this file.

use crate::arguments::{Arguments, Given, Incomplete};
use crate::table::{Answer, Auth, Encode, Endpoint, Input, OperationInfo, SessionEffect, To};

/// Tells whether a password is as strong as the user pool demands.
pub static CHECK_PASSWORD_STRENGTH: OperationInfo = OperationInfo {
    name: "check_password_strength",
    summary: "Tells whether a password is as strong as the user pool demands.",
    endpoint: Endpoint::GraphQl { mutation: false, path: &["checkPasswordStrength"] },
    auth: Auth::None,
    session: SessionEffect::None,
    inputs: &[Input::new("password", To::Argument("password")).required().sensitive()],
    answer: Answer::Data,
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

impl Arguments for CheckPasswordStrength {
    const OPERATION: &'static OperationInfo = &CHECK_PASSWORD_STRENGTH;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { password: given.take("password")? })
    }
}

/// Tells how well the account of the signed-in user is protected.
pub static GET_SECURITY_LEVEL: OperationInfo = OperationInfo {
    name: "get_security_level",
    summary: "Tells how well the account of the signed-in user is protected.",
    endpoint: Endpoint::Rest { method: "GET", path: "/api/v2/users/me/security-level" },
    auth: Auth::Required,
    session: SessionEffect::None,
    inputs: &[],
    answer: Answer::Data,
    sample: include_str!("../samples/get_security_level.json"),
    given: None,
    errors: &[2020, 2206],
};

/// The arguments of `get_security_level`.
#[derive(Clone, PartialEq)]
pub struct GetSecurityLevel {}

impl Arguments for GetSecurityLevel {
    const OPERATION: &'static OperationInfo = &GET_SECURITY_LEVEL;
    fn read(_given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {})
    }
}

/// Sets a new password for the user who has read a code in an email.
pub static RESET_PASSWORD_BY_EMAIL_CODE: OperationInfo = OperationInfo {
    name: "reset_password_by_email_code",
    summary: "Sets a new password for the user who has read a code in an email.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["resetPassword"] },
    auth: Auth::None,
    session: SessionEffect::None,
    inputs: &[
        Input::new("email", To::Argument("email")).required(),
        Input::new("code", To::Argument("code")).required().sensitive(),
        Input::new("new_password", To::Argument("newPassword")).required().encode(Encode::Rsa).sensitive(),
    ],
    answer: Answer::Data,
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

impl Arguments for ResetPasswordByEmailCode {
    const OPERATION: &'static OperationInfo = &RESET_PASSWORD_BY_EMAIL_CODE;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { email: given.take("email")?, code: given.take("code")?, new_password: given.take("new_password")? })
    }
}

/// Sets the password of a user who must choose one at the first sign-in.
pub static RESET_PASSWORD_BY_FIRST_TOKEN: OperationInfo = OperationInfo {
    name: "reset_password_by_first_token",
    summary: "Sets the password of a user who must choose one at the first sign-in.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["resetPasswordByFirstLoginToken"] },
    auth: Auth::None,
    session: SessionEffect::None,
    inputs: &[
        Input::new("token", To::Argument("token")).required().sensitive(),
        Input::new("password", To::Argument("password")).required().encode(Encode::Rsa).sensitive(),
    ],
    answer: Answer::Data,
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

impl Arguments for ResetPasswordByFirstToken {
    const OPERATION: &'static OperationInfo = &RESET_PASSWORD_BY_FIRST_TOKEN;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { token: given.take("token")?, password: given.take("password")? })
    }
}

/// Sets a new password for the user who has read a code on their phone.
pub static RESET_PASSWORD_BY_PHONE_CODE: OperationInfo = OperationInfo {
    name: "reset_password_by_phone_code",
    summary: "Sets a new password for the user who has read a code on their phone.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["resetPassword"] },
    auth: Auth::None,
    session: SessionEffect::None,
    inputs: &[
        Input::new("phone", To::Argument("phone")).required(),
        Input::new("code", To::Argument("code")).required().sensitive(),
        Input::new("new_password", To::Argument("newPassword")).required().encode(Encode::Rsa).sensitive(),
    ],
    answer: Answer::Data,
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

impl Arguments for ResetPasswordByPhoneCode {
    const OPERATION: &'static OperationInfo = &RESET_PASSWORD_BY_PHONE_CODE;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { phone: given.take("phone")?, code: given.take("code")?, new_password: given.take("new_password")? })
    }
}

/// Replaces a password that the service demands to be replaced.
pub static RESET_PASSWORD_WITH_FORCE_RESET: OperationInfo = OperationInfo {
    name: "reset_password_with_force_reset",
    summary: "Replaces a password that the service demands to be replaced.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["resetPasswordByForceResetToken"] },
    auth: Auth::None,
    session: SessionEffect::None,
    inputs: &[
        Input::new("token", To::Argument("token")).required().sensitive(),
        Input::new("old_password", To::Argument("oldPassword")).required().encode(Encode::Rsa).sensitive(),
        Input::new("new_password", To::Argument("newPassword")).required().encode(Encode::Rsa).sensitive(),
    ],
    answer: Answer::Data,
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

impl Arguments for ResetPasswordWithForceReset {
    const OPERATION: &'static OperationInfo = &RESET_PASSWORD_WITH_FORCE_RESET;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {
            token: given.take("token")?,
            old_password: given.take("old_password")?,
            new_password: given.take("new_password")?,
        })
    }
}

/// Changes the password of the signed-in user.
pub static UPDATE_PASSWORD: OperationInfo = OperationInfo {
    name: "update_password",
    summary: "Changes the password of the signed-in user.",
    endpoint: Endpoint::GraphQl { mutation: true, path: &["updatePassword"] },
    auth: Auth::Required,
    session: SessionEffect::None,
    inputs: &[
        Input::new("new_password", To::Argument("newPassword")).required().encode(Encode::Rsa).sensitive(),
        Input::new("old_password", To::Argument("oldPassword")).encode(Encode::Rsa).sensitive(),
    ],
    answer: Answer::Data,
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

impl Arguments for UpdatePassword {
    const OPERATION: &'static OperationInfo = &UPDATE_PASSWORD;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { new_password: given.take("new_password")?, old_password: given.take("old_password")? })
    }
}
