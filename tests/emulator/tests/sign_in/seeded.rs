//! What a seed hands out is as good as what the emulator hands out itself.

use std::time::Duration;

use authing_emulator::Emulator;
use serde_json::{Value, json};

use crate::tool::{BOB_EMAIL, BOB_PHONE, PASSWORD, code, get, input, me, run, run_as, sealed, start};

const STATUS: &str =
    "query ($token: String) { checkLoginStatus(token: $token) { code status iat exp data { id } } }";
const TOKEN: &str = "TOKEN";
const URI: &str = "https://app.example.com/callback";

async fn with(seed: &str) -> Emulator {
    let emulator = start().await;
    emulator.seed(seed).unwrap();
    emulator
}

async fn status(emulator: &Emulator, token: &str) -> Value {
    run(emulator, STATUS, json!({ "token": token })).await.unwrap()
}

#[tokio::test]
async fn a_code_is_good_once_for_its_purpose_and_not_for_long() {
    let emulator = with(&format!(
        "codes:
           - {{ to: '{BOB_PHONE}', code: '1234' }}
           - {{ to: {BOB_EMAIL}, code: '5678', scene: RESET_PASSWORD }}"
    ))
    .await;
    let enter = async |text: &str| {
        input(&emulator, "loginByPhoneCode", json!({ "phone": BOB_PHONE, "code": text })).await
    };
    assert_eq!(code(enter("5678").await), 2001);
    assert_eq!(enter("1234").await.unwrap()["id"], "bob");
    assert_eq!(code(enter("1234").await), 2001, "it was used");
    let query = "mutation ($email: String, $code: String!, $new: String!) {
        resetPassword(email: $email, code: $code, newPassword: $new) { code } }";
    let reset = async || {
        let new = sealed(&emulator, "new_passw0rd");
        run(&emulator, query, json!({ "email": BOB_EMAIL, "code": "5678", "new": new })).await
    };
    reset().await.unwrap();
    emulator.seed(&format!("codes: [{{ to: {BOB_EMAIL}, code: '5678', scene: RESET_PASSWORD }}]")).unwrap();
    emulator.advance(Duration::from_secs(6 * 60));
    assert_eq!(code(reset().await), 2300);
}

#[tokio::test]
async fn a_token_of_a_chosen_text_is_as_any_other() {
    let emulator = with("tokens: [{ token: TOKEN, user: bob@example.com }]").await;
    let told = status(&emulator, TOKEN).await;
    assert_eq!((&told["status"], &told["data"]["id"]), (&json!(true), &json!("bob")));
    let now = emulator.now().seconds();
    assert!(told["iat"].as_u64().unwrap().abs_diff(now) <= 5, "{told}");
    assert_eq!(told["exp"].as_u64().unwrap() - told["iat"].as_u64().unwrap(), 14 * 24 * 60 * 60);
    let user = me(&emulator, TOKEN).await;
    assert_eq!((&user["data"]["id"], &user["data"]["token"]), (&json!("bob"), &json!(TOKEN)));
    let new =
        run_as(&emulator, TOKEN, "mutation { refreshToken { token iat exp } }", json!({})).await.unwrap();
    assert_eq!(me(&emulator, new["token"].as_str().unwrap()).await["code"], 200);
    assert_eq!(me(&emulator, TOKEN).await["code"], 2020, "it was given away for the new one");
}

#[tokio::test]
async fn a_token_of_a_chosen_text_ends_as_any_other() {
    let tokens = ["out", "all", "late"].map(|token| format!("{{ token: {token}, user: bob }}")).join(", ");
    let emulator = with(&format!("tokens: [{tokens}, {{ token: old, user: bob, expired: true }}]")).await;
    let told = status(&emulator, "old").await;
    assert_eq!((&told["code"], &told["status"]), (&json!(2206), &json!(false)));
    assert_eq!(me(&emulator, "old").await["code"], 2206);
    get(&emulator, "/api/v2/logout", Some("out")).await;
    assert_eq!(me(&emulator, "out").await["code"], 2020);
    assert_eq!(me(&emulator, "late").await["code"], 200, "one was signed out, not the other");
    emulator.advance(Duration::from_secs(14 * 24 * 60 * 60));
    assert_eq!(me(&emulator, "late").await["code"], 2206);
    let emulator = with("tokens: [{ token: all, user: bob }]").await;
    emulator.with_store(|store| store.users.get_mut("bob").unwrap().revoke_tokens());
    assert_eq!(me(&emulator, "all").await["code"], 2020);
    emulator.seed("tokens: [{ token: again, user: bob }]").unwrap();
    assert_eq!(me(&emulator, "again").await["code"], 200);
}

#[tokio::test]
async fn a_token_for_a_reset_sets_the_password_once() {
    let emulator = with(
        "tokens:
           - { token: FIRST, user: new, kind: first_login }
           - { token: FORCED, user: stale, kind: forced_reset }
           - { token: OLD, user: new, kind: first_login, expired: true }",
    )
    .await;
    let password = sealed(&emulator, "new_passw0rd");
    let first = "mutation ($token: String!, $password: String!) {
        resetPasswordByFirstLoginToken(token: $token, password: $password) { code } }";
    let set =
        async |token: &str| run(&emulator, first, json!({ "token": token, "password": password })).await;
    assert_eq!(code(set("OLD").await), 2207);
    assert_eq!(code(set("FORCED").await), 2207);
    assert_eq!(me(&emulator, "FIRST").await["code"], 2020, "it signs nobody in");
    set("FIRST").await.unwrap();
    assert_eq!(code(set("FIRST").await), 2207);
    let forced = "mutation ($token: String!, $old: String!, $new: String!) {
        resetPasswordByForceResetToken(token: $token, oldPassword: $old, newPassword: $new) { code } }";
    let old = sealed(&emulator, PASSWORD);
    run(&emulator, forced, json!({ "token": "FORCED", "old": old, "new": password })).await.unwrap();
}

#[tokio::test]
async fn a_ticket_tells_its_owner_to_its_service_once() {
    let emulator = with("tickets: [{ ticket: ST-1, user: bob, service: 'https://a.example.com' }]").await;
    let path = format!(
        "/cas-idp/{}/serviceValidate?ticket=ST-1&service=https://a.example.com&format=JSON",
        emulator.app_id()
    );
    let answer: Value = get(&emulator, &path, None).await.json().await.unwrap();
    assert_eq!(answer["serviceResponse"]["authenticationSuccess"]["user"], "bob");
    let again: Value = get(&emulator, &path, None).await.json().await.unwrap();
    assert_eq!(again["serviceResponse"]["authenticationFailure"]["code"], "INVALID_TICKET");
}

#[tokio::test]
async fn an_authorization_code_is_exchanged_with_all_that_it_was_asked_for_with() {
    let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    let emulator = with(&format!(
        "authorization_codes:
           - {{ code: plain, user: bob, redirect_uri: '{URI}' }}
           - {{ code: full, user: bob, redirect_uri: '{URI}', scope: openid email, nonce: n, code_challenge: {challenge} }}"
    ))
    .await;
    let exchange = async |code: &str, verifier: Option<&str>| {
        let mut form = super::exchange::form(&emulator, code);
        form.extend(verifier.map(|verifier| ("code_verifier", verifier)));
        super::exchange::exchange(&emulator, "oidc", &form).await
    };
    let (status, tokens) = exchange("plain", None).await;
    assert_eq!((status, &tokens["scope"]), (200, &json!("openid profile")));
    let (status, tokens) = exchange("full", Some("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")).await;
    assert_eq!((status, &tokens["scope"]), (200, &json!("openid email")));
    let claims =
        authing_emulator::crypto::jwt::verify(tokens["id_token"].as_str().unwrap(), emulator.app_secret())
            .unwrap();
    assert_eq!((&claims["nonce"], &claims["email"]), (&json!("n"), &json!(BOB_EMAIL)));
    assert_eq!(exchange("plain", None).await.0, 400, "it was used");
}
