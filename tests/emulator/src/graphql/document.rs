//! Which operation a document means: the one whose result stands deepest in it.

use async_graphql::parser::types::{
    DocumentOperations, ExecutableDocument, Field, OperationDefinition, OperationType, Selection,
    SelectionSet,
};
use async_graphql::{Name, Value as GraphQlValue, value};
use serde_json::{Map, Value};

use crate::arguments::Raw;
use crate::routes;
use crate::table::OperationInfo;

/// How deep operations are looked for; none lies deeper.
const DEPTH: usize = 4;

/// The operations that stand deepest in a document, and the arguments on the way to them.
pub(crate) type Meant = (Vec<&'static OperationInfo>, Raw);

/// Tells which operations a document may mean, before it is run.
pub(super) fn meant(document: &ExecutableDocument, name: Option<&str>, variables: &Value) -> Option<Meant> {
    let operation = definition(document, name)?;
    let mutation = operation.ty == OperationType::Mutation;
    let mut search = Search { document, variables, mutation, deepest: None };
    search.look(&operation.selection_set.node, &Way::default(), 0);
    search.deepest.map(|(_, meant)| meant)
}

fn definition<'a>(document: &'a ExecutableDocument, name: Option<&str>) -> Option<&'a OperationDefinition> {
    match &document.operations {
        DocumentOperations::Single(operation) => Some(&operation.node),
        DocumentOperations::Multiple(operations) => {
            let operation = match name {
                Some(name) => operations.get(name),
                None => operations.values().next(),
            };
            operation.map(|operation| &operation.node)
        }
    }
}

/// The way to a field: the fields, and their arguments.
#[derive(Clone, Default)]
struct Way {
    fields: Vec<String>,
    arguments: Map<String, Value>,
}

struct Search<'a> {
    document: &'a ExecutableDocument,
    variables: &'a Value,
    mutation: bool,
    deepest: Option<(usize, Meant)>,
}

impl Search<'_> {
    /// Looks at a selection, which lies inside of so many fields and fragments.
    fn look(&mut self, selection: &SelectionSet, way: &Way, depth: usize) {
        if depth > DEPTH * 2 || way.fields.len() >= DEPTH {
            return;
        }
        for item in &selection.items {
            match &item.node {
                Selection::Field(field) => {
                    let way = self.step(way, &field.node);
                    self.note(&way);
                    self.look(&field.node.selection_set.node, &way, depth + 1);
                }
                Selection::InlineFragment(fragment) => {
                    self.look(&fragment.node.selection_set.node, way, depth + 1);
                }
                Selection::FragmentSpread(spread) => {
                    let fragment = self.document.fragments.get(&spread.node.fragment_name.node);
                    if let Some(fragment) = fragment {
                        self.look(&fragment.node.selection_set.node, way, depth + 1);
                    }
                }
            }
        }
    }

    fn step(&self, way: &Way, field: &Field) -> Way {
        let mut way = way.clone();
        for (name, argument) in &field.arguments {
            let value = argument.node.clone().into_const_with(|name| self.variable(&name));
            let value = value.ok().and_then(|value| value.into_json().ok()).unwrap_or_default();
            way.arguments.insert(name.node.to_string(), value);
        }
        way.fields.push(field.name.node.to_string());
        way
    }

    fn variable(&self, name: &Name) -> Result<GraphQlValue, ()> {
        let given = self.variables.get(name.as_str()).cloned();
        given.map_or(Ok(value!(null)), |given| GraphQlValue::from_json(given).map_err(|_| ()))
    }

    fn note(&mut self, way: &Way) {
        let depth = way.fields.len();
        let candidates = routes::at_field(self.mutation, &way.fields);
        if !candidates.is_empty() && self.deepest.as_ref().is_none_or(|(deepest, _)| depth > *deepest) {
            let raw = Raw { arguments: way.arguments.clone(), ..Raw::default() };
            self.deepest = Some((depth, (candidates, raw)));
        }
    }
}
