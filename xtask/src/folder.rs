//! Reads what is on disk into the same form as what is generated.

use std::fs;
use std::path::Path;

use sdk_codegen::files::GeneratedFiles;

use crate::failure::Failure;

/// Stands for the text of what is no file, such as a symbolic link, so that it is never taken for a generated one.
const NO_FILE: &str = "(not a file)\0";

/// Reads all files of a folder; a folder that is missing has none.
pub(crate) fn read_all(folder: &Path) -> Result<GeneratedFiles, Failure> {
    let mut files = GeneratedFiles::new();
    if folder.exists() {
        read_below(folder, "", &mut files)?;
    }
    Ok(files)
}

/// Reads one file of a folder, if it is there.
pub(crate) fn read_one(folder: &Path, name: &str) -> Result<GeneratedFiles, Failure> {
    let path = folder.join(name);
    Ok(if path.exists() { GeneratedFiles::of_one(name, read_text(&path)?) } else { GeneratedFiles::new() })
}

fn read_below(folder: &Path, prefix: &str, files: &mut GeneratedFiles) -> Result<(), Failure> {
    for entry in fs::read_dir(folder).map_err(Failure::disk("read", folder))? {
        let entry = entry.map_err(Failure::disk("read", folder))?;
        let kind = entry.file_type().map_err(Failure::disk("read", &entry.path()))?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if kind.is_dir() {
            read_below(&entry.path(), &format!("{path}/"), files)?;
            continue;
        }
        let text = if kind.is_file() { read_text(&entry.path())? } else { NO_FILE.to_owned() };
        files.insert(path, text).map_err(Failure::Duplicate)?;
    }
    Ok(())
}

/// Reads a text. What is not UTF-8 was not generated, so it only has to differ, not to be understood.
fn read_text(path: &Path) -> Result<String, Failure> {
    let bytes = fs::read(path).map_err(Failure::disk("read", path))?;
    Ok(String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_read_with_its_path() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("a/b")).unwrap();
        fs::create_dir(root.path().join("empty")).unwrap();
        fs::write(root.path().join("a/b/c.rs"), "text").unwrap();
        fs::write(root.path().join("binary"), [0xFF, 0xFE]).unwrap();
        let files = read_all(root.path()).unwrap();
        assert_eq!(files.get("a/b/c.rs"), Some("text"));
        assert!(files.get("binary").is_some());
        assert_eq!(files.len(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_never_taken_for_a_file() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("file"), "text").unwrap();
        std::os::unix::fs::symlink("file", root.path().join("link")).unwrap();
        std::os::unix::fs::symlink(".", root.path().join("loop")).unwrap();
        let files = read_all(root.path()).unwrap();
        assert_eq!(files.get("link"), Some(NO_FILE));
        assert_eq!(files.get("loop"), Some(NO_FILE));
    }

    #[test]
    fn what_is_missing_is_empty() {
        let root = tempfile::tempdir().unwrap();
        assert!(read_all(&root.path().join("nothing")).unwrap().is_empty());
        assert!(read_one(root.path(), "nothing").unwrap().is_empty());
    }
}
