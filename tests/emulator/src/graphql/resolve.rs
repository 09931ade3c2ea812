//! Resolves fields: by the operation whose result they are, else from the object around them.

use std::sync::Arc;

use async_graphql::dynamic::{FieldValue, ResolverContext};
use async_graphql::parser::types::{BaseType, Type};
use async_graphql::{Context, Value as GraphQlValue};
use serde_json::Value;

use super::field_path::FieldPath;
use super::response::{ResponsePath, failed};
use super::type_check::SchemaTypes;
use super::{RequestContext, response};

/// What the resolver of a field holds.
pub(super) struct FieldInfo {
    pub(super) name: String,
    pub(super) ty: Type,
    pub(super) mutation: bool,
    pub(super) types: Arc<SchemaTypes>,
}

/// An object in a response, and the path to it.
struct Node {
    json: Value,
    path: Arc<FieldPath>,
    /// What becomes null where a field of the object fails that can't be null itself.
    nullable: ResponsePath,
}

/// Resolves a field.
pub(super) fn resolve<'a>(
    context: &ResolverContext<'a>,
    field: &FieldInfo,
) -> async_graphql::Result<Option<FieldValue<'a>>> {
    let parent = context.parent_value.downcast_ref::<Node>();
    let path = Arc::new(field_path(context, field, parent));
    let at = response_path(context);
    let nullable = match (field.ty.nullable, parent) {
        (true, _) => at.clone(),
        (false, Some(node)) => node.nullable.clone(),
        (false, None) => ResponsePath::default(),
    };
    let value = result(context, field, parent, &path, &at).and_then(|json| {
        field.types.check(&field.ty, &json).map_err(async_graphql::Error::new)?;
        Ok(json)
    });
    let json = value.map_err(|error| failed(error, &at, &nullable))?;
    if json.is_null() {
        return Ok(None);
    }
    if !field.types.is_object(&field.ty) {
        return Ok(Some(FieldValue::value(GraphQlValue::from_json(json)?)));
    }
    Ok(Some(nodes(json, &field.ty, &path, &at, &nullable)))
}

/// Returns the value of a field.
fn result(
    context: &Context<'_>,
    field: &FieldInfo,
    parent: Option<&Node>,
    path: &FieldPath,
    at: &ResponsePath,
) -> async_graphql::Result<Value> {
    let candidates = path.operations();
    if !candidates.is_empty() {
        let request = context.data::<Arc<RequestContext>>()?;
        return request
            .run(&candidates, path.arguments.clone(), at)
            .map_err(|error| response::service_error(&error));
    }
    Ok(parent.and_then(|node| node.json.get(&field.name)).cloned().unwrap_or_default())
}

fn field_path(context: &ResolverContext<'_>, field: &FieldInfo, parent: Option<&Node>) -> FieldPath {
    let arguments = context.args.iter();
    let arguments = arguments
        .map(|(name, value)| (name.to_string(), value.as_value().clone().into_json().unwrap_or_default()));
    match parent {
        Some(node) => node.path.child(&field.name, arguments),
        None => FieldPath::new(field.mutation).child(&field.name, arguments),
    }
}

/// Returns the path of a field in the response. Names never begin with a digit, so a number is an index.
fn response_path(context: &Context<'_>) -> ResponsePath {
    let segments = context.path_node.map(|node| node.to_string_vec()).unwrap_or_default();
    let read = |text: String| text.parse::<usize>().map_or_else(|_| text.into(), Value::from);
    ResponsePath(segments.into_iter().map(read).collect())
}

/// Returns an object, or the objects of a list, whose fields are resolved next.
fn nodes<'a>(
    json: Value,
    ty: &Type,
    path: &Arc<FieldPath>,
    at: &ResponsePath,
    nullable: &ResponsePath,
) -> FieldValue<'a> {
    match (json, &ty.base) {
        (Value::Array(items), BaseType::List(inner)) => {
            let items = items.into_iter().enumerate().map(|(index, item)| {
                let at = at.item(index);
                let nullable = if inner.nullable { &at } else { nullable };
                nodes(item, inner, path, &at, nullable)
            });
            FieldValue::list(items)
        }
        (Value::Null, _) => FieldValue::NULL,
        (json, _) => FieldValue::owned_any(Node { json, path: Arc::clone(path), nullable: nullable.clone() }),
    }
}

#[cfg(test)]
mod tests {
    use async_graphql::dynamic::DynamicRequestExt as _;
    use serde_json::json;

    use super::*;
    use crate::graphql::schema;

    const SCHEMA: &str = "
        type Query { one: A must: A! many: [A] sure: [A!] texts: [String!] good: A }
        type A { id: String! note: String inner: A }";

    /// Executes a query on a result.
    async fn execute(result: Value, query: &str) -> Value {
        let root = Node { json: result, path: Arc::default(), nullable: ResponsePath::default() };
        let request = async_graphql::Request::new(query).root_value(FieldValue::owned_any(root));
        response::body(schema::build(SCHEMA).expect("it is a schema").execute(request).await)
    }

    #[tokio::test]
    async fn what_does_not_fit_is_null_with_the_nearest_that_may_be() {
        let good = json!({ "id": "1", "note": null });
        for (result, query, data, path) in [
            (json!({ "many": [good, null] }), "many { id }", json!({ "many": null }), json!(["many"])),
            (json!({ "many": "x" }), "many { id }", json!({ "many": null }), json!(["many"])),
            (json!({ "one": [good] }), "one { id }", json!({ "one": null }), json!(["one"])),
            (json!({ "texts": ["x", null] }), "texts", json!({ "texts": null }), json!(["texts"])),
            (
                json!({ "many": [good, { "id": 7 }] }),
                "all: many { id }",
                json!({ "all": [{ "id": "1" }, null] }),
                json!(["all", 1, "id"]),
            ),
            (
                json!({ "sure": [good, { "note": "x" }] }),
                "sure { id note }",
                json!({ "sure": null }),
                json!(["sure", 1, "id"]),
            ),
            (
                json!({ "one": { "id": "1", "inner": { "id": {} } } }),
                "one { id inner { id } }",
                json!({ "one": { "id": "1", "inner": null } }),
                json!(["one", "inner", "id"]),
            ),
            (
                json!({ "one": { "note": 7 } }),
                "one { note }",
                json!({ "one": { "note": null } }),
                json!(["one", "note"]),
            ),
        ] {
            let mut whole = result;
            whole["good"] = good.clone();
            let response = execute(whole, &format!("{{ {query} good {{ id }} }}")).await;
            let mut expected = data;
            expected["good"] = json!({ "id": "1" });
            assert_eq!(response["data"], expected, "{response}");
            assert_eq!(response["errors"].as_array().map(Vec::len), Some(1), "{response}");
            assert_eq!(response["errors"][0]["path"], path, "{response}");
            assert!(response["errors"][0]["message"].is_string(), "{response}");
        }
        for result in [json!({ "good": good }), json!({ "must": { "id": 7 }, "good": good })] {
            let response = execute(result, "{ must { id } good { id } }").await;
            assert!(response["data"].is_null() && response["errors"].is_array(), "{response}");
        }
    }
}
