//! The command, run as a process is: with arguments, an environment and streams.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "what a test demands of a process, it demands by a panic"
)]

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, Cursor, Read, Write};

use authing::cli::{self, Process};
use serde_json::Value;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::{JoinError, JoinHandle};

/// A run to come.
pub struct Run {
    arguments: Vec<OsString>,
    env: BTreeMap<String, OsString>,
    stdin: Box<dyn Read + Send>,
    stdout: Box<dyn Write + Send>,
}

/// What a run left behind.
#[derive(Debug)]
pub struct Ran {
    /// The exit status.
    pub status: u8,
    /// What it wrote to standard output, unless that was one of its own.
    pub stdout: String,
    /// What it wrote to standard error.
    pub stderr: String,
}

/// A run that is written to line by line, each line after the answer to the one before.
pub struct Conversation {
    lines: std::sync::mpsc::Sender<Vec<u8>>,
    answers: UnboundedReceiver<String>,
    run: JoinHandle<Ran>,
}

impl Run {
    /// A run with these arguments, with nothing in the environment and nothing to read.
    pub fn new(arguments: &[&str]) -> Self {
        let arguments = ["authing"].iter().chain(arguments).map(OsString::from).collect();
        Self { arguments, env: BTreeMap::new(), stdin: Box::new(io::empty()), stdout: Box::new(io::sink()) }
    }

    /// A run that is configured for a server that is never asked.
    pub fn offline(arguments: &[&str]) -> Self {
        Self::new(arguments).env("AUTHING_APP_ID", "APP").env("AUTHING_HOST", "http://127.0.0.1:1")
    }

    /// With more arguments.
    pub fn and(mut self, arguments: &[&str]) -> Self {
        self.arguments.extend(arguments.iter().map(OsString::from));
        self
    }

    /// With a variable in the environment.
    pub fn env(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.env.insert(name.to_owned(), value.into());
        self
    }

    /// With a text at standard input.
    pub fn stdin(self, text: impl Into<String>) -> Self {
        self.reading(Cursor::new(text.into()))
    }

    /// With lines of JSON at standard input.
    pub fn lines(self, lines: &[Value]) -> Self {
        self.stdin(lines.iter().map(|line| format!("{line}\n")).collect::<String>())
    }

    /// With a standard input of its own.
    pub fn reading(mut self, stdin: impl Read + Send + 'static) -> Self {
        self.stdin = Box::new(stdin);
        self
    }

    /// With a standard output of its own, instead of one that is kept.
    pub async fn writing(mut self, stdout: impl Write + Send + 'static) -> Ran {
        self.stdout = Box::new(stdout);
        tokio::task::spawn_blocking(move || self.run()).await.expect("the command does not panic")
    }

    /// Runs to the end, and keeps what is written.
    pub async fn go(self) -> Ran {
        let kept = Kept::default();
        let mut ran = self.writing(kept.clone()).await;
        ran.stdout = kept.text();
        ran
    }

    /// Starts to run, and waits for lines.
    pub fn converse(self) -> Conversation {
        let (lines, fed) = std::sync::mpsc::channel();
        let (spoken, answers) = unbounded_channel();
        let run = self.reading(Fed { lines: fed, rest: Cursor::default() });
        let run = tokio::spawn(run.writing(Spoken { answers: spoken, line: Vec::new() }));
        Conversation { lines, answers, run }
    }

    fn run(mut self) -> Ran {
        let mut stderr = Vec::new();
        let process = Process {
            env: &|name| self.env.get(name).cloned(),
            stdin: self.stdin,
            stdout: &mut self.stdout,
            stderr: &mut stderr,
        };
        let status = cli::run(self.arguments, process);
        Ran {
            status,
            stdout: String::new(),
            stderr: String::from_utf8(stderr).expect("complaints are UTF-8"),
        }
    }
}

impl Ran {
    /// The answers: each line of the output, as JSON. There must be no complaint.
    pub fn answers(&self) -> Vec<Value> {
        assert_eq!(self.stderr, "", "there is a complaint");
        assert!(self.stdout.is_empty() || self.stdout.ends_with('\n'), "the last line has an end");
        let lines = self.stdout.lines();
        lines.map(|line| serde_json::from_str(line).expect("each line is JSON")).collect()
    }

    /// The only answer, of an operation that failed: its error.
    pub fn error(&self) -> Value {
        let [answer] = &self.answers()[..] else { panic!("not exactly one answer: {self:?}") };
        assert_eq!(self.status, 1, "{self:?}");
        answer["error"].clone()
    }

    /// The complaint about a wrong call or configuration, which has no answer.
    pub fn complaint(&self) -> &str {
        assert_eq!((self.status, self.stdout.as_str()), (2, ""), "{self:?}");
        self.stderr.strip_prefix("error: ").expect("a complaint says that it is one")
    }
}

impl Conversation {
    /// Writes a line. Returns the line that answers it, or `None` if the process ends without an answer.
    pub async fn ask(&mut self, line: &Value) -> Option<String> {
        // A process that has ended reads no line, and answers none.
        let _ended = self.lines.send(format!("{line}\n").into_bytes());
        self.answers.recv().await
    }

    /// Closes the standard input, and waits for the end of the process.
    ///
    /// # Errors
    ///
    /// If the command panicked.
    pub async fn end(self) -> Result<Ran, JoinError> {
        drop(self.lines);
        self.run.await
    }
}

/// The standard input of a conversation.
struct Fed {
    lines: std::sync::mpsc::Receiver<Vec<u8>>,
    rest: Cursor<Vec<u8>>,
}

impl Read for Fed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.rest.read(buffer)?;
        match (count, buffer.is_empty()) {
            (0, false) => match self.lines.recv() {
                Ok(line) => {
                    self.rest = Cursor::new(line);
                    self.rest.read(buffer)
                }
                Err(_) => Ok(0),
            },
            _ => Ok(count),
        }
    }
}

/// The standard output of a conversation.
struct Spoken {
    answers: UnboundedSender<String>,
    line: Vec<u8>,
}

impl Write for Spoken {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for byte in bytes {
            if *byte == b'\n' {
                let line = String::from_utf8(std::mem::take(&mut self.line)).map_err(io::Error::other)?;
                self.answers.send(line).map_err(|_| io::ErrorKind::BrokenPipe)?;
            } else {
                self.line.push(*byte);
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Bytes that were written and flushed, shared with whoever looks at them meanwhile.
#[derive(Clone, Default)]
pub struct Kept {
    flushed: std::sync::Arc<std::sync::Mutex<Vec<u8>>>,
    waiting: Vec<u8>,
}

impl Kept {
    /// What has arrived so far.
    pub fn text(&self) -> String {
        let flushed = self.flushed.lock().expect("no writer panicked");
        String::from_utf8(flushed.clone()).expect("the output is UTF-8")
    }
}

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.waiting.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let mut flushed = self.flushed.lock().expect("no writer panicked");
        flushed.append(&mut self.waiting);
        Ok(())
    }
}
