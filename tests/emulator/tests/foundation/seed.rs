//! What a seed holds, and that a wrong one changes nothing.

use authing_emulator::Emulator;
use serde_json::json;

use crate::tool::{EMAIL, PASSWORD, code, login, me, post, register, token};

/// Plants a seed by the control API, and gives the status and the text of the answer.
async fn apply(emulator: &Emulator, seed: &str) -> (u16, String) {
    let request = reqwest::Client::new().post(format!("{}/__emulator/seed", emulator.url()));
    let response = request.body(seed.to_owned()).send().await.unwrap();
    (response.status().as_u16(), response.text().await.unwrap())
}

async fn with(settings: &str) -> Emulator {
    Emulator::builder().seed(format!("settings: {{ {settings} }}")).start().await.unwrap()
}

#[tokio::test]
async fn settings_change_the_rules_until_a_reset() {
    let emulator = with("registration: false").await;
    assert_eq!(code(&register(&emulator, EMAIL).await), 2031);
    emulator.seed("settings: { registration: true, password_min_length: 9 }").unwrap();
    assert_eq!(code(&register(&emulator, EMAIL).await), 2029);
    assert_eq!(apply(&emulator, "settings: { password_min_length: 8 }").await.0, 200);
    assert!(register(&emulator, EMAIL).await["errors"].is_null());
    assert_eq!(apply(&emulator, "settings: { captcha_threshold: 0, captcha_answer: x }").await.0, 200);
    assert_eq!(code(&login(&emulator, EMAIL, PASSWORD).await), 2000);
    post(&emulator, "/__emulator/reset", json!({})).await;
    assert_eq!(code(&login(&emulator, EMAIL, PASSWORD).await), 2004, "no captcha is asked for");
}

#[tokio::test]
async fn every_rule_is_a_setting() {
    let emulator = with(
        "algorithm: RS256, token_lifetime: 1, code_lifetime: 2, grant_lifetime: 3, refresh_token_lifetime: 5, failure_window: 4,
         fixed_code: '1234', email_service: without_template, password_min_length: 5,
         password_change_needs_contact: true, verify_original: false, registration: false,
         registration_limit: 6, captcha_threshold: 7, captcha_answer: xj72",
    )
    .await;
    let changed = emulator.with_store(|store| store.config.clone());
    let seconds = [
        changed.token_lifetime,
        changed.code_lifetime,
        changed.grant_lifetime,
        changed.failure_window,
        changed.refresh_token_lifetime,
    ]
    .map(|lifetime| lifetime.as_secs());
    assert_eq!(seconds, [1, 2, 3, 4, 5]);
    assert_eq!((changed.fixed_code.as_deref(), changed.captcha_answer.as_str()), (Some("1234"), "xj72"));
    assert_eq!((changed.password_min_length, changed.captcha_threshold), (5, 7));
    assert_eq!(changed.registration_limit, Some(6));
    assert_eq!(changed.algorithm, authing_emulator::crypto::jwt::Algorithm::RS256);
    assert_eq!(changed.email_service, authing_emulator::config::EmailService::WithoutTemplate);
    assert!(changed.password_change_needs_contact && !changed.verify_original && !changed.registration);
    emulator.seed("settings: { fixed_code: null, registration_limit: null, token_lifetime: null }").unwrap();
    let changed = emulator.with_store(|store| store.config.clone());
    assert_eq!((changed.fixed_code.as_deref(), changed.registration_limit), (None, None));
    assert_eq!(changed.token_lifetime.as_secs(), 1, "there are no tokens without a lifetime");
}

#[tokio::test]
async fn a_shorter_lifetime_is_that_of_new_tokens() {
    let emulator = Emulator::start().await.unwrap();
    let old = token(&emulator).await;
    emulator.seed("settings: { token_lifetime: 60 }").unwrap();
    let new = login(&emulator, EMAIL, PASSWORD).await;
    emulator.advance(std::time::Duration::from_secs(61));
    assert_eq!(me(&emulator, &old).await["code"], 200);
    assert_eq!(me(&emulator, new["data"]["loginByEmail"]["token"].as_str().unwrap()).await["code"], 2206);
}

#[tokio::test]
async fn a_wrong_seed_is_told_and_changes_nothing() {
    let emulator = Emulator::start().await.unwrap();
    for (wrong, told) in [
        ("settings: { registration: false, registratoin: true }", "registratoin"),
        ("settings: { registration: false, token_lifetime: soon }", "token_lifetime"),
        ("settings: { registration: false, email_service: broken }", "broken"),
        ("settings: { registration: false }, tokens: [{ token: a, user: bob, knid: session }]", "line 1"),
    ] {
        let (status, text) = apply(&emulator, wrong).await;
        assert_eq!(status, 422, "{wrong}");
        assert!(text.contains(told) && text.contains("line 1"), "{text}");
    }
    assert!(register(&emulator, EMAIL).await["errors"].is_null(), "anybody may still register");
    emulator.with_store(|store| assert_eq!(store.users.len(), 1));
}

#[tokio::test]
async fn a_seed_that_can_not_be_applied_names_the_entry_and_changes_nothing() {
    let emulator = Emulator::builder().seed("users: [{ username: bob }]").start().await.unwrap();
    let twice = |entry: &str| format!("[{entry}, {entry}]");
    let first = "{ token: a, user: bob, kind: first_login }";
    for (wrong, told) in [
        (format!("users: {}", twice("{ username: ann }")), "users[1]: another user has the username ann"),
        (
            "tokens: [{ token: a, user: bob }, { token: b, user: zoe }]".to_owned(),
            "tokens[1]: there is no user zoe",
        ),
        (format!("tokens: {}", twice("{ token: a, user: bob }")), "tokens[1]: there is such a value"),
        (format!("tokens: {}", twice(first)), "tokens[1]: there is such a value"),
        (
            "codes: [{ to: '176', code: '1' }, { to: a@b.c, code: '1' }]".to_owned(),
            "codes[1]: the email to a@b.c",
        ),
        ("codes: [{ to: '176', code: '1', scene: X }]".to_owned(), "codes[0]: a text message has no scene"),
        ("tickets: [{ ticket: a, user: zoe, service: s }]".to_owned(), "tickets[0]: there is no user zoe"),
        (
            "authorization_codes: [{ code: a, user: zoe, redirect_uri: u }]".to_owned(),
            "authorization_codes[0]: there is no user zoe",
        ),
        (
            "authorization_codes: [{ code: a, user: bob, redirect_uri: u, app_id: x }]".to_owned(),
            "authorization_codes[0]: there is no application x",
        ),
    ] {
        let rest =
            "settings: { registration: false }\nroles: [{ code: r }]\nwechat: [{ code: w, openid: o }]";
        let refused = emulator.seed(&format!("{rest}\n{wrong}")).unwrap_err().to_string();
        assert!(refused.contains(told), "{refused}");
    }
    emulator.with_store(|store| {
        assert!(store.config.registration);
        assert_eq!((store.users.len(), store.codes.len()), (1, 0));
        assert!(store.access.roles.is_empty() && store.directories.wechat.is_empty());
        assert!(store.tokens.chosen("a").is_none() && !store.grants.holds("a"));
    });
}

/// What is there before a seed that can't be applied beside it.
const PLANTED: &str = "
    users: [{ id: b, username: bob, email: bob@example.com, phone: '17600000001', external_id: e,
              identities: [{ provider: github, userIdInIdp: '7' }] }]
    roles: [{ id: r, code: staff }]
    resources: [{ code: menu, type: MENU }]
    organizations: [{ id: o, root: { name: Company, code: company } }]
    applications: [{ id: shop, name: Shop }]
    ldap: [{ username: eve, password: x }]
    active_directory: [{ username: eve, password: x }]
    wechat: [{ code: w, openid: o }]
";

/// Seeds that can't be applied, and a part of what is told of each.
const MISTAKES: &[(&str, &str)] = &[
    ("users: [{ id: b }]", "users[0]: another user has the id b"),
    ("users: [{ username: zoe }, { email: BOB@example.com }]", "users[1]: another user has the email BOB@"),
    ("users: [{ phone: '+8617600000001' }]", "users[0]: another user has the phone +8617600000001"),
    ("users: [{ external_id: e }]", "users[0]: another user has the external_id e"),
    ("users: [{ identities: [{ provider: github, userIdInIdp: '7' }] }]", "the identity 7 at github"),
    ("users: [{ username: '' }]", "users[0]: the username is empty"),
    ("users: [{ email: nonsense }]", "users[0]: nonsense is no email address"),
    ("users: [{ phone: '1' }]", "users[0]: 1 is no phone number"),
    ("roles: [{ id: r, code: x }]", "roles[0]: there is a role with the id r already"),
    (
        "roles: [{ code: x }, { code: staff }]",
        "roles[1]: there is a role staff of the namespace default already",
    ),
    ("roles: [{ code: x, parent: y }]", "roles[0]: there is no role y of the namespace default"),
    (
        "roles: [{ code: x, namespace: n, parent: staff }]",
        "roles[0]: there is no role staff of the namespace n",
    ),
    ("roles: [{ code: x, users: [''] }]", "roles[0]: nobody has an empty name"),
    (
        "resources: [{ code: menu, type: UI }]",
        "resources[0]: there is a resource menu of the namespace default",
    ),
    ("resources: [{ code: x, type: UI, roles: [y] }]", "resources[0]: there is no role y of the namespace"),
    ("resources: [{ code: x, type: UI, departments: [y] }]", "resources[0]: there is no department y"),
    (
        "organizations: [{ id: o, root: { name: x } }]",
        "organizations[0]: there is an organization with the id o",
    ),
    (
        "organizations: [{ root: { name: x, children: [{ name: y, members: [{ user: '' }] }] } }]",
        "nobody has an",
    ),
    ("applications: [{ id: shop, name: x }]", "applications[0]: there is an application with the id shop"),
    ("ldap: [{ username: eve, password: y }]", "ldap[0]: there is a user eve already"),
    (
        "active_directory: [{ username: eve, password: y }]",
        "active_directory[0]: there is a user eve already",
    ),
    ("wechat: [{ code: w, openid: p }]", "wechat[0]: there is a user with this code already"),
];

#[tokio::test]
async fn what_can_not_be_in_a_seed_is_named() {
    let emulator = Emulator::builder().seed(PLANTED).start().await.unwrap();
    for (wrong, told) in MISTAKES {
        let refused = emulator.seed(wrong).expect_err(wrong).to_string();
        assert!(refused.contains(told), "{refused}");
    }
}

#[tokio::test]
async fn an_entry_may_name_what_comes_after_it() {
    let emulator = Emulator::builder().seed(PLANTED).start().await.unwrap();
    let mutual = "
        roles: [{ code: x, parent: y, users: [zoe] }, { code: y, parent: x }]
        resources: [{ code: x, type: UI, roles: [y], departments: [d] }]
        organizations: [{ root: { name: x, children: [{ name: y, code: d }] } }]
    ";
    emulator.seed(mutual).unwrap();
}
