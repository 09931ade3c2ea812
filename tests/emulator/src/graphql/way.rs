//! The way to a field.

use serde_json::{Map, Value};

use crate::routes;
use crate::table::OperationInfo;

/// The fields on the way to a place in a document, and their arguments.
#[derive(Clone, Default)]
pub(super) struct Way {
    pub(super) mutation: bool,
    pub(super) path: Vec<String>,
    pub(super) arguments: Map<String, Value>,
}

impl Way {
    pub(super) fn new(mutation: bool) -> Self {
        Self { mutation, ..Self::default() }
    }

    /// Goes on to a field. Where an argument has the name of an outer one, it is called by its field too, as clients
    /// call the variables.
    pub(super) fn step(&self, field: &str, arguments: impl IntoIterator<Item = (String, Value)>) -> Self {
        let mut way = self.clone();
        way.path.push(field.to_owned());
        for (name, value) in arguments {
            let key = match self.arguments.contains_key(&name) {
                true => format!("{field}{}", capitalised(&name)),
                false => name,
            };
            way.arguments.insert(key, value);
        }
        way
    }

    /// Gives the operations whose result stands here.
    pub(super) fn operations(&self) -> Vec<&'static OperationInfo> {
        routes::at_field(self.mutation, &self.path)
    }
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
