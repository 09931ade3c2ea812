//! Decides how what the model says is written: names in Rust, documentation, examples. It is total, because a model
//! has no error.

use crate::api::{Api, ErrorCode, Group, Ident};
use crate::model::{GroupDef, Model};
use crate::name;

mod doc;
mod example;
mod operation;
mod service;
mod types;

/// Decides everything about a client.
#[must_use]
pub fn lower(model: &Model<'_>) -> Api {
    let spec = model.spec;
    Api {
        folder: spec.folder.clone(),
        service: service::service(model),
        error_codes: sorted(spec.error_codes.iter().map(error_code), |code| code.code),
        types: model.types.iter().map(|ty| types::item(model, ty)).collect(),
        fragments: model.fragments.clone(),
        groups: model.groups.iter().map(|group| self::group(model, group)).collect(),
        schema: spec.schema.clone(),
    }
}

fn group(model: &Model<'_>, group: &GroupDef<'_>) -> Group {
    let file = group.file;
    Group {
        name: file.group.name.clone(),
        module: ident(&file.group.name),
        doc: doc::doc(&file.group.doc),
        source: file.path.clone(),
        operations: group.operations.iter().map(|operation| operation::operation(model, operation)).collect(),
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
