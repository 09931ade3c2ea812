//! What is true of the service as a whole.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec`. Change the spec, not this file.

use crate::generated::operations;
use crate::runtime::service;

pub(crate) static SERVICE: service::ServiceInfo = service::ServiceInfo {
    name: "Acme Lockers",
    version: env!("CARGO_PKG_VERSION"),
    options: &[
        service::OptionInfo {
            name: "tenant",
            kind: service::OptionKind::String,
            default: None,
            values: &[],
            summary: "The name of the house whose lockers are meant.",
        },
        service::OptionInfo {
            name: "device",
            kind: service::OptionKind::String,
            default: None,
            values: &[],
            summary: "The name of the device that asks, where it is not a house.",
        },
        service::OptionInfo {
            name: "site",
            kind: service::OptionKind::Url,
            default: None,
            values: &[],
            summary: "The address of a private installation. Without it, `endpoint` counts.",
        },
        service::OptionInfo {
            name: "endpoint",
            kind: service::OptionKind::Url,
            default: Some("https://lockers.api.acme.example"),
            values: &[],
            summary: "The address of the public installation.",
        },
        service::OptionInfo {
            name: "live_host",
            kind: service::OptionKind::Url,
            default: None,
            values: &[],
            summary: "Where events come from. Without it, the address is made from that of the installation.",
        },
        service::OptionInfo {
            name: "courier_host",
            kind: service::OptionKind::Url,
            default: None,
            values: &[],
            summary: "Where the couriers' service is. Without it, its operations are refused.",
        },
        service::OptionInfo {
            name: "day_pass",
            kind: service::OptionKind::Secret,
            default: None,
            values: &[],
            summary: "A pass from an earlier visit.",
        },
        service::OptionInfo {
            name: "sealing_key",
            kind: service::OptionKind::PublicKey,
            default: Some(DEFAULT_SEALING_KEY),
            values: &[],
            summary: "The key that PINs are sealed with.",
        },
        service::OptionInfo {
            name: "patience",
            kind: service::OptionKind::Duration,
            default: Some("20"),
            values: &[],
            summary: "How long one request may take, in seconds.",
        },
        service::OptionInfo {
            name: "answer_limit",
            kind: service::OptionKind::Integer,
            default: Some("65536"),
            values: &[],
            summary: "How many bytes an answer may have.",
        },
        service::OptionInfo {
            name: "trust_any_certificate",
            kind: service::OptionKind::Flag,
            default: None,
            values: &[],
            summary: "Whether certificates go unchecked.",
        },
        service::OptionInfo {
            name: "plain_http",
            kind: service::OptionKind::Flag,
            default: None,
            values: &[],
            summary: "Whether plain HTTP may leave this machine.",
        },
        service::OptionInfo {
            name: "partner_proof",
            kind: service::OptionKind::Choice,
            default: Some("client_secret_post"),
            values: &["client_secret_post", "client_secret_basic", "none"],
            summary: "How a partner proves who it is.",
        },
        service::OptionInfo {
            name: "partner",
            kind: service::OptionKind::String,
            default: None,
            values: &[],
            summary: "The name of the partner.",
        },
        service::OptionInfo {
            name: "partner_secret",
            kind: service::OptionKind::Secret,
            default: None,
            values: &[],
            summary: "The secret of the partner.",
        },
        service::OptionInfo {
            name: "return_address",
            kind: service::OptionKind::String,
            default: None,
            values: &[],
            summary: "Where the partner's holders come back to.",
        },
        service::OptionInfo {
            name: "language",
            kind: service::OptionKind::Choice,
            default: None,
            values: &["en", "nl"],
            summary: "The language of messages. Without it, the service chooses.",
        },
    ],
    require_one_of: &[&["tenant", "device"]],
    hosts: &[
        service::HostInfo {
            name: "main",
            options: &["site", "endpoint"],
            derive: None,
        },
        service::HostInfo {
            name: "live",
            options: &["live_host"],
            derive: Some(service::DerivedHostInfo {
                from: "main",
                label: "live",
                keep_labels: 3,
            }),
        },
        service::HostInfo {
            name: "courier",
            options: &["courier_host"],
            derive: None,
        },
    ],
    headers: &[
        service::HeaderInfo {
            name: "acme-tenant",
            value: service::HeaderSource::Option("tenant"),
        },
        service::HeaderInfo {
            name: "acme-language",
            value: service::HeaderSource::Option("language"),
        },
        service::HeaderInfo {
            name: "acme-kind",
            value: service::HeaderSource::Constant("locker"),
        },
        service::HeaderInfo {
            name: "acme-agent",
            value: service::HeaderSource::Version("acme-rust/"),
        },
    ],
    graphql_path: Some("/query"),
    envelope: service::EnvelopeInfo {
        code: "status",
        success: 0,
        message: "text",
        data: "payload",
    },
    session: service::SessionInfo {
        token_option: "day_pass",
        token: "pass",
        user_id: "holder_no",
        claim: "holder",
        who_am_i: &operations::access::CURRENT_HOLDER,
    },
    public_key: Some("sealing_key"),
    client_auth: Some(service::ClientAuthInfo {
        method: "partner_proof",
        id: "partner",
        secret: "partner_secret",
    }),
    connection: service::ConnectionInfo {
        timeout: "patience",
        max_response_bytes: "answer_limit",
        accept_invalid_certificates: "trust_any_certificate",
        allow_plain_http: "plain_http",
    },
};

const DEFAULT_SEALING_KEY: &str = r#"-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqHJKcSfzZ7bEJ6oFO5X9
m7+C0WdrN032s5bhPMP8NDWm6gtZoaqe3TvjQ6l8B1cofXT82Hx5uyNCpyFvEzY0
jLxeUH30Xl7EhRdgDwDyfJxtRCpwK1TPbAB7yxn1Z6YXSkaBLY0pp2LDnfj2rj3C
h4gqa7emW2/ad5TCIAmZ/Fod47Nah2irux5Rb1VQipWMXZjkSEiRqBQ8v184SBTg
qFqU3P1iVruCONrmPZDNA6VssGj+w39QuKD4p+sGEyzRF/xCaJJey0eUnmydDnHW
c6MS88pz/O2OFQsropEL4tPkYpggTehPD4atY8lpjRz4M9m4qDkaxVyxohrq7fnK
wQIDAQAB
-----END PUBLIC KEY-----
"#;
