//! The path to a field in a document.

use serde_json::{Map, Value};

use crate::generated::OPERATIONS;
use crate::metadata::{Endpoint, OperationInfo};

/// The fields on the path to a field in a document, and their arguments.
#[derive(Clone, Default)]
pub(super) struct FieldPath {
    pub(super) mutation: bool,
    pub(super) fields: Vec<String>,
    pub(super) arguments: Map<String, Value>,
}

impl FieldPath {
    pub(super) fn new(mutation: bool) -> Self {
        Self { mutation, ..Self::default() }
    }

    /// Returns the path to a field of this one. An argument that has the name of an outer one is prefixed with its
    /// field, as clients name the variables.
    pub(super) fn child(&self, field: &str, arguments: impl IntoIterator<Item = (String, Value)>) -> Self {
        let mut path = self.clone();
        path.fields.push(field.to_owned());
        for (name, value) in arguments {
            let key = match self.arguments.contains_key(&name) {
                true => format!("{field}{}", capitalised(&name)),
                false => name,
            };
            path.arguments.insert(key, value);
        }
        path
    }

    /// Returns the operations whose result is this field.
    pub(super) fn operations(&self) -> Vec<&'static OperationInfo> {
        let is_here = |info: &&&'static OperationInfo| match info.endpoint {
            Endpoint::GraphQl { mutation, path } => mutation == self.mutation && path.iter().eq(&self.fields),
            Endpoint::Rest { .. } => false,
        };
        OPERATIONS.iter().filter(is_here).copied().collect()
    }
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
