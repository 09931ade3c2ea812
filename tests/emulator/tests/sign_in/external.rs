//! Signing in users of directories and of WeChat.

use authing_emulator::Emulator;
use serde_json::json;

use crate::tool::{Outcome, code, envelope, get, me, post, start, token};

const DIRECTORIES: [(&str, &str, &str); 2] =
    [("/api/v2/ldap/verify-user", "anna", "Anna"), ("/api/v2/ad/verify-user", "carl", "Carl")];

async fn enter(emulator: &Emulator, path: &str, username: &str, password: &str) -> Outcome {
    envelope(post(emulator, path, json!({ "username": username, "password": password })).await).await
}

#[tokio::test]
async fn a_user_of_a_directory_is_copied_and_kept_up_to_date() {
    let emulator = start().await;
    for (path, username, name) in DIRECTORIES {
        let user = enter(&emulator, path, username, "secret").await.unwrap();
        assert_eq!([&user["username"], &user["name"]], [&json!(username), &json!(name)]);
        assert_eq!(me(&emulator, user["token"].as_str().unwrap()).await["data"]["id"], user["id"]);
        emulator.with_store(|store| {
            let directories = &mut store.directories;
            let mut entries = directories.ldap.iter_mut().chain(&mut directories.active_directory);
            let entry = entries.find(|entry| entry.username == username).unwrap();
            entry.profile.insert("name".to_owned(), "Renamed".into());
        });
        let again = enter(&emulator, path, username, "secret").await.unwrap();
        assert_eq!([&again["id"], &again["name"]], [&user["id"], &json!("Renamed")]);
        assert_eq!(again["loginsCount"], 2);
    }
    let email =
        emulator.with_store(|store| store.users.by_username("anna").and_then(|user| user.email.clone()));
    assert_eq!(email.as_deref(), Some("anna@example.com"));
}

#[tokio::test]
async fn a_user_of_a_directory_is_refused_with_a_reason() {
    let emulator = start().await;
    for (path, username, _) in DIRECTORIES {
        assert_eq!(code(enter(&emulator, path, "bob", "passw0rd").await), 2004, "{path}");
        assert_eq!(code(enter(&emulator, path, username, "wrong").await), 2006, "{path}");
        assert_eq!(code(enter(&emulator, path, "locked", "secret").await), 2005, "{path}");
        let incomplete = post(&emulator, path, json!({ "username": username })).await;
        assert_eq!(code(envelope(incomplete).await), 2231, "{path}");
    }
}

async fn wechat(emulator: &Emulator, pool: &str, query: &str) -> Outcome {
    let path = format!("/connection/social/wechat:mobile/{pool}/callback?{query}");
    envelope(get(emulator, &path, None).await).await
}

#[tokio::test]
async fn a_user_of_wechat_registers_on_the_way_and_comes_back() {
    let emulator = start().await;
    let pool = emulator.user_pool_id().to_owned();
    let user = wechat(&emulator, &pool, "code=wx&country=CN&lang=zh_CN&state=s").await.unwrap();
    let told = ["nickname", "openid", "unionid", "country", "locale"].map(|name| user[name].clone());
    assert_eq!(told, ["Wei", "o1", "u1", "CN", "zh_CN"]);
    assert_eq!(user["registerSource"], json!(["social:wechat"]));
    assert_eq!(user["identities"][0]["provider"], "wechat");
    let again = wechat(&emulator, &pool, "code=wx").await.unwrap();
    assert_eq!([&again["id"], &again["loginsCount"]], [&user["id"], &json!(2)]);
    assert_eq!(me(&emulator, again["token"].as_str().unwrap()).await["data"]["id"], user["id"]);
}

#[tokio::test]
async fn a_user_of_wechat_is_refused_with_a_reason() {
    let emulator = start().await;
    let pool = emulator.user_pool_id().to_owned();
    assert_eq!(code(wechat(&emulator, "another", "code=wx").await), 2224);
    assert_eq!(code(wechat(&emulator, &pool, "code=unknown").await), 2207);
    assert_eq!(code(wechat(&emulator, &pool, "").await), 2231);
    let id = wechat(&emulator, &pool, "code=wx-locked").await.unwrap()["id"].as_str().unwrap().to_owned();
    emulator.with_store(|store| store.users.get_mut(&id).unwrap().blocked = true);
    assert_eq!(code(wechat(&emulator, &pool, "code=wx-locked").await), 2005);
    let closed = Emulator::builder()
        .configure(|config| config.registration = false)
        .seed("wechat: [{ code: wx, openid: o }]")
        .start()
        .await
        .unwrap();
    assert_eq!(code(wechat(&closed, closed.user_pool_id(), "code=wx").await), 2031);
}

#[tokio::test]
async fn a_name_that_is_taken_stays_its_owners() {
    let emulator = start().await;
    emulator.seed("ldap: [{ username: eve, password: secret, profile: { name: Eve } }]").unwrap();
    let (ldap, ad) = (DIRECTORIES[0].0, DIRECTORIES[1].0);
    let eve = enter(&emulator, ldap, "eve", "secret").await.unwrap();
    let body =
        json!({ "primaryUserToken": token(&emulator, "bob").await, "secondaryUserToken": eve["token"] });
    envelope(post(&emulator, "/api/v2/users/link", body).await).await.unwrap();
    let bob = enter(&emulator, ldap, "eve", "secret").await.unwrap();
    assert_eq!([&bob["id"], &bob["username"]], ["bob", "bob"], "Bob's account is known by Eve's now");
    // Two who are called the same in one directory are two: the name is the first one's.
    emulator.with_store(|store| {
        store.users.get_mut("bob").unwrap().username = Some("carl".to_owned());
        store.users.get_mut("bob").unwrap().identities[0].provider = "ad".to_owned();
    });
    let carl = enter(&emulator, ad, "carl", "secret").await.unwrap();
    assert_ne!(carl["id"], "bob");
    assert!(carl["username"].is_null());
    let again = enter(&emulator, ad, "carl", "secret").await.unwrap();
    assert_eq!(again["id"], carl["id"]);
}

#[tokio::test]
async fn a_refused_sign_in_changes_nobody() {
    let emulator = start().await;
    let seed = "
        ldap: [{ username: careful, password: secret, profile: { name: Changed } }]
        active_directory: [{ username: careful, password: secret, profile: { name: Changed } }]
        users: [{ username: wei, blocked: true, identities: [{ provider: wechat, userIdInIdp: o3 }] }]
        wechat: [{ code: wx-blocked, openid: o3, profile: { name: Changed } }]
    ";
    emulator.seed(seed).unwrap();
    for (path, _, _) in DIRECTORIES {
        assert_eq!(code(enter(&emulator, path, "careful", "secret").await), 1635, "{path}");
    }
    assert_eq!(code(wechat(&emulator, emulator.user_pool_id(), "code=wx-blocked").await), 2005);
    emulator.with_store(|store| {
        for name in ["careful", "wei"] {
            let user = store.users.by_username(name).unwrap();
            assert_eq!(user.profile.get("name"), None, "{name}");
        }
        let careful = store.users.by_username("careful").unwrap();
        assert!(careful.identities.is_empty());
    });
}
