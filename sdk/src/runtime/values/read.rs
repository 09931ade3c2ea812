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
    pub(crate) fn of(field: &dyn Field) -> Self {
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
        f.write_str(self.0.expected())
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
            Open::Scalar | Open::List(_) => {}
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
        let integer = digits.parse().map(Scalar::Integer).or_else(|_| digits.parse().map(Scalar::Unsigned));
        match integer.ok().or_else(|| float(digits).map(Scalar::Float)) {
            Some(scalar) => self.scalar(scalar),
            None => Taken::Left(serde_json::from_str(digits).unwrap_or_else(|_| digits.into()), None),
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
        let fields = self.info.fields;
        if fields.get(self.next).is_some_and(|name| *name == key) {
            return Ok(Key::Known(self.next));
        }
        let position = fields.iter().position(|name| *name == key);
        Ok(position.map_or_else(|| Key::Unknown(key.to_owned()), Key::Known))
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
        self.left.retain(|(known, ..)| *known != name);
    }
}

/// Which fields of an object have had a value. It keeps account of as many as an object is likely to have.
#[derive(Default)]
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
    let mut seen = Seen::default();
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
    let missing: Vec<usize> = info.required.iter().copied().filter(|index| !seen.contains(*index)).collect();
    let first = wrong.left.first().map(|(name, _, mismatch)| mismatch.clone().within(name));
    let first = first.or_else(|| missing.first().map(|index| Mismatch::missing(info, *index)));
    let Some(mismatch) = first else { return Taken::Done };
    let mut json = to_json(View::Object(object), true).unwrap_or_default();
    if let Value::Object(fields) = &mut json {
        // What is missing has a value that nobody sent.
        fields.retain(|name, _| !missing.iter().any(|index| info.fields[*index] == name));
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
                let read = (0..index).filter_map(|index| to_json(list.item(index)?.view(), true));
                let left = read.chain([value]).collect();
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
        left.remove(&key);
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
        fields.extend(left);
    }
    Ok(Taken::Left(json, Some(mismatch)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::de::value::{
        BytesDeserializer, Error as Other, I128Deserializer, MapAccessDeserializer, MapDeserializer,
        U128Deserializer,
    };
    use serde_json::json;

    use super::super::extra::Extra;
    use super::super::secret::{Secret, reveal};
    use super::*;

    /// A type with a field of each sort, written by hand as the generator writes it.
    #[derive(Debug, PartialEq)]
    struct Node {
        id: String,
        token: Secret,
        size: Option<i64>,
        weight: Option<f64>,
        open: Option<bool>,
        tags: Option<Vec<Option<String>>>,
        limits: Option<BTreeMap<String, i64>>,
        parts: Option<Vec<Node>>,
        any: Option<Value>,
        extra: Extra,
    }

    impl Object for Node {
        fn empty() -> Self {
            Self {
                id: Field::empty(),
                token: Field::empty(),
                size: Field::empty(),
                weight: Field::empty(),
                open: Field::empty(),
                tags: Field::empty(),
                limits: Field::empty(),
                parts: Field::empty(),
                any: Field::empty(),
                extra: Extra::default(),
            }
        }

        fn info(&self) -> &'static ResultInfo {
            static INFO: ResultInfo = ResultInfo {
                name: "Node",
                fields: &["id", "token", "size", "weight", "open", "tags", "limits", "parts", "any"],
                required: &[0, 1],
                sensitive: &[1],
            };
            &INFO
        }

        fn field(&self, index: usize) -> Option<&dyn Field> {
            let fields: [&dyn Field; 9] = [
                &self.id,
                &self.token,
                &self.size,
                &self.weight,
                &self.open,
                &self.tags,
                &self.limits,
                &self.parts,
                &self.any,
            ];
            fields.get(index).copied()
        }

        fn field_mut(&mut self, index: usize) -> Option<&mut dyn Field> {
            Some(match index {
                0 => &mut self.id,
                1 => &mut self.token,
                2 => &mut self.size,
                3 => &mut self.weight,
                4 => &mut self.open,
                5 => &mut self.tags,
                6 => &mut self.limits,
                7 => &mut self.parts,
                8 => &mut self.any,
                _ => return None,
            })
        }

        fn extra(&self) -> &Extra {
            &self.extra
        }

        fn extra_mut(&mut self) -> &mut Extra {
            &mut self.extra
        }
    }

    super::super::super::macros::object!(Node);

    /// Reads a node with these fields beside the required ones.
    fn read(fields: &str) -> Node {
        let text = format!(r#"{{"id": "a", "token": "t"{fields}}}"#);
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    fn complaint(text: &str) -> String {
        let error = serde_json::from_str::<Node>(text).unwrap_err().to_string();
        error.rsplit_once(" at line ").map_or(error.clone(), |(complaint, _)| complaint.to_owned())
    }

    /// What was read into a node, and why not everything could be.
    fn partly(text: &str) -> (Node, Option<Mismatch>) {
        let mut node = <Node as Object>::empty();
        let mut deserializer = serde_json::Deserializer::from_str(text);
        match Seed(&mut node).deserialize(&mut deserializer).unwrap() {
            Taken::Done => (node, None),
            Taken::Left(_, mismatch) => (node, mismatch),
        }
    }

    fn extra(node: &Node) -> Value {
        Value::Object(node.extra.as_map().clone())
    }

    #[test]
    fn every_field_is_read_in_any_order() {
        let node = read(
            r#", "any": [1, {"a": null}], "parts": [{"token": "u", "id": "b"}], "limits": {"x": 1}, "size": 3,
               "tags": ["a", null], "open": false, "weight": 1.5, "id": "again""#,
        );
        assert_eq!(
            (node.id.as_str(), node.token.expose()),
            ("again", "t"),
            "the last of two takes precedence"
        );
        assert_eq!((node.size, node.weight, node.open), (Some(3), Some(1.5), Some(false)));
        assert_eq!(node.tags, Some(vec![Some("a".into()), None]));
        assert_eq!(node.limits, Some([("x".to_owned(), 1)].into()));
        assert_eq!(node.parts.as_ref().unwrap()[0].id, "b");
        assert_eq!(node.any, Some(json!([1, {"a": null}])));
        assert!(node.extra.is_empty());
    }

    #[test]
    fn null_and_absent_are_one_where_a_field_is_optional() {
        let nulls =
            r#", "size": null, "weight": null, "open": null, "tags": null, "limits": null, "any": null"#;
        assert_eq!(read(nulls), read(""));
    }

    #[test]
    fn what_is_unambiguous_is_converted_and_the_rest_is_kept() {
        assert_eq!(
            read(r#", "size": "7", "weight": "2", "open": "true""#),
            read(r#", "size": 7.0, "weight": 2, "open": true"#)
        );
        let fields =
            json!({"size": 7.5, "weight": [], "open": 1, "tags": {"a": 1}, "limits": [2], "parts": "x"});
        let mut whole = fields.clone();
        (whole["id"], whole["token"]) = (json!("a"), json!("t"));
        let node: Node = serde_json::from_value(whole).unwrap();
        assert_eq!(extra(&node), fields);
        assert_eq!((node.size, node.weight, node.open), (None, None, None));
        assert!(node.tags.is_none() && node.limits.is_none() && node.parts.is_none());
    }

    #[test]
    fn fields_without_a_name_are_kept() {
        let node = read(r#", "new": {"deep": [1, 2.5, "x", null, true]}, "": 18446744073709551615"#);
        assert_eq!(extra(&node), json!({"new": {"deep": [1, 2.5, "x", null, true]}, "": u64::MAX}));
    }

    #[test]
    fn an_array_or_a_map_is_kept_whole_where_one_item_can_not_be_read() {
        let parts = json!([{"id": "b", "token": "u", "x": 1}, {"id": "c"}, 7]);
        let limits = json!({"a": 1, "b": "many", "c": 3});
        let node = read(&format!(r#", "parts": {parts}, "limits": {limits}"#));
        assert_eq!(extra(&node), json!({"parts": parts, "limits": limits}));
        assert!(node.parts.is_none() && node.limits.is_none());
    }

    #[test]
    fn an_item_that_may_be_null_is_where_it_can_not_be_read() {
        assert_eq!(
            read(r#", "tags": ["a", [], 5, true]"#).tags,
            Some(vec![Some("a".into()), None, Some("5".into()), None])
        );
    }

    #[test]
    fn what_is_required_is_named_with_its_place() {
        let place = "at id: expected a string";
        for id in ["null", "true", "[1]", "{}", "1e300"] {
            assert_eq!(complaint(&format!(r#"{{"id": {id}, "token": "t"}}"#)), place, "{id}");
        }
        assert_eq!(complaint(r#"{"token": "t"}"#), "expected a field `id`");
        assert_eq!(
            complaint(r#"{"id": "a"}"#),
            "expected a field `token`, which is secret: only `reveal` lets it be written"
        );
        for text in ["null", "7", "\"x\"", "[]"] {
            assert_eq!(complaint(text), "expected an object", "{text}");
        }
    }

    #[test]
    fn a_mismatch_has_the_path_from_the_value_that_was_read() {
        let mut nodes: Vec<Node> = Vec::new();
        let text = r#"[{"id": "a", "token": "t"}, {"id": [], "token": "t"}, {"id": "c", "token": "t"}]"#;
        let mut deserializer = serde_json::Deserializer::from_str(text);
        let Taken::Left(json, Some(mismatch)) = Seed(&mut nodes).deserialize(&mut deserializer).unwrap()
        else {
            panic!("the second can't be read")
        };
        assert_eq!((mismatch.path.as_str(), &*mismatch.expected), ("[1].id", "a string"));
        assert_eq!(json, serde_json::from_str::<Value>(text).unwrap(), "nothing of it is lost");
        let mut map: BTreeMap<String, Vec<Node>> = BTreeMap::new();
        let text = r#"{"x": [{"id": "a"}]}"#;
        let mut deserializer = serde_json::Deserializer::from_str(text);
        let Taken::Left(json, Some(mismatch)) = Seed(&mut map).deserialize(&mut deserializer).unwrap() else {
            panic!("a token is missing")
        };
        assert_eq!((mismatch.path.as_str(), &*mismatch.expected), ("x[0]", "a field `token`"));
        assert_eq!(json["x"][0]["id"], "a");
    }

    #[test]
    fn reading_goes_on_behind_what_can_not_be_read() {
        let (node, mismatch) = partly(r#"{"id": {"a": [1]}, "size": 3, "token": "t", "new": 1}"#);
        assert_eq!(mismatch.map(|mismatch| mismatch.path).as_deref(), Some("id"));
        assert_eq!((node.token.expose(), node.size), ("t", Some(3)));
        assert_eq!(extra(&node), json!({"new": 1}));
        let (node, mismatch) = partly(r#"{"token": "t", "size": "x"}"#);
        assert_eq!(mismatch.map(|mismatch| mismatch.expected).as_deref(), Some("a field `id`"));
        assert_eq!((node.token.expose(), extra(&node)), ("t", json!({"size": "x"})));
    }

    /// A number as `serde_json` passes it on where its feature `arbitrary_precision` is on.
    fn precise(digits: &str) -> String {
        format!(r#"{{"$serde_json::private::Number": "{digits}"}}"#)
    }

    #[test]
    fn numbers_are_read_where_they_keep_all_their_digits() {
        for (digits, size, weight) in [
            ("7", Some(7), Some(7.0)),
            ("-7", Some(-7), Some(-7.0)),
            ("7.0", Some(7), Some(7.0)),
            ("7.5", None, Some(7.5)),
            ("18446744073709551615", None, Some(18_446_744_073_709_551_615.0)),
            ("1e2", Some(100), Some(100.0)),
        ] {
            let number = precise(digits);
            let node = read(&format!(r#", "size": {number}, "weight": {number}"#));
            assert_eq!((node.size, node.weight), (size, weight), "{digits}");
        }
        let text = format!(r#"{{"id": {}, "token": {}}}"#, precise("18446744073709551615"), precise("12"));
        let node: Node = serde_json::from_str(&text).unwrap();
        assert_eq!((node.id.as_str(), node.token.expose()), ("18446744073709551615", "12"));
        let node = read(&format!(r#", "tags": [{}], "limits": {{"a": {}}}"#, precise("1"), precise("2")));
        assert_eq!((node.tags, node.limits), (Some(vec![Some("1".into())]), Some([("a".into(), 2)].into())));
    }

    #[test]
    fn what_was_written_is_read_again() {
        let node =
            read(r#", "size": 1, "tags": [null, "a"], "limits": {"x": 2}, "any": {"b": [1]}, "new": 3"#);
        let written = reveal(|| serde_json::to_value(&node)).unwrap();
        assert_eq!(serde_json::from_value::<Node>(written).unwrap(), node);
    }

    #[test]
    fn what_is_no_json_fails_as_such() {
        for text in ["", "{", r#"{"id": "a", "token": "t""#, r#"{"id": [}"#, r#"{"id" "a"}"#] {
            let error = serde_json::from_str::<Node>(text).unwrap_err();
            assert!(!error.is_data(), "{text}: {error}");
        }
    }
    /// What is left of a value that comes from a format other than JSON.
    fn taken<'de>(
        target: &mut dyn Field,
        deserializer: impl Deserializer<'de, Error = Other>,
    ) -> Option<Value> {
        match Seed(target).deserialize(deserializer).unwrap() {
            Taken::Done => None,
            Taken::Left(json, _) => Some(json),
        }
    }

    #[test]
    fn a_wide_integer_is_a_number() {
        let mut size = 0_i64;
        assert_eq!(taken(&mut size, I128Deserializer::new(-7)), None);
        assert_eq!(size, -7);
        assert_eq!(taken(&mut size, U128Deserializer::new(8)), None);
        assert_eq!(size, 8);
        assert_eq!(taken(&mut size, U128Deserializer::new(u64::MAX.into())), Some(json!(u64::MAX)));
        let mut any = Value::Null;
        assert_eq!(taken(&mut any, I128Deserializer::new(i64::MIN.into())), None);
        assert_eq!(any, json!(i64::MIN));
        let mut weight = 0.0_f64;
        assert_eq!(taken(&mut weight, I128Deserializer::new(1 << 64)), None);
        assert_eq!(weight.to_bits(), 2.0_f64.powi(64).to_bits());
    }

    #[test]
    fn bytes_are_an_array_of_numbers() {
        let mut any = Value::Null;
        assert_eq!(taken(&mut any, BytesDeserializer::new(b"ab")), None);
        assert_eq!(any, json!([97, 98]));
        let mut text = String::new();
        assert_eq!(taken(&mut text, BytesDeserializer::new(b"ab")), Some(json!([97, 98])));
        assert_eq!(text, "");
    }

    /// A string behind a tag, which is read as an enum is.
    fn tagged(value: &str, target: &mut dyn Field) -> Taken {
        let entries = MapDeserializer::<_, Other>::new([("tag", value)].into_iter());
        Seed(target).visit_enum(MapAccessDeserializer::new(entries)).unwrap()
    }

    #[test]
    fn the_value_behind_a_tag_counts() {
        let (mut text, mut open) = (String::new(), false);
        assert!(matches!(tagged("x", &mut text), Taken::Done));
        assert_eq!(text, "x");
        let Taken::Left(json, _) = tagged("x", &mut open) else { panic!("it is no boolean") };
        assert_eq!(json, "x");
        assert!(matches!(tagged("true", &mut open), Taken::Done) && open);
    }
}
