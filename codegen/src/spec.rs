//! The spec as it is written: the YAML format, word by word.
//!
//! These types are the format. The loader checks the shape of each file against the JSON Schema that is
//! derived from them, so that a doc comment here is what an editor shows while the YAML is typed. They hold
//! what the author wrote and no conclusion drawn from it: names are still text here.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

/// A free-form value: an argument, a default, a sample answer.
pub type Json = serde_json::Value;

/// A mapping whose order is the author's.
pub type JsonMap = serde_json::Map<String, Json>;

/// One file of the spec. Every file has the same shape; each holds the sections it needs.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(title = "A file of the SDK's spec")]
pub struct SpecFile {
    /// What is true of the service as a whole. One file of the spec has it.
    pub service: Option<Service>,
    /// The codes by which the service names its errors.
    pub error_codes: Vec<ErrorCode>,
    /// The group that the operations of this file belong to.
    pub group: Option<Group>,
    /// The operations: each becomes a method of the client.
    pub operations: Vec<Operation>,
    /// Types that operations take and answer.
    pub types: Vec<TypeEntry>,
}

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
    /// What the client is for. The first line is one sentence.
    pub doc: String,
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
    /// How a REST answer is wrapped.
    pub envelope: Envelope,
    /// How a sign-in is remembered.
    pub session: SessionRules,
    /// How passwords are encrypted, if they are.
    pub encryption: Option<Encryption>,
    /// How the client itself is authenticated, for operations with `auth: client`.
    pub client_auth: Option<ClientAuth>,
    /// The options that steer the connection.
    pub connection: Connection,
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

/// How a REST answer is wrapped: which of its fields is what.
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

/// A group of operations: a file of the spec, a file of the client.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The snake_case name.
    pub name: String,
    /// What its operations are for. The first line is one sentence.
    pub doc: String,
}

/// One operation of the service.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    /// The snake_case name: the method's name.
    pub name: String,
    /// What it does. The first line is one sentence in the third person.
    pub doc: String,
    /// Where it is documented.
    pub source: String,
    /// What the caller gives.
    #[serde(default)]
    pub params: Vec<Param>,
    /// What the client adds by itself: constants, parts of the session, client options.
    #[serde(default)]
    pub supplied: Vec<Supplied>,
    /// How it travels.
    pub endpoint: Endpoint,
    /// Whose authority it needs.
    pub auth: Auth,
    /// The parameter that holds a token to send in place of the session's. A call with it leaves the session alone.
    pub bearer: Option<String>,
    /// Whether it may be sent twice without a second effect. Only then is it ever repeated.
    #[serde(default)]
    pub idempotent: bool,
    /// What success does to the session.
    pub session: Option<SessionEffect>,
    /// Arguments that are refused before anything is sent.
    #[serde(default)]
    pub refuse: Vec<Refusal>,
    /// What it answers.
    pub returns: Returns,
    /// Codes that a caller should expect, with what to do.
    #[serde(default)]
    pub errors: Vec<ExpectedError>,
    /// Calls with the requests that they must produce.
    #[serde(default)]
    pub examples: Vec<Example>,
}

/// Whose authority an operation needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Auth {
    /// Nobody's: a token is never sent.
    None,
    /// The session's token is sent if there is one.
    Optional,
    /// A signed-in user's: without a token nothing is sent.
    Required,
    /// The client's own, as `client_auth` of the service says.
    Client,
}

/// What the success of an operation does to the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SessionEffect {
    /// The user and the token of the answer become the session's.
    SignIn,
    /// The token of the answer becomes the session's.
    Token,
    /// The session is cleared.
    SignOut,
}

/// A parameter: an argument of the method if it is required, a setter if not.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Param {
    /// The snake_case name.
    pub name: String,
    /// The name on the wire, where the service's rule does not make it.
    pub wire: Option<String>,
    /// The type: `string`, `boolean`, `integer`, `float`, `date-time`, `json`, `map<T>`, `list<T>`, or a type of the spec.
    #[serde(rename = "type")]
    pub ty: String,
    /// What it means.
    pub doc: String,
    /// Whether it must be given.
    #[serde(default)]
    pub required: bool,
    /// The documented default, which is sent where none is given.
    pub default: Option<Json>,
    /// Whether its value must never be printed.
    #[serde(default)]
    pub sensitive: bool,
    /// States that its value may be printed although its name looks secret.
    #[serde(default)]
    pub public: bool,
    /// How its value is written.
    pub encode: Option<Encode>,
    /// What stands in for it where none, or an empty text, is given.
    pub fallback: Option<SessionPart>,
    /// A value to show in docs and snapshots; where none is given, one is made from the type.
    pub sample: Option<Json>,
}

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Encode {
    /// RSA PKCS#1 v1.5 of its UTF-8 bytes, in base64.
    Rsa,
    /// A string that holds its JSON.
    JsonText,
    /// A string that holds the JSON of a list of `{key, value}`. An empty map is left out.
    KeyValues,
    /// A list of `{key, value}`, each value a string that holds its JSON.
    KeyValuesJson,
}

/// A part of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SessionPart {
    /// The token.
    Token,
    /// The id of the signed-in user.
    UserId,
}

/// A value that the client adds by itself. It takes it from exactly one of `constant`, `session`, `option`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Supplied {
    /// The snake_case name, as the endpoint names it.
    pub name: String,
    /// The name on the wire, where the service's rule does not make it.
    pub wire: Option<String>,
    /// A value that is always sent.
    pub constant: Option<Json>,
    /// The part of the session that is sent; without it nothing is sent.
    pub session: Option<SessionPart>,
    /// The client option whose value is sent; without it nothing is sent.
    pub option: Option<String>,
}

/// How an operation travels: exactly one of `rest` and `graphql`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Endpoint {
    /// As an HTTP request of its own.
    pub rest: Option<Rest>,
    /// As a GraphQL document.
    pub graphql: Option<GraphQl>,
}

/// An HTTP request. Each parameter and supplied value stands in exactly one place: the path, `query`, `json`, `form`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rest {
    /// The method.
    pub method: Method,
    /// The path, with `{name}` where a parameter or a supplied value stands.
    pub path: String,
    /// The host, where it is not the service's first.
    pub host: Option<String>,
    /// What goes into the query, in this order.
    #[serde(default)]
    pub query: Vec<String>,
    /// What goes into a JSON body.
    #[serde(default)]
    pub json: Vec<String>,
    /// What goes into a form body.
    #[serde(default)]
    pub form: Vec<String>,
}

/// An HTTP method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `PATCH`
    Patch,
    /// `DELETE`
    Delete,
}

/// A GraphQL operation of one root field: exactly one of `query` and `mutation`. The document is made from it.
///
/// Each parameter and supplied value stands in exactly one place: `arguments`, `outer_arguments` or `input`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GraphQl {
    /// The root field of a query; a path (`user.roles`) where the answer is nested.
    pub query: Option<String>,
    /// The root field of a mutation; a path where the answer is nested.
    pub mutation: Option<String>,
    /// What goes into arguments of the last field of the path.
    #[serde(default)]
    pub arguments: Vec<String>,
    /// What goes into arguments of an earlier field of the path, by that field's name.
    #[serde(default)]
    pub outer_arguments: BTreeMap<String, Vec<String>>,
    /// The input object that parameters are fields of.
    pub input: Option<InputObject>,
}

/// An argument that is an input object, and what its fields are.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InputObject {
    /// The name of the argument.
    pub argument: String,
    /// The parameters and supplied values that are its fields.
    pub fields: Vec<String>,
}

/// A check made before anything is sent: exactly one of its words.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Refusal {
    /// The parameter that must not be empty.
    pub empty: Option<String>,
    /// The parameters of which at least one must be given.
    pub none_of: Option<Vec<String>>,
    /// The parameter whose value must be one that its enum declares.
    pub unknown: Option<String>,
}

/// What an operation answers.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Returns {
    /// The type of the result; `unit` where there is none, `body` where an argument decides (`by`).
    #[serde(rename = "type")]
    pub ty: String,
    /// Whether null is an answer.
    #[serde(default)]
    pub nullable: bool,
    /// Which part of a REST answer is meant; the envelope's data if it is not said.
    pub from: Option<AnswerPart>,
    /// The type that the answer holds, where the result is made from it by `any` or `map`, or where it is
    /// dropped (`unit`) and a document still has to select it.
    pub of: Option<String>,
    /// The result is whether any item of a list matches an argument.
    pub any: Option<AnyItem>,
    /// The result is a map made from the items of the answered list.
    pub map: Option<ItemMap>,
    /// The field of the answer that holds a list; empty fields of its items are dropped.
    pub without_empty: Option<String>,
    /// The format of the body depends on an argument.
    pub by: Option<BodyBy>,
}

/// Which part of a REST answer is the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AnswerPart {
    /// The data of the service's envelope, whose code is checked.
    Data,
    /// The whole body, without an envelope.
    Body,
}

/// True if any item of the list `in` has a `field` that equals the argument `equals`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnyItem {
    /// The field of the answer that holds the list.
    #[serde(rename = "in")]
    pub list: String,
    /// The field of each item.
    pub field: String,
    /// The parameter that it is compared with.
    pub equals: String,
}

/// A map made from a list: which field of an item is the key, and which the value.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemMap {
    /// The field that is the key.
    pub key: String,
    /// The field that is the value.
    pub value: String,
}

/// The argument that decides the format of a body, and which of its values mean what.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BodyBy {
    /// The parameter.
    pub argument: String,
    /// The values with which the body is text.
    pub text: Vec<String>,
    /// The values with which the body is JSON.
    pub json: Vec<String>,
}

/// An error that a caller should expect.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExpectedError {
    /// The service's code.
    pub code: i64,
    /// What the caller can do.
    #[serde(rename = "do")]
    pub advice: String,
}

/// A call, and the request that it must produce.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// What it shows.
    pub title: String,
    /// Client options that it needs besides the service's required ones.
    #[serde(default)]
    pub options: JsonMap,
    /// Calls made first by the same client.
    #[serde(default)]
    pub before: Vec<Call>,
    /// The arguments, by the names of the parameters.
    #[serde(default)]
    pub args: JsonMap,
    /// The request that must be sent.
    pub request: Option<ExpectedRequest>,
    /// The kind of error with which the call is refused before anything is sent.
    pub refused: Option<RefusedKind>,
    /// A sample of what the service answers: the result alone, without envelope or GraphQL frame.
    pub answer: Option<Json>,
    /// Why it differs from the example that the service documents.
    pub corrected: Option<String>,
}

/// A call made before an example's.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// The operation.
    pub call: String,
    /// Its arguments.
    #[serde(default)]
    pub args: JsonMap,
}

/// Why a call is refused before anything is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RefusedKind {
    /// An argument, or an option that the request needs, is wrong or missing.
    InvalidArgument,
    /// Nobody is signed in.
    NotLoggedIn,
}

/// The request that an example must produce. `{$rsa: text}` is a ciphertext of the text, `{$json: value}` a
/// string that holds the JSON of the value.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExpectedRequest {
    /// GraphQL: the arguments by their names, `field.argument` for those of a nested field.
    pub arguments: Option<JsonMap>,
    /// REST: the path, percent-encoded as it is sent.
    pub path: Option<String>,
    /// REST: the query, decoded.
    pub query: Option<JsonMap>,
    /// REST: the JSON body.
    pub json: Option<Json>,
    /// REST: the form body, decoded.
    pub form: Option<JsonMap>,
}

/// A type of the spec.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TypeEntry {
    /// The Rust name, in PascalCase.
    pub name: String,
    /// What it is. The first line is one sentence.
    pub doc: String,
    /// What kind of type it is.
    pub kind: TypeKind,
    /// The type of the GraphQL schema that it stands for, if it travels by GraphQL.
    pub graphql: Option<String>,
    /// The fields of an `object` or an `input`.
    #[serde(default)]
    pub fields: Vec<Field>,
    /// The values of an `enum`. It stays open: an answer may hold another.
    #[serde(default)]
    pub values: Vec<EnumValue>,
}

/// What kind of type it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TypeKind {
    /// An object that the service answers.
    Object,
    /// An object that the caller gives.
    Input,
    /// A text with known values.
    Enum,
}

/// A field of a type.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// The snake_case name.
    pub name: String,
    /// The name on the wire, where the service's rule does not make it.
    pub wire: Option<String>,
    /// The type, as of a parameter; `typed` where another field of the object says it (`typed_by`).
    #[serde(rename = "type")]
    pub ty: String,
    /// What it means.
    pub doc: String,
    /// Whether it is always there and never null.
    #[serde(default)]
    pub required: bool,
    /// Whether the caller may send null, to clear it (fields of an `input`).
    #[serde(default)]
    pub clearable: bool,
    /// Whether its value must never be printed.
    #[serde(default)]
    pub sensitive: bool,
    /// States that its value may be printed although its name looks secret.
    #[serde(default)]
    pub public: bool,
    /// How a `typed` field is read.
    pub typed_by: Option<TypedBy>,
}

/// A field whose text is read as another field says.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TypedBy {
    /// The field that says it.
    pub field: String,
    /// Its values with which the text stays a text.
    #[serde(default)]
    pub text: Vec<String>,
    /// Its values with which the text is JSON.
    #[serde(default)]
    pub json: Vec<String>,
    /// Its values with which the text is a date-time: RFC 3339, or milliseconds since 1970.
    #[serde(default)]
    pub date_time: Vec<String>,
}

/// A value of an enum.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnumValue {
    /// The text on the wire.
    pub value: String,
    /// The Rust name, where it is not the PascalCase of the value.
    pub name: Option<String>,
    /// What it means.
    pub doc: String,
}
