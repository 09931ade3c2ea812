//! What is known about holders and their lockers.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec/operations/holders.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::types;
use crate::runtime;
use crate::runtime::operation as op;

/// What is known about holders and their lockers.
impl client::LockerClient {
    /// Tells where the courier is.
    ///
    /// No authorization is sent. It changes nothing to send it twice.
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
    /// let answer = client.courier_position().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn courier_position(&self) -> CourierPosition {
        CourierPosition(self.call(&COURIER_POSITION))
    }
    /// Finds a holder by email address or phone number.
    ///
    /// Optional: [`email`](FindHolder::email), [`phone`](FindHolder::phone).
    ///
    /// No authorization is sent. It changes nothing to send it twice.
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
    /// A user must be signed in: without a token nothing is sent. Sent exactly once: it is never repeated.
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
    /// # let client = acme::LockerClient::builder().options(server.client_options()).build()?;
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
    /// A user must be signed in: without a token nothing is sent. It changes nothing to send it twice.
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
    /// # let client = acme::LockerClient::builder().options(server.client_options()).build()?;
    /// client.enter("ann@acme.example", "4711").await?;
    /// let answer = client.get_preferences().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_preferences(&self) -> GetPreferences {
        GetPreferences(self.call(&GET_PREFERENCES))
    }
    /// Tells what happened last.
    ///
    /// A user must be signed in: without a token nothing is sent. It changes nothing to send it twice.
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
    /// let answer = client.latest_event().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn latest_event(&self) -> LatestEvent {
        LatestEvent(self.call(&LATEST_EVENT))
    }
    /// Lists what the holder may do.
    ///
    /// A user must be signed in: without a token nothing is sent. It changes nothing to send it twice.
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
    /// # let client = acme::LockerClient::builder().options(server.client_options()).build()?;
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
    /// The session's token is sent if there is one. It changes nothing to send it twice.
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
    /// Optional: [`holder_no`](ListVisits::holder_no).
    ///
    /// The session's token is sent if there is one. It changes nothing to send it twice.
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
    /// let answer = client.list_visits().holder_no("h-2").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_visits(&self) -> ListVisits {
        ListVisits(self.call(&LIST_VISITS))
    }
    /// Remembers what the holder prefers.
    ///
    /// * `values`: What is preferred.
    ///
    /// A user must be signed in: without a token nothing is sent. Sent exactly once: it is never repeated.
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
    /// # let client = acme::LockerClient::builder().options(server.client_options()).build()?;
    /// client.enter("ann@acme.example", "4711").await?;
    /// let answer = client
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
                .with("values", runtime::argument::map::<serde_json::Value>(values)),
        )
    }
    /// Changes what is known about the holder.
    ///
    /// * `changes`: What changes.
    ///
    /// A user must be signed in: without a token nothing is sent. Sent exactly once: it is never repeated.
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
        UpdateHolder(self.call(&UPDATE_HOLDER).with("changes", changes))
    }
}

pub(crate) static COURIER_POSITION: op::OperationInfo = op::OperationInfo {
    name: "courier_position",
    summary: "Tells where the courier is.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "courier",
        path: "/position",
    },
    auth: op::Auth::None,
    idempotent: true,
    answer: op::Answer::body(),
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::courier_position`](client::LockerClient::courier_position); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CourierPosition(runtime::Call);
runtime::operation!(
    CourierPosition, COURIER_POSITION => std::collections::BTreeMap < String, f64 >
);

pub(crate) static FIND_HOLDER: op::OperationInfo = op::OperationInfo {
    name: "find_holder",
    summary: "Finds a holder by email address or phone number.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "main",
        path: "/holders",
    },
    auth: op::Auth::None,
    idempotent: true,
    inputs: &[
        op::Input::optional("email", op::Kind::String).query("email"),
        op::Input::optional("phone", op::Kind::String).query("phone"),
    ],
    refuse: &[op::Refusal::NoneOf(&["email", "phone"])],
    answer: op::Answer::data().nullable(),
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::find_holder`](client::LockerClient::find_holder); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct FindHolder(runtime::Call);
runtime::operation!(FindHolder, FIND_HOLDER => Option < types::Holder >);
impl FindHolder {
    /// Sets the email address.
    pub fn email(self, email: impl Into<String>) -> Self {
        Self(self.0.with("email", email.into()))
    }
    /// Sets the phone number.
    pub fn phone(self, phone: impl Into<String>) -> Self {
        Self(self.0.with("phone", phone.into()))
    }
}

pub(crate) static FORGET_PREFERENCES: op::OperationInfo = op::OperationInfo {
    name: "forget_preferences",
    summary: "Forgets what the holder prefers.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::FORGET_PREFERENCES,
        path: &["forget_preferences"],
    },
    auth: op::Auth::Required,
    inputs: &[
        op::Input::session("holder_no", op::SessionPart::UserId).variable("holder_no"),
    ],
    answer: op::Answer::data().shape(op::Shape::Unit),
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::forget_preferences`](client::LockerClient::forget_preferences); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ForgetPreferences(runtime::Call);
runtime::operation!(ForgetPreferences, FORGET_PREFERENCES => ());

pub(crate) static GET_PREFERENCES: op::OperationInfo = op::OperationInfo {
    name: "get_preferences",
    summary: "Tells what the holder prefers.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::GET_PREFERENCES,
        path: &["preferences"],
    },
    auth: op::Auth::Required,
    idempotent: true,
    inputs: &[
        op::Input::session("holder_no", op::SessionPart::UserId).variable("holder_no"),
    ],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::get_preferences`](client::LockerClient::get_preferences); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetPreferences(runtime::Call);
runtime::operation!(
    GetPreferences, GET_PREFERENCES : Vec < types::Preference > =>
    std::collections::BTreeMap < String, runtime::TypedValue >, get_preferences_map
);
fn get_preferences_map(
    items: Vec<types::Preference>,
) -> std::collections::BTreeMap<String, runtime::TypedValue> {
    items.into_iter().filter_map(|item| Some((item.key, item.value?))).collect()
}

pub(crate) static LATEST_EVENT: op::OperationInfo = op::OperationInfo {
    name: "latest_event",
    summary: "Tells what happened last.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "live",
        path: "/events/latest",
    },
    auth: op::Auth::Required,
    idempotent: true,
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::latest_event`](client::LockerClient::latest_event); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LatestEvent(runtime::Call);
runtime::operation!(LatestEvent, LATEST_EVENT => serde_json::Value);

pub(crate) static LIST_PERMITS: op::OperationInfo = op::OperationInfo {
    name: "list_permits",
    summary: "Lists what the holder may do.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "main",
        path: "/holders/{holder_no}/permits",
    },
    auth: op::Auth::Required,
    idempotent: true,
    inputs: &[
        op::Input::session("holder_no", op::SessionPart::UserId).path("holder_no"),
    ],
    answer: op::Answer::data()
        .shape(op::Shape::WithoutEmpty {
            list: "list",
        }),
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::list_permits`](client::LockerClient::list_permits); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListPermits(runtime::Call);
runtime::operation!(ListPermits, LIST_PERMITS => types::Permits);

pub(crate) static LIST_SHELVES: op::OperationInfo = op::OperationInfo {
    name: "list_shelves",
    summary: "Lists the shelves of the house.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "main",
        path: "/houses/{house}/shelves",
    },
    auth: op::Auth::Optional,
    idempotent: true,
    inputs: &[
        op::Input::option("house", "tenant").path("house"),
        op::Input::constant("deep", "true").query("deep"),
    ],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::list_shelves`](client::LockerClient::list_shelves); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListShelves(runtime::Call);
runtime::operation!(ListShelves, LIST_SHELVES => types::Shelf);

pub(crate) static LIST_VISITS: op::OperationInfo = op::OperationInfo {
    name: "list_visits",
    summary: "Lists the visits of a holder.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "main",
        path: "/visits",
    },
    auth: op::Auth::Optional,
    idempotent: true,
    inputs: &[
        op::Input::optional("holder_no", op::Kind::String)
            .query("holder_no")
            .or_session(op::SessionPart::UserId),
    ],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::list_visits`](client::LockerClient::list_visits); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListVisits(runtime::Call);
runtime::operation!(ListVisits, LIST_VISITS => Vec < serde_json::Value >);
impl ListVisits {
    /// Sets the holder; without one, the session's.
    pub fn holder_no(self, holder_no: impl Into<String>) -> Self {
        Self(self.0.with("holder_no", holder_no.into()))
    }
}

pub(crate) static SET_PREFERENCES: op::OperationInfo = op::OperationInfo {
    name: "set_preferences",
    summary: "Remembers what the holder prefers.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::SET_PREFERENCES,
        path: &["set_preferences"],
    },
    auth: op::Auth::Required,
    inputs: &[
        op::Input::required("values", op::Kind::Map(&op::Kind::Json))
            .variable("values")
            .encode(op::Encode::KeyValuesJson),
        op::Input::session("holder_no", op::SessionPart::UserId).variable("holder_no"),
    ],
    refuse: &[op::Refusal::Empty("values")],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::set_preferences`](client::LockerClient::set_preferences); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SetPreferences(runtime::Call);
runtime::operation!(SetPreferences, SET_PREFERENCES => Vec < types::Preference >);

pub(crate) static UPDATE_HOLDER: op::OperationInfo = op::OperationInfo {
    name: "update_holder",
    summary: "Changes what is known about the holder.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::UPDATE_HOLDER,
        path: &["update_holder"],
    },
    auth: op::Auth::Required,
    inputs: &[
        op::Input::required("changes", op::Kind::Object(&types::HOLDER_CHANGES))
            .variable("changes"),
    ],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::update_holder`](client::LockerClient::update_holder); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UpdateHolder(runtime::Call);
runtime::operation!(UpdateHolder, UPDATE_HOLDER => types::Holder);
