//! The configuration of an application.

pub(crate) mod address;
pub(crate) mod configuration;
pub(crate) mod options;
pub(crate) mod public_key;
pub(crate) mod url_option;
