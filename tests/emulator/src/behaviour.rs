//! What operations do: one function each, in the file of its group.
//!
//! A behaviour takes the [`Context`] and the generated arguments of its operation, and gives the result as the
//! service answers it, without envelope or GraphQL frame, with every field that it knows: GraphQL selects. Which
//! operation it is of, its arguments say: [`all`] lists the functions, and nothing else names them. An operation
//! that no function is listed for is answered with the sample of its spec.

use serde_json::Value;

use crate::arguments::{Arguments, Given};
use crate::context::Context;
use crate::refusal::Refusal;
use crate::table::OperationInfo;

mod login;
mod registration;
mod session;
mod shared;

/// The result of an operation, or why there is none.
pub type Outcome = Result<Value, Refusal>;

type Run = dyn Fn(&mut Context<'_>, &mut Given) -> Outcome + Send + Sync;

/// What an operation does.
pub struct Behaviour {
    operation: &'static OperationInfo,
    run: Box<Run>,
}

impl Behaviour {
    /// Makes a behaviour of a function.
    pub fn of<A: Arguments + 'static>(function: fn(&mut Context<'_>, A) -> Outcome) -> Self {
        let run = move |context: &mut Context<'_>, given: &mut Given| function(context, A::read(given)?);
        Self { operation: A::OPERATION, run: Box::new(run) }
    }

    /// Gives the operation.
    #[must_use]
    pub fn operation(&self) -> &'static OperationInfo {
        self.operation
    }

    /// Does it.
    ///
    /// # Errors
    ///
    /// Says why it is refused.
    pub fn run(&self, context: &mut Context<'_>, given: &mut Given) -> Outcome {
        (self.run)(context, given)
    }
}

/// Lists what operations do.
#[must_use]
pub fn all() -> Vec<Behaviour> {
    vec![
        Behaviour::of(login::login_by_email),
        Behaviour::of(registration::register_by_email),
        Behaviour::of(session::get_current_user),
        Behaviour::of(session::logout),
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_operation_has_two_behaviours() {
        let all = all();
        let names: BTreeSet<&str> = all.iter().map(|behaviour| behaviour.operation().name).collect();
        assert_eq!(names.len(), all.len());
    }
}
