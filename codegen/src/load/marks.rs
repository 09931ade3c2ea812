//! Where things stand: from an entry that was read back to its place in its file.

use std::ops::Range;

use super::file::File;
use super::tree::{Data, NodeId, Position, Tree};
use crate::diagnostic::{Diagnostic, Place};

/// A file and its tree.
#[derive(Debug)]
pub(crate) struct MarkedFile {
    pub(crate) file: File,
    pub(crate) tree: Tree,
}

/// A node of one of the files.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark {
    pub(crate) file: usize,
    pub(crate) node: NodeId,
}

/// A place in a file, from which the places of what it holds are found.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Site<'s> {
    file: &'s MarkedFile,
    node: NodeId,
    key: Option<NodeId>,
}

impl<'s> Site<'s> {
    pub(crate) fn new(file: &'s MarkedFile, node: NodeId) -> Self {
        Self { file, node, key: None }
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

    /// An item of a list. Where there is none, the list stands in.
    pub(crate) fn item(self, index: usize) -> Self {
        match self.file.tree.items(self.node).nth(index) {
            Some(item) => Self { node: item, key: None, ..self },
            None => self,
        }
    }

    /// All items of a list.
    pub(crate) fn items(self) -> impl Iterator<Item = Self> {
        self.file.tree.items(self.node).map(move |item| Self { node: item, key: None, ..self })
    }

    /// The key that it is the value of, in place of the value.
    pub(crate) fn key(self) -> Self {
        Self { node: self.key.unwrap_or(self.node), key: None, ..self }
    }

    /// Its place.
    pub(crate) fn place(self) -> Place {
        self.file.file.place(self.file.tree.start(self.node))
    }

    /// The place of a part of a text, in bytes; of the whole text if it is written otherwise than it reads.
    pub(crate) fn part(self, part: Range<usize>) -> Place {
        let whole = self.place();
        let Some(text) = self.file.tree.text(self.node) else { return whole };
        let Some((before, meant)) = text.get(..part.start).zip(text.get(part)) else { return whole };
        let written: String = whole.source.chars().skip(whole.column - 1).collect();
        let unquoted = written.strip_prefix(['"', '\'']).unwrap_or(&written);
        if !unquoted.starts_with(text) {
            return whole;
        }
        let quotes = written.len() - unquoted.len();
        let column = whole.column + quotes + before.chars().count();
        Place { column, length: meant.chars().count().max(1), ..whole }
    }

    /// Tells a mistake here.
    pub(crate) fn error(self, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(self.place(), message)
    }
}

impl Tree {
    /// Where a value begins: a mapping or list without brackets begins with what it holds first.
    pub(crate) fn start(&self, mut id: NodeId) -> Position {
        loop {
            let node = self.node(id);
            let first = match &node.data {
                Data::Map(entries) if node.at.length == 0 => entries.first().map(|(key, _)| *key),
                Data::List(items) if node.at.length == 0 => items.first().copied(),
                _ => None,
            };
            match first {
                Some(first) => id = first,
                None => return node.at,
            }
        }
    }
}
