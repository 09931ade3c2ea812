//! Sessions of one client while many users act at once: each knows its own user alone, its copies share it, and a
//! call with somebody else's token leaves it alone. That each of a thousand users reads their own data, and that
//! little of it is kept, is a scenario (`scenarios/crowd.rs`).
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use authing::AuthenticationClient;
use authing_emulator::Emulator;
use tokio::sync::Barrier;
use tokio::task::JoinSet;

const USERS: usize = 100;

const PASSWORD: &str = "passw0rd";

/// What the users share besides the client.
struct Crowd {
    all_here: Barrier,
    tokens: Mutex<BTreeMap<usize, String>>,
}

fn id_of(number: usize) -> String {
    format!("id-{number}")
}

/// Starts an emulator in which each user has a role that nobody else has.
async fn start() -> Emulator {
    let users = (0..USERS)
        .map(|number| format!("{{ id: id-{number}, username: user-{number}, password: {PASSWORD} }}"));
    let roles = (0..USERS).map(|number| format!("{{ code: role-{number}, users: [id-{number}] }}"));
    let list = |items: Vec<String>| items.join(", ");
    let seed = format!("users: [{}]\nroles: [{}]", list(users.collect()), list(roles.collect()));
    Emulator::builder().seed(seed).start().await.unwrap()
}

fn client(emulator: &Emulator) -> AuthenticationClient {
    AuthenticationClient::builder().options(emulator.client_options()).build().unwrap()
}

fn token(client: &AuthenticationClient) -> String {
    client.session().token().unwrap().expose().to_owned()
}

/// Lets a user sign in, act, and sign out if the number is even, each step when all the others have come as far.
async fn live(client: AuthenticationClient, number: usize, crowd: Arc<Crowd>) {
    client.login_by_username(format!("user-{number}"), PASSWORD).await.unwrap();
    crowd.tokens.lock().unwrap().insert(number, token(&client));
    crowd.all_here.wait().await;
    knows_its_own_user(&client, number).await;
    looks_through_the_neighbours_token(&client, number, &crowd).await;
    crowd.all_here.wait().await;
    shares_a_new_token_with_its_copy(&client, number).await;
    crowd.all_here.wait().await;
    let leaves = number.is_multiple_of(2);
    if leaves {
        signs_out_with_its_copy(&client).await;
    }
    crowd.all_here.wait().await;
    if !leaves {
        knows_its_own_user(&client, number).await;
    }
}

/// The user's id is the session's to tell: the request for the roles holds it.
async fn knows_its_own_user(client: &AuthenticationClient, number: usize) {
    assert_eq!(client.session().user_id(), Some(id_of(number)));
    assert_eq!(client.get_current_user().await.unwrap().id, id_of(number));
    let roles = client.list_roles().await.unwrap().list;
    let codes: Vec<&str> = roles.iter().map(|role| role.code.as_str()).collect();
    assert_eq!(codes, [format!("role-{number}")]);
}

async fn looks_through_the_neighbours_token(client: &AuthenticationClient, number: usize, crowd: &Crowd) {
    let neighbour = (number + 1) % USERS;
    let foreign = crowd.tokens.lock().unwrap()[&neighbour].clone();
    let own = token(client);
    assert_ne!(own, foreign);
    let seen = client.get_current_user().token(foreign.as_str()).await.unwrap();
    assert_eq!(seen.id, id_of(neighbour));
    assert_eq!((token(client), client.session().user_id()), (own, Some(id_of(number))));
}

async fn shares_a_new_token_with_its_copy(client: &AuthenticationClient, number: usize) {
    let (copy, old) = (client.clone(), token(client));
    copy.refresh_token().await.unwrap();
    assert_ne!(token(client), old);
    assert_eq!(token(client), token(&copy));
    assert_eq!(client.session().user_id(), Some(id_of(number)));
}

async fn signs_out_with_its_copy(client: &AuthenticationClient) {
    client.clone().logout().await.unwrap();
    assert!(!client.session().is_signed_in());
    assert!(client.get_current_user().await.unwrap_err().is_not_logged_in());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn users_who_act_at_once_never_change_each_others_session() {
    let emulator = start().await;
    let client = client(&emulator);
    let crowd = Arc::new(Crowd { all_here: Barrier::new(USERS), tokens: Mutex::default() });
    let mut users = JoinSet::new();
    for number in 0..USERS {
        users.spawn(live(client.new_session(), number, Arc::clone(&crowd)));
    }
    assert_eq!(users.join_all().await.len(), USERS);
    assert!(!client.session().is_signed_in(), "the client's own session is nobody's");
}

#[tokio::test]
async fn a_new_session_is_nobodys_and_a_given_token_makes_one_of_its_own() {
    let emulator = start().await;
    let client = client(&emulator);
    client.login_by_username("user-1", PASSWORD).await.unwrap();
    assert!(client.new_session().get_current_user().await.unwrap_err().is_not_logged_in());
    let other = client.with_token(token(&client));
    knows_its_own_user(&other, 1).await;
    other.logout().await.unwrap();
    assert!(client.session().is_signed_in(), "what the other session forgot, this one remembers");
}
