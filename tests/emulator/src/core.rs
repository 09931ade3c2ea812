//! The emulator without a network: it chooses the operation that a request means, and runs it.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;

use crate::arguments::{Given, Raw};
use crate::behaviour::{self, Behaviour, Outcome};
use crate::clock::Clock;
use crate::config::Config;
use crate::context::{Caller, Context};
use crate::error::Result;
use crate::faults::Faults;
use crate::keys::Keys;
use crate::log::Log;
use crate::seed;
use crate::store::Store;
use crate::table::OperationInfo;

/// Everything that requests share.
pub(crate) struct Core {
    /// The configuration of the start; the store has the present one.
    pub(crate) initial: Arc<Config>,
    pub(crate) keys: Keys,
    pub(crate) base: String,
    store: Mutex<Store>,
    faults: Mutex<Faults>,
    log: Mutex<Log>,
    behaviours: BTreeMap<&'static str, Behaviour>,
}

impl Core {
    pub(crate) fn new(config: Config, keys: Keys, clock: Clock, base: String) -> Self {
        let (initial, behaviours) = (Arc::new(config), behaviour::all().into_iter());
        Self {
            store: Mutex::new(Store::new(Arc::clone(&initial), clock)),
            faults: Mutex::default(),
            log: Mutex::new(Log::new(initial.log_capacity)),
            behaviours: behaviours.map(|behaviour| (behaviour.operation().name, behaviour)).collect(),
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

    pub(crate) fn log(&self) -> MutexGuard<'_, Log> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets everything but the time, and brings the configuration of the start back.
    pub(crate) fn reset(&self) {
        let mut store = self.store();
        *store = Store::new(Arc::clone(&self.initial), store.clock.clone());
        *self.faults() = Faults::default();
        *self.log() = Log::new(self.initial.log_capacity);
    }

    /// Plants a seed, given as YAML, all or nothing. It is read before anybody has to wait for it.
    ///
    /// # Errors
    ///
    /// Tells what is wrong with it and where.
    pub(crate) fn plant(&self, yaml: &str) -> Result<()> {
        let seed = seed::read(yaml)?;
        seed::sow(&mut self.store(), seed)
    }

    /// Gives what a client is built with, by the names of its options.
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

    /// Chooses the operation that a request means, of those that travel the same way.
    pub(crate) fn choose(
        &self,
        candidates: &[&'static OperationInfo],
        raw: &Raw,
    ) -> Option<&'static OperationInfo> {
        self.meant(candidates.to_vec(), raw).first().copied()
    }

    /// Tells which operations a request may mean, of those that travel the same way: those whose arguments it has,
    /// or all if it lacks some of each. First comes one with a behaviour; of several, the one that takes the most
    /// of what is there.
    pub(crate) fn meant(
        &self,
        mut candidates: Vec<&'static OperationInfo>,
        raw: &Raw,
    ) -> Vec<&'static OperationInfo> {
        if candidates.iter().any(|info| fits(info, raw)) {
            candidates.retain(|info| fits(info, raw));
        }
        candidates.sort_by_key(|info| {
            let given = info.inputs.iter().filter(|input| raw.get(input.to).is_some()).count();
            (!self.behaviours.contains_key(info.name), Reverse(given))
        });
        candidates
    }

    /// Runs an operation.
    pub(crate) fn run(&self, info: &'static OperationInfo, raw: &Raw, caller: &Caller) -> Outcome {
        let samples_only = self.store().config.samples_only;
        let Some(behaviour) = self.behaviours.get(info.name).filter(|_| !samples_only) else {
            return Ok(serde_json::from_str(info.sample).unwrap_or(Value::Null));
        };
        let outcome = Given::decode(info, raw, &self.keys)
            .and_then(|mut given| self.with_context(caller, |context| behaviour.run(context, &mut given)));
        outcome.or_else(|refusal| refusal.in_form(info, raw))
    }

    /// Does something with the store, as a behaviour does.
    pub(crate) fn with_context<T>(&self, caller: &Caller, act: impl FnOnce(&mut Context<'_>) -> T) -> T {
        let mut store = self.store();
        let (now, config) = (store.clock.now(), Arc::clone(&store.config));
        act(&mut Context { store: &mut store, config: &config, caller, now })
    }
}

/// Whether a request has everything that an operation needs, and its constants.
fn fits(info: &OperationInfo, raw: &Raw) -> bool {
    info.inputs.iter().all(|input| match (raw.get(input.to), input.constant) {
        (None, _) => !input.required,
        (Some(value), Some(constant)) => serde_json::from_str::<Value>(constant).ok().as_ref() == Some(value),
        (Some(_), None) => true,
    })
}
