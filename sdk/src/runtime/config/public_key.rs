//! Encryption with the service's public key.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs8::DecodePublicKey;
use rsa::traits::PublicKeyParts;

/// How many bytes of a block PKCS#1 v1.5 needs for itself.
const PADDING: usize = 11;

/// An RSA public key.
pub(crate) struct PublicKey(rsa::PublicKey);

impl PublicKey {
    /// Reads a key in PEM (`BEGIN PUBLIC KEY`), however its lines are broken: also by the two characters `\\n`, as a
    /// variable of the environment may hold it.
    ///
    /// # Errors
    ///
    /// What is wrong with the string, as the end of a sentence about it.
    pub(crate) fn parse(pem: &str) -> Result<Self, &'static str> {
        let base64 = between(pem, "-----BEGIN PUBLIC KEY-----", "-----END PUBLIC KEY-----")
            .ok_or("is not a public key in PEM, which begins with `-----BEGIN PUBLIC KEY-----`")?;
        let broken = base64.replace("\\n", "").replace("\\r", "");
        let mut base64 = String::with_capacity(broken.len());
        for part in broken.split_whitespace() {
            base64.push_str(part);
        }
        let der = STANDARD.decode(base64).map_err(|_| "is not a public key in PEM: its base64 is broken")?;
        rsa::PublicKey::from_public_key_der(&der)
            .map(Self)
            .map_err(|_| "is not an RSA public key of 1024 to 8192 bits")
    }

    /// Returns how many bytes of a string fit into one ciphertext.
    pub(crate) fn capacity(&self) -> usize {
        self.0.size().saturating_sub(PADDING)
    }

    /// Encrypts the bytes of a string by PKCS#1 v1.5 and writes the ciphertext in base64.
    ///
    /// # Errors
    ///
    /// Why it can't be encrypted, as the end of a sentence about the string.
    pub(crate) fn encrypt(&self, text: &str) -> Result<String, String> {
        if text.len() > self.capacity() {
            return Err(format!("is too long to be encrypted: at most {} bytes fit", self.capacity()));
        }
        let ciphertext = self.0.pkcs1v15_encrypt(text.as_bytes());
        ciphertext.map(|bytes| STANDARD.encode(bytes)).map_err(|_| "can't be encrypted".to_owned())
    }
}

fn between<'a>(text: &'a str, begin: &str, end: &str) -> Option<&'a str> {
    text.split_once(begin)?.1.split_once(end).map(|(inner, _)| inner)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use getrandom::SysRng;
    use rsa::PrivateKey;
    use rsa::pkcs8::{EncodePublicKey, LineEnding};
    use std::sync::LazyLock;

    static PAIR: LazyLock<PrivateKey> = LazyLock::new(|| PrivateKey::new(&mut SysRng, 1024).unwrap());

    /// Returns the public half of a pair that lives as long as the tests, in PEM.
    pub(crate) fn pem() -> String {
        PAIR.to_public_key().to_public_key_pem(LineEnding::LF).unwrap()
    }

    /// Opens a ciphertext in base64.
    pub(crate) fn open(ciphertext: &str) -> String {
        let ciphertext = STANDARD.decode(ciphertext).unwrap();
        String::from_utf8(PAIR.pkcs1v15_decrypt(&ciphertext).unwrap()).unwrap()
    }

    #[test]
    fn a_text_comes_out_as_it_went_in() {
        let key = PublicKey::parse(&pem()).unwrap();
        for text in ["", "passw0rd", "pässwörd 密码😀", &"x".repeat(117)] {
            let ciphertext = key.encrypt(text).unwrap();
            assert_eq!(ciphertext.len(), 172);
            assert_eq!(open(&ciphertext), text);
        }
        assert_ne!(key.encrypt("a").unwrap(), key.encrypt("a").unwrap());
    }

    #[test]
    fn a_text_that_does_not_fit_is_refused_without_showing_it() {
        let complaint = PublicKey::parse(&pem()).unwrap().encrypt(&"x".repeat(118)).unwrap_err();
        assert_eq!(complaint, "is too long to be encrypted: at most 117 bytes fit");
    }

    #[test]
    fn a_key_is_read_however_its_lines_are_broken() {
        let pem = pem();
        let one_line: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
        let one_line = format!("-----BEGIN PUBLIC KEY-----{one_line}-----END PUBLIC KEY-----");
        let escaped = [pem.replace('\n', "\\n"), pem.replace('\n', "\\r\\n")];
        for text in [pem.replace('\n', "\r\n"), format!("  \n{pem}\n\n"), one_line].into_iter().chain(escaped)
        {
            assert!(PublicKey::parse(&text).is_ok(), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_key_is_refused() {
        let broken = "-----BEGIN PUBLIC KEY-----\n!!\n-----END PUBLIC KEY-----";
        let empty = "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----";
        for text in ["", "a key", broken, empty, &pem().replacen('M', "N", 1)] {
            assert!(PublicKey::parse(text).is_err(), "{text}");
        }
    }
}
