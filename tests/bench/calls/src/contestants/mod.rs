//! Those who make the calls. Each is a client as its author would write it for the purpose at hand.

mod ours;
mod progenitor;
mod raw;
mod tuned;
mod typed;
mod typed_client;
mod typed_user;

pub use ours::Ours;
pub use progenitor::Progenitor;
pub use raw::Raw;
pub use tuned::Tuned;
pub use typed::{Typed, TypedRsa};
