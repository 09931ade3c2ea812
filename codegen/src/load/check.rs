//! Compares a tree with the shape of the format, and tells every difference in one go.

use std::collections::HashSet;
use std::fmt;

use super::file::File;
use super::shape::{FORMAT, Key, Shape};
use super::tree::{Data, NodeId, Position, Tree};
use crate::diagnostic::{Diagnostic, is_slip, listed, nearest};

/// What the comparison of a file with the format came to.
#[derive(Debug, Default)]
pub(super) struct Checked {
    pub(super) mistakes: Vec<Diagnostic>,
    /// What is left out of what is read: keys that the format does not know, and wrong entries of sections.
    pub(super) pruned: Vec<NodeId>,
    /// What stands in for a mistake, so that the rest of its entry is still checked.
    pub(super) repairs: Vec<Repair>,
    /// The entries that were left out: the section and the name.
    pub(super) unread: HashSet<(String, String)>,
    /// The sections that can't be read, by their keys; `file` where it is not known which are there.
    pub(super) unreadable: HashSet<String>,
}

/// What stands in for a mistake.
#[derive(Debug)]
pub(super) enum Repair {
    /// Other data in a node.
    Data(NodeId, Data),
    /// An entry of a mapping that lacks it.
    Entry(NodeId, &'static StandIn),
}

/// What stands in for a key that is missing, where little depends on its value.
#[derive(Debug)]
pub(super) struct StandIn {
    pub(super) key: &'static str,
    /// The key of the text inside of the value, if the value is a mapping.
    pub(super) inside: Option<&'static str>,
    pub(super) text: &'static str,
}

const STAND_INS: [StandIn; 6] = [
    StandIn { key: "auth", inside: None, text: "required" },
    StandIn { key: "do", inside: None, text: "It is missing." },
    StandIn { key: "doc", inside: None, text: "It is missing." },
    StandIn { key: "returns", inside: Some("type"), text: "unit" },
    StandIn { key: "source", inside: None, text: "It is missing." },
    StandIn { key: "title", inside: None, text: "It is missing." },
];

/// Compares a file with the format.
pub(super) fn check(file: &File, tree: &Tree) -> Checked {
    let mut walk = Walk { file, tree, checked: Checked::default() };
    if !walk.visit(tree.root(), &FORMAT.file, What::File, Level::File) && walk.checked.unreadable.is_empty() {
        walk.checked.unreadable.insert("file".to_owned());
    }
    walk.checked
}

/// How far up a value stands: the entries of a file's and of the service's sections are left out one by one, so that
/// the others are read nevertheless.
#[derive(Clone, Copy, PartialEq)]
enum Level {
    File,
    Service,
    Section,
    Inside,
}

/// What a value is called.
#[derive(Clone, Copy)]
enum What<'w> {
    File,
    /// The value at a key.
    Key(&'w str),
    /// An item of a list.
    Item(&'w What<'w>),
}

impl What<'_> {
    fn key(&self) -> &str {
        match self {
            What::Key(key) => key,
            What::File | What::Item(_) => "",
        }
    }
}

impl fmt::Display for What<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            What::File => f.write_str("a file of the spec"),
            What::Key(key) => write!(f, "`{key}`"),
            What::Item(list) => write!(f, "an item of {list}"),
        }
    }
}

struct Walk<'a> {
    file: &'a File,
    tree: &'a Tree,
    checked: Checked,
}

impl Walk<'_> {
    /// Compares a value; `what` is how it is called. Answers whether the value can be read.
    fn visit(&mut self, id: NodeId, shape: &Shape, what: What<'_>, level: Level) -> bool {
        let data = &self.tree.node(id).data;
        match (FORMAT.resolve(shape), data) {
            (Shape::Any, _)
            | (Shape::Text, Data::Text(_))
            | (Shape::Boolean, Data::Boolean(_))
            | (Shape::Number, Data::Integer(_) | Data::Float(_))
            | (Shape::Nullable(_), Data::Null) => true,
            (Shape::Nullable(inner), _) => self.visit(id, inner, what, level),
            (Shape::Integer(least), Data::Integer(number)) => self.least(id, *number, *least, what),
            (Shape::Word(words), Data::Text(word)) => self.word(id, word, words, what),
            (Shape::List(inner), Data::List(items)) => self.list(items, inner, what, level),
            (Shape::Map(inner), Data::Map(_)) => self.map(id, inner),
            (Shape::Object(keys), Data::Map(_)) => self.object(id, keys, what, level),
            (expected, _) => self.wrong_kind(id, expected, what),
        }
    }

    fn least(&mut self, id: NodeId, number: i64, least: Option<i64>, what: What<'_>) -> bool {
        match least {
            Some(least) if number < least => {
                let help = format!("write a number from {least} on");
                self.tell(self.tree.node(id).at, format!("{what} can't be {number}"), help)
            }
            _ => true,
        }
    }

    fn word(&mut self, id: NodeId, word: &str, words: &[String], what: What<'_>) -> bool {
        if words.iter().any(|known| known == word) {
            return true;
        }
        let known = || words.iter().map(String::as_str);
        let meant = nearest(word, known());
        let mistake = self.error(self.tree.node(id).at, format!("{what} can't be `{word}`"));
        self.checked.mistakes.push(mistake.did_you_mean(meant, format!("write {}", listed(known(), "or"))));
        let meant = meant.filter(|meant| is_slip(word, meant));
        self.checked.repairs.extend(meant.map(|meant| Repair::Data(id, Data::Text(meant.to_owned()))));
        meant.is_some()
    }

    fn list(&mut self, items: &[NodeId], inner: &Shape, what: What<'_>, level: Level) -> bool {
        let mut good = true;
        for id in items {
            if self.visit(*id, inner, What::Item(&what), Level::Inside) {
                continue;
            }
            if level == Level::Section {
                let section = what.key().to_owned();
                self.checked.pruned.push(*id);
                let name = self.tree.entry(*id, "name").and_then(|(_, name)| self.tree.text(name));
                self.checked.unread.extend(name.map(|name| (section, name.to_owned())));
            } else {
                good = false;
            }
        }
        good
    }

    fn map(&mut self, id: NodeId, inner: &Shape) -> bool {
        let mut good = true;
        for (key, value) in self.tree.entries(id) {
            let name = self.tree.text(key).unwrap_or_default();
            good &= self.visit(value, inner, What::Key(name), Level::Inside);
        }
        good
    }

    fn object(&mut self, id: NodeId, keys: &[Key], what: What<'_>, level: Level) -> bool {
        let mut good = true;
        let index_of = |name: &str| keys.iter().position(|known| known.name == name);
        let mut given = vec![false; keys.len()];
        for index in self.tree.entries(id).filter_map(|(key, _)| index_of(self.tree.text(key)?)) {
            given[index] = true;
        }
        for (key, value) in self.tree.entries(id) {
            let name = self.tree.text(key).unwrap_or_default();
            let index = index_of(name);
            let Some(index) = index.or_else(|| self.unknown_key(key, name, keys, &given)) else { continue };
            given[index] = true;
            let name = &keys[index].name;
            let read = self.visit(value, &keys[index].shape, What::Key(name), level.below(name));
            if !read && level == Level::File {
                self.checked.unreadable.insert(name.clone());
            }
            good &= read;
        }
        for (key, _) in keys.iter().zip(given).filter(|(key, given)| key.required && !given) {
            good &= self.missing_key(id, key, what);
        }
        good
    }

    /// A key that the format does not know is read as the one that was probably meant, or else left out.
    fn unknown_key(&mut self, key: NodeId, name: &str, keys: &[Key], given: &[bool]) -> Option<usize> {
        let absent =
            || keys.iter().zip(given).filter(|(_, given)| !**given).map(|(key, _)| key.name.as_str());
        let meant = nearest(name, absent());
        let mistake = self.error(self.tree.node(key).at, format!("unknown key `{name}`"));
        let others = format!("the keys that can still be given here are {}", listed(absent(), "and"));
        self.checked.mistakes.push(mistake.did_you_mean(meant, others));
        match meant {
            Some(meant) => self.checked.repairs.push(Repair::Data(key, Data::Text(meant.to_owned()))),
            None => self.checked.pruned.push(key),
        }
        keys.iter().position(|known| Some(known.name.as_str()) == meant)
    }

    fn missing_key(&mut self, id: NodeId, key: &Key, what: What<'_>) -> bool {
        let name = self.tree.entry(id, "name").and_then(|(_, name)| self.tree.text(name));
        let whose = name.map_or_else(|| what.to_string(), |name| format!("`{name}`"));
        let words = match FORMAT.resolve(&key.shape) {
            Shape::Word(words) => format!(" It is {}.", listed(words.iter().map(String::as_str), "or")),
            _ => String::new(),
        };
        let help = format!("add `{}`: {}{words}", key.name, key.about);
        self.tell(self.tree.start(id), format!("the key `{}` of {whose} is missing", key.name), help);
        let stand_in = STAND_INS.iter().find(|stand_in| stand_in.key == key.name);
        self.checked.repairs.extend(stand_in.map(|stand_in| Repair::Entry(id, stand_in)));
        stand_in.is_some()
    }

    fn wrong_kind(&mut self, id: NodeId, expected: &Shape, what: What<'_>) -> bool {
        let data = &self.tree.node(id).data;
        let repaired = repaired(expected, data);
        let help = advice(expected, data, repaired.as_ref());
        let message = format!("{what} must be {}, not {}", kind_of_shape(expected), kind_of_data(data));
        self.tell(self.tree.start(id), message, help);
        let stand_in = STAND_INS.iter().find(|stand_in| what.key() == stand_in.key);
        let is_repaired = repaired.is_some();
        self.checked.repairs.extend(repaired.map(|repaired| match (repaired, stand_in) {
            (Data::Text(_), Some(stand_in)) => Repair::Data(id, Data::Text(stand_in.text.to_owned())),
            (repaired, _) => Repair::Data(id, repaired),
        }));
        is_repaired
    }

    fn error(&self, at: Position, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(self.file.place(at), message)
    }

    fn tell(&mut self, at: Position, message: String, help: String) -> bool {
        let mistake = self.error(at, message).help(help);
        self.checked.mistakes.push(mistake);
        false
    }
}

/// What to write in place of a value of the wrong kind.
fn advice(expected: &Shape, data: &Data, repaired: Option<&Data>) -> String {
    match (expected, repaired, data) {
        (Shape::Text, Some(Data::Text(text)), _) => format!("put it in quotes: \"{text}\""),
        (_, Some(Data::Boolean(value)), _) => format!("write `{value}`"),
        (Shape::List(_), _, Data::Text(text)) => format!("put it in brackets: [{text}]"),
        (Shape::Word(words), _, _) => format!("write {}", listed(words.iter().map(String::as_str), "or")),
        (Shape::Object(keys), _, _) => {
            let required: Vec<&str> =
                keys.iter().filter(|key| key.required).map(|key| key.name.as_str()).collect();
            match required[..] {
                [] => format!("write keys: {}", listed(keys.iter().map(|key| key.name.as_str()), "or")),
                _ => format!("write a mapping with {}", listed(required, "and")),
            }
        }
        _ => format!("write {}", kind_of_shape(expected)),
    }
}

/// What a value of the wrong kind was probably meant to be.
fn repaired(expected: &Shape, data: &Data) -> Option<Data> {
    match (expected, data) {
        (Shape::Text, Data::Boolean(value)) => Some(Data::Text(value.to_string())),
        (Shape::Text, Data::Integer(number)) => Some(Data::Text(number.to_string())),
        (Shape::Text, Data::Float(number)) => Some(Data::Text(number.to_string())),
        (Shape::Boolean, Data::Text(word)) => match word.to_ascii_lowercase().as_str() {
            "yes" | "on" | "y" | "true" => Some(Data::Boolean(true)),
            "no" | "off" | "n" | "false" => Some(Data::Boolean(false)),
            _ => None,
        },
        _ => None,
    }
}

impl Level {
    fn below(self, key: &str) -> Self {
        match (self, key) {
            (Level::File, "service") => Level::Service,
            (Level::File | Level::Service, _) => Level::Section,
            _ => Level::Inside,
        }
    }
}

fn kind_of_shape(shape: &Shape) -> &'static str {
    match shape {
        Shape::Any => "anything",
        Shape::Text => "a text",
        Shape::Word(_) => "one of its words",
        Shape::Boolean => "true or false",
        Shape::Integer(_) => "a whole number",
        Shape::Number => "a number",
        Shape::List(_) => "a list",
        Shape::Map(_) | Shape::Object(_) => "a mapping",
        Shape::Nullable(inner) => kind_of_shape(inner),
        Shape::Ref(_) => "a value",
    }
}

fn kind_of_data(data: &Data) -> String {
    match data {
        Data::Null => "nothing".to_owned(),
        Data::Boolean(value) => value.to_string(),
        Data::Integer(number) => format!("the number {number}"),
        Data::Float(number) => format!("the number {number}"),
        Data::Text(text) if text.len() < 40 && !text.contains('\n') => format!("the text `{text}`"),
        Data::Text(_) => "a text".to_owned(),
        Data::List(_) => "a list".to_owned(),
        Data::Map(_) => "a mapping".to_owned(),
    }
}
