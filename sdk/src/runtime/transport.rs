//! The one place that sends.

use std::error::Error as StdError;
use std::sync::OnceLock;
use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, Url, redirect, retry};

use super::error::{Error, ErrorKind, Result};
use super::options::Options;
use super::received::Received;
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
    timeout: Duration,
    max_response_bytes: u64,
    accept_invalid_certificates: bool,
    /// By HTTPS, and by plain HTTP, which needs no certificates. Each is set up when it is first needed, because
    /// reading the system's certificates takes a moment, and there may be none.
    tls: OnceLock<reqwest::Client>,
    plain: OnceLock<reqwest::Client>,
}

/// Whether a text can be the value of a header.
pub(crate) fn fits_header(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) && text.trim() == text
}

impl Transport {
    pub(crate) fn new(connection: &ConnectionInfo, options: &Options) -> Self {
        Self {
            timeout: options.duration(connection.timeout).unwrap_or(TIMEOUT),
            max_response_bytes: options.integer(connection.max_response_bytes).unwrap_or(MAX_RESPONSE_BYTES),
            accept_invalid_certificates: options.flag(connection.accept_invalid_certificates),
            tls: OnceLock::new(),
            plain: OnceLock::new(),
        }
    }

    /// Sends a request and waits for all of its answer.
    pub(crate) async fn send(&self, request: &Request) -> Result<Received> {
        if tokio::runtime::Handle::try_current().is_err() {
            return Err(Error::new(ErrorKind::Transport, "it must be awaited within a Tokio runtime"));
        }
        let request = translate(request)?;
        let connections = self.connections(request.url().scheme() == "https")?;
        let response = connections.execute(request).await.map_err(|error| self.fail(error))?;
        let status = response.status().as_u16();
        let headers = response.headers().iter().map(|(name, value)| {
            (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
        });
        let headers = headers.collect();
        let received = Received { status, headers, body: Vec::new(), length: 0 };
        self.receive(response, received).await
    }

    fn connections(&self, by_tls: bool) -> Result<&reqwest::Client> {
        let connections = if by_tls { &self.tls } else { &self.plain };
        if let Some(ready) = connections.get() {
            return Ok(ready);
        }
        let builder = reqwest::Client::builder()
            .timeout(self.timeout)
            .redirect(redirect::Policy::none())
            .retry(retry::never())
            .no_proxy()
            .tls_danger_accept_invalid_certs(self.accept_invalid_certificates);
        let builder = if by_tls { builder } else { builder.tls_certs_only([]) };
        let made = builder.build().map_err(|error| failure(error, "the connections can't be set up"))?;
        Ok(connections.get_or_init(|| made))
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

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::super::secret::Secret;
    use super::*;
    use serde_json::json;
    use std::time::Instant;

    /// Sends one request to a server that answers this, with a short timeout.
    async fn send(
        reply: impl Fn(usize, &Seen) -> Reply + Send + Sync + 'static,
    ) -> (Result<Received>, Server) {
        let server = Server::start(reply);
        let options = options().with("host", server.url()).with("pool", "P").with("max_bytes", 1000);
        let client = options.with("timeout", Duration::from_millis(300)).build().unwrap();
        let call = client.call(&TICKET).with("id", "canary-id").with("ticket", Secret::from("canary"));
        (client.transport().send(&call.request().unwrap()).await, server)
    }

    fn assert_no_canary(error: &Error) {
        let mut text = format!("{error} {error:?}");
        let mut source = error.source();
        while let Some(error) = source {
            text += &format!("{error} {error:?}");
            source = error.source();
        }
        assert!(!text.contains("canary") && !text.contains("ticket"), "{text}");
    }

    #[tokio::test]
    async fn an_answer_comes_as_it_is() {
        let (received, server) = send(|_, _| Reply::Json(418, json!({"a": 1}))).await;
        let received = received.unwrap();
        assert_eq!((received.status, received.length), (418, 7));
        assert_eq!(received.body, br#"{"a":1}"#);
        assert_eq!(received.header("content-length"), Some("7"));
        let seen = server.seen();
        assert_eq!(seen[0].line, "GET /cas/wechat:mobile/P/canary-id/check?ticket=canary&format=XML");
        assert_eq!(seen[0].header("x-app"), Some("APP"));
        assert_eq!(seen[0].header("x-lang"), None);
    }

    #[tokio::test]
    async fn silence_and_dripping_end_with_the_time() {
        for drip in [false, true] {
            let started = Instant::now();
            let (received, server) = send(move |_, _| if drip { Reply::Drip } else { Reply::Silence }).await;
            let error = received.unwrap_err();
            assert!(error.is_timeout(), "{error}");
            assert_eq!(error.message(), "there was no complete answer within 300ms");
            assert_no_canary(&error);
            assert!(started.elapsed() < Duration::from_secs(5));
            assert_eq!(server.seen().len(), 1);
        }
    }

    #[tokio::test]
    async fn an_answer_that_is_too_long_is_not_kept() {
        let endless = format!("HTTP/1.1 200 OK\r\n\r\n{}", "x".repeat(2_000_000));
        let (received, _) = send(move |_, _| Reply::Raw(endless.clone())).await;
        let error = received.unwrap_err();
        assert!(error.is_unexpected());
        assert_eq!(error.message(), "expected at most 1000 bytes");
        let exact = format!("HTTP/1.1 200 OK\r\n\r\n{}", "x".repeat(1000));
        let (received, _) = send(move |_, _| Reply::Raw(exact.clone())).await;
        assert_eq!(received.unwrap().length, 1000);
    }

    #[tokio::test]
    async fn a_redirect_is_not_followed() {
        let elsewhere = Server::start(|_, _| Reply::Json(200, json!({})));
        let head = format!("HTTP/1.1 307 X\r\nlocation: {}/\r\ncontent-length: 0\r\n\r\n", elsewhere.url());
        let (received, server) = send(move |_, _| Reply::Raw(head.clone())).await;
        assert_eq!(received.unwrap().status, 307);
        assert_eq!((server.seen().len(), elsewhere.seen().len()), (1, 0));
    }

    #[tokio::test]
    async fn a_broken_answer_is_an_error_and_nothing_is_sent_again() {
        for text in [
            "",
            "nonsense\r\n\r\n",
            "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nshort",
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
            "HTTP/1.1 999999 X\r\n\r\n",
        ] {
            let (received, server) = send(move |_, _| Reply::Raw(text.to_owned())).await;
            let error = received.unwrap_err();
            assert!(error.is_transport(), "{text}: {error}");
            assert!(error.source().is_some());
            assert_no_canary(&error);
            assert_eq!(server.seen().len(), 1, "{text}");
        }
    }

    #[tokio::test]
    async fn nobody_there_is_an_error_without_the_url() {
        let unused = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let client = options().with("host", format!("http://{unused}")).with("pool", "P").build().unwrap();
        let call = client.call(&TICKET).with("id", "canary-id").with("ticket", Secret::from("canary"));
        let error = client.transport().send(&call.request().unwrap()).await.unwrap_err();
        assert!(error.is_transport());
        assert!(error.message().starts_with("the request did not get through: "), "{error}");
        assert_no_canary(&error);
    }

    #[test]
    fn outside_a_runtime_there_is_an_error_and_no_panic() {
        let mut sending = sign_in(&client()).into_future();
        let context = &mut std::task::Context::from_waker(std::task::Waker::noop());
        match std::pin::Pin::new(&mut sending).poll(context) {
            std::task::Poll::Ready(Err(error)) => assert!(error.is_transport(), "{error}"),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn headers_hold_visible_ascii() {
        for text in ["", "a", "Bearer a.b-c_d~", "a b"] {
            assert!(fits_header(text), "{text}");
        }
        for text in [" a", "a ", "a\n", "a\r\nb", "ü", "\u{7f}", "\t", "a\0"] {
            assert!(!fits_header(text), "{text:?}");
        }
    }
}
