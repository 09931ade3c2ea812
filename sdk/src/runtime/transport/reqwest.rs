//! Sends requests with `reqwest`, which nothing outside of this file uses.

use std::error::Error;
use std::fmt;
use std::future::Future;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::{Response, Uri};
use reqwest::{Client, Url, redirect, retry};
use tokio::runtime::{Handle, Id};

use super::error::TransportError;
use super::request::Request;
use super::send::{BoxFuture, Limits, Transport};

/// How many pools of connections are kept: each belongs to a Tokio runtime, and a program has few of those.
const MAX_POOLS: usize = 16;

/// How many origins are kept parsed: an application has few hosts.
const MAX_ORIGINS: usize = 16;

/// Pools of connections.
///
/// A request is sent exactly once, to the address that it names: nothing is repeated, no redirect is followed and no
/// proxy is asked. There is a pool for each Tokio runtime, because a connection is driven by the runtime that opened
/// it; and one for each of the schemes, because plain HTTP needs no certificates, whose reading takes a moment.
pub(crate) struct Connections {
    accept_invalid_certificates: bool,
    pools: Mutex<Vec<(Id, bool, Client)>>,
    origins: Mutex<Vec<Url>>,
}

impl Connections {
    pub(crate) fn new(accept_invalid_certificates: bool) -> Self {
        Self { accept_invalid_certificates, pools: Mutex::default(), origins: Mutex::default() }
    }

    /// Returns the pool of a runtime, and sets it up where it is needed for the first time.
    fn pool(&self, runtime: Id, by_tls: bool) -> Result<Client, reqwest::Error> {
        let mut pools = self.pools.lock().unwrap_or_else(PoisonError::into_inner);
        let known = pools.iter().position(|(id, tls, _)| *id == runtime && *tls == by_tls);
        if let Some(at) = known {
            // The one that was used last is the last to go.
            let known = pools.remove(at);
            let pool = known.2.clone();
            pools.push(known);
            return Ok(pool);
        }
        let builder = Client::builder()
            .redirect(redirect::Policy::none())
            .retry(retry::never())
            .no_proxy()
            .tls_danger_accept_invalid_certs(self.accept_invalid_certificates);
        let builder = if by_tls { builder } else { builder.tls_certs_only(std::iter::empty()) };
        let pool = builder.build()?;
        if pools.len() == MAX_POOLS {
            pools.remove(0);
        }
        pools.push((runtime, by_tls, pool.clone()));
        Ok(pool)
    }

    /// Returns an address as `reqwest` takes it. To parse an origin is most of the work, and it comes again and again.
    fn address(&self, uri: &Uri) -> Result<Url, Cause> {
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return Err(Cause::new("the address has no host"));
        };
        let mut origins = self.origins.lock().unwrap_or_else(PoisonError::into_inner);
        let is_same = |url: &&Url| url.scheme() == scheme && url.authority() == authority.as_str();
        let known = origins.iter().find(is_same).cloned();
        let mut url = match known {
            Some(url) => url,
            None => {
                let url = Url::parse(&format!("{scheme}://{authority}/"));
                let url = url.map_err(|_| Cause::new("the address can't be sent to"))?;
                if origins.len() < MAX_ORIGINS {
                    origins.push(url.clone());
                }
                url
            }
        };
        url.set_path(uri.path());
        url.set_query(uri.query());
        Ok(url)
    }

    /// Starts to send; what fails here has not been sent.
    fn start(
        &self,
        request: Request,
    ) -> Result<impl Future<Output = reqwest::Result<reqwest::Response>> + use<>, Cause> {
        let runtime = Handle::try_current().map_err(|_| {
            Cause::new("it must be awaited within a Tokio runtime, with its I/O and time enabled")
        })?;
        let (head, body) = request.into_http().into_parts();
        let url = self.address(&head.uri)?;
        let pool = self.pool(runtime.id(), url.scheme() == "https").map_err(Cause::from)?;
        let mut translated = reqwest::Request::new(head.method, url);
        *translated.headers_mut() = head.headers;
        if !body.is_empty() {
            *translated.body_mut() = Some(body.into_bytes().into());
        }
        Ok(pool.execute(translated))
    }
}

impl Transport for Connections {
    fn send(&self, request: Request, limits: Limits) -> BoxFuture<Result<Response<Bytes>, TransportError>> {
        let started = self.start(request);
        Box::pin(async move {
            let response = started.map_err(TransportError::never_sent)?.await.map_err(failure)?;
            receive(response, limits.max_response_bytes).await.map_err(failure)
        })
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<()> {
        match Handle::try_current() {
            Ok(_) => Box::pin(tokio::time::sleep(duration)),
            // Sending fails at once, so that nobody waits for this.
            Err(_) => Box::pin(std::future::pending()),
        }
    }
}

/// Reads the body, and stops where it becomes too long. A body that comes in one piece is not copied.
async fn receive(mut response: reqwest::Response, max_bytes: u64) -> reqwest::Result<Response<Bytes>> {
    let mut body = response.chunk().await?.unwrap_or_default();
    while body.len() as u64 <= max_bytes
        && let Some(chunk) = response.chunk().await?
    {
        let mut longer = Vec::with_capacity(body.len() + chunk.len());
        longer.extend_from_slice(&body);
        longer.extend_from_slice(&chunk);
        while longer.len() as u64 <= max_bytes
            && let Some(chunk) = response.chunk().await?
        {
            longer.extend_from_slice(&chunk);
        }
        body = longer.into();
    }
    let mut received = Response::new(body);
    *received.status_mut() = response.status();
    *received.version_mut() = response.version();
    std::mem::swap(received.headers_mut(), response.headers_mut());
    Ok(received)
}

fn failure(error: reqwest::Error) -> TransportError {
    if error.is_connect() || error.is_builder() {
        TransportError::never_sent(Cause::from(error))
    } else if error.is_timeout() {
        TransportError::timeout(Cause::from(error))
    } else {
        TransportError::maybe_sent(Cause::from(error))
    }
}

/// What went wrong, in words: no type of the HTTP library's leaves this file, and no URL, because values of the caller
/// are in it.
#[derive(Debug)]
struct Cause {
    message: String,
    source: Option<Box<Cause>>,
}

impl Cause {
    fn new(message: &str) -> Self {
        Self { message: message.to_owned(), source: None }
    }

    fn of(error: &dyn Error) -> Self {
        let source = error.source().map(|source| Box::new(Self::of(source)));
        Self { message: error.to_string(), source }
    }
}

impl From<reqwest::Error> for Cause {
    fn from(error: reqwest::Error) -> Self {
        Self::of(&error.without_url())
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for Cause {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn Error + 'static))
    }
}
