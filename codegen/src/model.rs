//! A spec without an error, with everything resolved: types, names on the wire, where each value goes, what refers to
//! what.
//!
//! [`validate`](crate::validate::validate) makes it, and nothing else does: that a model exists is the proof. What it
//! refers to is there, so a state that has to be ruled out later can't be written down.

use crate::load::{GroupFile, Spec};
use crate::spec::{
    BodyBy, ClientOption, Encode, ErrorCode, Example, ExpectedError, Field, Host, Json, JsonMap, Method,
    Operation, Param, SessionPart, Supplied, TypeEntry,
};

/// A spec, resolved.
#[derive(Debug)]
pub struct Model<'s> {
    /// The spec as it is written: the texts, and the words that need no resolving.
    pub spec: &'s Spec,
    /// The headers that every request carries.
    pub headers: Vec<(&'s str, HeaderValue<'s>)>,
    /// The types, by name.
    pub types: Vec<TypeDef<'s>>,
    /// The groups, by name.
    pub groups: Vec<GroupDef<'s>>,
    /// The operation that returns the user of a token.
    pub who_am_i: OperationId,
    /// The GraphQL fragments that documents use, by name.
    pub fragments: Vec<Fragment>,
}

/// Where the value of a header comes from.
#[derive(Debug, Clone, Copy)]
pub enum HeaderValue<'s> {
    /// An option.
    Option(&'s ClientOption),
    /// It is always this.
    Constant(&'s str),
    /// This, followed by the version of the client.
    Version(&'s str),
}

/// A type of [`Model::types`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TypeId(pub(crate) usize);

/// An operation: its group in [`Model::groups`], and its position there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OperationId {
    pub(crate) group: usize,
    pub(crate) operation: usize,
}

/// The type of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// A string.
    String,
    /// A boolean.
    Boolean,
    /// An integer.
    Integer,
    /// A number.
    Float,
    /// A date and time.
    DateTime,
    /// Any JSON.
    Json,
    /// Nothing: there is no result.
    Unit,
    /// A body whose format an argument decides.
    Body,
    /// A string that is read as another field says.
    Typed,
    /// An object with keys of any name.
    Map(Box<Type>),
    /// A list.
    List(Box<Type>),
    /// A value or null.
    Nullable(Box<Type>),
    /// An enum of the spec.
    Enum(TypeId),
    /// An object that the service returns.
    Object(TypeId),
    /// An object that the caller gives.
    Input(TypeId),
}

impl Type {
    /// Returns the type without the null.
    #[must_use]
    pub fn not_null(&self) -> &Self {
        match self {
            Self::Nullable(inner) => inner.not_null(),
            other => other,
        }
    }

    /// Returns the type of the spec that it is made from, if it is made from one.
    #[must_use]
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Self::Map(inner) | Self::List(inner) | Self::Nullable(inner) => inner.named(),
            Self::Enum(id) | Self::Object(id) | Self::Input(id) => Some(*id),
            _ => None,
        }
    }
}

/// A type of the spec.
#[derive(Debug)]
pub struct TypeDef<'s> {
    /// The type as it is written.
    pub entry: &'s TypeEntry,
    /// The fields, in the author's order.
    pub fields: Vec<FieldDef<'s>>,
    /// Whether callers give it: as an argument, or inside of one.
    pub is_given: bool,
}

/// A field of a type.
#[derive(Debug)]
pub struct FieldDef<'s> {
    /// The field as it is written.
    pub entry: &'s Field,
    /// The type.
    pub ty: Type,
    /// The name on the wire.
    pub wire: String,
    /// Whether the object would be in its own memory by it.
    pub is_recursive: bool,
    /// The position of the field that says how this one is read.
    pub typed_by: Option<usize>,
}

/// A group of operations.
#[derive(Debug)]
pub struct GroupDef<'s> {
    /// The file that it is from.
    pub file: &'s GroupFile,
    /// The operations, by name.
    pub operations: Vec<OperationDef<'s>>,
}

/// An operation. What it refers to by position are its [`inputs`](Self::inputs).
#[derive(Debug)]
pub struct OperationDef<'s> {
    /// The operation as it is written.
    pub entry: &'s Operation,
    /// What a request carries: first what the caller gives, then what the client adds, each in the author's order.
    pub inputs: Vec<InputDef<'s>>,
    /// How a request is sent.
    pub endpoint: EndpointDef<'s>,
    /// The input that holds a token to send in place of the session's.
    pub token_override: Option<usize>,
    /// What is checked before anything is sent.
    pub preconditions: Vec<Precondition>,
    /// What is made of a response.
    pub result: ResultDef<'s>,
    /// The errors that a caller should expect.
    pub errors: Vec<(&'s ErrorCode, &'s ExpectedError)>,
    /// The example that the documentation shows.
    pub example: &'s Example,
    /// The calls that the example makes first.
    pub before: Vec<(OperationId, &'s JsonMap)>,
}

/// One value of a request.
#[derive(Debug)]
pub struct InputDef<'s> {
    /// Where it comes from.
    pub source: Source<'s>,
    /// Where it goes.
    pub to: To,
}

/// Where a value of a request comes from.
#[derive(Debug)]
pub enum Source<'s> {
    /// A parameter.
    Param(&'s Param, Type),
    /// The client supplies a value that is always the same.
    Constant(&'s Supplied, &'s Json),
    /// The session supplies it.
    Session(&'s Supplied, SessionPart),
    /// An option of the client supplies it.
    Option(&'s Supplied, &'s ClientOption),
}

impl Source<'_> {
    /// Returns the name in the spec.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Param(param, _) => &param.name,
            Self::Constant(supplied, _) | Self::Session(supplied, _) | Self::Option(supplied, _) => {
                &supplied.name
            }
        }
    }

    /// Returns how the value is written, if not as it is.
    #[must_use]
    pub fn encode(&self) -> Option<Encode> {
        match self {
            Self::Param(param, _) => param.encode,
            Self::Constant(..) | Self::Session(..) | Self::Option(..) => None,
        }
    }
}

/// Where an input goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum To {
    /// A variable of the GraphQL document.
    Variable(String),
    /// A field of the object that a variable holds.
    Field(String, String),
    /// The path, where the template has this name.
    Path(String),
    /// The query.
    Query(String),
    /// The JSON body.
    Json(String),
    /// The form body.
    Form(String),
    /// The authorization, in place of the session's token.
    Bearer,
    /// Nowhere: it says how the response is read.
    Nowhere,
}

/// How a request is sent.
#[derive(Debug)]
pub enum EndpointDef<'s> {
    /// As an HTTP request of its own.
    Rest {
        /// The method.
        method: Method,
        /// The host.
        host: &'s Host,
        /// The path, with `{name}` where an input is.
        path: &'s str,
        /// The path in parts.
        parts: Vec<PathPart>,
    },
    /// As a GraphQL document.
    GraphQl {
        /// Whether it is a mutation.
        is_mutation: bool,
        /// The document.
        document: Document,
        /// The path of fields from the root to the result.
        path: Vec<String>,
    },
}

/// A part of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PathPart {
    /// Always this.
    Literal(String),
    /// The value of the input at this position.
    Input(usize),
}

/// A GraphQL document, and what it needs beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// The operation's text.
    pub text: String,
    /// The fragments that it uses, also those that its fragments use, by name.
    pub fragments: Vec<String>,
}

/// A fragment of GraphQL documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragment {
    /// The name: that of the type.
    pub name: String,
    /// The text.
    pub text: String,
}

/// A check before anything is sent. An input is named by its position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Precondition {
    /// The argument must not be empty.
    NotEmpty(usize),
    /// At least one of the arguments must be given.
    AnyOf(Vec<usize>),
    /// The argument must be a known value of its enum.
    Known(usize, TypeId),
}

/// What is made of a response.
#[derive(Debug)]
pub struct ResultDef<'s> {
    /// The type of what is returned.
    pub ty: Type,
    /// How the one is made of the other.
    pub derivation: Derivation<'s>,
}

/// How a result is made of a response. A field is named by its name on the wire, an input by its position.
#[derive(Debug)]
pub enum Derivation<'s> {
    /// It is the result.
    AsIs,
    /// There is no result.
    Unit {
        /// The type of what the service returns all the same, if a document has to select it.
        of: Option<Type>,
    },
    /// Whether any item of a list has a field that equals an argument.
    AnyItem {
        /// The type of what the service returns.
        of: Type,
        /// The field that holds the list.
        list: String,
        /// The field of each item.
        field: String,
        /// The argument.
        equals: usize,
    },
    /// A map is made from the items of a list.
    Map {
        /// The type of the list.
        of: Type,
        /// The field that is the key.
        key: &'s str,
        /// The field that is the value.
        value: &'s str,
        /// Whether items without a value are left out.
        skip_empty: bool,
    },
    /// Empty fields of the items of a list are dropped.
    WithoutEmpty {
        /// The field that holds the list.
        list: String,
    },
    /// A string or JSON, as an argument says.
    Format {
        /// The argument.
        selector: usize,
        /// Which of its values mean what.
        by: &'s BodyBy,
    },
}

impl ResultDef<'_> {
    /// Returns the type of what the service returns.
    #[must_use]
    pub fn returned(&self) -> &Type {
        match &self.derivation {
            Derivation::Unit { of: Some(of) }
            | Derivation::AnyItem { of, .. }
            | Derivation::Map { of, .. } => of,
            _ => &self.ty,
        }
    }
}

impl<'s> Model<'s> {
    /// Returns a type.
    #[must_use]
    pub fn ty(&self, id: TypeId) -> &TypeDef<'s> {
        &self.types[id.0]
    }

    /// Returns an operation.
    #[must_use]
    pub fn operation(&self, id: OperationId) -> &OperationDef<'s> {
        &self.groups[id.group].operations[id.operation]
    }

    /// Returns all operations.
    pub fn operations(&self) -> impl Iterator<Item = &OperationDef<'s>> {
        self.groups.iter().flat_map(|group| &group.operations)
    }
}

impl<'s> OperationDef<'s> {
    /// Returns the parameters, each with its position among the inputs and its type.
    pub fn params(&self) -> impl Iterator<Item = (usize, &'s Param, &Type)> {
        self.inputs.iter().enumerate().filter_map(|(index, input)| match &input.source {
            Source::Param(param, ty) => Some((index, *param, ty)),
            _ => None,
        })
    }
}
