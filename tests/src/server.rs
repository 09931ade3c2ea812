//! A scripted HTTP server: it records what it is asked and plays the answers that it was given.
//!
//! It is for tests in which the server has to play certain bytes: those that were recorded or are stated, and those
//! that no service should answer, because they are hostile, broken or cut off. Where the service only has to behave,
//! or to fail as services do, a test runs against the emulator (`tests/emulator`), which has an opinion on what it is
//! asked.

use std::collections::VecDeque;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::message::Message;

/// What the server does with a request.
#[derive(Debug, Clone)]
pub enum Answer {
    /// It answers.
    Response {
        /// The HTTP status.
        status: u16,
        /// The value of the header `content-type`.
        content_type: String,
        /// The body.
        body: Vec<u8>,
    },
    /// It closes the connection without a word.
    Close,
    /// It closes the connection in the middle of this body.
    CutOff(Vec<u8>),
    /// It says nothing for as long as the client waits.
    Silence,
}

impl Answer {
    /// An answer of JSON text.
    #[must_use]
    pub fn json(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self::Response {
            status,
            content_type: "application/json; charset=utf-8".to_owned(),
            body: body.into(),
        }
    }
}

/// A server on one address for each of the hosts that it plays, with one script for all of them.
///
/// It serves for as long as it lives. A request beyond the end of the script is recorded and answered with an
/// HTTP error that says so.
#[derive(Debug)]
pub struct Server {
    hosts: Vec<(String, SocketAddr)>,
    state: Arc<Mutex<State>>,
    tasks: Vec<JoinHandle<()>>,
}

#[derive(Debug, Default)]
struct State {
    script: VecDeque<Answer>,
    received: Vec<Message>,
}

impl Server {
    /// Starts a server that plays the hosts of these names.
    ///
    /// # Errors
    ///
    /// If no port of the loopback interface can be listened on.
    pub async fn start(hosts: &[&str], script: impl IntoIterator<Item = Answer>) -> io::Result<Self> {
        let state = State { script: script.into_iter().collect(), received: Vec::new() };
        let mut server = Self { hosts: Vec::new(), state: Arc::new(Mutex::new(state)), tasks: Vec::new() };
        for host in hosts {
            let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
            server.hosts.push(((*host).to_owned(), listener.local_addr()?));
            server.tasks.push(tokio::spawn(serve(listener, (*host).to_owned(), Arc::clone(&server.state))));
        }
        Ok(server)
    }

    /// The address of a host, as a client option takes it.
    #[must_use]
    pub fn url(&self, host: &str) -> String {
        let address = self.hosts.iter().find(|(name, _)| name == host).map(|(_, address)| address);
        address.map_or_else(String::new, |address| format!("http://{address}"))
    }

    /// Adds to the script.
    pub fn then(&self, answer: Answer) {
        lock(&self.state).script.push_back(answer);
    }

    /// Takes what was received since it was last taken.
    #[must_use]
    pub fn take_received(&self) -> Vec<Message> {
        std::mem::take(&mut lock(&self.state).received)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

fn lock(state: &Mutex<State>) -> std::sync::MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn serve(listener: TcpListener, host: String, state: Arc<Mutex<State>>) {
    while let Ok((stream, _)) = listener.accept().await {
        // A connection that breaks concerns the client under test, which reports it.
        drop(tokio::spawn(converse(stream, host.clone(), Arc::clone(&state))));
    }
}

/// One request and its answer: every answer closes its connection, so that no test depends on an earlier one's.
async fn converse(mut stream: TcpStream, host: String, state: Arc<Mutex<State>>) -> io::Result<()> {
    let message = read_message(&mut stream, host).await?;
    let answer = {
        let mut state = lock(&state);
        state.received.push(message);
        state.script.pop_front()
    };
    let (status, content_type, body, length) = match answer {
        Some(Answer::Response { status, content_type, body }) => {
            let length = body.len();
            (status, content_type, body, length)
        }
        Some(Answer::CutOff(body)) => {
            let length = body.len().saturating_mul(2).saturating_add(1);
            (200, "application/json".to_owned(), body, length)
        }
        Some(Answer::Close) => return Ok(()),
        Some(Answer::Silence) => {
            let mut rest = Vec::new();
            stream.read_to_end(&mut rest).await?;
            return Ok(());
        }
        None => {
            let text = "the script has no answer to this request";
            (599, "text/plain".to_owned(), text.as_bytes().to_vec(), text.len())
        }
    };
    let head = format!(
        "HTTP/1.1 {status} Scripted\r\ncontent-type: {content_type}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(&body).await?;
    stream.shutdown().await
}

async fn read_message(stream: &mut TcpStream, host: String) -> io::Result<Message> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end + 4;
        }
        read_some(stream, &mut bytes).await?;
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.split("\r\n");
    let mut words = lines.next().unwrap_or_default().split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let length = headers.iter().find(|(name, _)| name == "content-length").map_or("0", |(_, value)| value);
    let length: usize = length.parse().map_err(io::Error::other)?;
    while bytes.len() < end + length {
        read_some(stream, &mut bytes).await?;
    }
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    Ok(Message {
        method: method.to_owned(),
        host,
        path: path.to_owned(),
        query: query.to_owned(),
        headers,
        body: bytes[end..].to_vec(),
    })
}

async fn read_some(stream: &mut TcpStream, bytes: &mut Vec<u8>) -> io::Result<()> {
    let mut buffer = [0; 8192];
    let count = stream.read(&mut buffer).await?;
    if count == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    bytes.extend_from_slice(&buffer[..count]);
    Ok(())
}
