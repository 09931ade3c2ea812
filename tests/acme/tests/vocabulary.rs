//! Every word of the spec's format is used by the invented service, so that every word is generated, compiled
//! and called. A word that is added to the format without a fixture fails here, by name.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic, in its helpers too")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The one word that a single spec can't hold beside its opposite; the workspace's own spec uses it.
const USED_BY_THE_OTHER_SPEC: &str = "WireNames: camel_case";

#[test]
fn every_word_of_the_format_is_used() {
    let schema = schema();
    let used = words_used_in(&schema, &acme().join("spec"));
    let unused: Vec<String> =
        words_of(&schema).difference(&used).filter(|word| *word != USED_BY_THE_OTHER_SPEC).cloned().collect();
    assert!(
        unused.is_empty(),
        "no entry of tests/acme/spec uses these words of the format: give each a fixture there, and a call in \
         tests/acme/tests\n  {}",
        unused.join("\n  ")
    );
}

#[test]
fn the_word_that_acme_can_not_use_is_used_by_the_other_spec() {
    let used = words_used_in(&schema(), &acme().join("../../spec"));
    assert!(used.contains(USED_BY_THE_OTHER_SPEC), "spec/ does not use `{USED_BY_THE_OTHER_SPEC}`");
}

#[test]
fn every_type_of_the_format_is_used() {
    let words = [
        "string",
        "boolean",
        "integer",
        "float",
        "date-time",
        "json",
        "map",
        "list",
        "unit",
        "body",
        "typed",
        "?",
    ];
    let written: String =
        documents(&acme().join("spec")).iter().flat_map(type_texts).collect::<Vec<_>>().join(" ");
    let unused: Vec<_> = words.into_iter().filter(|word| !written.contains(word)).collect();
    assert!(unused.is_empty(), "no entry of tests/acme/spec has these types: {}", unused.join(", "));
}

#[test]
fn a_word_without_a_fixture_is_named() {
    let schema = serde_json::json!({
        "properties": { "old": { "$ref": "#/$defs/Old" }, "new": { "type": "string" } },
        "$defs": {
            "Old": {
                "properties": { "kind": { "$ref": "#/$defs/Kind" }, "fresh": { "type": "boolean" } }
            },
            "Kind": { "oneOf": [{ "const": "one" }, { "const": "two" }] }
        }
    });
    let mut used = BTreeSet::new();
    note(&schema, &schema, "SpecFile", &serde_json::json!({ "old": { "kind": "one" } }), &mut used);
    let unused: Vec<_> = words_of(&schema).difference(&used).cloned().collect();
    assert_eq!(unused, ["Kind: two", "Old.fresh", "SpecFile.new"]);
}

fn acme() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn schema() -> Value {
    serde_json::from_str(&sdk_codegen::json_schema()).expect("the JSON Schema is JSON")
}

/// Every word that the schema knows: a property of a type (`Param.wire`), or a value of an enum (`Auth: none`).
fn words_of(schema: &Value) -> BTreeSet<String> {
    let types = schema["$defs"].as_object().into_iter().flatten().map(|(name, node)| (name.as_str(), node));
    let mut words = BTreeSet::new();
    for (name, node) in types.chain([("SpecFile", schema)]) {
        let properties = node["properties"].as_object().into_iter().flatten();
        words.extend(properties.map(|(property, _)| format!("{name}.{property}")));
        words.extend(values_of(node).map(|value| format!("{name}: {value}")));
    }
    words
}

/// The values of an enum, however the schema writes them.
fn values_of(node: &Value) -> impl Iterator<Item = &str> {
    let alternatives = node["oneOf"].as_array().into_iter().flatten();
    let constants = alternatives.map(|alternative| &alternative["const"]);
    constants.chain(node["enum"].as_array().into_iter().flatten()).filter_map(Value::as_str)
}

fn words_used_in(schema: &Value, folder: &Path) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for document in documents(folder) {
        note(schema, schema, "SpecFile", &document, &mut used);
    }
    used
}

/// Notes the words that `value` uses, which the schema describes by `node`, a part of the type `name`.
fn note(schema: &Value, node: &Value, name: &str, value: &Value, used: &mut BTreeSet<String>) {
    if let Some(name) = node["$ref"].as_str().and_then(|reference| reference.strip_prefix("#/$defs/")) {
        return note(schema, &schema["$defs"][name], name, value, used);
    }
    for alternative in ["anyOf", "allOf"].iter().filter_map(|word| node[word].as_array()).flatten() {
        note(schema, alternative, name, value, used);
    }
    match value {
        Value::String(text) => {
            used.extend(values_of(node).filter(|known| known == text).map(|known| format!("{name}: {known}")))
        }
        Value::Array(items) => items.iter().for_each(|item| note(schema, &node["items"], name, item, used)),
        Value::Object(map) => {
            for (key, part) in map {
                match node["properties"].get(key) {
                    Some(property) => {
                        used.insert(format!("{name}.{key}"));
                        note(schema, property, name, part, used);
                    }
                    None => note(schema, &node["additionalProperties"], name, part, used),
                }
            }
        }
        _ => {}
    }
}

/// Every YAML document of a spec, in whatever folder of it.
fn documents(folder: &Path) -> Vec<Value> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the spec's folder can be read") {
        let path = entry.expect("an entry of the folder can be read").path();
        if path.is_dir() {
            found.extend(documents(&path));
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            let text = std::fs::read_to_string(&path).expect("a file of the spec can be read");
            found.push(
                serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display())),
            );
        }
    }
    found
}

/// The types that a document gives to parameters, fields and results.
fn type_texts(document: &Value) -> Vec<String> {
    let list = |value: &Value, word: &str| value[word].as_array().cloned().unwrap_or_default();
    let operations = list(document, "operations");
    let params = operations.iter().flat_map(|operation| list(operation, "params"));
    let results = operations.iter().map(|operation| operation["returns"].clone());
    let fields = list(document, "types").into_iter().flat_map(|entry| list(&entry, "fields"));
    params
        .chain(results)
        .chain(fields)
        .filter_map(|typed| typed["type"].as_str().map(str::to_owned))
        .collect()
}
