//! Where each value goes in a request.

use serde_json::{Map, Value};

use super::call::Call;
use super::encode::text;
use super::error::{Error, Result};
use super::operation::{Endpoint, Input, To};
use super::percent;
use super::request::{Request, RequestBody};

/// Puts the values into their places; what comes from elsewhere (host, headers) is still open.
pub(crate) fn place(call: &Call, values: Vec<Option<Value>>) -> Result<Request> {
    let info = call.info();
    let mut places = Places::new(info.inputs);
    for (input, value) in info.inputs.iter().zip(values) {
        if let Some(value) = value {
            places.put(input, value)?;
        }
    }
    let (method, path, body) = match info.endpoint {
        Endpoint::Rest { method, path, .. } => (method, fill(path, &places.path), places.body()),
        Endpoint::GraphQl { document, .. } => {
            let path = call.client().service().graphql_path.unwrap_or("/");
            let body = RequestBody::GraphQl { document: document.concat(), variables: places.variables };
            ("POST", path.to_owned(), body)
        }
    };
    Ok(Request {
        info,
        method,
        host: String::new(),
        path,
        query: places.query,
        headers: Vec::new(),
        body,
        session_token: None,
        foreign_token: false,
        deciding: None,
        secrets: Vec::new(),
    })
}

/// The values by the kind of place that they go to.
struct Places {
    variables: Map<String, Value>,
    path: Vec<(&'static str, String)>,
    query: Vec<(String, String)>,
    /// There is a body of a kind as soon as an input goes there, whether it has a value or not.
    json: Option<Map<String, Value>>,
    form: Option<Vec<(String, String)>>,
}

impl Places {
    fn new(inputs: &[Input]) -> Self {
        let any = |wanted: fn(&To) -> bool| inputs.iter().any(|input| wanted(&input.to));
        let mut variables = Map::new();
        for input in inputs {
            if let To::Field(variable, _) = input.to {
                variables.insert(variable.to_owned(), Value::Object(Map::new()));
            }
        }
        Self {
            variables,
            path: Vec::new(),
            query: Vec::new(),
            json: any(|to| matches!(to, To::Json(_))).then(Map::new),
            form: any(|to| matches!(to, To::Form(_))).then(Vec::new),
        }
    }

    fn put(&mut self, input: &Input, value: Value) -> Result<()> {
        match input.to {
            To::Bearer | To::Nowhere => {}
            To::Variable(name) => {
                self.variables.insert(name.to_owned(), value);
            }
            To::Field(variable, name) => {
                if let Some(Value::Object(fields)) = self.variables.get_mut(variable) {
                    fields.insert(name.to_owned(), value);
                }
            }
            To::Json(name) => {
                self.json.get_or_insert_default().insert(name.to_owned(), value);
            }
            To::Path(name) => self.path.push((name, segment(input, &value)?)),
            To::Query(name) => self.query.extend(pairs(name, &value)),
            To::Form(name) => self.form.get_or_insert_default().extend(pairs(name, &value)),
        }
        Ok(())
    }

    fn body(&mut self) -> RequestBody {
        match (self.json.take(), self.form.take()) {
            (Some(fields), _) => RequestBody::Json(Value::Object(fields)),
            (None, Some(pairs)) => RequestBody::Form(pairs),
            (None, None) => RequestBody::None,
        }
    }
}

/// Encodes a value for its place in the path, and refuses those that would change the path itself.
fn segment(input: &Input, value: &Value) -> Result<String> {
    let text = text(value);
    match text.as_str() {
        "" | "." | ".." => {
            Err(Error::invalid(input.name, "can't stand in a path: it must not be empty, `.` or `..`"))
        }
        text => Ok(percent::encode(text)),
    }
}

/// One pair, or one for each item of a list.
fn pairs(name: &str, value: &Value) -> Vec<(String, String)> {
    match value {
        Value::Array(items) => items.iter().map(|item| (name.to_owned(), text(item))).collect(),
        value => vec![(name.to_owned(), text(value))],
    }
}

/// Fills in a path's template. The values are encoded, so none of them can look like a place.
fn fill(template: &str, values: &[(&'static str, String)]) -> String {
    let filled = values.iter();
    filled.fold(template.to_owned(), |path, (name, value)| path.replace(&format!("{{{name}}}"), value))
}
