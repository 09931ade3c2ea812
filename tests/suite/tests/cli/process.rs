//! A service for the command, and what Bob does there.

use std::io::Write;

use authing_emulator::Emulator;
pub(crate) use authing_tests::process::{Kept, Ran, Run};
use serde_json::{Value, json};
use tempfile::NamedTempFile;

/// The address that Bob signs in with.
pub(crate) const EMAIL: &str = "bob@example.com";

/// The password that everybody signs in with.
pub(crate) const PASSWORD: &str = "passw0rd";

/// A service whose users are Bob and whoever a test adds, and its public key in a file.
pub(crate) struct Service {
    pub(crate) emulator: Emulator,
    key: NamedTempFile,
}

/// The line of Bob's sign-in.
pub(crate) fn sign_in() -> Value {
    json!({ "operation": "login_by_email", "args": credentials() })
}

/// The arguments of Bob's sign-in.
pub(crate) fn credentials() -> Value {
    json!({ "email": EMAIL, "password": PASSWORD })
}

impl Service {
    pub(crate) async fn start() -> Self {
        let seed = format!("users: [{{ id: bob, email: {EMAIL}, password: {PASSWORD} }}]");
        let emulator = Emulator::builder().seed(seed).start().await.expect("an emulator starts");
        let mut key = NamedTempFile::new().expect("a file can be made");
        key.write_all(emulator.public_key_pem().as_bytes()).expect("the key is written");
        Self { emulator, key }
    }

    /// A run that is configured for the service by its environment.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::new(arguments)
            .env("AUTHING_APP_ID", self.emulator.app_id())
            .env("AUTHING_HOST", self.emulator.url())
            .env("AUTHING_PUBLIC_KEY_FILE", self.key.path())
    }
}
