//! What is true of the service as a whole.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec`. Change the spec, not this file.

use crate::generated::operations;
use crate::runtime::service::{
    ClientAuthInfo, ConnectionInfo, DerivedHostInfo, EnvelopeInfo, HeaderInfo, HeaderSource, HostInfo, OptionInfo,
    OptionKind, ServiceInfo, SessionInfo,
};

pub(crate) static SERVICE: ServiceInfo = ServiceInfo {
    name: "Acme Lockers",
    version: env!("CARGO_PKG_VERSION"),
    options: &[
        OptionInfo {
            name: "tenant",
            kind: OptionKind::String,
            default: None,
            values: &[],
            summary: "The name of the house whose lockers are meant.",
        },
        OptionInfo {
            name: "device",
            kind: OptionKind::String,
            default: None,
            values: &[],
            summary: "The name of the device that asks, where it is not a house.",
        },
        OptionInfo {
            name: "site",
            kind: OptionKind::Url,
            default: None,
            values: &[],
            summary: "The address of a private installation. Without it, `endpoint` counts.",
        },
        OptionInfo {
            name: "endpoint",
            kind: OptionKind::Url,
            default: Some("https://lockers.api.acme.example"),
            values: &[],
            summary: "The address of the public installation.",
        },
        OptionInfo {
            name: "live_host",
            kind: OptionKind::Url,
            default: None,
            values: &[],
            summary: "Where events come from. Without it, the address is made from that of the installation.",
        },
        OptionInfo {
            name: "courier_host",
            kind: OptionKind::Url,
            default: None,
            values: &[],
            summary: "Where the couriers' service is. Without it, its operations are refused.",
        },
        OptionInfo {
            name: "day_pass",
            kind: OptionKind::Secret,
            default: None,
            values: &[],
            summary: "A pass from an earlier visit.",
        },
        OptionInfo {
            name: "sealing_key",
            kind: OptionKind::PublicKey,
            default: Some(DEFAULT_SEALING_KEY),
            values: &[],
            summary: "The key that PINs are sealed with.",
        },
        OptionInfo {
            name: "patience",
            kind: OptionKind::Duration,
            default: Some("20"),
            values: &[],
            summary: "How long one request may take, in seconds.",
        },
        OptionInfo {
            name: "answer_limit",
            kind: OptionKind::Integer,
            default: Some("65536"),
            values: &[],
            summary: "How many bytes an answer may have.",
        },
        OptionInfo {
            name: "trust_any_certificate",
            kind: OptionKind::Flag,
            default: None,
            values: &[],
            summary: "Whether certificates go unchecked.",
        },
        OptionInfo {
            name: "plain_http",
            kind: OptionKind::Flag,
            default: None,
            values: &[],
            summary: "Whether plain HTTP may leave this machine.",
        },
        OptionInfo {
            name: "partner_proof",
            kind: OptionKind::Choice,
            default: Some("client_secret_post"),
            values: &["client_secret_post", "client_secret_basic", "none"],
            summary: "How a partner proves who it is.",
        },
        OptionInfo {
            name: "partner",
            kind: OptionKind::String,
            default: None,
            values: &[],
            summary: "The name of the partner.",
        },
        OptionInfo {
            name: "partner_secret",
            kind: OptionKind::Secret,
            default: None,
            values: &[],
            summary: "The secret of the partner.",
        },
        OptionInfo {
            name: "return_address",
            kind: OptionKind::String,
            default: None,
            values: &[],
            summary: "Where the partner's holders come back to.",
        },
        OptionInfo {
            name: "language",
            kind: OptionKind::Choice,
            default: None,
            values: &["en", "nl"],
            summary: "The language of messages. Without it, the service chooses.",
        },
    ],
    require_one_of: &[&["tenant", "device"]],
    hosts: &[
        HostInfo { name: "main", options: &["site", "endpoint"], derive: None },
        HostInfo {
            name: "live",
            options: &["live_host"],
            derive: Some(DerivedHostInfo { from: "main", label: "live", keep_labels: 3 }),
        },
        HostInfo { name: "courier", options: &["courier_host"], derive: None },
    ],
    headers: &[
        HeaderInfo { name: "acme-tenant", value: HeaderSource::Option("tenant") },
        HeaderInfo { name: "acme-language", value: HeaderSource::Option("language") },
        HeaderInfo { name: "acme-kind", value: HeaderSource::Constant("locker") },
        HeaderInfo { name: "acme-agent", value: HeaderSource::Version("acme-rust/") },
    ],
    graphql_path: Some("/query"),
    envelope: EnvelopeInfo { code: "status", success: 0, message: "text", data: "payload" },
    session: SessionInfo {
        token_option: "day_pass",
        token: "pass",
        user_id: "holder_no",
        claim: "holder",
        who_am_i: &operations::access::CURRENT_HOLDER,
    },
    public_key: Some("sealing_key"),
    client_auth: Some(ClientAuthInfo { method: "partner_proof", id: "partner", secret: "partner_secret" }),
    connection: ConnectionInfo {
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
