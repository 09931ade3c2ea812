//! Calls, and the requests that they must produce.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Json, JsonMap};

/// A call, and the request that it must produce.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// What it shows.
    pub title: String,
    /// Client options that it needs besides the service's required ones.
    #[serde(default)]
    pub options: JsonMap,
    /// What the server holds for this example: each entry stands in place of the service's `examples.given` of that
    /// name.
    #[serde(default)]
    pub given: JsonMap,
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
    #[serde(default, deserialize_with = "super::present")]
    pub answer: Option<Json>,
    /// The result that the caller gets of the answer, with its secrets, where it is not the answer as it is.
    #[serde(default, deserialize_with = "super::present")]
    pub result: Option<Json>,
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
