//! What is true of the service as a whole, and the codes by which it names its errors.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Json, JsonMap};

/// What is true of the service as a whole.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// The service's name, as it is written in prose.
    pub name: String,
    /// The Rust name of the crate that the client is part of.
    #[serde(rename = "crate")]
    pub crate_name: String,
    /// The Rust name of the client type.
    pub client: String,
    /// The Rust name of the type that all users of an application share: options, keys and connections.
    pub application: String,
    /// What the client is for. The first line is one sentence.
    pub doc: String,
    /// The public pages of the files that operations name as their source: from a file's name to an https URL.
    /// A `source` of the form `FILE, HEADING` becomes a link there.
    #[serde(default)]
    pub sources: BTreeMap<String, String>,
    /// How a wire name is made from a name, where none is given.
    pub wire_names: WireNames,
    /// What a client is built from.
    pub options: Vec<ClientOption>,
    /// Lists of options, of each of which at least one must be given.
    #[serde(default)]
    pub require_one_of: Vec<Vec<String>>,
    /// Where requests go. The first is the one that an operation uses if it names none.
    pub hosts: Vec<Host>,
    /// Headers that every request carries.
    #[serde(default)]
    pub headers: Vec<Header>,
    /// The GraphQL endpoint, if the service has one.
    pub graphql: Option<GraphQlService>,
    /// How a REST answer, and an object in the message of a GraphQL error, is laid out.
    pub envelope: Envelope,
    /// How a sign-in is remembered.
    pub session: SessionRules,
    /// How passwords are encrypted, if they are.
    pub encryption: Option<Encryption>,
    /// How the client itself is authenticated, for operations with `auth: client`.
    pub client_auth: Option<ClientAuth>,
    /// The options that steer the connection.
    pub connection: Connection,
    /// Where the examples of the documentation run. Without it, they are only compiled.
    pub examples: Option<ExampleServer>,
}

/// The server that the examples of the documentation run against.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExampleServer {
    /// The path of the async Rust function that starts it. It takes the name of the operation whose example is to run,
    /// and the server that it gives has a method `client_options`: the names and texts of a client's options.
    pub server: String,
    /// What the server holds, in words of its own.
    #[serde(default)]
    pub given: JsonMap,
}

impl Service {
    /// Gives what the server of the examples holds for one of them: its own entries in place of the service's.
    #[must_use]
    pub fn given_for(&self, own: &JsonMap) -> JsonMap {
        let mut given = self.examples.as_ref().map(|examples| examples.given.clone()).unwrap_or_default();
        given.extend(own.clone());
        given
    }

    /// Returns what a source of the form `FILE, HEADING` names, if the file's public page is known.
    #[must_use]
    pub fn page_of<'s>(&'s self, source: &'s str) -> Option<Page<'s>> {
        let (file, heading) = source.split_once(',')?;
        let (file, url) = self.sources.get_key_value(file.trim())?;
        let heading = heading.trim();
        (!heading.is_empty()).then_some(Page { file, url, heading })
    }
}

/// The part of a public page that documents an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page<'s> {
    /// The name of the file that the spec has for the page.
    pub file: &'s str,
    /// Where the page is.
    pub url: &'s str,
    /// The heading on the page.
    pub heading: &'s str,
}

/// How a wire name is made from a snake_case name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WireNames {
    /// `captcha_code` is `captchaCode` on the wire.
    CamelCase,
    /// `captcha_code` is `captcha_code` on the wire.
    SnakeCase,
}

/// One option of the client: a setter of its builder.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClientOption {
    /// The option's snake_case name.
    pub name: String,
    /// What kind of value it takes.
    #[serde(rename = "type")]
    pub kind: OptionKind,
    /// What it means, its unit and what happens without it.
    pub doc: String,
    /// The value where none is given: a text, a number of seconds for a duration, a number, or a boolean.
    #[serde(default, deserialize_with = "super::present")]
    pub default: Option<Json>,
    /// A file beside the spec that holds the default, for a text too long for a line.
    pub default_file: Option<String>,
    /// The values that a `choice` can have.
    #[serde(default)]
    pub values: Vec<String>,
}

/// The kind of value that a client option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
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

impl OptionKind {
    /// Returns the word by which the format names it.
    #[must_use]
    pub fn word(self) -> String {
        crate::name::snake(&format!("{self:?}"))
    }
}

/// A host that requests go to.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Host {
    /// The name that an operation's endpoint uses.
    pub name: String,
    /// The options that give its address; the first one that is set counts.
    pub options: Vec<String>,
    /// How the address is made where no option gives it.
    pub derive: Option<DerivedHost>,
}

/// A host whose address is made from another's: the first label of the name is replaced.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DerivedHost {
    /// The host whose address it is made from.
    pub from: String,
    /// The label put in front: `ws` makes `ws.example.com`.
    pub label: String,
    /// The first label of the name is dropped where it has more labels than this.
    pub keep_labels: u32,
}

/// A header of every request. It takes its value from exactly one of `option`, `constant`, `version`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The header's name, in lower case.
    pub name: String,
    /// The option whose value is sent; without one, or with an empty one, the header is absent.
    pub option: Option<String>,
    /// A value that is always sent.
    pub constant: Option<String>,
    /// A text to which the crate's version is appended: `rust:` makes `rust:0.1.0`.
    pub version: Option<String>,
}

/// The service's GraphQL endpoint.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GraphQlService {
    /// The path that documents are posted to.
    pub path: String,
    /// The file beside the spec that holds the schema.
    pub schema: String,
}

/// How a REST answer is wrapped, and how a GraphQL error is laid out whose message is an object: which field is what.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    /// The field that holds the code.
    pub code: String,
    /// The code that means success.
    pub success: i64,
    /// The field that holds the message.
    pub message: String,
    /// The field that holds the result, or more about an error.
    pub data: String,
}

/// How a sign-in is remembered.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionRules {
    /// The option that gives the first token.
    pub token_option: String,
    /// The field of an answer that holds the token.
    pub token: String,
    /// The field of an answer that holds the user's id.
    pub user_id: String,
    /// The claim of a token that holds the user's id.
    pub claim: String,
    /// The operation that tells whose token it is, asked where nothing else says it.
    pub who_am_i: String,
}

/// How passwords are encrypted.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Encryption {
    /// The option that holds the RSA public key.
    pub public_key: String,
}

/// How the client itself is authenticated (RFC 6749, section 2.3).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClientAuth {
    /// The option that says how: `client_secret_post`, `client_secret_basic` or `none`.
    pub method: String,
    /// The option that holds the client's id.
    pub id: String,
    /// The option that holds the client's secret.
    pub secret: String,
}

/// The options that steer the connection.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Connection {
    /// The option that bounds one request, from its start to the last byte of its answer.
    pub timeout: String,
    /// The option that bounds the size of an answer, in bytes.
    pub max_response_bytes: String,
    /// The option that turns the check of certificates off.
    pub accept_invalid_certificates: String,
    /// The option that allows plain HTTP to a host that is not loopback.
    pub allow_plain_http: String,
}

/// A code by which the service names an error.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ErrorCode {
    /// The number.
    pub code: i64,
    /// A snake_case name of our own.
    pub name: String,
    /// What it means.
    pub doc: String,
}
