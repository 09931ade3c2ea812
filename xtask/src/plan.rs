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
pub struct Wanted {
    /// The folder, relative to the workspace's root.
    pub folder: String,
    /// Whether the folder is wanted whole.
    pub extent: Extent,
    /// What is wanted in the folder.
    pub files: GeneratedFiles,
}

/// How much of a folder is generated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of it: any other file is unexpected.
    Folder,
    /// The file of this name alone: all others are somebody else's.
    File(String),
}

impl Wanted {
    /// Wants these files, and no others, in a folder.
    pub fn whole(folder: &str, files: GeneratedFiles) -> Self {
        Self { folder: folder.to_owned(), extent: Extent::Folder, files }
    }

    /// Wants one file, whatever else is in its folder.
    pub fn single(path: &str, text: &str) -> Self {
        let (folder, name) = path.rsplit_once('/').unwrap_or((".", path));
        let files = GeneratedFiles::of_one(name, text);
        Self { folder: folder.to_owned(), extent: Extent::File(name.to_owned()), files }
    }

    /// Gives the path of what is replaced as one: the folder or the file.
    pub(crate) fn live(&self) -> String {
        match &self.extent {
            Extent::Folder => self.folder.clone(),
            Extent::File(name) => format!("{}/{name}", self.folder),
        }
    }
}

/// Generates everything in memory.
///
/// # Errors
///
/// Tells every mistake in every spec.
pub fn generate_all(root: &Path) -> Result<Vec<Wanted>, Failure> {
    let mut wanted = vec![Wanted::single(JSON_SCHEMA, &sdk_codegen::json_schema())];
    let mut mistakes = Vec::new();
    for unit in UNITS {
        match generate(root, unit) {
            Ok(files) => wanted.extend(files),
            Err(diagnostics) => mistakes.push(diagnostics),
        }
    }
    if mistakes.is_empty() { Ok(wanted) } else { Err(Failure::Spec(mistakes)) }
}

fn generate(root: &Path, unit: &Unit) -> Result<Vec<Wanted>, Diagnostics> {
    let sources = Sources::read(root, unit.spec)?;
    let api = sdk_codegen::compile(&sources)?;
    let client = Wanted::whole(unit.generated, sdk_codegen::client(&api).files);
    let server = unit.server.map(|folder| Wanted::whole(folder, sdk_codegen::server(&api)));
    Ok(std::iter::once(client).chain(server).collect())
}

/// Everything that is wanted, compared with what is on disk.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What has to be looked at, in the order it was wanted.
    pub outputs: Vec<Output>,
}

/// A folder of the workspace: what is wanted there, what is there, and how these differ.
#[derive(Clone, Debug)]
pub struct Output {
    /// What is wanted there.
    pub wanted: Wanted,
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
    pub fn compare(root: &Path, wanted: Vec<Wanted>) -> Result<Self, Failure> {
        let outputs = wanted.into_iter().map(|wanted| Output::compare(root, wanted));
        Ok(Self { outputs: outputs.collect::<Result<_, _>>()? })
    }

    /// Gives the outputs that are not as they are wanted.
    pub fn changed(&self) -> impl Iterator<Item = &Output> {
        self.outputs.iter().filter(|output| !output.changes.is_empty())
    }
}

impl Output {
    fn compare(root: &Path, wanted: Wanted) -> Result<Self, Failure> {
        let live = root.join(wanted.live());
        if live.is_symlink() {
            return Err(Failure::Linked(live));
        }
        let folder = root.join(&wanted.folder);
        let old = match &wanted.extent {
            Extent::Folder => folder::read_all(&folder)?,
            Extent::File(name) => folder::read_one(&folder, name)?,
        };
        let changes = wanted.files.changes_from(&old);
        Ok(Self { wanted, old, changes })
    }

    /// Gives what has to be replaced so that the output is as it is wanted.
    pub(crate) fn replacement(&self, root: &Path) -> Replacement<'_> {
        let files = &self.wanted.files;
        let content = match &self.wanted.extent {
            Extent::Folder => Content::Folder { files, unchanged: &self.changes.unchanged },
            Extent::File(name) => Content::File(files.get(name).unwrap_or_default()),
        };
        Replacement { live: root.join(self.wanted.live()), content }
    }
}
