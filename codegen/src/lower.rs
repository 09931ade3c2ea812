//! Decides: names in Rust, types, places on the wire, documents, order. It is total, because it takes a valid spec.

use std::collections::{BTreeMap, BTreeSet};

use crate::api::{Api, ErrorCode, Fragment, Group, Ident};
use crate::document::Documents;
use crate::load::{GroupFile, Spec};
use crate::name;
use crate::spec::TypeEntry;
use crate::validate::ValidSpec;

mod doc;
mod example;
mod operation;
mod service;
mod types;

/// Decides everything about a client.
#[must_use]
pub fn lower(valid: &ValidSpec) -> Api {
    let context = Context::new(valid);
    let spec = valid.spec();
    let groups = sorted(spec.groups.iter().map(|file| context.group(file)), |group| group.name.clone());
    Api {
        folder: spec.folder.clone(),
        service: service::service(spec),
        error_codes: sorted(spec.error_codes.iter().map(error_code), |code| code.code),
        types: context.types.values().map(|entry| types::item(&context, entry)).collect(),
        fragments: context.fragments(&groups),
        groups,
        schema: spec.schema.clone(),
    }
}

/// What the parts of a client need to know of the rest.
struct Context<'a> {
    spec: &'a Spec,
    types: BTreeMap<&'a str, &'a TypeEntry>,
    /// The types that callers give: as arguments, or inside of them.
    given: BTreeSet<&'a str>,
    documents: Option<Documents<'a>>,
}

impl<'a> Context<'a> {
    fn new(valid: &'a ValidSpec) -> Self {
        let spec = valid.spec();
        let types = spec.types.iter().map(|entry| (entry.name.as_str(), entry)).collect();
        Self {
            spec,
            given: types::given(spec, &types),
            types,
            documents: valid.schema().map(|schema| Documents::new(spec, schema)),
        }
    }

    fn group(&self, file: &GroupFile) -> Group {
        let operations = file.operations.iter().map(|operation| operation::operation(self, operation));
        Group {
            name: file.group.name.clone(),
            module: ident(&file.group.name),
            doc: doc::doc(&file.group.doc),
            source: file.path.clone(),
            operations: sorted(operations, |operation| operation.name.clone()),
        }
    }

    /// The fragments that some operation uses, each once.
    fn fragments(&self, groups: &[Group]) -> Vec<Fragment> {
        let operations = groups.iter().flat_map(|group| &group.operations);
        let used: BTreeSet<&String> =
            operations.flat_map(|operation| operation.endpoint.fragments()).collect();
        let documents = self.documents.iter();
        documents.flat_map(|documents| used.iter().map(|name| documents.fragment(name))).collect()
    }

    fn wire(&self, name: &str, given: Option<&str>) -> String {
        name::wire(name, given, self.spec.service.wire_names)
    }
}

fn error_code(code: &crate::spec::ErrorCode) -> ErrorCode {
    ErrorCode { code: code.code, ident: ident(&name::pascal(&code.name)), doc: doc::doc(&code.doc) }
}

fn sorted<T, K: Ord>(items: impl Iterator<Item = T>, key: impl FnMut(&T) -> K) -> Vec<T> {
    let mut items: Vec<T> = items.collect();
    items.sort_by_key(key);
    items
}

/// Makes an identifier of a name that has been checked to be one.
pub(crate) fn ident(name: &str) -> Ident {
    Ident::new(name, proc_macro2::Span::call_site())
}

/// The static that holds what is known about the thing with a name.
fn table_ident(name: &str) -> Ident {
    ident(&name::screaming(name))
}
