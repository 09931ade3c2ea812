//! Ids, codes and other strings that nobody can guess.

use getrandom::SysRng;
use getrandom::rand_core::TryRng as _;

/// Returns random bytes. A system without randomness returns zeros: it can't run the emulator's keys either.
fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    let _zeros = SysRng.try_fill_bytes(&mut bytes);
    bytes
}

/// Creates an id of 24 hexadecimal digits, as the service has them.
#[must_use]
pub fn id() -> String {
    hex(&bytes::<12>())
}

/// Creates a string that nobody can guess.
#[must_use]
pub fn secret() -> String {
    hex(&bytes::<32>())
}

/// Creates a verification code of six digits.
#[must_use]
pub fn code() -> String {
    format!("{:06}", u32::from_le_bytes(bytes()) % 1_000_000)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
