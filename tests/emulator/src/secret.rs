//! Strings that are not printed.

use std::borrow::Borrow;
use std::fmt;

use serde::Deserialize;

/// The placeholder of a value that must not be printed.
pub(crate) const REDACTED: &str = "[redacted]";

/// A string that is not printed.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Returns the string.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(REDACTED)
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<Secret> for String {
    fn from(secret: Secret) -> Self {
        secret.0
    }
}

/// A map whose keys are secrets is searched by a plain string.
impl Borrow<str> for Secret {
    fn borrow(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fmt::Debug;
    use std::sync::Arc;
    use std::time::Duration;

    use serde_json::json;

    use crate::clock::Clock;
    use crate::config::Config;
    use crate::request::Caller;
    use crate::response::{ApiError, ErrorResponse};
    use crate::seed;
    use crate::store::Store;
    use crate::store::codes::Purpose;
    use crate::store::grants::Grant;
    use crate::store::inbox::Channel;
    use crate::store::tokens::{Claims, IssuedToken};

    /// Every secret that a seed can hold contains this.
    const MARK: &str = "canary";

    const SEED: &str = "
        users: [{ username: bob, email: bob@example.com, password: canary1 }]
        applications: [{ name: Shop, secret: canary2 }]
        ldap: [{ username: eve, password: canary3 }]
        active_directory: [{ username: fay, password: canary4 }]
        wechat: [{ code: canary5, openid: o }]
        codes: [{ to: bob@example.com, code: canary6, scene: RESET_PASSWORD }]
        tokens:
          - { token: canary7, user: bob }
          - { token: canary8, user: bob, kind: first_login }
        authorization_codes: [{ code: canary9, user: bob, redirect_uri: 'https://example.com' }]
        tickets: [{ ticket: canary10, user: bob, service: 'https://example.com' }]
        settings: { fixed_code: canary11, captcha_answer: canary12 }
    ";

    fn require_hidden(what: &dyn Debug) {
        let printed = format!("{what:?} {what:#?}");
        assert!(!printed.contains(MARK), "{printed}");
    }

    #[test]
    fn nothing_secret_is_printed() {
        let seed = seed::read(SEED).expect("it is a seed");
        require_hidden(&seed);
        let mut store = Store::new(Arc::new(Config::default()), Clock::fixed(Duration::ZERO));
        seed::apply(&mut store, seed).expect("it is applied");
        let (now, code) = (store.clock.now(), || MARK.to_owned());
        store.codes.put(Purpose::new("1", None), code(), now, Duration::from_secs(1));
        store.inbox.deliver(Channel::Sms, "1", None, Some(MARK), now);
        store.grants.put(code(), Grant::FirstLogin { user_id: "u".to_owned() }, now, Duration::from_secs(1));
        require_hidden(&store);
        require_hidden(&store.inbox.iter().next());
    }

    #[test]
    fn nothing_secret_of_a_request_is_printed() {
        let text = || MARK.to_owned();
        require_hidden(&Caller {
            base: "http://localhost".to_owned(),
            options: BTreeMap::new(),
            token: Some(text().into()),
            client: None,
            cookies: Some(text().into()),
            ip: "127.0.0.1".to_owned(),
        });
        let claims =
            Claims { id: "t".to_owned(), user_id: "u".to_owned(), issued: 0, expires: 1, generation: 0 };
        require_hidden(&IssuedToken { token: text().into(), claims });
        let error = ApiError { code: 1, message: "no".to_owned(), data: Some(json!({ "token": MARK })) };
        require_hidden(&ErrorResponse::from(error));
    }
}
