//! CAS tickets, and the session that a browser's cookie names.

use std::time::Duration;

use authing_emulator::{Emulator, Fault, FaultKind};
use serde_json::{Value, json};

use crate::people::{sign_in, with_people};
use crate::tool::{get, post};

const SERVICE: &str = "http://localhost:3000/a?b=c&d";

async fn validate(emulator: &Emulator, ticket: &str, service: &str, more: &str) -> String {
    let service: String = url::form_urlencoded::byte_serialize(service.as_bytes()).collect();
    let path =
        format!("/cas-idp/{}/serviceValidate?ticket={ticket}&service={service}{more}", emulator.app_id());
    get(emulator, &path, None).await.text().await.unwrap()
}

fn json_of(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn failure(text: &str) -> Value {
    json_of(text)["serviceResponse"]["authenticationFailure"]["code"].clone()
}

#[tokio::test]
async fn a_ticket_tells_its_owner_once() {
    let emulator = with_people().start().await.unwrap();
    let ticket = emulator.issue_ticket("ann", SERVICE).unwrap();
    let answer = json_of(&validate(&emulator, &ticket, SERVICE, "&format=JSON").await);
    let attributes =
        json!({ "id": "ann-id", "username": "ann", "email": "ann@example.com", "phone": "17600000001" });
    let success = json!({ "user": "ann", "attributes": attributes });
    assert_eq!(answer, json!({ "serviceResponse": { "authenticationSuccess": success } }));
    assert_eq!(failure(&validate(&emulator, &ticket, SERVICE, "&format=JSON").await), "INVALID_TICKET");
    let ticket = emulator.issue_ticket("ann", SERVICE).unwrap();
    emulator.with_store(|store| store.users.get_mut("ann-id").unwrap().blocked = true);
    assert_eq!(failure(&validate(&emulator, &ticket, SERVICE, "&format=JSON").await), "INVALID_TICKET");
}

#[tokio::test]
async fn the_answer_is_xml_where_nothing_else_is_asked_for() {
    let emulator = with_people().start().await.unwrap();
    emulator.seed("users: [{ username: 'a<b>&c', email: x@example.com }]").unwrap();
    for format in ["", "&format=XML"] {
        let ticket = emulator.issue_ticket("x@example.com", SERVICE).unwrap();
        let answer = validate(&emulator, &ticket, SERVICE, format).await;
        assert!(
            answer.starts_with("<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\">"),
            "{answer}"
        );
        assert!(answer.contains("<cas:user>a&lt;b&gt;&amp;c</cas:user>"), "{answer}");
        assert!(answer.contains("<cas:email>x@example.com</cas:email>"), "{answer}");
    }
    let answer = validate(&emulator, "ST-unknown", SERVICE, "").await;
    assert!(answer.contains("<cas:authenticationFailure code=\"INVALID_TICKET\">"), "{answer}");
}

#[tokio::test]
async fn a_ticket_that_is_not_good_is_told_in_the_answer() {
    let emulator = with_people().start().await.unwrap();
    let ticket = || emulator.issue_ticket("ann", SERVICE).unwrap();
    let foreign = ticket();
    let wrong = validate(&emulator, &foreign, "http://localhost:4000", "&format=JSON").await;
    assert_eq!(failure(&wrong), "INVALID_SERVICE");
    let used = validate(&emulator, &foreign, SERVICE, "&format=JSON").await;
    assert_eq!(failure(&used), "INVALID_TICKET", "it was used up");
    let late = ticket();
    emulator.advance(Duration::from_secs(60 * 60));
    assert_eq!(failure(&validate(&emulator, &late, SERVICE, "&format=JSON").await), "INVALID_TICKET");
    assert_eq!(failure(&validate(&emulator, "", SERVICE, "&format=JSON").await), "INVALID_REQUEST");
    assert_eq!(failure(&validate(&emulator, &ticket(), SERVICE, "&format=YAML").await), "INVALID_REQUEST");
    let path = format!("/cas-idp/unknown/serviceValidate?ticket={}&service=x&format=JSON", ticket());
    assert_eq!(failure(&get(&emulator, &path, None).await.text().await.unwrap()), "INVALID_SERVICE");
    assert_eq!(emulator.issue_ticket("nobody", SERVICE), None);
}

#[tokio::test]
async fn whatever_is_wrong_with_a_request_is_told_as_cas_does() {
    let emulator = with_people().start().await.unwrap();
    let path = |query: &str| format!("/cas-idp/{}/serviceValidate?{query}", emulator.app_id());
    let ask = async |query: &str| get(&emulator, &path(query), None).await.text().await.unwrap();
    for query in ["service=x", "ticket=ST-1"] {
        assert_eq!(failure(&ask(&format!("{query}&format=JSON")).await), "INVALID_REQUEST", "{query}");
        for format in ["", "&format=XML"] {
            let answer = ask(&format!("{query}{format}")).await;
            assert!(answer.contains("<cas:authenticationFailure code=\"INVALID_REQUEST\">"), "{answer}");
        }
    }
    let request = reqwest::Client::new().get(format!("{}{}", emulator.url(), path("format=JSON"))).body("{");
    assert_eq!(failure(&request.send().await.unwrap().text().await.unwrap()), "INVALID_REQUEST");
    let busy = FaultKind::ApiError { code: 1000, message: "a < b".to_owned(), data: None };
    emulator.inject(Fault::new(busy).of_operation("validate_ticket_v2")).unwrap();
    let answer = ask("ticket=ST-1&service=x").await;
    assert!(answer.contains("code=\"INTERNAL_ERROR\">a &lt; b</cas:authenticationFailure>"), "{answer}");
}

#[tokio::test]
async fn tickets_are_issued_by_the_control_api_too() {
    let emulator = with_people().start().await.unwrap();
    let wanted = json!({ "user": "ann@example.com", "service": SERVICE });
    let answer: Value = post(&emulator, "/__emulator/tickets", wanted).await.json().await.unwrap();
    let text = validate(&emulator, answer["ticket"].as_str().unwrap(), SERVICE, "&format=JSON").await;
    assert_eq!(json_of(&text)["serviceResponse"]["authenticationSuccess"]["user"], "ann");
    let unknown = json!({ "user": "nobody", "service": SERVICE });
    assert_eq!(post(&emulator, "/__emulator/tickets", unknown).await.status(), 404);
}

#[tokio::test]
async fn a_session_is_tracked_by_the_browsers_cookie() {
    let emulator = with_people().start().await.unwrap();
    let token = sign_in(&emulator, "ann").await;
    let url = format!("{}/cas/session", emulator.url());
    let track = |cookie: String| {
        let request = reqwest::Client::new().get(&url).header("cookie", cookie);
        async move { request.send().await.unwrap().json::<Value>().await.unwrap() }
    };
    let tracked = track(format!("theme=dark; authing_session={token}")).await;
    assert_eq!(tracked["session"], json!({ "appId": emulator.app_id(), "type": "oidc", "userId": "ann-id" }));
    assert_eq!(tracked["userInfo"]["username"], "ann");
    for cookie in ["authing_session=forged", "theme=dark", "authing_session"] {
        assert_eq!(track(cookie.to_owned()).await, json!({ "session": null }), "{cookie}");
    }
    let without: Value = reqwest::get(&url).await.unwrap().json().await.unwrap();
    assert_eq!(without, json!({ "session": null }));
}
