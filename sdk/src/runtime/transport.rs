//! The one place that sends.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, Url, redirect, retry};

use super::error::{Error, ErrorKind, Result};
use super::options::Options;
use super::request::Request;
use super::service::ConnectionInfo;

/// How long an answer may take where no option says it.
const TIMEOUT: Duration = Duration::from_secs(30);

/// How long an answer may be where no option says it.
const MAX_RESPONSE_BYTES: u64 = 16 * 1024 * 1024;

/// The connections of a client.
///
/// A request is sent exactly once, to the address that it names: nothing is repeated, no redirect is followed
/// and no proxy is asked, because each of these could bring secrets to somebody else.
pub(crate) struct Transport {
    http: reqwest::Client,
    timeout: Duration,
    max_response_bytes: u64,
}

/// An answer, as it came.
#[derive(Clone)]
pub(crate) struct Received {
    pub(crate) status: u16,
    /// The headers, by their names in lower case.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// How long the body was when it came.
    pub(crate) length: usize,
}

/// Whether a text can be the value of a header.
pub(crate) fn fits_header(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) && text.trim() == text
}

impl Transport {
    pub(crate) fn new(connection: &ConnectionInfo, options: &Options) -> Result<Self> {
        let timeout = options.duration(connection.timeout).unwrap_or(TIMEOUT);
        let http = reqwest::Client::builder()
            .timeout(timeout)
            .redirect(redirect::Policy::none())
            .retry(retry::never())
            .no_proxy()
            .tls_danger_accept_invalid_certs(options.flag(connection.accept_invalid_certificates))
            .build()
            .map_err(|error| failure(error, "the connections can't be set up"))?;
        let max_response_bytes = options.integer(connection.max_response_bytes).unwrap_or(MAX_RESPONSE_BYTES);
        Ok(Self { http, timeout, max_response_bytes })
    }

    /// Sends a request and waits for all of its answer.
    pub(crate) async fn send(&self, request: &Request) -> Result<Received> {
        if tokio::runtime::Handle::try_current().is_err() {
            return Err(Error::new(ErrorKind::Transport, "it must be awaited within a Tokio runtime"));
        }
        let response = self.http.execute(translate(request)?).await.map_err(|error| self.fail(error))?;
        let status = response.status().as_u16();
        let headers = response.headers().iter().map(|(name, value)| {
            (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
        });
        let headers = headers.collect();
        let received = Received { status, headers, body: Vec::new(), length: 0 };
        self.receive(response, received).await
    }

    /// Reads the body, and stops where it becomes too long.
    async fn receive(&self, mut response: reqwest::Response, mut received: Received) -> Result<Received> {
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) => received.body.extend_from_slice(&chunk),
                Ok(None) => break,
                Err(error) => return Err(self.fail(error)),
            }
            if received.body.len() as u64 > self.max_response_bytes {
                received.length = received.body.len();
                let expected = format!("at most {} bytes", self.max_response_bytes);
                return Err(Error::unexpected("", expected).with_received(received));
            }
        }
        received.length = received.body.len();
        Ok(received)
    }

    fn fail(&self, error: reqwest::Error) -> Error {
        if error.is_timeout() {
            let message = format!("there was no complete answer within {:?}", self.timeout);
            return Error::new(ErrorKind::Timeout, message).with_source(error.without_url());
        }
        failure(error, "the request did not get through")
    }
}

impl Received {
    /// The value of a header, by its name in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Keeps the beginning of the body.
    pub(crate) fn cut(&mut self, cap: usize) {
        self.body.truncate(cap);
        self.body.shrink_to_fit();
    }
}

impl fmt::Debug for Received {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Received")
            .field("status", &self.status)
            .field("length", &self.length)
            .finish_non_exhaustive()
    }
}

/// Writes a request in the terms of the HTTP library.
fn translate(request: &Request) -> Result<reqwest::Request> {
    let wrong =
        |what: &str| Error::new(ErrorKind::InvalidArgument, format!("the request's {what} can't be sent"));
    let method = Method::from_bytes(request.method().as_bytes()).map_err(|_| wrong("method"))?;
    let url = Url::parse(&request.url()).map_err(|_| wrong("URL"))?;
    let mut translated = reqwest::Request::new(method, url);
    *translated.headers_mut() = headers(request).ok_or_else(|| wrong("headers"))?;
    *translated.body_mut() = request.body().to_bytes().map(reqwest::Body::from);
    Ok(translated)
}

fn headers(request: &Request) -> Option<HeaderMap> {
    let mut headers = HeaderMap::new();
    for (name, value) in request.headers() {
        let mut value = HeaderValue::from_str(value).ok()?;
        value.set_sensitive(name == "authorization");
        headers.insert(HeaderName::from_bytes(name.as_bytes()).ok()?, value);
    }
    Some(headers)
}

/// Makes an error of the HTTP library's, without the URL that it quotes: values of the caller stand in it.
fn failure(error: reqwest::Error, what: &str) -> Error {
    let error = error.without_url();
    let mut innermost: &dyn StdError = &error;
    while let Some(source) = innermost.source() {
        innermost = source;
    }
    Error::new(ErrorKind::Transport, format!("{what}: {innermost}")).with_source(error)
}
