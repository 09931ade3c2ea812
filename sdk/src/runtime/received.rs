//! An answer, as it came.

use std::fmt;

/// An answer, as it came.
#[derive(Clone)]
pub(crate) struct Received {
    pub(crate) status: u16,
    /// The headers, by their names in lower case.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// How long the body was when it came.
    pub(crate) length: usize,
}

impl Received {
    /// The value of a header, by its name in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Keeps the beginning of the body.
    pub(crate) fn cut(&mut self, cap: usize) {
        self.body.truncate(cap);
        self.body.shrink_to_fit();
    }
}

impl fmt::Debug for Received {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Received")
            .field("status", &self.status)
            .field("length", &self.length)
            .finish_non_exhaustive()
    }
}
