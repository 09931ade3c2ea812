//! An emulator with users, clients of it, and the refusals that a scenario has shown.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::sync::Mutex;
use std::time::Duration;

use authing::metadata::OPERATIONS;
use authing::types::EmailScene;
use authing::{AuthenticationApp, AuthenticationClient, Error, ErrorCode, Secret};
use authing_emulator::{Config, Emulator};

pub(crate) const PASSWORD: &str = "passw0rd";
pub(crate) const NEW_PASSWORD: &str = "new_passw0rd";
pub(crate) const ANNS_EMAIL: &str = "ann@example.com";
pub(crate) const ANNS_PHONE: &str = "17612345678";
pub(crate) const NEW_EMAIL: &str = "new@example.com";
pub(crate) const NEW_PHONE: &str = "17699999999";
pub(crate) const CALLBACK: &str = "https://app.example.com/callback";

/// Longer than anything lives.
pub(crate) const LONG: Duration = Duration::from_secs(15 * 24 * 60 * 60);

/// Longer than a verification code lives.
pub(crate) const A_WHILE: Duration = Duration::from_secs(6 * 60);

/// Bob has nothing but a name and a password, Ann has all, and each of the others is treated in a way of its own.
const SEED: &str = include_str!("seed.yaml");

/// What a scenario happens in.
pub(crate) struct World {
    pub(crate) emulator: Emulator,
    pub(crate) app: AuthenticationApp,
    /// A client that nobody signs in with.
    pub(crate) client: AuthenticationClient,
    shown: Mutex<BTreeSet<i64>>,
}

/// Declares the scenarios of a file, one function for each operation and named as it is: each becomes a test.
macro_rules! scenarios {
    ($($operation:ident),* $(,)?) => {
        /// The operations that this file has a scenario of.
        pub(crate) const COVERED: &[&str] = &[$(stringify!($operation)),*];

        mod scenario {
            $(#[tokio::test]
            async fn $operation() {
                let world = $crate::world::World::start().await;
                Box::pin(super::$operation(&world)).await;
                world.has_shown(stringify!($operation));
            })*
        }
    };
}

impl World {
    pub(crate) async fn start() -> Self {
        Self::with(|_| ()).await
    }

    /// Starts an emulator that differs from the usual one, in which no failure asks for a captcha.
    pub(crate) async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let emulator = Emulator::builder()
            .configure(|config| config.captcha_threshold = 100)
            .configure(change)
            .seed(SEED)
            .start()
            .await
            .unwrap();
        let app = builder(&emulator).public_key(emulator.public_key_pem()).build_app().unwrap();
        let client = app.client();
        Self { emulator, app, client, shown: Mutex::default() }
    }

    /// Returns the client of somebody who has a token.
    pub(crate) fn with_token(&self, token: impl Into<Secret>) -> AuthenticationClient {
        self.app.client_with_token(token).unwrap()
    }

    /// Signs a user in with a client of their own.
    pub(crate) async fn sign_in(&self, username: &str) -> AuthenticationClient {
        let mut client = self.app.client();
        client.login_by_username(username, PASSWORD).await.unwrap();
        client
    }

    /// Returns an application with a key that the emulator can't open passwords of.
    pub(crate) fn with_another_key(&self) -> AuthenticationApp {
        builder(&self.emulator).build_app().unwrap()
    }

    /// Lets a code be sent to an email address or a phone number, and reads it.
    pub(crate) async fn code_for(&self, address: &str) -> String {
        match address.contains('@') {
            true => drop(self.client.send_email(address, EmailScene::ChangeEmail).await.unwrap()),
            false => self.client.send_sms_code(address).await.unwrap(),
        }
        self.emulator.last_code(address).unwrap()
    }

    /// Awaits a call that the service refuses, with a code.
    pub(crate) async fn refuses<T: Debug>(
        &self,
        call: impl IntoFuture<Output = Result<T, Error>>,
        code: ErrorCode,
    ) -> Error {
        let error = call.into_future().await.expect_err(&format!("not refused with {code:?}"));
        assert_eq!(error.code(), Some(code), "{error}");
        self.shown.lock().unwrap().insert(code.number());
        error
    }

    /// Shows that only who is signed in may call. It lets the time pass, so it comes last.
    pub(crate) async fn demands_a_session<T: Debug, C: IntoFuture<Output = Result<T, Error>>>(
        &self,
        call: impl Fn(&AuthenticationClient) -> C,
    ) {
        self.demands_a_session_of(async |client| call(client).await).await;
    }

    /// Shows it of a call that can change who is signed in.
    pub(crate) async fn demands_a_session_of<T: Debug>(
        &self,
        call: impl AsyncFn(&mut AuthenticationClient) -> Result<T, Error>,
    ) {
        let nobody = call(&mut self.app.client()).await.unwrap_err();
        assert!(nobody.is_not_logged_in(), "{nobody}");
        let mut forged = self.with_token("forged");
        self.refuses(call(&mut forged), ErrorCode::NotLoggedIn).await;
        let mut late = self.sign_in("ann").await;
        self.emulator.advance(LONG);
        self.refuses(call(&mut late), ErrorCode::LoginExpired).await;
    }

    /// Checks that a scenario has called its operation, and has shown each refusal that is documented of it.
    pub(crate) fn has_shown(&self, operation: &str) {
        let info = OPERATIONS.iter().find(|info| info.name == operation).unwrap();
        let shown = self.shown.lock().unwrap();
        let missing: Vec<_> = info.errors.iter().filter(|code| !shown.contains(code)).collect();
        assert!(missing.is_empty(), "{operation} is not shown to be refused with {missing:?}");
        let asked = logged_as(operation);
        let requests = self.emulator.requests();
        let is_called = requests.iter().any(|request| request.operation.as_deref() == Some(asked));
        assert!(is_called, "{operation} is not called");
    }
}

fn builder(emulator: &Emulator) -> authing::AuthenticationClientBuilder {
    AuthenticationClient::builder()
        .app_id(emulator.app_id())
        .user_pool_id(emulator.user_pool_id())
        .app_host(emulator.url())
        .websocket_host(emulator.url())
        .secret(emulator.app_secret())
        .redirect_uri(CALLBACK)
}

/// Returns the name that the emulator has for an operation: it can't tell apart those that make the same request.
pub(crate) fn logged_as(operation: &str) -> &str {
    match operation {
        "check_logged_in" => "get_current_user",
        "has_role" => "list_roles",
        "remove_udf_value" => "remove_udv",
        other => other,
    }
}
