//! The operations, group by group.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec`. Change the spec, not this file.

pub mod access;
pub mod holders;
pub mod parcels;

use crate::runtime::Entry;

/// All operations, by name.
pub static OPERATIONS: &[Entry] = &[
    Entry::of::<parcels::AnnounceParcel>(),
    Entry::of::<access::CheckPass>(),
    Entry::of::<holders::CourierPosition>(),
    Entry::of::<access::CurrentHolder>(),
    Entry::of::<access::Enter>(),
    Entry::of::<access::EnterWithBadge>(),
    Entry::of::<access::ExchangeCode>(),
    Entry::of::<holders::FindHolder>(),
    Entry::of::<parcels::FindParcel>(),
    Entry::of::<holders::ForgetPreferences>(),
    Entry::of::<holders::GetPreferences>(),
    Entry::of::<parcels::HasParcel>(),
    Entry::of::<parcels::HoldParcel>(),
    Entry::of::<holders::LatestEvent>(),
    Entry::of::<access::Leave>(),
    Entry::of::<access::LendPass>(),
    Entry::of::<parcels::ListNeighbours>(),
    Entry::of::<parcels::ListParcels>(),
    Entry::of::<holders::ListPermits>(),
    Entry::of::<holders::ListShelves>(),
    Entry::of::<holders::ListVisits>(),
    Entry::of::<parcels::ParcelLabel>(),
    Entry::of::<parcels::RelabelParcel>(),
    Entry::of::<access::RenewPass>(),
    Entry::of::<parcels::SearchParcels>(),
    Entry::of::<parcels::SendParcel>(),
    Entry::of::<holders::SetPreferences>(),
    Entry::of::<holders::UpdateHolder>(),
];
