//! Starting and stopping.

use std::time::{Duration, Instant};

use authing_emulator::Emulator;
use tokio::io::AsyncWriteExt as _;
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
