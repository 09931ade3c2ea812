//! A request as a text for reviewers: like HTTP, with its parts laid out.

use std::fmt::Write as _;

use serde_json::Value;

use crate::message::Message;
use crate::normalise::{self, Body};

/// Writes a request down. Of the headers, those that an HTTP library adds by itself are left out.
#[must_use]
pub fn render(message: &Message) -> String {
    let mut text = format!("{} {}{}\n", message.method, message.host, message.path);
    for (name, value) in message.decoded_query() {
        let _ = writeln!(text, "  ? {name} = {value}");
    }
    let mut headers: Vec<_> = message.headers.iter().filter(|(name, _)| !is_transport(name)).collect();
    headers.sort();
    for (name, value) in headers {
        let _ = writeln!(text, "{name}: {value}");
    }
    match normalise::body(message) {
        Body::None => {}
        Body::Json(value) => json(&mut text, &value),
        Body::Form(pairs) => {
            text.push('\n');
            for (name, value) in pairs {
                let _ = writeln!(text, "{name} = {value}");
            }
        }
        Body::Other(_, body) => {
            let _ = writeln!(text, "\n{body}");
        }
    }
    text
}

/// The GraphQL document that a request holds, as [`render`] shows it.
#[must_use]
pub fn document(message: &Message) -> Option<String> {
    match normalise::body(message) {
        Body::Json(body) => Some(body.get("query")?.as_str()?.trim_end().to_owned()),
        _ => None,
    }
}

/// A GraphQL document with its own line breaks, then its variables; any other JSON as it is.
fn json(text: &mut String, value: &Value) {
    match value.get("query").and_then(Value::as_str) {
        Some(document) => {
            let _ = write!(text, "\n{}\n", document.trim_end());
            if let Some(variables) = value.get("variables") {
                let _ = write!(text, "\n{variables:#}\n");
            }
        }
        None => {
            let _ = write!(text, "\n{value:#}\n");
        }
    }
}

fn is_transport(name: &str) -> bool {
    matches!(name, "accept" | "accept-encoding" | "connection" | "content-length" | "host" | "user-agent")
}
