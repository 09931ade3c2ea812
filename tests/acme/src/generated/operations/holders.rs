//! What is known about holders and their lockers.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec/operations/holders.yaml`. Change the spec, not this file.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::generated::client::LockerClient;
use crate::generated::graphql;
use crate::generated::types::{HOLDER_CHANGES, Holder, HolderChanges, Permits, Preference, Shelf};
use crate::runtime::operation::{
    Answer, Auth, Encode, Endpoint, Input, Kind, OperationInfo, Refusal, SessionPart, Shape, To,
};
use crate::runtime::{Call, TypedValue, argument, operation};

/// What is known about holders and their lockers.
impl LockerClient {
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
    /// # let client = acme::LockerClient::builder().option("tenant", "north").options(server.client_options()).build()?;
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
    /// let answer = client.set_preferences([("shelf", serde_json::json!(3)), ("colour", serde_json::json!("red"))]).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_preferences(
        &self,
        values: impl IntoIterator<Item = (impl Into<String>, impl Into<Value>)>,
    ) -> SetPreferences {
        SetPreferences(self.call(&SET_PREFERENCES).with("values", argument::map::<Value>(values)))
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
    /// # let client = acme::LockerClient::builder().option("day_pass", "pass-1").options(server.client_options()).build()?;
    /// use acme::Null;
    /// use acme::types::HolderChanges;
    ///
    /// let holder = client.update_holder(HolderChanges::new().email(Null).phone_number("555")).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_holder(&self, changes: HolderChanges) -> UpdateHolder {
        UpdateHolder(self.call(&UPDATE_HOLDER).with("changes", changes))
    }
}

pub(crate) static COURIER_POSITION: OperationInfo = OperationInfo {
    name: "courier_position",
    summary: "Tells where the courier is.",
    endpoint: Endpoint::Rest { method: "GET", host: "courier", path: "/position" },
    auth: Auth::None,
    idempotent: true,
    answer: Answer::body(),
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::courier_position`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CourierPosition(Call);

operation!(CourierPosition, COURIER_POSITION => BTreeMap<String, f64>);

pub(crate) static FIND_HOLDER: OperationInfo = OperationInfo {
    name: "find_holder",
    summary: "Finds a holder by email address or phone number.",
    endpoint: Endpoint::Rest { method: "GET", host: "main", path: "/holders" },
    auth: Auth::None,
    idempotent: true,
    inputs: &[
        Input::optional("email", Kind::String, To::Query("email")),
        Input::optional("phone", Kind::String, To::Query("phone")),
    ],
    refuse: &[Refusal::NoneOf(&["email", "phone"])],
    answer: Answer::data().nullable(),
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::find_holder`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct FindHolder(Call);

operation!(FindHolder, FIND_HOLDER => Option<Holder>);

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

pub(crate) static FORGET_PREFERENCES: OperationInfo = OperationInfo {
    name: "forget_preferences",
    summary: "Forgets what the holder prefers.",
    endpoint: Endpoint::GraphQl { document: graphql::FORGET_PREFERENCES, path: &["forget_preferences"] },
    auth: Auth::Required,
    inputs: &[Input::session("holder_no", SessionPart::UserId, To::Variable("holder_no"))],
    answer: Answer::data().shape(Shape::Unit),
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::forget_preferences`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ForgetPreferences(Call);

operation!(ForgetPreferences, FORGET_PREFERENCES => ());

pub(crate) static GET_PREFERENCES: OperationInfo = OperationInfo {
    name: "get_preferences",
    summary: "Tells what the holder prefers.",
    endpoint: Endpoint::GraphQl { document: graphql::GET_PREFERENCES, path: &["preferences"] },
    auth: Auth::Required,
    idempotent: true,
    inputs: &[Input::session("holder_no", SessionPart::UserId, To::Variable("holder_no"))],
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::get_preferences`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetPreferences(Call);

operation!(
    GetPreferences, GET_PREFERENCES: Vec<Preference> => BTreeMap<String, TypedValue
   >, get_preferences_map
);

fn get_preferences_map(items: Vec<Preference>) -> BTreeMap<String, TypedValue> {
    items.into_iter().filter_map(|item| Some((item.key, item.value?))).collect()
}

pub(crate) static LATEST_EVENT: OperationInfo = OperationInfo {
    name: "latest_event",
    summary: "Tells what happened last.",
    endpoint: Endpoint::Rest { method: "GET", host: "live", path: "/events/latest" },
    auth: Auth::Required,
    idempotent: true,
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::latest_event`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct LatestEvent(Call);

operation!(LatestEvent, LATEST_EVENT => Value);

pub(crate) static LIST_PERMITS: OperationInfo = OperationInfo {
    name: "list_permits",
    summary: "Lists what the holder may do.",
    endpoint: Endpoint::Rest { method: "GET", host: "main", path: "/holders/{holder_no}/permits" },
    auth: Auth::Required,
    idempotent: true,
    inputs: &[Input::session("holder_no", SessionPart::UserId, To::Path("holder_no"))],
    answer: Answer::data().shape(Shape::WithoutEmpty { list: "list" }),
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::list_permits`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListPermits(Call);

operation!(ListPermits, LIST_PERMITS => Permits);

pub(crate) static LIST_SHELVES: OperationInfo = OperationInfo {
    name: "list_shelves",
    summary: "Lists the shelves of the house.",
    endpoint: Endpoint::Rest { method: "GET", host: "main", path: "/houses/{house}/shelves" },
    auth: Auth::Optional,
    idempotent: true,
    inputs: &[Input::option("house", "tenant", To::Path("house")), Input::constant("deep", "true", To::Query("deep"))],
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::list_shelves`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListShelves(Call);

operation!(ListShelves, LIST_SHELVES => Shelf);

pub(crate) static LIST_VISITS: OperationInfo = OperationInfo {
    name: "list_visits",
    summary: "Lists the visits of a holder.",
    endpoint: Endpoint::Rest { method: "GET", host: "main", path: "/visits" },
    auth: Auth::Optional,
    idempotent: true,
    inputs: &[Input::optional("holder_no", Kind::String, To::Query("holder_no")).or_session(SessionPart::UserId)],
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::list_visits`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListVisits(Call);

operation!(ListVisits, LIST_VISITS => Vec<Value>);

impl ListVisits {
    /// Sets the holder; without one, the session's.
    pub fn holder_no(self, holder_no: impl Into<String>) -> Self {
        Self(self.0.with("holder_no", holder_no.into()))
    }
}

pub(crate) static SET_PREFERENCES: OperationInfo = OperationInfo {
    name: "set_preferences",
    summary: "Remembers what the holder prefers.",
    endpoint: Endpoint::GraphQl { document: graphql::SET_PREFERENCES, path: &["set_preferences"] },
    auth: Auth::Required,
    inputs: &[
        Input::required("values", Kind::Map(&Kind::Json), To::Variable("values")).encode(Encode::KeyValuesJson),
        Input::session("holder_no", SessionPart::UserId, To::Variable("holder_no")),
    ],
    refuse: &[Refusal::Empty("values")],
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::set_preferences`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SetPreferences(Call);

operation!(SetPreferences, SET_PREFERENCES => Vec<Preference>);

pub(crate) static UPDATE_HOLDER: OperationInfo = OperationInfo {
    name: "update_holder",
    summary: "Changes what is known about the holder.",
    endpoint: Endpoint::GraphQl { document: graphql::UPDATE_HOLDER, path: &["update_holder"] },
    auth: Auth::Required,
    inputs: &[Input::required("changes", Kind::Object(&HOLDER_CHANGES), To::Variable("changes"))],
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::update_holder`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UpdateHolder(Call);

operation!(UpdateHolder, UPDATE_HOLDER => Holder);
