//! Single sign-on by CAS: one sign-in for several applications.
//!
//! Neither operation sends the session's token.
//!
//! Written by `cargo xtask gen` from `spec/operations/sso.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::service;
use crate::generated::types;
use crate::runtime;
use crate::runtime::metadata as meta;

/// Single sign-on by CAS: one sign-in for several applications.
///
/// Neither operation sends the session's token.
impl client::AuthenticationClient {
    /// Returns the single sign-on session that the service sees.
    ///
    /// The service identifies a session by a browser's cookies. This client sends none, so there is a session only where
    /// something between the client and the service adds them.
    ///
    /// Returns a [`TrackedSession`](crate::types::TrackedSession), or `None` if there is none.
    ///
    /// No authorization is sent. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as [SSO detection logistics](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
    /// Returns the user that a ticket belongs to.
    ///
    /// A browser brings the ticket. The response is XML, which is returned as a string, or JSON if `format` asks for it. That
    /// a ticket is not valid is reported in the result, and is no error of the call. A ticket is valid for one call, so the
    /// request is sent exactly once. The option `app_id` must be set.
    ///
    /// Returns a [`Body`](crate::Body).
    ///
    /// * `ticket`: The ticket.
    /// * `service`: The address of the application that the ticket was made for.
    ///
    /// Optional: [`format`](ValidateTicketV2::format).
    ///
    /// No authorization is sent. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [Verify ticket through remote service](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
    /// let result = client.validate_ticket_v2("zxzc", "http://localhost:3000").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn validate_ticket_v2(
        &self,
        ticket: impl Into<runtime::Secret>,
        service: impl Into<String>,
    ) -> ValidateTicketV2 {
        ValidateTicketV2(
            self.call(&VALIDATE_TICKET_V2).with(0, ticket.into()).with(1, service.into()),
        )
    }
}

pub(crate) static TRACK_SESSION: meta::OperationInfo = meta::OperationInfo {
    name: "track_session",
    summary: "Returns the single sign-on session that the service sees.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_BASE,
        path: "/cas/session",
        parts: &[meta::PathPart::Literal("/cas/session")],
    },
    idempotent: true,
    response: meta::ResponseInfo::body().nullable(),
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::track_session`](client::AuthenticationClient::track_session); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct TrackSession(runtime::Call);
runtime::operation!(TrackSession, TRACK_SESSION => Option < types::TrackedSession >);

pub(crate) static VALIDATE_TICKET_V2: meta::OperationInfo = meta::OperationInfo {
    name: "validate_ticket_v2",
    summary: "Returns the user that a ticket belongs to.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_BASE,
        path: "/cas-idp/{app_id}/serviceValidate",
        parts: &[
            meta::PathPart::Literal("/cas-idp/"),
            meta::PathPart::Input(3),
            meta::PathPart::Literal("/serviceValidate"),
        ],
    },
    inputs: &[
        meta::Input::required("ticket", meta::ParamType::String)
            .query("ticket")
            .sensitive(),
        meta::Input::required("service", meta::ParamType::String).query("service"),
        meta::Input::default(
                "format",
                meta::ParamType::Enum(&types::TICKET_FORMAT),
                "\"XML\"",
            )
            .query("format"),
        meta::Input::option("app_id", &service::OPTION_APP_ID).path(),
    ],
    preconditions: &[meta::Precondition::Known(2, &types::TICKET_FORMAT)],
    response: meta::ResponseInfo::body()
        .transform(meta::Transform::Format {
            selector: 2,
            json: &["JSON"],
        }),
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::validate_ticket_v2`](client::AuthenticationClient::validate_ticket_v2); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ValidateTicketV2(runtime::Call);
runtime::operation!(ValidateTicketV2, VALIDATE_TICKET_V2 => runtime::Body);
impl ValidateTicketV2 {
    /// Sets the format of the response. Default: `XML`.
    pub fn format(self, format: impl Into<types::TicketFormat>) -> Self {
        Self(self.0.with(2, format.into()))
    }
}
