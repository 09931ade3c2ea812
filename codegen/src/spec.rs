//! The spec as it is written: the YAML format, word by word.
//!
//! These types are the format. The loader checks the shape of each file against the JSON Schema that is
//! derived from them, so that a doc comment here is what an editor shows while the YAML is typed. They hold
//! what the author wrote and no conclusion drawn from it: names are still text here.

mod example;
mod operation;
mod service;
mod types;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer};

pub use example::*;
pub use operation::*;
pub use service::*;
pub use types::*;

/// A free-form value: an argument, a default, a sample answer.
pub type Json = serde_json::Value;

/// A mapping whose order is the author's.
pub type JsonMap = serde_json::Map<String, Json>;

/// Reads a value that is there, null included: without it, null would be the same as no value.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Json>, D::Error> {
    Json::deserialize(deserializer).map(Some)
}

/// One file of the spec. Every file has the same shape; each holds the sections it needs.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(title = "A file of the SDK's spec")]
pub struct SpecFile {
    /// What is true of the service as a whole. One file of the spec has it.
    pub service: Option<Service>,
    /// The codes by which the service names its errors.
    pub error_codes: Vec<ErrorCode>,
    /// The group that the operations of this file belong to.
    pub group: Option<Group>,
    /// The operations: each becomes a method of the client.
    pub operations: Vec<Operation>,
    /// Types that operations take and answer.
    pub types: Vec<TypeEntry>,
}
