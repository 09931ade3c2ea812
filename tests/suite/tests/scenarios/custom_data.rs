//! Custom data.

use authing::types::CustomDataType;
use authing::{ErrorCode, TaggedValue};
use serde_json::json;

use crate::world::World;

scenarios!(get_udf_value, remove_udf_value, remove_udv, set_udf_value, set_udv);

async fn get_udf_value(world: &World) {
    let bob = world.sign_in("bob").await;
    assert!(bob.get_udf_value().await.unwrap().is_empty());
    bob.set_udf_value([("school", json!("ucla")), ("age", json!(22))]).await.unwrap();
    let values = bob.get_udf_value().await.unwrap();
    assert_eq!(values["school"], TaggedValue::Text("ucla".to_owned()));
    assert_eq!(values["age"], TaggedValue::Json(json!(22)));
    world.demands_a_session(|client| client.get_udf_value()).await;
}

async fn remove_udf_value(world: &World) {
    let bob = world.sign_in("bob").await;
    bob.set_udv("age", 22).await.unwrap();
    bob.remove_udf_value("age").await.unwrap();
    assert!(bob.get_udf_value().await.unwrap().is_empty());
    world.demands_a_session(|client| client.remove_udf_value("age")).await;
}

async fn remove_udv(world: &World) {
    let bob = world.sign_in("bob").await;
    bob.set_udf_value([("school", json!("ucla")), ("age", json!(22))]).await.unwrap();
    let left = bob.remove_udv("school").await.unwrap();
    assert_eq!((left.len(), left[0].key.as_str()), (1, "age"));
    world.demands_a_session(|client| client.remove_udv("age")).await;
}

async fn set_udf_value(world: &World) {
    let bob = world.sign_in("bob").await;
    bob.set_udf_value([("size", "large")]).await.unwrap();
    assert_eq!(bob.get_udf_value().await.unwrap()["size"], TaggedValue::Text("large".to_owned()));
    let with = |key: &str, value: &str| bob.set_udf_value([("school", "ucla"), (key, value)]);
    world.refuses(with("nothing", "x"), ErrorCode::ItemNotModifiable).await;
    world.refuses(with("age", "22"), ErrorCode::ParametersIncomplete).await;
    world.refuses(with("size", "medium"), ErrorCode::ParametersIncomplete).await;
    assert_eq!(bob.get_udf_value().await.unwrap().len(), 1, "all are set, or none");
    let ann = world.sign_in("ann").await;
    assert!(ann.get_udf_value().await.unwrap().is_empty(), "it is Bob's alone");
    world.demands_a_session(|client| client.set_udf_value([("age", 1)])).await;
}

async fn set_udv(world: &World) {
    let bob = world.sign_in("bob").await;
    let items = bob.set_udv("age", 22).await.unwrap();
    assert_eq!((items[0].key.as_str(), &items[0].data_type), ("age", &CustomDataType::Number));
    assert_eq!(items[0].value, TaggedValue::Json(json!(22)));
    world.refuses(bob.set_udv("nothing", "x"), ErrorCode::ItemNotModifiable).await;
    world.refuses(bob.set_udv("age", "23"), ErrorCode::ParametersIncomplete).await;
    world.refuses(bob.set_udv("size", "medium"), ErrorCode::ParametersIncomplete).await;
    assert_eq!(bob.get_udf_value().await.unwrap()["age"], TaggedValue::Json(json!(22)), "it stayed");
    world.demands_a_session(|client| client.set_udv("age", 1)).await;
}
