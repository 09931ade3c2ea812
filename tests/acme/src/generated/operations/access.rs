//! Coming in and going out.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec/operations/access.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::service;
use crate::generated::types;
use crate::runtime;
use crate::runtime::metadata as meta;

/// Coming in and going out.
impl client::LockerClient {
    /// Tells whether a pass opens doors.
    ///
    /// Returns a [`PassState`](crate::types::PassState), or `None` if there is none.
    ///
    /// Optional: [`pass`](CheckPass::pass).
    ///
    /// No authorization is sent. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as [page 4](https://acme.example/books/lockers.html).
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
    /// Returns a [`Holder`](crate::types::Holder).
    ///
    /// Optional: [`other_pass`](CurrentHolder::other_pass).
    ///
    /// A user must be signed in: without a token nothing is sent. A call with `other_pass` sends that token in place
    /// of the session's, and leaves the session alone. The session stays the same user's, and takes the token of the
    /// result if there is one; a result that names another user is an error. It is idempotent: it is safe to send it
    /// twice.
    ///
    /// Documented as [page 3](https://acme.example/books/lockers.html).
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
    /// Returns a [`Holder`](crate::types::Holder).
    ///
    /// * `email`: The email address.
    /// * `pin`: The PIN; it is sealed before it is sent.
    ///
    /// Optional: [`captcha_code`](Enter::captcha_code), [`remember`](Enter::remember).
    ///
    /// No authorization is sent. It changes which user is signed in: the session takes the token and the user of the
    /// result, if there is a token. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [page 1](https://acme.example/books/lockers.html).
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
    /// # let mut client = acme::LockerClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let holder = client.enter("ann@acme.example", "4711").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn enter(
        &mut self,
        email: impl Into<String>,
        pin: impl Into<runtime::Secret>,
    ) -> Enter<'_> {
        Enter(self.exclusive(&ENTER).with(0, email.into()).with(1, pin.into()))
    }
    /// Lets a holder in who has a badge.
    ///
    /// Returns a [`Holder`](crate::types::Holder).
    ///
    /// * `badge`: The badge's number.
    /// * `pin`: The PIN; it is sealed before it is sent.
    ///
    /// Optional: [`side`](EnterWithBadge::side), [`remember`](EnterWithBadge::remember),
    /// [`visit`](EnterWithBadge::visit), [`tags`](EnterWithBadge::tags).
    ///
    /// No authorization is sent. It changes which user is signed in: the session takes the token and the user of the
    /// result, if there is a token. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [page 2](https://acme.example/books/lockers.html).
    ///
    /// # Example
    ///
    /// Lets a holder in with a badge:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("enter_with_badge").await?;
    /// # let mut client = acme::LockerClient::builder()
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
        &mut self,
        badge: impl Into<String>,
        pin: impl Into<runtime::Secret>,
    ) -> EnterWithBadge<'_> {
        EnterWithBadge(
            self.exclusive(&ENTER_WITH_BADGE).with(0, badge.into()).with(1, pin.into()),
        )
    }
    /// Gives a partner a token for a code.
    ///
    /// Returns a [`PartnerGrant`](crate::types::PartnerGrant).
    ///
    /// * `code`: The code.
    ///
    /// Optional: [`verifier`](ExchangeCode::verifier).
    ///
    /// The client itself is authenticated, by its secret. It is not idempotent: sending it twice may have a second
    /// effect.
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
        ExchangeCode(self.call(&EXCHANGE_CODE).with(0, code.into()))
    }
    /// Gives the pass back.
    ///
    /// Returns nothing.
    ///
    /// A user must be signed in: without a token nothing is sent. It changes which user is signed in: the session is
    /// cleared. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [page 7](https://acme.example/books/lockers.html).
    ///
    /// # Example
    ///
    /// Gives the pass back:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("leave").await?;
    /// # let mut client = acme::LockerClient::builder()
    /// #     .option("tenant", "north wing")
    /// #     .option("day_pass", "pass-1")
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client.leave().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn leave(&mut self) -> Leave<'_> {
        Leave(self.exclusive(&LEAVE))
    }
    /// Lends the pass to somebody else.
    ///
    /// Returns nothing.
    ///
    /// * `to`: The email address of whoever borrows it.
    ///
    /// No authorization is sent. It is not idempotent: sending it twice may have a second effect.
    ///
    /// Documented as [page 6](https://acme.example/books/lockers.html).
    ///
    /// # Example
    ///
    /// Lends the pass that was just given:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("lend_pass").await?;
    /// # let mut client = acme::LockerClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client.enter("ann@acme.example", "4711").await?;
    /// client.lend_pass("bob@acme.example").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn lend_pass(&self, to: impl Into<String>) -> LendPass {
        LendPass(self.call(&LEND_PASS).with(0, to.into()))
    }
    /// Makes the pass last another day.
    ///
    /// Returns a [`RenewedPass`](crate::types::RenewedPass).
    ///
    /// A user must be signed in: without a token nothing is sent. The session stays the same user's, and takes the
    /// token of the result if there is one; a result that names another user is an error. It is not idempotent:
    /// sending it twice may have a second effect.
    ///
    /// Documented as [page 5](https://acme.example/books/lockers.html).
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

pub(crate) static CHECK_PASS: meta::OperationInfo = meta::OperationInfo {
    name: "check_pass",
    summary: "Tells whether a pass opens doors.",
    endpoint: meta::Endpoint::GraphQl(&graphql::CHECK_PASS),
    idempotent: true,
    inputs: &[
        meta::Input::optional("pass", meta::ParamType::String)
            .variable("pass")
            .sensitive()
            .or_session(meta::SessionPart::Token),
    ],
    response: meta::ResponseInfo::data().nullable(),
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::check_pass`](client::LockerClient::check_pass); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CheckPass(runtime::Call);
runtime::operation!(CheckPass, CHECK_PASS => Option < types::PassState >);
impl CheckPass {
    /// Sets the pass; without one, the session's.
    pub fn pass(self, pass: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with(0, pass.into()))
    }
}

pub(crate) static CURRENT_HOLDER: meta::OperationInfo = meta::OperationInfo {
    name: "current_holder",
    summary: "Tells whose pass it is.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_MAIN,
        path: "/holders/me",
        parts: &[meta::PathPart::Literal("/holders/me")],
    },
    auth: meta::Auth::Required,
    token_override: Some(0),
    idempotent: true,
    session: meta::SessionEffect::Renew,
    inputs: &[
        meta::Input::optional("other_pass", meta::ParamType::String)
            .authorization()
            .sensitive(),
    ],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::current_holder`](client::LockerClient::current_holder); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CurrentHolder(runtime::Call);
runtime::operation!(CurrentHolder, CURRENT_HOLDER => types::Holder);
impl CurrentHolder {
    /// Sets a pass to ask about in place of the session's.
    pub fn other_pass(self, other_pass: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with(0, other_pass.into()))
    }
}

pub(crate) static ENTER: meta::OperationInfo = meta::OperationInfo {
    name: "enter",
    summary: "Lets a holder in who knows an email address and a PIN.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Post,
        host: &service::HOST_MAIN,
        path: "/entries",
        parts: &[meta::PathPart::Literal("/entries")],
    },
    session: meta::SessionEffect::SignIn,
    inputs: &[
        meta::Input::required("email", meta::ParamType::String).json("email"),
        meta::Input::required("pin", meta::ParamType::String).json("pin").rsa(),
        meta::Input::optional("captcha_code", meta::ParamType::String)
            .json("captcha")
            .sensitive(),
        meta::Input::default("remember", meta::ParamType::Boolean, "false")
            .json("remember"),
    ],
    errors: &[31],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::enter`](client::LockerClient::enter); it is sent when it is awaited.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct Enter<'c>(runtime::ExclusiveCall<'c>);
runtime::operation!(Enter < 'c >, ENTER => types::Holder);
impl Enter<'_> {
    /// Sets what the picture says.
    pub fn captcha_code(self, captcha_code: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with(2, captcha_code.into()))
    }
    /// Sets whether the next visit needs no PIN. Default: `false`.
    pub fn remember(self, remember: bool) -> Self {
        Self(self.0.with(3, remember))
    }
}

pub(crate) static ENTER_WITH_BADGE: meta::OperationInfo = meta::OperationInfo {
    name: "enter_with_badge",
    summary: "Lets a holder in who has a badge.",
    endpoint: meta::Endpoint::GraphQl(&graphql::ENTER_WITH_BADGE),
    session: meta::SessionEffect::SignIn,
    inputs: &[
        meta::Input::required("badge", meta::ParamType::String).field("entry", "badge"),
        meta::Input::required("pin", meta::ParamType::String)
            .field("entry", "pin")
            .rsa(),
        meta::Input::optional("side", meta::ParamType::Enum(&types::DOOR_SIDE))
            .field("entry", "side"),
        meta::Input::default("remember", meta::ParamType::Boolean, "true")
            .field("entry", "remember"),
        meta::Input::optional("visit", meta::ParamType::JSON_MAP)
            .field("entry", "visit")
            .encode(meta::Encode::JsonText),
        meta::Input::optional("tags", meta::ParamType::JSON_MAP)
            .field("entry", "labels")
            .encode(meta::Encode::KeyValues),
        meta::Input::constant("origin", "\"RUST\"").field("entry", "origin"),
        meta::Input::option("device_name", &service::OPTION_DEVICE)
            .field("entry", "device"),
    ],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::enter_with_badge`](client::LockerClient::enter_with_badge); it is sent when it is awaited.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct EnterWithBadge<'c>(runtime::ExclusiveCall<'c>);
runtime::operation!(EnterWithBadge < 'c >, ENTER_WITH_BADGE => types::Holder);
impl EnterWithBadge<'_> {
    /// Sets the side on which the door opens.
    pub fn side(self, side: impl Into<types::DoorSide>) -> Self {
        Self(self.0.with(2, side.into()))
    }
    /// Sets whether the next visit needs no PIN. Default: `true`.
    pub fn remember(self, remember: bool) -> Self {
        Self(self.0.with(3, remember))
    }
    /// Sets what the visit is for.
    pub fn visit(
        self,
        visit: impl IntoIterator<
            Item = (impl Into<String>, impl Into<serde_json::Value>),
        >,
    ) -> Self {
        Self(self.0.with(4, runtime::argument::map::<serde_json::Value>(visit)))
    }
    /// Sets tags of the visit.
    pub fn tags(
        self,
        tags: impl IntoIterator<Item = (impl Into<String>, impl Into<serde_json::Value>)>,
    ) -> Self {
        Self(self.0.with(5, runtime::argument::map::<serde_json::Value>(tags)))
    }
}

pub(crate) static EXCHANGE_CODE: meta::OperationInfo = meta::OperationInfo {
    name: "exchange_code",
    summary: "Gives a partner a token for a code.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Post,
        host: &service::HOST_MAIN,
        path: "/partners/token",
        parts: &[meta::PathPart::Literal("/partners/token")],
    },
    auth: meta::Auth::Client,
    inputs: &[
        meta::Input::required("code", meta::ParamType::String).form("code").sensitive(),
        meta::Input::optional("verifier", meta::ParamType::String)
            .form("code_verifier")
            .sensitive(),
        meta::Input::constant("grant_type", "\"authorization_code\"").form("grant_type"),
        meta::Input::option("redirect_uri", &service::OPTION_RETURN_ADDRESS)
            .form("redirect_uri"),
    ],
    response: meta::ResponseInfo::body(),
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::exchange_code`](client::LockerClient::exchange_code); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ExchangeCode(runtime::Call);
runtime::operation!(ExchangeCode, EXCHANGE_CODE => types::PartnerGrant);
impl ExchangeCode {
    /// Sets what the code was asked for with.
    pub fn verifier(self, verifier: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with(1, verifier.into()))
    }
}

pub(crate) static LEAVE: meta::OperationInfo = meta::OperationInfo {
    name: "leave",
    summary: "Gives the pass back.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Delete,
        host: &service::HOST_MAIN,
        path: "/tenants/{tenant}/passes/current",
        parts: &[
            meta::PathPart::Literal("/tenants/"),
            meta::PathPart::Input(0),
            meta::PathPart::Literal("/passes/current"),
        ],
    },
    auth: meta::Auth::Required,
    session: meta::SessionEffect::SignOut,
    inputs: &[meta::Input::option("tenant", &service::OPTION_TENANT).path()],
    response: meta::ResponseInfo::data().transform(meta::Transform::Unit),
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::leave`](client::LockerClient::leave); it is sent when it is awaited.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct Leave<'c>(runtime::ExclusiveCall<'c>);
runtime::operation!(Leave < 'c >, LEAVE => ());

pub(crate) static LEND_PASS: meta::OperationInfo = meta::OperationInfo {
    name: "lend_pass",
    summary: "Lends the pass to somebody else.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Post,
        host: &service::HOST_MAIN,
        path: "/passes/loans",
        parts: &[meta::PathPart::Literal("/passes/loans")],
    },
    inputs: &[
        meta::Input::required("to", meta::ParamType::String).json("to"),
        meta::Input::session("lent_pass", meta::SessionPart::Token).json("pass"),
        meta::Input::constant("reason", "{\"code\":5,\"public\":true}").json("reason"),
    ],
    response: meta::ResponseInfo::data().transform(meta::Transform::Unit),
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::lend_pass`](client::LockerClient::lend_pass); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LendPass(runtime::Call);
runtime::operation!(LendPass, LEND_PASS => ());

pub(crate) static RENEW_PASS: meta::OperationInfo = meta::OperationInfo {
    name: "renew_pass",
    summary: "Makes the pass last another day.",
    endpoint: meta::Endpoint::GraphQl(&graphql::RENEW_PASS),
    auth: meta::Auth::Required,
    session: meta::SessionEffect::Renew,
    errors: &[32],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::renew_pass`](client::LockerClient::renew_pass); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RenewPass(runtime::Call);
runtime::operation!(RenewPass, RENEW_PASS => types::RenewedPass);
