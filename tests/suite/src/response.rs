//! The responses of the service: what is around a result or an error.

use sdk_codegen::spec::{AnswerPart, Endpoint, Operation, Service};
use serde_json::{Value, json};

use crate::server::Answer;
use crate::spec::service;

/// The response of the service that holds a result.
#[must_use]
pub fn success(operation: &Operation, result: &Value) -> Answer {
    success_of(service(), operation, result)
}

/// The response of any service that holds a result.
#[must_use]
pub fn success_of(service: &Service, operation: &Operation, result: &Value) -> Answer {
    match (result, &operation.returns.by) {
        // A body that is no JSON is a string in the spec.
        (Value::String(text), Some(_)) => Answer::Response {
            status: 200,
            content_type: "text/plain".to_owned(),
            body: text.clone().into_bytes(),
        },
        _ => Answer::json(200, framed_by(service, operation, result).to_string()),
    }
}

/// The JSON around a result: the envelope, the GraphQL frame, or nothing.
#[must_use]
pub fn framed(operation: &Operation, result: &Value) -> Value {
    framed_by(service(), operation, result)
}

fn framed_by(service: &Service, operation: &Operation, result: &Value) -> Value {
    if let Some(path) = graphql_path(&operation.endpoint) {
        let data = path.iter().rev().fold(result.clone(), |inner, field| json!({ *field: inner }));
        return json!({ "data": data });
    }
    if operation.returns.from == Some(AnswerPart::Body) || operation.returns.by.is_some() {
        return result.clone();
    }
    let envelope = &service.envelope;
    json!({ &envelope.code: envelope.success, &envelope.message: "fine", &envelope.data: result })
}

/// The response of the service that reports an error with a code and data.
#[must_use]
pub fn failure(operation: &Operation, code: i64, data: &Value) -> Answer {
    let envelope = &service().envelope;
    let error = json!({ &envelope.code: code, &envelope.message: "no", &envelope.data: data });
    let body = match operation.endpoint.graphql {
        Some(_) => json!({ "errors": [{ "message": error }], "data": null }),
        None => error,
    };
    Answer::json(200, body.to_string())
}

fn graphql_path(endpoint: &Endpoint) -> Option<Vec<&str>> {
    let graphql = endpoint.graphql.as_ref()?;
    let path = graphql.query.as_ref().or(graphql.mutation.as_ref())?;
    Some(path.split('.').collect())
}
