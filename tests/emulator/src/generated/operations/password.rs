//! Changing a password, replacing a forgotten one, and how well an account is protected.
//!
//! Passwords are encrypted with the service's public key before they are sent, but for the one whose strength is checked.
//!
//! Written by `cargo xtask gen` from `spec/operations/password.yaml`. Change the spec, not this file.

use crate::metadata;
use crate::request;

/// Returns whether a password is as strong as the user pool requires.
pub static CHECK_PASSWORD_STRENGTH: metadata::OperationInfo = metadata::OperationInfo {
    name: "check_password_strength",
    summary: "Returns whether a password is as strong as the user pool requires.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: false,
        path: &["checkPasswordStrength"],
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("password", metadata::ParamIn::Argument("password"))
            .required()
            .sensitive(),
    ],
    result_in: metadata::ResultIn::Envelope,
    errors: &[],
};

/// The arguments of `check_password_strength`.
#[derive(Clone, PartialEq)]
pub struct CheckPasswordStrength {
    /// The password to judge.
    pub password: String,
}
impl request::Arguments for CheckPasswordStrength {
    const OPERATION: &'static metadata::OperationInfo = &CHECK_PASSWORD_STRENGTH;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            password: decoded.take("password")?,
        })
    }
}

/// Returns how well the account of the signed-in user is protected.
pub static GET_SECURITY_LEVEL: metadata::OperationInfo = metadata::OperationInfo {
    name: "get_security_level",
    summary: "Returns how well the account of the signed-in user is protected.",
    endpoint: metadata::Endpoint::Rest {
        method: "GET",
        path: "/api/v2/users/me/security-level",
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::None,
    inputs: &[],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2020, 2206],
};

/// The arguments of `get_security_level`.
#[derive(Clone, PartialEq)]
pub struct GetSecurityLevel {}
impl request::Arguments for GetSecurityLevel {
    const OPERATION: &'static metadata::OperationInfo = &GET_SECURITY_LEVEL;
    fn read(
        _decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {})
    }
}

/// Sets a new password for the user who has read a code in an email.
pub static RESET_PASSWORD_BY_EMAIL_CODE: metadata::OperationInfo = metadata::OperationInfo {
    name: "reset_password_by_email_code",
    summary: "Sets a new password for the user who has read a code in an email.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["resetPassword"],
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("email", metadata::ParamIn::Argument("email")).required(),
        metadata::Input::new("code", metadata::ParamIn::Argument("code"))
            .required()
            .sensitive(),
        metadata::Input::new("new_password", metadata::ParamIn::Argument("newPassword"))
            .required()
            .encode(metadata::Encode::Rsa)
            .sensitive(),
    ],
    result_in: metadata::ResultIn::Envelope,
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
impl request::Arguments for ResetPasswordByEmailCode {
    const OPERATION: &'static metadata::OperationInfo = &RESET_PASSWORD_BY_EMAIL_CODE;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            email: decoded.take("email")?,
            code: decoded.take("code")?,
            new_password: decoded.take("new_password")?,
        })
    }
}

/// Sets the password of a user who must choose one at the first sign-in.
pub static RESET_PASSWORD_BY_FIRST_TOKEN: metadata::OperationInfo = metadata::OperationInfo {
    name: "reset_password_by_first_token",
    summary: "Sets the password of a user who must choose one at the first sign-in.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["resetPasswordByFirstLoginToken"],
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("token", metadata::ParamIn::Argument("token"))
            .required()
            .sensitive(),
        metadata::Input::new("password", metadata::ParamIn::Argument("password"))
            .required()
            .encode(metadata::Encode::Rsa)
            .sensitive(),
    ],
    result_in: metadata::ResultIn::Envelope,
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
impl request::Arguments for ResetPasswordByFirstToken {
    const OPERATION: &'static metadata::OperationInfo = &RESET_PASSWORD_BY_FIRST_TOKEN;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            token: decoded.take("token")?,
            password: decoded.take("password")?,
        })
    }
}

/// Sets a new password for the user who has read a code on their phone.
pub static RESET_PASSWORD_BY_PHONE_CODE: metadata::OperationInfo = metadata::OperationInfo {
    name: "reset_password_by_phone_code",
    summary: "Sets a new password for the user who has read a code on their phone.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["resetPassword"],
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("phone", metadata::ParamIn::Argument("phone")).required(),
        metadata::Input::new("code", metadata::ParamIn::Argument("code"))
            .required()
            .sensitive(),
        metadata::Input::new("new_password", metadata::ParamIn::Argument("newPassword"))
            .required()
            .encode(metadata::Encode::Rsa)
            .sensitive(),
    ],
    result_in: metadata::ResultIn::Envelope,
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
impl request::Arguments for ResetPasswordByPhoneCode {
    const OPERATION: &'static metadata::OperationInfo = &RESET_PASSWORD_BY_PHONE_CODE;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            phone: decoded.take("phone")?,
            code: decoded.take("code")?,
            new_password: decoded.take("new_password")?,
        })
    }
}

/// Replaces a password that the service requires the user to replace.
pub static RESET_PASSWORD_WITH_FORCE_RESET: metadata::OperationInfo = metadata::OperationInfo {
    name: "reset_password_with_force_reset",
    summary: "Replaces a password that the service requires the user to replace.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["resetPasswordByForceResetToken"],
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("token", metadata::ParamIn::Argument("token"))
            .required()
            .sensitive(),
        metadata::Input::new("old_password", metadata::ParamIn::Argument("oldPassword"))
            .required()
            .encode(metadata::Encode::Rsa)
            .sensitive(),
        metadata::Input::new("new_password", metadata::ParamIn::Argument("newPassword"))
            .required()
            .encode(metadata::Encode::Rsa)
            .sensitive(),
    ],
    result_in: metadata::ResultIn::Envelope,
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
impl request::Arguments for ResetPasswordWithForceReset {
    const OPERATION: &'static metadata::OperationInfo = &RESET_PASSWORD_WITH_FORCE_RESET;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            token: decoded.take("token")?,
            old_password: decoded.take("old_password")?,
            new_password: decoded.take("new_password")?,
        })
    }
}

/// Changes the password of the signed-in user.
pub static UPDATE_PASSWORD: metadata::OperationInfo = metadata::OperationInfo {
    name: "update_password",
    summary: "Changes the password of the signed-in user.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: true,
        path: &["updatePassword"],
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("new_password", metadata::ParamIn::Argument("newPassword"))
            .required()
            .encode(metadata::Encode::Rsa)
            .sensitive(),
        metadata::Input::new("old_password", metadata::ParamIn::Argument("oldPassword"))
            .encode(metadata::Encode::Rsa)
            .sensitive(),
    ],
    result_in: metadata::ResultIn::Envelope,
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
impl request::Arguments for UpdatePassword {
    const OPERATION: &'static metadata::OperationInfo = &UPDATE_PASSWORD;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            new_password: decoded.take("new_password")?,
            old_password: decoded.take("old_password")?,
        })
    }
}
