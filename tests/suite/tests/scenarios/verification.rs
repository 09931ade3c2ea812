//! Codes that are sent.

use authing::ErrorCode;
use authing::types::EmailScene;
use authing_emulator::config::EmailService;

use crate::world::{ANNS_EMAIL, ANNS_PHONE, World};

scenarios!(send_email, send_sms_code);

async fn send_email(world: &World) {
    let send = |email: &str, scene: EmailScene| world.client.send_email(email, scene);
    let answer = send(ANNS_EMAIL, EmailScene::ResetPassword).await.unwrap();
    assert_eq!(answer.code, Some(200));
    let messages = world.emulator.messages();
    assert_eq!((messages[0].to.as_str(), messages[0].scene.as_deref()), (ANNS_EMAIL, Some("RESET_PASSWORD")));
    world.refuses(send("nonsense", EmailScene::VerifyEmail), ErrorCode::EmailInvalid).await;
    world.refuses(send("no@example.com", EmailScene::ResetPassword), ErrorCode::UserNotFound).await;
    for (service, code) in [
        (EmailService::WithoutTemplate, ErrorCode::EmailTemplateUnavailable),
        (EmailService::Failing, ErrorCode::DefaultEmailProviderFailed),
        (EmailService::Missing, ErrorCode::EmailTransporterMissing),
    ] {
        let broken = World::with(|config| config.email_service = service).await;
        world.refuses(broken.client.send_email(ANNS_EMAIL, EmailScene::ChangeEmail), code).await;
        assert!(broken.emulator.messages().is_empty());
    }
}

async fn send_sms_code(world: &World) {
    world.client.send_sms_code(ANNS_PHONE).await.unwrap();
    assert_eq!(world.emulator.last_code(ANNS_PHONE).map(|code| code.len()), Some(6));
    for phone in ["110", "27612345678", ANNS_EMAIL] {
        world.refuses(world.client.send_sms_code(phone), ErrorCode::PhoneOrEmailRequired).await;
    }
    assert_eq!(world.emulator.messages().len(), 1);
}
