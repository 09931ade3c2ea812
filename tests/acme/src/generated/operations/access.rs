//! Coming in and going out.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec/operations/access.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::types;
use crate::runtime;
use crate::runtime::operation as op;

/// Coming in and going out.
impl client::LockerClient {
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
    /// # let client = acme::LockerClient::builder()
    /// #     .option("day_pass", "pass-1")
    /// #     .options(server.client_options())
    /// #     .build()?;
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
    /// # let client = acme::LockerClient::builder()
    /// #     .option("day_pass", "pass-1")
    /// #     .options(server.client_options())
    /// #     .build()?;
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
    pub fn enter(
        &self,
        email: impl Into<String>,
        pin: impl Into<runtime::Secret>,
    ) -> Enter {
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
    /// # let client = acme::LockerClient::builder()
    /// #     .option("device", "door-9")
    /// #     .options(server.client_options())
    /// #     .build()?;
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
    pub fn enter_with_badge(
        &self,
        badge: impl Into<String>,
        pin: impl Into<runtime::Secret>,
    ) -> EnterWithBadge {
        EnterWithBadge(
            self
                .call(&ENTER_WITH_BADGE)
                .with("badge", badge.into())
                .with("pin", pin.into()),
        )
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
    pub fn exchange_code(&self, code: impl Into<runtime::Secret>) -> ExchangeCode {
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
    /// # let client = acme::LockerClient::builder()
    /// #     .option("day_pass", "pass-1")
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let renewed_pass = client.renew_pass().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn renew_pass(&self) -> RenewPass {
        RenewPass(self.call(&RENEW_PASS))
    }
}

pub(crate) static CHECK_PASS: op::OperationInfo = op::OperationInfo {
    name: "check_pass",
    summary: "Tells whether a pass opens doors.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::CHECK_PASS,
        path: &["pass_state"],
    },
    auth: op::Auth::None,
    idempotent: true,
    inputs: &[
        op::Input::optional("pass", op::Kind::String)
            .variable("pass")
            .sensitive()
            .or_session(op::SessionPart::Token),
    ],
    answer: op::Answer::data().nullable(),
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::check_pass`](client::LockerClient::check_pass); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CheckPass(runtime::Call);
runtime::operation!(CheckPass, CHECK_PASS => Option < types::PassState >);
impl CheckPass {
    /// Sets the pass; without one, the session's.
    pub fn pass(self, pass: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with("pass", pass.into()))
    }
}

pub(crate) static CURRENT_HOLDER: op::OperationInfo = op::OperationInfo {
    name: "current_holder",
    summary: "Tells whose pass it is.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "main",
        path: "/holders/me",
    },
    auth: op::Auth::Required,
    bearer: Some("other_pass"),
    idempotent: true,
    session: op::SessionEffect::SignIn,
    inputs: &[op::Input::optional("other_pass", op::Kind::String).bearer().sensitive()],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::current_holder`](client::LockerClient::current_holder); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CurrentHolder(runtime::Call);
runtime::operation!(CurrentHolder, CURRENT_HOLDER => types::Holder);
impl CurrentHolder {
    /// Sets a pass to ask about in place of the session's.
    pub fn other_pass(self, other_pass: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with("other_pass", other_pass.into()))
    }
}

pub(crate) static ENTER: op::OperationInfo = op::OperationInfo {
    name: "enter",
    summary: "Lets a holder in who knows an email address and a PIN.",
    endpoint: op::Endpoint::Rest {
        method: "POST",
        host: "main",
        path: "/entries",
    },
    auth: op::Auth::None,
    session: op::SessionEffect::SignIn,
    inputs: &[
        op::Input::required("email", op::Kind::String).json("email"),
        op::Input::required("pin", op::Kind::String)
            .json("pin")
            .sensitive()
            .encode(op::Encode::Rsa),
        op::Input::optional("captcha_code", op::Kind::String)
            .json("captcha")
            .sensitive(),
        op::Input::default("remember", op::Kind::Boolean, "false").json("remember"),
    ],
    errors: &[31],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::enter`](client::LockerClient::enter); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct Enter(runtime::Call);
runtime::operation!(Enter, ENTER => types::Holder);
impl Enter {
    /// Sets what the picture says.
    pub fn captcha_code(self, captcha_code: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with("captcha_code", captcha_code.into()))
    }
    /// Sets whether the next visit needs no PIN. Default: `false`.
    pub fn remember(self, remember: bool) -> Self {
        Self(self.0.with("remember", remember))
    }
}

pub(crate) static ENTER_WITH_BADGE: op::OperationInfo = op::OperationInfo {
    name: "enter_with_badge",
    summary: "Lets a holder in who has a badge.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::ENTER_WITH_BADGE,
        path: &["enter_with_badge"],
    },
    auth: op::Auth::None,
    session: op::SessionEffect::SignIn,
    inputs: &[
        op::Input::required("badge", op::Kind::String).field("entry", "badge"),
        op::Input::required("pin", op::Kind::String)
            .field("entry", "pin")
            .sensitive()
            .encode(op::Encode::Rsa),
        op::Input::optional("side", op::Kind::Enum(&types::DOOR_SIDE))
            .field("entry", "side"),
        op::Input::default("remember", op::Kind::Boolean, "true")
            .field("entry", "remember"),
        op::Input::optional("visit", op::Kind::Map(&op::Kind::Json))
            .field("entry", "visit")
            .encode(op::Encode::JsonText),
        op::Input::optional("tags", op::Kind::Map(&op::Kind::Json))
            .field("entry", "labels")
            .encode(op::Encode::KeyValues),
        op::Input::constant("origin", "\"RUST\"").field("entry", "origin"),
        op::Input::option("device_name", "device").field("entry", "device"),
    ],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::enter_with_badge`](client::LockerClient::enter_with_badge); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct EnterWithBadge(runtime::Call);
runtime::operation!(EnterWithBadge, ENTER_WITH_BADGE => types::Holder);
impl EnterWithBadge {
    /// Sets the side on which the door opens.
    pub fn side(self, side: impl Into<types::DoorSide>) -> Self {
        Self(self.0.with("side", side.into()))
    }
    /// Sets whether the next visit needs no PIN. Default: `true`.
    pub fn remember(self, remember: bool) -> Self {
        Self(self.0.with("remember", remember))
    }
    /// Sets what the visit is for.
    pub fn visit(
        self,
        visit: impl IntoIterator<
            Item = (impl Into<String>, impl Into<serde_json::Value>),
        >,
    ) -> Self {
        Self(self.0.with("visit", runtime::argument::map::<serde_json::Value>(visit)))
    }
    /// Sets tags of the visit.
    pub fn tags(
        self,
        tags: impl IntoIterator<Item = (impl Into<String>, impl Into<serde_json::Value>)>,
    ) -> Self {
        Self(self.0.with("tags", runtime::argument::map::<serde_json::Value>(tags)))
    }
}

pub(crate) static EXCHANGE_CODE: op::OperationInfo = op::OperationInfo {
    name: "exchange_code",
    summary: "Gives a partner a token for a code.",
    endpoint: op::Endpoint::Rest {
        method: "POST",
        host: "main",
        path: "/partners/token",
    },
    auth: op::Auth::Client,
    inputs: &[
        op::Input::required("code", op::Kind::String).form("code").sensitive(),
        op::Input::optional("verifier", op::Kind::String)
            .form("code_verifier")
            .sensitive(),
        op::Input::constant("grant_type", "\"authorization_code\"").form("grant_type"),
        op::Input::option("redirect_uri", "return_address").form("redirect_uri"),
    ],
    answer: op::Answer::body(),
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::exchange_code`](client::LockerClient::exchange_code); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ExchangeCode(runtime::Call);
runtime::operation!(ExchangeCode, EXCHANGE_CODE => types::PartnerGrant);
impl ExchangeCode {
    /// Sets what the code was asked for with.
    pub fn verifier(self, verifier: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with("verifier", verifier.into()))
    }
}

pub(crate) static LEAVE: op::OperationInfo = op::OperationInfo {
    name: "leave",
    summary: "Gives the pass back.",
    endpoint: op::Endpoint::Rest {
        method: "DELETE",
        host: "main",
        path: "/tenants/{tenant}/passes/current",
    },
    auth: op::Auth::Required,
    session: op::SessionEffect::SignOut,
    inputs: &[op::Input::option("tenant", "tenant").path("tenant")],
    answer: op::Answer::data().shape(op::Shape::Unit),
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::leave`](client::LockerClient::leave); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct Leave(runtime::Call);
runtime::operation!(Leave, LEAVE => ());

pub(crate) static LEND_PASS: op::OperationInfo = op::OperationInfo {
    name: "lend_pass",
    summary: "Lends the pass to somebody else.",
    endpoint: op::Endpoint::Rest {
        method: "POST",
        host: "main",
        path: "/passes/loans",
    },
    auth: op::Auth::None,
    inputs: &[
        op::Input::required("to", op::Kind::String).json("to"),
        op::Input::session("lent_pass", op::SessionPart::Token).json("pass"),
        op::Input::constant("reason", "{\"code\":5,\"public\":true}").json("reason"),
    ],
    answer: op::Answer::data().shape(op::Shape::Unit),
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::lend_pass`](client::LockerClient::lend_pass); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LendPass(runtime::Call);
runtime::operation!(LendPass, LEND_PASS => ());

pub(crate) static RENEW_PASS: op::OperationInfo = op::OperationInfo {
    name: "renew_pass",
    summary: "Makes the pass last another day.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::RENEW_PASS,
        path: &["renew_pass"],
    },
    auth: op::Auth::Required,
    session: op::SessionEffect::Token,
    errors: &[32],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::renew_pass`](client::LockerClient::renew_pass); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RenewPass(runtime::Call);
runtime::operation!(RenewPass, RENEW_PASS => types::RenewedPass);
