//! Linking and unlinking social accounts.

use authing::{AuthenticationClient, ErrorCode, Secret};

use crate::world::{LONG, World};

scenarios!(link_account, unlink_account);

/// The answer to this way to sign in is not remembered: the token is the caller's to keep.
async fn by_wechat(world: &World, code: &str) -> AuthenticationClient {
    let user = world.client.wechat_login(code).await.unwrap();
    world.with_token(user.token.unwrap())
}

fn token(client: &AuthenticationClient) -> Secret {
    client.session().token().unwrap()
}

async fn link_account(world: &World) {
    let (ann, bob) = (world.sign_in("ann").await, world.sign_in("bob").await);
    let (first, second) = (by_wechat(world, "first").await, by_wechat(world, "second").await);
    let [ann, bob, first, second] = [&ann, &bob, &first, &second].map(token);
    let link = |one: &Secret, other: &Secret| world.client.link_account(one.clone(), other.clone());
    world.refuses(link(&ann, &bob), ErrorCode::OauthLoginUnreadable).await;
    world.refuses(link(&first, &first), ErrorCode::OauthLoginAlreadyBound).await;
    link(&ann, &first).await.unwrap();
    assert_eq!(by_wechat(world, "first").await.get_current_user().await.unwrap().id, "ann");
    world.refuses(link(&ann, &second), ErrorCode::AccountAlreadyBound).await;
    world.refuses(link(&ann, &Secret::new("forged")), ErrorCode::NotLoggedIn).await;
    world.emulator.advance(LONG);
    world.refuses(link(&ann, &second), ErrorCode::LoginExpired).await;
}

async fn unlink_account(world: &World) {
    let (ann, social) = (world.sign_in("ann").await, by_wechat(world, "first").await);
    let [ann, social] = [&ann, &social].map(token);
    let unlink = |token: &Secret| world.client.unlink_account(token.clone(), "wechat");
    world.refuses(unlink(&ann), ErrorCode::OauthLoginNotBound).await;
    world.refuses(unlink(&social), ErrorCode::OnlyLoginMethod).await;
    world.client.link_account(ann.clone(), social).await.unwrap();
    unlink(&ann).await.unwrap();
    assert_ne!(by_wechat(world, "first").await.get_current_user().await.unwrap().id, "ann");
    world.refuses(unlink(&Secret::new("forged")), ErrorCode::NotLoggedIn).await;
    world.emulator.advance(LONG);
    world.refuses(unlink(&ann), ErrorCode::LoginExpired).await;
}
