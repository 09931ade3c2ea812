//! Parses a file into a tree.
//!
//! The parser's events are read in a loop, never by recursion, and the tree is bounded in depth and size before
//! anything walks it: neither absurd nesting nor aliases of aliases can exhaust the stack or the memory.

use std::collections::{BTreeMap, HashMap};

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use super::data::{Data, NodeId};
use super::file::File;
use super::slips;
use super::tree::{Position, Tree};
use crate::diagnostic::{Code, Diagnostic};

/// How deep values may be nested: far deeper than the format goes.
const MAX_DEPTH: usize = 64;

/// How many values a file may hold, counting each as often as aliases repeat it.
const MAX_SIZE: u32 = 200_000;

/// Parses a file. There is a tree unless the file as a whole is unreadable; then there is an error.
pub(crate) fn parse(file: &File) -> (Option<Tree>, Vec<Diagnostic>) {
    let mut builder = Builder {
        file,
        tree: Tree::default(),
        open: Vec::new(),
        anchors: HashMap::new(),
        unused: BTreeMap::new(),
        root: None,
        errors: Vec::new(),
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
        if let Err(error) = result {
            builder.errors.push(error);
            return (None, builder.errors);
        }
    }
    builder.finish()
}

struct Builder<'f> {
    file: &'f File,
    tree: Tree,
    open: Vec<Open>,
    anchors: HashMap<usize, Done>,
    /// Where the anchors stand that no alias has named yet.
    unused: BTreeMap<usize, Position>,
    root: Option<NodeId>,
    errors: Vec<Diagnostic>,
}

/// A collection whose end has not come yet.
struct Open {
    id: NodeId,
    anchor: usize,
    key: Option<NodeId>,
    content: Content,
    depth: u32,
    size: u32,
}

/// What a collection holds so far.
enum Content {
    List(Vec<NodeId>),
    Map(Vec<(NodeId, NodeId)>),
}

/// A node that has ended.
#[derive(Clone, Copy)]
struct Done {
    id: NodeId,
    /// How many levels of values stand inside of it.
    depth: u32,
    /// How many values it holds with itself, each as often as aliases repeat it.
    size: u32,
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
                let id = self.scalar(&text, style, at);
                let scalar = Done { id, depth: 0, size: 1 };
                self.remember(anchor, scalar);
                self.place(scalar)
            }
            Event::Alias(anchor) => match self.anchors.get(&anchor).copied() {
                Some(repeated) => {
                    self.unused.remove(&anchor);
                    self.place(repeated)
                }
                None => Err(self
                    .error(Code::InvalidAlias, at, "this alias is inside of what it repeats")
                    .help("write the value out")),
            },
            Event::SequenceStart(anchor, tag) => {
                self.refuse_tag(tag.is_some(), at)?;
                self.begin(Content::List(Vec::new()), anchor, at)
            }
            Event::MappingStart(anchor, tag) => {
                self.refuse_tag(tag.is_some(), at)?;
                self.begin(Content::Map(Vec::new()), anchor, at)
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(),
            _ => Ok(()),
        }
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, mut at: Position) -> NodeId {
        if matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
            let length = text.lines().next().map_or(1, |line| line.chars().count().max(1));
            at.length = u32::try_from(length).unwrap_or(u32::MAX);
        }
        match style {
            ScalarStyle::Plain => self.tree.add_plain(text, at),
            _ => self.tree.add_text(text, at),
        }
    }

    fn begin(&mut self, content: Content, anchor: usize, mut at: Position) -> Step {
        at.length = at.length.min(1);
        if self.open.len() >= MAX_DEPTH {
            return Err(self.too_deep(at));
        }
        let id = self.tree.add_collection(at);
        self.open.push(Open { id, anchor, key: None, content, depth: 0, size: 1 });
        Ok(())
    }

    fn end(&mut self) -> Step {
        let Some(Open { id, anchor, content, depth, size, .. }) = self.open.pop() else { return Ok(()) };
        match content {
            Content::List(items) => self.tree.fill_list(id, &items),
            Content::Map(entries) => {
                self.tree.fill_map(id, &entries);
                self.refuse_duplicates(&entries);
            }
        }
        let done = Done { id, depth, size };
        self.remember(anchor, done);
        self.place(done)
    }

    fn remember(&mut self, anchor: usize, done: Done) {
        if anchor > 0 {
            self.anchors.insert(anchor, done);
            self.unused.insert(anchor, self.tree.node(done.id).at);
        }
    }

    /// Puts a finished node where it belongs: into the collection that is open, or at the root.
    fn place(&mut self, done: Done) -> Step {
        let Some(mut open) = self.open.pop() else {
            self.root = Some(done.id);
            return Ok(());
        };
        let is_value = open.key.is_some() || matches!(open.content, Content::List(_));
        let result = if is_value { self.put(&mut open, done) } else { self.key(&mut open, done.id) };
        self.open.push(open);
        result
    }

    fn put(&mut self, open: &mut Open, Done { id, depth, size }: Done) -> Step {
        let at = self.tree.node(id).at;
        open.depth = open.depth.max(depth + 1);
        open.size = open.size.saturating_add(size);
        match (&mut open.content, open.key.take()) {
            (Content::List(items), _) => items.push(id),
            (Content::Map(entries), Some(key)) => entries.push((key, id)),
            _ => {}
        }
        if open.size > MAX_SIZE {
            return Err(self
                .error(Code::TooLarge, at, format!("this file holds more than {MAX_SIZE} values"))
                .help("split the file; where it is small, aliases that repeat each other make it big"));
        }
        if self.open.len() + open.depth as usize > MAX_DEPTH { Err(self.too_deep(at)) } else { Ok(()) }
    }

    fn key(&mut self, open: &mut Open, id: NodeId) -> Step {
        let at = self.tree.node(id).at;
        let Some(name) = self.tree.text(id) else {
            let error =
                self.error(Code::KeyIsNoText, at, "a key must be a string").help("put the key in quotes");
            let written = error.place.marked();
            let is_scalar = !matches!(self.tree.data(id), Data::Null | Data::List(_) | Data::Map(_));
            return Err(if is_scalar { error.fix(format!("\"{written}\"")) } else { error });
        };
        if name == "<<" {
            return Err(self
                .error(Code::MergeKey, at, "`<<` merges mappings, which the format does not do")
                .help("write the keys out; an alias can repeat the value of one key"));
        }
        open.key = Some(id);
        Ok(())
    }

    /// Reports each key that a mapping has twice; the first one stays.
    fn refuse_duplicates(&mut self, entries: &[(NodeId, NodeId)]) {
        for (key, first) in duplicates(&self.tree, entries) {
            let name = self.tree.text(key).unwrap_or_default();
            let error = self.error(
                Code::DuplicateKey,
                self.tree.node(key).at,
                format!("the key `{name}` is given twice"),
            );
            let first = self.file.place(self.tree.node(first).at);
            let help = format!("keep one of the two; the other is at {}:{}", first.file, first.line);
            self.errors.push(error.help(help));
            self.tree.prune(key);
        }
    }

    fn finish(mut self) -> (Option<Tree>, Vec<Diagnostic>) {
        for at in std::mem::take(&mut self.unused).into_values() {
            let unused = self.error(
                Code::InvalidAlias,
                at,
                "the word after `&` before this value is an anchor, and no alias names it",
            );
            self.errors.push(unused.help("put the whole text in quotes, or take the anchor out"));
        }
        match self.root {
            Some(root) if self.tree.data(root) != Data::Null => {
                self.tree.set_root(root);
                self.tree.shrink();
                (Some(self.tree), self.errors)
            }
            _ => {
                let empty = Diagnostic::new(Code::EmptyFile, self.file.whole(), "this file is empty")
                    .help("write at least one section, such as `types`, or delete the file");
                self.errors.push(empty);
                (None, self.errors)
            }
        }
    }

    fn error(&self, code: Code, at: Position, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(code, self.file.place(at), message)
    }

    fn refuse_tag(&self, tagged: bool, at: Position) -> Step {
        if tagged {
            return Err(self
                .error(Code::Tag, at, "a tag stands before this value")
                .help("leave the tag out; quotes make a text"));
        }
        Ok(())
    }

    fn second_document(&self, at: Position) -> Diagnostic {
        self.error(Code::SecondDocument, at, "a second document begins here")
            .help("make it a file of its own: each file is one document")
    }

    fn too_deep(&self, at: Position) -> Diagnostic {
        self.error(Code::TooLarge, at, format!("values are nested deeper than {MAX_DEPTH} levels here"))
            .help("flatten the value")
    }

    /// Reports an error of the parser in the words of the format.
    fn scan_error(&self, error: &ScanError) -> Diagnostic {
        let info = error.info();
        let (line, column) = (error.marker().line(), error.marker().col());
        let at = Position::new(line, column, 1);
        if let Some(slip) = slips::near(self.file, line) {
            return slip;
        }
        if info.contains("trailing content")
            && let Some(slip) = slips::open_quote(self.file, line)
        {
            return slip;
        }
        let known = SCAN_ERRORS.iter().find(|(part, ..)| info.contains(part));
        let (code, message, help) =
            known.map_or(UNKNOWN, |(_, code, message, help)| (*code, *message, *help));
        let bracket = self.open.last().map(|open| self.file.place(self.tree.node(open.id).at));
        let bracket = bracket.filter(|bracket| bracket.marked().starts_with(['[', '{']));
        let is_in_brackets = info.contains("flow") || info.contains("expected ',' or");
        match bracket {
            Some(bracket) if is_in_brackets && line > self.file.line_count() => {
                Diagnostic::new(Code::OpenBracket, bracket, "this bracket is never closed").help("close it")
            }
            Some(bracket) if is_in_brackets && line > bracket.line => {
                Diagnostic::new(Code::OpenBracket, bracket, "this bracket is not closed where it should be")
                    .help("close it, or part what is in it by commas")
            }
            _ if code == Code::Tab => {
                self.error(code, at, message).help(help).fix_by(slips::tabs(self.file, line))
            }
            _ => self.error(code, at, message).help(help),
        }
    }
}

/// What is said of whatever else the parser stumbles over.
const UNKNOWN: (Code, &str, &str) = (
    Code::InvalidYaml,
    "this can't be read as YAML",
    "look for a missing colon, quote or bracket here and in the line above, and at the indentation of both",
);

/// What the parser says, the code, what is wrong, and what to write instead.
const SCAN_ERRORS: [(&str, Code, &str, &str); 12] = [
    (
        "mapping values are not allowed",
        Code::InvalidYaml,
        "a `:` is where no key can be",
        "put a text that holds `: ` in quotes; give a key the indentation of its neighbours; begin an entry with `- `",
    ),
    ("found unexpected end of stream", Code::OpenQuote, "this quote is never closed", "close it"),
    ("in quoted scalar", Code::OpenQuote, "this quote is not closed before the next key", "close it"),
    ("tabs disallowed", Code::Tab, "a tab can't indent YAML", "indent with spaces"),
    (
        "unexpected character",
        Code::UnquotedText,
        "no text can begin with this character",
        "put the text in quotes",
    ),
    (
        "unknown anchor",
        Code::InvalidAlias,
        "what begins with `*` is an alias, and no anchor above has its name",
        "put the text in quotes; in place of an alias, write the value out",
    ),
    (
        "anchor or alias",
        Code::UnquotedText,
        "no text can begin with this character",
        "put the text in quotes",
    ),
    (
        "trailing content",
        Code::UnquotedText,
        "something follows the closing quote",
        "put the whole text in double quotes; in single ones, write an apostrophe twice",
    ),
    (
        "did not find expected key",
        Code::Indentation,
        "this line fits no line above",
        "give it the indentation of its neighbours",
    ),
    (
        "did not find expected '-'",
        Code::Indentation,
        "this line fits no line above",
        "begin it with `- `, or indent it otherwise",
    ),
    ("recursion limit exceeded", Code::TooLarge, "values are nested too deep here", "flatten the value"),
    (
        "expected ',' or",
        Code::OpenBracket,
        "a comma or a closing bracket is missing here",
        "add it, or put the text in quotes",
    ),
];

/// The keys of a mapping that an earlier key of it equals, each with that one.
fn duplicates(tree: &Tree, entries: &[(NodeId, NodeId)]) -> Vec<(NodeId, NodeId)> {
    let name = |key: NodeId| tree.text(key).unwrap_or_default();
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
    Position::new(start.line(), start.col(), length)
}
