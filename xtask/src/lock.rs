//! Keeps two runs from writing the same folders at once.

use std::fs::File;
use std::io;
use std::path::Path;

/// Names what a run wants to do with the generated files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Others may read at the same time.
    Read,
    /// Nobody else may read or write.
    Write,
}

/// Waits for the workspace and holds it until the value is dropped or the process ends, however it ends.
pub(crate) fn hold(root: &Path, access: Access) -> io::Result<File> {
    let folder = File::open(root)?;
    // Not every file system knows locks, and a lone run does not need one.
    let _unsupported = match access {
        Access::Read => folder.lock_shared(),
        Access::Write => folder.lock(),
    };
    Ok(folder)
}
