//! Binding, unbinding and changing email addresses and phone numbers.

use std::time::Duration;

use authing_emulator::Emulator;
use serde_json::json;

use crate::people::{change, code_for, sign_in, with_people};
use crate::tool::code;

const NEW_EMAIL: &str = "new@example.com";
const NEW_PHONE: &str = "17600000009";
const ANNS_EMAIL: &str = "ann@example.com";
const ANNS_PHONE: &str = "17600000001";

fn bind_email(email: &str, code: &str) -> String {
    format!("bindEmail(email: \"{email}\", emailCode: \"{code}\")")
}

fn bind_phone(phone: &str, code: &str) -> String {
    format!("bindPhone(phone: \"{phone}\", phoneCode: \"{code}\")")
}

/// Asks for a change; what is left out is null.
fn update_email(new: (&str, &str), old: Option<(&str, &str)>) -> String {
    let (email, code) = new;
    let old = old.map(|(email, code)| format!(", oldEmail: \"{email}\", oldEmailCode: \"{code}\""));
    format!("updateEmail(email: \"{email}\", emailCode: \"{code}\"{})", old.unwrap_or_default())
}

fn update_phone(new: (&str, &str), old: Option<(&str, &str)>) -> String {
    let (phone, code) = new;
    let old = old.map(|(phone, code)| format!(", oldPhone: \"{phone}\", oldPhoneCode: \"{code}\""));
    format!("updatePhone(phone: \"{phone}\", phoneCode: \"{code}\"{})", old.unwrap_or_default())
}

async fn refused(emulator: &Emulator, token: &str, call: &str) -> i64 {
    code(&change(emulator, token, call).await)
}

#[tokio::test]
async fn an_email_address_is_bound_by_the_code_that_was_sent_to_it() {
    let emulator = with_people().start().await.unwrap();
    let token = sign_in(&emulator, "bob").await;
    let sent = code_for(&emulator, NEW_EMAIL);
    assert_eq!(refused(&emulator, &token, &bind_email(NEW_EMAIL, "wrong")).await, 2001);
    let bound = change(&emulator, &token, &bind_email(NEW_EMAIL, &sent)).await;
    let user = json!({
        "id": "bob-id", "email": NEW_EMAIL, "emailVerified": true, "phone": null, "phoneVerified": false, "token": token,
    });
    assert_eq!(bound["data"]["it"], user, "{bound}");
    let sent = code_for(&emulator, "other@example.com");
    let again = bind_email("other@example.com", &sent);
    assert_eq!(refused(&emulator, &token, &again).await, 2200, "there is one already");
}

#[tokio::test]
async fn a_phone_number_is_bound_by_the_code_that_was_sent_to_it() {
    let emulator = with_people().start().await.unwrap();
    let token = sign_in(&emulator, "bob").await;
    let sent = code_for(&emulator, NEW_PHONE);
    assert_eq!(refused(&emulator, &token, &bind_phone(NEW_PHONE, "wrong")).await, 2001);
    let bound = change(&emulator, &token, &bind_phone(NEW_PHONE, &sent)).await;
    assert_eq!(bound["data"]["it"]["phone"], NEW_PHONE);
    assert_eq!(bound["data"]["it"]["phoneVerified"], true);
    let sent = code_for(&emulator, "17600000008");
    assert_eq!(refused(&emulator, &token, &bind_phone("17600000008", &sent)).await, 2035);
}

#[tokio::test]
async fn what_is_taken_or_malformed_is_not_bound() {
    let emulator = with_people().start().await.unwrap();
    let token = sign_in(&emulator, "bob").await;
    let [email_code, phone_code] = [ANNS_EMAIL, ANNS_PHONE].map(|address| code_for(&emulator, address));
    for (call, expected) in [
        (bind_email("ANN@example.com", &email_code), 2200),
        (bind_email("nonsense", "1"), 2204),
        (bind_phone(ANNS_PHONE, &phone_code), 2035),
        (bind_phone("1", "1"), 2028),
    ] {
        assert_eq!(refused(&emulator, &token, &call).await, expected, "{call}");
    }
}

#[tokio::test]
async fn codes_that_come_too_late_are_told_from_wrong_ones() {
    let emulator = with_people().start().await.unwrap();
    let token = sign_in(&emulator, "bob").await;
    let [email_code, phone_code] = [NEW_EMAIL, NEW_PHONE].map(|address| code_for(&emulator, address));
    emulator.advance(Duration::from_secs(301));
    assert_eq!(refused(&emulator, &token, &bind_email(NEW_EMAIL, &email_code)).await, 2300);
    assert_eq!(refused(&emulator, &token, &bind_phone(NEW_PHONE, &phone_code)).await, 2300);
    let token = sign_in(&emulator, "ann").await;
    let call = update_email((NEW_EMAIL, "1"), Some((ANNS_EMAIL, &code_for(&emulator, ANNS_EMAIL))));
    emulator.advance(Duration::from_secs(301));
    assert_eq!(refused(&emulator, &token, &call).await, 2300);
}

#[tokio::test]
async fn the_last_way_to_sign_in_is_not_unbound() {
    let emulator = with_people().start().await.unwrap();
    let ann = sign_in(&emulator, "ann").await;
    let unbound = change(&emulator, &ann, "unbindEmail").await;
    assert!(unbound["data"]["it"]["email"].is_null());
    assert_eq!(unbound["data"]["it"]["emailVerified"], false);
    assert_eq!(refused(&emulator, &ann, "unbindPhone").await, 2217);
    assert_eq!(refused(&emulator, &ann, "unbindEmail").await, 2219, "there is none");
    let bob = sign_in(&emulator, "bob").await;
    let nothing = change(&emulator, &bob, "unbindPhone").await;
    assert_eq!(nothing["data"]["it"]["id"], "bob-id", "there is nothing to do");
    let sent = code_for(&emulator, NEW_EMAIL);
    change(&emulator, &bob, &bind_email(NEW_EMAIL, &sent)).await;
    assert_eq!(refused(&emulator, &bob, "unbindEmail").await, 2217);
}

#[tokio::test]
async fn a_social_account_is_a_way_to_sign_in_too() {
    let seed = "users: [{ username: cat, password: passw0rd, phone: '17600000003',
        identities: [{ provider: github, userIdInIdp: '7' }] }]";
    let emulator = Emulator::builder().seed(seed).start().await.unwrap();
    let token = sign_in(&emulator, "cat").await;
    let unbound = change(&emulator, &token, "unbindPhone").await;
    assert!(unbound["errors"].is_null() && unbound["data"]["it"]["phone"].is_null(), "{unbound}");
}

#[tokio::test]
async fn an_email_address_is_changed_when_both_are_proven() {
    let emulator = with_people().start().await.unwrap();
    let token = sign_in(&emulator, "ann").await;
    let [new, old] = [NEW_EMAIL, ANNS_EMAIL].map(|address| code_for(&emulator, address));
    emulator.seed("users: [{ username: dan, email: dan@example.com }]").unwrap();
    for (call, expected) in [
        (update_email((NEW_EMAIL, &new), None), 2227),
        (update_email((NEW_EMAIL, &new), Some((ANNS_EMAIL, ""))), 2227),
        (update_email((NEW_EMAIL, &new), Some(("dan@example.com", &old))), 2037),
        (update_email((NEW_EMAIL, &new), Some((ANNS_EMAIL, "wrong"))), 2001),
        (update_email(("Ann@Example.com", &new), Some((ANNS_EMAIL, &old))), 2229),
        (update_email(("dan@example.com", &new), Some((ANNS_EMAIL, &old))), 2200),
        (update_email(("nonsense", &new), Some((ANNS_EMAIL, &old))), 2204),
    ] {
        assert_eq!(refused(&emulator, &token, &call).await, expected, "{call}");
    }
    let call = update_email((NEW_EMAIL, &new), Some((ANNS_EMAIL, &old)));
    let changed = change(&emulator, &token, &call).await;
    assert_eq!(changed["data"]["it"]["email"], NEW_EMAIL, "{changed}");
    let call = update_email(("x@example.com", "wrong"), Some((NEW_EMAIL, &code_for(&emulator, NEW_EMAIL))));
    assert_eq!(refused(&emulator, &token, &call).await, 2001, "the code of the new address counts as well");
}

#[tokio::test]
async fn a_phone_number_is_changed_when_both_are_proven() {
    let emulator = with_people().start().await.unwrap();
    let token = sign_in(&emulator, "ann").await;
    let [new, old] = [NEW_PHONE, ANNS_PHONE].map(|address| code_for(&emulator, address));
    emulator.seed("users: [{ username: dan, phone: '17600000004' }]").unwrap();
    for (call, expected) in [
        (update_phone((NEW_PHONE, &new), None), 2228),
        (update_phone((NEW_PHONE, &new), Some(("17600000004", &old))), 2038),
        (update_phone((NEW_PHONE, "wrong"), Some((ANNS_PHONE, "wrong"))), 2001),
        (update_phone((ANNS_PHONE, &new), Some((ANNS_PHONE, &old))), 2230),
        (update_phone(("17600000004", &new), Some((ANNS_PHONE, &old))), 2035),
    ] {
        assert_eq!(refused(&emulator, &token, &call).await, expected, "{call}");
    }
    let call = update_phone((NEW_PHONE, &new), Some((ANNS_PHONE, &old)));
    let changed = change(&emulator, &token, &call).await;
    assert_eq!(changed["data"]["it"]["phone"], NEW_PHONE, "{changed}");
}

#[tokio::test]
async fn the_present_address_needs_no_proof_where_the_user_pool_wants_none() {
    let emulator = with_people().configure(|config| config.verify_original = false).start().await.unwrap();
    let token = sign_in(&emulator, "ann").await;
    let [email_code, phone_code] = [NEW_EMAIL, NEW_PHONE].map(|address| code_for(&emulator, address));
    let changed = change(&emulator, &token, &update_email((NEW_EMAIL, &email_code), None)).await;
    assert_eq!(changed["data"]["it"]["email"], NEW_EMAIL, "{changed}");
    let changed = change(&emulator, &token, &update_phone((NEW_PHONE, &phone_code), None)).await;
    assert_eq!(changed["data"]["it"]["phone"], NEW_PHONE, "{changed}");
}

#[tokio::test]
async fn only_signed_in_users_are_served() {
    let emulator = with_people().start().await.unwrap();
    let token = sign_in(&emulator, "ann").await;
    let calls = [
        bind_email(NEW_EMAIL, "1"),
        bind_phone(NEW_PHONE, "1"),
        update_email((NEW_EMAIL, "1"), None),
        update_phone((NEW_PHONE, "1"), None),
        "unbindEmail".to_owned(),
        "unbindPhone".to_owned(),
    ];
    emulator.advance(Duration::from_secs(15 * 24 * 60 * 60));
    for call in calls {
        assert_eq!(refused(&emulator, "forged", &call).await, 2020, "{call}");
        assert_eq!(refused(&emulator, &token, &call).await, 2206, "{call}");
    }
}

#[tokio::test]
async fn both_codes_are_used_up_or_none() {
    let emulator = with_people().start().await.unwrap();
    let token = sign_in(&emulator, "ann").await;
    let [old, new] = [ANNS_EMAIL, NEW_EMAIL].map(|address| code_for(&emulator, address));
    let wrong = update_email((NEW_EMAIL, "wrong"), Some((ANNS_EMAIL, &old)));
    assert_eq!(refused(&emulator, &token, &wrong).await, 2001);
    let right = update_email((NEW_EMAIL, &new), Some((ANNS_EMAIL, &old)));
    assert_eq!(change(&emulator, &token, &right).await["data"]["it"]["email"], NEW_EMAIL);
    emulator.with_store(|store| assert!(store.codes.is_empty()));
}
