//! The log of requests, without secrets: the last ones are kept.

use std::collections::VecDeque;

use serde::Serialize;
use serde_json::{Map, Value};

/// How long a string of the log may be, in bytes: a longer one is cut.
const MAX_TEXT: usize = 1024;

/// How long the arguments of a request may be, as JSON in bytes: longer ones are left out.
const MAX_ARGUMENTS: usize = 16 * 1024;

/// A request, and the status of its response.
#[derive(Clone, Debug, Serialize)]
pub struct LoggedRequest {
    /// The number of the request: a later one has a greater one.
    pub number: u64,
    /// When it was responded to, in RFC 3339.
    pub time: String,
    /// The method.
    pub method: String,
    /// The path.
    pub path: String,
    /// The operation that it was for, if it was for one.
    pub operation: Option<String>,
    /// The arguments by the names of the spec, without what is secret.
    pub arguments: Map<String, Value>,
    /// The headers, without what is secret.
    pub headers: Map<String, Value>,
    /// The HTTP status of the response; none where the connection was dropped.
    pub status: Option<u16>,
}

/// The last requests.
#[derive(Clone, Debug)]
pub(crate) struct RequestLog {
    requests: VecDeque<LoggedRequest>,
    capacity: usize,
    seen: u64,
}

impl RequestLog {
    pub(crate) fn new(capacity: usize) -> Self {
        Self { requests: VecDeque::new(), capacity, seen: 0 }
    }

    /// Writes a request down; the oldest one makes room.
    pub(crate) fn push(&mut self, mut request: LoggedRequest) {
        self.seen += 1;
        request.number = self.seen;
        request.path = cut(request.path);
        request.headers.values_mut().for_each(shorten);
        request.arguments.values_mut().for_each(shorten);
        let length = serde_json::to_string(&request.arguments).map_or(0, |json| json.len());
        if length > MAX_ARGUMENTS {
            request.arguments =
                [("omitted".to_owned(), format!("{length} bytes").into())].into_iter().collect();
        }
        while self.requests.len() >= self.capacity.max(1) {
            self.requests.pop_front();
        }
        self.requests.push_back(request);
    }

    pub(crate) fn requests(&self) -> Vec<LoggedRequest> {
        self.requests.iter().cloned().collect()
    }
}

/// Cuts the strings of a value that are too long.
fn shorten(value: &mut Value) {
    match value {
        Value::String(text) => *text = cut(std::mem::take(text)),
        Value::Array(items) => items.iter_mut().for_each(shorten),
        Value::Object(fields) => fields.values_mut().for_each(shorten),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn cut(mut text: String) -> String {
    if text.len() > MAX_TEXT {
        let end = (0..=MAX_TEXT).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
        text.truncate(end);
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn logged(arguments: Value) -> Map<String, Value> {
        let mut log = RequestLog::new(1);
        log.push(LoggedRequest {
            number: 0,
            time: String::new(),
            method: "POST".to_owned(),
            path: "/".to_owned(),
            operation: None,
            arguments: arguments.as_object().cloned().unwrap_or_default(),
            headers: Map::new(),
            status: None,
        });
        log.requests().remove(0).arguments
    }

    #[test]
    fn a_long_text_is_cut_between_letters_and_a_great_many_arguments_are_left_out() {
        let text = logged(json!({ "a": "é".repeat(1000), "b": ["short"] }));
        assert_eq!(text["a"], format!("{}…", "é".repeat(512)));
        assert_eq!(text["b"], json!(["short"]));
        let many = logged(json!({ "a": vec!["text"; 10_000] }));
        assert_eq!(many.keys().collect::<Vec<_>>(), ["omitted"]);
    }
}
