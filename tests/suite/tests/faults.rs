//! The client, as a whole, against a service that fails: what kind of error its caller gets, that nothing is sent
//! twice, that the session is as it was, and that the next call works.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::fmt::Debug;
use std::time::Duration;

use authing::{AuthenticationClient, Error, ErrorCode};
use authing_emulator::{Emulator, Fault, FaultKind};
use serde_json::{Value, json};

const SEED: &str = "users:
  - { id: ann, username: ann, password: passw0rd }
  - { id: bob, username: bob, password: passw0rd }
roles: [{ code: staff, users: [ann] }]";

const PASSWORD: &str = "passw0rd";

/// How long the client waits for an answer: longer than anything but a fault takes.
const TIMEOUT: Duration = Duration::from_secs(2);

/// In milliseconds, longer than the client waits.
const TOO_LATE: u64 = 60_000;

/// An emulator, and a client that Ann is signed in with.
struct World {
    emulator: Emulator,
    client: AuthenticationClient,
}

/// A fault, the kind of error that it must lead to, and the HTTP status that comes with it.
struct Case {
    fault: FaultKind,
    kind: &'static str,
    status: Option<u16>,
}

fn cases() -> Vec<Case> {
    let case = |fault, kind, status| Case { fault, kind, status };
    vec![
        case(FaultKind::Delay(TOO_LATE), "timeout", None),
        case(FaultKind::Drop, "transport", None),
        case(FaultKind::Status(503), "http", Some(503)),
        case(FaultKind::Status(429), "http", Some(429)),
        case(FaultKind::Status(302), "http", Some(302)),
        case(FaultKind::BrokenJson, "unexpected", Some(200)),
        case(busy(), "api", Some(200)),
    ]
}

fn busy() -> FaultKind {
    FaultKind::ApiError { code: 1000, message: "come later".to_owned(), data: Some(wait()) }
}

fn wait() -> Value {
    json!({ "wait": 5 })
}

/// What a caller can ask an error, by the names of the kinds: all to which it says yes.
fn kinds(error: &Error) -> Vec<&'static str> {
    let asked = [
        ("timeout", error.is_timeout()),
        ("transport", error.is_transport()),
        ("http", error.is_http()),
        ("unexpected", error.is_unexpected()),
        ("api", error.is_api()),
        ("not_logged_in", error.is_not_logged_in()),
        ("user_changed", error.is_user_changed()),
        ("invalid_argument", error.is_invalid_argument()),
    ];
    asked.into_iter().filter(|(_, yes)| *yes).map(|(kind, _)| kind).collect()
}

impl World {
    async fn start() -> Self {
        let emulator = Emulator::builder().seed(SEED).start().await.unwrap();
        let options = AuthenticationClient::builder().options(emulator.client_options());
        let mut client = options.timeout(TIMEOUT).build().unwrap();
        client.login_by_username("ann", PASSWORD).await.unwrap();
        Self { emulator, client }
    }

    /// The session's token, and whose it is.
    fn session(&self) -> (Option<String>, Option<String>) {
        let session = self.client.session();
        (session.token().map(|token| token.expose().to_owned()), session.unverified_user_id())
    }

    /// Lets a call meet a fault, once: a request that is sent again would succeed.
    async fn fails<T: Debug>(
        &mut self,
        fault: FaultKind,
        call: impl AsyncFn(&mut AuthenticationClient) -> Result<T, Error>,
    ) -> Error {
        let (session, seen) = (self.session(), self.emulator.requests().len());
        self.emulator.inject(Fault::new(fault.clone())).unwrap();
        let error = call(&mut self.client).await.expect_err("the call meets a fault");
        assert_eq!(self.session(), session, "{error}");
        // A request that is still delayed is not in the log yet.
        let logged = usize::from(fault != FaultKind::Delay(TOO_LATE));
        assert_eq!(self.emulator.requests().len() - seen, logged, "sent once: {error}");
        error
    }

    /// Lets a call meet each fault, and succeed after it.
    async fn fails_in_each_way<T: Debug>(
        &mut self,
        operation: &str,
        call: impl AsyncFn(&mut AuthenticationClient) -> Result<T, Error>,
    ) {
        for Case { fault, kind, status } in cases() {
            let error = self.fails(fault.clone(), &call).await;
            assert_eq!(kinds(&error), [kind], "{fault:?}: {error}");
            assert_eq!((error.status(), error.operation()), (status, Some(operation)), "{fault:?}");
            if fault == busy() {
                assert_eq!((error.code(), error.message()), (Some(ErrorCode::SystemBusy), "come later"));
                assert_eq!(error.data().map(|data| data.expose().clone()), Some(wait()));
            }
            assert_eq!(self.client.get_current_user().await.unwrap().id, "ann", "after {fault:?}");
        }
        call(&mut self.client).await.expect("all faults are over");
    }
}

#[tokio::test]
async fn a_graphql_operation_fails_once_and_leaves_the_session_as_it_was() {
    let mut world = World::start().await;
    let sign_in = async |client: &mut AuthenticationClient| client.login_by_username("bob", PASSWORD).await;
    world.fails_in_each_way("login_by_username", sign_in).await;
    assert_eq!(world.session().1.as_deref(), Some("bob"));
}

#[tokio::test]
async fn a_rest_operation_fails_once_and_leaves_the_session_as_it_was() {
    let mut world = World::start().await;
    let read = async |client: &mut AuthenticationClient| client.get_current_user().await;
    world.fails_in_each_way("get_current_user", read).await;
}

async fn sign_out(client: &mut AuthenticationClient) -> Result<(), Error> {
    client.logout().await
}

#[tokio::test]
async fn whoever_could_not_sign_out_is_still_signed_in() {
    let mut world = World::start().await;
    // Where half of the answer is lost, the service has signed the user out.
    for Case { fault, .. } in cases().into_iter().filter(|case| case.fault != FaultKind::BrokenJson) {
        world.fails(fault.clone(), sign_out).await;
        assert_eq!(world.client.get_current_user().await.unwrap().id, "ann", "after {fault:?}");
    }
    world.client.logout().await.unwrap();
    assert!(!world.client.session().has_token());
}

#[tokio::test]
async fn what_the_service_did_before_its_answer_was_lost_is_told_by_the_next_call() {
    let mut world = World::start().await;
    world.fails(FaultKind::BrokenJson, sign_out).await;
    let error = world.client.get_current_user().await.unwrap_err();
    assert_eq!(error.code(), Some(ErrorCode::NotLoggedIn), "the service has signed the user out");

    world.client.clear_session();
    let sign_in = async |client: &mut AuthenticationClient| client.login_by_username("bob", PASSWORD).await;
    world.fails(FaultKind::BrokenJson, sign_in).await;
    assert!(!world.client.session().has_token());
    let bob = sign_in(&mut world.client).await.unwrap();
    assert_eq!(bob.logins_count, Some(2), "the service has counted both sign-ins");
}

#[tokio::test]
async fn a_slow_answer_keeps_no_other_call_waiting() {
    let world = World::start().await;
    world.emulator.inject(Fault::new(FaultKind::Delay(TOO_LATE)).of_operation("get_current_user")).unwrap();
    let others = async {
        for _ in 0..10 {
            assert_eq!(world.client.list_roles().await.unwrap().list[0].code, "staff");
        }
    };
    let slow = world.client.get_current_user().into_future();
    tokio::select! {
        biased;
        _ = slow => panic!("the slow call ends first"),
        () = others => {}
    }
}
