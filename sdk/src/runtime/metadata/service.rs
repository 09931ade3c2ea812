//! The service as a whole, as constant data.

use super::operation::OperationInfo;
use super::option::{HostInfo, OptionInfo};

/// A service.
#[derive(Debug)]
#[non_exhaustive]
pub struct ServiceInfo {
    /// The name, in prose.
    pub name: &'static str,
    /// The version of the client.
    pub version: &'static str,
    /// The options of an application.
    pub options: &'static [&'static OptionInfo],
    /// Lists of options, of each of which at least one must be given.
    pub require_one_of: &'static [&'static [&'static OptionInfo]],
    /// Where requests go.
    pub hosts: &'static [&'static HostInfo],
    /// The headers of every request.
    pub headers: &'static [HeaderInfo],
    /// How a REST response is wrapped.
    pub envelope: EnvelopeInfo,
    /// How a sign-in is remembered.
    pub session: SessionInfo,
    /// The option that holds the RSA public key.
    pub public_key: Option<&'static OptionInfo>,
    /// How the client itself is authenticated.
    pub client_auth: Option<ClientAuthInfo>,
    /// The options of the connection.
    pub connection: ConnectionInfo,
}

/// A header of every request.
#[derive(Debug)]
#[non_exhaustive]
pub struct HeaderInfo {
    /// The name, in lower case.
    pub name: &'static str,
    /// Where its value comes from.
    pub value: HeaderSource,
}

/// Where the value of a header comes from.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum HeaderSource {
    /// An option; without a value the header is left out.
    Option(&'static OptionInfo),
    /// Always this.
    Constant(&'static str),
    /// This, followed by the version of the client.
    Version(&'static str),
}

/// How a REST response is wrapped: the names of the envelope's fields.
#[derive(Debug)]
#[non_exhaustive]
pub struct EnvelopeInfo {
    /// The field that holds the code.
    pub code: &'static str,
    /// The code of success.
    pub success: i64,
    /// The field that holds the message.
    pub message: &'static str,
    /// The field that holds the result.
    pub data: &'static str,
}

/// How a sign-in is remembered.
#[derive(Debug)]
#[non_exhaustive]
pub struct SessionInfo {
    /// The option that holds the first token.
    pub token_option: &'static OptionInfo,
    /// The field of a result that holds the token.
    pub token: &'static str,
    /// The field of a result that holds the user's id.
    pub user_id: &'static str,
    /// The claim of a token that holds the user's id.
    pub claim: &'static str,
    /// The operation that returns the user of a token.
    pub who_am_i: &'static OperationInfo,
}

/// How the client itself is authenticated.
#[derive(Debug)]
#[non_exhaustive]
pub struct ClientAuthInfo {
    /// The option that names the method.
    pub method: &'static OptionInfo,
    /// The option that holds the client's id.
    pub id: &'static OptionInfo,
    /// The option that holds the client's secret.
    pub secret: &'static OptionInfo,
}

/// The options of the connection.
#[derive(Debug)]
#[non_exhaustive]
pub struct ConnectionInfo {
    /// How long one request may take.
    pub timeout: &'static OptionInfo,
    /// How many bytes a response may have.
    pub max_response_bytes: &'static OptionInfo,
    /// Whether certificates go unchecked.
    pub accept_invalid_certificates: &'static OptionInfo,
    /// Whether plain HTTP may go to other machines.
    pub allow_plain_http: &'static OptionInfo,
}

impl ServiceInfo {
    /// Returns the option of this name.
    #[must_use]
    pub fn option(&self, name: &str) -> Option<&'static OptionInfo> {
        self.options.iter().find(|option| option.name == name).copied()
    }
}
