//! A scenario for each operation, through the client and against the emulator: what it does, and each refusal that
//! is documented.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[macro_use]
mod world;
mod access;
mod contact;
mod crowd;
mod custom_data;
mod linked_accounts;
mod login;
mod password;
mod profile;
mod registration;
mod session;
mod sso;
mod verification;

use std::collections::BTreeSet;

/// An operation that the emulator answers with a sample has none: its examples are run in `documented.rs`.
#[test]
fn every_operation_with_a_behaviour_has_a_scenario() {
    let groups = [
        access::COVERED,
        contact::COVERED,
        custom_data::COVERED,
        linked_accounts::COVERED,
        login::COVERED,
        password::COVERED,
        profile::COVERED,
        registration::COVERED,
        session::COVERED,
        sso::COVERED,
        verification::COVERED,
    ];
    let covered: BTreeSet<&str> = groups.concat().into_iter().collect();
    let behaving: BTreeSet<&str> =
        authing_emulator::behaviour::all().iter().map(|behaviour| behaviour.operation().name).collect();
    let names = authing::metadata::OPERATIONS.iter().map(|info| info.name);
    let demanded: BTreeSet<&str> = names.filter(|name| behaving.contains(world::logged_as(name))).collect();
    assert_eq!(covered, demanded);
}
