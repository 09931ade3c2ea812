//! Codes that are sent.

use authing_emulator::Emulator;
use authing_emulator::config::EmailService;
use authing_emulator::store::inbox::Channel;
use serde_json::json;

use crate::tool::{BOB_EMAIL, BOB_PHONE, Outcome, code, envelope, post, run, start};

pub(crate) async fn send_email(emulator: &Emulator, email: &str, scene: &str) -> Outcome {
    let query = "mutation ($email: String!, $scene: EmailScene!) {
        sendEmail(email: $email, scene: $scene) { code message } }";
    run(emulator, query, json!({ "email": email, "scene": scene })).await
}

#[tokio::test]
async fn a_text_message_brings_a_code() {
    let emulator = start().await;
    let sent = post(&emulator, "/api/v2/sms/send", json!({ "phone": BOB_PHONE })).await;
    envelope(sent).await.unwrap();
    let messages = emulator.messages();
    assert_eq!((messages[0].channel, messages[0].to.as_str()), (Channel::Sms, BOB_PHONE));
    assert_eq!(messages[0].code.as_ref().map(String::len), Some(6));
    for phone in ["", "110", "27612345678", "bob@example.com"] {
        let sent = post(&emulator, "/api/v2/sms/send", json!({ "phone": phone })).await;
        assert_eq!(code(envelope(sent).await), 2028, "{phone}");
    }
    assert_eq!(emulator.messages().len(), 1);
}

#[tokio::test]
async fn an_email_brings_a_code_for_its_scene() {
    let emulator = start().await;
    let answer = send_email(&emulator, BOB_EMAIL, "RESET_PASSWORD").await.unwrap();
    assert!(answer["code"] == 200 && answer["message"].is_string());
    let messages = emulator.messages();
    assert_eq!((messages[0].channel, messages[0].scene.as_deref()), (Channel::Email, Some("RESET_PASSWORD")));
    send_email(&emulator, "new@example.com", "CHANGE_EMAIL").await.expect("it is nobody's yet");
}

#[tokio::test]
async fn an_email_is_refused_with_a_reason() {
    let emulator = start().await;
    assert_eq!(code(send_email(&emulator, "nonsense", "VERIFY_EMAIL").await), 2204);
    for scene in ["RESET_PASSWORD", "VERIFY_EMAIL", "MFA_VERIFY"] {
        assert_eq!(code(send_email(&emulator, "no@example.com", scene).await), 2004, "{scene}");
    }
    for (service, expected) in
        [(EmailService::WithoutTemplate, 2021), (EmailService::Failing, 2025), (EmailService::Missing, 3014)]
    {
        let broken =
            Emulator::builder().configure(|config| config.email_service = service).start().await.unwrap();
        assert_eq!(code(send_email(&broken, BOB_EMAIL, "CHANGE_EMAIL").await), expected);
        assert!(broken.messages().is_empty());
    }
}

#[tokio::test]
async fn codes_can_be_known_beforehand() {
    let emulator = Emulator::builder()
        .configure(|config| config.fixed_code = Some("1234".into()))
        .start()
        .await
        .unwrap();
    send_email(&emulator, BOB_EMAIL, "CHANGE_EMAIL").await.unwrap();
    assert_eq!(emulator.last_code(BOB_EMAIL).as_deref(), Some("1234"));
}
