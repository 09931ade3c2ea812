//! The operations: how each travels, what it takes and what it answers.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Example, Json};

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
    /// Whether it is idempotent: it is safe to send twice. The client itself sends every request once.
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

impl Auth {
    /// Returns what the documentation of an operation says.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::None => "No authorization is sent.",
            Self::Optional => "The session's token is sent if there is one.",
            Self::Required => "A user must be signed in: without a token nothing is sent.",
            Self::Client => "The client itself is authenticated, by its secret.",
        }
    }

    /// Returns what the table of the operations says.
    #[must_use]
    pub fn cell(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Optional => "the user's token, if there is one",
            Self::Required => "the user's token",
            Self::Client => "the client's credentials",
        }
    }
}

/// What the success of an operation does to the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SessionEffect {
    /// The user and the token of the result become the session's, whoever was signed in before.
    SignIn,
    /// The token and the user's id of the result renew those of the session, which stays the same user's: a result
    /// that names another user is an error.
    Renew,
    /// The session is cleared.
    SignOut,
}

impl SessionEffect {
    /// Returns what the documentation of an operation says.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::SignIn => {
                "It changes which user is signed in: the session takes the token and the user of the result, if there is a token."
            }
            Self::Renew => {
                "The session stays the same user's, and takes the token of the result if there is one; a result that names another user is an error."
            }
            Self::SignOut => "It changes which user is signed in: the session is cleared.",
        }
    }

    /// Returns what the table of the operations says.
    #[must_use]
    pub fn cell(self) -> &'static str {
        match self {
            Self::SignIn => "signs in",
            Self::Renew => "renewed",
            Self::SignOut => "signs out",
        }
    }

    /// Returns `true` if success can change which user is signed in.
    #[must_use]
    pub fn changes_user(self) -> bool {
        matches!(self, Self::SignIn | Self::SignOut)
    }
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
    #[serde(default, deserialize_with = "super::present")]
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
    #[serde(default, deserialize_with = "super::present")]
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
    #[serde(default, deserialize_with = "super::present")]
    pub constant: Option<Json>,
    /// The part of the session that is sent. A user id that the session does not hold is asked for; without a token
    /// nothing is sent.
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
