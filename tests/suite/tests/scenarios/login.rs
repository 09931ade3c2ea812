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

/// A sign-in with a name, a password, and the answer to a captcha if there was one.
trait Enter: AsyncFn(&mut AuthenticationClient, &str, &str, Option<&str>) -> Result<User, Error> {}

impl<F: AsyncFn(&mut AuthenticationClient, &str, &str, Option<&str>) -> Result<User, Error>> Enter for F {}

/// Signs in by one of the client's methods that take the answer to a captcha.
macro_rules! by {
    ($method:ident) => {
        async |client: &mut AuthenticationClient, name: &str, password: &str, captcha: Option<&str>| {
            let call = client.$method(name, password);
            match captcha {
                Some(answer) => call.captcha_code(answer).await,
                None => call.await,
            }
        }
    };
}

/// Shows what ways to sign in with a password have in common.
async fn with_password(world: &World, names: Names, password: &str, enter: impl Enter) {
    let client = &mut world.app.client();
    let user = enter(client, names.known, password, None).await.unwrap();
    assert_eq!(client.session().unverified_user_id().as_deref(), Some(user.id.as_str()));
    assert_eq!(client.get_current_user().await.unwrap().id, user.id);
    world.refuses(enter(client, names.known, "wrong", None), ErrorCode::PasswordWrong).await;
    world.refuses(enter(client, names.unknown, password, None), ErrorCode::UserNotFound).await;
    world.refuses(enter(client, names.locked, password, None), ErrorCode::UserLocked).await;
    assert!(client.session().has_token(), "who was signed in stays so");
}

/// Shows what follows from a password's being sealed, and from failures.
async fn with_sealed_password(world: &World, known: &str, enter: impl Enter) {
    let mut another = world.with_another_key().client();
    world.refuses(enter(&mut another, known, PASSWORD, None), ErrorCode::PasswordUndecryptable).await;
    let strict = World::with(|config| config.captcha_threshold = 2).await;
    let client = &mut strict.app.client();
    for _ in 0..2 {
        world.refuses(enter(client, known, "wrong", None), ErrorCode::PasswordWrong).await;
    }
    world.refuses(enter(client, known, PASSWORD, None), ErrorCode::CaptchaRequired).await;
    world.refuses(enter(client, known, PASSWORD, Some("wrong")), ErrorCode::CaptchaRequired).await;
    world.refuses(enter(client, known, "wrong", Some(CAPTCHA)), ErrorCode::PasswordWrong).await;
    let user = enter(client, known, PASSWORD, Some(CAPTCHA)).await.unwrap();
    assert_eq!(client.session().unverified_user_id(), Some(user.id));
    let other = &mut strict.app.client();
    enter(other, known, PASSWORD, None).await.expect("the failures are forgotten then");
    for _ in 0..2 {
        world.refuses(enter(client, known, "wrong", None), ErrorCode::PasswordWrong).await;
    }
    strict.emulator.advance(A_WHILE * 10);
    enter(client, known, PASSWORD, None).await.unwrap();
}

async fn login_by_ad(world: &World) {
    let names = Names { known: "carl", unknown: "bob", locked: "locked" };
    let enter = async |client: &mut AuthenticationClient, name: &str, password: &str, _: Option<&str>| {
        client.login_by_ad(name, password).await
    };
    with_password(world, names, "secret", enter).await;
}

async fn login_by_ldap(world: &World) {
    let names = Names { known: "anna", unknown: "bob", locked: "locked" };
    let enter = async |client: &mut AuthenticationClient, name: &str, password: &str, _: Option<&str>| {
        client.login_by_ldap(name, password).await
    };
    with_password(world, names, "secret", enter).await;
}

async fn login_by_email(world: &World) {
    let names = Names { known: ANNS_EMAIL, unknown: NEW_EMAIL, locked: "locked@example.com" };
    with_password(world, names, PASSWORD, by!(login_by_email)).await;
    let mut client = world.app.client();
    let without = client.login_by_email("social@example.com", PASSWORD);
    world.refuses(without, ErrorCode::PasswordNotSet).await;
    let careful = client.login_by_email("careful@example.com", PASSWORD);
    let error = world.refuses(careful, ErrorCode::MfaRequired).await;
    assert!(error.data().is_some(), "it holds what the second step needs");
    let new = client.login_by_email(NEW_EMAIL, PASSWORD).auto_register(true).await.unwrap();
    assert_eq!((new.email.as_deref(), new.logins_count), (Some(NEW_EMAIL), Some(1)));
    with_sealed_password(world, ANNS_EMAIL, by!(login_by_email)).await;
}

async fn login_by_phone_password(world: &World) {
    let names = Names { known: ANNS_PHONE, unknown: NEW_PHONE, locked: "17600000001" };
    with_password(world, names, PASSWORD, by!(login_by_phone_password)).await;
    let mut client = world.app.client();
    let careful = client.login_by_phone_password("17600000003", PASSWORD);
    world.refuses(careful, ErrorCode::MfaRequired).await;
    let new = client.login_by_phone_password(NEW_PHONE, PASSWORD).auto_register(true).await.unwrap();
    assert_eq!(new.phone.as_deref(), Some(NEW_PHONE));
    with_sealed_password(world, ANNS_PHONE, by!(login_by_phone_password)).await;
}

async fn login_by_username(world: &World) {
    let names = Names { known: "ann", unknown: "nobody", locked: "locked" };
    with_password(world, names, PASSWORD, by!(login_by_username)).await;
    let mut client = world.app.client();
    world.refuses(client.login_by_username("careful", PASSWORD), ErrorCode::MfaRequired).await;
    let told = client.login_by_username("bob", PASSWORD);
    let bob =
        told.client_ip("203.0.113.7").custom_data([("school", "ucla")]).context([("a", 1)]).await.unwrap();
    assert_eq!(bob.last_ip.as_deref(), Some("203.0.113.7"));
    assert!(client.get_udf_value().await.unwrap().contains_key("school"));
    with_sealed_password(world, "ann", by!(login_by_username)).await;
}

async fn login_by_sub_account(world: &World) {
    let names = Names { known: "100", unknown: "bob", locked: "101" };
    with_password(world, names, PASSWORD, by!(login_by_sub_account)).await;
    with_sealed_password(world, "100", by!(login_by_sub_account)).await;
}

async fn login_by_phone_code(world: &World) {
    let mut client = world.app.client();
    let sent = world.code_for(ANNS_PHONE).await;
    let ann = client.login_by_phone_code(ANNS_PHONE, sent.as_str()).await.unwrap();
    assert_eq!((ann.id.as_str(), ann.phone_verified), ("ann", Some(true)));
    assert_eq!(client.session().unverified_user_id().as_deref(), Some("ann"));
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
    assert!(!client.session().has_token(), "the token is the caller's to keep");
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
