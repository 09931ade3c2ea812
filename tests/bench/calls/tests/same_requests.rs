//! Whoever is compared sends the same.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use calls::client::Failure;
use calls::operation::Operation;
use calls::run::{self, Task};
use calls::{sample, server};
use serde_json::Value;
use tokio::net::TcpListener;

/// A request: its first line, its headers by name but `host`, and its body.
#[derive(Debug, PartialEq)]
struct Seen {
    line: String,
    headers: BTreeMap<String, String>,
    body: Value,
}

impl Seen {
    /// Reads a request. A ciphertext, which is another each time, is replaced by the text `ciphertext`; the spaces
    /// of a document don't count.
    fn read(request: &[u8]) -> Self {
        let text = String::from_utf8(request.to_vec()).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let (line, headers) = head.split_once("\r\n").unwrap();
        let headers = headers.lines().map(|line| line.split_once(": ").unwrap());
        let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        let mut headers: BTreeMap<_, _> = headers.collect();
        headers.retain(|name, _| name != "host" && name != "content-length");
        let mut body: Value = serde_json::from_str(body).unwrap_or_default();
        if let Some(password) = body.pointer_mut("/variables/input/password") {
            assert_eq!(password.as_str().unwrap().len(), sample::CIPHERTEXT.len());
            *password = "ciphertext".into();
        }
        if let Some(query) = body.get_mut("query") {
            *query = query.as_str().unwrap().split_whitespace().collect::<Vec<_>>().join(" ").into();
        }
        Self { line: line.to_owned(), headers, body }
    }
}

/// Lets a contestant make one call, and tells what was sent.
fn sent(contestant: &str, operation: Operation) -> Seen {
    let seen = Rc::new(RefCell::new(Vec::new()));
    let keep = seen.clone();
    run::on_this_thread(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let host = format!("http://{}", listener.local_addr()?);
        tokio::task::spawn_local(async move {
            let serving = server::serve(listener, move |request| keep.borrow_mut().push(Seen::read(request)));
            serving.await.unwrap();
        });
        let task = Task { host: &host, operation, warm_up: 0, calls: 1 };
        run::by_name(contestant, task, || {}).await?;
        Ok::<(), Failure>(())
    })
    .unwrap();
    let mut seen = seen.take();
    assert_eq!(seen.len(), 1, "{contestant} {operation:?}");
    seen.remove(0)
}

#[test]
fn those_who_are_compared_send_the_same() {
    for operation in Operation::ALL {
        let ours = sent("ours", operation);
        for contestant in ["raw", "typed", "typed_rsa", "tuned"] {
            assert_eq!(sent(contestant, operation), ours, "{contestant} {operation:?}");
        }
    }
}

#[test]
fn what_is_generated_from_openapi_sends_the_same_headers_to_other_places() {
    for operation in Operation::ALL {
        let (mut ours, mut peer) = (sent("ours", operation), sent("progenitor", operation));
        assert_eq!(peer.headers.remove("authorization"), Some(format!("Bearer {}", sample::TOKEN)));
        ours.headers.remove("authorization");
        // It has its own version of the interface to tell, and says which media type it can read.
        for name in ["accept", "api-version"] {
            ours.headers.remove(name);
            peer.headers.remove(name);
        }
        assert_eq!(peer.headers, ours.headers, "{operation:?}");
    }
}
