//! What is known about a service as a whole, as constant data.

use super::operation::OperationInfo;

/// Everything that is true of a service, whichever operation is called.
#[derive(Debug)]
#[non_exhaustive]
pub struct ServiceInfo {
    /// The service's name, as it is written in prose.
    pub name: &'static str,
    /// The version of the package that holds the client.
    pub version: &'static str,
    /// What a client is built from.
    pub options: &'static [OptionInfo],
    /// Lists of options, of each of which at least one must be given.
    pub require_one_of: &'static [&'static [&'static str]],
    /// Where requests go. The first is the one that GraphQL documents are posted to.
    pub hosts: &'static [HostInfo],
    /// Headers that every request carries.
    pub headers: &'static [HeaderInfo],
    /// The path that GraphQL documents are posted to, if there is one.
    pub graphql_path: Option<&'static str>,
    /// How a REST answer is wrapped.
    pub envelope: EnvelopeInfo,
    /// How a sign-in is remembered.
    pub session: SessionInfo,
    /// The option that holds the RSA public key, if anything is encrypted.
    pub public_key: Option<&'static str>,
    /// How the client itself is authenticated, if it ever is.
    pub client_auth: Option<ClientAuthInfo>,
    /// The options that steer the connection.
    pub connection: ConnectionInfo,
}

/// One option of the client.
#[derive(Debug)]
#[non_exhaustive]
pub struct OptionInfo {
    /// The name: that of the builder's setter.
    pub name: &'static str,
    /// What kind of value it takes.
    pub kind: OptionKind,
    /// The value where none is given, as text; a duration in seconds.
    pub default: Option<&'static str>,
    /// The values that a choice can have.
    pub values: &'static [&'static str],
    /// One sentence that says what it means.
    pub summary: &'static str,
}

/// The kind of value that an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum OptionKind {
    /// A text.
    String,
    /// A text that is never printed.
    Secret,
    /// The address of a host.
    Url,
    /// An RSA public key in PEM.
    PublicKey,
    /// A length of time.
    Duration,
    /// A whole number that is not negative.
    Integer,
    /// On or off; off where it is not given.
    Flag,
    /// One of the values listed.
    Choice,
}

/// A host that requests go to.
#[derive(Debug)]
#[non_exhaustive]
pub struct HostInfo {
    /// The name that an operation's endpoint uses.
    pub name: &'static str,
    /// The options that give its address; the first one that is set counts.
    pub options: &'static [&'static str],
    /// How the address is made where no option gives it.
    pub derive: Option<DerivedHostInfo>,
}

/// A host whose address is made from another's: the first label of the name is replaced.
#[derive(Debug)]
#[non_exhaustive]
pub struct DerivedHostInfo {
    /// The host whose address it is made from.
    pub from: &'static str,
    /// The label put in front.
    pub label: &'static str,
    /// The first label of the name is dropped where it has more labels than this.
    pub keep_labels: usize,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum HeaderSource {
    /// An option; without it, or where it is empty, the header is absent.
    Option(&'static str),
    /// Always this text.
    Constant(&'static str),
    /// This text, followed by the version of the package.
    Version(&'static str),
}

/// How a REST answer is wrapped: which of its fields is what.
#[derive(Debug)]
#[non_exhaustive]
pub struct EnvelopeInfo {
    /// The field that holds the code.
    pub code: &'static str,
    /// The code that means success.
    pub success: i64,
    /// The field that holds the message.
    pub message: &'static str,
    /// The field that holds the result, or more about an error.
    pub data: &'static str,
}

/// How a sign-in is remembered.
#[derive(Debug)]
#[non_exhaustive]
pub struct SessionInfo {
    /// The option that gives the first token.
    pub token_option: &'static str,
    /// The field of an answer that holds the token.
    pub token: &'static str,
    /// The field of an answer that holds the user's id.
    pub user_id: &'static str,
    /// The claim of a token that holds the user's id.
    pub claim: &'static str,
    /// The operation that tells whose token it is, asked where nothing else says it.
    pub who_am_i: &'static OperationInfo,
}

/// How the client itself is authenticated (RFC 6749, section 2.3).
#[derive(Debug)]
#[non_exhaustive]
pub struct ClientAuthInfo {
    /// The option that says how: `client_secret_post`, `client_secret_basic` or `none`.
    pub method: &'static str,
    /// The option that holds the client's id.
    pub id: &'static str,
    /// The option that holds the client's secret.
    pub secret: &'static str,
}

/// The options that steer the connection.
#[derive(Debug)]
#[non_exhaustive]
pub struct ConnectionInfo {
    /// Bounds one request, from its start to the last byte of its answer.
    pub timeout: &'static str,
    /// Bounds the size of an answer, in bytes.
    pub max_response_bytes: &'static str,
    /// Turns the check of certificates off.
    pub accept_invalid_certificates: &'static str,
    /// Allows plain HTTP to a host that is not loopback.
    pub allow_plain_http: &'static str,
}

impl ServiceInfo {
    /// Looks an option up by its name.
    #[must_use]
    pub fn option(&self, name: &str) -> Option<&'static OptionInfo> {
        self.options.iter().find(|option| option.name == name)
    }
}
