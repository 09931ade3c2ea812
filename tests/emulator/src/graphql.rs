//! GraphQL: documents are parsed, validated against the schema and answered by selection.

use std::sync::{Arc, Mutex, PoisonError};

use async_graphql::dynamic::Schema;
use async_graphql::parser::types::ExecutableDocument;
use async_graphql::{Response, ServerError, Variables};
use serde_json::{Map, Value};

use crate::arguments::Raw;
use crate::context::Caller;
use crate::core::Core;
use crate::error::{Error, Result};
use crate::refusal::{ApiError, Refusal};
use crate::table::OperationInfo;

mod answer;
mod document;
mod fit;
mod limits;
mod resolve;
mod schema;
mod way;

use answer::Place;
pub(crate) use answer::error_object;
pub(crate) use document::Meant;

/// The GraphQL endpoint.
pub(crate) struct Endpoint {
    schema: Schema,
}

/// What a request asks for.
pub(crate) struct Asked {
    document: ExecutableDocument,
    /// Which operation of the document is to be run, if it says so.
    operation: Option<String>,
    variables: Value,
}

/// What resolvers need of a request, and where they tell what they did.
pub(crate) struct Request {
    core: Arc<Core>,
    caller: Caller,
    ran: Mutex<Vec<(Place, Ran)>>,
}

/// An operation that was run, and its arguments.
pub(crate) type Ran = (&'static OperationInfo, Raw);

/// An answer, and what was run for it.
pub(crate) struct Answered {
    pub(crate) body: Value,
    pub(crate) ran: Vec<Ran>,
}

impl Endpoint {
    pub(crate) fn new(schema: &str) -> Result<Self> {
        let schema = schema::build(schema)
            .map_err(|error| Error::new(format!("the GraphQL schema can't be used: {error}")))?;
        Ok(Self { schema })
    }

    /// Answers what is asked.
    pub(crate) async fn answer(&self, core: &Arc<Core>, caller: Caller, asked: Asked) -> Answered {
        let request = Arc::new(Request { core: Arc::clone(core), caller, ran: Mutex::default() });
        let mut document = async_graphql::Request::new("").data(Arc::clone(&request));
        document.set_parsed_query(asked.document);
        if asked.variables.is_object() {
            document = document.variables(Variables::from_json(asked.variables));
        }
        if let Some(name) = asked.operation {
            document = document.operation_name(name);
        }
        let response = self.schema.execute(document).await;
        Answered { body: answer::body(response), ran: request.ran() }
    }
}

impl Asked {
    /// Reads the body of a request; gives the answer to one that asks for nothing that can be done.
    pub(crate) fn read(body: &Value) -> Result<Self, Value> {
        let Some(query) = body.get("query").and_then(Value::as_str) else {
            return Err(refused(ServerError::new("the body has no query", None)));
        };
        Ok(Self {
            document: limits::read(query).map_err(refused)?,
            operation: body.get("operationName").and_then(Value::as_str).map(str::to_owned),
            variables: body.get("variables").cloned().unwrap_or_default(),
        })
    }

    /// Tells for each field that means an operation which ones it may mean, before they are run.
    pub(crate) fn meant(&self) -> Vec<Meant> {
        document::meant(&self.document, self.operation.as_deref(), &self.variables)
    }
}

fn refused(error: ServerError) -> Value {
    answer::body(Response::from_errors(vec![error]))
}

impl Request {
    /// Runs the operation at a field.
    fn run(
        &self,
        candidates: &[&'static OperationInfo],
        arguments: Map<String, Value>,
        place: &Place,
    ) -> Result<Value, ApiError> {
        let raw = Raw { arguments, ..Raw::default() };
        let Some(info) = self.core.choose(candidates, &raw) else { return Ok(Value::Null) };
        let outcome = self.core.run(info, &raw, &self.caller);
        self.note(place, (info, raw));
        outcome.map_err(|refusal| match refusal {
            Refusal::Api(error) => error,
            Refusal::Body { status, body } => {
                ApiError { code: status.into(), message: body.to_string(), data: None }
            }
        })
    }

    /// Remembers what was run. What stands around it was but the way to it.
    fn note(&self, place: &Place, ran: Ran) {
        let mut all = self.ran.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|(other, _)| !other.is_around(place));
        all.push((place.clone(), ran));
    }

    fn ran(&self) -> Vec<Ran> {
        let all = std::mem::take(&mut *self.ran.lock().unwrap_or_else(PoisonError::into_inner));
        all.into_iter().map(|(_, ran)| ran).collect()
    }
}
