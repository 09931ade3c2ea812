//! The GraphQL documents, each with the fragments that it uses.
//!
//! Written by `cargo xtask gen` from `spec`. Change the spec, not this file.

use crate::generated::service;
use crate::runtime::{self, metadata as meta};

const FRAGMENT_AUTHORIZED_RESOURCE: &str = runtime::escaped!(
    include_str!("fragments/AuthorizedResource.graphql")
);

const FRAGMENT_AUTHORIZED_RESOURCES: &str = runtime::escaped!(
    include_str!("fragments/AuthorizedResources.graphql")
);

const FRAGMENT_CUSTOM_DATA_ITEM: &str = runtime::escaped!(
    include_str!("fragments/CustomDataItem.graphql")
);

const FRAGMENT_DEPARTMENT: &str = runtime::escaped!(
    include_str!("fragments/Department.graphql")
);

const FRAGMENT_DEPARTMENTS: &str = runtime::escaped!(
    include_str!("fragments/Departments.graphql")
);

const FRAGMENT_LOGIN_STATUS: &str = runtime::escaped!(
    include_str!("fragments/LoginStatus.graphql")
);

const FRAGMENT_LOGIN_STATUS_DETAIL: &str = runtime::escaped!(
    include_str!("fragments/LoginStatusDetail.graphql")
);

const FRAGMENT_MESSAGE: &str = runtime::escaped!(
    include_str!("fragments/Message.graphql")
);

const FRAGMENT_PARENT_ROLE: &str = runtime::escaped!(
    include_str!("fragments/ParentRole.graphql")
);

const FRAGMENT_PASSWORD_STRENGTH: &str = runtime::escaped!(
    include_str!("fragments/PasswordStrength.graphql")
);

const FRAGMENT_REFRESHED_TOKEN: &str = runtime::escaped!(
    include_str!("fragments/RefreshedToken.graphql")
);

const FRAGMENT_ROLE: &str = runtime::escaped!(include_str!("fragments/Role.graphql"));

const FRAGMENT_ROLES: &str = runtime::escaped!(include_str!("fragments/Roles.graphql"));

const FRAGMENT_USER: &str = runtime::escaped!(include_str!("fragments/User.graphql"));

const FRAGMENT_USER_DEPARTMENT: &str = runtime::escaped!(
    include_str!("fragments/UserDepartment.graphql")
);

const FRAGMENT_USER_DEPARTMENTS: &str = runtime::escaped!(
    include_str!("fragments/UserDepartments.graphql")
);

pub(crate) static BIND_EMAIL: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["bindEmail"],
    escaped: &[runtime::escaped!(include_str!("bind_email.graphql")), FRAGMENT_USER],
};

pub(crate) static BIND_PHONE: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["bindPhone"],
    escaped: &[runtime::escaped!(include_str!("bind_phone.graphql")), FRAGMENT_USER],
};

pub(crate) static CHECK_LOGIN_STATUS: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["checkLoginStatus"],
    escaped: &[
        runtime::escaped!(include_str!("check_login_status.graphql")),
        FRAGMENT_LOGIN_STATUS,
        FRAGMENT_LOGIN_STATUS_DETAIL,
    ],
};

pub(crate) static CHECK_PASSWORD_STRENGTH: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["checkPasswordStrength"],
    escaped: &[
        runtime::escaped!(include_str!("check_password_strength.graphql")),
        FRAGMENT_PASSWORD_STRENGTH,
    ],
};

pub(crate) static GET_UDF_VALUE: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["udv"],
    escaped: &[
        runtime::escaped!(include_str!("get_udf_value.graphql")),
        FRAGMENT_CUSTOM_DATA_ITEM,
    ],
};

pub(crate) static HAS_ROLE: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["user", "roles"],
    escaped: &[
        runtime::escaped!(include_str!("has_role.graphql")),
        FRAGMENT_PARENT_ROLE,
        FRAGMENT_ROLE,
        FRAGMENT_ROLES,
    ],
};

pub(crate) static IS_USER_EXISTS: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["isUserExists"],
    escaped: &[runtime::escaped!(include_str!("is_user_exists.graphql"))],
};

pub(crate) static LIST_AUTHORIZED_RESOURCES: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["user", "authorizedResources"],
    escaped: &[
        runtime::escaped!(include_str!("list_authorized_resources.graphql")),
        FRAGMENT_AUTHORIZED_RESOURCE,
        FRAGMENT_AUTHORIZED_RESOURCES,
    ],
};

pub(crate) static LIST_DEPARTMENTS: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["user"],
    escaped: &[
        runtime::escaped!(include_str!("list_departments.graphql")),
        FRAGMENT_DEPARTMENT,
        FRAGMENT_DEPARTMENTS,
        FRAGMENT_USER_DEPARTMENT,
        FRAGMENT_USER_DEPARTMENTS,
    ],
};

pub(crate) static LIST_ROLES: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["user", "roles"],
    escaped: &[
        runtime::escaped!(include_str!("list_roles.graphql")),
        FRAGMENT_PARENT_ROLE,
        FRAGMENT_ROLE,
        FRAGMENT_ROLES,
    ],
};

pub(crate) static LOGIN_BY_EMAIL: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["loginByEmail"],
    escaped: &[runtime::escaped!(include_str!("login_by_email.graphql")), FRAGMENT_USER],
};

pub(crate) static LOGIN_BY_PHONE_CODE: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["loginByPhoneCode"],
    escaped: &[
        runtime::escaped!(include_str!("login_by_phone_code.graphql")),
        FRAGMENT_USER,
    ],
};

pub(crate) static LOGIN_BY_PHONE_PASSWORD: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["loginByPhonePassword"],
    escaped: &[
        runtime::escaped!(include_str!("login_by_phone_password.graphql")),
        FRAGMENT_USER,
    ],
};

pub(crate) static LOGIN_BY_SUB_ACCOUNT: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["loginBySubAccount"],
    escaped: &[
        runtime::escaped!(include_str!("login_by_sub_account.graphql")),
        FRAGMENT_USER,
    ],
};

pub(crate) static LOGIN_BY_USERNAME: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["loginByUsername"],
    escaped: &[
        runtime::escaped!(include_str!("login_by_username.graphql")),
        FRAGMENT_USER,
    ],
};

pub(crate) static REFRESH_TOKEN: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["refreshToken"],
    escaped: &[
        runtime::escaped!(include_str!("refresh_token.graphql")),
        FRAGMENT_REFRESHED_TOKEN,
    ],
};

pub(crate) static REGISTER_BY_EMAIL: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["registerByEmail"],
    escaped: &[
        runtime::escaped!(include_str!("register_by_email.graphql")),
        FRAGMENT_USER,
    ],
};

pub(crate) static REGISTER_BY_PHONE_CODE: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["registerByPhoneCode"],
    escaped: &[
        runtime::escaped!(include_str!("register_by_phone_code.graphql")),
        FRAGMENT_USER,
    ],
};

pub(crate) static REGISTER_BY_USERNAME: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["registerByUsername"],
    escaped: &[
        runtime::escaped!(include_str!("register_by_username.graphql")),
        FRAGMENT_USER,
    ],
};

pub(crate) static REMOVE_UDF_VALUE: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["removeUdv"],
    escaped: &[
        runtime::escaped!(include_str!("remove_udf_value.graphql")),
        FRAGMENT_CUSTOM_DATA_ITEM,
    ],
};

pub(crate) static REMOVE_UDV: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["removeUdv"],
    escaped: &[
        runtime::escaped!(include_str!("remove_udv.graphql")),
        FRAGMENT_CUSTOM_DATA_ITEM,
    ],
};

pub(crate) static RESET_PASSWORD_BY_EMAIL_CODE: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["resetPassword"],
    escaped: &[
        runtime::escaped!(include_str!("reset_password_by_email_code.graphql")),
        FRAGMENT_MESSAGE,
    ],
};

pub(crate) static RESET_PASSWORD_BY_FIRST_TOKEN: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["resetPasswordByFirstLoginToken"],
    escaped: &[
        runtime::escaped!(include_str!("reset_password_by_first_token.graphql")),
        FRAGMENT_MESSAGE,
    ],
};

pub(crate) static RESET_PASSWORD_BY_PHONE_CODE: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["resetPassword"],
    escaped: &[
        runtime::escaped!(include_str!("reset_password_by_phone_code.graphql")),
        FRAGMENT_MESSAGE,
    ],
};

pub(crate) static RESET_PASSWORD_WITH_FORCE_RESET: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["resetPasswordByForceResetToken"],
    escaped: &[
        runtime::escaped!(include_str!("reset_password_with_force_reset.graphql")),
        FRAGMENT_MESSAGE,
    ],
};

pub(crate) static SEND_EMAIL: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["sendEmail"],
    escaped: &[runtime::escaped!(include_str!("send_email.graphql")), FRAGMENT_MESSAGE],
};

pub(crate) static SET_UDF_VALUE: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["setUdvBatch"],
    escaped: &[
        runtime::escaped!(include_str!("set_udf_value.graphql")),
        FRAGMENT_CUSTOM_DATA_ITEM,
    ],
};

pub(crate) static SET_UDV: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["setUdv"],
    escaped: &[
        runtime::escaped!(include_str!("set_udv.graphql")),
        FRAGMENT_CUSTOM_DATA_ITEM,
    ],
};

pub(crate) static UNBIND_EMAIL: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["unbindEmail"],
    escaped: &[runtime::escaped!(include_str!("unbind_email.graphql")), FRAGMENT_USER],
};

pub(crate) static UNBIND_PHONE: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["unbindPhone"],
    escaped: &[runtime::escaped!(include_str!("unbind_phone.graphql")), FRAGMENT_USER],
};

pub(crate) static UPDATE_EMAIL: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["updateEmail"],
    escaped: &[runtime::escaped!(include_str!("update_email.graphql")), FRAGMENT_USER],
};

pub(crate) static UPDATE_PASSWORD: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["updatePassword"],
    escaped: &[runtime::escaped!(include_str!("update_password.graphql")), FRAGMENT_USER],
};

pub(crate) static UPDATE_PHONE: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["updatePhone"],
    escaped: &[runtime::escaped!(include_str!("update_phone.graphql")), FRAGMENT_USER],
};

pub(crate) static UPDATE_PROFILE: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["updateUser"],
    escaped: &[runtime::escaped!(include_str!("update_profile.graphql")), FRAGMENT_USER],
};
