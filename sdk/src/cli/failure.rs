//! How the command ends.

use std::io::{self, Write};

/// Whether the operations succeeded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    /// All of them.
    Succeeded,
    /// At least one failed; its line reports why.
    Failed,
}

/// Why the command ended before its end.
#[derive(Debug)]
pub(super) enum Failure {
    /// It was called or configured wrongly: what is wrong, in whole lines.
    Usage(String),
    /// A result could not be written.
    Output(io::Error),
}

impl Status {
    /// That of one outcome.
    pub(super) fn of<T, E>(outcome: &Result<T, E>) -> Self {
        if outcome.is_ok() { Self::Succeeded } else { Self::Failed }
    }

    /// That of this and another one together.
    pub(super) fn and(self, other: Self) -> Self {
        if self == Self::Succeeded { other } else { self }
    }
}

impl Failure {
    /// A wrong call or configuration.
    pub(super) fn usage(complaint: impl Into<String>) -> Self {
        Self::Usage(complaint.into())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Returns the exit status of an outcome, and what to print on standard error.
pub(super) fn conclude(outcome: Result<Status, Failure>, stderr: &mut dyn Write) -> u8 {
    let (status, complaint) = match outcome {
        Ok(Status::Succeeded) => (0, None),
        Ok(Status::Failed) => (1, None),
        Err(Failure::Usage(complaint)) => (2, Some(complaint)),
        // Whoever closes the pipe has read enough; a result is lost all the same.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => (1, None),
        Err(Failure::Output(error)) => (1, Some(format!("a result can't be written: {error}"))),
    };
    if let Some(complaint) = complaint {
        // If standard error is closed, the exit status is all there is.
        let _unheard = writeln!(stderr, "error: {}", complaint.trim_end());
    }
    status
}

#[cfg(test)]
mod tests {
    use super::*;

    fn concluded(outcome: Result<Status, Failure>) -> (u8, String) {
        let mut stderr = Vec::new();
        let status = conclude(outcome, &mut stderr);
        (status, String::from_utf8(stderr).unwrap())
    }

    #[test]
    fn each_outcome_has_its_status() {
        assert_eq!(concluded(Ok(Status::Succeeded)), (0, String::new()));
        assert_eq!(concluded(Ok(Status::Failed)), (1, String::new()));
        assert_eq!(concluded(Err(Failure::usage("no"))), (2, "error: no\n".into()));
    }

    #[test]
    fn a_closed_pipe_is_no_news_and_a_full_disk_is() {
        assert_eq!(concluded(Err(io::Error::from(io::ErrorKind::BrokenPipe).into())), (1, String::new()));
        let full = concluded(Err(io::Error::other("the disk is full").into()));
        assert_eq!(full, (1, "error: a result can't be written: the disk is full\n".into()));
    }

    #[test]
    fn one_failure_is_enough() {
        use Status::{Failed, Succeeded};
        assert_eq!(Succeeded.and(Succeeded), Succeeded);
        assert_eq!(Succeeded.and(Failed), Failed);
        assert_eq!(Failed.and(Succeeded), Failed);
    }
}
