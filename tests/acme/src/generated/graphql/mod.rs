//! The GraphQL documents, each with the fragments that it uses.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec`. Change the spec, not this file.

pub(crate) const CHECK_PASS: &[&str] = &[
    include_str!("check_pass.graphql"),
    include_str!("fragments/PassState.graphql"),
];

pub(crate) const ENTER_WITH_BADGE: &[&str] = &[
    include_str!("enter_with_badge.graphql"),
    include_str!("fragments/Holder.graphql"),
];

pub(crate) const FIND_PARCEL: &[&str] = &[
    include_str!("find_parcel.graphql"),
    include_str!("fragments/Address.graphql"),
    include_str!("fragments/Parcel.graphql"),
];

pub(crate) const FORGET_PREFERENCES: &[&str] = &[
    include_str!("forget_preferences.graphql"),
    include_str!("fragments/Preference.graphql"),
];

pub(crate) const GET_PREFERENCES: &[&str] = &[
    include_str!("get_preferences.graphql"),
    include_str!("fragments/Preference.graphql"),
];

pub(crate) const LIST_PARCELS: &[&str] = &[
    include_str!("list_parcels.graphql"),
    include_str!("fragments/Address.graphql"),
    include_str!("fragments/Parcel.graphql"),
    include_str!("fragments/ParcelPage.graphql"),
];

pub(crate) const RENEW_PASS: &[&str] = &[
    include_str!("renew_pass.graphql"),
    include_str!("fragments/RenewedPass.graphql"),
];

pub(crate) const SEND_PARCEL: &[&str] = &[
    include_str!("send_parcel.graphql"),
    include_str!("fragments/Address.graphql"),
    include_str!("fragments/Parcel.graphql"),
];

pub(crate) const SET_PREFERENCES: &[&str] = &[
    include_str!("set_preferences.graphql"),
    include_str!("fragments/Preference.graphql"),
];

pub(crate) const UPDATE_HOLDER: &[&str] = &[
    include_str!("update_holder.graphql"),
    include_str!("fragments/Holder.graphql"),
];
