//! The emulator, as a test holds it.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use url::Url;

use crate::clock::{Clock, Time};
use crate::config::Config;
use crate::crypto::keys::{self, Keys};
use crate::error::{Error, Result};
use crate::faults::Fault;
use crate::http::{Server, serve};
use crate::request_log::LoggedRequest;
use crate::seed::{self, Seed};
use crate::state::EmulatorState;
use crate::store::Store;
use crate::store::grants::Authorization;
use crate::store::inbox::Message;

/// An emulator that runs. It stops when it is dropped.
pub struct Emulator {
    state: Arc<EmulatorState>,
    stop: watch::Sender<bool>,
    task: Option<JoinHandle<()>>,
}

/// Prepares an emulator.
#[derive(Clone, Default)]
pub struct Builder {
    address: Option<SocketAddr>,
    public_url: Option<String>,
    config: Config,
    clock: Clock,
    key: Option<String>,
    seeds: Vec<String>,
    rust_seeds: Vec<Seed>,
}

impl Emulator {
    /// Starts an emulator on a free port of this computer.
    ///
    /// # Errors
    ///
    /// Reports why it can't be started.
    pub async fn start() -> Result<Self> {
        Self::builder().start().await
    }

    /// Starts an emulator that holds what the documented example of an operation needs.
    ///
    /// # Errors
    ///
    /// Names the operation where there is none of that name; else as [`start`](Self::start).
    pub async fn for_example(operation: &str) -> Result<Self> {
        let seed = seed::for_example(operation)?;
        Self::builder().documented().seed(seed).start().await
    }

    /// Prepares an emulator that differs from the usual one.
    #[must_use]
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Returns the URL, which a client takes as its host.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.state.base
    }

    /// Returns the public key that a client encrypts passwords with, in PEM.
    #[must_use]
    pub fn public_key_pem(&self) -> String {
        self.state.keys.public_key_pem()
    }

    /// Returns the id of the application that a client is built with.
    #[must_use]
    pub fn app_id(&self) -> &str {
        &self.state.initial.app_id
    }

    /// Returns the secret of that application.
    #[must_use]
    pub fn app_secret(&self) -> &str {
        &self.state.initial.app_secret
    }

    /// Returns the id of the user pool.
    #[must_use]
    pub fn user_pool_id(&self) -> &str {
        &self.state.initial.user_pool_id
    }

    /// Returns the options that a client is built with, by their names.
    #[must_use]
    pub fn client_options(&self) -> Vec<(&'static str, String)> {
        self.state.client_options()
    }

    /// Returns the messages that were sent, the oldest first.
    #[must_use]
    pub fn messages(&self) -> Vec<Message> {
        self.state.store().inbox.iter().cloned().collect()
    }

    /// Returns the last verification code that was sent to a phone number or an email address.
    #[must_use]
    pub fn last_code(&self, to: &str) -> Option<String> {
        let store = self.state.store();
        let mut messages = store.inbox.iter().rev().filter(|message| message.to.eq_ignore_ascii_case(to));
        messages.find_map(|message| message.code.clone())
    }

    /// Returns the time, as the emulator has it.
    #[must_use]
    pub fn now(&self) -> Time {
        self.state.store().clock.now()
    }

    /// Moves the emulator's clock on, though not beyond the year 9999. A reset does not move it back.
    pub fn advance(&self, by: Duration) {
        self.state.store().clock.advance(by);
    }

    /// Applies a seed, given as YAML, to what is there.
    ///
    /// # Errors
    ///
    /// Reports what is wrong with it and where; then nothing of it is applied.
    pub fn seed(&self, yaml: &str) -> Result<()> {
        self.state.apply_seed(yaml)
    }

    /// Forgets everything but the time, and brings the configuration of the start back.
    pub fn reset(&self) {
        self.state.reset();
    }

    /// Issues an authorization code, as a browser brings one back from the sign-in page to an application. There is
    /// none for a user who is unknown.
    #[must_use]
    pub fn issue_code(&self, authorization: Authorization) -> Option<String> {
        self.state.store().issue_code(authorization)
    }

    /// Issues a CAS ticket, as a browser brings one to a service. The user is named by an id, a username, an
    /// email address or a phone number; there is no ticket for one who is unknown.
    #[must_use]
    pub fn issue_ticket(&self, user: &str, service: &str) -> Option<String> {
        self.state.store().issue_ticket(user, service)
    }

    /// Returns the last requests, without secrets.
    #[must_use]
    pub fn requests(&self) -> Vec<LoggedRequest> {
        self.state.log().requests()
    }

    /// Lets the next requests that match meet a fault.
    ///
    /// # Errors
    ///
    /// Reports why no request could meet it: there is no such operation or status, or it is to happen never.
    pub fn inject(&self, fault: Fault) -> Result<()> {
        self.state.faults().add(fault)
    }

    /// Reads or changes what the emulator stores.
    ///
    /// No request is handled meanwhile. The other methods wait for the store too: to call one of them, or to wait for
    /// a request to this emulator, inside of `act` would never end.
    pub fn with_store<T>(&self, act: impl FnOnce(&mut Store) -> T) -> T {
        act(&mut self.state.store())
    }

    /// Stops, after requests that are under way are completed, or the configuration's `shutdown_grace` is over.
    pub async fn shutdown(mut self) {
        self.stop.send_replace(true);
        if let Some(task) = self.task.take() {
            let _panicked = task.await;
        }
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.stop.send_replace(true);
    }
}

impl Builder {
    /// Sets the port to listen at on this computer, instead of a free one.
    #[must_use]
    pub fn port(self, port: u16) -> Self {
        self.address((Ipv4Addr::LOCALHOST, port).into())
    }

    /// Sets where to listen: any address of this computer, and a port, or 0 for a free one. Whoever reaches it can
    /// use the control API too.
    #[must_use]
    pub fn address(mut self, address: SocketAddr) -> Self {
        self.address = Some(address);
        self
    }

    /// Sets the URL by which clients reach the emulator, where it is not the address that it listens at: behind a proxy
    /// or in a container. The issuer of tokens and the discovery document have it. One that listens at every address of
    /// this computer takes itself to be reached as `localhost`, unless another is set.
    #[must_use]
    pub fn public_url(mut self, url: impl Into<String>) -> Self {
        self.public_url = Some(url.into());
        self
    }

    /// Changes the configuration.
    #[must_use]
    pub fn configure(mut self, change: impl FnOnce(&mut Config)) -> Self {
        change(&mut self.config);
        self
    }

    /// Sets the ids and the secret of the documentation, and a key that need not be generated first.
    #[must_use]
    pub fn documented(self) -> Self {
        let ids = |config: &mut Config| {
            config.app_id = "AUTHING_APP_ID".to_owned();
            config.user_pool_id = "AUTHING_USERPOOL_ID".to_owned();
            config.app_secret = "AUTHING_APP_SECRET".to_owned();
        };
        self.configure(ids).private_key_pem(keys::DOCUMENTED)
    }

    /// Sets the clock. The clock of the system runs without this; one that [does not run](Clock::fixed) until
    /// the emulator [advances](Emulator::advance) it makes each run of a test the same.
    #[must_use]
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Sets the private key that decrypts passwords, in PEM (PKCS#8), instead of one that is generated.
    #[must_use]
    pub fn private_key_pem(mut self, pem: impl Into<String>) -> Self {
        self.key = Some(pem.into());
        self
    }

    /// Adds a seed as YAML.
    #[must_use]
    pub fn seed(mut self, yaml: impl Into<String>) -> Self {
        self.seeds.push(yaml.into());
        self
    }

    /// Adds a seed that was built in Rust. Such seeds are applied before those given as YAML.
    #[must_use]
    pub fn seed_with(mut self, seed: Seed) -> Self {
        self.rust_seeds.push(seed);
        self
    }

    /// Starts the emulator.
    ///
    /// # Errors
    ///
    /// Reports what is wrong with the key, the seed or the public URL, or why nothing can listen there.
    pub async fn start(self) -> Result<Emulator> {
        let address = self.address.unwrap_or_else(|| (Ipv4Addr::LOCALHOST, 0).into());
        let listener = TcpListener::bind(address).await.map_err(Error::io(format!("listen at {address}")))?;
        let bound = listener.local_addr().map_err(Error::io("tell the address"))?;
        let base = match &self.public_url {
            Some(url) => base(url)?,
            None => format!("http://{}", reachable(bound)),
        };
        let keys = self.keys().await?;
        let state = Arc::new(EmulatorState::new(self.config, keys, self.clock, base));
        for seed in self.rust_seeds {
            seed::apply(&mut state.store(), seed)?;
        }
        for seed in &self.seeds {
            state.apply_seed(seed)?;
        }
        let router = Server::new(Arc::clone(&state))?.router();
        let (stop, stopped) = watch::channel(false);
        let task = tokio::spawn(serve(listener, router, stopped, state.initial.shutdown_grace));
        Ok(Emulator { state, stop, task: Some(task) })
    }

    /// A key is made beside the tasks, because it takes long.
    async fn keys(&self) -> Result<Keys> {
        match &self.key {
            Some(pem) => Keys::from_pem(pem),
            None => tokio::task::spawn_blocking(Keys::of_process)
                .await
                .unwrap_or_else(|error| Err(Error::new(format!("no key was made: {error}")))),
        }
    }
}

/// Returns an address as a client writes it: nothing can be reached at an unspecified one.
fn reachable(bound: SocketAddr) -> String {
    match bound.ip().is_unspecified() {
        true => format!("localhost:{}", bound.port()),
        false => bound.to_string(),
    }
}

/// Returns a public URL as paths are put behind it.
fn base(url: &str) -> Result<String> {
    let wrong = |why: &str| Error::new(format!("the public URL `{url}` can't be used: {why}"));
    let parsed = Url::parse(url).map_err(|error| wrong(&error.to_string()))?;
    if !["http", "https"].contains(&parsed.scheme()) {
        return Err(wrong("it is neither http nor https"));
    }
    let has_more = parsed.query().is_some() || parsed.fragment().is_some();
    if has_more || !parsed.username().is_empty() || parsed.password().is_some() {
        return Err(wrong("it has more than a host, a port and a path"));
    }
    Ok(parsed.as_str().trim_end_matches('/').to_owned())
}
