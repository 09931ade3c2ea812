//! Binding an email address or a phone number to the signed-in user, changing and unbinding it.

use crate::behaviour::Context;
use crate::behaviour::shared::{is_email, is_phone, require_code, use_code};
use crate::generated::ErrorCode;
use crate::generated::operations::contact::{
    BindEmail, BindPhone, UnbindEmail, UnbindPhone, UpdateEmail, UpdatePhone,
};
use crate::response::ErrorResponse;
use crate::response::OperationResult;
use crate::store::address::is_same_phone;
use crate::store::codes::Purpose;
use crate::store::users::{User, Users};

/// What codes for an email address are sent for.
const EMAIL_SCENES: &[Option<&str>] = &[Some("CHANGE_EMAIL"), Some("EMAIL_BIND_VERIFY_CODE")];

/// Codes for a phone number are not sent for anything in particular.
const PHONE_SCENES: &[Option<&str>] = &[None];

/// Binds an email address to a user who has none.
pub(super) fn bind_email(context: &mut Context<'_>, arguments: BindEmail) -> OperationResult {
    bind(context, Contact::Email, &arguments.email, &arguments.email_code)
}

/// Binds a phone number to a user who has none.
pub(super) fn bind_phone(context: &mut Context<'_>, arguments: BindPhone) -> OperationResult {
    bind(context, Contact::Phone, &arguments.phone, &arguments.phone_code)
}

/// Takes the email address from a user who can sign in without it.
pub(super) fn unbind_email(context: &mut Context<'_>, _arguments: UnbindEmail) -> OperationResult {
    let id = context.signed_in()?;
    match context.user(&id)?.email {
        None => Err(ErrorCode::EmailNotBound.into()),
        Some(_) => unbind(context, Contact::Email, &id),
    }
}

/// Takes the phone number from a user who can sign in without it; there is nothing to do where there is none.
pub(super) fn unbind_phone(context: &mut Context<'_>, _arguments: UnbindPhone) -> OperationResult {
    let id = context.signed_in()?;
    match context.user(&id)?.phone {
        None => context.signed_in_user(),
        Some(_) => unbind(context, Contact::Phone, &id),
    }
}

/// Changes the email address.
pub(super) fn update_email(context: &mut Context<'_>, arguments: UpdateEmail) -> OperationResult {
    let change = Change {
        new: arguments.email,
        code: arguments.email_code,
        old: arguments.old_email,
        old_code: arguments.old_email_code,
    };
    update(context, Contact::Email, &change)
}

/// Changes the phone number.
pub(super) fn update_phone(context: &mut Context<'_>, arguments: UpdatePhone) -> OperationResult {
    let change = Change {
        new: arguments.phone,
        code: arguments.phone_code,
        old: arguments.old_phone,
        old_code: arguments.old_phone_code,
    };
    update(context, Contact::Phone, &change)
}

/// A way to reach a user.
#[derive(Clone, Copy)]
enum Contact {
    Email,
    Phone,
}

/// A change of an address, and what proves that both are the user's.
struct Change {
    new: String,
    code: String,
    old: Option<String>,
    old_code: Option<String>,
}

/// The error codes of one way to reach a user.
struct ErrorCodes {
    bound: ErrorCode,
    mismatch: ErrorCode,
    unproven: ErrorCode,
    unchanged: ErrorCode,
}

impl Contact {
    fn error_codes(self) -> ErrorCodes {
        match self {
            Self::Email => ErrorCodes {
                bound: ErrorCode::EmailAlreadyBound,
                mismatch: ErrorCode::OldEmailMismatch,
                unproven: ErrorCode::OriginalEmailUnverified,
                unchanged: ErrorCode::EmailUnchanged,
            },
            Self::Phone => ErrorCodes {
                bound: ErrorCode::PhoneAlreadyBound,
                mismatch: ErrorCode::OldPhoneMismatch,
                unproven: ErrorCode::OriginalPhoneUnverified,
                unchanged: ErrorCode::PhoneUnchanged,
            },
        }
    }

    fn of(self, user: &User) -> Option<&str> {
        match self {
            Self::Email => user.email.as_deref(),
            Self::Phone => user.phone.as_deref(),
        }
    }

    fn owner<'a>(self, users: &'a Users, address: &str) -> Option<&'a User> {
        match self {
            Self::Email => users.by_email(address),
            Self::Phone => users.by_phone(address),
        }
    }

    fn scenes(self) -> &'static [Option<&'static str>] {
        match self {
            Self::Email => EMAIL_SCENES,
            Self::Phone => PHONE_SCENES,
        }
    }

    /// The letters of an email address have no case, and the code of the country makes no other number.
    fn is_same(self, one: &str, other: &str) -> bool {
        match self {
            Self::Email => one.to_lowercase() == other.to_lowercase(),
            Self::Phone => is_same_phone(one, other),
        }
    }

    fn check_form(self, address: &str) -> Result<(), ErrorResponse> {
        match self {
            Self::Email if !is_email(address) => Err(ErrorCode::EmailInvalid.into()),
            Self::Phone if !is_phone(address) => Err(ErrorCode::PhoneOrEmailRequired.into()),
            Self::Email | Self::Phone => Ok(()),
        }
    }

    /// Sets another address, which was verified, or none.
    fn set(self, user: &mut User, address: Option<&str>) {
        let address = address.map(str::to_owned);
        match self {
            Self::Email => {
                user.email_verified = address.is_some();
                user.email = address;
            }
            Self::Phone => {
                user.phone_verified = address.is_some();
                user.phone = address;
            }
        }
    }
}

fn bind(context: &mut Context<'_>, contact: Contact, address: &str, code: &str) -> OperationResult {
    let id = context.signed_in()?;
    contact.check_form(address)?;
    let has_one = contact.of(context.user(&id)?).is_some();
    if has_one || contact.owner(&context.store.users, address).is_some() {
        return Err(contact.error_codes().bound.into());
    }
    use_code(context, address, contact.scenes(), code)?;
    set(context, contact, &id, Some(address))
}

fn unbind(context: &mut Context<'_>, contact: Contact, id: &str) -> OperationResult {
    match context.user(id)?.bound_ways_in() {
        0 | 1 => Err(ErrorCode::OnlyLoginMethod.into()),
        _ => set(context, contact, id, None),
    }
}

fn update(context: &mut Context<'_>, contact: Contact, change: &Change) -> OperationResult {
    let id = context.signed_in()?;
    contact.check_form(&change.new)?;
    let present = contact.of(context.user(&id)?).map(str::to_owned);
    if present.as_deref().is_some_and(|present| contact.is_same(present, &change.new)) {
        return Err(contact.error_codes().unchanged.into());
    }
    if contact.owner(&context.store.users, &change.new).is_some() {
        return Err(contact.error_codes().bound.into());
    }
    let of_present = prove_present(context, contact, present.as_deref(), change)?;
    // Both codes are used up, or none.
    use_code(context, &change.new, contact.scenes(), &change.code)?;
    if let Some(purpose) = of_present {
        context.store.codes.use_up(&purpose);
    }
    set(context, contact, &id, Some(&change.new))
}

/// Demands that the present address, if there is one, is the user's, and returns what a code was sent to it for.
/// Without an address there is nothing to prove.
fn prove_present(
    context: &mut Context<'_>,
    contact: Contact,
    present: Option<&str>,
    change: &Change,
) -> Result<Option<Purpose>, ErrorResponse> {
    let old = change.old.as_deref().filter(|old| !old.is_empty());
    let is_present = |old: &str| present.is_some_and(|present| contact.is_same(present, old));
    if old.is_some_and(|old| !is_present(old)) {
        return Err(contact.error_codes().mismatch.into());
    }
    let code = change.old_code.as_deref().filter(|code| !code.is_empty());
    match (old, code) {
        (Some(old), Some(code)) => require_code(context, old, contact.scenes(), code).map(Some),
        _ if present.is_some() && context.config.verify_original => {
            Err(contact.error_codes().unproven.into())
        }
        _ => Ok(None),
    }
}

fn set(context: &mut Context<'_>, contact: Contact, id: &str, address: Option<&str>) -> OperationResult {
    let now = context.now;
    let user = context.user_mut(id)?;
    contact.set(user, address);
    user.updated = now;
    context.signed_in_user()
}
