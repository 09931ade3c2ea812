//! The GraphQL documents, each with the fragments that it uses.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec`. Change the spec, not this file.

use crate::generated::service;
use crate::runtime::{self, metadata as meta};

const FRAGMENT_ADDRESS: &str = runtime::escaped!(
    include_str!("fragments/Address.graphql")
);

const FRAGMENT_HOLDER: &str = runtime::escaped!(
    include_str!("fragments/Holder.graphql")
);

const FRAGMENT_PARCEL: &str = runtime::escaped!(
    include_str!("fragments/Parcel.graphql")
);

const FRAGMENT_PARCEL_PAGE: &str = runtime::escaped!(
    include_str!("fragments/ParcelPage.graphql")
);

const FRAGMENT_PASS_STATE: &str = runtime::escaped!(
    include_str!("fragments/PassState.graphql")
);

const FRAGMENT_PREFERENCE: &str = runtime::escaped!(
    include_str!("fragments/Preference.graphql")
);

const FRAGMENT_RENEWED_PASS: &str = runtime::escaped!(
    include_str!("fragments/RenewedPass.graphql")
);

pub(crate) static CHECK_PASS: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["pass_state"],
    escaped: &[
        runtime::escaped!(include_str!("check_pass.graphql")),
        FRAGMENT_PASS_STATE,
    ],
};

pub(crate) static ENTER_WITH_BADGE: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["enter_with_badge"],
    escaped: &[
        runtime::escaped!(include_str!("enter_with_badge.graphql")),
        FRAGMENT_HOLDER,
    ],
};

pub(crate) static FIND_PARCEL: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["parcel"],
    escaped: &[
        runtime::escaped!(include_str!("find_parcel.graphql")),
        FRAGMENT_ADDRESS,
        FRAGMENT_PARCEL,
    ],
};

pub(crate) static FORGET_PREFERENCES: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["forget_preferences"],
    escaped: &[
        runtime::escaped!(include_str!("forget_preferences.graphql")),
        FRAGMENT_PREFERENCE,
    ],
};

pub(crate) static GET_PREFERENCES: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["preferences"],
    escaped: &[
        runtime::escaped!(include_str!("get_preferences.graphql")),
        FRAGMENT_PREFERENCE,
    ],
};

pub(crate) static LIST_PARCELS: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["holder", "locker", "parcels"],
    escaped: &[
        runtime::escaped!(include_str!("list_parcels.graphql")),
        FRAGMENT_ADDRESS,
        FRAGMENT_PARCEL,
        FRAGMENT_PARCEL_PAGE,
    ],
};

pub(crate) static RENEW_PASS: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["renew_pass"],
    escaped: &[
        runtime::escaped!(include_str!("renew_pass.graphql")),
        FRAGMENT_RENEWED_PASS,
    ],
};

pub(crate) static SEND_PARCEL: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["send_parcel"],
    escaped: &[
        runtime::escaped!(include_str!("send_parcel.graphql")),
        FRAGMENT_ADDRESS,
        FRAGMENT_PARCEL,
    ],
};

pub(crate) static SET_PREFERENCES: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["set_preferences"],
    escaped: &[
        runtime::escaped!(include_str!("set_preferences.graphql")),
        FRAGMENT_PREFERENCE,
    ],
};

pub(crate) static UPDATE_HOLDER: meta::GraphQlDocument = meta::GraphQlDocument {
    api: &service::GRAPHQL,
    fields: &["update_holder"],
    escaped: &[runtime::escaped!(include_str!("update_holder.graphql")), FRAGMENT_HOLDER],
};
