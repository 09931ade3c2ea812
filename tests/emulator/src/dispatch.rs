//! From a request to an operation: which one it is for, and its result.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;

use crate::behaviour::{self, Behaviour};
use crate::generated::SERVICE;
use crate::metadata::{Auth, OperationInfo, ResultIn};
use crate::request::{Caller, DecodedArguments, RawArguments};
use crate::response::{ErrorResponse, OperationResult};
use crate::state::EmulatorState;

/// The behaviours, by the names of their operations.
static BEHAVIOURS: LazyLock<BTreeMap<&str, Behaviour>> =
    LazyLock::new(|| behaviour::all().into_iter().map(|one| (one.operation().name, one)).collect());

/// The samples of results, by the names of the operations.
static SAMPLES: LazyLock<BTreeMap<String, Value>> =
    LazyLock::new(|| serde_json::from_str(SERVICE.samples).unwrap_or_default());

/// Returns the operations that a request may be for, of those that have the same endpoint: those whose arguments it
/// has, or all if it lacks some of each. One with a behaviour comes first; of several, the one that takes the most
/// of the arguments.
pub(crate) fn candidates(
    mut operations: Vec<&'static OperationInfo>,
    raw: &RawArguments,
) -> Vec<&'static OperationInfo> {
    if operations.iter().any(|info| fits(info, raw)) {
        operations.retain(|info| fits(info, raw));
    }
    operations.sort_by_key(|info| {
        let present = info.inputs.iter().filter(|input| raw.get(input.location).is_some()).count();
        (!BEHAVIOURS.contains_key(info.name), Reverse(present))
    });
    operations
}

/// Runs an operation.
pub(crate) fn run(
    state: &EmulatorState,
    info: &'static OperationInfo,
    raw: &RawArguments,
    caller: &Caller,
) -> OperationResult {
    let samples_only = state.store().config.samples_only;
    let Some(behaviour) = BEHAVIOURS.get(info.name).filter(|_| !samples_only) else {
        return Ok(SAMPLES.get(info.name).cloned().unwrap_or_default());
    };
    let result = DecodedArguments::decode(info, raw, &state.keys).and_then(|mut arguments| {
        state.with_context(caller, |context| behaviour.run(context, &mut arguments))
    });
    result.or_else(|error| in_form_of(info, raw, error))
}

/// Returns an error in the form in which an operation reports errors: some protocols have one of their own.
///
/// # Errors
///
/// Returns the error, unless the operation reports errors in a result.
pub(crate) fn in_form_of(info: &OperationInfo, raw: &RawArguments, error: ErrorResponse) -> OperationResult {
    match (error, info.result_in) {
        (ErrorResponse::Api(error), _) if info.auth == Auth::Client => Err(error.as_oauth()),
        (ErrorResponse::Api(error), ResultIn::BodyBy { .. }) => {
            Ok(behaviour::invalid_ticket(&error, raw.wants_string(info) == Some(true)))
        }
        (error, _) => Err(error),
    }
}

/// Returns `true` if a request has every required argument of an operation, and its constants.
fn fits(info: &OperationInfo, raw: &RawArguments) -> bool {
    info.inputs.iter().all(|input| match (raw.get(input.location), input.constant) {
        (None, _) => !input.required,
        (Some(value), Some(constant)) => serde_json::from_str::<Value>(constant).ok().as_ref() == Some(value),
        (Some(_), None) => true,
    })
}
