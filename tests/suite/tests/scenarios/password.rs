//! Changing a password, and how good it is.

use authing::ErrorCode;
use authing::types::EmailScene;

use crate::world::{A_WHILE, ANNS_EMAIL, ANNS_PHONE, NEW_PASSWORD, NEW_PHONE, PASSWORD, World};

scenarios!(
    check_password_strength,
    get_security_level,
    reset_password_by_email_code,
    reset_password_by_first_token,
    reset_password_by_phone_code,
    reset_password_with_force_reset,
    update_password,
);

async fn check_password_strength(world: &World) {
    for (password, is_valid) in [("12345", false), ("123456", true)] {
        let verdict = world.client.check_password_strength(password).await.unwrap();
        assert_eq!(verdict.valid, is_valid, "{password}");
        assert!(verdict.message.is_some());
    }
}

async fn get_security_level(world: &World) {
    let ann = world.sign_in("ann").await;
    let level = ann.get_security_level().await.unwrap();
    assert!(level.email && level.phone && level.password && !level.mfa);
    let bob = world.sign_in("bob").await;
    assert!(bob.get_security_level().await.unwrap().score < level.score);
    world.demands_a_session(|client| client.get_security_level()).await;
}

/// Asks for a code that resets the password of an address.
async fn reset_code(world: &World, email: &str) -> String {
    world.client.send_email(email, EmailScene::ResetPassword).await.unwrap();
    world.emulator.last_code(email).unwrap()
}

async fn reset_password_by_email_code(world: &World) {
    let reset = |code: &str, new: &str| world.client.reset_password_by_email_code(ANNS_EMAIL, code, new);
    let sent = reset_code(world, ANNS_EMAIL).await;
    world.refuses(reset("wrong", NEW_PASSWORD), ErrorCode::VerificationCodeWrong).await;
    world.refuses(reset(&sent, "short"), ErrorCode::PasswordTooShort).await;
    let unknown = world.client.reset_password_by_email_code("no@example.com", "1", NEW_PASSWORD);
    world.refuses(unknown, ErrorCode::UserNotFound).await;
    let sent = reset_code(world, ANNS_EMAIL).await;
    let another = world.with_another_key().client();
    let unreadable = another.reset_password_by_email_code(ANNS_EMAIL, sent.as_str(), NEW_PASSWORD);
    world.refuses(unreadable, ErrorCode::PasswordUndecryptable).await;
    let sent = reset_code(world, ANNS_EMAIL).await;
    assert_eq!(reset(&sent, NEW_PASSWORD).await.unwrap().code, Some(200));
    world.app.client().login_by_email(ANNS_EMAIL, NEW_PASSWORD).await.unwrap();
    let late = reset_code(world, ANNS_EMAIL).await;
    world.emulator.advance(A_WHILE);
    world.refuses(reset(&late, NEW_PASSWORD), ErrorCode::VerificationCodeExpired).await;
}

async fn reset_password_by_phone_code(world: &World) {
    let reset = |code: &str, new: &str| world.client.reset_password_by_phone_code(ANNS_PHONE, code, new);
    let sent = world.code_for(ANNS_PHONE).await;
    world.refuses(reset("wrong", NEW_PASSWORD), ErrorCode::VerificationCodeWrong).await;
    world.refuses(reset(&sent, "short"), ErrorCode::PasswordTooShort).await;
    let unknown = world.client.reset_password_by_phone_code(NEW_PHONE, "1", NEW_PASSWORD);
    world.refuses(unknown, ErrorCode::UserNotFound).await;
    let sent = world.code_for(ANNS_PHONE).await;
    let another = world.with_another_key().client();
    let unreadable = another.reset_password_by_phone_code(ANNS_PHONE, sent.as_str(), NEW_PASSWORD);
    world.refuses(unreadable, ErrorCode::PasswordUndecryptable).await;
    let sent = world.code_for(ANNS_PHONE).await;
    assert_eq!(reset(&sent, NEW_PASSWORD).await.unwrap().code, Some(200));
    world.app.client().login_by_phone_password(ANNS_PHONE, NEW_PASSWORD).await.unwrap();
    let late = world.code_for(ANNS_PHONE).await;
    world.emulator.advance(A_WHILE);
    world.refuses(reset(&late, NEW_PASSWORD), ErrorCode::VerificationCodeExpired).await;
}

/// Signs in who must replace the password first, and gives the token that the refusal holds for it.
async fn token_of_refusal(world: &World, username: &str, code: i64) -> String {
    let mut client = world.app.client();
    let error = world.refuses(client.login_by_username(username, PASSWORD), ErrorCode::from(code)).await;
    let data = authing::reveal(|| serde_json::to_value(error.data().unwrap())).unwrap();
    data["token"].as_str().unwrap().to_owned()
}

async fn reset_password_by_first_token(world: &World) {
    let token = token_of_refusal(world, "new", 1639).await;
    let reset = |new: &str| world.client.reset_password_by_first_token(token.as_str(), new);
    world.refuses(reset("short"), ErrorCode::PasswordTooShort).await;
    let another = world.with_another_key().client();
    let unreadable = another.reset_password_by_first_token(token.as_str(), NEW_PASSWORD);
    world.refuses(unreadable, ErrorCode::PasswordUndecryptable).await;
    assert_eq!(reset(NEW_PASSWORD).await.unwrap().code, Some(200));
    world.refuses(reset(NEW_PASSWORD), ErrorCode::LoginInvalid).await;
    world.app.client().login_by_username("new", NEW_PASSWORD).await.unwrap();
}

async fn reset_password_with_force_reset(world: &World) {
    let token = token_of_refusal(world, "stale", 2058).await;
    let reset = |old: &str, new: &str| world.client.reset_password_with_force_reset(token.as_str(), old, new);
    world.refuses(reset("wrong", NEW_PASSWORD), ErrorCode::OriginalPasswordWrong).await;
    world.refuses(reset(PASSWORD, "short"), ErrorCode::PasswordTooShort).await;
    let another = world.with_another_key().client();
    let unreadable = another.reset_password_with_force_reset(token.as_str(), PASSWORD, NEW_PASSWORD);
    world.refuses(unreadable, ErrorCode::PasswordUndecryptable).await;
    assert_eq!(reset(PASSWORD, NEW_PASSWORD).await.unwrap().code, Some(200));
    world.refuses(reset(PASSWORD, NEW_PASSWORD), ErrorCode::LoginInvalid).await;
    world.app.client().login_by_username("stale", NEW_PASSWORD).await.unwrap();
}

async fn update_password(world: &World) {
    let bob = world.sign_in("bob").await;
    let update = |new: &str, old: &str| bob.update_password(new).old_password(old);
    world.refuses(bob.update_password(NEW_PASSWORD), ErrorCode::OriginalPasswordRequired).await;
    world.refuses(update(NEW_PASSWORD, "wrong"), ErrorCode::OriginalPasswordWrong).await;
    world.refuses(update("short", PASSWORD), ErrorCode::PasswordTooShort).await;
    let another = world.with_another_key().client_with_token(bob.session().token().unwrap()).unwrap();
    let unreadable = another.update_password(NEW_PASSWORD).old_password(PASSWORD);
    world.refuses(unreadable, ErrorCode::PasswordUndecryptable).await;
    assert_eq!(update(NEW_PASSWORD, PASSWORD).await.unwrap().id, "bob");
    world.app.client().login_by_username("bob", NEW_PASSWORD).await.unwrap();
    let strict = World::with(|config| config.password_change_needs_contact = true).await;
    let bob = strict.sign_in("bob").await;
    let unverified = bob.update_password(NEW_PASSWORD).old_password(PASSWORD);
    world.refuses(unverified, ErrorCode::PasswordChangeUnverified).await;
    world.demands_a_session(|client| client.update_password(NEW_PASSWORD).old_password(PASSWORD)).await;
}
