//! Parcels, from the sender to the receiver.
//!
//! Most of it can be done without a pass.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec/operations/parcels.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::service;
use crate::generated::types;
use crate::runtime;
use crate::runtime::metadata as meta;

/// Parcels, from the sender to the receiver.
///
/// Most of it can be done without a pass.
impl client::LockerClient {
    /// Tells the receiver that a parcel comes.
    ///
    /// Returns nothing.
    ///
    /// * `phone`: The receiver's phone number.
    ///
    /// Optional: [`pieces`](AnnounceParcel::pieces), [`weight`](AnnounceParcel::weight),
    /// [`express`](AnnounceParcel::express), [`postal_code`](AnnounceParcel::postal_code).
    ///
    /// No authorization is sent. It is not idempotent: sending it twice may have a second effect.
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
        AnnounceParcel(self.call(&ANNOUNCE_PARCEL).with(0, phone.into()))
    }
    /// Finds a parcel by its number.
    ///
    /// Returns a [`Parcel`](crate::types::Parcel), or `None` if there is none.
    ///
    /// * `parcel_no`: The parcel's number.
    ///
    /// The session's token is sent if there is one. It is idempotent: it is safe to send it twice.
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
        FindParcel(self.call(&FIND_PARCEL).with(0, parcel_no.into()))
    }
    /// Tells whether a parcel lies on a shelf.
    ///
    /// Returns a `bool`.
    ///
    /// * `shelf`: The shelf.
    /// * `parcel_no`: The parcel's number; it is not sent.
    ///
    /// Optional: [`asked_by`](HasParcel::asked_by).
    ///
    /// The session's token is sent if there is one. It is idempotent: it is safe to send it twice.
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
    /// let result = client.has_parcel("s-1", "p-1").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn has_parcel(
        &self,
        shelf: impl Into<String>,
        parcel_no: impl Into<String>,
    ) -> HasParcel {
        HasParcel(self.call(&HAS_PARCEL).with(0, shelf.into()).with(1, parcel_no.into()))
    }
    /// Keeps a parcel where it is.
    ///
    /// Returns a [`Parcel`](crate::types::Parcel), or `None` if there is none.
    ///
    /// * `parcel_no`: The parcel's number.
    /// * `until`: When it may go on.
    ///
    /// A user must be signed in: without a token nothing is sent. It is idempotent: it is safe to send it twice.
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
            self.call(&HOLD_PARCEL).with(0, parcel_no.into()).with(1, until.into()),
        )
    }
    /// Lists the parcels beside a parcel.
    ///
    /// Returns a [`ParcelPage`](crate::types::ParcelPage).
    ///
    /// * `shelf`: The shelf.
    /// * `parcel_no`: The parcel's number.
    ///
    /// The session's token is sent if there is one. It is idempotent: it is safe to send it twice.
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
            self.call(&LIST_NEIGHBOURS).with(0, shelf.into()).with(1, parcel_no.into()),
        )
    }
    /// Lists the parcels in a locker of the holder's.
    ///
    /// Returns a [`ParcelPage`](crate::types::ParcelPage).
    ///
    /// * `locker_no`: The locker's number.
    ///
    /// Optional: [`state`](ListParcels::state), [`limit`](ListParcels::limit).
    ///
    /// A user must be signed in: without a token nothing is sent. It is idempotent: it is safe to send it twice.
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
    /// # let mut client = acme::LockerClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// use acme::types::ParcelState;
    ///
    /// client.enter("ann@acme.example", "4711").await?;
    /// let parcel_page = client.list_parcels("l-1").state(ParcelState::Waiting).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_parcels(&self, locker_no: impl Into<String>) -> ListParcels {
        ListParcels(self.call(&LIST_PARCELS).with(0, locker_no.into()))
    }
    /// Prints the label of a parcel.
    ///
    /// Returns a [`Body`](crate::Body).
    ///
    /// * `parcel_no`: The parcel's number.
    ///
    /// Optional: [`format`](ParcelLabel::format).
    ///
    /// No authorization is sent. It is idempotent: it is safe to send it twice.
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
    /// let result = client.parcel_label("p-1").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn parcel_label(&self, parcel_no: impl Into<String>) -> ParcelLabel {
        ParcelLabel(self.call(&PARCEL_LABEL).with(0, parcel_no.into()))
    }
    /// Changes what is written on a parcel.
    ///
    /// Returns nothing.
    ///
    /// * `parcel_no`: The parcel's number.
    ///
    /// Optional: [`lines`](RelabelParcel::lines), [`stickers`](RelabelParcel::stickers),
    /// [`contents`](RelabelParcel::contents), [`count`](RelabelParcel::count).
    ///
    /// A user must be signed in: without a token nothing is sent. It is not idempotent: sending it twice may have a
    /// second effect.
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
        RelabelParcel(self.call(&RELABEL_PARCEL).with(0, parcel_no.into()))
    }
    /// Searches parcels by what is written on them.
    ///
    /// Returns a `Vec`, each item a [`Parcel`](crate::types::Parcel).
    ///
    /// * `text`: What to look for.
    ///
    /// Optional: [`page`](SearchParcels::page), [`heavier_than`](SearchParcels::heavier_than),
    /// [`fragile`](SearchParcels::fragile), [`since`](SearchParcels::since), [`state`](SearchParcels::state).
    ///
    /// The session's token is sent if there is one. It is idempotent: it is safe to send it twice.
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
    /// let result = client.search_parcels("salt & pepper").fragile(true).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn search_parcels(&self, text: impl Into<String>) -> SearchParcels {
        SearchParcels(self.call(&SEARCH_PARCELS).with(0, text.into()))
    }
    /// Sends a parcel to another holder.
    ///
    /// Returns a [`Parcel`](crate::types::Parcel).
    ///
    /// * `to`: Where it goes.
    ///
    /// Optional: [`weight`](SendParcel::weight), [`not_before`](SendParcel::not_before),
    /// [`lines`](SendParcel::lines), [`tags`](SendParcel::tags), [`rehearsal`](SendParcel::rehearsal).
    ///
    /// A user must be signed in: without a token nothing is sent. It is not idempotent: sending it twice may have a
    /// second effect.
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
    /// # let mut client = acme::LockerClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
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
        SendParcel(self.call(&SEND_PARCEL).with(0, to))
    }
}

pub(crate) static ANNOUNCE_PARCEL: meta::OperationInfo = meta::OperationInfo {
    name: "announce_parcel",
    summary: "Tells the receiver that a parcel comes.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Post,
        host: &service::HOST_MAIN,
        path: "/announcements",
        parts: &[meta::PathPart::Literal("/announcements")],
    },
    inputs: &[
        meta::Input::required("phone", meta::ParamType::String).form("phone"),
        meta::Input::default("pieces", meta::ParamType::Integer, "1").form("pieces"),
        meta::Input::optional("weight", meta::ParamType::Float).form("weight"),
        meta::Input::optional("express", meta::ParamType::Boolean).form("express"),
        meta::Input::optional("postal_code", meta::ParamType::String).form("zip"),
    ],
    response: meta::ResponseInfo::data().transform(meta::Transform::Unit),
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::announce_parcel`](client::LockerClient::announce_parcel); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct AnnounceParcel(runtime::Call);
runtime::operation!(AnnounceParcel, ANNOUNCE_PARCEL => ());
impl AnnounceParcel {
    /// Sets how many pieces come. Default: `1`.
    pub fn pieces(self, pieces: i64) -> Self {
        Self(self.0.with(1, pieces))
    }
    /// Sets their weight in kilograms.
    pub fn weight(self, weight: f64) -> Self {
        Self(self.0.with(2, weight))
    }
    /// Sets whether they come today.
    pub fn express(self, express: bool) -> Self {
        Self(self.0.with(3, express))
    }
    /// Sets where the receiver lives.
    pub fn postal_code(self, postal_code: impl Into<String>) -> Self {
        Self(self.0.with(4, postal_code.into()))
    }
}

pub(crate) static FIND_PARCEL: meta::OperationInfo = meta::OperationInfo {
    name: "find_parcel",
    summary: "Finds a parcel by its number.",
    endpoint: meta::Endpoint::GraphQl(&graphql::FIND_PARCEL),
    auth: meta::Auth::Optional,
    idempotent: true,
    inputs: &[
        meta::Input::required("parcel_no", meta::ParamType::String).variable("parcel_no"),
    ],
    response: meta::ResponseInfo::data().nullable(),
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::find_parcel`](client::LockerClient::find_parcel); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct FindParcel(runtime::Call);
runtime::operation!(FindParcel, FIND_PARCEL => Option < types::Parcel >);

pub(crate) static HAS_PARCEL: meta::OperationInfo = meta::OperationInfo {
    name: "has_parcel",
    summary: "Tells whether a parcel lies on a shelf.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_MAIN,
        path: "/shelves/{shelf}/parcels",
        parts: &[
            meta::PathPart::Literal("/shelves/"),
            meta::PathPart::Input(0),
            meta::PathPart::Literal("/parcels"),
        ],
    },
    auth: meta::Auth::Optional,
    idempotent: true,
    inputs: &[
        meta::Input::required("shelf", meta::ParamType::String).path(),
        meta::Input::required("parcel_no", meta::ParamType::String),
        meta::Input::optional("asked_by", meta::ParamType::String).query("asked_by"),
    ],
    response: meta::ResponseInfo::data()
        .transform(meta::Transform::AnyItem {
            list: "list",
            field: "no",
            equals: 1,
        }),
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::has_parcel`](client::LockerClient::has_parcel); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct HasParcel(runtime::Call);
runtime::operation!(
    HasParcel, HAS_PARCEL : types::ParcelPage => bool, | result, arguments | {
    runtime::any_item(& result, "list", "no", arguments, 1) }
);
impl HasParcel {
    /// Sets who wants to know.
    pub fn asked_by(self, asked_by: impl Into<String>) -> Self {
        Self(self.0.with(2, asked_by.into()))
    }
}

pub(crate) static HOLD_PARCEL: meta::OperationInfo = meta::OperationInfo {
    name: "hold_parcel",
    summary: "Keeps a parcel where it is.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Put,
        host: &service::HOST_MAIN,
        path: "/parcels/{parcel_no}/hold",
        parts: &[
            meta::PathPart::Literal("/parcels/"),
            meta::PathPart::Input(0),
            meta::PathPart::Literal("/hold"),
        ],
    },
    auth: meta::Auth::Required,
    idempotent: true,
    inputs: &[
        meta::Input::required("parcel_no", meta::ParamType::String).path(),
        meta::Input::required("until", meta::ParamType::DateTime).json("until"),
    ],
    response: meta::ResponseInfo::data().nullable(),
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::hold_parcel`](client::LockerClient::hold_parcel); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct HoldParcel(runtime::Call);
runtime::operation!(HoldParcel, HOLD_PARCEL => Option < types::Parcel >);

pub(crate) static LIST_NEIGHBOURS: meta::OperationInfo = meta::OperationInfo {
    name: "list_neighbours",
    summary: "Lists the parcels beside a parcel.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_MAIN,
        path: "/shelves/{shelf}/parcels/{parcel_no}/neighbours",
        parts: &[
            meta::PathPart::Literal("/shelves/"),
            meta::PathPart::Input(0),
            meta::PathPart::Literal("/parcels/"),
            meta::PathPart::Input(1),
            meta::PathPart::Literal("/neighbours"),
        ],
    },
    auth: meta::Auth::Optional,
    idempotent: true,
    inputs: &[
        meta::Input::required("shelf", meta::ParamType::String).path(),
        meta::Input::required("parcel_no", meta::ParamType::String).path(),
    ],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::list_neighbours`](client::LockerClient::list_neighbours); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListNeighbours(runtime::Call);
runtime::operation!(ListNeighbours, LIST_NEIGHBOURS => types::ParcelPage);

pub(crate) static LIST_PARCELS: meta::OperationInfo = meta::OperationInfo {
    name: "list_parcels",
    summary: "Lists the parcels in a locker of the holder's.",
    endpoint: meta::Endpoint::GraphQl(&graphql::LIST_PARCELS),
    auth: meta::Auth::Required,
    idempotent: true,
    inputs: &[
        meta::Input::required("locker_no", meta::ParamType::String)
            .variable("locker_no"),
        meta::Input::optional("state", meta::ParamType::Enum(&types::PARCEL_STATE))
            .variable("state"),
        meta::Input::default("limit", meta::ParamType::Integer, "25").variable("limit"),
        meta::Input::session("holder_no", meta::SessionPart::UserId)
            .variable("holder_no"),
    ],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::list_parcels`](client::LockerClient::list_parcels); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListParcels(runtime::Call);
runtime::operation!(ListParcels, LIST_PARCELS => types::ParcelPage);
impl ListParcels {
    /// Sets where the parcels are on their way.
    pub fn state(self, state: impl Into<types::ParcelState>) -> Self {
        Self(self.0.with(1, state.into()))
    }
    /// Sets how many to list. Default: `25`.
    pub fn limit(self, limit: i64) -> Self {
        Self(self.0.with(2, limit))
    }
}

pub(crate) static PARCEL_LABEL: meta::OperationInfo = meta::OperationInfo {
    name: "parcel_label",
    summary: "Prints the label of a parcel.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_MAIN,
        path: "/parcels/{parcel_no}/label",
        parts: &[
            meta::PathPart::Literal("/parcels/"),
            meta::PathPart::Input(0),
            meta::PathPart::Literal("/label"),
        ],
    },
    idempotent: true,
    inputs: &[
        meta::Input::required("parcel_no", meta::ParamType::String).path(),
        meta::Input::default(
                "format",
                meta::ParamType::Enum(&types::LABEL_FORMAT),
                "\"ZPL\"",
            )
            .query("format"),
    ],
    preconditions: &[
        meta::Precondition::Known(1, &types::LABEL_FORMAT),
        meta::Precondition::NotEmpty(0),
    ],
    response: meta::ResponseInfo::body()
        .transform(meta::Transform::Format {
            selector: 1,
            json: &["JSON"],
        }),
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::parcel_label`](client::LockerClient::parcel_label); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ParcelLabel(runtime::Call);
runtime::operation!(ParcelLabel, PARCEL_LABEL => runtime::Body);
impl ParcelLabel {
    /// Sets the format of the label. Default: `ZPL`.
    pub fn format(self, format: impl Into<types::LabelFormat>) -> Self {
        Self(self.0.with(1, format.into()))
    }
}

pub(crate) static RELABEL_PARCEL: meta::OperationInfo = meta::OperationInfo {
    name: "relabel_parcel",
    summary: "Changes what is written on a parcel.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Patch,
        host: &service::HOST_MAIN,
        path: "/parcels/{parcel_no}",
        parts: &[meta::PathPart::Literal("/parcels/"), meta::PathPart::Input(0)],
    },
    auth: meta::Auth::Required,
    inputs: &[
        meta::Input::required("parcel_no", meta::ParamType::String).path(),
        meta::Input::optional("lines", meta::ParamType::List(&meta::ParamType::String))
            .json("lines"),
        meta::Input::optional("stickers", meta::ParamType::Map(&meta::ParamType::String))
            .json("stickers"),
        meta::Input::optional("contents", meta::ParamType::Json).json("contents"),
        meta::Input::optional("count", meta::ParamType::Integer).json("count"),
    ],
    response: meta::ResponseInfo::data().transform(meta::Transform::Unit),
    errors: &[7],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::relabel_parcel`](client::LockerClient::relabel_parcel); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RelabelParcel(runtime::Call);
runtime::operation!(RelabelParcel, RELABEL_PARCEL => ());
impl RelabelParcel {
    /// Sets what is written on it, line by line.
    pub fn lines(self, lines: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self(self.0.with(1, runtime::argument::list::<String>(lines)))
    }
    /// Sets what is stuck on it, by place.
    pub fn stickers(
        self,
        stickers: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        Self(self.0.with(2, runtime::argument::map::<String>(stickers)))
    }
    /// Sets what is in it.
    pub fn contents(self, contents: impl Into<serde_json::Value>) -> Self {
        Self(self.0.with(3, contents.into()))
    }
    /// Sets how many pieces it has.
    pub fn count(self, count: i64) -> Self {
        Self(self.0.with(4, count))
    }
}

pub(crate) static SEARCH_PARCELS: meta::OperationInfo = meta::OperationInfo {
    name: "search_parcels",
    summary: "Searches parcels by what is written on them.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_MAIN,
        path: "/parcels",
        parts: &[meta::PathPart::Literal("/parcels")],
    },
    auth: meta::Auth::Optional,
    idempotent: true,
    inputs: &[
        meta::Input::required("text", meta::ParamType::String).query("q"),
        meta::Input::default("page", meta::ParamType::Integer, "1").query("page"),
        meta::Input::optional("heavier_than", meta::ParamType::Float)
            .query("heavier_than"),
        meta::Input::optional("fragile", meta::ParamType::Boolean).query("fragile"),
        meta::Input::optional("since", meta::ParamType::DateTime).query("since"),
        meta::Input::optional("state", meta::ParamType::Enum(&types::PARCEL_STATE))
            .query("state"),
    ],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::search_parcels`](client::LockerClient::search_parcels); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SearchParcels(runtime::Call);
runtime::operation!(SearchParcels, SEARCH_PARCELS => Vec < types::Parcel >);
impl SearchParcels {
    /// Sets which page to answer. Default: `1`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.with(1, page))
    }
    /// Sets the least weight in kilograms.
    pub fn heavier_than(self, heavier_than: f64) -> Self {
        Self(self.0.with(2, heavier_than))
    }
    /// Sets whether they break easily.
    pub fn fragile(self, fragile: bool) -> Self {
        Self(self.0.with(3, fragile))
    }
    /// Sets when they arrived at the earliest.
    pub fn since(self, since: impl Into<runtime::DateTime>) -> Self {
        Self(self.0.with(4, since.into()))
    }
    /// Sets where they are on their way.
    pub fn state(self, state: impl Into<types::ParcelState>) -> Self {
        Self(self.0.with(5, state.into()))
    }
}

pub(crate) static SEND_PARCEL: meta::OperationInfo = meta::OperationInfo {
    name: "send_parcel",
    summary: "Sends a parcel to another holder.",
    endpoint: meta::Endpoint::GraphQl(&graphql::SEND_PARCEL),
    auth: meta::Auth::Required,
    inputs: &[
        meta::Input::required("to", meta::ParamType::Object(&types::ADDRESS_ENTRY))
            .field("parcel", "to"),
        meta::Input::optional("weight", meta::ParamType::Float)
            .field("parcel", "weight"),
        meta::Input::optional("not_before", meta::ParamType::DateTime)
            .field("parcel", "not_before"),
        meta::Input::optional("lines", meta::ParamType::List(&meta::ParamType::String))
            .field("parcel", "lines"),
        meta::Input::optional("tags", meta::ParamType::JSON_MAP).field("parcel", "tags"),
        meta::Input::optional("rehearsal", meta::ParamType::Boolean)
            .variable("rehearsal"),
        meta::Input::session("sender", meta::SessionPart::UserId)
            .field("parcel", "sender"),
    ],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`LockerClient::send_parcel`](client::LockerClient::send_parcel); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SendParcel(runtime::Call);
runtime::operation!(SendParcel, SEND_PARCEL => types::Parcel);
impl SendParcel {
    /// Sets its weight in kilograms.
    pub fn weight(self, weight: f64) -> Self {
        Self(self.0.with(1, weight))
    }
    /// Sets when it may arrive at the earliest.
    pub fn not_before(self, not_before: impl Into<runtime::DateTime>) -> Self {
        Self(self.0.with(2, not_before.into()))
    }
    /// Sets what is written on it, line by line.
    pub fn lines(self, lines: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self(self.0.with(3, runtime::argument::list::<String>(lines)))
    }
    /// Sets tags of the parcel.
    pub fn tags(
        self,
        tags: impl IntoIterator<Item = (impl Into<String>, impl Into<serde_json::Value>)>,
    ) -> Self {
        Self(self.0.with(4, runtime::argument::map::<serde_json::Value>(tags)))
    }
    /// Sets whether nothing is really sent.
    pub fn rehearsal(self, rehearsal: bool) -> Self {
        Self(self.0.with(5, rehearsal))
    }
}
