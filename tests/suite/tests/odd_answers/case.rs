//! The form of a case.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

/// One process, and what happens to it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) why: String,
    pub(crate) env: BTreeMap<String, String>,
    pub(crate) flags: Vec<String>,
    #[serde(default)]
    pub(crate) files: BTreeMap<String, String>,
    pub(crate) steps: Vec<Step>,
}

/// One line of input.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    pub(crate) operation: String,
    #[serde(default)]
    pub(crate) args: Option<Value>,
    #[serde(default)]
    pub(crate) pause_ms: u64,
    pub(crate) answer: Answers,
    #[serde(default)]
    pub(crate) requests: Option<Value>,
    pub(crate) expect: Map<String, Value>,
}

/// What requests are answered with: the last one again and again.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(crate) enum Answers {
    Several(Vec<Answer>),
    One(Answer),
}

/// What one request is answered with.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(crate) enum Answer {
    Instead(Instead),
    Response(Response),
}

/// What happens in place of a response.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Instead {
    Close,
    Reset,
}

/// A response.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Response {
    #[serde(default = "success")]
    pub(crate) status: u16,
    #[serde(default)]
    pub(crate) headers: BTreeMap<String, Header>,
    #[serde(default)]
    pub(crate) text: Option<String>,
    #[serde(default)]
    pub(crate) hex: Option<String>,
    #[serde(default)]
    pub(crate) cut: Option<usize>,
    #[serde(default)]
    pub(crate) after: Option<After>,
}

/// The value of a header.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(crate) enum Header {
    Text(String),
    DateIn { date_in: i64 },
}

/// What happens on the connection after a response.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum After {
    Close,
    #[serde(untagged)]
    Send {
        text: String,
    },
}

fn success() -> u16 {
    200
}

impl Answers {
    /// The answers in their order.
    pub(crate) fn in_order(&self) -> &[Answer] {
        match self {
            Self::Several(answers) => answers,
            Self::One(answer) => std::slice::from_ref(answer),
        }
    }
}
