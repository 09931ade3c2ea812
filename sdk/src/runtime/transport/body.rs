//! The body of a request, which may hold secrets.

use std::fmt;
use std::io;

use bytes::Bytes;
use zeroize::{Zeroize, Zeroizing};

use super::super::values::secret::HIDDEN;

/// The body of a request: bytes that are not printed, and that are wiped when nobody holds them any longer.
#[derive(Clone, Default)]
pub struct Body(Bytes);

impl Body {
    /// Returns the bytes. They may hold secrets.
    #[must_use]
    pub fn expose(&self) -> &[u8] {
        &self.0
    }

    /// Returns `true` if there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the bytes as what HTTP libraries take, without a copy. They are wiped all the same.
    #[must_use]
    pub fn into_bytes(self) -> Bytes {
        self.0
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_empty() { "[empty]" } else { HIDDEN })
    }
}

/// Bytes that are being written and may hold secrets: what a growing buffer leaves behind is wiped.
#[derive(Default)]
pub(crate) struct Buffer(Zeroizing<Vec<u8>>);

/// The owner of finished bytes, which wipes them.
struct Owner(Zeroizing<Vec<u8>>);

impl AsRef<[u8]> for Owner {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Buffer {
    /// Creates a buffer that does not grow until it holds this many bytes.
    pub(crate) fn with_capacity(capacity: usize) -> Self {
        Self(Zeroizing::new(Vec::with_capacity(capacity)))
    }

    /// Adds bytes.
    pub(crate) fn push(&mut self, bytes: &[u8]) {
        let needed = self.0.len() + bytes.len();
        if needed > self.0.capacity() {
            let mut larger = Vec::with_capacity(needed.max(self.0.capacity() * 2));
            larger.extend_from_slice(&self.0);
            self.0.zeroize();
            self.0 = Zeroizing::new(larger);
        }
        self.0.extend_from_slice(bytes);
    }

    /// Adds a string.
    pub(crate) fn push_str(&mut self, text: &str) {
        self.push(text.as_bytes());
    }

    /// Returns the bytes that are there.
    pub(crate) fn as_slice(&self) -> &[u8] {
        &self.0
    }

    /// Returns the bytes, which are wiped when nobody holds them any longer.
    pub(crate) fn finish(self) -> Bytes {
        Bytes::from_owner(Owner(self.0))
    }
}

impl io::Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.push(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl fmt::Write for Buffer {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push_str(text);
        Ok(())
    }
}

impl From<Buffer> for Body {
    fn from(buffer: Buffer) -> Self {
        Self(buffer.finish())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_there_and_not_printed() {
        let mut buffer = Buffer::with_capacity(2);
        for part in ["can", "", "ary"] {
            buffer.push_str(part);
        }
        let body = Body::from(buffer);
        assert_eq!(body.expose(), b"canary");
        assert_eq!(format!("{body:?} {:?}", Body::default()), "[secret] [empty]");
        assert_eq!(body.clone().into_bytes(), "canary");
    }
}
