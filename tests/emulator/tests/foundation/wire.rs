//! What is hardly HTTP gets an error or a closed connection, and bothers nobody else.

use std::time::Duration;

use authing_emulator::Emulator;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::tool::me;

/// What becomes of a connection.
#[derive(Debug, PartialEq)]
enum End {
    Status(u16),
    /// It is closed without an answer.
    Closed,
    /// There is neither an answer nor an end.
    Silence,
}

async fn connect(emulator: &Emulator) -> TcpStream {
    TcpStream::connect(emulator.url().trim_start_matches("http://")).await.unwrap()
}

/// Sends bytes, as far as the emulator takes them, and tells what comes back.
async fn send(emulator: &Emulator, bytes: &[u8]) -> End {
    let (mut reader, mut writer) = connect(emulator).await.into_split();
    let written = async {
        let _refused = writer.write_all(bytes).await;
        std::future::pending::<()>().await;
    };
    let mut start = [0; 64];
    let answered = tokio::select! {
        () = written => unreachable!("it waits for ever"),
        read = tokio::time::timeout(Duration::from_secs(5), reader.read(&mut start)) => read,
    };
    match answered {
        Err(_) => End::Silence,
        Ok(Err(_) | Ok(0)) => End::Closed,
        Ok(Ok(length)) => {
            let text = String::from_utf8_lossy(&start[..length]).into_owned();
            End::Status(text.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap())
        }
    }
}

async fn sends(emulator: &Emulator, text: &str) -> End {
    send(emulator, text.as_bytes()).await
}

/// A request with a body, after which the connection is closed.
fn post(path: &str, content_type: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: {content_type}\r\ncontent-length: {length}\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn bytes_that_are_no_text_are_refused_or_taken_for_what_they_are_not() {
    let emulator = Emulator::start().await.unwrap();
    let get = |line: &[u8], header: &[u8]| {
        [b"GET ".as_slice(), line, b" HTTP/1.1\r\nhost: x\r\nconnection: close\r\n", header, b"\r\n\r\n"]
            .concat()
    };
    let me = b"/api/v2/users/me".as_slice();
    for (request, expected) in [
        (get(b"/\xFF\xFE", b"a: b"), 400),
        (get(b"/%FF%FE", b"a: b"), 404),
        (get(b"/%", b"a: b"), 404),
        (get(b"/cas-idp/%FF/serviceValidate?ticket=1&service=2", b"a: b"), 404),
        (get(b"/api/v2/users/me/applications/allowed?page=%FF&limit=%", b"a: b"), 200),
        (get(b"/__emulator/messages?to=%FF", b"a: b"), 200),
        (get(b"/oidc/auth?client_id=%FF&redirect_uri=%FF", b"a: b"), 400),
        (get(me, b"authorization: Bearer \xFF"), 200),
        (get(me, b"authorization: Basic /////w=="), 200),
        (get(me, b"x-authing-app-id: \xFF\xFE"), 200),
        (get(me, b"x-authing-app-id: a\x00b"), 400),
        (get(b"/cas/session", b"cookie: authing_session=\xFF"), 200),
        (post("/oidc/token", FORM, b"grant_type=\xFF&code=\xFE%FF%"), 400),
        (post("/oidc/token", FORM, b"grant_type=refresh_token&refresh_token=\xFE%FF%&client_id=\xFF"), 401),
        (post("/api/v2/sms/send", "application/json", b"{\"phone\": \"\xFF\"}"), 200),
        (post("/graphql/v2", "application/json", b"{\"query\": \"\xFF\"}"), 400),
        (post("/graphql/v2", "\u{7f}", b"{}"), 400),
        (post("/__emulator/seed", "text/plain", b"users: \xFF"), 400),
        (post("/__emulator/clock", "application/json", b"{\"advance_seconds\": \xFF}"), 400),
    ] {
        let shown = String::from_utf8_lossy(&request).into_owned();
        assert_eq!(send(&emulator, &request).await, End::Status(expected), "{shown}");
    }
}

#[tokio::test]
async fn heads_that_are_too_large_are_refused() {
    let emulator = Emulator::start().await.unwrap();
    let long = "a".repeat(1 << 20);
    let many = "x-a: b\r\n".repeat(1000);
    for (request, what) in [
        (format!("GET /{long} HTTP/1.1\r\nhost: x\r\n\r\n"), "a long path"),
        (format!("GET /{long}"), "a request line without an end"),
        (long.clone(), "a method without an end"),
        (format!("GET / HTTP/1.1\r\nhost: x\r\nx-long: {long}\r\n\r\n"), "a long header"),
        (format!("GET / HTTP/1.1\r\nhost: x\r\nx-long: {long}"), "a header without an end"),
        (format!("GET / HTTP/1.1\r\nhost: x\r\n{many}\r\n"), "many headers"),
        (format!("GET / HTTP/1.1\r\nhost: x\r\n{long}\r\n\r\n"), "a header without a value"),
    ] {
        let end = sends(&emulator, &request).await;
        let is_refused = matches!(end, End::Status(400..500) | End::Closed);
        assert!(is_refused, "{what}: {end:?}");
    }
    assert_eq!(me(&emulator, "forged").await["code"], 2020, "it is alive");
}

#[tokio::test]
async fn what_is_no_request_is_refused() {
    let emulator = Emulator::start().await.unwrap();
    let post = "POST /api/v2/sms/send HTTP/1.1\r\nhost: x\r\n";
    for request in [
        "\0\0\0\0\r\n\r\n".to_owned(),
        "\u{16}\u{3}\u{1}\u{2}\0\u{1}\r\n".to_owned(),
        "GET / HTTP/9.9\r\n\r\n".to_owned(),
        "GET /\r\n\r\n".to_owned(),
        "GET  / HTTP/1.1\r\n\r\n".to_owned(),
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(),
        format!("{post}content-length: -1\r\n\r\n"),
        format!("{post}content-length: 99999999999999999999\r\n\r\n"),
        format!("{post}content-length: 1\r\ncontent-length: 2\r\n\r\nab"),
        format!("{post}transfer-encoding: nonsense\r\n\r\n"),
        format!("{post}transfer-encoding: chunked\r\n\r\nxyz\r\n"),
        format!("{post}transfer-encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n"),
    ] {
        let end = sends(&emulator, &request).await;
        assert!(matches!(end, End::Status(400..500) | End::Closed), "{request:?}: {end:?}");
    }
    assert_eq!(me(&emulator, "forged").await["code"], 2020, "it is alive");
}

#[tokio::test]
async fn bodies_that_are_too_large_are_refused_however_they_are_sent() {
    let emulator = Emulator::start().await.unwrap();
    let chunk = format!("10000\r\n{}\r\n", " ".repeat(0x10000));
    for path in [
        "/graphql/v2",
        "/api/v2/sms/send",
        "/oidc/token",
        "/nothing",
        "/__emulator/seed",
        "/__emulator/clock",
    ] {
        let head = format!("POST {path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n");
        let known = format!("{head}content-length: {}\r\n\r\n{}", 8 << 20, chunk.repeat(128));
        let unknown = format!("{head}transfer-encoding: chunked\r\n\r\n{}", chunk.repeat(128));
        for request in [known, unknown] {
            // Where the answer comes before all is sent, the rest of it may close the connection first.
            let end = sends(&emulator, &request).await;
            assert!(matches!(end, End::Status(413) | End::Closed), "{path}: {end:?}");
        }
    }
    assert_eq!(me(&emulator, "forged").await["code"], 2020, "it is alive");
}

#[tokio::test]
async fn those_who_fall_silent_keep_nobody_waiting() {
    let emulator = Emulator::start().await.unwrap();
    let mut silent = Vec::new();
    for index in 0..200 {
        let mut stream = connect(&emulator).await;
        let part = [
            "",
            "G",
            "GET / HTTP/1.1\r\nhost:",
            "POST /graphql/v2 HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{",
        ];
        stream.write_all(part[index % part.len()].as_bytes()).await.unwrap();
        silent.push(stream);
    }
    let answer = tokio::time::timeout(Duration::from_secs(5), me(&emulator, "forged")).await.unwrap();
    assert_eq!(answer["code"], 2020);
}
