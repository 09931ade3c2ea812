//! Resolves fields: by the operation whose result stands there, else from the object around them.

use std::sync::Arc;

use async_graphql::dynamic::{FieldValue, ResolverContext};
use async_graphql::parser::types::{BaseType, Type};
use async_graphql::{Context, Value as GraphQlValue};
use serde_json::Value;

use super::answer::{Place, failed};
use super::fit::Kinds;
use super::way::Way;
use super::{Request, answer};

/// A field, as its resolver knows it.
pub(super) struct Step {
    pub(super) name: String,
    pub(super) ty: Type,
    pub(super) mutation: bool,
    pub(super) kinds: Arc<Kinds>,
}

/// An object in an answer, and how it was reached.
struct Node {
    json: Value,
    way: Arc<Way>,
    /// What becomes null where a field of the object fails that can't be null itself.
    nullable: Place,
}

/// Resolves a field.
pub(super) fn resolve<'a>(
    context: &ResolverContext<'a>,
    step: &Step,
) -> async_graphql::Result<Option<FieldValue<'a>>> {
    let parent = context.parent_value.downcast_ref::<Node>();
    let way = Arc::new(way(context, step, parent));
    let place = place(context);
    let nullable = match (step.ty.nullable, parent) {
        (true, _) => place.clone(),
        (false, Some(node)) => node.nullable.clone(),
        (false, None) => Place::default(),
    };
    let value = result(context, step, parent, &way, &place).and_then(|json| {
        step.kinds.demand(&step.ty, &json).map_err(async_graphql::Error::new)?;
        Ok(json)
    });
    let json = value.map_err(|error| failed(error, &place, &nullable))?;
    if json.is_null() {
        return Ok(None);
    }
    if !step.kinds.is_object(&step.ty) {
        return Ok(Some(FieldValue::value(GraphQlValue::from_json(json)?)));
    }
    Ok(Some(nodes(json, &step.ty, &way, &place, &nullable)))
}

/// Gives what stands at a field.
fn result(
    context: &Context<'_>,
    step: &Step,
    parent: Option<&Node>,
    way: &Way,
    place: &Place,
) -> async_graphql::Result<Value> {
    let candidates = way.operations();
    if !candidates.is_empty() {
        let request = context.data::<Arc<Request>>()?;
        return request
            .run(&candidates, way.arguments.clone(), place)
            .map_err(|error| answer::marked(&error));
    }
    Ok(parent.and_then(|node| node.json.get(&step.name)).cloned().unwrap_or_default())
}

fn way(context: &ResolverContext<'_>, step: &Step, parent: Option<&Node>) -> Way {
    let arguments = context.args.iter();
    let arguments = arguments
        .map(|(name, value)| (name.to_string(), value.as_value().clone().into_json().unwrap_or_default()));
    match parent {
        Some(node) => node.way.step(&step.name, arguments),
        None => Way::new(step.mutation).step(&step.name, arguments),
    }
}

/// Where a field stands in the answer. Names never begin with a digit, so a number is an index.
fn place(context: &Context<'_>) -> Place {
    let segments = context.path_node.map(|node| node.to_string_vec()).unwrap_or_default();
    let read = |text: String| text.parse::<usize>().map_or_else(|_| text.into(), Value::from);
    Place(segments.into_iter().map(read).collect())
}

/// Gives an object, or the objects of a list, for their fields to be asked for.
fn nodes<'a>(json: Value, ty: &Type, way: &Arc<Way>, place: &Place, nullable: &Place) -> FieldValue<'a> {
    match (json, &ty.base) {
        (Value::Array(items), BaseType::List(inner)) => {
            let items = items.into_iter().enumerate().map(|(index, item)| {
                let place = place.at(index);
                let nullable = if inner.nullable { &place } else { nullable };
                nodes(item, inner, way, &place, nullable)
            });
            FieldValue::list(items)
        }
        (Value::Null, _) => FieldValue::NULL,
        (json, _) => FieldValue::owned_any(Node { json, way: Arc::clone(way), nullable: nullable.clone() }),
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

    /// Answers a query from a result.
    async fn answer(result: Value, query: &str) -> Value {
        let root = Node { json: result, way: Arc::default(), nullable: Place::default() };
        let request = async_graphql::Request::new(query).root_value(FieldValue::owned_any(root));
        answer::body(schema::build(SCHEMA).expect("it is a schema").execute(request).await)
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
            let answer = answer(whole, &format!("{{ {query} good {{ id }} }}")).await;
            let mut expected = data;
            expected["good"] = json!({ "id": "1" });
            assert_eq!(answer["data"], expected, "{answer}");
            assert_eq!(answer["errors"].as_array().map(Vec::len), Some(1), "{answer}");
            assert_eq!(answer["errors"][0]["path"], path, "{answer}");
            assert!(answer["errors"][0]["message"].is_string(), "{answer}");
        }
        for result in [json!({ "good": good }), json!({ "must": { "id": 7 }, "good": good })] {
            let answer = answer(result, "{ must { id } good { id } }").await;
            assert!(answer["data"].is_null() && answer["errors"].is_array(), "{answer}");
        }
    }
}
