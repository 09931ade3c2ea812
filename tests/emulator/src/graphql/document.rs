//! Which operations a document is for: those whose result is a field of it that holds no result of another.

use async_graphql::parser::types::{
    Directive, DocumentOperations, ExecutableDocument, Field, OperationDefinition, OperationType, Selection,
    SelectionSet,
};
use async_graphql::{Name, Positioned, Value as GraphQlValue, value};
use serde_json::Value;

use super::field_path::FieldPath;
use crate::metadata::OperationInfo;
use crate::request::RawArguments;

/// How deep operations are looked for; none lies deeper.
const DEPTH: usize = 4;

/// The operations that a field may be the result of, and the arguments on the path to it.
pub(crate) type FieldOperations = (Vec<&'static OperationInfo>, RawArguments);

/// Returns, for each field that is the result of an operation, the operations that it may be of.
pub(super) fn operations(
    document: &ExecutableDocument,
    name: Option<&str>,
    variables: &Value,
) -> Vec<FieldOperations> {
    let Some(operation) = definition(document, name) else { return Vec::new() };
    let mut search = Search { document, operation, variables, found: Vec::new() };
    search.look(&operation.selection_set.node, &FieldPath::new(operation.ty == OperationType::Mutation));
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
    found: Vec<FieldOperations>,
}

impl<'a> Search<'a> {
    /// Looks at a selection. However often it spreads fragments, it is not too large: that was found out before.
    fn look(&mut self, selection: &'a SelectionSet, path: &FieldPath) {
        if path.fields.len() >= DEPTH {
            return;
        }
        for item in selection.items.iter().map(|item| &item.node) {
            match item {
                left_out if !self.is_selected(left_out.directives()) => {}
                Selection::Field(field) => self.look_at_field(&field.node, path),
                Selection::InlineFragment(fragment) => self.look(&fragment.node.selection_set.node, path),
                Selection::FragmentSpread(spread) => {
                    if let Some(fragment) = self.document.fragments.get(&spread.node.fragment_name.node) {
                        self.look(&fragment.node.selection_set.node, path);
                    }
                }
            }
        }
    }

    fn look_at_field(&mut self, field: &'a Field, path: &FieldPath) {
        let arguments = field.arguments.iter().map(|(name, value)| {
            let value = value.node.clone().into_const_with(|name| self.variable(&name));
            (name.node.to_string(), json(value))
        });
        let path = path.child(&field.name.node, arguments);
        let found = self.found.len();
        self.look(&field.selection_set.node, &path);
        let operations = path.operations();
        if self.found.len() == found && !operations.is_empty() {
            self.found
                .push((operations, RawArguments { arguments: path.arguments, ..RawArguments::default() }));
        }
    }

    /// Returns `true` if no directive leaves a selection out.
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

    /// Returns the value of a variable: what was sent, or else its default.
    fn variable(&self, name: &Name) -> Result<GraphQlValue, ()> {
        if let Some(value) = self.variables.get(name.as_str()) {
            return GraphQlValue::from_json(value.clone()).map_err(|_| ());
        }
        let mut definitions = self.operation.variable_definitions.iter().map(|definition| &definition.node);
        let definition = definitions.find(|definition| definition.name.node == *name);
        Ok(definition.and_then(|definition| definition.default_value()).cloned().unwrap_or(value!(null)))
    }
}

fn json(value: Result<GraphQlValue, ()>) -> Value {
    value.ok().and_then(|value| value.into_json().ok()).unwrap_or_default()
}
