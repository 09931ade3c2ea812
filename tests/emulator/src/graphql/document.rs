//! Which operations a document means: those whose result stands in it, unless another's stands inside of that.

use async_graphql::parser::types::{
    Directive, DocumentOperations, ExecutableDocument, Field, OperationDefinition, OperationType, Selection,
    SelectionSet,
};
use async_graphql::{Name, Positioned, Value as GraphQlValue, value};
use serde_json::Value;

use super::way::Way;
use crate::arguments::Raw;
use crate::table::OperationInfo;

/// How deep operations are looked for; none lies deeper.
const DEPTH: usize = 4;

/// The operations that a field may mean, and the arguments on the way to it.
pub(crate) type Meant = (Vec<&'static OperationInfo>, Raw);

/// Tells for each field that means an operation which ones it may mean, before they are run.
pub(super) fn meant(document: &ExecutableDocument, name: Option<&str>, variables: &Value) -> Vec<Meant> {
    let Some(operation) = definition(document, name) else { return Vec::new() };
    let mut search = Search { document, operation, variables, found: Vec::new() };
    search.look(&operation.selection_set.node, &Way::new(operation.ty == OperationType::Mutation));
    search.found
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

struct Search<'a> {
    document: &'a ExecutableDocument,
    operation: &'a OperationDefinition,
    variables: &'a Value,
    found: Vec<Meant>,
}

impl<'a> Search<'a> {
    /// Looks at a selection. However often it spreads fragments, it is not too large: that was found out before.
    fn look(&mut self, selection: &'a SelectionSet, way: &Way) {
        if way.path.len() >= DEPTH {
            return;
        }
        for item in selection.items.iter().map(|item| &item.node) {
            match item {
                left_out if !self.is_selected(left_out.directives()) => {}
                Selection::Field(field) => self.look_at_field(&field.node, way),
                Selection::InlineFragment(fragment) => self.look(&fragment.node.selection_set.node, way),
                Selection::FragmentSpread(spread) => {
                    if let Some(fragment) = self.document.fragments.get(&spread.node.fragment_name.node) {
                        self.look(&fragment.node.selection_set.node, way);
                    }
                }
            }
        }
    }

    fn look_at_field(&mut self, field: &'a Field, way: &Way) {
        let arguments = field.arguments.iter().map(|(name, value)| {
            let value = value.node.clone().into_const_with(|name| self.variable(&name));
            (name.node.to_string(), json(value))
        });
        let way = way.step(&field.name.node, arguments);
        let found = self.found.len();
        self.look(&field.selection_set.node, &way);
        let operations = way.operations();
        if self.found.len() == found && !operations.is_empty() {
            self.found.push((operations, Raw { arguments: way.arguments, ..Raw::default() }));
        }
    }

    /// Whether nothing that is said of a selection leaves it out.
    fn is_selected(&self, directives: &[Positioned<Directive>]) -> bool {
        directives.iter().map(|directive| &directive.node).all(|directive| {
            let condition = directive
                .get_argument("if")
                .map(|value| json(value.node.clone().into_const_with(|name| self.variable(&name))));
            match directive.name.node.as_str() {
                "skip" => condition != Some(true.into()),
                "include" => condition != Some(false.into()),
                _ => true,
            }
        })
    }

    /// Gives what a variable is: what was sent, or else its default.
    fn variable(&self, name: &Name) -> Result<GraphQlValue, ()> {
        if let Some(given) = self.variables.get(name.as_str()) {
            return GraphQlValue::from_json(given.clone()).map_err(|_| ());
        }
        let mut definitions = self.operation.variable_definitions.iter().map(|definition| &definition.node);
        let definition = definitions.find(|definition| definition.name.node == *name);
        Ok(definition.and_then(|definition| definition.default_value()).cloned().unwrap_or(value!(null)))
    }
}

fn json(value: Result<GraphQlValue, ()>) -> Value {
    value.ok().and_then(|value| value.into_json().ok()).unwrap_or_default()
}
