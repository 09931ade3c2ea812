//! The operations, group by group.
//!
//! Written by `cargo xtask gen` from `spec`. Change the spec, not this file.

pub mod access;
pub mod contact;
pub mod custom_data;
pub mod linked_accounts;
pub mod login;
pub mod password;
pub mod profile;
pub mod registration;
pub mod session;
pub mod sso;
pub mod verification;

use crate::metadata::OperationInfo;

/// All operations, by name.
pub static OPERATIONS: &[&OperationInfo] = &[
    &contact::BIND_EMAIL,
    &contact::BIND_PHONE,
    &session::CHECK_LOGGED_IN,
    &session::CHECK_LOGIN_STATUS,
    &password::CHECK_PASSWORD_STRENGTH,
    &session::GET_ACCESS_TOKEN_BY_CODE,
    &session::GET_CURRENT_USER,
    &password::GET_SECURITY_LEVEL,
    &custom_data::GET_UDF_VALUE,
    &access::HAS_ROLE,
    &profile::IS_USER_EXISTS,
    &linked_accounts::LINK_ACCOUNT,
    &access::LIST_APPLICATIONS,
    &access::LIST_AUTHORIZED_RESOURCES,
    &access::LIST_DEPARTMENTS,
    &access::LIST_ORGS,
    &access::LIST_ROLES,
    &login::LOGIN_BY_AD,
    &login::LOGIN_BY_EMAIL,
    &login::LOGIN_BY_LDAP,
    &login::LOGIN_BY_PHONE_CODE,
    &login::LOGIN_BY_PHONE_PASSWORD,
    &login::LOGIN_BY_SUB_ACCOUNT,
    &login::LOGIN_BY_USERNAME,
    &session::LOGOUT,
    &session::REFRESH_TOKEN,
    &registration::REGISTER_BY_EMAIL,
    &registration::REGISTER_BY_PHONE_CODE,
    &registration::REGISTER_BY_USERNAME,
    &custom_data::REMOVE_UDF_VALUE,
    &custom_data::REMOVE_UDV,
    &password::RESET_PASSWORD_BY_EMAIL_CODE,
    &password::RESET_PASSWORD_BY_FIRST_TOKEN,
    &password::RESET_PASSWORD_BY_PHONE_CODE,
    &password::RESET_PASSWORD_WITH_FORCE_RESET,
    &verification::SEND_EMAIL,
    &verification::SEND_SMS_CODE,
    &custom_data::SET_UDF_VALUE,
    &custom_data::SET_UDV,
    &sso::TRACK_SESSION,
    &contact::UNBIND_EMAIL,
    &contact::UNBIND_PHONE,
    &linked_accounts::UNLINK_ACCOUNT,
    &contact::UPDATE_EMAIL,
    &password::UPDATE_PASSWORD,
    &contact::UPDATE_PHONE,
    &profile::UPDATE_PROFILE,
    &sso::VALIDATE_TICKET_V2,
    &login::WECHAT_LOGIN,
];
