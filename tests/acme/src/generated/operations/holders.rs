//! What is known about holders and their lockers.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec/operations/holders.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::service;
use crate::generated::types;
use crate::runtime;
use crate::runtime::metadata as meta;

/// What is known about holders and their lockers.
impl client::LockerClient {
    /// Tells where the courier is.
    ///
    /// Returns a map, each value an `f64`.
    ///
    /// No authorization is sent. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as: The book of holders, page 9.
    ///
    /// # Example
    ///
    /// Tells where the courier is:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("courier_position").await?;
    /// # let client = acme::LockerClient::builder()
    /// #     .option("courier_host", "https://couriers.example")
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let result = client.courier_position().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn courier_position(&self) -> CourierPosition {
        CourierPosition(self.call(&COURIER_POSITION))
    }
    /// Finds a holder by email address or phone number.
    ///
    /// Returns a [`Holder`](crate::types::Holder), or `None` if there is none.
    ///
    /// Optional: [`email`](FindHolder::email), [`phone`](FindHolder::phone).
    ///
    /// No authorization is sent. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as: The book of holders, page 1.
    ///
    /// # Example
    ///
    /// Finds a holder:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("find_holder").await?;
    /// # let client = acme::LockerClient::builder().options(server.client_options()).build()?;
    /// let holder = client.find_holder().email("ann@acme.example").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn find_holder(&self) -> FindHolder {
        FindHolder(self.call(&FIND_HOLDER))
    }
    /// Forgets what the holder prefers.
    ///
    /// Returns nothing.
    ///
    /// A user must be signed in: without a token nothing is sent. It is not idempotent: sending it twice may have a
    /// second effect.
    ///
    /// Documented as: The book of holders, page 4.
    ///
    /// # Example
    ///
    /// Forgets everything:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("forget_preferences").await?;
    /// # let mut client = acme::LockerClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client.enter("ann@acme.example", "4711").await?;
    /// client.forget_preferences().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn forget_preferences(&self) -> ForgetPreferences {
        ForgetPreferences(self.call(&FORGET_PREFERENCES))
    }
    /// Tells what the holder prefers.
    ///
    /// Returns a map, each value a [`TaggedValue`](crate::TaggedValue).
    ///
    /// A user must be signed in: without a token nothing is sent. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as: The book of holders, page 3.
    ///
    /// # Example
    ///
    /// Tells what the holder prefers:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("get_preferences").await?;
    /// # let mut client = acme::LockerClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client.enter("ann@acme.example", "4711").await?;
    /// let result = client.get_preferences().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_preferences(&self) -> GetPreferences {
        GetPreferences(self.call(&GET_PREFERENCES))
    }
    /// Tells what happened last.
    ///
    /// Returns JSON, as a [`Value`](serde_json::Value).
    ///
    /// A user must be signed in: without a token nothing is sent. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as: The book of holders, page 8.
    ///
    /// # Example
    ///
    /// Tells what happened last:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("latest_event").await?;
    /// # let client = acme::LockerClient::builder()
    /// #     .option("day_pass", "pass-1")
    /// #     .option("live_host", "https://live.acme.example")
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let result = client.latest_event().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn latest_event(&self) -> LatestEvent {
        LatestEvent(self.call(&LATEST_EVENT))
    }
    /// Lists what the holder may do.
    ///
    /// Returns a [`Permits`](crate::types::Permits).
    ///
    /// A user must be signed in: without a token nothing is sent. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as: The book of holders, page 5.
    ///
    /// # Example
    ///
    /// Lists what the holder may do:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("list_permits").await?;
    /// # let mut client = acme::LockerClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client.enter("ann@acme.example", "4711").await?;
    /// let permits = client.list_permits().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_permits(&self) -> ListPermits {
        ListPermits(self.call(&LIST_PERMITS))
    }
    /// Lists the shelves of the house.
    ///
    /// Returns a [`Shelf`](crate::types::Shelf).
    ///
    /// The session's token is sent if there is one. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as: The book of holders, page 7.
    ///
    /// # Example
    ///
    /// Lists the shelves of a house:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("list_shelves").await?;
    /// # let client = acme::LockerClient::builder()
    /// #     .option("tenant", "north")
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let shelf = client.list_shelves().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_shelves(&self) -> ListShelves {
        ListShelves(self.call(&LIST_SHELVES))
    }
    /// Lists the visits of a holder.
    ///
    /// Returns a `Vec`, each item JSON, as a [`Value`](serde_json::Value).
    ///
    /// Optional: [`holder_no`](ListVisits::holder_no).
    ///
    /// The session's token is sent if there is one. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as: The book of holders, page 6.
    ///
    /// # Example
    ///
    /// Lists the visits of a holder:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("list_visits").await?;
    /// # let client = acme::LockerClient::builder().options(server.client_options()).build()?;
    /// let result = client.list_visits().holder_no("h-2").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_visits(&self) -> ListVisits {
        ListVisits(self.call(&LIST_VISITS))
    }
    /// Remembers what the holder prefers.
    ///
    /// Returns a `Vec`, each item a [`Preference`](crate::types::Preference).
    ///
    /// * `values`: What is preferred.
    ///
    /// A user must be signed in: without a token nothing is sent. It is not idempotent: sending it twice may have a
    /// second effect.
    ///
    /// Documented as: The book of holders, page 4.
    ///
    /// # Example
    ///
    /// Remembers a shelf:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("set_preferences").await?;
    /// # let mut client = acme::LockerClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client.enter("ann@acme.example", "4711").await?;
    /// let result = client
    ///     .set_preferences([
    ///         ("shelf", serde_json::json!(3)),
    ///         ("colour", serde_json::json!("red")),
    ///     ])
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_preferences(
        &self,
        values: impl IntoIterator<
            Item = (impl Into<String>, impl Into<serde_json::Value>),
        >,
    ) -> SetPreferences {
        SetPreferences(
            self
                .call(&SET_PREFERENCES)
                .with(0, runtime::argument::map::<serde_json::Value>(values)),
        )
    }
    /// Changes what is known about the holder.
    ///
    /// Returns a [`Holder`](crate::types::Holder).
    ///
    /// * `changes`: What changes.
    ///
    /// A user must be signed in: without a token nothing is sent. It is not idempotent: sending it twice may have a
    /// second effect.
    ///
    /// Documented as: The book of holders, page 2.
    ///
    /// # Example
    ///
    /// Takes the email address away:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("update_holder").await?;
    /// # let client = acme::LockerClient::builder()
    /// #     .option("day_pass", "pass-1")
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// use acme::Null;
    /// use acme::types::HolderChanges;
    ///
    /// let holder = client
    ///     .update_holder(HolderChanges::new().email(Null).phone_number("555"))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_holder(&self, changes: types::HolderChanges) -> UpdateHolder {
        UpdateHolder(self.call(&UPDATE_HOLDER).with(0, changes))
    }
}

pub(crate) static COURIER_POSITION: meta::OperationInfo = meta::OperationInfo {
    name: "courier_position",
    summary: "Tells where the courier is.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_COURIER,
        path: "/position",
        parts: &[meta::PathPart::Literal("/position")],
    },
    idempotent: true,
    response: meta::ResponseInfo::body(),
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::courier_position`](client::LockerClient::courier_position); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CourierPosition(runtime::Call);
runtime::operation!(
    CourierPosition, COURIER_POSITION => std::collections::BTreeMap < String, f64 >
);

pub(crate) static FIND_HOLDER: meta::OperationInfo = meta::OperationInfo {
    name: "find_holder",
    summary: "Finds a holder by email address or phone number.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_MAIN,
        path: "/holders",
        parts: &[meta::PathPart::Literal("/holders")],
    },
    idempotent: true,
    inputs: &[
        meta::Input::optional("email", meta::ParamType::String).query("email"),
        meta::Input::optional("phone", meta::ParamType::String).query("phone"),
    ],
    preconditions: &[meta::Precondition::AnyOf(&[0, 1])],
    response: meta::ResponseInfo::data().nullable(),
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::find_holder`](client::LockerClient::find_holder); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct FindHolder(runtime::Call);
runtime::operation!(FindHolder, FIND_HOLDER => Option < types::Holder >);
impl FindHolder {
    /// Sets the email address.
    pub fn email(self, email: impl Into<String>) -> Self {
        Self(self.0.with(0, email.into()))
    }
    /// Sets the phone number.
    pub fn phone(self, phone: impl Into<String>) -> Self {
        Self(self.0.with(1, phone.into()))
    }
}

pub(crate) static FORGET_PREFERENCES: meta::OperationInfo = meta::OperationInfo {
    name: "forget_preferences",
    summary: "Forgets what the holder prefers.",
    endpoint: meta::Endpoint::GraphQl(&graphql::FORGET_PREFERENCES),
    auth: meta::Auth::Required,
    inputs: &[
        meta::Input::session("holder_no", meta::SessionPart::UserId)
            .variable("holder_no"),
    ],
    response: meta::ResponseInfo::data().transform(meta::Transform::Unit),
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::forget_preferences`](client::LockerClient::forget_preferences); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ForgetPreferences(runtime::Call);
runtime::operation!(ForgetPreferences, FORGET_PREFERENCES => ());

pub(crate) static GET_PREFERENCES: meta::OperationInfo = meta::OperationInfo {
    name: "get_preferences",
    summary: "Tells what the holder prefers.",
    endpoint: meta::Endpoint::GraphQl(&graphql::GET_PREFERENCES),
    auth: meta::Auth::Required,
    idempotent: true,
    inputs: &[
        meta::Input::session("holder_no", meta::SessionPart::UserId)
            .variable("holder_no"),
    ],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::get_preferences`](client::LockerClient::get_preferences); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetPreferences(runtime::Call);
runtime::operation!(
    GetPreferences, GET_PREFERENCES : Vec < types::Preference > =>
    std::collections::BTreeMap < String, runtime::TaggedValue >, | items, _ |
    get_preferences_map(items)
);
fn get_preferences_map(
    items: Vec<types::Preference>,
) -> std::collections::BTreeMap<String, runtime::TaggedValue> {
    let mut map = std::collections::BTreeMap::new();
    for item in items {
        if let Some(value) = item.value {
            map.insert(item.key, value);
        }
    }
    map
}

pub(crate) static LATEST_EVENT: meta::OperationInfo = meta::OperationInfo {
    name: "latest_event",
    summary: "Tells what happened last.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_LIVE,
        path: "/events/latest",
        parts: &[meta::PathPart::Literal("/events/latest")],
    },
    auth: meta::Auth::Required,
    idempotent: true,
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::latest_event`](client::LockerClient::latest_event); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LatestEvent(runtime::Call);
runtime::operation!(LatestEvent, LATEST_EVENT => serde_json::Value);

pub(crate) static LIST_PERMITS: meta::OperationInfo = meta::OperationInfo {
    name: "list_permits",
    summary: "Lists what the holder may do.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_MAIN,
        path: "/holders/{holder_no}/permits",
        parts: &[
            meta::PathPart::Literal("/holders/"),
            meta::PathPart::Input(0),
            meta::PathPart::Literal("/permits"),
        ],
    },
    auth: meta::Auth::Required,
    idempotent: true,
    inputs: &[meta::Input::session("holder_no", meta::SessionPart::UserId).path()],
    response: meta::ResponseInfo::data()
        .transform(meta::Transform::WithoutEmpty {
            list: "list",
        }),
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::list_permits`](client::LockerClient::list_permits); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListPermits(runtime::Call);
runtime::operation!(ListPermits, LIST_PERMITS => types::Permits);

pub(crate) static LIST_SHELVES: meta::OperationInfo = meta::OperationInfo {
    name: "list_shelves",
    summary: "Lists the shelves of the house.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_MAIN,
        path: "/houses/{house}/shelves",
        parts: &[
            meta::PathPart::Literal("/houses/"),
            meta::PathPart::Input(0),
            meta::PathPart::Literal("/shelves"),
        ],
    },
    auth: meta::Auth::Optional,
    idempotent: true,
    inputs: &[
        meta::Input::option("house", &service::OPTION_TENANT).path(),
        meta::Input::constant("deep", "true").query("deep"),
    ],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::list_shelves`](client::LockerClient::list_shelves); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListShelves(runtime::Call);
runtime::operation!(ListShelves, LIST_SHELVES => types::Shelf);

pub(crate) static LIST_VISITS: meta::OperationInfo = meta::OperationInfo {
    name: "list_visits",
    summary: "Lists the visits of a holder.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_MAIN,
        path: "/visits",
        parts: &[meta::PathPart::Literal("/visits")],
    },
    auth: meta::Auth::Optional,
    idempotent: true,
    inputs: &[
        meta::Input::optional("holder_no", meta::ParamType::String)
            .query("holder_no")
            .or_session(meta::SessionPart::UserId),
    ],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::list_visits`](client::LockerClient::list_visits); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListVisits(runtime::Call);
runtime::operation!(ListVisits, LIST_VISITS => Vec < serde_json::Value >);
impl ListVisits {
    /// Sets the holder; without one, the session's.
    pub fn holder_no(self, holder_no: impl Into<String>) -> Self {
        Self(self.0.with(0, holder_no.into()))
    }
}

pub(crate) static SET_PREFERENCES: meta::OperationInfo = meta::OperationInfo {
    name: "set_preferences",
    summary: "Remembers what the holder prefers.",
    endpoint: meta::Endpoint::GraphQl(&graphql::SET_PREFERENCES),
    auth: meta::Auth::Required,
    inputs: &[
        meta::Input::required("values", meta::ParamType::JSON_MAP)
            .variable("values")
            .encode(meta::Encode::KeyValuesJson),
        meta::Input::session("holder_no", meta::SessionPart::UserId)
            .variable("holder_no"),
    ],
    preconditions: &[meta::Precondition::NotEmpty(0)],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::set_preferences`](client::LockerClient::set_preferences); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SetPreferences(runtime::Call);
runtime::operation!(SetPreferences, SET_PREFERENCES => Vec < types::Preference >);

pub(crate) static UPDATE_HOLDER: meta::OperationInfo = meta::OperationInfo {
    name: "update_holder",
    summary: "Changes what is known about the holder.",
    endpoint: meta::Endpoint::GraphQl(&graphql::UPDATE_HOLDER),
    auth: meta::Auth::Required,
    inputs: &[
        meta::Input::required("changes", meta::ParamType::Object(&types::HOLDER_CHANGES))
            .variable("changes"),
    ],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::update_holder`](client::LockerClient::update_holder); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UpdateHolder(runtime::Call);
runtime::operation!(UpdateHolder, UPDATE_HOLDER => types::Holder);
