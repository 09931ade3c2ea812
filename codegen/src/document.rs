//! Derives GraphQL documents: variables from the schema's arguments, a selection from the type of the result.
//!
//! A document is derived from any operation, also from one with an error: what the schema does not have is asked
//! for all the same, so that the GraphQL library can say what is wrong with it.

use std::collections::{BTreeMap, BTreeSet};

use apollo_compiler::Schema;
use apollo_compiler::ast::{FieldDefinition, InputValueDefinition, OperationType};
use apollo_compiler::validation::Valid;

use crate::model::{Document, EndpointDef, Fragment, To, Type, TypeDef, TypeId};
use crate::name;
use crate::spec::{GraphQl, Operation, TypeKind, WireNames};

mod print;

/// Derives documents from the types of a spec and the schema of its service.
#[derive(Debug)]
pub(crate) struct Documents<'m, 's> {
    schema: &'m Valid<Schema>,
    types: &'m [TypeDef<'s>],
    wire_names: WireNames,
}

/// A value that a document carries: its name in the spec and on the wire, and whether it may be missing.
#[derive(Debug)]
pub(crate) struct Carried<'s> {
    pub(crate) name: &'s str,
    pub(crate) wire: String,
    pub(crate) may_be_missing: bool,
}

/// A variable of a document.
#[derive(Debug)]
struct Variable {
    name: String,
    ty: String,
}

/// A field of the path, with its arguments.
#[derive(Debug)]
struct Step<'a> {
    field: &'a str,
    arguments: Vec<(String, String)>,
}

/// What is selected of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Selection {
    Field(String, Vec<Selection>),
    Fragment(String),
}

impl<'m, 's> Documents<'m, 's> {
    /// Gets ready to derive documents.
    pub(crate) fn new(types: &'m [TypeDef<'s>], schema: &'m Valid<Schema>, wire_names: WireNames) -> Self {
        Self { schema, types, wire_names }
    }

    /// Derives the document of an operation that returns a type, and where the values that it carries go, by their
    /// names.
    pub(crate) fn derive(
        &self,
        operation: &Operation,
        graphql: &'s GraphQl,
        carried: &[Carried<'s>],
        returned: &Type,
    ) -> (EndpointDef<'s>, BTreeMap<String, To>) {
        let (kind, path) = match (&graphql.query, &graphql.mutation) {
            (Some(path), _) => (OperationType::Query, path.as_str()),
            (None, path) => (OperationType::Mutation, path.as_deref().unwrap_or_default()),
        };
        let mut plan =
            Plan { wire_names: self.wire_names, carried, variables: Vec::new(), places: BTreeMap::new() };
        let mut parent = self.schema.root_operation(kind).map(|root| root.as_str());
        let mut steps = Vec::new();
        let last = path.split('.').count() - 1;
        for (index, field) in path.split('.').enumerate() {
            let definition = parent.and_then(|parent| self.schema.type_field(parent, field).ok());
            let definition = definition.map(|component| &***component);
            let arguments = if index == last {
                plan.last_arguments(graphql, definition)
            } else {
                plan.arguments(
                    graphql.outer_arguments.get(field).map_or(&[], |names| names),
                    field,
                    definition,
                )
            };
            steps.push(Step { field, arguments });
            parent = definition.map(|definition| definition.ty.inner_named_type().as_str());
        }
        let selection = self.result(returned, parent);
        let mut fragments = BTreeSet::new();
        self.collect_fragments(&selection, &mut fragments);
        let text = print::operation(kind, &name::camel(&operation.name), &plan.variables, &steps, &selection);
        let endpoint = EndpointDef::GraphQl {
            is_mutation: kind == OperationType::Mutation,
            document: Document { text, fragments: fragments.into_iter().collect() },
            path: path.split('.').map(str::to_owned).collect(),
        };
        (endpoint, plan.places)
    }

    /// Derives the fragment of a type.
    pub(crate) fn fragment(&self, type_name: &str) -> Fragment {
        let ty = self.types.iter().find(|ty| ty.entry.name == type_name);
        let on = ty.and_then(|ty| ty.entry.graphql.as_deref()).unwrap_or(type_name);
        let fields = self.id(type_name).map(|id| self.fields(id, None)).unwrap_or_default();
        Fragment { name: type_name.to_owned(), text: print::fragment(type_name, on, &fields) }
    }

    fn id(&self, type_name: &str) -> Option<TypeId> {
        self.types.iter().position(|ty| ty.entry.name == type_name).map(TypeId)
    }

    fn ty(&self, id: TypeId) -> &'m TypeDef<'s> {
        &self.types[id.0]
    }

    /// What is selected of the result: as its type says, or only its existence where there is no type to follow.
    fn result(&self, returned: &Type, schema_type: Option<&str>) -> Vec<Selection> {
        let is_composite =
            schema_type.and_then(|name| self.schema.types.get(name)).is_some_and(|definition| {
                definition.is_object() || definition.is_interface() || definition.is_union()
            });
        match self.object_in(returned) {
            Some(object) => vec![Selection::Fragment(self.ty(object).entry.name.clone())],
            None if is_composite => vec![Selection::Field("__typename".to_owned(), Vec::new())],
            None => Vec::new(),
        }
    }

    /// The object that a type is made from, if it is made from one.
    fn object_in(&self, ty: &Type) -> Option<TypeId> {
        ty.named().filter(|id| self.ty(*id).entry.kind == TypeKind::Object)
    }

    /// The fields of an object. Inside of an object that contains itself the circle is cut after one round: where
    /// `within` is that object, fields that lead back to it are left out.
    fn fields(&self, id: TypeId, within: Option<TypeId>) -> Vec<Selection> {
        let fields = self.ty(id).fields.iter().filter_map(|field| {
            let nested = match (self.object_in(&field.ty), within) {
                (None, _) => Vec::new(),
                (Some(inner), Some(outer)) if self.leads_to(inner, outer) => return None,
                (Some(inner), None) if self.leads_to(inner, id) => self.fields(inner, Some(id)),
                (Some(inner), _) => vec![Selection::Fragment(self.ty(inner).entry.name.clone())],
            };
            Some(Selection::Field(field.wire.clone(), nested))
        });
        fields.collect()
    }

    /// Whether an object is or contains, through whatever fields, another one.
    fn leads_to(&self, from: TypeId, to: TypeId) -> bool {
        let mut seen = BTreeSet::new();
        let mut waiting = vec![from];
        while let Some(id) = waiting.pop() {
            if id == to {
                return true;
            }
            if seen.insert(id) {
                waiting.extend(self.ty(id).fields.iter().filter_map(|field| self.object_in(&field.ty)));
            }
        }
        false
    }

    /// Adds the fragments that a selection uses, with those that they use.
    fn collect_fragments(&self, selections: &[Selection], found: &mut BTreeSet<String>) {
        for selection in selections {
            match selection {
                Selection::Field(_, nested) => self.collect_fragments(nested, found),
                Selection::Fragment(name) if found.insert(name.clone()) => {
                    let fields = self.id(name).map(|id| self.fields(id, None)).unwrap_or_default();
                    self.collect_fragments(&fields, found);
                }
                Selection::Fragment(_) => {}
            }
        }
    }
}

/// The variables of a document, while they are collected.
struct Plan<'a, 's> {
    wire_names: WireNames,
    carried: &'a [Carried<'s>],
    variables: Vec<Variable>,
    places: BTreeMap<String, To>,
}

impl Plan<'_, '_> {
    /// The arguments of the last field of the path: the input object first, because it is what the call is about.
    fn last_arguments(
        &mut self,
        graphql: &GraphQl,
        definition: Option<&FieldDefinition>,
    ) -> Vec<(String, String)> {
        let mut arguments = Vec::new();
        let field = definition.map_or("", |definition| definition.name.as_str());
        if let Some(input) = &graphql.input {
            let value = self.variable(&input.argument, field, true, definition);
            for name in &input.fields {
                let to = To::Field(value.clone(), self.wire(name));
                self.places.insert(name.clone(), to);
            }
            arguments.push((input.argument.clone(), argument_value(&value)));
        }
        arguments.extend(self.arguments(&graphql.arguments, field, definition));
        arguments
    }

    /// The arguments of a field that each are a parameter or a supplied value.
    fn arguments(
        &mut self,
        names: &[String],
        field: &str,
        definition: Option<&FieldDefinition>,
    ) -> Vec<(String, String)> {
        let argument = |name: &String| {
            let wire = self.wire(name);
            let value = self.variable(&wire, field, self.is_always_given(name), definition);
            self.places.insert(name.clone(), To::Variable(value.clone()));
            (wire, argument_value(&value))
        };
        names.iter().map(argument).collect()
    }

    /// Declares the variable of an argument. It is named as the argument, or by its field too if that name is taken.
    fn variable(
        &mut self,
        argument: &str,
        field: &str,
        always_given: bool,
        definition: Option<&FieldDefinition>,
    ) -> String {
        let Some(definition) = definition.and_then(|definition| definition.argument_by_name(argument)) else {
            return String::new();
        };
        let is_taken = self.variables.iter().any(|variable| variable.name == argument);
        let name = match is_taken {
            false => argument.to_owned(),
            true => name::wire(&name::snake(&format!("{field}_{argument}")), None, self.wire_names),
        };
        self.variables.push(Variable { name: name.clone(), ty: variable_type(definition, always_given) });
        name
    }

    fn find(&self, name: &str) -> Option<&Carried<'_>> {
        self.carried.iter().find(|carried| carried.name == name)
    }

    fn wire(&self, name: &str) -> String {
        self.find(name).map(|carried| carried.wire.clone()).unwrap_or_default()
    }

    fn is_always_given(&self, name: &str) -> bool {
        !self.find(name).is_some_and(|carried| carried.may_be_missing)
    }
}

/// The type of a variable: that of the argument, but without `!` where the schema has a default and the caller may
/// give nothing.
fn variable_type(argument: &InputValueDefinition, always_given: bool) -> String {
    match argument.default_value.is_some() && !always_given {
        true => (*argument.ty).clone().nullable().to_string(),
        false => argument.ty.to_string(),
    }
}

/// An argument that the schema does not have is written with null: the library complains about the argument alone.
fn argument_value(variable: &str) -> String {
    match variable {
        "" => "null".to_owned(),
        name => format!("${name}"),
    }
}
