//! Whether a certificate that nobody vouches for is taken.

use std::sync::Arc;

use acme::{Error, LockerClient};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

#[tokio::test]
async fn a_certificate_that_nobody_vouches_for_is_refused() {
    let error = visits_from_a_stranger(false).await.expect_err("the certificate is refused");
    assert!(error.is_transport(), "{error}");
}

#[tokio::test]
async fn an_option_takes_any_certificate() {
    let visits = visits_from_a_stranger(true).await.expect("the certificate is taken");
    assert_eq!(visits, [Value::from("door 3")]);
}

/// Lists the visits that a server with a certificate of its own making tells.
async fn visits_from_a_stranger(trust: bool) -> Result<Vec<Value>, Error> {
    let listener =
        TcpListener::bind(("127.0.0.1", 0)).await.expect("the loopback interface can be listened on");
    let address = listener.local_addr().expect("the server has an address");
    let server = tokio::spawn(answer_one(listener, acceptor()));
    let builder = LockerClient::builder().tenant("north").site(format!("https://{address}"));
    let client = builder.trust_any_certificate(trust).build().expect("the options are right");
    let visits = client.list_visits().await;
    server.abort();
    visits
}

fn acceptor() -> TlsAcceptor {
    let own = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).expect("a certificate is made");
    let key = PrivateKeyDer::try_from(own.signing_key.serialize_der()).expect("the key is one");
    let config = ServerConfig::builder().with_no_client_auth().with_single_cert(vec![own.cert.into()], key);
    TlsAcceptor::from(Arc::new(config.expect("the certificate fits its key")))
}

/// Answers one request. Where the client hangs up, there is nothing to answer.
async fn answer_one(listener: TcpListener, acceptor: TlsAcceptor) -> std::io::Result<()> {
    let (stream, _): (TcpStream, _) = listener.accept().await?;
    let mut stream = acceptor.accept(stream).await?;
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        request.push(stream.read_u8().await?);
    }
    let body = r#"{"status": 0, "payload": ["door 3"]}"#;
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
    stream.write_all((head + body).as_bytes()).await?;
    stream.shutdown().await
}
