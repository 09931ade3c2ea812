//! The types of the generated tables: what the spec describes of the service and of each operation.

/// What is true of the service as a whole.
#[derive(Debug)]
pub struct ServiceInfo {
    /// The service's GraphQL, if it has any.
    pub graphql: Option<GraphQl>,
    /// How a REST response is wrapped.
    pub envelope: Envelope,
    /// The headers that carry an option of the client: the header's name and the option's.
    pub option_headers: &'static [(&'static str, &'static str)],
    /// The claim of a token that holds the user's id.
    pub user_claim: &'static str,
    /// A sample of the result of each operation, by its name, in JSON.
    pub samples: &'static str,
    /// What there is for the documented examples, in JSON: a seed for all (`service`), and by operation the entries
    /// that replace those of the same name (`operations`).
    pub fixtures: &'static str,
}

/// The service's GraphQL.
#[derive(Debug)]
pub struct GraphQl {
    /// The path that documents are posted to.
    pub path: &'static str,
    /// The schema.
    pub schema: &'static str,
}

/// How a REST response is wrapped: which of its fields is what.
#[derive(Debug)]
pub struct Envelope {
    /// The field that holds the code.
    pub code: &'static str,
    /// The code that means success.
    pub success: i64,
    /// The field that holds the message.
    pub message: &'static str,
    /// The field that holds the result, or more about an error.
    pub data: &'static str,
}

/// One operation.
#[derive(Debug)]
pub struct OperationInfo {
    /// The name.
    pub name: &'static str,
    /// One sentence about what it does.
    pub summary: &'static str,
    /// Its endpoint.
    pub endpoint: Endpoint,
    /// Which authorization it needs.
    pub auth: Auth,
    /// What success does to the client's session.
    pub session: SessionEffect,
    /// What the request holds.
    pub inputs: &'static [Input],
    /// Where the result is in the response.
    pub result_in: ResultIn,
    /// The codes that a caller should expect.
    pub errors: &'static [i64],
}

impl OperationInfo {
    /// Finds the row of an input.
    pub fn input(&self, name: &str) -> Option<&'static Input> {
        self.inputs.iter().find(|input| input.name == name)
    }
}

/// The endpoint of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Endpoint {
    /// As an HTTP request of its own.
    Rest {
        /// The method.
        method: &'static str,
        /// The path, with `{name}` for an input.
        path: &'static str,
    },
    /// As a GraphQL document.
    GraphQl {
        /// Whether it is a mutation.
        mutation: bool,
        /// The path of fields from the root to the result.
        path: &'static [&'static str],
    },
}

/// Which authorization an operation needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Auth {
    /// None.
    None,
    /// That of a signed-in user, if there is one.
    Optional,
    /// That of a signed-in user.
    Required,
    /// The credentials of the client.
    Client,
}

/// What the success of an operation does to the client's session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionEffect {
    /// Nothing.
    None,
    /// The user and the token of the result become the session's.
    SignIn,
    /// The token of the result becomes the session's.
    Renew,
    /// The session is cleared.
    SignOut,
}

/// Where the result of a REST operation is in the response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultIn {
    /// It is in the envelope.
    Envelope,
    /// It is the whole body.
    Body,
    /// It is the whole body, whose format an argument decides.
    BodyBy {
        /// The argument.
        argument: &'static str,
        /// The values with which the body is a plain string and not JSON.
        strings: &'static [&'static str],
    },
}

/// One value of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// The name.
    pub name: &'static str,
    /// Where it is in the request.
    pub location: ParamIn,
    /// Whether it must be there.
    pub required: bool,
    /// The JSON that is taken where it is missing.
    pub default: Option<&'static str>,
    /// The JSON that it always is.
    pub constant: Option<&'static str>,
    /// How it is written.
    pub encode: Option<Encode>,
    /// Whether it must never be printed.
    pub sensitive: bool,
    /// The fields of an object that may be printed, if it is one whose fields are known.
    pub printable: Option<&'static [&'static str]>,
}

impl Input {
    /// Describes an optional value.
    pub const fn new(name: &'static str, location: ParamIn) -> Self {
        Self {
            name,
            location,
            required: false,
            default: None,
            constant: None,
            encode: None,
            sensitive: false,
            printable: None,
        }
    }

    /// Makes it required.
    #[must_use]
    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// Sets the value that is taken where it is missing.
    #[must_use]
    pub const fn default(self, json: &'static str) -> Self {
        Self { default: Some(json), ..self }
    }

    /// Reports what it always is.
    #[must_use]
    pub const fn constant(self, json: &'static str) -> Self {
        Self { constant: Some(json), ..self }
    }

    /// Sets how it is encoded.
    #[must_use]
    pub const fn encode(self, encode: Encode) -> Self {
        Self { encode: Some(encode), ..self }
    }

    /// Marks it as one that must never be printed.
    #[must_use]
    pub const fn sensitive(self) -> Self {
        Self { sensitive: true, ..self }
    }

    /// Sets the fields that may be printed.
    #[must_use]
    pub const fn printable(self, fields: &'static [&'static str]) -> Self {
        Self { printable: Some(fields), ..self }
    }
}

/// Where a value is in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParamIn {
    /// It is an argument of the operation's GraphQL field, or of one on the way to it.
    Argument(&'static str),
    /// It is a field of the object that is such an argument.
    Field(&'static str, &'static str),
    /// In the path, where the template has this name.
    Path(&'static str),
    /// In the query.
    Query(&'static str),
    /// In the JSON body.
    Json(&'static str),
    /// In the form body.
    Form(&'static str),
}

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encode {
    /// RSA PKCS#1 v1.5 of its UTF-8 bytes, in base64.
    Rsa,
    /// A string that holds its JSON.
    JsonText,
    /// A string that holds the JSON of a list of `{key, value}`.
    KeyValues,
    /// A list of `{key, value}`, each value a string that holds its JSON.
    KeyValuesJson,
}
