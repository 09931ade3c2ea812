//! Turns a declarative YAML spec of a service into a typed Rust client.
//!
//! The spec is read ([`load`]), checked ([`validate`]), decided about ([`lower`]) and printed ([`render`]). Each step
//! takes what the one before gives, and [`generate`] is all of them.
#![forbid(unsafe_code)]

pub mod api;
pub mod diagnostic;
pub mod document;
pub mod files;
pub mod load;
pub mod lower;
pub mod name;
pub mod render;
mod schema;
pub mod spec;
pub mod type_expr;
pub mod validate;

use api::Api;
use diagnostic::Diagnostics;
use files::GeneratedFiles;
use load::Sources;
pub use schema::json_schema;

/// What is generated from a spec.
#[derive(Debug, Clone)]
pub struct Generated {
    /// The files, by their paths below the folder of generated code.
    pub files: GeneratedFiles,
    /// The operations, by name.
    pub operations: Vec<OperationDigest>,
}

/// An operation, and a text that is another one where the operation is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperationDigest {
    /// The name.
    pub name: String,
    /// The text.
    pub digest: String,
}

/// Generates the client that a spec describes.
///
/// # Errors
///
/// Tells all mistakes of the spec.
pub fn generate(sources: &Sources) -> Result<Generated, Diagnostics> {
    let spec = load::load(sources)?;
    let valid = validate::validate(spec)?;
    let api = lower::lower(&valid);
    Ok(Generated { files: render::render(&api), operations: digests(&api) })
}

fn digests(api: &Api) -> Vec<OperationDigest> {
    let operations = api.groups.iter().flat_map(|group| &group.operations);
    let digest = |operation: &api::Operation| OperationDigest {
        name: operation.name.clone(),
        digest: render::digest(api, operation),
    };
    let mut digests: Vec<OperationDigest> = operations.map(digest).collect();
    digests.sort_by(|left, right| left.name.cmp(&right.name));
    digests
}
