//! The operations that are measured.

use std::str::FromStr;

/// An operation that is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// By REST: a GET with a token, answered with a user in an envelope.
    GetCurrentUser,
    /// By GraphQL: with a password that is encrypted, answered with a user.
    LoginByEmail,
    /// By GraphQL: a small question and a small answer.
    CheckPasswordStrength,
}

impl Operation {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::GetCurrentUser, Self::LoginByEmail, Self::CheckPasswordStrength];

    /// The name, as the client's method has it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::GetCurrentUser => "get_current_user",
            Self::LoginByEmail => "login_by_email",
            Self::CheckPasswordStrength => "check_password_strength",
        }
    }
}

impl FromStr for Operation {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|operation| operation.name() == name)
            .ok_or_else(|| format!("there is no operation `{name}`"))
    }
}
