//! Everything that is logged while tests run, at the finest level.

use std::io;
use std::sync::{Mutex, Once, PoisonError};

use tracing_subscriber::fmt::format::FmtSpan;

static WRITTEN: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Writer;

impl io::Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        WRITTEN.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Starts to collect: spans and events of every crate, and records of the `log` crate, for the whole process.
#[allow(clippy::panic, reason = "a test that collects nothing would prove nothing")]
pub fn collect() {
    static START: Once = Once::new();
    START.call_once(|| {
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
            .with_span_events(FmtSpan::FULL)
            .with_ansi(false)
            .with_writer(|| Writer)
            .finish();
        if let Err(error) = tracing_log::LogTracer::init() {
            panic!("records can't be collected: {error}");
        }
        if let Err(error) = tracing_subscriber::util::SubscriberInitExt::try_init(subscriber) {
            panic!("events can't be collected: {error}");
        }
    });
}

/// What was logged so far.
#[must_use]
pub fn text() -> String {
    String::from_utf8_lossy(&WRITTEN.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
}
