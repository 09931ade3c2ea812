//! Faults that a test wants the next requests to meet.

use serde::Deserialize;
use serde_json::Value;

use crate::error::{Error, Result};
use crate::generated::OPERATIONS;

/// How many faults may wait.
const MAX_FAULTS: usize = 1000;

/// A fault, and which requests meet it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// The operation whose requests meet it; all, where neither this nor a path is given.
    pub operation: Option<String>,
    /// The path of the requests that meet it.
    pub path: Option<String>,
    /// How many requests meet it.
    #[serde(default = "once")]
    pub times: u32,
    /// What happens to them.
    pub kind: FaultKind,
}

fn once() -> u32 {
    1
}

/// What happens to a request.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultKind {
    /// The response comes only after so many milliseconds.
    Delay(u64),
    /// The connection is closed without a response.
    Drop,
    /// The response is an HTTP status and a page for people.
    Status(u16),
    /// It is done, and half of the response is lost.
    BrokenJson,
    /// The response is an error of the service.
    ApiError {
        /// The number.
        code: i64,
        /// The message.
        message: String,
        /// More about it.
        data: Option<Value>,
    },
}

impl Fault {
    /// Creates a fault that the next request meets, whatever it is.
    #[must_use]
    pub fn new(kind: FaultKind) -> Self {
        Self { operation: None, path: None, times: 1, kind }
    }

    /// Lets only requests of an operation meet it.
    #[must_use]
    pub fn of_operation(mut self, name: impl Into<String>) -> Self {
        self.operation = Some(name.into());
        self
    }

    /// Lets only requests to a path meet it.
    #[must_use]
    pub fn at_path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// Sets how many requests meet it.
    #[must_use]
    pub fn times(mut self, times: u32) -> Self {
        self.times = times;
        self
    }

    /// Reports why no request could meet it, if none could.
    fn problem(&self) -> Option<String> {
        let is_unknown = |name: &&String| OPERATIONS.iter().all(|info| info.name != name.as_str());
        if let Some(name) = self.operation.as_ref().filter(is_unknown) {
            return Some(format!("there is no operation `{name}`{}", hint(name)));
        }
        if self.times == 0 {
            return Some("a fault that happens 0 times is none".to_owned());
        }
        match self.kind {
            FaultKind::Status(status) if !(200..600).contains(&status) => {
                Some(format!("the status {status} is not from 200 to 599"))
            }
            _ => None,
        }
    }
}

/// Names the operation that is most like a name, if one is.
fn hint(name: &str) -> String {
    let likeness = OPERATIONS.iter().map(|info| (strsim::jaro_winkler(name, info.name), info.name));
    let nearest =
        likeness.filter(|(likeness, _)| *likeness > 0.8).max_by(|one, other| one.0.total_cmp(&other.0));
    nearest.map(|(_, name)| format!(", did you mean `{name}`?")).unwrap_or_default()
}

/// The faults that wait for requests.
#[derive(Clone, Debug, Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    /// Lets a fault wait for requests.
    ///
    /// # Errors
    ///
    /// Reports why no request could meet it, or that too many faults wait.
    pub(crate) fn add(&mut self, fault: Fault) -> Result<()> {
        if let Some(problem) = fault.problem() {
            return Err(Error::new(problem));
        }
        if self.0.len() >= MAX_FAULTS {
            return Err(Error::new(format!("{MAX_FAULTS} faults wait already")));
        }
        self.0.push(fault);
        Ok(())
    }

    /// Takes the fault that a request meets: the oldest that matches.
    pub(crate) fn take(&mut self, operations: &[&str], path: &str) -> Option<FaultKind> {
        let matches = |fault: &Fault| {
            fault.operation.as_deref().is_none_or(|name| operations.contains(&name))
                && fault.path.as_deref().is_none_or(|own| own == path)
        };
        let index = self.0.iter().position(matches)?;
        let fault = &mut self.0[index];
        fault.times -= 1;
        match fault.times {
            0 => Some(self.0.remove(index).kind),
            _ => Some(fault.kind.clone()),
        }
    }
}
