//! How the client itself is authenticated (RFC 6749, section 2.3).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;
use url::form_urlencoded::byte_serialize;
use zeroize::Zeroizing;

use super::super::config::configuration::Configuration;
use super::super::error::{Error, Result};
use super::super::session::token::sensitive;
use super::super::transport::body::Buffer;

/// What proves which client is asking.
#[derive(Default)]
pub(crate) struct Credentials<'a> {
    /// The value of the authorization header.
    pub(crate) header: Option<HeaderValue>,
    /// Fields of the form.
    pub(crate) form: Vec<(&'static str, &'a str)>,
}

/// Returns the credentials that the client's options hold.
pub(crate) fn credentials(config: &Configuration) -> Result<Credentials<'_>> {
    let Some(auth) = &config.service().client_auth else { return Ok(Credentials::default()) };
    let id = config.needed(auth.id)?;
    match config.options().text(auth.method).unwrap_or("client_secret_basic") {
        "none" => Ok(Credentials { header: None, form: vec![("client_id", id)] }),
        "client_secret_post" => {
            let secret = config.needed(auth.secret)?;
            Ok(Credentials { header: None, form: vec![("client_id", id), ("client_secret", secret)] })
        }
        "client_secret_basic" => {
            let header = basic(id, config.needed(auth.secret)?);
            Ok(Credentials { header, form: Vec::new() })
        }
        _ => {
            let known = "must be client_secret_post, client_secret_basic or none";
            Err(Error::invalid(auth.method.name, known))
        }
    }
}

/// Writes a text as forms encode it.
pub(crate) fn write_encoded(text: &[u8], out: &mut Buffer) {
    for piece in byte_serialize(text) {
        out.push_str(piece);
    }
}

/// Both parts are form-encoded first, so that a colon in the id does not end it.
fn basic(id: &str, secret: &str) -> Option<HeaderValue> {
    let mut pair = Buffer::with_capacity(id.len() + secret.len() + 1);
    write_encoded(id.as_bytes(), &mut pair);
    pair.push_str(":");
    write_encoded(secret.as_bytes(), &mut pair);
    let encoded = Zeroizing::new(STANDARD.encode(pair.as_slice()));
    let mut value = Buffer::with_capacity("Basic ".len() + encoded.len());
    value.push_str("Basic ");
    value.push_str(&encoded);
    sensitive(value.finish())
}
