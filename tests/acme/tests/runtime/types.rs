//! Fields of another JSON type than the one that was promised.

use acme::types::{Holder, Parcel, ParcelPage, ParcelState, PartnerGrant, PassState, RenewedPass, Shelf};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn read<T: DeserializeOwned>(value: Value) -> T {
    let text = value.to_string();
    serde_json::from_value(value).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn complaint<T: DeserializeOwned + std::fmt::Debug>(value: Value) -> String {
    let text = value.to_string();
    serde_json::from_value::<T>(value).expect_err(&text).to_string()
}

#[test]
fn an_integer_is_converted_where_it_is_unambiguous() {
    for (value, expected) in [
        (json!(7), Some(7)),
        (json!("7"), Some(7)),
        (json!(7.0), Some(7)),
        (json!("7.0"), Some(7)),
        (json!(-7), Some(-7)),
        (json!(7.5), None),
        (json!("7.5"), None),
        (json!("seven"), None),
        (json!(""), None),
        (json!(true), None),
        (json!(u64::MAX), None),
        (json!(1e300), None),
        (json!([7]), None),
        (json!({ "n": 7 }), None),
    ] {
        let renewed: RenewedPass = read(json!({ "expires": value }));
        assert_eq!(renewed.expires, expected, "{value}");
        let kept = renewed.extra.get("expires");
        assert_eq!(kept, expected.is_none().then_some(&value), "what can't be converted is kept: {value}");
    }
}

#[test]
fn null_is_absent_and_is_not_kept() {
    let renewed: RenewedPass = read(json!({ "expires": null, "pass": null }));
    assert!(renewed.expires.is_none() && renewed.pass.is_none() && renewed.extra.is_empty());
}

#[test]
fn other_scalars_are_converted_as_well() {
    let parcel: Parcel = read(json!({
        "no": 5, "state": 7, "weight": "1.5", "fragile": "true", "arrived": 1_632_469_384, "lines": ["a", 5, null]
    }));
    assert_eq!(parcel.parcel_no, "5", "a required id that is a number is its text");
    assert_eq!(parcel.state, Some(ParcelState::Other("7".into())));
    assert_eq!((parcel.weight, parcel.fragile), (Some(1.5), Some(true)));
    assert_eq!(parcel.arrived.expect("it arrived").as_str(), "1632469384");
    assert_eq!(parcel.lines, Some(vec![Some("a".into()), Some("5".into()), None]));
    assert!(parcel.extra.is_empty());
    let holder: Holder = read(json!({ "holder_no": u64::MAX, "pass": 4711, "limits": { "boxes": "3" } }));
    assert_eq!(holder.holder_no, "18446744073709551615");
    assert_eq!(holder.pass, Some("4711".into()));
    assert_eq!(holder.limits.expect("there are limits")["boxes"], 3);
}

#[test]
fn the_rest_counts_as_absent_and_is_kept() {
    let value = json!({
        "no": "p-1", "state": [], "weight": "heavy", "fragile": 1, "arrived": true, "lines": "a", "address": [1]
    });
    let parcel: Parcel = read(value.clone());
    assert_eq!((parcel.state.as_ref(), parcel.weight, parcel.fragile), (None, None, None));
    assert!(parcel.arrived.is_none() && parcel.lines.is_none() && parcel.address.is_none());
    for name in ["state", "weight", "fragile", "arrived", "lines", "address"] {
        assert_eq!(parcel.extra.get(name), Some(&value[name]), "{name}");
    }
    assert_eq!(acme::reveal(|| serde_json::to_value(&parcel)).expect("it is written"), value);
}

#[test]
fn an_array_or_map_whose_item_can_not_be_read_is_kept_whole() {
    let limits = json!({ "boxes": 3, "bags": "many", "crates": 5 });
    let holder: Holder = read(json!({ "holder_no": "h-1", "limits": limits }));
    assert_eq!((&holder.limits, holder.extra.get("limits")), (&None, Some(&limits)));
    let shelves = json!([{ "name": "left" }, 7, { "name": "right" }]);
    let shelf: Shelf = read(json!({ "name": "all", "shelves": shelves }));
    assert_eq!((&shelf.shelves, shelf.extra.get("shelves")), (&None, Some(&shelves)));
}

#[test]
fn what_is_required_fails_and_names_its_place() {
    for (text, part) in [
        (complaint::<Holder>(json!({ "holder_no": ["canary"] })), "at holder_no: expected a string"),
        (complaint::<Holder>(json!({ "holder_no": null })), "at holder_no: expected a string"),
        (complaint::<Holder>(json!({ "holder_no": true })), "at holder_no: expected a string"),
        (complaint::<Holder>(json!({ "email": "canary" })), "expected a field `holder_no`"),
        (complaint::<Holder>(json!("canary")), "expected an object"),
        (complaint::<Holder>(json!(["canary"])), "expected an object"),
        (complaint::<PassState>(json!({ "valid": 1 })), "at valid: expected a boolean"),
        (complaint::<ParcelPage>(json!({ "total": 1, "list": {} })), "at list: expected an array"),
        (complaint::<ParcelPage>(json!({ "total": "x", "list": [] })), "at total: expected an integer"),
        (
            complaint::<ParcelPage>(json!({ "total": 1, "list": [{ "no": "a" }, { "no": {} }] })),
            "at list[1].no: expected a string",
        ),
        (
            complaint::<ParcelPage>(json!({ "total": 1, "list": [{ "no": "a" }, {}] })),
            "at list[1]: expected a field `no`",
        ),
        (complaint::<PartnerGrant>(json!({ "token_type": "canary" })), "expected a field `access_token`"),
    ] {
        assert!(text.contains(part) && !text.contains("canary"), "{text} / {part}");
    }
}

#[test]
fn reading_goes_on_behind_what_can_not_be_read() {
    let text = r#"{"total": "x", "list": [], "more": 1}"#;
    let error = serde_json::from_str::<ParcelPage>(text).expect_err("the total is no integer").to_string();
    assert!(error.contains("at total: expected an integer"), "{error}");
    let broken = r#"{"total": "x", "list": [],"#;
    let error = serde_json::from_str::<ParcelPage>(broken).expect_err("it is cut off").to_string();
    assert!(error.contains("EOF"), "{error}");
}

#[test]
fn the_tags_of_yaml_are_passed_over() {
    let text = "holder_no: !number h-1\npass: !!str t1\nlimits: !limits { boxes: !few 3 }\n";
    let holder: Holder = serde_yaml::from_str(text).expect("it is read");
    assert_eq!((holder.holder_no.as_str(), holder.pass), ("h-1", Some("t1".into())));
    assert_eq!(holder.limits.expect("there are limits")["boxes"], 3);
    assert_eq!(serde_yaml::from_str::<Parcel>("!parcel { no: p-1 }").expect("it is read").parcel_no, "p-1");
}
