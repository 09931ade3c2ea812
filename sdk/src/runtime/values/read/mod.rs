//! Reads JSON, or any self-describing format, into a value, in one pass.
//!
//! An optional field of another type never fails: what is unambiguous is converted, the rest is kept among the unknown
//! fields. What is required and can't be read is a [`Mismatch`], and reading goes on behind it, so that everything
//! else that the value holds is there all the same.

use std::borrow::Cow;
use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, VariantAccess,
    Visitor,
};
use serde_json::{Map, Value};

use super::super::metadata::types::ResultInfo;
use super::field::{Entries, Field, List, Object, Open, Scalar, View};
use super::json::float;
use super::write::to_json;

/// The key under which `serde_json` passes a number on where its feature `arbitrary_precision` is on.
const NUMBER: &str = "$serde_json::private::Number";

/// Where a value is not what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mismatch {
    /// The JSON path.
    pub(crate) path: String,
    /// What was expected there.
    pub(crate) expected: Cow<'static, str>,
    /// Whether a secret is missing there.
    is_secret: bool,
}

/// What became of a value.
pub(crate) enum Taken {
    /// The field took it.
    Done,
    /// The field could not take it; of an object or array, where the reason is.
    Left(Value, Option<Mismatch>),
}

/// Reads a value into a field.
pub(crate) struct Seed<'a>(pub(crate) &'a mut dyn Field);

/// Reads a value of a type.
pub(crate) fn deserialize<'de, T: Field, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = T::empty();
    fill(&mut value, deserializer)?;
    Ok(value)
}

fn fill<'de, D: Deserializer<'de>>(field: &mut dyn Field, deserializer: D) -> Result<(), D::Error> {
    match Seed(field).deserialize(deserializer)? {
        Taken::Done => Ok(()),
        Taken::Left(_, mismatch) => {
            let mismatch = mismatch.unwrap_or_else(|| Mismatch::of(field));
            Err(D::Error::custom(mismatch.describe()))
        }
    }
}

impl Mismatch {
    /// Creates the mismatch of a value where something else was expected.
    pub(crate) fn new(expected: impl Into<Cow<'static, str>>) -> Self {
        Self { path: String::new(), expected: expected.into(), is_secret: false }
    }

    /// Creates the mismatch of a field that could not take its value.
    pub(crate) fn of(field: &mut dyn Field) -> Self {
        Self::new(field.expected())
    }

    fn missing(info: &ResultInfo, index: usize) -> Self {
        let is_secret = info.sensitive.contains(&index);
        Self { is_secret, ..Self::new(format!("a field `{}`", info.fields[index])) }
    }

    /// Puts a step before the path.
    pub(crate) fn within(mut self, step: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{step}{dot}{}", self.path);
        self
    }

    fn describe(&self) -> String {
        let place = if self.path.is_empty() { String::new() } else { format!("at {}: ", self.path) };
        let hint = if self.is_secret { ", which is secret: only `reveal` lets it be written" } else { "" };
        format!("{place}expected {}{hint}", self.expected)
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Taken;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Taken, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Seed<'_> {
    fn scalar(self, scalar: Scalar<'_>) -> Taken {
        if self.0.set(scalar) { Taken::Done } else { Taken::Left(scalar.to_json(), None) }
    }

    fn json(self, json: Value) -> Taken {
        match self.0.set_json(json) {
            Ok(()) => Taken::Done,
            Err(json) => Taken::Left(json, None),
        }
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Taken;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Taken, E> {
        Ok(self.scalar(Scalar::Boolean(flag)))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Taken, E> {
        Ok(self.scalar(Scalar::Integer(number)))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Taken, E> {
        let scalar = i64::try_from(number).map_or(Scalar::Unsigned(number), Scalar::Integer);
        Ok(self.scalar(scalar))
    }

    fn visit_i128<E: Error>(self, number: i128) -> Result<Taken, E> {
        Ok(self.number(&number.to_string()))
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<Taken, E> {
        Ok(self.number(&number.to_string()))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Taken, E> {
        Ok(self.json(bytes.into()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Taken, E> {
        Ok(self.scalar(Scalar::Float(number)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Taken, E> {
        Ok(self.scalar(Scalar::Text(text)))
    }

    fn visit_unit<E: Error>(self) -> Result<Taken, E> {
        Ok(self.scalar(Scalar::Null))
    }

    fn visit_none<E: Error>(self) -> Result<Taken, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Taken, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Taken, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Taken, A::Error> {
        // A format with tags, such as YAML: the value behind the tag counts.
        let (_, value) = data.variant::<IgnoredAny>()?;
        value.newtype_variant_seed(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Taken, A::Error> {
        if let Open::List(list) = self.0.open() {
            return read_list(list, items);
        }
        Ok(self.json(rest_of_list(Vec::new(), items)?))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Taken, A::Error> {
        match self.0.open() {
            Open::Object(object) => return read_object(object, entries),
            Open::Entries(map) => return read_entries(map, entries),
            _ => {}
        }
        let mut object = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            if object.is_empty() && key == NUMBER {
                return Ok(self.number(&entries.next_value::<String>()?));
            }
            let value = entries.next_value()?;
            object.insert(key, value);
        }
        Ok(self.json(Value::Object(object)))
    }
}

impl Seed<'_> {
    /// Takes a number from its digits.
    fn number(self, digits: &str) -> Taken {
        if let Ok(number) = digits.parse() {
            self.scalar(Scalar::Integer(number))
        } else if let Ok(number) = digits.parse() {
            self.scalar(Scalar::Unsigned(number))
        } else if let Some(number) = float(digits) {
            self.scalar(Scalar::Float(number))
        } else {
            Taken::Left(serde_json::from_str(digits).unwrap_or_else(|_| digits.into()), None)
        }
    }
}

/// A key of an object.
enum Key {
    Known(usize),
    Unknown(String),
}

/// Finds a key among the names of an object; most come in the order of the names.
struct KeySeed {
    info: &'static ResultInfo,
    next: usize,
}

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeySeed {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Key, E> {
        if self.info.fields.get(self.next) == Some(&key) {
            return Ok(Key::Known(self.next));
        }
        Ok(match self.info.position(key) {
            Some(index) => Key::Known(index),
            None => Key::Unknown(key.to_owned()),
        })
    }
}

/// What is wrong with an object: the required fields that could not take their values, with those, and why.
#[derive(Default)]
struct Wrong {
    left: Vec<(&'static str, Value, Mismatch)>,
}

impl Wrong {
    /// Forgets a field that gets another value.
    fn forget(&mut self, name: &str) {
        for (at, (known, ..)) in self.left.iter().enumerate() {
            if *known == name {
                self.left.remove(at);
                return;
            }
        }
    }
}

/// Which fields of an object have had a value. It keeps account of as many as an object is likely to have.
struct Seen([u64; 8]);

impl Seen {
    /// Adds a field; returns `true` if it may have had a value before.
    fn insert(&mut self, index: usize) -> bool {
        let Some(word) = self.0.get_mut(index / 64) else { return true };
        let bit = 1 << (index % 64);
        let before = *word & bit != 0;
        *word |= bit;
        before
    }

    fn contains(&self, index: usize) -> bool {
        self.0.get(index / 64).is_none_or(|word| word & (1 << (index % 64)) != 0)
    }
}

/// Reads an object, also behind a field that can't be read. Of several values for one field, the last takes precedence.
pub(crate) fn read_object<'de, A: MapAccess<'de>>(
    object: &mut dyn Object,
    mut entries: A,
) -> Result<Taken, A::Error> {
    let info = object.info();
    let mut seen = Seen([0; 8]);
    let mut wrong = Wrong::default();
    let mut next = 0;
    while let Some(key) = entries.next_key_seed(KeySeed { info, next })? {
        let index = match key {
            Key::Known(index) => index,
            Key::Unknown(name) if name == NUMBER => return Ok(Taken::Left(entries.next_value()?, None)),
            Key::Unknown(name) => {
                let value = entries.next_value()?;
                object.extra_mut().insert(name, value);
                continue;
            }
        };
        next = index + 1;
        let name = info.fields[index];
        let is_again = seen.insert(index);
        if is_again {
            object.extra_mut().remove(name);
            wrong.forget(name);
        }
        let Some(field) = object.field_mut(index) else { continue };
        if is_again {
            field.reset();
        }
        if let Taken::Left(value, mismatch) = entries.next_value_seed(Seed(&mut *field))? {
            let mismatch = mismatch.unwrap_or_else(|| Mismatch::of(field));
            let is_optional = field.clear();
            leave(object, name, value, (!is_optional).then_some(mismatch), &mut wrong);
        }
    }
    object.complete();
    Ok(conclude(object, info, &seen, wrong))
}

/// Keeps a value that a field could not take.
fn leave(
    object: &mut dyn Object,
    name: &'static str,
    value: Value,
    mismatch: Option<Mismatch>,
    wrong: &mut Wrong,
) {
    match mismatch {
        None if value.is_null() => {}
        None => object.extra_mut().insert(name.to_owned(), value),
        Some(mismatch) => wrong.left.push((name, value, mismatch)),
    }
}

/// Looks for fields that are missing.
fn conclude(object: &dyn Object, info: &ResultInfo, seen: &Seen, wrong: Wrong) -> Taken {
    let mut missing = Vec::new();
    for index in info.required {
        if !seen.contains(*index) {
            missing.push(*index);
        }
    }
    let mismatch = match (wrong.left.first(), missing.first()) {
        (Some((name, _, mismatch)), _) => mismatch.clone().within(name),
        (None, Some(index)) => Mismatch::missing(info, *index),
        (None, None) => return Taken::Done,
    };
    let mut json = to_json(View::Object(object), true).unwrap_or_default();
    if let Value::Object(fields) = &mut json {
        // What is missing has a value that nobody sent.
        for index in missing {
            fields.shift_remove(info.fields[index]);
        }
        for (name, value, _) in wrong.left {
            fields.insert(name.to_owned(), value);
        }
    }
    Taken::Left(json, Some(mismatch))
}

fn read_list<'de, A: SeqAccess<'de>>(list: &mut dyn List, mut items: A) -> Result<Taken, A::Error> {
    while list.len() > 0 {
        list.pop();
    }
    loop {
        let index = list.len();
        let item = list.push();
        match items.next_element_seed(Seed(&mut *item))? {
            Some(Taken::Done) => {}
            None => {
                list.pop();
                return Ok(Taken::Done);
            }
            // An item that may be null is.
            Some(Taken::Left(..)) if item.clear() => {}
            Some(Taken::Left(value, mismatch)) => {
                let mismatch = mismatch.unwrap_or_else(|| Mismatch::of(item)).within(&format!("[{index}]"));
                list.pop();
                let mut left = Vec::new();
                for index in 0..index {
                    if let Some(item) = list.item(index)
                        && let Some(json) = to_json(item.view(), true)
                    {
                        left.push(json);
                    }
                }
                left.push(value);
                return Ok(Taken::Left(rest_of_list(left, items)?, Some(mismatch)));
            }
        }
    }
}

fn rest_of_list<'de, A: SeqAccess<'de>>(mut list: Vec<Value>, mut items: A) -> Result<Value, A::Error> {
    while let Some(item) = items.next_element()? {
        list.push(item);
    }
    Ok(Value::Array(list))
}

fn read_entries<'de, A: MapAccess<'de>>(map: &mut dyn Entries, mut entries: A) -> Result<Taken, A::Error> {
    let mut wrong = None;
    let mut left = Map::new();
    while let Some(key) = entries.next_key::<String>()? {
        if key == NUMBER {
            return Ok(Taken::Left(entries.next_value()?, None));
        }
        left.shift_remove(&key);
        let field = map.insert(key.clone());
        match entries.next_value_seed(Seed(&mut *field))? {
            Taken::Done => {}
            Taken::Left(..) if field.clear() => {}
            Taken::Left(value, mismatch) => {
                let mismatch = mismatch.unwrap_or_else(|| Mismatch::of(field));
                wrong.get_or_insert_with(|| mismatch.within(&key));
                left.insert(key, value);
            }
        }
    }
    let Some(mismatch) = wrong.filter(|_| !left.is_empty()) else { return Ok(Taken::Done) };
    let mut json = to_json(View::Entries(map), true).unwrap_or_default();
    if let Value::Object(fields) = &mut json {
        for (key, value) in left {
            fields.insert(key, value);
        }
    }
    Ok(Taken::Left(json, Some(mismatch)))
}

#[cfg(test)]
mod tests;
