//! Tests of the reader.

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
    assert_eq!((node.id.as_str(), node.token.expose()), ("again", "t"), "the last of two takes precedence");
    assert_eq!((node.size, node.weight, node.open), (Some(3), Some(1.5), Some(false)));
    assert_eq!(node.tags, Some(vec![Some("a".into()), None]));
    assert_eq!(node.limits, Some([("x".to_owned(), 1)].into()));
    assert_eq!(node.parts.as_ref().unwrap()[0].id, "b");
    assert_eq!(node.any, Some(json!([1, {"a": null}])));
    assert!(node.extra.is_empty());
}

#[test]
fn null_and_absent_are_one_where_a_field_is_optional() {
    let nulls = r#", "size": null, "weight": null, "open": null, "tags": null, "limits": null, "any": null"#;
    assert_eq!(read(nulls), read(""));
}

#[test]
fn what_is_unambiguous_is_converted_and_the_rest_is_kept() {
    assert_eq!(
        read(r#", "size": "7", "weight": "2", "open": "true""#),
        read(r#", "size": 7.0, "weight": 2, "open": true"#)
    );
    let fields = json!({"size": 7.5, "weight": [], "open": 1, "tags": {"a": 1}, "limits": [2], "parts": "x"});
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
    let Taken::Left(json, Some(mismatch)) = Seed(&mut nodes).deserialize(&mut deserializer).unwrap() else {
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
    let node = read(r#", "size": 1, "tags": [null, "a"], "limits": {"x": 2}, "any": {"b": [1]}, "new": 3"#);
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
fn taken<'de>(target: &mut dyn Field, deserializer: impl Deserializer<'de, Error = Other>) -> Option<Value> {
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
