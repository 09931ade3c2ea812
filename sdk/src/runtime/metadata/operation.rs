//! The operations, as constant data.
//!
//! The generator writes one [`OperationInfo`] per operation. It is the only description there is: building
//! a request, reading its response, the session's rules, the dispatcher and the documentation all read it. The
//! constructors are `const` and read like the spec, because reviewers read them.

use super::option::{GraphQlInfo, HostInfo, OptionInfo};
use super::types::{EnumInfo, ParamType};

/// One operation.
#[derive(Debug)]
#[non_exhaustive]
pub struct OperationInfo {
    /// The name: that of the client's method.
    pub name: &'static str,
    /// One sentence that says what it does.
    pub summary: &'static str,
    /// The endpoint.
    pub endpoint: Endpoint,
    /// What authorizes a call.
    pub auth: Auth,
    /// The position of the input that holds a token to send in place of the session's; a call with it leaves the
    /// session alone.
    pub token_override: Option<usize>,
    /// Whether it is safe to send it twice.
    pub idempotent: bool,
    /// What success does to the session.
    pub session: SessionEffect,
    /// The values of a request.
    pub inputs: &'static [Input],
    /// What is checked before anything is sent.
    pub preconditions: &'static [Precondition],
    /// Where the result is in the response.
    pub response: ResponseInfo,
    /// The service's codes that a caller should expect.
    pub errors: &'static [i64],
}

/// The endpoint of an operation.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Endpoint {
    /// An HTTP request of its own.
    Rest {
        /// The method.
        method: Method,
        /// The host.
        host: &'static HostInfo,
        /// The path, as it is written: `/users/{id}`.
        path: &'static str,
        /// The path in parts.
        parts: &'static [PathPart],
    },
    /// A GraphQL document.
    GraphQl(&'static GraphQlDocument),
}

/// A GraphQL document.
#[derive(Debug)]
#[non_exhaustive]
pub struct GraphQlDocument {
    /// The service's GraphQL endpoint.
    pub api: &'static GraphQlInfo,
    /// The fields from the root to the result.
    pub fields: &'static [&'static str],
    /// The document and the fragments that it uses, each escaped as the content of a JSON string.
    pub escaped: &'static [&'static str],
}

/// The HTTP method of an endpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Method {
    /// `GET`.
    Get,
    /// `POST`.
    Post,
    /// `PUT`.
    Put,
    /// `PATCH`.
    Patch,
    /// `DELETE`.
    Delete,
}

/// A part of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PathPart {
    /// Always this.
    Literal(&'static str),
    /// The value of the input at this position, as one segment or a part of one.
    Input(usize),
}

/// What authorizes a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Auth {
    /// Nothing: a token is never sent.
    None,
    /// The session's token, if there is one.
    Optional,
    /// The session's token: without one nothing is sent.
    Required,
    /// The client's own credentials.
    Client,
}

impl Auth {
    /// Returns the word by which the spec names it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Optional => "optional",
            Self::Required => "required",
            Self::Client => "client",
        }
    }
}

/// What success does to the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SessionEffect {
    /// Nothing.
    None,
    /// The user and the token of the result become the session's, whoever was signed in before.
    SignIn,
    /// The token and the user's id of the result renew those of the session, which stays the same user's.
    Renew,
    /// The session is cleared.
    SignOut,
}

impl SessionEffect {
    /// Returns the word by which the spec names it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::SignIn => "sign_in",
            Self::Renew => "renew",
            Self::SignOut => "sign_out",
        }
    }

    /// Returns `true` if success can change which user is signed in.
    #[must_use]
    pub const fn changes_user(self) -> bool {
        matches!(self, Self::SignIn | Self::SignOut)
    }
}

/// One value of a request: where it comes from, its type, where it goes and how it is encoded.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Input {
    /// The name of the parameter.
    pub name: &'static str,
    /// The type of value.
    pub ty: ParamType,
    /// Where it comes from.
    pub source: Source,
    /// Where it goes.
    pub location: ParamIn,
    /// How it is encoded.
    pub encode: Encode,
    /// Whether it must never be printed.
    pub sensitive: bool,
    /// The part of the session that is sent where no value, or an empty string, is given.
    pub fallback: Option<SessionPart>,
}

/// Where the value of an input comes from.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Source {
    /// The caller must give it.
    Required,
    /// The caller may give it.
    Optional,
    /// The caller may give it; else this is sent, which is the documented default.
    Default(Constant),
    /// This is always sent.
    Constant(Constant),
    /// The session supplies it.
    Session(SessionPart),
    /// An option supplies it.
    Option(&'static OptionInfo),
}

/// A constant value, ready to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Constant {
    /// The value as JSON.
    pub json: &'static str,
    /// The value as a string, for a path, a query or a form.
    pub text: &'static str,
}

/// A part of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SessionPart {
    /// The token.
    Token,
    /// The id of the signed-in user.
    UserId,
}

/// Where an input goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParamIn {
    /// A variable of the GraphQL document.
    Variable(&'static str),
    /// A field of the object that a variable of the GraphQL document holds.
    Field(&'static str, &'static str),
    /// The path, where [`PathPart::Input`] names it.
    Path,
    /// The query.
    Query(&'static str),
    /// A field of the JSON body.
    Json(&'static str),
    /// A field of the form body.
    Form(&'static str),
    /// The authorization header, in place of the session's token ([`OperationInfo::token_override`]).
    Authorization,
    /// Nowhere: it says how the response is read.
    ResponseOnly,
}

/// How an input is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Encode {
    /// As it is.
    Plain,
    /// RSA PKCS#1 v1.5 of its UTF-8 bytes, in base64.
    Rsa,
    /// A string that holds its JSON.
    JsonText,
    /// A string that holds the JSON of an array of `{key, value}`; an empty map is left out.
    KeyValues,
    /// An array of `{key, value}`, each value a string that holds its JSON.
    KeyValuesJson,
}

/// A check of the arguments before anything is sent. An input is named by its position.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Precondition {
    /// The argument must not be empty.
    NotEmpty(usize),
    /// At least one of the arguments must be given.
    AnyOf(&'static [usize]),
    /// The argument must be one of the known values of its enum.
    Known(usize, &'static EnumInfo),
}

/// Where the result is in the response, and how it is transformed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ResponseInfo {
    /// Which part of a REST response is meant.
    pub part: Part,
    /// Whether null is a result.
    pub nullable: bool,
    /// How it is transformed.
    pub transform: Transform,
}

/// Which part of a REST response is the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Part {
    /// The data of the service's envelope.
    Data,
    /// The whole body.
    Body,
}

/// How a response is transformed into the result. Fields are named as on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Transform {
    /// Nothing: it is the result.
    None,
    /// There is no result.
    Unit,
    /// Whether any item of an array has a field that equals an argument.
    AnyItem {
        /// The field that holds the array.
        list: &'static str,
        /// The field of each item.
        field: &'static str,
        /// The position of the argument that it is compared with.
        equals: usize,
    },
    /// The result, without the empty fields of the items of an array.
    WithoutEmpty {
        /// The field that holds the array.
        list: &'static str,
    },
    /// A string or JSON, as an argument selects.
    Format {
        /// The position of the argument.
        selector: usize,
        /// Its values with which the body is JSON; with any other it is a string.
        json: &'static [&'static str],
    },
}

impl OperationInfo {
    /// What holds of an operation where its table does not say otherwise.
    pub(crate) const DEFAULT: Self = Self {
        name: "",
        summary: "",
        endpoint: Endpoint::Rest { method: Method::Get, host: &NO_HOST, path: "", parts: &[] },
        auth: Auth::None,
        token_override: None,
        idempotent: false,
        session: SessionEffect::None,
        inputs: &[],
        preconditions: &[],
        response: ResponseInfo::data(),
        errors: &[],
    };

    /// Returns the parameters: the inputs that the caller gives, with their positions.
    pub fn parameters(&self) -> impl Iterator<Item = (usize, &'static Input)> + use<> {
        self.inputs.iter().enumerate().filter(|(_, input)| input.is_parameter())
    }
}

static NO_HOST: HostInfo = HostInfo { index: 0, name: "", options: &[], derive: None };

impl From<Method> for http::Method {
    fn from(method: Method) -> Self {
        match method {
            Method::Get => Self::GET,
            Method::Post => Self::POST,
            Method::Put => Self::PUT,
            Method::Patch => Self::PATCH,
            Method::Delete => Self::DELETE,
        }
    }
}

impl Endpoint {
    /// Returns the host.
    #[must_use]
    pub const fn host(&self) -> &'static HostInfo {
        match self {
            Self::Rest { host, .. } => host,
            Self::GraphQl(document) => document.api.host,
        }
    }

    /// Returns the GraphQL document with its fragments, as a reviewer reads it.
    #[must_use]
    pub fn document(&self) -> Option<String> {
        let Self::GraphQl(document) = self else { return None };
        let mut json = String::from("\"");
        for part in document.escaped {
            json.push_str(part);
        }
        json.push('"');
        serde_json::from_str(&json).ok()
    }
}

impl Constant {
    /// Takes JSON; a string without escapes in it is that string without its quotes.
    const fn new(json: &'static str) -> Self {
        let text = match json.as_bytes() {
            [b'"', .., b'"'] => json.split_at(json.len() - 1).0.split_at(1).1,
            _ => json,
        };
        Self { json, text }
    }
}

impl Input {
    /// It goes nowhere and is sent as it is, until another method says otherwise.
    const fn new(name: &'static str, ty: ParamType, source: Source) -> Self {
        let (location, encode) = (ParamIn::ResponseOnly, Encode::Plain);
        Self { name, ty, source, location, encode, sensitive: false, fallback: None }
    }

    /// An argument that the caller must give.
    pub(crate) const fn required(name: &'static str, ty: ParamType) -> Self {
        Self::new(name, ty, Source::Required)
    }

    /// An argument that is absent unless the caller gives it.
    pub(crate) const fn optional(name: &'static str, ty: ParamType) -> Self {
        Self::new(name, ty, Source::Optional)
    }

    /// An argument whose documented default, as JSON, is sent where the caller gives nothing.
    pub(crate) const fn default(name: &'static str, ty: ParamType, json: &'static str) -> Self {
        Self::new(name, ty, Source::Default(Constant::new(json)))
    }

    /// A value, as JSON, that is always sent.
    pub(crate) const fn constant(name: &'static str, json: &'static str) -> Self {
        Self::new(name, ParamType::Json, Source::Constant(Constant::new(json)))
    }

    /// Sets the string of a default or a constant whose JSON has escapes in it.
    #[allow(dead_code, reason = "a spec may have no such constant")]
    pub(crate) const fn with_text(mut self, text: &'static str) -> Self {
        self.source = match self.source {
            Source::Default(Constant { json, .. }) => Source::Default(Constant { json, text }),
            Source::Constant(Constant { json, .. }) => Source::Constant(Constant { json, text }),
            source => source,
        };
        self
    }

    /// A value that the session supplies.
    pub(crate) const fn session(name: &'static str, part: SessionPart) -> Self {
        Self::new(name, ParamType::String, Source::Session(part))
    }

    /// A value that an option supplies.
    pub(crate) const fn option(name: &'static str, option: &'static OptionInfo) -> Self {
        Self::new(name, ParamType::String, Source::Option(option))
    }

    /// Puts the value into a variable of the GraphQL document.
    pub(crate) const fn variable(self, name: &'static str) -> Self {
        self.at(ParamIn::Variable(name))
    }

    /// Puts the value into a field of the object that a variable of the GraphQL document holds.
    pub(crate) const fn field(self, variable: &'static str, name: &'static str) -> Self {
        self.at(ParamIn::Field(variable, name))
    }

    /// Puts the value into the path, where its parts name it.
    pub(crate) const fn path(self) -> Self {
        self.at(ParamIn::Path)
    }

    /// Puts the value into the query.
    pub(crate) const fn query(self, name: &'static str) -> Self {
        self.at(ParamIn::Query(name))
    }

    /// Puts the value into the JSON body.
    pub(crate) const fn json(self, name: &'static str) -> Self {
        self.at(ParamIn::Json(name))
    }

    /// Puts the value into the form body.
    pub(crate) const fn form(self, name: &'static str) -> Self {
        self.at(ParamIn::Form(name))
    }

    /// Sends the value as the authorization, in place of the session's token.
    pub(crate) const fn authorization(self) -> Self {
        self.at(ParamIn::Authorization)
    }

    const fn at(mut self, location: ParamIn) -> Self {
        self.location = location;
        self
    }

    /// Marks a value that must never be printed.
    pub(crate) const fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }

    /// Encrypts the value, which must never be printed.
    pub(crate) const fn rsa(self) -> Self {
        self.sensitive().encode(Encode::Rsa)
    }

    /// Sets how the value is encoded.
    pub(crate) const fn encode(mut self, encode: Encode) -> Self {
        self.encode = encode;
        self
    }

    /// Sets the part of the session that is sent where no value is given.
    pub(crate) const fn or_session(mut self, part: SessionPart) -> Self {
        self.fallback = Some(part);
        self
    }

    /// Returns `true` if the caller gives it (the client supplies the others).
    #[must_use]
    pub const fn is_parameter(&self) -> bool {
        matches!(self.source, Source::Required | Source::Optional | Source::Default(_))
    }

    /// Returns `true` if the caller must give it.
    #[must_use]
    pub const fn is_required(&self) -> bool {
        matches!(self.source, Source::Required)
    }
}

impl ResponseInfo {
    const fn new(part: Part) -> Self {
        Self { part, nullable: false, transform: Transform::None }
    }

    /// The result is the data of the envelope, or what is at the end of a GraphQL path.
    pub(crate) const fn data() -> Self {
        Self::new(Part::Data)
    }

    /// The result is the whole body.
    pub(crate) const fn body() -> Self {
        Self::new(Part::Body)
    }

    /// Makes null a result.
    pub(crate) const fn nullable(mut self) -> Self {
        self.nullable = true;
        self
    }

    /// Sets how the response is transformed.
    pub(crate) const fn transform(mut self, transform: Transform) -> Self {
        self.transform = transform;
        self
    }
}
