//! Derives GraphQL documents: variables from the schema's arguments, a selection from the type of the result.
//!
//! A document is derived from any operation, also from one with a mistake: what the schema does not have is asked
//! for all the same, so that the GraphQL library can say what is wrong with it ([`problems`]).

use std::collections::{BTreeMap, BTreeSet};

use apollo_compiler::ast::{FieldDefinition, InputValueDefinition, OperationType};
use apollo_compiler::validation::Valid;
use apollo_compiler::{ExecutableDocument, Schema};

use crate::api::{Document, Fragment, To};
use crate::load::Spec;
use crate::name;
use crate::spec::{GraphQl, Operation, TypeEntry, TypeKind, WireNames};
use crate::type_expr::TypeExpr;

mod print;

/// Derives documents from the types of a spec and the schema of its service.
#[derive(Debug)]
pub struct Documents<'a> {
    schema: &'a Valid<Schema>,
    objects: BTreeMap<&'a str, &'a TypeEntry>,
    wire_names: WireNames,
}

/// A document, and where each value of the request goes.
#[derive(Debug)]
pub struct Derived {
    /// The document.
    pub document: Document,
    /// The path of fields from the root to the result.
    pub path: Vec<String>,
    /// Where the parameters and supplied values go, by their names.
    pub places: BTreeMap<String, To>,
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

/// Says what the GraphQL library finds wrong with the document of an operation; nothing if it travels by REST.
#[must_use]
pub fn problems(spec: &Spec, schema: &Valid<Schema>, operation: &Operation) -> Vec<String> {
    let Some(graphql) = &operation.endpoint.graphql else { return Vec::new() };
    let documents = Documents::new(spec, schema);
    let document = documents.derive(operation, graphql).document;
    let mut text = document.text;
    for fragment in &document.fragments {
        text.push_str(&documents.fragment(fragment).text);
    }
    match ExecutableDocument::parse_and_validate(schema, text, format!("{}.graphql", operation.name)) {
        Ok(_) => Vec::new(),
        Err(invalid) => invalid.errors.iter().map(|diagnostic| diagnostic.error.to_string()).collect(),
    }
}

impl<'a> Documents<'a> {
    /// Gets ready to derive documents.
    #[must_use]
    pub fn new(spec: &'a Spec, schema: &'a Valid<Schema>) -> Self {
        let objects = spec.types.iter().filter(|entry| entry.kind == TypeKind::Object);
        let objects = objects.map(|entry| (entry.name.as_str(), entry)).collect();
        Self { schema, objects, wire_names: spec.service.wire_names }
    }

    /// Derives the document of an operation.
    #[must_use]
    pub fn derive(&self, operation: &Operation, graphql: &GraphQl) -> Derived {
        let (kind, path) = match (&graphql.query, &graphql.mutation) {
            (Some(path), _) => (OperationType::Query, path.as_str()),
            (None, path) => (OperationType::Mutation, path.as_deref().unwrap_or_default()),
        };
        let mut plan =
            Plan { wire_names: self.wire_names, operation, variables: Vec::new(), places: BTreeMap::new() };
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
        let selection = self.result(operation, parent);
        let mut fragments = BTreeSet::new();
        self.collect_fragments(&selection, &mut fragments);
        let text = print::operation(kind, &name::camel(&operation.name), &plan.variables, &steps, &selection);
        Derived {
            document: Document { text, fragments: fragments.into_iter().collect() },
            path: path.split('.').map(str::to_owned).collect(),
            places: plan.places,
        }
    }

    /// Derives the fragment of a type.
    #[must_use]
    pub fn fragment(&self, type_name: &str) -> Fragment {
        let on = self.objects.get(type_name).and_then(|entry| entry.graphql.as_deref()).unwrap_or(type_name);
        Fragment {
            name: type_name.to_owned(),
            text: print::fragment(type_name, on, &self.fields(type_name, None)),
        }
    }

    /// What is selected of the result: as its type says, or only its existence where there is no type to follow.
    fn result(&self, operation: &Operation, schema_type: Option<&str>) -> Vec<Selection> {
        let answered = operation.returns.of.as_ref().unwrap_or(&operation.returns.ty);
        let is_composite =
            schema_type.and_then(|name| self.schema.types.get(name)).is_some_and(|definition| {
                definition.is_object() || definition.is_interface() || definition.is_union()
            });
        match self.object_in(answered) {
            Some(object) => vec![Selection::Fragment(object.to_owned())],
            None if is_composite => vec![Selection::Field("__typename".to_owned(), Vec::new())],
            None => Vec::new(),
        }
    }

    /// The name of the object type that a type expression is made from, if it is made from one.
    fn object_in(&self, ty: &str) -> Option<&'a str> {
        let ty = TypeExpr::parse(ty).ok()?;
        self.objects.get_key_value(ty.named()?).map(|(name, _)| *name)
    }

    /// The fields of an object. Inside of an object that contains itself the circle is cut after one round: where
    /// `within` is that object, fields that lead back to it are left out.
    fn fields(&self, type_name: &str, within: Option<&str>) -> Vec<Selection> {
        let Some(entry) = self.objects.get(type_name) else { return Vec::new() };
        let fields = entry.fields.iter().filter_map(|field| {
            let wire = name::wire(&field.name, field.wire.as_deref(), self.wire_names);
            let nested = match (self.object_in(&field.ty), within) {
                (None, _) => Vec::new(),
                (Some(inner), Some(outer)) if self.leads_to(inner, outer) => return None,
                (Some(inner), None) if self.leads_to(inner, type_name) => self.fields(inner, Some(type_name)),
                (Some(inner), _) => vec![Selection::Fragment(inner.to_owned())],
            };
            Some(Selection::Field(wire, nested))
        });
        fields.collect()
    }

    /// Whether an object is or contains, through whatever fields, another one.
    fn leads_to(&self, from: &str, to: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut waiting = vec![from];
        while let Some(name) = waiting.pop() {
            if name == to {
                return true;
            }
            if seen.insert(name) {
                let fields = self.objects.get(name).map_or(&[][..], |entry| &entry.fields);
                waiting.extend(fields.iter().filter_map(|field| self.object_in(&field.ty)));
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
                    self.collect_fragments(&self.fields(name, None), found);
                }
                Selection::Fragment(_) => {}
            }
        }
    }
}

/// The variables of a document, while they are collected.
struct Plan<'a> {
    wire_names: WireNames,
    operation: &'a Operation,
    variables: Vec<Variable>,
    places: BTreeMap<String, To>,
}

impl Plan<'_> {
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

    fn wire(&self, name: &str) -> String {
        let params = self.operation.params.iter().map(|param| (&param.name, &param.wire));
        let supplied = self.operation.supplied.iter().map(|supplied| (&supplied.name, &supplied.wire));
        let given = params
            .chain(supplied)
            .find(|(candidate, _)| *candidate == name)
            .and_then(|(_, wire)| wire.as_deref());
        name::wire(name, given, self.wire_names)
    }

    fn is_always_given(&self, name: &str) -> bool {
        let param = self.operation.params.iter().find(|param| param.name == name);
        param.is_none_or(|param| param.required || param.default.is_some())
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
