//! Parcels, from the sender to the receiver.
//!
//! Most of it can be done without a pass.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec/operations/parcels.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::types;
use crate::runtime;
use crate::runtime::operation as op;

/// Parcels, from the sender to the receiver.
///
/// Most of it can be done without a pass.
impl client::LockerClient {
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
    pub fn has_parcel(
        &self,
        shelf: impl Into<String>,
        parcel_no: impl Into<String>,
    ) -> HasParcel {
        HasParcel(
            self
                .call(&HAS_PARCEL)
                .with("shelf", shelf.into())
                .with("parcel_no", parcel_no.into()),
        )
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
    /// # let client = acme::LockerClient::builder()
    /// #     .option("day_pass", "pass-1")
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let parcel = client.hold_parcel("p-1", "2030-05-01T00:00:00Z").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn hold_parcel(
        &self,
        parcel_no: impl Into<String>,
        until: impl Into<runtime::DateTime>,
    ) -> HoldParcel {
        HoldParcel(
            self
                .call(&HOLD_PARCEL)
                .with("parcel_no", parcel_no.into())
                .with("until", until.into()),
        )
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
    pub fn list_neighbours(
        &self,
        shelf: impl Into<String>,
        parcel_no: impl Into<String>,
    ) -> ListNeighbours {
        ListNeighbours(
            self
                .call(&LIST_NEIGHBOURS)
                .with("shelf", shelf.into())
                .with("parcel_no", parcel_no.into()),
        )
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
    /// # let client = acme::LockerClient::builder()
    /// #     .option("day_pass", "pass-1")
    /// #     .options(server.client_options())
    /// #     .build()?;
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
    /// let parcel = client
    ///     .send_parcel(AddressEntry::new("Acme Falls"))
    ///     .weight(2.5)
    ///     .rehearsal(true)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_parcel(&self, to: types::AddressEntry) -> SendParcel {
        SendParcel(self.call(&SEND_PARCEL).with("to", to))
    }
}

pub(crate) static ANNOUNCE_PARCEL: op::OperationInfo = op::OperationInfo {
    name: "announce_parcel",
    summary: "Tells the receiver that a parcel comes.",
    endpoint: op::Endpoint::Rest {
        method: "POST",
        host: "main",
        path: "/announcements",
    },
    auth: op::Auth::None,
    inputs: &[
        op::Input::required("phone", op::Kind::String).form("phone"),
        op::Input::default("pieces", op::Kind::Integer, "1").form("pieces"),
        op::Input::optional("weight", op::Kind::Float).form("weight"),
        op::Input::optional("express", op::Kind::Boolean).form("express"),
        op::Input::optional("postal_code", op::Kind::String).form("zip"),
    ],
    answer: op::Answer::data().shape(op::Shape::Unit),
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::announce_parcel`](client::LockerClient::announce_parcel); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct AnnounceParcel(runtime::Call);
runtime::operation!(AnnounceParcel, ANNOUNCE_PARCEL => ());
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

pub(crate) static FIND_PARCEL: op::OperationInfo = op::OperationInfo {
    name: "find_parcel",
    summary: "Finds a parcel by its number.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::FIND_PARCEL,
        path: &["parcel"],
    },
    auth: op::Auth::Optional,
    idempotent: true,
    inputs: &[op::Input::required("parcel_no", op::Kind::String).variable("parcel_no")],
    answer: op::Answer::data().nullable(),
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::find_parcel`](client::LockerClient::find_parcel); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct FindParcel(runtime::Call);
runtime::operation!(FindParcel, FIND_PARCEL => Option < types::Parcel >);

pub(crate) static HAS_PARCEL: op::OperationInfo = op::OperationInfo {
    name: "has_parcel",
    summary: "Tells whether a parcel lies on a shelf.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "main",
        path: "/shelves/{shelf}/parcels",
    },
    auth: op::Auth::Optional,
    idempotent: true,
    inputs: &[
        op::Input::required("shelf", op::Kind::String).path("shelf"),
        op::Input::required("parcel_no", op::Kind::String),
        op::Input::optional("asked_by", op::Kind::String).query("asked_by"),
    ],
    answer: op::Answer::data()
        .shape(op::Shape::AnyItem {
            list: "list",
            field: "no",
            equals: "parcel_no",
        }),
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::has_parcel`](client::LockerClient::has_parcel); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct HasParcel(runtime::Call);
runtime::operation!(HasParcel, HAS_PARCEL => bool);
impl HasParcel {
    /// Sets who wants to know.
    pub fn asked_by(self, asked_by: impl Into<String>) -> Self {
        Self(self.0.with("asked_by", asked_by.into()))
    }
}

pub(crate) static HOLD_PARCEL: op::OperationInfo = op::OperationInfo {
    name: "hold_parcel",
    summary: "Keeps a parcel where it is.",
    endpoint: op::Endpoint::Rest {
        method: "PUT",
        host: "main",
        path: "/parcels/{parcel_no}/hold",
    },
    auth: op::Auth::Required,
    idempotent: true,
    inputs: &[
        op::Input::required("parcel_no", op::Kind::String).path("parcel_no"),
        op::Input::required("until", op::Kind::DateTime).json("until"),
    ],
    answer: op::Answer::data().nullable(),
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::hold_parcel`](client::LockerClient::hold_parcel); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct HoldParcel(runtime::Call);
runtime::operation!(HoldParcel, HOLD_PARCEL => Option < types::Parcel >);

pub(crate) static LIST_NEIGHBOURS: op::OperationInfo = op::OperationInfo {
    name: "list_neighbours",
    summary: "Lists the parcels beside a parcel.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "main",
        path: "/shelves/{shelf}/parcels/{parcel_no}/neighbours",
    },
    auth: op::Auth::Optional,
    idempotent: true,
    inputs: &[
        op::Input::required("shelf", op::Kind::String).path("shelf"),
        op::Input::required("parcel_no", op::Kind::String).path("parcel_no"),
    ],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::list_neighbours`](client::LockerClient::list_neighbours); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListNeighbours(runtime::Call);
runtime::operation!(ListNeighbours, LIST_NEIGHBOURS => types::ParcelPage);

pub(crate) static LIST_PARCELS: op::OperationInfo = op::OperationInfo {
    name: "list_parcels",
    summary: "Lists the parcels in a locker of the holder's.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::LIST_PARCELS,
        path: &["holder", "locker", "parcels"],
    },
    auth: op::Auth::Required,
    idempotent: true,
    inputs: &[
        op::Input::required("locker_no", op::Kind::String).variable("locker_no"),
        op::Input::optional("state", op::Kind::Enum(&types::PARCEL_STATE))
            .variable("state"),
        op::Input::default("limit", op::Kind::Integer, "25").variable("limit"),
        op::Input::session("holder_no", op::SessionPart::UserId).variable("holder_no"),
    ],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::list_parcels`](client::LockerClient::list_parcels); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListParcels(runtime::Call);
runtime::operation!(ListParcels, LIST_PARCELS => types::ParcelPage);
impl ListParcels {
    /// Sets where the parcels are on their way.
    pub fn state(self, state: impl Into<types::ParcelState>) -> Self {
        Self(self.0.with("state", state.into()))
    }
    /// Sets how many to list. Default: `25`.
    pub fn limit(self, limit: i64) -> Self {
        Self(self.0.with("limit", limit))
    }
}

pub(crate) static PARCEL_LABEL: op::OperationInfo = op::OperationInfo {
    name: "parcel_label",
    summary: "Prints the label of a parcel.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "main",
        path: "/parcels/{parcel_no}/label",
    },
    auth: op::Auth::None,
    idempotent: true,
    inputs: &[
        op::Input::required("parcel_no", op::Kind::String).path("parcel_no"),
        op::Input::default("format", op::Kind::Enum(&types::LABEL_FORMAT), "\"ZPL\"")
            .query("format"),
    ],
    refuse: &[op::Refusal::Unknown("format"), op::Refusal::Empty("parcel_no")],
    answer: op::Answer::body()
        .shape(op::Shape::BodyBy {
            argument: "format",
            text: &["ZPL"],
            json: &["JSON"],
        }),
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::parcel_label`](client::LockerClient::parcel_label); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ParcelLabel(runtime::Call);
runtime::operation!(ParcelLabel, PARCEL_LABEL => runtime::Body);
impl ParcelLabel {
    /// Sets the format of the label. Default: `ZPL`.
    pub fn format(self, format: impl Into<types::LabelFormat>) -> Self {
        Self(self.0.with("format", format.into()))
    }
}

pub(crate) static RELABEL_PARCEL: op::OperationInfo = op::OperationInfo {
    name: "relabel_parcel",
    summary: "Changes what is written on a parcel.",
    endpoint: op::Endpoint::Rest {
        method: "PATCH",
        host: "main",
        path: "/parcels/{parcel_no}",
    },
    auth: op::Auth::Required,
    inputs: &[
        op::Input::required("parcel_no", op::Kind::String).path("parcel_no"),
        op::Input::optional("lines", op::Kind::List(&op::Kind::String)).json("lines"),
        op::Input::optional("stickers", op::Kind::Map(&op::Kind::String))
            .json("stickers"),
        op::Input::optional("contents", op::Kind::Json).json("contents"),
        op::Input::optional("count", op::Kind::Integer).json("count"),
    ],
    answer: op::Answer::data().shape(op::Shape::Unit),
    errors: &[7],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::relabel_parcel`](client::LockerClient::relabel_parcel); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RelabelParcel(runtime::Call);
runtime::operation!(RelabelParcel, RELABEL_PARCEL => ());
impl RelabelParcel {
    /// Sets what is written on it, line by line.
    pub fn lines(self, lines: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self(self.0.with("lines", runtime::argument::list::<String>(lines)))
    }
    /// Sets what is stuck on it, by place.
    pub fn stickers(
        self,
        stickers: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        Self(self.0.with("stickers", runtime::argument::map::<String>(stickers)))
    }
    /// Sets what is in it.
    pub fn contents(self, contents: impl Into<serde_json::Value>) -> Self {
        Self(self.0.with("contents", contents.into()))
    }
    /// Sets how many pieces it has.
    pub fn count(self, count: i64) -> Self {
        Self(self.0.with("count", count))
    }
}

pub(crate) static SEARCH_PARCELS: op::OperationInfo = op::OperationInfo {
    name: "search_parcels",
    summary: "Searches parcels by what is written on them.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "main",
        path: "/parcels",
    },
    auth: op::Auth::Optional,
    idempotent: true,
    inputs: &[
        op::Input::required("text", op::Kind::String).query("q"),
        op::Input::default("page", op::Kind::Integer, "1").query("page"),
        op::Input::optional("heavier_than", op::Kind::Float).query("heavier_than"),
        op::Input::optional("fragile", op::Kind::Boolean).query("fragile"),
        op::Input::optional("since", op::Kind::DateTime).query("since"),
        op::Input::optional("state", op::Kind::Enum(&types::PARCEL_STATE)).query("state"),
    ],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::search_parcels`](client::LockerClient::search_parcels); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SearchParcels(runtime::Call);
runtime::operation!(SearchParcels, SEARCH_PARCELS => Vec < types::Parcel >);
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
    pub fn since(self, since: impl Into<runtime::DateTime>) -> Self {
        Self(self.0.with("since", since.into()))
    }
    /// Sets where they are on their way.
    pub fn state(self, state: impl Into<types::ParcelState>) -> Self {
        Self(self.0.with("state", state.into()))
    }
}

pub(crate) static SEND_PARCEL: op::OperationInfo = op::OperationInfo {
    name: "send_parcel",
    summary: "Sends a parcel to another holder.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::SEND_PARCEL,
        path: &["send_parcel"],
    },
    auth: op::Auth::Required,
    inputs: &[
        op::Input::required("to", op::Kind::Object(&types::ADDRESS_ENTRY))
            .field("parcel", "to"),
        op::Input::optional("weight", op::Kind::Float).field("parcel", "weight"),
        op::Input::optional("not_before", op::Kind::DateTime)
            .field("parcel", "not_before"),
        op::Input::optional("lines", op::Kind::List(&op::Kind::String))
            .field("parcel", "lines"),
        op::Input::optional("tags", op::Kind::Map(&op::Kind::Json))
            .field("parcel", "tags"),
        op::Input::optional("rehearsal", op::Kind::Boolean).variable("rehearsal"),
        op::Input::session("sender", op::SessionPart::UserId).field("parcel", "sender"),
    ],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::send_parcel`](client::LockerClient::send_parcel); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SendParcel(runtime::Call);
runtime::operation!(SendParcel, SEND_PARCEL => types::Parcel);
impl SendParcel {
    /// Sets its weight in kilograms.
    pub fn weight(self, weight: f64) -> Self {
        Self(self.0.with("weight", weight))
    }
    /// Sets when it may arrive at the earliest.
    pub fn not_before(self, not_before: impl Into<runtime::DateTime>) -> Self {
        Self(self.0.with("not_before", not_before.into()))
    }
    /// Sets what is written on it, line by line.
    pub fn lines(self, lines: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self(self.0.with("lines", runtime::argument::list::<String>(lines)))
    }
    /// Sets tags of the parcel.
    pub fn tags(
        self,
        tags: impl IntoIterator<Item = (impl Into<String>, impl Into<serde_json::Value>)>,
    ) -> Self {
        Self(self.0.with("tags", runtime::argument::map::<serde_json::Value>(tags)))
    }
    /// Sets whether nothing is really sent.
    pub fn rehearsal(self, rehearsal: bool) -> Self {
        Self(self.0.with("rehearsal", rehearsal))
    }
}
