//! Why a command could not do what it was asked for.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

use sdk_codegen::diagnostic::Diagnostics;
use sdk_codegen::files::DuplicateFile;

/// Reports why a command failed, as it is printed.
#[derive(Debug)]
pub enum Failure {
    /// The specs have errors: each spec's own, in the order of the units.
    Spec(Vec<Diagnostics>),
    /// What is on disk is not what the specs say; the text names each difference and what mends it.
    Drift(String),
    /// Two files would be generated at the same place.
    Duplicate(DuplicateFile),
    /// The example failed, and has told why itself.
    Example(ExitStatus),
    /// The benchmark failed or found a limit broken, and has told why itself.
    Bench(ExitStatus),
    /// What was accepted does not compile without a warning; the compiler has reported why.
    Fuzz {
        /// The command of cargo that failed.
        command: String,
        /// The workspace in which it was run.
        folder: PathBuf,
    },
    /// What is generated would take the place of a symbolic link.
    Linked(PathBuf),
    /// A file or folder could not be read or written.
    Disk {
        /// What was about to be done.
        doing: String,
        /// What the system said.
        source: io::Error,
    },
}

impl Failure {
    /// Makes a failure of the disk out of what was being done to a path.
    pub fn disk(verb: &str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let doing = format!("{verb} {}", path.display());
        move |source| Self::Disk { doing, source }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Spec(all) => {
                all.iter().try_for_each(|diagnostics| writeln!(f, "{diagnostics}"))?;
                let mut errors = all.iter().flat_map(Diagnostics::iter);
                f.write_str("Nothing was generated.")?;
                if errors.clone().any(|error| error.fix.is_some()) {
                    f.write_str(" `cargo xtask gen --fix` mends what has one right answer.")?;
                }
                errors.next().map_or(Ok(()), |first| {
                    write!(f, " `cargo xtask explain {}` explains the first error.", first.code)
                })
            }
            Self::Drift(text) => f.write_str(text),
            Self::Duplicate(error) => write!(f, "error: {error}"),
            Self::Bench(status) => write!(f, "error: the benchmark failed ({status})"),
            Self::Linked(path) => write!(
                f,
                "error: {} is a symbolic link, and generated files are replaced whole: make it a folder",
                path.display()
            ),
            Self::Fuzz { command, folder } => {
                write!(
                    f,
                    "error: `cargo {command}` failed in {}; its files are in `spec` there",
                    folder.display()
                )
            }
            Self::Example(status) => write!(f, "error: the example failed ({status})"),
            Self::Disk { doing, source } => write!(f, "error: could not {doing}: {source}"),
        }
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Disk { source, .. } => Some(source),
            Self::Duplicate(error) => Some(error),
            Self::Spec(_)
            | Self::Drift(_)
            | Self::Example(_)
            | Self::Bench(_)
            | Self::Fuzz { .. }
            | Self::Linked(_) => None,
        }
    }
}
