//! The operations, group by group.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec`. Change the spec, not this file.

pub mod access;
pub mod holders;
pub mod parcels;

use crate::runtime::Entry;

/// What calls an operation by its name.
pub(crate) static ENTRIES: &[Entry] = &[
    Entry::of::<parcels::AnnounceParcel>(&parcels::ANNOUNCE_PARCEL),
    Entry::of::<access::CheckPass>(&access::CHECK_PASS),
    Entry::of::<holders::CourierPosition>(&holders::COURIER_POSITION),
    Entry::of::<access::CurrentHolder>(&access::CURRENT_HOLDER),
    Entry::of::<access::Enter<'static>>(&access::ENTER),
    Entry::of::<access::EnterWithBadge<'static>>(&access::ENTER_WITH_BADGE),
    Entry::of::<access::ExchangeCode>(&access::EXCHANGE_CODE),
    Entry::of::<holders::FindHolder>(&holders::FIND_HOLDER),
    Entry::of::<parcels::FindParcel>(&parcels::FIND_PARCEL),
    Entry::of::<holders::ForgetPreferences>(&holders::FORGET_PREFERENCES),
    Entry::of::<holders::GetPreferences>(&holders::GET_PREFERENCES),
    Entry::of::<parcels::HasParcel>(&parcels::HAS_PARCEL),
    Entry::of::<parcels::HoldParcel>(&parcels::HOLD_PARCEL),
    Entry::of::<holders::LatestEvent>(&holders::LATEST_EVENT),
    Entry::of::<access::Leave<'static>>(&access::LEAVE),
    Entry::of::<access::LendPass>(&access::LEND_PASS),
    Entry::of::<parcels::ListNeighbours>(&parcels::LIST_NEIGHBOURS),
    Entry::of::<parcels::ListParcels>(&parcels::LIST_PARCELS),
    Entry::of::<holders::ListPermits>(&holders::LIST_PERMITS),
    Entry::of::<holders::ListShelves>(&holders::LIST_SHELVES),
    Entry::of::<holders::ListVisits>(&holders::LIST_VISITS),
    Entry::of::<parcels::ParcelLabel>(&parcels::PARCEL_LABEL),
    Entry::of::<parcels::RelabelParcel>(&parcels::RELABEL_PARCEL),
    Entry::of::<access::RenewPass>(&access::RENEW_PASS),
    Entry::of::<parcels::SearchParcels>(&parcels::SEARCH_PARCELS),
    Entry::of::<parcels::SendParcel>(&parcels::SEND_PARCEL),
    Entry::of::<holders::SetPreferences>(&holders::SET_PREFERENCES),
    Entry::of::<holders::UpdateHolder>(&holders::UPDATE_HOLDER),
];
