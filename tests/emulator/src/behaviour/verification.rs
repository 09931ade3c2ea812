//! Sending verification codes.

use serde_json::Value;

use crate::behaviour::Context;
use crate::behaviour::shared::{done, is_email, is_phone};
use crate::config::EmailService;
use crate::generated::ErrorCode;
use crate::generated::operations::verification::{SendEmail, SendSmsCode};
use crate::response::ErrorResponse;
use crate::response::OperationResult;
use crate::store::codes::Purpose;
use crate::store::inbox::Channel;

/// The scenes of emails to somebody who may be no user yet, or not with this address.
const TO_ANYBODY: [&str; 6] = [
    "CHANGE_EMAIL",
    "EMAIL_BIND_VERIFY_CODE",
    "VERIFY_CODE",
    "REGISTER_VERIFY_CODE",
    "LOGIN_VERIFY_CODE",
    "INFORMATION_COMPLETION_VERIFY_CODE",
];

/// Sends a code to a phone number.
pub(super) fn send_sms_code(context: &mut Context<'_>, arguments: SendSmsCode) -> OperationResult {
    if !is_phone(&arguments.phone) {
        return Err(ErrorCode::PhoneOrEmailRequired.into());
    }
    send(context, Channel::Sms, &arguments.phone, None);
    Ok(Value::Null)
}

/// Sends an email for a scene; whatever the scene, there is a code in it.
pub(super) fn send_email(context: &mut Context<'_>, arguments: SendEmail) -> OperationResult {
    let SendEmail { email, scene } = arguments;
    if !is_email(&email) {
        return Err(ErrorCode::EmailInvalid.into());
    }
    require_email_service(context.config.email_service)?;
    if !TO_ANYBODY.contains(&scene.as_str()) && context.store.users.by_email(&email).is_none() {
        return Err(ErrorCode::UserNotFound.into());
    }
    send(context, Channel::Email, &email, Some(&scene));
    Ok(done("The email was sent"))
}

fn require_email_service(service: EmailService) -> Result<(), ErrorResponse> {
    match service {
        EmailService::Working => Ok(()),
        EmailService::WithoutTemplate => Err(ErrorCode::EmailTemplateUnavailable.into()),
        EmailService::Failing => Err(ErrorCode::DefaultEmailProviderFailed.into()),
        EmailService::Missing => Err(ErrorCode::EmailTransporterMissing.into()),
    }
}

fn send(context: &mut Context<'_>, channel: Channel, to: &str, scene: Option<&str>) {
    let (now, config, purpose) = (context.now, context.config, Purpose::new(to, scene));
    let code = match &config.fixed_code {
        Some(code) => context.store.codes.put(purpose, code.clone(), now, config.code_lifetime),
        None => context.store.codes.issue(purpose, now, config.code_lifetime),
    };
    context.store.inbox.deliver(channel, to, scene, Some(&code), now);
}
