//! What operations do: one function each, in the file of its group.
//!
//! A behaviour takes the [`Context`] and the generated arguments of its operation, and returns the result as the
//! service answers it, without envelope or GraphQL frame, with every field that it knows: GraphQL selects. Which
//! operation it is of, its arguments say: [`all`] lists the functions, and nothing else names them. An operation
//! that no function is listed for returns the sample of its spec.

use crate::metadata::{OperationInfo, ResultIn};
use crate::request::{Arguments, DecodedArguments};
use crate::response::OperationResult;

mod access;
mod contact;
mod context;
mod custom_data;
mod linked_accounts;
mod login;
mod password;
mod profile;
mod registration;
mod session;
mod shared;
mod sso;
mod verification;

pub use context::{BadToken, Context};
pub(crate) use session::renew_tokens;
pub(crate) use sso::invalid_ticket;

type Run = dyn Fn(&mut Context<'_>, &mut DecodedArguments) -> OperationResult + Send + Sync;

/// What an operation does.
pub struct Behaviour {
    operation: &'static OperationInfo,
    run: Box<Run>,
}

impl Behaviour {
    /// Creates a behaviour of a function.
    pub fn of<A: Arguments + 'static>(function: fn(&mut Context<'_>, A) -> OperationResult) -> Self {
        let run = move |context: &mut Context<'_>, arguments: &mut DecodedArguments| match A::read(arguments)
        {
            Ok(arguments) => function(context, arguments),
            Err(missing) => Err(missing.into()),
        };
        Self { operation: A::OPERATION, run: Box::new(run) }
    }

    /// Returns the operation.
    #[must_use]
    pub fn operation(&self) -> &'static OperationInfo {
        self.operation
    }

    /// Does it. Protocols of their own have ways of their own to say which application asks.
    ///
    /// # Errors
    ///
    /// Reports why it is refused.
    pub fn run(&self, context: &mut Context<'_>, arguments: &mut DecodedArguments) -> OperationResult {
        if self.operation.result_in == ResultIn::Envelope {
            context.require_caller()?;
        }
        (self.run)(context, arguments)
    }
}

/// Lists what operations do.
#[must_use]
pub fn all() -> Vec<Behaviour> {
    vec![
        Behaviour::of(access::list_applications),
        Behaviour::of(access::list_authorized_resources),
        Behaviour::of(access::list_departments),
        Behaviour::of(access::list_orgs),
        Behaviour::of(access::list_roles),
        Behaviour::of(contact::bind_email),
        Behaviour::of(contact::bind_phone),
        Behaviour::of(contact::unbind_email),
        Behaviour::of(contact::unbind_phone),
        Behaviour::of(contact::update_email),
        Behaviour::of(contact::update_phone),
        Behaviour::of(custom_data::get_udf_value),
        Behaviour::of(custom_data::remove_udv),
        Behaviour::of(custom_data::set_udf_value),
        Behaviour::of(custom_data::set_udv),
        Behaviour::of(linked_accounts::link_account),
        Behaviour::of(linked_accounts::unlink_account),
        Behaviour::of(login::login_by_ad),
        Behaviour::of(login::login_by_email),
        Behaviour::of(login::login_by_ldap),
        Behaviour::of(login::login_by_phone_code),
        Behaviour::of(login::login_by_phone_password),
        Behaviour::of(login::login_by_sub_account),
        Behaviour::of(login::login_by_username),
        Behaviour::of(login::wechat_login),
        Behaviour::of(password::check_password_strength),
        Behaviour::of(password::get_security_level),
        Behaviour::of(password::reset_password_by_email_code),
        Behaviour::of(password::reset_password_by_first_token),
        Behaviour::of(password::reset_password_by_phone_code),
        Behaviour::of(password::reset_password_with_force_reset),
        Behaviour::of(password::update_password),
        Behaviour::of(profile::is_user_exists),
        Behaviour::of(profile::update_profile),
        Behaviour::of(registration::register_by_email),
        Behaviour::of(registration::register_by_phone_code),
        Behaviour::of(registration::register_by_username),
        Behaviour::of(session::check_login_status),
        Behaviour::of(session::get_access_token_by_code),
        Behaviour::of(session::get_current_user),
        Behaviour::of(session::logout),
        Behaviour::of(session::refresh_token),
        Behaviour::of(sso::track_session),
        Behaviour::of(sso::validate_ticket_v2),
        Behaviour::of(verification::send_email),
        Behaviour::of(verification::send_sms_code),
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
