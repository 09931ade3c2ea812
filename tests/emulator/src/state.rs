//! The state that all requests share.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::behaviour::Context;
use crate::clock::Clock;
use crate::config::Config;
use crate::crypto::keys::Keys;
use crate::error::Result;
use crate::faults::Faults;
use crate::request::Caller;
use crate::request_log::RequestLog;
use crate::seed;
use crate::store::Store;

/// The state that all requests share.
pub(crate) struct EmulatorState {
    /// The configuration of the start; the store has the present one.
    pub(crate) initial: Arc<Config>,
    pub(crate) keys: Keys,
    pub(crate) base: String,
    store: Mutex<Store>,
    faults: Mutex<Faults>,
    log: Mutex<RequestLog>,
}

impl EmulatorState {
    pub(crate) fn new(config: Config, keys: Keys, clock: Clock, base: String) -> Self {
        let initial = Arc::new(config);
        Self {
            store: Mutex::new(Store::new(Arc::clone(&initial), clock)),
            faults: Mutex::default(),
            log: Mutex::new(RequestLog::new(initial.log_capacity)),
            initial,
            keys,
            base,
        }
    }

    /// Locks the store. A behaviour that panicked is no reason for all others to fail.
    pub(crate) fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn faults(&self) -> MutexGuard<'_, Faults> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn log(&self) -> MutexGuard<'_, RequestLog> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets everything but the time, and restores the configuration of the start.
    pub(crate) fn reset(&self) {
        let mut store = self.store();
        *store = Store::new(Arc::clone(&self.initial), store.clock.clone());
        *self.faults() = Faults::default();
        *self.log() = RequestLog::new(self.initial.log_capacity);
    }

    /// Applies a seed, given as YAML, all or nothing. It is parsed before the store is locked.
    ///
    /// # Errors
    ///
    /// Reports what is wrong with it and where.
    pub(crate) fn apply_seed(&self, yaml: &str) -> Result<()> {
        let seed = seed::read(yaml)?;
        seed::apply(&mut self.store(), seed)
    }

    /// Returns the options that a client is built with, by their names.
    pub(crate) fn client_options(&self) -> Vec<(&'static str, String)> {
        let Config { app_id, user_pool_id, app_secret, .. } = &*self.initial;
        vec![
            ("app_id", app_id.clone()),
            ("user_pool_id", user_pool_id.clone()),
            ("app_host", self.base.clone()),
            ("websocket_host", self.base.clone()),
            ("secret", app_secret.clone()),
            ("public_key", self.keys.public_key_pem()),
        ]
    }

    /// Calls a function with the context of a behaviour.
    pub(crate) fn with_context<T>(&self, caller: &Caller, act: impl FnOnce(&mut Context<'_>) -> T) -> T {
        let mut store = self.store();
        let (now, config) = (store.clock.now(), Arc::clone(&store.config));
        act(&mut Context { store: &mut store, config: &config, caller, now })
    }
}
