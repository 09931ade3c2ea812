//! The connections that are built in: what only real sockets show.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic, in its helpers too")]

use std::error::Error as _;
use std::future::Future as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::thread;
use std::time::{Duration, Instant};

use acme::transport::TransportError;
use acme::{Delivery, Error, ErrorKind, LockerClient, LockerClientBuilder};
use serde_json::{Value, json};

/// A server on a port of its own, which runs until the tests end.
struct Server {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<String>>>,
    connections: Arc<Mutex<usize>>,
}

/// What the server does with a request.
#[derive(Clone)]
enum Reply {
    /// It sends exactly these bytes, and closes the connection.
    Bytes(String),
    /// It sends a body, and keeps the connection open.
    Kept(&'static str),
    /// It sends a head that promises a body, and then a byte of it now and then.
    Drip,
    /// It sends nothing at all, and leaves the connection open.
    Silence,
}

impl Server {
    fn start(reply: Reply) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("the loopback interface can be listened on");
        let address = listener.local_addr().expect("the server has an address");
        let server = Self { address, seen: Arc::default(), connections: Arc::default() };
        let (seen, connections) = (Arc::clone(&server.seen), Arc::clone(&server.connections));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                *connections.lock().expect("no panic") += 1;
                let (reply, seen) = (reply.clone(), Arc::clone(&seen));
                thread::spawn(move || serve(stream, &reply, &seen));
            }
        });
        server
    }

    fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The first lines of the requests so far.
    fn seen(&self) -> Vec<String> {
        self.seen.lock().expect("no panic").clone()
    }
}

fn serve(stream: TcpStream, reply: &Reply, seen: &Mutex<Vec<String>>) {
    let Ok(mut writer) = stream.try_clone() else { return };
    let mut reader = BufReader::new(stream);
    while let Some(line) = read_request(&mut reader) {
        seen.lock().expect("no panic").push(line);
        // Where the client hangs up, there is nobody to send to.
        match reply {
            Reply::Bytes(text) => return writer.write_all(text.as_bytes()).unwrap_or_default(),
            Reply::Kept(body) => {
                let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", body.len());
                writer.write_all((head + body).as_bytes()).unwrap_or_default();
            }
            Reply::Drip => return drip(&mut writer),
            Reply::Silence => thread::sleep(Duration::from_secs(60)),
        }
    }
}

/// Reads a request, and returns its first line.
fn read_request(reader: &mut BufReader<TcpStream>) -> Option<String> {
    let mut first = None;
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok().filter(|length| *length > 0)?;
        let line = line.trim().to_owned();
        if line.is_empty() {
            break;
        }
        if let Some(text) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = text.trim().parse().ok()?;
        }
        first.get_or_insert(line);
    }
    reader.read_exact(&mut vec![0; length]).ok()?;
    first
}

fn drip(writer: &mut TcpStream) {
    let mut next = "HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n";
    while writer.write_all(next.as_bytes()).is_ok() {
        thread::sleep(Duration::from_millis(20));
        next = " ";
    }
}

const FINE: &str = r#"{"status":0,"payload":[]}"#;

fn builder(url: impl Into<String>) -> LockerClientBuilder {
    LockerClient::builder().tenant("north").endpoint(url).answer_limit(1000)
}

/// Sends one request, with a short time for it.
async fn send(url: String) -> Result<Vec<acme::types::Parcel>, Error> {
    let client = builder(url).patience(Duration::from_millis(300)).build().expect("the options are right");
    client.search_parcels("canary").await
}

/// Asserts that neither the error nor anything behind it shows where the request went.
fn assert_no_canary(error: &Error) {
    let mut text = format!("{error} {error:?}");
    let mut source = error.source();
    while let Some(error) = source {
        text += &format!("{error} {error:?}");
        source = error.source();
    }
    assert!(!text.contains("canary") && !text.contains("parcels?"), "{text}");
}

/// Asserts that the source is an error of the transport, and that nothing behind it is of the HTTP library.
fn assert_no_reqwest(error: &Error) {
    let own = error.source().expect("there is a source").downcast_ref::<TransportError>();
    let mut source = own.expect("it is an error of the transport").source();
    assert!(source.is_some(), "it says why");
    while let Some(error) = source {
        assert!(!error.is::<reqwest::Error>(), "{error}");
        source = error.source();
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime is built")
}

#[tokio::test]
async fn a_response_comes_as_it_is() {
    let body = r#"{"status": 7, "text": "jammed"}"#;
    let head = format!("HTTP/1.1 418 X\r\ncontent-length: {}\r\nx-request-id: r-1\r\n\r\n", body.len());
    let server = Server::start(Reply::Bytes(head + body));
    let error = send(server.url()).await.expect_err("the service refuses");
    assert_eq!((error.kind(), error.status(), error.request_id()), (ErrorKind::Api, Some(418), Some("r-1")));
    assert_eq!((error.expose_body(), error.delivery()), (Some(body.as_bytes()), Delivery::Answered));
    assert_eq!(server.seen(), ["GET /parcels?q=canary&page=1 HTTP/1.1"]);
}

#[tokio::test]
async fn silence_and_dripping_end_with_the_time() {
    for reply in [Reply::Silence, Reply::Drip] {
        let (started, server) = (Instant::now(), Server::start(reply));
        let error = send(server.url()).await.expect_err("the time is up");
        assert_eq!((error.kind(), error.delivery()), (ErrorKind::Timeout, Delivery::MaybeSent), "{error}");
        assert_no_canary(&error);
        assert!(
            started.elapsed() >= Duration::from_millis(300) && started.elapsed() < Duration::from_secs(10)
        );
        assert_eq!(server.seen().len(), 1, "nothing is sent again");
    }
}

#[tokio::test]
async fn a_response_that_is_too_long_is_not_kept() {
    let padded = |length: usize| {
        Server::start(Reply::Bytes(format!(
            "HTTP/1.1 200 OK\r\n\r\n{FINE}{}",
            " ".repeat(length - FINE.len())
        )))
    };
    let error = send(padded(20_000_000).url()).await.expect_err("it is too long");
    assert!(error.is_unexpected(), "{error}");
    assert_eq!(error.message(), "expected at most 1000 bytes");
    assert!(error.expose_body().is_some_and(|body| body.len() <= 65536));
    send(padded(1001).url()).await.expect_err("it is too long");
    send(padded(1000).url()).await.expect("it is just short enough");
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = Server::start(Reply::Kept(FINE));
    for status in [301, 302, 303, 307, 308] {
        let location = format!("location: {}/\r\ncontent-length: 0", elsewhere.url());
        let server = Server::start(Reply::Bytes(format!("HTTP/1.1 {status} X\r\n{location}\r\n\r\n")));
        let error = send(server.url()).await.expect_err("a redirect is no result");
        assert_eq!((error.kind(), error.status()), (ErrorKind::Http, Some(status)), "{error}");
        assert_eq!(server.seen().len(), 1);
    }
    assert!(elsewhere.seen().is_empty());
}

#[tokio::test]
async fn a_broken_response_is_an_error_and_nothing_is_sent_again() {
    for text in [
        "",
        "nonsense\r\n\r\n",
        "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nshort",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 999999 X\r\n\r\n",
    ] {
        let server = Server::start(Reply::Bytes(text.to_owned()));
        let error = send(server.url()).await.expect_err("it is broken");
        assert_eq!(
            (error.kind(), error.delivery()),
            (ErrorKind::Transport, Delivery::MaybeSent),
            "{text}: {error}"
        );
        assert_no_canary(&error);
        assert_no_reqwest(&error);
        assert_eq!(server.seen().len(), 1, "{text}");
    }
}

#[tokio::test]
async fn where_nobody_is_nothing_was_sent() {
    let unused = TcpListener::bind("127.0.0.1:0").expect("a port is free").local_addr().expect("an address");
    let error = send(format!("http://{unused}")).await.expect_err("nobody is there");
    assert_eq!((error.kind(), error.delivery()), (ErrorKind::Transport, Delivery::NotSent), "{error}");
    assert!(error.message().starts_with("the request was not sent: "), "{error}");
    assert_no_canary(&error);
    assert_no_reqwest(&error);
}

#[test]
fn outside_of_a_runtime_there_is_an_error_and_no_panic() {
    let client = builder("http://127.0.0.1:1").build().expect("the options are right");
    let sending = pin!(client.list_visits().into_future());
    let Poll::Ready(Err(error)) = sending.poll(&mut Context::from_waker(Waker::noop())) else {
        panic!("nothing can be sent")
    };
    assert_eq!((error.kind(), error.delivery()), (ErrorKind::Transport, Delivery::NotSent), "{error}");
    assert!(error.message().contains("Tokio runtime"), "{error}");
}

#[test]
fn one_application_serves_several_runtimes_in_turn() {
    let server = Server::start(Reply::Kept(FINE));
    let site = builder(server.url()).build_app().expect("the options are right");
    let (first, second) = (runtime(), runtime());
    for _ in 0..4 {
        for runtime in [&first, &second] {
            let visits = runtime.block_on(site.client().list_visits().into_future());
            assert_eq!(visits.expect("a success"), Vec::<Value>::new());
        }
    }
    assert_eq!(server.seen().len(), 8);
    assert_eq!(
        *server.connections.lock().expect("no panic"),
        2,
        "each runtime keeps a connection of its own"
    );
}

#[test]
fn an_application_outlives_the_runtime_that_it_was_used_in() {
    let server = Server::start(Reply::Kept(FINE));
    let site = builder(server.url()).build_app().expect("the options are right");
    for _ in 0..20 {
        runtime().block_on(site.client().list_visits().into_future()).expect("a success");
    }
    assert_eq!(server.seen().len(), 20);
}

#[test]
fn a_call_that_was_made_in_one_runtime_can_be_sent_in_another() {
    let server = Server::start(Reply::Kept(r#"{"status":0,"payload":{"door":3}}"#));
    let client = builder(server.url()).live_host(server.url()).day_pass("t1").build();
    let client = client.expect("the options are right");
    let (first, second) = (runtime(), runtime());
    first.block_on(client.latest_event().into_future()).expect("a success");
    let future = {
        let _within = first.enter();
        client.latest_event().into_future()
    };
    assert_eq!(second.block_on(future).expect("a success"), json!({ "door": 3 }));
}
