//! Who sends a request.

use std::collections::BTreeMap;

use crate::secret::Secret;

/// Who sends a request, by its headers.
#[derive(Clone, Debug, Default)]
pub struct Caller {
    /// The base URL of the emulator.
    pub base: String,
    /// The options of the client that are sent as headers, by their names in the spec, such as `app_id`.
    pub options: BTreeMap<&'static str, String>,
    /// The token of the authorization header.
    pub token: Option<Secret>,
    /// The id and the secret of the client, by the authorization header or the form.
    pub client: Option<ClientCredentials>,
    /// The value of the cookie header.
    pub cookies: Option<Secret>,
    /// The address that the request comes from.
    pub ip: String,
}

/// The credentials of a client.
#[derive(Clone, PartialEq, Eq)]
pub struct ClientCredentials {
    /// The id.
    pub id: String,
    /// The secret, unless the client has none.
    pub secret: Option<String>,
}

impl std::fmt::Debug for ClientCredentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClientCredentials").field("id", &self.id).finish_non_exhaustive()
    }
}
