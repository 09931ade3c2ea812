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
    /// It sends these bytes as they are, head and body, and does something with the connection after them.
    Bytes {
        /// The bytes.
        bytes: Vec<u8>,
        /// What happens on the connection.
        then: Then,
    },
    /// It resets the connection without a word.
    Reset,
    /// It closes the connection in the middle of this body.
    CutOff(Vec<u8>),
    /// It says nothing for as long as the client waits.
    Silence,
}

/// What happens on a connection after an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Then {
    /// It is kept for more requests.
    Keep,
    /// It is closed.
    Close,
    /// The server sends bytes that nobody asked for, and keeps it.
    Send(Vec<u8>),
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
    /// What every request is answered with after the script.
    rest: Option<Answer>,
    received: Vec<Message>,
}

impl Server {
    /// Starts a server that plays the hosts of these names.
    ///
    /// # Errors
    ///
    /// If no port of the loopback interface can be listened on.
    pub async fn start(hosts: &[&str], script: impl IntoIterator<Item = Answer>) -> io::Result<Self> {
        let state = State { script: script.into_iter().collect(), ..State::default() };
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

    /// Plays these answers in place of the script, the last one again and again.
    pub fn play(&self, answers: impl IntoIterator<Item = Answer>) {
        let mut state = lock(&self.state);
        state.script = answers.into_iter().collect();
        state.rest = state.script.pop_back();
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

/// Requests and their answers, for as long as the answers keep the connection. Only [`Answer::Bytes`] can: every other
/// one closes it, so that no test depends on an earlier one's.
async fn converse(mut stream: TcpStream, host: String, state: Arc<Mutex<State>>) -> io::Result<()> {
    stream.set_nodelay(true)?;
    loop {
        let message = read_message(&mut stream, host.clone()).await?;
        let answer = {
            let mut state = lock(&state);
            state.received.push(message);
            state.script.pop_front().or_else(|| state.rest.clone())
        };
        if !respond(&mut stream, answer).await? {
            return Ok(());
        }
    }
}

/// Plays an answer. Returns whether the connection is kept.
async fn respond(stream: &mut TcpStream, answer: Option<Answer>) -> io::Result<bool> {
    match answer {
        Some(Answer::Response { status, content_type, body }) => {
            send(stream, status, &content_type, &body, body.len()).await?;
        }
        Some(Answer::CutOff(body)) => {
            let length = body.len().saturating_mul(2).saturating_add(1);
            send(stream, 200, "application/json", &body, length).await?;
        }
        Some(Answer::Bytes { bytes, then }) => {
            stream.write_all(&bytes).await?;
            if let Then::Send(more) = &then {
                stream.write_all(more).await?;
            }
            return Ok(then != Then::Close);
        }
        Some(Answer::Close) => {}
        Some(Answer::Reset) => stream.set_zero_linger()?,
        Some(Answer::Silence) => {
            stream.read_to_end(&mut Vec::new()).await?;
        }
        None => {
            let text = "the script has no answer to this request".as_bytes();
            send(stream, 599, "text/plain", text, text.len()).await?;
        }
    }
    Ok(false)
}

/// Sends a response that says how long its body is, whether that is true or not.
async fn send(
    stream: &mut TcpStream,
    status: u16,
    content_type: &str,
    body: &[u8],
    length: usize,
) -> io::Result<()> {
    let head = format!(
        "HTTP/1.1 {status} Scripted\r\ncontent-type: {content_type}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body).await?;
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
        body: bytes[end..end + length].to_vec(),
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

#[cfg(test)]
mod tests {
    use super::*;

    const REQUEST: &[u8] = b"POST /a?b=c HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi";

    fn bytes(text: &str, then: Then) -> Answer {
        Answer::Bytes { bytes: text.as_bytes().to_vec(), then }
    }

    async fn connected(server: &Server) -> TcpStream {
        let address = server.hosts[0].1;
        TcpStream::connect(address).await.expect("the server listens")
    }

    async fn asked(stream: &mut TcpStream, length: usize) -> io::Result<String> {
        stream.write_all(REQUEST).await?;
        let mut answer = vec![0; length];
        stream.read_exact(&mut answer).await?;
        String::from_utf8(answer).map_err(io::Error::other)
    }

    #[tokio::test]
    async fn a_connection_is_kept_until_an_answer_ends_it() {
        let server = Server::start(&["a"], []).await.expect("a loopback port is free");
        let mut stream = connected(&server).await;
        server.play([bytes("one", Then::Keep), bytes("two", Then::Send(b"more".to_vec()))]);
        assert_eq!(asked(&mut stream, 3).await.expect("an answer"), "one");
        assert_eq!(asked(&mut stream, 7).await.expect("an answer"), "twomore");
        assert_eq!(asked(&mut stream, 7).await.expect("the last answer again"), "twomore");
        server.play([bytes("end", Then::Close)]);
        assert_eq!(asked(&mut stream, 3).await.expect("an answer"), "end");
        assert_eq!(stream.read(&mut [0]).await.expect("a regular end"), 0);
        let received = server.take_received();
        assert_eq!(received.len(), 4);
        assert!(received.iter().all(|message| message.path == "/a" && message.body == b"hi"), "{received:?}");
    }

    #[tokio::test]
    async fn a_connection_is_closed_or_reset_without_a_word() {
        let server = Server::start(&["a"], [Answer::Close, Answer::Reset]).await.expect("a port is free");
        let closed = asked(&mut connected(&server).await, 1).await.expect_err("it is closed");
        assert_eq!(closed.kind(), io::ErrorKind::UnexpectedEof);
        let reset = asked(&mut connected(&server).await, 1).await.expect_err("it is reset");
        assert_eq!(reset.kind(), io::ErrorKind::ConnectionReset);
    }
}
