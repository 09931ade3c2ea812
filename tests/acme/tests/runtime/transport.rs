//! What the client makes of what a transport does, and what a transport gets.

use std::error::Error as _;
use std::io;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::Duration;

use acme::transport::bytes::Bytes;
use acme::transport::http::Response;
use acme::transport::{BoxFuture, Limits, Scripted, Transport, TransportError, TransportErrorKind};
use acme::{Delivery, Error, ErrorKind, LockerClient, Request};
use serde_json::{Value, json};

use crate::script::*;

/// The error of a call that this happens to.
async fn failure(error: TransportError) -> Error {
    client(&Scripted::new().error(error)).list_visits().await.expect_err("it fails")
}

#[tokio::test]
async fn what_a_transport_reports_is_told_apart() {
    let cause = || io::Error::new(io::ErrorKind::ConnectionReset, "the cause");
    for (error, kind, own, delivery) in [
        (
            TransportError::never_sent(cause()),
            ErrorKind::Transport,
            TransportErrorKind::NeverSent,
            Delivery::NotSent,
        ),
        (
            TransportError::maybe_sent(cause()),
            ErrorKind::Transport,
            TransportErrorKind::MaybeSent,
            Delivery::MaybeSent,
        ),
        (
            TransportError::timeout(cause()),
            ErrorKind::Timeout,
            TransportErrorKind::Timeout,
            Delivery::MaybeSent,
        ),
    ] {
        let error = failure(error).await;
        assert_eq!(
            (error.kind(), error.delivery(), error.operation()),
            (kind, delivery, Some("list_visits"))
        );
        assert_eq!((error.status(), error.api_code(), error.expose_body()), (None, None, None));
        assert!(error.message().ends_with(": the cause"), "{error}");
        let source = error.source().and_then(|source| source.downcast_ref::<TransportError>());
        let source = source.expect("the transport's error is the source");
        assert_eq!(source.kind(), own);
        let cause = source.source().and_then(|cause| cause.downcast_ref::<io::Error>());
        assert_eq!(cause.map(io::Error::kind), Some(io::ErrorKind::ConnectionReset));
    }
}

#[tokio::test]
async fn what_was_not_sent_says_so() {
    let client = client(&Scripted::new());
    let error = client.find_holder().await.expect_err("an argument is missing");
    assert_eq!((error.kind(), error.delivery()), (ErrorKind::InvalidArgument, Delivery::NotSent));
    let error = client.renew_pass().await.expect_err("no user is signed in");
    assert_eq!((error.kind(), error.delivery()), (ErrorKind::NotLoggedIn, Delivery::NotSent));
    let error = client.list_visits().await.expect_err("the script is over");
    assert_eq!((error.kind(), error.delivery()), (ErrorKind::Transport, Delivery::NotSent));
}

#[tokio::test]
async fn a_deadline_ends_a_call_to_which_there_is_no_response() {
    let script = Scripted::new().silence();
    let client = builder(&script).patience(Duration::from_secs(20)).build().expect("the options are right");
    let mut call = client.list_visits().into_future();
    assert!(poll(&mut call).is_pending());
    script.advance(Duration::from_millis(19_999));
    assert!(poll(&mut call).is_pending());
    script.advance(Duration::from_millis(1));
    let Poll::Ready(Err(error)) = poll(&mut call) else { panic!("the time is up") };
    assert_eq!((error.kind(), error.delivery()), (ErrorKind::Timeout, Delivery::MaybeSent));
    assert!(error.is_timeout() && error.message().contains("20s"), "{error}");
    assert_eq!(script.requests().len(), 1, "nothing is sent again");
}

#[tokio::test]
async fn a_deadline_wakes_whoever_waits() {
    let script = Scripted::new().silence();
    let client = client(&script);
    let call = tokio::spawn(client.list_visits().into_future());
    while script.requests().is_empty() {
        tokio::task::yield_now().await;
    }
    script.advance(Duration::from_secs(20));
    assert!(soon(call).await.expect("no panic").expect_err("the time is up").is_timeout());
}

#[tokio::test]
async fn a_deadline_is_of_one_request_and_not_of_the_question_before_it() {
    let script = playing([payload(json!({ "holder_no": "h-1" })), payload(json!({ "list": [] }))]);
    let held = Held::new(script.clone());
    let client = builder(&script).transport(held.clone()).day_pass("opaque").build();
    let client = client.expect("the options are right");
    let mut call = client.list_permits().into_future();
    assert!(poll(&mut call).is_pending());
    script.advance(Duration::from_secs(15));
    held.release(1);
    assert!(poll(&mut call).is_pending());
    assert_eq!(script.requests().len(), 2);
    script.advance(Duration::from_secs(15));
    held.release(1);
    soon(call).await.expect("a success");
}

/// A transport of a user's own, which does what no transport should.
struct Own {
    response: fn(Limits) -> Response<Bytes>,
    limits: Arc<Mutex<Vec<Limits>>>,
}

impl Transport for Own {
    fn send(&self, _: Request, limits: Limits) -> BoxFuture<Result<Response<Bytes>, TransportError>> {
        self.limits.lock().expect("no panic").push(limits);
        let response = (self.response)(limits);
        Box::pin(async { Ok(response) })
    }

    fn sleep(&self, _: Duration) -> BoxFuture<()> {
        Box::pin(std::future::pending())
    }
}

/// Lists the visits with a transport that returns this response.
async fn by_own(response: fn(Limits) -> Response<Bytes>) -> (acme::Result<Vec<Value>>, Limits) {
    let limits = Arc::default();
    let own = Own { response, limits: Arc::clone(&limits) };
    let builder = LockerClient::builder().tenant("north").answer_limit(1000).transport(own);
    let client = builder.patience(Duration::from_secs(7)).build().expect("the options are right");
    let result = client.list_visits().await;
    let limits = limits.lock().expect("no panic")[0];
    (result, limits)
}

/// A response of so many bytes, all of which are JSON.
fn long(length: usize) -> Response<Bytes> {
    let body = r#"{"status":0,"payload":[]}"#;
    Response::new(Bytes::from(format!("{body}{}", " ".repeat(length - body.len()))))
}

#[tokio::test]
async fn a_response_that_is_too_long_is_refused_whatever_the_transport_does() {
    let (result, limits) = by_own(|_| long(1000)).await;
    result.expect("it is just short enough");
    assert_eq!((limits.max_response_bytes, limits.timeout), (1000, Duration::from_secs(7)));
    let (result, _) = by_own(|_| long(1001)).await;
    let error = result.expect_err("it is too long");
    assert_eq!((error.kind(), error.delivery()), (ErrorKind::Unexpected, Delivery::Answered));
    assert_eq!((error.message(), error.status()), ("expected at most 1000 bytes", Some(200)));
}

#[tokio::test]
async fn a_redirect_is_no_result_whatever_the_transport_does() {
    for status in [301, 302, 307, 308] {
        let script = Scripted::new().json(status, payload(json!([])).to_string());
        let error = client(&script).list_visits().await.expect_err("it is a redirect");
        assert_eq!((error.kind(), error.status()), (ErrorKind::Http, Some(status)), "{error}");
        assert!(error.message().contains("redirect"), "{error}");
        assert_eq!(script.requests().len(), 1);
    }
}

#[tokio::test]
async fn what_a_transport_gets_can_be_printed() {
    const CANARY: &str = "canary-4711";
    let grant = json!({ "access_token": CANARY });
    let script = playing([
        payload(json!({ "holder_no": "h-1", "pass": CANARY })),
        payload(json!({ "holder_no": "h-1", "pass": CANARY })),
        data(json!({ "pass_state": null })),
        grant.clone(),
        grant,
    ]);
    for proof in ["client_secret_basic", "client_secret_post"] {
        let builder =
            builder(&script).partner("P").partner_secret(CANARY).return_address("https://p.example");
        let client = builder.option("partner_proof", proof).build();
        let mut client = client.expect("the options are right");
        if script.requests().is_empty() {
            client.enter("ann@acme.example", CANARY).captcha_code(CANARY).await.expect("a success");
            client.current_holder().await.expect("a success");
            client.check_pass().pass(CANARY).await.expect("a success");
        }
        client.exchange_code(CANARY).verifier(CANARY).await.expect("a success");
    }
    let requests = script.requests();
    assert_eq!(requests.len(), 5);
    let (encoded, basic) = ("Y2FuYXJ5", authorization(&requests[3]).expect("the proof of the client"));
    assert!(basic.starts_with("Basic "), "the secret is in the header");
    let printed = format!("{script:?} {requests:?} {requests:#?}");
    assert!(
        !printed.contains("canary") && !printed.contains(encoded) && !printed.contains(&basic[6..]),
        "{printed}"
    );
    assert!(printed.contains("POST") && printed.contains("/entries"), "{printed}");
    assert!(requests[1].headers()["authorization"].is_sensitive());
    assert!(
        requests[0].body().expose().windows(6).any(|bytes| bytes == b"canary"),
        "it is there all the same"
    );
}

#[tokio::test]
async fn a_script_is_shared_by_its_clones_and_records_what_is_sent() {
    let script = Scripted::new();
    let client = client(&script);
    let script = script.json(200, payload(json!([1])).to_string()).json(999, "x").json(5, "x");
    assert_eq!(client.list_visits().await.expect("a success"), [json!(1)]);
    assert_eq!(client.list_visits().await.expect_err("the status fails").status(), Some(999));
    assert_eq!(client.list_visits().await.expect_err("it is no status").status(), Some(500));
    assert_eq!(lines(&script), ["GET /visits"; 3]);
}

#[tokio::test]
async fn what_the_header_says_is_told_and_may_be_secret() {
    let response = Response::builder().status(503).header("x-request-id", "r-1").header("x-other", "canary");
    let script = Scripted::new().response(response.body(Bytes::new()).expect("the response is built"));
    let error = client(&script).list_visits().await.expect_err("the status fails");
    assert_eq!((error.request_id(), error.expose_header("x-other")), (Some("r-1"), Some("canary")));
    assert!(error.to_string().ends_with("(HTTP 503, 0 bytes, request id r-1)"), "{error}");
    assert!(!format!("{error} {error:?}").contains("canary"));
}
