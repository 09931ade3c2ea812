//! Writes results: as JSON, or through serde.

use serde::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::{Map, Value};

use super::field::{Entries, Object, View};
use super::secret::{NOT_SERIALISED, is_revealing};

/// Returns a value as JSON; nothing where it is secret and secrets are not revealed.
///
/// An object leaves out its absent fields. Unless secrets are revealed, it leaves out those too, and the fields that
/// the client has no name for.
pub(crate) fn to_json(view: View<'_>, revealing: bool) -> Option<Value> {
    Some(match view {
        View::Secret(_) | View::SecretJson(_) if !revealing => return None,
        View::Absent | View::Null => Value::Null,
        View::Boolean(flag) => flag.into(),
        View::Integer(number) => number.into(),
        View::Float(number) => number.into(),
        View::Text(text) => text.into(),
        View::Secret(secret) => secret.expose().into(),
        View::Json(json) | View::SecretJson(json) => json.clone(),
        View::Tagged(value) => value.to_json(),
        View::Object(object) => Value::Object(object_to_json(object, revealing)),
        View::List(list) => {
            let mut items = Vec::with_capacity(list.len());
            for index in 0..list.len() {
                items.push(to_json(list.item(index)?.view(), revealing)?);
            }
            Value::Array(items)
        }
        View::Entries(entries) => {
            let mut map = Some(Map::new());
            entries.each(&mut |key, field| match (&mut map, to_json(field.view(), revealing)) {
                (Some(map), Some(value)) => {
                    map.insert(key.to_owned(), value);
                }
                _ => map = None,
            });
            Value::Object(map?)
        }
    })
}

fn object_to_json(object: &dyn Object, revealing: bool) -> Map<String, Value> {
    let mut json = Map::new();
    for (name, view) in written(object, revealing) {
        if let Some(value) = to_json(view, revealing) {
            json.insert(name.to_owned(), value);
        }
    }
    if revealing {
        for (name, value) in object.extra() {
            json.insert(name.clone(), value.clone());
        }
    }
    json
}

/// Returns the fields of an object that are written: with their names, and without those that are secret unless secrets
/// are revealed.
fn written(object: &dyn Object, revealing: bool) -> Vec<(&'static str, View<'_>)> {
    let info = object.info();
    let mut written = Vec::new();
    for (index, name) in info.fields.iter().enumerate() {
        if let Some(field) = object.field(index)
            && !matches!(field.view(), View::Absent)
            && (revealing || !info.sensitive.contains(&index))
        {
            written.push((*name, field.view()));
        }
    }
    written
}

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            View::Secret(_) | View::SecretJson(_) if !is_revealing() => Err(S::Error::custom(NOT_SERIALISED)),
            View::Absent | View::Null => serializer.serialize_unit(),
            View::Boolean(flag) => serializer.serialize_bool(flag),
            View::Integer(number) => serializer.serialize_i64(number),
            View::Float(number) => serializer.serialize_f64(number),
            View::Text(text) => serializer.serialize_str(text),
            View::Secret(secret) => serializer.serialize_str(secret.expose()),
            View::Json(json) | View::SecretJson(json) => json.serialize(serializer),
            View::Tagged(value) => value.serialize(serializer),
            View::Object(object) => serialize_object(object, serializer),
            View::List(list) => {
                let mut items = serializer.serialize_seq(Some(list.len()))?;
                for index in 0..list.len() {
                    if let Some(item) = list.item(index) {
                        items.serialize_element(&item.view())?;
                    }
                }
                items.end()
            }
            View::Entries(entries) => serialize_entries(entries, serializer),
        }
    }
}

fn serialize_object<S: Serializer>(object: &dyn Object, serializer: S) -> Result<S::Ok, S::Error> {
    let revealing = is_revealing();
    let shown = written(object, revealing);
    let length = shown.len() + if revealing { object.extra().len() } else { 0 };
    let mut map = serializer.serialize_map(Some(length))?;
    for (name, view) in &shown {
        map.serialize_entry(name, view)?;
    }
    if revealing {
        for (name, value) in object.extra() {
            map.serialize_entry(name, value)?;
        }
    }
    map.end()
}

fn serialize_entries<S: Serializer>(entries: &dyn Entries, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    let mut outcome = Ok(());
    entries.each(&mut |key, field| {
        if outcome.is_ok() {
            outcome = map.serialize_entry(key, &field.view());
        }
    });
    outcome?;
    map.end()
}
