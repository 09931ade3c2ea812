//! What should be on disk, beside what is.

use std::path::Path;

use sdk_codegen::diagnostic::Diagnostics;
use sdk_codegen::files::{Changes, GeneratedFiles};
use sdk_codegen::load::Sources;

use crate::failure::Failure;
use crate::folder;
use crate::replace::{Content, Replacement};
use crate::workspace::{JSON_SCHEMA, UNITS, Unit};

/// A folder of the workspace and what the spec wants in it.
#[derive(Clone, Debug)]
pub struct Expected {
    /// The folder, relative to the workspace's root.
    pub folder: String,
    /// Whether the folder is expected whole.
    pub scope: Scope,
    /// What is expected in the folder.
    pub files: GeneratedFiles,
}

/// How much of a folder is generated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All of it: any other file is unexpected.
    Folder,
    /// The file of this name alone: all others are somebody else's.
    File(String),
}

impl Expected {
    /// Wants these files, and no others, in a folder.
    pub fn whole(folder: &str, files: GeneratedFiles) -> Self {
        Self { folder: folder.to_owned(), scope: Scope::Folder, files }
    }

    /// Wants one file, whatever else is in its folder.
    pub fn single(path: &str, text: &str) -> Self {
        let (folder, name) = path.rsplit_once('/').unwrap_or((".", path));
        let files = GeneratedFiles::of_one(name, text);
        Self { folder: folder.to_owned(), scope: Scope::File(name.to_owned()), files }
    }

    /// Returns the path of what is replaced as one: the folder or the file.
    pub(crate) fn live(&self) -> String {
        match &self.scope {
            Scope::Folder => self.folder.clone(),
            Scope::File(name) => format!("{}/{name}", self.folder),
        }
    }
}

/// Generates everything in memory.
///
/// # Errors
///
/// Reports every error in every spec.
pub fn generate_all(root: &Path) -> Result<Vec<Expected>, Failure> {
    let mut expected = vec![Expected::single(JSON_SCHEMA, &sdk_codegen::json_schema())];
    let mut errors = Vec::new();
    for unit in UNITS {
        match generate(root, unit) {
            Ok(files) => expected.extend(files),
            Err(diagnostics) => errors.push(diagnostics),
        }
    }
    if errors.is_empty() { Ok(expected) } else { Err(Failure::Spec(errors)) }
}

fn generate(root: &Path, unit: &Unit) -> Result<Vec<Expected>, Diagnostics> {
    let sources = Sources::read(root, unit.spec)?;
    let api = sdk_codegen::compile(&sources)?;
    let client = Expected::whole(unit.generated, sdk_codegen::client(&api).files);
    let server = unit.server.map(|folder| Expected::whole(folder, sdk_codegen::server(&api)));
    Ok(std::iter::once(client).chain(server).collect())
}

/// Everything that is expected, compared with what is on disk.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What has to be looked at, in the order it was expected.
    pub outputs: Vec<Output>,
}

/// A folder of the workspace: what is expected there, what is there, and how these differ.
#[derive(Clone, Debug)]
pub struct Output {
    /// What is expected there.
    pub expected: Expected,
    /// What is there.
    pub old: GeneratedFiles,
    /// How these differ.
    pub changes: Changes,
}

impl Plan {
    /// Reads what is on disk and compares.
    ///
    /// # Errors
    ///
    /// Where a file or folder can't be read, or is a link.
    pub fn compare(root: &Path, expected: Vec<Expected>) -> Result<Self, Failure> {
        let outputs = expected.into_iter().map(|expected| Output::compare(root, expected));
        Ok(Self { outputs: outputs.collect::<Result<_, _>>()? })
    }

    /// Returns the outputs that are not as they are expected.
    pub fn changed(&self) -> impl Iterator<Item = &Output> {
        self.outputs.iter().filter(|output| !output.changes.is_empty())
    }
}

impl Output {
    fn compare(root: &Path, expected: Expected) -> Result<Self, Failure> {
        let live = root.join(expected.live());
        if live.is_symlink() {
            return Err(Failure::Linked(live));
        }
        let folder = root.join(&expected.folder);
        let old = match &expected.scope {
            Scope::Folder => folder::read_all(&folder)?,
            Scope::File(name) => folder::read_one(&folder, name)?,
        };
        let changes = expected.files.changes_from(&old);
        Ok(Self { expected, old, changes })
    }

    /// Returns what has to be replaced so that the output is as it is expected.
    pub(crate) fn replacement(&self, root: &Path) -> Replacement<'_> {
        let files = &self.expected.files;
        let content = match &self.expected.scope {
            Scope::Folder => Content::Folder { files, unchanged: &self.changes.unchanged },
            Scope::File(name) => Content::File(files.get(name).unwrap_or_default()),
        };
        Replacement { live: root.join(self.expected.live()), content }
    }
}
