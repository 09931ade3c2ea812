//! GraphQL: documents are parsed, validated against the schema and executed.

use std::sync::{Arc, Mutex, PoisonError};

use async_graphql::dynamic::Schema;
use async_graphql::parser::types::ExecutableDocument;
use async_graphql::{Response, ServerError, Variables};
use serde_json::{Map, Value};

use crate::dispatch;
use crate::error::{Error, Result};
use crate::metadata::OperationInfo;
use crate::request::{Caller, RawArguments};
use crate::response::{ApiError, ErrorResponse};
use crate::state::EmulatorState;

mod document;
mod field_path;
mod limits;
mod resolve;
mod response;
mod schema;
mod type_check;

pub(crate) use document::FieldOperations;
use response::ResponsePath;
pub(crate) use response::error_object;

/// The GraphQL endpoint.
pub(crate) struct Endpoint {
    schema: Schema,
}

/// A request of GraphQL.
pub(crate) struct Request {
    document: ExecutableDocument,
    /// Which operation of the document is to be executed, if the request names one.
    operation: Option<String>,
    variables: Value,
}

/// What resolvers need of a request, and where they note what they executed.
pub(crate) struct RequestContext {
    state: Arc<EmulatorState>,
    caller: Caller,
    executed: Mutex<Vec<(ResponsePath, ExecutedOperation)>>,
}

/// An operation that was executed, and its arguments.
pub(crate) type ExecutedOperation = (&'static OperationInfo, RawArguments);

/// The body of a response, and the operations that were executed for it.
pub(crate) struct Execution {
    pub(crate) body: Value,
    pub(crate) executed: Vec<ExecutedOperation>,
}

impl Endpoint {
    pub(crate) fn new(schema: &str) -> Result<Self> {
        let schema = schema::build(schema)
            .map_err(|error| Error::new(format!("the GraphQL schema can't be used: {error}")))?;
        Ok(Self { schema })
    }

    /// Executes a request.
    pub(crate) async fn execute(
        &self,
        state: &Arc<EmulatorState>,
        caller: Caller,
        request: Request,
    ) -> Execution {
        let context =
            Arc::new(RequestContext { state: Arc::clone(state), caller, executed: Mutex::default() });
        let mut document = async_graphql::Request::new("").data(Arc::clone(&context));
        document.set_parsed_query(request.document);
        if request.variables.is_object() {
            document = document.variables(Variables::from_json(request.variables));
        }
        if let Some(name) = request.operation {
            document = document.operation_name(name);
        }
        let response = self.schema.execute(document).await;
        Execution { body: response::body(response), executed: context.executed() }
    }
}

impl Request {
    /// Parses the body of a request; the error is the body of the response to one that can't be executed.
    pub(crate) fn parse(body: &Value) -> Result<Self, Value> {
        let Some(query) = body.get("query").and_then(Value::as_str) else {
            return Err(error_body(ServerError::new("the body has no query", None)));
        };
        Ok(Self {
            document: limits::parse(query).map_err(error_body)?,
            operation: body.get("operationName").and_then(Value::as_str).map(str::to_owned),
            variables: body.get("variables").cloned().unwrap_or_default(),
        })
    }

    /// Returns, for each field that is the result of an operation, the operations that it may be of.
    pub(crate) fn operations(&self) -> Vec<FieldOperations> {
        document::operations(&self.document, self.operation.as_deref(), &self.variables)
    }
}

fn error_body(error: ServerError) -> Value {
    response::body(Response::from_errors(vec![error]))
}

impl RequestContext {
    /// Runs the operation at a field.
    fn run(
        &self,
        operations: &[&'static OperationInfo],
        arguments: Map<String, Value>,
        path: &ResponsePath,
    ) -> Result<Value, ApiError> {
        let raw = RawArguments { arguments, ..RawArguments::default() };
        let candidates = dispatch::candidates(operations.to_vec(), &raw);
        let Some(info) = candidates.first().copied() else { return Ok(Value::Null) };
        let result = dispatch::run(&self.state, info, &raw, &self.caller);
        self.note(path, (info, raw));
        result.map_err(|error| match error {
            ErrorResponse::Api(error) => error,
            ErrorResponse::Body { status, body } => {
                ApiError { code: status.into(), message: body.to_string(), data: None }
            }
        })
    }

    /// Notes an operation that was executed, in place of one around it, which was run on the way to it.
    fn note(&self, path: &ResponsePath, operation: ExecutedOperation) {
        let mut all = self.executed.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|(other, _)| !other.contains(path));
        all.push((path.clone(), operation));
    }

    fn executed(&self) -> Vec<ExecutedOperation> {
        let all = std::mem::take(&mut *self.executed.lock().unwrap_or_else(PoisonError::into_inner));
        all.into_iter().map(|(_, operation)| operation).collect()
    }
}
