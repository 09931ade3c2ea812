//! The client of one user.

use std::fmt;
use std::sync::Arc;

use super::application::Application;
use super::call::{Call, ExclusiveCall};
use super::error::Result;
use super::metadata::operation::OperationInfo;
use super::session::Session;
use super::values::secret::Secret;

/// What a generated client wraps: an application and one session. It can't be cloned, because a copy could sign
/// another user in behind its back.
pub(crate) struct Client {
    application: Application,
    session: Arc<Session>,
}

impl Client {
    pub(crate) fn new(application: Application, session: Session) -> Self {
        Self { application, session: Arc::new(session) }
    }

    /// Returns a client with a session of its own, in which no user is signed in.
    pub(crate) fn fresh(application: &Application) -> Self {
        let session = Session::new(application.config().service().session.claim, None);
        Self::new(application.clone(), session)
    }

    /// Returns a client for the user of a token.
    pub(crate) fn with_token(application: &Application, token: impl Into<Secret>) -> Result<Self> {
        Ok(Self::new(application.clone(), application.session(Some(token.into()))?))
    }

    /// Makes a call that acts for the user who is signed in now.
    pub(crate) fn call(&self, info: &'static OperationInfo) -> Call {
        Call::new(self.application.clone(), Arc::clone(&self.session), info)
    }

    /// Makes a call that can change which user is signed in.
    pub(crate) fn exclusive(&mut self, info: &'static OperationInfo) -> ExclusiveCall<'_> {
        let call = self.call(info);
        ExclusiveCall::new(call, &mut self.session)
    }

    pub(crate) fn application(&self) -> &Application {
        &self.application
    }

    pub(crate) fn session(&self) -> &Session {
        &self.session
    }

    /// Forgets the token and the user.
    pub(crate) fn clear_session(&mut self) {
        self.session.sign_out();
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("service", &self.application.config().service().name)
            .field("session", &self.session)
            .finish_non_exhaustive()
    }
}
