//! What operations take and return.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec`. Change the spec, not this file.

use crate::generated::types;
use crate::runtime;
use crate::runtime::metadata as meta;

/// Where a parcel goes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Address {
    /// The street and the house.
    pub street: Option<String>,
    /// The town.
    pub town: Option<String>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// Where a new parcel goes.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "it is an argument of a call"]
pub struct AddressEntry(runtime::argument::Fields);
impl AddressEntry {
    /// Starts without any of the optional fields.
    ///
    /// - `town`: The town.
    pub fn new(town: impl Into<String>) -> Self {
        Self(runtime::argument::Fields::default().with("town", town.into()))
    }
    /// Sets the street and the house.
    pub fn street(self, street: impl Into<String>) -> Self {
        Self(self.0.with("street", street.into()))
    }
}
runtime::input_object!(AddressEntry);
pub(crate) static ADDRESS_ENTRY: meta::ObjectInfo = meta::ObjectInfo {
    name: "AddressEntry",
    fields: &[("street", meta::ParamType::String), ("town", meta::ParamType::String)],
};

/// The side on which a door opens.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DoorSide {
    /// On the left.
    Left,
    /// On the right.
    Right,
    /// A value that this version has no name for.
    Other(String),
}
impl DoorSide {
    /// Returns the value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Left => "LEFT",
            Self::Right => "RIGHT",
            Self::Other(value) => value,
        }
    }
}
impl From<&str> for DoorSide {
    fn from(value: &str) -> Self {
        match value {
            "LEFT" => Self::Left,
            "RIGHT" => Self::Right,
            other => Self::Other(other.to_owned()),
        }
    }
}
runtime::open_enum!(DoorSide);
pub(crate) static DOOR_SIDE: meta::EnumInfo = meta::EnumInfo {
    name: "DoorSide",
    values: &["LEFT", "RIGHT"],
};

/// Somebody who has a locker.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Holder {
    /// The holder's number.
    pub holder_no: String,
    /// The email address.
    pub email: Option<String>,
    /// The phone number.
    pub phone: Option<String>,
    /// The pass that opens doors today.
    pub pass: Option<runtime::Secret>,
    /// When the holder came.
    pub since: Option<runtime::DateTime>,
    /// How much of what the holder may store.
    pub limits: Option<std::collections::BTreeMap<String, i64>>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// What changes about a holder.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "it is an argument of a call"]
pub struct HolderChanges(runtime::argument::Fields);
impl HolderChanges {
    /// Starts without any of the optional fields.
    pub fn new() -> Self {
        Self(runtime::argument::Fields::default())
    }
    /// Sets the email address. Null clears it.
    pub fn email(self, email: impl Into<runtime::Nullable<String>>) -> Self {
        Self(self.0.with("email", email.into()))
    }
    /// Sets the phone number.
    pub fn phone_number(self, phone_number: impl Into<String>) -> Self {
        Self(self.0.with("phone", phone_number.into()))
    }
    /// Sets the PIN.
    pub fn pin(self, pin: impl Into<runtime::Secret>) -> Self {
        Self(self.0.with("pin", pin.into()))
    }
    /// Sets the floor. Null clears it.
    pub fn floor(self, floor: impl Into<runtime::Nullable<i64>>) -> Self {
        Self(self.0.with("floor", floor.into()))
    }
    /// Sets how high the holder reaches.
    pub fn height(self, height: f64) -> Self {
        Self(self.0.with("height", height))
    }
    /// Sets whether the doors do not beep.
    pub fn quiet(self, quiet: bool) -> Self {
        Self(self.0.with("quiet", quiet))
    }
    /// Sets when the holder came.
    pub fn since(self, since: impl Into<runtime::DateTime>) -> Self {
        Self(self.0.with("since", since.into()))
    }
    /// Sets the side on which the doors open.
    pub fn side(self, side: impl Into<types::DoorSide>) -> Self {
        Self(self.0.with("side", side.into()))
    }
    /// Sets where the holder lives.
    pub fn address(self, address: types::AddressEntry) -> Self {
        Self(self.0.with("address", address))
    }
    /// Sets what the holder is called.
    pub fn nicknames(
        self,
        nicknames: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self(self.0.with("nicknames", runtime::argument::list::<String>(nicknames)))
    }
    /// Sets how much of what the holder may store.
    pub fn limits(
        self,
        limits: impl IntoIterator<Item = (impl Into<String>, impl Into<i64>)>,
    ) -> Self {
        Self(self.0.with("limits", runtime::argument::map::<i64>(limits)))
    }
}
runtime::input_object!(HolderChanges);
pub(crate) static HOLDER_CHANGES: meta::ObjectInfo = meta::ObjectInfo {
    name: "HolderChanges",
    fields: &[
        ("email", meta::ParamType::String),
        ("phone", meta::ParamType::String),
        ("pin", meta::ParamType::Sensitive(&meta::ParamType::String)),
        ("floor", meta::ParamType::Integer),
        ("height", meta::ParamType::Float),
        ("quiet", meta::ParamType::Boolean),
        ("since", meta::ParamType::DateTime),
        ("side", meta::ParamType::Enum(&types::DOOR_SIDE)),
        ("address", meta::ParamType::Object(&types::ADDRESS_ENTRY)),
        ("nicknames", meta::ParamType::List(&meta::ParamType::String)),
        ("limits", meta::ParamType::Map(&meta::ParamType::Integer)),
    ],
};

/// The format of a label.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum LabelFormat {
    /// The language of label printers.
    Zpl,
    /// The parts of the label.
    Json,
    /// A value that this version has no name for.
    Other(String),
}
impl LabelFormat {
    /// Returns the value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Zpl => "ZPL",
            Self::Json => "JSON",
            Self::Other(value) => value,
        }
    }
}
impl From<&str> for LabelFormat {
    fn from(value: &str) -> Self {
        match value {
            "ZPL" => Self::Zpl,
            "JSON" => Self::Json,
            other => Self::Other(other.to_owned()),
        }
    }
}
runtime::open_enum!(LabelFormat);
pub(crate) static LABEL_FORMAT: meta::EnumInfo = meta::EnumInfo {
    name: "LabelFormat",
    values: &["ZPL", "JSON"],
};

/// A parcel in a locker.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Parcel {
    /// The parcel's number.
    pub parcel_no: String,
    /// Where it is on its way.
    pub state: Option<types::ParcelState>,
    /// Its weight in kilograms.
    pub weight: Option<f64>,
    /// Whether it breaks easily.
    pub fragile: Option<bool>,
    /// When it arrived.
    pub arrived: Option<runtime::DateTime>,
    /// What is written on it, line by line.
    pub lines: Option<Vec<Option<String>>>,
    /// Where it goes.
    pub address: Option<types::Address>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// Some of the parcels of a locker.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ParcelPage {
    /// How many there are.
    pub total: i64,
    /// Those of this page.
    pub list: Vec<types::Parcel>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// Where a parcel is on its way.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ParcelState {
    /// It waits in its locker.
    Waiting,
    /// Its receiver has it.
    PickedUp,
    /// It goes back.
    Returned,
    /// A value that this version has no name for.
    Other(String),
}
impl ParcelState {
    /// Returns the value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Waiting => "WAITING",
            Self::PickedUp => "PICKED_UP",
            Self::Returned => "RETURN_1",
            Self::Other(value) => value,
        }
    }
}
impl From<&str> for ParcelState {
    fn from(value: &str) -> Self {
        match value {
            "WAITING" => Self::Waiting,
            "PICKED_UP" => Self::PickedUp,
            "RETURN_1" => Self::Returned,
            other => Self::Other(other.to_owned()),
        }
    }
}
runtime::open_enum!(ParcelState);
pub(crate) static PARCEL_STATE: meta::EnumInfo = meta::EnumInfo {
    name: "ParcelState",
    values: &["WAITING", "PICKED_UP", "RETURN_1"],
};

/// What a partner gets for a code.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PartnerGrant {
    /// The token.
    pub access_token: runtime::Secret,
    /// The kind of token.
    pub token_type: Option<String>,
    /// How many seconds it is good for.
    pub expires_in: Option<i64>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// Whether a pass opens doors.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassState {
    /// Whether it does.
    pub valid: bool,
    /// When it stops, in seconds since 1970.
    pub expires: Option<i64>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// What a holder may do.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Permit {
    /// The permit's name.
    pub permit_code: Option<String>,
    /// What it allows.
    pub actions: Option<Vec<String>>,
    /// What was said about it.
    pub remark: Option<String>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// What a holder may do, in all.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Permits {
    /// How many permits there are.
    pub total: Option<i64>,
    /// The permits.
    pub items: Option<Vec<types::Permit>>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// Something that a holder prefers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Preference {
    /// What it is about.
    pub key: String,
    /// How its value is read.
    pub value_kind: String,
    /// What is preferred.
    pub value: Option<runtime::TaggedValue>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// A pass for another day.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RenewedPass {
    /// The pass.
    pub pass: Option<runtime::Secret>,
    /// When it stops, in seconds since 1970.
    pub expires: Option<i64>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}

/// A shelf; it holds shelves.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Shelf {
    /// What it is called.
    pub name: Option<String>,
    /// What is behind its doors.
    pub doors: Option<std::collections::BTreeMap<String, serde_json::Value>>,
    /// The shelves that it holds.
    pub shelves: Option<Vec<types::Shelf>>,
    /// The fields that the client has no name for.
    pub extra: runtime::Extra,
}
