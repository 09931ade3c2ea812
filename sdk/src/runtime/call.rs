//! An operation, called but not yet sent.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use super::application::Application;
use super::error::{Error, ErrorKind, Result};
use super::metadata::operation::OperationInfo;
use super::request::argument::{Argument, Arguments};
use super::request::assemble::{Authority, assemble};
use super::session::{Identity, Session};
use super::transport::request::Request;

/// A call of an operation: the application, the session and the arguments.
///
/// It carries the identity of the moment it was made in. If another user is signed in when it would be sent, it fails
/// and sends nothing.
#[derive(Clone)]
pub(crate) struct Call {
    application: Application,
    session: Arc<Session>,
    made_for: Identity,
    arguments: Arguments,
}

/// A call that can change which user is signed in. It borrows the client until its future ends, so that the client
/// makes no other call meanwhile.
pub(crate) struct ExclusiveCall<'c> {
    call: Call,
    client: PhantomData<&'c mut Session>,
}

impl Call {
    pub(crate) fn new(application: Application, session: Arc<Session>, info: &'static OperationInfo) -> Self {
        let made_for = session.identity();
        Self { application, session, made_for, arguments: Arguments::new(info) }
    }

    /// Sets an argument, by the position of its input.
    pub(crate) fn with(mut self, index: usize, value: impl Into<Argument>) -> Self {
        self.arguments.set(index, value.into());
        self
    }

    /// Returns the HTTP request that would be sent now.
    pub(crate) fn request(&self) -> Result<Request> {
        let info = self.info();
        let attempt = || {
            let (_, assembled) = self.assemble()?;
            match assembled {
                Some(request) => Ok(request),
                None => Err(Error::new(
                    ErrorKind::NotLoggedIn,
                    "the session does not hold its user's id yet; sending the request would ask the service for it",
                )),
            }
        };
        attempt().map_err(|error: Error| error.with_operation(info.name))
    }

    /// Builds the request for the user who is signed in now; none where the session does not hold that user's id.
    ///
    /// # Errors
    ///
    /// Where that is another one than when the call was made, and the request would be sent in their name.
    pub(crate) fn assemble(&self) -> Result<(Authority, Option<Request>)> {
        let current = self.session.identity();
        let authority = Authority::new(&self.arguments, &self.session, &current)?;
        let assembled = assemble(self.application.config(), &self.arguments, &authority)?;
        if !current.is_same_user(&self.made_for) && authority.is_of_session(&self.arguments) {
            return Err(Error::new(
                ErrorKind::UserChanged,
                "the call was made for a user who is not signed in any more; nothing was sent",
            ));
        }
        Ok((authority, assembled.map(|http| Request::new(self.info(), http))))
    }

    /// Returns another call of the same session, for the same user.
    pub(crate) fn other(&self, info: &'static OperationInfo) -> Self {
        Self { arguments: Arguments::new(info), ..self.clone() }
    }

    pub(crate) fn into_call(self) -> Self {
        self
    }

    pub(crate) fn info(&self) -> &'static OperationInfo {
        self.arguments.info
    }

    pub(crate) fn arguments(&self) -> &Arguments {
        &self.arguments
    }

    pub(crate) fn application(&self) -> &Application {
        &self.application
    }

    pub(crate) fn session(&self) -> &Arc<Session> {
        &self.session
    }
}

impl<'c> ExclusiveCall<'c> {
    /// Makes a call that borrows the session's owner.
    pub(crate) fn new(call: Call, _session: &'c mut Arc<Session>) -> Self {
        Self { call, client: PhantomData }
    }

    /// Sets an argument, by the position of its input.
    pub(crate) fn with(mut self, index: usize, value: impl Into<Argument>) -> Self {
        self.call = self.call.with(index, value);
        self
    }

    /// Returns the HTTP request that would be sent now.
    pub(crate) fn request(&self) -> Result<Request> {
        self.call.request()
    }

    pub(crate) fn into_call(self) -> Call {
        self.call
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.arguments.fmt(f)
    }
}

impl fmt::Debug for ExclusiveCall<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.call.fmt(f)
    }
}
