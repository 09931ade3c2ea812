//! Reads the files of a spec: from text to typed entries, with the place of everything.
//!
//! A file is parsed once, into a tree that knows every place. The tree is compared with the shape
//! that the format's JSON Schema says, and what has that shape is deserialised. An entry that has not is left out,
//! so that the others are still checked in the same run.

mod check;
mod data;
mod file;
mod marks;
mod parse;
mod scalar;
mod schema;
mod shape;
mod slips;
mod sources;
mod tree;
mod value;

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use apollo_compiler::Schema;
use apollo_compiler::validation::Valid;
use serde::de::DeserializeOwned;

use self::check::{Recovery, Scalar};
use self::data::NodeId;
pub(crate) use self::file::BYTE_ORDER_MARK;
pub(crate) use self::marks::{Cursor, IndexedFile, NodeRef};
pub(crate) use self::shape::schema as json_schema;
pub use self::sources::Sources;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::spec::{ErrorCode, Group, Operation, Service, TypeEntry};

/// A spec as it was written, with the place of everything in it.
#[derive(Debug)]
pub struct Spec {
    /// What is true of the service as a whole.
    pub service: Service,
    /// The codes by which the service names its errors.
    pub error_codes: Vec<ErrorCode>,
    /// The groups with their operations.
    pub groups: Vec<GroupFile>,
    /// The types.
    pub types: Vec<TypeEntry>,
    /// The text of the GraphQL schema, if the service has GraphQL.
    pub schema: Option<String>,
    /// The schema, if it is valid.
    pub(crate) parsed_schema: Option<Valid<Schema>>,
    /// The texts of options' `default_file`s, by what the spec calls the file.
    pub default_files: BTreeMap<String, String>,
    pub(crate) service_mark: NodeRef,
    pub(crate) error_code_marks: Vec<NodeRef>,
    pub(crate) type_marks: Vec<NodeRef>,
    pub(crate) files: Vec<IndexedFile>,
    /// The paths of all files of the folder, to find the one that was meant.
    pub(crate) paths: Vec<String>,
    /// The folder, as it is reported to people.
    pub(crate) folder: String,
    /// The errors that were found while reading.
    pub(crate) errors: Vec<Diagnostic>,
    pub(crate) unread: Unread,
}

/// A file with operations.
#[derive(Debug)]
pub struct GroupFile {
    /// The path of the file, relative to the project's root: `spec/operations/login.yaml`.
    pub path: String,
    /// The group.
    pub group: Group,
    /// Its operations, in the author's order.
    pub operations: Vec<Operation>,
    pub(crate) mark: NodeRef,
    pub(crate) operation_marks: Vec<NodeRef>,
}

/// What a spec has, or may have, but could not be read.
#[derive(Debug, Default)]
pub(crate) struct Unread {
    /// The section and the name of each entry that was left out.
    entries: HashSet<(String, String)>,
    /// Names from files that could not be read as a whole.
    names: HashSet<String>,
}

impl Unread {
    /// Whether an entry may be there although it was not read.
    pub(crate) fn may_have(&self, section: &str, name: &str) -> bool {
        self.names.contains(name) || self.entries.contains(&(section.to_owned(), name.to_owned()))
    }

    /// Whether everything was read.
    pub(crate) fn is_empty(&self) -> bool {
        self.names.is_empty() && self.entries.is_empty()
    }

    /// Remembers what a file seems to name, so that nobody is reported that it does not exist.
    fn skim(&mut self, text: &str) {
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || "_-".contains(letter);
        for (at, key) in text.match_indices("name:") {
            let rest = text[at + key.len()..].trim_start_matches([' ', '"', '\'']);
            let end = rest.find(|letter| !is_part(letter)).unwrap_or(rest.len());
            self.names.insert(rest[..end].to_owned());
        }
        // A file without any name is unread all the same.
        self.names.insert(String::new());
    }
}

impl Spec {
    /// Where something stands.
    pub(crate) fn site(&self, mark: NodeRef) -> Cursor<'_> {
        Cursor::new(&self.files[mark.file], mark.node)
    }
}

/// Reads the files of a spec.
///
/// # Errors
///
/// Reports the errors if not even the service could be read. Other errors wait inside of the [`Spec`] for
/// [`validate`](crate::validate::validate), so that one run reports all of them.
pub fn load(sources: &Sources) -> Result<Spec, Diagnostics> {
    let mut reader = Reader::default();
    for (path, text) in sources.yaml() {
        reader.file(sources.shown(path), text);
    }
    reader.finish(sources)
}

#[derive(Default)]
struct Reader {
    files: Vec<IndexedFile>,
    service: Option<(Service, NodeRef)>,
    /// Where the service is described first, be it readable or not.
    service_place: Option<Place>,
    error_codes: Vec<(ErrorCode, NodeRef)>,
    groups: Vec<GroupFile>,
    types: Vec<(TypeEntry, NodeRef)>,
    errors: Vec<Diagnostic>,
    unread: Unread,
    /// Whether there is or may be a service that could not be read.
    broken: bool,
}

impl Reader {
    fn file(&mut self, path: String, text: &Arc<str>) {
        let file = file::File::new(path, Arc::clone(text));
        let (tree, errors) = parse::parse(&file);
        self.errors.extend(errors);
        let Some(mut tree) = tree else {
            self.broken = true;
            return self.unread.skim(text);
        };
        let checked = check::check(&file, &tree);
        self.errors.extend(checked.errors);
        self.unread.entries.extend(checked.unread);
        for id in checked.pruned {
            tree.prune(id);
        }
        for repair in checked.recoveries {
            match repair {
                Recovery::Scalar(id, Scalar::Text(text)) => tree.replace(id, &text),
                Recovery::Scalar(id, Scalar::Boolean(flag)) => tree.replace_by_boolean(id, flag),
                Recovery::Entry(id, placeholder) => {
                    tree.insert(id, placeholder.key, placeholder.inside, placeholder.text)
                }
            }
        }
        self.files.push(IndexedFile { file, tree });
        if !checked.unreadable.is_empty() || checked.has_unknown_section {
            self.unread.skim(text);
        }
        self.sections(&checked.unreadable, checked.has_unknown_section);
    }

    /// Reads the sections of the file that was added last.
    fn sections(&mut self, unreadable: &HashSet<String>, has_unknown: bool) {
        self.broken |= unreadable.contains("service") || unreadable.contains("file") || has_unknown;
        if unreadable.contains("file") {
            return;
        }
        let readable = |section: &str| !unreadable.contains(section);
        self.service(readable("service"));
        if readable("error_codes") {
            let entries = self.entries("error_codes");
            self.error_codes.extend(entries);
        }
        if readable("types") {
            let entries = self.entries("types");
            self.types.extend(entries);
        }
        if readable("group") && readable("operations") {
            self.group(has_unknown);
        }
    }

    fn service(&mut self, is_readable: bool) {
        let Some((key, node)) = self.section("service") else { return };
        let site = self.site(key);
        if let Some(first) = &self.service_place {
            let error = site.error(Code::NotOneService, "the service is described twice");
            let help = format!("merge it with that of {}:{}", first.file, first.line);
            self.errors.push(error.help(help));
        } else {
            self.service_place = Some(site.place());
        }
        if is_readable
            && self.service.is_none()
            && let Some(service) = self.read(node)
        {
            self.service = Some((service, self.mark(node)));
        }
    }

    /// Reads the group and its operations. Where a section is unknown, it may be the one that is missing.
    fn group(&mut self, has_unknown: bool) {
        match (self.section("group"), self.section("operations")) {
            (Some((_, node)), Some((key, operations))) => self.group_of(node, key, operations),
            (Some(_), None) | (None, Some(_)) if has_unknown => self.skim_last(),
            (Some((key, _)), None) => {
                let error =
                    self.site(key).error(Code::GroupWithoutOperations, "this group has no operations");
                self.errors.push(error.help("add `operations`, or leave the group out"));
            }
            (None, Some((key, _))) => {
                self.skim_last();
                let error =
                    self.site(key).error(Code::OperationsWithoutGroup, "these operations belong to no group");
                self.errors.push(error.help("add `group` with its `name` and `doc` to this file"));
            }
            (None, None) => {}
        }
    }

    fn group_of(&mut self, node: NodeId, key: NodeId, operations: NodeId) {
        let (operations, operation_marks): (Vec<Operation>, Vec<NodeRef>) =
            self.entries_at(operations).into_iter().unzip();
        if operations.is_empty() && self.unread.is_empty() {
            let error = self.site(key).error(Code::GroupWithoutOperations, "this group has no operations");
            self.errors.push(error.help("add one, or delete the file"));
        }
        if let Some(group) = self.read(node) {
            let path = self.files.last().map(|file| file.file.path().to_owned()).unwrap_or_default();
            let mark = self.mark(node);
            self.groups.push(GroupFile { path, group, operations, mark, operation_marks });
        }
    }

    fn entries<T: DeserializeOwned>(&mut self, section: &str) -> Vec<(T, NodeRef)> {
        self.section(section).map(|(_, node)| self.entries_at(node)).unwrap_or_default()
    }

    fn entries_at<T: DeserializeOwned>(&mut self, node: NodeId) -> Vec<(T, NodeRef)> {
        let items: Vec<NodeId> =
            self.files.last().map(|file| file.tree.items(node).collect()).unwrap_or_default();
        items.into_iter().filter_map(|item| Some((self.read(item)?, self.mark(item)))).collect()
    }

    fn section(&self, name: &str) -> Option<(NodeId, NodeId)> {
        let tree = &self.files.last()?.tree;
        tree.entry(tree.root(), name)
    }

    /// Deserialises a node. What has the shape of the format always can be; anything else is reported, not hidden.
    fn read<T: DeserializeOwned>(&mut self, node: NodeId) -> Option<T> {
        let read = value::read(&self.files.last()?.tree, node);
        read.map_err(|error| {
            self.skim_last();
            self.errors.push(self.site(node).error(Code::WrongKind, format!("this can't be read: {error}")));
        })
        .ok()
    }

    /// Remembers the names in the file that was added last, of which something could not be read.
    fn skim_last(&mut self) {
        if let Some(file) = self.files.last() {
            self.unread.skim(file.file.text());
        }
    }

    fn mark(&self, node: NodeId) -> NodeRef {
        NodeRef { file: self.files.len() - 1, node }
    }

    fn site(&self, node: NodeId) -> Cursor<'_> {
        Cursor::new(&self.files[self.files.len() - 1], node)
    }

    fn finish(mut self, sources: &Sources) -> Result<Spec, Diagnostics> {
        let Some((service, service_mark)) = self.service else {
            if !self.broken {
                let error = Diagnostic::new(
                    Code::NotOneService,
                    Place::file(sources.folder()),
                    "no file of the spec describes the service",
                );
                self.errors.push(error.help("add a file with the section `service`"));
            }
            return Err(Diagnostics::new(self.errors));
        };
        let (error_codes, error_code_marks) = self.error_codes.into_iter().unzip();
        let (types, type_marks) = self.types.into_iter().unzip();
        let text = |path: &str| sources.get(path).map(str::to_owned);
        let default_files = service.options.iter().filter_map(|option| option.default_file.as_deref());
        let mut spec = Spec {
            parsed_schema: None,
            schema: service.graphql.as_ref().and_then(|graphql| text(&graphql.schema)),
            default_files: default_files.filter_map(|path| Some((path.to_owned(), text(path)?))).collect(),
            service,
            error_codes,
            groups: self.groups,
            types,
            service_mark,
            error_code_marks,
            type_marks,
            files: self.files,
            paths: sources.paths().map(str::to_owned).collect(),
            folder: sources.folder().to_owned(),
            errors: self.errors,
            unread: self.unread,
        };
        let mut errors = std::mem::take(&mut spec.errors);
        spec.parsed_schema = schema::parse(&spec, &mut errors);
        spec.errors = errors;
        Ok(spec)
    }
}
