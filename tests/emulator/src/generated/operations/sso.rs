//! Single sign-on by CAS: one sign-in for several applications.
//!
//! Neither operation sends the session's token.
//!
//! Written by `cargo xtask gen` from `spec/operations/sso.yaml`. Change the spec, not this file.

use crate::arguments;
use crate::table;

/// Returns the single sign-on session that the service sees.
pub static TRACK_SESSION: table::OperationInfo = table::OperationInfo {
    name: "track_session",
    summary: "Returns the single sign-on session that the service sees.",
    endpoint: table::Endpoint::Rest {
        method: "GET",
        path: "/cas/session",
    },
    auth: table::Auth::None,
    session: table::SessionEffect::None,
    inputs: &[],
    answer: table::Answer::Body,
    sample: include_str!("../samples/track_session.json"),
    given: None,
    errors: &[],
};

/// The arguments of `track_session`.
#[derive(Clone, PartialEq)]
pub struct TrackSession {}
impl arguments::Arguments for TrackSession {
    const OPERATION: &'static table::OperationInfo = &TRACK_SESSION;
    fn read(_given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {})
    }
}

/// Returns the user that a ticket belongs to.
pub static VALIDATE_TICKET_V2: table::OperationInfo = table::OperationInfo {
    name: "validate_ticket_v2",
    summary: "Returns the user that a ticket belongs to.",
    endpoint: table::Endpoint::Rest {
        method: "GET",
        path: "/cas-idp/{app_id}/serviceValidate",
    },
    auth: table::Auth::None,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("ticket", table::To::Query("ticket")).required().sensitive(),
        table::Input::new("service", table::To::Query("service")).required(),
        table::Input::new("format", table::To::Query("format")).default("\"XML\""),
        table::Input::new("app_id", table::To::Path("app_id")),
    ],
    answer: table::Answer::BodyBy {
        argument: "format",
        text: &["XML"],
    },
    sample: include_str!("../samples/validate_ticket_v2.json"),
    given: Some(include_str!("../given/validate_ticket_v2.json")),
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
impl arguments::Arguments for ValidateTicketV2 {
    const OPERATION: &'static table::OperationInfo = &VALIDATE_TICKET_V2;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            ticket: given.take("ticket")?,
            service: given.take("service")?,
            format: given.take("format")?,
            app_id: given.take("app_id")?,
        })
    }
}
