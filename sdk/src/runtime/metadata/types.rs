//! The types of values, as constant data.

/// The type of value that a parameter takes.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum ParamType {
    /// A string.
    String,
    /// A boolean.
    Boolean,
    /// An integer.
    Integer,
    /// A number.
    Float,
    /// A date and time, as a string.
    DateTime,
    /// Any JSON.
    Json,
    /// A JSON object with keys that the caller chooses.
    Map(&'static ParamType),
    /// An array.
    List(&'static ParamType),
    /// A string with known values.
    Enum(&'static EnumInfo),
    /// An object with known fields.
    Object(&'static ObjectInfo),
    /// Null, or a value of this type.
    Nullable(&'static ParamType),
    /// A value of this type that must never be printed: a field of an object.
    Sensitive(&'static ParamType),
}

impl ParamType {
    /// A JSON object with keys and values that the caller chooses.
    pub const JSON_MAP: Self = Self::Map(&Self::Json);
}

/// An enum of the service.
#[derive(Debug)]
#[non_exhaustive]
pub struct EnumInfo {
    /// The Rust name.
    pub name: &'static str,
    /// The known values, as they are on the wire.
    pub values: &'static [&'static str],
}

/// An object that the caller passes.
#[derive(Debug)]
#[non_exhaustive]
pub struct ObjectInfo {
    /// The Rust name.
    pub name: &'static str,
    /// The fields: the name on the wire and the type.
    pub fields: &'static [(&'static str, ParamType)],
}

/// How the string of a field is read, as another field of the same object (its tag) says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct TagInfo {
    /// The values of the tag with which the string stays a string.
    pub text: &'static [&'static str],
    /// The values of the tag with which the string is JSON.
    pub json: &'static [&'static str],
    /// The values of the tag with which the string is a date-time.
    pub date_time: &'static [&'static str],
}

/// An object that the service returns.
#[derive(Debug)]
#[non_exhaustive]
pub struct ResultInfo {
    /// The Rust name.
    pub name: &'static str,
    /// The fields, by their names on the wire.
    pub fields: &'static [&'static str],
    /// The positions of the fields that are always there.
    pub required: &'static [usize],
    /// The positions of the fields that must never be printed.
    pub sensitive: &'static [usize],
}

impl ObjectInfo {
    /// Returns the type of the field of this name on the wire.
    pub(crate) fn field(&self, name: &str) -> Option<&'static ParamType> {
        for (known, ty) in self.fields {
            if *known == name {
                return Some(ty);
            }
        }
        None
    }
}

impl ResultInfo {
    /// Returns the position of the field of this name on the wire.
    pub(crate) fn position(&self, name: &str) -> Option<usize> {
        for (index, known) in self.fields.iter().enumerate() {
            if *known == name {
                return Some(index);
            }
        }
        None
    }
}
