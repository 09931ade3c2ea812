//! Clients whose network is a script.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use acme::transport::bytes::Bytes;
use acme::transport::http::Response;
use acme::transport::{Body, BoxFuture, Limits, Scripted, Transport, TransportError};
use acme::{Error, ErrorKind, LockerClient, LockerClientBuilder, LockerSite, Request, Secret, Session};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use tokio::sync::Semaphore;

/// A script of successful responses.
pub(crate) fn playing(bodies: impl IntoIterator<Item = Value>) -> Scripted {
    bodies.into_iter().fold(Scripted::new(), |script, body| script.json(200, body.to_string()))
}

/// A builder with what every client needs. Its device and its partner are set, and the key is that of the tests.
pub(crate) fn builder(script: &Scripted) -> LockerClientBuilder {
    LockerClient::builder()
        .tenant("north")
        .device("door-9")
        .sealing_key(authing_tests::key::public_key())
        .transport(script.clone())
}

pub(crate) fn site(script: &Scripted) -> LockerSite {
    builder(script).build_app().expect("the options are right")
}

/// A client in which no user is signed in.
pub(crate) fn client(script: &Scripted) -> LockerClient {
    site(script).client()
}

/// A client that holds a pass.
pub(crate) fn client_with(script: &Scripted, pass: impl Into<Secret>) -> LockerClient {
    site(script).client_with_token(pass).expect("the pass is one")
}

/// A client whose pass says that it is the holder's of this number.
pub(crate) fn client_of(script: &Scripted, holder_no: &str) -> LockerClient {
    client_with(script, pass_of(holder_no))
}

/// A pass that says whose it is, by the claim that the spec names.
pub(crate) fn pass_of(holder_no: &str) -> String {
    format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(json!({ "holder": holder_no }).to_string()))
}

/// A REST response that holds a result, in the envelope that the spec describes.
pub(crate) fn payload(result: Value) -> Value {
    json!({ "status": 0, "text": "fine", "payload": result })
}

/// A GraphQL response.
pub(crate) fn data(data: Value) -> Value {
    json!({ "data": data })
}

/// The token and the user of a session.
pub(crate) fn state(session: &Session) -> (Option<String>, Option<String>) {
    (session.token().map(|token| token.expose().to_owned()), session.unverified_user_id())
}

/// A state as [`state`] returns it; what is empty is absent.
pub(crate) fn is(token: &str, user: &str) -> (Option<String>, Option<String>) {
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    (text(token), text(user))
}

/// The message of an error that is expected to be of this kind.
pub(crate) fn complaint<T: std::fmt::Debug>(result: Result<T, Error>, kind: ErrorKind) -> String {
    let error = result.expect_err("it fails");
    assert_eq!(error.kind(), kind, "{error}");
    error.message().to_owned()
}

/// The message of an error about an argument or an option.
pub(crate) fn refused<T: std::fmt::Debug>(result: Result<T, Error>) -> String {
    complaint(result, ErrorKind::InvalidArgument)
}

/// The method and the target of a request.
pub(crate) fn line(request: &Request) -> String {
    let target = request.uri().path_and_query().map_or("", |target| target.as_str());
    format!("{} {target}", request.method())
}

pub(crate) fn lines(script: &Scripted) -> Vec<String> {
    script.requests().iter().map(line).collect()
}

pub(crate) fn authorization(request: &Request) -> Option<&str> {
    request.headers().get("authorization").map(|value| value.to_str().expect("it is text"))
}

/// The authorizations of all requests.
pub(crate) fn authorizations(script: &Scripted) -> Vec<Option<String>> {
    script.requests().iter().map(|request| authorization(request).map(str::to_owned)).collect()
}

pub(crate) fn json_of(body: &Body) -> Value {
    serde_json::from_slice(body.expose()).expect("the body is JSON")
}

/// Awaits what ends soon, or fails: a broken promise must not keep the tests waiting.
pub(crate) async fn soon<F: IntoFuture>(future: F) -> F::Output {
    tokio::time::timeout(Duration::from_secs(10), future.into_future()).await.expect("it ends soon")
}

/// Polls a future once.
pub(crate) fn poll<F: Future + Unpin>(future: &mut F) -> Poll<F::Output> {
    Pin::new(future).poll(&mut Context::from_waker(Waker::noop()))
}

/// A script whose responses are held back until they are let through.
#[derive(Clone)]
pub(crate) struct Held {
    script: Scripted,
    gate: Arc<Semaphore>,
}

impl Held {
    pub(crate) fn new(script: Scripted) -> Self {
        Self { script, gate: Arc::new(Semaphore::new(0)) }
    }

    /// Lets so many responses through.
    pub(crate) fn release(&self, count: usize) {
        self.gate.add_permits(count);
    }
}

impl Transport for Held {
    fn send(&self, request: Request, limits: Limits) -> BoxFuture<Result<Response<Bytes>, TransportError>> {
        let (response, gate) = (self.script.send(request, limits), Arc::clone(&self.gate));
        Box::pin(async move {
            gate.acquire().await.expect("the gate stays").forget();
            response.await
        })
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<()> {
        self.script.sleep(duration)
    }
}
