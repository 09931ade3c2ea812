//! What is true of the service as a whole.
//!
//! Written by `cargo xtask gen` from `spec`. Change the spec, not this file.

use crate::metadata;

/// What is true of the service as a whole.
pub static SERVICE: metadata::ServiceInfo = metadata::ServiceInfo {
    graphql: Some(metadata::GraphQl {
        path: "/graphql/v2",
        schema: include_str!("schema.graphql"),
    }),
    envelope: metadata::Envelope {
        code: "code",
        success: 200,
        message: "message",
        data: "data",
    },
    option_headers: &[
        ("x-authing-app-id", "app_id"),
        ("x-authing-userpool-id", "user_pool_id"),
        ("x-authing-lang", "lang"),
    ],
    user_claim: "sub",
    samples: include_str!("samples.json"),
    fixtures: include_str!("fixtures.json"),
};
