//! What all users of an application share.

use std::fmt;
use std::sync::Arc;

use super::config::configuration::Configuration;
use super::config::options::{OptionValues, token_mismatch};
use super::error::{Error, Result};
use super::session::Session;
use super::transport::reqwest::Connections;
use super::transport::send::Transport;
use super::values::secret::Secret;

/// The configuration and the transport of an application. Cloning is cheap and shares both.
#[derive(Clone)]
pub(crate) struct Application(Arc<Shared>);

struct Shared {
    config: Configuration,
    transport: Arc<dyn Transport>,
}

/// What an application is built from.
#[derive(Clone)]
pub(crate) struct Builder {
    pub(crate) options: OptionValues,
    pub(crate) transport: Option<Arc<dyn Transport>>,
}

impl Builder {
    pub(crate) fn new(options: OptionValues) -> Self {
        Self { options, transport: None }
    }

    /// Builds the application, and the session that its options describe.
    pub(crate) fn build(self) -> Result<(Application, Session)> {
        let service = self.options.service();
        let config = Configuration::new(service, self.options.validate()?)?;
        let token = config.options().text(service.session.token_option);
        let session = Session::new(service.session.claim, token);
        let transport = self.transport.unwrap_or_else(|| {
            let unchecked = config.options().flag(service.connection.accept_invalid_certificates);
            Arc::new(Connections::new(unchecked))
        });
        Ok((Application(Arc::new(Shared { config, transport })), session))
    }

    /// Builds the application alone; the token of a user is none of its options.
    pub(crate) fn build_application(self) -> Result<Application> {
        let name = self.options.service().session.token_option.name;
        let (application, session) = self.build()?;
        match session.has_token() {
            true => Err(Error::invalid(
                name,
                "is the token of one user: it belongs to a client, not to the application",
            )),
            false => Ok(application),
        }
    }
}

impl Application {
    pub(crate) fn config(&self) -> &Configuration {
        &self.0.config
    }

    pub(crate) fn transport(&self) -> &Arc<dyn Transport> {
        &self.0.transport
    }

    /// Returns a session of its own, with a token or without.
    pub(crate) fn session(&self, token: Option<Secret>) -> Result<Session> {
        let info = &self.config().service().session;
        let empty = token.as_ref().filter(|token| token.is_empty()).map(|_| "must not be empty");
        match empty.or_else(|| token.as_ref().and_then(|token| token_mismatch(token.expose()))) {
            Some(complaint) => Err(Error::invalid(info.token_option.name, complaint)),
            None => Ok(Session::new(info.claim, token.as_ref().map(Secret::expose))),
        }
    }
}

impl fmt::Debug for Application {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Application").field("service", &self.config().service().name).finish_non_exhaustive()
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.options.fmt(f)
    }
}
