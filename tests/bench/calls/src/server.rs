//! A server that answers fixed bytes.

use std::error::Error;
use std::io;
use std::rc::Rc;

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::sample;

/// The answers, each with its head.
struct Answers {
    user_in_envelope: Vec<u8>,
    user_by_graphql: Vec<u8>,
    strength_in_envelope: Vec<u8>,
    strength_by_graphql: Vec<u8>,
}

impl Answers {
    fn new() -> Result<Self, serde_json::Error> {
        let user: Value = serde_json::from_str(sample::USER)?;
        let strength = json!({"valid": true, "message": sample::STRENGTH});
        let envelope = |data: &Value| json!({"code": 200, "message": "获取成功", "data": data});
        Ok(Self {
            user_in_envelope: answer(&envelope(&user)),
            user_by_graphql: answer(&json!({"data": {"loginByEmail": user}})),
            strength_in_envelope: answer(&envelope(&strength)),
            strength_by_graphql: answer(&json!({"data": {"checkPasswordStrength": strength}})),
        })
    }

    /// The answer to a request. What is generated from OpenAPI asks for everything by REST.
    fn to(&self, request: &[u8]) -> &[u8] {
        let has = |text: &str| request.windows(text.len()).any(|part| part == text.as_bytes());
        match request {
            request if request.starts_with(b"POST /graphql/v2 ") => match has("loginByEmail") {
                true => &self.user_by_graphql,
                false => &self.strength_by_graphql,
            },
            request if request.starts_with(b"POST /api/v2/password/check ") => &self.strength_in_envelope,
            _ => &self.user_in_envelope,
        }
    }
}

/// Writes an answer with the headers that a service behind a proxy sends at least.
fn answer(body: &Value) -> Vec<u8> {
    let body = body.to_string();
    let length = body.len();
    format!(
        "HTTP/1.1 200 OK\r\n\
         date: Fri, 24 Sep 2021 07:43:04 GMT\r\n\
         content-type: application/json; charset=utf-8\r\n\
         content-length: {length}\r\n\
         connection: keep-alive\r\n\
         x-request-id: 0f8f2a54c1a14d0c8a8be0b4d1d6e3c2\r\n\r\n{body}"
    )
    .into_bytes()
}

/// Answers until the task ends; shows each request to `see` first.
///
/// It belongs into a `LocalSet`.
///
/// # Errors
///
/// If no connection can be accepted any more.
pub async fn serve(listener: TcpListener, see: impl Fn(&[u8]) + 'static) -> Result<(), Box<dyn Error>> {
    let shared = Rc::new((Answers::new()?, see));
    loop {
        let (stream, _) = listener.accept().await?;
        let shared = shared.clone();
        // A connection that breaks is the client's affair: it will tell.
        tokio::task::spawn_local(async move { connection(stream, &shared.0, &shared.1).await });
    }
}

async fn connection(mut stream: TcpStream, answers: &Answers, see: &impl Fn(&[u8])) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut received = Vec::with_capacity(16 * 1024);
    loop {
        let Some(length) = length(&received) else {
            if stream.read_buf(&mut received).await? == 0 {
                return Ok(());
            }
            continue;
        };
        see(&received[..length]);
        stream.write_all(answers.to(&received[..length])).await?;
        received.drain(..length);
    }
}

/// How long the first request is, if all of it is there.
fn length(received: &[u8]) -> Option<usize> {
    let head = received.windows(4).position(|part| part == b"\r\n\r\n")? + 4;
    let text = std::str::from_utf8(received.get(..head)?).ok()?;
    let lengths = text.lines().filter_map(|line| line.split_once(':'));
    let body = lengths
        .filter(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .find_map(|(_, value)| value.trim().parse::<usize>().ok());
    let length = head + body.unwrap_or(0);
    (received.len() >= length).then_some(length)
}
