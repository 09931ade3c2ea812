//! What is true of the service as a whole.
//!
//! Written by `cargo xtask gen` from `spec`. Change the spec, not this file.

use crate::generated::operations;
use crate::runtime::service;

pub(crate) static SERVICE: service::ServiceInfo = service::ServiceInfo {
    name: "Authing",
    version: env!("CARGO_PKG_VERSION"),
    options: &[
        service::OptionInfo {
            name: "app_id",
            kind: service::OptionKind::String,
            default: None,
            values: &[],
            summary: "The id of the application. At least one of this and `user_pool_id` must be given.",
        },
        service::OptionInfo {
            name: "user_pool_id",
            kind: service::OptionKind::String,
            default: None,
            values: &[],
            summary: "The id of the user pool. At least one of this and `app_id` must be given.",
        },
        service::OptionInfo {
            name: "app_host",
            kind: service::OptionKind::Url,
            default: None,
            values: &[],
            summary: "The address of the application, such as `https://my-app.authing.cn`.",
        },
        service::OptionInfo {
            name: "host",
            kind: service::OptionKind::Url,
            default: Some("https://core.authing.cn"),
            values: &[],
            summary: "The address of the service, for a client that has no `app_host`.",
        },
        service::OptionInfo {
            name: "websocket_host",
            kind: service::OptionKind::Url,
            default: None,
            values: &[],
            summary: "The address of the service's host for Active Directory.",
        },
        service::OptionInfo {
            name: "token",
            kind: service::OptionKind::Secret,
            default: None,
            values: &[],
            summary: "The token of a user who has signed in before.",
        },
        service::OptionInfo {
            name: "public_key",
            kind: service::OptionKind::PublicKey,
            default: Some(DEFAULT_PUBLIC_KEY),
            values: &[],
            summary: "The RSA public key that passwords are encrypted with, in PEM.",
        },
        service::OptionInfo {
            name: "timeout",
            kind: service::OptionKind::Duration,
            default: Some("10"),
            values: &[],
            summary: "How long one request may take, from its start to the last byte of its answer.",
        },
        service::OptionInfo {
            name: "lang",
            kind: service::OptionKind::String,
            default: None,
            values: &[],
            summary: "The language of the service's messages, such as `en-US` or `zh-CN`.",
        },
        service::OptionInfo {
            name: "secret",
            kind: service::OptionKind::Secret,
            default: None,
            values: &[],
            summary: "The secret of the application. It is needed where the client itself is authenticated.",
        },
        service::OptionInfo {
            name: "protocol",
            kind: service::OptionKind::Choice,
            default: Some("oidc"),
            values: &["oidc", "oauth"],
            summary: "The protocol by which the application signs its users in at the service's own pages.",
        },
        service::OptionInfo {
            name: "redirect_uri",
            kind: service::OptionKind::String,
            default: None,
            values: &[],
            summary: "The address that the service's sign-in page sends a user back to, as it is registered for the application.",
        },
        service::OptionInfo {
            name: "token_endpoint_auth_method",
            kind: service::OptionKind::Choice,
            default: Some("client_secret_post"),
            values: &["client_secret_post", "client_secret_basic", "none"],
            summary: "How the client is authenticated where a code is exchanged for tokens.",
        },
        service::OptionInfo {
            name: "danger_accept_invalid_certificates",
            kind: service::OptionKind::Flag,
            default: None,
            values: &[],
            summary: "Whether the certificate of a server is taken unchecked.",
        },
        service::OptionInfo {
            name: "danger_allow_plain_http",
            kind: service::OptionKind::Flag,
            default: None,
            values: &[],
            summary: "Whether plain HTTP is allowed to hosts that are not this computer.",
        },
        service::OptionInfo {
            name: "max_response_bytes",
            kind: service::OptionKind::Integer,
            default: Some("8388608"),
            values: &[],
            summary: "The greatest size of an answer, in bytes. A longer one is an error.",
        },
    ],
    require_one_of: &[&["app_id", "user_pool_id"]],
    hosts: &[
        service::HostInfo {
            name: "base",
            options: &["app_host", "host"],
            derive: None,
        },
        service::HostInfo {
            name: "websocket",
            options: &["websocket_host"],
            derive: Some(service::DerivedHostInfo {
                from: "base",
                label: "ws",
                keep_labels: 2,
            }),
        },
    ],
    headers: &[
        service::HeaderInfo {
            name: "x-authing-app-id",
            value: service::HeaderSource::Option("app_id"),
        },
        service::HeaderInfo {
            name: "x-authing-userpool-id",
            value: service::HeaderSource::Option("user_pool_id"),
        },
        service::HeaderInfo {
            name: "x-authing-lang",
            value: service::HeaderSource::Option("lang"),
        },
        service::HeaderInfo {
            name: "x-authing-request-from",
            value: service::HeaderSource::Constant("sdk"),
        },
        service::HeaderInfo {
            name: "x-authing-sdk-version",
            value: service::HeaderSource::Version("rust:"),
        },
    ],
    graphql_path: Some("/graphql/v2"),
    envelope: service::EnvelopeInfo {
        code: "code",
        success: 200,
        message: "message",
        data: "data",
    },
    session: service::SessionInfo {
        token_option: "token",
        token: "token",
        user_id: "id",
        claim: "sub",
        who_am_i: &operations::session::GET_CURRENT_USER,
    },
    public_key: Some("public_key"),
    client_auth: Some(service::ClientAuthInfo {
        method: "token_endpoint_auth_method",
        id: "app_id",
        secret: "secret",
    }),
    connection: service::ConnectionInfo {
        timeout: "timeout",
        max_response_bytes: "max_response_bytes",
        accept_invalid_certificates: "danger_accept_invalid_certificates",
        allow_plain_http: "danger_allow_plain_http",
    },
};

const DEFAULT_PUBLIC_KEY: &str = r#"-----BEGIN PUBLIC KEY-----
MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC4xKeUgQ+Aoz7TLfAfs9+paePb
5KIofVthEopwrXFkp8OCeocaTHt9ICjTT2QeJh6cZaDaArfZ873GPUn00eOIZ7Ae
+TiA2BKHbCvloW3w5Lnqm70iSsUi5Fmu9/2+68GZRH9L7Mlh8cFksCicW2Y2W2uM
GKl64GDcIq3au+aqJQIDAQAB
-----END PUBLIC KEY-----
"#;
