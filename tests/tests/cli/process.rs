//! The command, run as a process is: with arguments, an environment and streams.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, Cursor, Read, Write};

use authing::cli::{Process, run};
use authing_emulator::Emulator;
use serde_json::{Value, json};
use tempfile::NamedTempFile;

/// The address that Bob signs in with.
pub(crate) const EMAIL: &str = "bob@example.com";

/// The password that everybody signs in with.
pub(crate) const PASSWORD: &str = "passw0rd";

/// A service whose users are Bob and whoever a test adds, and its public key in a file.
pub(crate) struct Service {
    pub(crate) emulator: Emulator,
    key: NamedTempFile,
}

/// A run to come.
pub(crate) struct Run {
    arguments: Vec<OsString>,
    env: BTreeMap<String, OsString>,
    stdin: Box<dyn Read + Send>,
    stdout: Box<dyn Write + Send>,
}

/// What a run left behind.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) status: u8,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// The line of Bob's sign-in.
pub(crate) fn sign_in() -> Value {
    json!({ "operation": "login_by_email", "args": credentials() })
}

/// The arguments of Bob's sign-in.
pub(crate) fn credentials() -> Value {
    json!({ "email": EMAIL, "password": PASSWORD })
}

impl Service {
    pub(crate) async fn start() -> Self {
        let seed = format!("users: [{{ id: bob, email: {EMAIL}, password: {PASSWORD} }}]");
        let emulator = Emulator::builder().seed(seed).start().await.expect("an emulator starts");
        let mut key = NamedTempFile::new().expect("a file can be made");
        key.write_all(emulator.public_key_pem().as_bytes()).expect("the key is written");
        Self { emulator, key }
    }

    /// A run that is configured for the service by its environment.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::new(arguments)
            .env("AUTHING_APP_ID", self.emulator.app_id())
            .env("AUTHING_HOST", self.emulator.url())
            .env("AUTHING_PUBLIC_KEY_FILE", self.key.path())
    }
}

impl Run {
    /// A run with these arguments, with nothing in the environment and nothing to read.
    pub(crate) fn new(arguments: &[&str]) -> Self {
        let arguments = ["authing"].iter().chain(arguments).map(OsString::from).collect();
        Self { arguments, env: BTreeMap::new(), stdin: Box::new(io::empty()), stdout: Box::new(io::sink()) }
    }

    /// A run that is configured for a server that is never asked.
    pub(crate) fn offline(arguments: &[&str]) -> Self {
        Self::new(arguments).env("AUTHING_APP_ID", "APP").env("AUTHING_HOST", "http://127.0.0.1:1")
    }

    /// With more arguments.
    pub(crate) fn and(mut self, arguments: &[&str]) -> Self {
        self.arguments.extend(arguments.iter().map(OsString::from));
        self
    }

    /// With a variable in the environment.
    pub(crate) fn env(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.env.insert(name.to_owned(), value.into());
        self
    }

    /// With a text at standard input.
    pub(crate) fn stdin(self, text: impl Into<String>) -> Self {
        self.reading(Cursor::new(text.into()))
    }

    /// With lines of JSON at standard input.
    pub(crate) fn lines(self, lines: &[Value]) -> Self {
        self.stdin(lines.iter().map(|line| format!("{line}\n")).collect::<String>())
    }

    /// With a standard input of its own.
    pub(crate) fn reading(mut self, stdin: impl Read + Send + 'static) -> Self {
        self.stdin = Box::new(stdin);
        self
    }

    /// With a standard output of its own, instead of one that is kept.
    pub(crate) async fn writing(mut self, stdout: impl Write + Send + 'static) -> Ran {
        self.stdout = Box::new(stdout);
        tokio::task::spawn_blocking(move || self.run()).await.expect("the command does not panic")
    }

    /// Runs to the end, and keeps what is written.
    pub(crate) async fn go(self) -> Ran {
        let kept = Kept::default();
        let mut ran = self.writing(kept.clone()).await;
        ran.stdout = kept.text();
        ran
    }

    fn run(mut self) -> Ran {
        let mut stderr = Vec::new();
        let process = Process {
            env: &|name| self.env.get(name).cloned(),
            stdin: self.stdin,
            stdout: &mut self.stdout,
            stderr: &mut stderr,
        };
        let status = run(self.arguments, process);
        Ran {
            status,
            stdout: String::new(),
            stderr: String::from_utf8(stderr).expect("complaints are UTF-8"),
        }
    }
}

impl Ran {
    /// The answers: each line of the output, as JSON. There must be no complaint.
    pub(crate) fn answers(&self) -> Vec<Value> {
        assert_eq!(self.stderr, "", "there is a complaint");
        assert!(self.stdout.is_empty() || self.stdout.ends_with('\n'), "the last line has an end");
        let lines = self.stdout.lines();
        lines.map(|line| serde_json::from_str(line).expect("each line is JSON")).collect()
    }

    /// The only answer, of an operation that failed: its error.
    pub(crate) fn error(&self) -> Value {
        let [answer] = &self.answers()[..] else { panic!("not exactly one answer: {self:?}") };
        assert_eq!(self.status, 1, "{self:?}");
        answer["error"].clone()
    }

    /// The complaint about a wrong call or configuration, which has no answer.
    pub(crate) fn complaint(&self) -> &str {
        assert_eq!((self.status, self.stdout.as_str()), (2, ""), "{self:?}");
        self.stderr.strip_prefix("error: ").expect("a complaint says that it is one")
    }
}

/// Bytes that were written and flushed, shared with whoever looks at them meanwhile.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    flushed: std::sync::Arc<std::sync::Mutex<Vec<u8>>>,
    waiting: Vec<u8>,
}

impl Kept {
    /// What has arrived so far.
    pub(crate) fn text(&self) -> String {
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
