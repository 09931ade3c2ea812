//! Ann signs in, against an emulator.

use std::time::Duration;

use authing::{AuthenticationClient, ErrorCode};
use authing_emulator::{Emulator, Fault, FaultKind};

#[tokio::test]
async fn ann_signs_in() -> Result<(), Box<dyn std::error::Error>> {
    let seed = "users: [{ username: ann, email: ann@example.com, password: passw0rd }]";
    let emulator = Emulator::builder().seed(seed).start().await?;
    let mut client = AuthenticationClient::builder().options(emulator.client_options()).build()?;

    let user = client.login_by_email("ann@example.com", "passw0rd").await?;
    assert_eq!(user.username.as_deref(), Some("ann"));

    // A busy service: the next reading of the user fails, the one after it does not.
    let busy = FaultKind::ApiError { code: 1000, message: "busy".to_owned(), data: None };
    emulator.inject(Fault::new(busy).of_operation("get_current_user"))?;
    let failed = client.get_current_user().await;
    assert_eq!(failed.err().and_then(|error| error.code()), Some(ErrorCode::SystemBusy));
    client.get_current_user().await?;

    // Fifteen days later, the token has expired.
    emulator.advance(Duration::from_secs(15 * 24 * 60 * 60));
    let late = client.get_current_user().await;
    assert_eq!(late.err().and_then(|error| error.code()), Some(ErrorCode::LoginExpired));
    emulator.shutdown().await;
    Ok(())
}
