//! Requests meet the faults that a test wants.

use std::time::{Duration, Instant};

use authing_emulator::{Emulator, Fault, FaultKind};
use serde_json::{Value, json};

use crate::tool::{EMAIL, PASSWORD, code, get, login, me, post};

#[tokio::test]
async fn a_fault_meets_as_many_matching_requests_as_it_says() {
    let emulator = Emulator::start().await.unwrap();
    let error = FaultKind::ApiError { code: 1000, message: "busy".to_owned(), data: Some(json!({ "a": 1 })) };
    emulator.inject(Fault::new(error).of_operation("login_by_email").times(2)).unwrap();
    assert_eq!(me(&emulator, "forged").await["code"], 2020, "another operation");
    for expected in [1000, 1000, 2004] {
        assert_eq!(code(&login(&emulator, EMAIL, PASSWORD).await), expected);
    }
}

#[tokio::test]
async fn operations_that_travel_alike_are_told_apart_by_their_arguments() {
    let emulator = Emulator::start().await.unwrap();
    emulator.inject(Fault::new(FaultKind::Status(503)).of_operation("reset_password_by_phone_code")).unwrap();
    let query = "mutation ($p: String, $e: String) { resetPassword(phone: $p, email: $e, code: \"1\", newPassword: \"x\") { code } }";
    for (variables, status) in [(json!({ "e": EMAIL }), 200), (json!({ "p": "1" }), 503)] {
        let body = json!({ "query": query, "variables": variables });
        assert_eq!(post(&emulator, "/graphql/v2", body).await.status(), status);
    }
    emulator.inject(Fault::new(FaultKind::Status(503)).of_operation("check_logged_in")).unwrap();
    assert_eq!(get(&emulator, "/api/v2/users/me", None).await.status(), 503, "two names for one request");
}

#[tokio::test]
async fn connections_are_dropped() {
    let emulator = Emulator::start().await.unwrap();
    emulator.inject(Fault::new(FaultKind::Drop).at_path("/api/v2/users/me")).unwrap();
    let url = format!("{}/api/v2/users/me", emulator.url());
    assert!(reqwest::get(&url).await.is_err());
    assert!(reqwest::get(&url).await.is_ok());
    assert_eq!(emulator.requests()[0].status, None);
}

#[tokio::test]
async fn answers_are_late_broken_or_pages() {
    let emulator = Emulator::start().await.unwrap();
    emulator.inject(Fault::new(FaultKind::Status(503))).unwrap();
    let page = get(&emulator, "/api/v2/users/me", None).await;
    assert_eq!(page.status(), 503);
    assert!(page.text().await.unwrap().starts_with("<html>"));
    emulator.inject(Fault::new(FaultKind::BrokenJson)).unwrap();
    assert!(get(&emulator, "/api/v2/users/me", None).await.json::<Value>().await.is_err());
    emulator.inject(Fault::new(FaultKind::Delay(120))).unwrap();
    let start = Instant::now();
    assert_eq!(me(&emulator, "forged").await["code"], 2020);
    assert!(start.elapsed() >= Duration::from_millis(120));
}

#[tokio::test]
async fn faults_are_injected_from_outside_too() {
    let emulator = Emulator::start().await.unwrap();
    let fault =
        json!({ "operation": "get_current_user", "kind": { "api_error": { "code": 7, "message": "m" } } });
    assert_eq!(post(&emulator, "/__emulator/faults", fault).await.status(), 200);
    assert_eq!(me(&emulator, "forged").await, json!({ "code": 7, "message": "m" }));
    let wrong = post(&emulator, "/__emulator/faults", json!({ "kind": "nonsense" })).await;
    assert_eq!(wrong.status(), 422);
}

#[tokio::test]
async fn what_a_client_does_not_wait_for_is_done_all_the_same() {
    let emulator = Emulator::start().await.unwrap();
    emulator.inject(Fault::new(FaultKind::Delay(200)).of_operation("send_sms_code")).unwrap();
    let url = format!("{}/api/v2/sms/send", emulator.url());
    let hasty = reqwest::Client::builder().timeout(Duration::from_millis(50)).build().unwrap();
    let answer = hasty.post(url).json(&json!({ "phone": "17600000000" })).send().await;
    assert!(answer.unwrap_err().is_timeout());
    assert_eq!(emulator.last_code("17600000000"), None, "it is still under way");
    let deadline = Instant::now() + Duration::from_secs(30);
    while emulator.requests().is_empty() && Instant::now() < deadline {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(emulator.last_code("17600000000").is_some());
}
