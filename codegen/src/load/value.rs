//! From a tree to typed entries.

use serde::de::DeserializeOwned;
use serde_yaml::{Mapping, Value};

use super::tree::{Data, NodeId, Tree};

/// Reads a node as a typed entry. What was pruned is left out.
pub(super) fn read<T: DeserializeOwned>(tree: &Tree, id: NodeId) -> Result<T, serde_yaml::Error> {
    serde_yaml::from_value(value(tree, id))
}

fn value(tree: &Tree, id: NodeId) -> Value {
    match &tree.node(id).data {
        Data::Null => Value::Null,
        Data::Boolean(value) => Value::Bool(*value),
        Data::Integer(number) => Value::Number((*number).into()),
        Data::Unsigned(number) => Value::Number((*number).into()),
        Data::Float(number) => Value::Number((*number).into()),
        // It was reported, and what holds it is not read.
        Data::Inexact => Value::Null,
        Data::Text(text) => Value::String(text.clone()),
        Data::List(_) => Value::Sequence(tree.items(id).map(|item| value(tree, item)).collect()),
        Data::Map(_) => Value::Mapping(mapping(tree, id)),
    }
}

fn mapping(tree: &Tree, id: NodeId) -> Mapping {
    tree.entries(id).map(|(key, entry)| (value(tree, key), value(tree, entry))).collect()
}
