//! The GraphQL documents, each with the fragments that it uses.
//!
//! Written by `cargo xtask gen` from `spec`. Change the spec, not this file.

pub(crate) const BIND_EMAIL: &[&str] = &[
    include_str!("bind_email.graphql"),
    include_str!("fragments/User.graphql"),
];

pub(crate) const BIND_PHONE: &[&str] = &[
    include_str!("bind_phone.graphql"),
    include_str!("fragments/User.graphql"),
];

pub(crate) const CHECK_LOGIN_STATUS: &[&str] = &[
    include_str!("check_login_status.graphql"),
    include_str!("fragments/LoginStatus.graphql"),
    include_str!("fragments/LoginStatusDetail.graphql"),
];

pub(crate) const CHECK_PASSWORD_STRENGTH: &[&str] = &[
    include_str!("check_password_strength.graphql"),
    include_str!("fragments/PasswordStrength.graphql"),
];

pub(crate) const GET_UDF_VALUE: &[&str] = &[
    include_str!("get_udf_value.graphql"),
    include_str!("fragments/CustomDataItem.graphql"),
];

pub(crate) const HAS_ROLE: &[&str] = &[
    include_str!("has_role.graphql"),
    include_str!("fragments/ParentRole.graphql"),
    include_str!("fragments/Role.graphql"),
    include_str!("fragments/Roles.graphql"),
];

pub(crate) const IS_USER_EXISTS: &[&str] = &[include_str!("is_user_exists.graphql")];

pub(crate) const LIST_AUTHORIZED_RESOURCES: &[&str] = &[
    include_str!("list_authorized_resources.graphql"),
    include_str!("fragments/AuthorizedResource.graphql"),
    include_str!("fragments/AuthorizedResources.graphql"),
];

pub(crate) const LIST_DEPARTMENTS: &[&str] = &[
    include_str!("list_departments.graphql"),
    include_str!("fragments/Department.graphql"),
    include_str!("fragments/Departments.graphql"),
    include_str!("fragments/UserDepartment.graphql"),
    include_str!("fragments/UserDepartments.graphql"),
];

pub(crate) const LIST_ROLES: &[&str] = &[
    include_str!("list_roles.graphql"),
    include_str!("fragments/ParentRole.graphql"),
    include_str!("fragments/Role.graphql"),
    include_str!("fragments/Roles.graphql"),
];

pub(crate) const LOGIN_BY_EMAIL: &[&str] = &[
    include_str!("login_by_email.graphql"),
    include_str!("fragments/User.graphql"),
];

pub(crate) const LOGIN_BY_PHONE_CODE: &[&str] = &[
    include_str!("login_by_phone_code.graphql"),
    include_str!("fragments/User.graphql"),
];

pub(crate) const LOGIN_BY_PHONE_PASSWORD: &[&str] = &[
    include_str!("login_by_phone_password.graphql"),
    include_str!("fragments/User.graphql"),
];

pub(crate) const LOGIN_BY_SUB_ACCOUNT: &[&str] = &[
    include_str!("login_by_sub_account.graphql"),
    include_str!("fragments/User.graphql"),
];

pub(crate) const LOGIN_BY_USERNAME: &[&str] = &[
    include_str!("login_by_username.graphql"),
    include_str!("fragments/User.graphql"),
];

pub(crate) const REFRESH_TOKEN: &[&str] = &[
    include_str!("refresh_token.graphql"),
    include_str!("fragments/RefreshedToken.graphql"),
];

pub(crate) const REGISTER_BY_EMAIL: &[&str] = &[
    include_str!("register_by_email.graphql"),
    include_str!("fragments/User.graphql"),
];

pub(crate) const REGISTER_BY_PHONE_CODE: &[&str] = &[
    include_str!("register_by_phone_code.graphql"),
    include_str!("fragments/User.graphql"),
];

pub(crate) const REGISTER_BY_USERNAME: &[&str] = &[
    include_str!("register_by_username.graphql"),
    include_str!("fragments/User.graphql"),
];

pub(crate) const REMOVE_UDF_VALUE: &[&str] = &[
    include_str!("remove_udf_value.graphql"),
    include_str!("fragments/CustomDataItem.graphql"),
];

pub(crate) const REMOVE_UDV: &[&str] = &[
    include_str!("remove_udv.graphql"),
    include_str!("fragments/CustomDataItem.graphql"),
];

pub(crate) const RESET_PASSWORD_BY_EMAIL_CODE: &[&str] = &[
    include_str!("reset_password_by_email_code.graphql"),
    include_str!("fragments/Message.graphql"),
];

pub(crate) const RESET_PASSWORD_BY_FIRST_TOKEN: &[&str] = &[
    include_str!("reset_password_by_first_token.graphql"),
    include_str!("fragments/Message.graphql"),
];

pub(crate) const RESET_PASSWORD_BY_PHONE_CODE: &[&str] = &[
    include_str!("reset_password_by_phone_code.graphql"),
    include_str!("fragments/Message.graphql"),
];

pub(crate) const RESET_PASSWORD_WITH_FORCE_RESET: &[&str] = &[
    include_str!("reset_password_with_force_reset.graphql"),
    include_str!("fragments/Message.graphql"),
];

pub(crate) const SEND_EMAIL: &[&str] = &[
    include_str!("send_email.graphql"),
    include_str!("fragments/Message.graphql"),
];

pub(crate) const SET_UDF_VALUE: &[&str] = &[
    include_str!("set_udf_value.graphql"),
    include_str!("fragments/CustomDataItem.graphql"),
];

pub(crate) const SET_UDV: &[&str] = &[
    include_str!("set_udv.graphql"),
    include_str!("fragments/CustomDataItem.graphql"),
];

pub(crate) const UNBIND_EMAIL: &[&str] = &[
    include_str!("unbind_email.graphql"),
    include_str!("fragments/User.graphql"),
];

pub(crate) const UNBIND_PHONE: &[&str] = &[
    include_str!("unbind_phone.graphql"),
    include_str!("fragments/User.graphql"),
];

pub(crate) const UPDATE_EMAIL: &[&str] = &[
    include_str!("update_email.graphql"),
    include_str!("fragments/User.graphql"),
];

pub(crate) const UPDATE_PASSWORD: &[&str] = &[
    include_str!("update_password.graphql"),
    include_str!("fragments/User.graphql"),
];

pub(crate) const UPDATE_PHONE: &[&str] = &[
    include_str!("update_phone.graphql"),
    include_str!("fragments/User.graphql"),
];

pub(crate) const UPDATE_PROFILE: &[&str] = &[
    include_str!("update_profile.graphql"),
    include_str!("fragments/User.graphql"),
];
