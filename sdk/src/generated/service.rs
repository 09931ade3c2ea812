//! What is true of the service as a whole.
//!
//! Written by `cargo xtask gen` from `spec`. Change the spec, not this file.

use crate::generated::operations;
use crate::runtime::metadata as meta;

/// The service as a whole.
pub static SERVICE: meta::ServiceInfo = meta::ServiceInfo {
    name: "Authing",
    version: env!("CARGO_PKG_VERSION"),
    options: &[
        &OPTION_APP_ID,
        &OPTION_USER_POOL_ID,
        &OPTION_APP_HOST,
        &OPTION_HOST,
        &OPTION_WEBSOCKET_HOST,
        &OPTION_TOKEN,
        &OPTION_PUBLIC_KEY,
        &OPTION_TIMEOUT,
        &OPTION_LANG,
        &OPTION_SECRET,
        &OPTION_PROTOCOL,
        &OPTION_REDIRECT_URI,
        &OPTION_TOKEN_ENDPOINT_AUTH_METHOD,
        &OPTION_DANGER_ACCEPT_INVALID_CERTIFICATES,
        &OPTION_DANGER_ALLOW_PLAIN_HTTP,
        &OPTION_MAX_RESPONSE_BYTES,
    ],
    require_one_of: &[&[&OPTION_APP_ID, &OPTION_USER_POOL_ID]],
    hosts: &[&HOST_BASE, &HOST_WEBSOCKET],
    headers: &[
        meta::HeaderInfo {
            name: "x-authing-app-id",
            value: meta::HeaderSource::Option(&OPTION_APP_ID),
        },
        meta::HeaderInfo {
            name: "x-authing-userpool-id",
            value: meta::HeaderSource::Option(&OPTION_USER_POOL_ID),
        },
        meta::HeaderInfo {
            name: "x-authing-lang",
            value: meta::HeaderSource::Option(&OPTION_LANG),
        },
        meta::HeaderInfo {
            name: "x-authing-request-from",
            value: meta::HeaderSource::Constant("sdk"),
        },
        meta::HeaderInfo {
            name: "x-authing-sdk-version",
            value: meta::HeaderSource::Version("rust:"),
        },
    ],
    envelope: meta::EnvelopeInfo {
        code: "code",
        success: 200,
        message: "message",
        data: "data",
    },
    session: meta::SessionInfo {
        token_option: &OPTION_TOKEN,
        token: "token",
        user_id: "id",
        claim: "sub",
        who_am_i: &operations::session::GET_CURRENT_USER,
    },
    public_key: Some(&OPTION_PUBLIC_KEY),
    client_auth: Some(meta::ClientAuthInfo {
        method: &OPTION_TOKEN_ENDPOINT_AUTH_METHOD,
        id: &OPTION_APP_ID,
        secret: &OPTION_SECRET,
    }),
    connection: meta::ConnectionInfo {
        timeout: &OPTION_TIMEOUT,
        max_response_bytes: &OPTION_MAX_RESPONSE_BYTES,
        accept_invalid_certificates: &OPTION_DANGER_ACCEPT_INVALID_CERTIFICATES,
        allow_plain_http: &OPTION_DANGER_ALLOW_PLAIN_HTTP,
    },
};

/// All operations, by name.
pub static OPERATIONS: &[&meta::OperationInfo] = &[
    &operations::contact::BIND_EMAIL,
    &operations::contact::BIND_PHONE,
    &operations::session::CHECK_LOGGED_IN,
    &operations::session::CHECK_LOGIN_STATUS,
    &operations::password::CHECK_PASSWORD_STRENGTH,
    &operations::session::GET_ACCESS_TOKEN_BY_CODE,
    &operations::session::GET_CURRENT_USER,
    &operations::password::GET_SECURITY_LEVEL,
    &operations::custom_data::GET_UDF_VALUE,
    &operations::access::HAS_ROLE,
    &operations::profile::IS_USER_EXISTS,
    &operations::linked_accounts::LINK_ACCOUNT,
    &operations::access::LIST_APPLICATIONS,
    &operations::access::LIST_AUTHORIZED_RESOURCES,
    &operations::access::LIST_DEPARTMENTS,
    &operations::access::LIST_ORGS,
    &operations::access::LIST_ROLES,
    &operations::login::LOGIN_BY_AD,
    &operations::login::LOGIN_BY_EMAIL,
    &operations::login::LOGIN_BY_LDAP,
    &operations::login::LOGIN_BY_PHONE_CODE,
    &operations::login::LOGIN_BY_PHONE_PASSWORD,
    &operations::login::LOGIN_BY_SUB_ACCOUNT,
    &operations::login::LOGIN_BY_USERNAME,
    &operations::session::LOGOUT,
    &operations::session::REFRESH_TOKEN,
    &operations::registration::REGISTER_BY_EMAIL,
    &operations::registration::REGISTER_BY_PHONE_CODE,
    &operations::registration::REGISTER_BY_USERNAME,
    &operations::custom_data::REMOVE_UDF_VALUE,
    &operations::custom_data::REMOVE_UDV,
    &operations::password::RESET_PASSWORD_BY_EMAIL_CODE,
    &operations::password::RESET_PASSWORD_BY_FIRST_TOKEN,
    &operations::password::RESET_PASSWORD_BY_PHONE_CODE,
    &operations::password::RESET_PASSWORD_WITH_FORCE_RESET,
    &operations::verification::SEND_EMAIL,
    &operations::verification::SEND_SMS_CODE,
    &operations::custom_data::SET_UDF_VALUE,
    &operations::custom_data::SET_UDV,
    &operations::sso::TRACK_SESSION,
    &operations::contact::UNBIND_EMAIL,
    &operations::contact::UNBIND_PHONE,
    &operations::linked_accounts::UNLINK_ACCOUNT,
    &operations::contact::UPDATE_EMAIL,
    &operations::password::UPDATE_PASSWORD,
    &operations::contact::UPDATE_PHONE,
    &operations::profile::UPDATE_PROFILE,
    &operations::sso::VALIDATE_TICKET_V2,
    &operations::login::WECHAT_LOGIN,
];

pub(crate) static GRAPHQL: meta::GraphQlInfo = meta::GraphQlInfo {
    host: &HOST_BASE,
    path: "/graphql/v2",
};

pub(crate) static HOST_BASE: meta::HostInfo = meta::HostInfo {
    index: 0,
    name: "base",
    options: &[&OPTION_APP_HOST, &OPTION_HOST],
    derive: None,
};

pub(crate) static HOST_WEBSOCKET: meta::HostInfo = meta::HostInfo {
    index: 1,
    name: "websocket",
    options: &[&OPTION_WEBSOCKET_HOST],
    derive: Some(meta::DerivedHostInfo {
        from: &HOST_BASE,
        label: "ws",
        keep_labels: 2,
    }),
};

pub(crate) static OPTION_APP_ID: meta::OptionInfo = meta::OptionInfo {
    index: 0,
    name: "app_id",
    kind: meta::OptionKind::String,
    default: None,
    values: &[],
    summary: "The id of the application. At least one of this and `user_pool_id` must be set.",
};

pub(crate) static OPTION_USER_POOL_ID: meta::OptionInfo = meta::OptionInfo {
    index: 1,
    name: "user_pool_id",
    kind: meta::OptionKind::String,
    default: None,
    values: &[],
    summary: "The id of the user pool. At least one of this and `app_id` must be set.",
};

pub(crate) static OPTION_APP_HOST: meta::OptionInfo = meta::OptionInfo {
    index: 2,
    name: "app_host",
    kind: meta::OptionKind::Url,
    default: None,
    values: &[],
    summary: "The address of the application, such as `https://my-app.authing.cn`.",
};

pub(crate) static OPTION_HOST: meta::OptionInfo = meta::OptionInfo {
    index: 3,
    name: "host",
    kind: meta::OptionKind::Url,
    default: Some("https://core.authing.cn"),
    values: &[],
    summary: "The address of the service, for a client that has no `app_host`.",
};

pub(crate) static OPTION_WEBSOCKET_HOST: meta::OptionInfo = meta::OptionInfo {
    index: 4,
    name: "websocket_host",
    kind: meta::OptionKind::Url,
    default: None,
    values: &[],
    summary: "The address of the service's host for Active Directory.",
};

pub(crate) static OPTION_TOKEN: meta::OptionInfo = meta::OptionInfo {
    index: 5,
    name: "token",
    kind: meta::OptionKind::Secret,
    default: None,
    values: &[],
    summary: "The token of a user who has signed in before.",
};

pub(crate) static OPTION_PUBLIC_KEY: meta::OptionInfo = meta::OptionInfo {
    index: 6,
    name: "public_key",
    kind: meta::OptionKind::PublicKey,
    default: Some(DEFAULT_PUBLIC_KEY),
    values: &[],
    summary: "The RSA public key that passwords are encrypted with, in PEM.",
};

pub(crate) static OPTION_TIMEOUT: meta::OptionInfo = meta::OptionInfo {
    index: 7,
    name: "timeout",
    kind: meta::OptionKind::Duration,
    default: Some("10"),
    values: &[],
    summary: "How long one request may take, from its start to the last byte of its response.",
};

pub(crate) static OPTION_LANG: meta::OptionInfo = meta::OptionInfo {
    index: 8,
    name: "lang",
    kind: meta::OptionKind::String,
    default: None,
    values: &[],
    summary: "The language of the service's messages, such as `en-US` or `zh-CN`.",
};

pub(crate) static OPTION_SECRET: meta::OptionInfo = meta::OptionInfo {
    index: 9,
    name: "secret",
    kind: meta::OptionKind::Secret,
    default: None,
    values: &[],
    summary: "The secret of the application. It is needed where the client itself is authenticated.",
};

pub(crate) static OPTION_PROTOCOL: meta::OptionInfo = meta::OptionInfo {
    index: 10,
    name: "protocol",
    kind: meta::OptionKind::Choice,
    default: Some("oidc"),
    values: &["oidc", "oauth"],
    summary: "The protocol by which the application signs its users in at the service's own pages.",
};

pub(crate) static OPTION_REDIRECT_URI: meta::OptionInfo = meta::OptionInfo {
    index: 11,
    name: "redirect_uri",
    kind: meta::OptionKind::String,
    default: None,
    values: &[],
    summary: "The address that the service's sign-in page sends a user back to, as it is registered for the application.",
};

pub(crate) static OPTION_TOKEN_ENDPOINT_AUTH_METHOD: meta::OptionInfo = meta::OptionInfo {
    index: 12,
    name: "token_endpoint_auth_method",
    kind: meta::OptionKind::Choice,
    default: Some("client_secret_post"),
    values: &["client_secret_post", "client_secret_basic", "none"],
    summary: "How the client is authenticated where a code is exchanged for tokens.",
};

pub(crate) static OPTION_DANGER_ACCEPT_INVALID_CERTIFICATES: meta::OptionInfo = meta::OptionInfo {
    index: 13,
    name: "danger_accept_invalid_certificates",
    kind: meta::OptionKind::Flag,
    default: None,
    values: &[],
    summary: "Whether the certificate of a server is accepted unchecked.",
};

pub(crate) static OPTION_DANGER_ALLOW_PLAIN_HTTP: meta::OptionInfo = meta::OptionInfo {
    index: 14,
    name: "danger_allow_plain_http",
    kind: meta::OptionKind::Flag,
    default: None,
    values: &[],
    summary: "Whether plain HTTP is allowed to hosts that are not this computer.",
};

pub(crate) static OPTION_MAX_RESPONSE_BYTES: meta::OptionInfo = meta::OptionInfo {
    index: 15,
    name: "max_response_bytes",
    kind: meta::OptionKind::Integer,
    default: Some("8388608"),
    values: &[],
    summary: "The greatest size of a response body, in bytes. A longer one is an error.",
};

const DEFAULT_PUBLIC_KEY: &str = r#"-----BEGIN PUBLIC KEY-----
MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC4xKeUgQ+Aoz7TLfAfs9+paePb
5KIofVthEopwrXFkp8OCeocaTHt9ICjTT2QeJh6cZaDaArfZ873GPUn00eOIZ7Ae
+TiA2BKHbCvloW3w5Lnqm70iSsUi5Fmu9/2+68GZRH9L7Mlh8cFksCicW2Y2W2uM
GKl64GDcIq3au+aqJQIDAQAB
-----END PUBLIC KEY-----
"#;
