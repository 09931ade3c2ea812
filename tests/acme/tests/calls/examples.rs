//! The examples of the spec, called by name: each returns the result that it states, or else the answer as it is.

use acme::LockerClient;
use authing_tests::acme::{self as played, ExampleServer};
use authing_tests::client::text;
use authing_tests::compare::{self, REQUEST};
use sdk_codegen::spec::{Example, JsonMap, Operation};
use serde_json::Value;

async fn call(client: &mut LockerClient, name: &str, args: &JsonMap) -> Value {
    let call = client.operation(name, args.clone()).expect("the arguments are right");
    call.reveal_secrets().await.unwrap_or_else(|error| panic!("{name}: {error}"))
}

async fn result_of(operation: &Operation, example: &Example) -> Value {
    let server = ExampleServer::start(&operation.name).await.expect("it starts");
    let own = example.options.iter().map(|(name, value)| (name, text(value)));
    let builder = LockerClient::builder().options(own).options(server.client_options());
    let mut client = builder.build().expect("the options are right");
    for before in &example.before {
        call(&mut client, &before.call, &before.args).await;
    }
    call(&mut client, &operation.name, &example.args).await
}

#[tokio::test]
async fn every_example_returns_the_result_that_it_states() {
    let mut stated = 0;
    for operation in played::operations() {
        // The server plays the example that the documentation shows.
        let shown = operation.examples.iter().find(|example| example.refused.is_none());
        let Some(example) = shown.filter(|example| example.answer.is_some()) else { continue };
        let expected = match &operation.returns.ty {
            ty if ty == "unit" => None,
            _ => example.result.as_ref().or(example.answer.as_ref()),
        };
        let result = result_of(operation, example).await;
        let differences = compare::values("result", expected.unwrap_or(&Value::Null), &result, REQUEST);
        assert!(differences.is_empty(), "{}", compare::report(&operation.name, &differences));
        stated += usize::from(example.result.is_some());
    }
    assert!(stated >= 4, "only {stated} examples state a result");
}
