//! A YAML file as a tree in which every node knows its place.

/// The index of a node in its tree.
pub(crate) type NodeId = u32;

/// A YAML file, parsed.
#[derive(Debug)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    root: NodeId,
}

/// One value, or one key.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) data: Data,
    pub(crate) at: Position,
    /// Whether it was found wrong, and is left out of what is read from here on.
    pub(crate) pruned: bool,
    /// How many levels of values stand inside of it.
    pub(super) depth: u32,
    /// How many values it holds with itself, each as often as aliases repeat it.
    pub(super) size: u32,
}

/// What a node holds.
#[derive(Debug, PartialEq)]
pub(crate) enum Data {
    Null,
    Boolean(bool),
    Integer(i64),
    /// An integer above those.
    Unsigned(u64),
    Float(f64),
    /// A number that would not be sent as it is written.
    Inexact,
    Text(String),
    List(Vec<NodeId>),
    Map(Vec<(NodeId, NodeId)>),
}

/// Where a node begins, and how long its token is; 0 where it begins with its first child.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Position {
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) length: usize,
}

impl Node {
    pub(super) fn new(data: Data, at: Position) -> Self {
        Self { data, at, pruned: false, depth: 0, size: 1 }
    }
}

impl Tree {
    pub(super) fn new(nodes: Vec<Node>, root: NodeId) -> Self {
        Self { nodes, root }
    }

    pub(crate) fn root(&self) -> NodeId {
        self.root
    }

    pub(crate) fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id as usize]
    }

    /// The text of a key or of another scalar that is a text.
    pub(crate) fn text(&self, id: NodeId) -> Option<&str> {
        match &self.node(id).data {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The entries of a mapping, without those that were pruned; none if it is no mapping.
    pub(crate) fn entries(&self, id: NodeId) -> impl Iterator<Item = (NodeId, NodeId)> {
        let entries: &[(NodeId, NodeId)] = match &self.node(id).data {
            Data::Map(entries) => entries,
            _ => &[],
        };
        entries.iter().copied().filter(|(key, _)| !self.node(*key).pruned)
    }

    /// The items of a list, without those that were pruned; none if it is no list.
    pub(crate) fn items(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        let items: &[NodeId] = match &self.node(id).data {
            Data::List(items) => items,
            _ => &[],
        };
        items.iter().copied().filter(|item| !self.node(*item).pruned)
    }

    /// The key and the value of an entry of a mapping.
    pub(crate) fn entry(&self, id: NodeId, name: &str) -> Option<(NodeId, NodeId)> {
        self.entries(id).find(|(key, _)| self.text(*key) == Some(name))
    }

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

    /// Leaves a key with its value, or an item of a list, out of what is read from here on.
    pub(crate) fn prune(&mut self, id: NodeId) {
        self.nodes[id as usize].pruned = true;
    }

    /// Puts other data in place of a node's.
    pub(crate) fn replace(&mut self, id: NodeId, data: Data) {
        self.nodes[id as usize].data = data;
    }

    /// Adds a text to a mapping, or a mapping with a text `inside` of it; it stands where the mapping begins.
    pub(crate) fn insert(&mut self, id: NodeId, key: &str, inside: Option<&str>, text: &str) {
        let at = self.start(id);
        let mut value = self.add(Data::Text(text.to_owned()), at);
        if let Some(inside) = inside {
            let entry = (self.add(Data::Text(inside.to_owned()), at), value);
            value = self.add(Data::Map(vec![entry]), at);
        }
        let key = self.add(Data::Text(key.to_owned()), at);
        if let Data::Map(entries) = &mut self.nodes[id as usize].data {
            entries.push((key, value));
        }
    }

    fn add(&mut self, data: Data, at: Position) -> NodeId {
        self.nodes.push(Node::new(data, at));
        self.nodes.len() as NodeId - 1
    }
}
