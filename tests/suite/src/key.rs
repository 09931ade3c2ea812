//! The RSA key pair that tests encrypt with, so that they can say what a ciphertext holds.

use std::sync::OnceLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use getrandom::SysRng;
use rsa::pkcs8::{EncodePublicKey as _, LineEnding};
use rsa::{BoxedUint, PrivateKey, hazmat};

/// The size of the service's own key: anything longer would hide a client that refuses it.
const BITS: usize = 1024;
const BYTES: usize = BITS / 8;

/// The public half, in PEM. The pair is made once a process.
#[must_use]
pub fn public_key() -> &'static str {
    static PEM: OnceLock<String> = OnceLock::new();
    PEM.get_or_init(|| private_key().to_public_key().to_public_key_pem(LineEnding::LF).unwrap_or_default())
}

#[allow(clippy::panic, reason = "without a key there is nothing to test with")]
fn private_key() -> &'static PrivateKey {
    static KEY: OnceLock<PrivateKey> = OnceLock::new();
    KEY.get_or_init(|| match PrivateKey::new(&mut SysRng, BITS) {
        Ok(key) => key,
        Err(error) => panic!("a key pair can't be made: {error}"),
    })
}

/// The plaintext of a ciphertext in base64, if it is one that the public half made by PKCS#1 v1.5.
///
/// The padding is taken off here and not by the RSA library, because that answers a wrong padding with random
/// bytes instead of an error.
#[must_use]
pub fn open(text: &str) -> Option<Vec<u8>> {
    let bytes = STANDARD.decode(text).ok().filter(|bytes| bytes.len() == BYTES)?;
    let number = BoxedUint::from_be_slice(&bytes, u32::try_from(BITS).ok()?).ok()?;
    let padded = hazmat::rsa_decrypt::<SysRng>(None, private_key(), &number).ok()?.to_be_bytes();
    let rest = padded.strip_prefix(&[0, 2])?;
    let end = rest.iter().position(|byte| *byte == 0).filter(|length| *length >= 8)?;
    Some(rest[end + 1..].to_vec())
}

#[cfg(test)]
mod tests {
    use rsa::pkcs8::DecodePublicKey as _;
    use rsa::{Pkcs1v15Encrypt, PublicKey};

    use super::*;

    fn seal(pem: &str, text: &[u8]) -> String {
        let key = PublicKey::from_public_key_pem(pem).expect("the key is read");
        STANDARD.encode(key.encrypt(&mut SysRng, Pkcs1v15Encrypt, text).expect("the text is short enough"))
    }

    #[test]
    fn a_ciphertext_is_opened() {
        for text in [&b""[..], b"passw0rd", "p😀w".as_bytes(), &[7; BYTES - 11]] {
            assert_eq!(open(&seal(public_key(), text)).as_deref(), Some(text));
        }
    }

    #[test]
    fn nothing_else_is() {
        let other = PrivateKey::new(&mut SysRng, BITS).expect("a key is made").to_public_key();
        let other = other.to_public_key_pem(LineEnding::LF).expect("the key is written");
        for text in ["", "passw0rd", &STANDARD.encode([1; BYTES]), &seal(&other, b"passw0rd")] {
            assert_eq!(open(text), None, "{text}");
        }
    }
}
