//! The keys: the RSA pair that passwords are encrypted with, and what tokens are signed with.

use std::sync::{Arc, OnceLock};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use getrandom::SysRng;
use rsa::pkcs8::{DecodePrivateKey as _, EncodePublicKey as _, LineEnding};
use rsa::traits::PublicKeyParts as _;
use rsa::{BoxedUint, PrivateKey, hazmat};

use crate::error::{Error, Result};

/// The size of the service's own key for passwords: anything longer would hide a client that refuses it.
const PASSWORD_BITS: usize = 1024;

/// The size of the key for tokens: clients refuse to verify with anything shorter.
const TOKEN_BITS: usize = 2048;

/// The key of emulators that are as the documentation has them, in PEM: nothing is secret about it.
pub(crate) const DOCUMENTED: &str = include_str!("documented_key.pem");

/// The keys of an emulator.
#[derive(Clone)]
pub struct Keys {
    password: Arc<PrivateKey>,
}

impl Keys {
    /// Takes the pair that was made for this process, which is made now if it was not.
    ///
    /// # Errors
    ///
    /// Fails if the system has no randomness to give.
    pub fn of_process() -> Result<Self> {
        static PAIR: OnceLock<Arc<PrivateKey>> = OnceLock::new();
        Ok(Self { password: once(&PAIR, PASSWORD_BITS)? })
    }

    /// Reads a pair from the PEM of its private half (PKCS#8).
    ///
    /// # Errors
    ///
    /// Fails if it is no such key.
    pub fn from_pem(pem: &str) -> Result<Self> {
        let password = PrivateKey::from_pkcs8_pem(pem).map_err(|error| Error::key(&error))?;
        Ok(Self { password: Arc::new(password) })
    }

    /// Returns the public half for passwords, in PEM.
    #[must_use]
    pub fn public_key_pem(&self) -> String {
        self.password.to_public_key().to_public_key_pem(LineEnding::LF).unwrap_or_default()
    }

    /// Opens a ciphertext in base64: returns the string, if the public half made it by PKCS#1 v1.5.
    ///
    /// The padding is taken off here and not by the RSA library, because that returns, for a wrong padding, random
    /// bytes instead of an error.
    #[must_use]
    pub fn open(&self, ciphertext: &str) -> Option<String> {
        let length = self.password.size();
        // A client may leave out zeros in front.
        let bytes =
            STANDARD.decode(ciphertext).ok().filter(|bytes| !bytes.is_empty() && bytes.len() <= length)?;
        let mut whole = vec![0; length - bytes.len()];
        whole.extend_from_slice(&bytes);
        let number = BoxedUint::from_be_slice(&whole, u32::try_from(length * 8).ok()?).ok()?;
        let padded = hazmat::rsa_decrypt::<SysRng>(None, &*self.password, &number).ok()?.to_be_bytes();
        let rest = padded.strip_prefix(&[0, 2])?;
        let end = rest.iter().position(|byte| *byte == 0).filter(|length| *length >= 8)?;
        String::from_utf8(rest[end + 1..].to_vec()).ok()
    }
}

/// Returns the pair that tokens are signed with, made when it is first needed, once a process.
///
/// # Errors
///
/// Fails if the system has no randomness to give.
pub fn token_key() -> Result<Arc<PrivateKey>> {
    static PAIR: OnceLock<Arc<PrivateKey>> = OnceLock::new();
    once(&PAIR, TOKEN_BITS)
}

fn once(pair: &OnceLock<Arc<PrivateKey>>, bits: usize) -> Result<Arc<PrivateKey>> {
    if let Some(made) = pair.get() {
        return Ok(Arc::clone(made));
    }
    let made = PrivateKey::new(&mut SysRng, bits).map_err(|error| Error::key(&error))?;
    Ok(Arc::clone(pair.get_or_init(|| Arc::new(made))))
}
