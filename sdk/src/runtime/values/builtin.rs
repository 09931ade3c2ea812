//! The types that results consist of, as fields.

use std::collections::BTreeMap;

use serde_json::Value;

use super::body::Body;
use super::date_time::DateTime;
use super::field::{Entries, Field, List, Open, Scalar, View};
use super::secret::Secret;
use super::secret_json::SecretJson;
use super::tagged::TaggedValue;

/// Implements [`Field`] for a type that is one scalar.
macro_rules! scalar {
    ($($ty:ty = $empty:expr, $expected:literal, $read:expr, $view:expr;)*) => {$(
        impl Field for $ty {
            fn empty() -> Self {
                $empty
            }

            fn set(&mut self, scalar: Scalar<'_>) -> bool {
                let read: fn(Scalar<'_>) -> Option<$ty> = $read;
                read(scalar).map(|value| *self = value).is_some()
            }

            fn reset(&mut self) {
                *self = Self::empty();
            }

            fn expected(&self) -> &'static str {
                $expected
            }

            fn view(&self) -> View<'_> {
                let view: fn(&$ty) -> View<'_> = $view;
                view(self)
            }
        }
    )*};
}

scalar! {
    String = String::new(), "a string", |scalar| scalar.to_text(), |text| View::Text(text);
    Secret = Secret::new(""), "a string", |scalar| scalar.to_text().map(Secret::from), |secret| View::Secret(secret);
    DateTime = DateTime::from(""), "a date and time", |scalar| scalar.to_text().map(DateTime::from),
        |value| View::Text(value.as_str());
    bool = false, "a boolean", |scalar| scalar.to_boolean(), |flag| View::Boolean(*flag);
    i64 = 0, "an integer", |scalar| scalar.to_integer(), |number| View::Integer(*number);
    f64 = 0.0, "a number", |scalar| scalar.to_float(), |number| View::Float(*number);
}

/// Whatever is there where there is no result.
impl Field for () {
    fn empty() -> Self {}

    fn set(&mut self, _scalar: Scalar<'_>) -> bool {
        true
    }

    fn set_json(&mut self, _json: Value) -> Result<(), Value> {
        Ok(())
    }

    fn reset(&mut self) {}

    fn expected(&self) -> &'static str {
        "nothing"
    }

    fn view(&self) -> View<'_> {
        View::Null
    }
}

/// Implements [`Field`] for a type that any JSON can become.
macro_rules! any_json {
    ($($ty:ty, $view:expr;)*) => {$(
        impl Field for $ty {
            fn empty() -> Self {
                Value::Null.into()
            }

            fn set(&mut self, scalar: Scalar<'_>) -> bool {
                *self = scalar.to_json().into();
                true
            }

            fn set_json(&mut self, json: Value) -> Result<(), Value> {
                *self = json.into();
                Ok(())
            }

            fn reset(&mut self) {
                *self = Self::empty();
            }

            fn expected(&self) -> &'static str {
                "JSON"
            }

            fn view(&self) -> View<'_> {
                let view: fn(&$ty) -> View<'_> = $view;
                view(self)
            }
        }
    )*};
}

any_json! {
    Value, |json| View::Json(json);
    SecretJson, |json| View::SecretJson(json.expose());
    TaggedValue, |value| View::Tagged(value);
    Body, |body| match body {
        Body::Text(text) => View::Text(text),
        Body::Json(json) => View::Json(json),
    };
}

impl<T: Field> Field for Option<T> {
    fn empty() -> Self {
        None
    }

    fn set(&mut self, scalar: Scalar<'_>) -> bool {
        if matches!(scalar, Scalar::Null) {
            *self = None;
            return true;
        }
        let mut value = T::empty();
        let taken = value.set(scalar);
        if taken {
            *self = Some(value);
        }
        taken
    }

    fn set_json(&mut self, json: Value) -> Result<(), Value> {
        let mut value = T::empty();
        value.set_json(json)?;
        *self = Some(value);
        Ok(())
    }

    fn open(&mut self) -> Open<'_> {
        self.get_or_insert_with(T::empty).open()
    }

    fn reset(&mut self) {
        *self = None;
    }

    fn clear(&mut self) -> bool {
        *self = None;
        true
    }

    fn expected(&self) -> &'static str {
        T::empty().expected()
    }

    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::Absent, Field::view)
    }
}

impl<T: Field> Field for Box<T> {
    fn empty() -> Self {
        Self::new(T::empty())
    }

    fn set(&mut self, scalar: Scalar<'_>) -> bool {
        (**self).set(scalar)
    }

    fn set_json(&mut self, json: Value) -> Result<(), Value> {
        (**self).set_json(json)
    }

    fn open(&mut self) -> Open<'_> {
        (**self).open()
    }

    fn reset(&mut self) {
        (**self).reset();
    }

    fn clear(&mut self) -> bool {
        (**self).clear()
    }

    fn expected(&self) -> &'static str {
        (**self).expected()
    }

    fn view(&self) -> View<'_> {
        (**self).view()
    }
}

impl<T: Field> Field for Vec<T> {
    fn empty() -> Self {
        Self::new()
    }

    fn set(&mut self, _scalar: Scalar<'_>) -> bool {
        false
    }

    fn open(&mut self) -> Open<'_> {
        Open::List(self)
    }

    fn reset(&mut self) {
        self.clear();
    }

    fn expected(&self) -> &'static str {
        "an array"
    }

    fn view(&self) -> View<'_> {
        View::List(self)
    }
}

impl<T: Field> List for Vec<T> {
    fn push(&mut self) -> &mut dyn Field {
        let index = self.len();
        self.push(T::empty());
        &mut self[index]
    }

    fn pop(&mut self) {
        self.pop();
    }

    fn len(&self) -> usize {
        self.len()
    }

    fn item(&self, index: usize) -> Option<&dyn Field> {
        self.get(index).map(|item| item as &dyn Field)
    }

    fn item_mut(&mut self, index: usize) -> Option<&mut dyn Field> {
        self.get_mut(index).map(|item| item as &mut dyn Field)
    }
}

impl<T: Field> Field for BTreeMap<String, T> {
    fn empty() -> Self {
        Self::new()
    }

    fn set(&mut self, _scalar: Scalar<'_>) -> bool {
        false
    }

    fn open(&mut self) -> Open<'_> {
        Open::Entries(self)
    }

    fn reset(&mut self) {
        self.clear();
    }

    fn expected(&self) -> &'static str {
        "an object"
    }

    fn view(&self) -> View<'_> {
        View::Entries(self)
    }
}

impl<T: Field> Entries for BTreeMap<String, T> {
    fn insert(&mut self, key: String) -> &mut dyn Field {
        let slot = self.entry(key).or_insert_with(T::empty);
        *slot = T::empty();
        slot
    }

    fn each(&self, visit: &mut dyn FnMut(&str, &dyn Field)) {
        self.iter().for_each(|(key, value)| visit(key, value));
    }
}
