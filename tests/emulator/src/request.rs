//! What a request holds: its arguments, from the wire to what a behaviour takes, and who sent it.

mod arguments;
mod caller;
mod decode;
mod raw;
mod redact;

pub use arguments::{Arguments, DecodedArguments, FromArgument, MissingArgument};
pub use caller::{Caller, ClientCredentials};
pub use raw::RawArguments;
pub use redact::redacted;
