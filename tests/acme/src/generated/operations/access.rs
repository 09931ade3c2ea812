//! Coming in and going out.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec/operations/access.yaml`. Change the spec, not this file.

use serde_json::Value;

use crate::generated::client::LockerClient;
use crate::generated::graphql;
use crate::generated::types::{DOOR_SIDE, DoorSide, Holder, PartnerGrant, PassState, RenewedPass};
use crate::runtime::operation::{
    Answer, Auth, Encode, Endpoint, Input, Kind, OperationInfo, SessionEffect, SessionPart, Shape, To,
};
use crate::runtime::{Call, Secret, argument, operation};

/// Coming in and going out.
impl LockerClient {
    /// Tells whether a pass opens doors.
    ///
    /// Optional: [`pass`](CheckPass::pass).
    ///
    /// No authorization is sent. It changes nothing to send it twice.
    ///
    /// Documented as: The book of lockers, page 4.
    ///
    /// # Example
    ///
    /// Asks about the session's pass:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("check_pass").await?;
    /// # let client = acme::LockerClient::builder().option("day_pass", "pass-1").options(server.client_options()).build()?;
    /// let pass_state = client.check_pass().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn check_pass(&self) -> CheckPass {
        CheckPass(self.call(&CHECK_PASS))
    }

    /// Tells whose pass it is.
    ///
    /// Optional: [`other_pass`](CurrentHolder::other_pass).
    ///
    /// A user must be signed in: without a token nothing is sent. A call with `other_pass` sends that token in place
    /// of the session's, and leaves the session alone. The session takes the user and the token of the answer. It
    /// changes nothing to send it twice.
    ///
    /// Documented as: The book of lockers, page 3.
    ///
    /// # Example
    ///
    /// Tells whose pass it is:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("current_holder").await?;
    /// # let client = acme::LockerClient::builder().option("day_pass", "pass-1").options(server.client_options()).build()?;
    /// let holder = client.current_holder().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn current_holder(&self) -> CurrentHolder {
        CurrentHolder(self.call(&CURRENT_HOLDER))
    }

    /// Lets a holder in who knows an email address and a PIN.
    ///
    /// The pass that the service answers opens doors until it expires.
    ///
    /// * `email`: The email address.
    /// * `pin`: The PIN; it is sealed before it is sent.
    ///
    /// Optional: [`captcha_code`](Enter::captcha_code), [`remember`](Enter::remember).
    ///
    /// No authorization is sent. The session takes the user and the token of the answer. Sent exactly once: it is
    /// never repeated.
    ///
    /// Documented as: The book of lockers, page 1.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::WrongPin`](crate::generated::ErrorCode::WrongPin) (31): Ask for the PIN again.
    ///
    /// # Example
    ///
    /// Lets a holder in:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("enter").await?;
    /// # let client = acme::LockerClient::builder().options(server.client_options()).build()?;
    /// let holder = client.enter("ann@acme.example", "4711").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn enter(&self, email: impl Into<String>, pin: impl Into<Secret>) -> Enter {
        Enter(self.call(&ENTER).with("email", email.into()).with("pin", pin.into()))
    }

    /// Lets a holder in who has a badge.
    ///
    /// * `badge`: The badge's number.
    /// * `pin`: The PIN; it is sealed before it is sent.
    ///
    /// Optional: [`side`](EnterWithBadge::side), [`remember`](EnterWithBadge::remember),
    /// [`visit`](EnterWithBadge::visit), [`tags`](EnterWithBadge::tags).
    ///
    /// No authorization is sent. The session takes the user and the token of the answer. Sent exactly once: it is
    /// never repeated.
    ///
    /// Documented as: The book of lockers, page 2.
    ///
    /// # Example
    ///
    /// Lets a holder in with a badge:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("enter_with_badge").await?;
    /// # let client = acme::LockerClient::builder().option("device", "door-9").options(server.client_options()).build()?;
    /// use acme::types::DoorSide;
    ///
    /// let holder = client
    ///     .enter_with_badge("b-1", "4711")
    ///     .side(DoorSide::Left)
    ///     .visit([("why", "fetch")])
    ///     .tags([("floor", serde_json::json!(2))])
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn enter_with_badge(&self, badge: impl Into<String>, pin: impl Into<Secret>) -> EnterWithBadge {
        EnterWithBadge(self.call(&ENTER_WITH_BADGE).with("badge", badge.into()).with("pin", pin.into()))
    }

    /// Gives a partner a token for a code.
    ///
    /// * `code`: The code.
    ///
    /// Optional: [`verifier`](ExchangeCode::verifier).
    ///
    /// The client itself is authenticated, by its secret. Sent exactly once: it is never repeated.
    ///
    /// Documented as: The book of partners, page 1.
    ///
    /// # Example
    ///
    /// Gives a partner a token:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("exchange_code").await?;
    /// # let client = acme::LockerClient::builder()
    /// #     .option("partner", "p-1")
    /// #     .option("partner_secret", "hush")
    /// #     .option("return_address", "https://partner.example/back")
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let partner_grant = client.exchange_code("c-1").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn exchange_code(&self, code: impl Into<Secret>) -> ExchangeCode {
        ExchangeCode(self.call(&EXCHANGE_CODE).with("code", code.into()))
    }

    /// Gives the pass back.
    ///
    /// A user must be signed in: without a token nothing is sent. The session is cleared. Sent exactly once: it is
    /// never repeated.
    ///
    /// Documented as: The book of lockers, page 7.
    ///
    /// # Example
    ///
    /// Gives the pass back:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("leave").await?;
    /// # let client = acme::LockerClient::builder()
    /// #     .option("tenant", "north wing")
    /// #     .option("day_pass", "pass-1")
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client.leave().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn leave(&self) -> Leave {
        Leave(self.call(&LEAVE))
    }

    /// Lends the pass to somebody else.
    ///
    /// * `to`: The email address of whoever borrows it.
    ///
    /// No authorization is sent. Sent exactly once: it is never repeated.
    ///
    /// Documented as: The book of lockers, page 6.
    ///
    /// # Example
    ///
    /// Lends the pass that was just given:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("lend_pass").await?;
    /// # let client = acme::LockerClient::builder().options(server.client_options()).build()?;
    /// client.enter("ann@acme.example", "4711").await?;
    /// client.lend_pass("bob@acme.example").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn lend_pass(&self, to: impl Into<String>) -> LendPass {
        LendPass(self.call(&LEND_PASS).with("to", to.into()))
    }

    /// Makes the pass last another day.
    ///
    /// A user must be signed in: without a token nothing is sent. The session takes the token of the answer. Sent
    /// exactly once: it is never repeated.
    ///
    /// Documented as: The book of lockers, page 5.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::PassExpired`](crate::generated::ErrorCode::PassExpired) (32): Let the holder come in anew.
    ///
    /// # Example
    ///
    /// Makes the pass last another day:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("renew_pass").await?;
    /// # let client = acme::LockerClient::builder().option("day_pass", "pass-1").options(server.client_options()).build()?;
    /// let renewed_pass = client.renew_pass().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn renew_pass(&self) -> RenewPass {
        RenewPass(self.call(&RENEW_PASS))
    }
}

pub(crate) static CHECK_PASS: OperationInfo = OperationInfo {
    name: "check_pass",
    summary: "Tells whether a pass opens doors.",
    endpoint: Endpoint::GraphQl { document: graphql::CHECK_PASS, path: &["pass_state"] },
    auth: Auth::None,
    idempotent: true,
    inputs: &[Input::optional("pass", Kind::String, To::Variable("pass")).sensitive().or_session(SessionPart::Token)],
    answer: Answer::data().nullable(),
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::check_pass`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CheckPass(Call);

operation!(CheckPass, CHECK_PASS => Option<PassState>);

impl CheckPass {
    /// Sets the pass; without one, the session's.
    pub fn pass(self, pass: impl Into<Secret>) -> Self {
        Self(self.0.with("pass", pass.into()))
    }
}

pub(crate) static CURRENT_HOLDER: OperationInfo = OperationInfo {
    name: "current_holder",
    summary: "Tells whose pass it is.",
    endpoint: Endpoint::Rest { method: "GET", host: "main", path: "/holders/me" },
    auth: Auth::Required,
    bearer: Some("other_pass"),
    idempotent: true,
    session: SessionEffect::SignIn,
    inputs: &[Input::optional("other_pass", Kind::String, To::Bearer).sensitive()],
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::current_holder`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CurrentHolder(Call);

operation!(CurrentHolder, CURRENT_HOLDER => Holder);

impl CurrentHolder {
    /// Sets a pass to ask about in place of the session's.
    pub fn other_pass(self, other_pass: impl Into<Secret>) -> Self {
        Self(self.0.with("other_pass", other_pass.into()))
    }
}

pub(crate) static ENTER: OperationInfo = OperationInfo {
    name: "enter",
    summary: "Lets a holder in who knows an email address and a PIN.",
    endpoint: Endpoint::Rest { method: "POST", host: "main", path: "/entries" },
    auth: Auth::None,
    session: SessionEffect::SignIn,
    inputs: &[
        Input::required("email", Kind::String, To::Json("email")),
        Input::required("pin", Kind::String, To::Json("pin")).sensitive().encode(Encode::Rsa),
        Input::optional("captcha_code", Kind::String, To::Json("captcha")).sensitive(),
        Input::optional("remember", Kind::Boolean, To::Json("remember")).default("false"),
    ],
    errors: &[31],
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::enter`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct Enter(Call);

operation!(Enter, ENTER => Holder);

impl Enter {
    /// Sets what the picture says.
    pub fn captcha_code(self, captcha_code: impl Into<Secret>) -> Self {
        Self(self.0.with("captcha_code", captcha_code.into()))
    }

    /// Sets whether the next visit needs no PIN. Default: `false`.
    pub fn remember(self, remember: bool) -> Self {
        Self(self.0.with("remember", remember))
    }
}

pub(crate) static ENTER_WITH_BADGE: OperationInfo = OperationInfo {
    name: "enter_with_badge",
    summary: "Lets a holder in who has a badge.",
    endpoint: Endpoint::GraphQl { document: graphql::ENTER_WITH_BADGE, path: &["enter_with_badge"] },
    auth: Auth::None,
    session: SessionEffect::SignIn,
    inputs: &[
        Input::required("badge", Kind::String, To::Field("entry", "badge")),
        Input::required("pin", Kind::String, To::Field("entry", "pin")).sensitive().encode(Encode::Rsa),
        Input::optional("side", Kind::Enum(&DOOR_SIDE), To::Field("entry", "side")),
        Input::optional("remember", Kind::Boolean, To::Field("entry", "remember")).default("true"),
        Input::optional("visit", Kind::Map(&Kind::Json), To::Field("entry", "visit")).encode(Encode::JsonText),
        Input::optional("tags", Kind::Map(&Kind::Json), To::Field("entry", "labels")).encode(Encode::KeyValues),
        Input::constant("origin", "\"RUST\"", To::Field("entry", "origin")),
        Input::option("device_name", "device", To::Field("entry", "device")),
    ],
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::enter_with_badge`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct EnterWithBadge(Call);

operation!(EnterWithBadge, ENTER_WITH_BADGE => Holder);

impl EnterWithBadge {
    /// Sets the side on which the door opens.
    pub fn side(self, side: impl Into<DoorSide>) -> Self {
        Self(self.0.with("side", side.into()))
    }

    /// Sets whether the next visit needs no PIN. Default: `true`.
    pub fn remember(self, remember: bool) -> Self {
        Self(self.0.with("remember", remember))
    }

    /// Sets what the visit is for.
    pub fn visit(self, visit: impl IntoIterator<Item = (impl Into<String>, impl Into<Value>)>) -> Self {
        Self(self.0.with("visit", argument::map::<Value>(visit)))
    }

    /// Sets tags of the visit.
    pub fn tags(self, tags: impl IntoIterator<Item = (impl Into<String>, impl Into<Value>)>) -> Self {
        Self(self.0.with("tags", argument::map::<Value>(tags)))
    }
}

pub(crate) static EXCHANGE_CODE: OperationInfo = OperationInfo {
    name: "exchange_code",
    summary: "Gives a partner a token for a code.",
    endpoint: Endpoint::Rest { method: "POST", host: "main", path: "/partners/token" },
    auth: Auth::Client,
    inputs: &[
        Input::required("code", Kind::String, To::Form("code")).sensitive(),
        Input::optional("verifier", Kind::String, To::Form("code_verifier")).sensitive(),
        Input::constant("grant_type", "\"authorization_code\"", To::Form("grant_type")),
        Input::option("redirect_uri", "return_address", To::Form("redirect_uri")),
    ],
    answer: Answer::body(),
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::exchange_code`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ExchangeCode(Call);

operation!(ExchangeCode, EXCHANGE_CODE => PartnerGrant);

impl ExchangeCode {
    /// Sets what the code was asked for with.
    pub fn verifier(self, verifier: impl Into<Secret>) -> Self {
        Self(self.0.with("verifier", verifier.into()))
    }
}

pub(crate) static LEAVE: OperationInfo = OperationInfo {
    name: "leave",
    summary: "Gives the pass back.",
    endpoint: Endpoint::Rest { method: "DELETE", host: "main", path: "/tenants/{tenant}/passes/current" },
    auth: Auth::Required,
    session: SessionEffect::SignOut,
    inputs: &[Input::option("tenant", "tenant", To::Path("tenant"))],
    answer: Answer::data().shape(Shape::Unit),
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::leave`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct Leave(Call);

operation!(Leave, LEAVE => ());

pub(crate) static LEND_PASS: OperationInfo = OperationInfo {
    name: "lend_pass",
    summary: "Lends the pass to somebody else.",
    endpoint: Endpoint::Rest { method: "POST", host: "main", path: "/passes/loans" },
    auth: Auth::None,
    inputs: &[
        Input::required("to", Kind::String, To::Json("to")),
        Input::session("lent_pass", SessionPart::Token, To::Json("pass")),
        Input::constant("reason", "{\"code\":5,\"public\":true}", To::Json("reason")),
    ],
    answer: Answer::data().shape(Shape::Unit),
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::lend_pass`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LendPass(Call);

operation!(LendPass, LEND_PASS => ());

pub(crate) static RENEW_PASS: OperationInfo = OperationInfo {
    name: "renew_pass",
    summary: "Makes the pass last another day.",
    endpoint: Endpoint::GraphQl { document: graphql::RENEW_PASS, path: &["renew_pass"] },
    auth: Auth::Required,
    session: SessionEffect::Token,
    errors: &[32],
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::renew_pass`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RenewPass(Call);

operation!(RenewPass, RENEW_PASS => RenewedPass);
