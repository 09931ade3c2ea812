//! Registering.

use authing::types::{RegisterProfile, User};
use authing::{Error, ErrorCode};

use crate::world::{A_WHILE, ANNS_EMAIL, ANNS_PHONE, NEW_EMAIL, NEW_PHONE, PASSWORD, World};

scenarios!(register_by_email, register_by_phone_code, register_by_username);

/// Shows that registrations can be forbidden, and limited.
async fn can_be_closed(world: &World, register: impl AsyncFn(&World) -> Result<User, Error>) {
    let closed = World::with(|config| config.registration = false).await;
    world.refuses(register(&closed), ErrorCode::RegistrationDisabled).await;
    let limited = World::with(|config| config.registration_limit = Some(1)).await;
    limited.app.client().register_by_username("one", PASSWORD).await.unwrap();
    world.refuses(register(&limited), ErrorCode::RegisteringTooOften).await;
    limited.emulator.advance(A_WHILE * 20);
    register(&limited).await.unwrap();
}

async fn register_by_email(world: &World) {
    let mut client = world.app.client();
    let profile = RegisterProfile::new().nickname("Zed");
    let user = client.register_by_email(NEW_EMAIL, PASSWORD).profile(profile).await.unwrap();
    assert_eq!((user.email.as_deref(), user.nickname.as_deref()), (Some(NEW_EMAIL), Some("Zed")));
    client.login_by_email(NEW_EMAIL, PASSWORD).await.unwrap();
    world.refuses(client.register_by_email(ANNS_EMAIL, PASSWORD), ErrorCode::UserExists).await;
    world.refuses(client.register_by_email("nonsense", PASSWORD), ErrorCode::EmailMalformed).await;
    world.refuses(client.register_by_email("y@example.com", "short"), ErrorCode::PasswordTooShort).await;
    let mut another = world.with_another_key().client();
    world
        .refuses(another.register_by_email("y@example.com", PASSWORD), ErrorCode::PasswordUndecryptable)
        .await;
    let register = async |world: &World| world.app.client().register_by_email(NEW_EMAIL, PASSWORD).await;
    can_be_closed(world, register).await;
}

async fn register_by_phone_code(world: &World) {
    let mut client = world.app.client();
    let sent = world.code_for(NEW_PHONE).await;
    world.refuses(client.register_by_phone_code(NEW_PHONE, "wrong"), ErrorCode::VerificationCodeWrong).await;
    let short = client.register_by_phone_code(NEW_PHONE, sent.as_str()).password("short");
    world.refuses(short, ErrorCode::PasswordTooShort).await;
    world.refuses(client.register_by_phone_code("12345", "1"), ErrorCode::PhoneOrEmailRequired).await;
    let late = world.code_for(NEW_PHONE).await;
    world.emulator.advance(A_WHILE);
    world.refuses(client.register_by_phone_code(NEW_PHONE, late), ErrorCode::VerificationCodeExpired).await;
    let anns = world.code_for(ANNS_PHONE).await;
    world.refuses(client.register_by_phone_code(ANNS_PHONE, anns), ErrorCode::UserExists).await;
    let sent = world.code_for(NEW_PHONE).await;
    let user = client.register_by_phone_code(NEW_PHONE, sent).password(PASSWORD).await.unwrap();
    assert_eq!((user.phone.as_deref(), user.phone_verified), (Some(NEW_PHONE), Some(true)));
    client.login_by_phone_password(NEW_PHONE, PASSWORD).await.unwrap();
    can_be_closed(world, async |world| {
        let sent = world.code_for(NEW_PHONE).await;
        world.app.client().register_by_phone_code(NEW_PHONE, sent).await
    })
    .await;
}

async fn register_by_username(world: &World) {
    let mut client = world.app.client();
    let user = client.register_by_username("zed", PASSWORD).await.unwrap();
    assert_eq!((user.username.as_deref(), user.logins_count), (Some("zed"), Some(0)));
    assert!(user.token.is_none_or(|token| token.is_empty()));
    let mut session = world.app.client();
    let register = session.register_by_username("yve", PASSWORD).force_login(true);
    let user = register.client_ip("203.0.113.7").custom_data([("school", "ucla")]).await.unwrap();
    assert_eq!((user.logins_count, user.last_ip.as_deref()), (Some(1), Some("203.0.113.7")));
    assert_eq!(session.get_current_user().await.unwrap().username.as_deref(), Some("yve"));
    assert!(session.get_udf_value().await.unwrap().contains_key("school"));
    world.refuses(client.register_by_username("bob", PASSWORD), ErrorCode::UserExists).await;
    world.refuses(client.register_by_username("xan", "short"), ErrorCode::PasswordTooShort).await;
    let mut another = world.with_another_key().client();
    world.refuses(another.register_by_username("xan", PASSWORD), ErrorCode::PasswordUndecryptable).await;
    let register = async |world: &World| world.app.client().register_by_username("xan", PASSWORD).await;
    can_be_closed(world, register).await;
}
