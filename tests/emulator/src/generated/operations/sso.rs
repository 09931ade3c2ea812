//! Single sign-on by CAS: one sign-in for several applications.
//!
//! Neither operation sends the session's token.
//!
//! Written by `cargo xtask gen` from `spec/operations/sso.yaml`. Change the spec, not this file.

use crate::metadata;
use crate::request;

/// Returns the single sign-on session that the service sees.
pub static TRACK_SESSION: metadata::OperationInfo = metadata::OperationInfo {
    name: "track_session",
    summary: "Returns the single sign-on session that the service sees.",
    endpoint: metadata::Endpoint::Rest {
        method: "GET",
        path: "/cas/session",
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::None,
    inputs: &[],
    result_in: metadata::ResultIn::Body,
    errors: &[],
};

/// The arguments of `track_session`.
#[derive(Clone, PartialEq)]
pub struct TrackSession {}
impl request::Arguments for TrackSession {
    const OPERATION: &'static metadata::OperationInfo = &TRACK_SESSION;
    fn read(
        _decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {})
    }
}

/// Returns the user that a ticket belongs to.
pub static VALIDATE_TICKET_V2: metadata::OperationInfo = metadata::OperationInfo {
    name: "validate_ticket_v2",
    summary: "Returns the user that a ticket belongs to.",
    endpoint: metadata::Endpoint::Rest {
        method: "GET",
        path: "/cas-idp/{app_id}/serviceValidate",
    },
    auth: metadata::Auth::None,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("ticket", metadata::ParamIn::Query("ticket"))
            .required()
            .sensitive(),
        metadata::Input::new("service", metadata::ParamIn::Query("service")).required(),
        metadata::Input::new("format", metadata::ParamIn::Query("format"))
            .default("\"XML\""),
        metadata::Input::new("app_id", metadata::ParamIn::Path("app_id")),
    ],
    result_in: metadata::ResultIn::BodyBy {
        argument: "format",
        strings: &["XML"],
    },
    errors: &[],
};

/// The arguments of `validate_ticket_v2`.
#[derive(Clone, PartialEq)]
pub struct ValidateTicketV2 {
    /// The ticket.
    pub ticket: String,
    /// The address of the application that the ticket was made for.
    pub service: String,
    /// The format of the response.
    pub format: String,
    /// What the client sends by itself.
    pub app_id: Option<String>,
}
impl request::Arguments for ValidateTicketV2 {
    const OPERATION: &'static metadata::OperationInfo = &VALIDATE_TICKET_V2;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            ticket: decoded.take("ticket")?,
            service: decoded.take("service")?,
            format: decoded.take("format")?,
            app_id: decoded.take("app_id")?,
        })
    }
}
