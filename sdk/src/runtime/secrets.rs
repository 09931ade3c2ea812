//! Which texts of a request are secret.

use serde_json::Value;

use super::operation::{Kind, OperationInfo};
use super::secret::Secret;

/// Collects the texts that are secret and that the service sees as they are, so that it can quote them.
pub(crate) fn of(info: &OperationInfo, values: &[Option<Value>]) -> Vec<Secret> {
    let mut secrets = Vec::new();
    for (input, value) in info.inputs.iter().zip(values) {
        if let Some(value) = value {
            collect(&input.kind, value, input.sensitive, &mut secrets);
        }
    }
    secrets
}

fn collect(kind: &Kind, value: &Value, sensitive: bool, secrets: &mut Vec<Secret>) {
    match (kind, value) {
        (Kind::Sensitive(inner), value) => collect(inner, value, true, secrets),
        (Kind::Nullable(inner), value) => collect(inner, value, sensitive, secrets),
        (_, Value::String(text)) if sensitive => secrets.push(text.into()),
        (Kind::List(item), Value::Array(items)) => {
            items.iter().for_each(|value| collect(item, value, sensitive, secrets));
        }
        (Kind::Map(item), Value::Object(entries)) => {
            entries.values().for_each(|value| collect(item, value, sensitive, secrets));
        }
        (Kind::Object(info), Value::Object(fields)) => {
            for (name, value) in fields {
                let kind =
                    info.fields.iter().find(|(known, _)| known == name).map_or(&Kind::Json, |(_, kind)| kind);
                collect(kind, value, sensitive, secrets);
            }
        }
        (_, Value::Array(items)) if sensitive => {
            items.iter().for_each(|value| collect(&Kind::Json, value, true, secrets));
        }
        (_, Value::Object(fields)) if sensitive => {
            fields.values().for_each(|value| collect(&Kind::Json, value, true, secrets));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::operation::{Input, ObjectInfo};
    use super::*;
    use serde_json::json;

    static INNER: ObjectInfo = ObjectInfo {
        name: "Inner",
        fields: &[("open", Kind::String), ("closed", Kind::Sensitive(&Kind::Nullable(&Kind::String)))],
    };

    static INFO: OperationInfo = OperationInfo {
        inputs: &[
            Input::required("a", Kind::String),
            Input::required("b", Kind::String).sensitive(),
            Input::required("c", Kind::List(&Kind::Object(&INNER))),
            Input::required("d", Kind::Map(&Kind::Json)).sensitive(),
        ],
        ..OperationInfo::DEFAULT
    };

    #[test]
    fn sensitive_inputs_and_fields_are_found_at_any_depth() {
        let values = [
            json!("no"),
            json!("yes 1"),
            json!([{"open": "no", "closed": "yes 2"}, {"closed": null, "unknown": "no"}]),
            json!({"x": ["yes 3", {"y": "yes 4"}], "z": 1}),
        ];
        let secrets = of(&INFO, &values.map(Some));
        let texts: Vec<_> = secrets.iter().map(Secret::expose).collect();
        assert_eq!(texts, ["yes 1", "yes 2", "yes 3", "yes 4"]);
    }
}
