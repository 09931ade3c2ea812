//! What a result means for the session.

use std::sync::Arc;

use super::super::config::options::token_mismatch;
use super::super::error::{Error, Result};
use super::super::metadata::operation::SessionEffect;
use super::super::metadata::service::SessionInfo;
use super::super::values::field::{Field, View};
use super::Session;
use super::token::Token;

/// What a result holds that the session takes.
#[derive(Clone, Copy)]
pub(crate) struct Granted<'a> {
    token: Option<&'a str>,
    pub(crate) user_id: Option<&'a str>,
}

impl<'a> Granted<'a> {
    /// Finds the token and the user's id in a result, also in one of which not everything could be read.
    pub(crate) fn of(info: &SessionInfo, result: View<'a>) -> Self {
        let text = |name: &str| {
            let view = match result {
                View::Object(object) => object.named(name).map(Field::view),
                View::Json(json) => json.get(name).map(View::Json),
                _ => None,
            };
            view.and_then(text_of).filter(|text| !text.is_empty())
        };
        Self { token: text(info.token), user_id: text(info.user_id) }
    }

    /// Lets the session take it. `sent` is the session's token, where it was sent with the request.
    ///
    /// # Errors
    ///
    /// Where a renewal is for another user than the session's, or the token can't be sent in a header; the session stays
    /// as it is.
    pub(crate) fn apply(
        self,
        session: &Session,
        info: &SessionInfo,
        effect: SessionEffect,
        sent: Option<&Arc<Token>>,
    ) -> Result<()> {
        match (effect, self.token, sent) {
            (SessionEffect::None, ..)
            | (SessionEffect::Renew, _, None)
            | (SessionEffect::SignIn, None, _) => Ok(()),
            (SessionEffect::SignOut, ..) => {
                session.sign_out();
                Ok(())
            }
            (_, Some(token), sent)
                if sent.is_none_or(|sent| sent.expose() != token) && token_mismatch(token).is_some() =>
            {
                Err(Error::unexpected(info.token, "a token that can be sent"))
            }
            (SessionEffect::SignIn, Some(token), _) => {
                session.sign_in(token, self.user_id);
                Ok(())
            }
            (SessionEffect::Renew, token, Some(sent)) => match session.renew(sent, token, self.user_id) {
                true => Ok(()),
                false => Err(self.of_other(info)),
            },
        }
    }

    /// Returns the error of a renewal for another user than the session's.
    fn of_other(self, info: &SessionInfo) -> Error {
        match self.user_id {
            Some(_) => Error::unexpected(info.user_id, "the id of the user who is signed in"),
            None => Error::unexpected(info.token, "a token of the user who is signed in"),
        }
    }
}

fn text_of(view: View<'_>) -> Option<&str> {
    match view {
        View::Text(text) => Some(text),
        View::Secret(secret) => Some(secret.expose()),
        View::Json(json) => json.as_str(),
        _ => None,
    }
}
