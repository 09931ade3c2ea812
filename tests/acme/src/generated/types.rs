//! What operations take and answer.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec`. Change the spec, not this file.

use crate::generated::types;
use crate::runtime;
use crate::runtime::operation as op;

/// Where a parcel goes.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct Address {
    /// The street and the house.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// The town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub town: Option<String>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
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
pub(crate) static ADDRESS_ENTRY: op::ObjectInfo = op::ObjectInfo {
    name: "AddressEntry",
    fields: &[("street", op::Kind::String), ("town", op::Kind::String)],
};

/// The side on which a door opens.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DoorSide {
    /// On the left.
    Left,
    /// On the right.
    Right,
    /// A value that this version does not know.
    Other(String),
}
impl DoorSide {
    /// Gives the value as it is on the wire.
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
pub(crate) static DOOR_SIDE: op::EnumInfo = op::EnumInfo {
    name: "DoorSide",
    values: &["LEFT", "RIGHT"],
};

/// Somebody who has a locker.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct Holder {
    /// The holder's number.
    pub holder_no: String,
    /// The email address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The phone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The pass that opens doors today.
    #[serde(skip_serializing_if = "crate::runtime::hides_or_none")]
    pub pass: Option<runtime::Secret>,
    /// When the holder came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<runtime::DateTime>,
    /// How much of what the holder may store.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<std::collections::BTreeMap<String, i64>>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
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
pub(crate) static HOLDER_CHANGES: op::ObjectInfo = op::ObjectInfo {
    name: "HolderChanges",
    fields: &[
        ("email", op::Kind::String),
        ("phone", op::Kind::String),
        ("pin", op::Kind::Sensitive(&op::Kind::String)),
        ("floor", op::Kind::Integer),
        ("height", op::Kind::Float),
        ("quiet", op::Kind::Boolean),
        ("since", op::Kind::DateTime),
        ("side", op::Kind::Enum(&types::DOOR_SIDE)),
        ("address", op::Kind::Object(&types::ADDRESS_ENTRY)),
        ("nicknames", op::Kind::List(&op::Kind::String)),
        ("limits", op::Kind::Map(&op::Kind::Integer)),
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
    /// A value that this version does not know.
    Other(String),
}
impl LabelFormat {
    /// Gives the value as it is on the wire.
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
pub(crate) static LABEL_FORMAT: op::EnumInfo = op::EnumInfo {
    name: "LabelFormat",
    values: &["ZPL", "JSON"],
};

/// A parcel in a locker.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct Parcel {
    /// The parcel's number.
    #[serde(rename = "no")]
    pub parcel_no: String,
    /// Where it is on its way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<types::ParcelState>,
    /// Its weight in kilograms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    /// Whether it breaks easily.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fragile: Option<bool>,
    /// When it arrived.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arrived: Option<runtime::DateTime>,
    /// What is written on it, line by line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lines: Option<Vec<Option<String>>>,
    /// Where it goes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<types::Address>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// Some of the parcels of a locker.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct ParcelPage {
    /// How many there are.
    pub total: i64,
    /// Those of this page.
    pub list: Vec<types::Parcel>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
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
    /// A value that this version does not know.
    Other(String),
}
impl ParcelState {
    /// Gives the value as it is on the wire.
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
pub(crate) static PARCEL_STATE: op::EnumInfo = op::EnumInfo {
    name: "ParcelState",
    values: &["WAITING", "PICKED_UP", "RETURN_1"],
};

/// What a partner gets for a code.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct PartnerGrant {
    /// The token.
    #[serde(skip_serializing_if = "crate::runtime::hides")]
    pub access_token: runtime::Secret,
    /// The kind of token.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_type: Option<String>,
    /// How many seconds it is good for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<i64>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// Whether a pass opens doors.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct PassState {
    /// Whether it does.
    pub valid: bool,
    /// When it stops, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<i64>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// What a holder may do.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct Permit {
    /// The permit's name.
    #[serde(rename = "code", skip_serializing_if = "Option::is_none")]
    pub permit_code: Option<String>,
    /// What it allows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actions: Option<Vec<String>>,
    /// What was said about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// What a holder may do, in all.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct Permits {
    /// How many permits there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    /// The permits.
    #[serde(rename = "list", skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<types::Permit>>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// Something that a holder prefers.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(from = "RawPreference")]
#[non_exhaustive]
pub struct Preference {
    /// What it is about.
    pub key: String,
    /// How its value is read.
    #[serde(rename = "kind")]
    pub value_kind: String,
    /// What is preferred.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<runtime::TypedValue>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}
static PREFERENCE_VALUE: op::TypedBy = op::TypedBy {
    field: "kind",
    text: &["WORD", "CHOICE"],
    json: &["COUNT", "YESNO", "SHAPE"],
    date_time: &["MOMENT"],
};
#[derive(serde::Deserialize)]
struct RawPreference {
    key: String,
    #[serde(rename = "kind")]
    value_kind: String,
    value: Option<serde_json::Value>,
    #[serde(flatten)]
    extra: runtime::Extra,
}
impl From<RawPreference> for Preference {
    fn from(raw: RawPreference) -> Self {
        Self {
            value: raw
                .value
                .map(|value| runtime::TypedValue::read(
                    &PREFERENCE_VALUE,
                    &raw.value_kind,
                    value,
                )),
            key: raw.key,
            value_kind: raw.value_kind,
            extra: raw.extra,
        }
    }
}

/// A pass for another day.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct RenewedPass {
    /// The pass.
    #[serde(skip_serializing_if = "crate::runtime::hides_or_none")]
    pub pass: Option<runtime::Secret>,
    /// When it stops, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<i64>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}

/// A shelf; it holds shelves.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct Shelf {
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What is behind its doors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doors: Option<std::collections::BTreeMap<String, serde_json::Value>>,
    /// The shelves that it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shelves: Option<Vec<types::Shelf>>,
    /// What the service answered beyond the fields that are known.
    #[serde(flatten)]
    pub extra: runtime::Extra,
}
