//! What the client holds about the service and its operations, as constant data.
//!
//! The generator writes it from the spec: building a request, reading its response, the session's rules, the
//! command and the documentation all read these tables, so that they can't differ.

pub(crate) mod document;
pub(crate) mod operation;
pub(crate) mod option;
pub(crate) mod service;
pub(crate) mod types;

pub use operation::{
    Auth, Constant, Encode, Endpoint, GraphQlDocument, Input, Method, OperationInfo, ParamIn, Part, PathPart,
    Precondition, ResponseInfo, SessionEffect, SessionPart, Source, Transform,
};
pub use option::{DerivedHostInfo, GraphQlInfo, HostInfo, OptionInfo, OptionKind};
pub use service::{
    ClientAuthInfo, ConnectionInfo, EnvelopeInfo, HeaderInfo, HeaderSource, ServiceInfo, SessionInfo,
};
pub use types::{EnumInfo, ObjectInfo, ParamType, ResultInfo, TagInfo};
