//! Turns a declarative YAML spec of a service into a typed Rust client.
//!
//! The spec is read ([`load`]), checked ([`validate`]), decided about ([`lower`]) and printed ([`render`]). Each step
//! takes what the one before gives, and [`generate`] is all of them.
#![forbid(unsafe_code)]

pub mod api;
pub mod diagnostic;
mod document;
pub mod explain;
pub mod files;
pub mod fix;
mod json_schema;
pub mod load;
pub mod lower;
pub mod markdown;
pub mod model;
pub mod name;
pub mod render;
pub mod spec;
pub mod type_expr;
pub mod validate;

use api::Api;
use diagnostic::Diagnostics;
use files::GeneratedFiles;
pub use json_schema::json_schema;
use load::Sources;

/// What is generated from a spec.
#[derive(Debug, Clone)]
pub struct Generated {
    /// The files, by their paths below the folder of generated code.
    pub files: GeneratedFiles,
    /// The names of the operations, sorted.
    pub operations: Vec<String>,
}

/// Generates the client that a spec describes.
///
/// # Errors
///
/// Reports all errors of the spec.
pub fn generate(sources: &Sources) -> Result<Generated, Diagnostics> {
    Ok(client(&compile(sources)?))
}

/// Compiles a spec: everything about what is to be written is decided then.
///
/// # Errors
///
/// Reports all errors of the spec.
pub fn compile(sources: &Sources) -> Result<Api, Diagnostics> {
    let spec = load::load(sources)?;
    Ok(lower::lower(&validate::validate(&spec)?))
}

/// Generates a client.
#[must_use]
pub fn client(api: &Api) -> Generated {
    Generated { files: render::render(api), operations: operations(api) }
}

/// Generates what a server needs that stands in for the service.
#[must_use]
pub fn server(api: &Api) -> GeneratedFiles {
    render::server::render(api)
}

fn operations(api: &Api) -> Vec<String> {
    let operations = api.groups.iter().flat_map(|group| &group.operations);
    let mut names: Vec<String> = operations.map(|operation| operation.name.clone()).collect();
    names.sort();
    names
}
