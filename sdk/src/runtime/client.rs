//! The configuration and connections of a client, and one session.

use std::fmt;
use std::sync::Arc;

use super::call::Call;
use super::encrypt::PublicKey;
use super::error::{Error, Result};
use super::operation::OperationInfo;
use super::options::Options;
use super::secret::Secret;
use super::service::ServiceInfo;
use super::session::Session;
use super::transport::Transport;

/// What a generated client wraps. Cloning shares everything, the session too.
#[derive(Clone)]
pub(crate) struct Client {
    shared: Arc<Shared>,
    session: Session,
}

/// What never changes.
struct Shared {
    service: &'static ServiceInfo,
    options: Options,
    key: Option<PublicKey>,
    transport: Transport,
}

impl Client {
    /// Makes a client of checked options.
    pub(crate) fn new(service: &'static ServiceInfo, options: Options) -> Result<Self> {
        let key = match service.public_key.and_then(|name| Some((name, options.text(name)?))) {
            Some((name, pem)) => {
                Some(PublicKey::parse(pem).map_err(|complaint| Error::invalid(name, complaint))?)
            }
            None => None,
        };
        let transport = Transport::new(&service.connection, &options);
        let token = options.text(service.session.token_option).map(Secret::from);
        let session = Session::new(service.session.claim, token);
        Ok(Self { shared: Arc::new(Shared { service, options, key, transport }), session })
    }

    /// Calls an operation; the arguments follow.
    pub(crate) fn call(&self, info: &'static OperationInfo) -> Call {
        Call::new(self.clone(), info)
    }

    /// The client's session.
    pub(crate) fn session(&self) -> &Session {
        &self.session
    }

    /// The same client with a session of its own, in which nobody is signed in.
    pub(crate) fn new_session(&self) -> Self {
        Self { shared: Arc::clone(&self.shared), session: self.session.fresh(None) }
    }

    /// The same client with a session of its own, which has this token.
    pub(crate) fn with_token(&self, token: impl Into<Secret>) -> Self {
        Self { shared: Arc::clone(&self.shared), session: self.session.fresh(Some(token.into())) }
    }

    pub(crate) fn service(&self) -> &'static ServiceInfo {
        self.shared.service
    }

    pub(crate) fn options(&self) -> &Options {
        &self.shared.options
    }

    pub(crate) fn key(&self) -> Option<&PublicKey> {
        self.shared.key.as_ref()
    }

    pub(crate) fn transport(&self) -> &Transport {
        &self.shared.transport
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("service", &self.shared.service.name)
            .field("session", &self.session)
            .finish_non_exhaustive()
    }
}
