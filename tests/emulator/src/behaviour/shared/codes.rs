//! The verification codes that a user has to give back.

use crate::behaviour::Context;
use crate::generated::ErrorCode;
use crate::response::ErrorResponse;
use crate::store::codes::{Problem, Purpose};

/// Demands the code that was sent to an address for any of several scenes. What it was sent for is given, so that it
/// is used up when nothing else prevents it.
pub(in crate::behaviour) fn require_code(
    context: &mut Context<'_>,
    address: &str,
    scenes: &[Option<&str>],
    code: &str,
) -> Result<Purpose, ErrorResponse> {
    let now = context.now;
    context.store.codes.find(address, scenes, code, now).map_err(|problem| match problem {
        Problem::Wrong => ErrorCode::VerificationCodeWrong.into(),
        Problem::Expired => ErrorCode::VerificationCodeExpired.into(),
    })
}

/// Demands a code, and uses it up.
pub(in crate::behaviour) fn use_code(
    context: &mut Context<'_>,
    address: &str,
    scenes: &[Option<&str>],
    code: &str,
) -> Result<(), ErrorResponse> {
    let purpose = require_code(context, address, scenes, code)?;
    context.store.codes.use_up(&purpose);
    Ok(())
}
