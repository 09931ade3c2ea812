//! The verification codes that a user has to give back.

use crate::context::Context;
use crate::generated::ErrorCode;
use crate::refusal::Refusal;
use crate::store::codes::Problem;

/// Uses a code up that was sent to an address for any of several scenes.
pub(in crate::behaviour) fn use_code(
    context: &mut Context<'_>,
    address: &str,
    scenes: &[Option<&str>],
    code: &str,
) -> Result<(), Refusal> {
    let now = context.now;
    context.store.codes.take(address, scenes, code, now).map_err(|problem| match problem {
        Problem::Wrong => ErrorCode::VerificationCodeWrong.into(),
        Problem::Expired => ErrorCode::VerificationCodeExpired.into(),
    })
}
