//! Who is signed in, and for how long.

use std::time::Duration;

use authing::{ApiCode, AuthenticationClient, Error, ErrorCode};
use authing_emulator::Authorization;

use crate::world::{A_WHILE, CALLBACK, LONG, World};

scenarios!(
    check_logged_in,
    check_login_status,
    get_access_token_by_code,
    get_current_user,
    logout,
    refresh_token,
);

/// A verifier and its challenge, as the specification of PKCE (RFC 7636) has them for an example.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

async fn check_logged_in(world: &World) {
    let bob = world.sign_in("bob").await;
    assert_eq!(bob.check_logged_in().await.unwrap().id, "bob");
    world.demands_a_session(|client| client.check_logged_in()).await;
}

async fn check_login_status(world: &World) {
    let bob = world.sign_in("bob").await;
    let own = bob.check_login_status().await.unwrap().unwrap();
    assert_eq!((own.status, own.code), (Some(true), Some(200)));
    assert_eq!(own.data.as_ref().and_then(|data| data.id.as_deref()), Some("bob"));
    let named = world.client.check_login_status().token(bob.session().token().unwrap()).await.unwrap();
    assert_eq!(named, Some(own));
    let forged = world.client.check_login_status().token("forged").await.unwrap().unwrap();
    assert_eq!((forged.status, forged.code), (Some(false), Some(ErrorCode::LoginExpired.number())));
    world.emulator.advance(LONG);
    let late = bob.check_login_status().await.unwrap().unwrap();
    assert_eq!((late.status, late.code), (Some(false), Some(ErrorCode::LoginExpired.number())));
}

fn wanted() -> Authorization {
    Authorization { scope: "openid profile offline_access".into(), ..Authorization::new("bob", CALLBACK) }
}

/// Checks that an exchange was refused as OAuth does.
fn assert_oauth(error: &Error, code: &str) {
    assert_eq!(error.api_code(), Some(&ApiCode::Text(code.to_owned())), "{error}");
}

async fn get_access_token_by_code(world: &World) {
    let (client, emulator) = (&world.client, &world.emulator);
    let code = emulator.issue_code(wanted()).unwrap();
    let tokens = client.get_access_token_by_code(code.as_str()).await.unwrap();
    assert_eq!(tokens.token_type.as_deref(), Some("Bearer"));
    assert!(tokens.refresh_token.is_some() && tokens.id_token.is_some());
    let user = client.get_current_user().token(tokens.access_token).await.unwrap();
    assert_eq!(user.id, "bob");
    let again = client.get_access_token_by_code(code).await.unwrap_err();
    assert_oauth(&again, "invalid_grant");
    for (verifier, is_good) in [(VERIFIER, true), ("another", false)] {
        let challenged = Authorization { code_challenge: Some(CHALLENGE.into()), ..wanted() };
        let code = emulator.issue_code(challenged).unwrap();
        let answer = client.get_access_token_by_code(code).code_verifier(verifier).await;
        assert_eq!(answer.is_ok(), is_good, "{answer:?}");
    }
    let late = emulator.issue_code(wanted()).unwrap();
    let impostor = AuthenticationClient::builder()
        .app_id(emulator.app_id())
        .app_host(emulator.url())
        .secret("wrong")
        .redirect_uri(CALLBACK)
        .build()
        .unwrap();
    assert_oauth(&impostor.get_access_token_by_code(late.as_str()).await.unwrap_err(), "invalid_client");
    emulator.advance(A_WHILE);
    assert_oauth(&client.get_access_token_by_code(late).await.unwrap_err(), "invalid_grant");
}

async fn get_current_user(world: &World) {
    let (ann, bob) = (world.sign_in("ann").await, world.sign_in("bob").await);
    assert_eq!(ann.get_current_user().await.unwrap().id, "ann");
    let other = ann.get_current_user().token(bob.session().token().unwrap()).await.unwrap();
    assert_eq!(other.id, "bob");
    world.demands_a_session(|client| client.get_current_user()).await;
}

async fn logout(world: &World) {
    let mut bob = world.sign_in("bob").await;
    let token = bob.session().token().unwrap();
    bob.logout().await.unwrap();
    assert!(!bob.session().has_token());
    let revoked = world.with_token(token);
    world.refuses(revoked.get_current_user(), ErrorCode::NotLoggedIn).await;
    world.demands_a_session_of(async |client| client.logout().await).await;
}

async fn refresh_token(world: &World) {
    let bob = world.sign_in("bob").await;
    let old = bob.session().token().unwrap();
    world.emulator.advance(Duration::from_secs(60));
    let new = bob.refresh_token().await.unwrap();
    assert_ne!(new.token.expose(), old.expose());
    assert_eq!(bob.session().token().unwrap().expose(), new.token.expose());
    assert_eq!(bob.get_current_user().await.unwrap().id, "bob");
    let given_away = world.with_token(old);
    world.refuses(given_away.get_current_user(), ErrorCode::NotLoggedIn).await;
    world.demands_a_session(|client| client.refresh_token()).await;
}
