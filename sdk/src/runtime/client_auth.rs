//! How the client itself is authenticated (RFC 6749, section 2.3).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use url::form_urlencoded::byte_serialize;

use super::error::{Error, Result};
use super::options::Options;
use super::secret::Secret;
use super::service::ServiceInfo;

/// What proves which client is asking.
#[derive(Default)]
pub(crate) struct Credentials {
    /// The value of the header of authorization.
    pub(crate) header: Option<String>,
    /// Fields of the form.
    pub(crate) form: Vec<(String, String)>,
    /// The client's secret, if it is sent.
    pub(crate) secret: Option<Secret>,
}

/// Makes the credentials that the client's options say.
pub(crate) fn credentials(service: &ServiceInfo, options: &Options) -> Result<Credentials> {
    let Some(auth) = &service.client_auth else {
        return Err(Error::invalid("client", "has no way to be authenticated"));
    };
    let needed = |name| options.text(name).ok_or_else(|| Error::invalid(name, "is needed by this operation"));
    let id = needed(auth.id)?;
    let id_field = ("client_id".to_owned(), id.to_owned());
    let method = options.text(auth.method).unwrap_or("client_secret_basic");
    if method == "none" {
        return Ok(Credentials { header: None, form: vec![id_field], secret: None });
    }
    let secret = needed(auth.secret)?;
    let (header, form) = match method {
        "client_secret_post" => (None, vec![id_field, ("client_secret".to_owned(), secret.to_owned())]),
        "client_secret_basic" => (Some(basic(id, secret)), Vec::new()),
        _ => {
            let known = "must be client_secret_post, client_secret_basic or none";
            return Err(Error::invalid(auth.method, known));
        }
    };
    Ok(Credentials { header, form, secret: Some(secret.into()) })
}

/// Both parts are form-encoded first, so that a colon in the id does not end it.
fn basic(id: &str, secret: &str) -> String {
    let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
    format!("Basic {}", STANDARD.encode(format!("{}:{}", encoded(id), encoded(secret))))
}
