//! Which operation a document means: the one whose result stands deepest in it.

use async_graphql::parser::parse_query;
use async_graphql::parser::types::{
    DocumentOperations, ExecutableDocument, OperationType, Selection, SelectionSet,
};

use crate::routes;

/// How deep operations are looked for; none lies deeper.
const DEPTH: usize = 4;

/// Tells the name of the operation, if the document has any.
pub(super) fn operation(text: &str, name: Option<&str>) -> Option<&'static str> {
    let document = parse_query(text).ok()?;
    let operation = match &document.operations {
        DocumentOperations::Single(operation) => operation,
        DocumentOperations::Multiple(operations) => match name {
            Some(name) => operations.iter().find(|(own, _)| own.as_str() == name)?.1,
            None => operations.values().next()?,
        },
    };
    let mutation = operation.node.ty == OperationType::Mutation;
    let mut search = Search { document: &document, mutation, deepest: None };
    search.look(&operation.node.selection_set.node, &mut Vec::new(), 0);
    search.deepest.map(|(_, name)| name)
}

struct Search<'a> {
    document: &'a ExecutableDocument,
    mutation: bool,
    deepest: Option<(usize, &'static str)>,
}

impl Search<'_> {
    /// Looks at a selection, which lies inside of so many fields and fragments.
    fn look(&mut self, selection: &SelectionSet, path: &mut Vec<String>, depth: usize) {
        if depth > DEPTH * 2 || path.len() >= DEPTH {
            return;
        }
        for item in &selection.items {
            match &item.node {
                Selection::Field(field) => {
                    path.push(field.node.name.node.to_string());
                    self.note(path);
                    self.look(&field.node.selection_set.node, path, depth + 1);
                    path.pop();
                }
                Selection::InlineFragment(fragment) => {
                    self.look(&fragment.node.selection_set.node, path, depth + 1);
                }
                Selection::FragmentSpread(spread) => {
                    let fragment = self.document.fragments.get(&spread.node.fragment_name.node);
                    if let Some(fragment) = fragment {
                        self.look(&fragment.node.selection_set.node, path, depth + 1);
                    }
                }
            }
        }
    }

    fn note(&mut self, path: &[String]) {
        let is_deeper = self.deepest.is_none_or(|(depth, _)| path.len() > depth);
        if let Some(info) = routes::at_field(self.mutation, path).first().filter(|_| is_deeper) {
            self.deepest = Some((path.len(), info.name));
        }
    }
}
