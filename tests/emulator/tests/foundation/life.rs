//! Starting and stopping.

use std::net::Ipv4Addr;
use std::time::{Duration, Instant};

use authing_emulator::{Config, Emulator};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::tool::me;

#[tokio::test]
async fn it_stops_when_it_is_dropped_or_told() {
    let emulator = Emulator::start().await.unwrap();
    assert_eq!(me(&emulator, "forged").await["code"], 2020);
    let url = emulator.url().to_owned();
    emulator.shutdown().await;
    assert!(reqwest::get(&url).await.is_err());
    let emulator = Emulator::start().await.unwrap();
    let url = emulator.url().to_owned();
    drop(emulator);
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    assert!(reqwest::get(&url).await.is_err());
}

#[tokio::test]
async fn what_is_wrong_with_its_preparation_is_told() {
    let wrong = Emulator::builder().private_key_pem("nonsense").start().await.err().unwrap();
    assert!(wrong.to_string().contains("RSA key"), "{wrong}");
    let wrong = Emulator::builder().seed("users: 7").start().await.err().unwrap();
    assert!(wrong.to_string().contains("line 1"), "{wrong}");
}

#[tokio::test]
async fn requests_that_never_end_do_not_keep_it_from_stopping() {
    let grace = Duration::from_millis(200);
    let emulator =
        Emulator::builder().configure(|config| config.shutdown_grace = grace).start().await.unwrap();
    let address = emulator.url().trim_start_matches("http://").to_owned();
    let mut open = Vec::new();
    for part in [
        "",
        "POST /api/v2/sms/send HT",
        "POST /api/v2/sms/send HTTP/1.1\r\nhost: x\r\nx-half: ",
        "POST /api/v2/sms/send HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{\"pho",
        "POST /graphql/v2 HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\"que",
    ] {
        let mut stream = TcpStream::connect(&address).await.unwrap();
        stream.write_all(part.as_bytes()).await.unwrap();
        open.push(stream);
    }
    assert_eq!(me(&emulator, "forged").await["code"], 2020, "nobody waits for them");
    let start = Instant::now();
    emulator.shutdown().await;
    assert!(start.elapsed() < grace * 10, "{:?}", start.elapsed());
}

/// Sends a part of a request, and gives the beginning of what comes back before the connection is closed.
async fn half_sent(emulator: &Emulator, part: &str) -> String {
    let address = emulator.url().trim_start_matches("http://").to_owned();
    let mut stream = TcpStream::connect(&address).await.unwrap();
    stream.write_all(part.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    let read = tokio::time::timeout(Duration::from_secs(10), stream.read_to_end(&mut answer)).await;
    read.expect("it does not wait for ever").unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn a_body_that_does_not_come_is_not_waited_for() {
    let limit = |config: &mut Config| config.body_timeout = Duration::from_millis(200);
    let emulator = Emulator::builder().configure(limit).start().await.unwrap();
    for path in ["/api/v2/sms/send", "/graphql/v2", "/__emulator/clock"] {
        let part = format!("POST {path} HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n{{\"p");
        let answer = half_sent(&emulator, &part).await;
        assert!(answer.starts_with("HTTP/1.1 408 "), "{path}: {answer}");
    }
    let logged: Vec<_> = emulator.requests().iter().map(|request| request.status).collect();
    assert_eq!(logged, [Some(408); 2], "the control API is not logged");
}

#[tokio::test]
async fn a_body_that_is_broken_is_no_large_one() {
    let emulator = Emulator::start().await.unwrap();
    let head = "POST /api/v2/sms/send HTTP/1.1\r\nhost: x\r\n";
    let answer =
        half_sent(&emulator, &format!("{head}transfer-encoding: chunked\r\n\r\nno number\r\n")).await;
    assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
    half_sent(&emulator, &format!("{head}content-length: {}\r\n\r\n{}", 2 << 20, " ".repeat(2 << 20))).await;
    let logged: Vec<_> = emulator.requests().iter().map(|request| request.status).collect();
    assert_eq!(logged, [Some(400), Some(413)]);
}

#[tokio::test]
async fn it_is_called_by_an_address_that_clients_can_reach() {
    let everywhere = || Emulator::builder().address((Ipv4Addr::UNSPECIFIED, 0).into());
    let emulator = everywhere().start().await.unwrap();
    assert!(emulator.url().starts_with("http://localhost:"), "{}", emulator.url());
    assert_eq!(me(&emulator, "forged").await["code"], 2020);
    let behind = everywhere().public_url("https://login.example.com/").start().await.unwrap();
    assert_eq!(behind.url(), "https://login.example.com");
    let options = behind.client_options();
    assert!(options.contains(&("app_host", "https://login.example.com".to_owned())), "{options:?}");
    for wrong in
        ["", "login.example.com", "ftp://example.com", "https://example.com/?a", "https://a@example.com"]
    {
        let error = everywhere().public_url(wrong).start().await.err().unwrap();
        assert!(error.to_string().contains("public URL"), "{wrong}: {error}");
    }
}
