//! A package of its own for generated code, which compiles as acme does.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sdk_codegen::files::GeneratedFiles;

use super::File;
use crate::failure::Failure;

/// Where the package is, below the workspace's root.
const FOLDER: &str = "target/fuzz";

/// What the examples of acme's documentation run against: they are compiled here, and not run.
const SERVER: &str = r#"//! Stands in for the server that the examples of the documentation run against.

/// A server that is never started.
#[derive(Debug)]
pub struct ExampleServer;

impl ExampleServer {
    /// Starts nothing.
    ///
    /// # Errors
    ///
    /// Always.
    pub async fn start(_operation: &str) -> Result<Self, Box<dyn std::error::Error>> {
        Err("it is only compiled".into())
    }

    /// Returns no options.
    pub fn client_options(&self) -> impl Iterator<Item = (&'static str, String)> {
        std::iter::empty()
    }
}
"#;

/// The package, in a workspace of its own.
pub(super) struct Package {
    folder: PathBuf,
    /// Where cargo builds: what is built for the workspace is of use here.
    target: PathBuf,
}

impl Package {
    /// Makes the package from the workspace's and acme's own manifests.
    pub(super) fn create(root: &Path) -> Result<Self, Failure> {
        let folder = root.join(FOLDER);
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(Failure::disk("clean", &folder))?;
        }
        let package = Self { folder, target: root.join("target") };
        let members = "members = [\"acme\", \"server\"]\n";
        let manifest = without(
            &read(&root.join("Cargo.toml"))?,
            &["members = ", "exclude = ", "authing = ", "sdk-codegen = "],
        );
        package.write(
            "Cargo.toml",
            &manifest.replacen("[workspace]\n", &format!("[workspace]\n{members}"), 1),
        )?;
        package.write("Cargo.lock", &read(&root.join("Cargo.lock"))?)?;
        let acme = read(&root.join("tests/acme/Cargo.toml"))?;
        let acme = without(&acme, &["authing-tests = ", "sdk-codegen."]);
        let server = "[dev-dependencies]\nauthing-tests = { path = \"../server\" }\n";
        package.write("acme/Cargo.toml", &acme.replacen("[dev-dependencies]\n", server, 1))?;
        let runtime = root.join("sdk/src/runtime/mod.rs");
        let library = read(&root.join("tests/acme/src/lib.rs"))?;
        package.write(
            "acme/src/lib.rs",
            &library.replace("../../../sdk/src/runtime/mod.rs", &runtime.to_string_lossy()),
        )?;
        let manifest = "[package]\nname = \"authing-tests\"\nedition = \"2024\"\n";
        package.write("server/Cargo.toml", manifest)?;
        package.write("server/src/lib.rs", "//! Stands in for the tests.\npub mod acme;\n")?;
        package.write("server/src/acme.rs", SERVER)?;
        Ok(package)
    }

    /// Compiles generated code; the files of the spec are kept beside it.
    pub(super) fn compile(&self, generated: &GeneratedFiles, files: &[File]) -> Result<(), Failure> {
        for folder in ["acme/src/generated", "spec"] {
            let folder = self.folder.join(folder);
            if folder.exists() {
                fs::remove_dir_all(&folder).map_err(Failure::disk("clean", &folder))?;
            }
        }
        for (path, text) in generated.iter() {
            self.write(&format!("acme/src/generated/{path}"), text)?;
        }
        for (path, text) in files {
            self.write(&format!("spec/{path}"), text)?;
        }
        // What runs the examples does nothing.
        let host = self.host()?.to_uppercase().replace('-', "_");
        let nothing = format!("CARGO_TARGET_{host}_RUNNER");
        self.cargo(&["clippy", "--package", "acme", "--all-targets", "--", "-D", "warnings"], &[])?;
        self.cargo(&["doc", "--package", "acme", "--no-deps"], &[("RUSTDOCFLAGS", "-D warnings")])?;
        self.cargo(&["test", "--package", "acme", "--doc"], &[(&nothing, "true")])
    }

    fn host(&self) -> Result<String, Failure> {
        let output =
            Command::new("rustc").arg("-vV").output().map_err(Failure::disk("run", Path::new("rustc")))?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        Ok(text.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default().to_owned())
    }

    fn cargo(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Result<(), Failure> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(&cargo);
        command
            .current_dir(&self.folder)
            .args(&arguments[..1])
            .arg("--quiet")
            .arg("--target-dir")
            .arg(&self.target)
            .args(&arguments[1..]);
        command.envs(variables.iter().copied());
        let status = command.status().map_err(Failure::disk("run", Path::new(&cargo)))?;
        match status.success() {
            true => Ok(()),
            false => Err(Failure::Fuzz { command: arguments.join(" "), folder: self.folder.clone() }),
        }
    }

    fn write(&self, path: &str, text: &str) -> Result<(), Failure> {
        let path = self.folder.join(path);
        let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, text));
        written.map_err(Failure::disk("write", &path))
    }
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(Failure::disk("read", path))
}

/// Leaves lines out that begin so.
fn without(text: &str, beginnings: &[&str]) -> String {
    let lines = text.lines().filter(|line| !beginnings.iter().any(|beginning| line.starts_with(beginning)));
    lines.map(|line| format!("{line}\n")).collect()
}
