//! A thousand users at once.

use std::sync::Arc;
use std::time::Duration;

use authing::{AuthenticationApp, AuthenticationClient};
use authing_emulator::{Config, Emulator};
use tokio::sync::{Barrier, Semaphore};
use tokio::task::JoinSet;

use crate::world::{LONG, PASSWORD};

const USERS: usize = 1000;

/// How many of them have a request under way at once: each takes two of the files that a process may have open.
const AT_ONCE: usize = 200;

/// How many requests the emulator's log keeps, and how many messages its inbox does.
const KEPT: usize = 100;

fn phone_of(number: usize) -> String {
    format!("176{number:08}")
}

/// Plants all users; the emulator forgets all but the last requests and messages.
async fn start() -> Emulator {
    let mut seed = "users:\n".to_owned();
    for number in 0..USERS {
        let phone = phone_of(number);
        let user =
            format!("id: id-{number}, username: user-{number}, phone: '{phone}', password: {PASSWORD}");
        seed.push_str(&format!("  - {{ {user}, profile: {{ nickname: nick-{number} }} }}\n"));
    }
    let limits = |config: &mut Config| {
        config.log_capacity = KEPT;
        config.inbox_capacity = KEPT;
    };
    Emulator::builder().configure(limits).seed(seed).start().await.unwrap()
}

fn application(emulator: &Emulator) -> AuthenticationApp {
    AuthenticationApp::builder()
        .app_id(emulator.app_id())
        .app_host(emulator.url())
        .public_key(emulator.public_key_pem())
        .timeout(Duration::from_secs(120))
        .build_app()
        .unwrap()
}

/// Signs a user in, reads who that is when all are signed in, and signs them out.
async fn live(mut client: AuthenticationClient, number: usize, all: Arc<(Barrier, Semaphore)>) {
    let (all_signed_in, at_once) = &*all;
    let turn = at_once.acquire().await.unwrap();
    client.login_by_username(format!("user-{number}"), PASSWORD).await.unwrap();
    client.send_sms_code(phone_of(number)).await.unwrap();
    drop(turn);
    all_signed_in.wait().await;
    let _turn = at_once.acquire().await.unwrap();
    let user = client.get_current_user().await.unwrap();
    assert_eq!(user.id, format!("id-{number}"));
    assert_eq!(user.nickname, Some(format!("nick-{number}")));
    assert_eq!(client.session().unverified_user_id(), Some(user.id));
    client.logout().await.unwrap();
    assert!(!client.session().has_token());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn each_of_a_thousand_users_reads_their_own_data_and_little_is_kept() {
    let emulator = start().await;
    let application = application(&emulator);
    let all = Arc::new((Barrier::new(USERS), Semaphore::new(AT_ONCE)));
    let mut users = JoinSet::new();
    for number in 0..USERS {
        users.spawn(live(application.client(), number, Arc::clone(&all)));
    }
    assert_eq!(users.join_all().await.len(), USERS);
    assert_eq!(emulator.requests().len(), KEPT, "the log is a ring");
    assert_eq!(emulator.messages().len(), KEPT, "the inbox is one too");
    emulator.with_store(|store| {
        assert_eq!(store.tokens.len(), USERS, "each token is remembered as revoked until it expires");
        assert_eq!(store.codes.len(), USERS);
        assert_eq!(store.users.len(), USERS);
    });
    forgets_what_has_expired(&emulator, application.client()).await;
}

/// Lets the time pass: what expired makes room as soon as there is anything new.
async fn forgets_what_has_expired(emulator: &Emulator, mut client: AuthenticationClient) {
    emulator.advance(LONG);
    client.send_sms_code(phone_of(1)).await.unwrap();
    client.login_by_username("user-1", PASSWORD).await.unwrap();
    client.logout().await.unwrap();
    emulator.with_store(|store| {
        assert_eq!((store.tokens.len(), store.codes.len()), (1, 1));
    });
}
