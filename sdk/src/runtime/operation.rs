//! What is known about an operation, as constant data.
//!
//! The generator writes one [`OperationInfo`] per operation. It is the only description there is: building
//! a request, reading its answer, the session's rules, the dispatcher and the documentation all read it. The
//! constructors are `const` and read like the spec, because reviewers read them.

/// Everything that is known about one operation.
#[derive(Debug)]
#[non_exhaustive]
pub struct OperationInfo {
    /// The name: that of the client's method.
    pub name: &'static str,
    /// One sentence that says what it does.
    pub summary: &'static str,
    /// How it travels.
    pub endpoint: Endpoint,
    /// Whose authority it needs.
    pub auth: Auth,
    /// The input that holds a token to send in place of the session's; a call with it leaves the session alone.
    pub bearer: Option<&'static str>,
    /// Whether it may be sent twice without a second effect.
    pub idempotent: bool,
    /// What success does to the session.
    pub session: SessionEffect,
    /// What goes into the request.
    pub inputs: &'static [Input],
    /// Checks of the arguments before anything is sent.
    pub refuse: &'static [Refusal],
    /// Where the result stands in the answer.
    pub answer: Answer,
    /// The service's codes that a caller should expect.
    pub errors: &'static [i64],
}

/// How an operation travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Endpoint {
    /// As an HTTP request of its own.
    Rest {
        /// The method.
        method: &'static str,
        /// The name of the host.
        host: &'static str,
        /// The path, with `{name}` where an input stands.
        path: &'static str,
    },
    /// As a GraphQL document.
    GraphQl {
        /// The document, and the fragments that it uses.
        document: &'static [&'static str],
        /// The path of fields from the root to the result.
        path: &'static [&'static str],
    },
}

/// Whose authority an operation needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Auth {
    /// Nobody's: a token is never sent.
    None,
    /// The session's token is sent if there is one.
    Optional,
    /// A signed-in user's: without a token nothing is sent.
    Required,
    /// The client's own.
    Client,
}

/// What success does to the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SessionEffect {
    /// Nothing.
    None,
    /// The user and the token of the answer become the session's.
    SignIn,
    /// The token of the answer becomes the session's.
    Token,
    /// The session is cleared.
    SignOut,
}

/// One value of a request: where it comes from, what kind it is, where it goes and how it is written.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Input {
    /// The name, as the caller knows it.
    pub name: &'static str,
    /// The kind of value.
    pub kind: Kind,
    /// Where it comes from.
    pub source: Source,
    /// Where it goes.
    pub to: To,
    /// How it is written.
    pub encode: Encode,
    /// Whether it must never be printed.
    pub sensitive: bool,
    /// The part of the session that stands in where none, or an empty text, is given.
    pub fallback: Option<SessionPart>,
}

/// Where the value of an input comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Source {
    /// The caller must give it.
    Required,
    /// The caller may give it.
    Optional,
    /// The caller may give it; else this JSON is sent, which is the documented default.
    Default(&'static str),
    /// This JSON is always sent.
    Constant(&'static str),
    /// The session supplies it.
    Session(SessionPart),
    /// A client option supplies it.
    Option(&'static str),
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
pub enum To {
    /// A variable of the GraphQL document.
    Variable(&'static str),
    /// A field of the object that a variable of the GraphQL document holds.
    Field(&'static str, &'static str),
    /// The path, where the template has this name.
    Path(&'static str),
    /// The query.
    Query(&'static str),
    /// A field of the JSON body.
    Json(&'static str),
    /// A field of the form body.
    Form(&'static str),
    /// The header of authorization, in place of the session's token ([`OperationInfo::bearer`]).
    Bearer,
    /// Nowhere: it says how the answer is read.
    Nowhere,
}

/// How an input is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Encode {
    /// As it is.
    Plain,
    /// RSA PKCS#1 v1.5 of its UTF-8 bytes, in base64.
    Rsa,
    /// A string that holds its JSON.
    JsonText,
    /// A string that holds the JSON of a list of `{key, value}`; an empty map is left out.
    KeyValues,
    /// A list of `{key, value}`, each value a string that holds its JSON.
    KeyValuesJson,
}

/// The kind of value that an input takes.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Kind {
    /// A text.
    String,
    /// True or false.
    Boolean,
    /// A whole number.
    Integer,
    /// A number.
    Float,
    /// A date and time, as a text.
    DateTime,
    /// Any JSON.
    Json,
    /// A JSON object with keys of the caller's.
    Map(&'static Kind),
    /// A list.
    List(&'static Kind),
    /// A text with known values.
    Enum(&'static EnumInfo),
    /// An object with known fields.
    Object(&'static ObjectInfo),
    /// Null, or a value of this kind.
    Nullable(&'static Kind),
    /// A value of this kind that must never be printed: a field of an object.
    Sensitive(&'static Kind),
}

/// What is known about an enum of the service.
#[derive(Debug)]
#[non_exhaustive]
pub struct EnumInfo {
    /// The Rust name.
    pub name: &'static str,
    /// The known values, as they are on the wire.
    pub values: &'static [&'static str],
}

/// What is known about an object that the caller gives.
#[derive(Debug)]
#[non_exhaustive]
pub struct ObjectInfo {
    /// The Rust name.
    pub name: &'static str,
    /// The fields: the name on the wire and the kind of value.
    pub fields: &'static [(&'static str, Kind)],
}

impl OperationInfo {
    /// What holds of an operation where its table does not say otherwise.
    pub const DEFAULT: Self = Self {
        name: "",
        summary: "",
        endpoint: Endpoint::GraphQl { document: &[], path: &[] },
        auth: Auth::None,
        bearer: None,
        idempotent: false,
        session: SessionEffect::None,
        inputs: &[],
        refuse: &[],
        answer: Answer::data(),
        errors: &[],
    };
}

impl Input {
    /// Goes nowhere and is written as it is, until another method says otherwise.
    const fn new(name: &'static str, kind: Kind, source: Source) -> Self {
        let (to, encode) = (To::Nowhere, Encode::Plain);
        Self { name, kind, source, to, encode, sensitive: false, fallback: None }
    }

    /// An argument that the caller must give.
    #[must_use]
    pub const fn required(name: &'static str, kind: Kind) -> Self {
        Self::new(name, kind, Source::Required)
    }

    /// An argument that is absent unless the caller gives it.
    #[must_use]
    pub const fn optional(name: &'static str, kind: Kind) -> Self {
        Self::new(name, kind, Source::Optional)
    }

    /// An argument whose documented default, as JSON text, is sent where the caller gives nothing.
    #[must_use]
    pub const fn default(name: &'static str, kind: Kind, json: &'static str) -> Self {
        Self::new(name, kind, Source::Default(json))
    }

    /// A value that is always sent, as JSON text.
    #[must_use]
    pub const fn constant(name: &'static str, json: &'static str) -> Self {
        Self::new(name, Kind::Json, Source::Constant(json))
    }

    /// A value that the session supplies.
    #[must_use]
    pub const fn session(name: &'static str, part: SessionPart) -> Self {
        Self::new(name, Kind::String, Source::Session(part))
    }

    /// A value that a client option supplies.
    #[must_use]
    pub const fn option(name: &'static str, option: &'static str) -> Self {
        Self::new(name, Kind::String, Source::Option(option))
    }

    /// Puts the value into a variable of the GraphQL document.
    #[must_use]
    pub const fn variable(self, name: &'static str) -> Self {
        self.put(To::Variable(name))
    }

    /// Puts the value into a field of the object that a variable of the GraphQL document holds.
    #[must_use]
    pub const fn field(self, variable: &'static str, name: &'static str) -> Self {
        self.put(To::Field(variable, name))
    }

    /// Puts the value into the path, where the template has this name.
    #[must_use]
    pub const fn path(self, name: &'static str) -> Self {
        self.put(To::Path(name))
    }

    /// Puts the value into the query.
    #[must_use]
    pub const fn query(self, name: &'static str) -> Self {
        self.put(To::Query(name))
    }

    /// Puts the value into the JSON body.
    #[must_use]
    pub const fn json(self, name: &'static str) -> Self {
        self.put(To::Json(name))
    }

    /// Puts the value into the form body.
    #[must_use]
    pub const fn form(self, name: &'static str) -> Self {
        self.put(To::Form(name))
    }

    /// Sends the value as the authorization, in place of the session's token.
    #[must_use]
    pub const fn bearer(self) -> Self {
        self.put(To::Bearer)
    }

    const fn put(mut self, to: To) -> Self {
        self.to = to;
        self
    }

    /// Marks a value that must never be printed.
    #[must_use]
    pub const fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }

    /// Says how the value is written.
    #[must_use]
    pub const fn encode(mut self, encode: Encode) -> Self {
        self.encode = encode;
        self
    }

    /// Says which part of the session stands in where none, or an empty text, is given.
    #[must_use]
    pub const fn or_session(mut self, part: SessionPart) -> Self {
        self.fallback = Some(part);
        self
    }

    /// Whether the caller gives it (the others are supplied by the client).
    #[must_use]
    pub const fn is_parameter(&self) -> bool {
        matches!(self.source, Source::Required | Source::Optional | Source::Default(_))
    }
}

/// A check of the arguments before anything is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// The argument must not be empty.
    Empty(&'static str),
    /// At least one of the arguments must be given.
    NoneOf(&'static [&'static str]),
    /// The argument must be one of the known values of its enum.
    Unknown(&'static str),
}

/// Where the result stands in the answer, and what is made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer {
    /// Which part of a REST answer is meant.
    pub part: Part,
    /// Whether null is an answer.
    pub nullable: bool,
    /// What is made of it.
    pub shape: Shape,
}

/// Which part of a REST answer is the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Part {
    /// The data of the service's envelope.
    Data,
    /// The whole body.
    Body,
}

/// What is made of the answered JSON before it becomes the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Shape {
    /// Nothing: it is the result.
    AsIs,
    /// There is no result.
    Unit,
    /// Whether any item of the list `list` has a `field` that equals the argument `equals`.
    AnyItem {
        /// The field of the answer that holds the list.
        list: &'static str,
        /// The field of each item.
        field: &'static str,
        /// The argument that it is compared with.
        equals: &'static str,
    },
    /// The answer, without the empty fields of the items of its list.
    WithoutEmpty {
        /// The field of the answer that holds the list.
        list: &'static str,
    },
    /// Text or JSON, as the argument says.
    BodyBy {
        /// The argument that decides.
        argument: &'static str,
        /// Its values with which the body is text.
        text: &'static [&'static str],
        /// Its values with which the body is JSON.
        json: &'static [&'static str],
    },
}

/// How the text of a field is read, as another field of the same object says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct TypedBy {
    /// The field that says it, by its wire name.
    pub field: &'static str,
    /// Its values with which the text stays a text.
    pub text: &'static [&'static str],
    /// Its values with which the text is JSON.
    pub json: &'static [&'static str],
    /// Its values with which the text is a date-time.
    pub date_time: &'static [&'static str],
}

impl Answer {
    const fn new(part: Part) -> Self {
        Self { part, nullable: false, shape: Shape::AsIs }
    }

    /// The result is the data of the envelope, or what stands at the end of a GraphQL path.
    #[must_use]
    pub const fn data() -> Self {
        Self::new(Part::Data)
    }

    /// The result is the whole body.
    #[must_use]
    pub const fn body() -> Self {
        Self::new(Part::Body)
    }

    /// Says that null is an answer.
    #[must_use]
    pub const fn nullable(mut self) -> Self {
        self.nullable = true;
        self
    }

    /// Says what is made of the answered JSON.
    #[must_use]
    pub const fn shape(mut self, shape: Shape) -> Self {
        self.shape = shape;
        self
    }
}
