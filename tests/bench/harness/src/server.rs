//! The server that answers the calls, as a process of its own: what it does is not counted.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::{Failure, cargo};

/// A server that runs until this is dropped.
pub struct Server {
    process: Child,
    /// Its address.
    pub host: String,
}

impl Server {
    pub fn start() -> Result<Self, Failure> {
        let mut command = Command::new(cargo::binary("calls"));
        let mut process = command.arg("serve").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let output = process.stdout.take().ok_or("the server has no output")?;
        let mut host = String::new();
        BufReader::new(output).read_line(&mut host)?;
        Ok(Self { process, host: host.trim().to_owned() })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It ends with its input.
        drop(self.process.stdin.take());
        let _ended = self.process.wait();
    }
}
