//! Parses a file into a tree.
//!
//! The parser's events are read in a loop, never by recursion, and the tree is bounded in depth and size before
//! anything walks it: neither absurd nesting nor aliases of aliases can exhaust the stack or the memory.

use std::collections::{BTreeMap, HashMap};

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use super::file::File;
use super::scalar;
use super::slips;
use super::tree::{Data, Node, NodeId, Position, Tree};
use crate::diagnostic::Diagnostic;

/// How deep values may be nested: far deeper than the format goes.
const MAX_DEPTH: usize = 64;

/// How many values a file may hold, counting each as often as aliases repeat it.
const MAX_SIZE: u32 = 200_000;

/// Parses a file. There is a tree unless the file as a whole is unreadable; then there is a mistake.
pub(crate) fn parse(file: &File) -> (Option<Tree>, Vec<Diagnostic>) {
    let mut builder = Builder {
        file,
        nodes: Vec::new(),
        open: Vec::new(),
        anchors: HashMap::new(),
        unused: BTreeMap::new(),
        root: None,
        mistakes: Vec::new(),
    };
    if let Some(slip) = slips::of_file(file) {
        return (None, vec![slip]);
    }
    let mut parser = Parser::new_from_str(file.text());
    while let Some(event) = parser.next_event() {
        let result = match event {
            Ok((Event::StreamEnd, _)) => break,
            Ok((event, span)) => builder.event(event, span),
            Err(error) => Err(builder.scan_error(&error)),
        };
        if let Err(mistake) = result {
            builder.mistakes.push(mistake);
            return (None, builder.mistakes);
        }
    }
    builder.finish()
}

struct Builder<'f> {
    file: &'f File,
    nodes: Vec<Node>,
    open: Vec<Open>,
    anchors: HashMap<usize, NodeId>,
    /// Where the anchors stand that no alias has named yet.
    unused: BTreeMap<usize, Position>,
    root: Option<NodeId>,
    mistakes: Vec<Diagnostic>,
}

/// A collection whose end has not come yet.
struct Open {
    id: NodeId,
    anchor: usize,
    key: Option<NodeId>,
}

/// What stops the reading of a file.
type Step = Result<(), Diagnostic>;

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, span: Span) -> Step {
        let at = position(&span);
        match event {
            Event::DocumentStart(_) if self.root.is_some() => Err(self.second_document(at)),
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse_tag(tag.is_some(), at)?;
                let id = self.scalar(text.into_owned(), style, at);
                self.remember(anchor, id);
                self.place(id)
            }
            Event::Alias(anchor) => match self.anchors.get(&anchor).copied() {
                Some(id) => {
                    self.unused.remove(&anchor);
                    self.place(id)
                }
                None => Err(self
                    .error(at, "this alias stands inside of what it repeats")
                    .help("write the value out")),
            },
            Event::SequenceStart(anchor, tag) => {
                self.refuse_tag(tag.is_some(), at)?;
                self.begin(Data::List(Vec::new()), anchor, at)
            }
            Event::MappingStart(anchor, tag) => {
                self.refuse_tag(tag.is_some(), at)?;
                self.begin(Data::Map(Vec::new()), anchor, at)
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(),
            _ => Ok(()),
        }
    }

    fn scalar(&mut self, text: String, style: ScalarStyle, mut at: Position) -> NodeId {
        if matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
            at.length = text.lines().next().map_or(1, |line| line.chars().count().max(1));
        }
        let data = if style == ScalarStyle::Plain { scalar::plain(&text) } else { None };
        self.add(data.unwrap_or(Data::Text(text)), at)
    }

    fn add(&mut self, data: Data, at: Position) -> NodeId {
        let id = self.nodes.len() as NodeId;
        self.nodes.push(Node::new(data, at));
        id
    }

    fn begin(&mut self, data: Data, anchor: usize, mut at: Position) -> Step {
        at.length = at.length.min(1);
        if self.open.len() >= MAX_DEPTH {
            return Err(self.too_deep(at));
        }
        let id = self.add(data, at);
        self.open.push(Open { id, anchor, key: None });
        Ok(())
    }

    fn end(&mut self) -> Step {
        match self.open.pop() {
            Some(open) => {
                self.refuse_duplicates(open.id);
                self.remember(open.anchor, open.id);
                self.place(open.id)
            }
            None => Ok(()),
        }
    }

    fn remember(&mut self, anchor: usize, id: NodeId) {
        if anchor > 0 {
            self.anchors.insert(anchor, id);
            self.unused.insert(anchor, self.nodes[id as usize].at);
        }
    }

    /// Puts a finished node where it belongs: into the collection that is open, or at the root.
    fn place(&mut self, id: NodeId) -> Step {
        let Some(mut open) = self.open.pop() else {
            self.root = Some(id);
            return Ok(());
        };
        let is_list = matches!(self.nodes[open.id as usize].data, Data::List(_));
        let result =
            if is_list || open.key.is_some() { self.put(&mut open, id) } else { self.key(&mut open, id) };
        self.open.push(open);
        result
    }

    fn put(&mut self, open: &mut Open, id: NodeId) -> Step {
        let Node { depth, size, at, .. } = self.nodes[id as usize];
        let parent = &mut self.nodes[open.id as usize];
        parent.depth = parent.depth.max(depth + 1);
        parent.size = parent.size.saturating_add(size);
        match (&mut parent.data, open.key.take()) {
            (Data::List(items), _) => items.push(id),
            (Data::Map(entries), Some(key)) => entries.push((key, id)),
            _ => {}
        }
        if parent.size > MAX_SIZE {
            return Err(self
                .error(at, format!("this file holds more than {MAX_SIZE} values"))
                .help("split the file; where it is small, aliases that repeat each other make it big"));
        }
        if self.open.len() + parent.depth as usize > MAX_DEPTH { Err(self.too_deep(at)) } else { Ok(()) }
    }

    fn key(&mut self, open: &mut Open, id: NodeId) -> Step {
        let at = self.nodes[id as usize].at;
        if !matches!(self.nodes[id as usize].data, Data::Text(_)) {
            return Err(self.error(at, "a key must be a text").help("put the key in quotes"));
        }
        if matches!(&self.nodes[id as usize].data, Data::Text(name) if name == "<<") {
            return Err(self
                .error(at, "`<<` merges mappings, which the format does not do")
                .help("write the keys out; an alias can repeat the value of one key"));
        }
        open.key = Some(id);
        Ok(())
    }

    /// Tells each key that a mapping has twice; the first one stays.
    fn refuse_duplicates(&mut self, id: NodeId) {
        for (key, first) in duplicates(&self.nodes, id) {
            let Node { data, at, .. } = &self.nodes[key as usize];
            let name = if let Data::Text(name) = data { name } else { "" };
            let mistake = self.error(*at, format!("the key `{name}` is given twice")).help(format!(
                "keep one of the two; the other is at {}:{}",
                self.file.path(),
                self.nodes[first as usize].at.line
            ));
            self.mistakes.push(mistake);
            self.nodes[key as usize].pruned = true;
        }
    }

    fn finish(mut self) -> (Option<Tree>, Vec<Diagnostic>) {
        for at in std::mem::take(&mut self.unused).into_values() {
            let unused =
                self.error(at, "the word after `&` before this value is an anchor, and no alias names it");
            self.mistakes.push(unused.help("put the whole text in quotes, or take the anchor out"));
        }
        match self.root {
            Some(root) if self.nodes[root as usize].data != Data::Null => {
                (Some(Tree::new(self.nodes, root)), self.mistakes)
            }
            _ => {
                let empty = Diagnostic::new(self.file.whole(), "this file is empty")
                    .help("write at least one section, such as `types`, or delete the file");
                self.mistakes.push(empty);
                (None, self.mistakes)
            }
        }
    }

    fn error(&self, at: Position, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(self.file.place(at), message)
    }

    fn refuse_tag(&self, tagged: bool, at: Position) -> Step {
        if tagged {
            return Err(self
                .error(at, "a tag stands before this value")
                .help("leave the tag out; quotes make a text"));
        }
        Ok(())
    }

    fn second_document(&self, at: Position) -> Diagnostic {
        self.error(at, "a second document begins here")
            .help("make it a file of its own: each file is one document")
    }

    fn too_deep(&self, at: Position) -> Diagnostic {
        self.error(at, format!("values are nested deeper than {MAX_DEPTH} levels here"))
            .help("flatten the value")
    }

    /// Tells an error of the parser in the words of the format.
    fn scan_error(&self, error: &ScanError) -> Diagnostic {
        let info = error.info();
        let at = Position { line: error.marker().line(), column: error.marker().col(), length: 1 };
        if let Some(slip) = slips::near(self.file, at.line) {
            return slip;
        }
        if info.contains("trailing content")
            && let Some(slip) = slips::open_quote(self.file, at.line)
        {
            return slip;
        }
        let known = SCAN_ERRORS.iter().find(|(part, _, _)| info.contains(part));
        let (message, help) = known.map_or(UNKNOWN, |(_, message, help)| (*message, *help));
        let bracket =
            self.open.last().map(|open| self.nodes[open.id as usize].at).filter(|bracket| bracket.length > 0);
        let is_in_brackets = info.contains("flow") || info.contains("expected ',' or");
        match bracket {
            Some(bracket) if is_in_brackets && at.line > self.file.line_count() => {
                self.error(bracket, "this bracket is never closed").help("close it")
            }
            Some(bracket) if is_in_brackets && at.line > bracket.line => self
                .error(bracket, "this bracket is not closed where it should be")
                .help("close it, or part what is in it by commas"),
            _ => self.error(at, message).help(help),
        }
    }
}

/// What is said of whatever else the parser stumbles over.
const UNKNOWN: (&str, &str) = (
    "this can't be read as YAML",
    "look for a missing colon, quote or bracket here and in the line above, and at the indentation of both",
);

/// What the parser says, what is wrong, and what to write instead.
const SCAN_ERRORS: [(&str, &str, &str); 12] = [
    (
        "mapping values are not allowed",
        "a `:` is where no key can be",
        "put a text that holds `: ` in quotes; give a key the indentation of its neighbours; begin an entry with `- `",
    ),
    ("found unexpected end of stream", "this quote is never closed", "close it"),
    ("in quoted scalar", "this quote is not closed before the next key", "close it"),
    ("tabs disallowed", "a tab can't indent YAML", "indent with spaces"),
    ("unexpected character", "no text can begin with this character", "put the text in quotes"),
    (
        "unknown anchor",
        "what begins with `*` is an alias, and no anchor above has its name",
        "put the text in quotes; in place of an alias, write the value out",
    ),
    ("anchor or alias", "no text can begin with this character", "put the text in quotes"),
    (
        "trailing content",
        "something follows the closing quote",
        "put the whole text in double quotes; in single ones, write an apostrophe twice",
    ),
    (
        "did not find expected key",
        "this line fits no line above",
        "give it the indentation of its neighbours",
    ),
    (
        "did not find expected '-'",
        "this line fits no line above",
        "begin it with `- `, or indent it otherwise",
    ),
    ("recursion limit exceeded", "values are nested too deep here", "flatten the value"),
    ("expected ',' or", "a comma or a closing bracket is missing here", "add it, or put the text in quotes"),
];

/// The keys of a mapping that an earlier key of it equals, each with that one.
fn duplicates(nodes: &[Node], id: NodeId) -> Vec<(NodeId, NodeId)> {
    let Data::Map(entries) = &nodes[id as usize].data else { return Vec::new() };
    let name = |key: NodeId| match &nodes[key as usize].data {
        Data::Text(name) => name.as_str(),
        _ => "",
    };
    let mut seen = HashMap::new();
    let mut first_of = |index: usize, key: NodeId| {
        if entries.len() > FEW {
            Some(*seen.entry(name(key)).or_insert(key)).filter(|first| *first != key)
        } else {
            entries[..index].iter().map(|(earlier, _)| *earlier).find(|earlier| name(*earlier) == name(key))
        }
    };
    let keys = entries.iter().enumerate();
    keys.filter_map(|(index, (key, _))| Some((*key, first_of(index, *key)?))).collect()
}

/// With up to so many keys, comparing all of them is faster than a set.
const FEW: usize = 24;

fn position(span: &Span) -> Position {
    let (start, end) = (span.start, span.end);
    let length = if start.line() == end.line() { end.col().saturating_sub(start.col()) } else { usize::MAX };
    Position { line: start.line(), column: start.col(), length }
}
