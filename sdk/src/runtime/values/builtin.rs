//! The types that results consist of, as fields.

use std::collections::BTreeMap;

use serde_json::Value;

use super::body::Body;
use super::date_time::DateTime;
use super::field::{Entries, Field, List, Open, View};
use super::secret::Secret;
use super::secret_json::SecretJson;
use super::tagged::TaggedValue;

/// Implements [`Field`] for a type without parts.
macro_rules! scalar {
    ($($ty:ty = $empty:expr, $open:expr, $view:expr;)*) => {$(
        impl Field for $ty {
            fn empty() -> Self {
                $empty
            }

            fn open(&mut self) -> Open<'_> {
                let open: fn(&mut $ty) -> Open<'_> = $open;
                open(self)
            }

            fn view(&self) -> View<'_> {
                let view: fn(&$ty) -> View<'_> = $view;
                view(self)
            }
        }
    )*};
}

scalar! {
    () = (), |_| Open::Nothing, |_| View::Null;
    bool = false, |flag| Open::Boolean(flag), |flag| View::Boolean(*flag);
    i64 = 0, |number| Open::Integer(number), |number| View::Integer(*number);
    f64 = 0.0, |number| Open::Float(number), |number| View::Float(*number);
    String = String::new(), |text| Open::Text(text), |text| View::Text(text);
    Secret = Secret::new(""), |secret| Open::Secret(secret), |secret| View::Secret(secret);
    DateTime = DateTime::from(""), |value| Open::DateTime(value), |value| View::Text(value.as_str());
    Value = Value::Null, |json| Open::Json(json), |json| View::Json(json);
    SecretJson = Value::Null.into(), |json| Open::SecretJson(json), |json| View::SecretJson(json.expose());
    TaggedValue = Value::Null.into(), |value| Open::Tagged(value), |value| View::Tagged(value);
    Body = Value::Null.into(), |body| Open::Body(body), |body| match body {
        Body::Text(text) => View::Text(text),
        Body::Json(json) => View::Json(json),
    };
}

impl<T: Field> Field for Option<T> {
    fn empty() -> Self {
        None
    }

    fn open(&mut self) -> Open<'_> {
        if self.is_none() {
            *self = Some(T::empty());
        }
        match self {
            Some(value) => value.open(),
            None => Open::Nothing,
        }
    }

    fn clear(&mut self) -> bool {
        *self = None;
        true
    }

    fn view(&self) -> View<'_> {
        match self {
            Some(value) => value.view(),
            None => View::Absent,
        }
    }
}

impl<T: Field> Field for Box<T> {
    fn empty() -> Self {
        Self::new(T::empty())
    }

    fn open(&mut self) -> Open<'_> {
        (**self).open()
    }

    fn clear(&mut self) -> bool {
        (**self).clear()
    }

    fn view(&self) -> View<'_> {
        (**self).view()
    }
}

impl<T: Field> Field for Vec<T> {
    fn empty() -> Self {
        Self::new()
    }

    fn open(&mut self) -> Open<'_> {
        Open::List(self)
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
        Some(self.get(index)?)
    }

    fn item_mut(&mut self, index: usize) -> Option<&mut dyn Field> {
        Some(self.get_mut(index)?)
    }
}

impl<T: Field> Field for BTreeMap<String, T> {
    fn empty() -> Self {
        Self::new()
    }

    fn open(&mut self) -> Open<'_> {
        Open::Entries(self)
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

    fn clear(&mut self) {
        self.clear();
    }

    fn each(&self, visit: &mut dyn FnMut(&str, &dyn Field)) {
        for (key, value) in self {
            visit(key, value);
        }
    }
}
