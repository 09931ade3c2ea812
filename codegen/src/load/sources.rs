//! The files of a spec, in memory: so that generating needs no disk.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};

/// The files of a spec, in memory.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    folder: String,
    files: BTreeMap<String, Arc<str>>,
}

impl Sources {
    /// Starts a spec that lies in a folder, which is reported relative to the project's root: `spec`.
    #[must_use]
    pub fn new(folder: &str) -> Self {
        Self { folder: folder.trim_end_matches('/').to_owned(), files: BTreeMap::new() }
    }

    /// Adds a file by its path inside of the folder: `operations/login.yaml`. It replaces one of the same path.
    #[must_use]
    pub fn with(mut self, path: &str, text: &str) -> Self {
        self.files.insert(path.to_owned(), text.into());
        self
    }

    /// Reads all files of the folder `folder` of the project at `root`.
    ///
    /// # Errors
    ///
    /// Reports each YAML file that can't be read or is not UTF-8. Of the other files, those that are no text are
    /// left out.
    pub fn read(root: &Path, folder: &str) -> Result<Self, Diagnostics> {
        let mut sources = Self::new(folder);
        let mut errors = Vec::new();
        sources.read_folder(&root.join(folder), "", &mut Vec::new(), &mut errors);
        if errors.is_empty() { Ok(sources) } else { Err(Diagnostics::new(errors)) }
    }

    /// The folder, relative to the project's root.
    #[must_use]
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The text of a file, by its path inside of the folder.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(AsRef::as_ref)
    }

    /// The paths of all files inside of the folder, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The path of a file as it is reported to people.
    #[must_use]
    pub fn shown(&self, path: &str) -> String {
        if self.folder.is_empty() { path.to_owned() } else { format!("{}/{path}", self.folder) }
    }

    /// The path inside of the folder of a file as it is reported to people.
    pub(crate) fn path_of<'p>(&self, shown: &'p str) -> Option<&'p str> {
        if self.folder.is_empty() { Some(shown) } else { shown.strip_prefix(&self.folder)?.strip_prefix('/') }
    }

    /// The YAML files, sorted by path.
    pub(crate) fn yaml(&self) -> impl Iterator<Item = (&str, &Arc<str>)> {
        self.files.iter().filter(|(path, _)| is_yaml(path)).map(|(path, text)| (path.as_str(), text))
    }

    fn read_folder(
        &mut self,
        folder: &Path,
        inside: &str,
        open: &mut Vec<PathBuf>,
        found: &mut Vec<Diagnostic>,
    ) {
        let place = Place::file(self.shown(inside.trim_end_matches('/')));
        let failed = |error: &io::Error| {
            Diagnostic::new(Code::UnreadableFile, place.clone(), format!("this folder {}", cause(error)))
        };
        // A link can lead to a folder that it is in.
        let real = match fs::canonicalize(folder) {
            Ok(real) if open.contains(&real) => {
                let error = Diagnostic::new(
                    Code::UnreadableFile,
                    place.clone(),
                    "this link leads to a folder that it is in",
                );
                return found.push(error.help("remove it"));
            }
            Ok(real) => real,
            Err(error) => return found.push(failed(&error)),
        };
        open.push(real);
        match fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
            Ok(entries) => entries.iter().for_each(|entry| self.read_entry(entry, inside, open, found)),
            Err(error) => found.push(failed(&error)),
        }
        open.pop();
    }

    fn read_entry(
        &mut self,
        entry: &fs::DirEntry,
        inside: &str,
        open: &mut Vec<PathBuf>,
        found: &mut Vec<Diagnostic>,
    ) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_left_behind(&name) {
            return;
        }
        let path = format!("{inside}{name}");
        if fs::metadata(entry.path()).is_ok_and(|entry| entry.is_dir()) {
            return self.read_folder(&entry.path(), &format!("{path}/"), open, found);
        }
        if is_yaml(&path) && name.starts_with('.') {
            let error = Diagnostic::new(
                Code::UnreadableFile,
                Place::file(self.shown(&path)),
                "a hidden file is no file of the spec",
            );
            return found.push(error.help("give it a name that does not begin with a dot, or remove it"));
        }
        match fs::read_to_string(entry.path()) {
            Ok(text) => {
                self.files.insert(path, text.into());
            }
            Err(error) if is_yaml(&path) => found.push(unreadable(&self.shown(&path), &error)),
            Err(_) => {}
        }
    }
}

/// Whether a name is one of those that editors and systems give to files of their own.
fn is_left_behind(name: &str) -> bool {
    [".#", "._", "~$", "#"].iter().any(|start| name.starts_with(start)) || name.ends_with('~')
}

fn is_yaml(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, end)| end.eq_ignore_ascii_case("yaml") || end.eq_ignore_ascii_case("yml"))
}

fn unreadable(path: &str, error: &io::Error) -> Diagnostic {
    let place = Place::file(path);
    match error.kind() {
        io::ErrorKind::InvalidData => Diagnostic::new(Code::UnreadableFile, place, "this file is not UTF-8")
            .help("save it in the encoding UTF-8"),
        _ => Diagnostic::new(Code::UnreadableFile, place, format!("this file {}", cause(error))),
    }
}

/// Why something can't be read, in words that are the same on every system.
fn cause(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound => "is not there, or is a link that leads nowhere",
        io::ErrorKind::PermissionDenied => "may not be read by this user",
        io::ErrorKind::NotADirectory => "is no folder",
        _ => "can't be read",
    }
}
