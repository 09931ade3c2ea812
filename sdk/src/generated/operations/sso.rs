//! Single sign-on by CAS: one sign-in for several applications.
//!
//! Neither operation sends the session's token.
//!
//! Written by `cargo xtask gen` from `spec/operations/sso.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::types;
use crate::runtime;
use crate::runtime::operation as op;

/// Single sign-on by CAS: one sign-in for several applications.
///
/// Neither operation sends the session's token.
impl client::AuthenticationClient {
    /// Tells the single sign-on session that the service sees.
    ///
    /// The service knows a session by a browser's cookies. This client sends none, so there is one only where something
    /// between the client and the service adds them.
    ///
    /// No authorization is sent. It changes nothing to send it twice.
    ///
    /// Documented as: authentication-client.md, SSO detection logistics.
    ///
    /// # Example
    ///
    /// Looks for a session:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("track_session").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let tracked_session = client.track_session().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn track_session(&self) -> TrackSession {
        TrackSession(self.call(&TRACK_SESSION))
    }
    /// Asks the service whose ticket it is that a browser has brought.
    ///
    /// The service answers XML, unless JSON is asked for: the result is the text of the one, or the other as it was read.
    /// A ticket that is not good is told in the answer and is no error of the call. A ticket is good for one call, so the
    /// request is sent exactly once. The client must have an `app_id`.
    ///
    /// * `ticket`: The ticket.
    /// * `service`: The address of the application that the ticket was made for.
    ///
    /// Optional: [`format`](ValidateTicketV2::format).
    ///
    /// No authorization is sent. Sent exactly once: it is never repeated.
    ///
    /// Documented as: authentication-client.md, Verify ticket through remote service.
    ///
    /// # Example
    ///
    /// Asks for a ticket's owner as XML:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("validate_ticket_v2").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option("app_id", "AUTHING_APP_ID")
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let answer = client.validate_ticket_v2("zxzc", "http://localhost:3000").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn validate_ticket_v2(
        &self,
        ticket: impl Into<runtime::Secret>,
        service: impl Into<String>,
    ) -> ValidateTicketV2 {
        ValidateTicketV2(
            self
                .call(&VALIDATE_TICKET_V2)
                .with("ticket", ticket.into())
                .with("service", service.into()),
        )
    }
}

pub(crate) static TRACK_SESSION: op::OperationInfo = op::OperationInfo {
    name: "track_session",
    summary: "Tells the single sign-on session that the service sees.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "base",
        path: "/cas/session",
    },
    auth: op::Auth::None,
    idempotent: true,
    answer: op::Answer::body().nullable(),
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::track_session`](client::AuthenticationClient::track_session); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct TrackSession(runtime::Call);
runtime::operation!(TrackSession, TRACK_SESSION => Option < types::TrackedSession >);

pub(crate) static VALIDATE_TICKET_V2: op::OperationInfo = op::OperationInfo {
    name: "validate_ticket_v2",
    summary: "Asks the service whose ticket it is that a browser has brought.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "base",
        path: "/cas-idp/{app_id}/serviceValidate",
    },
    auth: op::Auth::None,
    inputs: &[
        op::Input::required("ticket", op::Kind::String).query("ticket").sensitive(),
        op::Input::required("service", op::Kind::String).query("service"),
        op::Input::default("format", op::Kind::Enum(&types::TICKET_FORMAT), "\"XML\"")
            .query("format"),
        op::Input::option("app_id", "app_id").path("app_id"),
    ],
    refuse: &[op::Refusal::Unknown("format")],
    answer: op::Answer::body()
        .shape(op::Shape::BodyBy {
            argument: "format",
            text: &["XML"],
            json: &["JSON"],
        }),
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::validate_ticket_v2`](client::AuthenticationClient::validate_ticket_v2); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ValidateTicketV2(runtime::Call);
runtime::operation!(ValidateTicketV2, VALIDATE_TICKET_V2 => runtime::Body);
impl ValidateTicketV2 {
    /// Sets the format of the answer. Default: `XML`.
    pub fn format(self, format: impl Into<types::TicketFormat>) -> Self {
        Self(self.0.with("format", format.into()))
    }
}
