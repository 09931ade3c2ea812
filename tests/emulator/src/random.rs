//! Ids, codes and other texts that nobody can guess.

use getrandom::SysRng;
use getrandom::rand_core::TryRng as _;

/// Gives random bytes. A system without randomness gives zeros: it can't run the emulator's keys either.
fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    let _zeros = SysRng.try_fill_bytes(&mut bytes);
    bytes
}

/// Makes an id of 24 hexadecimal digits, as the service has them.
#[must_use]
pub fn id() -> String {
    hex(&bytes::<12>())
}

/// Makes a text that nobody can guess.
#[must_use]
pub fn secret() -> String {
    hex(&bytes::<32>())
}

/// Makes a verification code of six digits.
#[must_use]
pub fn code() -> String {
    format!("{:06}", u32::from_le_bytes(bytes()) % 1_000_000)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
