//! Sessions while many users act at once: the clients of one application know their own users alone, what a client has
//! under way while another user signs in is not sent in that user's name, and a call with somebody else's token leaves
//! the session alone. That each of a thousand users reads their own data, and that little of it is kept, is a scenario
//! (`scenarios/crowd.rs`).
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use authing::{AuthenticationApp, AuthenticationClient};
use authing_emulator::Emulator;
use tokio::sync::Barrier;
use tokio::task::JoinSet;

const USERS: usize = 100;

const PASSWORD: &str = "passw0rd";

/// What the users share besides the application.
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

fn application(emulator: &Emulator) -> AuthenticationApp {
    AuthenticationApp::builder().options(emulator.client_options()).build_app().unwrap()
}

fn token(client: &AuthenticationClient) -> String {
    client.session().token().unwrap().expose().to_owned()
}

async fn sign_in(client: &mut AuthenticationClient, number: usize) {
    client.login_by_username(format!("user-{number}"), PASSWORD).await.unwrap();
}

/// Lets a user sign in, act, and sign out if the number is even, each step when all the others have come as far.
async fn live(mut client: AuthenticationClient, number: usize, crowd: Arc<Crowd>) {
    sign_in(&mut client, number).await;
    crowd.tokens.lock().unwrap().insert(number, token(&client));
    crowd.all_here.wait().await;
    knows_its_own_user(&client, number).await;
    looks_through_the_neighbours_token(&client, number, &crowd).await;
    crowd.all_here.wait().await;
    gets_a_new_token(&client, number).await;
    crowd.all_here.wait().await;
    let leaves = number.is_multiple_of(2);
    if leaves {
        signs_out(&mut client).await;
    }
    crowd.all_here.wait().await;
    if !leaves {
        knows_its_own_user(&client, number).await;
    }
}

/// The user's id is the session's to tell: the request for the roles holds it.
async fn knows_its_own_user(client: &AuthenticationClient, number: usize) {
    assert_eq!(client.session().unverified_user_id(), Some(id_of(number)));
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
    assert_eq!((token(client), client.session().unverified_user_id()), (own, Some(id_of(number))));
}

async fn gets_a_new_token(client: &AuthenticationClient, number: usize) {
    let old = token(client);
    let new = client.refresh_token().await.unwrap();
    assert_ne!(token(client), old);
    assert_eq!(token(client), new.token.expose());
    assert_eq!(client.session().unverified_user_id(), Some(id_of(number)));
}

async fn signs_out(client: &mut AuthenticationClient) {
    client.logout().await.unwrap();
    assert!(!client.session().has_token());
    assert!(client.get_current_user().await.unwrap_err().is_not_logged_in());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn users_who_act_at_once_never_change_each_others_session() {
    let emulator = start().await;
    let application = application(&emulator);
    let crowd = Arc::new(Crowd { all_here: Barrier::new(USERS), tokens: Mutex::default() });
    let mut users = JoinSet::new();
    for number in 0..USERS {
        users.spawn(live(application.client(), number, Arc::clone(&crowd)));
    }
    assert_eq!(users.join_all().await.len(), USERS);
}

#[tokio::test]
async fn a_client_is_nobodys_at_first_and_a_given_token_makes_it_somebodys() {
    let emulator = start().await;
    let mut client = application(&emulator).client();
    sign_in(&mut client, 1).await;
    let nobody = client.app().client();
    assert!(nobody.get_current_user().await.unwrap_err().is_not_logged_in());
    let mut other = client.app().client_with_token(token(&client)).unwrap();
    knows_its_own_user(&other, 1).await;
    other.logout().await.unwrap();
    assert!(client.session().has_token(), "what the other client forgot, this one remembers");
}

#[tokio::test]
async fn what_was_asked_for_one_user_is_not_sent_for_another() {
    let emulator = start().await;
    let mut client = application(&emulator).client();
    sign_in(&mut client, 1).await;
    let (asked, renewed) = (client.list_roles(), client.refresh_token());
    sign_in(&mut client, 2).await;
    let sent = emulator.requests().len();
    assert!(asked.await.unwrap_err().is_user_changed());
    assert!(renewed.await.unwrap_err().is_user_changed());
    let asked = client.get_current_user();
    client.clear_session();
    assert!(asked.await.is_err_and(|error| error.is_not_logged_in() || error.is_user_changed()));
    assert_eq!(emulator.requests().len(), sent, "nothing of it was sent");
}

#[tokio::test]
async fn what_was_asked_for_a_user_who_signs_in_again_is_sent() {
    let emulator = start().await;
    let mut client = application(&emulator).client();
    sign_in(&mut client, 1).await;
    let asked = client.get_current_user();
    sign_in(&mut client, 1).await;
    assert_eq!(asked.await.unwrap().id, id_of(1));
}

#[test]
fn an_application_takes_no_token() {
    let options = |builder: authing::AuthenticationClientBuilder| builder.app_id("APP");
    let refused = options(AuthenticationApp::builder()).token("T").build_app().unwrap_err();
    assert!(refused.is_invalid_argument() && refused.message().contains("`token`"), "{refused}");
    let application = options(AuthenticationApp::builder()).build_app().unwrap();
    let refused = application.client_with_token("Bearer c4n4ry").unwrap_err();
    assert!(refused.is_invalid_argument() && refused.message().contains("`token`"), "{refused}");
    assert!(!refused.to_string().contains("c4n4ry"), "{refused}");
}
