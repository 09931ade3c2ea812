//! The log of requests, without secrets: the last ones are kept.

use std::collections::VecDeque;

use serde::Serialize;
use serde_json::{Map, Value};

/// A request, and how it was answered.
#[derive(Clone, Debug, Serialize)]
pub struct Logged {
    /// The number of the request: a later one has a greater one.
    pub number: u64,
    /// When it was answered, in RFC 3339.
    pub time: String,
    /// The method.
    pub method: String,
    /// The path.
    pub path: String,
    /// The operation that it meant, if it meant one.
    pub operation: Option<String>,
    /// The arguments by the names of the spec, without what is secret.
    pub arguments: Map<String, Value>,
    /// The headers, without what is secret.
    pub headers: Map<String, Value>,
    /// The HTTP status of the answer; none where the connection was dropped.
    pub status: Option<u16>,
}

/// The last requests.
#[derive(Clone, Debug)]
pub(crate) struct Log {
    requests: VecDeque<Logged>,
    capacity: usize,
    seen: u64,
}

impl Log {
    pub(crate) fn new(capacity: usize) -> Self {
        Self { requests: VecDeque::new(), capacity, seen: 0 }
    }

    /// Writes a request down; the oldest one makes room.
    pub(crate) fn push(&mut self, mut request: Logged) {
        self.seen += 1;
        request.number = self.seen;
        while self.requests.len() >= self.capacity.max(1) {
            self.requests.pop_front();
        }
        self.requests.push_back(request);
    }

    pub(crate) fn requests(&self) -> Vec<Logged> {
        self.requests.iter().cloned().collect()
    }
}
