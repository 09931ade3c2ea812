//! Compares a tree with the shape of the format, and tells every difference in one go.

use std::collections::HashSet;
use std::fmt;

use super::data::{Data, NodeId};
use super::file::File;
use super::shape::{FORMAT, Key, Shape};
use super::tree::{Position, Tree};
use crate::diagnostic::{Code, Diagnostic, Edit, Near, is_slip, listed, nearest};
use crate::type_expr::in_own_words;

/// What the comparison of a file with the format came to.
#[derive(Debug, Default)]
pub(super) struct Checked {
    pub(super) errors: Vec<Diagnostic>,
    /// What is left out of what is read: keys that the format does not know, and wrong entries of sections.
    pub(super) pruned: Vec<NodeId>,
    /// What takes the place of an error, so that the rest of its entry is still checked.
    pub(super) recoveries: Vec<Recovery>,
    /// The entries that were left out: the section and the name.
    pub(super) unread: HashSet<(String, String)>,
    /// The sections that can't be read, by their keys; `file` where it is not known which are there.
    pub(super) unreadable: HashSet<String>,
    /// Whether a section is none that the format knows.
    pub(super) has_unknown_section: bool,
}

/// What takes the place of an error.
#[derive(Debug)]
pub(super) enum Recovery {
    /// Another scalar in a node.
    Scalar(NodeId, Scalar),
    /// An entry of a mapping that lacks it.
    Entry(NodeId, &'static Placeholder),
}

/// A scalar that takes the place of another.
#[derive(Debug)]
pub(super) enum Scalar {
    Text(String),
    Boolean(bool),
}

/// What takes the place of a missing key, where little depends on its value.
#[derive(Debug)]
pub(super) struct Placeholder {
    pub(super) key: &'static str,
    /// The key of the text inside of the value, if the value is a mapping.
    pub(super) inside: Option<&'static str>,
    pub(super) text: &'static str,
}

const PLACEHOLDERS: [Placeholder; 6] = [
    Placeholder { key: "auth", inside: None, text: "optional" },
    Placeholder { key: "do", inside: None, text: "It is missing." },
    Placeholder { key: "doc", inside: None, text: "It is missing." },
    Placeholder { key: "returns", inside: Some("type"), text: "unit" },
    Placeholder { key: "source", inside: None, text: "It is missing." },
    Placeholder { key: "title", inside: None, text: "It is missing." },
];

/// Compares a file with the format.
pub(super) fn check(file: &File, tree: &Tree) -> Checked {
    let mut walk = Walk { file, tree, checked: Checked::default(), reported: HashSet::new() };
    if walk.is_of_another_format() {
        walk.checked.unreadable.insert("file".to_owned());
        return walk.checked;
    }
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

/// What a key is that the format does not know.
enum Meant {
    /// The key at this position, by another name.
    Key(usize),
    /// The key at this position and its value, without what parts them.
    Entry(usize),
    /// Nothing that is known.
    Unknown,
}

struct Walk<'a> {
    file: &'a File,
    tree: &'a Tree,
    checked: Checked,
    /// The numbers that were reported: one that is repeated is reported once.
    reported: HashSet<String>,
}

impl Walk<'_> {
    /// Compares a value; `what` is how it is called. Answers whether the value can be read.
    fn visit(&mut self, id: NodeId, shape: &Shape, what: What<'_>, level: Level) -> bool {
        let data = &self.tree.data(id);
        match (FORMAT.resolve(shape), data) {
            (Shape::Any, _) => self.free(id),
            (Shape::Text, Data::Text(_))
            | (Shape::Boolean, Data::Boolean(_))
            | (Shape::Number, Data::Integer(_) | Data::Unsigned(_) | Data::Float(_)) => true,
            (Shape::Nullable(inner), _) => self.visit(id, inner, what, level),
            (Shape::Integer(least), Data::Integer(number)) => self.least(id, *number, *least, what),
            (Shape::Integer(_), Data::Unsigned(_) | Data::Inexact) => {
                let message = format!("{what} can't be {}", self.written(id));
                self.tell(
                    Code::NumberOutOfRange,
                    self.tree.node(id).at,
                    message,
                    "write an integer from -2^63 to 2^63-1, without leading zeros".to_owned(),
                )
            }
            (Shape::Word(words), Data::Text(word)) => self.word(id, word, words, what),
            (Shape::List(inner), Data::List(items)) => self.list(items, inner, what, level),
            (Shape::Map(inner), Data::Map(_)) => self.map(id, inner),
            (Shape::Object(keys), Data::Map(_)) => self.object(id, keys, what, level),
            (expected, _) => self.wrong_kind(id, expected, what),
        }
    }

    /// Reports a file that describes a service in the words of another format.
    fn is_of_another_format(&mut self) -> bool {
        let other =
            [("openapi", "OpenAPI"), ("swagger", "OpenAPI"), ("asyncapi", "AsyncAPI"), ("smithy", "Smithy")];
        let found =
            other.iter().find_map(|(key, name)| Some((self.tree.entry(self.tree.root(), key)?.0, name)));
        let Some((key, name)) = found else { return false };
        let message = format!("this is a file of {name}, and not of the spec");
        let help =
            "move it elsewhere; a file of the spec has `group` and `operations`, `types` or `error_codes`";
        self.tell(Code::OtherFormat, self.tree.node(key).at, message, help.to_owned());
        true
    }

    /// Looks for numbers that would be sent otherwise than they are written.
    fn free(&mut self, id: NodeId) -> bool {
        match &self.tree.data(id) {
            Data::Inexact if !self.reported.insert(self.written(id)) => false,
            Data::Inexact => {
                let written = self.written(id);
                let is_integer =
                    !written.contains('.') && (written.starts_with("0x") || !written.contains(['e', 'E']));
                let digits = written.trim_start_matches(['+', '-']);
                if is_integer && digits.starts_with('0') && !digits.starts_with("0x") {
                    let message =
                        format!("the number {written} begins with a zero, which some read as octal");
                    let number = digits.trim_start_matches('0');
                    let help =
                        format!("put a string in quotes: \"{written}\"; else write the number, {number}");
                    return self.tell(Code::InexactNumber, self.tree.node(id).at, message, help);
                }
                let (why, instead) = match is_integer {
                    true => ("it is out of the range of 64 bits", "an integer from -2^63 to 2^64-1"),
                    false => ("it has too many digits", "a number of fewer digits"),
                };
                let message = format!("the number {written} can't be sent as it is written: {why}");
                let help = format!("write {instead}, or put it in quotes: \"{written}\"");
                self.tell(Code::InexactNumber, self.tree.node(id).at, message, help)
            }
            Data::List(items) => items.iter().all(|item| self.free(*item)),
            Data::Map(entries) => entries.iter().all(|(_, value)| self.free(*value)),
            _ => true,
        }
    }

    /// The scalar as it is written in the file.
    fn written(&self, id: NodeId) -> String {
        self.file.place(self.tree.node(id).at).marked()
    }

    fn least(&mut self, id: NodeId, number: i64, least: Option<i64>, what: What<'_>) -> bool {
        match least {
            Some(least) if number < least => {
                let help = format!("write a number from {least} on");
                self.tell(
                    Code::NumberOutOfRange,
                    self.tree.node(id).at,
                    format!("{what} can't be {number}"),
                    help,
                )
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
        let error = self.error(Code::UnknownWord, self.tree.node(id).at, format!("{what} can't be `{word}`"));
        self.checked.errors.push(error.did_you_mean(meant, format!("write {}", listed(known(), "or"))));
        let meant = meant.map(|near| near.word).filter(|meant| is_slip(word, meant));
        self.checked
            .recoveries
            .extend(meant.map(|meant| Recovery::Scalar(id, Scalar::Text(meant.to_owned()))));
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
        let cut = self.type_cut_at_comma(id);
        let mut good = cut.is_empty();
        let index_of = |name: &str| keys.iter().position(|known| known.name == name);
        let mut given = vec![false; keys.len()];
        for index in self.tree.entries(id).filter_map(|(key, _)| index_of(self.tree.text(key)?)) {
            given[index] = true;
        }
        for (key, value) in self.tree.entries(id) {
            let name = self.tree.text(key).unwrap_or_default();
            let index = index_of(name);
            if cut.contains(&key) {
                index.into_iter().for_each(|index| given[index] = true);
                continue;
            }
            let index = match index {
                Some(index) => index,
                None => match self.unknown_key(key, name, keys, &given) {
                    Meant::Key(index) => index,
                    Meant::Entry(index) => {
                        given[index] = true;
                        good = false;
                        continue;
                    }
                    Meant::Unknown => {
                        if level == Level::File {
                            self.checked.has_unknown_section = true;
                        }
                        continue;
                    }
                },
            };
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

    /// Reports a type that the comma in it cuts in two, in a mapping in braces: `{ type: map<string, json> }`.
    /// Returns the keys of its parts.
    fn type_cut_at_comma(&mut self, id: NodeId) -> Vec<NodeId> {
        let mut entries = self.tree.entries(id).skip_while(|(key, _)| self.tree.text(*key) != Some("type"));
        let Some((key, value)) = entries.next() else { return Vec::new() };
        let Some(first) = self.tree.text(value).filter(|text| is_open(text)) else { return Vec::new() };
        let (mut written, mut keys) = (first.to_owned(), vec![key]);
        for (key, part) in entries {
            let (Some(text), Data::Null) = (self.tree.text(key), &self.tree.data(part)) else { break };
            written = format!("{written}, {text}");
            keys.push(key);
            if !is_open(&written) {
                let message = format!("`{written}` is not a type, and in braces its comma ends it");
                let (at, end, ty) =
                    (self.tree.node(value).at, self.tree.node(key).at, in_own_words(&written));
                let error = self.error(Code::InvalidType, at, message).help(format!("write `{ty}`"));
                let length = (end.column + end.length).saturating_sub(at.column);
                let whole = self.file.place(Position { length, ..at });
                let edit = (at.line == end.line).then(|| Edit::of_word(whole, &ty)).flatten();
                self.checked.errors.push(error.fix_by(edit));
                return keys;
            }
        }
        Vec::new()
    }

    /// A key that the format does not know is read as the one that was probably meant, or else left out.
    fn unknown_key(&mut self, key: NodeId, name: &str, keys: &[Key], given: &[bool]) -> Meant {
        let absent =
            || keys.iter().zip(given).filter(|(_, given)| !**given).map(|(key, _)| key.name.as_str());
        let index_of = |name: &str| keys.iter().position(|known| known.name == name);
        let (at, message) = (self.tree.node(key).at, format!("unknown key `{}`", name.escape_debug()));
        if let Some((known, value)) = run_together(name, absent()) {
            let help = format!("part the two by a colon and a space: `{known}: {value}`");
            let error = self.error(Code::Separator, at, message).help(help);
            let is_whole = !value.is_empty() && self.written(key) == name;
            let edit = Edit { place: error.place.clone(), text: format!("{known}: {value}") };
            self.checked.errors.push(error.fix_by(is_whole.then_some(edit)));
            return index_of(known).map_or(Meant::Unknown, Meant::Entry);
        }
        let other = other_word(name).filter(|other| absent().any(|known| known == *other));
        let error = self.error(Code::UnknownKey, at, message);
        // A body can be that of a form as well.
        let is_certain = !matches!(name.to_lowercase().as_str(), "body" | "payload");
        let other = other.map(|word| Near { word, is_only: is_certain });
        let meant = other.or_else(|| nearest(name, absent()));
        let others = format!("the keys that can still be given here are {}", listed(absent(), "and"));
        self.checked.errors.push(error.did_you_mean(meant, others));
        let meant = meant.map(|near| near.word);
        match meant {
            Some(meant) => {
                self.checked.recoveries.push(Recovery::Scalar(key, Scalar::Text(meant.to_owned())))
            }
            None => self.checked.pruned.push(key),
        }
        meant.and_then(index_of).map_or(Meant::Unknown, Meant::Key)
    }

    fn missing_key(&mut self, id: NodeId, key: &Key, what: What<'_>) -> bool {
        let name = self.tree.entry(id, "name").and_then(|(_, name)| self.tree.text(name));
        let whose = name.map_or_else(|| what.to_string(), |name| format!("`{name}`"));
        let words = match FORMAT.resolve(&key.shape) {
            Shape::Word(words) => format!(" It is {}.", listed(words.iter().map(String::as_str), "or")),
            _ => String::new(),
        };
        let form = match FORMAT.resolve(&key.shape) {
            Shape::Object(keys) => {
                let required = keys.iter().filter(|key| key.required).map(|key| format!("{}: …", key.name));
                let required: Vec<String> = required.collect();
                if required.is_empty() { String::new() } else { format!(": {{ {} }}", required.join(", ")) }
            }
            _ => String::new(),
        };
        let help = format!("add `{}{form}`: {}{words}", key.name, key.about);
        self.tell(
            Code::MissingKey,
            self.tree.start(id),
            format!("the key `{}` of {whose} is missing", key.name),
            help,
        );
        let placeholder = PLACEHOLDERS.iter().find(|placeholder| placeholder.key == key.name);
        self.checked.recoveries.extend(placeholder.map(|placeholder| Recovery::Entry(id, placeholder)));
        placeholder.is_some()
    }

    fn wrong_kind(&mut self, id: NodeId, expected: &Shape, what: What<'_>) -> bool {
        let data = &self.tree.data(id);
        let written = self.written(id);
        let recovered = recovered(expected, data, &written);
        let place = self.file.place(self.tree.node(id).at);
        let is_comment = *data == Data::Null && place.source.contains(": #");
        let help = match self.type_in_brackets(id, what) {
            Some(ty) => format!("write `{ty}`"),
            None if is_comment => "put the text in quotes: what follows ` #` is a comment".to_owned(),
            None => advice(expected, data, recovered.as_ref()),
        };
        let message =
            format!("{what} must be {}, not {}", kind_of_shape(expected), kind_of_data(data, &written));
        let error = self.error(Code::WrongKind, self.tree.start(id), message).help(help);
        let mended = mended(FORMAT.resolve(expected), data, recovered.as_ref(), &written);
        self.checked.errors.push(match mended {
            Some(text) => error.fix(text),
            None => error,
        });
        if let (Shape::List(_), Data::Map(entries), "operations" | "types" | "error_codes") =
            (expected, data, what.key())
        {
            let names = entries.iter().filter_map(|(key, _)| self.tree.text(*key));
            self.checked.unread.extend(names.map(|name| (what.key().to_owned(), name.to_owned())));
        }
        let placeholder = PLACEHOLDERS.iter().find(|placeholder| what.key() == placeholder.key);
        let is_repaired = recovered.is_some();
        self.checked.recoveries.extend(recovered.map(|recovered| match (recovered, placeholder) {
            (Scalar::Text(_), Some(placeholder)) => {
                Recovery::Scalar(id, Scalar::Text(placeholder.text.to_owned()))
            }
            (recovered, _) => Recovery::Scalar(id, recovered),
        }));
        is_repaired
    }

    /// The type that was probably meant by `[string]` or `{string: json}`.
    fn type_in_brackets(&self, id: NodeId, what: What<'_>) -> Option<String> {
        let inner = match (what, &self.tree.data(id)) {
            (What::Key("type" | "of"), Data::List(items)) => ("list", *items.first()?),
            (What::Key("type" | "of"), Data::Map(entries)) => ("map", entries.first()?.1),
            _ => return None,
        };
        let inner_type =
            self.type_in_brackets(inner.1, what).or_else(|| self.tree.text(inner.1).map(str::to_owned))?;
        Some(format!("{}<{}>", inner.0, in_own_words(&inner_type)))
    }

    fn error(&self, code: Code, at: Position, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(code, self.file.place(at), message)
    }

    fn tell(&mut self, code: Code, at: Position, message: String, help: String) -> bool {
        let error = self.error(code, at, message).help(help);
        self.checked.errors.push(error);
        false
    }
}

/// Whether an angle bracket of a type is still open.
fn is_open(ty: &str) -> bool {
    ty.matches('<').count() > ty.matches('>').count()
}

/// A known key and its value that are run together: `type:string`, `type=string`.
fn run_together<'k>(name: &'k str, known: impl IntoIterator<Item = &'k str>) -> Option<(&'k str, &'k str)> {
    known.into_iter().find_map(|key| {
        let rest = name.strip_prefix(key)?;
        Some((key, rest.trim_start().strip_prefix([':', '=']).or_else(|| rest.strip_prefix(' '))?.trim()))
    })
}

/// What other formats call a key, and what it is called here.
fn other_word(name: &str) -> Option<&'static str> {
    Some(match name.to_lowercase().as_str() {
        "url" | "uri" | "route" => "path",
        "http" => "rest",
        "gql" => "graphql",
        "verb" | "http_method" => "method",
        "body" | "payload" => "json",
        "querystring" | "query_params" => "query",
        "parameters" | "args" | "arguments" | "inputs" => "params",
        "response" | "responses" | "result" | "output" => "returns",
        "description" | "summary" | "docs" | "comment" => "doc",
        "authentication" | "security" => "auth",
        "enum" | "variants" | "options" | "choices" => "values",
        "properties" | "members" => "fields",
        "endpoints" | "methods" => "operations",
        "operationid" => "name",
        "mandatory" => "required",
        "secret" => "sensitive",
        "nullable" => "clearable",
        "schema" => "type",
        _ => return None,
    })
}

/// What to write in place of a value of the wrong kind.
fn advice(expected: &Shape, data: &Data<'_>, recovered: Option<&Scalar>) -> String {
    match (expected, recovered, data) {
        (Shape::Text, Some(Scalar::Text(text)), _) => format!("put it in quotes: \"{text}\""),
        (_, Some(Scalar::Boolean(value)), _) => format!("write `{value}`"),
        (Shape::List(_), _, Data::Text(text)) => format!("put it in brackets: [{text}]"),
        (Shape::List(_), _, Data::Map(_)) => "begin each entry with `- name:` and its name".to_owned(),
        (Shape::Word(words), _, _) => format!("write {}", listed(words.iter().map(String::as_str), "or")),
        (Shape::Object(keys), _, Data::Text(text)) if keys.iter().filter(|key| key.required).count() == 1 => {
            let key = keys.iter().find(|key| key.required).map_or("", |key| key.name.as_str());
            format!("write `{{ {key}: {text} }}`")
        }
        (Shape::List(_) | Shape::Map(_), _, Data::Null) => {
            format!("leave it out, or write {}", kind_of_shape(expected))
        }
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

/// How a value of the wrong kind is written, where that is certain.
fn mended(expected: &Shape, data: &Data<'_>, recovered: Option<&Scalar>, written: &str) -> Option<String> {
    match (expected, data, recovered) {
        (_, _, Some(Scalar::Text(text))) => Some(format!("\"{text}\"")),
        (_, _, Some(Scalar::Boolean(value))) => Some(value.to_string()),
        (Shape::List(item), Data::Text(text), _)
            if *text == written && !text.contains([',', '{', '}', '[', ']']) =>
        {
            matches!(FORMAT.resolve(item), Shape::Text | Shape::Word(_)).then(|| format!("[{text}]"))
        }
        _ => None,
    }
}

/// What a value of the wrong kind was probably meant to be.
fn recovered(expected: &Shape, data: &Data<'_>, written: &str) -> Option<Scalar> {
    match (expected, data) {
        (
            Shape::Text,
            Data::Boolean(_) | Data::Integer(_) | Data::Unsigned(_) | Data::Float(_) | Data::Inexact,
        ) => Some(Scalar::Text(written.to_owned())),
        (Shape::Boolean, Data::Text(word)) => match word.to_ascii_lowercase().as_str() {
            "yes" | "on" | "y" | "true" => Some(Scalar::Boolean(true)),
            "no" | "off" | "n" | "false" => Some(Scalar::Boolean(false)),
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
        Shape::Text => "a string",
        Shape::Word(_) => "one of its words",
        Shape::Boolean => "true or false",
        Shape::Integer(_) => "an integer",
        Shape::Number => "a number",
        Shape::List(_) => "a list",
        Shape::Map(_) | Shape::Object(_) => "a mapping",
        Shape::Nullable(inner) => kind_of_shape(inner),
        Shape::Ref(_) => "a value",
    }
}

fn kind_of_data(data: &Data<'_>, written: &str) -> String {
    match data {
        Data::Null => "nothing".to_owned(),
        Data::Boolean(value) => value.to_string(),
        Data::Integer(_) | Data::Unsigned(_) | Data::Float(_) | Data::Inexact => {
            format!("the number {written}")
        }
        Data::Text(text) if text.len() < 40 && !text.contains('\n') => format!("the string `{text}`"),
        Data::Text(_) => "a string".to_owned(),
        Data::List(_) => "a list".to_owned(),
        Data::Map(_) => "a mapping".to_owned(),
    }
}
