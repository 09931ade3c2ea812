//! Verification codes: each is for one address and one purpose, is good once, and not for long.

use std::collections::BTreeMap;
use std::time::Duration;

use super::bounded::drop_oldest;
use crate::clock::Time;
use crate::crypto::random;
use crate::secret::Secret;
use crate::store::address::national;

/// How long an expired code is kept, so that it can be distinguished from a wrong one.
const KEPT: Duration = Duration::from_secs(60 * 60);

/// How often a wrong code may be tried before the right one is no longer good.
const TRIES: u8 = 10;

/// How many codes are kept.
const CAPACITY: usize = 5_000;

/// The verification codes that can be used. The one that expires first makes room where there are too many.
#[derive(Clone, Debug, Default)]
pub struct Codes(BTreeMap<Purpose, Code>);

/// What a code is for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Purpose {
    /// The phone number without the code of the country, or the email address in lower case.
    pub address: String,
    /// What the user wants to do, if the code is not for everything.
    pub scene: Option<String>,
}

#[derive(Clone, Debug)]
struct Code {
    text: Secret,
    expires: Time,
    tries: u8,
}

/// Why a code does not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is not the code that was sent, or was used before.
    Wrong,
    /// It is, but it came too late.
    Expired,
}

impl Purpose {
    /// Creates a purpose.
    #[must_use]
    pub fn new(address: &str, scene: Option<&str>) -> Self {
        let is_email = address.contains('@');
        let address = if is_email { address.to_lowercase() } else { national(address).to_owned() };
        Self { address, scene: scene.map(str::to_owned) }
    }
}

impl Codes {
    /// Creates a code in place of any earlier one for the same purpose.
    pub fn issue(&mut self, purpose: Purpose, now: Time, lifetime: Duration) -> String {
        self.put(purpose, random::code(), now, lifetime)
    }

    /// Takes a code that was made elsewhere, in place of any earlier one for the same purpose.
    pub fn put(&mut self, purpose: Purpose, text: String, now: Time, lifetime: Duration) -> String {
        self.0.retain(|_, code| code.expires.after(KEPT) > now);
        if self.0.len() >= CAPACITY && !self.0.contains_key(&purpose) {
            drop_oldest(&mut self.0, |code| code.expires);
        }
        self.0.insert(purpose, Code { text: text.as_str().into(), expires: now.after(lifetime), tries: 0 });
        text
    }

    /// Finds what a code is for, which may be any of several scenes; it stays good. A wrong one counts as a try.
    ///
    /// # Errors
    ///
    /// Reports why the code does not do.
    pub fn find(
        &mut self,
        address: &str,
        scenes: &[Option<&str>],
        text: &str,
        now: Time,
    ) -> Result<Purpose, Problem> {
        let purposes = || scenes.iter().map(|scene| Purpose::new(address, *scene));
        let matching = || {
            purposes().filter(|purpose| self.0.get(purpose).is_some_and(|code| code.text.expose() == text))
        };
        let is_good = |purpose: &Purpose| self.0.get(purpose).is_some_and(|code| code.expires > now);
        if let Some(purpose) = matching().find(is_good) {
            return Ok(purpose);
        }
        if matching().next().is_some() {
            return Err(Problem::Expired);
        }
        purposes().for_each(|purpose| self.count_try(&purpose));
        Err(Problem::Wrong)
    }

    /// Counts a wrong try; too many make the right code invalid.
    fn count_try(&mut self, purpose: &Purpose) {
        let Some(code) = self.0.get_mut(purpose) else { return };
        code.tries = code.tries.saturating_add(1);
        if code.tries >= TRIES {
            self.0.remove(purpose);
        }
    }

    /// Uses up the code for a purpose.
    pub fn use_up(&mut self, purpose: &Purpose) {
        self.0.remove(purpose);
    }

    /// Counts the codes that are kept.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns `true` if no code is kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIFETIME: Duration = Duration::from_secs(10);

    #[test]
    fn a_code_is_good_once_and_for_its_purpose() {
        let now = Time::from_seconds(100);
        let mut codes = Codes::default();
        let code = codes.issue(Purpose::new("A@b.c", Some("X")), now, LIFETIME);
        assert_eq!(codes.find("a@b.c", &[None, Some("Y")], &code, now), Err(Problem::Wrong));
        for _ in 0..2 {
            let purpose = codes.find("a@b.c", &[Some("Y"), Some("X")], &code, now);
            assert_eq!(purpose, Ok(Purpose::new("a@b.c", Some("X"))));
        }
        codes.use_up(&Purpose::new("a@b.c", Some("X")));
        assert_eq!(codes.find("a@b.c", &[Some("X")], &code, now), Err(Problem::Wrong));
    }

    #[test]
    fn an_old_code_is_told_from_a_wrong_one_and_then_forgotten() {
        let now = Time::from_seconds(100);
        let mut codes = Codes::default();
        let code = codes.issue(Purpose::new("1", None), now, LIFETIME);
        let late = now.after(LIFETIME);
        assert_eq!(codes.find("1", &[None], &code, late), Err(Problem::Expired));
        codes.issue(Purpose::new("2", None), late.after(KEPT), LIFETIME);
        assert_eq!(codes.len(), 1);
    }

    #[test]
    fn a_good_code_of_any_scene_does_though_an_earlier_scene_has_an_old_one() {
        let now = Time::from_seconds(100);
        let (early, late) = (Purpose::new("a@b.c", Some("X")), Purpose::new("a@b.c", Some("Y")));
        let scenes = [Some("X"), Some("Y")];
        let mut codes = Codes::default();
        codes.put(early, "1".to_owned(), now, LIFETIME);
        let then = now.after(LIFETIME);
        codes.put(late.clone(), "1".to_owned(), then, LIFETIME);
        assert_eq!(codes.find("a@b.c", &scenes, "1", then), Ok(late));
    }

    #[test]
    fn the_right_code_of_another_scene_is_no_wrong_try() {
        let now = Time::from_seconds(100);
        let mut codes = Codes::default();
        let other = codes.put(Purpose::new("a@b.c", Some("X")), "1".to_owned(), now, LIFETIME);
        let code = codes.put(Purpose::new("a@b.c", Some("Y")), "2".to_owned(), now, LIFETIME);
        for _ in 0..1000 {
            assert!(codes.find("a@b.c", &[Some("X"), Some("Y")], &code, now).is_ok());
        }
        assert!(codes.find("a@b.c", &[Some("X"), Some("Y")], &other, now).is_ok());
    }

    #[test]
    fn the_oldest_code_makes_room() {
        let mut codes = Codes::default();
        for index in 0..=CAPACITY {
            let now = Time::from_seconds(index as u64 / 1000);
            codes.put(Purpose::new(&index.to_string(), None), "1".to_owned(), now, LIFETIME);
        }
        assert_eq!(codes.len(), CAPACITY);
        let now = Time::from_seconds(5);
        assert_eq!(codes.find("0", &[None], "1", now), Err(Problem::Wrong));
        assert!(codes.find(&CAPACITY.to_string(), &[None], "1", now).is_ok());
    }

    #[test]
    fn a_code_can_not_be_guessed() {
        let now = Time::from_seconds(100);
        let mut codes = Codes::default();
        let code = codes.issue(Purpose::new("1", None), now, LIFETIME);
        for _ in 0..TRIES {
            assert_eq!(codes.find("1", &[None], "guess", now), Err(Problem::Wrong));
        }
        assert_eq!(codes.find("1", &[None], &code, now), Err(Problem::Wrong));
    }
}
