//! Who is signed in.

pub(crate) mod effect;
pub(crate) mod token;

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use self::token::{Token, claim};
use super::values::secret::Secret;

/// The session of a client: the token of the signed-in user, if there is one.
///
/// What it says has not been verified: a token is taken as it came, from whoever gave it. Whether it is valid, and who
/// its user is, the service alone can say; ask it (with an operation that returns the current user) before anything is
/// decided by it.
pub struct Session {
    /// The claim of a token that holds the user's id.
    claim: &'static str,
    identity: Mutex<Identity>,
    /// Held while the service is asked for the user's id, so that other calls wait instead of asking too.
    user_id_lock: Arc<tokio::sync::Mutex<()>>,
}

/// A token and its user, as far as it is known; both change together.
#[derive(Clone, Default)]
pub(crate) struct Identity {
    pub(crate) token: Option<Arc<Token>>,
    pub(crate) user_id: Option<Arc<str>>,
    /// How often another user was signed in, or none.
    changes: u64,
}

impl Session {
    /// Returns `true` if there is a token. That says nothing about whether it is valid.
    #[must_use]
    pub fn has_token(&self) -> bool {
        self.lock().token.is_some()
    }

    /// Returns the token.
    #[must_use]
    pub fn token(&self) -> Option<Secret> {
        self.lock().token.as_ref().map(|token| token.expose().into())
    }

    /// Returns the id of the user that the session is taken to be of: from a sign-in, or from the token's own claims,
    /// which nobody has verified. A forged token names whom it likes: never allow anything because of it.
    ///
    /// A token without such a claim leaves this open until an operation needs the id and asks the service for it.
    #[must_use]
    pub fn unverified_user_id(&self) -> Option<String> {
        self.lock().user_id.as_deref().map(str::to_owned)
    }

    pub(crate) fn new(claim: &'static str, token: Option<&str>) -> Self {
        let session = Self { claim, identity: Mutex::default(), user_id_lock: Arc::default() };
        if let Some(token) = token.filter(|token| !token.is_empty()) {
            session.sign_in(token, None);
        }
        session
    }

    /// Returns token and user id as they belong together at this moment.
    pub(crate) fn identity(&self) -> Identity {
        self.lock().clone()
    }

    /// Returns the lock to hold while the service is asked for the user's id.
    pub(crate) fn user_id_lock(&self) -> Arc<tokio::sync::Mutex<()>> {
        Arc::clone(&self.user_id_lock)
    }

    /// Returns the user that a token names.
    pub(crate) fn user_of(&self, token: &str) -> Option<Arc<str>> {
        claim(token, self.claim).map(Arc::from)
    }

    /// Signs a user in, in place of whoever was signed in.
    pub(crate) fn sign_in(&self, token: &str, user_id: Option<&str>) {
        let user_id = user_id.map(Arc::from).or_else(|| self.user_of(token));
        let mut identity = self.lock();
        let changes = identity.changes + 1;
        *identity = Identity { token: Some(Arc::new(Token::new(token))), user_id, changes };
    }

    /// Forgets token and user. The service is not informed.
    pub(crate) fn sign_out(&self) {
        let mut identity = self.lock();
        let changes = identity.changes + 1;
        *identity = Identity { changes, ..Identity::default() };
    }

    /// Renews the token of the user whose token was sent, and remembers the user's id. Returns `false`, and changes
    /// nothing, if the session is another user's.
    ///
    /// Nothing changes either where the session has another token by now.
    pub(crate) fn renew(&self, sent: &Token, token: Option<&str>, user_id: Option<&str>) -> bool {
        let mut identity = self.lock();
        if identity.token.as_ref().is_none_or(|current| **current != *sent) {
            return true;
        }
        let token = token.filter(|token| !token.is_empty() && *token != sent.expose());
        let owner = token.and_then(|token| self.user_of(token));
        let known = identity.user_id.as_deref().or(user_id);
        let is_other = |user_id: &str| known.is_some_and(|known| known != user_id);
        if user_id.is_some_and(is_other) || owner.as_deref().is_some_and(is_other) {
            return false;
        }
        if let (Some(user_id), None) = (user_id, &identity.user_id) {
            identity.user_id = Some(user_id.into());
        }
        if let Some(token) = token {
            identity.user_id = identity.user_id.take().or(owner);
            identity.token = Some(Arc::new(Token::new(token)));
        }
        true
    }

    fn lock(&self) -> MutexGuard<'_, Identity> {
        self.identity.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Identity {
    /// Creates the identity of a token that a caller gave.
    pub(crate) fn of(token: &str, user_id: Option<Arc<str>>) -> Self {
        Self { token: Some(Arc::new(Token::new(token))), user_id, changes: 0 }
    }

    /// Returns `true` if the user is the same as in another moment: nobody else has signed in since, or the same user
    /// has.
    pub(crate) fn is_same_user(&self, other: &Self) -> bool {
        self.changes == other.changes || (self.user_id.is_some() && self.user_id == other.user_id)
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("has_token", &self.has_token()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    fn token_of(user_id: &str) -> String {
        format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(format!("{{\"sub\":\"{user_id}\"}}")))
    }

    fn session(token: &str) -> Session {
        Session::new("sub", Some(token))
    }

    fn state(session: &Session) -> (Option<String>, Option<String>) {
        (session.token().map(|token| token.expose().to_owned()), session.unverified_user_id())
    }

    fn is(token: &str, user: &str) -> (Option<String>, Option<String>) {
        let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        (text(token), text(user))
    }

    #[test]
    fn the_user_id_is_known_from_the_token() {
        assert_eq!(session(&token_of("u1")).unverified_user_id().as_deref(), Some("u1"));
        assert_eq!(state(&session("opaque")), is("opaque", ""));
        assert_eq!(state(&session("")), is("", ""));
        assert!(!session("").has_token());
    }

    #[test]
    fn a_sign_in_replaces_token_and_user_together() {
        let session = session(&token_of("old"));
        session.sign_in("new", Some("u2"));
        assert_eq!(state(&session), is("new", "u2"));
        session.sign_in("newer", None);
        assert_eq!(state(&session), is("newer", ""));
        session.sign_in(&token_of("u3"), None);
        assert_eq!(session.unverified_user_id().as_deref(), Some("u3"));
        session.sign_out();
        assert_eq!(state(&session), is("", ""));
    }

    #[test]
    fn a_renewal_keeps_the_user() {
        let session = session("opaque");
        session.renew(&Token::new("opaque"), None, Some("u1"));
        assert_eq!(state(&session), is("opaque", "u1"));
        session.renew(&Token::new("opaque"), Some("next"), None);
        assert_eq!(state(&session), is("next", "u1"));
        session.renew(&Token::new("next"), Some(""), None);
        assert_eq!(state(&session), is("next", "u1"));
    }

    #[test]
    fn a_renewal_for_another_user_changes_nothing() {
        let session = session(&token_of("u1"));
        let sent = Token::new(&token_of("u1"));
        assert!(!session.renew(&sent, Some("stolen"), Some("u2")));
        assert_eq!(state(&session), is(&token_of("u1"), "u1"));
        assert!(!session.renew(&sent, Some(&token_of("u2")), Some("u1")));
        assert!(!session.renew(&sent, Some(&token_of("u2")), None));
        assert_eq!(state(&session), is(&token_of("u1"), "u1"));
        assert!(session.renew(&sent, Some("next"), Some("u1")));
        assert_eq!(state(&session), is("next", "u1"));
    }

    #[test]
    fn a_renewal_for_a_former_token_is_dropped() {
        let session = session("current");
        session.renew(&Token::new("former"), Some("late"), Some("late"));
        assert_eq!(state(&session), is("current", ""));
        session.sign_out();
        session.renew(&Token::new("current"), Some("late"), Some("late"));
        assert_eq!(state(&session), is("", ""));
    }

    #[test]
    fn another_user_is_noticed_and_the_same_is_not() {
        let session = session(&token_of("u1"));
        let before = session.identity();
        session.renew(&Token::new(&token_of("u1")), Some("renewed"), None);
        assert!(session.identity().is_same_user(&before));
        session.sign_in("again", Some("u1"));
        assert!(session.identity().is_same_user(&before));
        session.sign_in("other", Some("u2"));
        assert!(!session.identity().is_same_user(&before));
        let other = session.identity();
        session.sign_out();
        assert!(!session.identity().is_same_user(&other));
    }

    #[test]
    fn it_is_not_printed() {
        assert_eq!(format!("{:?}", session("canary")), "Session { has_token: true, .. }");
    }
}
