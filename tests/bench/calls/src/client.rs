//! What a contestant has to do.

use std::error::Error;

use crate::operation::Operation;
use crate::sample;

/// Why a call failed.
pub type Failure = Box<dyn Error>;

/// A client that is measured.
///
/// Each call fails unless the answer was read, so that no contestant can be fast by not doing the work.
#[allow(async_fn_in_trait, reason = "all calls are awaited on the thread that makes them")]
pub trait Client: Sized {
    /// Makes a client of the server at this address, for which a user is signed in.
    ///
    /// # Errors
    ///
    /// If the client can't be built.
    fn new(host: &str) -> Result<Self, Failure>;

    /// Makes a client for calls at the same time as this one's, with the same connections.
    ///
    /// # Errors
    ///
    /// If the client can't be made.
    fn another(&self) -> Result<Self, Failure>;

    /// Asks who is signed in.
    async fn get_current_user(&mut self) -> Result<(), Failure>;

    /// Signs a user in.
    async fn login_by_email(&mut self) -> Result<(), Failure>;

    /// Asks how strong a password is.
    async fn check_password_strength(&mut self) -> Result<(), Failure>;

    /// Makes the call of an operation.
    async fn call(&mut self, operation: Operation) -> Result<(), Failure> {
        match operation {
            Operation::GetCurrentUser => self.get_current_user().await,
            Operation::LoginByEmail => self.login_by_email().await,
            Operation::CheckPasswordStrength => self.check_password_strength().await,
        }
    }
}

/// Checks the id of a user who was answered, and keeps the compiler from leaving out what else was read.
///
/// # Errors
///
/// If it is another user.
pub fn expect_user<T>(user: T, id: impl FnOnce(&T) -> &str) -> Result<(), Failure> {
    let user = std::hint::black_box(user);
    if id(&user) == sample::USER_ID { Ok(()) } else { Err("that is not the user".into()) }
}

/// Checks the verdict on a password.
///
/// # Errors
///
/// If it is another one.
pub fn expect_strength(valid: bool, message: Option<&str>) -> Result<(), Failure> {
    if valid && message == Some(sample::STRENGTH) { Ok(()) } else { Err("that is not the verdict".into()) }
}
