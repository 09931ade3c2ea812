//! Parcels, from the sender to the receiver.
//!
//! Most of it can be done without a pass.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec/operations/parcels.yaml`. Change the spec, not this file.

use serde_json::Value;

use crate::generated::client::LockerClient;
use crate::generated::graphql;
use crate::generated::types::{
    ADDRESS_ENTRY, AddressEntry, LABEL_FORMAT, LabelFormat, PARCEL_STATE, Parcel, ParcelPage, ParcelState,
};
use crate::runtime::operation::{Answer, Auth, Endpoint, Input, Kind, OperationInfo, Refusal, SessionPart, Shape, To};
use crate::runtime::{Body, Call, DateTime, argument, operation};

/// Parcels, from the sender to the receiver.
///
/// Most of it can be done without a pass.
impl LockerClient {
    /// Tells the receiver that a parcel comes.
    ///
    /// * `phone`: The receiver's phone number.
    ///
    /// Optional: [`pieces`](AnnounceParcel::pieces), [`weight`](AnnounceParcel::weight),
    /// [`express`](AnnounceParcel::express), [`postal_code`](AnnounceParcel::postal_code).
    ///
    /// No authorization is sent. Sent exactly once: it is never repeated.
    ///
    /// Documented as: The book of parcels, page 9.
    ///
    /// # Example
    ///
    /// Announces a parcel:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("announce_parcel").await?;
    /// # let client = acme::LockerClient::builder().options(server.client_options()).build()?;
    /// client.announce_parcel("+31 20 555").express(true).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn announce_parcel(&self, phone: impl Into<String>) -> AnnounceParcel {
        AnnounceParcel(self.call(&ANNOUNCE_PARCEL).with("phone", phone.into()))
    }

    /// Finds a parcel by its number.
    ///
    /// * `parcel_no`: The parcel's number.
    ///
    /// The session's token is sent if there is one. It changes nothing to send it twice.
    ///
    /// Documented as: The book of parcels, page 1.
    ///
    /// # Example
    ///
    /// Finds a parcel:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("find_parcel").await?;
    /// # let client = acme::LockerClient::builder().options(server.client_options()).build()?;
    /// let parcel = client.find_parcel("p-1").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn find_parcel(&self, parcel_no: impl Into<String>) -> FindParcel {
        FindParcel(self.call(&FIND_PARCEL).with("parcel_no", parcel_no.into()))
    }

    /// Tells whether a parcel lies on a shelf.
    ///
    /// * `shelf`: The shelf.
    /// * `parcel_no`: The parcel's number; it is not sent.
    ///
    /// Optional: [`asked_by`](HasParcel::asked_by).
    ///
    /// The session's token is sent if there is one. It changes nothing to send it twice.
    ///
    /// Documented as: The book of parcels, page 5.
    ///
    /// # Example
    ///
    /// Finds the parcel among those of the shelf:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("has_parcel").await?;
    /// # let client = acme::LockerClient::builder().options(server.client_options()).build()?;
    /// let answer = client.has_parcel("s-1", "p-1").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn has_parcel(&self, shelf: impl Into<String>, parcel_no: impl Into<String>) -> HasParcel {
        HasParcel(self.call(&HAS_PARCEL).with("shelf", shelf.into()).with("parcel_no", parcel_no.into()))
    }

    /// Keeps a parcel where it is.
    ///
    /// * `parcel_no`: The parcel's number.
    /// * `until`: When it may go on.
    ///
    /// A user must be signed in: without a token nothing is sent. It changes nothing to send it twice.
    ///
    /// Documented as: The book of parcels, page 6.
    ///
    /// # Example
    ///
    /// Keeps a parcel until May:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("hold_parcel").await?;
    /// # let client = acme::LockerClient::builder().option("day_pass", "pass-1").options(server.client_options()).build()?;
    /// let parcel = client.hold_parcel("p-1", "2030-05-01T00:00:00Z").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn hold_parcel(&self, parcel_no: impl Into<String>, until: impl Into<DateTime>) -> HoldParcel {
        HoldParcel(self.call(&HOLD_PARCEL).with("parcel_no", parcel_no.into()).with("until", until.into()))
    }

    /// Lists the parcels beside a parcel.
    ///
    /// * `shelf`: The shelf.
    /// * `parcel_no`: The parcel's number.
    ///
    /// The session's token is sent if there is one. It changes nothing to send it twice.
    ///
    /// Documented as: The book of parcels, page 5.
    ///
    /// # Example
    ///
    /// Lists the parcels beside a parcel:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("list_neighbours").await?;
    /// # let client = acme::LockerClient::builder().options(server.client_options()).build()?;
    /// let parcel_page = client.list_neighbours("s-1", "p/1").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_neighbours(&self, shelf: impl Into<String>, parcel_no: impl Into<String>) -> ListNeighbours {
        ListNeighbours(self.call(&LIST_NEIGHBOURS).with("shelf", shelf.into()).with("parcel_no", parcel_no.into()))
    }

    /// Lists the parcels in a locker of the holder's.
    ///
    /// * `locker_no`: The locker's number.
    ///
    /// Optional: [`state`](ListParcels::state), [`limit`](ListParcels::limit).
    ///
    /// A user must be signed in: without a token nothing is sent. It changes nothing to send it twice.
    ///
    /// Documented as: The book of parcels, page 2.
    ///
    /// # Example
    ///
    /// Lists the parcels that wait:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("list_parcels").await?;
    /// # let client = acme::LockerClient::builder().options(server.client_options()).build()?;
    /// use acme::types::ParcelState;
    ///
    /// client.enter("ann@acme.example", "4711").await?;
    /// let parcel_page = client.list_parcels("l-1").state(ParcelState::Waiting).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_parcels(&self, locker_no: impl Into<String>) -> ListParcels {
        ListParcels(self.call(&LIST_PARCELS).with("locker_no", locker_no.into()))
    }

    /// Prints the label of a parcel.
    ///
    /// * `parcel_no`: The parcel's number.
    ///
    /// Optional: [`format`](ParcelLabel::format).
    ///
    /// No authorization is sent. It changes nothing to send it twice.
    ///
    /// Documented as: The book of parcels, page 8.
    ///
    /// # Example
    ///
    /// Prints a label for the printer:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("parcel_label").await?;
    /// # let client = acme::LockerClient::builder().options(server.client_options()).build()?;
    /// let answer = client.parcel_label("p-1").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn parcel_label(&self, parcel_no: impl Into<String>) -> ParcelLabel {
        ParcelLabel(self.call(&PARCEL_LABEL).with("parcel_no", parcel_no.into()))
    }

    /// Changes what is written on a parcel.
    ///
    /// * `parcel_no`: The parcel's number.
    ///
    /// Optional: [`lines`](RelabelParcel::lines), [`stickers`](RelabelParcel::stickers),
    /// [`contents`](RelabelParcel::contents), [`count`](RelabelParcel::count).
    ///
    /// A user must be signed in: without a token nothing is sent. Sent exactly once: it is never repeated.
    ///
    /// Documented as: The book of parcels, page 7.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::DoorJammed`](crate::generated::ErrorCode::DoorJammed) (7): Open the door by hand.
    ///
    /// # Example
    ///
    /// Changes the lines:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("relabel_parcel").await?;
    /// # let client = acme::LockerClient::builder().option("day_pass", "pass-1").options(server.client_options()).build()?;
    /// client
    ///     .relabel_parcel("p-1")
    ///     .lines(["To Bob"])
    ///     .stickers([("top", "fragile")])
    ///     .contents(serde_json::json!([1, "two"]))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn relabel_parcel(&self, parcel_no: impl Into<String>) -> RelabelParcel {
        RelabelParcel(self.call(&RELABEL_PARCEL).with("parcel_no", parcel_no.into()))
    }

    /// Searches parcels by what is written on them.
    ///
    /// * `text`: What to look for.
    ///
    /// Optional: [`page`](SearchParcels::page), [`heavier_than`](SearchParcels::heavier_than),
    /// [`fragile`](SearchParcels::fragile), [`since`](SearchParcels::since), [`state`](SearchParcels::state).
    ///
    /// The session's token is sent if there is one. It changes nothing to send it twice.
    ///
    /// Documented as: The book of parcels, page 4.
    ///
    /// # Example
    ///
    /// Searches parcels:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("search_parcels").await?;
    /// # let client = acme::LockerClient::builder().options(server.client_options()).build()?;
    /// let answer = client.search_parcels("salt & pepper").fragile(true).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn search_parcels(&self, text: impl Into<String>) -> SearchParcels {
        SearchParcels(self.call(&SEARCH_PARCELS).with("text", text.into()))
    }

    /// Sends a parcel to another holder.
    ///
    /// * `to`: Where it goes.
    ///
    /// Optional: [`weight`](SendParcel::weight), [`not_before`](SendParcel::not_before),
    /// [`lines`](SendParcel::lines), [`tags`](SendParcel::tags), [`rehearsal`](SendParcel::rehearsal).
    ///
    /// A user must be signed in: without a token nothing is sent. Sent exactly once: it is never repeated.
    ///
    /// Documented as: The book of parcels, page 3.
    ///
    /// # Example
    ///
    /// Sends a parcel:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_tests::acme::ExampleServer::start("send_parcel").await?;
    /// # let client = acme::LockerClient::builder().options(server.client_options()).build()?;
    /// use acme::types::AddressEntry;
    ///
    /// client.enter("ann@acme.example", "4711").await?;
    /// let parcel = client.send_parcel(AddressEntry::new("Acme Falls")).weight(2.5).rehearsal(true).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_parcel(&self, to: AddressEntry) -> SendParcel {
        SendParcel(self.call(&SEND_PARCEL).with("to", to))
    }
}

pub(crate) static ANNOUNCE_PARCEL: OperationInfo = OperationInfo {
    name: "announce_parcel",
    summary: "Tells the receiver that a parcel comes.",
    endpoint: Endpoint::Rest { method: "POST", host: "main", path: "/announcements" },
    auth: Auth::None,
    inputs: &[
        Input::required("phone", Kind::String, To::Form("phone")),
        Input::optional("pieces", Kind::Integer, To::Form("pieces")).default("1"),
        Input::optional("weight", Kind::Float, To::Form("weight")),
        Input::optional("express", Kind::Boolean, To::Form("express")),
        Input::optional("postal_code", Kind::String, To::Form("zip")),
    ],
    answer: Answer::data().shape(Shape::Unit),
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::announce_parcel`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct AnnounceParcel(Call);

operation!(AnnounceParcel, ANNOUNCE_PARCEL => ());

impl AnnounceParcel {
    /// Sets how many pieces come. Default: `1`.
    pub fn pieces(self, pieces: i64) -> Self {
        Self(self.0.with("pieces", pieces))
    }

    /// Sets their weight in kilograms.
    pub fn weight(self, weight: f64) -> Self {
        Self(self.0.with("weight", weight))
    }

    /// Sets whether they come today.
    pub fn express(self, express: bool) -> Self {
        Self(self.0.with("express", express))
    }

    /// Sets where the receiver lives.
    pub fn postal_code(self, postal_code: impl Into<String>) -> Self {
        Self(self.0.with("postal_code", postal_code.into()))
    }
}

pub(crate) static FIND_PARCEL: OperationInfo = OperationInfo {
    name: "find_parcel",
    summary: "Finds a parcel by its number.",
    endpoint: Endpoint::GraphQl { document: graphql::FIND_PARCEL, path: &["parcel"] },
    auth: Auth::Optional,
    idempotent: true,
    inputs: &[Input::required("parcel_no", Kind::String, To::Variable("parcel_no"))],
    answer: Answer::data().nullable(),
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::find_parcel`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct FindParcel(Call);

operation!(FindParcel, FIND_PARCEL => Option<Parcel>);

pub(crate) static HAS_PARCEL: OperationInfo = OperationInfo {
    name: "has_parcel",
    summary: "Tells whether a parcel lies on a shelf.",
    endpoint: Endpoint::Rest { method: "GET", host: "main", path: "/shelves/{shelf}/parcels" },
    auth: Auth::Optional,
    idempotent: true,
    inputs: &[
        Input::required("shelf", Kind::String, To::Path("shelf")),
        Input::required("parcel_no", Kind::String, To::Nowhere),
        Input::optional("asked_by", Kind::String, To::Query("asked_by")),
    ],
    answer: Answer::data().shape(Shape::AnyItem { list: "list", field: "no", equals: "parcel_no" }),
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::has_parcel`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct HasParcel(Call);

operation!(HasParcel, HAS_PARCEL => bool);

impl HasParcel {
    /// Sets who wants to know.
    pub fn asked_by(self, asked_by: impl Into<String>) -> Self {
        Self(self.0.with("asked_by", asked_by.into()))
    }
}

pub(crate) static HOLD_PARCEL: OperationInfo = OperationInfo {
    name: "hold_parcel",
    summary: "Keeps a parcel where it is.",
    endpoint: Endpoint::Rest { method: "PUT", host: "main", path: "/parcels/{parcel_no}/hold" },
    auth: Auth::Required,
    idempotent: true,
    inputs: &[
        Input::required("parcel_no", Kind::String, To::Path("parcel_no")),
        Input::required("until", Kind::DateTime, To::Json("until")),
    ],
    answer: Answer::data().nullable(),
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::hold_parcel`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct HoldParcel(Call);

operation!(HoldParcel, HOLD_PARCEL => Option<Parcel>);

pub(crate) static LIST_NEIGHBOURS: OperationInfo = OperationInfo {
    name: "list_neighbours",
    summary: "Lists the parcels beside a parcel.",
    endpoint: Endpoint::Rest { method: "GET", host: "main", path: "/shelves/{shelf}/parcels/{parcel_no}/neighbours" },
    auth: Auth::Optional,
    idempotent: true,
    inputs: &[
        Input::required("shelf", Kind::String, To::Path("shelf")),
        Input::required("parcel_no", Kind::String, To::Path("parcel_no")),
    ],
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::list_neighbours`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListNeighbours(Call);

operation!(ListNeighbours, LIST_NEIGHBOURS => ParcelPage);

pub(crate) static LIST_PARCELS: OperationInfo = OperationInfo {
    name: "list_parcels",
    summary: "Lists the parcels in a locker of the holder's.",
    endpoint: Endpoint::GraphQl { document: graphql::LIST_PARCELS, path: &["holder", "locker", "parcels"] },
    auth: Auth::Required,
    idempotent: true,
    inputs: &[
        Input::required("locker_no", Kind::String, To::Variable("locker_no")),
        Input::optional("state", Kind::Enum(&PARCEL_STATE), To::Variable("state")),
        Input::optional("limit", Kind::Integer, To::Variable("limit")).default("25"),
        Input::session("holder_no", SessionPart::UserId, To::Variable("holder_no")),
    ],
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::list_parcels`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListParcels(Call);

operation!(ListParcels, LIST_PARCELS => ParcelPage);

impl ListParcels {
    /// Sets where the parcels are on their way.
    pub fn state(self, state: impl Into<ParcelState>) -> Self {
        Self(self.0.with("state", state.into()))
    }

    /// Sets how many to list. Default: `25`.
    pub fn limit(self, limit: i64) -> Self {
        Self(self.0.with("limit", limit))
    }
}

pub(crate) static PARCEL_LABEL: OperationInfo = OperationInfo {
    name: "parcel_label",
    summary: "Prints the label of a parcel.",
    endpoint: Endpoint::Rest { method: "GET", host: "main", path: "/parcels/{parcel_no}/label" },
    auth: Auth::None,
    idempotent: true,
    inputs: &[
        Input::required("parcel_no", Kind::String, To::Path("parcel_no")),
        Input::optional("format", Kind::Enum(&LABEL_FORMAT), To::Query("format")).default("\"ZPL\""),
    ],
    refuse: &[Refusal::Unknown("format"), Refusal::Empty("parcel_no")],
    answer: Answer::body().shape(Shape::BodyBy { argument: "format", text: &["ZPL"], json: &["JSON"] }),
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::parcel_label`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ParcelLabel(Call);

operation!(ParcelLabel, PARCEL_LABEL => Body);

impl ParcelLabel {
    /// Sets the format of the label. Default: `ZPL`.
    pub fn format(self, format: impl Into<LabelFormat>) -> Self {
        Self(self.0.with("format", format.into()))
    }
}

pub(crate) static RELABEL_PARCEL: OperationInfo = OperationInfo {
    name: "relabel_parcel",
    summary: "Changes what is written on a parcel.",
    endpoint: Endpoint::Rest { method: "PATCH", host: "main", path: "/parcels/{parcel_no}" },
    auth: Auth::Required,
    inputs: &[
        Input::required("parcel_no", Kind::String, To::Path("parcel_no")),
        Input::optional("lines", Kind::List(&Kind::String), To::Json("lines")),
        Input::optional("stickers", Kind::Map(&Kind::String), To::Json("stickers")),
        Input::optional("contents", Kind::Json, To::Json("contents")),
        Input::optional("count", Kind::Integer, To::Json("count")),
    ],
    answer: Answer::data().shape(Shape::Unit),
    errors: &[7],
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::relabel_parcel`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RelabelParcel(Call);

operation!(RelabelParcel, RELABEL_PARCEL => ());

impl RelabelParcel {
    /// Sets what is written on it, line by line.
    pub fn lines(self, lines: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self(self.0.with("lines", argument::list::<String>(lines)))
    }

    /// Sets what is stuck on it, by place.
    pub fn stickers(self, stickers: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>) -> Self {
        Self(self.0.with("stickers", argument::map::<String>(stickers)))
    }

    /// Sets what is in it.
    pub fn contents(self, contents: impl Into<Value>) -> Self {
        Self(self.0.with("contents", contents.into()))
    }

    /// Sets how many pieces it has.
    pub fn count(self, count: i64) -> Self {
        Self(self.0.with("count", count))
    }
}

pub(crate) static SEARCH_PARCELS: OperationInfo = OperationInfo {
    name: "search_parcels",
    summary: "Searches parcels by what is written on them.",
    endpoint: Endpoint::Rest { method: "GET", host: "main", path: "/parcels" },
    auth: Auth::Optional,
    idempotent: true,
    inputs: &[
        Input::required("text", Kind::String, To::Query("q")),
        Input::optional("page", Kind::Integer, To::Query("page")).default("1"),
        Input::optional("heavier_than", Kind::Float, To::Query("heavier_than")),
        Input::optional("fragile", Kind::Boolean, To::Query("fragile")),
        Input::optional("since", Kind::DateTime, To::Query("since")),
        Input::optional("state", Kind::Enum(&PARCEL_STATE), To::Query("state")),
    ],
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::search_parcels`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SearchParcels(Call);

operation!(SearchParcels, SEARCH_PARCELS => Vec<Parcel>);

impl SearchParcels {
    /// Sets which page to answer. Default: `1`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.with("page", page))
    }

    /// Sets the least weight in kilograms.
    pub fn heavier_than(self, heavier_than: f64) -> Self {
        Self(self.0.with("heavier_than", heavier_than))
    }

    /// Sets whether they break easily.
    pub fn fragile(self, fragile: bool) -> Self {
        Self(self.0.with("fragile", fragile))
    }

    /// Sets when they arrived at the earliest.
    pub fn since(self, since: impl Into<DateTime>) -> Self {
        Self(self.0.with("since", since.into()))
    }

    /// Sets where they are on their way.
    pub fn state(self, state: impl Into<ParcelState>) -> Self {
        Self(self.0.with("state", state.into()))
    }
}

pub(crate) static SEND_PARCEL: OperationInfo = OperationInfo {
    name: "send_parcel",
    summary: "Sends a parcel to another holder.",
    endpoint: Endpoint::GraphQl { document: graphql::SEND_PARCEL, path: &["send_parcel"] },
    auth: Auth::Required,
    inputs: &[
        Input::required("to", Kind::Object(&ADDRESS_ENTRY), To::Field("parcel", "to")),
        Input::optional("weight", Kind::Float, To::Field("parcel", "weight")),
        Input::optional("not_before", Kind::DateTime, To::Field("parcel", "not_before")),
        Input::optional("lines", Kind::List(&Kind::String), To::Field("parcel", "lines")),
        Input::optional("tags", Kind::Map(&Kind::Json), To::Field("parcel", "tags")),
        Input::optional("rehearsal", Kind::Boolean, To::Variable("rehearsal")),
        Input::session("sender", SessionPart::UserId, To::Field("parcel", "sender")),
    ],
    ..OperationInfo::DEFAULT
};

/// A call of [`LockerClient::send_parcel`]; it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SendParcel(Call);

operation!(SendParcel, SEND_PARCEL => Parcel);

impl SendParcel {
    /// Sets its weight in kilograms.
    pub fn weight(self, weight: f64) -> Self {
        Self(self.0.with("weight", weight))
    }

    /// Sets when it may arrive at the earliest.
    pub fn not_before(self, not_before: impl Into<DateTime>) -> Self {
        Self(self.0.with("not_before", not_before.into()))
    }

    /// Sets what is written on it, line by line.
    pub fn lines(self, lines: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self(self.0.with("lines", argument::list::<String>(lines)))
    }

    /// Sets tags of the parcel.
    pub fn tags(self, tags: impl IntoIterator<Item = (impl Into<String>, impl Into<Value>)>) -> Self {
        Self(self.0.with("tags", argument::map::<Value>(tags)))
    }

    /// Sets whether nothing is really sent.
    pub fn rehearsal(self, rehearsal: bool) -> Self {
        Self(self.0.with("rehearsal", rehearsal))
    }
}
