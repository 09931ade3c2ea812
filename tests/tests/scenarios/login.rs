//! Signing in, in all ways.

use authing::types::User;
use authing::{AuthenticationClient, Error, ErrorCode};

use crate::world::{A_WHILE, ANNS_EMAIL, ANNS_PHONE, NEW_EMAIL, NEW_PHONE, PASSWORD, World};

scenarios!(
    login_by_ad,
    login_by_email,
    login_by_ldap,
    login_by_phone_code,
    login_by_phone_password,
    login_by_sub_account,
    login_by_username,
    wechat_login,
);

/// What the emulator takes as the answer to a captcha.
const CAPTCHA: &str = "captcha";

/// The names that a way to sign in has for users.
struct Names {
    known: &'static str,
    unknown: &'static str,
    locked: &'static str,
}

/// Shows what ways to sign in with a password have in common.
async fn with_password<C: IntoFuture<Output = Result<User, Error>>>(
    world: &World,
    names: Names,
    password: &str,
    enter: impl Fn(&AuthenticationClient, &str, &str) -> C,
) {
    let client = world.client.new_session();
    let user = enter(&client, names.known, password).await.unwrap();
    assert_eq!(client.session().user_id().as_deref(), Some(user.id.as_str()));
    assert_eq!(client.get_current_user().await.unwrap().id, user.id);
    world.refuses(enter(&client, names.known, "wrong"), ErrorCode::PasswordWrong).await;
    world.refuses(enter(&client, names.unknown, password), ErrorCode::UserNotFound).await;
    world.refuses(enter(&client, names.locked, password), ErrorCode::UserLocked).await;
    assert!(client.session().is_signed_in(), "who was signed in stays so");
}

/// Shows what follows from a password's being sealed, and from failures.
async fn with_sealed_password<C: IntoFuture<Output = Result<User, Error>>>(
    world: &World,
    known: &str,
    enter: impl Fn(&AuthenticationClient, &str, &str) -> C,
    solve: impl Fn(C, &'static str) -> C,
) {
    let another = world.with_another_key();
    world.refuses(enter(&another, known, PASSWORD), ErrorCode::PasswordUndecryptable).await;
    let strict = World::with(|config| config.captcha_threshold = 2).await;
    for _ in 0..2 {
        world.refuses(enter(&strict.client, known, "wrong"), ErrorCode::PasswordWrong).await;
    }
    world.refuses(enter(&strict.client, known, PASSWORD), ErrorCode::CaptchaRequired).await;
    let wrong = solve(enter(&strict.client, known, PASSWORD), "wrong");
    world.refuses(wrong, ErrorCode::CaptchaRequired).await;
    world.refuses(solve(enter(&strict.client, known, "wrong"), CAPTCHA), ErrorCode::PasswordWrong).await;
    let user = solve(enter(&strict.client, known, PASSWORD), CAPTCHA).await.unwrap();
    assert_eq!(strict.client.session().user_id(), Some(user.id));
    enter(&strict.client.new_session(), known, PASSWORD).await.expect("the failures are forgotten then");
    for _ in 0..2 {
        world.refuses(enter(&strict.client, known, "wrong"), ErrorCode::PasswordWrong).await;
    }
    strict.emulator.advance(A_WHILE * 10);
    enter(&strict.client, known, PASSWORD).await.unwrap();
}

async fn login_by_ad(world: &World) {
    let names = Names { known: "carl", unknown: "bob", locked: "locked" };
    with_password(world, names, "secret", |client, name, password| client.login_by_ad(name, password)).await;
}

async fn login_by_ldap(world: &World) {
    let names = Names { known: "anna", unknown: "bob", locked: "locked" };
    with_password(world, names, "secret", |client, name, password| client.login_by_ldap(name, password))
        .await;
}

async fn login_by_email(world: &World) {
    let names = Names { known: ANNS_EMAIL, unknown: NEW_EMAIL, locked: "locked@example.com" };
    let enter =
        |client: &AuthenticationClient, name: &str, password: &str| client.login_by_email(name, password);
    with_password(world, names, PASSWORD, enter).await;
    let without = enter(&world.client, "social@example.com", PASSWORD);
    world.refuses(without, ErrorCode::PasswordNotSet).await;
    let error =
        world.refuses(enter(&world.client, "careful@example.com", PASSWORD), ErrorCode::MfaRequired).await;
    assert!(error.data().is_some(), "it holds what the second step needs");
    let new = world.client.login_by_email(NEW_EMAIL, PASSWORD).auto_register(true).await.unwrap();
    assert_eq!((new.email.as_deref(), new.logins_count), (Some(NEW_EMAIL), Some(1)));
    with_sealed_password(world, ANNS_EMAIL, enter, |call, answer| call.captcha_code(answer)).await;
}

async fn login_by_phone_password(world: &World) {
    let names = Names { known: ANNS_PHONE, unknown: NEW_PHONE, locked: "17600000001" };
    let enter = |client: &AuthenticationClient, name: &str, password: &str| {
        client.login_by_phone_password(name, password)
    };
    with_password(world, names, PASSWORD, enter).await;
    world.refuses(enter(&world.client, "17600000003", PASSWORD), ErrorCode::MfaRequired).await;
    let new = world.client.login_by_phone_password(NEW_PHONE, PASSWORD).auto_register(true).await.unwrap();
    assert_eq!(new.phone.as_deref(), Some(NEW_PHONE));
    with_sealed_password(world, ANNS_PHONE, enter, |call, answer| call.captcha_code(answer)).await;
}

async fn login_by_username(world: &World) {
    let names = Names { known: "ann", unknown: "nobody", locked: "locked" };
    let enter =
        |client: &AuthenticationClient, name: &str, password: &str| client.login_by_username(name, password);
    with_password(world, names, PASSWORD, enter).await;
    world.refuses(enter(&world.client, "careful", PASSWORD), ErrorCode::MfaRequired).await;
    let told = world.client.login_by_username("bob", PASSWORD);
    let bob =
        told.client_ip("203.0.113.7").custom_data([("school", "ucla")]).context([("a", 1)]).await.unwrap();
    assert_eq!(bob.last_ip.as_deref(), Some("203.0.113.7"));
    assert!(world.client.get_udf_value().await.unwrap().contains_key("school"));
    with_sealed_password(world, "ann", enter, |call, answer| call.captcha_code(answer)).await;
}

async fn login_by_sub_account(world: &World) {
    let names = Names { known: "100", unknown: "bob", locked: "101" };
    let enter = |client: &AuthenticationClient, name: &str, password: &str| {
        client.login_by_sub_account(name, password)
    };
    with_password(world, names, PASSWORD, enter).await;
    with_sealed_password(world, "100", enter, |call, answer| call.captcha_code(answer)).await;
}

async fn login_by_phone_code(world: &World) {
    let client = &world.client;
    let sent = world.code_for(ANNS_PHONE).await;
    let ann = client.login_by_phone_code(ANNS_PHONE, sent.as_str()).await.unwrap();
    assert_eq!((ann.id.as_str(), ann.phone_verified), ("ann", Some(true)));
    assert_eq!(client.session().user_id().as_deref(), Some("ann"));
    let again = client.login_by_phone_code(ANNS_PHONE, sent);
    world.refuses(again, ErrorCode::VerificationCodeWrong).await;
    let new = client.login_by_phone_code(NEW_PHONE, world.code_for(NEW_PHONE).await).await.unwrap();
    assert_eq!(new.phone.as_deref(), Some(NEW_PHONE), "who is unknown registers on the way");
    let locked = client.login_by_phone_code("17600000001", world.code_for("17600000001").await);
    world.refuses(locked, ErrorCode::UserLocked).await;
    let careful = client.login_by_phone_code("17600000003", world.code_for("17600000003").await);
    world.refuses(careful, ErrorCode::MfaRequired).await;
    world.refuses(client.login_by_phone_code("nonsense", "1"), ErrorCode::PhoneOrEmailRequired).await;
    let late = world.code_for(ANNS_PHONE).await;
    world.emulator.advance(A_WHILE);
    let late = client.login_by_phone_code(ANNS_PHONE, late);
    world.refuses(late, ErrorCode::VerificationCodeExpired).await;
}

async fn wechat_login(world: &World) {
    let client = &world.client;
    let user = client.wechat_login("first").country("CN").lang("zh_CN").state("s").await.unwrap();
    assert_eq!((user.nickname.as_deref(), user.openid.as_deref()), (Some("Wei"), Some("o1")));
    assert_eq!((user.country.as_deref(), user.locale.as_deref()), (Some("CN"), Some("zh_CN")));
    let told = client.get_current_user().token(user.token.unwrap()).await.unwrap();
    assert_eq!(told.id, user.id);
    assert!(!client.session().is_signed_in(), "the token is the caller's to keep");
    world.refuses(client.wechat_login("unknown"), ErrorCode::LoginInvalid).await;
    world.emulator.with_store(|store| store.users.get_mut(&user.id).unwrap().blocked = true);
    world.refuses(client.wechat_login("first"), ErrorCode::UserLocked).await;
    let elsewhere = AuthenticationClient::builder()
        .app_id(world.emulator.app_id())
        .user_pool_id("another")
        .app_host(world.emulator.url())
        .build()
        .unwrap();
    world.refuses(elsewhere.wechat_login("first"), ErrorCode::UserPoolNotFound).await;
}
