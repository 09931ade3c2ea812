//! Who is signed in.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::operation::SessionEffect;
use super::secret::Secret;
use super::token;

/// A signed-in user, or nobody: the token and the user's id, which always belong together.
///
/// Cloning shares the session: what one copy learns, all know.
#[derive(Clone)]
pub struct Session(Arc<Shared>);

struct Shared {
    /// The claim of a token that holds the user's id.
    claim: &'static str,
    identity: Mutex<Identity>,
    /// Held by the one who asks the service for the user's id, so that the others wait instead of asking too.
    asking: tokio::sync::Mutex<()>,
}

/// A token and whose it is, as far as it is known.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Identity {
    pub(crate) token: Option<Secret>,
    pub(crate) user_id: Option<String>,
}

/// What an answer means for the session.
pub(crate) struct Change {
    pub(crate) session: Session,
    pub(crate) effect: SessionEffect,
    /// The session's token that was sent with the request.
    pub(crate) sent: Option<Secret>,
    /// What the answer says.
    pub(crate) answered: Identity,
}

impl Session {
    pub(crate) fn new(claim: &'static str, token: Option<Secret>) -> Self {
        let identity = Identity::of(claim, token);
        Self(Arc::new(Shared { claim, identity: Mutex::new(identity), asking: tokio::sync::Mutex::new(()) }))
    }

    /// Makes a session of its own, with this token or none.
    pub(crate) fn fresh(&self, token: Option<Secret>) -> Self {
        Self::new(self.0.claim, token)
    }

    /// Whether a user is signed in: whether there is a token.
    #[must_use]
    pub fn is_signed_in(&self) -> bool {
        self.identity().token.is_some()
    }

    /// The token.
    #[must_use]
    pub fn token(&self) -> Option<Secret> {
        self.lock().token.clone()
    }

    /// The id of the signed-in user, if the session knows it: from a sign-in, or from the token's own claims.
    ///
    /// A token that does not say whose it is leaves this open until an operation needs the id and asks for it.
    #[must_use]
    pub fn user_id(&self) -> Option<String> {
        self.lock().user_id.clone()
    }

    /// Forgets token and user. The service is not told.
    pub fn clear(&self) {
        *self.lock() = Identity::default();
    }

    /// Gives token and user id as they belong together at this moment.
    pub(crate) fn identity(&self) -> Identity {
        self.lock().clone()
    }

    /// Reads an identity off a token alone.
    pub(crate) fn identity_of(&self, token: Secret) -> Identity {
        Identity::of(self.0.claim, Some(token))
    }

    /// Waits for the turn to ask the service for the user's id.
    pub(crate) async fn turn_to_ask(&self) -> tokio::sync::MutexGuard<'_, ()> {
        self.0.asking.lock().await
    }

    /// Learns whose a token is, unless the session holds another by now.
    pub(crate) fn learn(&self, token: &Secret, user_id: String) {
        let mut identity = self.lock();
        if identity.token.as_ref() == Some(token) {
            identity.user_id = Some(user_id);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Identity> {
        self.0.identity.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Identity {
    fn of(claim: &str, token: Option<Secret>) -> Self {
        let token = token.filter(|token| !token.is_empty());
        let user_id = token.as_ref().and_then(|token| token::claim(token.expose(), claim));
        Self { token, user_id }
    }
}

impl Change {
    /// Applies it.
    ///
    /// A sign-in without a token of its own (a log-in, a registration) replaces token and user at once, and
    /// only where it answers a token: else it has signed nobody in. Everything that was sent with the
    /// session's token speaks of that token's user, so it is dropped where the session holds another by now.
    pub(crate) fn apply(self) {
        let mut identity = self.session.lock();
        let answered_token = self.answered.token.filter(|token| !token.is_empty());
        let claim = self.session.0.claim;
        if self.sent.is_some() && identity.token != self.sent {
            return;
        }
        match (self.effect, answered_token) {
            (SessionEffect::None, _) => {}
            (SessionEffect::SignOut, _) => *identity = Identity::default(),
            (SessionEffect::SignIn | SessionEffect::Token, Some(token)) => {
                let known = if self.sent.is_some() { identity.user_id.take() } else { None };
                let next = Identity::of(claim, Some(token));
                let user_id = self.answered.user_id.or(known).or(next.user_id);
                *identity = Identity { user_id, ..next };
            }
            (SessionEffect::SignIn, None) if self.sent.is_some() => {
                identity.user_id = self.answered.user_id.or(identity.user_id.take());
            }
            (SessionEffect::SignIn | SessionEffect::Token, None) => {}
        }
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("signed_in", &self.is_signed_in()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::token_of;
    use super::*;

    fn session(token: &str) -> Session {
        Session::new("sub", Some(token.into()))
    }

    fn apply(session: &Session, effect: SessionEffect, sent: Option<&str>, token: &str, user: &str) {
        let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let answered = Identity { token: text(token).map(Secret::from), user_id: text(user) };
        Change { session: session.clone(), effect, sent: sent.map(Secret::from), answered }.apply();
    }

    fn state(session: &Session) -> (Option<String>, Option<String>) {
        (session.token().map(|token| token.expose().to_owned()), session.user_id())
    }

    fn is(token: &str, user: &str) -> (Option<String>, Option<String>) {
        let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        (text(token), text(user))
    }

    #[test]
    fn the_user_id_is_known_from_the_token() {
        assert_eq!(session(&token_of("u1")).user_id().as_deref(), Some("u1"));
        assert_eq!(state(&session("opaque")), is("opaque", ""));
        assert_eq!(state(&session("")), is("", ""));
        assert!(!session("").is_signed_in());
    }

    #[test]
    fn a_sign_in_replaces_token_and_user_together() {
        let session = session(&token_of("old"));
        apply(&session, SessionEffect::SignIn, None, "new", "u2");
        assert_eq!(state(&session), is("new", "u2"));
        apply(&session, SessionEffect::SignIn, None, "newer", "");
        assert_eq!(state(&session), is("newer", ""));
    }

    #[test]
    fn a_sign_in_without_a_token_signs_nobody_in() {
        let token = token_of("old");
        let session = session(&token);
        apply(&session, SessionEffect::SignIn, None, "", "somebody else");
        assert_eq!(state(&session), is(&token, "old"));
    }

    #[test]
    fn what_the_token_was_sent_for_updates_its_user() {
        let session = session("opaque");
        apply(&session, SessionEffect::SignIn, Some("opaque"), "", "u1");
        assert_eq!(state(&session), is("opaque", "u1"));
        apply(&session, SessionEffect::SignIn, Some("opaque"), "next", "");
        assert_eq!(state(&session), is("next", "u1"));
        apply(&session, SessionEffect::Token, Some("next"), "refreshed", "not looked at");
        assert_eq!(session.token(), Some("refreshed".into()));
        apply(&session, SessionEffect::Token, Some("refreshed"), "", "");
        assert_eq!(session.token(), Some("refreshed".into()));
        apply(&session, SessionEffect::SignOut, Some("refreshed"), "", "");
        assert_eq!(state(&session), is("", ""));
    }

    #[test]
    fn an_answer_for_a_former_token_is_dropped() {
        for effect in [SessionEffect::SignIn, SessionEffect::Token, SessionEffect::SignOut] {
            let session = session("current");
            apply(&session, effect, Some("former"), "late", "late");
            assert_eq!(state(&session), is("current", ""), "{effect:?}");
            session.clear();
            apply(&session, effect, Some("current"), "late", "late");
            assert_eq!(state(&session), is("", ""), "{effect:?}");
        }
    }

    #[test]
    fn no_effect_changes_nothing() {
        let session = session("t");
        apply(&session, SessionEffect::None, None, "x", "y");
        assert_eq!(state(&session), is("t", ""));
    }

    #[test]
    fn only_the_user_of_the_current_token_is_learnt() {
        let session = session("t");
        session.learn(&"former".into(), "u0".into());
        assert_eq!(session.user_id(), None);
        session.learn(&"t".into(), "u1".into());
        assert_eq!(session.user_id().as_deref(), Some("u1"));
    }

    #[test]
    fn clones_share_and_fresh_ones_do_not() {
        let session = session("t");
        let (clone, fresh) = (session.clone(), session.fresh(None));
        session.clear();
        assert!(!clone.is_signed_in() && !fresh.is_signed_in());
        apply(&fresh, SessionEffect::SignIn, None, "x", "u");
        assert!(!session.is_signed_in() && fresh.is_signed_in());
        assert_eq!(format!("{fresh:?}"), "Session { signed_in: true, .. }");
    }
}
