//! What a field of a result can do: take a value of a response, and show the one that it holds.
//!
//! Every type of a result implements [`Field`], which is object-safe. So the code that reads responses, and the code
//! that writes results, exist once, not once per type.

use serde_json::{Number, Value};

use super::super::metadata::types::ResultInfo;
use super::body::Body;
use super::date_time::DateTime;
use super::extra::Extra;
use super::json::{EXACT, float, is_empty, whole};
use super::secret::Secret;
use super::secret_json::SecretJson;
use super::tagged::TaggedValue;

/// A value, or a field of an object, of a result.
pub(crate) trait Field {
    /// Creates the value that is there before anything was read.
    fn empty() -> Self
    where
        Self: Sized;

    /// Returns where a value goes that is read; an optional field has one from then on.
    fn open(&mut self) -> Open<'_>;

    /// Makes the field absent; returns `false` if it must be there.
    fn clear(&mut self) -> bool {
        false
    }

    /// Returns the value.
    fn view(&self) -> View<'_>;
}

/// An object with known fields.
pub(crate) trait Object {
    /// Creates the object that is there before anything was read.
    fn empty() -> Self
    where
        Self: Sized;

    /// Returns the names of the fields.
    fn info(&self) -> &'static ResultInfo;

    /// Returns the field at a position of [`ResultInfo::fields`].
    fn field(&self, index: usize) -> Option<&dyn Field>;

    /// Returns the field at a position of [`ResultInfo::fields`].
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn Field>;

    /// Returns the other fields.
    fn extra(&self) -> &Extra;

    /// Returns the other fields.
    fn extra_mut(&mut self) -> &mut Extra;

    /// Reads the fields that another one explains, once all of them are there.
    fn complete(&mut self) {}
}

/// An array.
pub(crate) trait List {
    /// Adds an empty item, which is to be filled.
    fn push(&mut self) -> &mut dyn Field;

    /// Takes the last item away.
    fn pop(&mut self);

    /// Returns how many items there are.
    fn len(&self) -> usize;

    /// Returns an item.
    fn item(&self, index: usize) -> Option<&dyn Field>;

    /// Returns an item.
    fn item_mut(&mut self, index: usize) -> Option<&mut dyn Field>;
}

/// An object with keys that only the service defines.
pub(crate) trait Entries {
    /// Adds an empty entry, which is to be filled.
    fn insert(&mut self, key: String) -> &mut dyn Field;

    /// Takes all entries away.
    fn clear(&mut self);

    /// Calls a function with each entry.
    fn each(&self, visit: &mut dyn FnMut(&str, &dyn Field));
}

/// A string with known values.
pub(crate) trait Choice {
    /// Sets the string.
    fn choose(&mut self, text: &str);
}

/// Where a value goes that is read.
pub(crate) enum Open<'a> {
    /// Whatever is there where there is no result.
    Nothing,
    /// A boolean.
    Boolean(&'a mut bool),
    /// An integer.
    Integer(&'a mut i64),
    /// A number.
    Float(&'a mut f64),
    /// A string.
    Text(&'a mut String),
    /// A string with known values.
    Choice(&'a mut dyn Choice),
    /// A string that is secret.
    Secret(&'a mut Secret),
    /// A date and time.
    DateTime(&'a mut DateTime),
    /// Any JSON.
    Json(&'a mut Value),
    /// JSON that is secret.
    SecretJson(&'a mut SecretJson),
    /// A value whose type another field says.
    Tagged(&'a mut TaggedValue),
    /// A body in one of several formats.
    Body(&'a mut Body),
    /// An object with known fields.
    Object(&'a mut dyn Object),
    /// An array.
    List(&'a mut dyn List),
    /// An object with other keys.
    Entries(&'a mut dyn Entries),
}

/// A scalar of a response.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Scalar<'a> {
    /// Null.
    Null,
    /// A boolean.
    Boolean(bool),
    /// An integer.
    Integer(i64),
    /// An integer above those.
    Unsigned(u64),
    /// Any other number.
    Float(f64),
    /// A string.
    Text(&'a str),
}

/// A value of a result, to be written or looked at.
#[derive(Clone, Copy)]
pub(crate) enum View<'a> {
    /// An optional field without a value.
    Absent,
    /// Nothing, where a result has nothing.
    Null,
    /// A boolean.
    Boolean(bool),
    /// An integer.
    Integer(i64),
    /// A number.
    Float(f64),
    /// A string.
    Text(&'a str),
    /// Any JSON.
    Json(&'a Value),
    /// A value whose type another field says.
    Tagged(&'a TaggedValue),
    /// A string that is secret.
    Secret(&'a Secret),
    /// JSON that is secret.
    SecretJson(&'a Value),
    /// An object with known fields.
    Object(&'a dyn Object),
    /// An array.
    List(&'a dyn List),
    /// An object with other keys.
    Entries(&'a dyn Entries),
}

impl Scalar<'_> {
    /// Returns the string that it is: a string, or the digits of a number.
    pub(crate) fn to_text(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.to_owned()),
            Self::Integer(number) => Some(number.to_string()),
            Self::Unsigned(number) => Some(number.to_string()),
            Self::Float(number) if number.abs() < EXACT => match whole(number) {
                Some(number) => Some(number.to_string()),
                None => Number::from_f64(number).map(|number| number.to_string()),
            },
            Self::Null | Self::Boolean(_) | Self::Float(_) => None,
        }
    }

    /// Returns the integer that it is: an integer, or a string or a float with the value of one.
    pub(crate) fn to_integer(self) -> Option<i64> {
        match self {
            Self::Integer(number) => Some(number),
            Self::Unsigned(number) => i64::try_from(number).ok(),
            Self::Float(number) => whole(number),
            Self::Text(text) => text.parse().ok().or_else(|| whole(float(text)?)),
            Self::Null | Self::Boolean(_) => None,
        }
    }

    /// Returns the number that it is.
    pub(crate) fn to_float(self) -> Option<f64> {
        match self {
            Self::Float(number) => Some(number),
            #[allow(clippy::cast_precision_loss, reason = "the type of the field is a float")]
            Self::Integer(number) => Some(number as f64),
            #[allow(clippy::cast_precision_loss, reason = "the type of the field is a float")]
            Self::Unsigned(number) => Some(number as f64),
            Self::Text(text) => float(text),
            Self::Null | Self::Boolean(_) => None,
        }
    }

    /// Returns the boolean that it is.
    pub(crate) fn to_boolean(self) -> Option<bool> {
        match self {
            Self::Boolean(flag) => Some(flag),
            Self::Text(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// Returns it as JSON.
    pub(crate) fn to_json(self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Boolean(flag) => flag.into(),
            Self::Integer(number) => number.into(),
            Self::Unsigned(number) => number.into(),
            Self::Float(number) => Number::from_f64(number).map_or(Value::Null, Value::Number),
            Self::Text(text) => text.into(),
        }
    }
}

impl dyn Field + '_ {
    /// Takes a scalar; returns `false` if it can't be converted without ambiguity.
    pub(crate) fn set(&mut self, scalar: Scalar<'_>) -> bool {
        if matches!(scalar, Scalar::Null) && self.clear() {
            return true;
        }
        let taken = self.open().set(scalar);
        if !taken {
            self.clear();
        }
        taken
    }

    /// Takes any other JSON, or returns it.
    pub(crate) fn set_json(&mut self, json: Value) -> Result<(), Value> {
        let left = self.open().set_json(json);
        if left.is_err() {
            self.clear();
        }
        left
    }

    /// Makes the value what it was before anything was read.
    pub(crate) fn reset(&mut self) {
        if !self.clear() {
            self.open().reset();
        }
    }

    /// Returns what the field expects, for an error about a value that it could not take.
    pub(crate) fn expected(&mut self) -> &'static str {
        let expected = self.open().expected();
        self.clear();
        expected
    }
}

impl Open<'_> {
    fn set(self, scalar: Scalar<'_>) -> bool {
        match self {
            Self::Nothing => return true,
            Self::Boolean(flag) => match scalar.to_boolean() {
                Some(read) => *flag = read,
                None => return false,
            },
            Self::Integer(number) => match scalar.to_integer() {
                Some(read) => *number = read,
                None => return false,
            },
            Self::Float(number) => match scalar.to_float() {
                Some(read) => *number = read,
                None => return false,
            },
            Self::Text(_) | Self::Choice(_) | Self::Secret(_) | Self::DateTime(_) => match scalar.to_text() {
                Some(read) => self.set_text(read),
                None => return false,
            },
            Self::Json(_) | Self::SecretJson(_) | Self::Tagged(_) | Self::Body(_) => {
                return self.set_json(scalar.to_json()).is_ok();
            }
            Self::Object(_) | Self::List(_) | Self::Entries(_) => return false,
        }
        true
    }

    fn set_text(self, read: String) {
        match self {
            Self::Text(text) => *text = read,
            Self::Choice(choice) => choice.choose(&read),
            Self::Secret(secret) => *secret = read.into(),
            Self::DateTime(value) => *value = read.into(),
            _ => {}
        }
    }

    fn set_json(self, read: Value) -> Result<(), Value> {
        match self {
            Self::Nothing => {}
            Self::Json(json) => *json = read,
            Self::SecretJson(json) => *json = read.into(),
            Self::Tagged(value) => *value = read.into(),
            Self::Body(body) => *body = read.into(),
            _ => return Err(read),
        }
        Ok(())
    }

    fn reset(self) {
        match self {
            Self::Nothing => {}
            Self::Boolean(flag) => *flag = false,
            Self::Integer(number) => *number = 0,
            Self::Float(number) => *number = 0.0,
            Self::Text(_) | Self::Choice(_) | Self::Secret(_) | Self::DateTime(_) => {
                self.set_text(String::new());
            }
            Self::Json(_) | Self::SecretJson(_) | Self::Tagged(_) | Self::Body(_) => {
                let _ = self.set_json(Value::Null);
            }
            Self::Object(object) => {
                for index in 0..object.info().fields.len() {
                    if let Some(field) = object.field_mut(index) {
                        field.reset();
                    }
                }
                *object.extra_mut() = Extra::default();
            }
            Self::List(list) => {
                while list.len() > 0 {
                    list.pop();
                }
            }
            Self::Entries(entries) => entries.clear(),
        }
    }

    fn expected(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Boolean(_) => "a boolean",
            Self::Integer(_) => "an integer",
            Self::Float(_) => "a number",
            Self::Text(_) | Self::Choice(_) | Self::Secret(_) => "a string",
            Self::DateTime(_) => "a date and time",
            Self::Json(_) | Self::SecretJson(_) | Self::Tagged(_) | Self::Body(_) => "JSON",
            Self::Object(_) | Self::Entries(_) => "an object",
            Self::List(_) => "an array",
        }
    }
}

impl View<'_> {
    /// Returns `true` if it is empty: an empty string, array or object, or null.
    pub(crate) fn is_empty(self) -> bool {
        match self {
            Self::Absent | Self::Null => true,
            Self::Text(text) => text.is_empty(),
            Self::Secret(secret) => secret.is_empty(),
            Self::Tagged(value) => is_empty(&value.to_json()),
            Self::Json(json) | Self::SecretJson(json) => is_empty(json),
            Self::List(list) => list.len() == 0,
            Self::Object(object) => {
                for index in 0..object.info().fields.len() {
                    if let Some(field) = object.field(index)
                        && !matches!(field.view(), View::Absent)
                    {
                        return false;
                    }
                }
                object.extra().is_empty()
            }
            Self::Entries(entries) => {
                let mut empty = true;
                entries.each(&mut |_, _| empty = false);
                empty
            }
            Self::Boolean(_) | Self::Integer(_) | Self::Float(_) => false,
        }
    }
}

impl dyn Object + '_ {
    /// Returns the field of this name on the wire.
    pub(crate) fn named(&self, name: &str) -> Option<&dyn Field> {
        self.field(self.info().position(name)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unambiguous_is_converted() {
        for scalar in [Scalar::Integer(7), Scalar::Float(7.0), Scalar::Text("7"), Scalar::Text("7.0")] {
            assert_eq!(scalar.to_integer(), Some(7), "{scalar:?}");
        }
        for scalar in [
            Scalar::Null,
            Scalar::Boolean(true),
            Scalar::Float(7.5),
            Scalar::Float(1e300),
            Scalar::Float(f64::NAN),
            Scalar::Unsigned(u64::MAX),
            Scalar::Text("many"),
            Scalar::Text(""),
            Scalar::Text("7 "),
            Scalar::Text("inf"),
        ] {
            assert_eq!(scalar.to_integer(), None, "{scalar:?}");
        }
        assert_eq!(Scalar::Text("true").to_boolean(), Some(true));
        assert_eq!(Scalar::Text("True").to_boolean(), None);
        assert_eq!(Scalar::Integer(1).to_boolean(), None);
        assert_eq!(Scalar::Text("1.5").to_float(), Some(1.5));
        assert_eq!(Scalar::Text("NaN").to_float(), None);
    }

    #[test]
    fn a_number_is_the_text_of_its_digits_where_none_is_lost() {
        for (scalar, text) in [
            (Scalar::Integer(-7), Some("-7")),
            (Scalar::Unsigned(u64::MAX), Some("18446744073709551615")),
            (Scalar::Float(7.0), Some("7")),
            (Scalar::Float(1.5), Some("1.5")),
            (Scalar::Float(1e20), None),
            (Scalar::Boolean(true), None),
        ] {
            assert_eq!(scalar.to_text().as_deref(), text, "{scalar:?}");
        }
    }
}
