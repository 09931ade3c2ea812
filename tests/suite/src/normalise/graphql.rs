//! A GraphQL request, whatever its document is called and however it is laid out.

use std::collections::{BTreeMap, BTreeSet};

use apollo_compiler::ast;
use serde_json::{Map, Value};

/// What a GraphQL request asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct GraphQlRequest {
    /// `query` or `mutation`.
    pub operation_type: String,
    /// The one root field.
    pub root_field: String,
    /// The arguments by their names, `field.argument` for those of a nested field; variables are substituted,
    /// and an argument whose variable is not given is absent.
    pub arguments: Map<String, Value>,
    /// The leaves below the root field, with dots between the names; fragments are expanded.
    pub selection: BTreeSet<String>,
}

impl GraphQlRequest {
    /// Reads the JSON body of a request.
    ///
    /// # Errors
    ///
    /// Says what is wrong with the body or its document.
    pub fn read(body: &Value) -> Result<Self, String> {
        let text = body.get("query").and_then(Value::as_str).ok_or("the body has no `query`")?;
        let variables = match body.get("variables") {
            None | Some(Value::Null) => Map::new(),
            Some(Value::Object(variables)) => variables.clone(),
            Some(other) => return Err(format!("`variables` is no object: {other}")),
        };
        let document = ast::Document::parse(text, "request.graphql").map_err(|error| error.to_string())?;
        Reader::new(&document)?.read(variables)
    }
}

struct Reader<'a> {
    operation: &'a ast::OperationDefinition,
    fragments: BTreeMap<&'a str, &'a ast::FragmentDefinition>,
    variables: Map<String, Value>,
    arguments: Map<String, Value>,
    selection: BTreeSet<String>,
}

impl<'a> Reader<'a> {
    fn new(document: &'a ast::Document) -> Result<Self, String> {
        let (mut operations, mut fragments) = (Vec::new(), BTreeMap::new());
        for definition in &document.definitions {
            match definition {
                ast::Definition::OperationDefinition(operation) => operations.push(operation),
                ast::Definition::FragmentDefinition(fragment) => {
                    fragments.insert(fragment.name.as_str(), &**fragment);
                }
                other => return Err(format!("the document defines {other:?}")),
            }
        }
        let [operation] = operations[..] else {
            return Err(format!("the document has {} operations", operations.len()));
        };
        let (arguments, selection) = (Map::new(), BTreeSet::new());
        Ok(Self { operation, fragments, variables: Map::new(), arguments, selection })
    }

    fn read(mut self, variables: Map<String, Value>) -> Result<GraphQlRequest, String> {
        self.variables = variables;
        self.check_variables()?;
        let root = match &self.operation.selection_set[..] {
            [ast::Selection::Field(field)] => field,
            other => {
                return Err(format!("the document asks for {} things instead of one field", other.len()));
            }
        };
        self.arguments_of(root, "")?;
        for selection in &root.selection_set {
            self.select(selection, "", 0)?;
        }
        Ok(GraphQlRequest {
            operation_type: self.operation.operation_type.to_string(),
            root_field: root.name.to_string(),
            arguments: self.arguments,
            selection: self.selection,
        })
    }

    /// Fills in the defaults of variables, and refuses a value for a variable that the document doesn't declare.
    fn check_variables(&mut self) -> Result<(), String> {
        let declared: BTreeSet<&str> = self.operation.variables.iter().map(|one| one.name.as_str()).collect();
        if let Some(name) = self.variables.keys().find(|name| !declared.contains(name.as_str())) {
            return Err(format!("the document does not declare the variable `{name}`"));
        }
        for variable in &self.operation.variables {
            if let Some(default) = &variable.default_value
                && !self.variables.contains_key(variable.name.as_str())
                && let Some(value) = self.value(default)?
            {
                self.variables.insert(variable.name.to_string(), value);
            }
        }
        Ok(())
    }

    fn select(&mut self, selection: &ast::Selection, path: &str, depth: usize) -> Result<(), String> {
        if depth > 64 {
            return Err("the document is nested too deep".to_owned());
        }
        match selection {
            ast::Selection::Field(field) => {
                let path =
                    if path.is_empty() { field.name.to_string() } else { format!("{path}.{}", field.name) };
                self.arguments_of(field, &format!("{}.", field.name))?;
                for inner in &field.selection_set {
                    self.select(inner, &path, depth + 1)?;
                }
                if field.selection_set.is_empty() {
                    self.selection.insert(path);
                }
            }
            ast::Selection::FragmentSpread(spread) => {
                let name = spread.fragment_name.as_str();
                let fragment = *self.fragments.get(name).ok_or(format!("there is no fragment `{name}`"))?;
                for inner in &fragment.selection_set {
                    self.select(inner, path, depth + 1)?;
                }
            }
            ast::Selection::InlineFragment(fragment) => {
                for inner in &fragment.selection_set {
                    self.select(inner, path, depth + 1)?;
                }
            }
        }
        Ok(())
    }

    fn arguments_of(&mut self, field: &ast::Field, prefix: &str) -> Result<(), String> {
        for argument in &field.arguments {
            if let Some(value) = self.value(&argument.value)? {
                self.arguments.insert(format!("{prefix}{}", argument.name), value);
            }
        }
        Ok(())
    }

    /// A value with its variables substituted; `None` where a variable is not given.
    fn value(&self, value: &ast::Value) -> Result<Option<Value>, String> {
        Ok(Some(match value {
            ast::Value::Variable(name) => return Ok(self.variables.get(name.as_str()).cloned()),
            ast::Value::Null => Value::Null,
            ast::Value::Enum(name) => name.as_str().into(),
            ast::Value::String(text) => text.as_str().into(),
            ast::Value::Boolean(yes) => (*yes).into(),
            ast::Value::Int(number) => number.try_to_i32().map_err(|error| error.to_string())?.into(),
            ast::Value::Float(number) => number.try_to_f64().map_err(|error| error.to_string())?.into(),
            ast::Value::List(items) => {
                let mut list = Vec::new();
                for item in items {
                    list.push(self.value(item)?.unwrap_or(Value::Null));
                }
                list.into()
            }
            ast::Value::Object(fields) => {
                let mut object = Map::new();
                for (name, field) in fields {
                    if let Some(value) = self.value(field)? {
                        object.insert(name.to_string(), value);
                    }
                }
                object.into()
            }
        }))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn fragments_are_expanded_and_variables_substituted() {
        let document = "
            query Named($id: String!, $namespace: String, $limit: Int = 3, $missing: String) {
              user(id: $id, kind: { of: USER, size: [1, $limit] }, missing: $missing) {
                ...Name
                roles(namespace: $namespace) { list { code parent { ... on Role { code } } } }
              }
            }
            fragment Name on User { id name }";
        let body = json!({ "query": document, "variables": { "id": "u1", "namespace": null } });
        let request = GraphQlRequest::read(&body).expect("the document is read");
        assert_eq!((request.operation_type.as_str(), request.root_field.as_str()), ("query", "user"));
        assert_eq!(
            Value::from(request.arguments),
            json!({ "id": "u1", "kind": { "of": "USER", "size": [1, 3] }, "roles.namespace": null })
        );
        let selection: Vec<&str> = request.selection.iter().map(String::as_str).collect();
        assert_eq!(selection, ["id", "name", "roles.list.code", "roles.list.parent.code"]);
    }

    #[test]
    fn what_is_no_request_of_one_field_is_refused() {
        for (body, part) in [
            (json!({}), "no `query`"),
            (json!({ "query": "{ a" }), "expected"),
            (json!({ "query": "{ a b }" }), "2 things"),
            (json!({ "query": "query A { a } query B { b }" }), "2 operations"),
            (json!({ "query": "{ a { ...Missing } }" }), "no fragment `Missing`"),
            (json!({ "query": "{ a }", "variables": { "b": 1 } }), "does not declare the variable `b`"),
            (json!({ "query": "{ a }", "variables": [] }), "no object"),
        ] {
            let error = GraphQlRequest::read(&body).expect_err("the body is refused");
            assert!(error.contains(part), "{error}");
        }
    }
}
