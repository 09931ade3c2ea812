//! Rules that several operations have in common.

use serde_json::{Value, json};

use crate::generated::SERVICE;
pub(super) use crate::store::address::{is_email, is_phone};

mod codes;
mod custom_data;
mod external_user;
mod password;
mod registration;
mod sign_in;

pub(super) use codes::{require_code, use_code};
pub(super) use custom_data::{require_custom_data, set_custom_data};
pub(super) use external_user::{ExternalUser, import};
pub(super) use password::{replace_password, require_length};
pub(super) use registration::{Registration, new_user, register, require_registration};
pub(super) use sign_in::{PasswordLogin, complete_sign_in, login_with_password, require_sign_in_allowed};

/// Returns the result of an operation that reports only that it succeeded.
pub(super) fn done(message: &str) -> Value {
    json!({ "code": SERVICE.envelope.success, "message": message })
}
