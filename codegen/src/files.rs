//! The files that the generator answers with, and how they differ from other ones.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::error::Error;
use std::fmt;

/// How many lines of a difference are kept from each side.
const SHOWN_LINES: usize = 3;

/// Holds the text of every file of a generated folder by its path.
///
/// Paths are relative to the folder and parted by `/` on every system.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GeneratedFiles {
    texts: BTreeMap<String, String>,
}

impl GeneratedFiles {
    /// Holds no file yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Holds one file.
    pub fn of_one(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { texts: BTreeMap::from([(path.into(), text.into())]) }
    }

    /// Adds a file.
    ///
    /// # Errors
    ///
    /// Refuses a path that is taken: the text that came first would be lost without a word.
    pub fn insert(&mut self, path: impl Into<String>, text: impl Into<String>) -> Result<(), DuplicateFile> {
        match self.texts.entry(path.into()) {
            Entry::Vacant(place) => {
                place.insert(text.into());
                Ok(())
            }
            Entry::Occupied(place) => Err(DuplicateFile { path: place.key().clone() }),
        }
    }

    /// Returns the text of the file at `path`.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(String::as_str)
    }

    /// Gives each path with its text, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Counts the files.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Reports whether there is no file at all.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Lists what has to change in `old` so that it becomes these files.
    pub fn changes_from(&self, old: &GeneratedFiles) -> Changes {
        let mut changes = Changes::default();
        for (path, new_text) in self.iter() {
            match old.get(path) {
                None => changes.missing.push(path.to_owned()),
                Some(old_text) if old_text == new_text => changes.unchanged.push(path.to_owned()),
                Some(old_text) => changes.stale.push(StaleFile {
                    path: path.to_owned(),
                    difference: Difference::between(old_text, new_text),
                }),
            }
        }
        let surplus = old.iter().filter(|(path, _)| self.get(path).is_none());
        changes.unexpected = surplus.map(|(path, _)| path.to_owned()).collect();
        changes
    }
}

/// Says that two files claim the same path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DuplicateFile {
    /// The path that both claim.
    pub path: String,
}

impl fmt::Display for DuplicateFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "two files would be written to {}", self.path)
    }
}

impl Error for DuplicateFile {}

/// Lists how some files differ from the generated ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files whose text is another one.
    pub stale: Vec<StaleFile>,
    /// Paths of files that should be there.
    pub missing: Vec<String>,
    /// Paths of files that should not be there.
    pub unexpected: Vec<String>,
    /// Paths of files that are as they should be.
    pub unchanged: Vec<String>,
}

impl Changes {
    /// Reports whether everything is as it should be.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Counts the files that differ.
    pub fn len(&self) -> usize {
        self.stale.len() + self.missing.len() + self.unexpected.len()
    }
}

/// Names a file whose text is not the generated one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaleFile {
    /// The path, relative to the folder.
    pub path: String,
    /// Where the texts part.
    pub difference: Difference,
}

/// Shows where two texts part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The lines are the same, their ends are not.
    LineEndings,
    /// The lines differ.
    Lines {
        /// The number of the first line that differs; the first of a file is 1.
        line: usize,
        /// The old lines from there on; empty where the old text has ended.
        old: Vec<String>,
        /// The new lines from there on; empty where the new text ends.
        new: Vec<String>,
    },
}

impl Difference {
    /// Compares two texts that are known to differ.
    fn between(old: &str, new: &str) -> Self {
        if old.replace("\r\n", "\n") == new.replace("\r\n", "\n") {
            return Self::LineEndings;
        }
        // Unlike `lines`, this also sees a newline that is missing at the end.
        let same = old
            .split('\n')
            .zip(new.split('\n'))
            .take_while(|(old_line, new_line)| old_line == new_line)
            .count();
        let shown = |text: &str| {
            let lines = text.split('\n').skip(same).take(SHOWN_LINES);
            lines.map(str::to_owned).collect()
        };
        Self::Lines { line: same + 1, old: shown(old), new: shown(new) }
    }
}

impl fmt::Display for Difference {
    /// Shows the difference in the manner of `diff`: a place, then lines with `-` and `+`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LineEndings => {
                write!(f, "only the line endings differ: was the file checked out or saved with CRLF?")
            }
            Self::Lines { line, old, new } => {
                write!(f, "from line {line} on:")?;
                write_side(f, '-', old)?;
                write_side(f, '+', new)
            }
        }
    }
}

fn write_side(f: &mut fmt::Formatter<'_>, sign: char, lines: &[String]) -> fmt::Result {
    if lines.is_empty() {
        return write!(f, "\n  {sign} (the end of the file)");
    }
    lines.iter().try_for_each(|line| write!(f, "\n  {sign} {}", line.trim_end_matches('\r')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(texts: &[(&str, &str)]) -> GeneratedFiles {
        let mut files = GeneratedFiles::new();
        for (path, text) in texts {
            files.insert(*path, *text).unwrap();
        }
        files
    }

    fn only_difference(old: &str, new: &str) -> String {
        let changes = files(&[("a", new)]).changes_from(&files(&[("a", old)]));
        assert_eq!(changes.len(), 1);
        changes.stale[0].difference.to_string()
    }

    #[test]
    fn a_path_is_taken_once() {
        let mut files = files(&[("a/b.rs", "first")]);
        let error = files.insert("a/b.rs", "second").unwrap_err();
        assert_eq!(error.to_string(), "two files would be written to a/b.rs");
        assert_eq!(files.get("a/b.rs"), Some("first"));
    }

    #[test]
    fn equal_files_need_no_change() {
        let same = files(&[("a", "1\n"), ("b", "2\n")]);
        let changes = same.changes_from(&same.clone());
        assert!(changes.is_empty());
        assert_eq!(changes.unchanged, ["a", "b"]);
    }

    #[test]
    fn each_kind_of_change_is_named() {
        let new = files(&[("same", "x"), ("stale", "new"), ("missing", "x")]);
        let old = files(&[("same", "x"), ("stale", "old"), ("unexpected", "x")]);
        let changes = new.changes_from(&old);
        assert_eq!(changes.unchanged, ["same"]);
        assert_eq!(changes.stale[0].path, "stale");
        assert_eq!(changes.missing, ["missing"]);
        assert_eq!(changes.unexpected, ["unexpected"]);
        assert_eq!(changes.len(), 3);
    }

    #[test]
    fn the_first_lines_that_differ_are_shown() {
        assert_eq!(
            only_difference("a\nb\nc\n", "a\nB\nc\n"),
            "from line 2 on:\n  - b\n  - c\n  - \n  + B\n  + c\n  + "
        );
    }

    #[test]
    fn a_text_that_ends_early_is_shown() {
        assert_eq!(only_difference("a\nb", "a\nb\n"), "from line 3 on:\n  - (the end of the file)\n  + ");
    }

    #[test]
    fn mere_line_endings_are_told_apart() {
        assert!(only_difference("a\r\nb\r\n", "a\nb\n").starts_with("only the line endings"));
        assert!(only_difference("a\r\nb\r\n", "a\nc\n").starts_with("from line 1 on"));
    }
}
