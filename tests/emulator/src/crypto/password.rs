//! Passwords are kept as hashes.

use std::fmt;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};

/// The hash of a password.
#[derive(Clone, PartialEq, Eq)]
pub struct Hash(String);

impl Hash {
    /// Hashes a password, as cheaply as Argon2 can: a test has many users and no attacker.
    #[must_use]
    pub fn of(password: &str) -> Self {
        let params = Params::new(Params::MIN_M_COST, Params::MIN_T_COST, Params::MIN_P_COST, None);
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.unwrap_or_default());
        let hash = argon.hash_password(password.as_bytes());
        // What can't be hashed has a hash that no password has.
        Self(hash.map(|hash| hash.to_string()).unwrap_or_default())
    }

    /// Returns `true` if it is the hash of a password.
    #[must_use]
    pub fn is_of(&self, password: &str) -> bool {
        let hash = PasswordHash::new(&self.0);
        hash.is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
    }

    /// Returns the hash as a string, as responses of the service hold it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hash")
    }
}

/// Judges a password by its length and by how many kinds of characters it has: 1 is weak, 2 middling, 3 strong.
#[must_use]
pub fn level(password: &str) -> u8 {
    let kinds: [fn(char) -> bool; 4] =
        [char::is_lowercase, char::is_uppercase, char::is_numeric, |character| !character.is_alphanumeric()];
    let kinds = kinds.iter().filter(|is_of_kind| password.chars().any(is_of_kind)).count();
    match (password.chars().count(), kinds) {
        (12.., 3..) => 3,
        (8.., 2..) => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longer_and_more_varied_passwords_are_stronger() {
        assert_eq!(["123456", "aaaaaaaaaaaaaaaa", "a1"].map(level), [1, 1, 1]);
        assert_eq!(["passw0rd", "correct horse battery"].map(level), [2, 2]);
        assert_eq!(level("Correct horse 1"), 3);
    }

    #[test]
    fn a_hash_is_of_its_password_alone() {
        let hash = Hash::of("passw0rd");
        assert!(hash.is_of("passw0rd"));
        assert!(!hash.is_of("passw0rd ") && !hash.is_of(""));
        assert_ne!(hash, Hash::of("passw0rd"), "each hash has its own salt");
    }
}
