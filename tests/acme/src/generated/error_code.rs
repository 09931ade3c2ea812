//! The codes by which the service names its errors.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec`. Change the spec, not this file.

use crate::runtime;

/// A code by which the service names an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// 7: The door does not open.
    DoorJammed,
    /// 31: The PIN is not the holder's.
    WrongPin,
    /// 32: The pass is out of date.
    PassExpired,
    /// 40: There is no room left in the locker.
    ///
    /// It helps to ask again when a parcel has been picked up.
    LockerFull,
    /// A code that this version has no name for.
    Other(i64),
}
impl ErrorCode {
    /// Returns the number.
    pub fn number(self) -> i64 {
        match self {
            Self::DoorJammed => 7,
            Self::WrongPin => 31,
            Self::PassExpired => 32,
            Self::LockerFull => 40,
            Self::Other(number) => number,
        }
    }
}
impl From<i64> for ErrorCode {
    fn from(number: i64) -> Self {
        match number {
            7 => Self::DoorJammed,
            31 => Self::WrongPin,
            32 => Self::PassExpired,
            40 => Self::LockerFull,
            other => Self::Other(other),
        }
    }
}
impl runtime::Error {
    /// Returns the code by which the service names the error, if it is one of the service's.
    pub fn code(&self) -> Option<ErrorCode> {
        match self.api_code() {
            Some(runtime::ApiCode::Number(number)) => Some(ErrorCode::from(*number)),
            _ => None,
        }
    }
}
