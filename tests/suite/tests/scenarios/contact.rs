//! Binding, unbinding and changing email addresses and phone numbers.

use authing::ErrorCode;

use crate::world::{A_WHILE, ANNS_EMAIL, ANNS_PHONE, NEW_EMAIL, NEW_PHONE, World};

scenarios!(bind_email, bind_phone, unbind_email, unbind_phone, update_email, update_phone);

async fn bind_email(world: &World) {
    let bob = world.sign_in("bob").await;
    let sent = world.code_for(NEW_EMAIL).await;
    world.refuses(bob.bind_email(NEW_EMAIL, "wrong"), ErrorCode::VerificationCodeWrong).await;
    world.refuses(bob.bind_email("nonsense", "1"), ErrorCode::EmailInvalid).await;
    world.emulator.advance(A_WHILE);
    world.refuses(bob.bind_email(NEW_EMAIL, sent), ErrorCode::VerificationCodeExpired).await;
    let anns = world.code_for(ANNS_EMAIL).await;
    world.refuses(bob.bind_email(ANNS_EMAIL, anns), ErrorCode::EmailAlreadyBound).await;
    let user = bob.bind_email(NEW_EMAIL, world.code_for(NEW_EMAIL).await).await.unwrap();
    assert_eq!((user.email.as_deref(), user.email_verified), (Some(NEW_EMAIL), Some(true)));
    assert_eq!(bob.get_current_user().await.unwrap().email.as_deref(), Some(NEW_EMAIL));
    world.demands_a_session(|client| client.bind_email(NEW_EMAIL, "1")).await;
}

async fn bind_phone(world: &World) {
    let bob = world.sign_in("bob").await;
    let sent = world.code_for(NEW_PHONE).await;
    world.refuses(bob.bind_phone(NEW_PHONE, "wrong"), ErrorCode::VerificationCodeWrong).await;
    world.emulator.advance(A_WHILE);
    world.refuses(bob.bind_phone(NEW_PHONE, sent), ErrorCode::VerificationCodeExpired).await;
    let anns = world.code_for(ANNS_PHONE).await;
    world.refuses(bob.bind_phone(ANNS_PHONE, anns), ErrorCode::PhoneAlreadyBound).await;
    let user = bob.bind_phone(NEW_PHONE, world.code_for(NEW_PHONE).await).await.unwrap();
    assert_eq!((user.phone.as_deref(), user.phone_verified), (Some(NEW_PHONE), Some(true)));
    world.demands_a_session(|client| client.bind_phone(NEW_PHONE, "1")).await;
}

async fn unbind_email(world: &World) {
    let ann = world.sign_in("ann").await;
    assert_eq!(ann.unbind_email().await.unwrap().email, None);
    world.refuses(ann.unbind_email(), ErrorCode::EmailNotBound).await;
    let bob = world.sign_in("bob").await;
    bob.bind_email(NEW_EMAIL, world.code_for(NEW_EMAIL).await).await.unwrap();
    world.refuses(bob.unbind_email(), ErrorCode::OnlyLoginMethod).await;
    world.demands_a_session(|client| client.unbind_email()).await;
}

async fn unbind_phone(world: &World) {
    let ann = world.sign_in("ann").await;
    assert_eq!(ann.unbind_phone().await.unwrap().phone, None);
    let bob = world.sign_in("bob").await;
    bob.bind_phone(NEW_PHONE, world.code_for(NEW_PHONE).await).await.unwrap();
    world.refuses(bob.unbind_phone(), ErrorCode::OnlyLoginMethod).await;
    world.demands_a_session(|client| client.unbind_phone()).await;
}

async fn update_email(world: &World) {
    let ann = world.sign_in("ann").await;
    let (new, old) = (world.code_for(NEW_EMAIL).await, world.code_for(ANNS_EMAIL).await);
    let call = |email: &str, from: &str, proof: &str| {
        ann.update_email(email, new.as_str()).old_email(from).old_email_code(proof)
    };
    world.refuses(call(NEW_EMAIL, "dan@example.com", &old), ErrorCode::OldEmailMismatch).await;
    world.refuses(ann.update_email(NEW_EMAIL, new.as_str()), ErrorCode::OriginalEmailUnverified).await;
    world.refuses(call(NEW_EMAIL, ANNS_EMAIL, "wrong"), ErrorCode::VerificationCodeWrong).await;
    world.refuses(call("Ann@Example.com", ANNS_EMAIL, &old), ErrorCode::EmailUnchanged).await;
    world.refuses(call("dan@example.com", ANNS_EMAIL, &old), ErrorCode::EmailAlreadyBound).await;
    world.refuses(call("nonsense", ANNS_EMAIL, &old), ErrorCode::EmailInvalid).await;
    let user = call(NEW_EMAIL, ANNS_EMAIL, &old).await.unwrap();
    assert_eq!(user.email.as_deref(), Some(NEW_EMAIL));
    let old = world.code_for(NEW_EMAIL).await;
    world.emulator.advance(A_WHILE);
    world.refuses(call("x@example.com", NEW_EMAIL, &old), ErrorCode::VerificationCodeExpired).await;
    world.demands_a_session(|client| client.update_email(NEW_EMAIL, "1")).await;
}

async fn update_phone(world: &World) {
    let ann = world.sign_in("ann").await;
    let (new, old) = (world.code_for(NEW_PHONE).await, world.code_for(ANNS_PHONE).await);
    let call = |phone: &str, from: &str, proof: &str| {
        ann.update_phone(phone, new.as_str()).old_phone(from).old_phone_code(proof)
    };
    world.refuses(ann.update_phone(NEW_PHONE, new.as_str()), ErrorCode::OriginalPhoneUnverified).await;
    world.refuses(call(NEW_PHONE, "17600000004", &old), ErrorCode::OldPhoneMismatch).await;
    world.refuses(call(NEW_PHONE, ANNS_PHONE, "wrong"), ErrorCode::VerificationCodeWrong).await;
    world.refuses(call(ANNS_PHONE, ANNS_PHONE, &old), ErrorCode::PhoneUnchanged).await;
    world.refuses(call("17600000004", ANNS_PHONE, &old), ErrorCode::PhoneAlreadyBound).await;
    let user = call(NEW_PHONE, ANNS_PHONE, &old).await.unwrap();
    assert_eq!(user.phone.as_deref(), Some(NEW_PHONE));
    let old = world.code_for(NEW_PHONE).await;
    world.emulator.advance(A_WHILE);
    world.refuses(call("17600000009", NEW_PHONE, &old), ErrorCode::VerificationCodeExpired).await;
    world.demands_a_session(|client| client.update_phone(NEW_PHONE, "1")).await;
}
