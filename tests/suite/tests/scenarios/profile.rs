//! Changing a profile, and asking for users.

use authing::types::ProfileUpdate;
use authing::{ErrorCode, Null};

use crate::world::{ANNS_EMAIL, ANNS_PHONE, NEW_EMAIL, NEW_PHONE, World};

scenarios!(is_user_exists, update_profile);

async fn is_user_exists(world: &World) {
    let ask = || world.client.is_user_exists();
    assert!(ask().user_name("ann").await.unwrap());
    assert!(!ask().user_name("nobody").await.unwrap());
    assert!(ask().email(ANNS_EMAIL).await.unwrap());
    assert!(!ask().email(NEW_EMAIL).await.unwrap());
    assert!(ask().phone(ANNS_PHONE).await.unwrap());
    assert!(!ask().phone(NEW_PHONE).await.unwrap());
    assert!(ask().external_id("ext-1").await.unwrap());
    assert!(!ask().external_id("ext-2").await.unwrap());
}

async fn update_profile(world: &World) {
    let ann = world.sign_in("ann").await;
    let update = ProfileUpdate::new().nickname("Annie").company("A");
    let user = ann.update_profile(update).await.unwrap();
    assert_eq!((user.nickname.as_deref(), user.company.as_deref()), (Some("Annie"), Some("A")));
    let user = ann.update_profile(ProfileUpdate::new().company(Null)).await.unwrap();
    assert_eq!((user.nickname.as_deref(), user.company), (Some("Annie"), None));
    for (update, code) in [
        (ProfileUpdate::new().email(NEW_EMAIL), ErrorCode::EmailNotUpdatable),
        (ProfileUpdate::new().phone(NEW_PHONE), ErrorCode::PhoneNotUpdatable),
        (ProfileUpdate::new().nickname("x").blocked(false), ErrorCode::ItemNotModifiable),
        (ProfileUpdate::new().username("bob"), ErrorCode::UserExists),
        (ProfileUpdate::new().external_id("ext-1"), ErrorCode::InformationOfAnotherUser),
    ] {
        world.refuses(ann.update_profile(update), code).await;
    }
    let user = ann.get_current_user().await.unwrap();
    assert_eq!(user.nickname.as_deref(), Some("Annie"), "a refusal changes nothing");
    world.demands_a_session(|client| client.update_profile(ProfileUpdate::new().nickname("x"))).await;
}
