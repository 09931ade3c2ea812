//! Linking and unlinking social accounts.

use authing_emulator::Emulator;
use serde_json::{Value, json};

use crate::people::{sign_in, with_people};
use crate::tool::{get, me, post};

const WECHAT: &str = "
wechat:
  - { code: first, openid: o1 }
  - { code: second, openid: o2 }
";

async fn started() -> Emulator {
    with_people().seed(WECHAT).start().await.unwrap()
}

/// Signs a user of WeChat in, and gives the token.
async fn by_wechat(emulator: &Emulator, code: &str) -> String {
    let path = format!("/connection/social/wechat:mobile/{}/callback?code={code}", emulator.user_pool_id());
    let answer: Value = get(emulator, &path, None).await.json().await.unwrap();
    answer["data"]["token"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned()
}

async fn link(emulator: &Emulator, primary: &str, secondary: &str) -> Value {
    let body = json!({ "primaryUserToken": primary, "secondaryUserToken": secondary });
    post(emulator, "/api/v2/users/link", body).await.json().await.unwrap()
}

async fn unlink(emulator: &Emulator, primary: &str, provider: &str) -> Value {
    let body = json!({ "primaryUserToken": primary, "provider": provider });
    post(emulator, "/api/v2/users/unlink", body).await.json().await.unwrap()
}

#[tokio::test]
async fn a_linked_account_signs_its_main_account_in() {
    let emulator = started().await;
    let (ann, social) = (sign_in(&emulator, "ann").await, by_wechat(&emulator, "first").await);
    assert_eq!(link(&emulator, &ann, &social).await["code"], 200);
    assert_eq!(me(&emulator, &social).await["code"], 2020, "the account is no user of its own any more");
    let token = by_wechat(&emulator, "first").await;
    let user = me(&emulator, &token).await;
    assert_eq!(user["data"]["id"], "ann-id");
    assert_eq!(user["data"]["identities"][0]["provider"], "wechat");
    assert_eq!(unlink(&emulator, &ann, "wechat").await["code"], 200);
    assert_eq!(me(&emulator, &ann).await["data"]["identities"], json!([]));
    assert_ne!(me(&emulator, &by_wechat(&emulator, "first").await).await["data"]["id"], "ann-id");
}

#[tokio::test]
async fn what_can_not_be_linked_is_refused() {
    let emulator = started().await;
    let (ann, bob) = (sign_in(&emulator, "ann").await, sign_in(&emulator, "bob").await);
    let [first, second] = [by_wechat(&emulator, "first").await, by_wechat(&emulator, "second").await];
    assert_eq!(link(&emulator, &ann, &bob).await["code"], 2214, "there is no social account");
    assert_eq!(link(&emulator, &first, &first).await["code"], 2213);
    assert_eq!(link(&emulator, &ann, &first).await["code"], 200);
    assert_eq!(link(&emulator, &bob, &ann).await["code"], 2213, "the social account is Ann's");
    assert_eq!(link(&emulator, &ann, &second).await["code"], 2215, "Ann has one of this provider");
    assert_eq!(link(&emulator, &ann, "forged").await["code"], 2020);
    assert_eq!(link(&emulator, "forged", &second).await["code"], 2020);
    emulator.advance(std::time::Duration::from_secs(15 * 24 * 60 * 60));
    assert_eq!(link(&emulator, &ann, &second).await["code"], 2206);
}

#[tokio::test]
async fn what_can_not_be_unlinked_is_refused() {
    let emulator = started().await;
    let ann = sign_in(&emulator, "ann").await;
    let social = by_wechat(&emulator, "first").await;
    assert_eq!(unlink(&emulator, &ann, "wechat").await["code"], 2216);
    assert_eq!(unlink(&emulator, &social, "wechat").await["code"], 2217, "it is the only way to sign in");
    assert_eq!(unlink(&emulator, "forged", "wechat").await["code"], 2020);
    emulator.advance(std::time::Duration::from_secs(15 * 24 * 60 * 60));
    assert_eq!(unlink(&emulator, &ann, "wechat").await["code"], 2206);
}
