//! Date-times of custom data: never another moment than the one that is meant.

use acme::types::Preference;
use acme::{DateTime, TaggedValue};
use serde_json::{Value, json};

fn value(raw: Value) -> TaggedValue {
    let preference = json!({ "key": "k", "kind": "MOMENT", "value": raw });
    let preference: Preference = serde_json::from_value(preference).expect("it is read");
    preference.value.expect("there is a value")
}

/// How a moment is written.
fn written(raw: Value) -> Value {
    let value = value(raw);
    assert!(matches!(value, TaggedValue::DateTime(_)), "{value:?}");
    serde_json::to_value(value).expect("it is written")
}

#[test]
fn a_time_that_does_not_exist_is_printed_as_it_came() {
    for text in [
        "yesterday",
        "2026-02-30T12:00:00Z",
        "2026-06-31",
        "2025-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-06-23T25:00:00Z",
        "2026-06-23T12:60:00Z",
        "19901301",
        "20260230",
    ] {
        assert_eq!(value(json!(text)), TaggedValue::Unreadable(text.into()));
        assert_eq!(serde_json::to_value(value(json!(text))).expect("it is written"), text);
    }
}

#[test]
fn digits_are_what_their_number_says() {
    // 1632469384 seconds after 1970 is 2021-09-24T07:43:04Z.
    for raw in
        [json!("1632469384"), json!(1_632_469_384), json!("1632469384000"), json!(1_632_469_384_000_i64)]
    {
        assert_eq!(written(raw.clone()), "2021-09-24T07:43:04Z", "{raw}");
    }
    assert_eq!(written(json!("1632469384120")), "2021-09-24T07:43:04.12Z");
    // Twelve digits are milliseconds: 2001-09-09T01:46:39.999Z is the last of them.
    assert_eq!(written(json!("999999999999")), "2001-09-09T01:46:39.999Z");
}

#[test]
fn eight_digits_are_a_day_and_four_a_year_or_neither_can_be_read() {
    for (raw, beginning) in [(json!("19900101"), "1990-01-01"), (json!("1990"), "1990")] {
        match value(raw.clone()) {
            TaggedValue::Unreadable(text) => assert_eq!(json!(text), raw),
            value => {
                let text = serde_json::to_value(&value).expect("it is written");
                assert!(text.as_str().is_some_and(|text| text.starts_with(beginning)), "{raw}: {text}");
            }
        }
    }
}

#[test]
fn a_zone_may_be_short_and_have_white_space_before_it() {
    let expected = DateTime::from("2026-06-23T12:30:00+08:00").to_system_time().expect("it is a moment");
    for text in ["2026-06-23T12:30:00 +08:00", "2026-06-23T12:30:00+08", "2026-06-23 12:30:00 +08"] {
        let TaggedValue::DateTime(moment) = value(json!(text)) else { panic!("{text}") };
        assert_eq!(moment.to_system_time(), Some(expected), "{text}");
    }
}
