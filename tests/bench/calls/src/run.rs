//! Makes many calls of one operation by one contestant.

use std::future::Future;

use crate::client::{Client, Failure};
use crate::contestants::{Ours, Progenitor, Raw, Tuned, Typed, TypedRsa};
use crate::operation::Operation;

/// Calls an operation again and again, one call after the other.
///
/// # Errors
///
/// If a call fails.
pub async fn one_by_one(client: &mut impl Client, operation: Operation, calls: u32) -> Result<(), Failure> {
    for _ in 0..calls {
        client.call(operation).await?;
    }
    Ok(())
}

/// Calls an operation by the contestant of this name: `warm_up` times, then, after `between`, `calls` times.
///
/// # Errors
///
/// If there is no such contestant, or a call fails.
pub async fn by_name(name: &str, task: Task<'_>, between: impl FnOnce()) -> Result<(), Failure> {
    match name {
        "raw" => task.run::<Raw>(between).await,
        "typed" => task.run::<Typed>(between).await,
        "typed_rsa" => task.run::<TypedRsa>(between).await,
        "tuned" => task.run::<Tuned>(between).await,
        "progenitor" => task.run::<Progenitor>(between).await,
        "ours" => task.run::<Ours>(between).await,
        _ => Err(format!("there is no contestant `{name}`").into()),
    }
}

/// What is to be called.
#[derive(Clone, Copy, Debug)]
pub struct Task<'a> {
    /// The address of the server.
    pub host: &'a str,
    /// The operation.
    pub operation: Operation,
    /// How many calls are made first.
    pub warm_up: u32,
    /// How many calls are made then.
    pub calls: u32,
}

impl Task<'_> {
    async fn run<C: Client>(self, between: impl FnOnce()) -> Result<(), Failure> {
        let mut client = C::new(self.host)?;
        one_by_one(&mut client, self.operation, self.warm_up).await?;
        between();
        one_by_one(&mut client, self.operation, self.calls).await
    }
}

/// Runs a future on the one thread of a runtime, as all that is measured.
///
/// # Errors
///
/// What the future answers, or if there is no runtime.
pub fn on_this_thread<T>(future: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    tokio::task::LocalSet::new().block_on(&runtime, future)
}
