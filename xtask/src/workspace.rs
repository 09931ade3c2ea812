//! What is generated in this workspace: from which spec, into which folder.

use std::path::{Path, PathBuf};

/// Names a spec and the folder that is generated from it, both relative to the workspace's root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The folder with the spec.
    pub spec: &'static str,
    /// The folder that holds what is generated, and nothing else.
    pub generated: &'static str,
}

/// Lists everything that is generated.
pub const UNITS: &[Unit] = &[
    Unit { spec: "spec", generated: "sdk/src/generated" },
    Unit { spec: "tests/acme/spec", generated: "tests/acme/src/generated" },
];

/// The JSON schema of the spec's format, for editors; it is generated too.
pub const JSON_SCHEMA: &str = "spec/schema.json";

/// Finds the workspace's root, whichever folder the command was called from.
pub fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_owned()
}
