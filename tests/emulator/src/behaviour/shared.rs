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

pub(super) use codes::{demand_code, use_code};
pub(super) use custom_data::{demand_custom_data, set_custom_data};
pub(super) use external_user::{ExternalUser, import};
pub(super) use password::{demand_length, replace_password};
pub(super) use registration::{Registration, demand_registration, new_user, register};
pub(super) use sign_in::{PasswordLogin, complete_sign_in, demand_sign_in_allowed, login_with_password};

/// Returns the result of an operation that has nothing to tell but that it succeeded.
pub(super) fn done(message: &str) -> Value {
    json!({ "code": SERVICE.envelope.success, "message": message })
}
