//! What is generated in this workspace: from which spec, into which folder.

use std::path::PathBuf;

/// Names a spec and the folders that are generated from it, all relative to the workspace's root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The folder with the spec.
    pub spec: &'static str,
    /// The folder that holds the generated client, and nothing else.
    pub generated: &'static str,
    /// The folder that holds what is generated for a server, and nothing else, if there is one.
    pub server: Option<&'static str>,
}

impl Unit {
    /// Returns the folders that hold what is generated.
    pub fn folders(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.generated).chain(self.server)
    }
}

/// Lists everything that is generated.
pub const UNITS: &[Unit] = &[
    Unit { spec: "spec", generated: "sdk/src/generated", server: Some("tests/emulator/src/generated") },
    Unit { spec: "tests/acme/spec", generated: "tests/acme/src/generated", server: None },
];

/// The JSON schema of the spec's format, for editors; it is generated too.
pub const JSON_SCHEMA: &str = "spec/schema.json";

/// Finds the workspace's root, whichever folder the command was called from.
///
/// Cargo says at run time where the package lies. What it said at compile time counts only without it: a build
/// folder that two checkouts share may hold the command as the other one compiled it.
pub fn root() -> PathBuf {
    let said = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let package =
        said.filter(|path| path.ends_with("xtask")).unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    package.parent().unwrap_or(&package).to_owned()
}
