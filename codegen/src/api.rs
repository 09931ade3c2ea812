//! The client that is to be written, with everything decided.
//!
//! Names stand here as they are written: in Rust as an [`Ident`], on the wire as a text. What has no choice left is
//! sorted; what the reader of the spec put in an order keeps it.

pub use proc_macro2::Ident;

pub use crate::model::{Document, Fragment, PathPart, To};
pub use crate::spec::{Auth, Encode, OptionKind, SessionEffect, SessionPart};

/// A client.
#[derive(Debug, Clone)]
pub struct Api {
    /// The folder of the spec, relative to the project's root.
    pub folder: String,
    /// What is true of the service as a whole.
    pub service: Service,
    /// The codes of errors, by number.
    pub error_codes: Vec<ErrorCode>,
    /// The types, by name.
    pub types: Vec<TypeItem>,
    /// The GraphQL fragments that documents use, by name.
    pub fragments: Vec<Fragment>,
    /// The groups of operations, by name.
    pub groups: Vec<Group>,
    /// The GraphQL schema of the service, as it is given.
    pub schema: Option<String>,
}

/// What is true of the service as a whole.
#[derive(Debug, Clone)]
pub struct Service {
    /// The service's name, in prose.
    pub name: String,
    /// The crate that the client is part of.
    pub crate_name: Ident,
    /// The type of an application.
    pub application: Ident,
    /// The type of the client of one user.
    pub client: Ident,
    /// The builder of the client type.
    pub builder: Ident,
    /// What the client is for.
    pub doc: Doc,
    /// What a client is built from.
    pub options: Vec<ClientOption>,
    /// Lists of options, of each of which at least one must be given.
    pub require_one_of: Vec<Vec<String>>,
    /// Where requests go.
    pub hosts: Vec<crate::spec::Host>,
    /// Headers that every request carries.
    pub headers: Vec<Header>,
    /// The path of the GraphQL endpoint.
    pub graphql_path: Option<String>,
    /// How a REST answer is wrapped.
    pub envelope: crate::spec::Envelope,
    /// How a sign-in is remembered.
    pub session: SessionRules,
    /// The option that holds the RSA public key.
    pub public_key: Option<String>,
    /// How the client itself is authenticated.
    pub client_auth: Option<crate::spec::ClientAuth>,
    /// The options that steer the connection.
    pub connection: crate::spec::Connection,
    /// Where the examples of the documentation run.
    pub examples: Option<crate::spec::ExampleServer>,
}

/// An option of the client.
#[derive(Debug, Clone)]
pub struct ClientOption {
    /// The name.
    pub name: String,
    /// The setter.
    pub setter: Ident,
    /// The static that describes it.
    pub table: Ident,
    /// The kind of value.
    pub kind: OptionKind,
    /// What it means.
    pub doc: Doc,
    /// The value where none is given.
    pub default: Option<OptionDefault>,
    /// The enum of the values that it can have, if it is a choice.
    pub choice: Option<Choice>,
}

/// The value of an option where none is given, as a text.
#[derive(Debug, Clone)]
pub enum OptionDefault {
    /// A text of one line.
    Line(String),
    /// A text of many lines, such as a key.
    Block(String),
}

/// The values of an option that is a choice.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The name of the enum.
    pub ident: Ident,
    /// The variants, each with its text.
    pub variants: Vec<(Ident, String)>,
}

/// A header of every request.
#[derive(Debug, Clone)]
pub struct Header {
    /// The name.
    pub name: String,
    /// Where its value comes from.
    pub source: HeaderSource,
}

/// Where the value of a header comes from.
#[derive(Debug, Clone)]
pub enum HeaderSource {
    /// An option.
    Option(String),
    /// Always this text.
    Constant(String),
    /// This text, followed by the version.
    Version(String),
}

/// How a sign-in is remembered.
#[derive(Debug, Clone)]
pub struct SessionRules {
    /// The option that gives the first token.
    pub token_option: String,
    /// The field of an answer that holds the token.
    pub token: String,
    /// The field of an answer that holds the user's id.
    pub user_id: String,
    /// The claim of a token that holds the user's id.
    pub claim: String,
    /// The group and the table of the operation that tells whose token it is.
    pub who_am_i: (Ident, Ident),
}

/// A text for readers, as lines of Markdown that is safe in documentation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Doc {
    /// The first line: one sentence.
    pub summary: String,
    /// What follows, without the empty line between.
    pub more: Vec<String>,
    /// The first line as it was written, for where it is no Markdown.
    pub plain: String,
}

/// A code by which the service names an error.
#[derive(Debug, Clone)]
pub struct ErrorCode {
    /// The number.
    pub code: i64,
    /// The variant.
    pub ident: Ident,
    /// What it means.
    pub doc: Doc,
}

/// A type, as a value has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// A text.
    Text,
    /// A text that is never printed.
    Secret,
    /// True or false.
    Boolean,
    /// A whole number.
    Integer,
    /// A number.
    Float,
    /// A date and time.
    DateTime,
    /// Any JSON.
    Json,
    /// Any JSON, never printed.
    SecretJson,
    /// What another field says.
    Typed,
    /// Nothing.
    Unit,
    /// A body whose format an argument decides.
    Body,
    /// A list.
    List(Box<Type>),
    /// An object with keys of any name.
    Map(Box<Type>),
    /// A value or nothing.
    Optional(Box<Type>),
    /// A value that lies elsewhere, because the type contains itself.
    Boxed(Box<Type>),
    /// A text with known values.
    Enum(TypeName),
    /// An object that the service answers.
    Object(TypeName),
    /// An object that the caller gives.
    Input(TypeName),
}

/// The name of a type of the spec.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeName {
    /// The type.
    pub ident: Ident,
    /// What is known about it, as a static.
    pub table: Ident,
}

/// A type that is defined.
#[derive(Debug, Clone)]
pub enum TypeItem {
    /// An object that the service answers.
    Object(Object),
    /// An object that the caller gives.
    Input(InputObject),
    /// A text with known values.
    Enum(Enum),
}

impl TypeItem {
    /// The name.
    #[must_use]
    pub fn ident(&self) -> &Ident {
        match self {
            Self::Object(object) => &object.ident,
            Self::Input(input) => &input.name.ident,
            Self::Enum(item) => &item.name.ident,
        }
    }
}

/// An object that the service answers.
#[derive(Debug, Clone)]
pub struct Object {
    /// The name.
    pub ident: Ident,
    /// What it is.
    pub doc: Doc,
    /// The fields.
    pub fields: Vec<ObjectField>,
}

/// A field of an object that the service answers.
#[derive(Debug, Clone)]
pub struct ObjectField {
    /// The name.
    pub ident: Ident,
    /// The name on the wire.
    pub wire: String,
    /// What it means.
    pub doc: Doc,
    /// The type; optional where the field need not be there.
    pub ty: Type,
    /// Whether it holds a secret.
    pub sensitive: bool,
    /// How it is read, if another field says it.
    pub typed_by: Option<TypedBy>,
}

/// How a field is read.
#[derive(Debug, Clone)]
pub struct TypedBy {
    /// The field that decides.
    pub field: Ident,
    /// The type of that field.
    pub ty: Type,
    /// Its values with which the text stays a text.
    pub text: Vec<String>,
    /// Its values with which the text is JSON.
    pub json: Vec<String>,
    /// Its values with which the text is a date-time.
    pub date_time: Vec<String>,
}

/// An object that the caller gives.
#[derive(Debug, Clone)]
pub struct InputObject {
    /// The name.
    pub name: TypeName,
    /// What it is.
    pub doc: Doc,
    /// The fields that `new` takes.
    pub required: Vec<InputField>,
    /// The fields that have a setter.
    pub setters: Vec<InputField>,
    /// All fields in the author's order, if a table needs them.
    pub table: Option<Vec<TableField>>,
}

/// What a table says of a field.
#[derive(Debug, Clone)]
pub struct TableField {
    /// The name on the wire.
    pub wire: String,
    /// The type.
    pub ty: Type,
    /// Whether its value must never be printed.
    pub sensitive: bool,
}

/// A field of an object that the caller gives.
#[derive(Debug, Clone)]
pub struct InputField {
    /// The field's name on the wire.
    pub wire: String,
    /// How it is given.
    pub argument: Argument,
    /// What it means.
    pub doc: Doc,
}

/// How a value is given in Rust.
#[derive(Debug, Clone)]
pub struct Argument {
    /// The name of the variable and of the setter.
    pub ident: Ident,
    /// The type.
    pub ty: Type,
    /// Whether null may be given.
    pub clearable: bool,
}

/// A text with known values.
#[derive(Debug, Clone)]
pub struct Enum {
    /// The name.
    pub name: TypeName,
    /// What it is.
    pub doc: Doc,
    /// The values.
    pub variants: Vec<Variant>,
    /// Whether a table needs them.
    pub has_table: bool,
}

/// A known value of an enum.
#[derive(Debug, Clone)]
pub struct Variant {
    /// The name.
    pub ident: Ident,
    /// The text on the wire.
    pub value: String,
    /// What it means.
    pub doc: Doc,
}

/// A group of operations.
#[derive(Debug, Clone)]
pub struct Group {
    /// The name: that of the file.
    pub name: String,
    /// The module.
    pub module: Ident,
    /// What the operations are for.
    pub doc: Doc,
    /// The file of the spec.
    pub source: String,
    /// The operations, by name.
    pub operations: Vec<Operation>,
}

/// An operation.
#[derive(Debug, Clone)]
pub struct Operation {
    /// The name.
    pub name: String,
    /// The method of the client.
    pub method: Ident,
    /// The type of the request.
    pub request: Ident,
    /// What is known about it, as a static.
    pub table: Ident,
    /// What it does.
    pub doc: Doc,
    /// Where it is documented, as a sentence.
    pub source: String,
    /// How it travels.
    pub endpoint: Endpoint,
    /// Whose authority it needs.
    pub auth: Auth,
    /// The position of the input that holds a token to send in place of the session's.
    pub token_override: Option<usize>,
    /// The parameter that holds it.
    pub bearer: Option<String>,
    /// Whether it may be sent twice.
    pub idempotent: bool,
    /// What success does to the session.
    pub session: Option<SessionEffect>,
    /// What goes into the request.
    pub inputs: Vec<Input>,
    /// The parameters that the method takes.
    pub required: Vec<Parameter>,
    /// The parameters that have a setter.
    pub setters: Vec<Parameter>,
    /// What is checked before anything is sent.
    pub preconditions: Vec<Precondition>,
    /// Where the result is in the response.
    pub response: Response,
    /// What awaiting the call returns.
    pub output: Output,
    /// The errors that a caller should expect.
    pub errors: Vec<ExpectedError>,
    /// The example of the documentation.
    pub example: Example,
    /// A sample of what the service answers: the result alone.
    pub sample: serde_json::Value,
}

/// How an operation travels.
#[derive(Debug, Clone)]
pub enum Endpoint {
    /// As an HTTP request of its own.
    Rest {
        /// The method.
        method: &'static str,
        /// The host.
        host: String,
        /// The path, with `{name}` where an input is.
        path: String,
        /// The path in parts.
        parts: Vec<PathPart>,
    },
    /// As a GraphQL document.
    GraphQl {
        /// Whether it is a mutation.
        mutation: bool,
        /// The document.
        document: Document,
        /// The path of fields from the root to the result.
        path: Vec<String>,
    },
}

/// One value of a request.
#[derive(Debug, Clone)]
pub struct Input {
    /// The name.
    pub name: String,
    /// Where it comes from.
    pub source: Source,
    /// Where it goes.
    pub to: To,
    /// How it is written, if not as it is.
    pub encode: Option<Encode>,
    /// Whether it must never be printed.
    pub sensitive: bool,
    /// The part of the session that stands in.
    pub fallback: Option<SessionPart>,
}

/// Where the value of an input comes from.
#[derive(Debug, Clone)]
pub enum Source {
    /// The caller must give it.
    Required(Type),
    /// The caller may give it.
    Optional(Type),
    /// The caller may give it; else this JSON is sent.
    Default(Type, String),
    /// This JSON is always sent.
    Constant(String),
    /// The session supplies it.
    Session(SessionPart),
    /// An option of the client supplies it.
    Option(String),
}

/// A parameter, as the caller sees it.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// The name in the table.
    pub name: String,
    /// The position in the table.
    pub index: usize,
    /// How it is given.
    pub argument: Argument,
    /// What it means.
    pub doc: Doc,
    /// The documented default, as people read it.
    pub default: Option<String>,
}

/// A check before anything is sent. An input is named by its position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Precondition {
    /// The argument must not be empty.
    NotEmpty(usize),
    /// At least one of the arguments must be given.
    AnyOf(Vec<usize>),
    /// The argument must be a known value of its enum.
    Known(usize, TypeName),
}

/// Where the result is in the response.
#[derive(Debug, Clone)]
pub struct Response {
    /// Whether it is the whole body of a REST response.
    pub body: bool,
    /// Whether null is a result.
    pub nullable: bool,
    /// What is made of it.
    pub shape: Shape,
}

/// What is made of the JSON of a response.
#[derive(Debug, Clone)]
pub enum Shape {
    /// Nothing.
    AsIs,
    /// There is no result.
    Unit,
    /// Whether any item of a list has a field that equals an argument. Fields are named as on the wire.
    AnyItem {
        /// The field that holds the list.
        list: String,
        /// The field of each item.
        field: String,
        /// The position of the argument.
        equals: usize,
    },
    /// Empty fields of the items of a list are dropped.
    WithoutEmpty {
        /// The field that holds the list, as on the wire.
        list: String,
    },
    /// Text or JSON, as an argument says.
    Format {
        /// The position of the argument.
        selector: usize,
        /// The values of the argument.
        by: crate::spec::BodyBy,
    },
}

/// What a call returns.
#[derive(Debug, Clone)]
pub enum Output {
    /// The value of the response, or one that is found out from another type.
    Answered {
        /// The other type.
        of: Option<Type>,
        /// The type that is returned.
        ty: Type,
    },
    /// A map made from the answered list.
    Map(MapOutput),
}

impl Operation {
    /// Returns `true` if success can change which user is signed in.
    #[must_use]
    pub fn changes_user(&self) -> bool {
        self.session.is_some_and(SessionEffect::changes_user)
    }
}

/// A map made from a list: what is answered and what is made of it.
#[derive(Debug, Clone)]
pub struct MapOutput {
    /// The type of the list.
    pub answered: Type,
    /// The type of the map.
    pub output: Type,
    /// The field that is the key.
    pub key: Ident,
    /// The field that is the value.
    pub value: Ident,
    /// Whether items without a value are left out.
    pub skip_empty: bool,
}

/// An error that a caller should expect.
#[derive(Debug, Clone)]
pub struct ExpectedError {
    /// The number.
    pub code: i64,
    /// The variant of the enum of codes.
    pub ident: Ident,
    /// What the caller can do.
    pub advice: String,
}

/// The example of an operation's documentation.
#[derive(Debug, Clone)]
pub struct Example {
    /// What it shows.
    pub title: Option<String>,
    /// The options that its client needs, as texts.
    pub options: Vec<(String, String)>,
    /// What the server that it runs against holds besides, or in place of, what it holds for all.
    pub given: crate::spec::JsonMap,
    /// Whether any of the calls can change which user is signed in.
    pub changes_user: bool,
    /// The calls: the last one is the operation's own.
    pub calls: Vec<ExampleCall>,
}

/// A call of an example.
#[derive(Debug, Clone)]
pub struct ExampleCall {
    /// The method.
    pub method: Ident,
    /// The arguments of the method.
    pub arguments: Vec<Expression>,
    /// The setters that are called.
    pub setters: Vec<(Ident, Expression)>,
    /// The variable that takes the result, if there is one.
    pub result: Option<Ident>,
}

/// A value, as an example writes it in Rust.
#[derive(Debug, Clone)]
pub enum Expression {
    /// A text.
    Text(String),
    /// True or false.
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// A number.
    Float(f64),
    /// Any JSON.
    Json(serde_json::Value),
    /// Null, for a field that may be cleared.
    Null,
    /// A known value of an enum.
    Variant(Ident, Ident),
    /// A list.
    List(Vec<Expression>),
    /// A list of keys and values.
    Map(Vec<(String, Expression)>),
    /// A list or map of this type that is empty.
    Empty(Type),
    /// An object that the caller gives.
    Input {
        /// The type.
        ident: Ident,
        /// The arguments of `new`.
        arguments: Vec<Expression>,
        /// The setters that are called.
        setters: Vec<(Ident, Expression)>,
    },
}
