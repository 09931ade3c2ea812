//! What is true of the service as a whole.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec`. Change the spec, not this file.

use crate::generated::operations;
use crate::runtime::metadata as meta;

/// The service as a whole.
pub static SERVICE: meta::ServiceInfo = meta::ServiceInfo {
    name: "Acme Lockers",
    version: env!("CARGO_PKG_VERSION"),
    options: &[
        &OPTION_TENANT,
        &OPTION_DEVICE,
        &OPTION_SITE,
        &OPTION_ENDPOINT,
        &OPTION_LIVE_HOST,
        &OPTION_COURIER_HOST,
        &OPTION_DAY_PASS,
        &OPTION_SEALING_KEY,
        &OPTION_PATIENCE,
        &OPTION_ANSWER_LIMIT,
        &OPTION_TRUST_ANY_CERTIFICATE,
        &OPTION_PLAIN_HTTP,
        &OPTION_PARTNER_PROOF,
        &OPTION_PARTNER,
        &OPTION_PARTNER_SECRET,
        &OPTION_RETURN_ADDRESS,
        &OPTION_LANGUAGE,
    ],
    require_one_of: &[&[&OPTION_TENANT, &OPTION_DEVICE]],
    hosts: &[&HOST_MAIN, &HOST_LIVE, &HOST_COURIER],
    headers: &[
        meta::HeaderInfo {
            name: "acme-tenant",
            value: meta::HeaderSource::Option(&OPTION_TENANT),
        },
        meta::HeaderInfo {
            name: "acme-language",
            value: meta::HeaderSource::Option(&OPTION_LANGUAGE),
        },
        meta::HeaderInfo {
            name: "acme-kind",
            value: meta::HeaderSource::Constant("locker"),
        },
        meta::HeaderInfo {
            name: "acme-agent",
            value: meta::HeaderSource::Version("acme-rust/"),
        },
    ],
    envelope: meta::EnvelopeInfo {
        code: "status",
        success: 0,
        message: "text",
        data: "payload",
    },
    session: meta::SessionInfo {
        token_option: &OPTION_DAY_PASS,
        token: "pass",
        user_id: "holder_no",
        claim: "holder",
        who_am_i: &operations::access::CURRENT_HOLDER,
    },
    public_key: Some(&OPTION_SEALING_KEY),
    client_auth: Some(meta::ClientAuthInfo {
        method: &OPTION_PARTNER_PROOF,
        id: &OPTION_PARTNER,
        secret: &OPTION_PARTNER_SECRET,
    }),
    connection: meta::ConnectionInfo {
        timeout: &OPTION_PATIENCE,
        max_response_bytes: &OPTION_ANSWER_LIMIT,
        accept_invalid_certificates: &OPTION_TRUST_ANY_CERTIFICATE,
        allow_plain_http: &OPTION_PLAIN_HTTP,
    },
};

/// All operations, by name.
pub static OPERATIONS: &[&meta::OperationInfo] = &[
    &operations::parcels::ANNOUNCE_PARCEL,
    &operations::access::CHECK_PASS,
    &operations::holders::COURIER_POSITION,
    &operations::access::CURRENT_HOLDER,
    &operations::access::ENTER,
    &operations::access::ENTER_WITH_BADGE,
    &operations::access::EXCHANGE_CODE,
    &operations::holders::FIND_HOLDER,
    &operations::parcels::FIND_PARCEL,
    &operations::holders::FORGET_PREFERENCES,
    &operations::holders::GET_PREFERENCES,
    &operations::parcels::HAS_PARCEL,
    &operations::parcels::HOLD_PARCEL,
    &operations::holders::LATEST_EVENT,
    &operations::access::LEAVE,
    &operations::access::LEND_PASS,
    &operations::parcels::LIST_NEIGHBOURS,
    &operations::parcels::LIST_PARCELS,
    &operations::holders::LIST_PERMITS,
    &operations::holders::LIST_SHELVES,
    &operations::holders::LIST_VISITS,
    &operations::parcels::PARCEL_LABEL,
    &operations::parcels::RELABEL_PARCEL,
    &operations::access::RENEW_PASS,
    &operations::parcels::SEARCH_PARCELS,
    &operations::parcels::SEND_PARCEL,
    &operations::holders::SET_PREFERENCES,
    &operations::holders::UPDATE_HOLDER,
];

pub(crate) static GRAPHQL: meta::GraphQlInfo = meta::GraphQlInfo {
    host: &HOST_MAIN,
    path: "/query",
};

pub(crate) static HOST_MAIN: meta::HostInfo = meta::HostInfo {
    index: 0,
    name: "main",
    options: &[&OPTION_SITE, &OPTION_ENDPOINT],
    derive: None,
};

pub(crate) static HOST_LIVE: meta::HostInfo = meta::HostInfo {
    index: 1,
    name: "live",
    options: &[&OPTION_LIVE_HOST],
    derive: Some(meta::DerivedHostInfo {
        from: &HOST_MAIN,
        label: "live",
        keep_labels: 3,
    }),
};

pub(crate) static HOST_COURIER: meta::HostInfo = meta::HostInfo {
    index: 2,
    name: "courier",
    options: &[&OPTION_COURIER_HOST],
    derive: None,
};

pub(crate) static OPTION_TENANT: meta::OptionInfo = meta::OptionInfo {
    index: 0,
    name: "tenant",
    kind: meta::OptionKind::String,
    default: None,
    values: &[],
    summary: "The name of the house whose lockers are meant.",
};

pub(crate) static OPTION_DEVICE: meta::OptionInfo = meta::OptionInfo {
    index: 1,
    name: "device",
    kind: meta::OptionKind::String,
    default: None,
    values: &[],
    summary: "The name of the device that asks, where it is not a house.",
};

pub(crate) static OPTION_SITE: meta::OptionInfo = meta::OptionInfo {
    index: 2,
    name: "site",
    kind: meta::OptionKind::Url,
    default: None,
    values: &[],
    summary: "The address of a private installation. Without it, `endpoint` counts.",
};

pub(crate) static OPTION_ENDPOINT: meta::OptionInfo = meta::OptionInfo {
    index: 3,
    name: "endpoint",
    kind: meta::OptionKind::Url,
    default: Some("https://lockers.api.acme.example"),
    values: &[],
    summary: "The address of the public installation.",
};

pub(crate) static OPTION_LIVE_HOST: meta::OptionInfo = meta::OptionInfo {
    index: 4,
    name: "live_host",
    kind: meta::OptionKind::Url,
    default: None,
    values: &[],
    summary: "Where events come from. Without it, the address is made from that of the installation.",
};

pub(crate) static OPTION_COURIER_HOST: meta::OptionInfo = meta::OptionInfo {
    index: 5,
    name: "courier_host",
    kind: meta::OptionKind::Url,
    default: None,
    values: &[],
    summary: "Where the couriers' service is. Without it, its operations are refused.",
};

pub(crate) static OPTION_DAY_PASS: meta::OptionInfo = meta::OptionInfo {
    index: 6,
    name: "day_pass",
    kind: meta::OptionKind::Secret,
    default: None,
    values: &[],
    summary: "A pass from an earlier visit.",
};

pub(crate) static OPTION_SEALING_KEY: meta::OptionInfo = meta::OptionInfo {
    index: 7,
    name: "sealing_key",
    kind: meta::OptionKind::PublicKey,
    default: Some(DEFAULT_SEALING_KEY),
    values: &[],
    summary: "The key that PINs are sealed with.",
};

pub(crate) static OPTION_PATIENCE: meta::OptionInfo = meta::OptionInfo {
    index: 8,
    name: "patience",
    kind: meta::OptionKind::Duration,
    default: Some("20"),
    values: &[],
    summary: "How long one request may take, in seconds.",
};

pub(crate) static OPTION_ANSWER_LIMIT: meta::OptionInfo = meta::OptionInfo {
    index: 9,
    name: "answer_limit",
    kind: meta::OptionKind::Integer,
    default: Some("65536"),
    values: &[],
    summary: "How many bytes an answer may have.",
};

pub(crate) static OPTION_TRUST_ANY_CERTIFICATE: meta::OptionInfo = meta::OptionInfo {
    index: 10,
    name: "trust_any_certificate",
    kind: meta::OptionKind::Flag,
    default: None,
    values: &[],
    summary: "Whether certificates go unchecked.",
};

pub(crate) static OPTION_PLAIN_HTTP: meta::OptionInfo = meta::OptionInfo {
    index: 11,
    name: "plain_http",
    kind: meta::OptionKind::Flag,
    default: None,
    values: &[],
    summary: "Whether plain HTTP may leave this machine.",
};

pub(crate) static OPTION_PARTNER_PROOF: meta::OptionInfo = meta::OptionInfo {
    index: 12,
    name: "partner_proof",
    kind: meta::OptionKind::Choice,
    default: Some("client_secret_post"),
    values: &["client_secret_post", "client_secret_basic", "none"],
    summary: "How a partner proves who it is.",
};

pub(crate) static OPTION_PARTNER: meta::OptionInfo = meta::OptionInfo {
    index: 13,
    name: "partner",
    kind: meta::OptionKind::String,
    default: None,
    values: &[],
    summary: "The name of the partner.",
};

pub(crate) static OPTION_PARTNER_SECRET: meta::OptionInfo = meta::OptionInfo {
    index: 14,
    name: "partner_secret",
    kind: meta::OptionKind::Secret,
    default: None,
    values: &[],
    summary: "The secret of the partner.",
};

pub(crate) static OPTION_RETURN_ADDRESS: meta::OptionInfo = meta::OptionInfo {
    index: 15,
    name: "return_address",
    kind: meta::OptionKind::String,
    default: None,
    values: &[],
    summary: "Where the partner's holders come back to.",
};

pub(crate) static OPTION_LANGUAGE: meta::OptionInfo = meta::OptionInfo {
    index: 16,
    name: "language",
    kind: meta::OptionKind::Choice,
    default: None,
    values: &["en", "nl"],
    summary: "The language of messages. Without it, the service chooses.",
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
