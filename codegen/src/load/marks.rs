//! Where things stand: from an entry that was read back to its place in its file.

use super::data::NodeId;
use super::file::File;
use super::tree::{Position, Tree};
use crate::diagnostic::{Code, Diagnostic, Edit, Place};

/// A file and its tree.
#[derive(Debug)]
pub(crate) struct IndexedFile {
    pub(crate) file: File,
    pub(crate) tree: Tree,
}

/// A node of one of the files.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NodeRef {
    pub(crate) file: usize,
    pub(crate) node: NodeId,
}

/// A place in a file, from which the places of what it holds are found.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor<'s> {
    file: &'s IndexedFile,
    node: NodeId,
    key: Option<NodeId>,
    /// The part of a text that is meant, in bytes.
    part: Option<(usize, usize)>,
    /// The line of a text that is meant, from 0.
    line: usize,
}

impl<'s> Cursor<'s> {
    pub(crate) fn new(file: &'s IndexedFile, node: NodeId) -> Self {
        Self { file, node, key: None, part: None, line: 0 }
    }

    /// Whether it is a mapping that has a key.
    pub(crate) fn has(self, key: &str) -> bool {
        self.file.tree.entry(self.node, key).is_some()
    }

    /// The value at a key. Where there is none, what should hold it stands in.
    pub(crate) fn field(self, key: &str) -> Self {
        match self.file.tree.entry(self.node, key) {
            Some((key, value)) => Self { node: value, key: Some(key), ..self },
            None => self,
        }
    }

    /// The value at the first of two keys, if it has that one, else at the second.
    pub(crate) fn either(self, first: &str, second: &str) -> Self {
        self.field(if self.has(first) { first } else { second })
    }

    /// An item of a list. Where there is none, the list stands in.
    pub(crate) fn item(self, index: usize) -> Self {
        match self.file.tree.items(self.node).nth(index) {
            Some(item) => Self { node: item, key: None, ..self },
            None => self,
        }
    }

    /// The key that it is the value of, in place of the value.
    pub(crate) fn key(self) -> Self {
        Self { node: self.key.unwrap_or(self.node), key: None, ..self }
    }

    /// A part of a text, in bytes.
    pub(crate) fn part(self, start: usize, end: usize) -> Self {
        Self { part: Some((start, end)), ..self }
    }

    /// A line of a text, from 0.
    pub(crate) fn line(self, line: usize) -> Self {
        Self { line, ..self }
    }

    /// The scalar as it is written in the file.
    pub(crate) fn written(self) -> String {
        self.place().marked()
    }

    /// Its place.
    pub(crate) fn place(self) -> Place {
        let mut at = self.file.tree.start(self.node);
        if self.line > 0
            && let Some(lines) = self.below(at)
        {
            at = lines;
        }
        let whole = self.file.file.place(at);
        match self.part {
            Some((start, end)) => self.place_of_part(&whole, start, end).unwrap_or(whole),
            None => whole,
        }
    }

    /// Reports an error here.
    pub(crate) fn error(self, code: Code, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(code, self.place(), message)
    }

    /// The edit that makes the value at a key of this mapping `true`: in its place, or as a new entry behind another.
    pub(crate) fn set_true(self, key: &str, behind: &str) -> Option<Edit> {
        if self.has(key) {
            return Some(Edit { place: self.field(key).place(), text: "true".to_owned() });
        }
        let IndexedFile { tree, file } = self.file;
        let (name, value) = tree.entry(self.node, behind)?;
        let (name, value) = (file.place(tree.node(name).at), file.place(tree.node(value).at));
        let (column, text) = if tree.node(self.node).at.length > 0 {
            (value.column + value.length, format!(", {key}: true"))
        } else {
            (value.source.chars().count() + 1, format!("\n{}{key}: true", " ".repeat(name.column - 1)))
        };
        (name.line == value.line).then_some(Edit { place: Place { column, length: 0, ..value }, text })
    }

    /// The place of the line of a text, if the text is written line by line below where it begins.
    fn below(self, at: Position) -> Option<Position> {
        let text = self.file.tree.text(self.node)?.lines().nth(self.line)?.trim();
        let line = at.line as usize + self.line;
        let written = self.file.file.line(line);
        let column = written.chars().take_while(|letter| letter.is_whitespace()).count();
        let length = text.chars().count().max(1);
        (written.trim() == text).then(|| Position::new(line, column, length))
    }

    /// The place of a part of a text; there is none if the text is written otherwise than it reads.
    fn place_of_part(self, whole: &Place, start: usize, end: usize) -> Option<Place> {
        let text = self.file.tree.text(self.node)?;
        let (before, meant) = (text.get(..start)?, text.get(start..end)?);
        let written: String = whole.source.chars().skip(whole.column - 1).collect();
        let unquoted = written.strip_prefix(['"', '\'']).unwrap_or(&written);
        let column = whole.column + (written.len() - unquoted.len()) + before.chars().count();
        let length = meant.chars().count().max(1);
        unquoted.starts_with(text).then(|| Place { column, length, ..whole.clone() })
    }
}
