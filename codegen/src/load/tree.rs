//! A YAML file as a tree in which every node knows its place.

use std::collections::HashSet;
use std::ops::Range;

use super::data::{Data, NodeId};
use super::scalar;

/// A YAML file, parsed. Its nodes are small, because those of all files are kept until the spec is checked: what they
/// hold is in arrays that they share.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    root: NodeId,
    texts: String,
    items: Vec<NodeId>,
    entries: Vec<(NodeId, NodeId)>,
    /// What was found wrong, and is left out of what is read from here on.
    pruned: HashSet<NodeId>,
}

/// One value, or one key.
#[derive(Debug)]
pub(crate) struct Node {
    content: Content,
    pub(crate) at: Position,
}

/// Where in the arrays of its tree a node has what it holds.
#[derive(Debug, Clone, Copy)]
enum Content {
    /// A scalar that is a text.
    Text(Span),
    /// A scalar that is none, as it is written.
    Plain(Span),
    List(Span),
    Map(Span),
}

/// A part of an array.
#[derive(Debug, Clone, Copy, Default)]
struct Span {
    start: u32,
    end: u32,
}

/// Where a node begins, and how long its token is; 0 where it begins with its first child.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Position {
    pub(crate) line: u32,
    pub(crate) column: u32,
    pub(crate) length: u32,
}

impl Position {
    pub(crate) fn new(line: usize, column: usize, length: usize) -> Self {
        let fit = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self { line: fit(line), column: fit(column), length: fit(length) }
    }
}

impl Span {
    fn of(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl Tree {
    pub(crate) fn root(&self) -> NodeId {
        self.root
    }

    pub(super) fn set_root(&mut self, root: NodeId) {
        self.root = root;
    }

    pub(crate) fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id as usize]
    }

    pub(crate) fn data(&self, id: NodeId) -> Data<'_> {
        match self.node(id).content {
            Content::Text(span) => Data::Text(&self.texts[span.range()]),
            Content::Plain(span) => {
                let text = &self.texts[span.range()];
                scalar::plain(text).unwrap_or(Data::Text(text))
            }
            Content::List(span) => Data::List(&self.items[span.range()]),
            Content::Map(span) => Data::Map(&self.entries[span.range()]),
        }
    }

    /// The text of a key or of another scalar that is a text.
    pub(crate) fn text(&self, id: NodeId) -> Option<&str> {
        match self.data(id) {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The entries of a mapping, without those that were pruned; none if it is no mapping.
    pub(crate) fn entries(&self, id: NodeId) -> impl Iterator<Item = (NodeId, NodeId)> {
        let entries = match self.node(id).content {
            Content::Map(span) => &self.entries[span.range()],
            _ => &[],
        };
        entries.iter().copied().filter(|(key, _)| !self.pruned.contains(key))
    }

    /// The items of a list, without those that were pruned; none if it is no list.
    pub(crate) fn items(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        let items = match self.node(id).content {
            Content::List(span) => &self.items[span.range()],
            _ => &[],
        };
        items.iter().copied().filter(|item| !self.pruned.contains(item))
    }

    /// The key and the value of an entry of a mapping.
    pub(crate) fn entry(&self, id: NodeId, name: &str) -> Option<(NodeId, NodeId)> {
        self.entries(id).find(|(key, _)| self.text(*key) == Some(name))
    }

    /// Where a value begins: a mapping or list without brackets begins with what it holds first.
    pub(crate) fn start(&self, mut id: NodeId) -> Position {
        loop {
            let at = self.node(id).at;
            let first = match self.data(id) {
                Data::Map(entries) if at.length == 0 => entries.first().map(|(key, _)| *key),
                Data::List(items) if at.length == 0 => items.first().copied(),
                _ => None,
            };
            match first {
                Some(first) => id = first,
                None => return at,
            }
        }
    }

    /// Leaves a key with its value, or an item of a list, out of what is read from here on.
    pub(crate) fn prune(&mut self, id: NodeId) {
        self.pruned.insert(id);
    }

    /// Puts a text in place of what a node holds.
    pub(crate) fn replace(&mut self, id: NodeId, text: &str) {
        self.nodes[id as usize].content = Content::Text(self.store(text));
    }

    /// Puts a boolean in place of what a node holds.
    pub(crate) fn replace_by_boolean(&mut self, id: NodeId, flag: bool) {
        self.nodes[id as usize].content = Content::Plain(self.store(if flag { "true" } else { "false" }));
    }

    /// Adds a text to a mapping, or a mapping with a text `inside` of it; it stands where the mapping begins.
    pub(crate) fn insert(&mut self, id: NodeId, key: &str, inside: Option<&str>, text: &str) {
        let at = self.start(id);
        let mut value = self.add_text(text, at);
        if let Some(inside) = inside {
            let entry = (self.add_text(inside, at), value);
            value = self.add_collection(at);
            self.fill_map(value, &[entry]);
        }
        let key = self.add_text(key, at);
        if let Data::Map(entries) = self.data(id) {
            let entries = [entries, &[(key, value)]].concat();
            self.fill_map(id, &entries);
        }
    }

    pub(super) fn add_text(&mut self, text: &str, at: Position) -> NodeId {
        let content = Content::Text(self.store(text));
        self.add(content, at)
    }

    /// Adds a scalar that is written without quotes, and may be another one than a text.
    pub(super) fn add_plain(&mut self, text: &str, at: Position) -> NodeId {
        let span = self.store(text);
        let content = if scalar::plain(text).is_some() { Content::Plain(span) } else { Content::Text(span) };
        self.add(content, at)
    }

    /// Adds a list or a mapping, to be filled when it ends.
    pub(super) fn add_collection(&mut self, at: Position) -> NodeId {
        self.add(Content::List(Span::default()), at)
    }

    pub(super) fn fill_list(&mut self, id: NodeId, items: &[NodeId]) {
        let start = self.items.len();
        self.items.extend_from_slice(items);
        self.nodes[id as usize].content = Content::List(Span::of(start, self.items.len()));
    }

    pub(super) fn fill_map(&mut self, id: NodeId, entries: &[(NodeId, NodeId)]) {
        let start = self.entries.len();
        self.entries.extend_from_slice(entries);
        self.nodes[id as usize].content = Content::Map(Span::of(start, self.entries.len()));
    }

    /// Frees the memory that was reserved for more.
    pub(super) fn shrink(&mut self) {
        self.nodes.shrink_to_fit();
        self.texts.shrink_to_fit();
        self.items.shrink_to_fit();
        self.entries.shrink_to_fit();
    }

    fn add(&mut self, content: Content, at: Position) -> NodeId {
        self.nodes.push(Node { content, at });
        self.nodes.len() as NodeId - 1
    }

    fn store(&mut self, text: &str) -> Span {
        let start = self.texts.len();
        self.texts.push_str(text);
        Span::of(start, self.texts.len())
    }
}
