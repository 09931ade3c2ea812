//! Compares a tree with the shape of the format, and tells every difference in one go.

use std::collections::HashSet;

use super::file::File;
use super::shape::{FORMAT, Key, Shape};
use super::tree::{Data, NodeId, Position, Tree};
use crate::diagnostic::{Diagnostic, listed, nearest};

/// What the comparison of a file with the format came to.
#[derive(Debug, Default)]
pub(super) struct Checked {
    pub(super) mistakes: Vec<Diagnostic>,
    /// What is left out of what is read: keys that the format does not know, and wrong entries of sections.
    pub(super) pruned: Vec<NodeId>,
    /// The entries that were left out: the section and the name.
    pub(super) unread: HashSet<(String, String)>,
    /// The sections that can't be read, by their keys; `file` where it is not known which are there.
    pub(super) unreadable: HashSet<String>,
}

/// Compares a file with the format.
pub(super) fn check(file: &File, tree: &Tree) -> Checked {
    let mut walk = Walk { file, tree, checked: Checked::default() };
    if !walk.visit(tree.root(), &FORMAT.file, "a file of the spec", Level::File)
        && walk.checked.unreadable.is_empty()
    {
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

struct Walk<'a> {
    file: &'a File,
    tree: &'a Tree,
    checked: Checked,
}

impl Walk<'_> {
    /// Compares a value; `what` is how it is called. Answers whether the value can be read.
    fn visit(&mut self, id: NodeId, shape: &Shape, what: &str, level: Level) -> bool {
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

    fn least(&mut self, id: NodeId, number: i64, least: Option<i64>, what: &str) -> bool {
        match least {
            Some(least) if number < least => {
                let help = format!("write a number from {least} on");
                self.tell(self.tree.node(id).at, format!("{what} can't be {number}"), help)
            }
            _ => true,
        }
    }

    fn word(&mut self, id: NodeId, word: &str, words: &[String], what: &str) -> bool {
        if words.iter().any(|known| known == word) {
            return true;
        }
        let known = || words.iter().map(String::as_str);
        let message = format!("{what} can't be `{word}`");
        let mistake = Diagnostic::new(self.file.place(self.tree.node(id).at), message)
            .did_you_mean(nearest(word, known()), format!("write {}", listed(known(), "or")));
        self.checked.mistakes.push(mistake);
        false
    }

    fn list(&mut self, items: &[NodeId], inner: &Shape, what: &str, level: Level) -> bool {
        let mut good = true;
        let item = format!("an item of {what}");
        for id in items {
            if self.visit(*id, inner, &item, Level::Inside) {
                continue;
            }
            if level == Level::Section {
                let section = what.trim_matches('`').to_owned();
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
            let what = format!("`{}`", self.tree.text(key).unwrap_or_default());
            good &= self.visit(value, inner, &what, Level::Inside);
        }
        good
    }

    fn object(&mut self, id: NodeId, keys: &[Key], what: &str, level: Level) -> bool {
        let mut good = true;
        let mut given = vec![false; keys.len()];
        for (key, value) in self.tree.entries(id) {
            let name = self.tree.text(key).unwrap_or_default();
            match keys.iter().position(|known| known.name == name) {
                Some(index) => {
                    given[index] = true;
                    let read = self.visit(value, &keys[index].shape, &format!("`{name}`"), level.below(name));
                    if !read && level == Level::File {
                        self.checked.unreadable.insert(name.to_owned());
                    }
                    good &= read;
                }
                None => good &= self.unknown_key(key, name, keys, &mut given),
            }
        }
        for (key, _) in keys.iter().zip(given).filter(|(key, given)| key.required && !given) {
            good = self.missing_key(id, key, what);
        }
        good
    }

    /// A key that the format does not know is left out. If it is a known one misspelt, what it belongs to can't be
    /// read: what the author meant to say is not there.
    fn unknown_key(&mut self, key: NodeId, name: &str, keys: &[Key], given: &mut [bool]) -> bool {
        self.checked.pruned.push(key);
        let absent =
            || keys.iter().zip(&*given).filter(|(_, given)| !**given).map(|(key, _)| key.name.as_str());
        let meant = nearest(name, absent());
        let others = format!("the keys that can still be given here are {}", listed(absent(), "and"));
        let mistake =
            Diagnostic::new(self.file.place(self.tree.node(key).at), format!("unknown key `{name}`"))
                .did_you_mean(meant, others);
        self.checked.mistakes.push(mistake);
        match keys.iter().position(|known| Some(known.name.as_str()) == meant) {
            Some(index) => {
                given[index] = true;
                false
            }
            None => true,
        }
    }

    fn missing_key(&mut self, id: NodeId, key: &Key, what: &str) -> bool {
        let name = self.tree.entry(id, "name").and_then(|(_, name)| self.tree.text(name));
        let whose = name.map_or_else(|| what.to_owned(), |name| format!("`{name}`"));
        let words = match FORMAT.resolve(&key.shape) {
            Shape::Word(words) => format!(" It is {}.", listed(words.iter().map(String::as_str), "or")),
            _ => String::new(),
        };
        let help = format!("add `{}`: {}{words}", key.name, key.about);
        self.tell(self.tree.start(id), format!("the key `{}` of {whose} is missing", key.name), help)
    }

    fn wrong_kind(&mut self, id: NodeId, expected: &Shape, what: &str) -> bool {
        let node = self.tree.node(id);
        let place = self.file.place(self.tree.start(id));
        let token: String = place.source.chars().skip(place.column - 1).take(place.length).collect();
        let help = match (expected, &node.data) {
            (Shape::Text, Data::Boolean(_) | Data::Integer(_) | Data::Float(_) | Data::Null) => {
                format!("put it in quotes: \"{token}\"")
            }
            (Shape::Boolean, Data::Text(word)) if matches!(word.as_str(), "yes" | "on" | "y") => {
                "write `true`".into()
            }
            (Shape::Boolean, Data::Text(word)) if matches!(word.as_str(), "no" | "off" | "n") => {
                "write `false`".into()
            }
            (Shape::List(_), Data::Text(_)) => format!("put it in brackets: [{token}]"),
            (Shape::Word(words), _) => format!("write {}", listed(words.iter().map(String::as_str), "or")),
            _ => format!("write {}", kind_of_shape(expected)),
        };
        let message = format!("{what} must be {}, not {}", kind_of_shape(expected), kind_of_data(&node.data));
        self.tell(self.tree.start(id), message, help)
    }

    fn tell(&mut self, at: Position, message: String, help: String) -> bool {
        self.checked.mistakes.push(Diagnostic::new(self.file.place(at), message).help(help));
        false
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
        Data::Text(_) => "a text".to_owned(),
        Data::List(_) => "a list".to_owned(),
        Data::Map(_) => "a mapping".to_owned(),
    }
}
