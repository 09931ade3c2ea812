//! GraphQL: documents are parsed, validated against the schema and answered by selection.

use std::sync::{Arc, Mutex, PoisonError};

use async_graphql::dynamic::Schema;
use serde_json::{Map, Value, json};

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

use limits::Read;

pub(crate) use answer::error_object;

/// The GraphQL endpoint.
pub(crate) struct Endpoint {
    schema: Schema,
}

/// What resolvers need of a request, and where they tell what they did.
pub(crate) struct Request {
    core: Arc<Core>,
    caller: Caller,
    ran: Mutex<Option<(&'static OperationInfo, Raw)>>,
}

/// An answer, and what was run for it.
pub(crate) struct Answered {
    pub(crate) body: Value,
    pub(crate) ran: Option<(&'static OperationInfo, Raw)>,
}

impl Answered {
    fn error(message: &str) -> Self {
        Self { body: json!({ "errors": [{ "message": message }], "data": null }), ran: None }
    }
}

impl Endpoint {
    pub(crate) fn new(schema: &str) -> Result<Self> {
        let schema = schema::build(schema)
            .map_err(|error| Error::new(format!("the GraphQL schema can't be used: {error}")))?;
        Ok(Self { schema })
    }

    /// Answers the body of a request.
    pub(crate) async fn answer(&self, core: &Arc<Core>, caller: Caller, body: &Value) -> Answered {
        let Some(query) = body.get("query").and_then(Value::as_str) else {
            return Answered::error("the body has no query");
        };
        let request = Arc::new(Request { core: Arc::clone(core), caller, ran: Mutex::default() });
        let mut document = async_graphql::Request::new(query).data(Arc::clone(&request));
        match limits::read(query) {
            Read::Good(read) => document.set_parsed_query(read),
            // It is read again, by what tells where the mistake is.
            Read::Malformed => {}
            Read::TooLarge(why) => return Answered::error(why),
        }
        if let Some(variables) = body.get("variables").filter(|variables| variables.is_object()) {
            document = document.variables(async_graphql::Variables::from_json(variables.clone()));
        }
        if let Some(name) = body.get("operationName").and_then(Value::as_str) {
            document = document.operation_name(name);
        }
        let response = self.schema.execute(document).await;
        Answered { body: answer::body(response), ran: request.ran() }
    }
}

/// Tells which operations a body may mean, before it is run.
pub(crate) fn meant(body: &Value) -> Option<(Vec<&'static OperationInfo>, Raw)> {
    let name = body.get("operationName").and_then(Value::as_str);
    document::meant(body.get("query")?.as_str()?, name, body.get("variables").unwrap_or(&Value::Null))
}

impl Request {
    /// Runs the operation at a field.
    fn run(
        &self,
        candidates: &[&'static OperationInfo],
        arguments: Map<String, Value>,
    ) -> Result<Value, ApiError> {
        let raw = Raw { arguments, ..Raw::default() };
        let Some(info) = self.core.choose(candidates, &raw) else { return Ok(Value::Null) };
        let outcome = self.core.run(info, &raw, &self.caller);
        *self.ran.lock().unwrap_or_else(PoisonError::into_inner) = Some((info, raw));
        outcome.map_err(|refusal| match refusal {
            Refusal::Api(error) => error,
            Refusal::Body { status, body } => {
                ApiError { code: status.into(), message: body.to_string(), data: None }
            }
        })
    }

    fn ran(&self) -> Option<(&'static OperationInfo, Raw)> {
        self.ran.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}
